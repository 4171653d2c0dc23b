"""From sentences to facts: who may read what, and which of several readings counts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from watcher.agreement.clauses import Division
from watcher.agreement.facts._fact_type import Candidate, FactType, Reader
from watcher.agreement.facts._sentences import Manuscript, Sentence
from watcher.model import Document, Fact, FactValue

MOST = 50
"""Values of one fact after which a text is no agreement, and no more are compared with each other."""
MOST_READ = 3_000_000
"""Characters, counted once for each reader that looks at them, after which a text is no agreement: one of 20,000
characters has 40,000 to 150,000 of them. What stands behind is not read, so that no text holds up the others."""


class _Use(NamedTuple):
    """A reader and the fact that it reads."""

    fact: FactType
    reader: Reader


class Finder:
    """Finds all facts of these types: the anchors of all their readers are looked for together, sentence by sentence."""

    def __init__(self, types: Sequence[FactType]) -> None:
        self._types = types
        self._uses = [_Use(fact, reader) for fact in types for reader in fact.readers]
        words = sorted({word for use in self._uses for word in use.reader.anchors})
        self._automaton = AhoCorasick(words, implementation=Implementation.DFA)
        self._anchored = [
            frozenset(number for number, use in enumerate(self._uses) if word in use.reader.anchors) for word in words
        ]

    def find(self, document: Document, division: Division) -> tuple[Fact, ...]:
        """The facts in document order."""
        manuscript = Manuscript(document, division)
        candidates: dict[str, list[Candidate]] = defaultdict(list)
        for (fact, reader), sentence in self._worth_reading(manuscript.sentences):
            candidates[fact.name].extend(Candidate(reading, sentence) for reading in reader.read(sentence))
        facts = [
            _as_fact(manuscript, fact.name, candidate)
            for fact in self._types
            if candidates[fact.name]
            for candidate in fact.settle(_distinct(fact, candidates[fact.name]))
        ]
        return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.name)))

    def _worth_reading(self, sentences: Sequence[Sentence]) -> Iterator[tuple[_Use, Sentence]]:
        """Each sentence with its readers, in document order, until enough is read."""
        read = 0
        for sentence in sentences:
            if read > MOST_READ:
                return
            for use in self._uses_of(sentence):
                read += len(sentence.text)
                yield use, sentence

    def _uses_of(self, sentence: Sentence) -> Iterator[_Use]:
        """The readers of its language one of whose anchors the sentence holds."""
        held = {word for word, _, _ in self._automaton.find_matches_as_indexes(sentence.text, overlapping=True)}
        for number in sorted(frozenset().union(*(self._anchored[word] for word in held))):
            if self._uses[number].reader.language == sentence.language:
                yield self._uses[number]


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
