"""The customer's data: how long they are kept after the end, and who backs them up."""

from watcher.agreement.facts import _data_en, _data_zh
from watcher.agreement.facts._fact_type import FactType, Reader
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
        readers=(
            Reader(
                "zh",
                (
                    "保留",
                    "保存",
                    "存储",
                    "留存",
                    "删除",
                    "清除",
                    "释放",
                    "销毁",
                    "导出",
                    "取回",
                    "下载",
                    "保管",
                    "留",
                    "存放",
                    "回收",
                    "清理",
                ),
                _data_zh.read_retention,
            ),
            Reader(
                "en",
                (
                    "retain",
                    "kept",
                    "keep",
                    "stor",
                    "preserv",
                    "delet",
                    "export",
                    "retriev",
                    "download",
                    "maintain",
                    "available",
                    "purg",
                    "eras",
                    "destroy",
                    "hold",
                    "return",
                ),
                _data_en.read_retention,
            ),
        ),
    ),
    FactType(
        name="data.backup_by",
        label=Bilingual("备份责任方", "who backs up"),
        kind="choice",
        topic="data",
        weight=Severity.HIGH,
        ranking=ladder({"provider": 2, None: 1, "customer": 0}),
        showing=words(_PARTIES),
        readers=(
            Reader("zh", ("备份", "备存"), _data_zh.read_backup),
            Reader("en", ("backup", "back up", "back-up", "backing up", "backed up"), _data_en.read_backup),
        ),
    ),
)
