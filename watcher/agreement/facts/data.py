"""The customer's data: how long they are kept after the end, and who backs them up."""

from watcher.agreement.facts import _data_en, _data_zh
from watcher.agreement.facts._fact_type import FactType
from watcher.agreement.facts._ranking import duration, ladder
from watcher.agreement.facts._showing import show_duration, words
from watcher.model import Bilingual, Effect, Severity

_PARTIES = {"customer": Bilingual("客户", "the customer"), "provider": Bilingual("服务方", "the provider")}

FACTS = (
    FactType(
        name="data.retention_after_end",
        label=Bilingual("服务终止后数据保留期", "data kept after the end"),
        kind="duration",
        topic="data",
        weight=Severity.HIGH,
        ranking=duration(longer=Effect.BETTER, stated=Effect.BETTER),
        showing=show_duration,
        readers=(_data_zh.RETENTION, _data_en.RETENTION),
    ),
    FactType(
        name="data.backup_by",
        label=Bilingual("备份责任方", "who backs up"),
        kind="choice",
        topic="data",
        weight=Severity.HIGH,
        ranking=ladder({"provider": 2, None: 1, "customer": 0}),
        showing=words(_PARTIES),
        readers=(_data_zh.BACKUP, _data_en.BACKUP),
    ),
)
