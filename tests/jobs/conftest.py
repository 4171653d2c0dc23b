"""The jobs' tests use one real database; the store's own tests use both."""

from collections.abc import Iterator

import pytest

from tests.databases import sqlite_address, sqlite_template  # noqa: F401
from watcher.store import Database, History, Store


@pytest.fixture
def database(sqlite_address: str) -> Iterator[Database]:  # noqa: F811
    opened = Database(sqlite_address)
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> Store:
    return Store(database, reader="test")


@pytest.fixture
def history(database: Database) -> History:
    return History(database)
