"""How the relation ends or is suspended: at the provider's will, for breach, after an outage."""

from watcher.agreement.facts import _ending_en, _ending_zh
from watcher.agreement.facts._fact_type import FactType
from watcher.agreement.facts._notice_readers import notice_readers, plainest_notices
from watcher.agreement.facts._ranking import burden, duration, notice_of_leaving
from watcher.agreement.facts._showing import show_duration, show_flag, show_notice
from watcher.agreement.facts._subjects import Subject
from watcher.model import Bilingual, Effect, FactValue, Severity


def _shortened_or_none(_old: FactValue | None, new: FactValue | None) -> bool:
    return new is not None


FACTS = (
    FactType(
        name="termination.provider_notice",
        label=Bilingual("服务方任意终止的通知期", "notice before the provider ends at will"),
        kind="notice",
        topic="termination",
        weight=Severity.HIGH,
        ranking=notice_of_leaving,
        showing=show_notice,
        readers=notice_readers(Subject.ENDING),
        settle=plainest_notices,
        critical=_shortened_or_none,
    ),
    FactType(
        name="suspension.without_notice",
        label=Bilingual("违约时不经通知即可中止", "suspension without notice"),
        kind="flag",
        topic="suspension",
        weight=Severity.HIGH,
        ranking=burden,
        showing=show_flag,
        readers=(_ending_zh.SUSPENSION, _ending_en.SUSPENSION),
    ),
    FactType(
        name="termination.customer_after_outage",
        label=Bilingual("故障多久后客户可终止", "outage after which the customer may leave"),
        kind="duration",
        topic="termination",
        weight=Severity.HIGH,
        ranking=duration(longer=Effect.WORSE, stated=Effect.BETTER),
        showing=show_duration,
        readers=(_ending_zh.OUTAGE, _ending_en.OUTAGE),
    ),
)
