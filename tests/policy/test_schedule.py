"""When to look again: rhythm, patience, politeness, and a spread that comes from the id."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from watcher.model import (
    Bilingual,
    Capture,
    Failed,
    FetchFailure,
    Held,
    Page,
    Rhythm,
    Source,
    Standing,
    Suspect,
    Unchanged,
)
from watcher.policy import next_look, regular_look
from watcher.policy.schedule import after_quiet

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")
SOURCE = Source("north/terms", "North", "Terms", "https://north.example/", rhythm=Rhythm(every=timedelta(hours=6)))
FRESH = Standing()
PAGE = Page(SOURCE.url, SOURCE.url, 200, {}, b"", NOW)


def failed(*, transient: bool = True, retry_after: timedelta | None = None) -> Failed:
    return Failed(FetchFailure(SOURCE.url, "http", Bilingual("", ""), NOW, transient, retry_after=retry_after))


def wait(outcome: Failed | Suspect | Unchanged, standing: Standing = FRESH, **headers: str) -> timedelta:
    return next_look(SOURCE, outcome, standing, NOW, headers) - NOW


def test_a_quiet_source_is_looked_at_in_its_rhythm_give_or_take_its_spread() -> None:
    assert timedelta(hours=5.7) <= wait(Unchanged(None)) <= timedelta(hours=6.3)


def test_sources_with_one_rhythm_spread_out_and_stay_where_they_are() -> None:
    looks = [regular_look(replace(SOURCE, id=f"source/{number}"), NOW) for number in range(200)]
    assert len(set(looks)) == 200
    assert looks == [regular_look(replace(SOURCE, id=f"source/{number}"), NOW) for number in range(200)]
    assert max(looks) - min(looks) > timedelta(minutes=20)


def test_a_cron_rhythm_is_read_in_the_sources_zone() -> None:
    weekly = replace(SOURCE, rhythm=Rhythm(cron="0 9 * * 1"))
    look = regular_look(weekly, NOW).astimezone(SHANGHAI)
    assert (look.isoweekday(), look.hour, look.minute) == (1, 9, 0)


def test_failures_are_retried_soon_then_slower_but_never_slower_than_the_rhythm() -> None:
    waits = [wait(failed(), Standing(failures=count, regular_due=NOW + timedelta(hours=6))) for count in range(1, 12)]
    assert waits[0] == timedelta(minutes=5)
    assert waits == sorted(waits)
    assert timedelta(hours=5.7) <= waits[-1] <= timedelta(hours=6)


def test_a_failure_that_will_not_pass_waits_for_the_regular_look() -> None:
    assert wait(failed(transient=False), Standing(failures=1, regular_due=NOW + timedelta(hours=6))) == timedelta(
        hours=6
    )


@pytest.mark.parametrize(
    ("asked", "waited"), [(timedelta(hours=20), timedelta(hours=20)), (timedelta(days=90), timedelta(days=7))]
)
def test_an_origin_that_asks_for_time_gets_it_within_reason(asked: timedelta, waited: timedelta) -> None:
    assert wait(failed(retry_after=asked), Standing(failures=1)) == waited


def test_a_doubtful_page_is_looked_at_again_soon_once_and_then_in_the_rhythm() -> None:
    suspect = Suspect(Capture((PAGE,)), ())
    assert wait(suspect, Standing(failures=1, regular_due=NOW + timedelta(hours=6))) == timedelta(minutes=30)
    later = Standing(failures=3, held=Held("rewritten", NOW, 2, "x"), regular_due=NOW + timedelta(hours=6))
    assert wait(suspect, later) == timedelta(hours=6)


@pytest.mark.parametrize(
    ("cache_control", "shortest", "longest"),
    [
        ("max-age=28800", 8, 8),
        ("public, max-age=604800", 11.4, 12.6),
        ("no-cache, max-age=28800", 5.7, 6.3),
        ("max-age=oops", 5.7, 6.3),
        ("", 5.7, 6.3),
    ],
)
def test_a_fresh_page_is_left_alone_but_never_for_long(cache_control: str, shortest: float, longest: float) -> None:
    waited = wait(Unchanged(None), **{"cache-control": cache_control})
    assert timedelta(hours=shortest) <= waited <= timedelta(hours=longest)


@pytest.mark.parametrize(
    ("hour", "sent"),
    [("21:59", "01 21:59"), ("22:00", "02 07:00"), ("23:30", "02 07:00"), ("06:59", "01 07:00"), ("07:00", "01 07:00")],
)
def test_hours_of_silence_may_cross_midnight(hour: str, sent: str) -> None:
    due = datetime.fromisoformat(f"2026-03-01T{hour}").replace(tzinfo=SHANGHAI)
    assert f"{after_quiet(due, ('22:00', '07:00'), SHANGHAI):%d %H:%M}" == sent
