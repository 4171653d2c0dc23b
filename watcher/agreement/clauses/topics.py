"""What a clause is about: several topics where several weigh, the chapter's where its own words say nothing.

A heading weighs more than the text under it, a word said twice more than once, and never more than that. A topic
counts when it reaches ``_ENOUGH`` and is not dwarfed by the strongest one.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from watcher.agreement.clauses._topic_phrases import TOPICS
from watcher.agreement.clauses._vocabulary import PLAIN, STRONG, hits
from watcher.model import Clause

__all__ = ["TOPICS", "topics_of"]

_ENOUGH = STRONG
_SLIGHT = PLAIN
"""Enough where neither the clause nor its chapter says anything better."""
_SHARE = 0.7
"""Of the strongest topic's weight that another topic has to reach."""
_IN_HEADING = 4.0
_IN_LEAD = 1.25
_LEAD = 24
"""Characters at the head of a clause without heading: there it says what it is about."""
_MOST_REPEATS = 2
_MOST_TOPICS = 3
_MOST_READ = 20_000
"""Characters of one clause: what a longer one is about shows before."""
_FALLBACK = ("general",)


def topics_of(clauses: Sequence[Clause]) -> Mapping[str, tuple[str, ...]]:
    """The topics of every clause, by key. Clauses come parents first."""
    topics: dict[str, tuple[str, ...]] = {}
    for clause in clauses:
        weights = _weights(clause)
        chapter = topics.get(clause.parent, _FALLBACK) if clause.parent is not None else _FALLBACK
        told = _told(weights, _ENOUGH)
        if not told:
            told = _told(weights, _SLIGHT) if chapter == _FALLBACK else chapter
        topics[clause.key] = told or _FALLBACK
    return topics


def _told(weights: Mapping[str, float], enough: float) -> tuple[str, ...]:
    """The topics that weigh enough, heaviest first; "general" only where it is alone."""
    strongest = max(weights.values(), default=0.0)
    least = max(enough, strongest * _SHARE)
    told = sorted((topic for topic in TOPICS if weights.get(topic, 0.0) >= least), key=lambda topic: -weights[topic])
    return tuple(topic for topic in told if topic not in _FALLBACK or len(told) == 1)[:_MOST_TOPICS]


def _weights(clause: Clause) -> defaultdict[str, float]:
    weights: defaultdict[str, float] = defaultdict(float)
    said: Counter[str] = Counter()
    head, factor = (len(clause.heading), _IN_HEADING) if clause.heading else (_LEAD, _IN_LEAD)
    for words, start, topics in hits(clause.text[:_MOST_READ]):
        said[words] += 1
        if said[words] <= _MOST_REPEATS:
            for topic, weight in topics:
                weights[topic] += weight * factor if start < head else weight
    return weights
