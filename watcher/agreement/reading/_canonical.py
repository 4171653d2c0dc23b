"""The form for comparing: two texts that a reader would call the same are equal in it.

What is folded, line by line: compatibility forms and full width (NFKC), invisible and direction characters, quotes,
dashes and dots, list markers and heading anchors, addresses hidden from robots, schemes and queries of printed links,
dates by locale; in short lines also ages ("updated 8 days ago") and ids of requests and sessions. Then line breaks,
and spaces next to anything but letters. Everything else stays: a word, a number, a row or an item that differs is a
difference.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_SINGLE_QUOTES, _DOUBLE_QUOTES = "‘’‚‛′´ʼ", "“”„‟″«»「」『』〝〞"
_DASHES, _BULLETS = "‐‑‒–—―−─", "•●○▪▫‣⁃◦∙➢➤►▶"
_FOLDED = str.maketrans(
    dict.fromkeys(_SINGLE_QUOTES, "'") | dict.fromkeys(_DOUBLE_QUOTES, '"') | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_BULLETS, " ")
    | {"。": ".", "、": ",", "【": "[", "】": "]", "〔": "[", "〕": "]", "⁄": "/"}
)  # fmt: skip
_ROUNDS = 4
"""Joined lines can form what is folded (a date, a run of dots); rounds until nothing does."""
_BEYOND = re.compile("[^\x00-\x7f\u4e00-\u9fff]+")
_STAMP = 160
"""Characters up to which a line can be a stamp: an age, an id."""

_AGE_UNITS = "second|minute|hour|day|week|month|year"
_EN_AGE = rf"(?:about |over |almost )?(?:\d+|an?|one|two|three|several|a few) (?:{_AGE_UNITS})s? ago"
_ZH_AGE = r"\d+ ?(?:秒|分钟|小时|天|日|周|个?月|年)(?:之|以)?前|刚刚|昨天|今天"
_OTHER_AGE = r"il y a \d+ \w+|vor \d+ \w+|hace \d+ \w+|há \d+ \w+|\d+ \w+ geleden|\d+ \w+ fa"
_EN_DONE = r"(?:last )?(?:updated|modified|edited|reviewed|posted|published|revised)"
_ZH_DONE = r"(?:最后|最近)?(?:更新|修改|发布|编辑|修订|发表)(?:于|时间|日期)?"
_AGE = re.compile(
    rf"\b{_EN_DONE}(?: on| at)?[: -]{{0,3}}(?:{_EN_AGE}|today|yesterday|just now)(?! of)|\b{_EN_AGE} {_EN_DONE}\b"
    rf"|{_ZH_DONE} ?[::]? ?(?:{_ZH_AGE})|(?:{_ZH_AGE}) ?{_ZH_DONE}|^(?:{_EN_AGE}|{_ZH_AGE}|{_OTHER_AGE})$",
    re.IGNORECASE,
)
_AGE_WORDS = re.compile(r"(?i:ago|today|yesterday|just now)|\d.{0,4}前|刚刚|昨天|今天|il y a|vor|hace|há|geleden|fa")
_PUBLISHED = re.compile(r"发布|来源|作者|责编|字号|更新时间")
_COUNTER = re.compile(r"(?:阅读|浏览|点击|访问|查看|人气)(?:次数|数|量|人数)? ?[::]? ?[\d,.]+ ?[次人万]?")
"""How often a page was read, as its line of origin says."""
_LONG_TOKEN = re.compile(r"[0-9A-Za-z._:-]{12}|[:#=] ?[0-9A-Za-z._:-]{6}")
_ID_NAMES = "request|trace|reference|ray|incident|session|correlation|event|visitor|transaction"
_ID = re.compile(
    rf"\b[0-9a-f]{{8}}-(?:[0-9a-f]{{4}}-){{3}}[0-9a-f]{{12}}\b"
    rf"|\b(?=[0-9a-f]{{0,40}}\d)(?=[0-9a-f]{{0,40}}[a-f])[0-9a-f]{{16,128}}\b"
    rf"|\b(?:{_ID_NAMES})[ -]?(?:id|no\.?|number|code)? ?[:#=] ?[\w.:-]{{6,80}}"
    r"|(?:请求|追踪|跟踪|会话|事件|流水|访问)(?:ID|编号|标识|号) ?[::]? ?[\w-]{6,80}"
    r"|^(?=\D{0,60}\d)[0-9a-f.:-]{12,60}$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\b(?:https?://|(?=www\.))([\w.:-]+)((?:/[\w%.~+@!$*,;()-]*)*)(?:[?#][\w=&%.~+/:@!$*-]*)*",
    re.IGNORECASE | re.ASCII,
)
_CLOAKED_AT = re.compile(r"(?<=\w) ?[\[({<] ?(?:at|@) ?[\])}>] ?(?=\w)", re.IGNORECASE)
_CLOAKED_DOT = re.compile(r"(?<=\w) ?[\[({<] ?(?:dot|\.) ?[\])}>] ?(?=\w)", re.IGNORECASE)
_CLOAK_NOTE = re.compile(
    r"This e-?mail address is being protected from spambots\.? ?You need JavaScript enabled to view it\.?",
    re.IGNORECASE,
)
_RULES = "_=~* "
"""A line of nothing else is drawn and not written."""
_HEADS = "·*#¶§🔗-"
_HEAD_OF_LINE = re.compile(rf"(?:[{_HEADS}] ?(?=\D|$))+")
_ENUMERATOR = re.compile(r"(?<!\w)\((\d{1,2}|[a-z]|[ivx]{2,5})\) ?", re.IGNORECASE)
_ANCHOR = re.compile(r"(?: #|¶|🔗)+$")
_MARKER = re.compile(r"(\d{1,3}|[a-z])[),](?=\s|[^\x00-\x7f]) ?", re.IGNORECASE)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"((?:19|20)\d\d)"
_DATE = 28
"""Characters that a date may have before or behind its year."""
_HAS_YEAR = re.compile("(?:19|20)[0-9][0-9]")
_YEAR_FIRST = re.compile(rf"(?<![\d.]){_YEAR} ?[-/.年] ?(\d{{1,2}}) ?[-/.月] ?(\d{{1,2}})(?![\d])(?: ?[日号])?")
_MONTH_FIRST = re.compile(rf"\b{_MONTH} {_DAY},? {_YEAR}\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b", re.IGNORECASE)
_NUMERIC = re.compile(rf"(?<![\d./-])(\d{{1,2}})[/.-](\d{{1,2}})[/.-]{_YEAR}\b")

_DASH_RUN = re.compile(r"-{2,}")
_DOT_RUN = re.compile(r"\.{3,}")
_LETTER = "A-Za-z0-9À-ɏͰ-ӿ"
_SPACE_BY_SIGN = re.compile(rf" (?=[^{_LETTER}])|(?<=[^{_LETTER}]) ")


def canonical(text: str) -> str:
    """Pure and idempotent; linear in the length of the text."""
    form = _form(text)
    for _ in range(_ROUNDS):
        before, form = form, _form(form)
        if form == before:
            break
    return form


def _form(text: str) -> str:
    lines = filter(None, map(_line, text.split("\n")))
    return _SPACE_BY_SIGN.sub("", " ".join(lines))


def _line(text: str) -> str:
    line = _folded(text)
    if line[:1] in _RULES and not line.strip(_RULES):
        return ""
    if line[:1] in _HEADS:
        line = _HEAD_OF_LINE.sub("", line, count=1) if _HEAD_OF_LINE.match(line) else line
    if line[-1:] in "#¶🔗":
        line = _ANCHOR.sub("", line)
    if marker := _MARKER.match(line):
        line = f"{marker[1]}. {line[marker.end() :]}"
    if "(" in line:
        line = _ENUMERATOR.sub(r"\1. ", line)
    if "://" in line or "www." in line:
        line = _LINK.sub(_address, line)
    if _HAS_YEAR.search(line):
        line = "".join(_dated(line))
    if len(line) <= _STAMP:
        line = _unstamped(line)
    return _DOT_RUN.sub("...", line).strip() if "..." in line else line.strip()


def _folded(line: str) -> str:
    """Characters in one form, one space between words."""
    if not line.isascii():
        line = unicodedata.normalize("NFC", line)
        line = _BEYOND.sub(lambda found: _folded_characters(found[0]), line)
    line = line.replace("`", "'")
    if "--" in line:
        line = _DASH_RUN.sub("-", line)
    return " ".join(line.split())


@lru_cache(maxsize=4096)
def _folded_characters(characters: str) -> str:
    """A text uses few characters beyond ASCII and ideographs, and those over and over."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", characters)).translate(_FOLDED)


