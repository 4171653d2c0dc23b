"""The tables: what is watched, what was captured, what it said, what changed, what was looked at, what is owed.

Rows never leave this room: reads answer with the frozen records of ``records.py``. A source's row carries
everything that a look which finds nothing new needs to read or write, so that such a look touches one row.
"""

from datetime import date, datetime
from typing import Any, ClassVar, cast

from sqlalchemy import JSON, Column, ForeignKeyConstraint, Index, LargeBinary, MetaData, Table, text
from sqlmodel import Field, SQLModel

from watcher.model import (
    Agreement,
    Alert,
    Bilingual,
    Comparison,
    Dates,
    FetchFailure,
    Source,
    Standing,
    Suspicion,
    Validators,
)
from watcher.store._types import JsonOf, Packed, UtcDateTime, Words


class Row(SQLModel):
    """All tables of the store share one collection of names. Rows are declared, never built: nothing is validated."""

    model_config = {"defer_build": True}
    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def _time(*, null: bool = False) -> Any:
    return Field(sa_column=Column(UtcDateTime(), nullable=null))


def _json_of(shape: Any, *, null: bool = False) -> Any:
    return Field(sa_column=Column(JsonOf(shape), nullable=null))


def _words(*, null: bool = False) -> Any:
    return Field(sa_column=Column(Words(), nullable=null))


# ── what is watched ──────────────────────────────────────────────────────────────────────────────


class SourceRow(Row, table=True):
    """One declared source, how it stands and when it is looked at next."""

    __tablename__ = "sources"
    __table_args__ = (
        Index(
            "ix_sources_due",
            "next_look",
            sqlite_where=text("enabled IS 1"),
            postgresql_where=text("enabled IS true"),
        ),
    )

    id: str = Field(primary_key=True)
    provider: str = Field(index=True)
    declared: Source = _json_of(Source)
    enabled: bool
    asked: bool = False
    """A person wants a look now; the next one counts as a regular look."""
    next_look: datetime = _time()
    lease_until: datetime | None = _time(null=True)
    lease_owner: str | None
    standing: Standing = _json_of(Standing)
    validators: dict[str, Validators] = _json_of(dict[str, Validators])
    version: int | None
    """Number of the current version; its digests and times follow."""
    canonical: str | None
    digest: str | None
    first_seen: datetime | None = _time(null=True)
    last_seen: datetime | None = _time(null=True)
    last_look: datetime | None = _time(null=True)
    last_outcome: str | None
    trouble: Bilingual | None = _json_of(Bilingual, null=True)
    """Why the last look did not show the agreement."""


class ChannelRow(Row, table=True):
    """A channel that its receiver closed."""

    __tablename__ = "channels"

    id: str = Field(primary_key=True)
    disabled_at: datetime | None = _time(null=True)
    reason: str | None = _words(null=True)


# ── what was captured ────────────────────────────────────────────────────────────────────────────


class BlobRow(Row, table=True):
    """Bytes by their hash, compressed, alone or with another blob as dictionary (which then stands alone)."""

    __tablename__ = "blobs"

    sha256: str = Field(primary_key=True)
    size: int
    dictionary: str | None = Field(foreign_key="blobs.sha256", index=True)
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class CaptureRow(Row, table=True):
    """One look that is kept: the evidence of a version, or a suspect."""

    __tablename__ = "captures"

    id: int = Field(primary_key=True)
    source: str = Field(foreign_key="sources.id", index=True)
    digest: str
    fetched_at: datetime = _time()


class PageRow(Row, table=True):
    """One response of a capture, as served."""

    __tablename__ = "pages"

    capture: int = Field(primary_key=True, foreign_key="captures.id", ondelete="CASCADE")
    n: int = Field(primary_key=True)
    url: str = _words()
    final_url: str = _words()
    status: int
    headers: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))
    sha256: str = Field(foreign_key="blobs.sha256", index=True)
    fetched_at: datetime = _time()
    elapsed_ms: int
    redirects: list[str] = Field(sa_column=Column(JSON, nullable=False))


