"""The JSON API under /api/v1: objects of ``objects.py``, lists with keyset cursors. Reads, but for what POST asks.

A source's id may contain slashes. What follows it is matched from the end, so an id that itself ends like one of
these routes (``…/versions/3``) is taken for the route.
"""

from typing import Any

from fastapi import APIRouter, Depends

from watcher.web import _api_alerts, _api_changes, _api_facts, _api_sources, _schemas, feeds
from watcher.web._asking import refuse_unknown
from watcher.web._problems import MEDIA_TYPE

_TOLD = {
    400: "a parameter that nobody knows, or whose value is none of its kind; a body that cannot be read",
    401: "no key, or a wrong one",
    403: "the key may not do this",
    404: "the path names nothing that there is",
    409: "its state does not allow it",
    405: "this path does not know the method",
    413: "the body is too large",
    414: "the address is too long",
    422: "understood, but it cannot be done: a body that lacks something, a day that has not come",
    429: "too many requests",
    503: "the store does not answer",
}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"description": told, "content": {MEDIA_TYPE: {"schema": _schemas.Problem.model_json_schema()}}}
    for status, told in _TOLD.items()
}

router = APIRouter(prefix="/api/v1", dependencies=[Depends(refuse_unknown)], responses=PROBLEMS)
for tag, part in (
    ("changes", _api_changes),
    ("facts", _api_facts),
    ("alerts", _api_alerts),
    ("feeds", feeds),
    ("sources", _api_sources),
):
    router.include_router(part.router, tags=[tag])
