"""Text that breaks its lines as Chinese is broken.

A terminal library breaks at spaces: a sentence in Chinese has none but around its numbers, so that every "7 天" would
end a line. Here a line may end before or behind any wide character; no line begins with a closing mark or ends with an
opening one.
"""

from collections.abc import Iterator

from rich.cells import get_character_cell_size
from rich.console import Console, JustifyMethod, OverflowMethod
from rich.containers import Lines
from rich.text import Text

CLOSING = frozenset("，。、；：！？）》」』】〕”’…,.;:!?)]}%")
"""Marks that stay with what stands before them."""
OPENING = frozenset("（《「『【〔“‘([{")
"""Marks that stay with what follows."""


class Prose(Text):
    """A text for people, in Chinese, in English or in both."""

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        if no_wrap or self.no_wrap or "\t" in self.plain:
            return super().wrap(console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap)
        lines = Lines()
        for line in self.split(allow_blank=True):
            for piece in line.divide(breaks(line.plain, width)):
                piece.rstrip()
                lines.append(piece)
        return lines


def breaks(line: str, width: int) -> Iterator[int]:
    """Where a line is broken so that no piece is wider than ``width`` cells; spaces at an end do not count."""
    start, last, used = 0, 0, 0
    for place, char in enumerate(line):
        size = get_character_cell_size(char)
        if place > start and _may_break(line, place):
            last = place
        if used + size > width and not char.isspace() and place > start:
            at = last if last > start else place
            yield at
            start, used = at, sum(map(get_character_cell_size, line[at:place]))
        used += size


def _may_break(line: str, place: int) -> bool:
    before, after = line[place - 1], line[place]
    if before.isspace():
        return not after.isspace()
    if after in CLOSING or before in OPENING or after.isspace():
        return False
    return 2 in (get_character_cell_size(before), get_character_cell_size(after))
