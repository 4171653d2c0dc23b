"""Parts of an agreement that stand in boxes with a name of furniture: its section on feedback, newsletters or sharing.

A class says what a box is for or what its words are about, and nothing tells which. So it is asked how the box stands
among the others: a section beside sections of its kind, a clause in the midst of clauses, a name that half of the page
bears. All is counted in a few passes over the page, however its boxes are named.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import cache
from typing import NamedTuple

from watcher.agreement.reading import _site_lines, _visitors
from watcher.agreement.reading._body import clauses_in
from watcher.agreement.reading._furniture import Furniture
from watcher.agreement.reading._preamble import is_dated
from watcher.agreement.reading._teasers import refers_to, said_in
from watcher.agreement.reading._vocabulary import NAMES
from watcher.agreement.reading._walk import Line, Walked

_PROSE = 24
"""Weight from which a line is a sentence."""
_TWINS = 2
"""Sections without a name of furniture that make a box of their shape one of them."""
_LOOKED_AT = 40
"""Lines of a box among which a clause is looked for."""
_NEXT = 3
"""Lines next to a box among which a sentence is looked for: a heading may stand between them."""
_HALF = 0.5
"""Share of the page that stands in boxes of one name, from which the name says nothing."""
_LAYOUT = frozenset(("nav", "navigation", "overlay", "banner", "modal", "popup", "toc", "header", "menu"))
_MANY = 6
"""How many boxes of one of these names, each with a sentence in it, are what a page is built of."""
_RELATED = "related"
"""How names of boxes begin that list other pages."""
_NONE = -1


class _Spans(NamedTuple):
    """Per box: its last box, its first and last line, and its first and last sentence outside of named boxes."""

    ends: list[int]
    first: list[int]
    last: list[int]
    text_first: list[int]
    text_last: list[int]


class _Shape(NamedTuple):
    """What sections of one kind have in common."""

    parent: int
    tag: str
    level: int
    """Of the heading they open with; 0 where they open with none."""


class _Page(NamedTuple):
    walked: Walked
    prose: list[bool]
    """Per line, whether it is a sentence."""
    named: Collection[int]
    spans: _Spans
    shapes: Counter[_Shape]
    """Of the boxes without a name of furniture that hold a sentence."""
    headings: Collection[tuple[int, int]]
    """Boxes, each with the level of a heading that stands in it itself."""
    forms: Sequence[int]
    is_clause: Callable[[int], bool]
    """Of a line, by its place; found out once, however many boxes it stands in."""
    is_open: Callable[[int], bool]
    """Of a box, whether no box around it has a name of furniture."""
    said: Callable[[], str]
    """The letters of the page."""

    def has_prose(self, at: int) -> bool:
        first = self.spans.first[at]
        return first != _NONE and any(self.prose[first : self.spans.last[at] + 1])


def sections(
    walked: Walked, furniture: Sequence[Furniture], weights: Sequence[float], masses: Sequence[float]
) -> frozenset[int]:
    """The boxes that a name calls furniture and that are parts of the text."""
    named = [at for at, each in enumerate(furniture) if each.name]
    if not named:
        return frozenset()
    page = _page(walked, weights, frozenset(named))
    usual = _usual_names(page, furniture, masses, named)
    return frozenset(at for at in named if furniture[at].name in usual or _belongs(page, at, furniture[at]))


def _page(walked: Walked, weights: Sequence[float], named: frozenset[int]) -> _Page:
    prose = [weight >= _PROSE for weight in weights]
    spans = _spans(walked, prose, named)
    holding = (at for at, first in enumerate(spans.text_first) if at and first != _NONE and at not in named)
    shapes = Counter(_shape(walked, spans, at) for at in holding)
    titled = (line for line in walked.lines if line.draft.kind == "heading")
    headings = {(walked.boxes[line.home].parent, line.draft.level) for line in titled}
    is_clause = cache(lambda at: clauses_in(walked.lines[at].draft.words, 1) > 0)
    return _Page(
        walked,
        prose,
        named,
        spans,
        shapes,
        headings,
        sorted(walked.forms),
        is_clause,
        _opens(walked, named),
        cache(lambda: said_in(walked.lines)),
    )


def _opens(walked: Walked, named: Collection[int]) -> Callable[[int], bool]:
    @cache
    def is_open(at: int) -> bool:
        while at > 0 and at not in named:
            at = walked.boxes[at].parent
        return at <= 0

    return is_open


def _spans(walked: Walked, prose: Sequence[bool], named: Collection[int]) -> _Spans:
    boxes = walked.boxes
    spans = _Spans(list(range(len(boxes))), *([_NONE] * len(boxes) for _ in range(4)))
    for at, line in enumerate(walked.lines):
        _widen(spans.first, spans.last, line.home, at, at)
        if prose[at]:
            _widen(spans.text_first, spans.text_last, line.home, at, at)
    for at in range(len(boxes) - 1, 0, -1):
        parent = boxes[at].parent
        spans.ends[parent] = max(spans.ends[parent], spans.ends[at])
        _widen(spans.first, spans.last, parent, spans.first[at], spans.last[at])
        if at not in named:
            _widen(spans.text_first, spans.text_last, parent, spans.text_first[at], spans.text_last[at])
    return spans


def _widen(firsts: list[int], lasts: list[int], at: int, first: int, last: int) -> None:
    if first != _NONE:
        firsts[at] = first if firsts[at] == _NONE else min(firsts[at], first)
        lasts[at] = max(lasts[at], last)


def _shape(walked: Walked, spans: _Spans, at: int) -> _Shape:
    box, opening = walked.boxes[at], walked.lines[spans.first[at]].draft
    return _Shape(box.parent, box.tag, opening.level if opening.kind == "heading" else 0)


def _usual_names(
    page: _Page, furniture: Sequence[Furniture], masses: Sequence[float], named: Sequence[int]
) -> frozenset[str]:
    """Names in whose boxes half of the page stands, or that many sentences share: of page builders, or of the site's own."""
    held: Counter[str] = Counter()
    until: dict[str, int] = {}
    for at in named:
        name = furniture[at].name
        if at > until.get(name, _NONE):
            held[name] += round(masses[at])
            until[name] = page.spans.ends[at]
    written = Counter(furniture[at].name for at in named if furniture[at].name in _LAYOUT and page.has_prose(at))
    built = {name for name, count in written.items() if count >= _MANY}
    return frozenset(name for name, mass in held.items() if mass >= _HALF * masses[0]) | built


