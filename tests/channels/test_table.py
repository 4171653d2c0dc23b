"""The delivery tables in the documents are what receivers on loopback see."""

from pathlib import Path

import pytest

from tests.channels.table import tables

DOCUMENT = Path(__file__).parents[2] / "docs" / "alerts.md"


async def test_the_documented_tables_are_measured() -> None:
    pytest.importorskip("apprise")
    told = DOCUMENT.read_text(encoding="utf-8")
    for table in await tables():
        assert table in told, "renew it with: python -m tests.channels.table"
