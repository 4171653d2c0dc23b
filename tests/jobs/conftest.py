"""The jobs' tests use one real database; the store's own tests use both."""

import pytest


@pytest.fixture
def address(sqlite_address: str) -> str:
    return sqlite_address
