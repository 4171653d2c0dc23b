"""Rows of a table whose head says what a column holds: law and court by the customer's country."""

import re

from watcher.agreement.facts._sentences import Sentence
from watcher.model import Span

CELL_MARK = " | "
_MOST_ROWS = 40
"""Above a row its head is sought so far."""
_LONGEST_HEAD = 400


def cell_under(sentence: Sentence, title: re.Pattern[str]) -> Span | None:
    """The cell of this row that stands under a title of this kind; none where the sentence is no row."""
    if CELL_MARK not in sentence.text:
        return None
    for back in range(1, _MOST_ROWS + 1):
        above = sentence.before(back)
        if above is None or CELL_MARK not in above.text:
            return None
        if len(above.text) <= _LONGEST_HEAD and (column := _column(above.text, title)) is not None:
            return _cell(sentence.text, column)
    return None


def _column(head: str, title: re.Pattern[str]) -> int | None:
    titled = [place for place, cell in enumerate(head.split(CELL_MARK)) if title.search(cell)]
    return titled[0] if len(titled) == 1 else None


def _cell(row: str, column: int) -> Span | None:
    start = 0
    for place, cell in enumerate(row.split(CELL_MARK)):
        if place == column:
            return Span(start, start + len(cell)) if cell.strip() else None
        start += len(cell) + len(CELL_MARK)
    return None
