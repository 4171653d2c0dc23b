"""Tables of contents: short lines in a row, each of which comes again further down as the head of a clause."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from watcher.agreement.clauses.numbering import read_label
from watcher.model import Block

_FEWEST = 3
_MOST_STRAYS = 2
"""Numbered lines in a row that do not come again, because a heading was reworded; only between lines that do."""
_LONGEST = 120
_LONGEST_WITH_LEADERS = 360
_COMPARED = 5
"""Characters of a labelled line that have to come again: authors abridge and reword their own headings."""
_PAGE = re.compile(r"(?:[\s.·…。—_-]{2,300}|\t)\d{1,4}$")
_SENTENCE_ENDS = tuple("。！.!：:，,；;")
_TITLES = frozenset(
    (
        *("目录", "目錄", "目次", "本页目录", "contents", "tableofcontents"),
        *("onthispage", "inthisdocument", "quicklinks", "jumpto"),
    )
)
_PUNCTUATION = re.compile(r"[\W_]+")
_NONE = ""


class _Run(NamedTuple):
    """Lines in a row, and for those that come again the last place where they do."""

    lines: list[int]
    places: list[int]

    def is_contents(self) -> bool:
        """What it lists stands behind it, in order, and with text between: a clause printed twice has none."""
        if len(self.places) < _FEWEST or min(self.places) <= self.lines[-1]:
            return False
        in_order = sum(one < following for one, following in pairwise(self.places))
        spread = max(self.places) - min(self.places)
        return in_order * 4 >= (len(self.places) - 1) * 3 and spread * 2 >= (self.lines[-1] - self.lines[0]) * 3


def lines_of_contents(blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of the blocks that only list what comes later, with their title."""
    heads = [_head(block) for block in blocks]
    last = {head: index for index, head in enumerate(heads)}
    listed = {index for index, head in enumerate(heads) if head in _TITLES}
    run = _Run([], [])
    strays: list[int] = []
    for index, head in enumerate([*heads, _NONE]):
        if head != _NONE and head not in _TITLES and last[head] > index:
            run.lines.extend([*strays, index])
            run.places.append(last[head])
            strays = []
        elif run.lines and head[:1] == "(" and len(strays) < _MOST_STRAYS:
            strays.append(index)
        else:
            listed.update(run.lines if run.is_contents() else ())
            run, strays = _Run([], []), []
    return frozenset(listed)


def _head(block: Block) -> str:
    """A short line in the form in which it is looked for again; nothing for anything longer."""
    text = block.text
    if len(text) > _LONGEST_WITH_LEADERS or block.kind == "row":
        return _NONE
    text = text.lstrip("•·-* ")
    if text[-1:].isdigit():
        text = _PAGE.sub("", text)
    if len(text) > _LONGEST:
        return _NONE
    label = read_label(text, 0, len(text))
    if label is None:
        return _NONE if text.endswith(_SENTENCE_ENDS) else _PUNCTUATION.sub("", text).casefold()
    words = _PUNCTUATION.sub("", text[label.words : label.words + 3 * _COMPARED]).casefold()
    return f"{label.readings[0].number} {words[:_COMPARED]}" if words else _NONE
