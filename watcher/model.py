"""The book: every noun that crosses a room, in the order in which one check meets them.

    Source ► Snapshot ► Capture ► Document ► Clause ► Fact ► Agreement ► Comparison ► Verdict ► Alert ► Delivery

All of them are frozen. Offsets are code points into ``Agreement.text``. Times are aware datetimes in UTC;
dates are calendar dates of the provider's zone. Nothing here does anything but hold and name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from hashlib import sha256
from typing import Literal, NamedTuple

from watcher.record import record

Language = Literal["zh", "en"]
Format = Literal["html", "markdown", "text", "pdf", "docx"]


class Bilingual(NamedTuple):
    """One sentence that people read, in both languages of the house."""

    zh: str
    en: str

    def in_(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


NOTHING_SAID = Bilingual("", "")


class Severity(IntEnum):
    """How bad a change is (``docs/glossary.md``); ordered, printed as its lower-case name."""

    NONE = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    def __str__(self) -> str:
        return self.name.lower()


class Effect(StrEnum):
    """What a change does to the customer."""

    WORSE = "worse"
    BETTER = "better"
    MIXED = "mixed"
    NEUTRAL = "neutral"


# ── what is watched ──────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """What the operator says about reading one source; empty means: find out from the bytes."""

    format: Format | None = None
    select: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    encoding: str | None = None
    language: str | None = None
    section: tuple[str | None, str | None] = (None, None)
    """Headings between which the agreement stands, where a page carries several: (from, up to)."""


@dataclass(frozen=True, slots=True)
class Route:
    """Who is told of what: a channel and the filters in front of it. Empty filters let everything pass."""

    channel: str
    severity: Severity = Severity.LOW
    topics: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()
    providers: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    effects: frozenset[Effect] = frozenset()
    language: Language | None = None
    digest: str | None = None
    """None tells at once; "daily", "weekly" or a cron expression gathers."""
    quiet: tuple[str, str] | None = None
    """Hours of silence as ("22:00", "07:00") in the source's zone; what falls in them waits for their end."""
    remind: tuple[int, ...] = (14, 7, 3, 1)
    """Days before the effective date on which to remind; the deadline is one day before it."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often to look: an interval or a cron expression in the source's zone, never both."""

    every: timedelta | None = None
    cron: str | None = None


DEFAULT_RHYTHM = Rhythm(every=timedelta(hours=6))


@dataclass(frozen=True, slots=True)
class Source:
    """One agreement of one provider, as declared in ``sources.toml``."""

    id: str
    provider: str
    title: str
    url: str
    parts: tuple[str, ...] = ()
    """Further addresses that together with ``url`` form the agreement, in reading order."""
    reading: ReadingRules = ReadingRules()
    rhythm: Rhythm = DEFAULT_RHYTHM
    timezone: str = "Asia/Shanghai"
    routes: tuple[Route, ...] = ()
    tags: frozenset[str] = frozenset()
    enabled: bool = True
    render: bool = False
    """Read the page as a browser draws it (optional extra)."""


# ── what came over the wire ──────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Validators:
    """What makes the next request conditional (RFC 9110, 13.1)."""

    etag: str | None = None
    last_modified: str | None = None
    url: str | None = None
    """The address they were given for, where redirects led away from the one asked for; sent to no other."""


@dataclass(frozen=True, slots=True)
class Page:
    """One response, as served: the bytes after content decoding and the headers that came with them."""

    url: str
    final_url: str
    status: int
    headers: Mapping[str, str]
    """Lower-case names."""
    body: bytes
    fetched_at: datetime
    elapsed: timedelta = timedelta()
    redirects: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        return sha256(self.body).hexdigest()

    @property
    def validators(self) -> Validators:
        given_for = self.final_url if self.redirects else None
        return Validators(self.headers.get("etag"), self.headers.get("last-modified"), given_for)


@dataclass(frozen=True, slots=True)
class NotModified:
    """The origin says that the page is the one we hold (304)."""

    url: str
    headers: Mapping[str, str]
    fetched_at: datetime
    elapsed: timedelta = timedelta()


FailureKind = Literal["dns", "connect", "tls", "timeout", "http", "too-large", "blocked", "robots", "decode", "read"]


@dataclass(frozen=True, slots=True)
class FetchFailure:
    """Why there is no page: a stored, visible state with what an operator can do about it."""

    url: str
    kind: FailureKind
    message: Bilingual
    at: datetime
    transient: bool = True
    status: int | None = None
    retry_after: timedelta | None = None
    elapsed: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Capture:
    """One look at a source: all its pages, in reading order. The bytes here are the only truth we keep."""

    pages: tuple[Page, ...]

    @property
    def fetched_at(self) -> datetime:
        return self.pages[-1].fetched_at

    @property
    def digest(self) -> str:
        """Hex sha256 that is equal exactly when the bytes of all pages are equal."""
        if len(self.pages) == 1:
            return self.pages[0].sha256
        return sha256("".join(page.sha256 for page in self.pages).encode()).hexdigest()


