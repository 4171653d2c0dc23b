"""Whose law and whose court."""

from watcher.agreement.facts import _dispute_en, _dispute_zh
from watcher.agreement.facts._fact_type import FactType, Reader, always, keep_strongest
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
        readers=(
            Reader("zh", ("法律", "法规", "法例", "法令"), _dispute_zh.read_governing_law),
            Reader("en", (" law", "legislation"), _dispute_en.read_governing_law),
        ),
    ),
    FactType(
        name="dispute.forum",
        label=Bilingual("争议解决机构", "forum"),
        kind="forum",
        topic="dispute",
        weight=Severity.HIGH,
        ranking=forum,
        showing=show_forum,
        readers=(
            Reader("zh", ("法院", "仲裁"), _dispute_zh.read_forum),
            Reader("en", ("court", "arbitrat", "jurisdiction", "venue"), _dispute_en.read_forum),
        ),
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
        readers=(
            Reader("zh", ("签订", "签署地", "签约地", "缔结地", "订立"), _dispute_zh.read_signing_place),
            Reader("en", ("place of", "signed at", "executed", "deemed"), _dispute_en.read_signing_place),
        ),
        settle=keep_strongest,
    ),
)
