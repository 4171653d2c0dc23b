"""Numerals and durations in folded text. What is ambiguous or contradicts itself is no value.

The upper-case names are pattern fragments without named groups, to be put into larger patterns; the functions read what
a fragment has matched. Amounts and dates have files of their own.
"""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from watcher.model import Duration, Unit

# ── numerals ─────────────────────────────────────────────────────────────────────────────────────

_ZH_DIGITS = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    **{digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "〇": 0,
    "○": 0,
    "两": 2,
    "叄": 3,
    "参": 3,
}  # fmt: skip
_ZH_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_ZH_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_ZH_SHORT = {"廿": "二十", "卅": "三十"}

_EN_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_EN_WORDS: Mapping[str, int] = {
    **{word: value for value, word in enumerate(_EN_ONES.split())},
    **{word: 10 * value for value, word in enumerate(_EN_TENS.split(), start=2)},
    "a": 1, "an": 1,
}  # fmt: skip

_ZH_NUMERAL = "[零〇一二两三四五六七八九十百千万亿廿卅壹贰叁参肆伍陆柒捌玖拾佰仟]{1,12}"
_ARABIC = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,4})?|[0-9]{1,9}(?:\.[0-9]{1,6})?"
_EN_WORD = (
    "(?:" + "|".join(sorted((w for w in _EN_WORDS if len(w) > 2), key=len, reverse=True)) + "|hundred|thousand|million)"
)
_EN_NUMERAL = rf"(?<![a-z]){_EN_WORD}(?:(?: and |[ -]){_EN_WORD}){{0,5}}"
"""It begins where a word does; to see that there is none inside a word takes no trying of all the numbers."""

NUMBER_ZH = rf"(?:{_ARABIC}|{_ZH_NUMERAL})"
NUMBER_EN = rf"(?:{_ARABIC}|{_EN_NUMERAL})"


def zh_integer(numeral: str) -> int | None:
    """三十, 叁拾, 一百八十, 廿一, and digit by digit as in years: 二〇二二."""
    plain = "".join(_ZH_SHORT.get(character, character) for character in numeral)
    if all(character in _ZH_DIGITS for character in plain):
        return int("".join(str(_ZH_DIGITS[character]) for character in plain))
    total = section = digit = 0
    for character in plain:
        if character in _ZH_DIGITS:
            digit = _ZH_DIGITS[character]
        elif character in _ZH_TENS:
            section += (digit or 1) * _ZH_TENS[character]
            digit = 0
        elif character in _ZH_MYRIADS:
            total += (section + digit or 1) * _ZH_MYRIADS[character]
            section = digit = 0
        else:
            return None
    return total + section + digit


def zh_number(numeral: str) -> Decimal | None:
    """A Chinese numeral with an optional decimal point: 零点五."""
    whole, point, fraction = numeral.partition("点")
    integer = zh_integer(whole) if whole else None
    if integer is None or not point:
        return None if integer is None else Decimal(integer)
    digits = [_ZH_DIGITS.get(character) for character in fraction]
    return None if None in digits or not digits else Decimal(f"{integer}.{''.join(map(str, digits))}")


def en_integer(words: str) -> int | None:
    """Thirty, forty-five, one hundred and eighty."""
    total = section = 0
    for word in re.split(r"[ -]+", words):
        if word in _EN_WORDS:
            section += _EN_WORDS[word]
        elif word == "hundred":
            section = (section or 1) * 100
        elif word in ("thousand", "million"):
            total += (section or 1) * (1_000 if word == "thousand" else 1_000_000)
            section = 0
        elif word != "and":
            return None
    return total + section


def number(text: str) -> Decimal | None:
    """One numeral in any script."""
    text = text.strip()
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        spelled = en_integer(text) if text[:1].isascii() else None
        return Decimal(spelled) if spelled is not None else zh_number(text)


def agreed_number(text: str) -> Decimal | None:
    """A numeral and its repetition in brackets, 三十(30) or thirty (30); where the two disagree there is no value."""
    figures = {number(part) for part in re.split(r"[()\[\]<>{}]", text) if part.strip()}
    return figures.pop() if len(figures) == 1 else None


def plain(figure: Decimal) -> int | float:
    """The figure as JSON prints it: 7, not 7.0."""
    return int(figure) if figure == figure.to_integral_value() else float(figure)


# ── durations ────────────────────────────────────────────────────────────────────────────────────

