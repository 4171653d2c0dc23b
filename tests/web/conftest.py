"""Houses for the web's tests: one to look at for the whole session, and fresh ones for tests that change something."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from tests.databases import Server
from tests.web.house import SEEDS, House, client, opened, reopened

ENGINES = ("sqlite", "postgresql")


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


@pytest.fixture(scope="session")
def postgres_house(postgres_server: Server) -> Iterator[House]:
    """The same on PostgreSQL."""
    with opened(empty(postgres_server, "house")) as house:
        yield house


@pytest.fixture
def own_house(furnished: Path, tmp_path: Path) -> Iterator[House]:
    """To change."""
    file = tmp_path / "watcher.db"
    shutil.copy(furnished, file)
    with reopened(f"sqlite:///{file}") as house:
        yield house


@pytest.fixture(scope="session", params=ENGINES)
def seeded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """With the five agreements that the service was asked for, on both engines in turn."""
    if not SEEDS.is_dir():
        pytest.skip(f"the five agreements are not here: {SEEDS}")
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path_factory.mktemp('seeded') / 'watcher.db'}"
    else:
        address = empty(request.getfixturevalue("postgres_server"), "seeded")
    with opened(address, seeds=True) as house:
        yield house


@pytest.fixture(params=ENGINES)
async def here(request: pytest.FixtureRequest) -> AsyncIterator[httpx.AsyncClient]:
    """A client on this machine, without keys; the house stands on either engine."""
    house: House = request.getfixturevalue("house" if request.param == "sqlite" else "postgres_house")
    async with client(house.app()) as asking:
        yield asking


def empty(server: Server, name: str) -> str:
    """A fresh database on a server."""
    server.run(f"CREATE DATABASE {name}")
    return server.address(name)
