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
"""Features of so short a text are its single words as well, for one edit breaks most of its pairs of words."""

Feature = tuple[str, ...]


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


def features(words: str, most: int) -> frozenset[Feature]:
    """Pairs of neighbouring words or Chinese characters among the first ``most`` characters."""
    row = _FEATURE.findall(words[:most].lower())
    pairs: set[Feature] = set(pairwise(row))
    if len(row) <= SHORT:
        pairs.update((word,) for word in row)
    return frozenset(pairs)


def likeness(one: frozenset[Feature], other: frozenset[Feature]) -> float:
    """Share of common features, 0 to 1 (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def containment(part: frozenset[Feature], whole: frozenset[Feature]) -> float:
    """Share of the part's features that the whole has too."""
    return len(part & whole) / len(part) if part else 0.0
