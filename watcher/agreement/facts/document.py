"""What the document says of itself: who offers it and of what day it is."""

from watcher.agreement.facts._fact_type import FactType, keep_strongest
from watcher.agreement.facts._ranking import mixed, neutral
from watcher.agreement.facts._showing import show_text
from watcher.model import Bilingual, Severity

FACTS = (
    FactType(
        name="document.provider",
        label=Bilingual("服务方主体", "provider"),
        kind="text",
        topic="general",
        weight=Severity.MEDIUM,
        ranking=mixed,
        showing=show_text,
        readers=(),
        settle=keep_strongest,
    ),
    FactType(
        name="document.updated_on",
        label=Bilingual("更新日期", "updated on"),
        kind="date",
        topic="general",
        weight=Severity.LOW,
        ranking=neutral,
        showing=show_text,
        readers=(),
        settle=keep_strongest,
    ),
    FactType(
        name="document.effective_on",
        label=Bilingual("生效日期", "effective on"),
        kind="date",
        topic="general",
        weight=Severity.LOW,
        ranking=neutral,
        showing=show_text,
        readers=(),
        settle=keep_strongest,
    ),
)
