"""Captures read once more, outside of a look: those we stored, by today's rules, and those that others kept.

What differs from a stored reading is technical: it refreshes what was derived from the bytes and is never news, for
the bytes are the only truth and they did not change.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from watcher.agreement import FACT_TYPES, compare, read
from watcher.errors import UnreadableError
from watcher.model import Bilingual, Capture, Comparison, Source, Verdict
from watcher.policy import canonical_digest, judge
from watcher.store import History, Reading, Store


@dataclass(frozen=True, slots=True)
class Rereading:
    """One version as today's rules read it, beside how it was read before."""

    source: str
    version: int
    reading: Reading
    comparison: Comparison
    """From the stored reading to today's."""
    same_as_before: bool
    """By today's rules the text is the one of the version before: today it would not become a version."""

    @property
    def differs(self) -> bool:
        return not self.comparison.is_empty


@dataclass(frozen=True, slots=True)
class Unread:
    """A version whose bytes today's rules cannot read; its stored reading stays."""

    source: str
    version: int
    why: Bilingual


def replay(store: Store, history: History, source: Source) -> Iterator[Rereading | Unread]:
    """Read all versions of a source again, oldest first, each knowing the text of the one before as a look does."""
    before: Reading | None = None
    for times in history.version_times(source.id):
        known = before.agreement.text if before else None
        try:
            agreement = read(store.capture_of(source.id, times.n).pages, source.reading, known=known)
        except UnreadableError as error:
            yield Unread(source.id, times.n, error.message)
            continue
        reading = Reading(agreement, canonical_digest(agreement))
        stored = history.agreement(source.id, times.n) or agreement
        same = before is not None and before.canonical == reading.canonical
        yield Rereading(source.id, times.n, reading, _technical(compare(stored, agreement)), same)
        before = reading


_SHOWN = 3


def _technical(difference: Comparison) -> Comparison:
    """The same difference told as what it is: read otherwise. Nobody shortened, raised or dropped anything."""
    if difference.is_empty:
        return difference
    named = list(dict.fromkeys(FACT_TYPES[change.name].label for change in difference.facts))[:_SHOWN]
    facts, clauses = len(difference.facts), len(difference.changes)
    zh = f"（{'、'.join(one.zh for one in named)} 等）" if named else ""
    en = f" (such as {', '.join(one.en for one in named)})" if named else ""
    summary = Bilingual(
        f"读法不同：事实 {facts} 项{zh}，条款 {clauses} 条", f"read otherwise: facts {facts}{en}, clauses {clauses}"
    )
    return replace(difference, summary=summary)


def adopt(store: Store, source: Source, rereadings: list[Rereading]) -> None:
    """Let the facts, texts and titles of a source say what today's rules read."""
    store.refresh(source.id, {one.version: one.reading for one in rereadings})


def bring_in(store: Store, source: Source, captures: Iterable[Capture]) -> Iterator[Verdict]:
    """Record a history that somebody else kept, look by look at its own times; it is owed to nobody."""
    silent = replace(source, routes=())
    for capture in captures:
        snapshot, now = store.latest(source.id), capture.fetched_at
        known = store.newest_capture(source.id, snapshot.version) if snapshot.version else None
        verdict = judge(silent, snapshot, known, capture, now, asked=True)
        store.record([verdict])
        yield verdict
