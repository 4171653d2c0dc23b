"""Confirm and hold: a doubtful text waits until it has been there long enough, or goes.

Suspicions that are not listed in ``CONFIRMED_BY`` never become a version: a captcha that stays for a year is still a
captcha.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from watcher.model import Held, Suspicion
from watcher.policy._case import Case
from watcher.policy._restless import stays


class Confirmation(NamedTuple):
    """What a held text must have outlasted to be believed."""

    looks: int
    """Regular ones, the first included."""
    since: timedelta = timedelta()


CONFIRMED_BY: Mapping[str, Confirmation] = {
    "rewritten": Confirmation(2),
    "restless": Confirmation(2),
    "shortened": Confirmation(2),
    "other-document": Confirmation(3),
    "gutted": Confirmation(3),
    "flapping": Confirmation(4),
    "loading": Confirmation(4),
    "other-language": Confirmation(5, since=timedelta(days=14)),
}
"""By code. Sites answer in another language for days, by the address that asks or by mistake: what their agreement says
has not changed by that, so it is a state, and a version only where the site does not go back.
"""
_STILL_BEING_WRITTEN = frozenset({"rewritten", "other-document", "other-language"})
"""Codes of texts that hardly have a word of the last one: they are held as one, however they are edited meanwhile."""


def hold(doubts: Sequence[Suspicion], known_by: str, case: Case) -> Held:
    """The doubtful text, counted. A new document may be edited while it waits; what alternates must be the same, and
    of what differs at every look an edit must stay.
    """
    held = case.standing.held
    code = max((doubt.code for doubt in doubts), key=CONFIRMED_BY.__getitem__)
    if held is None or held.code != code or not _is_the_same(held, known_by):
        return Held(code, case.now, 1, known_by)
    return replace(held, known_by=known_by, looks=held.looks + case.regular)


def is_believed(held: Held, now: datetime) -> bool:
    """Whether the text has held long enough."""
    asked = CONFIRMED_BY[held.code]
    return held.looks >= asked.looks and now - held.first_seen >= asked.since


def _is_the_same(held: Held, known_by: str) -> bool:
    if held.code == "restless":
        return stays(held.known_by, known_by)
    return held.known_by == known_by or held.code in _STILL_BEING_WRITTEN
