"""Numbering schemes, one row each: how a label is printed, what may follow it, and how its number is read.

``read_label(text, at, stop)`` reads the label that is printed at ``at``, or says that there is none. It knows shapes
only; whether a label *is* one where it stands, the order of its neighbours decides (``_outline.py``).
To add a style, add a row to ``SCHEMES``. Sources: GB/T 15835 and 标点符号用法 for Chinese, house styles for English.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from watcher.agreement.clauses import _numerals

Number = tuple[int, ...]


class Numeral(NamedTuple):
    """A way to write numbers; the name keeps (a) and (i) apart, which look alike."""

    name: str
    read: Callable[[str], int]


class Scheme(NamedTuple):
    """One style of label."""

    name: str
    label: str
    """Pattern of what is printed as the label; NUMBER stands where the number does."""
    number: str
    tail: str
    """Pattern of what has to follow; separators in it belong to neither label nor words."""
    numerals: tuple[Numeral, ...]
    rank: int | None = None
    """Place of a named division (parts above chapters above articles). None: the document decides."""
    founds: bool = True
    """May carry decimals: 3.1 belongs under 三, 第三条 and 3., never under (3)."""
    plain: bool = False
    """Also the usual style of lists inside a clause."""
    weak: bool = False
    """Common in running text: needs the look of a heading, or a successor."""
    series: str = ""
    """The scheme whose count this one may go on with: 2 after 1. in careless texts."""

    founders: str = ""
    """Ending of the series whose clauses carry it: A.1 belongs under A, not under 1."""
    bare: bool = False
    """Nothing but a space behind the number: only words set like a heading make it a label."""


class Reading(NamedTuple):
    """One way to understand a label: (i) is a letter and a Roman number."""

    scheme: Scheme
    series: str
    """Labels of one series follow each other."""
    number: Number

    @property
    def is_decimal(self) -> bool:
        return len(self.number) > 1

    @property
    def is_first(self) -> bool:
        return self.number[-1] == 1

    def follows(self, other: "Reading") -> bool:
        """Whether this is the next label of the other's series."""
        return self.steps_from(other) == 1

    def begins(self, other: "Reading") -> bool:
        """Whether this is the first decimal under the other: 3.1 under 3."""
        return self.is_first and self.number[:-1] == other.number

    def steps_from(self, other: "Reading") -> int | None:
        """How many labels this stands behind the other in one series; None where they are of different series."""
        if self.series != other.series or self.number[:-1] != other.number[:-1]:
            return None
        return self.number[-1] - other.number[-1]


class Label(NamedTuple):
    """A printed label: ``text[start:end]`` is what is printed, words begin at ``words``."""

    printed: str
    start: int
    words: int
    readings: tuple[Reading, ...]


CUSTOMARY = ("一、", "（一）", "1.", "1", "(1)", "1)", "①")
"""The order in which Chinese texts nest unnamed schemes (公文格式); it settles what heading levels confuse."""

ARABIC = Numeral("figure", _numerals.arabic)
HAN = Numeral("figure", _numerals.han)
LOWER = Numeral("lower", lambda printed: _numerals.letter(printed) if printed.islower() else 0)
UPPER = Numeral("upper", lambda printed: _numerals.letter(printed) if printed.isupper() else 0)
LOWER_ROMAN = Numeral("lower-roman", lambda printed: _numerals.roman(printed) if printed.islower() else 0)
UPPER_ROMAN = Numeral("upper-roman", lambda printed: _numerals.roman(printed) if printed.isupper() else 0)
WORD = Numeral("figure", lambda printed: _numerals.WORDS.get(printed.lower(), 0))
"""第3条 goes on with 第四条, Article One with Article 2: they share a name."""

LETTERS = (LOWER, UPPER, LOWER_ROMAN, UPPER_ROMAN)
DIVISION_NUMERALS = (ARABIC, UPPER_ROMAN, UPPER, WORD)

# ── parts of patterns ────────────────────────────────────────────────────────────────────────────

