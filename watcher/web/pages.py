"""The pages people review: rendered here, complete without scripts. Reads, but for forms, which need the admin key."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from watcher.agreement import FACT_TYPES
from watcher.model import Effect, Severity
from watcher.store.records import Agenda, ChangeFilter, ChangeRecord, DeliveryRecord, DeliveryState, SourceRecord
from watcher.web import _login, _source_page, values, views
from watcher.web._asking import Cursor, Number, Text, found
from watcher.web._page_words import TOPICS
from watcher.web._viewing import Form, View, Viewing, local_path, seen_next
from watcher.words import NOT_STATED

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
router.include_router(_login.router)
router.include_router(_source_page.router)

A_PAGE = 50
A_FEW = 5
SOME = 10
AGENDA = ("dead", "due_now", "delivered", "to_come")
MOST = 500


@router.get("/")
def overview(view: View, provider: Text = None, cursor: Cursor = None) -> HTMLResponse:
    """Each source: its state, last look, current facts at a glance, next deadline."""
    listed = view.history.sources(view.now, provider, A_PAGE, cursor)
    known = view.history.facts_of([one.source.id for one in listed.records])
    deadlines = view.history.deadlines(view.today, MOST).records
    return view.page(
        "overview.html",
        sources=listed,
        glance=views.GLANCE,
        lines={one.source.source.id: one.cells for one in views.matrix(listed.records, known, views.GLANCE, None)},
        next_deadline={one.source: one for one in reversed(deadlines)},
        deadlines=deadlines[:A_FEW],
        unread=view.history.changes(ChangeFilter(acknowledged=False), A_FEW).records,
        dead=sum(one.dead for one in view.history.channels(view.now)),
        tally=asdict(view.history.tally(view.now)),
    )


def wanted_by_form(
    provider: Text = None,
    source: Text = None,
    topic: Text = None,
    fact: Text = None,
    severity: Text = None,
    effect: Text = None,
    acknowledged: Text = "false",
) -> ChangeFilter:
    """The filter that the form of the inbox sends: an empty field asks for nothing, and what waits comes first."""
    grades, effects = {str(one): one for one in Severity}, {str(one): one for one in Effect}
    return ChangeFilter(
        source=source or None,
        provider=provider or None,
        topic=topic if topic in TOPICS else None,
        fact=fact if fact in FACT_TYPES else None,
        effect=effects.get(effect or ""),
        severity=grades.get(severity or "", Severity.NONE),
        acknowledged={"true": True, "false": False}.get(acknowledged or ""),
    )


@router.get("/changes")
def changes(
    view: View, wanted: Annotated[ChangeFilter, Depends(wanted_by_form)], cursor: Cursor = None
) -> HTMLResponse:
    """The inbox, newest first."""
    listed = view.history.changes(wanted, A_PAGE, cursor)
    return view.page("changes.html", changes=listed, wanted=wanted)


@router.get("/changes/{number}")
def change(view: View, number: Number) -> RedirectResponse:
    """One change is shown as the redline of its two versions."""
    known = found(view.history.change(number), f"no change {number}").change
    return RedirectResponse(redline_path(known), 303)


@router.post("/changes/{number}/acknowledge")
def acknowledge(view: View, number: Number, form: Form) -> Response:
    """Somebody took note."""
    known = found(view.history.change(number), f"no change {number}").change
    who, note = _printable(form.get("who", ""), 200), _printable(form.get("note", ""), 2000)
    view.store.acknowledge(number, who or "—", note, view.now, view.closing)
    return seen_next(local_path(form.get("next")) or redline_path(known))


@router.get("/facts")
def facts(view: View, topic: Text = None, sort: Text = None, order: Literal["worst", "best"] = "worst") -> HTMLResponse:
    """Facts over all sources, side by side; worst first where nothing else is asked for."""
    names = views.columns(topic if topic in TOPICS else None)
    sources = _read(view)
    known = view.history.facts_of([one.source.id for one in sources])
    lines = views.matrix(sources, known, names, sort or names[0], best_first=order == "best")
    return view.page(
        "facts.html",
        lines=lines,
        names=names,
        topic=topic,
        topics=views.FACT_TOPICS,
        sort=sort or names[0],
        order=order,
        most=MOST,
    )


@router.get("/facts.csv", response_class=Response)
def facts_csv(view: View) -> Response:
    """All current facts of all sources as a table for spreadsheets."""
    out = io.StringIO()
    table = csv.writer(out)
    names = list(FACT_TYPES)
    table.writerow(["source", "provider", "title", "version", *names])
    for one in _every_line(view, names):
        told = (one.source.source.id, one.source.source.provider, one.source.source.title, str(one.source.version))
        table.writerow(map(views.csv_cell, (*told, *(_stated(cell, view) for cell in one.cells))))
    headers = {"Content-Disposition": 'attachment; filename="facts.csv"'}
    return Response("\ufeff" + out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/deadlines")
def deadlines(view: View, cursor: Cursor = None) -> HTMLResponse:
    """Open deadlines, soonest first."""
    return view.page("deadlines.html", changes=view.history.deadlines(view.today, A_PAGE, cursor))


@router.get("/deliveries")
def deliveries(
    view: View, state: DeliveryState | None = None, channel: Text = None, cursor: Cursor = None
) -> HTMLResponse:
    """Alerts and what became of them: what needs a person first, what is for a later day last; or those of a kind."""
    is_filtered = bool(state or channel or cursor)
    return view.page(
        "deliveries.html",
        alerts=view.history.alerts(state, channel, A_PAGE, cursor) if is_filtered else None,
        groups=[] if is_filtered else _by_need(view.history.agenda(view.now, SOME)),
        channels=view.history.channels(view.now),
        state=state,
        channel=channel,
    )


@router.post("/deliveries/{alert}/retry")
def retry(view: View, alert: str, form: Form) -> Response:
    """Try an alert again that was given up."""
    found(view.history.alert(alert), f"no alert {alert!r}")
    view.store.retry(alert, view.now)
    return seen_next("/deliveries")


@router.get("/search")
def search(
    view: View, q: Annotated[str, Query(max_length=200)] = "", past: bool = False, cursor: Cursor = None
) -> HTMLResponse:
    """Clauses by their words."""
    asked = q.strip()
    hits = view.history.search(asked, past=past, limit=A_PAGE, cursor=cursor) if asked else None
    return view.page("search.html", q=asked, past=past, hits=hits)


def _by_need(agenda: Agenda) -> list[tuple[str, tuple[DeliveryRecord, ...]]]:
    """What there is of each kind, by the word for it."""
    told = (agenda.dead, agenda.waiting, agenda.delivered, agenda.to_come)
    return [(name, records) for name, records in zip(AGENDA, told, strict=True) if records]


def redline_path(change: ChangeRecord) -> str:
    return f"/sources/{change.source}/versions/{change.old_version}/diff/{change.new_version}"


def _read(view: Viewing) -> list[SourceRecord]:
    """The sources that are watched and have been read; the first of them, where there are very many."""
    return [one for one in view.history.sources(view.now, None, MOST).records if one.enabled and one.version]


def _every_line(view: Viewing, names: Sequence[str]) -> Iterator[views.Line]:
    """All sources that are watched and have been read, some at a time."""
    cursor = None
    while True:
        listed = view.history.sources(view.now, None, MOST, cursor)
        read = [one for one in listed.records if one.enabled and one.version]
        yield from views.matrix(read, view.history.facts_of([one.source.id for one in read]), names, None)
        if (cursor := listed.next) is None:
            return


def _stated(cell: views.Cell, view: Viewing) -> str:
    said = [values.shown(one.name, one.value).in_(view.language) for one in cell.facts]
    return " / ".join(said) or NOT_STATED.in_(view.language)


def _printable(text: str, most: int) -> str:
    return "".join(character for character in text if character == "\n" or character.isprintable()).strip()[:most]
