"""The door to the database: one engine, short transactions, refusals told as ``StoreError``.

SQLite runs with a write-ahead log, foreign keys and full synchronisation: a commit that returned survives power
loss. A transaction that writes takes the write lock at its beginning, so it can wait but never be turned away
halfway. On PostgreSQL the same statements run under its default isolation; claims skip rows that others hold.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from watcher.errors import ReadOnlyError, StoreError
from watcher.store import _read_only

PATIENCE = timedelta(seconds=15)
"""How long a writer waits for another one."""
LOG_TRIES, LOG_PAUSE = 100, timedelta(milliseconds=100)
"""SQLite does not wait for others by itself when a file is given its log, so we do."""
PASSING = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
"""Refusals that others cause, and that end when they have done."""
READERS = 40
"""Connections that may be open at once; the web's thread pool has as many threads."""


class Database:
    """An engine with the two kinds of transactions of this house: reading and writing."""

    def __init__(self, url: str, patience: timedelta = PATIENCE) -> None:
        self.url = _address(url)
        self.is_read_only = _read_only.is_so(self.url)
        self.engine = _engine(_read_only.opened(self.url) if self.is_read_only else self.url, patience)
        self._writer = self.engine.execution_options(writes=True)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @property
    def name(self) -> str:
        """The file, or the address without its password."""
        return str(self.url.database) if self.is_sqlite else self.url.render_as_string()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view; nothing is written."""
        with _told(self.url), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: committed whole at the end of the block, or rolled back whole."""
        self.must_be_writable()
        with _told(self.url), self._writer.begin() as connection:
            yield connection

    def must_be_writable(self) -> None:
        """Raises ReadOnlyError where nothing can be written."""
        if self.is_read_only:
            raise ReadOnlyError(f"{self.name} can only be looked into here: it is read-only")

    def log_ahead(self) -> None:
        """Give a SQLite file its write-ahead log. The file remembers it, so this is done only to files of ours."""
        if not self.is_sqlite:
            return
        with closing(self.engine.raw_connection()) as connection:
            for _ in range(LOG_TRIES):
                refusal = _refuses_log(connection)
                if refusal is None:
                    return
                if refusal.sqlite_errorcode not in PASSING:
                    break
                time.sleep(LOG_PAUSE.total_seconds())
        raise StoreError(f"{self.name}: {refusal}")

    def close(self) -> None:
        self.engine.dispose()


OURS = (DataError, IntegrityError, NotSupportedError, ProgrammingError)
"""Refusals of what was asked rather than of the database: these are bugs, and pass as what they are."""


@contextmanager
def _told(url: URL) -> Iterator[None]:
    try:
        yield
    except OURS:
        raise
    except DBAPIError as refusal:
        raise StoreError(f"{url.render_as_string()}: {refusal.orig}") from refusal
    except PoolTimeoutError as refusal:
        raise StoreError(f"{url.render_as_string()}: too many connections are in use") from refusal


def _refuses_log(connection: Any) -> sqlite3.OperationalError | None:
    try:
        connection.cursor().execute("PRAGMA journal_mode = wal").close()
    except sqlite3.OperationalError as refusal:
        return refusal
    return None


def _address(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as mistake:
        raise StoreError(f"not a database address: {url!r}") from mistake
    if parsed.drivername in ("postgres", "postgresql"):
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername == "sqlite" and not parsed.database:
        raise StoreError("a database in memory forgets everything; name a file: sqlite:///watcher.db")
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise StoreError(f"only sqlite:///file and postgresql://… are supported, not {parsed.drivername}")
    return parsed


def _engine(url: URL, patience: timedelta) -> Engine:
    if url.get_backend_name() == "postgresql":
        milliseconds = int(patience.total_seconds() * 1000)
        options = f"-c lock_timeout={milliseconds}"
        try:
            return create_engine(
                url, pool_size=8, max_overflow=READERS, pool_pre_ping=True, connect_args={"options": options}
            )
        except ModuleNotFoundError as error:
            raise StoreError("PostgreSQL needs the extra `postgres`: pip install 'watcher[postgres]'") from error
    engine = create_engine(
        url,
        pool_size=8,
        max_overflow=READERS,
        connect_args={"timeout": patience.total_seconds(), "isolation_level": None},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    for pragma in ("synchronous = full", "foreign_keys = on", "cache_size = -32000"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    """The driver would begin late and upgrade a read lock, which can fail at once; so we begin ourselves."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
