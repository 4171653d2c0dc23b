"""What a clause is about: several topics where several weigh, the chapter's where its own words say nothing.

A heading weighs more than the text under it, a word said twice more than once, and never more than that. A topic
counts when it reaches ``_ENOUGH`` and is not dwarfed by the strongest one.
"""

from collections.abc import Iterable, Mapping

from watcher.agreement.clauses._topic_phrases import TOPICS
from watcher.agreement.clauses._vocabulary import PLAIN, STRONG, Hit, Words
from watcher.model import Span

__all__ = ["GENERAL", "TOPICS", "Topics"]

_ENOUGH = STRONG
_SLIGHT = PLAIN
"""Enough where neither the clause nor its chapter says anything better."""
_SHARE = 0.7
"""Of the strongest topic's weight that another topic has to reach."""
_IN_HEADING = 4.0
_IN_LEAD = 1.25
_LEAD = 24
"""Characters at the head of a clause without heading: there it says what it is about."""
_IN_CHAPTER = 2.0
"""More for what a clause's own words name under a chapter on it: between two topics the chapter decides."""
_MOST_REPEATS = 2
_MOST_TOPICS = 3
_MOST_READ = 20_000
"""Characters of one clause: what a longer one is about shows before."""
_PLACES: Mapping[str, int] = {topic: place for place, topic in enumerate(TOPICS)}
"""Topics that weigh the same come in the order of the vocabulary."""
GENERAL = ("general",)
"""What nothing better is known about."""


class Topics:
    """The topics of the clauses of one text, whose words are looked for once."""

    def __init__(self, text: str) -> None:
        self._words = Words(text)

    def of(self, clause: Span, heading: str | None = None, chapter: tuple[str, ...] = GENERAL) -> tuple[str, ...]:
        """The topics of a clause, which begins with its heading, in a chapter on these topics."""
        head, factor = (len(heading), _IN_HEADING) if heading else (_LEAD, _IN_LEAD)
        hits = self._words.hits(clause.start, min(clause.end, clause.start + _MOST_READ))
        weights = _weights(hits, clause.start + head, factor)
        for topic in chapter:
            if topic in weights:
                weights[topic] += _IN_CHAPTER
        told = _told(weights, _ENOUGH)
        if not told:
            told = _told(weights, _SLIGHT) if chapter == GENERAL else chapter
        return told or GENERAL


def _weights(hits: Iterable[tuple[Hit, int]], head: int, factor: float) -> dict[str, float]:
    """What each topic's words weigh together; those in front of ``head`` by a factor more."""
    weights: dict[str, float] = {}
    said: dict[str, int] = {}
    for hit, start in hits:
        before = said.get(hit.words, 0)
        if before < _MOST_REPEATS:
            said[hit.words] = before + 1
            for topic, weight in hit.topics:
                weights[topic] = weights.get(topic, 0.0) + (weight * factor if start < head else weight)
    return weights


def _told(weights: Mapping[str, float], enough: float) -> tuple[str, ...]:
    """The topics that weigh enough, heaviest first; "general" only where it is alone."""
    if not weights:
        return ()
    least = max(enough, max(weights.values()) * _SHARE)
    told = [topic for topic, weight in weights.items() if weight >= least]
    if len(told) > 1:
        told = [topic for topic in told if topic not in GENERAL]
        told.sort(key=lambda topic: (-weights[topic], _PLACES[topic]))
    return tuple(told[:_MOST_TOPICS])
