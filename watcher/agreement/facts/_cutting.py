"""Where sentences end: at full stops, semicolons in Chinese, and the ends of blocks; never at an abbreviation's stop."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator

LONGEST = 1500
"""Characters after which a sentence is cut: longer ones are tables, keyword lists or an attack."""

_HAN = "\u4e00-\u9fff"
_ENDS = "。！!？?；"
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_MARK = re.compile(
    rf"""[{_ENDS};.\n](?:
        (?<=[{_ENDS}])[{_ENDS}]*["')\]”’）]*\n?
        |(?<=;)(?=\s*[{_HAN}])
        |(?<=[{_HAN}"')\]”）]\.)(?=[\s{_HAN}]|$)
        |(?:(?<=[a-z]{{7}}\.)|(?<=[0-9]\.)|(?P<english>(?<=[^\s.]\.)))(?!(?<=[0-9]\.)[ ]?(?:{_MONTH}))["')\]”’]*(?=\s+["'“‘(\[]*[A-Z0-9{_HAN}])
        |(?P<line>(?<=\n)(?!(?<![.;:!?。；：！？,，]\n)(?:[a-z]|\([0-9]+\))))
    )""",
    re.VERBOSE,
)
"""A break behind an end is no second one. A line that goes on in small letters was only wrapped; a word of seven letters, or a number, is no abbreviation."""
_ABBREVIATED = re.compile(
    r"\b(?:inc|ltd|co|corp|no|art|sec|vs|st|mr|ms|dr|e\.g|i\.e|cf|approx|incl|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|pte|pty|pvt|sdn|bhd|est|[a-z])$"
)
_LONGEST_ABBREVIATION = 8
_LEFT_OPEN = re.compile(r"[a-z,] (?:the|an?|of|in|to|and|or|by|for|with|at|from|on|any|our|your|its|their|under|than)$")
"""No sentence ends so, whatever letter the next line begins with: lines of one paragraph came as many."""
_LONGEST_OPEN = 8
_CUTS = "，、,;: "


class Scissors:
    """Cuts stretches of one text into sentences; looks for the marks once."""

    def __init__(self, text: str, block_ends: Container[int]) -> None:
        self._text = text
        stops = [
            found.span() for found in _MARK.finditer(text) if found.lastgroup is None or _is_an_end(found, block_ends)
        ]
        self._marks = [mark for mark, _ in stops]
        self._ends = [end for _, end in stops]
        """Where each of the sentences ends, with all that closes it."""

    def cut(self, start: int, end: int) -> Iterator[int]:
        """Where each sentence of a stretch ends, and the next begins; none is longer than ``LONGEST``."""
        first, last = bisect_left(self._marks, start), bisect_left(self._marks, end)
        for sentence_end in (*self._ends[first:last], end):
            stop = sentence_end if sentence_end < end else end
            while stop - start > LONGEST:
                start = _cutting_place(self._text, start, start + LONGEST)
                yield start
            if stop > start:
                yield stop
            start = stop


def _is_an_end(found: re.Match[str], block_ends: Container[int]) -> bool:
    place = found.start()
    if found.lastgroup == "line":
        if place not in block_ends:
            return False  # a line ends on paper only: the block goes on
        return not _LEFT_OPEN.search(found.string, max(0, place - _LONGEST_OPEN), place)
    return not _ABBREVIATED.search(found.string[max(0, place - _LONGEST_ABBREVIATION) : place].lower())


def _cutting_place(text: str, start: int, end: int) -> int:
    """Behind the last comma or space of the stretch's second half, or at its end."""
    half = (start + end) // 2
    return max((text.rfind(cut, half, end) + 1 for cut in _CUTS), default=0) or end
