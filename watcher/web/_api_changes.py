"""Changes, taking note of them, and the deadlines they bring."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import JSONResponse

from watcher.model import Effect, Severity
from watcher.store.records import ChangeFilter
from watcher.web import _schemas as shapes
from watcher.web import objects
from watcher.web._asking import (
    Ask,
    Asking,
    Cursor,
    FactName,
    Limit,
    Number,
    Text,
    Topic,
    fact_from,
    found,
    moment_from,
    topic_from,
)
from watcher.wire import Json

router = APIRouter()


def wanted_changes(
    ask: Ask,
    source: Text = None,
    provider: Text = None,
    topic: Topic = None,
    fact: FactName = None,
    effect: Effect | None = None,
    severity: Annotated[shapes.Grade, Query(description="at least")] = "none",
    since: Annotated[str | None, Query(max_length=40, examples=["2026-01-01"])] = None,
    until: Annotated[str | None, Query(max_length=40)] = None,
    acknowledged: bool | None = None,
) -> ChangeFilter:
    """The filters that lists of changes share; times are when the change was seen."""
    zone = ask.settings.timezone
    first, last = moment_from(since, zone), moment_from(until, zone)
    return ChangeFilter(
        source=source,
        provider=provider,
        topic=topic_from(topic),
        fact=fact_from(fact),
        effect=effect,
        severity=Severity[severity.upper()],
        since=first,
        until=last,
        acknowledged=acknowledged,
    )


Wanted = Annotated[ChangeFilter, Depends(wanted_changes)]


@router.get("/changes", response_model=shapes.Listing[shapes.Change])
def changes(ask: Ask, wanted: Wanted, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    """Changes, newest first."""
    listed = ask.history.changes(wanted, limit, cursor)
    items = (objects.change(one, ask.today, ask.language) for one in listed.records)
    return JSONResponse(objects.listing(items, listed.next))


@router.get("/changes/{number}", response_model=shapes.ComparedChange)
def change(ask: Ask, number: Number) -> JSONResponse:
    """A change with its whole comparison."""
    return JSONResponse(_told(ask, number))


@router.post("/changes/{number}/acknowledge", response_model=shapes.ComparedChange)
def acknowledge(ask: Ask, number: Number, given: shapes.Acknowledge) -> JSONResponse:
    """Somebody took note: the deadline reminds nobody any more. Saying it again replaces who and note."""
    found(ask.history.change(number), f"no change {number}")
    ask.store.acknowledge(number, given.who, given.note, ask.now, ask.closing)
    return JSONResponse(_told(ask, number))


@router.get("/deadlines", response_model=shapes.Listing[shapes.Change])
def deadlines(ask: Ask, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    """Changes whose last day to act has not passed, soonest first."""
    listed = ask.history.deadlines(ask.today, limit, cursor)
    items = (objects.change(one, ask.today, ask.language) for one in listed.records)
    return JSONResponse(objects.listing(items, listed.next))


def _told(ask: Asking, number: int) -> Json:
    told = found(ask.history.change(number), f"no change {number}")
    return objects.compared(told, ask.today, ask.language)
