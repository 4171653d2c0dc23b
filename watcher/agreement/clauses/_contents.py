"""Tables of contents: short lines in a row, each of which comes again further down as the head of a clause."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from watcher.agreement.clauses._lines import Line
from watcher.agreement.clauses.numbering import Number

_FEWEST = 3
_MOST_STRAYS = 2
"""Numbered lines in a row that do not come again, because a heading was reworded; only between lines that do."""
_LONGEST = 120
_LONGEST_WITH_LEADERS = 360
_COMPARED = 5
"""Characters of a labelled line that have to come again: authors abridge and reword their own headings."""
_PAGE = re.compile(r"(?:[\s.·…。—_-]{2,300}|\t)\d{1,4}$")
_SENTENCE_ENDS = tuple("。！.!：:，,；;")
_CLAUSE_ENDS = tuple("。；;，,")
"""A line that ends so may list what comes again as a heading; what comes again as a sentence is said twice."""
_TITLES = frozenset(
    ((), title)
    for title in (
        *("目录", "目錄", "目次", "本页目录", "contents", "tableofcontents"),
        *("onthispage", "inthisdocument", "quicklinks", "jumpto"),
    )
)
_PUNCTUATION = re.compile(r"[\W_]+")
_Head = tuple[Number, str]
"""A short line in the form in which it is looked for again: its number and the beginning of its words."""
_NONE: _Head = ((), "")


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


def lines_of_contents(lines: Sequence[Line]) -> set[int]:
    """Indices of the lines that only list what comes later, with their title."""
    heads = [_head(line) for line in lines]
    last = {head: index for index, head in enumerate(heads)}
    listed = {index for index, head in enumerate(heads) if head in _TITLES}
    if len(last) + heads.count(_NONE) > len(heads):
        return listed  # nothing comes again
    run = _Run([], [])
    strays: list[int] = []
    for index, head in enumerate([*heads, _NONE]):
        if head != _NONE and head not in _TITLES and last[head] > index and _lists(lines[index], lines[last[head]]):
            run.lines.extend([*strays, index])
            run.places.append(last[head])
            strays = []
        elif run.lines and head[0] and len(strays) < _MOST_STRAYS:
            strays.append(index)
        else:
            listed.update(run.lines if run.is_contents() else ())
            run, strays = _Run([], []), []
    return listed


def _lists(entry: Line, clause: Line) -> bool:
    return not (entry.block.text.endswith(_CLAUSE_ENDS) and clause.block.text.endswith(_CLAUSE_ENDS))


def _head(line: Line) -> _Head:
    """Nothing for a line that is too long to be listed."""
    block, label = line.block, line.label
    if block.end - block.start > _LONGEST_WITH_LEADERS or block.kind == "row":
        return _NONE
    printed = _PAGE.sub("", block.text) if block.text[-1:].isdigit() else block.text
    if len(printed) > _LONGEST:
        return _NONE
    if label is None:
        words = printed.lstrip("•·-* ")
        return _NONE if words.endswith(_SENTENCE_ENDS) else ((), _PUNCTUATION.sub("", words).casefold())
    at = label.words - block.start
    words = printed[at : at + _COMPARED]
    if not words.isalnum():
        words = _PUNCTUATION.sub("", printed[at : at + 3 * _COMPARED])
    return (label.readings[0].number, words.casefold()[:_COMPARED]) if words else _NONE
