"""A database that refuses says so, leaves nothing half-written, and serves again when it can."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, text

from tests.store.cast import HOUR, NOON, capture, changed, failed, first, owed, source, suspect, unchanged
from watcher.errors import StoreError, UsageError
from watcher.store import Database, History, Store, back_up
from watcher.store.tables import blobs, captures, checks, deliveries, suspects, versions


@pytest.fixture
def file(sqlite_address: str) -> Path:
    return Path(sqlite_address.removeprefix("sqlite:///"))


@pytest.fixture
def on_disk(sqlite_address: str) -> Iterator[Database]:
    opened = Database(sqlite_address, patience=timedelta(milliseconds=50))
    Store(opened, "test").sync_sources([source()], NOON)
    Store(opened, "test").record([first()])
    yield opened
    opened.close()


def counts(database: Database) -> list[int]:
    with database.reading() as connection:
        tables = (versions, captures, blobs, checks, deliveries)
        return [connection.execute(text(f"SELECT count(*) FROM {table.name}")).scalar_one() for table in tables]


def allow_pages(database: Database, number: int) -> None:
    """Let SQLite believe that the disk has no room beyond this many pages."""

    def limit(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {number}").close()

    event.listen(database.engine, "checkout", limit)


def test_a_full_disk_refuses_the_whole_verdict_and_then_takes_it(on_disk: Database) -> None:
    store, before = Store(on_disk, "test"), counts(on_disk)
    many = changed(owed=tuple(owed(thread=f"t{n}") for n in range(500)))
    allow_pages(on_disk, 1)
    with pytest.raises(StoreError, match="full"):
        store.record([many])
    assert counts(on_disk) == before
    allow_pages(on_disk, 1_000_000)
    assert store.record([many])[0].version == 2
    assert counts(on_disk)[-1] == 500


def test_a_locked_database_is_a_store_error_and_nothing_is_lost(on_disk: Database, file: Path) -> None:
    store = Store(on_disk, "test")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked"):
            store.record([changed()])
        assert History(on_disk).version("alder/terms", 1) is not None
        other.execute("ROLLBACK")
    assert store.record([changed()])[0].version == 2


def test_a_read_only_database_is_a_store_error(file: Path) -> None:
    opened = Database(f"sqlite:///file:{file}?mode=ro&uri=true")
    with pytest.raises(StoreError, match=r"readonly|read-only|unable"):
        Store(opened, "test").sync_sources([source()], NOON)
    opened.close()


def test_a_damaged_page_is_found_and_not_served(store: Store, history: History, database: Database) -> None:
    store.sync_sources([source()], NOON)
    store.record([first()])
    assert [proof for proof in history.verify() if proof.damage] == []
    assert sorted(proof.kind for proof in history.verify()) == ["blob", "database", "version"]
    with database.writing() as connection:
        connection.execute(blobs.update().values(size=3, data=b"\x28\xb5\x2f\xfd\x20\x03\x19\x00\x00abc"))
    with pytest.raises(StoreError, match="another hash"):
        store.capture_of("alder/terms", 1)
    assert [proof.kind for proof in history.verify() if proof.damage] == ["blob"]


def test_a_text_that_was_tampered_with_is_found(store: Store, history: History, database: Database) -> None:
    store.sync_sources([source()], NOON)
    store.record([first()])
    with database.writing() as connection:
        connection.execute(versions.update().values(sha256="0" * 64))
    assert [(proof.name, proof.damage.en) for proof in history.verify() if proof.damage] == [
        ("alder/terms@1", "its text has another hash")
    ]


def test_a_backup_is_whole_and_can_be_opened(on_disk: Database, tmp_path: Path) -> None:
    copy = back_up(on_disk, tmp_path / "copy.db")
    opened = Database(f"sqlite:///{copy}")
    assert counts(opened) == counts(on_disk)
    opened.close()
    with pytest.raises(UsageError, match="exists"):
        back_up(on_disk, copy)
    with pytest.raises(StoreError):
        back_up(on_disk, tmp_path / "no" / "such" / "folder.db")


def test_postgresql_is_backed_up_by_its_own_tool(postgres_address: str, tmp_path: Path) -> None:
    opened = Database(postgres_address)
    with pytest.raises(UsageError, match="pg_dump"):
        back_up(opened, tmp_path / "copy")
    opened.close()


def test_sweeping_forgets_only_what_nothing_needs(store: Store, history: History, database: Database) -> None:
    store.sync_sources([source()], NOON)
    store.record([first()])
    for n in range(1, 30):
        store.record([suspect(NOON + n * HOUR, body=b"captcha %d" % n)])
        seen = capture(b"<p>30 days</p> nonce %d" % n, NOON + n * HOUR)
        store.record([unchanged(NOON + n * HOUR, seen=seen)])
    store.record([changed(NOON + 40 * HOUR), failed(NOON + 41 * HOUR)])
    swept = store.sweep()
    assert swept.suspects == 9
    assert swept.blobs > 30
    assert len(history.suspects("alder/terms")) == 20
    assert [proof for proof in history.verify() if proof.damage] == []
    assert store.newest_capture("alder/terms", 1).pages[0].body == b"<p>30 days</p> nonce 29"
    assert store.sweep() == type(swept)(0, 0, 0)
    with database.reading() as connection:
        kept = connection.execute(suspects.select()).all()
    assert len(kept) == 20
