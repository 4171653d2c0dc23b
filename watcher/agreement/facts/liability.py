"""What the provider answers for: the limit of its liability and the losses it excludes."""

from watcher.agreement.facts import _liability_en, _liability_zh
from watcher.agreement.facts._fact_type import FactType, Reader, always
from watcher.agreement.facts._ranking import burden, cap
from watcher.agreement.facts._showing import show_cap, show_flag
from watcher.model import Bilingual, Severity

FACTS = (
    FactType(
        name="liability.cap",
        label=Bilingual("赔偿责任上限", "cap on liability"),
        kind="cap",
        topic="liability",
        weight=Severity.HIGH,
        ranking=cap,
        showing=show_cap,
        readers=(
            Reader(
                "zh",
                ("超过", "为限", "限于", "上限", "高于", "限额", "免费", "最高", "超出", "总额为"),
                _liability_zh.read_cap,
            ),
            Reader("en", ("liab", "damages"), _liability_en.read_cap),
        ),
        critical=always,
    ),
    FactType(
        name="liability.indirect_excluded",
        label=Bilingual("排除间接损失", "indirect loss excluded"),
        kind="flag",
        topic="liability",
        weight=Severity.HIGH,
        ranking=burden,
        showing=show_flag,
        readers=(
            Reader(
                "zh",
                (
                    "间接",
                    "后果性",
                    "惩罚性",
                    "惩戒",
                    "附带",
                    "衍生",
                    "派生",
                    "特殊",
                    "特别",
                    "利润",
                    "利益",
                    "收益",
                    "商誉",
                ),
                _liability_zh.read_indirect,
            ),
            Reader(
                "en",
                ("indirect", "consequential", "incidental", "punitive", "exemplary", "profit", "goodwill", "revenue"),
                _liability_en.read_indirect,
            ),
        ),
    ),
)
