"""What a site's template prints where words belong: names of variables, keys of translations, texts cut to a teaser.

Some of these no author writes. Others are words as well ("undefined terms", "null and void"), and count where a figure
or a name must stand: beside a unit, between Chinese characters, or in a line of the last text in place of its words.
What the last text had already is the author's, or has been so from the beginning.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from watcher.agreement.reading import _lines

_UNITS = (
    r"(?:(?:calendar |business |working )?(?:days?|hours?|minutes?|weeks?|months?|years?|percent)\b|[%％]|"
    r"(?:个|個)?(?:工作日|自然日|小时|小時|分钟|分鐘|日|天|周|月|年|元|万|次|条|倍))"
)
_NOTHING = r"(?<![A-Za-z0-9_])(?:undefined|null|NaN|nil|None)(?![A-Za-z0-9_])"
"""What languages of programming call a value that is not there."""
_NO_ANSWER = r"(?<![A-Za-z0-9_])(?:undefined|null|NaN)(?![A-Za-z0-9_])"
"""Of these, what nobody says for "not any"."""
_HAN = "[\u3400-\u9fff]"
_NEVER_WRITTEN = re.compile(
    r"""\{\{[^{}\n]{0,120}\}\} | \$\{[\w.()]{1,60}\} | \#\{[\w.]{1,60}\} | %\{\w{1,60}\} | <%[^\n]{0,120}?%> | \{%[^\n]{0,120}?%\}
      | (?<![/\w])\{\w[\w.]{0,60}\}(?!/) | %%\w{2,60}%% | @@\w{2,60}@@ | (?<!\w)__[A-Z][A-Z0-9_]{1,60}__(?!\w)
      | \[object\ \w{1,40}\] | \b(?-i:NaN)\b | \binvalid\ date\b | <no\ value> | \(null\) | \bfunction\s?\(\)
      | \btranslation\ missing:\ \S{1,80} | \[missing\ "[^"\n]{1,80}"
