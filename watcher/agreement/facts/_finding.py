"""From sentences to facts: who may read what, and which of several readings counts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, get_args

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


_MOST_MIXTURES = 4096
"""Of words in one sentence, for which it is remembered who reads it; an agreement has some dozens."""
_BETWEEN = "\n"
"""Stands in no sentence: all white space in them is spaces."""


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
    """Which readers of one language a text is for: those whose anchors it holds, all looked for together.

    What a text holds is gathered in one number, two bits a reader: it has an anchor, and it has a word of those that
    must stand beside it. An anchor may begin or end with a space, which stands for the end of the text too. Texts are
    laid end to end and gone through once, which is twice as fast as one by one; none of them holds the mark between.
    Not as a DFA, whose table is faster only while nothing else is done: it does not stay in the processor's cache."""

    def __init__(self, uses: Sequence[_Use]) -> None:
        self._uses = uses
        marks: dict[str, int] = defaultdict(int)
        for number, (_, reader) in enumerate(uses):
            for bit, words in enumerate((reader.anchors, reader.beside)):
                for word in words:
                    marks[word] |= 1 << 2 * number + bit
        self._marks = dict(marks)
        self._given = sum(2 << 2 * number for number, use in enumerate(uses) if not use.reader.beside)
        self._anchor_bits = sum(1 << 2 * number for number in range(len(uses)))
        self._automaton = AhoCorasick(
            [*marks, _BETWEEN], implementation=Implementation.ContiguousNFA, store_patterns=True
        )
        self._anchored = lru_cache(maxsize=_MOST_MIXTURES)(self._uses_anchored)

    def uses_for_each(self, texts: Sequence[str]) -> Sequence[tuple[_Use, ...]]:
        """For each of the texts in turn."""
        uses: list[tuple[_Use, ...]] = []
        laid = "".join([f" {text} {_BETWEEN}" for text in texts])
        held = self._given
        for word in self._automaton.find_matches_as_strings(laid, overlapping=True):
            if word == _BETWEEN:
                uses.append(self._anchored(held & held >> 1 & self._anchor_bits))
                held = self._given
            else:
                held |= self._marks[word]
        return uses

    def _uses_anchored(self, held: int) -> tuple[_Use, ...]:
        return tuple(use for number, use in enumerate(self._uses) if held >> 2 * number & 1)


class Finder:
    """Finds all facts of these types."""

    def __init__(self, types: Sequence[FactType]) -> None:
        self._types = types
        uses = [_Use(fact, reader) for fact in types for reader in fact.readers]
        self._concordances = {
            language: _Concordance([use for use in uses if use.reader.language == language])
            for language in get_args(Language)
        }

    def find(self, document: Document, division: Division) -> Found:
        """All facts of a document, or those that stand in as much of it as an agreement can have."""
        manuscript = Manuscript(document, division)
        candidates, whole = self._read(manuscript.sentences)
        facts: list[Fact] = []
        for fact in self._types:
            if fact.name in candidates:
                strongest = _strongest(candidates[fact.name])
                facts += (_as_fact(manuscript, fact.name, each) for each in _settled(fact, strongest))
                whole = whole and (len(strongest) <= MOST or fact.settle is keep_strongest)
        return Found(tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.name))), whole)

    def _read(self, sentences: Sequence[Sentence]) -> tuple[Mapping[str, list[Candidate]], bool]:
        """What is read for each fact, and whether that is all there is."""
        candidates: dict[str, list[Candidate]] = defaultdict(list)
        spent = 0
        # Looked up for all before any is read: what one automaton finds in one go is found faster.
        for sentence, used in zip(sentences, self._uses(sentences), strict=True):
            if spent > MOST_READ:
                return candidates, False
            for fact, reader in used:
                spent += len(sentence.text)
                for reading in reader.read(sentence):
                    candidates[fact.name].append(Candidate(reading, sentence))
                    spent += _A_READING
        return candidates, True

    def _uses(self, sentences: Sequence[Sentence]) -> Iterator[tuple[_Use, ...]]:
        """Who reads each of the sentences."""
        texts: dict[Language, list[str]] = {language: [] for language in self._concordances}
        for sentence in sentences:
            texts[sentence.language].append(sentence.text)
        uses = {language: iter(self._concordances[language].uses_for_each(texts[language])) for language in texts}
        return (next(uses[sentence.language]) for sentence in sentences)


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
    return fact.settle(sorted(kept, key=lambda each: (each.sentence.index, each.reading.start)))


def _as_fact(manuscript: Manuscript, name: str, candidate: Candidate) -> Fact:
    reading, sentence = candidate.reading, candidate.sentence
    start, end = sentence.span(reading.start, reading.end)
    return Fact(name, reading.value, manuscript.document.text[start:end], sentence.clause.key or None, start, end)
