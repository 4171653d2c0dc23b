"""The twelve worked cases of the date rule, each as one line expected and one line got."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from tests.agreement.comparing.texts import drawn
from watcher.agreement.comparing import compare, in_force
from watcher.agreement.comparing._calendar import after
from watcher.agreement.comparing.dates import Printed, Promise, clocks, date_version
from watcher.model import Dates, Duration, Sighting

SEVEN_AFTER = Promise(Duration(7, "day"), "after_notice", "after_notice")
THIRTY_BEFORE = Promise(Duration(30, "day"), "before_effect")
ON_PUBLICATION = Promise(takes_effect="on_publication")


class Worked(NamedTuple):
    """One row of the table."""

    case: str
    expected: str
    got: Callable[[], str]


def day(text: str) -> date:
    return date.fromisoformat(text)


def printed(updated: str | None = None, effective: str | None = None) -> Printed:
    return Printed(day(updated) if updated else None, day(effective) if effective else None)


def said(dates: Dates) -> str:
    """Published, in force with its basis, status, deadline."""
    span = dates.published_between
    published = dates.published or (f"{span[0]}..{span[1]}" if span else "unknown")
    effective = f"{'about ' if dates.estimated else ''}{dates.effective or 'unknown'}"
    return f"published {published}, in force {effective} ({dates.basis}), {dates.status}, act by {dates.deadline}"


def as_printed() -> str:
    return said(clocks(printed("2022-06-25", "2022-07-03"), Printed(), SEVEN_AFTER, None, day("2022-06-30")))


def first_seen_later() -> str:
    seen = Sighting(day("2022-06-30"), day("2022-06-20"))
    without = clocks(printed(effective="2022-07-03"), Printed(), SEVEN_AFTER, seen, day("2022-06-30"))
    believed = clocks(printed("2022-06-25", "2022-07-03"), Printed(), SEVEN_AFTER, seen, day("2022-06-30"))
    return f"without a date {said(without).split(',')[0]}, with it {believed.published}"


def notice_cut() -> str:
    before, seen = printed("2022-06-25", "2022-07-03"), Sighting(day("2023-03-02"), day("2023-03-01"))
    return said(clocks(before, before, SEVEN_AFTER, seen, day("2023-03-02"), own=Promise(Duration(3, "day"))))


def no_effective_date() -> str:
    dates = clocks(printed("2022-05-10"), printed("2022-02-17"), THIRTY_BEFORE, None, day("2022-05-10"))
    assert dates.effective is not None
    reminders = [f"{dates.effective - timedelta(days=lead):%m-%d}" for lead in (14, 7, 3, 1)]
    return f"{said(dates)}; reminders {' '.join(reminders)}"


def ended_at_will() -> str:
    reached = after(day("2022-05-10"), Duration(30, "day"))
    return f"ends {reached.day if reached else 'unknown'}"


def at_once() -> str:
    return said(clocks(printed("2025-12-15"), Printed(), ON_PUBLICATION, None, day("2025-12-15")))


def date_moved() -> str:
    first = clocks(printed(effective="2025-08-10"), Printed(), ON_PUBLICATION, Sighting(day("2025-07-20")), None)
    seen = Sighting(day("2025-08-01"), day("2025-07-31"))
    second = clocks(printed(effective="2025-09-01"), printed(effective="2025-08-10"), ON_PUBLICATION, seen, None)
    versions = [Dates(published=day("2024-01-01"), effective=day("2024-01-01")), first, second]
    return (
        f"act by {first.deadline} then {second.deadline}; on 2025-08-15 version {in_force(versions, day('2025-08-15'))}"
    )


def no_period() -> str:
    return said(clocks(printed("2022-12-24"), printed("2022-10-10"), Promise(), None, day("2022-12-24")))


def published_ahead() -> str:
    seen = Sighting(day("2026-07-15"), day("2026-07-14"))
    new = clocks(
        printed("2026-07-15", "2026-07-22"), printed("2026-06-01", "2026-06-08"), Promise(), seen, day("2026-07-15")
    )
    versions = [Dates(published=day("2026-06-01"), effective=day("2026-06-08")), new]
    return f"{said(new)}; on 07-21 version {in_force(versions, day('2026-07-21'))}, on 07-22 {in_force(versions, day('2026-07-22'))}"


def chapter_inserted() -> str:
    old = "6 费用\n6.1 您应当付费。\n7 责任\n7.1 我们承担责任。\n8 其他\n8.1 本协议以中文为准。\n"
    new = old.replace("\n8.", "\n9.").replace("\n8 ", "\n9 ").replace("\n7.", "\n8.").replace("\n7 ", "\n8 ")
    new = new.replace("\n8 责任", "\n7 数据\n7.1 我们保留数据三十日。\n8 责任")
    kinds = sorted(change.kind for change in compare(drawn(old), drawn(new)).changes)
    return " ".join(kinds)


def renewed_before_effect() -> str:
    versions = [
        Dates(published=day("2021-01-01")),
        Dates(published=day("2022-06-25"), effective=day("2022-07-03"), basis="stated-date"),
    ]
    return (
        f"07-01 version {in_force(versions, day('2022-07-01'))}, 07-03 version {in_force(versions, day('2022-07-03'))}"
    )


def untouched() -> str:
    text = drawn("本版更新日期：2022 年 02 月 17 日\n1 提前30天公告修改。")
    found = compare(text, text)
    return f"changes {len(found.changes)}, findings {len(found.findings)}, act by {date_version(text, text, None, None).deadline}"


WORKED = (
    Worked(
        "1 dates as printed, seven days",
        "published 2022-06-25, in force 2022-07-03 (stated-date), pending, act by 2022-07-02",
        as_printed,
    ),
    Worked(
        "2 first seen 06-30, last old look 06-20",
        "without a date published 2022-06-21..2022-06-30, with it 2022-06-25",
        first_seen_later,
    ),
    Worked(
        "3 notice cut from 7 to 3 days",
        "published 2023-03-02, in force about 2023-03-10 (previous-notice), pending, act by 2023-03-09",
        notice_cut,
    ),
    Worked(
        "4 no effective date, 30 days before",
        "published 2022-05-10, in force about 2022-06-09 (previous-notice), pending, act by 2022-06-08;"
        " reminders 05-26 06-02 06-06 06-08",
        no_effective_date,
    ),
    Worked("5 contract ended at will on 05-10, 30 days", "ends 2022-06-09", ended_at_will),
    Worked(
        "6 in force on publication",
        "published 2025-12-15, in force 2025-12-15 (None), in_force, act by None",
        at_once,
    ),
    Worked(
        "7 effective date moved",
        "act by 2025-08-09 then 2025-08-31; on 2025-08-15 version 0",
        date_moved,
    ),
    Worked(
        "8 no period at all",
        "published 2022-12-24, in force unknown (None), unknown, act by None",
        no_period,
    ),
    Worked(
        "9 published a week ahead",
        "published 2026-07-15, in force 2026-07-22 (stated-date), pending, act by 2026-07-21;"
        " on 07-21 version 0, on 07-22 1",
        published_ahead,
    ),
    Worked("10 chapter 7 written in", "added renumbered renumbered", chapter_inserted),
    Worked("11 renewed two days before the effect", "07-01 version 0, 07-03 version 1", renewed_before_effect),
    Worked("12 nothing touched", "changes 0, findings 0, act by None", untouched),
)
