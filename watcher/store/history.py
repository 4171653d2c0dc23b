"""What people ask of the memory. Reads only; every list has a cursor and answers from an index.

Lists are newest first unless said otherwise. ``limit`` is at most 500. What is not there is None; a cursor that is
none, a limit out of bounds and an empty search are ``UsageError``s. Times and days are arguments.
"""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

from watcher.model import Agreement, Capture
from watcher.store import _changes_read, _facts_read, _looks_read, _sources_read, _verify
from watcher.store._database import Database
from watcher.store.records import (
    Agenda,
    ChangeFilter,
    ChangeRecord,
    ChannelRecord,
    CheckRecord,
    ComparedChange,
    Coverage,
    DeliveryRecord,
    DeliveryState,
    FactRecord,
    FactTurn,
    Hit,
    Proof,
    Slice,
    SourceRecord,
    SuspectRecord,
    Tally,
    VersionRecord,
    VersionTimes,
)

USUAL_LIMIT = 50
EVERYTHING = ChangeFilter()


class History:
    """Questions and answers. Built on the same ``Database`` as the ``Store``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # ── sources and versions ─────────────────────────────────────────────────────────────────────

    def sources(
        self, now: datetime, provider: str | None = None, limit: int = USUAL_LIMIT, cursor: str | None = None
    ) -> Slice[SourceRecord]:
        """All sources ever declared, by id."""
        with self._database.reading() as connection:
            return _sources_read.list_sources(connection, now, provider, limit, cursor)

    def source(self, name: str, now: datetime) -> SourceRecord | None:
        with self._database.reading() as connection:
            return _sources_read.one_source(connection, name, now)

    def tally(self, now: datetime) -> Tally:
        """How many sources stand how, and how far looking lags behind: in one query, however many there are."""
        with self._database.reading() as connection:
            return _sources_read.tally(connection, now)

    def versions(self, source: str, limit: int = USUAL_LIMIT, cursor: str | None = None) -> Slice[VersionRecord]:
        with self._database.reading() as connection:
            return _sources_read.list_versions(connection, source, limit, cursor)

    def version(self, source: str, n: int) -> VersionRecord | None:
        with self._database.reading() as connection:
            return _sources_read.one_version(connection, source, n)

    def version_times(self, source: str) -> tuple[VersionTimes, ...]:
        """All versions, oldest first: enough to tell which was in force or seen on a day."""
        with self._database.reading() as connection:
            return _sources_read.version_times(connection, source)

    def agreement(self, source: str, n: int) -> Agreement | None:
        """A version as it was read: text, clauses, facts, findings."""
        with self._database.reading() as connection:
            return _sources_read.agreement_of(connection, source, n)

    def capture(self, source: str, n: int) -> Capture | None:
        """A version's evidence with its bytes, each proven by its hash."""
        with self._database.reading() as connection:
            return _sources_read.capture_of(connection, source, n)

    # ── changes ──────────────────────────────────────────────────────────────────────────────────

    def changes(
        self, wanted: ChangeFilter = EVERYTHING, limit: int = USUAL_LIMIT, cursor: str | None = None
    ) -> Slice[ChangeRecord]:
        with self._database.reading() as connection:
            return _changes_read.list_changes(connection, wanted, limit, cursor)

    def change(self, number: int) -> ComparedChange | None:
        with self._database.reading() as connection:
            return _changes_read.one_change(connection, number)

    def deadlines(self, today: date, limit: int = USUAL_LIMIT, cursor: str | None = None) -> Slice[ChangeRecord]:
        """Changes whose deadline has not passed, soonest first."""
        with self._database.reading() as connection:
            return _changes_read.list_deadlines(connection, today, limit, cursor)

    # ── facts and words ──────────────────────────────────────────────────────────────────────────

    def facts(self, name: str | None = None, limit: int = USUAL_LIMIT, cursor: str | None = None) -> Slice[FactRecord]:
        """Current values over all enabled sources, by source."""
        with self._database.reading() as connection:
            return _facts_read.list_facts(connection, name, limit, cursor)

    def facts_of(self, sources: Collection[str]) -> dict[str, tuple[FactRecord, ...]]:
        """Current values of several enabled sources."""
        with self._database.reading() as connection:
            return _facts_read.facts_of(connection, sources)

    def facts_in(self, source: str, version: int) -> tuple[FactRecord, ...]:
        """Values of one version, in the order of its text."""
        with self._database.reading() as connection:
            return _facts_read.facts_in(connection, source, version)

    def fact_turns(self, source: str, name: str) -> tuple[FactTurn, ...]:
        """How a fact read over time, oldest first: one entry for each version in which it turned."""
        with self._database.reading() as connection:
            return _facts_read.fact_turns(connection, source, name)

    def search(
        self, query: str, *, past: bool = False, limit: int = USUAL_LIMIT, cursor: str | None = None
    ) -> Slice[Hit]:
        """Clauses that contain every word of the query, in any case; ``past`` also searches earlier versions."""
        with self._database.reading() as connection:
            return _facts_read.search(connection, query, past=past, limit=limit, cursor=cursor)

    # ── looks and alerts ─────────────────────────────────────────────────────────────────────────

    def checks(
        self, source: str | None = None, limit: int = USUAL_LIMIT, cursor: str | None = None
    ) -> Slice[CheckRecord]:
        with self._database.reading() as connection:
            return _looks_read.list_checks(connection, source, limit, cursor)

    def suspects(self, source: str, limit: int = USUAL_LIMIT) -> tuple[SuspectRecord, ...]:
        """Kept pages that were probably not the agreement."""
        with self._database.reading() as connection:
            return _looks_read.list_suspects(connection, source, limit)

    def coverage(self, source: str, since: datetime, now: datetime, allowed: timedelta) -> Coverage | None:
        """How closely a source was watched: a stretch longer than ``allowed`` without a good look is a gap."""
        with self._database.reading() as connection:
            return _looks_read.coverage(connection, source, since, now, allowed)

    def alerts(
        self,
        state: DeliveryState | None = None,
        channel: str | None = None,
        limit: int = USUAL_LIMIT,
        cursor: str | None = None,
    ) -> Slice[DeliveryRecord]:
        with self._database.reading() as connection:
            return _looks_read.list_deliveries(connection, state, channel, limit, cursor)

    def alert_named(self, beginning: str) -> DeliveryRecord:
        """The alert whose id begins so, as people type it; UsageError where there is none or more than one."""
        with self._database.reading() as connection:
            return _looks_read.named_delivery(connection, beginning)

    def agenda(self, now: datetime, limit: int = USUAL_LIMIT) -> Agenda:
        """The outbox as a person wants to see it: up to ``limit`` alerts that died, are due, were told, are to come."""
        with self._database.reading() as connection:
            return _looks_read.agenda(connection, now, limit)

    def alert(self, name: str) -> DeliveryRecord | None:
        with self._database.reading() as connection:
            return _looks_read.one_delivery(connection, name)

    def channels(self, now: datetime) -> tuple[ChannelRecord, ...]:
        """What waits for each channel, what died, which were closed by their receivers."""
        with self._database.reading() as connection:
            return _looks_read.list_channels(connection, now)

    # ── evidence ─────────────────────────────────────────────────────────────────────────────────

    def verify(self) -> Iterator[Proof]:
        """Check all evidence, one piece after the other: every stored byte by its hash, every version by its text."""
        with self._database.reading() as connection:
            yield from _verify.prove(connection)
