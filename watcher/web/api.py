"""The JSON API under /api/v1: objects of ``objects.py``, lists with keyset cursors. Reads, but for what POST asks."""

from datetime import UTC, date, datetime
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from watcher import wire
from watcher.agreement import compare
from watcher.bootstrap import Memory
from watcher.model import Agreement, Effect, Language, Severity
from watcher.settings import Settings
from watcher.store.records import ChangeFilter, SourceRecord, VersionRecord
from watcher.web import objects
from watcher.web._problems import Problem

Found = TypeVar("Found")
router = APIRouter(prefix="/api/v1")

Limit = Annotated[int, Query(ge=1, le=500)]
Cursor = Annotated[str | None, Query(max_length=400)]
NEVER_RUN = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox; default-src 'none'"}


class Asking:
    """Who asks what of whom: the store, the language and the day of the answer."""

    def __init__(self, request: Request, lang: Annotated[Language | None, Query()] = None) -> None:
        memory: Memory = request.app.state.memory
        settings: Settings = request.app.state.settings
        self.store, self.history = memory.store, memory.history
        self.language: Language = lang or settings.language
        self.now = datetime.now(UTC)
        self.today: date = self.now.astimezone(ZoneInfo(settings.timezone)).date()

    def source(self, name: str) -> SourceRecord:
        return _found(self.history.source(name, self.now), f"no source {name!r}")

    def version(self, name: str, number: int) -> VersionRecord:
        return _found(self.history.version(name, number), f"no version {number} of {name!r}")

    def agreement(self, name: str, number: int) -> Agreement:
        return _found(self.history.agreement(name, number), f"no version {number} of {name!r}")


Ask = Annotated[Asking, Depends()]


def _found(it: Found | None, otherwise: str) -> Found:
    if it is None:
        raise Problem(404, "not-found", otherwise)
    return it


@router.get("/sources")
def sources(ask: Ask, provider: str | None = None, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    found = ask.history.sources(ask.now, provider, limit, cursor)
    facts = ask.history.facts_of([one.source.id for one in found.records])
    items = [objects.source(one, facts.get(one.source.id, ()), ask.language) for one in found.records]
    return JSONResponse(objects.listing(items, found.next))


@router.get("/sources/{source:path}/versions/{old}/diff/{new}")
def diff(ask: Ask, source: str, old: int, new: int) -> JSONResponse:
    found = compare(ask.agreement(source, old), ask.agreement(source, new), today=ask.today)
    return JSONResponse(wire.comparison(found, ask.today, ask.language))


@router.get("/sources/{source:path}/versions/{number}/text")
def text(ask: Ask, source: str, number: int) -> PlainTextResponse:
    return PlainTextResponse(ask.agreement(source, number).text, headers=NEVER_RUN)


@router.get("/sources/{source:path}/versions/{number}/raw")
def raw(ask: Ask, source: str, number: int, part: Annotated[int, Query(ge=0)] = 0) -> Response:
    capture = _found(ask.history.capture(source, number), f"no version {number} of {source!r}")
    if part >= len(capture.pages):
        raise Problem(404, "not-found", f"version {number} has {len(capture.pages)} pages")
    headers = NEVER_RUN | {"Content-Disposition": f'attachment; filename="version-{number}-{part}.bin"'}
    return Response(capture.pages[part].body, media_type="application/octet-stream", headers=headers)


@router.get("/sources/{source:path}/versions/{number}")
def version(ask: Ask, source: str, number: int) -> JSONResponse:
    read = ask.agreement(source, number)
    return JSONResponse(objects.version_in_full(ask.version(source, number), read, ask.language))


@router.get("/sources/{source:path}/versions")
def versions(ask: Ask, source: str, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    ask.source(source)
    found = ask.history.versions(source, limit, cursor)
    return JSONResponse(objects.listing((objects.version(one, ask.language) for one in found.records), found.next))


@router.get("/sources/{source:path}/facts/{name}/history")
def fact_history(ask: Ask, source: str, name: str) -> JSONResponse:
    ask.source(source)
    return JSONResponse(objects.listing(map(objects.turn, ask.history.fact_turns(source, name))))


@router.post("/sources/{source:path}/check", status_code=202)
def check(ask: Ask, source: str) -> JSONResponse:
    ask.source(source)
    ask.store.look_now(source, ask.now)
    return JSONResponse({"source": source, "due": wire.moment(ask.now)}, 202)


@router.get("/sources/{source:path}")
def source(ask: Ask, source: str) -> JSONResponse:
    record = ask.source(source)
    facts = ask.history.facts_of([source]).get(source, ())
    return JSONResponse(objects.source(record, facts, ask.language))


@router.get("/changes")
def changes(
    ask: Ask,
    source: str | None = None,
    provider: str | None = None,
    topic: str | None = None,
    fact: str | None = None,
    effect: Effect | None = None,
    severity: Annotated[str, Query(pattern="^(none|low|medium|high|critical)$")] = "none",
    since: datetime | None = None,
    until: datetime | None = None,
    acknowledged: bool | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> JSONResponse:
    wanted = ChangeFilter(source, provider, topic, fact, effect, Severity[severity.upper()], since, until, acknowledged)
    found = ask.history.changes(wanted, limit, cursor)
    items = (objects.change(one, ask.today, ask.language) for one in found.records)
    return JSONResponse(objects.listing(items, found.next))


@router.get("/changes/{number}")
def change(ask: Ask, number: int) -> JSONResponse:
    found = _found(ask.history.change(number), f"no change {number}")
    return JSONResponse(objects.compared(found, ask.today, ask.language))


@router.get("/facts")
def facts(ask: Ask, name: str | None = None, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    found = ask.history.facts(name, limit, cursor)
    return JSONResponse(objects.listing(map(objects.fact, found.records), found.next))


@router.get("/deadlines")
def deadlines(ask: Ask, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    found = ask.history.deadlines(ask.today, limit, cursor)
    items = (objects.change(one, ask.today, ask.language) for one in found.records)
    return JSONResponse(objects.listing(items, found.next))


@router.get("/search")
def search(
    ask: Ask,
    q: Annotated[str, Query(min_length=1, max_length=200)],
    past: bool = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> JSONResponse:
    found = ask.history.search(q, past=past, limit=limit, cursor=cursor)
    return JSONResponse(objects.listing(map(objects.hit, found.records), found.next))


@router.get("/alerts")
def alerts(ask: Ask, limit: Limit = 50, cursor: Cursor = None) -> JSONResponse:
    found = ask.history.alerts(limit=limit, cursor=cursor)
    return JSONResponse(objects.listing(map(objects.alert, found.records), found.next))
