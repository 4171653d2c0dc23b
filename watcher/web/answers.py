"""Answers that take more than one question to the memory: routes, pages and the terminal ask here, and say the same."""

from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from watcher.agreement import compare
from watcher.model import Agreement, Comparison, Dates, Sighting, Source
from watcher.store import History
from watcher.store.records import FactRecord, SourceRecord, VersionRecord
from watcher.web import objects
from watcher.wire import Json


class OneFact(NamedTuple):
    """A fact over some sources: its values, the sources that are silent, and where the list goes on."""

    stated: tuple[FactRecord, ...]
    silent: tuple[SourceRecord, ...]
    next: str | None


def one_fact(history: History, name: str, now: datetime, limit: int, cursor: str | None = None) -> OneFact:
    """What the current texts of ``limit`` sources state of one fact."""
    listed = history.sources(now, None, limit, cursor)
    read = [one for one in listed.records if one.enabled and one.version]
    known = history.facts_of([one.source.id for one in read])
    stated = tuple(fact for one in read for fact in known.get(one.source.id, ()) if fact.name == name)
    speaking = {fact.source for fact in stated}
    return OneFact(stated, tuple(one for one in read if one.source.id not in speaking), listed.next)


def facts(history: History, name: str | None, now: datetime, limit: int, cursor: str | None = None) -> Json:
    """``GET /facts``: current facts by source, or one of them with those that do not state it."""
    if name is None:
        listed = history.facts(None, limit, cursor)
        return objects.facts_listing(listed.records, (), listed.next)
    return objects.facts_listing(*one_fact(history, name, now, limit, cursor))


def today_of(source: Source, now: datetime) -> date:
    """The day it is where the provider counts days."""
    return now.astimezone(ZoneInfo(source.timezone)).date()


class Edition(NamedTuple):
    """A version of a source: what it says, and when it was seen."""

    agreement: Agreement
    record: VersionRecord


def compared(old: Edition, new: Edition, source: Source, now: datetime) -> Comparison:
    """Two versions of a source, dated by when they were seen and not by the day on which somebody asks.

    Read backwards nothing was published and nothing takes effect: what differs is told without dates.
    """
    if old.record.n >= new.record.n:
        return replace(compare(old.agreement, new.agreement), dates=Dates())
    follows = new.record.n == old.record.n + 1
    last_old = (new.record.last_old if follows else None) or old.record.last_seen
    seen = Sighting(first_new=today_of(source, new.record.first_seen), last_old=today_of(source, last_old))
    return compare(old.agreement, new.agreement, seen=seen, today=today_of(source, now))
