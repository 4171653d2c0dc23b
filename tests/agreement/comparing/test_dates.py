"""The three clocks: the worked cases of the rule, and what surrounds them."""

from datetime import date, timedelta

import pytest

from tests.agreement.comparing.texts import drawn
from watcher.agreement.comparing._calendar import after
from watcher.agreement.comparing.dates import Printed, Promise, clocks, date_version, in_force
from watcher.model import Dates, Duration, Sighting, Unit

SEVEN_AFTER = Promise(Duration(7, "day"), "after_notice", "after_notice")
THIRTY_BEFORE = Promise(Duration(30, "day"), "before_effect")
ON_PUBLICATION = Promise(takes_effect="on_publication")
SILENT = Promise()
NOTHING = Printed()


def day(text: str) -> date:
    return date.fromisoformat(text)


def printed(updated: str | None = None, effective: str | None = None) -> Printed:
    return Printed(day(updated) if updated else None, day(effective) if effective else None)


# ── the worked cases ─────────────────────────────────────────────────────────────────────────────


def test_printed_dates_settle_everything() -> None:
    dates = clocks(printed("2022-06-25", "2022-07-03"), NOTHING, SEVEN_AFTER, None, day("2022-06-30"))
    assert (dates.published, dates.effective, dates.basis) == (day("2022-06-25"), day("2022-07-03"), "stated-date")
    assert (dates.status, dates.deadline, dates.estimated) == ("pending", day("2022-07-02"), False)


def test_a_notice_that_counts_from_the_publication_ends_a_day_later() -> None:
    """The printed dates of the first case follow from its own promise: seven full days, in force on the eighth."""
    dates = clocks(printed("2022-06-25"), NOTHING, SEVEN_AFTER, None, None)
    assert (dates.effective, dates.basis, dates.estimated) == (day("2022-07-03"), "previous-notice", True)


def test_a_printed_date_between_two_looks_is_the_day_of_publication() -> None:
    seen = Sighting(first_new=day("2022-06-30"), last_old=day("2022-06-20"))
    dates = clocks(printed("2022-06-25", "2022-07-03"), NOTHING, SEVEN_AFTER, seen, day("2022-06-30"))
    assert (dates.published, dates.published_between) == (day("2022-06-25"), None)


def test_without_a_printed_date_publication_lies_between_two_looks() -> None:
    seen = Sighting(first_new=day("2022-06-30"), last_old=day("2022-06-20"))
    dates = clocks(printed(effective="2022-07-03"), NOTHING, SEVEN_AFTER, seen, None)
    assert (dates.published, dates.published_between) == (None, (day("2022-06-21"), day("2022-06-30")))
    assert "2022-06-21" in dates.note.zh


def test_the_old_text_governs_the_change_that_shortens_its_own_notice() -> None:
    seen = Sighting(first_new=day("2023-03-02"), last_old=day("2023-03-01"))
    before = printed("2022-06-25", "2022-07-03")
    three = Promise(Duration(3, "day"), "after_notice")
    dates = clocks(before, before, SEVEN_AFTER, seen, day("2023-03-02"), own=three)
    assert (dates.published, dates.effective, dates.basis) == (day("2023-03-02"), day("2023-03-10"), "previous-notice")


def test_an_update_date_and_a_notice_before_the_effect_give_an_estimate_with_reminders() -> None:
    dates = clocks(printed("2022-05-10"), printed("2022-02-17"), THIRTY_BEFORE, None, day("2022-05-10"))
    assert (dates.effective, dates.basis, dates.estimated) == (day("2022-06-09"), "previous-notice", True)
    assert dates.effective is not None
    assert [dates.effective - timedelta(days=lead) for lead in (14, 7, 3, 1)] == [
        day("2022-05-26"), day("2022-06-02"), day("2022-06-06"), day("2022-06-08"),
    ]  # fmt: skip


def test_ending_the_contract_at_will_is_a_period_of_the_same_arithmetic() -> None:
    reached = after(day("2022-05-10"), Duration(30, "day"))
    assert reached is not None
    assert reached.day == day("2022-06-09")


def test_what_takes_effect_on_publication_leaves_no_day_to_act() -> None:
    dates = clocks(printed("2025-12-15"), NOTHING, ON_PUBLICATION, None, day("2025-12-15"))
    assert (dates.effective, dates.status, dates.deadline, dates.basis) == (day("2025-12-15"), "in_force", None, None)


