"""The store's tests run over both databases: the fixtures here come in both kinds."""

from collections.abc import Iterator

import pytest

from tests.databases import (  # noqa: F401
    address,
    postgres_address,
    postgres_server,
    postgres_template,
    sqlite_address,
    sqlite_template,
)
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
