"""A copy of the database, complete at one moment and checked, taken while the service runs."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import cast

from watcher.errors import StoreError, UsageError
from watcher.store._database import Database


def back_up(database: Database, target: Path) -> Path:
    """Copy a SQLite database to a file that does not exist yet, and check the copy page by page."""
    if not database.is_sqlite:
        raise UsageError("PostgreSQL has its own tool for this: pg_dump --format=custom --file=TARGET DATABASE")
    if target.exists():
        raise UsageError(f"{target} exists already")
    try:
        _copy(database, target)
    except (sqlite3.Error, StoreError) as refusal:
        target.unlink(missing_ok=True)
        raise StoreError(f"no backup at {target}: {refusal}") from refusal
    return target


def _copy(database: Database, target: Path) -> None:
    with closing(database.engine.raw_connection()) as old, closing(sqlite3.connect(target)) as new:
        cast("sqlite3.Connection", old.driver_connection).backup(new)
        new.execute("PRAGMA journal_mode = delete").close()
        verdict = new.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if verdict != "ok":
        raise StoreError(f"the copy is damaged: {verdict}")
