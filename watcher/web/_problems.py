"""What went wrong, as RFC 9457 problem documents: one shape for all, no stack, no path of this machine."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.routing import iter_route_contexts
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.routing import compile_path

from watcher.errors import ReadOnlyError, StoreError, UsageError

_log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
_INVALID = {"path": 404, "query": 400, "header": 400, "cookie": 400, "body": 422}
"""What a value that cannot be meant answers with, by where it stood."""


class Problem(HTTPException):
    """Ends a request with a problem document; ``kind`` is the stable last part of its type."""

    def __init__(self, status: int, kind: str, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(status, detail, headers)
        self.kind = kind


def problem(status: int, kind: str, detail: str, headers: dict[str, str] | None = None, **more: Any) -> JSONResponse:
    body = {"type": f"/problems/{kind}", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return JSONResponse(body, status, headers, MEDIA_TYPE)


def wants_page(headers: Headers, path: str) -> bool:
    """Whether a browser asks for a page, rather than a program for an object."""
    return "text/html" in headers.get("accept", "") and not path.startswith("/api/")


def _allowed(request: Request) -> set[str]:
    """The methods of the path asked for (RFC 9110, 15.5.6); what answers GET answers HEAD."""
    path, known = request.url.path, iter_route_contexts(request.app.routes)
    routes = [one for one in known if compile_path(one.path or "")[0].match(path)]
    methods = {method for one in routes if one.path == routes[0].path for method in one.methods or ()}
    return methods | {"HEAD"} if "GET" in methods else methods


def install(app: FastAPI, page: Callable[[Request, int, str], Response]) -> None:
    """Turn everything that can go wrong on the way to an answer into a problem; ``page`` shows one to people."""

    def told(
        request: Request, status: int, kind: str, detail: str, headers: dict[str, str] | None = None, **more: Any
    ) -> Response:
        if wants_page(request.headers, request.url.path):
            return page(request, status, detail)
        return problem(status, kind, detail, headers, **more)

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> Response:
        usual = HTTPStatus(error.status_code).phrase.lower().replace(" ", "-")
        kind = error.kind if isinstance(error, Problem) else usual
        headers = dict(error.headers or {})
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(sorted(_allowed(request)) or [headers.get("Allow", "")])
        return told(request, error.status_code, kind, str(error.detail), headers)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        found = error.errors()
        mistakes = [{"where": ".".join(map(str, one["loc"])), "message": one["msg"]} for one in found]
        detail = "; ".join(f"{one['where']}: {one['message']}" for one in mistakes)
        status = min(400 if one["type"] == "json_invalid" else _INVALID[one["loc"][0]] for one in found)
        kind = "not-found" if status == HTTPStatus.NOT_FOUND else "invalid-request"
        return told(request, status, kind, detail, errors=mistakes)

    @app.exception_handler(UsageError)
    async def unusable(request: Request, error: UsageError) -> Response:
        return told(request, 400, "invalid-request", str(error))

    @app.exception_handler(ReadOnlyError)
    async def read_only(request: Request, error: ReadOnlyError) -> Response:
        return told(request, 403, "read-only", "this service only shows what is stored; nothing can be changed here")

    @app.exception_handler(StoreError)
    async def closed(request: Request, error: StoreError) -> Response:
        _log.error("the store does not answer: %s", error)
        return told(request, 503, "store-unavailable", "the store does not answer", {"Retry-After": "15"})

    @app.exception_handler(Exception)
    async def broken(request: Request, _error: Exception) -> Response:
        return told(request, 500, "internal", "something went wrong here; the log of the service says what")
