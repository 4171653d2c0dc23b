"""What the provider answers for: the limit of its liability and the losses it excludes."""

from watcher.agreement.facts import _indirect_en, _indirect_zh, _liability_en, _liability_zh
from watcher.agreement.facts._fact_type import Candidate, FactType, always
from watcher.agreement.facts._ranking import burden, cap
from watcher.agreement.facts._showing import show_cap, show_flag
from watcher.model import Bilingual, Severity


def _limits(candidates: list[Candidate]) -> list[Candidate]:
    """Where a sum is owed at most, "we are not liable" beside it is no promise to owe nothing."""
    limits = [candidate for candidate in candidates if candidate.reading.strength > 0]
    return limits or candidates


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
        settle=_limits,
    ),
    FactType(
        name="liability.indirect_excluded",
        label=Bilingual("排除间接损失", "indirect loss excluded"),
        kind="flag",
        topic="liability",
        weight=Severity.HIGH,
        ranking=burden,
        showing=show_flag,
        readers=(_indirect_zh.INDIRECT, _indirect_en.INDIRECT),
    ),
)