_D = "[0-9０-９]"
_GAP = r"[ \t\u00a0\u2000-\u200b\u3000\ufeff]"
_FEW = f"{_D}{{1,3}}(?!{_D})"
_HAN = f"[{_numerals.HAN_CHARACTERS}]{{1,6}}"
_HAN_OR_FEW = f"(?:{_HAN}|{_FEW})"
_ALPHA = "(?:[A-Za-z]{1,5}|[ⅰ-ⅻⅠ-Ⅻ])"
_DECIMAL = rf"{_D}{{1,3}}(?:[.．]{_D}{{1,2}}){{1,5}}(?!{_D})(?![.．]{_D})"
_DIVISION_NUMBER = (
    rf"(?:{_D}{{1,3}}(?:\.{_D}{{1,2}}){{0,4}}(?!\.?{_D})|[IVXL]{{1,6}}(?![A-Za-z])|[A-Z](?![A-Za-z])"
    rf"|(?i:{'|'.join(sorted(_numerals.WORDS, key=len, reverse=True))})(?![A-Za-z]))"
)

_REFERENCE_ZH = (
    r"(?!(?:的|所(?!有)|之(?!一)|及|与|與|和|或|至|到|中(?!国|國|止)|项下|項下|规定|規定|约定|約定|款|第|以外|以下|以上|内容|条款|條款|、第|，第|,第)"
    rf"|{_GAP}*第{_HAN_OR_FEW}{_GAP}?[款项項])"
)
"""Words that make 第三条 a reference to it: 第三条的规定, 第三条第二款, 第三条约定."""

_REFERENCE_EN = (
    rf"(?!{_GAP}*(?:above|below|and|or|of|to|through|hereof|herein|hereunder|shall|will|may|is|are|was|were|has|in|on"
    r"|by|for|with|as|million|billion|percent|per|times|hours?|days?|weeks?|months?|years?|business|calendar|minutes?"
    r"|stars?|points?|GHz|[GMKT]B)\b)"
)
_UNIT = (
    rf"(?!{_GAP}?(?:[%％‰‱×]|条(?!款|例|件)|條(?!款|例|件)|款(?!项|項|式)|項(?!目)))"
    r"(?!万|萬|亿|億|倍|折|版(?!权|權|本)|[GMKT]B|美元|日元|欧元|港元|元(?!数据|素)|小时|小時|天|毫秒|秒|米|公里|公斤|号|號)"
)
"""3.14元, 99.9%, 5.4 条 and 2.1版 are quantities and references, no labels."""

_COUNTED = (
    rf"(?!{_GAP}*(?:[%％‰×/\-–—~～至到]|[个個](?![人别別体體性])|日(?![志誌常期])|天(?!津)|月(?!度)|年(?![度龄齡])|周|週|小时|小時|分钟|分鐘|元(?!数据)|万|萬|亿|倍|次(?!数|數|序)|人(?![工身员員民脸臉格才])|条|條|款(?!项|項)|项(?!目)|項(?!目)"
    r"|章(?!程)|号|號|种|種|岁|歲|位(?!置)|名(?![称稱单單誉譽])|家(?![庭长長])|台(?![湾灣])|份|折|米|秒|类(?![型别])|類(?![型別])|级(?!别)|級(?!別)|or\b|and\b|to\b|of\b|Mbps|[GMKT]B?\b))"
)
"""A bare number in front of these counts something: 30 日, 3 个工作日, 2 years."""

_STOP_EN = rf"(?={_GAP}*(?:$|\n|[:.,;)\-–—|])|{_GAP}+(?:[\"“'‘(\[*_]|[A-Z0-9]|[^\x00-\x7f]))"
"""What follows Section 3 where it is a label: punctuation, the line's end or a capital."""

_MARKUP = rf"(?:{_GAP}|[*_\\]){{0,40}}"
"""Bold marks that a half-open pair left standing, and space."""
_SEPARATORS = rf"(?:{_MARKUP}[.．。、:：,，;；)）\-–—|]{{1,2}})?"

_END_OF_WORD = rf"(?={_GAP}|$|\n|[^\x00-\x7f]|[*_\\\"“'(])"

# ── the table ────────────────────────────────────────────────────────────────────────────────────

