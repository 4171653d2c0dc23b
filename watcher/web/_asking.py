"""What every question carries: the memory, the language and the day of the answer; and how its parameters are read.

One rule for questions that have no answer: what the path names and is not there is 404; a parameter that nobody knows,
or whose value is none of its kind, is 400; what is understood and still cannot be answered or done (a body that lacks
something, a day that has not come) is 422.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo

from fastapi import Depends, Path, Query, Request
from fastapi.dependencies.models import Dependant
from starlette.convertors import PathConvertor, register_url_convertor

from watcher.agreement import FACT_TYPES, TOPICS
from watcher.bootstrap import Memory
from watcher.model import Agreement, Comparison, Language, Source
from watcher.settings import Settings
from watcher.store.records import SourceRecord, VersionRecord
from watcher.web import answers, as_of
from watcher.web._problems import Problem

Found = TypeVar("Found")
Asked = TypeVar("Asked", str, str | None)

LARGEST_NUMBER = 2**31 - 1
EARLIEST, LATEST = date(1970, 1, 1), date(9000, 1, 1)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLUS_LOST = re.compile(r" (?=\d{2}:?\d{2}$)")
"""A ``+`` that was not escaped arrives as a space."""

Limit = Annotated[int, Query(ge=1, le=500, description="how many at most")]
Cursor = Annotated[str | None, Query(max_length=400, description="`next` of the list before")]
SourceId = Annotated[
    str, Path(max_length=200, description="id of a source; may contain slashes", examples=["acme/terms"])
]
Number = Annotated[int, Path(ge=1, le=LARGEST_NUMBER, examples=[2])]
Text = Annotated[str | None, Query(max_length=200)]
FactName = Annotated[str | None, Query(max_length=100, description="a fact's name", examples=["liability.cap"])]
Topic = Annotated[str | None, Query(max_length=100, description="a topic of clauses", examples=["amendment"])]
Day = Annotated[str | None, Query(max_length=40, json_schema_extra={"format": "date"}, examples=["2026-06-30"])]


class SourceConvertor(PathConvertor):
    """A source's id at the end of a path. ``…/check`` is asked for by POST alone, and GET must hear so (405)."""

    regex = ".*(?<!/check)"


register_url_convertor("source", SourceConvertor())


class Asking:
    """Who asks what of whom."""

    def __init__(
        self, request: Request, lang: Annotated[Language | None, Query(description="language of sentences")] = None
    ) -> None:
        memory: Memory = request.app.state.memory
        settings: Settings = request.app.state.settings
        self.store, self.history = memory.store, memory.history
        self.is_read_only = memory.database.is_read_only
        self.settings = settings
        self.closing: frozenset[str] = request.app.state.closing
        """Channels that close what they opened."""
        self.language: Language = lang or settings.language
        self.now = datetime.now(UTC)
        self.today: date = self.now.astimezone(ZoneInfo(settings.timezone)).date()

    def source(self, name: str) -> SourceRecord:
        return found(self.history.source(name, self.now), f"no source {name!r}")

    def version(self, name: str, number: int) -> VersionRecord:
        return found(self.history.version(name, number), f"no version {number} of {name!r}")

    def agreement(self, name: str, number: int) -> Agreement:
        return found(self.history.agreement(name, number), f"no version {number} of {name!r}")

    def compared(self, source: Source, old: int, new: int) -> Comparison:
        """Two versions of a source, dated by when they were seen."""
        before, after = (answers.Edition(self.agreement(source.id, n), self.version(source.id, n)) for n in (old, new))
        return answers.compared(before, after, source, self.now)

    def version_on(self, source: Source, day: date, clock: as_of.Clock) -> int:
        """The version that was on the page, or in force, on a day that has been."""
        times = self.history.version_times(source.id)
        number = as_of.version_on(times, day, ZoneInfo(source.timezone), clock)
        if day > self.today_of(source):
            known = f"; of those known today it would be version {number}" if number else ""
            raise Problem(422, "future", f"{day} has not come yet, and no version is certain for it{known}")
        return found(number, f"no version of {source.id!r} is known for {day}")

    def today_of(self, source: Source) -> date:
        return answers.today_of(source, self.now)


Ask = Annotated[Asking, Depends()]


def found(it: Found | None, otherwise: str) -> Found:
    if it is None:
        raise Problem(404, "not-found", otherwise)
    return it


def day_from(text: str) -> date:
    """A calendar date."""
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None or not EARLIEST <= day <= LATEST:
        raise Problem(400, "bad-date", f"not a date such as 2026-06-30: {text!r}")
    return day


def fact_from(name: Asked) -> Asked:
    """The name of a fact that there is."""
    if name is not None and name not in FACT_TYPES:
        raise Problem(400, "unknown-fact", f"no such fact: {name!r}; known are {', '.join(sorted(FACT_TYPES))}")
    return name


def topic_from(name: str | None) -> str | None:
    """A topic that clauses have."""
    if name is not None and name not in TOPICS:
        raise Problem(400, "unknown-topic", f"no such topic: {name!r}; known are {', '.join(sorted(TOPICS))}")
    return name


def moment_from(text: str | None, zone: str) -> datetime | None:
    """A time with its offset, or a date, which means its beginning in the zone of the service."""
    if text is None:
        return None
    if _DAY.fullmatch(text):
        return datetime.combine(day_from(text), time(), ZoneInfo(zone)).astimezone(UTC)
    try:
        moment = datetime.fromisoformat(_PLUS_LOST.sub("+", text))
    except ValueError:
        moment = None
    if moment is None or not EARLIEST < moment.date() < LATEST:
        raise Problem(400, "bad-time", f"not a time such as 2026-06-30T09:00:00+08:00: {text!r}")
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def refuse_unknown(request: Request) -> None:
    """A parameter that nobody reads is a mistake of the asker, and silence would hide it."""
    known = set(_parameters(request.scope["route"].dependant))
    unknown = sorted(set(request.query_params) - known)
    if unknown:
        raise Problem(400, "unknown-parameter", f"unknown: {', '.join(unknown)}; known are {', '.join(sorted(known))}")


def _parameters(dependant: Dependant) -> Iterator[str]:
    yield from (parameter.alias for parameter in dependant.query_params)
    for further in dependant.dependencies:
        yield from _parameters(further)
