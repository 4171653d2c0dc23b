"""Lines: the blocks of a document, each with the label that it begins with, which is read once.

A block is one line of print: reading leaves no line break in it.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from watcher.agreement.clauses._patterns import GAP
from watcher.agreement.clauses.numbering import Label, read_label
from watcher.model import Block, Document
from watcher.record import record

_STRAYS = "。；;，,、.）)"
_BULLETS = "•·●○▪■◦‣⁃◆►➢★※*\\-–—"
_SURE_BULLETS = "•●▪■►➢◆★※"
"""Bullets that need no gap behind them."""
_MARKUP = r"*_#>\\"
_STRAY = f"{GAP}{{0,20}}(?:[{_STRAYS}]{GAP}{{1,20}})?"
"""A full stop that a line break carried to the head of the next line belongs to the words before it."""
_BULLET = f"(?:{GAP}|[{_MARKUP}]|[{_BULLETS}](?={GAP}|[*_])|[{_SURE_BULLETS}]){{0,20}}"
_HEAD = re.compile(f"(?P<stray>{_STRAY}){_BULLET}")
_CLOSING = '”"’)）】*_ \u3000'
"""What may stand behind the colon that ends a line."""


@record
class Line:
    """A block and what it begins with."""

    block: Block
    start: int
    """Where the clause begins that the line may open: strays of the line before are no part of it."""
    label: Label | None
    introduced: bool
    """The line before ends in a colon: this may be the first of a list."""

    @property
    def words(self) -> int:
        """Where the words begin."""
        return self.label.words if self.label else self.start


def lines_of(document: Document) -> list[Line]:
    """Every block as a line."""
    lines: list[Line] = []
    text, introduced = document.text, False
    for block in document.blocks:
        start = at = block.start
        if not block.text[:1].isalnum() and (head := _HEAD.match(text, at, block.end)):
            start, at = head.end("stray"), head.end()
        lines.append(Line(block, start, _label_at(text, at, block), introduced))
        introduced = block.text.rstrip(_CLOSING).endswith((":", "："))
    return lines


def _label_at(text: str, at: int, block: Block) -> Label | None:
    """The label that the line begins with; where a list numbered what has a number of its own, its own."""
    label = read_label(text, at, block.end)
    if label is None or block.kind != "item" or not block.marker[:1].isdigit():
        return label
    own = read_label(text, label.words, block.end)
    return own if own and own.readings[0].scheme.founds and not own.readings[0].scheme.weak else label


def numbered_rows(text: str, lines: Sequence[Line]) -> set[int]:
    """Rows of a table that only sets numbers beside their clauses: nearly all begin with one, some with a decimal."""
    numbered: set[int] = set()
    if not any(line.block.kind == "row" for line in lines):
        return numbered
    for kind, group in groupby(enumerate(lines), key=lambda row: row[1].block.kind):
        rows = list(group) if kind == "row" else []
        labels = {index: line.label for index, line in rows if line.label and _is_cell(text, line.block, line.label)}
        found = {index: label.readings[0] for index, label in labels.items()}
        structured = any(reading.is_decimal or reading.scheme.rank is not None for reading in found.values())
        if structured and len(found) * 5 >= len(rows) * 4:
            numbered.update(found)
    return numbered


def _is_cell(text: str, row: Block, label: Label) -> bool:
    """Whether the label has a cell of its own."""
    return text[label.start + len(label.printed) : row.end].lstrip(" .、").startswith("|")
