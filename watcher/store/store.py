"""The memory, as jobs use it: what is due, what we know, what was decided, what is owed. Synchronous; call it off
the event loop. Every method is one transaction, and every refusal of the database is a ``StoreError``.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import astuple
from datetime import datetime, timedelta

from sqlalchemy import select, update

from watcher.errors import UsageError
from watcher.model import Capture, Delivery, Owed, Receipt, Snapshot, Source, Verdict
from watcher.store import _captures, _outbox, _outcomes, _passages, _recording, _search, _upkeep, _work
from watcher.store._database import Database
from watcher.store._outbox import Settlement, Taking
from watcher.store.records import Claim, Declared, Reading, Recorded, Swept
from watcher.store.tables import changes, sources, versions

LEASE = timedelta(minutes=10)
"""How long a claimed source is ours: longer than the longest look."""
SENDING = timedelta(minutes=2)
"""How long a claimed message is ours: longer than the longest attempt to send."""
FLOOD = 20
"""Fresh messages for one channel at once, beyond which they travel as one."""


class Store:
    """Writes, and the reads that checking needs. ``reader`` names the rules by which agreements are read."""

    def __init__(self, database: Database, reader: str) -> None:
        self._database = database
        self._reader = reader

    # ── sources and looks ────────────────────────────────────────────────────────────────────────

    def sync_sources(self, declared: Sequence[Source], now: datetime) -> Declared:
        """Watch exactly what is declared; what is no longer declared keeps its history and rests."""
        with self._database.reading() as connection:
            if not any(astuple(_work.to_declare(connection, declared))):
                return Declared()
        with self._database.writing() as connection:
            return _work.declare(connection, declared, now)

    def claim_due(self, now: datetime, limit: int, owner: str, lease: timedelta = LEASE) -> tuple[Claim, ...]:
        """Take up to ``limit`` sources whose look is due, longest waiting first."""
        with self._database.writing() as connection:
            return _work.claim_due(connection, now, limit, owner, now + lease)

    def claim(self, names: Collection[str], now: datetime, owner: str, lease: timedelta = LEASE) -> tuple[Claim, ...]:
        """Take the named sources, due or not; those that another process looks at right now are left out."""
        with self._database.writing() as connection:
            return _work.claim_named(connection, names, now, owner, now + lease)

    def release(self, names: Collection[str], owner: str, until: datetime | None = None) -> None:
        """Put back claimed sources without a look; with ``until`` they are due again only then."""
        with self._database.writing() as connection:
            _work.release(connection, names, owner, until)

    def reclaim(self, is_dead: Callable[[str], bool]) -> int:
        """Put back at once what processes held that are known to be dead."""
        with self._database.writing() as connection:
            return _work.reclaim(connection, is_dead)

    def look_now(self, source: str, now: datetime) -> None:
        """A person asks for a look: it is due at once."""
        with self._database.writing() as connection:
            asked = update(sources).where(sources.c.id == source, sources.c.enabled.is_(True))
            if not connection.execute(asked.values(next_look=now, asked=True)).rowcount:
                raise UsageError(f"no such source, or it is disabled: {source}")

    def declared(self, names: Collection[str]) -> Mapping[str, Source]:
        """Sources as they were declared."""
        with self._database.reading() as connection:
            wanted = select(sources.c.id, sources.c.declared).where(sources.c.id.in_(names))
            return dict(connection.execute(wanted).all())

    def latest(self, source: str) -> Snapshot:
        """What we remember of a source."""
        with self._database.reading() as connection:
            row = connection.execute(select(*_work.REMEMBERED).where(sources.c.id == source)).mappings().first()
            if row is None:
                raise UsageError(f"no such source: {source}")
            return _work.snapshot(row)

    def capture_of(self, source: str, version: int) -> Capture:
        """The bytes in which a version was first seen: its evidence."""
        return self._capture(source, version, newest=False)

    def newest_capture(self, source: str, version: int) -> Capture:
        """The newest bytes that say what the version says."""
        return self._capture(source, version, newest=True)

    def _capture(self, source: str, version: int, *, newest: bool) -> Capture:
        which = versions.c.last_capture if newest else versions.c.capture
        wanted = select(which).where(versions.c.source == source, versions.c.n == version)
        with self._database.reading() as connection:
            number = connection.scalar(wanted)
            if number is None:
                raise UsageError(f"no version {version} of {source}")
            return _captures.load(connection, number)

    def record(self, verdicts: Sequence[Verdict], owner: str | None = None) -> tuple[Recorded, ...]:
        """Write verdicts in one transaction, each whole.

        With an ``owner``, a verdict counts only while that owner holds the source: who lost the lease lost the say.
        """
        with self._database.reading() as connection:
            prepared = [_recording.prepare(connection, verdict) for verdict in verdicts]
        with self._database.writing() as connection:
            return tuple(_recording.record(connection, prepared, owner, self._reader))

    def refresh(self, source: str, read_again: Mapping[int, Reading]) -> None:
        """Replace what was derived from the bytes of these versions by a newer reading of them. Never news."""
        with self._database.writing() as connection:
            for version, reading in read_again.items():
                _outcomes.replace_reading(connection, source, version, reading, self._reader)
            _passages.rebuild(connection, source)

    # ── the outbox ───────────────────────────────────────────────────────────────────────────────

    def channels_due(self, now: datetime) -> tuple[str, ...]:
        """Channels for which something waits."""
        with self._database.reading() as connection:
            return _outbox.channels_due(connection, now)

    def claim_deliveries(
        self,
        channel: str,
        now: datetime,
        limit: int,
        owner: str,
        *,
        lease: timedelta = SENDING,
        gather: timedelta = timedelta(),
        flood: int = FLOOD,
    ) -> tuple[Delivery, ...]:
        """Take up to ``limit`` messages that are due for a channel. Alerts due under one bundle make one message;
        fresh ones wait ``gather`` for company. More than ``flood`` fresh messages at once become one."""
        taking = Taking(channel, now, limit, owner, now + lease, now - gather, flood)
        with self._database.writing() as connection:
            return _outbox.claim(connection, taking)

    def release_deliveries(self, messages: Collection[str], owner: str) -> None:
        """Put back claimed messages without an attempt."""
        with self._database.writing() as connection:
            _outbox.release(connection, messages, owner)

    def settle(
        self,
        delivery: Delivery,
        receipt: Receipt,
        now: datetime,
        next_attempt: datetime | None = None,
        owed: tuple[Owed, ...] = (),
    ) -> None:
        """Write how an attempt went. Refused without a next attempt is dead, and owes what ``owed`` says."""
        with self._database.writing() as connection:
            _outbox.settle(connection, delivery, Settlement(receipt, now, next_attempt, owed))

    def retry(self, alert: str, now: datetime) -> str:
        """Try a dead or waiting alert again now, from the first attempt; gives its channel, which is open again."""
        with self._database.writing() as connection:
            return _outbox.retry(connection, alert, now)

    def withdraw(self, threads: Collection[str], now: datetime) -> int:
        """Void the reminders of these matters that still wait; gives how many."""
        with self._database.writing() as connection:
            return _outbox.withdraw(connection, threads, now)

    def closed_channels(self) -> frozenset[str]:
        """Channels whose receiver asked never to be called again."""
        with self._database.reading() as connection:
            return _outbox.closed_channels(connection)

    def acknowledge(self, change: int, who: str, note: str, now: datetime, closing: Collection[str] = ()) -> None:
        """Somebody took note of a change: its deadline reminds nobody any more, and the channels named in
        ``closing`` that were told of it are told that it is settled."""
        with self._database.writing() as connection:
            known = update(changes).where(changes.c.id == change)
            values = {"acknowledged_at": now, "acknowledged_by": who, "note": note}
            if not connection.execute(known.values(**values)).rowcount:
                raise UsageError(f"no such change: {change}")
            _outbox.settle_matter(connection, change, closing, now)

    # ── upkeep ───────────────────────────────────────────────────────────────────────────────────

    def sweep(self) -> Swept:
        """Forget what nothing refers to any more: replaced captures, all but the newest suspects, their bytes."""
        with self._database.writing() as connection:
            return _upkeep.sweep(connection)

    def index_words(self, limit: int = 500) -> int:
        """Let the index of full-text search catch up by some clauses; gives how many it took."""
        with self._database.writing() as connection:
            return _search.index_some(connection, limit)
