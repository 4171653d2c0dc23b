"""Politeness: one request at a time to a host, a pause between two, and what the host itself asked for.

Each host has a queue of its own, so a slow or strict one holds up nobody else; waiting costs no connection. Only
``Pace.turn`` waits. Variation is derived from the address asked for, so that a run can be repeated.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from zlib import crc32

HOSTS_REMEMBERED = 50_000
LONGEST_CRAWL_DELAY = 60.0
"""A robots.txt may ask for hours; a look a day needs no more than this between its requests."""
PATHS_THAT_SPEAK_FOR_A_HOST = 3
"""Different paths that must have asked to be left alone, with none served between them, before that is taken for the
word of the host: one page that is broken, or that somebody else writes, must not hide all others of its provider."""
LONGEST_REST = 300.0
"""Seconds for which all of a host is left alone. The paths that asked for more get more, by the looks of their sources;
of the others one a rest finds out whether the host serves again."""


def share(text: str) -> float:
    """A number in [0, 1) that is the same for the same text."""
    return crc32(text.encode()) / 2**32


class Timetable:
    """When requests to one host may start. Pure: instants are seconds of one steady clock, passed in."""

    def __init__(self) -> None:
        self._next_start = 0.0
        self._closed_until = 0.0
        self._refusing: set[str] = set()

    def reserve(self, now: float, pause: float) -> float:
        """Take the next start and say how long it is until then."""
        start = max(now, self._next_start)
        self._next_start = start + pause
        return start - now

    def leave(self, now: float, pause: float) -> None:
        """A request has ended; the pause runs from here."""
        self._next_start = max(self._next_start, now + pause)

    def refuse(self, path: str, until: float) -> None:
        """A path asks to be left alone. Once several do, all of the host is."""
        if len(self._refusing) < PATHS_THAT_SPEAK_FOR_A_HOST:
            self._refusing.add(path)
        if len(self._refusing) >= PATHS_THAT_SPEAK_FOR_A_HOST:
            self._closed_until = max(self._closed_until, until)

    def serve(self) -> None:
        """A path was served: those that refused before speak for themselves."""
        self._refusing.clear()

    def closed_for(self, now: float) -> float:
        return max(0.0, self._closed_until - now)


class _Host:
    """One host's queue."""

    def __init__(self, per_host: int) -> None:
        self.places = asyncio.Semaphore(per_host)
        self.timetable = Timetable()
        self.crawl_delay = 0.0
        self.visitors = 0


class Pace:
    """Deals out turns at hosts."""

    def __init__(self, per_host: int, pause: float) -> None:
        self._per_host = per_host
        self._pause = pause
        self._hosts: OrderedDict[str, _Host] = OrderedDict()

    @asynccontextmanager
    async def turn(self, name: str, visitor: str) -> AsyncIterator[None]:
        """Wait until a request to this host may start. The pause after it begins when the turn ends. Whoever gets a
        turn asks ``closed_for`` before using it: the host may have shut its door while he stood in the queue."""
        host = self._host(name)
        host.visitors += 1
        try:
            async with host.places:
                pause = max(self._pause * (0.75 + 0.5 * share(visitor)), host.crawl_delay)
                wait = host.timetable.reserve(time.monotonic(), pause)
                if wait > 0:
                    await asyncio.sleep(wait)
                try:
                    yield
                finally:
                    host.timetable.leave(time.monotonic(), pause)
        finally:
            host.visitors -= 1

    def slow_down(self, host: str, crawl_delay: float) -> None:
        """``Crawl-delay`` of the host's robots.txt, in seconds."""
        self._host(host).crawl_delay = min(crawl_delay, LONGEST_CRAWL_DELAY)

    def hear(self, host: str, path: str, rest: float) -> None:
        """A path of the host answered, and asked to be left alone for so many seconds, or for none."""
        timetable = self._host(host).timetable
        if rest > 0:
            timetable.refuse(path, time.monotonic() + min(rest, LONGEST_REST))
        else:
            timetable.serve()

    def closed_for(self, host: str) -> float:
        """How long the host still wants to be left alone."""
        return self._host(host).timetable.closed_for(time.monotonic())

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
            name, host = self._hosts.popitem(last=False)
            if host.visitors:
                self._hosts[name] = host
