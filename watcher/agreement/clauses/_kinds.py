"""Documents that are about one topic as a whole, told by their title: an acceptable use policy, a privacy statement."""

import re

_KINDS = (
    (
        "privacy",
        r"[隐隱]私[权權]?(?:政策|声明|聲明|保[护護]|指引)|个人信息(?:保护|处理)|数据处理"
        r"|privacy (?:policy|notice|statement)|data (?:processing|protection)|cookie",
    ),
    (
        "acceptable_use",
        r"可接受使用|(?:使用|行为|社区|内容)(?:规范|准则|公约)"
        r"|acceptable use|code of conduct|community (?:guidelines|rules|standards)",
    ),
    ("service_level", r"服[务務](?:等级|等級|级别|級別|水平|水準)|service[- ]level|\bsla\b"),
    ("refund", r"退款|退[换換][货貨]|refund|return policy"),
)
_SEVERAL = re.compile(r"[与與和及、&]|\band\b", re.IGNORECASE)
_PATTERNS = tuple((topic, re.compile(pattern, re.IGNORECASE)) for topic, pattern in _KINDS)
_LONGEST_TITLE = 120


def topic_of_title(title: str | None) -> str | None:
    """What the whole document is about, where its title says one such thing."""
    if not title or len(title) > _LONGEST_TITLE or _SEVERAL.search(title):
        return None
    return next((topic for topic, pattern in _PATTERNS if pattern.search(title)), None)
