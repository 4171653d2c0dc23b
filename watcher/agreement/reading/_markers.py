"""The marker a browser prints in front of a list item: number, letter, Roman or Chinese numeral."""

from collections.abc import Callable, Iterator, Mapping
from itertools import count

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_DIGITS = "零一二三四五六七八九"


def letters(number: int) -> str:
    """1 is a, 26 is z, 27 is aa."""
    word = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        word = chr(97 + rest) + word
    return word


def roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    word = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        word += sign * times
    return word


def chinese(number: int) -> str:
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones else "")


_STYLES: Mapping[str, Callable[[int], str]] = {
    "1": lambda number: f"{number}.",
    "a": lambda number: f"{letters(number)}." if number > 0 else f"{number}.",
    "A": lambda number: f"{letters(number).upper()}." if number > 0 else f"{number}.",
    "i": lambda number: f"{roman(number)}.",
    "I": lambda number: f"{roman(number).upper()}.",
    "decimal-leading-zero": lambda number: f"{number:02}.",
    "cjk-ideographic": lambda number: f"{chinese(number)}、",
}
_CSS_STYLES = {
    "decimal": "1",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "decimal-leading-zero": "decimal-leading-zero",
    "cjk-ideographic": "cjk-ideographic",
    "cjk-decimal": "cjk-ideographic",
    "simp-chinese-informal": "cjk-ideographic",
    "trad-chinese-informal": "cjk-ideographic",
}


class Numbering:
    """The running number of one ordered list; ``None`` where the list prints no markers."""

    def __init__(self, attributes: Mapping[str, str | None], items: int = 0) -> None:
        start = whole(attributes.get("start"))
        backwards = "reversed" in attributes
        self._step = -1 if backwards else 1
        if start is None:
            start = items if backwards else 1
        self._numbers: Iterator[int] = count(start, self._step)
        self._print = _style(attributes)

    def next(self, value: str | None) -> str:
        """The marker of the next item; ``value`` sets the number anew, as the attribute of that name does."""
        number = whole(value)
        if number is not None:
            self._numbers = count(number, self._step)
        number = next(self._numbers)
        return self._print(number) if self._print else ""


def _style(attributes: Mapping[str, str | None]) -> Callable[[int], str] | None:
    css = (attributes.get("style") or "").lower()
    if "list-style" in css:
        declared = css.split("list-style", 1)[1].split(";", 1)[0]
        if "none" in declared:
            return None
        for name, style in _CSS_STYLES.items():
            if declared.rstrip().endswith(name):
                return _STYLES[style]
    return _STYLES.get(attributes.get("type") or "1", _STYLES["1"])


def whole(value: str | None) -> int | None:
    """An attribute as a whole number, where it is a sane one."""
    text = (value or "").strip()
    return int(text) if text.lstrip("-").isascii() and text.lstrip("-").isdigit() and len(text) < 7 else None
