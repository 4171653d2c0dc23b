"""Sources, their versions with evidence, any two of them compared, which one counted on a day; and "look now"."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from watcher import wire
from watcher.agreement import FACT_TYPES
from watcher.store.records import SourceRecord
from watcher.web import _schemas as shapes
from watcher.web import objects
from watcher.web._asking import (
    Ask,
    Asking,
    Cursor,
    Day,
    Limit,
    Number,
    SourceId,
    Text,
    day_from,
    found,
    moment_from,
)
from watcher.web._problems import Problem
from watcher.web.as_of import Clock
from watcher.wire import Json

router = APIRouter()
NEVER_RUN = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox; default-src 'none'"}
"""Stored pages are other people's: no browser may run them in our name."""
USUAL_GAP = timedelta(days=1)
USUAL_SPAN = timedelta(days=30)
HERE = "/sources/{source:path}"
FactInPath = Annotated[str, Path(max_length=100, examples=["amendment.notice"])]


@router.get("/sources", response_model=shapes.Listing[shapes.Source])
def sources(ask: Ask, provider: Text = None, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    """All sources ever declared, by id, each with its state and current facts."""
    listed = ask.history.sources(ask.now, provider, limit, cursor)
    facts = ask.history.facts_of([one.source.id for one in listed.records])
    items = [objects.source(one, facts.get(one.source.id, ()), ask.language) for one in listed.records]
    return JSONResponse(objects.listing(items, listed.next))


@router.get(f"{HERE}/versions/{{old}}/diff/{{new}}", response_model=shapes.Comparison)
def diff(ask: Ask, source: SourceId, old: Number, new: Number) -> JSONResponse:
    """Any two versions of a source compared, in either direction."""
    return JSONResponse(compared(ask, ask.source(source), old, new))


@router.get(f"{HERE}/versions/{{number}}/text", response_class=PlainTextResponse)
def text(ask: Ask, source: SourceId, number: Number) -> PlainTextResponse:
    """The text as read: what is versioned."""
    return PlainTextResponse(ask.agreement(source, number).text, headers=NEVER_RUN)


@router.get(
    f"{HERE}/versions/{{number}}/raw",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}}},
)
def raw(ask: Ask, source: SourceId, number: Number, part: Annotated[int, Query(ge=0, le=999)] = 0) -> Response:
    """The stored bytes, as fetched; ``part`` counts the pages of an agreement that stands on several."""
    capture = found(ask.history.capture(source, number), f"no version {number} of {source!r}")
    if part >= len(capture.pages):
        raise Problem(404, "not-found", f"version {number} has {len(capture.pages)} pages")
    name = f"{source.replace('/', '-')}-{number}-{part}.bin"
    headers = NEVER_RUN | {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(capture.pages[part].body, media_type="application/octet-stream", headers=headers)


@router.get(f"{HERE}/versions/{{number}}", response_model=shapes.VersionInFull)
def version(ask: Ask, source: SourceId, number: Number) -> JSONResponse:
    """A version with its evidence, clauses, facts and findings."""
    return JSONResponse(_in_full(ask, source, number))


@router.get(f"{HERE}/versions", response_model=shapes.Listing[shapes.Version])
def versions(ask: Ask, source: SourceId, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    """The versions of a source, newest first."""
    ask.source(source)
    listed = ask.history.versions(source, limit, cursor)
    return JSONResponse(
        objects.listing((objects.version(one, ask.language, ask.today) for one in listed.records), listed.next)
    )


@router.get(f"{HERE}/at", response_model=shapes.VersionAsOf)
def at(ask: Ask, source: SourceId, date: Day, clock: Clock = "in_force") -> JSONResponse:
    """The version that was in force on a day, or that was seen on the page by the end of it (``clock=seen``).

    404 before the first version that is known, 422 for a day that has not come yet.
    """
    day = day_from(date or "")
    number = ask.version_on(ask.source(source).source, day, clock)
    return JSONResponse(_in_full(ask, source, number) | {"as_of": {"date": day.isoformat(), "clock": clock}})


@router.get(f"{HERE}/facts/{{name}}/history", response_model=shapes.Listing[shapes.Turn])
def fact_history(ask: Ask, source: SourceId, name: FactInPath) -> JSONResponse:
    """How a fact read over time, oldest first: one entry for each version in which it turned."""
    ask.source(source)
    found(FACT_TYPES.get(name), f"no such fact: {name!r}")
    return JSONResponse(objects.listing(map(objects.turn, ask.history.fact_turns(source, name))))


@router.get(f"{HERE}/coverage", response_model=shapes.Coverage)
def coverage(
    ask: Ask, source: SourceId, since: Text = None, allowed_hours: Annotated[float | None, Query(gt=0, le=8760)] = None
) -> JSONResponse:
    """How closely a source was watched (30 days, or ``since``): a longer stretch without a good look is a gap.

    Unless ``allowed_hours`` says otherwise, twice the source's own interval is allowed.
    """
    declared = ask.source(source).source
    begin = moment_from(since, ask.settings.timezone) or ask.now - USUAL_SPAN
    usual = 2 * (declared.rhythm.every or USUAL_GAP)
    allowed = timedelta(hours=allowed_hours) if allowed_hours else usual
    watched = ask.history.coverage(source, begin, ask.now, allowed)
    return JSONResponse(objects.coverage(found(watched, f"no source {source!r}")))


@router.get(f"{HERE}/checks", response_model=shapes.Listing[shapes.Check])
def checks_of(ask: Ask, source: SourceId, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    """The looks at a source, newest first."""
    ask.source(source)
    listed = ask.history.checks(source, limit, cursor)
    return JSONResponse(objects.listing((objects.check(one, ask.language) for one in listed.records), listed.next))


@router.get("/checks", response_model=shapes.Listing[shapes.Check])
def checks(ask: Ask, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    """The looks at all sources, newest first."""
    listed = ask.history.checks(None, limit, cursor)
    return JSONResponse(objects.listing((objects.check(one, ask.language) for one in listed.records), listed.next))


@router.get(f"{HERE}/suspects", response_model=shapes.Listing[shapes.Suspect])
def suspects(ask: Ask, source: SourceId, limit: Limit = 50) -> JSONResponse:
    """Kept pages that were probably not the agreement, newest first."""
    ask.source(source)
    kept = ask.history.suspects(source, limit)
    return JSONResponse(objects.listing(objects.suspect(one, ask.language) for one in kept))


@router.post(f"{HERE}/check", status_code=202, response_model=shapes.Due)
def check(ask: Ask, source: SourceId) -> JSONResponse:
    """Look at a source as soon as possible."""
    if not ask.source(source).enabled:
        raise Problem(409, "disabled", f"{source!r} is not watched any more")
    ask.store.look_now(source, ask.now)
    return JSONResponse({"source": source, "due": wire.moment(ask.now)}, 202)


@router.get("/sources/{source:source}", response_model=shapes.SourceInFull, response_model_exclude_unset=True)
def source(ask: Ask, source: SourceId, signed: Day = None) -> JSONResponse:
    """A source: its state, current facts and health. With the date a contract was ``signed``, also which version
    binds it and what changed since."""
    record = ask.source(source)
    facts = ask.history.facts_of([source]).get(source, ())
    told = objects.source(record, facts, ask.language)
    if signed is not None:
        told["signed"] = _signed(ask, record, signed)
    return JSONResponse(told)


def compared(ask: Asking, source: SourceRecord, old: int, new: int) -> Json:
    """Two versions of a source as a comparison object."""
    told = ask.compared(source.source, old, new)
    return wire.comparison(told, ask.today_of(source.source), ask.language)


def _signed(ask: Asking, record: SourceRecord, signed: str) -> Json:
    day = day_from(signed)
    number = ask.version_on(record.source, day, "in_force")
    current = record.version or number
    changed = compared(ask, record, number, current) if current != number else None
    return objects.bound(day, number, current, changed, record.source.id)


def _in_full(ask: Asking, source: str, number: int) -> Json:
    return objects.version_in_full(ask.version(source, number), ask.agreement(source, number), ask.language, ask.today)
