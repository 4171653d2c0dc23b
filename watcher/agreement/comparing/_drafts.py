"""The nouns of drafting: a difference that is not weighed yet, and one clause on both sides."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from watcher.agreement.comparing._units import Pair, Unit
from watcher.agreement.comparing.redline import Revision
from watcher.agreement.comparing.severity import Weight
from watcher.model import Agreement, Bilingual, ChangeKind, Clause, Edit, Severity

SILENT = Bilingual("", "")
LOW = Weight(Severity.LOW, SILENT)


class Draft(NamedTuple):
    """One difference: what ``ClauseChange`` needs but for its weight."""

    kind: ChangeKind
    old: Clause | None
    new: Clause | None
    edits: tuple[Edit, ...]
    touched: tuple[Revision, ...]
    """The sentences whose words differ; none where only place or number changed."""
    note: Bilingual = SILENT
    given: Weight | None = None
    """The weight, where it does not depend on the words."""

    @property
    def topics(self) -> tuple[str, ...]:
        return united(clause for clause in (self.old, self.new) if clause)


class Twin(NamedTuple):
    """One clause on both sides, together with the parts that it was split into or merged from."""

    pair: Pair
    old: Clause
    new: Clause
    same: bool
    """Whether a reader would call the words the same."""
    note: Bilingual = SILENT


def united(clauses: Iterable[Clause]) -> tuple[str, ...]:
    """The topics of several clauses."""
    return tuple(dict.fromkeys(topic for clause in clauses for topic in clause.topics))


def span_of(agreement: Agreement, units: Sequence[Unit]) -> Clause:
    """Neighbouring clauses as one, under the name of the first; labels between them are part of its text."""
    first = min(units, key=lambda unit: unit.place)
    if len(units) == 1:
        return first.clause
    start, end = first.clause.start, max(unit.clause.end for unit in units)
    emphasis = tuple(span for unit in units for span in unit.clause.emphasis)
    topics = united([unit.clause for unit in units])
    return replace(first.clause, text=agreement.text[start:end], end=end, topics=topics, emphasis=emphasis)


def name_of(clause: Clause) -> Bilingual:
    name = clause.label or clause.heading
    return Bilingual(name, name) if name else Bilingual("前言", "the preface")
