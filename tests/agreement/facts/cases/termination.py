"""How the relation ends or is suspended."""

from watcher.model import Duration

from . import Case

ENDS, SUSPENDS, LEAVES = "termination.provider_notice", "suspension.without_notice", "termination.customer_after_outage"

CASES = (
    Case(ENDS, Duration(30, "day"), "我们可提前30天以站内通知或书面通知的方式终止本协议，并退还未消费款项。"),
    Case(ENDS, Duration(15, "day"), "任何一方均可提前十五日书面通知对方解除本合同。"),
    Case(ENDS, "none", "我们有权随时终止向您提供服务，无需事先通知。"),
    Case(ENDS, "advance", "我们可以在提前通知您后终止本协议。"),
    Case(ENDS, None, "您可提前30个工作日书面通知我们终止本协议。"),
    Case(ENDS, None, "如您违反本协议，我们可不经通知立即终止本协议。"),
    Case(ENDS, None, "本协议的修改提前30日公告。"),
    Case(ENDS, Duration(30, "day"), "We may terminate this Agreement for convenience upon 30 days' notice."),
    Case(
        ENDS,
        Duration(7, "day"),
        "Company may terminate this Agreement without cause upon seven (7) days' notice to you.",
    ),
    Case(ENDS, Duration(60, "day"), "Either party may terminate this Agreement on sixty days' written notice."),
    Case(ENDS, "none", "We may terminate your account at any time for any reason without notice."),
    Case(ENDS, None, "You may cancel your subscription on 30 days' notice to us."),
    Case(ENDS, None, "If you breach this Agreement we may terminate it upon 10 days' notice."),
    Case(ENDS, None, "We will give reasonable notice of any assignment of this Agreement."),
    # ── suspension ──
    Case(SUSPENDS, True, "如您违反本协议，我们有权在不事先通知的情况下中止或终止服务。"),
    Case(SUSPENDS, True, "如您违反本协议任何条款，我们有权立即暂停向您提供服务。"),
    Case(SUSPENDS, True, "发现用户违规的，平台可以立即封停账号，不再另行通知。"),
    Case(SUSPENDS, True, "用戶違反本約定者，本公司得不經通知逕行停用其帳號。"),
    Case(SUSPENDS, None, "如您违反本协议，我们将提前3日通知您改正，逾期不改的可终止服务。"),
    Case(SUSPENDS, None, "如您不同意本协议，请立即停止使用本服务。"),
    Case(SUSPENDS, None, "申诉成立的，我们将立即解除对账户的冻结措施。"),
    Case(SUSPENDS, None, "系统维护时服务可能暂停，我们会提前公告。"),
    Case(SUSPENDS, True, "We may suspend your account immediately and without notice if you violate this Agreement."),
    Case(
        SUSPENDS, True, "If we reasonably believe that you breach these Terms, we may suspend the Service immediately."
    ),
    Case(
        SUSPENDS,
        True,
        "We may terminate or suspend access immediately, without prior notice, for any reason whatsoever.",
    ),
    Case(SUSPENDS, None, "If you breach this Agreement and fail to cure within 30 days, we may terminate it."),
    Case(SUSPENDS, None, "If we breach this Agreement, you may terminate it immediately."),
    Case(SUSPENDS, None, "You must immediately stop using the Service if you breach these Terms."),
    # ── outage ──
    Case(LEAVES, Duration(72, "hour"), "因我们的原因造成您连续72小时不能正常使用服务的，您可终止接受服务。"),
    Case(LEAVES, Duration(3, "day"), "服务连续中断超过三日的，用户有权解除合同。"),
    Case(LEAVES, None, "服务每月累计不可用超过10小时的，您可申请代金券。"),
    Case(LEAVES, None, "账户连续12个月未登录的，我们有权终止服务。"),
    Case(
        LEAVES,
        Duration(5, "day"),
        "If the Service is unavailable for more than five consecutive days, you may terminate this Agreement.",
    ),
    Case(
        LEAVES,
        Duration(72, "hour"),
        "Should an outage last longer than 72 hours, Customer may cancel the affected order.",
    ),
    Case(LEAVES, None, "If an invoice is overdue for more than 14 days, we may terminate this Agreement."),
    Case(LEAVES, None, "You may terminate this Agreement on 30 days' notice."),
)
