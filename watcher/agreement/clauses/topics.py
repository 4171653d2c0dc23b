"""What a clause is about: several topics where several weigh, the chapter's where its own words say nothing.

A heading weighs more than the text under it, a word said twice more than once, and never more than that. A topic
counts when it reaches ``_ENOUGH`` and is not dwarfed by the strongest one; between several, what a condition names
("after termination", "如您逾期付款的，") counts little beside what is ruled for that case.
"""

import re
import sys
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from watcher.agreement.clauses._conditions import conditions
from watcher.agreement.clauses._topic_phrases import TOPICS
from watcher.agreement.clauses._vocabulary import PASSING, PLAIN, STRONG, Hit, Words
from watcher.model import Span

__all__ = ["GENERAL", "NO_CHAPTER", "TOPICS", "Chapter", "Topics", "common_topic"]

_ENOUGH = STRONG
_SLIGHT = PASSING
"""Enough where neither the clause nor its chapter says anything better."""
_SHARE = 0.8
"""Of the strongest topic's weight that another topic has to reach."""
_IN_HEADING = 5.0
_UNDER_HEADING = 60
"""A heading weighs once more for so many characters under it: what a long text only mentions adds up."""
_IN_LEAD = 1.25
_LEAD = 24
"""Characters at the head of a clause without heading: there it says what it is about."""
_IN_CONDITION = 0.35
_HOPELESS = _SHARE * _IN_CONDITION
"""Of the strongest topic's weight: less is dwarfed by it even where only a condition names that one."""
_IN_CHAPTER = 4.0
"""More for what a clause's own words name under a chapter on it, never more than they weigh: between two topics the
chapter decides."""
_IN_LIST = 10.0
"""The weight of what a list is about in each of its items."""
_ITEM = 120
"""Characters up to which what follows a colon is an item of that sentence, and not a sentence of its own."""
_GOES_ON = (";", ",", " or", " and")
"""What an English item ends in that is not the last one."""
_MOST_REPEATS = 2
_MOST_TOPICS = 3
_MOST_READ = 20_000
"""Characters of one clause: what a longer one is about shows before."""
_PLACES: Mapping[str, int] = {topic: place for place, topic in enumerate(TOPICS)}
"""Topics that weigh the same come in the order of the vocabulary."""
GENERAL = ("general",)
"""What nothing better is known about."""
_DEFINED = ("interpretation",)
_WORD = 20
"""Characters in which a word that is defined without quotes has come to what it means."""
_QUOTES = ('"', "“", "「", "『", "‘", "'")
_DEFINITION = re.compile(
    r"[\"“「『‘'][^\"”」』’'\n]{1,60}[\"”」』’'][,，：: ]{0,2}"
    r"(?:指|是指|系指|means?\b|includes?\b|refers? to\b|shall mean\b|has the meaning\b)"
    r"|[^\s，。；：:、]{1,16}(?:[：:，,][是系]?|[是系])指(?![定导示引令出明派])"
)
"""A clause that begins with a word, as a rule in quotes, and says what it means."""

_NOTHING_MORE: Mapping[str, float] = {}
_NOWHERE = Span(sys.maxsize, sys.maxsize)

_Found = tuple[Hit, int]
"""Words of some topics and their place."""


class Chapter(NamedTuple):
    """What a clause stands under."""

    topics: tuple[str, ...]
    """Empty where nothing is known about it."""
    lists: bool = False
    """Its words end in a colon: what follows may be the items of its sentence."""


NO_CHAPTER = Chapter(())


class _Head(NamedTuple):
    """Where the head of a clause ends, and how much more its words weigh."""

    end: int
    factor: float
    least: float
    """What each of its words weighs before that: in a heading none is said in passing."""


