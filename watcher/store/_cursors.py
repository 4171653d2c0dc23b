"""Cursors: where a list goes on. They name the last record shown, so a list that grows neither skips nor repeats."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Row

from watcher.errors import UsageError
from watcher.store.records import Slice

Record = TypeVar("Record")
LARGEST_LIMIT = 500


def write(*place: str | int | datetime) -> str:
    plain = json.dumps([part.isoformat() if isinstance(part, datetime) else part for part in place])
    return urlsafe_b64encode(plain.encode()).decode().rstrip("=")


def read_name(cursor: str) -> str:
    """A place in a list ordered by name."""
    (name,) = _read(cursor, str)
    return str(name)


def read_number(cursor: str) -> int:
    """A place in a list ordered by number."""
    (number,) = _read(cursor, int)
    return int(number)


def read_place(cursor: str) -> tuple[str, int]:
    """A place in a list ordered by name, then by number."""
    name, number = _read(cursor, str, int)
    return name, number


def read_moment(cursor: str, key: type[Any]) -> tuple[datetime, Any]:
    """A place in a list ordered by time, then by key."""
    at, last = _read(cursor, str, key)
    try:
        moment = datetime.fromisoformat(at)
        return (moment.astimezone(UTC) if moment.tzinfo else moment), last
    except (ValueError, OverflowError) as mistake:
        raise UsageError(f"not a cursor of this list: {cursor!r}") from mistake


def cut(
    rows: Sequence[Row[Any]], limit: int, record: Callable[[Row[Any]], Record], place: Callable[[Row[Any]], str]
) -> Slice[Record]:
    """The first ``limit`` of ``limit + 1`` rows that were asked for; the one too many tells that there are more."""
    shown = rows[:limit]
    return Slice(tuple(record(row) for row in shown), place(shown[-1]) if len(rows) > limit else None)


def checked(limit: int) -> int:
    if not 1 <= limit <= LARGEST_LIMIT:
        raise UsageError(f"limit must be between 1 and {LARGEST_LIMIT}, not {limit}")
    return limit


def _read(cursor: str, *kinds: type[Any]) -> list[Any]:
    try:
        place = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError as mistake:
        raise UsageError(f"not a cursor of this list: {cursor!r}") from mistake
    if not isinstance(place, list) or [type(part) for part in place] != list(kinds) or not all(map(_fits, place)):
        raise UsageError(f"not a cursor of this list: {cursor!r}")
    return place


def _fits(part: Any) -> bool:
    """Whether a database can hold it: whole numbers of 64 bits, words that are words."""
    if isinstance(part, int):
        return abs(part) < 2**63
    return not any("\ud800" <= character <= "\udfff" or character == "\0" for character in part)
