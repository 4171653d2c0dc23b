"""A database comes to the schema of the code under a lock, whole or not at all, and never from the future."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from watcher.errors import StoreError
from watcher.store import Database, open_database
from watcher.store.tables import Row


def is_ours(_object: object, name: str | None, kind: str, *_: object) -> bool:
    """Full-text search is no table of ours: the database keeps it."""
    beside = ("passage_grams", "passage_terms")
    return not (kind == "table" and str(name).startswith(beside)) and name != "ix_passages_text"


def test_the_migrations_make_the_tables_that_the_code_declares(database: Database) -> None:
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": is_ours})
        assert compare_metadata(context, Row.metadata) == []


def test_a_database_from_the_future_is_refused(database: Database, address: str) -> None:
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer"):
        open_database(address)


def test_a_file_is_copied_aside_before_it_is_migrated(tmp_path: Path) -> None:
    file = tmp_path / "old.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('0000')")
        connection.execute("CREATE TABLE treasure (gold INTEGER)")
        connection.execute("INSERT INTO treasure VALUES (7)")
    connection.close()
    with pytest.raises(StoreError, match="0000"):
        open_database(f"sqlite:///{file}")


def test_many_processes_may_open_a_fresh_database_at_once(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'fresh.db'}"
    code = f"from watcher.store import open_database; open_database({address!r}).close()"
    started = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(4)]
    assert [(process.communicate()[1], process.returncode) for process in started] == [(b"", 0)] * 4


@pytest.mark.parametrize(
    "wrong",
    ["", "nonsense", "mysql://localhost/x", "sqlite://", "sqlite:////nowhere/at/all.db", "postgresql://127.0.0.1:1/x"],
)
def test_an_address_that_cannot_be_opened_is_a_store_error(wrong: str) -> None:
    with pytest.raises(StoreError):
        open_database(wrong)


def test_a_file_that_is_no_database_is_a_store_error(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("These are notes, not a database. " * 100)
    with pytest.raises(StoreError):
        open_database(f"sqlite:///{file}")
