"""A SQLite file that can only be looked into: a copy on a read-only disk, or one that is not to be touched.

Nothing is written, in it or beside it. SQLite would want a shared memory beside a file with a write-ahead log; where
no log lies there, nobody has the file open and it is read as it stands.
"""

import os
from pathlib import Path

from sqlalchemy.engine import URL

from watcher.errors import StoreError

LOGS = ("-wal", "-journal")
"""What SQLite lays beside a file in use: parts of it that have not come into the file yet, or must leave it again."""
ASKED = ("mode", "ro")
"""The parameter of an address by which somebody asks that nothing is written: ``sqlite:///copy.db?mode=ro``."""
_EFFECTIVE = os.access in os.supports_effective_ids


def is_so(url: URL) -> bool:
    """Whether the address asks for it, or the file is there and this process may not write it or beside it."""
    if url.get_backend_name() != "sqlite":
        return False
    if ASKED in url.query.items():
        return True
    file = _file(url)
    return file.exists() and not (_may_write(file) and _may_write(file.parent))


def opened(url: URL) -> URL:
    """The address by which the driver opens the file for looking."""
    file = _file(url)
    how = {"uri": "true", "mode": "ro"}
    if not _logs(file):
        how["immutable"] = "1"
    return url.set(database=file.absolute().as_uri(), query=how)


def unreadable(url: URL) -> StoreError:
    """Why a file that can only be looked into could not be."""
    file = _file(url)
    if not file.exists():
        return StoreError(f"{file}: no such file")
    if logs := _logs(file):
        return StoreError(
            f"{file} has changes in {logs[0].name} that cannot be brought in here: copy both to where they can be"
            " written, or make the copy with `watcher backup`"
        )
    return StoreError(f"{file} cannot be read as a database")


def _logs(file: Path) -> list[Path]:
    beside = (file.with_name(file.name + suffix) for suffix in LOGS)
    return [one for one in beside if one.exists() and one.stat().st_size]


def _file(url: URL) -> Path:
    return Path(str(url.database).removeprefix("file:"))


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=_EFFECTIVE)
