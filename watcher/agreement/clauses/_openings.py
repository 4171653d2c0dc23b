"""Openings: every place where a clause may begin, in document order.

A clause opens at the head of a block or line, with a printed label or as a heading without one. Inside a line it opens
only where the source glued two clauses together, and then the evidence has to be strong (``glued``).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from watcher.agreement.clauses._lines import Line
from watcher.agreement.clauses._patterns import GAP
from watcher.agreement.clauses.numbering import Label, Reading, read_label
from watcher.model import Block, Span
from watcher.record import record

_GLUE = "。；;！？!?：:.”）)"
_BEHIND_GLUE = rf"(?<![0-9０-９]\.){GAP}{{0,4}}[*_]{{0,4}}{GAP}{{0,4}}(?=[第0-9０-９一二三四五六七八九十(（①])"
_GLUED = re.compile(f"[{_GLUE}]{_BEHIND_GLUE}")
_GLUED_TO_HEADING = re.compile(r"[^\s\d。；，,.;:：]{2,24}+(?=[0-9０-９]{1,3}[.．]1(?![0-9０-９.．]))")
"""The heading of a chapter that its first decimal follows without a gap: 服务内容1.1 我们提供."""
_LABEL_INSIDE = re.compile(
    rf"[{_GLUE}0-9０-９](?:(?<=[{_GLUE}]){_BEHIND_GLUE}|(?<=[^\s\d。；，,.;:：][0-9０-９])[0-9０-９]{{0,2}}[.．]1(?![0-9０-９.．]))"
)
"""What is glued, or a chapter's first decimal behind its heading: one pattern, to go through the text once."""
_LETTERED = re.compile("(?<=[.:;] )[A-Z]{1,4}[.)] [A-Z]")
"""A label in bold behind a sentence: **II. Fees.** **A. Late fees.** We charge."""
_LONGEST_DATE_LINE = 60
_DATE_LINE = re.compile(
    r"(?:(?i:updated|effective|revised|modified|version|published)|更新|生效|修订|修訂|发布|發佈|版本).*[12][09]\d\d"
)
_HEADINGS = ("heading", "title")
_BULLETS = ("", "•", "-", "*")
_NO_HEADING_END = tuple("。；;，,.!！：:、")
_LONGEST_HEADING = {"zh": 36, "other": 90}
_LONGEST_MARKED = {"zh": 80, "other": 200}
"""Of headings that the markup marks as such."""
_SENTENCE_ENDS = tuple("。；;，,")
_SENTENCE_WITHIN = re.compile("[。；！]")
_HAN = re.compile("[\u4e00-\u9fff]")


@record
class Opening:
    """A place where a clause may begin, and the line that it begins."""

    label: Label | None
    """None: a heading without number."""
    start: int
    words: int
    """Where the words behind the label begin."""
    block: Block
    """The line that it begins, or stands in."""
    is_heading: bool
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
    def end(self) -> int:
        """Where the line ends."""
        return self.block.end

    @property
    def is_headlike(self) -> bool:
        """Words that are short or set apart, as behind a bare number; a number alone on its line is a page's."""
        return (self.strong or self.terse) and self.words < self.end

    @property
    def is_listed(self) -> bool:
        """The number was made by the markup of a list, not printed by an author."""
        block, own = self.block, self.label
        made = block.kind == "item" and block.marker not in _BULLETS
        return made and (own is None or own.start < block.start + len(block.marker))

    @property
    def readings(self) -> tuple[Reading, ...]:
        return self.label.readings if self.label else ()

    def is_deeper_than(self, other: "Opening") -> bool:
        """Whether this is an item that the markup nests in the other, or in the paragraph that the other is."""
        return self.block.kind == "item" and (other.block.kind != "item" or self.block.level > other.block.level)

    def looks_like(self, other: "Opening") -> bool:
        """Siblings are set alike: heading with heading, item with item of the same level, short with short."""
        if self.is_heading or other.is_heading:
            return self.is_heading == other.is_heading
        here, there = self.block, other.block
        return self.terse == other.terse and here.kind == there.kind and here.level == there.level


def openings(text: str, lines: Sequence[Line]) -> Iterator[Opening]:
    """All openings of these lines."""
    with_labels_inside = _with_labels_inside(text, lines)
    for index, line in enumerate(lines):
        block, words = line.block, line.words
        is_heading = block.kind in _HEADINGS
        if line.label is not None or (block.kind == "heading" and _heads(text[line.start : block.end])):
            terse = _is_terse_line(text, words, block.end)
            yield Opening(
                line.label, line.start, words, block, is_heading, terse, line.introduced, strong=block.anchored
            )
        if index in with_labels_inside and block.kind != "heading":
            yield from _glued(text, block, _places_inside(text, words, block))


def _heads(words: str) -> bool:
    """A line set as a heading heads nothing where it is a date line or the sentences of a careless page."""
    if len(words) <= _LONGEST_DATE_LINE:
        return not words.rstrip().endswith(_SENTENCE_ENDS) and not _DATE_LINE.search(words)
    return len(words) <= _LONGEST_MARKED[_script(words)] and not words.rstrip().endswith(_SENTENCE_ENDS)


def _with_labels_inside(text: str, lines: Sequence[Line]) -> set[int]:
    """Indices of the lines in which labels may stand: few, and found faster in all of the text than line by line."""
    starts = [line.block.start for line in lines]
    places = [place.start() for place in _LABEL_INSIDE.finditer(text)]
    in_bold = {index for index, line in enumerate(lines) if line.block.emphasis}
    return in_bold.union(bisect_right(starts, place) - 1 for place in places)


def _places_inside(text: str, words: int, block: Block) -> list[Span]:
    """Where labels may stand inside a line, each from behind what it is glued to."""
    heading = _GLUED_TO_HEADING.match(text, words, block.end)
    places = [Span(found.start() + 1, found.end()) for found in _GLUED.finditer(text, words, block.end)]
    places = [Span(words, heading.end()), *places] if heading else places
    letters = [span.start for span in block.emphasis if span.start > words and _LETTERED.match(text, span.start)]
    return sorted([*places, *(Span(at - 1, at) for at in letters)]) if letters else places


def _glued(text: str, block: Block, places: Sequence[Span]) -> Iterator[Opening]:
    for behind, at in places:
        label = read_label(text, at, block.end)
        if label is None:
            continue
        yield Opening(
            label,
            label.start,
            label.words,
            block,
            is_heading=block.kind in _HEADINGS,
            terse=_is_terse_line(text, label.words, block.end),
            introduced=False,
            glued=True,
            ends_sentence=text[behind - 1] in "。！？.!?",
            strong=any(span.start in (label.start, behind) for span in block.emphasis),
        )


def _is_terse_line(text: str, words: int, end: int) -> bool:
    return end - words <= _LONGEST_HEADING["other"] and is_terse(text[words:end])


def is_terse(words: str) -> bool:
    """Short enough for a heading, and not ended like a sentence; "" is terse."""
    if words.rstrip(" *_\u3000").endswith(_NO_HEADING_END):
        return False
    return len(words) <= _LONGEST_HEADING[_script(words)] and not _SENTENCE_WITHIN.search(words)


def _script(words: str) -> str:
    return "zh" if _HAN.search(words[:40]) else "other"
