"""What the document says of itself: who offers it and of what day it is."""

from watcher.agreement.facts._fact_type import FactType, Reader, keep_strongest
from watcher.agreement.facts._printed_dates import date_reader
from watcher.agreement.facts._provider import PROVIDER, barest_provider
from watcher.agreement.facts._ranking import mixed, neutral
from watcher.agreement.facts._showing import show_text
from watcher.model import Bilingual, Severity

_YEARS_ZH = ("20", "19", "二〇", "二○", "二零", "民国")
_YEARS_EN = ("20", "19", "/")
FACTS = (
    FactType(
        name="document.provider",
        label=Bilingual("服务方主体", "provider"),
        kind="text",
        topic="general",
        weight=Severity.MEDIUM,
        ranking=mixed,
        showing=show_text,
        readers=PROVIDER,
        settle=barest_provider,
    ),
    FactType(
        name="document.updated_on",
        label=Bilingual("更新日期", "update date"),
        kind="date",
        topic="general",
        weight=Severity.LOW,
        ranking=neutral,
        showing=show_text,
        readers=(
            Reader("zh", _YEARS_ZH, date_reader("updated", "published")),
            Reader("en", _YEARS_EN, date_reader("updated", "published")),
        ),
        settle=keep_strongest,
    ),
    FactType(
        name="document.effective_on",
        label=Bilingual("生效日期", "effective date"),
        kind="date",
        topic="general",
        weight=Severity.LOW,
        ranking=neutral,
        showing=show_text,
        readers=(Reader("zh", _YEARS_ZH, date_reader("effective")), Reader("en", _YEARS_EN, date_reader("effective"))),
        settle=keep_strongest,
    ),
)
