"""Numbering schemes, one row each: how a label is printed, what may follow it, and how its number is read.

``read_label(text, at, stop)`` reads the label that is printed at ``at``, or says that there is none. It knows shapes
only; whether a label *is* one where it stands, the order of its neighbours decides (``_outline.py``).
To add a style, add a row to ``SCHEMES``. Sources: GB/T 15835 and 标点符号用法 for Chinese, house styles for English.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from watcher.agreement.clauses import _numerals
from watcher.agreement.clauses import _patterns as p
from watcher.record import record

Number = tuple[int, ...]


class Numeral(NamedTuple):
    """A way to write numbers; the name keeps (a) and (i) apart, which look alike."""

    name: str
    read: Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Scheme:
    """One style of label."""

    name: str
    first: str
    """Pattern of the character that the label begins with: what other characters begin is never tried as this style."""
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


@dataclass(frozen=True)
class Reading:
    """One way to understand a label: (i) is a letter and a Roman number. Few are made, and each is asked often."""

    scheme: Scheme
    series: str
    """Labels of one series follow each other."""
    number: Number

    @cached_property
    def is_decimal(self) -> bool:
        return len(self.number) > 1

    @cached_property
    def is_first(self) -> bool:
        return self.number[-1] == 1

    @cached_property
    def elder(self) -> Number:
        """The number in front of this one."""
        return (*self.number[:-1], self.number[-1] - 1)

    def follows(self, other: "Reading") -> bool:
        """Whether this is the next label of the other's series."""
        return self.series == other.series and self.elder == other.number

    def begins(self, other: "Reading") -> bool:
        """Whether this is the first decimal under the other: 3.1 under 3."""
        return self.is_first and self.number[:-1] == other.number

    def steps_from(self, other: "Reading") -> int | None:
        """How many labels this stands behind the other in one series; None where they are of different series."""
        if self.series != other.series or self.number[:-1] != other.number[:-1]:
            return None
        return self.number[-1] - other.number[-1]


@record
class Label:
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
STEM = Numeral("stem", _numerals.stem)
WORD = Numeral("figure", lambda printed: _numerals.WORDS.get(printed.lower(), 0))
"""第3条 goes on with 第四条, Article One with Article 2: they share a name."""

LETTERS = (LOWER, UPPER, LOWER_ROMAN, UPPER_ROMAN)
DIVISION_NUMERALS = (ARABIC, UPPER_ROMAN, UPPER, WORD)

# ── the table ────────────────────────────────────────────────────────────────────────────────────


def _chinese(name: str, unit: str, rank: int, *, tail: str = p.NO_REFERENCE_ZH, founds: bool = True) -> Scheme:
    """第三章, 第 3 条, 第3.1条."""
    label = f"第{p.GAP}?NUMBER{p.GAP}?{unit}"
    return Scheme(name, "第", label, p.HAN_OR_FIGURES, tail, (HAN, ARABIC), rank=rank, founds=founds)


def _english(name: str, words: str, rank: int, *, founds: bool = True) -> Scheme:
    """Section 3, SECTION 3.2; in lower case it refers to one."""
    first = f"[{''.join(word[0] for word in words.split())}]"
    label = f"(?:{'|'.join(words.split())}){p.GAP}+NUMBER"
    return Scheme(name, first, label, p.DIVISION_NUMBER, p.STOP_EN, DIVISION_NUMERALS, rank=rank, founds=founds)


def _bracketed(name: str, number: str, numerals: tuple[Numeral, ...], *, weak: bool = False) -> Scheme:
    label = rf"[(（〔]{p.GAP}?NUMBER{p.GAP}?[)）〕]"
    return Scheme(name, "[(（〔]", label, number, "", numerals, founds=False, weak=weak)


_ANNEX = "Schedule Exhibit Appendix Annexe? Attachment Addendum"

