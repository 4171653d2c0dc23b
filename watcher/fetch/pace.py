"""Politeness: one request at a time to a host, a pause between two, and what the host itself asked for.

Each host has a queue of its own, so a slow or strict one holds up nobody else; waiting costs no connection. The
arithmetic (``_Host``) is pure over an instant that is passed in; only ``Pace.turn`` waits. Variation is derived from
the address asked for, so that a run can be repeated.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from zlib import crc32

HOSTS_REMEMBERED = 10_000
LONGEST_CRAWL_DELAY = 60.0
"""A robots.txt may ask for hours; a look a day needs no more than this between its requests."""


def share(text: str) -> float:
    """A number in [0, 1) that is the same for the same text."""
    return crc32(text.encode()) / 2**32


class _Host:
    """When the next request may start. Instants are seconds of one steady clock."""

    def __init__(self, per_host: int) -> None:
        self.places = asyncio.Semaphore(per_host)
        self.crawl_delay = 0.0
        self.visitors = 0
        self._next_start = 0.0
        self._closed_until = 0.0

    def reserve(self, now: float, pause: float) -> float:
        """Take the next start and say how long it is until then."""
        start = max(now, self._next_start)
        self._next_start = start + pause
        return start - now

    def leave(self, now: float, pause: float) -> None:
        self._next_start = max(self._next_start, now + pause)

    def close(self, until: float) -> None:
        self._closed_until = max(self._closed_until, until)

    def closed_for(self, now: float) -> float:
        return max(0.0, self._closed_until - now)


class Pace:
    """Deals out turns at hosts."""

    def __init__(self, per_host: int, pause: float) -> None:
        self._per_host = per_host
        self._pause = pause
        self._hosts: OrderedDict[str, _Host] = OrderedDict()

    @asynccontextmanager
    async def turn(self, host: str, visitor: str) -> AsyncIterator[None]:
        """Wait until a request to this host may start. The pause after it begins when the turn ends. Whoever gets a
        turn asks ``closed_for`` before using it: the host may have shut its door while he stood in the queue."""
        place = self._host(host)
        place.visitors += 1
        try:
            async with place.places:
                pause = max(self._pause, place.crawl_delay) * (0.75 + 0.5 * share(visitor))
                wait = place.reserve(time.monotonic(), pause)
                if wait > 0:
                    await asyncio.sleep(wait)
                try:
                    yield
                finally:
                    place.leave(time.monotonic(), pause)
        finally:
            place.visitors -= 1

    def slow_down(self, host: str, crawl_delay: float) -> None:
        """``Crawl-delay`` of the host's robots.txt, in seconds."""
        self._host(host).crawl_delay = min(crawl_delay, LONGEST_CRAWL_DELAY)

    def close(self, host: str, seconds: float) -> None:
        """The host asked to be left alone for so long."""
        if seconds > 0:
            self._host(host).close(time.monotonic() + seconds)

    def closed_for(self, host: str) -> float:
        """How long the host still wants to be left alone."""
        return self._host(host).closed_for(time.monotonic())

    def _host(self, name: str) -> _Host:
        host = self._hosts.get(name)
        if host is None:
            host = self._hosts[name] = _Host(self._per_host)
            self._forget()
        else:
            self._hosts.move_to_end(name)
        return host

    def _forget(self) -> None:
        """Drop the host that was longest without a visit, unless somebody stands in its queue."""
        if len(self._hosts) > HOSTS_REMEMBERED:
            oldest = next(iter(self._hosts))
            if self._hosts[oldest].visitors == 0:
                del self._hosts[oldest]
