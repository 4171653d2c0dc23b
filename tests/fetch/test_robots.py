"""What a robots.txt lets us do, and what its absence or failure means."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest
from aiohttp import web

from tests.fetch.origins import Handler, Origin, fetcher, site, terms
from watcher.fetch import CheckedUrl, Fetcher
from watcher.fetch._obstacles import Obstacle, passing
from watcher.fetch.robots import KEPT, Robots, RobotsFile, read_rules, standing_after
from watcher.model import FetchFailure, Page

SITE = CheckedUrl("https", "terms.example", 443, "/terms")


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


def with_robots(rules: str = "", status: int = 200, headers: dict[str, str] | None = None) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        if request.path == "/robots.txt":
            return web.Response(text=rules, status=status, headers=headers)
        return await terms(request)

    return handler


async def opened(stack: AsyncExitStack, handler: Handler, **settings: object) -> tuple[Origin, Fetcher]:
    origin = await stack.enter_async_context(site(handler))
    settings = {"respect_robots": True, "per_host": 50} | settings
    return origin, await stack.enter_async_context(fetcher(**settings))


async def test_a_page_that_is_disallowed_is_never_asked_for(stack: AsyncExitStack) -> None:
    origin, door = await opened(stack, with_robots("User-agent: *\nDisallow: /private"))
    failure = await door.fetch(origin.url("/private/terms"))
    assert isinstance(failure, FetchFailure)
    assert (failure.kind, failure.transient) == ("robots", False)
    assert "respect_robots" in failure.message.en
    assert "respect_robots" in failure.message.zh
    assert origin.paths == ["/robots.txt"]


async def test_a_group_of_our_own_outranks_the_one_for_everybody(stack: AsyncExitStack) -> None:
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: Watcher-Tests\nAllow: /"
    origin, door = await opened(stack, with_robots(rules))
    assert isinstance(await door.fetch(origin.url("/terms")), Page)


@pytest.mark.parametrize("addressed", ["ops", "watcher.example", "tests"])
async def test_groups_for_words_of_our_contact_are_not_ours(stack: AsyncExitStack, addressed: str) -> None:
    origin, door = await opened(stack, with_robots(f"User-agent: {addressed}\nDisallow: /"))
    assert isinstance(await door.fetch(origin.url("/terms")), Page)


@pytest.mark.parametrize("status", [401, 403, 404, 410, 451])
async def test_no_robots_file_means_no_rules(stack: AsyncExitStack, status: int) -> None:
    origin, door = await opened(stack, with_robots(status=status))
    assert isinstance(await door.fetch(origin.url("/terms")), Page)


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_failing_robots_file_keeps_us_away_for_a_while(stack: AsyncExitStack, status: int) -> None:
    origin, door = await opened(stack, with_robots(status=status))
    first, second = await door.fetch(origin.url("/a")), await door.fetch(origin.url("/b"))
    for failure in (first, second):
        assert isinstance(failure, FetchFailure)
        assert (failure.kind, failure.transient, failure.status) == ("robots", True, status)
        assert failure.retry_after == timedelta(minutes=10)
    assert origin.paths == ["/robots.txt"]


async def test_the_setting_can_say_not_to_ask(stack: AsyncExitStack) -> None:
    origin, door = await opened(stack, with_robots("User-agent: *\nDisallow: /"), respect_robots=False)
    assert isinstance(await door.fetch(origin.url()), Page)
    assert "/robots.txt" not in origin.paths


async def test_the_file_is_asked_for_once_however_many_pages_are_due(stack: AsyncExitStack) -> None:
    origin, door = await opened(stack, with_robots("User-agent: *\nAllow: /"))
    pages = await asyncio.gather(*(door.fetch(origin.url(f"/{number}")) for number in range(20)))
    assert all(isinstance(page, Page) for page in pages)
    assert origin.paths.count("/robots.txt") == 1


async def test_a_page_found_through_a_redirect_is_judged_by_the_rules_of_its_own_host(stack: AsyncExitStack) -> None:
    other, door = await opened(stack, with_robots("User-agent: *\nDisallow: /terms"))

    async def away(request: web.Request) -> web.Response:
        return web.Response(
            status=404 if request.path == "/robots.txt" else 302, headers={"Location": other.url("/terms")}
        )

    origin = await stack.enter_async_context(site(away))
    failure = await door.fetch(origin.url("/"))
    assert isinstance(failure, FetchFailure)
    assert failure.kind == "robots"
    assert other.paths == ["/robots.txt"]


@pytest.mark.parametrize("target", ["http://169.254.169.254/", "file:///etc/passwd", "http://[::1]:1/", "/robots.txt"])
async def test_a_robots_file_that_leads_astray_counts_as_absent(stack: AsyncExitStack, target: str) -> None:
    origin, door = await opened(stack, with_robots(status=302, headers={"Location": target}))
    assert isinstance(await door.fetch(origin.url("/terms")), Page)


async def test_rules_behind_half_a_megabyte_are_not_read_but_those_before_are(stack: AsyncExitStack) -> None:
    padding = "# nothing\n" * 60_000
    rules = f"User-agent: *\nDisallow: /private\n{padding}\nDisallow: /terms"
    origin, door = await opened(stack, with_robots(rules))
    assert isinstance(await door.fetch(origin.url("/terms")), Page)
    assert isinstance(await door.fetch(origin.url("/private")), FetchFailure)


async def test_a_host_out_of_reach_is_told_as_that_and_not_as_a_matter_of_robots(stack: AsyncExitStack) -> None:
    async def nowhere(_host: str, _port: int) -> list[str]:
        raise OSError(-2, "unknown")

    door = await stack.enter_async_context(fetcher(nowhere, respect_robots=True))
    failure = await door.fetch("http://gone.example/terms")
    assert isinstance(failure, FetchFailure)
    assert (failure.kind, failure.transient) == ("dns", True)


async def test_a_crawl_delay_is_handed_on_to_whoever_deals_the_turns() -> None:
    delays: dict[str, float] = {}

    async def load(_: CheckedUrl) -> RobotsFile:
        return RobotsFile(200, b"User-agent: *\nCrawl-delay: 7")

    robots = Robots("watcher/1", load, delays.__setitem__)
    assert await robots.forbids(SITE) is None
    assert delays == {"terms.example": 7}


class TestWhatIsKept:
    good = RobotsFile(200, b"User-agent: *\nDisallow: /x")
    down = passing("connect", "连不上", "cannot connect")

    def test_rules_are_kept_for_a_day(self) -> None:
        assert standing_after(self.good, None, "terms.example", "watcher", now=100).until == 100 + KEPT

    @pytest.mark.parametrize("answer", [RobotsFile(503, b""), down])
    def test_while_the_file_fails_the_older_rules_hold(self, answer: RobotsFile | Obstacle) -> None:
        known = standing_after(self.good, None, "terms.example", "watcher", now=0)
        after = standing_after(answer, known, "terms.example", "watcher", now=KEPT)
        assert after.obstacle is None
        assert after.rules is known.rules
        assert KEPT < after.until < KEPT + 3600

    def test_without_older_rules_an_unreachable_host_is_tried_again_soon(self) -> None:
        after = standing_after(self.down, None, "terms.example", "watcher", now=0)
        assert after.obstacle is self.down
        assert after.until <= 60


HEADS = b"".join(b"User-agent: bot%d\n" % number for number in range(12_000))
RULES = b"".join(b"Disallow: /%d\n" % number for number in range(12_000))
HOSTILE = {
    "many heads over many rules": HEADS + RULES,
    "heads repeated": HEADS + HEADS[: len(HEADS) // 2] + RULES[:50_000],
    "wildcards": b"User-agent: *\n" + b"Disallow: /*a*b*c*d*e$\n" * 20_000,
    "one long pattern": b"User-agent: *\nDisallow: /" + b"*a" * 250_000,
    "no line ends": b"User-agent: * " * 36_000,
    "no text": bytes(range(256)) * 2_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_robots_file_is_read_in_a_moment(name: str) -> None:
    """Left to itself, the parser takes ten seconds for a fifth of the first of these, and its time grows by the square;
    read as here, none takes two tenths of a second."""
    started = time.process_time()
    read_rules(HOSTILE[name][:512_000], "watcher").can_fetch("https://terms.example/" + "ab" * 3_000, "watcher")
    assert time.process_time() - started < 10


def test_group_heads_are_known_in_all_their_spellings() -> None:
    for head in ("User-agent: other", "USER-AGENT:other", "user agent other", "useragent : other # bot"):
        rules = read_rules(f"{head}\nDisallow: /\n".encode(), "watcher")
        assert rules.can_fetch("https://terms.example/", "watcher"), head
    for head in ("User-agent: *", "user-agent: WATCHER", "Useragent watcher", "user agent: wat*"):
        rules = read_rules(f"{head}\nDisallow: /\n".encode(), "watcher")
        assert not rules.can_fetch("https://terms.example/", "watcher"), head
