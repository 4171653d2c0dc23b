"""Changes of the service and moves of what it runs on."""

from watcher.model import Duration

from . import Case

CHANGE, MOVE = "service.change_notice", "service.migration_notice"

CASES = (
    Case(CHANGE, Duration(30, "day"), "某项产品停止运营的，我们提前30日公告。"),
    Case(CHANGE, Duration(60, "day"), "接口下线的，我们会提前六十日以邮件通知您。"),
    Case(CHANGE, "advance", "我们变更或终止某项服务前，会提前通知您。"),
    Case(CHANGE, "none", "我们保留随时修改或中断服务而无需通知用户的权利。"),
    Case(CHANGE, None, "系统维护需要暂停服务的，我们提前24小时公告。"),
    Case(CHANGE, None, "本协议的修改提前7日公告。"),
    Case(CHANGE, None, "我们有权随时变更服务内容。"),
    Case(CHANGE, None, "如您违反本协议，我们可以不经通知终止服务。"),
    Case(CHANGE, Duration(12, "month"), "We will give twelve months' notice before we discontinue a feature."),
    Case(CHANGE, Duration(30, "day"), "If we retire a product, we will tell you at least 30 days in advance."),
    Case(CHANGE, "none", "We may modify or discontinue the Service at any time without notice."),
    Case(CHANGE, None, "Scheduled maintenance of the Service is announced 48 hours in advance."),
    Case(CHANGE, None, "We may change or stop providing the Service."),
    Case(CHANGE, None, "We will give 30 days' notice before changes to these Terms take effect."),
    # ── moves ──
    Case(MOVE, Duration(3, "day"), "我们可能进行机房迁移。进行上述操作前至少提前 3 个自然日通知您。"),
    Case(MOVE, Duration(24, "hour"), "需要更换IP的，我们提前24小时通知用户。"),
    Case(MOVE, "none", "我们有权更换节点及IP，无需另行通知。"),
    Case(MOVE, None, "我们可能进行机房迁移，您应予以配合。"),
    Case(MOVE, None, "您迁移数据前应提前3日通知我们。"),
    Case(MOVE, None, "本协议的修改提前3日公告。"),
    Case(
        MOVE,
        Duration(14, "day"),
        "We will give you 14 days' notice before we move your servers to another data center.",
    ),
    Case(MOVE, "advance", "We will notify you in advance of changes of IP addresses."),
    Case(MOVE, "none", "Your servers may be migrated to another node without notice."),
    Case(MOVE, None, "We may move your servers to another data center."),
    Case(MOVE, None, "You must give us 14 days' notice before you remove your servers from the data center."),
)