def test_a_moved_effective_date_moves_everything_and_the_old_text_stays_in_force() -> None:
    first = clocks(printed(effective="2025-08-10"), NOTHING, ON_PUBLICATION, Sighting(day("2025-07-20")), None)
    seen = Sighting(day("2025-08-01"), day("2025-07-31"))
    second = clocks(printed(effective="2025-09-01"), printed(effective="2025-08-10"), ON_PUBLICATION, seen, None)
    assert (first.deadline, second.deadline) == (day("2025-08-09"), day("2025-08-31"))
    older = Dates(published=day("2024-01-01"), effective=day("2024-01-01"))
    assert in_force([older, first, second], day("2025-08-15")) == 0
    assert in_force([older, first, second], day("2025-09-01")) == 2


def test_a_text_without_any_period_has_no_deadline() -> None:
    dates = clocks(printed("2022-12-24"), printed("2022-10-10"), SILENT, None, day("2022-12-24"))
    assert (dates.published, dates.effective, dates.deadline) == (day("2022-12-24"), None, None)
    assert dates.status == "unknown"


def test_a_text_published_ahead_is_pending_until_its_effective_date() -> None:
    seen = Sighting(day("2026-07-15"), day("2026-07-14"))
    dates = clocks(
        printed("2026-07-15", "2026-07-22"), printed("2026-06-01", "2026-06-08"), SILENT, seen, day("2026-07-15")
    )
    assert (dates.status, dates.effective) == ("pending", day("2026-07-22"))
    older = Dates(published=day("2026-06-01"), effective=day("2026-06-08"))
    assert in_force([older, dates], day("2026-07-21")) == 0
    assert in_force([older, dates], day("2026-07-22")) == 1


def test_a_contract_signed_before_the_effect_falls_under_the_old_text() -> None:
    older = Dates(published=day("2021-01-01"))
    newer = Dates(published=day("2022-06-25"), effective=day("2022-07-03"), basis="stated-date")
    assert in_force([older, newer], day("2022-07-01")) == 0
    assert in_force([older, newer], day("2022-07-03")) == 1


def test_a_text_that_nobody_touched_has_no_new_dates() -> None:
    text = drawn("本版更新日期：2022 年 02 月 17 日\n1 提前30天公告修改。")
    assert date_version(text, text, None, None).deadline is None


# ── doubtful dates ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("updated", "expected"),
    [
        ("2026-01-05", None),  # before the old text was last seen: backdated
        ("2026-01-10", None),  # the very day on which the old text was still seen
        ("2026-01-11", "2026-01-11"),
        ("2026-01-14", "2026-01-14"),
        ("2026-01-20", None),  # later than first seen: future-dated
        (None, None),
    ],
)
def test_only_a_printed_date_that_the_looks_allow_is_believed(updated: str | None, expected: str | None) -> None:
    seen = Sighting(first_new=day("2026-01-14"), last_old=day("2026-01-10"))
    dates = clocks(printed(updated), printed("2025-01-01"), THIRTY_BEFORE, seen, None)
    assert dates.published == (day(expected) if expected else None)
    assert dates.published_between == (None if expected else (day("2026-01-11"), day("2026-01-14")))


def test_two_looks_on_neighbouring_days_settle_the_day_by_themselves() -> None:
    seen = Sighting(first_new=day("2026-01-11"), last_old=day("2026-01-10"))
    dates = clocks(printed("2025-01-01"), printed("2025-01-01"), THIRTY_BEFORE, seen, None)
    assert (dates.published, dates.effective) == (day("2026-01-11"), day("2026-02-10"))
    assert "2025-01-01" in dates.note.en


def test_two_looks_on_one_day_settle_the_day_too() -> None:
    seen = Sighting(first_new=day("2026-01-11"), last_old=day("2026-01-11"))
    dates = clocks(NOTHING, NOTHING, SILENT, seen, None)
    assert dates.published == day("2026-01-11")


def test_a_day_that_is_known_is_not_noted_among_what_is_not() -> None:
    for last_old in ("2026-01-10", "2026-01-11"):
        seen = Sighting(first_new=day("2026-01-11"), last_old=day(last_old))
        assert clocks(NOTHING, NOTHING, SILENT, seen, None).note == ("", "")
        assert "2026-01-11" not in clocks(printed("2025-01-01"), NOTHING, SILENT, seen, None).note.en


def test_an_update_date_that_did_not_move_dates_nothing_and_the_count_starts_when_first_seen() -> None:
    same = printed("2022-02-17")
    dates = clocks(same, same, THIRTY_BEFORE, None, day("2026-11-21"))
    assert (dates.published, dates.effective, dates.basis) == (None, day("2026-12-21"), "previous-notice")


