"""The engine's tests: a real small world, and a store on both databases."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from tests.databases import (  # noqa: F401
    address,
    postgres_address,
    postgres_server,
    postgres_template,
    sqlite_address,
    sqlite_template,
)
from tests.engine.world import World, open_world
from watcher.store import Database, History, Store


@pytest.fixture
def database(address: str) -> Iterator[Database]:  # noqa: F811
    opened = Database(address)
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> Store:
    return Store(database, reader="test")


@pytest.fixture
def history(database: Database) -> History:
    return History(database)


@pytest_asyncio.fixture
async def world() -> AsyncIterator[World]:
    async with open_world(World()) as opened:
        yield opened
