"""When to look again: one fold over rhythm, cache life, Retry-After and failures. Pure.

Chance is derived from the source's id, so that a thousand sources declared together spread out and stay spread.
"""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from cronsim import CronSim

from watcher.model import Failed, Outcome, Source, Standing, Suspect

SOON = timedelta(minutes=30)
"""A doubtful page is looked at again this soon: most blinks are over by then."""
FIRST_RETRY = timedelta(minutes=5)
LONGEST_WAIT = timedelta(days=7)
"""However long an origin asks us to stay away, a terms page is looked at once a week."""
SPREAD = 0.05
"""Share of the interval by which looks are spread around their time."""


def next_look(
    source: Source, outcome: Outcome, standing: Standing, now: datetime, headers: Mapping[str, str] | None = None
) -> datetime:
    """The time of the next look.

    A failing source is retried soon and then ever more slowly, never more slowly than its rhythm while the
    failure may pass, and never sooner than the origin asks. A page that says how long it is fresh is not asked
    before that, but at most one interval later than its rhythm: notice periods run meanwhile.
    """
    regular = standing.regular_due or regular_look(source, now)
    interval = regular_look(source, now) - now
    match outcome:
        case Failed(failure):
            retry = now + _backoff(standing.failures, interval) if failure.transient else regular
            asked = now + min(failure.retry_after or timedelta(), LONGEST_WAIT)
            return max(min(retry, regular), asked)
        case Suspect() if standing.failures <= 1 or (standing.held is not None and standing.held.looks <= 1):
            return min(now + SOON, regular)
        case _:
            fresh = min(_freshness(headers or {}), 2 * interval)
            return max(regular, now + fresh)


def regular_look(source: Source, after: datetime) -> datetime:
    """The next time the source's own rhythm names, spread by its id."""
    rhythm = source.rhythm
    if rhythm.cron is not None:
        zone = ZoneInfo(source.timezone)
        return next_cron(rhythm.cron, after, zone) + _share(source.id, "cron") * timedelta(minutes=1)
    every = rhythm.every or timedelta(hours=6)
    return after + every * (1 + SPREAD * (2 * _share(source.id, after.date().isoformat()) - 1))


def next_cron(expression: str, after: datetime, zone: ZoneInfo) -> datetime:
    """The first time after ``after`` that matches, read in ``zone``, given in the zone of ``after``."""
    return next(CronSim(expression, after.astimezone(zone))).astimezone(after.tzinfo)


def after_quiet(due: datetime, quiet: tuple[str, str] | None, zone: ZoneInfo) -> datetime:
    """``due``, or the end of the hours of silence it falls in; the hours may cross midnight."""
    if quiet is None:
        return due
    local = due.astimezone(zone)
    begin, end = (time.fromisoformat(hour) for hour in quiet)
    moment = local.time()
    inside = begin <= moment < end if begin <= end else (moment >= begin or moment < end)
    if not inside:
        return due
    day = local.date() if moment < end else local.date() + timedelta(days=1)
    return datetime.combine(day, end, zone).astimezone(due.tzinfo)


def _backoff(failures: int, interval: timedelta) -> timedelta:
    doublings = min(max(failures - 1, 0), 16)
    return min(FIRST_RETRY * (1 << doublings), interval)


def _freshness(headers: Mapping[str, str]) -> timedelta:
    """Lifetime that Cache-Control grants (RFC 9111, 5.2.2.1); zero where it grants none."""
    directives = [part.strip().lower() for part in headers.get("cache-control", "").split(",")]
    if any(directive in ("no-cache", "no-store", "must-revalidate") for directive in directives):
        return timedelta()
    for directive in directives:
        name, _, seconds = directive.partition("=")
        if name == "max-age" and seconds.isdecimal():
            return timedelta(seconds=min(int(seconds), int(LONGEST_WAIT.total_seconds())))
    return timedelta()


def _share(identity: str, salt: str) -> float:
    """A number in [0, 1) that is the same whenever it is asked for."""
    digest = sha256(f"{identity}\n{salt}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64
