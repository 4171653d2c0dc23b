"""Finds the words of the topics in a text: one pass over a tree of all phrases, so that their number costs little."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from watcher.agreement.clauses._topic_phrases import PHRASES, TRADITIONAL

STRONG, PLAIN = 3.0, 1.0

_STEM = "*"
_NEAR = {True: 12, False: 40}
"""Characters between the two words of a pair, in Chinese and in English."""
_BETWEEN_SENTENCES = re.compile(r"[。；;.!?！？\n]")
_HAN = re.compile("[\u4e00-\u9fff]")
_LETTER = re.compile("[A-Za-z]")
_TRADITIONAL = re.compile("[" + "".join(chr(one) for one, other in TRADITIONAL.items() if one != other) + "]")


class Hit(NamedTuple):
    """A word of a topic at its place in the text."""

    topic: str
    weight: float
    words: str
    start: int


class _Half(NamedTuple):
    """One half of a pair: worth something next to the other one."""

    topic: str
    pair: int
    side: int


class _Meaning(NamedTuple):
    """What a phrase points to; it may belong to several topics and pairs."""

    topics: tuple[tuple[str, float], ...] = ()
    halves: tuple[_Half, ...] = ()


class _Sighting(NamedTuple):
    phrase: str
    meaning: _Meaning
    start: int
    end: int


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
        for longer in [longer for longer in found if phrase in longer and phrase != longer and _HAN.search(phrase)]:
            found[longer] = found[longer]._replace(halves=(*found[longer].halves, half))
    return found


def _halves() -> Iterator[tuple[str, _Half]]:
    """Both sides of every pair. 本协议 hides the 协议 in it, so it stands for it as well."""
    pairs = [(row.topic, pair) for row in PHRASES for pair in row.pairs]
    for number, (topic, pair) in enumerate(pairs):
        for side, phrases in enumerate(pair):
            for phrase in _split(phrases):
                yield phrase, _Half(topic, number, side)


def _split(phrases: str) -> list[str]:
    return [phrase.replace("_", " ") for phrase in phrases.split()]


def _tree(phrases: list[str]) -> str:
    """A pattern that tries the longest phrase first and looks at every character once."""
    branches: dict[str, list[str]] = {}
    for phrase in phrases:
        if phrase:
            branches.setdefault(phrase[0], []).append(phrase[1:])
    if not branches:
        return ""
    inner = "|".join(re.escape(first) + _tree(rests) for first, rests in sorted(branches.items()))
    return f"(?:{inner}){'?' if '' in phrases else ''}"


def _compiled(*, han: bool) -> re.Pattern[str]:
    return re.compile(_tree([phrase.removesuffix(_STEM) for phrase in _MEANINGS if bool(_HAN.search(phrase)) == han]))


_MEANINGS: Mapping[str, _Meaning] = _meanings()
_ZH, _EN = _compiled(han=True), _compiled(han=False)


def hits(text: str) -> list[Hit]:
    """Every word of a topic in the text, and every pair of words that means one."""
    folded = text.lower()
    found: list[Hit] = []
    if _HAN.search(folded):
        if _TRADITIONAL.search(folded):
            folded = folded.translate(TRADITIONAL)
        _add(found, folded, _in_chinese(folded), near=_NEAR[True])
    if _LETTER.search(folded):
        _add(found, folded, _in_english(folded), near=_NEAR[False])
    return found


def _in_chinese(text: str) -> Iterator[_Sighting]:
    for found in _ZH.finditer(text):
        yield _Sighting(found[0], _MEANINGS[found[0]], found.start(), found.end())


def _in_english(text: str) -> Iterator[_Sighting]:
    """Whole words, their plural, or any ending where the phrase is a stem."""
    for found in _EN.finditer(text):
        start, end = found.span()
        if start and text[start - 1].isalnum():
            continue
        phrase = found[0]
        stem = _MEANINGS.get(phrase + _STEM)
        if stem is not None:
            yield _Sighting(phrase, stem, start, end)
        elif not text[end : end + 1].isalpha() or (text[end] == "s" and not text[end + 1 : end + 2].isalpha()):
            yield _Sighting(phrase, _MEANINGS[phrase], start, end)


def _add(found: list[Hit], text: str, sightings: Iterator[_Sighting], *, near: int) -> None:
    seen: dict[tuple[int, int], int] = {}
    for sighting in sightings:
        for topic, weight in sighting.meaning.topics:
            found.append(Hit(topic, weight, sighting.phrase, sighting.start))
        for half in sighting.meaning.halves:
            other = seen.get((half.pair, 1 - half.side), -near - 1)
            between = text[other : sighting.start]
            if sighting.start - other <= near and not _BETWEEN_SENTENCES.search(between):
                found.append(Hit(half.topic, STRONG, half.topic, sighting.start))
            seen[half.pair, half.side] = sighting.end
