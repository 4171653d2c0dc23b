"""The deadline as a calendar entry (RFC 5545): one per agreement, moved by a later change that has one itself.

Mails and the calendar feed name and count the same deadline alike, so that who has both has one entry.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from watcher import words
from watcher.channels import _wording as wording
from watcher.model import Alert, AlertKind

PRODUCT = "-//watcher//deadlines//EN"
ENTRIES = 50
TELL_OF_IT: frozenset[AlertKind] = frozenset({"agreement.changed", "deadline.near", "agreement.in_force"})
"""Alerts in which a deadline stands as it is known when they are told."""


def deadlines(alerts: Iterable[Alert], site: str) -> bytes | None:
    """One calendar with the soonest deadlines of all alerts, or None where none has one."""
    newest: dict[str, Alert] = {}
    for alert in alerts:
        known = newest.get(alert.source)
        if alert.deadline and alert.kind in TELL_OF_IT and (known is None or known.at < alert.at):
            newest[alert.source] = alert
    if not newest:
        return None
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for alert in sorted(newest.values(), key=lambda alert: alert.deadline or date.max)[:ENTRIES]:
        calendar.add_component(_entry(alert, site))
    return bytes(calendar.to_ical())


def entry_id(source: str, site: str) -> str:
    """The UID of an agreement's deadline, for a service with pages at ``site`` (or none that people reach)."""
    token = sha256(source.encode(errors="replace")).hexdigest()[:24]
    return f"deadline.{token}@{urlsplit(site).hostname or 'watcher'}"


def sequence(at: datetime) -> int:
    """Grows with every later word on the deadline, without anyone having to count."""
    return int(at.timestamp()) // 60


def _entry(alert: Alert, site: str) -> Event:
    entry = Event()
    entry.add("uid", entry_id(alert.source, site))
    entry.add("sequence", sequence(alert.at))
    entry.add("dtstamp", alert.at.astimezone(UTC))
    entry.add("dtstart", alert.deadline)
    if alert.deadline:
        entry.add("dtend", alert.deadline + timedelta(days=1))
    entry.add("summary", f"{words.ACT_BY.in_(alert.language)} · {wording.provider(alert)} · {wording.title(alert)}")
    entry.add("description", wording.headline(alert))
    entry.add("status", "TENTATIVE" if alert.estimated else "CONFIRMED")
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [words.TAG.in_(alert.language)])
    if url := wording.link(alert, site) or wording.original(alert):
        entry.add("url", url)
    return entry
