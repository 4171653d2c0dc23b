"""From sentences to facts: who may read what, and which of several readings counts."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from watcher.agreement.clauses import Division
from watcher.agreement.facts._fact_type import Candidate, FactType, Reader
from watcher.agreement.facts._sentences import Manuscript, Sentence
from watcher.model import Document, Fact


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
    """Each reader with the sentences that hold one of its anchors, in document order per reader.

    The anchors are sought in the joined text at once: that costs one pass per anchor, not one per anchor and sentence.
    """
    sentences = manuscript.sentences
    joined = "\n".join(sentence.text for sentence in sentences)
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence.text) + 1)
    found: dict[str, set[int]] = {}
    for fact in types:
        for reader in fact.readers:
            for anchor in reader.anchors:
                if anchor not in found:
                    found[anchor] = {bisect_right(starts, place) - 1 for place in _places(joined, anchor)}
            for index in sorted(set().union(*(found[anchor] for anchor in reader.anchors))):
                if sentences[index].language == reader.language:
                    yield _Use(fact, reader), sentences[index]


def _places(text: str, anchor: str) -> Iterator[int]:
    place = text.find(anchor)
    while place >= 0:
        yield place
        place = text.find(anchor, place + len(anchor))


def _distinct(fact: FactType, candidates: list[Candidate]) -> list[Candidate]:
    """One candidate per value, the strongest statement of it, in document order."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda each: (-each.reading.strength, each.sentence.index)):
        if not any(fact.same(candidate.reading.value, other.reading.value) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda each: (each.sentence.index, each.reading.start))


def _as_fact(manuscript: Manuscript, name: str, candidate: Candidate) -> Fact:
    reading, sentence = candidate
    start, end = sentence.span(reading.start, reading.end)
    return Fact(name, reading.value, manuscript.document.text[start:end], sentence.clause.key or None, start, end)
