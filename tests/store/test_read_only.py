"""A copy on a read-only disk can be looked into, and looking leaves no trace; what would write is refused in words."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from tests.store.cast import NOON, first, source
from watcher.errors import ReadOnlyError, StoreError
from watcher.store import Database, History, Store, back_up, open_database

NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may enter, with a database that holds one version."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        home.chmod(0o755)
        database = open_database(f"sqlite:///{home}/kept.db")
        Store(database, "test").sync_sources([source()], NOON)
        Store(database, "test").record([first()])
        database.close()
        yield home


@contextmanager
def opened(address: str) -> Iterator[Database]:
    database = open_database(address)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """As somebody who may read the folder and its files, and not write them; root may write everything."""
    for one in (*folder.iterdir(), folder):
        one.chmod(0o555 if one.is_dir() else 0o444)
    rights = os.geteuid()
    if rights == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(rights)
        folder.chmod(0o755)


def traces(folder: Path) -> dict[str, str]:
    """The files of a folder with their content."""
    return {one.name: sha256(one.read_bytes()).hexdigest() for one in folder.iterdir()}


def asks(database: Database) -> None:
    """What somebody looks for who has only the copy."""
    history = History(database)
    assert history.sources(NOON).records[0].version == 1
    assert history.search("30").records
    assert [one for one in history.verify() if one.damage] == []
    assert Store(database, "test").capture_of("alder/terms", 1).pages


def test_a_file_that_may_not_be_written_is_looked_into_without_a_trace(folder: Path) -> None:
    before = traces(folder)
    with without_rights(folder), opened(f"sqlite:///{folder}/kept.db") as database:
        assert database.is_read_only
        asks(database)
    assert traces(folder) == before


def test_a_file_that_may_be_written_is_left_alone_where_that_is_asked_for(folder: Path) -> None:
    before = traces(folder)
    with opened(f"sqlite:///{folder}/kept.db?mode=ro") as database:
        asks(database)
    assert traces(folder) == before


WRITES: list[Callable[[Store], object]] = [
    lambda store: store.sync_sources([source("birch/terms")], NOON),
    lambda store: store.record([first()]),
    lambda store: store.look_now("alder/terms", NOON),
    lambda store: store.acknowledge(1, "who", "", NOON),
    lambda store: store.sweep(),
]


@pytest.mark.parametrize("write", WRITES)
def test_what_would_write_is_refused_at_once(folder: Path, write: Callable[[Store], object]) -> None:
    with opened(f"sqlite:///{folder}/kept.db?mode=ro") as database, pytest.raises(ReadOnlyError, match="read-only"):
        write(Store(database, "test"))


def test_a_copy_of_a_copy_can_be_made(folder: Path, tmp_path: Path) -> None:
    with opened(f"sqlite:///{folder}/kept.db?mode=ro") as database:
        copy = back_up(database, tmp_path / "copy.db")
    with opened(f"sqlite:///{copy}") as database:
        asks(database)


def in_use(folder: Path) -> Path:
    """A copy taken beside a running service: what it wrote last still lies in the log."""
    taken = folder / "taken"
    with opened(f"sqlite:///{folder}/kept.db") as service:
        Store(service, "test").sync_sources([source(), source("birch/terms")], NOON)
        taken.mkdir()
        for one in ("kept.db", "kept.db-wal"):
            shutil.copy(folder / one, taken)
    return taken


def test_what_still_lies_in_the_log_is_not_passed_over(folder: Path) -> None:
    with opened(f"sqlite:///{in_use(folder)}/kept.db?mode=ro") as database:
        assert [one.source.id for one in History(database).sources(NOON).records] == ["alder/terms", "birch/terms"]


def test_a_log_that_cannot_be_brought_in_is_told(folder: Path) -> None:
    taken = in_use(folder)
    with without_rights(taken), pytest.raises(StoreError, match=r"kept\.db-wal"):
        open_database(f"sqlite:///{taken}/kept.db")


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "newer than this watcher"),
        ("DELETE FROM alembic_version", "not a database of watcher"),
        ("DROP TABLE alembic_version", "not a database of watcher"),
    ],
)
def test_a_copy_of_another_schema_is_left_as_it_is(folder: Path, statement: str, said: str) -> None:
    with closing(sqlite3.connect(folder / "kept.db")) as database:
        database.execute(statement)
        database.commit()
    with pytest.raises(StoreError, match=said):
        open_database(f"sqlite:///{folder}/kept.db?mode=ro")


@pytest.mark.parametrize(("content", "said"), [(None, "no such file"), (b"no database" * 99, "cannot be read")])
def test_what_is_no_database_is_said_to_be_none(tmp_path: Path, content: bytes | None, said: str) -> None:
    file = tmp_path / "file.db"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(StoreError, match=said):
        open_database(f"sqlite:///{file}?mode=ro")
    assert file.exists() == (content is not None)