SCHEMES: tuple[Scheme, ...] = (
    Scheme("附件", rf"附{_GAP}?[件录錄表]{_GAP}?NUMBER", f"(?:{_HAN_OR_FEW}|[A-Z](?![A-Za-z]))",
           rf"(?={_GAP}*(?:$|\n|[:：、.．《「\-–—])|{_GAP}+[^\d])", (HAN, ARABIC, UPPER), rank=0, founds=False),
    Scheme("annex", rf"(?:Schedule|Exhibit|Appendix|Annexe?|Attachment|Addendum|SCHEDULE|EXHIBIT|APPENDIX|ANNEXE?"
           rf"|ATTACHMENT|ADDENDUM){_GAP}+NUMBER", _DIVISION_NUMBER, _STOP_EN, DIVISION_NUMERALS, rank=0, founds=False),
    Scheme("第…部分", rf"第{_GAP}?NUMBER{_GAP}?(?:部分|[编編篇部卷])", _HAN_OR_FEW, _REFERENCE_ZH, (HAN, ARABIC), rank=1),
    Scheme("part", rf"(?:Part|PART){_GAP}+NUMBER", _DIVISION_NUMBER, _STOP_EN, DIVISION_NUMERALS, rank=1),
    Scheme("第…章", rf"第{_GAP}?NUMBER{_GAP}?章", _HAN_OR_FEW, _REFERENCE_ZH, (HAN, ARABIC), rank=2),
    Scheme("chapter", rf"(?:Chapter|CHAPTER){_GAP}+NUMBER", _DIVISION_NUMBER, _STOP_EN, DIVISION_NUMERALS, rank=2),
    Scheme("第…节", rf"第{_GAP}?NUMBER{_GAP}?[节節]", _HAN_OR_FEW, _REFERENCE_ZH, (HAN, ARABIC), rank=3),
    Scheme("第…条", rf"第{_GAP}?NUMBER{_GAP}?[条條](?:之{_HAN})?", _HAN_OR_FEW, _REFERENCE_ZH, (HAN, ARABIC), rank=4),
    Scheme("article", rf"(?:Article|ARTICLE){_GAP}+NUMBER", _DIVISION_NUMBER, _STOP_EN, DIVISION_NUMERALS, rank=4),
    Scheme("第…款", rf"第{_GAP}?NUMBER{_GAP}?[款项項]", _HAN_OR_FEW, rf"(?=$|\n|{_GAP}|[:：、])", (HAN, ARABIC), rank=6,
           founds=False),
    Scheme("section", rf"(?:Section|SECTION|Sec\.|SEC\.|Clause|CLAUSE){_GAP}+NUMBER", _DIVISION_NUMBER, _STOP_EN,
           DIVISION_NUMERALS, rank=5),
    Scheme("§", rf"§{_GAP}*NUMBER", _DIVISION_NUMBER, _END_OF_WORD.replace(")", r"|[.:)])", 1), (ARABIC,), rank=5),
    Scheme("一、", "NUMBER", f"{_HAN}(?![{_numerals.HAN_CHARACTERS}])",
           rf"{_GAP}?[、．.：:](?!{_GAP}?{_HAN}、)", (HAN,)),
    Scheme("（一）", rf"[(（〔]{_GAP}?NUMBER{_GAP}?[)）〕]", _HAN, "", (HAN,), founds=False),
    Scheme("1.1(a)", "NUMBER", rf"{_D}{{1,3}}(?:\.{_D}{{1,2}}){{0,4}}(?:\([A-Za-z]{{1,4}}\)){{1,3}}",
           rf"(?=$|\n|[.:]|{_GAP}+[^\s(a-z]){_REFERENCE_EN}", (ARABIC,), founds=False),
    Scheme("1.1", "NUMBER", _DECIMAL, f"{_UNIT}{_REFERENCE_EN}", (ARABIC,)),
    Scheme("A.1", "NUMBER", rf"[A-Z](?:[.．-]{_D}{{1,2}}|{_D}{{1,2}})(?:[.．]{_D}{{1,2}}){{0,3}}(?!{_D})",
           rf"(?:[.．、:：)](?!{_D})|(?={_GAP}+[^\sa-z])|(?=$|\n))", (ARABIC,), founders="/upper"),
    Scheme("【一】", "【NUMBER】", _HAN_OR_FEW, "", (HAN, ARABIC)),
    Scheme("1)", "NUMBER[)）]", _FEW, "", (ARABIC,), founds=False, plain=True),
    Scheme("1.", "NUMBER", _FEW, rf"(?:{_GAP}?[.．、:：º°](?!{_D}))", (ARABIC,), plain=True),
    Scheme("(1)", rf"[(（〔]{_GAP}?NUMBER{_GAP}?[)）〕]", _FEW, "", (ARABIC,), founds=False),
    Scheme("①", "NUMBER", "[①-⑳⑴-⒇㉑-㉟㊱-㊿]", "", (ARABIC,), founds=False),
    Scheme("⒈", "NUMBER", "[⒈-⒛]", "", (ARABIC,), plain=True, series="1."),
    Scheme("(a)", rf"[(（]NUMBER[)）]", _ALPHA, "", LETTERS, founds=False, weak=True),
    Scheme("a)", "NUMBER[)）]", _ALPHA, "", LETTERS, founds=False, weak=True),
    Scheme("a.", "NUMBER", _ALPHA, rf"[.．、:]{_END_OF_WORD}", LETTERS, weak=True),
    Scheme("1", "NUMBER", f"{_D}{{1,2}}(?!{_D})", rf"(?:{_GAP}{{1,20}}(?=[^\s\d]){_COUNTED}{_REFERENCE_EN}|(?=$|\n))", (ARABIC,),
           plain=True, weak=True, series="1.", bare=True),
    Scheme("一", "NUMBER", f"{_HAN}(?![{_numerals.HAN_CHARACTERS}])", rf"(?:{_GAP}{{1,20}}(?=[^\s\d]){_COUNTED}|(?=$|\n))",
           (HAN,), weak=True, series="一、", bare=True),
)  # fmt: skip

