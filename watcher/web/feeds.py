"""Changes for feed readers (Atom, RFC 4287) and deadlines for calendars (iCalendar, RFC 5545)."""

import re
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from feedgen.feed import FeedGenerator
from icalendar import Alarm, Calendar, Event

from watcher import words
from watcher.channels import entry_id, sequence
from watcher.model import Bilingual, Language
from watcher.store.records import ChangeFilter, ChangeRecord
from watcher.web._api_changes import Wanted
from watcher.web._asking import Ask, Asking, Limit

router = APIRouter()
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""When an empty feed was last updated."""
AUTHORITY = "watcher,2026"
EVERYTHING = ChangeFilter()
MOST_DEADLINES = 500
ALARMS = (timedelta(days=-6, hours=-15), timedelta(days=-2, hours=-15), timedelta(hours=-15))
"""Nine in the morning, seven, three and one days before (RFC 5545 counts from the beginning of the day)."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML document may contain, escaped or not."""
_TITLE = Bilingual("协议变更", "agreement changes")
_DEADLINES = Bilingual("协议变更的行动期限", "deadlines of agreement changes")


@router.get("/feeds/changes.atom", response_class=Response, responses={200: {"content": {"application/atom+xml": {}}}})
def changes(request: Request, ask: Ask, wanted: Wanted, limit: Limit = 50) -> Response:
    """Changes as a feed, newest first; the filters of ``/changes`` make one for a provider, a fact, a severity."""
    records = ask.history.changes(wanted, limit).records
    itself = f"{request.url.path}?{request.url.query}".rstrip("?")
    return Response(_feed(ask, wanted, records, itself), media_type="application/atom+xml")


@router.get("/calendar.ics", response_class=Response, responses={200: {"content": {"text/calendar": {}}}})
def calendar(ask: Ask) -> Response:
    """Open deadlines as all-day events. An agreement has one event, which moves when a later change moves the date."""
    records = ask.history.deadlines(ask.today, MOST_DEADLINES).records
    return Response(_calendar(ask, records), media_type="text/calendar; charset=utf-8")


def _feed(ask: Asking, wanted: ChangeFilter, records: tuple[ChangeRecord, ...], itself: str) -> bytes:
    named = [name for name in (wanted.provider, wanted.source, wanted.fact, wanted.topic) if name]
    feed = FeedGenerator()
    feed.id(f"tag:{AUTHORITY}:changes{_filters(wanted)}")
    feed.title(_plain(" · ".join((_TITLE.in_(ask.language), *named))))
    feed.author(name="watcher")
    feed.language(ask.language)
    feed.link(href=_link(ask, "/changes"), rel="alternate", type="text/html")
    feed.link(href=_link(ask, itself), rel="self", type="application/atom+xml")
    feed.updated(max((_updated(one) for one in records), default=EPOCH))
    for one in records:
        _entry(feed, ask, one)
    return bytes(feed.atom_str(pretty=True))


def _filters(wanted: ChangeFilter) -> str:
    """What tells one feed from another: every filter that was set."""
    filled = {name: str(value) for name, value in asdict(wanted).items() if value != getattr(EVERYTHING, name)}
    return f"?{urlencode(filled)}" if filled else ""


def _entry(feed: FeedGenerator, ask: Asking, change: ChangeRecord) -> None:
    language = ask.language
    severity, effect = words.SEVERITY[change.severity].in_(language), words.EFFECT[change.effect].in_(language)
    entry = feed.add_entry(order="append")
    entry.id(f"tag:{AUTHORITY}:changes/{change.id}")
    entry.title(_plain(f"[{severity}] {change.provider} {change.title}: {change.summary.in_(language)}"))
    entry.updated(_updated(change))
    entry.published(change.seen_at)
    entry.link(href=_link(ask, f"/changes/{change.id}"), rel="alternate", type="text/html")
    told = (f"{severity} · {effect}", change.summary.in_(language), *_dates(change, language))
    entry.summary(_plain("\n".join(told)))
    for term in (change.provider, str(change.severity), str(change.effect), *change.topics, *change.facts):
        entry.category(term=_plain(term))


def _plain(text: str) -> str:
    return _NOT_XML.sub("�", text)


def _updated(change: ChangeRecord) -> datetime:
    return change.acknowledged.at if change.acknowledged else change.seen_at


def _dates(change: ChangeRecord, language: Language) -> list[str]:
    about = f" ({words.ESTIMATED.in_(language)})" if change.dates.estimated else ""
    known = ((words.EFFECTIVE, change.dates.effective), (words.ACT_BY, change.dates.deadline))
    return [f"{name.in_(language)}: {day}{about}" for name, day in known if day]


def _calendar(ask: Asking, records: tuple[ChangeRecord, ...]) -> bytes:
    made = Calendar()
    made.add("prodid", "-//watcher//deadlines//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", _DEADLINES.in_(ask.language))
    for one in records:
        if one.dates.deadline is not None:
            made.add_component(_event(ask, one, one.dates.deadline))
    return bytes(made.to_ical())


def _event(ask: Asking, change: ChangeRecord, deadline: date) -> Event:
    language = ask.language
    event = Event()
    event.add("uid", entry_id(change.source, ask.settings.public_url))
    event.add("sequence", sequence(change.seen_at))
    event.add("dtstamp", change.seen_at)
    event.add("last-modified", _updated(change))
    event.add("dtstart", deadline)
    event.add("dtend", deadline + timedelta(days=1))
    event.add("summary", f"{words.ACT_BY.in_(language)}: {change.provider} {change.title}")
    event.add("description", "\n".join((change.summary.in_(language), *_dates(change, language), change.source)))
    event.add("categories", [str(change.severity), change.provider])
    event.add("transp", "TRANSPARENT")
    event.add("status", "TENTATIVE" if change.dates.estimated else "CONFIRMED")
    if ask.settings.public_url:
        event.add("url", _link(ask, f"/changes/{change.id}"))
    for before in ALARMS:
        event.add_component(_alarm(before, change.summary.in_(language)))
    return event


def _alarm(before: timedelta, told: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", told)
    alarm.add("trigger", before)
    return alarm


def _link(ask: Asking, path: str) -> str:
    """Absolute where the service knows under which address people reach it; the Host of a request is not trusted."""
    return ask.settings.public_url.rstrip("/") + path
