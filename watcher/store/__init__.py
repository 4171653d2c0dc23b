"""The memory of the house: captures, versions, facts, changes, checks and the outbox, on SQLite or PostgreSQL.

In go declared ``Source``s, ``Verdict``s and ``Receipt``s; out come claims on work, ``Snapshot``s, ``Capture``s,
``Delivery``s (``Store``) and the frozen records of ``records.py`` (``History``). Times are aware, in UTC; numbers of
versions count from 1 within a source, numbers of changes over all. Everything is synchronous: call it off the event
loop. A refusal of the database (full, locked, damaged, gone, newer than this code) is a ``StoreError`` and nothing
is half-written; a request for something that does not exist is a ``UsageError``.

A verdict is one transaction: its version, facts, change, alerts owed, check and next look stand together or not at
all. Bytes are addressed by their hash, stored once and proven at every reading.
"""

from contextlib import ExitStack

from watcher import __version__
from watcher.store._backup import back_up
from watcher.store._database import Database
from watcher.store._upgrade import require, upgrade
from watcher.store.history import History
from watcher.store.records import Claim, Reading, Recorded
from watcher.store.store import Store

__all__ = ["READER", "Claim", "Database", "History", "Reading", "Recorded", "Store", "back_up", "open_database"]

READER = __version__
"""Names the rules by which the agreements in the store were read."""


def open_database(url: str) -> Database:
    """Connect to ``sqlite:///file`` or ``postgresql://…`` and bring it to this schema; build ``Store`` and
    ``History`` on what this gives. A SQLite file is copied aside before it is migrated. One that may not be written is
    left as it is: it can be looked into, and ``Database.is_read_only`` says so."""
    with ExitStack() as undoing:
        database = Database(url)
        undoing.callback(database.close)
        if database.is_read_only:
            require(database)
        else:
            upgrade(database)
        undoing.pop_all()
        return database