def test_an_effective_date_before_the_update_date_is_not_used() -> None:
    dates = clocks(printed("2024-12-19", "2024-01-05"), printed("2023-01-01"), THIRTY_BEFORE, None, None)
    assert (dates.effective, dates.basis) == (day("2025-01-18"), "previous-notice")
    assert "2024-01-05" in dates.note.zh


def test_an_effective_date_kept_while_the_text_was_still_pending_counts() -> None:
    seen = Sighting(day("2025-02-28"), day("2025-02-27"))
    dates = clocks(printed("2025-02-28", "2025-03-05"), printed("2025-02-26", "2025-03-05"), SILENT, seen, None)
    assert (dates.effective, dates.basis) == (day("2025-03-05"), "stated-date")


def test_a_new_text_that_states_its_own_period_is_believed_where_the_old_one_was_silent() -> None:
    dates = clocks(printed("2026-01-01"), printed("2025-01-01"), SILENT, None, None, own=THIRTY_BEFORE)
    assert (dates.effective, dates.basis) == (day("2026-01-31"), "stated-notice")


@pytest.mark.parametrize("notice", ["advance", "none"])
def test_a_promise_without_a_length_gives_no_date(notice: str) -> None:
    dates = clocks(printed("2026-01-01"), NOTHING, Promise(notice), None, None, own=THIRTY_BEFORE)
    assert (dates.effective, dates.deadline) == (None, None)


# ── periods ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("start", "count", "unit", "expected", "exact"),
    [
        ("2026-01-31", 1, "month", "2026-02-28", True),
        ("2024-01-31", 1, "month", "2024-02-29", True),
        ("2026-03-15", 2, "quarter", "2026-09-15", True),
        ("2024-02-29", 1, "year", "2025-02-28", True),
        ("2026-01-01", 0.5, "month", "2026-01-16", False),
        ("2026-01-01", 2, "week", "2026-01-15", True),
        ("2026-01-01", 48, "hour", "2026-01-03", True),
        ("2026-01-01", 36, "hour", "2026-01-03", True),
        ("2025-09-29", 2, "working_day", "2025-10-09", True),  # a golden week lies between
        ("2025-09-26", 1, "working_day", "2025-09-28", True),  # a Sunday made up for it
        ("2090-01-02", 5, "working_day", "2090-01-09", False),  # no calendar of holidays reaches that far
    ],
)
def test_periods_run_on_the_calendar(start: str, count: float, unit: Unit, expected: str, exact: bool) -> None:
    assert after(day(start), Duration(count, unit)) == (day(expected), exact)


@pytest.mark.parametrize("unit", ["hour", "day", "working_day", "week", "month", "quarter", "year"])
@pytest.mark.parametrize("count", [10**9, 10**30, -1])
def test_periods_that_no_calendar_reaches_give_no_day(unit: Unit, count: int) -> None:
    assert after(day("2026-01-01"), Duration(count, unit)) is None


def test_a_period_that_runs_off_the_end_of_time_gives_no_day() -> None:
    for unit in ("day", "working_day", "month", "year"):
        assert after(date.max, Duration(3, unit)) is None
    assert clocks(Printed(date.max), NOTHING, THIRTY_BEFORE, None, None).effective is None


# ── in force ─────────────────────────────────────────────────────────────────────────────────────


def test_nothing_is_in_force_before_anything_is_known() -> None:
    assert in_force([], day("2026-01-01")) is None
    assert in_force([Dates(published=day("2026-01-01"))], day("2025-12-31")) is None


def test_the_first_version_governs_until_another_takes_over_even_before_its_own_date() -> None:
    first = Dates(published=day("2026-01-01"), effective=day("2026-02-01"))
    assert in_force([first], day("2026-01-15")) == 0


def test_a_version_without_an_effective_date_governs_from_its_publication() -> None:
    versions = [
        Dates(published=day("2026-01-01")),
        Dates(published_between=(day("2026-03-01"), day("2026-03-05"))),
    ]
    assert in_force(versions, day("2026-02-28")) == 0
    assert in_force(versions, day("2026-03-01")) == 1


def test_a_version_replaced_while_pending_never_governs() -> None:
    versions = [
        Dates(published=day("2026-01-01"), effective=day("2026-01-01")),
        Dates(published=day("2026-03-01"), effective=day("2026-04-01")),
        Dates(published=day("2026-03-10"), effective=day("2026-05-01")),
    ]
    assert [in_force(versions, day(text)) for text in ("2026-04-15", "2026-05-01")] == [0, 2]
