"""The shapes of the API's answers, as its OpenAPI document tells them. ``objects.py`` makes the answers themselves."""

from datetime import date, datetime
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from watcher.model import Effect
from watcher.store.records import DeliveryState, OutcomeName

One = TypeVar("One")
Grade = Literal["none", "low", "medium", "high", "critical"]
Links = dict[str, str]
Value = Annotated[Any, Field(description="by the kind of the fact", examples=[{"count": 7, "unit": "day"}])]
PRINTABLE = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Listing(Shape, Generic[One]):
    items: list[One]
    next: str | None = Field(description="cursor of the following list, null at the end")


class Problem(BaseModel):
    """RFC 9457; ``type`` is stable."""

    type: str = Field(examples=["/problems/not-found"])
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["no source 'acme/terms'"])


class Health(Shape):
    failures: int
    blind_since: datetime | None
    last_good: datetime | None
    held: str | None = Field(description="why a doubtful text waits to be confirmed")
    trouble: str | None


class Fact(Shape):
    source: str = Field(examples=["acme/terms"])
    provider: str
    version: int
    name: str = Field(examples=["amendment.notice"])
    value: Value
    quote: str
    clause: str | None
    start: int
    end: int
    since: datetime | None
    links: Links


class FactListing(Shape):
    items: list[Fact]
    not_stated: list["Silent"] = Field(
        description="sources whose current text says nothing of it; empty without `name`"
    )
    next: str | None


class Silent(Shape):
    source: str
    provider: str
    version: int
    links: Links


class Turn(Shape):
    version: int
    since: datetime | None
    stated: bool
    facts: list[Fact]


class Dates(Shape):
    published: date | None
    published_between: tuple[date, date] | None
    effective: date | None
    basis: Literal["stated-date", "stated-notice", "previous-notice"] | None
    estimated: bool
    status: Literal["pending", "in_force", "unknown"]
    note: str


class Deadline(Shape):
    date: date
    basis: str | None
    days_left: int
    estimated: bool


class Page(Shape):
    url: str
    final_url: str
    redirects: list[str]
    status: int
    headers: dict[str, str]
    sha256: str
    bytes: int
    fetched_at: datetime | None


class Version(Shape):
    source: str = Field(examples=["acme/terms"])
    version: int = Field(examples=[3])
    title: str | None
    language: str
    sha256: str
    reader: str
    first_seen: datetime | None
    last_seen: datetime | None
    last_old_seen: datetime | None
    updated_on: date | None
    effective_on: date | None
    dates: Dates | None
    change: int | None
    evidence: list[Page]
    newest_evidence: list[Page]
    links: Links


class Clause(Shape):
    key: str
    label: str | None
    depth: int
    heading: str | None
    text: str
    start: int
    end: int
    topics: list[str]


class FoundFact(Shape):
    name: str
    value: Value
    quote: str
    clause: str | None
    start: int
    end: int


class Finding(Shape):
    code: str
    severity: Grade
    clause: str | None
    quote: str
    message: str


class VersionInFull(Version):
    text: str = Field(description="as read; offsets of clauses and facts count its code points")
    clauses: list[Clause]
    facts: list[FoundFact]
    findings: list[Finding]
    note: str


class AsOf(Shape):
    date: date
    clock: Literal["in_force", "seen"]


class VersionAsOf(VersionInFull):
    as_of: AsOf


class ClauseChange(Shape):
    kind: Literal["added", "removed", "modified", "moved", "renumbered"]
    old_label: str | None
    new_label: str | None
    old_key: str | None
    new_key: str | None
    heading: str | None
    old_text: str
    new_text: str
    redline: list[tuple[Literal["=", "-", "+"], str]]
    topics: list[str]
    severity: Grade
    why: str


class FactChange(Shape):
    name: str
    old: Value
    new: Value
    effect: Effect
    severity: Grade
    old_quote: str | None
    new_quote: str | None
    old_clause: str | None
    new_clause: str | None
    why: str


class Comparison(Shape):
    severity: Grade
    effect: Effect
    summary: str
    rewritten: bool
    changes: list[ClauseChange]
    facts: list[FactChange]
    findings: list[Finding]
    dates: Dates
    deadline: Deadline | None
    note: str


class Bound(Shape):
    """What a contract date means: the version that binds, and what changed since."""

    date: date
    version: int
    current: int
    same: bool
    changed: Comparison | None
    links: Links


class Source(Shape):
    id: str = Field(examples=["acme/terms"])
    provider: str
    title: str
    url: str
    parts: list[str]
    tags: list[str]
    timezone: str
    enabled: bool
    state: Literal["disabled", "new", "blind", "doubtful", "watched"]
    version: int | None
    first_seen: datetime | None
    last_seen: datetime | None
    last_check: datetime | None
    next_check: datetime | None
    last_outcome: OutcomeName | None
    health: Health
    facts: list[Fact]
    links: Links


class SourceInFull(Source):
    signed: Bound | None = None


class Acknowledged(Shape):
    at: datetime
    by: str
    note: str


class Change(Shape):
    id: int = Field(examples=[17])
    source: str = Field(examples=["acme/terms"])
    provider: str
    title: str
    old_version: int
    new_version: int
    severity: Grade
    effect: Effect
    summary: str
    seen_at: datetime
    topics: list[str]
    fact_names: list[str]
    dates: Dates
    deadline: Deadline | None
    acknowledged: Acknowledged | None
    links: Links


class ComparedChange(Change):
    rewritten: bool
    changes: list[ClauseChange]
    facts: list[FactChange]
    findings: list[Finding]
    note: str


class Acknowledge(Shape):
    """Who took note of a change, and what they want remembered."""

    who: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=PRINTABLE)]
    note: Annotated[str, StringConstraints(max_length=2000, pattern=PRINTABLE)] = ""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"who": "legal@example.org", "note": "accepted, budget adapted"}}
    )


class Hit(Shape):
    source: str
    provider: str
    title: str
    clause: str
    heading: str | None
    excerpt: str
    first_version: int
    last_version: int | None
    links: Links


class Due(Shape):
    source: str
    due: datetime


class Retried(Shape):
    alert: str
    channel: str
    due: datetime


class Failure(Shape):
    kind: str
    message: str
    status: int | None


class Suspicion(Shape):
    code: str
    message: str


class Check(Shape):
    source: str
    checked_at: datetime
    outcome: OutcomeName
    version: int | None
    change: int | None
    fetch: dict[str, Any] | None
    error: Failure | None
    suspicions: list[Suspicion]


class Suspect(Shape):
    id: int
    suspicions: list[Suspicion]
    first_seen: datetime
    last_seen: datetime
    looks: int
    evidence: list[Page]


class Gap(Shape):
    after: datetime
    until: datetime | None


class Coverage(Shape):
    source: str
    since: datetime
    looks: dict[OutcomeName, int]
    last_good: datetime | None
    blind_since: datetime | None
    longest_allowed_s: float
    gaps: list[Gap]


class Alert(Shape):
    id: str
    message: str | None
    channel: str
    kind: str
    state: DeliveryState
    source: str
    change: int | None
    provider: str
    title: str
    headline: str
    severity: Grade
    due: datetime
    attempts: int
    next_attempt: datetime | None
    last_error: str | None
    created: datetime
    settled_at: datetime | None


class Channel(Shape):
    id: str
    waiting: int
    dead: int
    oldest_due: datetime | None
    disabled_at: datetime | None
    reason: str | None
