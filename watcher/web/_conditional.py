"""Conditional requests and HEAD: every answer carries a validator, and what the client holds is not sent again.

The ETag is the hash of the answer itself, so it can never be wrong; it saves sending, not finding out.
"""

from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

KEPT_IN_304 = frozenset({"cache-control", "content-location", "date", "etag", "expires", "vary", "content-language"})


class Conditional:
    """ASGI middleware: HEAD is GET without the body, 200 has an ETag, 304 is for those who hold it (RFC 9110, 13)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        answer = _Answer()
        await self._app({**scope, "method": "GET"}, receive, answer.take)
        start, body = answer.start, b"".join(answer.body)
        headers = MutableHeaders(raw=start["headers"])
        if start["status"] == 200:
            held = Headers(scope=scope).get("if-none-match", "")
            headers.setdefault("etag", f'"{sha256(body).hexdigest()[:32]}"')
            headers.setdefault("cache-control", "private, no-cache")
            if _holds(held, headers["etag"]):
                start["status"], body = 304, b""
                headers = MutableHeaders(raw=[one for one in headers.raw if one[0].decode() in KEPT_IN_304])
        start["headers"] = headers.raw
        await send(start)
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


class _Answer:
    """An answer held back until it is whole."""

    def __init__(self) -> None:
        self.start: Message = {}
        self.body: list[bytes] = []

    async def take(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = dict(message)
        elif message["type"] == "http.response.body":
            self.body.append(message.get("body", b""))


def _holds(held: str, etag: str) -> bool:
    """If-None-Match compares weakly; proxies may have weakened what we gave."""
    named = {one.strip().removeprefix("W/") for one in held.split(",")}
    return "*" in named or etag in named
