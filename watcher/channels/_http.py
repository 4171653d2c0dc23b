"""Channels that post: the request, the judgement of its answer, and what a refused form falls back to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple, Protocol

from watcher.model import Delivered, Delivery, FetchFailure, Receipt, Refused

TIMEOUT = timedelta(seconds=20)
"""Standard Webhooks asks for 15 to 30 seconds."""
LONGEST_WAIT = timedelta(days=1)
"""A receiver may slow us down, not send us away: longer waits are cut to this."""
AT_ONCE = 8
"""Requests of one letter that are under way together: a flood of matters must get through within one attempt."""
GONE = 410
BUSY = frozenset({429, 502, 503, 504})
JSON = {"content-type": "application/json; charset=utf-8"}


class Answer(Protocol):
    """What came back. Header names are lower case; the body is as long as the door lets in."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def body(self) -> bytes: ...


class Post(Protocol):
    """The guarded door to other people's servers: follows no redirect, connects to no private address."""

    async def __call__(
        self, url: str, content: bytes, headers: Mapping[str, str], within: timedelta, /
    ) -> Answer | FetchFailure: ...


@dataclass(frozen=True, slots=True)
class Request:
    """One POST. The address may carry a token, so the printed form leaves it out."""

    url: str = field(repr=False)
    content: bytes
    headers: Mapping[str, str] = field(repr=False, default_factory=lambda: JSON)


class Letter(NamedTuple):
    """What one delivery posts. Where it takes several requests, they are about different matters: none has to wait for
    another, and the receiver knows a repeated one by its key."""

    requests: tuple[Request, ...]
    plain: Request | None = None
    """The same in the receiver's plainest form, for when it cannot read the rich one."""


class Malformed(NamedTuple):
    """The receiver could not read the form of the message; a plainer one may pass."""

    reason: str


Judge = Callable[[Answer], Receipt | Malformed]


@dataclass(frozen=True, slots=True)
class HttpChannel:
    """A channel made of two pure halves, composing and judging, around one POST."""

    post: Post = field(repr=False)
    compose: Callable[[Delivery, datetime], Letter] = field(repr=False)
    judge: Judge = field(repr=False)
    hide: Callable[[str], str] = field(repr=False)

    def render(self, delivery: Delivery, now: datetime) -> Letter:
        return self.compose(delivery, now)

    async def send(self, message: Letter) -> Receipt:
        """All requests or, from the first refusal on, no further ones."""
        receipt: Receipt | Malformed = Delivered("nothing to send")
        for start in range(0, len(message.requests), AT_ONCE):
            some = message.requests[start : start + AT_ONCE]
            receipts = await asyncio.gather(*(self._try(request) for request in some))
            receipt = next((one for one in receipts if not isinstance(one, Delivered)), receipts[-1])
            if not isinstance(receipt, Delivered):
                break
        return await self._try_plain(message.plain, receipt) if isinstance(receipt, Malformed) else receipt

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Callable[[Letter], Awaitable[Receipt]]]:
        yield self.send

    async def _try(self, request: Request) -> Receipt | Malformed:
        answer = await self.post(request.url, request.content, request.headers, TIMEOUT)
        if isinstance(answer, FetchFailure):
            return unreached(answer, self.hide)
        match self.judge(answer):
            case Delivered(detail):
                return Delivered(self.hide(detail))
            case Malformed(reason):
                return Malformed(self.hide(reason))
            case Refused(reason, permanent, retry_after, disable):
                return Refused(self.hide(reason), permanent, retry_after, disable)

    async def _try_plain(self, plain: Request | None, malformed: Malformed) -> Receipt:
        if plain is None:
            return Refused(malformed.reason, permanent=True)
        receipt = await self._try(plain)
        if isinstance(receipt, Delivered):
            return Delivered(f"as plain text, because the rich form was refused: {malformed.reason}")
        return Refused(receipt.reason, permanent=True) if isinstance(receipt, Malformed) else receipt


def unreached(failure: FetchFailure, hide: Callable[[str], str]) -> Refused:
    """The receiver could not even be asked. Only an address that our own guard refuses will stay refused."""
    reason = hide(f"{failure.kind}: {failure.message.en}")
    return Refused(reason, permanent=failure.kind == "blocked", retry_after=failure.retry_after)


def refusal(answer: Answer) -> Refused | None:
    """What the status alone says; None for 2xx. Whatever a receiver may yet mend is worth another attempt."""
    status = answer.status
    if 200 <= status < 300:
        return None
    if status == GONE:
        return Refused("HTTP 410: the receiver asked not to be called again", permanent=True, disable=True)
    if 300 <= status < 400:
        return Refused(f"HTTP {status}: redirects are not followed; configure the address it leads to")
    return Refused(f"HTTP {status}", retry_after=wait_asked(answer.headers) if status in BUSY else None)


def wait_asked(headers: Mapping[str, str]) -> timedelta | None:
    """``Retry-After`` as a span: seconds, or a date measured by the answer's own clock."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:9])), LONGEST_WAIT)
    until, said = _moment(value), _moment(headers.get("date", ""))
    return min(max(until - said, timedelta()), LONGEST_WAIT) if until and said else None


def _moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
