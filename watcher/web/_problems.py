"""Errors as RFC 9457 problem documents: one shape for all, no stack, no path of this machine."""

import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from watcher.errors import StoreError, UsageError

_log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"


class Problem(HTTPException):
    """Ends a request with a problem document; ``kind`` is the stable last part of its type."""

    def __init__(self, status: int, kind: str, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(status, detail, headers)
        self.kind = kind


def problem(status: int, kind: str, detail: str, headers: dict[str, str] | None = None, **more: Any) -> JSONResponse:
    body = {"type": f"/problems/{kind}", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return JSONResponse(body, status, headers, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Turn everything that can go wrong on the way to an answer into a problem."""

    @app.exception_handler(HTTPException)
    async def refused(_: Request, error: HTTPException) -> JSONResponse:
        kind = (
            error.kind if isinstance(error, Problem) else HTTPStatus(error.status_code).phrase.lower().replace(" ", "-")
        )
        return problem(error.status_code, kind, str(error.detail), dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        mistakes = [{"where": ".".join(map(str, one["loc"])), "message": one["msg"]} for one in error.errors()]
        return problem(
            422, "invalid-request", "; ".join(f"{one['where']}: {one['message']}" for one in mistakes), errors=mistakes
        )

    @app.exception_handler(UsageError)
    async def unusable(_: Request, error: UsageError) -> JSONResponse:
        return problem(422, "invalid-request", str(error))

    @app.exception_handler(StoreError)
    async def closed(_: Request, error: StoreError) -> JSONResponse:
        _log.error("the store does not answer: %s", error)
        return problem(503, "store-unavailable", "the store does not answer", {"Retry-After": "15"})

    @app.exception_handler(Exception)
    async def broken(_: Request, _error: Exception) -> JSONResponse:
        return problem(500, "internal", "something went wrong here; the log of the service says what")
