"""What is owed goes out over each channel in its own pace, whatever the others do."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.engine.world import World, open_engine
from tests.store.cast import changed, first, owed, source
from watcher.engine.daemon import Engine
from watcher.engine.sending import Outlet, Sending
from watcher.model import Delivered, Delivery, Owed, Receipt, Route
from watcher.store import History, Store

ROUTES = (Route("hook"), Route("slow"))


@pytest.fixture
def told(store: Store) -> Store:
    store.sync_sources([source(routes=ROUTES)], datetime.now(UTC))
    store.record([first()])
    return store


def owe(store: Store, *what: Owed) -> None:
    store.record([changed(owed=what)])


def sending(engine: Engine, **settings: Any) -> Sending:
    return Sending(engine.store, engine.outlets, "me", engine.clock, **settings)


def states(history: History) -> dict[str, str]:
    return {one.channel: one.state for one in history.alerts(limit=500).records}


async def test_what_is_owed_arrives_under_the_id_that_is_on_record(world: World, told: Store, history: History) -> None:
    owe(told, owed("hook"))
    async with open_engine(world, told) as engine:
        await sending(engine).drain()
    (row,) = history.alerts().records
    assert (row.state, row.message) == ("delivered", world.received[0].message)


@pytest.mark.parametrize("status", [500, 429, 302])
async def test_what_is_refused_is_tried_again_later_under_the_same_id(
    world: World, told: Store, history: History, status: int
) -> None:
    owe(told, owed("hook"))
    world.answers = [status]
    async with open_engine(world, told) as engine:
        await sending(engine).drain()
        (row,) = history.alerts().records
        assert (row.state, row.attempts) == ("pending", 1)
        assert row.next_attempt is not None
        assert row.next_attempt > datetime.now(UTC)
        later = replace(engine, clock=lambda: datetime.now(UTC) + timedelta(hours=1))
        await sending(later).drain()
    assert states(history) == {"hook": "delivered"}
    assert len({arrival.message for arrival in world.received}) == 1


def at(engine: Engine, moment: datetime) -> Engine:
    return replace(engine, clock=lambda: moment)


@pytest.mark.parametrize("down", [timedelta(hours=1), timedelta(days=3), timedelta(days=7)])
async def test_a_receiver_that_was_down_for_a_week_still_hears(
    world: World, told: Store, history: History, down: timedelta
) -> None:
    owe(told, owed("hook"))
    world.answers = [503] * 100
    start = now = datetime.now(UTC)
    async with open_engine(world, told) as engine:
        while now < start + down:
            await sending(at(engine, now)).drain()
            (row,) = history.alerts().records
            assert row.state == "pending"
            assert row.next_attempt is not None
            now = row.next_attempt
        world.answers.clear()
        await sending(at(engine, now)).drain()
    assert states(history) == {"hook": "delivered"}
    assert len({arrival.message for arrival in world.received}) == 1


async def test_a_receiver_that_stays_down_is_given_up_after_a_week_and_told_elsewhere(
    world: World, told: Store, history: History
) -> None:
    owe(told, owed("hook"))
    world.answers = [503] * 100
    start = now = datetime.now(UTC)
    async with open_engine(world, told) as engine:
        await sending(at(engine, start)).drain()
        while states(history)["hook"] == "pending":
            now = max(one.next_attempt for one in history.alerts().records if one.next_attempt)
            await sending(at(engine, now)).drain()
        assert timedelta(days=7) < now - start < timedelta(days=10)
        world.answers.clear()
        await sending(at(engine, now)).drain()
    assert states(history) == {"hook": "dead", "slow": "delivered"}
    assert world.received[-1].body["type"] == "delivery.dead"


async def test_a_receiver_that_is_gone_closes_its_channel_and_is_told_elsewhere(
    world: World, told: Store, history: History
) -> None:
    owe(told, owed("hook"))
    world.answers = [410]
    async with open_engine(world, told) as engine:
        await sending(engine).drain()
        assert told.closed_channels() == {"hook"}
        await sending(engine).drain()
    assert states(history) == {"hook": "dead", "slow": "delivered"}
    assert world.received[-1].body["type"] == "delivery.dead"


async def test_what_dies_on_the_only_channel_of_a_source_is_told_over_another_of_the_house(
    world: World, store: Store, history: History
) -> None:
    store.sync_sources([source(routes=(Route("hook"),))], datetime.now(UTC))
    store.record([first()])
    owe(store, owed("hook"))
    world.answers = [410]
    async with open_engine(world, store) as engine:
        await sending(engine).drain()
        await sending(engine).drain()
    assert states(history) == {"hook": "dead", "slow": "delivered"}


async def test_a_slow_channel_delays_no_other(world: World, told: Store, history: History) -> None:
    owe(told, owed("slow"), owed("hook"))
    world.holding = asyncio.Event()
    async with open_engine(world, told) as engine:
        both = sending(engine)
        await both.due()
        while states(history)["hook"] != "delivered":
            await both.due()
            await asyncio.sleep(0)
        assert states(history) == {"hook": "delivered", "slow": "pending"}
        world.holding.set()
        await both.drain()
    assert states(history) == {"hook": "delivered", "slow": "delivered"}


async def test_a_channel_that_is_not_declared_any_more_is_told_elsewhere(
    world: World, told: Store, history: History
) -> None:
    owe(told, owed("pager"))
    async with open_engine(world, told) as engine:
        await sending(engine).drain()
        await sending(engine).drain()
    assert states(history) == {"pager": "dead", "hook": "delivered"}


class Broken:
    """A channel with a bug: no receiver can be made to show one."""

    def __init__(self, where: str) -> None:
        self.where = where

    def break_in(self, place: str) -> None:
        if place == self.where:
            raise RuntimeError("a bug")

    def render(self, delivery: Delivery, now: datetime) -> str:
        self.break_in("render")
        return ""

    async def send(self, message: str) -> Receipt:
        self.break_in("send")
        return Delivered()

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Any]:
        self.break_in("session")
        yield self.send
        self.break_in("hanging up")


@pytest.mark.parametrize(
    ("where", "outcome"),
    [
        ("render", ("pending", 1, "RuntimeError: a bug")),
        ("send", ("pending", 1, "RuntimeError: a bug")),
        ("session", ("pending", 1, "RuntimeError: a bug")),
        ("hanging up", ("delivered", 1, None)),
        ("nowhere", ("delivered", 1, None)),
    ],
)
async def test_a_bug_in_a_channel_is_a_refused_attempt(
    world: World, told: Store, history: History, where: str, outcome: tuple[str, int, str | None]
) -> None:
    owe(told, owed("broken", thread="a", bundle=""), owed("broken", thread="b", bundle=""))
    async with open_engine(world, told) as engine:
        await sending(replace(engine, outlets={"broken": Outlet(Broken(where))})).drain()
    rows = history.alerts().records
    assert [(row.state, row.attempts, row.last_error) for row in rows] == [outcome] * 2


async def test_stopping_puts_back_what_was_not_sent(world: World, told: Store, history: History) -> None:
    owe(told, *(owed("slow", thread=f"t{n}", bundle="") for n in range(3)))
    world.holding = asyncio.Event()
    async with open_engine(world, told) as engine:
        first_run = sending(engine)
        await first_run.due()
        while not world.asked["slow"]:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        await first_run.stop(timedelta())
        world.holding.set()
        assert [row.attempts for row in history.alerts().records] == [0, 0, 0]
        await sending(engine).drain()
    assert [row.state for row in history.alerts().records] == ["delivered"] * 3
    assert len({arrival.message for arrival in world.received}) == 3
