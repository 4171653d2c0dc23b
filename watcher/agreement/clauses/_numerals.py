"""Numerals as clause labels print them: 三, 十二, 叁, ３, iv, Ⅳ, ①, b, aa, Twelve, 甲."""

import unicodedata
from collections.abc import Mapping

_HAN_DIGITS: Mapping[str, int] = {
    character: value
    for value, characters in enumerate(
        ("〇零", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_HAN_TENS: Mapping[str, int] = {"十": 10, "拾": 10, "廿": 20, "卅": 30}
_HAN_HUNDREDS = "百佰"
_ROMAN: Mapping[str, int] = {"i": 1, "v": 5, "x": 10, "l": 50}
_ROMAN_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx")
_ROMAN_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
WORDS: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
            "twenty",
        ),
        start=1,
    )
}

STEMS = "甲乙丙丁戊己庚辛壬癸"
"""The heavenly stems, which number chapters and items in Taiwan and Hong Kong, and parties everywhere."""
HAN_CHARACTERS = "".join([*_HAN_DIGITS, *_HAN_TENS, *_HAN_HUNDREDS])


def han(printed: str) -> int:
    """十二 → 12, 一百零三 → 103, 二〇 → 20; 0 where the characters make no number."""
    total, digit, placed = 0, 0, False
    if not printed or printed.strip(HAN_CHARACTERS):
        return 0
    for character in printed:
        if character in _HAN_DIGITS:
            digit = digit * 10 + _HAN_DIGITS[character]
        elif character in _HAN_TENS:
            tens = _HAN_TENS[character]
            total += tens * (digit or 1)
            digit, placed = 0, True
        else:
            total += 100 * (digit or 1)
            digit, placed = 0, True
    if placed and digit > 9:
        return 0
    return total + digit


def arabic(printed: str) -> int:
    """3, ３, ①, ⑴, ⒈ → their number; 0 for anything else."""
    digits = printed if printed.isdecimal() else unicodedata.normalize("NFKC", printed).strip("().")
    return int(digits) if digits.isdecimal() else 0


def stem(printed: str) -> int:
    """甲 → 1, 癸 → 10; 0 for anything else."""
    return STEMS.find(printed) + 1 if len(printed) == 1 else 0


def step(printed: str) -> int:
    """One step of a label of several: 3 and 1 of 3.1, A and 1 of A.1, 甲 and 一 of 甲一."""
    return stem(printed) or han(printed) or arabic(printed) or letter(printed) or roman(printed)


def letter(printed: str) -> int:
    """a → 1, z → 26, aa → 27; labels double a letter rather than count on, so ab is none."""
    folded = printed.lower()
    if len(set(folded)) != 1 or not folded.isalpha():
        return 0
    return 26 * (len(folded) - 1) + ord(folded[0]) - ord("a") + 1


def roman(printed: str) -> int:
    """iv, IV, Ⅳ → 4; 0 where it is not written as numbers are (iiii, vx)."""
    folded = unicodedata.normalize("NFKC", printed).lower()
    if not folded or any(character not in _ROMAN for character in folded):
        return 0
    values = [_ROMAN[character] for character in folded]
    pairs = zip(values, [*values[1:], 0], strict=True)
    total = sum(-value if value < following else value for value, following in pairs)
    proper = 0 < total < 90 and _ROMAN_TENS[total // 10] + _ROMAN_ONES[total % 10] == folded
    return total if proper else 0
