"""The account: what happens to one that nobody uses."""

from watcher.agreement.facts import _data_en, _data_zh
from watcher.agreement.facts._fact_type import FactType
from watcher.agreement.facts._ranking import duration
from watcher.agreement.facts._showing import show_duration
from watcher.model import Bilingual, Effect, Severity

FACTS = (
    FactType(
        name="account.inactive_deletion",
        label=Bilingual("账户闲置清理期", "inactivity before deletion"),
        kind="duration",
        topic="account",
        weight=Severity.MEDIUM,
        ranking=duration(longer=Effect.BETTER, stated=Effect.WORSE),
        showing=show_duration,
        readers=(_data_zh.INACTIVE, _data_en.INACTIVE),
    ),
)
