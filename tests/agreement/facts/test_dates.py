"""Calendar dates in every way they are printed."""

from datetime import date

import pytest

from watcher.agreement.facts._dates import dates_in, day_first
from watcher.agreement.facts._folding import fold, language_of, squeeze


def found_in(text: str) -> list[date]:
    words = squeeze(fold(text), language_of(text))
    return [dated.value for dated in dates_in(words, lambda: day_first(words))]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2022 年 02 月 17 日", date(2022, 2, 17)),
        ("2022年6月25日", date(2022, 6, 25)),
        ("2025年3月05日", date(2025, 3, 5)),
        ("二〇二二年十月十日", date(2022, 10, 10)),
        ("民國113年5月1日", date(2024, 5, 1)),
        ("2022-10-10", date(2022, 10, 10)),
        ("2022/1/5", date(2022, 1, 5)),
        ("2022.10.10", date(2022, 10, 10)),
        ("20250808", date(2025, 8, 8)),
        ("August 18, 2026", date(2026, 8, 18)),
        ("March 16th, 2023", date(2023, 3, 16)),
        ("4 June 2025", date(2025, 6, 4)),
        ("20. April, 2021", date(2021, 4, 20)),
        ("30-Sep-2025", date(2025, 9, 30)),
        ("Sep 1, 2019", date(2019, 9, 1)),
        ("28/10/2022", date(2022, 10, 28)),
        ("10.19.2020", date(2020, 10, 19)),
        ("08/21/23", date(2023, 8, 21)),
        ("05/05/2022", date(2022, 5, 5)),
        ("2024-05-11T10:00:00+08:00", date(2024, 5, 11)),
    ],
)
def test_a_whole_date_is_read(printed: str, day: date) -> None:
    assert found_in(printed) == [day]


@pytest.mark.parametrize(
    "printed",
    ["2022年10月", "2022年", "July 2026", "11/05/2026", "2022年13月1日", "版本 2.1.3", "192.168.10.12", "第5.4条"],
)
def test_a_month_a_version_an_address_or_an_ambiguous_date_is_none(printed: str) -> None:
    assert found_in(printed) == []


def test_two_dates_on_one_line_are_two() -> None:
    assert found_in("修订时间：2022年6月25日 生效时间：2022年7月3日") == [date(2022, 6, 25), date(2022, 7, 3)]


def test_an_unmistakable_date_explains_an_ambiguous_one() -> None:
    assert found_in("Updated 05/03/2022, before that 28/02/2022") == [date(2022, 3, 5), date(2022, 2, 28)]
    assert found_in("Updated 05/03/2022, before that 02/28/2022") == [date(2022, 5, 3), date(2022, 2, 28)]


def test_dates_that_explain_each_other_differently_explain_nothing() -> None:
    assert found_in("05/03/2022, 28/02/2022, 02/28/2022") == [date(2022, 2, 28), date(2022, 2, 28)]
