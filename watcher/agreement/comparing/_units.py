"""Clauses made ready for aligning: their words in canonical form, their place in the tree, what they have in common."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from watcher.agreement.reading import canonical
from watcher.model import Agreement, Clause

_FEATURE = re.compile(r"[^\W\d_\u2e80-\u9fff\uf900-\ufaff]+|\d+(?:[.,]\d+)*|[\u2e80-\u9fff\uf900-\ufaff]")
_LABEL_FRAME = re.compile(
    r"^(?:第|article|section|clause)\s*|\s*(?:条|章|节|款|项|部分)$|[.、()]+$|^\(+", re.IGNORECASE
)
SHORT = 24
"""Of texts up to so many words the single words count as well, for one edit breaks most of their pairs."""


class Features(NamedTuple):
    """What two texts can have in common: pairs of neighbouring words or characters; words, where there are few."""

    pairs: frozenset[tuple[str, str]] = frozenset()
    words: frozenset[str] = frozenset()

    def each(self) -> Iterator[str | tuple[str, str]]:
        yield from self.pairs
        yield from self.words

    def without(self, other: "Features") -> "Features":
        return Features(self.pairs - other.pairs)


@dataclass(frozen=True, slots=True)
class Unit:
    """One clause in its place. ``place`` counts from 0, which is the preface; ``parent`` is a place too."""

    place: int
    clause: Clause
    words: str
    parent: int | None
    label: str
    """The bare number that the clause prints ("5.3"), empty where it prints none."""
    number: str
    """What tells the clause from its siblings: its own number ("3" of 5.3), or its heading where it has none."""


class Pair(NamedTuple):
    """Two units that are one clause to a reader."""

    old: Unit
    new: Unit


def units(agreement: Agreement, known: dict[str, str]) -> tuple[Unit, ...]:
    """The preface and every clause, in document order. ``known`` gathers canonical forms, as most texts occur twice."""
    made = [Unit(0, agreement.preface, _words(agreement.preface, known), None, "", "")]
    places: dict[str | None, int] = {}
    for place, clause in enumerate(agreement.clauses, start=1):
        parent = places.get(clause.parent)
        label = bare_label(clause.label or "")
        number = _own_number(label, made[parent].label if parent else "") or canonical(clause.heading or "")
        made.append(Unit(place, clause, _words(clause, known), parent, label, number))
        places[clause.key] = place
    return tuple(made)


def bare_label(label: str) -> str:
    """The number in a label: 8.2 of "第 8.2 条" and of "Section 8.2"."""
    return _LABEL_FRAME.sub("", unicodedata.normalize("NFKC", label)).strip()


def _words(clause: Clause, known: dict[str, str]) -> str:
    if clause.text not in known:
        known[clause.text] = canonical(clause.text)
    return known[clause.text]


def _own_number(label: str, above: str) -> str:
    """What a label adds to the one above it: 3 of 5.3, whether that is printed 5 or 五."""
    for start in (above, in_digits(above)):
        if start and label.startswith(start) and label != start:
            return label[len(start) :].lstrip(".-")
    return label


_NUMERALS = "零一二三四五六七八九"


def in_digits(label: str) -> str:
    """十二 as 12; empty where a label is no Chinese number under a hundred."""
    tens, ten, ones = label.rpartition("十")
    if not label or len(tens) > 1 or len(ones) > 1 or any(sign not in _NUMERALS for sign in tens + ones):
        return ""
    count = _NUMERALS.index(tens) if tens else 1 if ten else 0
    return str(10 * count + (_NUMERALS.index(ones) if ones else 0))


def features(words: str, most: int) -> Features:
    """Of the first ``most`` characters."""
    row = _FEATURE.findall(words[:most].lower())
    return Features(frozenset(pairwise(row)), frozenset(row) if len(row) <= SHORT else frozenset())


def likeness(one: Features, other: Features) -> float:
    """Share of common features, 0 to 1 (Dice)."""
    common, total = len(one.pairs & other.pairs), len(one.pairs) + len(other.pairs)
    if one.words and other.words:
        common, total = common + len(one.words & other.words), total + len(one.words) + len(other.words)
    return 2 * common / total if total else 0.0


def containment(part: Features, whole: Features) -> float:
    """Share of the part's pairs that the whole has too."""
    return len(part.pairs & whole.pairs) / len(part.pairs) if part.pairs else 0.0