class Topics:
    """The topics of the clauses of one text, whose words are looked for once."""

    def __init__(self, text: str) -> None:
        self._words = Words(text)

    def of(self, clause: Span, heading: str | None = None, chapter: Chapter = NO_CHAPTER) -> tuple[str, ...]:
        """The topics of a clause, which begins with its heading; none where neither it nor its chapter tells."""
        text, (start, end), (above, lists) = self._words.text, clause, chapter
        end = min(end, start + _MOST_READ)
        if _defines(text, start, end):
            return _DEFINED
        hits, head = self._words.hits(start, end), _head(start, end, heading)
        weights, surplus = _weights(hits, head), _NOTHING_MORE
        if above and above != GENERAL:
            is_item = end - start <= _ITEM and (lists or text.endswith(_GOES_ON, start, end))
            surplus = _surplus(weights, above, is_item=is_item)
            _add(weights, surplus)
        most = max(weights.values(), default=0.0)
        if most < _ENOUGH and (above not in ((), GENERAL) or most < _SLIGHT):
            return above
        least = max(_ENOUGH if most >= _ENOUGH else _SLIGHT, most * _HOPELESS)
        rivals = [topic for topic, weight in weights.items() if weight >= least]
        if len(rivals) == 1:
            return tuple(rivals)
        lightened = _inside(conditions(text, start + len(heading or ""), end), hits)
        ruled = _add(_weights(hits, head, lightened), surplus) if lightened else weights
        return _weightiest(rivals, ruled)


def _defines(text: str, start: int, end: int) -> bool:
    """Whether a clause defines a word; most do not begin like that at all."""
    begins = text[start : start + 1] in _QUOTES or "指" in text[start : start + _WORD]
    return begins and _DEFINITION.match(text, start, end) is not None


def _head(start: int, end: int, heading: str | None) -> _Head:
    if not heading:
        return _Head(start + _LEAD, _IN_LEAD, PASSING)
    return _Head(start + len(heading), max(_IN_HEADING, (end - start) / _UNDER_HEADING), PLAIN)


def _weights(hits: Iterable[_Found], head: _Head, lightened: Container[int] = ()) -> dict[str, float]:
    """What each topic's words weigh together: more at the head, less at the places that are lightened."""
    weights: dict[str, float] = {}
    said: dict[str, int] = {}
    end, more, least = head
    for (words, topics), start in hits:
        before = said.get(words, 0)
        if before < _MOST_REPEATS:
            said[words] = before + 1
            factor = _IN_CONDITION if start in lightened else 1.0
            if start >= end:
                for topic, weight in topics:
                    weights[topic] = weights.get(topic, 0.0) + weight * factor
            else:
                for topic, weight in topics:
                    weights[topic] = weights.get(topic, 0.0) + max(weight, least) * factor * more
    return weights


def _inside(spans: Sequence[Span], hits: Iterable[_Found]) -> set[int]:
    """The places of those words that lie in the spans; both come in order."""
    inside: set[int] = set()
    rest = iter(spans)
    begin, end = next(rest, _NOWHERE)
    for _, start in hits:
        while start >= end:
            begin, end = next(rest, _NOWHERE)
        if start >= begin:
            inside.add(start)
    return inside


def _surplus(said: Mapping[str, float], chapter: tuple[str, ...], *, is_item: bool) -> dict[str, float]:
    """What a clause's place adds to the weight of topics."""
    if is_item:
        return dict.fromkeys(chapter, _IN_LIST)
    return {topic: min(_IN_CHAPTER, said[topic]) for topic in chapter if topic in said}


def _add(weights: dict[str, float], surplus: Mapping[str, float]) -> dict[str, float]:
    for topic, more in surplus.items():
        weights[topic] = weights.get(topic, 0.0) + more
    return weights


def _weightiest(told: Iterable[str], weights: Mapping[str, float]) -> tuple[str, ...]:
    """Those that are not dwarfed, heaviest first; "general" alone or not at all."""
    ranked = sorted(told, key=lambda topic: (-weights[topic], _PLACES[topic]))
    if ranked[0] in GENERAL:
        return GENERAL
    least = weights[ranked[0]] * _SHARE
    return tuple([topic for topic in ranked if weights[topic] >= least and topic not in GENERAL][:_MOST_TOPICS])


def common_topic(clauses: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What most of the clauses of a chapter are about, for a chapter that does not say it itself."""
    counted = Counter(topics[0] for topics in clauses if topics and topics != GENERAL)
    for topic, count in counted.most_common(1):
        if count * 2 > len(clauses) > 1:
            return (topic,)
    return ()