_BY_GROUP: Mapping[str, Scheme] = {f"s{index}": scheme for index, scheme in enumerate(SCHEMES)}


def _alternative(group: str, scheme: Scheme) -> str:
    label = scheme.label.replace("NUMBER", f"(?P<{group}n>{scheme.number})")
    return f"(?P<{group}>(?P<{group}l>{label})(?:{scheme.tail}))"


_LABEL = re.compile("(?:" + "|".join(_alternative(*row) for row in _BY_GROUP.items()) + ")")
_AFTER = re.compile(f"{_SEPARATORS}{_MARKUP}")
_FIRST = re.compile(rf"[第附§(（〔【①-⒛㉑-㊿0-9０-９A-Za-zⅠ-Ⅻⅰ-ⅻ{_numerals.HAN_CHARACTERS}]")
_STEPS = re.compile(f"{_D}+|[A-Za-z]+")


def read_label(text: str, at: int, stop: int) -> Label | None:
    """The label printed at ``at``, all its readings, and where the words behind it begin."""
    if at >= stop or not _FIRST.match(text, at):
        return None
    found = _LABEL.match(text, at, stop)
    if found is None or found.lastgroup is None:
        return None
    group = found.lastgroup
    scheme = _BY_GROUP[group]
    printed = found[f"{group}l"]
    readings = _readings(scheme, found[f"{group}n"])
    if not readings:
        return None
    after = _AFTER.match(text, found.end(), stop)
    return Label(printed, at, after.end() if after else found.end(), readings)


def _readings(scheme: Scheme, number: str) -> tuple[Reading, ...]:
    parts = _STEPS.findall(number)
    if len(parts) > 1:
        return _decimal(scheme, parts)
    name = scheme.series or scheme.name
    values = [(numeral.name, numeral.read(number)) for numeral in scheme.numerals]
    return tuple(Reading(scheme, f"{name}/{numeral}", (value,)) for numeral, value in values if value)


def _decimal(scheme: Scheme, parts: Sequence[str]) -> tuple[Reading, ...]:
    """3.1, 3.1(a), A.1; and 3.0, which is how some number the chapter itself."""
    steps = tuple(_numerals.arabic(part) or _numerals.letter(part) or _numerals.roman(part) for part in parts)
    if len(steps) == 2 and steps[-1] == 0 and steps[0]:
        return (Reading(scheme, f"1./{ARABIC.name}", steps[:1]),)
    return (Reading(scheme, f"{scheme.name}/{len(steps)}", steps),) if all(steps) else ()
