"""Lines of one box as a reader sees them, one behind the other."""

from collections.abc import Sequence
from typing import NamedTuple

from watcher.agreement.reading._walk import Line


class Passage(NamedTuple):
    """What a small box says."""

    lines: tuple[str, ...]
    links: tuple[int, ...]
    """Per line, how many of its characters are links."""
    headings: tuple[bool, ...]
    front: bool
    """Whether its first link leads to the front of the site."""

    @property
    def words(self) -> str:
        return " ".join(self.lines)

    @property
    def linked(self) -> int:
        return sum(self.links)


def passage_of(lines: Sequence[Line]) -> Passage:
    return Passage(
        tuple(" ".join(line.draft.words.split()) for line in lines),
        tuple(line.linked for line in lines),
        tuple(line.draft.kind == "heading" for line in lines),
        next((line.front for line in lines if line.linked), False),
    )
