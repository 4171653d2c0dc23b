"""What a fact declares about itself: its name and label, what its values are, how a change of it weighs, how it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from watcher.agreement.facts._ranking import Ranking, plain_period
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._showing import Showing
from watcher.model import Bilingual, Duration, Effect, FactValue, Language, Severity
from watcher.record import record
from watcher.words import NOT_STATED

ValueKind = Literal["duration", "notice", "date", "rate", "set", "choice", "cap", "forum", "flag", "country", "text"]


@record
class Reading:
    """A value read in one sentence, with the span of ``Sentence.text`` that proves it."""

    value: FactValue
    start: int
    end: int
    strength: int = 0
    """How plainly the words say it: of several statements of one value the strongest is quoted."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One way of reading a fact in one language. Sentences without any of the anchors are never looked at."""

    language: Language
    anchors: tuple[str, ...]
    read: Callable[[Sentence], Iterator[Reading]]
    beside: tuple[str, ...] = ()
    """Where given, one of these words has to stand in the sentence too: what the rule cannot do without."""


@record
class Candidate:
    """A reading with the sentence it stands in."""

    reading: Reading
    sentence: Sentence


Settling = Callable[[list[Candidate]], list[Candidate]]
"""Chooses among all candidates of one document, which come in document order and differ in value."""


def keep_all(candidates: list[Candidate]) -> list[Candidate]:
    """Clauses that state it differently contradict each other: every value is told."""
    return candidates


def keep_strongest(candidates: list[Candidate]) -> list[Candidate]:
    """The fact has one value by nature: the plainest statement counts, the first of equals."""
    return [max(candidates, key=lambda candidate: candidate.reading.strength)]


def _parts(candidate: Candidate) -> tuple[str, ...]:
    value = candidate.reading.value
    return value if isinstance(value, tuple) else ()


def join_sets(candidates: list[Candidate]) -> list[Candidate]:
    """One set from all the parts that several sentences name, quoted where most of them stand."""
    every_part = {part for candidate in candidates for part in _parts(candidate)}
    fullest = max(candidates, key=lambda candidate: (len(_parts(candidate)), candidate.reading.strength))
    return [Candidate(replace(fullest.reading, value=tuple(sorted(every_part))), fullest.sentence)]


@dataclass(frozen=True, slots=True)
class FactType:
    """One fact of the vocabulary. ``weight`` is the severity of a change for the worse; those of ``critical`` weigh more."""

    name: str
    label: Bilingual
    kind: ValueKind
    topic: str
    weight: Severity
    ranking: Ranking
    showing: Showing
    readers: tuple[Reader, ...]
    critical: Callable[[FactValue | None, FactValue | None], bool] = lambda _old, _new: False
    settle: Settling = keep_all

    def same(self, old: FactValue | None, new: FactValue | None) -> bool:
        """Whether two values mean the same: 7 day and 1 week do, 30 day and 1 month do not."""
        if isinstance(old, Duration) and isinstance(new, Duration):
            return plain_period(old) == plain_period(new)
        return old == new

    def effect(self, old: FactValue | None, new: FactValue | None) -> Effect:
        """What the change does to the customer; ``None`` stands for "not stated"."""
        return Effect.NEUTRAL if self.same(old, new) else self.ranking(old, new)

    def severity(self, old: FactValue | None, new: FactValue | None, effect: Effect) -> Severity:
        """How bad the change is, given the way it leans."""
        if self.same(old, new):
            return Severity.NONE
        if effect is Effect.WORSE:
            return Severity.CRITICAL if self.critical(old, new) else self.weight
        if effect is Effect.MIXED:
            return self.weight
        return Severity.MEDIUM if effect is Effect.BETTER and self.weight >= Severity.HIGH else Severity.LOW

    def show(self, value: FactValue | None) -> Bilingual:
        """The value in words that people read."""
        return NOT_STATED if value is None else self.showing(value)


def always(_old: FactValue | None, _new: FactValue | None) -> bool:
    """Every change of this fact for the worse is critical."""
    return True
