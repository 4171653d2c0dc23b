"""From sentences to facts: who may read what, and which of several readings counts."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple, get_args

from watcher.agreement.clauses import Division
from watcher.agreement.facts._fact_type import Candidate, FactType, Reader
from watcher.agreement.facts._sentences import Manuscript, Sentence
from watcher.model import Document, Fact, FactValue, Language

MOST = 50
"""Values of one fact after which a text is no agreement, and no more are compared with each other."""


class _Use(NamedTuple):
    """A reader and the fact that it reads."""

    fact: FactType
    reader: Reader


def find_facts(document: Document, division: Division, types: Sequence[FactType]) -> tuple[Fact, ...]:
    """All facts of these types, in document order."""
    manuscript = Manuscript(document, division)
    candidates: dict[str, list[Candidate]] = defaultdict(list)
    for use, sentence in _worth_reading(manuscript, types):
        for reading in use.reader.read(sentence):
            candidates[use.fact.name].append(Candidate(reading, sentence))
    facts = [
        _as_fact(manuscript, fact.name, candidate)
        for fact in types
        if candidates[fact.name]
        for candidate in fact.settle(_distinct(fact, candidates[fact.name]))
    ]
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.name)))


def _worth_reading(manuscript: Manuscript, types: Sequence[FactType]) -> Iterator[tuple[_Use, Sentence]]:
    """Each reader with the sentences of its language that hold one of its anchors, in document order per reader."""
    readers = [reader for fact in types for reader in fact.readers]
    concordances = {
        language: _Concordance(
            manuscript,
            language,
            frozenset(anchor for reader in readers if reader.language == language for anchor in reader.anchors),
        )
        for language in get_args(Language)
    }
    for fact in types:
        for reader in fact.readers:
            for sentence in concordances[reader.language].holding_any(reader.anchors):
                yield _Use(fact, reader), sentence


class _Concordance:
    """Where the anchors stand in the sentences of one language: one pass over all of them, not one per sentence."""

    def __init__(self, manuscript: Manuscript, language: Language, anchors: frozenset[str]) -> None:
        self._sentences = [sentence for sentence in manuscript.sentences if sentence.language == language]
        self._text = "\n".join(sentence.text for sentence in self._sentences)
        self._starts = list(accumulate((len(sentence.text) + 1 for sentence in self._sentences), initial=0))
        self._found: dict[str, set[int]] = {anchor: set() for anchor in anchors}
        if language == "zh":
            self._sweep(anchors)
        else:
            self._seek(anchors)

    def holding_any(self, words: Sequence[str]) -> Iterator[Sentence]:
        """The sentences that hold at least one of the words, in document order."""
        for index in sorted(set().union(*(self._found[word] for word in words))):
            yield self._sentences[index]

    def _sweep(self, anchors: frozenset[str]) -> None:
        """All anchors in one pass: fast in Chinese, where few characters begin one."""
        if not self._text:
            return
        pattern, shorter = _swept(anchors)
        index, found = 0, pattern.search(self._text)
        while found is not None:
            place = found.start()
            while self._starts[index + 1] <= place:
                index += 1
            for anchor in shorter[found[0]]:
                self._found[anchor].add(index)
            found = pattern.search(self._text, place + 1)

    def _seek(self, anchors: frozenset[str]) -> None:
        """One anchor after the other: fast in English, where every letter begins one."""
        for anchor in anchors:
            place, indices = self._text.find(anchor), self._found[anchor]
            while place >= 0:
                index = bisect_right(self._starts, place) - 1
                indices.add(index)
                place = self._text.find(anchor, self._starts[index + 1])


@lru_cache(maxsize=2)
def _swept(anchors: frozenset[str]) -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """A pattern of all anchors, the longest first, and for each one those that it begins with."""
    ordered = sorted(anchors, key=lambda anchor: (-len(anchor), anchor))
    shorter = {anchor: tuple(other for other in ordered if anchor.startswith(other)) for anchor in ordered}
    return re.compile("|".join(map(re.escape, ordered))), shorter


def _distinct(fact: FactType, candidates: list[Candidate]) -> list[Candidate]:
    """One candidate per value, the strongest statement of it, in document order."""
    strongest: dict[FactValue, Candidate] = {}
    for candidate in sorted(candidates, key=lambda each: (-each.reading.strength, each.sentence.index)):
        strongest.setdefault(candidate.reading.value, candidate)
    kept: list[Candidate] = []
    for candidate in islice(strongest.values(), MOST):
        if not any(fact.same(candidate.reading.value, other.reading.value) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda each: (each.sentence.index, each.reading.start))


def _as_fact(manuscript: Manuscript, name: str, candidate: Candidate) -> Fact:
    reading, sentence = candidate
    start, end = sentence.span(reading.start, reading.end)
    return Fact(name, reading.value, manuscript.document.text[start:end], sentence.clause.key or None, start, end)
