"""Money: late payment, renewal, changes of prices."""

from watcher.agreement.facts import _money_en, _money_zh
from watcher.agreement.facts._fact_type import FactType
from watcher.agreement.facts._notice_readers import notice_readers, plainest_notices
from watcher.agreement.facts._ranking import duration, longer_notice, lower_number
from watcher.agreement.facts._showing import show_duration, show_notice, show_rate
from watcher.agreement.facts._subjects import Subject
from watcher.model import Bilingual, Effect, Severity

FACTS = (
    FactType(
        name="fees.late_rate_daily",
        label=Bilingual("逾期每日费率", "late payment, per day"),
        kind="rate",
        topic="fees",
        weight=Severity.MEDIUM,
        ranking=lower_number,
        showing=show_rate,
        readers=(_money_zh.LATE_RATE, _money_en.LATE_RATE),
    ),
    FactType(
        name="fees.renewal_lead",
        label=Bilingual("续费提前期", "renewal due before expiry"),
        kind="duration",
        topic="fees",
        weight=Severity.MEDIUM,
        ranking=duration(longer=Effect.WORSE, stated=Effect.WORSE),
        showing=show_duration,
        readers=(_money_zh.RENEWAL_LEAD, _money_en.RENEWAL_LEAD),
    ),
    FactType(
        name="fees.price_change_notice",
        label=Bilingual("调价通知期", "notice of price changes"),
        kind="notice",
        topic="fees",
        weight=Severity.MEDIUM,
        ranking=longer_notice,
        showing=show_notice,
        readers=notice_readers(Subject.PRICE),
        settle=plainest_notices,
    ),
)