SCHEMES: tuple[Scheme, ...] = (
    Scheme("附件", "附", f"附{p.GAP}?[件录錄表]{p.GAP}?NUMBER", p.HAN_FEW_OR_CAPITAL, p.STOP_ZH, (HAN, ARABIC, UPPER),
           rank=0, founds=False),
    _english("annex", f"{_ANNEX} {_ANNEX.upper()}", 0, founds=False),
    _chinese("第…部分", "(?:部分|[编編篇部卷])", 1),
    _english("part", "Part PART", 1),
    _chinese("第…章", "章", 2),
    _english("chapter", "Chapter CHAPTER", 2),
    _chinese("第…节", "[节節]", 3),
    _chinese("第…条", f"[条條](?:之{p.HAN})?", 4),
    _english("article", r"Article ARTICLE Art\.? ART\.?", 4),
    _english("section", r"Section SECTION Sec\. SEC\. Clause CLAUSE", 5),
    Scheme("§", "§", f"§{p.GAP}*NUMBER", p.DIVISION_NUMBER, rf"(?:{p.END_OF_WORD}|(?=[.:)]))", (ARABIC,), rank=5),
    _chinese("第…款", "[款项項]", 6, tail=rf"(?=$|\n|{p.GAP}|[:：、])", founds=False),
    Scheme("一、", p.HAN_FIRST, "NUMBER", p.WHOLE_HAN, f"{p.GAP}?[、．.：:](?!{p.GAP}?{p.HAN}、)", (HAN,)),
    _bracketed("（一）", p.HAN, (HAN,)),
    Scheme("1.1(a)", p.D, "NUMBER", p.LETTERED_DECIMAL, rf"(?=$|\n|[.:]|{p.GAP}+[^\s(a-z]){p.NO_REFERENCE_EN}", (ARABIC,),
           founds=False),
    Scheme("1a", p.D, "NUMBER", p.FIGURE_AND_LETTER, rf"(?:[.)]{p.END_OF_WORD}|(?={p.GAP}+[A-Z\"“(]))", (ARABIC,),
           founds=False),
    Scheme("1A", p.D, "NUMBER", p.INSERTED,
           rf"(?:[.):]{p.END_OF_WORD}|(?<![DGK])(?:(?={p.GAP}+[A-Z\"“(])|{p.LINE_END}))", (ARABIC,), weak=True),
    Scheme("1.1", p.D, "NUMBER", p.DECIMAL, p.NO_QUANTITY + p.NO_REFERENCE_EN, (ARABIC,)),
    Scheme("1-1", p.D, "NUMBER", p.HYPHENATED,
           rf"(?=$|\n|{p.GAP}|[、．.:：]|[^\x00-\x7f]){p.NO_QUANTITY}{p.NOTHING_COUNTED}{p.NO_REFERENCE_EN}", (ARABIC,)),
    Scheme("A.1", "[A-Z]", "NUMBER", p.LETTER_AND_FIGURES,
           rf"(?:[.．、:：)](?!{p.D})|(?={p.GAP}+[^\sa-z])|{p.LINE_END})", (ARABIC,), founders="/upper"),
    Scheme("条款一", "[条條]", f"[条條]款{p.GAP}?NUMBER", p.HAN_OR_FEW, p.STOP_ZH, (HAN, ARABIC), weak=True),
    Scheme("第一、", "第", "第NUMBER", p.WHOLE_HAN, "[、．]", (HAN,), weak=True),
    Scheme("甲一", p.STEM, "NUMBER", f"{p.STEM}{p.WHOLE_HAN}", rf"(?:{p.GAP}?[、．.：:]|{p.GAP}{{1,20}}(?=\S))", (STEM,),
           founders="/stem"),
    Scheme("甲、", p.STEM, "NUMBER", p.STEM, f"{p.GAP}?[、．.](?!{p.GAP}?{p.STEM})", (STEM,), weak=True),
    _bracketed("(甲)", p.STEM, (STEM,), weak=True),
    Scheme("【一】", "【", "【NUMBER】", p.HAN_OR_FEW, "", (HAN, ARABIC)),
    Scheme("1)", p.D, "NUMBER[)）]", p.FEW, "", (ARABIC,), founds=False, plain=True),
    Scheme("1.", p.D, "NUMBER", p.FEW, f"{p.GAP}?[.．、:：º°](?!{p.D})", (ARABIC,), plain=True),
    _bracketed("(1)", p.FEW, (ARABIC,)),
    Scheme("①", "[①-⑳⑴-⒇㉑-㉟㊱-㊿]", "NUMBER", "[①-⑳⑴-⒇㉑-㉟㊱-㊿]", "", (ARABIC,), founds=False),
    Scheme("⒈", "[⒈-⒛]", "NUMBER", "[⒈-⒛]", "", (ARABIC,), plain=True, series="1."),
    _bracketed("(a)", p.ALPHA, LETTERS, weak=True),
    Scheme("a)", p.ALPHA_FIRST, "NUMBER[)）]", p.ALPHA, "", LETTERS, founds=False, weak=True),
    Scheme("a.", p.ALPHA_FIRST, "NUMBER", p.ALPHA, f"[.．、:]{p.END_OF_WORD}", LETTERS, weak=True),
    Scheme("1", p.D, "NUMBER", f"{p.D}{{1,2}}(?!{p.D})",
           f"(?:{p.SPACE_AND_WORDS}{p.NOTHING_COUNTED}{p.NO_REFERENCE_EN}|{p.DASH_AND_WORDS}|{p.HAN_WORDS}"
           f"{p.NOTHING_COUNTED}|{p.LINE_END})", (ARABIC,),
           plain=True, weak=True, series="1.", bare=True),
    Scheme("一", p.HAN_FIRST, "NUMBER", p.WHOLE_HAN, f"(?:{p.SPACE_AND_WORDS}{p.NOTHING_COUNTED}|{p.LINE_END})", (HAN,),
           weak=True, series="一、", bare=True),
)  # fmt: skip
"""In the order in which they are tried: 3.1 before 3., named divisions before everything."""

