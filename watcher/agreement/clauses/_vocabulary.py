"""Finds the words of the topics in a text: one pass for all phrases together, so that their number costs little."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from watcher.agreement.clauses._topic_phrases import PHRASES, TRADITIONAL

STRONG, PLAIN = 3.0, 1.0

_STEM = "*"
_BETWEEN_SENTENCES = re.compile(r"[。；;.!?！？\n]")
_HAN = re.compile("[\u4e00-\u9fff]")
_LETTER = re.compile("[A-Za-z]")
_TRADITIONAL = re.compile("[" + "".join(map(chr, TRADITIONAL)) + "]")


class _Half(NamedTuple):
    """One half of a pair: worth something next to the other one."""

    topic: str
    side: tuple[int, int]
    other: tuple[int, int]


class _Meaning(NamedTuple):
    """What a phrase points to; it may belong to several topics and pairs."""

    topics: tuple[tuple[str, float], ...] = ()
    halves: tuple[_Half, ...] = ()


class Hit(NamedTuple):
    """A phrase, or a pair of words, at its place in the text, and the topics that it points to."""

    words: str
    start: int
    topics: tuple[tuple[str, float], ...]


def _meanings() -> dict[str, _Meaning]:
    found: dict[str, _Meaning] = {}
    for row in PHRASES:
        for phrases, weight in ((row.strong, STRONG), (row.plain, PLAIN)):
            for phrase in _split(phrases):
                known = found.get(phrase, _Meaning())
                found[phrase] = known._replace(topics=(*known.topics, (row.topic, weight)))
    for phrase, half in _halves():
        known = found.get(phrase, _Meaning())
        found[phrase] = known._replace(halves=(*known.halves, half))
    for phrase, half in _halves():
        for longer in [longer for longer in found if phrase != longer and _holds(longer, phrase)]:
            found[longer] = found[longer]._replace(halves=(*found[longer].halves, half))
    return found


def _holds(longer: str, phrase: str) -> bool:
    """Whether the shorter phrase is hidden in the longer one: 协议 in 本协议, "end" in "end this"."""
    return phrase in longer if _HAN.search(phrase) else f" {phrase} " in f" {longer} "


def _halves() -> Iterator[tuple[str, _Half]]:
    """Both sides of every pair."""
    pairs = [(row.topic, pair) for row in PHRASES for pair in row.pairs]
    for number, (topic, pair) in enumerate(pairs):
        for side, phrases in enumerate(pair):
            for phrase in _split(phrases):
                yield phrase, _Half(topic, (number, side), (number, 1 - side))


def _split(phrases: str) -> list[str]:
    return [phrase.replace("_", " ") for phrase in phrases.split()]


_MEANINGS: Mapping[str, _Meaning] = _meanings()


class _Word(NamedTuple):
    """A phrase as the text has it, with what it means."""

    printed: str
    is_stem: bool
    topics: tuple[tuple[str, float], ...]
    halves: tuple[_Half, ...]


_Place = tuple[int, int, int]
"""The number of a word, and where it begins and ends: as the automaton tells it, which is often."""


class _Lexicon:
    """The words of one script, and how near each other the two of a pair have to be."""

    def __init__(self, phrases: Iterable[str], *, near: int) -> None:
        meanings = {phrase: _MEANINGS[phrase] for phrase in phrases}
        self._words = [
            _Word(phrase.removesuffix(_STEM), phrase.endswith(_STEM), *meaning) for phrase, meaning in meanings.items()
        ]
        printed = [word.printed for word in self._words]
        self._automaton = AhoCorasick(printed, MatchKind.LeftmostLongest, implementation=Implementation.DFA)
        self._near = near

    def places(self, text: str) -> Iterable[_Place]:
        """Of the phrases that begin at one place the longest counts."""
        return self._automaton.find_matches_as_indexes(text)

    def whole(self, text: str) -> Iterator[_Place]:
        """Whole words, their plural, or any ending where the phrase is a stem."""
        for number, start, end in self.places(text):
            if start and text[start - 1].isalnum():
                continue
            rest = text[end : end + 2]
            plural = rest[:1] == "s" and not rest[1:].isalpha()
            if self._words[number].is_stem or plural or not rest[:1].isalpha():
                yield number, start, end

    def hits(self, text: str, places: Iterable[_Place]) -> Iterator[Hit]:
        seen: dict[tuple[int, int], int] = {}
        for number, start, end in places:
            printed, _, topics, halves = self._words[number]
            if topics:
                yield Hit(printed, start, topics)
            for topic, side, other_side in halves:
                seen[side] = end
                other = seen.get(other_side)
                if other is None or start - other > self._near or other == end:
                    continue
                if not _BETWEEN_SENTENCES.search(text, other, start):
                    yield Hit(topic, start, ((topic, STRONG),))


_ZH = _Lexicon((phrase for phrase in _MEANINGS if _HAN.search(phrase)), near=12)
_EN = _Lexicon((phrase for phrase in _MEANINGS if not (_HAN.search(phrase) or phrase + _STEM in _MEANINGS)), near=40)


def hits(text: str) -> Iterator[Hit]:
    """Every word of a topic in the text, and every pair of words that means one."""
    folded = text.lower()
    chinese: Iterator[Hit] = iter(())
    if _HAN.search(folded):
        if _TRADITIONAL.search(folded):
            folded = folded.translate(TRADITIONAL)
        chinese = _ZH.hits(folded, _ZH.places(folded))
    return chain(chinese, _EN.hits(folded, _EN.whole(folded))) if _LETTER.search(folded) else chinese
