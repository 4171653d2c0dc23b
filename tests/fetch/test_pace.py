"""Turns at hosts: who waits for whom, how long, and who does not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from aiohttp import web

from tests.fetch.origins import fetcher, site, terms
from watcher.fetch.pace import LONGEST_REST, PATHS_THAT_SPEAK_FOR_A_HOST, Pace, Timetable, share
from watcher.model import Page

LONG = 60
"""Seconds after which something hangs that would not, on the busiest machine."""


class TestTimetable:
    def test_the_first_request_starts_at_once_and_the_next_after_the_pause(self) -> None:
        table = Timetable()
        assert [table.reserve(100, pause=2), table.reserve(100, pause=2), table.reserve(101, pause=2)] == [0, 2, 3]

    def test_the_pause_runs_from_the_end_of_a_request(self) -> None:
        table = Timetable()
        table.reserve(100, pause=2)
        table.leave(110, pause=2)
        assert table.reserve(111, pause=2) == 1

    def test_a_pause_long_over_costs_nothing(self) -> None:
        table = Timetable()
        table.reserve(100, pause=2)
        assert table.reserve(200, pause=2) == 0

    def test_a_host_that_wants_rest_wants_the_longest_it_asked_for(self) -> None:
        table = Timetable()
        for path, until in (("/a", 120), ("/b", 160), ("/c", 160), ("/d", 130)):
            table.refuse(path, until)
        assert [table.closed_for(100), table.closed_for(159), table.closed_for(161)] == [60, 1, 0]

    def test_one_path_speaks_for_itself_however_often_it_refuses(self) -> None:
        table = Timetable()
        for _ in range(10):
            table.refuse("/terms", until=160)
        table.refuse("/privacy", until=160)
        assert table.closed_for(100) == 0

    def test_paths_that_refuse_while_others_are_served_speak_for_themselves(self) -> None:
        table = Timetable()
        for number in range(20):
            table.refuse(f"/gone/{number}", until=160)
            table.serve()
        assert table.closed_for(100) == 0


def test_no_host_is_left_alone_as_a_whole_for_longer_than_a_rest() -> None:
    pace = Pace(per_host=1, pause=0)
    for path in ("/a", "/b", "/c"):
        pace.hear("busy.example", path, rest=7 * 86_400)
    assert LONGEST_REST - LONG < pace.closed_for("busy.example") <= LONGEST_REST


def test_variation_is_the_same_for_the_same_address_and_spread_over_many() -> None:
    shares = [share(f"https://terms.example/{number}") for number in range(1_000)]
    assert shares == [share(f"https://terms.example/{number}") for number in range(1_000)]
    assert all(0 <= value < 1 for value in shares)
    assert 0.45 < sum(shares) / 1_000 < 0.55


async def test_a_crawl_delay_is_obeyed_within_reason() -> None:
    pace = Pace(per_host=1, pause=0)
    pace.slow_down("strict.example", 86_400)
    async with pace.turn("strict.example", "a"):
        pass
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05), pace.turn("strict.example", "b"):
            pytest.fail("no turn was due")


async def test_turns_are_given_back_when_waiting_for_them_is_given_up() -> None:
    pace = Pace(per_host=1, pause=0)
    async with pace.turn("slow.example", "a"):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01), pace.turn("slow.example", "b"):
                pytest.fail("the only place was taken")
    async with asyncio.timeout(LONG), pace.turn("slow.example", "c"):
        pass


class Crowd:
    """A handler that counts how many are inside at once and holds them until enough have come."""

    def __init__(self, hold_until: int) -> None:
        self.inside = 0
        self.most = 0
        self._hold_until = hold_until
        self._enough = asyncio.Event()

    async def handler(self, request: web.Request) -> web.StreamResponse:
        self.inside += 1
        self.most = max(self.most, self.inside)
        if self.inside >= self._hold_until:
            self._enough.set()
        await self._enough.wait()
        self.inside -= 1
        return await terms(request)


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


@pytest.mark.parametrize("per_host", [1, 3])
async def test_no_more_than_the_agreed_number_visit_a_host_at_once(stack: AsyncExitStack, per_host: int) -> None:
    crowd = Crowd(hold_until=per_host)
    origin = await stack.enter_async_context(site(crowd.handler))
    door = await stack.enter_async_context(fetcher(per_host=per_host))
    pages = await asyncio.gather(*(door.fetch(origin.url(f"/{number}")) for number in range(12)))
    assert all(isinstance(page, Page) for page in pages)
    assert crowd.most == per_host


async def test_a_host_that_hangs_holds_up_nobody_else(stack: AsyncExitStack) -> None:
    hanging = Crowd(hold_until=10**9)
    slow = await stack.enter_async_context(site(hanging.handler))
    quick = await stack.enter_async_context(site(terms, "127.0.0.2"))
    door = await stack.enter_async_context(fetcher(allow=("127.0.0.0/8",), connections=4))
    stuck = [asyncio.create_task(door.fetch(slow.url(f"/{number}"))) for number in range(50)]
    async with asyncio.timeout(LONG):
        pages = await asyncio.gather(*(door.fetch(quick.url(f"/{number}")) for number in range(50)))
    assert all(isinstance(page, Page) for page in pages)
    assert hanging.most == 1
    for task in stuck:
        task.cancel()
    await asyncio.gather(*stuck, return_exceptions=True)


async def test_a_host_that_cries_halt_is_left_alone_by_those_already_in_its_queue(stack: AsyncExitStack) -> None:
    async def busy(_: web.Request) -> web.Response:
        return web.Response(status=429, headers={"Retry-After": "3600"})

    origin = await stack.enter_async_context(site(busy))
    door = await stack.enter_async_context(fetcher())
    async with asyncio.timeout(LONG):
        await asyncio.gather(*(door.fetch(origin.url(f"/{number}")) for number in range(20)))
    assert len(origin.visits) == PATHS_THAT_SPEAK_FOR_A_HOST
