"""Periods on the calendar: what day it is when a period has run.

Days are calendar days, months end on the matching day, the day that starts a period is not counted. Working days
follow the Chinese calendar of holidays and make-up days while it is known (`chinesecalendar`, a plain table without
network); beyond it every Monday to Friday counts and the answer is only about right.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from chinese_calendar import is_workday

from watcher.model import Duration, Unit

_FURTHEST_DAYS = 36_600
"""A century: longer periods are misprints or malice, and no date can hold the worst of them."""

_MONTHS: Mapping[Unit, int] = {"month": 1, "quarter": 3, "year": 12}
_DAYS: Mapping[Unit, float] = {"hour": 1 / 24, "day": 1, "week": 7}
_DAYS_OF_MONTH = 30


class Reckoned(NamedTuple):
    day: date
    exact: bool = True


def after(start: date, period: Duration) -> Reckoned | None:
    """The day on which ``period`` ends when it starts on ``start``; None for periods that no calendar reaches."""
    if not 0 <= period.count <= _FURTHEST_DAYS * 24:
        return None
    if period.unit == "working_day":
        return _after_working_days(start, ceil(period.count))
    if period.unit in _MONTHS:
        return _after_months(start, period.count * _MONTHS[period.unit])
    return _after_days(start, ceil(period.count * _DAYS[period.unit]))


def _after_days(start: date, days: int) -> Reckoned | None:
    if days > min(_FURTHEST_DAYS, (date.max - start).days):
        return None
    return Reckoned(start + timedelta(days=days))


def _after_months(start: date, months: float) -> Reckoned | None:
    """Half a month is fifteen days and only about right; whole months end on the matching day or on their last one."""
    if months * _DAYS_OF_MONTH > _FURTHEST_DAYS:
        return None
    whole = int(months)
    year, month = divmod(start.year * 12 + start.month - 1 + whole, 12)
    if year > date.max.year:
        return None
    matching = date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    rest = ceil((months - whole) * _DAYS_OF_MONTH)
    reached = _after_days(matching, rest)
    return reached._replace(exact=rest == 0) if reached else None


def _after_working_days(start: date, count: int) -> Reckoned | None:
    if count > _FURTHEST_DAYS:
        return None
    day, exact = start, True
    while count:
        if day == date.max:
            return None
        day += timedelta(days=1)
        works, known = _works(day)
        exact = exact and known
        count -= works
    return Reckoned(day, exact)


def _works(day: date) -> tuple[bool, bool]:
    """Whether people work that day, and whether the calendar of holidays reaches so far."""
    try:
        return bool(is_workday(day)), True
    except NotImplementedError:
        return day.weekday() < 5, False
