"""What the provider answers for: the limit of its liability and the losses it excludes."""

from watcher.agreement.facts import _liability_en, _liability_zh
from watcher.agreement.facts._fact_type import FactType, always
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
        readers=(_liability_zh.CAP, _liability_en.CAP),
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
        readers=(_liability_zh.INDIRECT, _liability_en.INDIRECT),
    ),
)
