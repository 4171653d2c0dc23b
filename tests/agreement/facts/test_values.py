"""Numerals, durations, shares and money as agreements print them."""

import re
from decimal import Decimal

import pytest

from watcher.agreement.facts._amounts import MONEY, SHARE, Money, money, share
from watcher.agreement.facts._folding import fold, fold_shapes, language_of, squeeze
from watcher.agreement.facts._values import DURATION_EN, DURATION_ZH, en_duration, number, zh_duration
from watcher.model import Duration


def folded(text: str) -> str:
    return squeeze(fold(text), language_of(text))


@pytest.mark.parametrize(
    ("printed", "figure"),
    [
        ("七", 7), ("三十", 30), ("十五", 15), ("一百八十", 180), ("廿一", 21), ("卅", 30), ("叁拾", 30), ("壹佰贰拾", 120),
        ("贰仟", 2000), ("五万", 50000), ("〇", 0), ("两", 2), ("二〇二二", 2022), ("零点五", Decimal("0.5")), ("1,000", 1000),
        ("forty-five", 45), ("one hundred and eighty", 180), ("twelve", 12),
    ],
)  # fmt: skip
def test_a_numeral_in_any_script_is_its_number(printed: str, figure: int | Decimal) -> None:
    assert number(printed) == figure


@pytest.mark.parametrize(
    ("printed", "period"),
    [
        ("七日", Duration(7, "day")),
        ("叁拾日", Duration(30, "day")),
        ("３０日", Duration(30, "day")),
        ("三十（30）日", Duration(30, "day")),
        ("〔 7 〕日", Duration(7, "day")),
        ("5个自然日", Duration(5, "day")),
        ("10 个工作日", Duration(10, "working_day")),
        ("半个月", Duration(0.5, "month")),
        ("一个半月", Duration(1.5, "month")),
        ("两周", Duration(2, "week")),
        ("7-15日", Duration(7, "day")),
        ("7至15个工作日", Duration(7, "working_day")),
        ("72小时", Duration(72, "hour")),
        ("一个季度", Duration(1, "quarter")),
        ("两年", Duration(2, "year")),
        ("三十（60）日", None),
        ("thirty (30) days", Duration(30, "day")),
        ("30-day", Duration(30, "day")),
        ("a month", Duration(1, "month")),
        ("5 business days", Duration(5, "working_day")),
        ("seven calendar days", Duration(7, "day")),
        ("a fortnight", Duration(2, "week")),
        ("7 to 10 days", Duration(7, "day")),
        ("thirty (60) days", None),
    ],
)
def test_a_period_keeps_its_unit_and_contradicts_itself_into_nothing(printed: str, period: Duration | None) -> None:
    text = folded(printed)
    pattern, read = (DURATION_ZH, zh_duration) if language_of(text) == "zh" else (DURATION_EN, en_duration)
    found = re.search(pattern, text)
    assert found is not None
    assert read(found[0]) == period


@pytest.mark.parametrize(
    "printed", ["万分之五", "0.05%", "0.5‰", "5‱", "5/10000", "千分之零点五", "万分之伍", "百分之零点零五"]
)
def test_every_way_to_write_half_a_thousandth_is_the_same_share(printed: str) -> None:
    found = re.search(SHARE, folded(printed))
    assert found is not None
    assert share(found[0]) == Decimal("0.0005")


@pytest.mark.parametrize(
    ("printed", "sum_of_money"),
    [
        ("人民币壹仟元整", Money(1000, "CNY")),
        ("¥500", Money(500, "CNY")),
        ("5万元", Money(50000, "CNY")),
        ("新臺幣參拾萬元", Money(300000, "TWD")),
        ("500美元", Money(500, "USD")),
        ("US$100", Money(100, "USD")),
        ("one hundred dollars ($100)", Money(100, "USD")),
        ("EUR 5,000", Money(5000, "EUR")),
        ("£250", Money(250, "GBP")),
        ("1,000 yen", Money(1000, "JPY")),
        ("$1 million", Money(1000000, "USD")),
    ],
)
def test_money_is_an_amount_in_a_currency(printed: str, sum_of_money: Money) -> None:
    found = re.search(MONEY, folded(printed))
    assert found is not None
    assert money(found[0]) == sum_of_money


def test_a_text_folds_like_its_characters_and_not_twice() -> None:
    signs = "".join(map(chr, [*range(0x80, 0xD800), *range(0xE000, 0x10000)]))
    folded_whole = fold_shapes(signs)
    assert folded_whole == "".join(map(fold_shapes, signs))
    assert fold_shapes(folded_whole) == folded_whole
