"""What a site sets right above and right below a text in small boxes: counts, votes, trails, pagers, shelves, teasers.

A box is judged by all that it says, so it does not matter whether its words stand in items, terms, cells or in a line.
Only near the ends of the text, where no clause is: in its midst "Comments: 3" is a limit. And never what the text
introduces: a list behind a colon or below a heading of its own is part of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from watcher.agreement.reading import _lines, _site_lines
from watcher.agreement.reading._counts import asks_about_page, is_of_counts
from watcher.agreement.reading._offers import is_offer
from watcher.agreement.reading._passage import passage_of
from watcher.agreement.reading._preamble import is_dated, is_notice, is_of_parties, speaks_of_terms
from watcher.agreement.reading._vocabulary import NAMES
from watcher.agreement.reading._walk import Line, Walked
from watcher.agreement.reading._ways import is_way

_SENTENCES = 2
"""Sentences that may stand between such a box and the end of the text: what precedes the first clause, or thanks."""
_EDGE = 40
"""Lines looked at from either end."""
_HIGH = 6
"""Boxes around a line that may be the one it belongs to."""
_LONGEST, _MOST = 640, 24
"""Columns and lines of a passage."""
_NUMBERED = re.compile(
    r"\d{1,3}(?:[.．][ \u3000]|[、)）])|第\S{1,4}[条章节款]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\da-z]{1,2}[)）]"
)
"""How a clause is numbered; marks have a point in their midst ("4.3 out of 5")."""
_EDITION = re.compile(r"\b(?:version|no|ref)\b|版本|编号|文号|第.{1,6}版", re.IGNORECASE)


class Text(NamedTuple):
    """The lines taken for the text, as places in the page, and how much each of them says."""

    walked: Walked
    places: Sequence[int]
    weights: Sequence[float]

    def line(self, at: int) -> Line:
        return self.walked.lines[self.places[at]]

    def is_link(self, at: int) -> bool:
        line = self.line(at)
        return line.linked * 2 > len(line.draft.words.strip())

    def says_something(self, at: int) -> bool:
        """A sentence or a numbered line; what teases other pages weighs nothing."""
        words = self.line(at).draft.words.strip()
        weight = self.weights[self.places[at]]
        return weight * 2 > len(words) and (_lines.is_sentence(words) or _lines.LABEL.match(words) is not None)


def asides(text: Text) -> frozenset[int]:
    """The places of such boxes at the ends of a text."""
    size = len(text.places)
    title, top, foot = _title(text), _top(text), _foot(text)
    first = next((at for at in range(top) if text.line(at).draft.kind == "heading"), -1)
    gone = {at for at in range(title) if not _is_kept_above(text, at, title)}
    for begin, end in ((title, top), (max(top, foot), size)):
        for passage in _passages(text, begin, end):
            if gone.isdisjoint(passage) and not _is_introduced(text, passage[0], first) and _is_aside(text, passage):
                gone |= set(passage)
        for headed in _lists(text, begin, end):
            if gone.isdisjoint(headed) and is_offer(passage_of([text.line(at) for at in headed])):
                gone |= set(headed)
    return frozenset(text.places[at] for at in gone)


def _title(text: Text) -> int:
    """The heading of the first level that names the text, where nothing above it says anything but of the text; else its
    first line.
    """
    for at in range(min(_EDGE, len(text.places))):
        draft = text.line(at).draft
        if draft.kind == "heading" and draft.level == 1:
            return at if NAMES.search(draft.words) else 0
        if text.says_something(at) and not _tells_of_text(draft.words.strip()):
            return 0
    return 0


def _is_kept_above(text: Text, at: int, title: int) -> bool:
    """What stands above the title is as little of the text as what stands outside of its box, unless it tells of it; tables
    of contents are looked at later, and whole.
    """
    line = text.line(at)
    if line.fragments or _tells_of_text(line.draft.words.strip()):
        return True
    if NAMES.search(line.draft.words) and not text.is_link(at):
        return True
    return line.draft.kind == "heading" and at + 1 < title and _is_kept_above(text, at + 1, title)


def _is_of_text(words: str) -> bool:
    """A line that a text has of itself wherever it stands: its date, a notice of a change, its parties, a clause."""
    return is_dated(words) or is_notice(words) or is_of_parties(words) or _NUMBERED.match(words) is not None


def _tells_of_text(words: str) -> bool:
    """A line above a title that is about what follows: its date, its parties, its edition, what it binds."""
    return (
        is_dated(words)
        or is_of_parties(words)
        or speaks_of_terms(words)
        or _site_lines.binds(words)
        or _EDITION.search(words) is not None
    )


def _top(text: Text) -> int:
    """Behind the last line that may stand above the first clause."""
    sentences = 0
    for at in range(min(len(text.places), _EDGE)):
        sentences += text.says_something(at)
        if sentences > _SENTENCES or (text.line(at).draft.kind == "heading" and sentences):
            return at
    return min(len(text.places), _EDGE)


def _foot(text: Text) -> int:
    """The first line that may stand below the last clause."""
    sentences, size = 0, len(text.places)
    for at in range(size - 1, max(-1, size - 1 - _EDGE), -1):
        sentences += text.says_something(at)
        if sentences > _SENTENCES or (
            sentences and text.line(at).draft.kind == "heading" and not (at + 1 < size and text.is_link(at + 1))
        ):
            return at + 1
    return max(0, size - _EDGE)


def _passages(text: Text, begin: int, end: int) -> Iterator[list[int]]:
    """What stands together in one box of the edge, larger boxes first; and each line by itself."""
    boxes = text.walked.boxes
    beyond = {box for at in (begin - 1, end) if 0 <= at < len(text.places) for box in _around(text, at, len(boxes))}
    held: dict[int, list[int]] = defaultdict(list)
    for at in range(begin, end):
        for box in _around(text, at, _HIGH):
            if box not in beyond:
                held[box].append(at)
    yield from (places for _, places in sorted(held.items()) if 1 < len(places) <= _MOST)
    yield from ([at] for at in range(begin, end))


def _lists(text: Text, begin: int, end: int) -> Iterator[list[int]]:
    """A line and the links that follow it, where no box holds them together."""
    at = begin
    while at < end:
        behind = at + 1
        while behind < end and text.is_link(behind):
            behind += 1
        if behind > at + 1:
            yield list(range(at, behind))
        at = behind


def _around(text: Text, at: int, most: int) -> Iterator[int]:
    """The boxes around a line, but for the page itself."""
    box = text.line(at).home
    while box > 0 and most:
        yield box
        box, most = text.walked.boxes[box].parent, most - 1


def _is_introduced(text: Text, at: int, first: int) -> bool:
    """Whether the line before says that something follows; of headings, all but the first, which names the text."""
    before = text.line(at - 1).draft if at else None
    if before is None:
        return False
    return at - 1 > first if before.kind == "heading" else before.words.rstrip().endswith((":", "："))


def _is_aside(text: Text, places: Sequence[int]) -> bool:
    lines = [text.line(at) for at in places]
    passage = passage_of(lines)
    words = passage.words
    if not words or _lines.width(words) > _LONGEST:
        return False
    if any(_is_of_text(line) for line in passage.lines):
        return False
    if not any(line.fragments for line in lines) and (is_way(passage) or is_offer(passage)):
        return True
    return not _site_lines.binds(words) and (asks_about_page(words) or is_of_counts(words))
