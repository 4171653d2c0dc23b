"""Blocks to clauses: openings find their places, and what lies between them becomes each clause's own words.

Lists, titles and tables of contents make no clauses. Where markup and numbers leave a document without structure,
lines in bold or capitals are taken for the headings they are.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from watcher.agreement.clauses._headings import heading_of, with_headings
from watcher.agreement.clauses._keys import keys_of
from watcher.agreement.clauses._lists import without_lists
from watcher.agreement.clauses._openings import Opening, openings
from watcher.agreement.clauses._outline import Node, Outline
from watcher.agreement.clauses.topics import topics_of
from watcher.model import Clause, Document, Span

MOST_OPENINGS = 20_000
"""Places where a clause may begin that an agreement can have: what follows them belongs to the last clause."""
_FEW = 3


class Division(NamedTuple):
    """An agreement taken apart."""

    preface: Clause
    clauses: tuple[Clause, ...]
    """In document order, parents before children."""
    whole: bool = True
    """False: there are more labels than an agreement can have, and the last clause has all that follows."""


def divide(document: Document) -> Division:
    """The clause tree of a document, with keys, headings and topics."""
    opened = _openings_of(document)
    nodes = _clauses_of(document, opened)
    if sum(node.reading is None or node.founds for node in nodes) < _FEW:
        document = with_headings(document)
        opened = _openings_of(document)
        nodes = _clauses_of(document, opened)
    spans = _spans(document.text, nodes)
    emphasis = _Emphasis(document)
    headings = _headings(document, nodes, spans, emphasis)
    keys = keys_of(nodes, [_name(document.text, *row) for row in zip(nodes, spans, headings, strict=True)])
    grown: dict[Node, Clause] = {}
    for node, span, heading in zip(nodes, spans, headings, strict=True):
        words = document.text[span.start : span.end]
        parent = grown[node.parent] if node.parent else None
        grown[node] = Clause(
            key=keys[node],
            label=node.opening.label.printed if node.opening.label else None,
            depth=parent.depth + 1 if parent else 1,
            heading=heading,
            text=words,
            start=span.start,
            end=span.end,
            parent=parent.key if parent else None,
            topics=topics_of(words, heading, parent.topics) if parent else topics_of(words, heading),
            emphasis=emphasis.within(span),
        )
    first = nodes[0].opening.start if nodes else len(document.text)
    preface = _preface(document.text, first, emphasis)
    return Division(preface, tuple(grown.values()), whole=len(opened) <= MOST_OPENINGS)


def _preface(text: str, end: int, emphasis: "_Emphasis") -> Clause:
    span = _trimmed(text, Span(0, end))
    words = text[span.start : span.end]
    return Clause("", None, 0, None, words, span.start, span.end, emphasis=emphasis.within(span))


# ── which openings are clauses ───────────────────────────────────────────────────────────────────


def _openings_of(document: Document) -> list[Opening]:
    """As many as an agreement can have, and one more where there are more."""
    return list(islice(openings(document), MOST_OPENINGS + 1))


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
    heirs = dict(dropped)
    kept = [node for node in nodes if node not in heirs]
    for node in kept:
        while node.parent in heirs:
            node.parent = heirs[node.parent]
    return kept


# ── what a clause says ───────────────────────────────────────────────────────────────────────────


def _spans(text: str, nodes: Sequence[Node]) -> list[Span]:
    """Own words of each: from behind the label to the next clause, white space skipped at both ends."""
    ends = [*(node.opening.start for node in nodes[1:]), len(text)]
    return [_trimmed(text, Span(node.opening.words, end)) for node, end in zip(nodes, ends, strict=False)]


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    end = span.start + len(words.rstrip())
    return Span(min(span.end - len(words.lstrip()), end), end) if words.strip() else Span(span.start, span.start)


def _headings(
    document: Document, nodes: Sequence[Node], spans: Sequence[Span], emphasis: "_Emphasis"
) -> list[str | None]:
    parents = {node.parent for node in nodes}
    marked = {block.start for block in document.blocks if block.kind == "heading"}
    headings: list[str | None] = []
    for node, span in zip(nodes, spans, strict=True):
        stop = document.text.find("\n", span.start, span.end)
        line = Span(span.start, span.end if stop < 0 else stop)
        is_heading = line.start in marked or (node.opening.is_heading and line.start < node.opening.end)
        goes_on = line.end < span.end or node in parents
        strong = emphasis.within(line)
        headings.append(heading_of(document.text, line, strong, is_heading=is_heading, goes_on=goes_on))
    return headings


def _name(text: str, node: Node, span: Span, heading: str | None) -> str:
    """What is printed: the label, or the words of a heading without one."""
    if node.opening.label is not None:
        return node.opening.label.printed
    return heading or text[span.start : node.opening.end].strip()


class _Emphasis:
    """The bold stretches of the document, found by place."""

    def __init__(self, document: Document) -> None:
        self._spans = [span for block in document.blocks for span in block.emphasis]
        self._ends = [span.end for span in self._spans]

    def within(self, span: Span) -> tuple[Span, ...]:
        """The stretches that lie in the span, cut at its borders."""
        found: list[Span] = []
        for index in range(bisect_left(self._ends, span.start + 1), len(self._spans)):
            start, end = self._spans[index]
            if start >= span.end:
                break
            found.append(Span(max(start, span.start), min(end, span.end)))
        return tuple(found)