def _belongs(page: _Page, at: int, furniture: Furniture) -> bool:
    if _is_section(page, at, sure=furniture.is_sure):
        return True
    return furniture.name.startswith(_RELATED) and refers_to(page.said(), _lines_of(page, at))


def _lines_of(page: _Page, at: int) -> Sequence[Line]:
    """The first lines of a box."""
    first = page.spans.first[at]
    return page.walked.lines[first : min(page.spans.last[at] + 1, first + _LOOKED_AT)] if first != _NONE else ()


def _is_section(page: _Page, at: int, *, sure: bool) -> bool:
    """A name that means furniture without doubt is outweighed by twins, or by a heading in the midst of its like."""
    first, last = page.spans.first[at], min(page.spans.last[at] + 1, page.spans.first[at] + _LOOKED_AT)
    if first == _NONE or not any(page.prose[first:last]) or _is_for_visitors(page, at, page.walked.lines[first:last]):
        return False
    shape = _shape(page.walked, page.spans, at)
    twins, between = page.shapes[shape] >= _TWINS, _is_between(page, at)
    if sure:
        headed = (
            between
            and (shape.parent, shape.level) in page.headings
            and not _has_buttons(page.walked, at, page.spans.ends[at])
        )
        return shape.level > 0 and (twins or (headed and any(map(page.is_clause, range(first, last)))))
    if twins and (shape.level or between):
        return True
    inside = between or twins or (shape.parent, shape.level) in page.headings or _is_amid(page, at)
    return inside and any(map(page.is_clause, range(first, last)))


def _is_between(page: _Page, at: int) -> bool:
    """Whether sentences stand before and behind the box in the one around it."""
    spans, around = page.spans, page.walked.boxes[at].parent
    begins = spans.text_first[around]
    return begins != _NONE and begins < spans.first[at] and spans.text_last[around] > spans.last[at]


def _is_amid(page: _Page, at: int) -> bool:
    """Whether sentences of the text, or its title and one of them, stand right above and right below the box."""
    first, last = page.spans.first[at], page.spans.last[at]
    above = range(first - 1, max(-1, first - 1 - _NEXT), -1)
    below = range(last + 1, min(len(page.walked.lines), last + 1 + _NEXT))
    return any(_is_text(page, line) for line in below) and any(
        _is_text(page, line) or _is_title(page.walked.lines[line]) for line in above
    )


def _is_text(page: _Page, line: int) -> bool:
    return page.prose[line] and page.is_open(page.walked.lines[line].home)


def _is_title(line: Line) -> bool:
    """The heading that names a text, or the date below it."""
    words = line.draft.words.strip()
    if line.draft.kind == "heading" and line.draft.level == 1 and NAMES.search(words):
        return True
    return is_dated(words)


def _has_buttons(walked: Walked, at: int, end: int) -> bool:
    return any(box.tag == "button" for box in walked.boxes[at : end + 1])


def _is_for_visitors(page: _Page, at: int, lines: Sequence[Line]) -> bool:
    """It asks for something, calls for a click, or heads what other readers read and say."""
    opening = lines[0].draft.words.strip()
    if _site_lines.is_related(opening) or _visitors.heads_comments(opening):
        return True
    if any("©" in line.draft.words for line in lines):
        return True
    form = bisect_left(page.forms, at)
    if form < len(page.forms) and page.forms[form] <= page.spans.ends[at]:
        return True
    return any(_site_lines.is_call(line.draft.words.strip()) for line in lines if line.linked)
