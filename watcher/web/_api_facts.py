"""One fact across all sources, and the words themselves."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from watcher.web import _schemas as shapes
from watcher.web import answers, objects
from watcher.web._asking import Ask, Cursor, FactName, Limit, fact_from

router = APIRouter()


@router.get("/facts", response_model=shapes.FactListing)
def facts(
    ask: Ask,
    name: FactName = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> JSONResponse:
    """Current facts, by source. With ``name`` one fact over ``limit`` sources: what each states, and in
    ``not_stated`` those that say nothing of it."""
    return JSONResponse(answers.facts(ask.history, fact_from(name), ask.now, limit, cursor))


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
