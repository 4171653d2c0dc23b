"""Confirm and hold: a doubtful text waits until it has been there long enough, or goes.

Suspicions that are not listed here never become a version: a captcha that stays for a year is still a captcha.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from watcher.model import Held, Suspicion
from watcher.policy._case import Case
from watcher.policy._restless import stays


class Confirmation(NamedTuple):
    """What a held text must have outlasted to be believed."""

    looks: int
    """Regular ones, the first included."""
    since: timedelta = timedelta()


_TWO_WEEKS = timedelta(days=14)
CONFIRMED_BY: Mapping[str, Confirmation] = {
    "rewritten": Confirmation(2),
    "restless": Confirmation(2),
    "shortened": Confirmation(2),
    "other-document": Confirmation(3),
    "flapping": Confirmation(4),
    "loading": Confirmation(4),
    "gutted": Confirmation(5, since=_TWO_WEEKS),
    "unfilled": Confirmation(6, since=_TWO_WEEKS),
    "other-language": Confirmation(6, since=_TWO_WEEKS),
    "other-edition": Confirmation(6, since=_TWO_WEEKS),
}
"""By code. Sites answer in another language, for another country, or with a fifth of a page, for days: what their
agreement says has not changed by that, so it is a state, and a version only where the site does not go back. So is a
place left unfilled in a text that is otherwise the same: templates are mended, what an author wrote stays.
"""
FROM_THE_FIRST: Mapping[str, Confirmation] = {"unfilled": Confirmation(3)}
"""The same where there is no version yet: what has been so from the beginning is the author's."""
_HELD_AS_ONE = frozenset({"rewritten", "other-document", "other-language", "other-edition", "unfilled"})
"""Codes of what a site does rather than of one text: words that are edited meanwhile begin no new count."""


def hold(doubts: Sequence[Suspicion], known_by: str, case: Case) -> Held:
    """The doubtful text, counted. A new document may be edited while it waits; what alternates must be the same, and
    of what differs at every look an edit must stay.
    """
    held = case.standing.held
    asked = _asked(case)
    code = max((doubt.code for doubt in doubts), key=lambda code: asked[code])
    if held is None or held.code != code or not _is_the_same(held, known_by):
        return Held(code, case.now, 1, known_by)
    return replace(held, known_by=known_by, looks=held.looks + case.regular)


def is_believed(held: Held, case: Case) -> bool:
    """Whether the text has held long enough."""
    asked = _asked(case)[held.code]
    return held.looks >= asked.looks and case.now - held.first_seen >= asked.since


def _asked(case: Case) -> Mapping[str, Confirmation]:
    return FROM_THE_FIRST if case.snapshot.version is None else CONFIRMED_BY


def _is_the_same(held: Held, known_by: str) -> bool:
    if held.code == "restless":
        return stays(held.known_by, known_by)
    return held.known_by == known_by or held.code in _HELD_AS_ONE
