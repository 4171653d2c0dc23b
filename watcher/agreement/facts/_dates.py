"""Calendar dates in folded text, in every way they are printed. A month or a year alone is no date.

05/03/2022 says nothing by itself: it is a date only where other dates of the document show which part is the day.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._values import zh_integer

_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTHS: Mapping[str, int] = {name[:3]: place for place, name in enumerate(_MONTH_NAMES.split(), start=1)}
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY_EN = r"(?:[0-3]?[0-9])(?: ?(?:st|nd|rd|th)\b)?"
_ZH_FIGURE = "[0-9〇零○一二三四五六七八九十]"

_WRITTEN = compiled(
    rf"(?P<zh_year>(?<![0-9])[12][0-9]{{3}}|(?:民国)[0-9]{{2,3}}|[〇零○一二三四五六七八九]{{4}})年(?:\((?:西元|公元|(?:中华)?民国)?[0-9]{{2,4}}年?\))?"
    rf"(?P<zh_month>{_ZH_FIGURE}{{1,2}})月(?P<zh_day>{_ZH_FIGURE}{{1,3}})[日号]"
    rf"|(?<![0-9a-z.])(?P<iso>[12][0-9]{{3}} ?(?P<mark>[-/.]) ?[01]?[0-9] ?(?P=mark) ?[0-3]?[0-9])(?![0-9]|\.[0-9])"
    rf"|(?<![0-9])(?P<packed>(?:19|20)[0-9]{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))(?![0-9])"
    rf"|\b(?P<month_first>{_MONTH})\.?,? (?P<en_day>{_DAY_EN}),? ?(?P<en_year>[12][0-9]{{3}})"
    rf"|(?<![0-9])(?P<day_first>{_DAY_EN})\.?(?: of|-)?[ -]?(?P<en_month>{_MONTH})\.?(?:,? |,|-)(?P<year_last>[12][0-9]{{3}})"
    rf"|(?<![0-9/.])(?P<numeric>(?P<one>[0-3]?[0-9])(?P<sep>[-/.])(?P<two>[0-3]?[0-9])(?P=sep)(?P<late>(?:20)?[0-9]{{2}}))(?![0-9/]|\.[0-9])"
)


_LOOKS_DATED = re.compile(r"[12][0-9]{3}|[0-9][-/.][0-3]?[0-9][-/.][0-9]{2}")
"""Every Western date has a year in full, or stands in three figures: cheap to look for."""


class Dated(NamedTuple):
    """A date and the span that prints it."""

    value: date
    start: int
    end: int


DayFirst = bool | None
"""Whether a document writes 28/10/2022 or 10/28/2022; None where nothing tells."""


_NUMERIC = re.compile(
    r"(?<![0-9/.])(?P<one>[0-3]?[0-9])(?P<sep>[-/.])(?P<two>[0-3]?[0-9])(?P=sep)(?:20)?[0-9]{2}(?![0-9/]|\.[0-9])"
)


_LOOKS_NUMERIC = re.compile(r"[0-9]([-/.])[0-3]?[0-9]\1[0-9]{2}")
"""Quicker to refuse: it starts with a plain character."""


def day_first(text: str) -> DayFirst:
    """What the unmistakable numeric dates of a text show about its ambiguous ones."""
    if not _LOOKS_NUMERIC.search(text):
        return None
    pairs = ((int(found["one"]), int(found["two"])) for found in _NUMERIC.finditer(text))
    shown = {one > 12 for one, two in pairs if (one > 12) != (two > 12)}
    return shown.pop() if len(shown) == 1 else None


def dates_in(text: str, order: Callable[[], DayFirst]) -> Iterator[Dated]:
    """Every whole calendar date of the text, from left to right; ``order`` is asked where a date is ambiguous."""
    if "年" not in text and not _LOOKS_DATED.search(text):
        return
    for found in _WRITTEN.finditer(text):
        value = _calendar(_parts(found, order))
        if value is not None:
            yield Dated(value, found.start(), found.end())


def _calendar(parts: Iterable[int | None]) -> date | None:
    year, month, day = parts
    if year is None or month is None or day is None or not 1990 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _parts(found: re.Match[str], order: Callable[[], DayFirst]) -> tuple[int | None, int | None, int | None]:
    if found["zh_year"]:
        return (
            _zh_year(found["zh_year"]),
            zh_integer_or_figure(found["zh_month"]),
            zh_integer_or_figure(found["zh_day"]),
        )
    if found["iso"]:
        year, month, day = re.split(r" ?[-/.] ?", found["iso"])
        return int(year), int(month), int(day)
    if found["packed"]:
        return int(found["packed"][:4]), int(found["packed"][4:6]), int(found["packed"][6:])
    if found["month_first"]:
        return int(found["en_year"]), _MONTHS[found["month_first"][:3]], _figure(found["en_day"])
    if found["day_first"]:
        return int(found["year_last"]), _MONTHS[found["en_month"][:3]], _figure(found["day_first"])
    return _numeric(int(found["one"]), int(found["two"]), int(found["late"]), found["sep"] == ".", order)


def _zh_year(printed: str) -> int | None:
    if printed.startswith("民国"):
        return 1911 + int(printed[2:])
    return zh_integer_or_figure(printed)


def zh_integer_or_figure(printed: str) -> int | None:
    return int(printed) if printed.isascii() else zh_integer(printed.replace("○", "〇"))


def _figure(printed: str) -> int:
    return int(re.sub(r"[^0-9]", "", printed))


def _numeric(
    one: int, two: int, late: int, dotted: bool, order: Callable[[], DayFirst]
) -> tuple[int | None, int | None, int | None]:
    year = late if late > 99 else 2000 + late
    if one > 12 or one == two:
        return year, two, one
    if two > 12:
        return year, one, two
    shown = order()
    if shown is None and dotted:
        shown = True
    if shown is None:
        return None, None, None
    return (year, two, one) if shown else (year, one, two)
