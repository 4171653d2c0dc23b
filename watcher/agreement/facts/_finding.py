"""From sentences to facts: who may read what, and which of several readings counts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from watcher.agreement.clauses import Division
from watcher.agreement.facts._fact_type import Candidate, FactType, Reader, keep_strongest
from watcher.agreement.facts._sentences import Manuscript, Sentence
from watcher.model import Document, Fact, FactValue, Language

MOST = 50
"""Values of one fact after which a text is no agreement, and no more are compared with each other."""
MOST_READ = 5_000_000
"""Characters, counted once for each reader that looks at them, after which a text is no agreement: one of 20,000
characters has 30,000 to 100,000 of them. What stands behind is not read, so that no text holds up the others."""
_A_READING = 200
"""Characters that are looked at in the time that it takes to read a value and to keep it."""


_AT_A_TIME = 200
"""Sentences whose words are looked for together."""
_MOST_MIXTURES = 4096
"""Of words in one sentence, for which it is remembered who reads it; an agreement has some dozens."""


class Found(NamedTuple):
    """What a document states, in document order."""

    facts: tuple[Fact, ...]
    whole: bool = True
    """False: the document has more to read than an agreement can have, and was read only up to there."""


class _Use(NamedTuple):
    """A reader and the fact that it reads."""

    fact: FactType
    reader: Reader


class _Concordance:
    """Which readers a sentence is for: those of its language whose anchors it holds, all looked for together.

    What a sentence holds is gathered in one number, two bits a reader: it has an anchor, and it has a word of those that
    must stand beside it. An anchor may begin or end with a space, which stands for the end of the sentence too.
    """

    def __init__(self, uses: Sequence[_Use]) -> None:
        self._uses = uses
        marks: dict[str, int] = defaultdict(int)
        self._given: dict[Language, int] = defaultdict(int)
        for number, (_, reader) in enumerate(uses):
            self._given[reader.language] |= (0 if reader.beside else 2) << 2 * number
            for bit, words in enumerate((reader.anchors, reader.beside)):
                for word in words:
                    marks[word] |= 1 << 2 * number + bit
        self._marks = list(marks.values())
        self._automaton = AhoCorasick(list(marks), implementation=Implementation.DFA)
        self._marked = lru_cache(maxsize=_MOST_MIXTURES)(self._uses_marked)

    def uses_for(self, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sequence[_Use]]]:
        """Each sentence with its readers."""
        for first in range(0, len(sentences), _AT_A_TIME):
            some = sentences[first : first + _AT_A_TIME]
            for sentence, held in zip(some, self._held_by(some), strict=True):
                yield sentence, self._marked(sentence.language, held)

    def _held_by(self, sentences: Sequence[Sentence]) -> Sequence[int]:
        """What each of the sentences holds; looking through many of them at once is several times as fast."""
        held = [0] * len(sentences)
        texts = [f" {sentence.text} \n" for sentence in sentences]
        ends = list(accumulate(map(len, texts)))
        at = 0
        for number, _, end in self._automaton.find_matches_as_indexes("".join(texts), overlapping=True):
            while end > ends[at]:  # they come in the order of their ends
                at += 1
            held[at] |= self._marks[number]
        return held

    def _uses_marked(self, language: Language, held: int) -> Sequence[_Use]:
        held |= self._given[language]
        return tuple(
            use
            for number, use in enumerate(self._uses)
            if use.reader.language == language and held >> 2 * number & 3 == 3
        )


class Finder:
    """Finds all facts of these types."""

    def __init__(self, types: Sequence[FactType]) -> None:
        self._types = types
        self._concordance = _Concordance([_Use(fact, reader) for fact in types for reader in fact.readers])

    def find(self, document: Document, division: Division) -> Found:
        """All facts of a document, or those that stand in as much of it as an agreement can have."""
        manuscript = Manuscript(document, division)
        candidates, whole = self._read(manuscript.sentences)
        facts: list[Fact] = []
        for fact in self._types:
            strongest = _strongest(candidates[fact.name])
            facts += (_as_fact(manuscript, fact.name, each) for each in _settled(fact, strongest))
            whole = whole and (len(strongest) <= MOST or fact.settle is keep_strongest)
        return Found(tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.name))), whole)

    def _read(self, sentences: Sequence[Sentence]) -> tuple[Mapping[str, list[Candidate]], bool]:
        """What is read for each fact, and whether that is all there is."""
        candidates: dict[str, list[Candidate]] = defaultdict(list)
        spent = 0
        for sentence, uses in self._concordance.uses_for(sentences):
            if spent > MOST_READ:
                return candidates, False
            for fact, reader in uses:
                spent += len(sentence.text)
                for reading in reader.read(sentence):
                    candidates[fact.name].append(Candidate(reading, sentence))
                    spent += _A_READING
        return candidates, True


def _strongest(candidates: list[Candidate]) -> Sequence[Candidate]:
    """One candidate for each value, the strongest statement of it, strong ones first."""
    strongest: dict[FactValue, Candidate] = {}
    for candidate in sorted(candidates, key=lambda each: (-each.reading.strength, each.sentence.index)):
        strongest.setdefault(candidate.reading.value, candidate)
    return tuple(strongest.values())


def _settled(fact: FactType, strongest: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those that count, of which no two mean the same."""
    kept: list[Candidate] = []
    for candidate in strongest[:MOST]:
        if not any(fact.same(candidate.reading.value, other.reading.value) for other in kept):
            kept.append(candidate)
    return fact.settle(sorted(kept, key=lambda each: (each.sentence.index, each.reading.start))) if kept else ()


def _as_fact(manuscript: Manuscript, name: str, candidate: Candidate) -> Fact:
    reading, sentence = candidate
    start, end = sentence.span(reading.start, reading.end)
    return Fact(name, reading.value, manuscript.document.text[start:end], sentence.clause.key or None, start, end)
