"""Whose law and whose court."""

from watcher.agreement.facts import _dispute_en, _dispute_zh
from watcher.agreement.facts._fact_type import FactType, always, keep_strongest
from watcher.agreement.facts._ranking import forum, mixed
from watcher.agreement.facts._showing import show_forum, show_text
from watcher.model import Bilingual, Severity

FACTS = (
    FactType(
        name="dispute.governing_law",
        label=Bilingual("适用法律", "governing law"),
        kind="country",
        topic="dispute",
        weight=Severity.HIGH,
        ranking=mixed,
        showing=show_text,
        readers=(_dispute_zh.GOVERNING_LAW, _dispute_en.GOVERNING_LAW),
    ),
    FactType(
        name="dispute.forum",
        label=Bilingual("争议解决机构", "forum"),
        kind="forum",
        topic="dispute",
        weight=Severity.HIGH,
        ranking=forum,
        showing=show_forum,
        readers=(_dispute_zh.FORUM, _dispute_en.FORUM),
        critical=always,
    ),
    FactType(
        name="dispute.signing_place",
        label=Bilingual("签订地", "signing place"),
        kind="text",
        topic="dispute",
        weight=Severity.HIGH,
        ranking=mixed,
        showing=show_text,
        readers=(_dispute_zh.SIGNING_PLACE, _dispute_en.SIGNING_PLACE),
        settle=keep_strongest,
    ),
)
