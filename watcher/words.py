"""The words of the house for what the book names, in both languages: one place for alerts, pages and terminal."""

from collections.abc import Mapping

from watcher.model import AlertKind, Bilingual, ChangeKind, Effect, Severity

SEVERITY: Mapping[Severity, Bilingual] = {
    Severity.NONE: Bilingual("无", "none"),
    Severity.LOW: Bilingual("轻微", "low"),
    Severity.MEDIUM: Bilingual("一般", "medium"),
    Severity.HIGH: Bilingual("重要", "high"),
    Severity.CRITICAL: Bilingual("严重", "critical"),
}
EFFECT: Mapping[Effect, Bilingual] = {
    Effect.WORSE: Bilingual("对您不利", "worse for you"),
    Effect.BETTER: Bilingual("对您有利", "better for you"),
    Effect.MIXED: Bilingual("利弊不一", "mixed"),
    Effect.NEUTRAL: Bilingual("中性", "neutral"),
}
EFFECT_MARK: Mapping[Effect, str] = {Effect.WORSE: "▼", Effect.BETTER: "▲", Effect.MIXED: "◆", Effect.NEUTRAL: "·"}
CHANGE: Mapping[ChangeKind, Bilingual] = {
    "added": Bilingual("新增", "added"),
    "removed": Bilingual("删除", "removed"),
    "modified": Bilingual("修改", "modified"),
    "moved": Bilingual("移动", "moved"),
    "renumbered": Bilingual("改号", "renumbered"),
}
OUTCOME: Mapping[str, Bilingual] = {
    "first": Bilingual("首次读取", "first"),
    "unchanged": Bilingual("无变化", "unchanged"),
    "changed": Bilingual("有变更", "changed"),
    "suspect": Bilingual("存疑", "suspect"),
    "error": Bilingual("出错", "error"),
    "abandoned": Bilingual("未完成", "abandoned"),
}
"""What came of a look, by the contract's word for it; and of one that was given up on the way."""
NOT_STATED = Bilingual("未写明", "not stated")
NOT_ADVICE = Bilingual("信息提示，不构成法律意见", "information, not legal advice")
FRONT = Bilingual("首部", "preface")
"""Where a fact or change stands that belongs to no clause."""
EFFECTIVE = Bilingual("生效", "in force")
PUBLISHED = Bilingual("发布", "published")
ACT_BY = Bilingual("行动期限", "last day to act")
ESTIMATED = Bilingual("推算", "estimated")

# ── what an alert says ───────────────────────────────────────────────────────────────────────────

KEYWORD = "协议变更"
"""Stands in every text, so that a robot's keyword guard can be set to it; in English texts too."""

TAG = Bilingual(KEYWORD, "Agreement change")
NAME = Bilingual("协议变更监测", "Agreement change watcher")
OLD = Bilingual("旧", "Old")
NEW = Bilingual("新", "New")
FACTS = Bilingual("要点变化", "What changed")
CLAUSES = Bilingual("条款对照", "Clause by clause")
FINDINGS = Bilingual("提示", "Worth noting")
UNKNOWN = Bilingual("我们不知道的", "What we do not know")
WRITTEN = Bilingual("本通知写于", "Written on")
COMPARE = Bilingual("查看逐条对照", "See the full comparison")
DETAILS = Bilingual("查看详情", "See the details")
ORIGINAL = Bilingual("打开协议原文页", "Open the agreement's page")

ALERT: Mapping[AlertKind, Bilingual] = {
    "agreement.changed": Bilingual("协议有变更", "Agreement changed"),
    "agreement.in_force": Bilingual("现已生效", "Now in force"),
    "agreement.settled": Bilingual("已处理", "Settled"),
    "deadline.near": Bilingual("期限临近", "Deadline near"),
    "source.blind": Bilingual("监测中断", "Watch interrupted"),
    "source.recovered": Bilingual("监测恢复", "Watch restored"),
    "source.flapping": Bilingual("页面反复变化", "Page keeps alternating"),
    "delivery.dead": Bilingual("通知未送达", "Alert not delivered"),
    "channel.test": Bilingual("测试", "Test"),
}
