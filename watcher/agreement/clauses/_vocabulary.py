"""Finds the words of the topics in a text: one pass over a tree of all phrases, so that their number costs little."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from watcher.agreement.clauses._topic_phrases import PHRASES, TRADITIONAL

STRONG, PLAIN = 3.0, 1.0

_STEM = "*"
_GROUP = 20
"""First characters that are tried together; about the square root of their number."""
_NEAR = {True: 12, False: 40}
"""Characters between the two words of a pair, in Chinese and in English."""
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
    """Trees in groups by their first characters: most places of a text are done with after a few sets."""
    phrases = sorted(phrase.removesuffix(_STEM) for phrase in _MEANINGS if bool(_HAN.search(phrase)) == han)
    trees = {first: list(group) for first, group in groupby(phrases, key=itemgetter(0))}
    firsts = list(trees)
    groups = [firsts[at : at + _GROUP] for at in range(0, len(firsts), _GROUP)]
    parts = (f"{_one_of(group)}{_tree([phrase for first in group for phrase in trees[first]])}" for group in groups)
    return re.compile(_one_of(firsts) + "(?:" + "|".join(parts) + ")")


def _one_of(characters: Sequence[str]) -> str:
    return "(?=[" + re.escape("".join(characters)) + "])"


_MEANINGS: Mapping[str, _Meaning] = _meanings()
_ZH, _EN = _compiled(han=True), _compiled(han=False)


def hits(text: str) -> list[Hit]:
    """Every word of a topic in the text, and every pair of words that means one."""
    folded = text.lower()
    found: list[Hit] = []
    if _HAN.search(folded):
        if _TRADITIONAL.search(folded):
            folded = folded.translate(TRADITIONAL)
        sightings = [(match[0], match.start(), _MEANINGS[match[0]]) for match in _ZH.finditer(folded)]
        _add(found, folded, sightings, near=_NEAR[True])
    if _LETTER.search(folded):
        _add(found, folded, list(_in_english(folded)), near=_NEAR[False])
    return found


def _in_english(text: str) -> Iterator[tuple[str, int, _Meaning]]:
    """Whole words, their plural, or any ending where the phrase is a stem."""
    for match in _EN.finditer(text):
        start, end = match.span()
        if start and text[start - 1].isalnum():
            continue
        phrase = match[0]
        stem = _MEANINGS.get(phrase + _STEM)
        if stem is not None:
            yield phrase, start, stem
        elif not text[end : end + 1].isalpha() or (text[end] == "s" and not text[end + 1 : end + 2].isalpha()):
            yield phrase, start, _MEANINGS[phrase]


def _add(found: list[Hit], text: str, sightings: Sequence[tuple[str, int, _Meaning]], *, near: int) -> None:
    seen: dict[tuple[int, int], int] = {}
    for phrase, start, meaning in sightings:
        if meaning.topics:
            found.append(Hit(phrase, start, meaning.topics))
        for half in meaning.halves:
            seen[half.side] = end = start + len(phrase)
            other = seen.get(half.other)
            if other is None or start - other > near or other == end:
                continue
            if not _BETWEEN_SENTENCES.search(text, other, start):
                found.append(Hit(half.topic, start, ((half.topic, STRONG),)))