def _unstamped(line: str) -> str:
    """Without what changes at every look, and with addresses that were hidden from robots."""
    if _AGE_WORDS.search(line):
        line = _AGE.sub("", line)
    if _PUBLISHED.search(line):
        line = _COUNTER.sub("", line)
    if "[" in line or "(" in line or "rotected" in line:
        line = _CLOAKED_DOT.sub(".", _CLOAKED_AT.sub("@", _CLOAK_NOTE.sub("", line)))
    return _ID.sub("", line) if _LONG_TOKEN.search(line) else line


def _address(link: re.Match[str]) -> str:
    """A printed link as its host and path."""
    return link[1].lower() + link[2].rstrip("/")


def _dated(line: str) -> Iterator[str]:
    """The line with its dates in one form; looked for around the years that it names."""
    at = 0
    for year in _HAS_YEAR.finditer(line):
        if year.start() < at:
            continue
        start, end = max(at, year.start() - _DATE), year.end() + _DATE
        while end < len(line) and line[end].isalnum():
            end += 1
        yield line[at:start]
        yield _with_dates(line[start:end])
        at = end
    yield line[at:]


def _with_dates(text: str) -> str:
    text = _YEAR_FIRST.sub(lambda found: _iso(found[1], found[2], found[3]), text)
    text = _MONTH_FIRST.sub(lambda found: _iso(found[3], _month(found[1]), found[2]), text)
    text = _DAY_FIRST.sub(lambda found: _iso(found[3], _month(found[2]), found[1]), text)
    return _NUMERIC.sub(_numeric, text)


def _month(name: str) -> str:
    return str(_MONTHS.index(name.lower()) + 1)


def _numeric(found: re.Match[str]) -> str:
    """Day and month in the order of the reader's country: the smaller number stands for the month."""
    first, second = sorted((int(found[1]), int(found[2])))
    return _iso(found[3], str(first), str(second))


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"