_BY_GROUP: Mapping[str, Scheme] = {f"s{index}": scheme for index, scheme in enumerate(SCHEMES)}


def _alternative(group: str, scheme: Scheme) -> str:
    """A group of the scheme's own, in which the first group is the label as printed and the second its number."""
    label = scheme.label.replace("NUMBER", f"({scheme.number})")
    return f"(?P<{group}>({label})(?:{scheme.tail}))"


_STEPS = re.compile(f"{p.D}+|[A-Za-z]+|{p.STEM}|{p.HAN_FIRST}+")
_KNOWN_CHARACTERS, _KNOWN_NUMBERS = 4096, 16_384


@lru_cache(maxsize=_KNOWN_CHARACTERS)
def _labels_from(first: str) -> re.Pattern[str] | None:
    """A pattern of the labels that may begin with this character; most characters begin none."""
    groups = tuple(group for group, scheme in _BY_GROUP.items() if re.match(scheme.first, first))
    return _labels(groups) if groups else None


@cache
def _labels(groups: Sequence[str]) -> re.Pattern[str]:
    """What stands between label and words is part of the match, and of no group."""
    alternatives = "|".join(_alternative(group, _BY_GROUP[group]) for group in groups)
    return re.compile(f"(?:{alternatives}){p.SEPARATORS}{p.MARKUP}")


def read_label(text: str, at: int, stop: int) -> Label | None:
    """The label printed at ``at``, all its readings, and where the words behind it begin."""
    labels = _labels_from(text[at]) if at < stop else None
    found = labels.match(text, at, stop) if labels else None
    if found is None or found.lastindex is None or found.lastgroup is None:
        return None
    printed, number = found.group(found.lastindex + 1, found.lastindex + 2)
    readings = _readings(found.lastgroup, number)
    return Label(printed, at, found.end(), readings) if readings else None


@lru_cache(maxsize=_KNOWN_NUMBERS)
def _readings(group: str, number: str) -> tuple[Reading, ...]:
    scheme = _BY_GROUP[group]
    parts = _STEPS.findall(number)
    if len(parts) > 1:
        return _decimal(scheme, parts)
    name = scheme.series or scheme.name
    values = [(numeral.name, numeral.read(number)) for numeral in scheme.numerals]
    return tuple(Reading(scheme, f"{name}/{numeral}", (value,)) for numeral, value in values if value)


def _decimal(scheme: Scheme, parts: Sequence[str]) -> tuple[Reading, ...]:
    """3.1, 3.1(a), A.1; and 3.0, which is how some number the chapter itself."""
    steps = tuple(_numerals.step(part) for part in parts)
    if len(steps) == 2 and steps[-1] == 0 and steps[0]:
        return (Reading(scheme, f"1./{ARABIC.name}", steps[:1]),)
    return (Reading(scheme, f"{scheme.name}/{len(steps)}", steps),) if all(steps) else ()
