"""Who offers the agreement: the legal entity as printed."""

from watcher.agreement.facts._fact_type import Reader
from watcher.agreement.facts._provider_en import read_provider_en
from watcher.agreement.facts._provider_zh import read_provider_zh

_FIRMS_ZH = (
    "公司",
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
_FIRMS_EN = (
    "inc", "llc", "l.l.c", "ltd", "limited", "gmbh", " ug", " ag", " kg", "ohg", "e.k.", "b.v", " bv", "n.v.", " nv", "sas", "s.a", "sarl", "sàrl", "k.k.", "g.k.",
    "corp", "plc", "p.l.c", "pbc", " oy", " ab", "aps", "a/s", " asa", "s.r.l", "srl", "s.p.a", " se", "uab", "oü", "sia", "kft", "zrt", "sp. z", "s.r.o", "a.s.",
    "d.o.o", "eood", "llp", "lllp", " lp", "l.p", " uc", "ulc", " dac", "clg", " sa", "s.l.", "ltda", "lda", "sdn", "company", "co.", "holdings",
)  # fmt: skip
_BODIES_EN = (
    "agency", "authority", "ministry", "department", "council", "university", "institute", "foundation", "association", "society", "commission", "trust",
    "cooperative", "consortium",
)  # fmt: skip

PROVIDER = (
    Reader("zh", _FIRMS_ZH, read_provider_zh),
    Reader("en", _FIRMS_EN + _BODIES_EN, read_provider_en),
    Reader("zh", _FIRMS_EN, read_provider_en),
)
"""Western names stand in Chinese sentences too."""