class SuspectRow(Row, table=True):
    """A page that was probably not the agreement, how often it came and why it is doubted."""

    __tablename__ = "suspects"
    __table_args__ = (Index("ix_suspects_source_last_seen", "source", "last_seen"),)

    id: int = Field(primary_key=True)
    source: str = Field(foreign_key="sources.id")
    capture: int = Field(foreign_key="captures.id", index=True)
    suspicions: tuple[Suspicion, ...] = _json_of(tuple[Suspicion, ...])
    first_seen: datetime = _time()
    last_seen: datetime = _time()
    looks: int


# ── what it said ─────────────────────────────────────────────────────────────────────────────────


class VersionRow(Row, table=True):
    """One text of an agreement, its evidence and its dates."""

    __tablename__ = "versions"

    source: str = Field(primary_key=True, foreign_key="sources.id")
    n: int = Field(primary_key=True)
    capture: int = Field(foreign_key="captures.id", index=True)
    """The bytes in which the version was first seen."""
    last_capture: int = Field(foreign_key="captures.id", index=True)
    """The newest other bytes that say the same; equal to ``capture`` where there are none."""
    title: str | None = _words(null=True)
    language: str = _words()
    canonical: str
    sha256: str
    """Of the text as read."""
    reader: str
    first_seen: datetime = _time()
    last_seen: datetime | None = _time(null=True)
    """Written when the next version comes; until then the source's row has it."""
    last_old: datetime | None = _time(null=True)
    """The last look that still had the version before."""
    updated_on: date | None
    effective_on: date | None
    dates: Dates | None = _json_of(Dates, null=True)


class ReadingRow(Row, table=True):
    """What the bytes of a version say, as the reader named in its version row understood them."""

    __tablename__ = "readings"
    __table_args__ = (ForeignKeyConstraint(["source", "n"], ["versions.source", "versions.n"]),)

    source: str = Field(primary_key=True)
    n: int = Field(primary_key=True)
    agreement: Agreement = Field(sa_column=Column(Packed(Agreement), nullable=False))


class FactRow(Row, table=True):
    """A fact of a version, in the contract's value form."""

    __tablename__ = "facts"
    __table_args__ = (
        ForeignKeyConstraint(["source", "version"], ["versions.source", "versions.n"]),
        Index("ix_facts_name_source_version", "name", "source", "version"),
    )

    source: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    n: int = Field(primary_key=True)
    name: str
    value: Any = Field(sa_column=Column(JSON, nullable=False))
    quote: str = _words()
    clause: str | None = _words(null=True)
    start: int
    end: int


class PassageRow(Row, table=True):
    """A clause as it stood from one version to another: what full-text search runs over, each wording once."""

    __tablename__ = "passages"
    __table_args__ = (Index("ix_passages_source_last_version", "source", "last_version"),)

    id: int = Field(primary_key=True)
    source: str = Field(foreign_key="sources.id")
    clause: str = _words()
    heading: str | None = _words(null=True)
    first_version: int
    last_version: int | None
    """None while the clause stands in the current version."""
    text: str = _words()


# ── what changed ─────────────────────────────────────────────────────────────────────────────────


class ChangeRow(Row, table=True):
    """One version differing from the one before, and what people did about it."""

    __tablename__ = "changes"
    __table_args__ = (
        ForeignKeyConstraint(["source", "new_version"], ["versions.source", "versions.n"]),
        ForeignKeyConstraint(["source", "old_version"], ["versions.source", "versions.n"]),
        Index("ix_changes_seen_at_id", "seen_at", "id"),
        Index("ix_changes_source_new_version", "source", "new_version", unique=True),
        Index("ix_changes_deadline", "deadline"),
    )

    id: int = Field(primary_key=True)
    source: str = Field(foreign_key="sources.id")
    old_version: int
    new_version: int
    severity: int
    effect: str
    summary: Bilingual = _json_of(Bilingual)
    effective: date | None
    deadline: date | None
    dates: Dates = _json_of(Dates)
    comparison: Comparison = Field(sa_column=Column(Packed(Comparison), nullable=False))
    seen_at: datetime = _time()
    acknowledged_at: datetime | None = _time(null=True)
    acknowledged_by: str | None = _words(null=True)
    note: str | None = _words(null=True)


