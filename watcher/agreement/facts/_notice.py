"""What a promise of notice is."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from watcher.model import Duration
from watcher.record import record

Rule = Literal["before_effect", "after_notice"]


@record
class Notice:
    value: Duration | str
    """A duration, "advance" or "none"."""
    start: int
    end: int
    rule: Rule | None = None


class Form(NamedTuple):
    """One way of putting a period; the pattern's only named groups are the places where the period may stand."""

    pattern: re.Pattern[str]
    rule: Rule | None


def periods(text: str, forms: Sequence[Form], read: Callable[[str], Duration | None]) -> Iterator[Notice]:
    """Every period put in one of these forms, once each."""
    seen: list[Notice] = []
    for pattern, rule in forms:
        for found in pattern.finditer(text):
            printed = next(group for group in found.groupdict().values() if group is not None)
            value = read(printed)
            notice = Notice(value, found.start(), found.end(), rule) if value is not None else None
            if notice is not None and not any(_overlap(notice, other) for other in seen):
                seen.append(notice)
                yield notice


def _overlap(one: Notice, other: Notice) -> bool:
    return one.start < other.end and other.start < one.end
