"""What pages show, made ready: marked texts, redlines in document order, a matrix of facts, a picture. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from watcher.agreement import FACT_TYPES
from watcher.model import Agreement, Clause, ClauseChange, Comparison, Effect, Fact, Language
from watcher.prose import CLOSING
from watcher.store.records import FactRecord, FactTurn, SourceRecord
from watcher.web import values
from watcher.words import NOT_STATED

HEADLINE = (
    "amendment.notice",
    "amendment.takes_effect",
    "liability.cap",
    "termination.provider_notice",
    "suspension.without_notice",
    "fees.late_rate_daily",
    "dispute.forum",
)
"""The facts that people ask for first."""
FACT_TOPICS = tuple(dict.fromkeys(declared.topic for declared in FACT_TYPES.values()))
"""Topics that facts are about, in the order of the vocabulary."""
GLANCE = ("amendment.notice", "liability.cap", "dispute.forum")


# ── texts ────────────────────────────────────────────────────────────────────────────────────────


class Piece(NamedTuple):
    """A stretch of text: the heading, words that prove facts, or other words."""

    text: str
    facts: tuple[Fact, ...] = ()
    is_heading: bool = False
    closing: str = ""
    """The mark of punctuation behind a proof, which begins no line."""


def anchor(key: str) -> str:
    """The fragment under which a clause is found on the page of its version."""
    return "c-" + "_".join(key.split())


def marked(clause: Clause, facts: Sequence[Fact]) -> tuple[Piece, ...]:
    """The words of a clause with those set apart that prove facts; proofs that overlap are marked as one."""
    heading = clause.heading or ""
    begins = len(heading) if clause.text.startswith(heading) else 0
    if any(clause.start <= fact.start < clause.start + begins for fact in facts):
        begins = 0
    pieces, at = [Piece(clause.text[:begins], is_heading=True)], begins
    proofs = _proofs(clause, facts)
    begun = {proof.start for proof in proofs}
    for proof in proofs:
        behind = clause.text[proof.end : proof.end + 1]
        closing = behind if behind in CLOSING and proof.end not in begun else ""
        proven = Piece(clause.text[proof.start : proof.end], proof.facts, closing=closing)
        pieces += [Piece(clause.text[at : proof.start]), proven]
        at = proof.end + len(closing)
    return tuple(piece for piece in (*pieces, Piece(clause.text[at:])) if piece.text)


class _Proof(NamedTuple):
    """Words of a clause, in offsets of its text, and what they prove."""

    start: int
    end: int
    facts: tuple[Fact, ...]


def _proofs(clause: Clause, facts: Sequence[Fact]) -> list[_Proof]:
    found: list[_Proof] = []
    for fact in sorted(facts, key=lambda one: (one.start, -one.end)):
        start, end = max(fact.start, clause.start) - clause.start, min(fact.end, clause.end) - clause.start
        if start >= end:
            continue
        if found and start < found[-1].end:
            last = found.pop()
            found.append(_Proof(last.start, max(last.end, end), (*last.facts, fact)))
        else:
            found.append(_Proof(start, end, (fact,)))
    return found


class Word(NamedTuple):
    text: str
    is_hit: bool


def highlighted(text: str, query: str) -> tuple[Word, ...]:
    """A text cut where words of a query stand in it."""
    wanted = "|".join(re.escape(word) for word in sorted(set(query.split()), key=len, reverse=True))
    parts = re.split(f"({wanted})", text, flags=re.IGNORECASE) if wanted else [text]
    return tuple(Word(part, place % 2 == 1) for place, part in enumerate(parts) if part)


# ── redlines ─────────────────────────────────────────────────────────────────────────────────────


class Row(NamedTuple):
    """One clause of a redline: changed, or only standing between changes."""

    change: ClauseChange | None
    clause: Clause | None


def rows(old: Agreement, new: Agreement, found: Comparison) -> tuple[Row, ...]:
    """All clauses in the order of the new text; what was removed stands behind what it stood behind before. What came
    within an added clause is told with it."""
    by_new = {change.new.key: change for change in found.changes if change.new}
    removed = _removed_behind(old, new, found)
    ordered = [Row(change, change.old) for change in removed.get(None, ()) if change.old]
    told_up_to = 0
    for clause in (new.preface, *new.clauses):
        change = by_new.get(clause.key)
        if change and change.new:
            told_up_to = max(told_up_to, change.new.end)
        if change or (clause.text and clause.start >= told_up_to):
            ordered.append(Row(change, clause))
        ordered += [Row(gone, gone.old) for gone in removed.get(clause.key, ()) if gone.old]
    return tuple(ordered)


def _removed_behind(old: Agreement, new: Agreement, found: Comparison) -> Mapping[str | None, list[ClauseChange]]:
    """Removed clauses by the key of the new clause that they stand behind; None for the top."""
    gone = {change.old.key: change for change in found.changes if change.old and not change.new}
    kept = {change.old.key: change.new.key for change in found.changes if change.old and change.new}
    standing = {clause.key for clause in new.clauses}
    behind: dict[str | None, list[ClauseChange]] = {}
    place: str | None = None
    for clause in old.clauses:
        if clause.key in gone:
            behind.setdefault(place, []).append(gone[clause.key])
        elif clause.key in kept or clause.key in standing:
            place = kept.get(clause.key, clause.key)
    return behind


# ── the matrix ───────────────────────────────────────────────────────────────────────────────────


class Cell(NamedTuple):
    """What one source says of one fact: each value once. Several contradict each other; the worst stands first."""

    facts: tuple[FactRecord, ...]

    @property
    def is_contradicted(self) -> bool:
        return len(self.facts) > 1


@dataclass(frozen=True, slots=True)
class Line:
    source: SourceRecord
    cells: tuple[Cell, ...]


def columns(topic: str | None) -> tuple[str, ...]:
    """The facts of a topic; without one the headline facts."""
    if topic is None:
        return HEADLINE
    return tuple(name for name, declared in FACT_TYPES.items() if declared.topic == topic)


def matrix(
    sources: Iterable[SourceRecord],
    facts: Mapping[str, Sequence[FactRecord]],
    names: Sequence[str],
    sort: str | None,
    *,
    best_first: bool = False,
) -> tuple[Line, ...]:
    """One line for each source. Sorted by a fact, sources that do not state it stand last whichever way it goes."""
    lines = [Line(one, cells(facts.get(one.source.id, ()), names)) for one in sources]
    if sort not in names:
        return tuple(lines)
    at = names.index(sort)
    stated = [line for line in lines if line.cells[at].facts]
    silent = [line for line in lines if not line.cells[at].facts]
    stated.sort(key=lambda line: _rank(line.cells[at].facts[0]), reverse=best_first)
    return tuple(stated + silent)


def cells(facts: Sequence[FactRecord], names: Sequence[str]) -> tuple[Cell, ...]:
    """What one source says of some facts."""
    return tuple(_cell([fact for fact in facts if fact.name == name]) for name in names)


def _cell(facts: Sequence[FactRecord]) -> Cell:
    once: dict[str, FactRecord] = {}
    for fact in facts:
        once.setdefault(str(fact.value), fact)
    return Cell(tuple(sorted(once.values(), key=_rank)))


def _rank(fact: FactRecord) -> Any:
    return values.by_rank((fact.name, fact.value))


def csv_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


# ── a picture over time ──────────────────────────────────────────────────────────────────────────

LEFT, WIDTH, ROW, TOP = 230.0, 960.0, 38.0, 26.0
LEAST = 100.0
"""Room that every version gets as long as there are few, so that the newest can be read on its first day."""


class Stretch(NamedTuple):
    """A fact as it read for a while: where it is drawn, and in which colour."""

    x: float
    width: float
    said: str
    shown: str
    tone: str
    version: int
    since: datetime


class Strand(NamedTuple):
    label: str
    y: float
    stretches: tuple[Stretch, ...]


class Tick(NamedTuple):
    x: float
    version: int
    day: str
    is_labelled: bool


class Picture(NamedTuple):
    """Facts over time, in units of the drawing."""

    width: float
    height: float
    strands: tuple[Strand, ...]
    ticks: tuple[Tick, ...]


def picture(
    history: Mapping[str, Sequence[FactTurn]],
    versions: Sequence[tuple[int, datetime]],
    until: datetime,
    language: Language,
) -> Picture:
    """``history`` has the turns of each fact to draw, ``versions`` when each was first seen, oldest first."""
    begins = _places([seen for _, seen in versions], until)
    at = {number: x for (number, _), x in zip(versions, begins, strict=True)}
    first = versions[0]
    strands = []
    for row, (name, turns) in enumerate(history.items()):
        told = turns if turns[0].version == first[0] else (FactTurn(*first, ()), *turns)
        ends = [at[turn.version] for turn in told[1:]] + [WIDTH]
        before: list[FactTurn | None] = [None, *told[:-1]]
        stretches = tuple(
            _stretch(name, was, turn, at[turn.version], end, language)
            for was, turn, end in zip(before, told, ends, strict=True)
        )
        strands.append(Strand(_fitting(values.heading(name, language), LEFT), TOP + row * ROW, stretches))
    return Picture(WIDTH, TOP + len(strands) * ROW, tuple(strands), tuple(_ticks(versions, begins)))


def _places(moments: Sequence[datetime], until: datetime) -> list[float]:
    """Where each version begins: by time, but with some room for each."""
    room = WIDTH - LEFT
    least = min(LEAST, room * 0.7 / len(moments))
    span = max((until - moments[0]).total_seconds(), 1.0)
    free = room - least * len(moments)
    return [
        round(LEFT + least * place + free * (moment - moments[0]).total_seconds() / span, 1)
        for place, moment in enumerate(moments)
    ]


def _ticks(versions: Sequence[tuple[int, datetime]], begins: Sequence[float]) -> Iterable[Tick]:
    free = 0.0
    for (number, seen), x in zip(versions, begins, strict=True):
        yield Tick(x, number, f"{seen:%Y-%m-%d}", is_labelled=x >= free)
        free = x + LEAST - 5 if x >= free else free


def _stretch(name: str, before: FactTurn | None, turn: FactTurn, x: float, end: float, language: Language) -> Stretch:
    said = " / ".join(values.shown(name, fact.value).in_(language) for fact in turn.facts) or NOT_STATED.in_(language)
    width = max(round(end - x, 1), 3.0)
    return Stretch(x, width, said, _fitting(said, width), _tone(name, before, turn), turn.version, turn.first_seen)


def _tone(name: str, before: FactTurn | None, turn: FactTurn) -> str:
    """same · better · worse · mixed: what this turn did to the customer; and silent, where it states nothing."""
    silent = [] if turn.facts else ["silent"]
    if before is None or name not in FACT_TYPES:
        return " ".join(silent) or "same"
    old, new = (values.typed(name, one.facts[0].value) if one.facts else None for one in (before, turn))
    effect = FACT_TYPES[name].effect(old, new)
    return " ".join([*silent, "same" if effect is Effect.NEUTRAL else str(effect)])


def _fitting(said: str, width: float) -> str:
    """As much of the words as the stretch has room for; wide characters take twice the room."""
    room, taken = width - 14, 0.0
    for place, character in enumerate(said):
        taken += 14 if ord(character) > 0x2E80 else 7.4
        if taken > room:
            return f"{said[: max(place - 1, 0)]}…" if place > 2 else ""
    return said
