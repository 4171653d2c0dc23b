"""One source: how it stands, what it says, how that came about; one version, and two of them compared."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Literal, NamedTuple
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse

from watcher.model import Comparison
from watcher.store.records import ChangeFilter, FactRecord, FactTurn, SourceRecord
from watcher.web import as_of, views
from watcher.web._asking import Cursor, Number, SourceId, Text, day_from
from watcher.web._problems import Problem
from watcher.web._viewing import Form, View, Viewing, seen_next

router = APIRouter()
A_MONTH = timedelta(days=30)
A_PAGE = 50
SOME = 10
MOST = 500
MOST_STRANDS = 12
Signed = Annotated[str | None, Query(max_length=40)]


@router.get("/sources/{source:path}/versions/{old}/diff/{new}")
def redline(
    view: View,
    source: SourceId,
    old: Number,
    new: Number,
    layout: Literal["inline", "side"] = "inline",
    clauses: Literal["changed", "all"] = "changed",
) -> HTMLResponse:
    """Two versions compared: what it means first, then every clause that differs, or all of them."""
    before, after = view.agreement(source, old), view.agreement(source, new)
    record = view.source(source)
    told = view.compared(record.source, old, new)
    number = view.version(source, new).change if new == old + 1 else None
    known = view.history.change(number) if number else None
    shown = views.rows(before, after, told)
    return view.page(
        "redline.html",
        source=record,
        old=old,
        new=new,
        found=told,
        known=known.change if known else None,
        dates=known.change.dates if known else told.dates,
        rows=shown if clauses == "all" else [views.Row(one, None) for one in told.changes],
        layout=layout,
        clauses=clauses,
    )


@router.get("/sources/{source:path}/versions/{number}")
def version(view: View, source: SourceId, number: Number) -> HTMLResponse:
    """A version: its clauses with the facts marked in them, and the evidence."""
    record, told, read = view.source(source), view.version(source, number), view.agreement(source, number)
    return view.page("version.html", source=record, version=told, read=read)


@router.post("/sources/{source:path}/check")
def check(view: View, source: SourceId, form: Form) -> Response:
    """Look now."""
    if not view.source(source).enabled:
        raise Problem(409, "disabled", f"{source!r} is not watched any more")
    view.store.look_now(source, view.now)
    return seen_next(f"/sources/{source}?asked=1")


@router.get("/sources/{source:source}")
def source(
    view: View, source: SourceId, signed: Signed = None, asked: Text = None, cursor: Cursor = None
) -> HTMLResponse:
    """A source: state, facts now and over time, versions, looks. ``signed`` asks which version binds a contract."""
    record = view.source(source)
    changes = view.history.changes(ChangeFilter(source=source), MOST).records
    facts = view.history.facts_of([source]).get(source, ())
    every = record.source.rhythm.every or timedelta(days=1)
    return view.page(
        "source.html",
        source=record,
        facts=facts,
        picture=_picture(view, record),
        versions=view.history.versions(source, A_PAGE, cursor),
        changes={one.new_version: one for one in changes},
        coverage=view.history.coverage(source, _watched_since(view, record), view.now, 2 * every),
        looks=view.history.checks(source, SOME).records,
        suspects=view.history.suspects(source, SOME),
        in_force=_in_force(view, record),
        contradicted=_contradicted(facts),
        bound=_bound(view, record, signed),
        signed=signed,
        asked=asked,
    )


def _watched_since(view: Viewing, record: SourceRecord) -> datetime:
    """A month ago, or where looking began later: what was not watched yet has no gaps."""
    times = view.history.version_times(record.source.id)
    begun = times[0].first_seen if times else record.standing.blind_since or view.now
    return max(begun, view.now - A_MONTH)


class _Bound(NamedTuple):
    """The version that binds a contract, and what changed since; or the word for why none is named."""

    version: int = 0
    since: Comparison | None = None
    refused: str = ""


_REFUSED = {"not-found": "no_bound", "future": "day_to_come"}
"""Why no version binds on a day, by the kind of problem."""


def _bound(view: Viewing, record: SourceRecord, signed: str | None) -> _Bound | None:
    if not signed:
        return None
    current = record.version
    try:
        number = view.version_on(record.source, day_from(signed), "in_force")
    except Problem as refused:
        return _Bound(refused=_REFUSED.get(refused.kind, "bad_day"))
    if current is None or current == number:
        return _Bound(number)
    return _Bound(number, view.compared(record.source, number, current))


def _in_force(view: Viewing, record: SourceRecord) -> int | None:
    """The version that counts today; the newest may not be in force yet."""
    times = view.history.version_times(record.source.id)
    zone = ZoneInfo(record.source.timezone)
    return as_of.version_on(times, view.today_of(record.source), zone, "in_force")


def _contradicted(facts: Sequence[FactRecord]) -> set[str]:
    """Facts of which clauses state different values."""
    cells = views.cells(facts, sorted({fact.name for fact in facts}))
    return {cell.facts[0].name for cell in cells if cell.is_contradicted}


def _picture(view: Viewing, record: SourceRecord) -> views.Picture | None:
    """The facts that people ask for first, all that ever turned, and as many others as there is room for."""
    times = view.history.version_times(record.source.id)
    if not times:
        return None
    now = view.history.facts_of([record.source.id]).get(record.source.id, ())
    turned = {
        name for one in view.history.changes(ChangeFilter(source=record.source.id), MOST).records for name in one.facts
    }
    stated = [fact.name for fact in now]
    wanted = [name for name in views.HEADLINE if name in turned or name in stated] + sorted(turned) + stated
    names = [name for name in dict.fromkeys(wanted) if not name.startswith("document.")]
    history: dict[str, tuple[FactTurn, ...]] = {
        name: view.history.fact_turns(record.source.id, name) for name in names[:MOST_STRANDS]
    }
    versions = [(one.n, one.first_seen) for one in times]
    return views.picture({name: turns for name, turns in history.items() if turns}, versions, view.now, view.language)