""",
    re.VERBOSE | re.IGNORECASE,
)
_TRACES = (
    "{", "%%", "@@", "__", "<%", "<no", "[object", "[missing", "(null)", "nan", "invalid", "function", "translation",
    "undefined", "null", "nil", "none",
)  # fmt: skip
"""Small letters without one of which no line has a placeholder: quicker to look for, and most lines have none."""
_FILLER = re.compile(
    r"\blorem ipsum\b|\bdolor sit amet\b|\bconsectetur adipiscing\b|占位(?:文字|文本|内容)|此处应?(?:填写|填入)(?:正文|内容|文字)",
    re.IGNORECASE,
)
"""What designers fill a page with until somebody writes it."""
_TRACES_OF_FILLER = ("lorem", "dolor", "consectetur", "占位", "此处")
_NOTHING_THERE = re.compile(
    rf"{_NOTHING}(?= ?{_UNITS})|(?<={_HAN}){_NOTHING}|(?<={_HAN} ){_NOTHING}(?= ?{_HAN})|{_NOTHING}(?={_HAN})|"
    rf"(?:[$€£¥￥] ?|\b(?:USD|EUR|RMB|CNY) ){_NOTHING}|^{_NO_ANSWER}(?=[.、．)）:：])|(?<=[.(（]){_NO_ANSWER}|(?<=\d){_NOTHING}|(?<=\d\.){_NOTHING}",
    re.MULTILINE,
)
_NOTHING_ALONE = re.compile(_NO_ANSWER)
_VALUE = re.compile(rf"\d|[A-Z]|{_HAN}")
"""What is filled in: a figure or a name."""
_DAY_ZERO = re.compile(
    r"\b(?:1970-0?1-0?1|1969-12-31|0001-0?1-0?1|0000-00-00)\b|1970年1月1日|1969年12月31日|"
    r"\b(?:January 1, 1970|1 January 1970|December 31, 1969|31 December 1969)\b"
)
"""The day on which clocks begin to count."""
_YEARS_ZERO = ("1970", "1969", "0001", "0000")
_STAMP = 80
"""Columns up to which a line is a stamp and not a sentence that names a day."""
_KEY = re.compile(r"[A-Za-z][\w-]{0,60}(?:[.:/][\w-]{1,60}){1,8}|[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8}")
_OF_KEYS = re.compile(
    r"[.:/_](?:title|sub-?title|body|text|content|heading|header|label|desc(?:ription)?|intro|message|"
    r"(?:section|clause|item|paragraph|para|article|part|list|p)[_-]?\d*)(?=[.:/_]|$)",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}(?:[:/].*)?")
_FEW_KEYS = 3
"""Keys that tell without a word of keys in them."""
_DOTS = ("...", "…")
_CUT = re.compile(r"\s?(?:\.{3}|…{1,2}|\[(?:\.{3}|…)\])\s?(?:\W{0,2}(?:read more|show more|see more|more|查看更多|展开全文|展开|更多)\W{0,2})?$", re.IGNORECASE)  # fmt: skip
_LOST = 24
"""Columns that must be missing behind the dots; an author leaves out less."""
_NUMBER_WITH_UNIT = re.compile(rf"\d+(?:[.,]\d+)*\s?(?={_UNITS})")
_MOST_LINES = 400
"""New lines that are held against the last text."""
_MOST_VALUES = 20
"""Figures of a line that are tried."""
_AROUND = 12
"""Characters shown on either side."""


def filler_in(text: str) -> str | None:
    """Words that fill the place of others until there are any; None as a rule."""
    small = text.lower()
    found = _FILLER.search(text) if any(trace in small for trace in _TRACES_OF_FILLER) else None
    return found[0] if found else None


def unfilled(text: str, known: str) -> str | None:
    """A place that a template left unfilled where the last text had words, to be shown; None as a rule. Without a last
    text, what no author writes.
    """
    new, old = _apart(text, known)
    return next(_unfilled(new, old, known), None) if new else None


def _apart(text: str, known: str) -> tuple[list[str], list[str]]:
    """The lines that only one of the two texts has."""
    now, before = text.split("\n"), known.split("\n")
    come, gone = frozenset(now).difference(before), frozenset(before).difference(now)
    new, old = ([line for line in lines if line and line in apart] for lines, apart in ((now, come), (before, gone)))
    return new[:_MOST_LINES], old[:_MOST_LINES]


def _unfilled(new: Sequence[str], old: Sequence[str], known: str) -> Iterator[str]:
    had = Counter(found[0].lower() for found in _placeholders(known))
    for line in new if _has_traces("\n".join(new)) else ():
        for found in _placeholders(line):
            had[found[0].lower()] -= 1
            if had[found[0].lower()] < 0:
                yield _shown(found)
        if (day := _DAY_ZERO.search(line)) and _lines.width(line) <= _STAMP and day[0] not in known:
            yield _shown(day)
    keys = [line for line in new if _KEY.fullmatch(line)]
    strange = [key for key in keys if not _HOST.fullmatch(key)]
    yield from strange if len(strange) >= _FEW_KEYS else [key for key in keys if _OF_KEYS.search(key)]
    if old:
        yield from (line[-3 * _AROUND :] for line in new if _is_cut(line, old))
        yield from _without_value(new, old)


def _has_traces(text: str) -> bool:
    """Asked of many lines at once: hardly any text has one."""
    small = text.lower()
    return any(trace in small for trace in (*_TRACES, *_YEARS_ZERO))


def _placeholders(text: str) -> Iterator[re.Match[str]]:
    small = text.lower()
    if any(trace in small for trace in _TRACES):
        yield from _NEVER_WRITTEN.finditer(text)
        yield from _NOTHING_THERE.finditer(text)


def _is_cut(line: str, old: Sequence[str]) -> bool:
    """The line is the beginning of one that stood there, with dots for the rest."""
    dots = _CUT.search(line) if any(mark in line for mark in _DOTS) else None
    if dots is None or _lines.width(kept := line[: dots.start()].rstrip()) < _LOST:
        return False
    return any(one.startswith(kept) and _lines.width(one[len(kept) :]) >= _LOST for one in old)


def _without_value(new: Sequence[str], old: Sequence[str]) -> Iterator[str]:
    """The line is one that stood there, less a figure in front of its unit, or with nothing in place of a value."""
    emptied = {_pressed(line[: value.start()] + line[value.end() :]) for line in old for value in _figures(line)}
    for line in new:
        if _pressed(line) in emptied:
            yield line[: 4 * _AROUND]
        for nothing in islice(_NOTHING_ALONE.finditer(line), _MOST_VALUES):
            head, tail = line[: nothing.start()], line[nothing.end() :]
            if any(
                one.startswith(head) and one.endswith(tail) and _VALUE.search(one, len(head), len(one) - len(tail))
                for one in old
            ):
                yield _shown(nothing)


def _figures(line: str) -> Iterator[re.Match[str]]:
    return islice(_NUMBER_WITH_UNIT.finditer(line), _MOST_VALUES)


def _pressed(line: str) -> str:
    return "".join(line.split())


def _shown(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - _AROUND) : found.end() + _AROUND].strip()
