"""Whether a text has the body of an agreement by itself, where there is no last text to hold it against."""

from typing import NamedTuple

from watcher.agreement.reading import _lines
from watcher.agreement.reading._body import SPOKEN, clauses_in, is_imprint
from watcher.agreement.reading._evidence import (
    FEW_WORDS,
    SHELL,
    Evidence,
    first_of,
    has_scripts,
    head_of,
    names_home,
    page_titles,
    reads_as_agreement,
    said,
    titles,
    vendor_of,
    went_home,
)
from watcher.agreement.reading._language import primary
from watcher.agreement.reading._signatures import PHRASES, TITLES, suspicion
from watcher.agreement.reading._vocabulary import DUTIES, NAMES
from watcher.model import Suspicion

_LEAST = 500
"""Columns below which a file without an agreement's name, and without a word of duties, is none at first sight."""
_MANY = 6
"""Words of duties that no wall has."""
_APART = 400
"""Columns of a text without an agreement's name among which a clause must be found, for it to be one."""
_MOST_COUNTED = 20_000 // _APART + 1
"""Clauses in the part of a text that tells of the rest, from which no further one changes anything."""
_MANY_DUTIES = 8
"""Words of duties in a text without an agreement's name that speak for one."""
_FEW = 3
"""Clauses below which a text has no body."""


class _FirstSight(NamedTuple):
    """What a text shows of an agreement by itself."""

    head: str
    named: bool
    """Whether its head bears an agreement's name."""
    clauses: int
    duties: int
    size: int

    @property
    def binds(self) -> bool:
        """Whether it speaks of duties as walls never do."""
        least, columns = (4, FEW_WORDS // 2) if self.named else (_MANY_DUTIES, FEW_WORDS)
        return self.duties >= least and self.size > columns

    @property
    def has_clauses(self) -> bool:
        return self.named and self.clauses >= _FEW


def _first_sight(seen: Evidence, size: int) -> _FirstSight:
    head = head_of(seen)
    named = NAMES.search(head) is not None
    clauses = clauses_in(seen.text, _FEW + 1 if named or reads_as_agreement("", seen.text) else _MOST_COUNTED)
    return _FirstSight(head, named, clauses, len(set(DUTIES.findall(seen.text[:20_000].lower()))), size)


def at_first_sight(seen: Evidence, size: int) -> Suspicion | None:
    """No text to compare with: it must have an agreement's body, however its title calls it."""
    sight = _first_sight(seen, size)
    if not sight.named and _stands_at_home(seen):
        return suspicion("home-page")
    says = first_of(TITLES, titles(seen) if sight.clauses < _FEW else page_titles(seen))
    if says and not sight.binds and not sight.has_clauses:
        return said(says, seen)
    if size <= FEW_WORDS and not sight.has_clauses and sight.duties < _MANY:
        if says := first_of(PHRASES, [seen.text]):
            return said(says, seen)
        if not sight.named and vendor_of(seen.markup):
            return said("bot-check", seen)
    if _has_body(seen, sight):
        return None
    if size > FEW_WORDS:
        return suspicion("not-agreement")
    return suspicion("shell" if size < SHELL and has_scripts(seen) else "too-short")


def _stands_at_home(seen: Evidence) -> bool:
    return went_home(seen.pages) or (names_home(seen.markup) and not reads_as_agreement("", seen.text))


def _has_body(seen: Evidence, sight: _FirstSight) -> bool:
    """Files have no frame to be left over; the words of clauses are known in two languages."""
    if not seen.markup or primary(seen.language) not in SPOKEN:
        named = sight.named and (not seen.markup or _lines.sentences_in(seen.text) >= _FEW)
        return sight.size >= _LEAST or sight.duties >= 2 or named
    if is_imprint(sight.head, seen.text) or sight.has_clauses or _is_tiny(seen, sight):
        return True
    many = sight.clauses > _FEW and sight.clauses * _APART > min(sight.size, 20_000)
    return sight.clauses >= _FEW and (many or reads_as_agreement("", seen.text))


def _is_tiny(seen: Evidence, sight: _FirstSight) -> bool:
    """A rule of two sentences under a printed name, and nothing beside them that a wall would say."""
    printed = NAMES.search(seen.text.split("\n", 1)[0]) is not None
    return printed and sight.clauses == _FEW - 1 and sight.duties >= 1 and not first_of(PHRASES, [seen.text])
