"""The deadline as a calendar entry (RFC 5545): one per matter, moved or cancelled by a later one of the same UID."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from watcher import words
from watcher.channels import _wording as wording
from watcher.model import Alert

PRODUCT = "-//watcher//deadlines//EN"
ENTRIES = 50


def deadlines(alerts: Iterable[Alert], site: str, domain: str) -> bytes | None:
    """One calendar with the soonest deadlines of all alerts, or None where none has one."""
    newest: dict[str, Alert] = {}
    for alert in alerts:
        known = newest.get(alert.thread)
        if alert.deadline and (known is None or known.at < alert.at):
            newest[alert.thread] = alert
    if not newest:
        return None
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for alert in sorted(newest.values(), key=lambda alert: alert.deadline or date.max)[:ENTRIES]:
        calendar.add_component(_entry(alert, site, domain))
    return bytes(calendar.to_ical())


def _entry(alert: Alert, site: str, domain: str) -> Event:
    entry = Event()
    entry.add("uid", f"{wording.thread_id(alert)}@{domain}")
    entry.add("sequence", _sequence(alert.at))
    entry.add("dtstamp", alert.at.astimezone(UTC))
    entry.add("dtstart", alert.deadline)
    if alert.deadline:
        entry.add("dtend", alert.deadline + timedelta(days=1))
    entry.add("summary", f"{words.ACT_BY.in_(alert.language)} · {wording.provider(alert)} · {wording.title(alert)}")
    entry.add("description", wording.headline(alert))
    entry.add("status", _status(alert))
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [words.TAG.in_(alert.language)])
    if url := wording.link(alert, site) or wording.original(alert):
        entry.add("url", url)
    return entry


def _status(alert: Alert) -> str:
    if alert.kind == "agreement.settled":
        return "CANCELLED"
    return "TENTATIVE" if alert.estimated else "CONFIRMED"


def _sequence(at: datetime) -> int:
    """Grows with every later word on the matter, without anyone having to count."""
    return int(at.timestamp()) // 60
