"""A process may end at any moment: cleanly it puts back what it holds, killed it leaves leases that others reclaim."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.engine.world import World, open_engine, terms
from watcher.engine import run
from watcher.engine.owner import is_dead, name_owner
from watcher.model import Route
from watcher.store import Claim, History, Store

SERVICE = Path(__file__).with_name("service.py")
LONG = 300
"""Seconds after which another process will not do any more what it should, on the busiest machine."""


@contextmanager
def serving(address: str, world: World, *channels: str, end: signal.Signals = signal.SIGTERM) -> Iterator[None]:
    """The service in a process of its own, on the world's pages and receivers, until it gets a signal."""
    command = [sys.executable, str(SERVICE), address, world.address, *channels]
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    service = subprocess.Popen(command, env=environ, stderr=subprocess.PIPE, text=True)
    try:
        yield
    finally:
        service.send_signal(end)
        _, said = service.communicate(timeout=LONG)
        sys.stderr.write(said)
    assert service.returncode == (0 if end is signal.SIGTERM else -end), said


async def until(condition: object, seconds: float = LONG) -> None:
    """Wait for another process to bring something about."""
    async with asyncio.timeout(seconds):
        while not condition():  # type: ignore[operator]  # noqa: ASYNC110
            await asyncio.sleep(0.02)


def delivered(history: History) -> int:
    return len(history.alerts(state="delivered", limit=500).records)


async def test_the_daemon_looks_tells_and_stops_when_asked(
    world: World, store: Store, history: History, address: str
) -> None:
    source = world.source("terms")
    store.sync_sources([source], datetime.now(UTC))
    world.pages["terms"] = terms(30)
    with serving(address, world, "hook"):
        await until(lambda: history.versions(source.id).records)
        world.pages["terms"] = terms(7)
        store.look_now(source.id, datetime.now(UTC))
        await until(lambda: delivered(history) == 1)
    assert len(world.received) == 1


async def test_killed_between_the_change_and_its_delivery_the_alert_arrives_once(
    world: World, store: Store, history: History, address: str
) -> None:
    source = world.source("terms", routes=(Route("slow"),))
    store.sync_sources([source], datetime.now(UTC))
    world.pages["terms"] = terms(30)
    world.holding = asyncio.Event()
    with serving(address, world, "slow", end=signal.SIGKILL):
        await until(lambda: history.versions(source.id).records)
        world.pages["terms"] = terms(7)
        store.look_now(source.id, datetime.now(UTC))
        await until(lambda: world.asked["slow"])
    assert [change.source for change in history.changes().records] == [source.id]
    assert delivered(history) == 0
    world.received.clear()
    world.holding.set()
    with serving(address, world, "slow"):
        await until(lambda: delivered(history) == 1)
    assert {arrival.message for arrival in world.received} == {
        alert.message for alert in history.alerts(state="delivered").records
    }


async def test_two_services_on_one_database_tell_every_change_once_over_every_route(
    world: World, store: Store, history: History, address: str
) -> None:
    sources = [world.source(f"t{n}", provider=f"p{n}", routes=(Route("hook"), Route("pager"))) for n in range(8)]
    store.sync_sources(sources, datetime.now(UTC))
    world.pages = {f"t{n}": terms(30, str(n)) for n in range(8)}
    with serving(address, world, "hook", "pager"), serving(address, world, "hook", "pager"):
        await until(lambda: all(history.versions(source.id).records for source in sources))
        world.pages = {f"t{n}": terms(7, str(n)) for n in range(8)}
        for source in sources:
            store.look_now(source.id, datetime.now(UTC))
        await until(lambda: delivered(history) == 16)
    told = [(arrival.channel, name) for arrival in world.received for name in threads(arrival.body)]
    assert sorted(told) == sorted((name, f"{one.id}@2") for one in sources for name in ("hook", "pager"))


def threads(body: Any) -> list[str]:
    """The matters that a webhook tells of."""
    return [one["data"]["thread"] for one in body["data"].get("items", [body])]


async def test_stopping_puts_back_the_looks_under_way(world: World, store: Store) -> None:
    source = world.source("terms")
    store.sync_sources([source], datetime.now(UTC))
    started = asyncio.Event()

    async def endless(*_: object) -> object:
        started.set()
        return await asyncio.Event().wait()

    async with open_engine(world, store) as engine:
        slow = replace(engine, fetch=endless, grace=timedelta())  # type: ignore[arg-type]
        running = asyncio.create_task(run(slow))
        await started.wait()
        os.kill(os.getpid(), signal.SIGTERM)
        await running
    assert [claim.source.id for claim in store.claim([source.id], datetime.now(UTC), "next")] == [source.id]


class SlowToClaim:
    """A store whose claims take until they are let go."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.begun = threading.Event()
        self.let_go = threading.Event()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def claim_due(self, *asked: Any) -> tuple[Claim, ...]:
        self.begun.set()
        self.let_go.wait(30)
        return self._store.claim_due(*asked)


async def test_a_claim_under_way_is_waited_for_and_put_back(world: World, store: Store) -> None:
    source = world.source("terms")
    store.sync_sources([source], datetime.now(UTC))
    slow = SlowToClaim(store)
    async with open_engine(world, store) as engine:
        running = asyncio.create_task(run(replace(engine, store=slow, grace=timedelta())))  # type: ignore[arg-type]
        await asyncio.to_thread(slow.begun.wait)
        os.kill(os.getpid(), signal.SIGTERM)
        asyncio.get_running_loop().call_later(0.2, slow.let_go.set)
        await running
    assert slow.let_go.is_set()
    assert [claim.source.id for claim in store.claim([source.id], datetime.now(UTC), "next")] == [source.id]


def test_an_owner_is_dead_when_its_process_is_not_there() -> None:
    me = name_owner()
    here, number, _ = me.rsplit("/", 2)
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    assert not is_dead(me, me)
    assert is_dead(f"{here}/{number}/an-earlier-run", me)
    assert is_dead(f"{here}/{gone.pid}/x", me)
    assert not is_dead(f"{here}/{os.getppid()}/x", me)
    assert not is_dead(f"elsewhere/{gone.pid}/x", me)
    assert not is_dead("nonsense", me)