_ZH_UNITS: Mapping[str, Unit] = {
    "工作日": "working_day", "工作天": "working_day", "营业日": "working_day", "交易日": "working_day",
    "自然日": "day", "日历日": "day", "日历天": "day", "自然天": "day", "日": "day", "天": "day",
    "小时": "hour", "钟头": "hour", "星期": "week", "礼拜": "week", "周": "week",
    "季度": "quarter", "季": "quarter", "自然月": "month", "月": "month", "年度": "year", "自然年": "year", "周年": "year", "年": "year",
}  # fmt: skip
UNITS_ZH = ("日", "天", "小时", "钟头", "周", "星期", "礼拜", "月", "季", "年")
"""One of these stands wherever a duration does."""
_ZH_UNIT = "(?:" + "|".join(sorted(_ZH_UNITS, key=len, reverse=True)) + ")"
_ZH_OPEN, _ZH_CLOSE = r"[(\[<_]{0,2}", r"[)\]>_]{0,2}"
_ZH_COUNT = rf"{_ZH_OPEN}{NUMBER_ZH}{_ZH_CLOSE}(?:[(\[]{NUMBER_ZH}[)\]])?"
_ZH_RANGE = rf"(?:{_ZH_UNIT}?[-~至到或]{{1,2}}{NUMBER_ZH})?"
DURATION_ZH = (
    rf"(?:半个?{_ZH_UNIT}"
    rf"|{_ZH_COUNT}{_ZH_RANGE}个?(?:半{_ZH_UNIT}|{_ZH_UNIT}半?))(?![0-9一二三四五六七八九十]{{1,3}}[日号月])"
)
_ZH_FIGURES = "0123456789〇零一二两三四五六七八九十百廿卅半壹贰叁肆伍陆柒捌玖拾"
COUNTED_ZH = re.compile(
    rf"[{_ZH_FIGURES}][)\]>_]{{0,2}}个?半?(?:工作|营业|交易|自然|日历)?(?:日|天|小时|钟头|周|星期|礼拜|月|季|年)"
)
"""A number with a unit of time: quicker to find than a duration, and without one there is none."""
COUNTED_STEMS_ZH = tuple(
    figure + behind for figure in _ZH_FIGURES for behind in ")]>_个半工营交自日历天小钟周星礼月季年"
)
"""One of these stands wherever a number with a unit of time does: its last figure, and what stands right behind that."""
_ZH_READ = re.compile(
    rf"(?P<count>{_ZH_COUNT}){_ZH_RANGE}(?P<between>个?半?)(?P<unit>{_ZH_UNIT})(?P<half>半?)|(?P<half_of>半)个?(?P<half_unit>{_ZH_UNIT})"
)

_EN_UNITS: Mapping[str, Unit] = {
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}
_EN_COUNT = rf"(?:(?:{NUMBER_EN}|\ban?(?= ))(?: ?\( ?{NUMBER_EN} ?\))?|\([0-9]{{1,3}}\)(?= ))"
_EN_KIND = "(?:(?:calendar|consecutive|full|further|additional|continuous|business|working|banking|natural)[ -])"
_EN_UNIT = rf"{_EN_KIND}{{0,2}}(?:hour|day|week|month|quarter|year)s?(?:\b|')"
DURATION_EN = rf"(?:{_EN_COUNT}(?: or more| ?(?:-|to|or) ?{NUMBER_EN})?[ -]{_EN_UNIT}|\b(?:a )?fortnight)"
_EN_READ = re.compile(
    rf"(?P<count>{_EN_COUNT})(?: or more| ?(?:-|to|or) ?{NUMBER_EN})?[ -](?P<kind>{_EN_KIND}{{0,2}})(?P<unit>hour|day|week|month|quarter|year)s?"
)


def zh_duration(text: str) -> Duration | None:
    """三十(30)日, 半个月, 一个半月, 7个工作日; of a range (7-15日) the lesser end, which is all that is promised."""
    found = _ZH_READ.search(text)
    if found is None:
        return None
    if found["half_of"]:
        return _whole(Decimal("0.5"), _ZH_UNITS[found["half_unit"]])
    count = agreed_number(found["count"].replace("_", ""))
    if count is None:
        return None
    half = Decimal("0.5") if found["half"] or "半" in found["between"] else Decimal(0)
    return _whole(count + half, _ZH_UNITS[found["unit"]])


def _whole(count: Decimal, unit: Unit) -> Duration:
    """Half a year is told in months."""
    return Duration(plain(count * 12), "month") if unit == "year" and count % 1 else Duration(plain(count), unit)


def en_duration(text: str) -> Duration | None:
    """Thirty (30) days, 30-day, a month, 5 business days; of a range the lesser end."""
    if text.endswith("fortnight"):
        return Duration(2, "week")
    found = _EN_READ.search(text)
    count = agreed_number(found["count"]) if found else None
    if found is None or count is None:
        return None
    working = any(kind in found["kind"] for kind in ("business", "working", "banking"))
    return Duration(plain(count), "working_day" if working and found["unit"] == "day" else _EN_UNITS[found["unit"]])
