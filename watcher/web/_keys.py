"""Keys, the sessions that browsers get for them, and the tokens that prove a form to be ours.

Keys are kept hashed with a salt of this process and compared in constant time. Sessions and tokens are signed with a
key of this process: a restart ends them all, and nothing needs to be stored.
"""

import hmac
import secrets
from hashlib import sha256
from typing import Literal

Role = Literal["read", "admin"]
SESSION = 12 * 3600
"""Seconds a browser stays logged in."""


class Keys:
    """The keys of one running service. False where there are none."""

    def __init__(self, read: str, admin: str) -> None:
        self._salt = secrets.token_bytes(16)
        self._signing = secrets.token_bytes(32)
        given: tuple[tuple[Role, str], ...] = (("read", read), ("admin", admin))
        self._hashed: dict[Role, bytes] = {role: self._hash(key) for role, key in given if key}

    def __bool__(self) -> bool:
        return bool(self._hashed)

    def role(self, key: str) -> Role | None:
        """What a key opens, the most it can. All keys are always compared, so that timing tells nothing."""
        offered, opened = self._hash(key), None
        for role, hashed in self._hashed.items():
            if hmac.compare_digest(offered, hashed):
                opened = role
        return opened

    def session(self, role: Role, now: float) -> str:
        """A cookie's worth: the role, until when, a name of its own, and our signature over them."""
        claim = f"{role}.{int(now) + SESSION}.{secrets.token_hex(8)}"
        return f"{claim}.{self._sign(claim)}"

    def session_role(self, cookie: str, now: float) -> Role | None:
        claim, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._sign(claim).encode()):
            return None
        role, until, _ = claim.split(".")
        if int(until) <= now:
            return None
        return "admin" if role == "admin" else "read"

    def form_token(self, session: str) -> str:
        """What a form of ours carries; only a page of ours, read with the same session, can know it."""
        return self._sign(f"form of {session}")

    def is_form_token(self, token: str, session: str) -> bool:
        return hmac.compare_digest(token.encode(), self.form_token(session).encode())

    def _hash(self, key: str) -> bytes:
        return hmac.digest(self._salt, key.encode(), "sha256")

    def _sign(self, claim: str) -> str:
        return hmac.new(self._signing, claim.encode(), sha256).hexdigest()
