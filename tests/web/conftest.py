"""Houses for the web's tests: one to look at for the whole session, and fresh ones for tests that change something."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from tests.web.house import SEEDS, House, client, opened, reopened


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with everything in it, closed, to be copied."""
    file = tmp_path_factory.mktemp("house") / "watcher.db"
    with opened(f"sqlite:///{file}") as house, house.memory.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


@pytest.fixture(scope="session")
def house(furnished: Path) -> Iterator[House]:
    """To look at only."""
    with reopened(f"sqlite:///{furnished}") as house:
        yield house


@pytest.fixture
def own_house(furnished: Path, tmp_path: Path) -> Iterator[House]:
    """To change."""
    file = tmp_path / "watcher.db"
    shutil.copy(furnished, file)
    with reopened(f"sqlite:///{file}") as house:
        yield house


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """With the five agreements that the service was asked for."""
    if not SEEDS.is_dir():
        pytest.skip(f"the five agreements are not here: {SEEDS}")
    with opened(f"sqlite:///{tmp_path_factory.mktemp('seeded') / 'watcher.db'}", seeds=True) as house:
        yield house


@pytest.fixture
async def here(house: House) -> AsyncIterator[httpx.AsyncClient]:
    """A client on this machine, without keys."""
    async with client(house.app()) as asking:
        yield asking
