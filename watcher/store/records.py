"""What the store answers with: frozen records, one for each question people ask of the history."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Generic, Literal, TypeVar

from watcher.model import (
    Agreement,
    Alert,
    Bilingual,
    Comparison,
    Dates,
    Effect,
    FetchFailure,
    Severity,
    Snapshot,
    Source,
    Standing,
    Suspicion,
)

Record = TypeVar("Record")
OutcomeName = Literal["first", "unchanged", "changed", "suspect", "error"]
DeliveryState = Literal["pending", "delivered", "dead", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Slice(Generic[Record]):
    """Some records of a longer list and the cursor behind which it goes on."""

    records: tuple[Record, ...]
    next: str | None


# ── work ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Claim:
    """A source that is ours to look at until the lease ends, and what we remember of it."""

    source: Source
    snapshot: Snapshot
    asked: bool
    """A person wants this look."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording a verdict made: the version the source stands at, the change that was told."""

    source: str
    version: int | None
    change: int | None
    accepted: bool = True
    """False where the work was no longer ours or had been recorded before: then nothing was written."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What declaring the sources changed."""

    added: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()
    """Declared otherwise than before."""
    retired: tuple[str, ...] = ()
    """Watched before and not any more."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What upkeep forgot."""

    suspects: int
    captures: int
    blobs: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The bytes of a version as read by certain rules."""

    agreement: Agreement
    canonical: str
    """Digest of the text in canonical form."""


# ── history ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One stored response, without its bytes."""

    url: str
    final_url: str
    status: int
    headers: dict[str, str]
    sha256: str
    size: int
    fetched_at: datetime
    redirects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactRecord:
    """A fact of one version; ``value`` is in the contract's value form."""

    source: str
    provider: str
    version: int
    name: str
    value: Any
    quote: str
    clause: str | None
    start: int
    end: int
    first_seen: datetime
    """Of the version."""


@dataclass(frozen=True, slots=True)
class FactTurn:
    """A version from which on a fact reads otherwise than before; without facts it is not stated any more."""

    version: int
    first_seen: datetime
    facts: tuple[FactRecord, ...]


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source and how it stands."""

    source: Source
    enabled: bool
    version: int | None
    title: str | None
    first_seen: datetime | None
    last_seen: datetime | None
    last_look: datetime | None
    next_look: datetime
    last_outcome: OutcomeName | None
    trouble: Bilingual | None
    standing: Standing
    checking: bool
    """Somebody holds it right now."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All sources counted by how they stand, and how far looking lags behind."""

    watched: int
    new: int
    """Without a version yet."""
    doubtful: int
    """The last regular looks did not show the agreement."""
    blind: int
    """And their owners have been told so."""
    disabled: int
    looks_due: int
    longest_wait: timedelta
    """Of the look that is due longest; zero where none is."""


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """One text of an agreement: when it was seen, what it prints, by which rules it was read."""

    source: str
    n: int
    title: str | None
    language: str
    sha256: str
    canonical: str
    reader: str
    first_seen: datetime
    last_seen: datetime
    last_old: datetime | None
    """The last look that still had the version before."""
    updated_on: date | None
    effective_on: date | None
    dates: Dates | None
    """As computed when the version came; None for the first."""
    change: int | None
    pages: tuple[PageRecord, ...]
    """The evidence: the look at which it was first seen."""
    last_pages: tuple[PageRecord, ...]
    """The newest other bytes that say the same."""


@dataclass(frozen=True, slots=True)
class VersionTimes:
    """What tells which version was in force, or seen, on a day."""

    n: int
    first_seen: datetime
    last_seen: datetime
    last_old: datetime | None
    updated_on: date | None
    effective_on: date | None
    dates: Dates | None


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    at: datetime
    by: str
    note: str


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One change as lists show it."""

    id: int
    source: str
    provider: str
    title: str
    old_version: int
    new_version: int
    severity: Severity
    effect: Effect
    summary: Bilingual
    dates: Dates
    seen_at: datetime
    topics: tuple[str, ...]
    facts: tuple[str, ...]
    acknowledged: Acknowledgement | None


@dataclass(frozen=True, slots=True)
class ChangeFilter:
    """What to list; what is None or empty lets everything pass."""

    source: str | None = None
    provider: str | None = None
    topic: str | None = None
    fact: str | None = None
    effect: Effect | None = None
    severity: Severity = Severity.NONE
    """At least."""
    since: datetime | None = None
    until: datetime | None = None
    acknowledged: bool | None = None


@dataclass(frozen=True, slots=True)
class ComparedChange:
    """A change with everything that differs."""

    change: ChangeRecord
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class CheckRecord:
    id: int
    source: str
    at: datetime
    outcome: OutcomeName
    version: int | None
    change: int | None
    fetch: dict[str, Any] | None
    """As in the contract: status, bytes, elapsed_ms, not_modified, final_url."""
    failure: FetchFailure | None
    suspicions: tuple[Suspicion, ...]


@dataclass(frozen=True, slots=True)
class SuspectRecord:
    """A kept page that was probably not the agreement."""

    id: int
    suspicions: tuple[Suspicion, ...]
    first_seen: datetime
    last_seen: datetime
    looks: int
    pages: tuple[PageRecord, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A time in which nobody could have seen a change: from one good look to the next (None: still open)."""

    after: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How closely a source was watched."""

    source: str
    since: datetime
    looks: dict[OutcomeName, int]
    last_good: datetime | None
    blind_since: datetime | None
    longest_allowed: timedelta
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause in which all the words searched for stand."""

    source: str
    provider: str
    title: str
    clause: str
    heading: str | None
    excerpt: str
    first_version: int
    last_version: int | None
    """None while it stands in the current version."""
    newest_version: int
    """In which it stands."""


@dataclass(frozen=True, slots=True)
class DeliveryRecord:
    """One alert owed to one channel, and how telling it went."""

    id: str
    message: str | None
    """Id of the message it travelled in; receivers know it by this."""
    channel: str
    source: str
    change: int | None
    kind: str
    state: DeliveryState
    alert: Alert
    due: datetime
    attempts: int
    next_attempt: datetime | None
    last_error: str | None
    created: datetime
    settled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The outbox in the order in which a person wants to see it; what was withdrawn is left out."""

    dead: tuple[DeliveryRecord, ...]
    """Given up, newest first."""
    waiting: tuple[DeliveryRecord, ...]
    """Due and not told yet, next attempt first."""
    delivered: tuple[DeliveryRecord, ...]
    """Newest first."""
    to_come: tuple[DeliveryRecord, ...]
    """For a later day, soonest first: reminders, digests, what waits for the end of quiet hours."""


@dataclass(frozen=True, slots=True)
class ChannelRecord:
    """How much waits for a channel and whether its receiver closed it."""

    id: str
    waiting: int
    dead: int
    oldest_due: datetime | None
    disabled_at: datetime | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence that was checked; ``damage`` says what is wrong with it."""

    kind: Literal["database", "blob", "version"]
    name: str
    damage: Bilingual | None = None
