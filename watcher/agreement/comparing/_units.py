"""Clauses made ready for aligning: their words in canonical form, their place in the tree, what they have in common."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from watcher.agreement.reading import canonical
from watcher.model import Agreement, Clause

_FEATURE = re.compile(r"[^\W\d_\u2e80-\u9fff\uf900-\ufaff]+|\d+(?:[.,]\d+)*|[\u2e80-\u9fff\uf900-\ufaff]")
_LABEL_FRAME = re.compile(
    r"^(?:第|article|section|clause)\s*|\s*(?:条|章|节|款|项|部分)$|[.、()（）]+$|^[(（]+", re.IGNORECASE
)
SHORT = 24
"""Of texts up to so many words the single words count as well, for one edit breaks most of their pairs."""


class Features(NamedTuple):
    """What two texts can have in common: pairs of neighbouring words or characters; words, where there are few."""

    pairs: frozenset[tuple[str, str]] = frozenset()
    words: frozenset[str] = frozenset()

    def without(self, other: "Features") -> "Features":
        return Features(self.pairs - other.pairs)


@dataclass(frozen=True, slots=True)
class Unit:
    """One clause in its place. ``place`` counts from 0, which is the preface; ``parent`` is a place too."""

    place: int
    clause: Clause
    words: str
    parent: int | None
    number: str
    """The clause's own number among its siblings ("3" of 5.3), or its heading where it has no number."""


class Pair(NamedTuple):
    """Two units that are one clause to a reader."""

    old: Unit
    new: Unit


def units(agreement: Agreement) -> tuple[Unit, ...]:
    """The preface and every clause, in document order."""
    places = {clause.key: place for place, clause in enumerate(agreement.clauses, start=1)}
    labels = {clause.key: clause.label for clause in agreement.clauses}
    made = [Unit(0, agreement.preface, canonical(agreement.preface.text), None, "")]
    for place, clause in enumerate(agreement.clauses, start=1):
        parent = places.get(clause.parent) if clause.parent is not None else None
        number = _own_number(clause, labels.get(clause.parent) if clause.parent is not None else None)
        made.append(Unit(place, clause, canonical(clause.text), parent, number))
    return tuple(made)


def bare_label(label: str) -> str:
    """The number in a label: 8.2 of "第 8.2 条" and of "Section 8.2"."""
    return _LABEL_FRAME.sub("", canonical(label)).strip()


def _own_number(clause: Clause, parent_label: str | None) -> str:
    if clause.label is None:
        return canonical(clause.heading or "")
    own, above = bare_label(clause.label), bare_label(parent_label or "")
    return own[len(above) :].lstrip(".-") if above and own.startswith(above) and own != above else own


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
