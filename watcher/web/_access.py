"""Who may ask what: one gate in front of every route, closed unless a rule opens it.

Without keys only this machine may ask, under a name that means this machine (a page elsewhere cannot reach us by
rebinding its name). With keys every request carries one: ``Authorization: Bearer``, ``X-Api-Key``, ``Authorization:
Basic`` with the key as password (feed readers and calendars know no other way), or the cookie that the login form
gives a browser. The read key may look, the admin key may also change.
"""

import binascii
import time
from base64 import b64decode
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from watcher.errors import UsageError
from watcher.settings import Settings
from watcher.web._keys import Keys, Role
from watcher.web._problems import problem, wants_page

OPEN = frozenset({"/healthz", "/readyz", "/login", "/logout"})
"""Paths that need no key: what a supervisor asks, and where a browser brings its key and leaves it."""
OPEN_BELOW = "/static/"
LOOKING = frozenset({"GET", "HEAD"})
COOKIE = "watcher_session"
LARGEST_BODY = 64 * 1024
LARGEST_ADDRESS = 8 * 1024
WRONG_KEY_COSTS = 20
"""A wrong key weighs as much as so many requests."""
MOST_CLIENTS = 10_000


class Rate(NamedTuple):
    """Requests a client may make at once, and how fast that is given back."""

    burst: float = 300
    per_second: float = 60


USUAL_RATE = Rate()


class _Refusal(NamedTuple):
    status: int
    kind: str
    detail: str


_TOO_MANY = _Refusal(429, "too-many-requests", "too many requests; slow down")
_TOO_LARGE = _Refusal(413, "too-large", f"a request's body has a stated length of at most {LARGEST_BODY} bytes")
_TOO_LONG = _Refusal(414, "too-long", f"an address has at most {LARGEST_ADDRESS} bytes")
_UNREADABLE = _Refusal(400, "bad-request", "control characters have no place in an address")
_NO_KEY = _Refusal(401, "unauthorized", "a key is needed: Authorization: Bearer … or X-Api-Key")
_NOT_ADMIN = _Refusal(403, "forbidden", "changing needs the admin key")
_FOREIGN = _Refusal(403, "cross-site", "changes are made from this site's own pages")
_MORE_HEADERS = {401: {"WWW-Authenticate": "Bearer"}, 429: {"Retry-After": "5"}}


@dataclass
class _Bucket:
    """What a client has left."""

    rate: Rate
    left: float = field(init=False)
    at: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.left = self.rate.burst

    def take(self, cost: float = 1) -> bool:
        now = time.monotonic()
        self.left = min(self.rate.burst, self.left + (now - self.at) * self.rate.per_second)
        self.at = now
        self.left -= cost
        return self.left >= 0


class Gate:
    """ASGI middleware: size, rate and key of every request, before any route sees it."""

    def __init__(self, app: ASGIApp, keys: Keys, public_url: str, rate: Rate) -> None:
        self._app = app
        self._keys = keys
        self._name = urlsplit(public_url).hostname
        self._rate = rate
        self._buckets: dict[str, _Bucket] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        answer = self._app if refusal is None else _refused(refusal, scope, headers)
        await answer(scope, receive, send)

    def _refusal(self, scope: Scope, headers: Headers) -> _Refusal | None:
        bucket = self._bucket(scope)
        if not bucket.take():
            return _TOO_MANY
        if malformed := _malformed(scope, headers):
            return malformed
        role = self._role(scope, headers)
        scope.setdefault("state", {})["role"] = role
        path, looks = scope["path"], scope["method"] in LOOKING
        if path in OPEN or (looks and path.startswith(OPEN_BELOW)):
            return None if looks or not _is_foreign(headers) else _FOREIGN
        if role is None:
            bucket.take(WRONG_KEY_COSTS if _offered(headers) else 0)
            return _NO_KEY
        if looks:
            return None
        if _is_foreign(headers):
            return _FOREIGN
        return None if role == "admin" else _NOT_ADMIN

    def _role(self, scope: Scope, headers: Headers) -> Role | None:
        if not self._keys:
            return "admin" if self._is_here(scope, headers) else None
        if key := _offered(headers):
            return self._keys.role(key)
        session = session_cookie(headers)
        return self._keys.session_role(session, time.time()) if session else None

    def _is_here(self, scope: Scope, headers: Headers) -> bool:
        """From this machine, and asking for it by a name of its own."""
        client, name = scope.get("client"), _host_name(headers.get("host", ""))
        return client is not None and is_loopback(client[0]) and (is_loopback(name) or name == self._name)

    def _bucket(self, scope: Scope) -> _Bucket:
        client = scope["client"][0] if scope.get("client") else ""
        if len(self._buckets) > MOST_CLIENTS:
            self._buckets.clear()
        return self._buckets.setdefault(client, _Bucket(self._rate))


def keys_for(settings: Settings) -> Keys:
    """The keys of a service. Raises UsageError where it would listen to the world without one."""
    keys = Keys(settings.read_key, settings.admin_key)
    if not keys and not is_loopback(settings.host):
        raise UsageError(
            f"listening on {settings.host} needs a key: set WATCHER_ADMIN_KEY_FILE or WATCHER_READ_KEY_FILE"
        )
    return keys


def is_loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"


def session_cookie(headers: Headers) -> str:
    """The session that a browser holds, or nothing."""
    try:
        cookie = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return cookie.value if cookie else ""


def _refused(refusal: _Refusal, scope: Scope, headers: Headers) -> Response:
    if refusal is _NO_KEY and scope["method"] in LOOKING and wants_page(headers, scope["path"]):
        return RedirectResponse(f"/login?next={quote(scope['path'])}", 303)
    return problem(*refusal, _MORE_HEADERS.get(refusal.status))


def _malformed(scope: Scope, headers: Headers) -> _Refusal | None:
    length = headers.get("content-length", "0")
    if "transfer-encoding" in headers or not (length.isascii() and length.isdecimal()) or int(length) > LARGEST_BODY:
        return _TOO_LARGE
    query = scope["query_string"]
    if len(query) + len(scope["path"]) > LARGEST_ADDRESS:
        return _TOO_LONG
    if b"%00" in query or b"\x00" in query or not scope["path"].isprintable():
        return _UNREADABLE
    return None


def _offered(headers: Headers) -> str:
    """The key that a request carries in a header, or nothing."""
    if key := headers.get("x-api-key"):
        return key
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return token.strip()
    if scheme.lower() == "basic":
        try:
            return b64decode(token, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return token
    return ""


def _is_foreign(headers: Headers) -> bool:
    """Whether a browser makes this request on behalf of another site."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site not in (None, "same-origin", "none"):
        return True
    return origin is not None and _authority(origin) != headers.get("host", "")


def _authority(origin: str) -> str:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def _host_name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
