"""Rows of a table whose head says what a column holds: law and court by the customer's country."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._sentences import Sentence
from watcher.model import Span

CELL_MARK = "|"
"""Between two cells; spaces around it are no part of them."""
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
            return next((cell for place, cell in enumerate(_cells(sentence.text)) if place == column), None)
    return None


def _column(head: str, title: re.Pattern[str]) -> int | None:
    titled = [place for place, cell in enumerate(_cells(head)) if cell and title.search(head[cell.start : cell.end])]
    return titled[0] if len(titled) == 1 else None


def _cells(row: str) -> Iterator[Span | None]:
    """Where the words of each cell stand; none for an empty one."""
    start = 0
    for cell in row.split(CELL_MARK):
        words = cell.strip()
        lead = start + len(cell) - len(cell.lstrip())
        yield Span(lead, lead + len(words)) if words else None
        start += len(cell) + len(CELL_MARK)
