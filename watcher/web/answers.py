"""Answers that take more than one question to the memory: routes, pages and the terminal ask here, and say the same."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from watcher.model import Source
from watcher.store import History
from watcher.store.records import FactRecord, SourceRecord
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