# ── what the pages say ───────────────────────────────────────────────────────────────────────────

BlockKind = Literal["title", "heading", "paragraph", "item", "row"]


class Span(NamedTuple):
    start: int
    end: int


@record
class Block:
    """A stretch of the text that a reader sees as one: ``text == document.text[start:end]``."""

    kind: BlockKind
    text: str
    start: int
    end: int
    level: int = 0
    """Heading level 1–6, or nesting depth of a list item from 1; else 0."""
    marker: str = ""
    """The list marker as printed at the head of ``text`` ("1.", "(a)", "•"), if the markup made one."""
    anchored: bool = False
    """Bold or otherwise set apart at its head, as run-in headings are."""
    emphasis: tuple[Span, ...] = ()
    """Bold or underlined stretches, in offsets of the text."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Why a page is probably not the agreement. Codes: ``agreement/reading/_landmarks.py``."""

    code: str
    message: Bilingual


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes read into words: ``text`` is what is versioned, blocks tile it in order."""

    title: str | None
    language: str
    """BCP 47 primary tag: "zh", "en" or what the page says."""
    text: str
    blocks: tuple[Block, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)
    """Front matter and page metadata; never outranks a printed line."""
    suspicions: tuple[Suspicion, ...] = ()


@record
class Clause:
    """A numbered clause or an unnumbered headed one: from right behind its printed label to its first sub-clause."""

    key: str
    label: str | None
    depth: int
    heading: str | None
    text: str
    start: int
    end: int
    parent: str | None = None
    topics: tuple[str, ...] = ()
    emphasis: tuple[Span, ...] = ()


Unit = Literal["hour", "day", "working_day", "week", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True)
class Duration:
    count: int | float
    unit: Unit


@dataclass(frozen=True, slots=True)
class Cap:
    """A limit of liability; ``basis`` as in the list of fact ``liability.cap``."""

    basis: str
    months: int | float | None = None
    percent: int | float | None = None
    amount: int | float | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class JoinedCap:
    """Two or more limits of which the higher ("max") or lower ("min") counts."""

    combine: Literal["max", "min"]
    of: tuple[Cap, ...]


@dataclass(frozen=True, slots=True)
class Forum:
    kind: Literal["court", "arbitration"]
    place: str


FactValue = Duration | Cap | JoinedCap | Forum | date | float | bool | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What the text states, with the words that prove it: ``quote == agreement.text[start:end]``."""

    name: str
    value: FactValue
    quote: str
    clause: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Information about wording, never a verdict: names clause, quote and condition."""

    code: str
    severity: Severity
    message: Bilingual
    clause: str | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """A document understood."""

    title: str | None
    language: str
    text: str
    blocks: tuple[Block, ...]
    preface: Clause
    """What stands before the first clause (key "", may be empty); not listed among the clauses."""
    clauses: tuple[Clause, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    suspicions: tuple[Suspicion, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        return sha256(self.text.encode()).hexdigest()


# ── what differs ─────────────────────────────────────────────────────────────────────────────────


class Edit(NamedTuple):
    """One step of a redline. Steps joined without "+" give the old text, without "-" the new."""

    op: Literal["=", "-", "+"]
    text: str


ChangeKind = Literal["added", "removed", "modified", "moved", "renumbered"]


@dataclass(frozen=True, slots=True)
class ClauseChange:
    kind: ChangeKind
    old: Clause | None
    new: Clause | None
    redline: tuple[Edit, ...]
    topics: tuple[str, ...]
    severity: Severity
    why: Bilingual
    heading: str | None = None
    """Of the clause, or of the nearest one it stands under."""


@dataclass(frozen=True, slots=True)
class FactChange:
    name: str
    old: Fact | None
    new: Fact | None
    effect: Effect
    severity: Severity
    why: Bilingual


class Sighting(NamedTuple):
    """When we saw what, in dates of the provider's zone: F and L of ``docs/glossary.md``."""

    first_new: date
    last_old: date | None = None


DateBasis = Literal["stated-date", "stated-notice", "previous-notice"]


