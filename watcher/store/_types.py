"""How values lie in a column: times in UTC, values of the book as JSON."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

import zstandard
from pydantic import TypeAdapter
from sqlalchemy import DateTime, Dialect, LargeBinary, Text, TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, stored in UTC: SQLite forgets zones, so they are put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moved = value.astimezone(UTC)
        return moved.replace(tzinfo=None) if dialect.name == "sqlite" else moved

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def storable(text: str) -> str:
    """The text with whatever a database cannot store (NUL, lone surrogates) replaced, character for character."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()


class Words(TypeDecorator[str]):
    """Words that came from outside."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    """Built when first needed: few commands need all of them."""
    return TypeAdapter(shape)


class JsonOf(TypeDecorator[Any]):
    """A value of the book as JSON text, read back as the type it was.

    Not for values that hold facts: JSON cannot tell a date from a string (see ``Packed``)."""

    impl = Text
    cache_ok = True

    def __init__(self, shape: Any) -> None:
        super().__init__()
        self.shape = shape

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else _adapter(self.shape).dump_json(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else _adapter(self.shape).validate_json(value)


class Packed(TypeDecorator[Any]):
    """A large value of the book: JSON in which dates and times are marked as such, compressed with zstandard."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, shape: Any) -> None:
        super().__init__()
        self.shape = shape

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        plain = json.dumps(_adapter(self.shape).dump_python(value), default=_marked, ensure_ascii=False)
        return zstandard.ZstdCompressor().compress(plain.encode("utf-8", "replace"))

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        plain = zstandard.ZstdDecompressor().decompress(bytes(value))
        return _adapter(self.shape).validate_python(json.loads(plain, object_hook=_unmarked))


_MARKS: dict[str, Callable[[Any], Any]] = {
    "$time": datetime.fromisoformat,
    "$date": date.fromisoformat,
    "$seconds": lambda seconds: timedelta(seconds=seconds),
}


def _marked(value: Any) -> Any:
    match value:
        case datetime():
            return {"$time": value.isoformat()}
        case date():
            return {"$date": value.isoformat()}
        case timedelta():
            return {"$seconds": value.total_seconds()}
        case frozenset():
            return sorted(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


def _unmarked(value: dict[str, Any]) -> Any:
    if len(value) == 1:
        ((mark, inner),) = value.items()
        if mark in _MARKS:
            return _MARKS[mark](inner)
    return value
