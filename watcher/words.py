"""The words of the house for what the book names, in both languages: one place for alerts, pages and terminal."""

from collections.abc import Mapping

from watcher.model import Bilingual, ChangeKind, Effect, Severity

SEVERITY: Mapping[Severity, Bilingual] = {
    Severity.NONE: Bilingual("无", "none"),
    Severity.LOW: Bilingual("轻微", "low"),
    Severity.MEDIUM: Bilingual("一般", "medium"),
    Severity.HIGH: Bilingual("重要", "high"),
    Severity.CRITICAL: Bilingual("严重", "critical"),
}
EFFECT: Mapping[Effect, Bilingual] = {
    Effect.WORSE: Bilingual("对客户不利", "worse for you"),
    Effect.BETTER: Bilingual("对客户有利", "better for you"),
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
NOT_STATED = Bilingual("未写明", "not stated")
NOT_ADVICE = Bilingual("信息提示，不构成法律意见", "information, not legal advice")
FRONT = Bilingual("首部", "preface")
"""Where a fact or change stands that belongs to no clause."""
EFFECTIVE = Bilingual("生效", "in force")
PUBLISHED = Bilingual("发布", "published")
ACT_BY = Bilingual("行动期限", "last day to act")
ESTIMATED = Bilingual("推算", "estimated")
