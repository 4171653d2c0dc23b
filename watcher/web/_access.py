"""Who may ask what: one gate in front of every route, closed unless a rule opens it.

Without keys only this machine may ask, under a name that means this machine (a page elsewhere cannot reach us by
rebinding its name). With keys every request carries one: ``Authorization: Bearer``, ``X-Api-Key``, or the cookie that
the login form gives a browser. The read key may look, the admin key may also change. Keys are kept hashed and compared
in constant time.
"""

import hmac
import secrets
import time
from dataclasses import dataclass, field
from hashlib import sha256
from http.cookies import SimpleCookie
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from watcher.errors import UsageError
from watcher.settings import Settings
from watcher.web._problems import problem

Role = Literal["read", "admin"]
OPEN = frozenset({"/healthz", "/readyz", "/login"})
"""Paths that need no key: what a supervisor asks, and where a browser brings its key."""
OPEN_BELOW = "/static/"
LOOKING = frozenset({"GET", "HEAD"})
COOKIE = "watcher_session"
SESSION = 12 * 3600
LARGEST_BODY = 64 * 1024
BURST, PER_SECOND = 300, 60
"""Requests a client may make at once, and how fast that is given back."""
MOST_CLIENTS = 10_000


class Keys:
    """The keys of one running service, and the sessions that browsers got for them."""

    def __init__(self, read: str, admin: str) -> None:
        self._salt = secrets.token_bytes(16)
        self._signing = secrets.token_bytes(32)
        given: tuple[tuple[Role, str], ...] = (("read", read), ("admin", admin))
        self._hashed: dict[Role, bytes] = {role: self._hash(key) for role, key in given if key}

    def __bool__(self) -> bool:
        return bool(self._hashed)

    def role(self, key: str) -> Role | None:
        """What a key opens. Both keys are always compared, so that timing tells nothing."""
        offered, opened = self._hash(key), None
        for role in ("read", "admin"):
            if role in self._hashed and hmac.compare_digest(offered, self._hashed[role]):
                opened = role
        return opened

    def session(self, role: Role, now: float) -> str:
        """A cookie's worth: the role, until when, and our signature over both."""
        claim = f"{role}.{int(now) + SESSION}"
        return f"{claim}.{self._sign(claim)}"

    def session_role(self, cookie: str, now: float) -> Role | None:
        claim, _, signature = cookie.rpartition(".")
        role, _, until = claim.partition(".")
        if not hmac.compare_digest(signature.encode(), self._sign(claim).encode()):
            return None
        return role if role in ("read", "admin") and int(until) > now else None  # type: ignore[return-value]

    def _hash(self, key: str) -> bytes:
        return hmac.digest(self._salt, key.encode(), "sha256")

    def _sign(self, claim: str) -> str:
        return hmac.new(self._signing, claim.encode(), sha256).hexdigest()


@dataclass
class _Bucket:
    left: float = BURST
    at: float = field(default_factory=time.monotonic)

    def take(self) -> bool:
        now = time.monotonic()
        self.left = min(BURST, self.left + (now - self.at) * PER_SECOND)
        self.at = now
        self.left -= 1
        return self.left >= 0


class Gate:
    """ASGI middleware: size, rate and key of every request, before any route sees it."""

    def __init__(self, app: ASGIApp, keys: Keys, public_url: str) -> None:
        self._app = app
        self._keys = keys
        self._names = {"localhost", urlsplit(public_url).hostname or "localhost"}
        self._buckets: dict[str, _Bucket] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope, Headers(scope=scope))
        if refusal is None:
            await self._app(scope, receive, send)
        else:
            status, kind, detail = refusal
            headers = (
                {"WWW-Authenticate": "Bearer"} if status == 401 else {"Retry-After": "5"} if status == 429 else None
            )
            await problem(status, kind, detail, headers)(scope, receive, send)

    def _refusal(self, scope: Scope, headers: Headers) -> tuple[int, str, str] | None:
        if not self._bucket(scope).take():
            return 429, "too-many-requests", "slow down"
        length = headers.get("content-length", "0")
        if "transfer-encoding" in headers or not length.isdecimal() or int(length) > LARGEST_BODY:
            return 413, "too-large", f"a request's body has a length of at most {LARGEST_BODY} bytes"
        path, looks = scope["path"], scope["method"] in LOOKING
        if path in OPEN or (looks and path.startswith(OPEN_BELOW)):
            scope.setdefault("state", {})["role"] = self._role(scope, headers)
            return self._foreign(headers) if not looks else None
        role = self._role(scope, headers)
        scope.setdefault("state", {})["role"] = role
        if role is None:
            return 401, "unauthorized", "a key is needed: Authorization: Bearer … or X-Api-Key"
        if looks:
            return None
        return self._foreign(headers) or (None if role == "admin" else (403, "forbidden", "the admin key is needed"))

    def _role(self, scope: Scope, headers: Headers) -> Role | None:
        if not self._keys:
            return "admin" if self._is_here(scope, headers) else None
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if key := headers.get("x-api-key") or (token.strip() if scheme.lower() == "bearer" else ""):
            return self._keys.role(key)
        cookie = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
        return self._keys.session_role(cookie.value, time.time()) if cookie else None

    def _is_here(self, scope: Scope, headers: Headers) -> bool:
        """From this machine, and asking for it by a name of its own."""
        client = scope.get("client")
        name = urlsplit(f"//{headers.get('host', '')}").hostname or ""
        return client is not None and _is_loopback(client[0]) and (_is_loopback(name) or name in self._names)

    def _foreign(self, headers: Headers) -> tuple[int, str, str] | None:
        """A change that a browser makes must come from one of our own pages."""
        site, origin = headers.get("sec-fetch-site"), headers.get("origin")
        same = site in (None, "same-origin", "none") and (
            origin is None or urlsplit(origin).netloc == headers.get("host", "")
        )
        return None if same else (403, "cross-site", "changes are made from this site's own pages")

    def _bucket(self, scope: Scope) -> _Bucket:
        client = scope["client"][0] if scope.get("client") else ""
        if len(self._buckets) > MOST_CLIENTS:
            self._buckets.clear()
        return self._buckets.setdefault(client, _Bucket())


def keys_for(settings: Settings) -> Keys:
    """The keys of a service. Raises UsageError where it would listen to the world without one."""
    keys = Keys(settings.read_key, settings.admin_key)
    if not keys and not _is_loopback(settings.host):
        raise UsageError(
            f"listening on {settings.host} needs a key: set WATCHER_ADMIN_KEY_FILE or WATCHER_READ_KEY_FILE"
        )
    return keys


def _is_loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"
