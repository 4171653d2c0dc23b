"""A disk without room, a real one: what does not fit is refused whole, and everything is told once there is room."""

import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.engine.world import World, open_engine, terms
from watcher.engine import Abandoned, Ended, Engine, look_round
from watcher.engine.sending import LEASE, REST, Sending
from watcher.store import Database, History, Store

SIZE = "16m"
CHUNK = b"\0" * 4096


@dataclass
class Disk:
    """A file system of its own, in memory, with the service's database on it."""

    home: Path

    @property
    def ballast(self) -> Path:
        return self.home / "ballast"

    def fill(self, database: Database) -> None:
        """Leave no room, not even in the database's own files."""
        with database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        with self.ballast.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(CHUNK):
                pass
        assert shutil.disk_usage(self.home).free == 0

    def free(self) -> None:
        self.ballast.unlink()


@pytest.fixture
def disk(tmp_path: Path, sqlite_template: Path) -> Iterator[Disk]:
    home = tmp_path / "small"
    home.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(home)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a small file system")
    try:
        shutil.copy(sqlite_template, home / "watcher.db")
        yield Disk(home)
    finally:
        subprocess.run(["umount", str(home)], check=True)


@pytest.fixture
def database(disk: Disk) -> Iterator[Database]:
    opened = Database(f"sqlite:///{disk.home}/watcher.db")
    yield opened
    opened.close()


NAMES = [f"alder/t{number}" for number in range(5)]


@asynccontextmanager
async def watched(world: World, store: Store) -> AsyncIterator[Engine]:
    """Five agreements that were seen once."""
    sources = [world.source(name.partition("/")[2]) for name in NAMES]
    store.sync_sources(sources, datetime.now(UTC))
    world.pages = {f"t{number}": terms(30, str(number)) for number in range(5)}
    async with open_engine(world, store) as engine:
        assert len(await round_over(engine)) == 5
        world.pages = {f"t{number}": terms(7, str(number)) for number in range(5)}
        yield engine


def news(history: History) -> set[str]:
    """How the alerts of the changes stand; those for a later day aside."""
    return {one.state for one in history.alerts(limit=500).records if one.kind == "agreement.changed"}


async def round_over(engine: Engine) -> list[Ended]:
    return [ended async for ended in look_round(engine, NAMES)]


def sending(engine: Engine, later: timedelta = timedelta()) -> Sending:
    moved = replace(engine, clock=lambda: datetime.now(UTC) + later)
    return Sending(moved.store, moved.outlets, "me", moved.clock)


async def test_changes_that_do_not_fit_are_told_once_there_is_room(
    world: World, store: Store, history: History, database: Database, disk: Disk
) -> None:
    async with watched(world, store) as engine:
        disk.fill(database)
        with pytest.raises(Exception, match="full"):
            await round_over(engine)
        assert history.changes().records == history.alerts().records == ()
        disk.free()
        assert not [ended for ended in await round_over(engine) if isinstance(ended, Abandoned)]
    assert len(history.changes().records) == 5
    assert news(history) == {"delivered"}
    assert len(world.received) == len({arrival.message for arrival in world.received}) == 1


async def test_a_disk_that_fills_up_while_a_message_is_on_its_way_repeats_it_under_its_id(
    world: World, store: Store, history: History, database: Database, disk: Disk
) -> None:
    """Received and not written down: that is what "at least once" means, and what the id is for."""
    async with watched(world, store) as engine:
        world.answers = [500]
        await round_over(engine)
        later = timedelta(minutes=1)

        world.on_arrival = [partial(disk.fill, database)]
        await sending(engine, later).drain()
        assert len(world.received) == 2
        assert news(history) == {"pending"}
        disk.free()
        await sending(engine, later).drain()
        assert len(world.received) == 2, "its lease has not ended"
        await sending(engine, later + LEASE).drain()
    assert news(history) == {"delivered"}
    assert len(world.received) == 3
    assert len({arrival.message for arrival in world.received}) == 1


async def test_a_channel_rests_after_the_database_refused_and_then_goes_on(
    world: World, store: Store, history: History, database: Database, disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    async with watched(world, store) as engine:
        world.answers = [500]
        await round_over(engine)
        disk.fill(database)
        now = datetime.now(UTC) + timedelta(minutes=1)
        one = Sending(store, engine.outlets, "me", lambda: now)
        for _ in range(3):
            await one.drain()
        assert caplog.text.count("database or disk is full") == 1
        disk.free()
        await one.drain()
        assert len(world.received) == 1
        now += REST
        await one.drain()
    assert news(history) == {"delivered"}
