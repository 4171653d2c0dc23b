"""Rows of a table whose head says what a column holds: law and court by the customer's country."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from watcher.agreement.facts._sentences import Sentence
from watcher.model import Span

CELL_MARK = "|"
"""Between two cells; spaces around it are no part of them."""
_MOST_ROWS = 40
"""Above a row its head is sought so far."""
_REACH = 8000
"""The same in characters."""


def cell_under(sentence: Sentence, title: re.Pattern[str]) -> Span | None:
    """The cell of this row that stands under a title of this kind; none where the sentence is no row."""
    if CELL_MARK not in sentence.text:
        return None
    column = _column_above(sentence, title)
    return (
        None if column is None else next((cell for at, cell in enumerate(_cells(sentence.text)) if at == column), None)
    )


def _column_above(sentence: Sentence, title: re.Pattern[str]) -> int | None:
    """Which column the nearest head above has under such a title: one only, and rows alone between."""
    places, folded = sentence.manuscript.places_of(title), sentence.manuscript.folded
    last = bisect_left(places, sentence.start) - 1
    for at in range(last, max(-1, last - _MOST_TITLES), -1):
        if sentence.start - places[at] > _REACH:
            return None
        start, end = folded.rfind("\n", 0, places[at]) + 1, folded.find("\n", places[at])
        if CELL_MARK not in folded[start:end] or end > sentence.start or end < 0:
            continue
        rows = folded[end + 1 : sentence.start].split("\n")
        if len(rows) > _MOST_ROWS or not all(CELL_MARK in row for row in rows[:-1]):
            return None
        cells = [cell for cell in folded[start:end].split(CELL_MARK) if title.search(cell)]
        if len(cells) == 1:
            return folded.count(CELL_MARK, start, places[at])
    return None


_MOST_TITLES = 8


def _cells(row: str) -> Iterator[Span | None]:
    """Where the words of each cell stand; none for an empty one."""
    start = 0
    for cell in row.split(CELL_MARK):
        words = cell.strip()
        lead = start + len(cell) - len(cell.lstrip())
        yield Span(lead, lead + len(words)) if words else None
        start += len(cell) + len(CELL_MARK)
