"""The form for comparing: two texts that a reader would call the same are equal in it.

What is folded, line by line: compatibility forms and full width (NFKC), invisible and direction characters, quotes,
dashes and dots, list markers and heading anchors, addresses hidden from robots, schemes of printed links and what their
queries say beside naming a document, dates by locale; in lines that are nothing but a stamp also ages ("updated 8 days
ago"), counts of readers and ids of requests and sessions. Then line breaks, and spaces next to anything but letters.
Everything else stays: a word, a number, a row or an item that differs is a difference, and "published 30 days before" in
a clause is a period.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

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
_LABEL = 24
"""Characters at the end of a line that name what the next one is."""
_STAMP = 160
"""Characters up to which a line can be a stamp: an age, a count of readers, an id."""

_AGE_UNITS = "second|minute|hour|day|week|month|year"
_EN_AGE = rf"(?:about |over |almost )?(?:\d+|an?|one|two|three|several|a few) (?:{_AGE_UNITS})s? ago"
_ZH_AGE = r"(?:\d+ ?(?:秒|分钟|小时|天|周|个?月|年)前|刚刚|昨天|今天)"
"""Without 日前, 之前 and 以前: those are periods of agreements."""
_OTHER_AGE = r"il y a \d+ \w+|vor \d+ \w+|hace \d+ \w+|há \d+ \w+|\d+ \w+ geleden|\d+ \w+ fa"
_EN_DONE = r"(?:you )?(?:last )?(?:updated|modified|edited|reviewed|posted|published|revised|read|viewed|visited|seen)"
_ZH_DONE = r"(?:您|你)?(?:最后|最近|上次)?(?:更新|修改|发布|编辑|修订|发表|阅读|浏览|访问)(?:于|是|时间|日期)?"
_TOLD_AGE = (
    rf"\b{_EN_DONE}(?: on| at)?[: -]{{0,3}}(?:{_EN_AGE}|today|yesterday|just now)\b|\b{_EN_AGE} {_EN_DONE}\b"
    rf"|{_ZH_DONE} ?:? ?{_ZH_AGE}|{_ZH_AGE} ?{_ZH_DONE}"
)
_AGE = re.compile(_TOLD_AGE, re.IGNORECASE)
_BARE_AGE = re.compile(rf"{_EN_AGE}|{_ZH_AGE}|{_OTHER_AGE}", re.IGNORECASE)
_ON_A_PAGE, _IN_A_PIECE = (_AGE, _BARE_AGE), (_AGE,)
"""What passes, in a text of several lines and in one that may be a piece of a clause: "30天前"."""
_AGE_WORDS = re.compile(r"(?i:ago|today|yesterday|just now)|\d.{0,4}前|刚刚|昨天|今天|il y a|vor|hace|há|geleden|fa")
_PUBLISHED = re.compile(
    r"发布|来源|作者|责编|字号|更新时间|更新日期|(?i:\b(?:updated|posted|published|effective|revised)\b)"
)
_COUNTER = re.compile(
    r"(?:阅读|浏览|点击|访问|查看|人气|评论|收藏|点赞|转发)(?:次数|数|量|人数)? ?[::]? ?\(?[\d,.]+\)? ?[次人万条]?"
    r"|(?:有 ?)?\d[\d,.]* ?(?:个|位)?(?:人|用户|网友|读者)(?:已|都|也)?(?:觉得|认为)?(?:有用|有帮助|点赞|赞过|收藏|看过|阅读|浏览)"
    r"|(?i:\b\d[\d,.]* (?:people|users|readers|others) (?:found this (?:helpful|useful)|liked this|(?:have )?(?:read|viewed|shared|seen) this))"
    r"|(?i:\b(?:comments|likes|shares) ?[:(]? ?\d[\d,.]*\)?|(?<![-/.,\w])\d+ (?:comments|likes|shares)\b)"
    r"|(?i:\b(?:views|reads|visits|hits) ?:? ?\d[\d,.]*|(?<![-/.,\w])\d[\d,.]* (?:views|reads|visits|hits)\b(?! ?:))"
)
"""How often a page was read, as its line of origin says."""
_ORIGIN = re.compile(
    r"(?i:\b(?:posted|published|written|edited|updated) by:? [\w.'-]{1,30})"
    r"|(?:发布|发表|更新|修改|修订|编辑)(?:时间|日期|于)?|(?:来源|作者|责编|责任编辑|字号) ?:? ?[^\s|·,:]{1,20}|\[?[大中小]\]?"
    r"|(?i:(?:last )?(?:updated|posted|published|effective|revised)(?: on)?)"
    r"|\d{4}-\d\d-\d\d|\d{1,2}:\d\d(?::\d\d)?|\d+ min(?:ute)?s? read|\b(?i:by):? [A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}"
    r"|(?:栏目|分类) ?:? ?[^\s|·,:]{1,20}"
)
"""What else a line of origin says: when, by whom, how large the letters are."""
_BETWEEN_STAMPS = " |·,;:/()[]-."
_LONG_TOKEN = re.compile(r"[0-9A-Za-z._:-]{12}|[:#=] ?[0-9A-Za-z._:-]{6}")
_ID = re.compile(
    r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b"
    r"|\b(?=[0-9a-f]{0,40}\d)(?=[0-9a-f]{0,40}[a-f])[0-9a-f]{16,128}\b"
    r"|^(?:your )?(?:request|trace|ray|incident|session|correlation|visitor)[ -]?(?:id|no\.?|number|code)? ?[:#=] ?(?=\S*\d)[\w.:-]{6,80}$"
    r"|^(?:reference|event|transaction)(?:[ -]?id ?[:#=]| ?#) ?(?=\S*\d)[\w.:-]{6,80}$"
    r"|^(?:您的)?(?:请求|追踪|跟踪|会话|访问)(?:ID|编号|标识|号) ?[::]? ?(?=\S*\d)[\w-]{6,80}$"
    r"|^(?=[^a-f]{0,60}[a-f])(?=\D{0,60}\d)[0-9a-f.:-]{12,60}$|^\d{12,60}$",
    re.IGNORECASE,
)
"""Figures with signs between them are days, hours, amounts, numbers of telephones, addresses of machines."""
_NUMBERED = re.compile(
    r"(?:账号|帐号|账户|卡号|户号|信用代码|机构代码|证号|许可证|登记号|税号|电话|热线|传真|手机)号?码?\W*$|"
    r"\b(?:accounts?|iban|phone|fax|telephone|tel|vat|(?:account|registration|company|licen[cs]e|phone|fax) (?:number|no))\W*$",
    re.IGNORECASE,
)
"""What the number in the next line is one of: it does not pass."""
_LINK = re.compile(
    r"\b(?:https?://|(?=www\.))([\w.:-]+)((?:/[\w%.~+@!$*,;()-]*)*)((?:[?#][\w=&%.~+/:@!$*-]*)*)",
    re.IGNORECASE | re.ASCII,
)
_DOCUMENT = re.compile(
    r"[?&]((?:doc|document|article|policy|file|page)(?:_?(?:id|name|no))?|id|aid|type|name|key|section)=([\w%-]{1,24})(?![\w%-])",
    re.IGNORECASE,
)
"""A parameter that names which document is meant; sessions, campaigns and languages are others."""
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
    printed = text.split("\n")
    ages = _ON_A_PAGE if len(printed) > 1 else _IN_A_PIECE
    lines = filter(None, (_line(line, before, ages) for before, line in pairwise(("", *printed))))
    return _SPACE_BY_SIGN.sub("", " ".join(lines))


def _line(text: str, before: str, ages: Sequence[re.Pattern[str]]) -> str:
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
        line = _unstamped(line, before, ages)
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


def _unstamped(line: str, before: str, ages: Sequence[re.Pattern[str]]) -> str:
    """Without what changes at every look, and with addresses that were hidden from robots."""
    if _AGE_WORDS.search(line) or _PUBLISHED.search(line):
        line = _without_stamps(line, ages)
    if "[" in line or "(" in line or "rotected" in line:
        line = _CLOAKED_DOT.sub(".", _CLOAKED_AT.sub("@", _CLOAK_NOTE.sub("", line)))
    return _ID.sub("", line) if _LONG_TOKEN.search(line) and not _NUMBERED.search(before[-_LABEL:]) else line


def _without_stamps(line: str, ages: Sequence[re.Pattern[str]]) -> str:
    """Without ages and counts, where the line says nothing beside them."""
    lasting = line
    for passing in (*ages, _COUNTER):
        lasting = passing.sub("", lasting)
    return line if _ORIGIN.sub("", lasting).strip(_BETWEEN_STAMPS) else lasting


def _address(link: re.Match[str]) -> str:
    """A printed link as its host and path, and the document that its query names."""
    named = "&".join(f"{name}={value}" for name, value in _DOCUMENT.findall(link[3])) if link[3] else ""
    return link[1].lower() + link[2].rstrip("/") + (f"?{named}" if named else "")


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
