"""One fact across all sources, and the words themselves."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from watcher.agreement import FACT_TYPES
from watcher.store.records import FactRecord, SourceRecord
from watcher.web import _schemas as shapes
from watcher.web import objects
from watcher.web._asking import Ask, Asking, Cursor, Limit
from watcher.web._problems import Problem

router = APIRouter()


@router.get("/facts", response_model=shapes.FactListing)
def facts(
    ask: Ask,
    name: Annotated[str | None, Query(max_length=100, examples=["amendment.notice"])] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> JSONResponse:
    """Current facts, by source. With ``name`` one fact over ``limit`` sources: what each states, and in
    ``not_stated`` those that say nothing of it."""
    if name is None:
        listed = ask.history.facts(None, limit, cursor)
        return JSONResponse(objects.facts_listing(listed.records, (), listed.next))
    if name not in FACT_TYPES:
        raise Problem(422, "unknown-fact", f"no such fact: {name!r}; known are {', '.join(sorted(FACT_TYPES))}")
    stated, silent, following = one_fact(ask, name, limit, cursor)
    return JSONResponse(objects.facts_listing(stated, silent, following))


def one_fact(
    ask: Asking, name: str, limit: int, cursor: str | None
) -> tuple[list[FactRecord], list[SourceRecord], str | None]:
    """A fact over some sources: its values, the sources that are silent, and where it goes on."""
    listed = ask.history.sources(ask.now, None, limit, cursor)
    read = [one for one in listed.records if one.enabled and one.version]
    known = ask.history.facts_of([one.source.id for one in read])
    stated = [fact for one in read for fact in known.get(one.source.id, ()) if fact.name == name]
    speaking = {fact.source for fact in stated}
    return stated, [one for one in read if one.source.id not in speaking], listed.next


@router.get("/search", response_model=shapes.Listing[shapes.Hit])
def search(
    ask: Ask,
    q: Annotated[str, Query(min_length=1, max_length=200, description="words; a clause must contain all of them")],
    past: Annotated[bool, Query(description="earlier versions too")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> JSONResponse:
    """Clauses that contain all the words, newest wording first."""
    listed = ask.history.search(q, past=past, limit=limit, cursor=cursor)
    return JSONResponse(objects.listing(map(objects.hit, listed.records), listed.next))
