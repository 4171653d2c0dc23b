"""The customer's data after the end, and their backups."""

from watcher.model import Duration

from . import Case

KEPT, BACKUP = "data.retention_after_end", "data.backup_by"

CASES = (
    Case(KEPT, Duration(30, "day"), "服务终止后，我们将为您保留数据30日。"),
    Case(KEPT, Duration(7, "day"), "服务到期后7日内未续费的，我们将释放资源并删除数据。"),
    Case(KEPT, Duration(15, "day"), "停服15日后，我们将清除您的全部数据。"),
    Case(KEPT, Duration(60, "day"), "合同终止后六十日内，您可以导出您的数据。"),
    Case(KEPT, Duration(30, "day"), "服務終止後，本公司會保留閣下的資料30日。"),
    Case(KEPT, None, "服务到期后，我们可能在一定保留期后清除数据。"),
    Case(KEPT, None, "您注销账户的，我们将在15个工作日内删除您的信息。"),
    Case(KEPT, None, "访问日志保存不少于六个月。"),
    Case(KEPT, Duration(30, "day"), "We retain your data for 30 days after termination."),
    Case(KEPT, Duration(60, "day"), "Following expiry, your content remains available for export for sixty days."),
    Case(KEPT, Duration(14, "day"), "Your data will be deleted 14 days after your account is closed."),
    Case(KEPT, Duration(30, "day"), "We will delete your data within 30 days after termination."),
    Case(KEPT, None, "We keep your data for as long as your account exists."),
    Case(KEPT, None, "Confidentiality obligations survive for three years after termination."),
    # ── backups ──
    Case(BACKUP, "customer", "您应负责您数据的备份工作。"),
    Case(BACKUP, "customer", "用户须自行对数据进行定期备份。"),
    Case(BACKUP, "customer", "备份由用户自行负责。"),
    Case(BACKUP, "provider", "我们负责每日对您的数据进行备份。"),
    Case(BACKUP, None, "我们可能会提供备份工具，但不保证备份的完整性。"),
    Case(BACKUP, None, "缓冲期届满后，所有备份的副本也将被删除。"),
    Case(BACKUP, "customer", "You are solely responsible for backing up your data."),
    Case(BACKUP, "customer", "Customer must maintain its own backups."),
    Case(BACKUP, "provider", "We will perform daily backups of your data."),
    Case(BACKUP, None, "It takes up to 30 days to remove deleted content from our backup systems."),
    Case(BACKUP, None, "We may offer a backup tool."),
)