@dataclass(frozen=True, slots=True)
class Dates:
    """The three clocks of a version. What is not supported is None, what is computed is an estimate."""

    published: date | None = None
    published_between: tuple[date, date] | None = None
    """First and last possible day, where no printed date inside it settles the day."""
    effective: date | None = None
    basis: DateBasis | None = None
    estimated: bool = False
    status: Literal["pending", "in_force", "unknown"] = "unknown"
    deadline: date | None = None
    """Last day to object, export or leave: until 24:00 in the provider's zone."""
    note: Bilingual = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two agreements, worst first."""

    severity: Severity
    effect: Effect
    changes: tuple[ClauseChange, ...]
    facts: tuple[FactChange, ...]
    findings: tuple[Finding, ...]
    dates: Dates
    summary: Bilingual
    rewritten: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.changes and not self.facts


# ── what the service makes of it ─────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Held:
    """A doubtful or drastic text that waits to be confirmed: why, since when, and in how many regular looks."""

    code: str
    first_seen: datetime
    looks: int
    known_by: str = ""
    """By what it is known again: its digest; of a text that is another at every look, marks of where it differs."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a source stands: what judging the next look needs to remember, and nothing else."""

    failures: int = 0
    misses: int = 0
    """Looks in a row that did not show the agreement, which set the pace of retries; the regular ones make it blind."""
    unsteady: int = 0
    """Grows with each time the agreement goes out of sight, shrinks with each look that shows it."""
    regular_due: datetime | None = None
    """When the source's own rhythm wants the next look; looks before it are extra and confirm nothing."""
    blind_since: datetime | None = None
    blind_told: bool = False
    held: Held | None = None
    seen: tuple[tuple[str, datetime], ...] = ()
    """Canonical digests of the texts seen lately, one entry each time the text differed from the look before."""
    versions: tuple[str, ...] = ()
    """Canonical digests of the last versions; a text that was one of them is welcome back at once."""
    restless: int = 0
    restless_in: tuple[str, ...] = ()
    """Looks in a row that each brought another text, and keys of the clauses where they differed from the version."""
    flapping_told: bool = False
    last_good: datetime | None = None
    reminding: tuple[str, ...] = ()
    """Threads that have reminders waiting; a later change of the date voids them."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the store remembers of a source: the last version and the standing. Bytes are loaded on demand."""

    source: str
    version: int | None
    canonical: str | None
    """Digest of the version's text in canonical form; equal texts to a reader have equal digests."""
    digest: str | None
    """``Capture.digest`` of the newest capture read as this version."""
    validators: Mapping[str, Validators]
    """Per address, of the newest response that said what the version says."""
    first_seen: datetime | None
    last_seen: datetime | None
    standing: Standing = Standing()


@dataclass(frozen=True, slots=True)
class First:
    capture: Capture
    agreement: Agreement
    canonical: str


@dataclass(frozen=True, slots=True)
class Unchanged:
    capture: Capture | None
    """None where the origin said so itself (304), or where the bytes are the ones we hold."""
    canonical: str | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    capture: Capture
    agreement: Agreement
    canonical: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Suspect:
    capture: Capture
    suspicions: tuple[Suspicion, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    failure: FetchFailure


Look = Capture | NotModified | FetchFailure

Outcome = First | Unchanged | Changed | Suspect | Failed
"""What one look means; `watcher check` names them first, unchanged, changed, suspect, error."""

AlertKind = Literal[
    "agreement.changed",
    "agreement.in_force",
    "agreement.settled",  # acknowledged or withdrawn: closes what was opened, where a channel can close
    "deadline.near",
    "source.blind",
    "source.recovered",
    "source.flapping",
    "delivery.dead",
    "channel.test",
]


class FactLine(NamedTuple):
    """One fact in an alert, ready to print: label "修订公示期", "30 天" → "7 天"."""

    name: str
    label: str
    old: str
    new: str
    effect: Effect
    severity: Severity
    why: str
    old_quote: str
    new_quote: str


class ClauseLine(NamedTuple):
    kind: ChangeKind
    label: str
    heading: str
    severity: Severity
    why: str
    redline: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Alert:
    """What one receiver is told, in its language: words only, so that sending needs to know nothing."""

    kind: AlertKind
    source: str
    provider: str
    title: str
    language: Language
    severity: Severity
    effect: Effect
    headline: str
    at: datetime
    facts: tuple[FactLine, ...] = ()
    clauses: tuple[ClauseLine, ...] = ()
    effective: date | None = None
    deadline: date | None = None
    days_left: int | None = None
    estimated: bool = False
    findings: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    """What we do not know, said plainly."""
    url: str = ""
    link: str = ""
    thread: str = ""
    """Stable id of the matter; reminders and "in force" of one change carry the same."""
    data: str = "{}"
    """The contract's JSON of the matter, for machines that receive it."""


@dataclass(frozen=True, slots=True)
class Owed:
    """An alert that must be delivered: through which channel and not before when."""

    channel: str
    alert: Alert
    due: datetime
    bundle: str = ""
    """Alerts due together under the same bundle travel as one message."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything one check decides; the store writes it whole or not at all."""

    source: str
    at: datetime
    outcome: Outcome
    standing: Standing
    next_look: datetime
    owed: tuple[Owed, ...] = ()
    withdrawn: tuple[str, ...] = ()
    """Threads whose waiting reminders are void, because the date moved or the matter was settled."""
    looked: NotModified | tuple[Page, ...] | None = None


# ── what reaches people ──────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message on its way to one channel; ``id`` is the same at every attempt: the receiver's idempotency key."""

    id: str
    channel: str
    alerts: tuple[Alert, ...]
    attempt: int
    created: datetime


class Delivered(NamedTuple):
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Not received: retry after a while, or give up at once when ``permanent``."""

    reason: str
    permanent: bool = False
    retry_after: timedelta | None = None
    disable: bool = False
    """The receiver asked never to be called again (410)."""


Receipt = Delivered | Refused
