"""What a host's robots.txt lets us read, per RFC 9309. Rules are read by Protego and kept for a day.

Found: obeyed. Refused or absent (4xx): everything is allowed. Failing (5xx, 429): everything is refused for some
minutes, unless an older copy is at hand. Host out of reach: the page would be too, and that is what is said.
"""

import asyncio
import re
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import NamedTuple

from protego import Protego

from watcher.fetch._bodies import Limits
from watcher.fetch._obstacles import Obstacle
from watcher.fetch._urls import CheckedUrl
from watcher.model import Bilingual

ORIGINS_REMEMBERED = 50_000
ROBOTS_LIMITS = Limits(wire=512_000, decoded=512_000)
"""RFC 9309 asks for at least 500 KiB; what stands behind is not read."""
ROBOTS_REDIRECTS = 5
KEPT = 24 * 3600.0
KEPT_WHILE_FAILING = 600.0
KEPT_WHILE_UNREACHABLE = 30.0

_GROUP_HEAD = re.compile(r"\s*user[- ]?agent\b\s*:?\s*(?P<agent>[^#]*)", re.IGNORECASE)
_SOMEBODY_ELSE = "user-agent: somebody-else"


class RobotsFile(NamedTuple):
    """The answer to a request for robots.txt."""

    status: int
    content: bytes


Load = Callable[[CheckedUrl], Awaitable[RobotsFile | Obstacle]]
SlowDown = Callable[[str, float], None]


@dataclass(frozen=True, slots=True)
class Standing:
    """What we know of one origin's rules, until when (steady clock)."""

    until: float
    rules: Protego | None = None
    obstacle: Obstacle | None = None


class Robots:
    """Remembers the rules of each origin and answers for single addresses."""

    def __init__(self, user_agent: str, load: Load, slow_down: SlowDown) -> None:
        self._token = re.split(r"[/\s]", user_agent, maxsplit=1)[0]
        self._load = load
        self._slow_down = slow_down
        self._standings: OrderedDict[str, Standing] = OrderedDict()
        self._loading: dict[str, asyncio.Lock] = {}

    async def forbids(self, url: CheckedUrl) -> Obstacle | None:
        """Why this address may not be fetched now, if so."""
        standing = self._standings.get(url.origin)
        if standing is None or standing.until < time.monotonic():
            standing = await self._renew(url)
        if standing.obstacle is not None:
            return standing.obstacle
        if standing.rules is None or standing.rules.can_fetch(str(url), self._token):
            return None
        return Obstacle(
            "robots",
            Bilingual(
                f"{url.host} 的 robots.txt 不允许抓取此页；若已获对方许可，可设 respect_robots = false。",
                f"robots.txt of {url.host} does not allow this page; "
                "if its owner agreed, set `respect_robots = false`.",
            ),
        )

    async def _renew(self, url: CheckedUrl) -> Standing:
        """Load once, however many ask at the same time."""
        lock = self._loading.setdefault(url.origin, asyncio.Lock())
        async with lock:
            known = self._standings.get(url.origin)
            if known is not None and known.until >= time.monotonic():
                return known
            standing = standing_after(await self._load(url), known, url.host, self._token, time.monotonic())
            self._remember(url.origin, standing)
        self._loading.pop(url.origin, None)
        delay = standing.rules.crawl_delay(self._token) if standing.rules is not None else None
        if delay:
            self._slow_down(url.host, delay)
        return standing

    def _remember(self, origin: str, standing: Standing) -> None:
        self._standings[origin] = standing
        self._standings.move_to_end(origin)
        if len(self._standings) > ORIGINS_REMEMBERED:
            self._standings.popitem(last=False)


def standing_after(
    answer: RobotsFile | Obstacle, known: Standing | None, host: str, token: str, now: float
) -> Standing:
    """What an answer means for the origin. Redirects to nowhere, into the inside or in circles count as absence: the
    page itself is judged by the guard in any case."""
    if isinstance(answer, Obstacle):
        if answer.kind in {"http", "blocked", "too-large", "decode"}:
            return Standing(now + KEPT)
        return _fallen_back(known, now + KEPT_WHILE_UNREACHABLE, answer)
    if answer.status == 429 or answer.status >= 500:
        return _fallen_back(known, now + KEPT_WHILE_FAILING, _failing(host, answer.status))
    if answer.status == 200:
        return Standing(now + KEPT, read_rules(answer.content, token))
    return Standing(now + KEPT)


def _fallen_back(known: Standing | None, until: float, obstacle: Obstacle) -> Standing:
    if known is not None and known.obstacle is None:
        return replace(known, until=until)
    return Standing(until, obstacle=obstacle)


def _failing(host: str, status: int) -> Obstacle:
    return Obstacle(
        "robots",
        Bilingual(
            f"{host} 的 robots.txt 暂时读不到（{status}），按惯例先不抓取；若已获许可，可设 respect_robots = false。",
            f"robots.txt of {host} cannot be read for now ({status}), so nothing is fetched there; "
            "if its owner agreed, set `respect_robots = false`.",
        ),
        transient=True,
        status=status,
        retry_after=timedelta(seconds=KEPT_WHILE_FAILING),
    )


def read_rules(content: bytes, token: str) -> Protego:
    """Parse in linear time: groups for other robots are folded into one, or a file of ten thousand group heads above
    ten thousand rules would cost their product."""
    lines = content.decode("utf-8-sig", errors="replace").splitlines()
    return Protego.parse("\n".join(_fold(line, token.lower()) for line in lines))


def _fold(line: str, token: str) -> str:
    head = _GROUP_HEAD.match(line)
    if head is None:
        return line
    agent = head["agent"].strip().lower()
    return line if agent == "*" or agent.replace("*", "") in token else _SOMEBODY_ELSE
