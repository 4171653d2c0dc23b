"""Changes of the service itself and moves of what it runs on."""

from watcher.agreement.facts._fact_type import FactType
from watcher.agreement.facts._notice_readers import notice_readers, plainest_notices
from watcher.agreement.facts._ranking import longer_notice
from watcher.agreement.facts._showing import show_notice
from watcher.agreement.facts._subjects import Subject
from watcher.model import Bilingual, Severity

FACTS = (
    FactType(
        name="service.change_notice",
        label=Bilingual("服务变更通知期", "notice of service changes"),
        kind="notice",
        topic="service_change",
        weight=Severity.MEDIUM,
        ranking=longer_notice,
        showing=show_notice,
        readers=notice_readers(Subject.SERVICE),
        settle=plainest_notices,
    ),
    FactType(
        name="service.migration_notice",
        label=Bilingual("机房迁移通知期", "notice of migrations"),
        kind="notice",
        topic="service_change",
        weight=Severity.MEDIUM,
        ranking=longer_notice,
        showing=show_notice,
        readers=notice_readers(Subject.MOVE),
        settle=plainest_notices,
    ),
)
