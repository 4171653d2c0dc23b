"""Which version counts on a day, by either clock: the one that stood on the page, or the one in force. Pure."""

from collections.abc import Sequence
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from watcher.agreement import in_force
from watcher.model import Dates
from watcher.store.records import VersionTimes

Clock = Literal["in_force", "seen"]


def version_on(versions: Sequence[VersionTimes], day: date, zone: ZoneInfo, clock: Clock) -> int | None:
    """The number of the version that counts on ``day``; None before the first that is known. ``versions`` come
    oldest first; days are of the provider's zone."""
    if clock == "seen":
        seen = [version.n for version in versions if version.first_seen.astimezone(zone).date() <= day]
        return seen[-1] if seen else None
    place = in_force([clocks(version, zone) for version in versions], day)
    return None if place is None else versions[place].n


def clocks(version: VersionTimes, zone: ZoneInfo) -> Dates:
    """The dates of a version. The first has only what it prints; it was published when first seen, at the latest."""
    if version.dates is not None:
        return version.dates
    seen = version.first_seen.astimezone(zone).date()
    return Dates(published=min(version.updated_on or seen, seen), effective=version.effective_on)
