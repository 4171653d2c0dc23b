"""Openings: every place where a clause may begin, in document order.

A clause opens at the head of a block or line, with a printed label or as a heading without one. Inside a line it opens
only where the source glued two clauses together, and then the evidence has to be strong (``glued``).
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from watcher.agreement.clauses._contents import lines_of_contents
from watcher.agreement.clauses.numbering import Label, Reading, read_label
from watcher.model import Block, Document

_GAP = r"[ \t\u00a0\u2000-\u200b\u3000\ufeff]"
_STRAY = re.compile(rf"{_GAP}{{0,20}}(?:[。；;，,、.）)]{_GAP}{{1,20}})?")
"""A full stop that a line break carried to the head of the next line belongs to the words before it."""
_LEAD = re.compile(rf"(?:{_GAP}|[*_#>\\]|[•·●○▪■◦‣⁃●►➢◆★※*\-–—](?={_GAP}|[*_])|[•●▪■►➢◆★※])" + "{0,20}")
_GLUED = re.compile(rf"(?<=[。；;！？!?：:.”）)]){_GAP}{{0,4}}[*_]{{0,4}}{_GAP}{{0,4}}(?=[第0-9０-９一二三四五六七八九十])")
_INTRODUCED = re.compile(r"[：:][”\"’)）】*_\s]*$")
_NO_HEADING_END = tuple("。；;，,.!?！？：:、")
_LONGEST_HEADING = {"zh": 36, "other": 90}
_CAPITALS = re.compile(r"[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*")
_HAN = re.compile("[\u4e00-\u9fff]")
_LONGEST_CAPITALS = 400


class Opening(NamedTuple):
    """A place where a clause may begin, and the line that it begins."""

    label: Label | None
    """None: a heading without number."""
    start: int
    words: int
    """Where the words behind the label begin."""
    end: int
    """Where the line ends."""
    block: Block
    terse: bool
    """As short as a heading and not ended like a sentence."""
    introduced: bool
    """The words before it end in a colon: it may be the first of a list."""
    glued: bool = False
    ends_sentence: bool = False
    """Stands right behind a full stop."""
    strong: bool = False
    """Set apart by emphasis at its head."""

    @property
    def is_heading(self) -> bool:
        return self.block.kind in ("heading", "title")

    @property
    def readings(self) -> tuple[Reading, ...]:
        return self.label.readings if self.label else ()

    def looks_like(self, other: "Opening") -> bool:
        """Siblings are set alike: heading with heading, item with item of the same level, short with short."""
        if self.is_heading or other.is_heading:
            return self.is_heading and other.is_heading
        here, there = self.block, other.block
        return here.kind == there.kind and here.level == there.level and self.terse == other.terse


def openings(document: Document) -> Iterator[Opening]:
    """All openings of the document; tables and lines of a table of contents have none."""
    text, contents = document.text, lines_of_contents(document.blocks)
    before = ""
    for index, block in enumerate(document.blocks):
        if block.kind not in ("row", "title") and index not in contents:
            yield from _in_block(text, block, introduced=_INTRODUCED.search(before) is not None)
        before = block.text[-12:]


def _in_block(text: str, block: Block, *, introduced: bool) -> Iterator[Opening]:
    at = block.start
    for line in block.text.split("\n"):
        yield from _in_line(text, block, at, at + len(line), introduced=introduced)
        introduced = _INTRODUCED.search(line[-12:]) is not None
        at += len(line) + 1


def _in_line(text: str, block: Block, at: int, end: int, *, introduced: bool) -> Iterator[Opening]:
    start = _match_end(_STRAY, text, at, end)
    label = read_label(text, _match_end(_LEAD, text, start, end), end)
    if label is not None or block.kind == "heading":
        words = label.words if label else start
        yield Opening(label, start, words, end, block, is_terse(text[words:end]), introduced, strong=block.anchored)
    if block.kind != "heading":
        yield from _glued(text, block, label.words if label else start, end)


def _glued(text: str, block: Block, at: int, end: int) -> Iterator[Opening]:
    for found in _GLUED.finditer(text, at + 1, end):
        label = read_label(text, found.end(), end)
        if label is not None:
            strong = any(found.start() <= span.start <= label.start for span in block.emphasis)
            words = label.words
            terse = is_terse(text[words:end])
            ends_sentence = text[found.start() - 1] in "。！？.!?"
            yield Opening(label, label.start, words, end, block, terse, False, True, ends_sentence, strong)


def _match_end(pattern: re.Pattern[str], text: str, at: int, end: int) -> int:
    found = pattern.match(text, at, end)
    return found.end() if found else at


def is_terse(words: str) -> bool:
    """Short enough for a heading, and not ended like a sentence; "" is terse."""
    longest = _LONGEST_HEADING["zh" if _HAN.search(words[:40]) else "other"]
    return len(words) <= longest and not words.rstrip(" *_\u3000").endswith(_NO_HEADING_END)
