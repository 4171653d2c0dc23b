"""Which lines of a document open its clauses.

Lists, titles and tables of contents make no clauses. Where markup and numbers leave a document without structure,
lines in bold or capitals are taken for the headings they are.
"""

from collections.abc import Container, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from watcher.agreement.clauses._contents import lines_of_contents
from watcher.agreement.clauses._headings import with_headings
from watcher.agreement.clauses._lines import Line, lines_of, numbered_rows
from watcher.agreement.clauses._lists import without_lists
from watcher.agreement.clauses._openings import Opening, openings
from watcher.agreement.clauses._outline import Node, Outline
from watcher.model import Document

MOST_OPENINGS = 20_000
"""Places where a clause may begin that an agreement can have: what follows them belongs to the last clause."""
_FEW = 3


class Structure(NamedTuple):
    """The clauses of a document, in order, parents before children."""

    nodes: Sequence[Node]
    headings: frozenset[int]
    """Where lines begin that are set as headings."""
    whole: bool
    """Whether there are no more openings than an agreement can have."""


def structure_of(document: Document) -> Structure:
    lines = lines_of(document)
    passed_over = _without_clauses(document.text, lines)
    opened = _openings_of(document.text, lines, passed_over)
    nodes = _clauses_of(document, opened)
    if sum(node.reading is None or node.founds for node in nodes) < _FEW:
        lines = with_headings(document.text, lines)
        opened = _openings_of(document.text, lines, passed_over)
        nodes = _clauses_of(document, opened)
    headings = frozenset(line.block.start for line in lines if line.block.kind == "heading")
    return Structure(nodes, headings, whole=len(opened) <= MOST_OPENINGS)


def _without_clauses(text: str, lines: Sequence[Line]) -> set[int]:
    """Indices of the lines that open no clause: titles, tables and tables of contents."""
    kinds = [line.block.kind for line in lines]
    aside = {index for index, kind in enumerate(kinds) if kind in ("title", "row")}
    numbered = {index for index in aside if kinds[index] == "title" and _is_counted_on(lines[index:])}
    return aside - numbered - numbered_rows(text, lines) | lines_of_contents(lines)


def _is_counted_on(lines: Sequence[Line]) -> bool:
    """A document without title begins with its first clause, and what stands on top was taken for its title."""
    if lines[0].label is None:
        return False
    title, *later = [line.label.readings for line in lines if line.label is not None]
    first = [reading for reading in title if reading.is_first]
    sure = [reading for reading in first if not reading.scheme.bare]
    goes_on = any(other.follows(one) for one in sure for readings in later for other in readings)
    return goes_on or any(other.begins(one) for one in first for readings in later[:1] for other in readings)


def _openings_of(text: str, lines: Sequence[Line], passed_over: Container[int]) -> list[Opening]:
    """As many as an agreement can have, and one more where there are more."""
    opening = [line for index, line in enumerate(lines) if index not in passed_over]
    return list(islice(openings(text, opening), MOST_OPENINGS + 1))


def _clauses_of(document: Document, opened: Sequence[Opening]) -> list[Node]:
    outline = Outline()
    for opening in opened[:MOST_OPENINGS]:
        outline.place(opening)
    nodes = without_lists(outline.nodes)
    return _hung(_without(nodes, [*_titles(document, nodes), *_captions_of_numbers(document.text, nodes)]))


def _hung(nodes: list[Node]) -> list[Node]:
    """Every node under the nearest ancestor that stands before it: what stood between may have turned out a list."""
    standing: set[int] = set()
    for node in nodes:
        while node.parent is not None and id(node.parent) not in standing:
            node.parent = node.parent.parent
        standing.add(id(node))
    return nodes


def _titles(document: Document, nodes: Sequence[Node]) -> list[tuple[Node, Node | None]]:
    """A first heading that is the document's title, or that stands above everything, heads no clause."""
    first = nodes[0] if nodes else None
    if first is None or first.reading is not None:
        return []
    words = document.text[first.opening.start : first.opening.end].strip()
    peers = sum(node.opening.is_heading and node.level <= first.level for node in nodes[1:])
    under = sum(node.parent is first for node in nodes[1:])
    return [(first, None)] if words == document.title or (peers == 0 and under) else []


def _captions_of_numbers(text: str, nodes: Sequence[Node]) -> list[tuple[Node, Node | None]]:
    """ "Article 4" on a line of its own and "Fees" on the next are one clause."""
    return [
        (caption, number)
        for number, caption in pairwise(nodes)
        if caption.reading is None
        and number.reading is not None
        and not text[number.opening.words : caption.opening.start].strip()
    ]


def _without(nodes: Sequence[Node], dropped: Sequence[tuple[Node, Node | None]]) -> list[Node]:
    """The nodes without the dropped ones, whose children go to the heir named with each."""
    if not dropped:
        return list(nodes)
    heirs = dict(dropped)
    kept = [node for node in nodes if node not in heirs]
    for node in kept:
        while node.parent in heirs:
            node.parent = heirs[node.parent]
    return kept
