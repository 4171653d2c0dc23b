"""What a mention of a change is, and how a table of patterns finds mentions."""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from watcher.record import record


class Subject(StrEnum):
    AGREEMENT = "agreement"
    PRICE = "price"
    SERVICE = "service"
    MOVE = "move"
    ENDING = "ending"
    """The whole relation: this agreement, or the service to this customer."""
    ELSEWHERE = "elsewhere"
    """Another document than this one."""
    OTHER = "other"


@record
class Mention:
    subject: Subject
    start: int
    end: int


class Row(NamedTuple):
    """How one subject is put. A text that holds none of its stems is not searched: looking for stems is cheap."""

    subject: Subject
    holds_stems: Callable[[str], object]
    pattern: re.Pattern[str]


def mentions_by(rows: Sequence[Row], text: str) -> Iterator[Mention]:
    for row in rows:
        if row.holds_stems(text):
            for found in row.pattern.finditer(text):
                yield Mention(row.subject, found.start(), found.end())
