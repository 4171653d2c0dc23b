"""A database comes to the schema of the code under a lock, whole or not at all, and never from the future."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from watcher.errors import StoreError
from watcher.store import Database, back_up, open_database
from watcher.store._upgrade import HOME, upgrade
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


REVISION = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = {revision!r}, {before!r}
def upgrade():
    op.execute("CREATE TABLE gold_{revision} (weight INTEGER)")
    op.execute({then!r})
"""


def migrations(home: Path, *then: str) -> Path:
    """A line of migrations of our own, each followed by a statement."""
    shutil.copytree(HOME, home, ignore=shutil.ignore_patterns("0*.py", "__pycache__"))
    for n, statement in enumerate(then, start=1):
        revision, before = f"t{n}", f"t{n - 1}" if n > 1 else None
        script = REVISION.format(revision=revision, before=before, then=statement)
        (home / "versions" / f"{revision}.py").write_text(script)
    return home


def test_a_file_is_copied_aside_before_it_is_migrated(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'old.db'}")
    assert upgrade(database, migrations(tmp_path / "one", "INSERT INTO gold_t1 VALUES (7)")) is None
    backup = upgrade(database, migrations(tmp_path / "two", "SELECT 1", "DELETE FROM gold_t1"))
    database.close()
    assert backup is not None
    with closing(sqlite3.connect(backup)) as copied, closing(sqlite3.connect(tmp_path / "old.db")) as migrated:
        assert copied.execute("SELECT weight FROM gold_t1").fetchall() == [(7,)]
        assert migrated.execute("SELECT weight FROM gold_t1").fetchall() == []


def test_a_migration_that_breaks_leaves_everything_as_it_was(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'old.db'}")
    upgrade(database, migrations(tmp_path / "one", "INSERT INTO gold_t1 VALUES (7)"))
    with pytest.raises(StoreError):
        upgrade(database, migrations(tmp_path / "two", "SELECT 1", "INSERT INTO nowhere VALUES (1)"))
    with database.reading() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "t1"
        assert connection.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'gold_t2'")) == 0
    database.close()


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


def test_somebody_else_s_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(file)) as theirs:
        theirs.execute("CREATE TABLE moz_places (url TEXT)")
        theirs.commit()
    before = file.read_bytes()
    with pytest.raises(StoreError, match=r"places\.sqlite is not a database of watcher: it has the table moz_places"):
        open_database(f"sqlite:///{file}")
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_restored_from_a_backup_gets_its_log_again(tmp_path: Path, sqlite_address: str) -> None:
    copy = back_up(Database(sqlite_address), tmp_path / "copy.db")
    open_database(f"sqlite:///{copy}").close()
    with closing(sqlite3.connect(copy)) as restored:
        assert restored.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_file_that_is_no_database_is_a_store_error(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("These are notes, not a database. " * 100)
    with pytest.raises(StoreError):
        open_database(f"sqlite:///{file}")
