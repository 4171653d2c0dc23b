"""Finds the words of the topics in a text: one pass for all phrases together, so that their number costs little."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from watcher.agreement.clauses._topic_phrases import PHRASES, TRADITIONAL

STRONG, PLAIN = 3.0, 1.0

_STEM = "*"
_BETWEEN_SENTENCES = re.compile(r"[。；;.!?！？\n]")
_HAN = re.compile("[\u4e00-\u9fff]")
_TRADITIONAL = re.compile("[" + "".join(map(chr, TRADITIONAL)) + "]")
_LONGER_IN_LOWER_CASE = "\u0130"
"""The one letter that does not stay one when it is made small."""


class _Half(NamedTuple):
    """One half of a pair: worth something next to the other one. Sides are numbered by bits."""

    topic: str
    side: int
    other: int


class _Meaning(NamedTuple):
    """What a phrase points to; it may belong to several topics and pairs."""

    topics: tuple[tuple[str, float], ...] = ()
    halves: tuple[_Half, ...] = ()


class Hit(NamedTuple):
    """A phrase, or a pair of words, and the topics that it points to."""

    words: str
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
                yield phrase, _Half(topic, 1 << 2 * number + side, 1 << 2 * number + 1 - side)


def _split(phrases: str) -> list[str]:
    return [phrase.replace("_", " ") for phrase in phrases.split()]


_MEANINGS: Mapping[str, _Meaning] = _meanings()


class _Word(NamedTuple):
    """A phrase as the text has it. What it may be half of is told by bits: most words have no partner near them."""

    hit: Hit | None
    """None where the word means something only next to its other half."""
    sides: int
    others: int
    partners: tuple[tuple[int, Hit], ...]
    """The side that makes a pair with this word, and what the pair means."""


_Place = tuple[int, int, int]
"""The number of a word, and where it begins and ends: as the automaton tells it, which is often."""


def _word(phrase: str, meaning: _Meaning) -> _Word:
    sides = others = 0
    partners: list[tuple[int, Hit]] = []
    for topic, side, other in meaning.halves:
        sides |= side
        if not sides & other:  # no word makes a pair with itself
            others |= other
            partners.append((other, Hit(topic, ((topic, STRONG),))))
    hit = Hit(phrase.removesuffix(_STEM), meaning.topics) if meaning.topics else None
    return _Word(hit, sides, others, tuple(partners))


class _Lexicon:
    """The words of one script, and how near each other the two of a pair have to be."""

    def __init__(self, phrases: Iterable[str], *, near: int) -> None:
        spelled = list(phrases)
        self._words = [_word(phrase, _MEANINGS[phrase]) for phrase in spelled]
        self._stems = {number for number, phrase in enumerate(spelled) if phrase.endswith(_STEM)}
        printed = [phrase.removesuffix(_STEM) for phrase in spelled]
        self._automaton = AhoCorasick(printed, MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
        self._near = near

    def places(self, text: str) -> Sequence[_Place]:
        """Of the phrases that begin at one place the longest counts."""
        return self._automaton.find_matches_as_indexes(text)

    def whole(self, text: str) -> Sequence[_Place]:
        """Whole words, their plural, or any ending where the phrase is a stem."""
        return [place for place in self.places(text) if self._is_whole(text, place)]

    def _is_whole(self, text: str, place: _Place) -> bool:
        number, start, end = place
        if start and text[start - 1].isalnum():
            return False
        rest = text[end : end + 2]
        return number in self._stems or not rest[:1].isalpha() or (rest[0] == "s" and not rest[1:].isalpha())

    def hits(self, text: str, places: Sequence[_Place]) -> list[tuple[Hit, int]]:
        """Each with the place where it begins."""
        found: list[tuple[Hit, int]] = []
        words, sides = self._words, 0
        for index, (number, start, _) in enumerate(places):
            hit, own, others, partners = words[number]
            if hit:
                found.append((hit, start))
            if others & sides:
                for other, meant in partners:
                    if other & sides and self._is_near(text, places, index, other):
                        found.append((meant, start))
            sides |= own
        return found

    def _is_near(self, text: str, places: Sequence[_Place], index: int, side: int) -> bool:
        """Whether a word of that side stands shortly before, in the same sentence."""
        start = places[index][1]
        for before in range(index - 1, -1, -1):
            number, _, end = places[before]
            if start - end > self._near:
                break
            if self._words[number].sides & side:
                return not _BETWEEN_SENTENCES.search(text, end, start)
        return False


_ZH = _Lexicon((phrase for phrase in _MEANINGS if _HAN.search(phrase)), near=12)
_EN = _Lexicon((phrase for phrase in _MEANINGS if not (_HAN.search(phrase) or phrase + _STEM in _MEANINGS)), near=40)


def folded(text: str) -> str:
    """The text in the letters of the vocabulary, small and simplified, every character in its place."""
    small = text.replace(_LONGER_IN_LOWER_CASE, "i").lower()
    return small.translate(TRADITIONAL) if _TRADITIONAL.search(small) else small


def hits(text: str) -> list[tuple[Hit, int]]:
    """Every word of a topic in a folded text, and every pair of words that means one, each with its place."""
    english = _EN.hits(text, _EN.whole(text))
    return english if text.isascii() else _ZH.hits(text, _ZH.places(text)) + english
