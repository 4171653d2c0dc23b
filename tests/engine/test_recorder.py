"""Verdicts are written many to a commit, and each check waits until its own is durable."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from tests.store.cast import NOON, first, source
from watcher.engine.recorder import Recorder
from watcher.errors import StoreError
from watcher.model import Standing
from watcher.store import Database, History, Recorded, Store

NAMES = [f"alder/{n}" for n in range(300)]


@contextmanager
def commits(database: Database) -> Iterator[list[int]]:
    seen: list[int] = []

    def count(_: object) -> None:
        seen.append(1)

    event.listen(database.engine, "commit", count)
    yield seen
    event.remove(database.engine, "commit", count)


def claimed(store: Store) -> None:
    store.sync_sources([source(name) for name in NAMES], NOON)
    store.claim(NAMES, NOON, "me")


async def test_three_hundred_checks_share_a_few_commits(database: Database, store: Store, history: History) -> None:
    claimed(store)
    with commits(database) as seen:
        async with Recorder(store, "me") as recorder:
            recorded = await asyncio.gather(*(recorder.record(first(name=name)) for name in NAMES))
    assert {one.version for one in recorded} == {1}
    assert len(history.checks(limit=500).records) == 300
    assert len(seen) <= 4


async def test_a_verdict_that_breaks_fails_alone(store: Store, history: History) -> None:
    claimed(store)
    broken = replace(first(name=NAMES[0]), standing=Standing(seen=object()))  # type: ignore[arg-type]
    async with Recorder(store, "me") as recorder:
        good = (recorder.record(first(name=name)) for name in NAMES[1:4])
        results = await asyncio.gather(recorder.record(broken), *good, return_exceptions=True)
    assert [isinstance(one, Recorded) for one in results] == [False, True, True, True]
    assert len(history.checks().records) == 3


async def test_a_database_that_refuses_fails_all_and_serves_again(sqlite_address: str) -> None:
    database = Database(sqlite_address, patience=timedelta(milliseconds=20))
    store = Store(database, "test")
    claimed(store)
    async with Recorder(store, "me") as recorder:
        with closing(sqlite3.connect(sqlite_address.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            looks = (recorder.record(first(name=name)) for name in NAMES[:3])
            results = await asyncio.gather(*looks, return_exceptions=True)
            assert [type(one) for one in results] == [StoreError] * 3
            other.execute("ROLLBACK")
        assert (await recorder.record(first(name=NAMES[0]))).version == 1
    database.close()


async def test_closing_writes_what_still_waits(store: Store, history: History) -> None:
    claimed(store)
    async with Recorder(store, "me") as recorder:
        waiting = [asyncio.create_task(recorder.record(first(name=name))) for name in NAMES[:5]]
        await asyncio.sleep(0)
    assert [one.version for one in await asyncio.gather(*waiting)] == [1] * 5
    assert len(history.checks().records) == 5


async def test_a_check_that_is_cancelled_hurts_no_other(store: Store, history: History) -> None:
    claimed(store)
    async with Recorder(store, "me") as recorder:
        gone = asyncio.create_task(recorder.record(first(name=NAMES[0])))
        stays = asyncio.create_task(recorder.record(first(name=NAMES[1])))
        await asyncio.sleep(0)
        gone.cancel()
        assert (await stays).version == 1
    with pytest.raises(asyncio.CancelledError):
        await gone
