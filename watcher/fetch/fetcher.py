"""Asking for pages and posting alerts: the corridor every request of this service goes through.

    address ► guard ► robots ► turn at the host ► connection (guard again) ► limited body ► page

Outcomes are values. A look takes at most ``retries + 1`` times ``timeout_total``, waiting for turns aside.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, Self

import aiohttp
import httpx

from watcher.fetch._bodies import ACCEPTED, Limits, read_body, read_whole_body
from watcher.fetch._connecting import TARGET, SystemLookup, open_transport
from watcher.fetch._obstacles import Obstacle, from_exception, out_of_time
from watcher.fetch._settings import FetchSettings, accept_language
from watcher.fetch._statuses import asked_to_wait, from_status, rest_wanted
from watcher.fetch._trip import REDIRECTS, Trip
from watcher.fetch._urls import CheckedUrl
from watcher.fetch.guard import Guard, Resolve
from watcher.fetch.pace import Pace, share
from watcher.fetch.robots import ROBOTS_LIMITS, ROBOTS_REDIRECTS, Robots, RobotsFile
from watcher.model import FetchFailure, NotModified, Page, Validators

ACCEPT = "text/html,application/xhtml+xml,application/pdf,text/markdown,text/plain;q=0.9,*/*;q=0.8"
ANSWER_LIMITS = Limits(wire=64_000, decoded=64_000)
"""What is read of the answer to a post."""
NO_VALIDATORS = Validators()
PAGE_STATUSES = frozenset({200, 203})


@dataclass(frozen=True, slots=True)
class Response:
    """One answer: status, headers with lower-case names, and as much of the body as its asker wanted."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    set_cookies: tuple[str, ...] = ()


class _Arrival(NamedTuple):
    at: CheckedUrl
    response: Response


_Take = Callable[[httpx.Response], Awaitable[bytes | Obstacle]]
"""Reads of a response what its asker needs."""


