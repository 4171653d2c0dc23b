"""Whether what is left of a text is whole, most of it being gone; or only the places where its words stood.

A page that failed to load keeps the beginning of its text and breaks off anywhere. Two things are done by authors alone:
of two editions on one page they take one away, and what they publish they date anew.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from watcher.agreement.reading import _lines
from watcher.agreement.reading._canonical import canonical
from watcher.agreement.reading._preamble import is_dated, is_stamp
from watcher.agreement.reading._vocabulary import NAMES

_HEAD, _FOOT = 6, 3
"""Lines in which a text bears its title and its date."""
_OVERLAP = 2
"""Lines at the head of an edition that may be in the other one as well."""
_TITLE = 80
_IN_ONE_PIECE = 0.9
"""Share of what went that stood together, from which it was one edition."""
_WORDLESS, _OF_ALL = 3, 4
"""Lines of nothing but signs in a text that lost its words; and it has one in so many."""
_MASK = re.compile(r"([*•●○█■□▇░▒▓?])\1+")
_MASKED = 0.15
"""Share of a text from which its words are masked."""
_GOES_ON = (":", "：", ",", "，", "、")


class _Piece(NamedTuple):
    begin: int
    end: int
    weight: int


def printed_dates(text: str) -> frozenset[str]:
    """The lines at the head and at the foot of a text that tell its date, in their canonical form."""
    lines = text.split("\n")
    return frozenset(canonical(line) for line in (*lines[:_HEAD], *lines[-_FOOT:]) if _bears_a_date(line))


def is_wordless(text: str, known: str) -> bool:
    """Whether bullets, colons or masks stand where the last text had words."""
    now, before = ([line for line in each.split("\n") if line and not _lines.letters(line)] for each in (text, known))
    emptied = len(now) >= max(_WORDLESS, 2 * len(before)) and len(now) * _OF_ALL >= text.count("\n") + 1
    return emptied or _masked(text) > max(_MASKED, 2 * _masked(known))


def _masked(text: str) -> float:
    """The share of a text that is signs in place of letters."""
    return sum(len(found[0]) for found in _MASK.finditer(text)) / (len(text) or 1)


def is_dated_anew(text: str, known: str) -> bool:
    """Whether another date is printed where the old one was."""
    now, before = text.split("\n"), known.split("\n")
    new, old = printed_dates(text), printed_dates(known)
    return bool(new and old) and new.isdisjoint(map(canonical, before)) and old.isdisjoint(map(canonical, now))


def is_an_edition(text: str, known: str) -> bool:
    """Whether what went stood together, under a date or a title of its own, and so does what is left."""
    now, before = text.split("\n"), known.split("\n")
    if now[-1].endswith(_GOES_ON):
        return False
    left = frozenset(map(_lines.letters, now))
    weights = [-len(key) if key in left else len(key) for key in map(_lines.letters, before)]
    gone = _heaviest(weights)
    in_one_piece = gone.weight >= _IN_ONE_PIECE * sum(weight for weight in weights if weight > 0)
    if not in_one_piece or gone.begin < _HEAD + _OVERLAP:
        return False
    head = before[gone.begin - _OVERLAP : gone.begin + _HEAD - _OVERLAP]
    if any(map(_bears_a_date, head)):
        return any(map(_bears_a_date, now[:_HEAD]))
    titles = {line for line in now[:_HEAD] if len(line) <= _TITLE and NAMES.search(line)}
    return not titles.isdisjoint(head) and _first_label(before[gone.begin : gone.end]) == _first_label(now) != ""


def _bears_a_date(line: str) -> bool:
    return is_stamp(line) or is_dated(line)


def _heaviest(weights: Sequence[int]) -> _Piece:
    """The neighbours that weigh most together."""
    best, begin, held = _Piece(0, 0, 0), 0, 0
    for at, weight in enumerate(weights):
        if held <= 0:
            begin, held = at, 0
        held += weight
        if held > best.weight:
            best = _Piece(begin, at + 1, held)
    return best


def _first_label(lines: Sequence[str]) -> str:
    return next((found[0] for line in lines if (found := _lines.LABEL.match(line))), "")