class ChangeTopicRow(Row, table=True):
    """A topic that a change touches."""

    __tablename__ = "change_topics"
    __table_args__ = (Index("ix_change_topics_topic_change", "topic", "change"),)

    change: int = Field(primary_key=True, foreign_key="changes.id")
    topic: str = Field(primary_key=True)


class ChangeFactRow(Row, table=True):
    """A fact that a change touches."""

    __tablename__ = "change_facts"
    __table_args__ = (Index("ix_change_facts_name_change", "name", "change"),)

    change: int = Field(primary_key=True, foreign_key="changes.id")
    name: str = Field(primary_key=True)


# ── what was looked at, what is owed ─────────────────────────────────────────────────────────────


class CheckRow(Row, table=True):
    """One look and what came of it."""

    __tablename__ = "checks"
    __table_args__ = (Index("ix_checks_source_at_id", "source", "at", "id"), Index("ix_checks_at_id", "at", "id"))

    id: int = Field(primary_key=True)
    source: str = Field(foreign_key="sources.id")
    at: datetime = _time()
    outcome: str
    version: int | None
    change: int | None = Field(foreign_key="changes.id")
    fetch: dict[str, Any] | None = _json_of(dict[str, Any], null=True)
    failure: FetchFailure | None = _json_of(FetchFailure, null=True)
    suspicions: tuple[Suspicion, ...] | None = _json_of(tuple[Suspicion, ...], null=True)


class DeliveryRow(Row, table=True):
    """The outbox: one alert owed to one channel. Alerts that travel together share ``message``."""

    __tablename__ = "deliveries"
    __table_args__ = (
        Index(
            "ix_deliveries_due",
            "channel",
            "next_attempt",
            sqlite_where=text("state = 'pending'"),
            postgresql_where=text("state = 'pending'"),
        ),
        Index("ix_deliveries_created_id", "created", "id"),
        Index("ix_deliveries_state_created_id", "state", "created", "id"),
    )

    id: str = Field(primary_key=True)
    channel: str
    source: str = Field(foreign_key="sources.id", index=True)
    change: int | None = Field(foreign_key="changes.id", index=True)
    kind: str
    thread: str = Field(index=True)
    bundle: str
    language: str
    alert: Alert = _json_of(Alert)
    due: datetime = _time()
    state: str
    """pending, delivered, dead, withdrawn"""
    message: str | None = Field(index=True)
    attempts: int
    """Attempts that the receiver or the way to it refused; one that our own crash cut off does not count."""
    next_attempt: datetime = _time()
    lease_until: datetime | None = _time(null=True)
    lease_owner: str | None
    last_error: str | None = _words(null=True)
    created: datetime = _time()
    settled_at: datetime | None = _time(null=True)


def _table(row: type[Row]) -> Table:
    return cast("Table", row.__table__)  # type: ignore[attr-defined]


sources = _table(SourceRow)
channels = _table(ChannelRow)
blobs = _table(BlobRow)
captures = _table(CaptureRow)
pages = _table(PageRow)
suspects = _table(SuspectRow)
versions = _table(VersionRow)
readings = _table(ReadingRow)
facts = _table(FactRow)
passages = _table(PassageRow)
changes = _table(ChangeRow)
change_topics = _table(ChangeTopicRow)
change_facts = _table(ChangeFactRow)
checks = _table(CheckRow)
deliveries = _table(DeliveryRow)
