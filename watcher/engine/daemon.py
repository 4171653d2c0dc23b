"""The service as it runs: ticks that ask the database what is due, one door for people, a clean end.

A tick holds no state and forgets nothing: what a lost tick would have found, the next one finds. A tick that meets a
database that refuses says so, rests and comes back. On SIGTERM and SIGINT nothing new is taken; what is under way
ends or is put back.
"""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import uvicorn
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from watcher.check import Fetch, Parts
from watcher.engine.door import serve_until
from watcher.engine.looking import Ended, Looking
from watcher.engine.notify import tell_systemd
from watcher.engine.owner import is_dead, name_owner
from watcher.engine.recorder import Recorder
from watcher.engine.sending import REST, Outlet, Sending
from watcher.errors import StoreError
from watcher.store import Store

TICK = timedelta(seconds=1)
CATCH_UP = timedelta(seconds=5)
UPKEEP = timedelta(hours=1)
HEARTBEAT = timedelta(seconds=20)
GRACE = timedelta(seconds=15)
"""How long work under way may take to end when the service stops."""
JUDGES = 2

log = logging.getLogger(__name__)


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Engine:
    """What running needs: the memory, the way to the web, the ways out, how wide and how patient to be."""

    store: Store
    fetch: Fetch
    outlets: Mapping[str, Outlet]
    width: int = 32
    gather: timedelta = timedelta()
    grace: timedelta = GRACE
    clock: Callable[[], datetime] = field(default=_now)


@dataclass(frozen=True, slots=True)
class _Work:
    looking: Looking
    sending: Sending
    store: Store


class _Job(NamedTuple):
    """What is done over and over: how often, what, and how long after the start for the first time."""

    every: timedelta
    run: Callable[[], Awaitable[object]]
    after: timedelta = timedelta()


async def run(engine: Engine, server: uvicorn.Config | None = None) -> None:
    """Look, tell and serve until asked to stop. Any number of processes may do so on one database."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    scheduler = AsyncIOScheduler(timezone=UTC)
    try:
        async with _at_work(engine) as work:
            _schedule(scheduler, work)
            tell_systemd("READY=1")
            try:
                await (serve_until(server, stop) if server is not None else stop.wait())
            finally:
                tell_systemd("STOPPING=1")
                scheduler.pause()
    finally:
        if scheduler.running:
            scheduler.shutdown(wait=False)


async def look_round(engine: Engine, names: Collection[str]) -> AsyncIterator[Ended]:
    """One round over named sources, then one attempt at everything that is due to be told."""
    async with _at_work(engine) as work:
        async for ended in work.looking.named(names):
            yield ended
        await work.sending.drain()
        await _catch_up(work, rounds=10)


@asynccontextmanager
async def _at_work(engine: Engine) -> AsyncIterator[_Work]:
    """The parts of the engine, opened. At the end they finish what is under way; what we still hold is put back."""
    owner, store = name_owner(), engine.store
    held = await asyncio.to_thread(store.reclaim, lambda other: is_dead(other, owner))
    log.info("start owner=%s reclaimed=%d", owner, held)
    with ThreadPoolExecutor(JUDGES, "judge") as judges:
        async with Recorder(store, owner) as recorder:
            parts = Parts(store, engine.fetch, recorder.record, judges, engine.clock)
            looking = Looking(parts, owner, engine.width)
            sending = Sending(store, engine.outlets, owner, engine.clock, engine.gather)
            try:
                yield _Work(looking, sending, store)
            finally:
                await asyncio.gather(looking.stop(engine.grace), sending.stop(engine.grace))
    put_back = await asyncio.to_thread(store.reclaim, lambda other: other == owner)
    log.info("stop owner=%s put_back=%d", owner, put_back)


def _schedule(scheduler: AsyncIOScheduler, work: _Work) -> None:
    """Ticks never overlap with themselves; one that was missed is not made up for."""
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    jobs = (
        _Job(TICK, work.looking.due),
        _Job(TICK, work.sending.due),
        _Job(CATCH_UP, lambda: _catch_up(work, rounds=100)),
        _Job(HEARTBEAT, lambda: _beat(work)),
        _Job(UPKEEP, lambda: asyncio.to_thread(work.store.sweep), UPKEEP),
    )
    for job in jobs:
        each = IntervalTrigger(seconds=int(job.every.total_seconds()), timezone=UTC)
        first = _now() + job.after
        scheduler.add_job(_Tick(job.run).run, each, max_instances=1, coalesce=True, next_run_time=first)
    scheduler.start()


async def _catch_up(work: _Work, rounds: int) -> None:
    """Let full-text search catch up with what was recorded, in small transactions."""
    for _ in range(rounds):
        if not await asyncio.to_thread(work.store.index_words):
            return


async def _beat(work: _Work) -> None:
    """Tell the supervisor that we live, as long as the database answers."""
    await asyncio.to_thread(work.store.closed_channels)
    tell_systemd("WATCHDOG=1")


class _Tick:
    """One kind of tick at the job boundary: trouble is said and followed by a rest, never by the daemon's end."""

    def __init__(self, job: Callable[[], Awaitable[object]]) -> None:
        self._job = job
        self._rests_until = datetime.min.replace(tzinfo=UTC)

    async def run(self) -> None:
        if _now() < self._rests_until:
            return
        try:
            await self._job()
        except StoreError as refusal:
            log.error("the database refuses: %s", refusal)  # noqa: TRY400 - no bug, no trace
            self._rests_until = _now() + REST
        except Exception:
            log.exception("a tick broke")
            self._rests_until = _now() + REST