class Fetcher:
    """The only door to the web; open it with ``async with``. Serves any number of tasks of one event loop."""

    def __init__(self, settings: FetchSettings, lookup: Resolve | None = None) -> None:
        self._settings = settings
        self._system_lookup = SystemLookup()
        self.guard = Guard(settings.allow, lookup or self._system_lookup)
        self._transport = open_transport(settings, self.guard)
        self._pace = Pace(settings.per_host, settings.pause)
        robots = Robots(settings.user_agent, self._load_robots, self._pace.slow_down)
        self._rules = robots if settings.respect_robots else None
        self._connections = asyncio.Semaphore(settings.connections)
        self._page_limits = Limits(settings.max_bytes, settings.max_decoded)
        self._headers = {
            "user-agent": settings.user_agent,
            "accept": ACCEPT,
            "accept-language": settings.language,
            "accept-encoding": ACCEPTED,
        }

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.aclose()
        self._system_lookup.close()

    async def fetch(
        self, url: str, validators: Validators = NO_VALIDATORS, *, language: str | None = None
    ) -> Page | NotModified | FetchFailure:
        """Ask for a page; with validators, only if it is another than the one they came with. ``language`` is the tag
        of the edition that is wanted where a site has several."""
        wanted = {"accept-language": accept_language(language)} if language else {}
        started = time.monotonic()
        attempt = 0
        while True:
            outcome = await self._attempt(url, validators, wanted)
            if not isinstance(outcome, Obstacle):
                return outcome
            wait = self._wait_before_retry(outcome, url, attempt)
            if wait is None:
                return outcome.as_failure(url, datetime.now(UTC), time.monotonic() - started)
            await asyncio.sleep(wait)
            attempt += 1

    async def post(
        self, url: str, content: bytes, headers: Mapping[str, str], seconds: float = 20
    ) -> Response | FetchFailure:
        """Send an alert to a webhook, once. Redirects are answers like any other. A failure names the host at most:
        the rest of such an address is a secret."""
        started = time.monotonic()
        here = self.guard.check_url(url)
        if isinstance(here, Obstacle):
            return here.as_failure("", datetime.now(UTC), 0)
        request = self._request("POST", here, {"user-agent": self._settings.user_agent, **headers}, content)
        answer = await self._exchange(here, request, seconds, _take_answer)
        if isinstance(answer, Obstacle):
            return answer.as_failure(here.origin, datetime.now(UTC), time.monotonic() - started)
        return answer

    async def admit(self, url: str) -> CheckedUrl | Obstacle:
        """What guard and robots.txt say of an address, for whoever loads it by other means."""
        here = self.guard.check_url(url)
        if isinstance(here, Obstacle):
            return here
        return await self._forbidden(here, self._rules) or here

    @asynccontextmanager
    async def turn(self, here: CheckedUrl) -> AsyncIterator[Obstacle | None]:
        """Our turn at a host, or word that it wants to be left alone for longer than is waited for within a look."""
        async with self._pace.turn(here.host, str(here)):
            rest = self._pace.closed_for(here.host)
            if 0 < rest <= self._settings.patience:
                await asyncio.sleep(rest)
            yield asked_to_wait(here.host, rest) if rest > self._settings.patience else None

    async def _attempt(
        self, url: str, validators: Validators, wanted: Mapping[str, str]
    ) -> Page | NotModified | Obstacle:
        start = self.guard.check_url(url)
        if isinstance(start, Obstacle):
            return start
        settings = self._settings
        trip = Trip(start, settings.timeout_total, settings.max_redirects, validators, wanted)
        arrival = await self._travel(trip, self._take_page, self._rules)
        return arrival if isinstance(arrival, Obstacle) else _outcome(url, trip, arrival)

    async def _travel(self, trip: Trip, take: _Take, rules: Robots | None) -> _Arrival | Obstacle:
        """Go where the redirects lead; every hop is judged as if it had been asked for."""
        here: CheckedUrl | Obstacle = trip.start
        while isinstance(here, CheckedUrl):
            response = await self._forbidden(here, rules) or await self._visit(trip, here, take)
            if isinstance(response, Obstacle):
                return response
            location = response.headers.get("location")
            if response.status not in REDIRECTS or location is None:
                return _Arrival(here, response)
            here = trip.leave(here, response.set_cookies) or self.guard.check_redirect(here, location)
        return here

    @staticmethod
    async def _forbidden(here: CheckedUrl, rules: Robots | None) -> Obstacle | None:
        return None if rules is None else await rules.forbids(here)

    async def _visit(self, trip: Trip, here: CheckedUrl, take: _Take) -> Response | Obstacle:
        """One request, when it is our turn."""
        async with self.turn(here) as closed:
            if closed is not None:
                return closed
            async with self._connections:
                started = time.monotonic()
                request = self._request("GET", here, self._headers | trip.headers_for(here))
                response = await self._exchange(here, request, trip.seconds_left, take)
                trip.spend(time.monotonic() - started)
            if isinstance(response, Response):
                rest = rest_wanted(response.status, response.headers, datetime.now(UTC))
                self._pace.hear(here.host, here.target, rest)
        return response

    def _request(
        self, method: str, here: CheckedUrl, headers: Mapping[str, str], content: bytes | None = None
    ) -> httpx.Request:
        settings = self._settings
        timeout = {"connect": settings.timeout_connect, "read": settings.timeout_read, "pool": settings.timeout_connect}
        return httpx.Request(method, str(here), headers=headers, content=content, extensions={"timeout": timeout})

    async def _exchange(
        self, here: CheckedUrl, request: httpx.Request, seconds: float, take: _Take
    ) -> Response | Obstacle:
        """Send one request and take of its response what is wanted; nothing else in the house opens a connection."""
        TARGET.set(here)
        try:
            async with asyncio.timeout(seconds):
                if self._settings.proxy and (refused := await self.guard.refuses_behind_proxy(here)):
                    return refused
                response = await self._transport.handle_async_request(request)
                try:
                    body = await take(response)
                finally:
                    await response.aclose()
        except TimeoutError:
            return out_of_time(seconds)
        except (httpx.HTTPError, aiohttp.ClientError, OSError) as error:
            return from_exception(error, here.host)
        if isinstance(body, Obstacle):
            return body
        cookies = tuple(response.headers.get_list("set-cookie"))
        return Response(response.status_code, dict(response.headers.items()), body, cookies)

    async def _take_page(self, response: httpx.Response) -> bytes | Obstacle:
        return await read_whole_body(response, self._page_limits) if response.status_code in PAGE_STATUSES else b""

    async def _load_robots(self, site: CheckedUrl) -> RobotsFile | Obstacle:
        start = CheckedUrl(site.scheme, site.host, site.port, "/robots.txt", site.address)
        trip = Trip(start, self._settings.timeout_total, ROBOTS_REDIRECTS)
        arrival = await self._travel(trip, _take_robots, rules=None)
        if isinstance(arrival, Obstacle):
            return arrival
        return RobotsFile(arrival.response.status, arrival.response.body)

    def _wait_before_retry(self, obstacle: Obstacle, url: str, attempt: int) -> float | None:
        """Seconds to wait, or None where another try within this look makes no sense."""
        asked = obstacle.retry_after.total_seconds() if obstacle.retry_after is not None else 0.0
        if not obstacle.retriable or attempt == self._settings.retries or asked > self._settings.patience:
            return None
        return max(asked, self._settings.backoff * float(2**attempt) * (0.5 + share(f"{attempt} {url}")))


async def _take_robots(response: httpx.Response) -> bytes | Obstacle:
    if response.status_code != 200:
        return b""
    body = await read_body(response, ROBOTS_LIMITS)
    return body if isinstance(body, Obstacle) else body.content


async def _take_answer(response: httpx.Response) -> bytes | Obstacle:
    body = await read_body(response, ANSWER_LIMITS)
    return body if isinstance(body, Obstacle) else body.content


def _outcome(url: str, trip: Trip, arrival: _Arrival) -> Page | NotModified | Obstacle:
    at, response = arrival
    now, elapsed = datetime.now(UTC), timedelta(seconds=trip.seconds_spent)
    if response.status in PAGE_STATUSES:
        passed = tuple(trip.passed)
        return Page(url, str(at), response.status, response.headers, response.body, now, elapsed, passed)
    if response.status == 304 and trip.conditions_for(at):
        return NotModified(url, response.headers, now, elapsed)
    return from_status(response.status, response.headers, at.host, now)
