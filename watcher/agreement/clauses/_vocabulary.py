"""Finds the words of the topics in a text: one pass for all phrases together, so that their number costs little."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from watcher.agreement.clauses._topic_phrases import NEUTRAL, PHRASES, TRADITIONAL
from watcher.record import record

STRONG, PLAIN, PASSING = 3.0, 1.0, 0.3
_NEAR_ZH, _NEAR_EN = 12, 40
"""How near each other the two of a pair have to be."""

_STEM = "*"
_BETWEEN_SENTENCES = re.compile(r"[。；;.!?！？\n]")
_HAN = re.compile("[\u4e00-\u9fff]")
_TRADITIONAL = re.compile("[" + "".join(TRADITIONAL) + "]")
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
    neutral = set(_split(NEUTRAL))
    found = {phrase: _Meaning() for phrase in neutral}
    for row in PHRASES:
        for phrases, weight in ((row.strong, STRONG), (row.plain, PLAIN), (row.passing, PASSING)):
            for phrase in _split(phrases):
                known = found.get(phrase, _Meaning())
                found[phrase] = known._replace(topics=(*known.topics, (row.topic, weight)))
    halves = _halves()
    for phrase in halves:
        found.setdefault(phrase, _Meaning())
    spelled = {phrase: phrase if _HAN.search(phrase) else f" {phrase} " for phrase in found if phrase not in neutral}
    for phrase, sides in halves.items():
        for longer in _holding(phrase, spelled):
            found[longer] = found[longer]._replace(halves=(*found[longer].halves, *sides))
    return {phrase: _of_its_stem(phrase, found) for phrase in found}


def _of_its_stem(phrase: str, found: Mapping[str, _Meaning]) -> _Meaning:
    """The meaning of a word that is only half of a pair: alone it points to what its stem points to."""
    meaning = found[phrase]
    if meaning.topics or not meaning.halves:
        return meaning
    stems = [stem for stem in found if stem.endswith(_STEM) and f"{phrase} ".startswith(stem.removesuffix(_STEM))]
    return meaning._replace(topics=found[max(stems, key=len)].topics) if stems else meaning


def _holding(phrase: str, spelled: Mapping[str, str]) -> list[str]:
    """The phrase itself and those in which it is hidden: 本协议 holds 协议, "end this" holds "end"."""
    part = phrase if _HAN.search(phrase) else f" {phrase.removesuffix(_STEM)}{'' if phrase.endswith(_STEM) else ' '}"
    return [longer for longer, words in spelled.items() if part in words]


def _halves() -> Mapping[str, list[_Half]]:
    """Both sides of every pair, by phrase."""
    found: dict[str, list[_Half]] = {}
    pairs = [(row.topic, pair) for row in PHRASES for pair in row.pairs]
    for number, (topic, pair) in enumerate(pairs):
        for side, phrases in enumerate(pair):
            for phrase in _split(phrases):
                found.setdefault(phrase, []).append(_Half(topic, 1 << 2 * number + side, 1 << 2 * number + 1 - side))
    return found


def _split(phrases: str) -> list[str]:
    return [phrase.replace("_", " ") for phrase in phrases.split()]


_MEANINGS: Mapping[str, _Meaning] = _meanings()


@record
class _Word:
    """A phrase as the text has it. What it may be half of is told by bits: most words have no partner near them."""

    hit: Hit | None
    """None where the word means something only next to its other half."""
    sides: int
    others: int
    partners: tuple[tuple[int, Hit], ...]
    """The side that makes a pair with this word, and what the pair means."""
    near: int
    """How many characters may lie between it and its other half."""


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
    return _Word(hit, sides, others, tuple(partners), _NEAR_ZH if _HAN.search(phrase) else _NEAR_EN)


_CHINESE = [phrase for phrase in _MEANINGS if _HAN.search(phrase)]
_ENGLISH = [phrase for phrase in _MEANINGS if not _HAN.search(phrase) and phrase + _STEM not in _MEANINGS]
_PHRASES = (*_CHINESE, *_ENGLISH)
_WORDS = [_word(phrase, _MEANINGS[phrase]) for phrase in _PHRASES]
_SIDES = [(word.hit, word.sides, word.others) for word in _WORDS]
"""What every place of a word is asked: taken apart once, not at every place."""
_FIRST_ENGLISH = len(_CHINESE)
_AUTOMATON = AhoCorasick(
    [phrase.removesuffix(_STEM) for phrase in _PHRASES],
    MatchKind.LeftmostLongest,
    implementation=Implementation.ContiguousNFA,
)
"""Not as a DFA, whose table is faster only while nothing else is done: it does not stay in the processor's cache."""


class Words:
    """The words of the topics in one text, looked for once; of those that begin at one place the longest counts."""

    def __init__(self, text: str) -> None:
        self.text = text = _folded(text)
        """In the letters of the vocabulary, small and simplified, every character in its place."""
        self._places: list[_Place] = [
            place
            for place in _AUTOMATON.find_matches_as_indexes(text)
            if place[0] < _FIRST_ENGLISH or _is_whole(text, place)
        ]
        self._starts = [place[1] for place in self._places]

    def hits(self, begin: int, end: int) -> list[tuple[Hit, int]]:
        """Every word of a topic in a stretch, and every pair of words that means one, each with its place."""
        first = bisect_left(self._starts, begin)
        places = self._places[first : bisect_left(self._starts, end, first)]
        found: list[tuple[Hit, int]] = []
        seen = 0
        for index, (number, start, _) in enumerate(places):
            hit, own, others = _SIDES[number]
            if hit:
                found.append((hit, start))
            if others & seen and (near := self._near(places, index)):
                found += [(meant, start) for other, meant in _WORDS[number].partners if other & near]
            seen |= own
        return found

    def _near(self, places: Sequence[_Place], index: int) -> int:
        """The other halves of a word's pairs that stand shortly before it, in the same sentence."""
        number, start, _ = places[index]
        word, sides = _WORDS[number], 0
        others, farthest = word.others, start - word.near
        for before in range(index - 1, -1, -1):
            number, _, end = places[before]
            if end < farthest:
                break
            if found := _SIDES[number][1] & others:
                if end < start and _BETWEEN_SENTENCES.search(self.text, end, start):
                    break
                sides |= found
        return sides


def _is_whole(text: str, place: _Place) -> bool:
    """Whole words, their plural, or any ending where the phrase is a stem."""
    number, start, end = place
    if start and text[start - 1].isalnum():
        return False
    if not text[end : end + 1].isalpha():
        return True
    return _PHRASES[number].endswith(_STEM) or (text[end] == "s" and not text[end + 1 : end + 2].isalpha())


def _folded(text: str) -> str:
    """The text in the letters of the vocabulary, small and simplified, every character in its place."""
    small = text.replace(_LONGER_IN_LOWER_CASE, "i").lower()
    return _TRADITIONAL.sub(lambda letter: TRADITIONAL[letter[0]], small)
