"""Days that a page prints by the clock of its reader: the same text, every day one earlier or later.

A list of editions kept as moments and shown as days differs by a day between two exits. One day that moves is news;
several that all move by the same day, with no other word changed, are another time zone. A pair may be an edition that
was put off; where it moves back to days that were printed before, or both days are long past, it is none. Clocks print
lists and stamps: a day that moves inside a clause was moved by somebody who wrote the clause, and all are news then.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from watcher.agreement import canonical

SEVERAL, SEVERAL_BACK = 3, 2
"""Days from which nobody moved them all by hand; and where they move back to what was there before, or where they
are long past."""
_LONG = timedelta(days=60)
"""Time after which nobody puts off a day any more."""
_MONTHS: Mapping[int, str] = {
    1: "jan|jän|ene|gen", 2: "f[eé]v|feb", 3: "mars|mar|mär|mrt",
    4: "avr|apr|abr", 5: "mai|may|mag|mei", 6: "juin|jun|giu",
    7: "juil|jul|lug", 8: "ao[uû]|aug|ago", 9: "sep|set", 10: "oct|okt|ott|out", 11: "nov", 12: "d[eé]c|dez|dic",
}  # fmt: skip
"""How the months begin in the languages that write the day first; English ones have become numbers by then."""
_NAMED = {number: re.compile(names) for number, names in _MONTHS.items()}
_DAY = re.compile(
    r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?<!\d)(?P<first>\d{1,2})(?:er|\.)? ?(?:de )?(?P<name>[^\W\d_]{3,10})\.? ?(?:de )?(?P<last>(?:19|20)\d\d)",
)


_SENTENCE = re.compile(r"[。；！.;!][\"'”’）)\s]*$")
_PERIOD = re.compile(r"\b(?:from|until|till|to|between|by|before|after|on|through)\b|[自起至止前后後内]")
_STAMP = re.compile(
    r"\b(?:updated?|revised|revision|effective|modified|published|posted|amended|version|mise à jour|stand)\b|"
    r"更新|修订|修訂|生效|发布|發布|版本|施行"
)
_NO_LETTERS = re.compile(r"[\W\d_]+")
_WIDE = re.compile(r"[\u3400-\u9fff]")
_LABEL, _LIST, _ENTRY = 50, 10, 60
"""Columns of letters: of a stamp that is a sentence; to each day of a list that is one; to each day of an entry."""


class _Dated(NamedTuple):
    around: str
    days: tuple[date, ...]


def only_days_moved(old: str, new: str, least: int = SEVERAL, today: date | None = None) -> bool:
    """Whether two texts are one, but for at least that many days, which all moved by the same single day. Two
    different ones that are long past ``today`` were moved by nobody.
    """
    before, after = _dated(canonical(old).lower()), _dated(canonical(new).lower())
    if before.around != after.around or len(before.days) != len(after.days):
        return False
    pairs = [(early, late) for early, late in zip(before.days, after.days, strict=True) if early != late]
    moved = {(late - early).days for early, late in pairs}
    gone = {early for early, _ in pairs}
    is_past = today is not None and len(gone) >= SEVERAL_BACK and max(map(max, pairs)) < today - _LONG
    if len(pairs) < (SEVERAL_BACK if is_past else least) or moved not in ({1}, {-1}):
        return False
    lines = [(line, _dated(canonical(line).lower())) for line in old.split("\n")]
    return all(_is_of_days(line, dated) for line, dated in lines if not gone.isdisjoint(dated.days))


def _is_of_days(line: str, dated: _Dated) -> bool:
    """A stamp, an entry or a list of editions, and no clause that names a day."""
    letters = _NO_LETTERS.sub("", dated.around)
    width, days = len(letters) + len(_WIDE.findall(letters)), len(dated.days)
    if not _SENTENCE.search(line):
        return width <= _ENTRY * days
    if _STAMP.search(dated.around):
        return width <= _LABEL and days == 1
    return days > 1 and width <= _LIST * days and not _PERIOD.search(dated.around)


def _dated(text: str) -> _Dated:
    """The words with a sign for every day, and the days."""
    days: list[date] = []

    def taken(found: re.Match[str]) -> str:
        day = _day(found)
        if day is None:
            return found[0]
        days.append(day)
        return "\0"

    return _Dated(_DAY.sub(taken, text), tuple(days))


def _day(found: re.Match[str]) -> date | None:
    if found["name"]:
        month = next((number for number, names in _NAMED.items() if names.match(found["name"])), 0)
        year, day = int(found["last"]), int(found["first"])
    else:
        year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    try:
        return date(year, month, day)
    except ValueError:
        return None
