"""Lines that matter wherever they stand on a page: the date of an edition, a notice of change, the parties."""

import re

_DATE = r"(?<![\d.])(?:(?:19|20)\d{6}\b|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th|er|\.)? (?:of )?[^\W\d_]{3,10}\.?,? (?:19|20)\d\d)"
_DATED = (
    r"updated?|effective|revis(?:ed|ion)|reference|amended|in force|version|last modified|date of|"
    r"更新|生效|修订|修改|版本|施行|实施|制定|颁布|(?:发布|公布|公示)日期|"
    r"mise? à jour|en vigueur|date d.effet|stand\b|gültig|aktualisiert|actualizad|vigencia|aggiornat|bijgewerkt"
)
_DATE_LINE = re.compile(rf"(?:{_DATED}).{{0,40}}{_DATE}|{_DATE}.{{0,20}}(?:{_DATED})", re.IGNORECASE)
_DOCUMENT = r"terms|conditions|agreement|polic(?:y|ies)|notice|协议|条款|政策|声明|规则|conditions générales|politique|nutzungsbedingungen|datenschutz"
_TERMS = re.compile(_DOCUMENT, re.IGNORECASE)
_CHANGE = r"updat|chang|amend|revis|modif|new version|更新|修订|变更|修改|调整|新版|geänder|aktualis"
_NOTICE = re.compile(
    rf"(?=.*(?:{_CHANGE}))(?=.*(?:{_DOCUMENT}))(?=.*(?:{_DATE}|生效|effective|take effect|\d{{1,2}}月\d{{1,2}}日|\d{{1,2}} [A-Z][a-z]{{2,9}}\b|[A-Z][a-z]{{2,9}} \d{{1,2}}\b))",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"(?:有限|股份)(?:责任)?公司|(?:以下|下文)(?:统)?[简称]称|[甲乙]方[:：（(]|\b(?:agreement|contract|terms|entered|part(?:y|ies))\b.{0,120}\bbetween\b.{1,120}\band\b|\bhereinafter\b|"
    r"[(（][\"“‘']?(?:the )?(?:we|us|our|company|provider|customer|supplier)[\"”’']?[)）]|"
    r"\b(?:Inc|LLC|L\.L\.C|Ltd|GmbH|S\.?A\.?S|S\.?A\.?R\.?L|B\.V|Pty|PLC|Corp)\b|\w,? (?:Limited|Corporation|SARL)\b|\bci-après\b"
)
_ANY_DATE = re.compile(_DATE)
_LONGEST_STAMP, _LONGEST_DATE_LINE, _LONGEST_NOTICE = 50, 140, 600


def is_dated(words: str) -> bool:
    """A short line that says when an edition was made or takes effect."""
    return len(words) <= _LONGEST_DATE_LINE and _DATE_LINE.search(words) is not None


def is_stamp(words: str) -> bool:
    """A date with a word or two, in any language."""
    return len(words) <= _LONGEST_STAMP and _ANY_DATE.search(words) is not None


def is_of_parties(words: str) -> bool:
    """Whether a line says between whom the agreement is, or names a firm."""
    return len(words) <= _LONGEST_NOTICE and _PARTY.search(words) is not None


def is_notice(words: str) -> bool:
    """Whether a line tells that a document changes, and from when."""
    return 20 <= len(words) <= _LONGEST_NOTICE and _NOTICE.match(words) is not None


def speaks_of_terms(words: str) -> bool:
    """Whether a line names a document of the kind that binds; "notice" and "公告" name others as well."""
    return len(words) <= _LONGEST_NOTICE and _TERMS.search(words) is not None
