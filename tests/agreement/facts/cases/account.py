"""Accounts that nobody uses."""

from watcher.model import Duration

from . import Case

IDLE = "account.inactive_deletion"

CASES = (
    Case(IDLE, Duration(12, "month"), "如您连续12个月未登录，我们可以注销您的账户。"),
    Case(IDLE, Duration(180, "day"), "账户超过180天未使用的，我们有权收回。"),
    Case(IDLE, Duration(6, "month"), "您的账号符合以下条件的，我们可回收：\n连续六个月未登录；"),
    Case(IDLE, Duration(90, "day"), "帳戶連續九十日沒有登入，本公司可將之刪除。"),
    Case(IDLE, None, "赔偿责任不超过过往12个月的费用。"),
    Case(IDLE, None, "您注销账户后，数据保留30日。"),
    Case(IDLE, None, "验证链接24小时未使用即失效，账户需重新激活。"),
    Case(IDLE, Duration(12, "month"), "Accounts that have been inactive for 12 months may be deleted."),
    Case(IDLE, Duration(210, "day"), "We may delete free accounts after 210 days of inactivity."),
    Case(IDLE, Duration(2, "year"), "If nobody signs in to an account for two years, we may close it."),
    Case(IDLE, None, "We delete your account data 30 days after you close your account."),
    Case(IDLE, None, "You are logged out after 30 minutes of inactivity."),
)
