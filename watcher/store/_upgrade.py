"""Brings a database to the schema of this code: under a lock, in one transaction, after a verified backup.

A schema newer than this code is refused: an old service must not write what it does not understand. So is a database
that holds somebody else's tables and none of ours.
"""

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from watcher.errors import StoreError
from watcher.store._backup import back_up
from watcher.store._database import Database

HOME = Path(__file__).parent / "migrations"
LOCK = 0x77617463686572
"""Key of the advisory lock on PostgreSQL: the letters of "watcher"."""


def upgrade(database: Database, home: Path = HOME) -> Path | None:
    """Migrate to the newest schema; gives the backup that was made before, if there was something to lose."""
    config = Config()
    config.set_main_option("script_location", str(home).replace("%", "%%"))
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
        if found is not None and found not in {revision.revision for revision in script.walk_revisions()}:
            raise StoreError(f"{database.name} has schema {found}, which is newer than this watcher; upgrade watcher")
        backup = _backup(database, found) if database.is_sqlite and found is not None else None
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except SQLAlchemyError as refusal:
            raise StoreError(f"the database cannot be brought to schema {head}: {refusal}") from refusal
        return backup


def _refuse_strangers(connection: Connection, database: Database) -> None:
    """Somebody else's file is left as it is."""
    if theirs := sorted(inspect(connection).get_table_names()):
        raise StoreError(
            f"{database.name} is not a database of watcher: it has the table {theirs[0]}; name another file"
        )


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _backup(database: Database, revision: str) -> Path:
    origin = Path(str(database.url.database))
    copy = origin.with_name(f"{origin.name}.before-{revision}.{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
    return back_up(database, copy)
