"""Who offers the agreement: the legal entity as printed."""

import re

from watcher.agreement.facts._fact_type import Candidate, Reader, keep_strongest
from watcher.agreement.facts._persons_zh import PERSON
from watcher.agreement.facts._provider_en import read_provider_en
from watcher.agreement.facts._provider_zh import read_provider_zh
from watcher.agreement.facts._towns import TOWNS

_FIRMS_ZH = (
    "有限公司",
    "有限责任公司",
    "集团公司",
    "合伙",
    "个人独资",
    "医院",
    "大学",
    "学院",
    "学校",
    "中学",
    "小学",
    "研究",
    "协会",
    "学会",
    "基金会",
    "出版社",
    "联合会",
    "图书馆",
    "博物馆",
    "电视台",
    "报社",
    "杂志社",
    "工作室",
    "经营部",
    "商行",
    "个体工商户",
)
_LONG_FORMS_EN = (
    "incorporated", "l.l.c", "limited", "gmbh", "s.a.", "sarl", "sàrl", "s.à", "corporation", "corp.", "p.l.c", "b.v", "n.v.", "e.k.", "k.k.", "g.k.", "a/s", "s.r.l", "s.p.a",
    "sp. z", "s.r.o", " a.s.", "d.o.o", "eood", "l.p.", "s.l.", "holdings",
)  # fmt: skip
_SHORT_FORMS_EN = (
    "inc", "llc", "ltd", "ug", "ag", "kg", "ohg", "bv", "nv", "sas", "sa", "plc", "pbc", "oy", "oyj", "ab", "aps", "asa", "srl", "se", "uab", "oü", "sia", "kft", "zrt", "llp",
    "lllp", "lp", "uc", "ulc", "dac", "clg", "corp", "co", "ltda", "lda", "bhd",
)  # fmt: skip
_BODIES_EN = (
    "agency", "authority", "ministry", "department", "council", "university", "institute", "foundation", "association", "society", "commission", "trust",
    "cooperative", "consortium",
)  # fmt: skip
_FIRMS_EN = _LONG_FORMS_EN + tuple(f" {form}{end}" for form in _SHORT_FORMS_EN for end in ' ,.;:()"')
"""Short forms count as words of their own only: there is an "ag" in "agree"."""
_NAMED_BODIES_EN = tuple(f" {body} {word}" for body in _BODIES_EN for word in ("of ", "for ", '("', "(the", "(here"))

PROVIDER = (
    Reader("zh", _FIRMS_ZH, read_provider_zh),
    Reader("en", _FIRMS_EN + _NAMED_BODIES_EN, read_provider_en),
    Reader("zh", _FIRMS_EN, read_provider_en),
    PERSON,
)
"""Western names stand in Chinese sentences too."""


_BEGINS_WITH_A_TOWN = re.compile("(?:中国)?(?:" + "|".join(TOWNS) + ")")


def barest_provider(candidates: list[Candidate]) -> list[Candidate]:
    """The plainest one; where its name is another's with words in front that are no place, the other one's name."""
    strongest = keep_strongest(candidates)
    name = str(strongest[0].reading.value)
    if _BEGINS_WITH_A_TOWN.match(name):
        return strongest
    barer = [
        each
        for each in candidates
        if len(str(each.reading.value)) < len(name) and name.endswith(str(each.reading.value))
    ]
    return barer[:1] or strongest
