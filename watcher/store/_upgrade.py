"""Brings a database to the schema of this code: under a lock, in one transaction, after a verified backup.

A schema newer than this code is refused: an old service must not write what it does not understand. So is a database
that holds somebody else's tables and none of ours.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from watcher.errors import StoreError
from watcher.store import _read_only
from watcher.store._backup import back_up
from watcher.store._database import Database

HOME = Path(__file__).parent / "migrations"
LOCK = 0x77617463686572
"""Key of the advisory lock on PostgreSQL: the letters of "watcher"."""


def upgrade(database: Database, home: Path = HOME) -> Path | None:
    """Migrate to the newest schema; gives the backup that was made before, if there was something to lose."""
    config = _config(home)
    script = ScriptDirectory.from_config(config)
    head = script.get_current_head()
    with database.reading() as connection:
        found = _revision(connection)
        if database.is_sqlite and found is None:
            _refuse_strangers(connection, database)
    database.log_ahead()
    if found == head:
        return None
    with database.writing() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        found = _revision(connection)
        if found == head:
            return None
        _refuse_newer(found, script, database)
        backup = _backup(database, found) if database.is_sqlite and found is not None else None
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except SQLAlchemyError as refusal:
            raise StoreError(f"the database cannot be brought to schema {head}: {refusal}") from refusal
        return backup


def require(database: Database) -> None:
    """Refuse a database that can only be looked into and is not of the schema of this code."""
    script = ScriptDirectory.from_config(_config(HOME))
    try:
        with database.reading() as connection:
            found = _revision(connection)
            theirs = inspect(connection).get_table_names()
    except StoreError as refusal:
        raise _read_only.unreadable(database.url) from refusal
    if found is None:
        raise _stranger(database, theirs)
    _refuse_newer(found, script, database)
    if found != script.get_current_head():
        raise StoreError(
            f"{database.name} has schema {found}, which is older than this watcher: a copy of it that can be written"
            " is brought up to date where it is opened"
        )


def _config(home: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(home).replace("%", "%%"))
    return config


def _refuse_newer(found: str | None, script: ScriptDirectory, database: Database) -> None:
    if found is not None and found not in {revision.revision for revision in script.walk_revisions()}:
        raise StoreError(f"{database.name} has schema {found}, which is newer than this watcher; upgrade watcher")


def _refuse_strangers(connection: Connection, database: Database) -> None:
    """Somebody else's file is left as it is."""
    if theirs := inspect(connection).get_table_names():
        raise _stranger(database, theirs)


def _stranger(database: Database, tables: Sequence[str]) -> StoreError:
    held = f"the table {min(tables)}" if tables else "no tables"
    return StoreError(f"{database.name} is not a database of watcher: it has {held}; name another file")


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _backup(database: Database, revision: str) -> Path:
    origin = Path(str(database.url.database))
    copy = origin.with_name(f"{origin.name}.before-{revision}.{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
    return back_up(database, copy)
