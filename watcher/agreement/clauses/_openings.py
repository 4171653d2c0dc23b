"""Openings: every place where a clause may begin, in document order.

A clause opens at the head of a block or line, with a printed label or as a heading without one. Inside a line it opens
only where the source glued two clauses together, and then the evidence has to be strong (``glued``).
"""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from watcher.agreement.clauses._contents import lines_of_contents
from watcher.agreement.clauses.numbering import Label, Reading, read_label
from watcher.model import Block, Document, Span

_GAP = r"[ \t\u00a0\u2000-\u200b\u3000\ufeff]"
_STRAY = rf"{_GAP}{{0,20}}(?:[。；;，,、.）)]{_GAP}{{1,20}})?"
"""A full stop that a line break carried to the head of the next line belongs to the words before it."""
_BULLET = rf"(?:{_GAP}|[*_#>\\]|[•·●○▪■◦‣⁃●►➢◆★※*\-–—](?={_GAP}|[*_])|[•●▪■►➢◆★※]){{0,20}}"
_HEAD = re.compile(f"(?P<stray>{_STRAY}){_BULLET}")
_GLUED = re.compile(
    rf"[。；;！？!?：:.”）)](?<![0-9０-９]\.){_GAP}{{0,4}}[*_]{{0,4}}{_GAP}{{0,4}}(?=[第0-9０-９一二三四五六七八九十(（①])"
)
_GLUED_TO_HEADING = re.compile(r"[^\s\d。；，,.;:：]{2,24}+(?=[0-9０-９]{1,3}[.．]1(?![0-9０-９.．]))")
"""The heading of a chapter that its first decimal follows without a gap: 服务内容1.1 我们提供."""
_INTRODUCED = re.compile(r"[：:][”\"’)）】*_\s]*$")
_LONGEST_DATE_LINE = 60
_DATE_LINE = re.compile(
    r"(?:(?i:updated|effective|revised|modified|version|published)|更新|生效|修订|修訂|发布|發佈|版本).*[12][09]\d\d"
)
_BULLETS = ("", "•", "-", "*")
_NO_HEADING_END = tuple("。；;，,.!！：:、")
_LONGEST_HEADING = {"zh": 36, "other": 90}
_LONGEST_TERSE = 100
_LONGEST_MARKED = {"zh": 80, "other": 200}
"""Of headings that the markup marks as such."""
_SENTENCE_ENDS = tuple("。；;，,")
_SENTENCE_WITHIN = re.compile("[。；！]")
_HAN = re.compile("[\u4e00-\u9fff]")


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
    def is_headlike(self) -> bool:
        """Words that are short or set apart, as behind a bare number; a number alone on its line is a page's."""
        return (self.strong or self.terse) and self.words < self.end

    @property
    def is_listed(self) -> bool:
        """The number was made by the markup of a list, not printed by an author."""
        return self.block.kind == "item" and self.block.marker not in _BULLETS

    @property
    def readings(self) -> tuple[Reading, ...]:
        return self.label.readings if self.label else ()

    def is_deeper_than(self, other: "Opening") -> bool:
        """Whether this is an item that the markup nests in the other, or in the paragraph that the other is."""
        return self.block.kind == "item" and (other.block.kind != "item" or self.block.level > other.block.level)

    def looks_like(self, other: "Opening") -> bool:
        """Siblings are set alike: heading with heading, item with item of the same level, short with short."""
        if self.is_heading or other.is_heading:
            return self.is_heading and other.is_heading
        here, there = self.block, other.block
        return here.kind == there.kind and here.level == there.level and self.terse == other.terse


def openings(document: Document) -> Iterator[Opening]:
    """All openings of the document; tables and lines of a table of contents have none."""
    text, contents = document.text, lines_of_contents(document.blocks)
    numbered = _numbered_rows(document.blocks)
    before = ""
    for index, block in enumerate(document.blocks):
        if (block.kind != "row" or index in numbered) and block.kind != "title" and index not in contents:
            yield from _in_block(text, block, introduced=_introduces(before))
        before = block.text[-12:]


def _introduces(words: str) -> bool:
    return (":" in words or "：" in words) and _INTRODUCED.search(words) is not None


def _numbered_rows(blocks: Sequence[Block]) -> set[int]:
    """Rows of a table that only sets numbers beside their clauses: nearly all begin with one, some with a decimal."""
    numbered: set[int] = set()
    for kind, group in groupby(enumerate(blocks), key=lambda row: row[1].kind):
        rows = list(group)
        labels = {index: read_label(block.text, 0, len(block.text)) for index, block in rows} if kind == "row" else {}
        found = {
            index: label.readings[0]
            for index, label in labels.items()
            if label and blocks[index].text[len(label.printed) :].lstrip(" .、").startswith("|")
        }
        structured = any(reading.is_decimal or reading.scheme.rank is not None for reading in found.values())
        if structured and len(found) * 5 >= len(rows) * 4:
            numbered.update(found)
    return numbered


def _in_block(text: str, block: Block, *, introduced: bool) -> Iterator[Opening]:
    at, strong_places = block.start, frozenset(span.start for span in block.emphasis)
    for line in block.text.split("\n"):
        yield from _in_line(text, block, Span(at, at + len(line)), strong_places, introduced=introduced)
        introduced = _introduces(line[-12:])
        at += len(line) + 1


def _in_line(
    text: str, block: Block, line: Span, strong_places: Container[int], *, introduced: bool
) -> Iterator[Opening]:
    end = line.end
    head = _HEAD.match(text, *line)
    start, at = (head.end("stray"), head.end()) if head else (line.start, line.start)
    label = read_label(text, at, end)
    if label is not None or (block.kind == "heading" and _heads(text[start:end])):
        words = label.words if label else start
        yield Opening(
            label, start, words, end, block, _is_terse_line(text, words, end), introduced, strong=block.anchored
        )
    if block.kind != "heading":
        yield from _glued(text, block, Span(label.words if label else start, end), strong_places)


def _is_terse_line(text: str, words: int, end: int) -> bool:
    return end - words <= _LONGEST_TERSE and is_terse(text[words:end])


def _heads(words: str) -> bool:
    """A line set as a heading heads nothing where it is a date line or the sentences of a careless page."""
    if len(words) <= _LONGEST_DATE_LINE:
        return not words.rstrip().endswith(_SENTENCE_ENDS) and not _DATE_LINE.search(words)
    return len(words) <= _LONGEST_MARKED[_script(words)] and not words.rstrip().endswith(_SENTENCE_ENDS)


def _glued(text: str, block: Block, line: Span, strong_places: Container[int]) -> Iterator[Opening]:
    heading = _GLUED_TO_HEADING.match(text, *line)
    for found in chain([heading] if heading else [], _GLUED.finditer(text, *line)):
        label = read_label(text, found.end(), line.end)
        if label is None:
            continue
        behind = found.start() if found is heading else found.start() + 1
        yield Opening(
            label,
            label.start,
            label.words,
            line.end,
            block,
            _is_terse_line(text, label.words, line.end),
            introduced=False,
            glued=True,
            ends_sentence=text[behind - 1] in "。！？.!?",
            strong=label.start in strong_places or behind in strong_places,
        )


def is_terse(words: str) -> bool:
    """Short enough for a heading, and not ended like a sentence; "" is terse."""
    longest = _LONGEST_HEADING[_script(words)]
    if _SENTENCE_WITHIN.search(words):
        return False
    return len(words) <= longest and not words.rstrip(" *_\u3000").endswith(_NO_HEADING_END)


def _script(words: str) -> str:
    return "zh" if _HAN.search(words[:40]) else "other"
