"""Blocks to clauses: what lies between the places where clauses open becomes each clause's own words."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from watcher.agreement.clauses._headings import heading_of
from watcher.agreement.clauses._keys import keys_of
from watcher.agreement.clauses._kinds import topic_of_title
from watcher.agreement.clauses._outline import Node
from watcher.agreement.clauses._structure import Structure, structure_of
from watcher.agreement.clauses.topics import GENERAL, NO_CHAPTER, Chapter, Topics, common_topic
from watcher.model import Clause, Document, Span

_ANNOUNCING = (":", "：")


class Division(NamedTuple):
    """An agreement taken apart."""

    preface: Clause
    clauses: tuple[Clause, ...]
    """In document order, parents before children."""
    whole: bool = True
    """False: there are more labels than an agreement can have, and the last clause has all that follows."""


def divide(document: Document) -> Division:
    """The clause tree of a document, with keys, headings and topics."""
    text, structure = document.text, structure_of(document)
    nodes, spans, emphasis = structure.nodes, _spans(text, structure.nodes), _Emphasis(document)
    bold = [emphasis.within(span) for span in spans]
    headings = _headings(text, structure, spans, bold)
    keys = keys_of(nodes, [_name(text, *row) for row in zip(nodes, spans, headings, strict=True)])
    topics = _topics(document, nodes, spans, headings)
    grown: dict[Node, Clause] = {}
    for node, span, heading, emphasized in zip(nodes, spans, headings, bold, strict=True):
        parent = grown[node.parent] if node.parent else None
        grown[node] = Clause(
            key=keys[node],
            label=node.opening.label.printed if node.opening.label else None,
            depth=parent.depth + 1 if parent else 1,
            heading=heading,
            text=text[span.start : span.end],
            start=span.start,
            end=span.end,
            parent=parent.key if parent else None,
            topics=topics[node],
            emphasis=emphasized,
        )
    preface = _preface(text, nodes[0].opening.start if nodes else len(text), emphasis)
    return Division(preface, tuple(grown.values()), structure.whole)


def _topics(
    document: Document, nodes: Sequence[Node], spans: Sequence[Span], headings: Sequence[str | None]
) -> dict[Node, tuple[str, ...]]:
    """What each clause is about; a chapter that does not tell is about what most of its clauses are."""
    text, found = document.text, Topics(document.text)
    whole, parents = topic_of_title(document.title), {node.parent for node in nodes}
    told: dict[Node, tuple[str, ...]] = {}
    under: dict[Node, list[tuple[str, ...]]] = {}
    chapters: dict[Node | None, Chapter] = {None: Chapter((whole,)) if whole else NO_CHAPTER}
    for node, span, heading in zip(nodes, spans, headings, strict=True):
        topics = told[node] = found.of(span, heading, chapters[node.parent])
        if node not in parents:
            continue
        lists = text.endswith(_ANNOUNCING, span.start, span.end)
        chapters[node] = Chapter(topics, lists)
        if not topics and (lists or span.end - span.start == len(heading or "")):
            under[node] = []
    return _settled(nodes, told, under)


def _settled(
    nodes: Sequence[Node], told: dict[Node, tuple[str, ...]], under: dict[Node, list[tuple[str, ...]]]
) -> dict[Node, tuple[str, ...]]:
    """Where nothing is told: a bare chapter's topic (``under`` its clauses), then a clause's from its chapter."""
    for node in reversed(nodes):
        if node in under:
            told[node] = common_topic(under[node])
        if node.parent in under:
            under[node.parent].append(told[node])
    for node in nodes:
        told[node] = told[node] or (told[node.parent] if node.parent else GENERAL)
    return told


def _preface(text: str, end: int, emphasis: "_Emphasis") -> Clause:
    span = _trimmed(text, 0, end)
    words = text[span.start : span.end]
    return Clause("", None, 0, None, words, span.start, span.end, emphasis=emphasis.within(span))


def _spans(text: str, nodes: Sequence[Node]) -> list[Span]:
    """Own words of each: from behind the label to the next clause, white space skipped at both ends."""
    ends = [*(node.opening.start for node in nodes[1:]), len(text)]
    return [_trimmed(text, node.opening.words, end) for node, end in zip(nodes, ends, strict=False)]


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end].rstrip()
    return Span(start + len(words) - len(words.lstrip()), start + len(words))


def _headings(
    text: str, structure: Structure, spans: Sequence[Span], bold: Sequence[Sequence[Span]]
) -> list[str | None]:
    parents = {node.parent for node in structure.nodes}
    headings: list[str | None] = []
    for node, span, emphasis in zip(structure.nodes, spans, bold, strict=True):
        start, end = span.start, text.find("\n", span.start, span.end)
        line = Span(start, end) if end >= 0 else span
        is_heading = start in structure.headings or (start < node.opening.end and node.opening.is_heading)
        goes_on = end >= 0 or node in parents
        headings.append(heading_of(text, line, emphasis, is_heading=is_heading, goes_on=goes_on))
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
        self._starts = [span.start for span in self._spans]
        self._ends = [span.end for span in self._spans]

    def within(self, span: Span) -> tuple[Span, ...]:
        """The stretches that lie in the span, cut at its borders."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end, first)
        if first == last:
            return ()
        return tuple(Span(max(start, span.start), min(end, span.end)) for start, end in self._spans[first:last])
