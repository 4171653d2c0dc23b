"""Whose law and whose court."""

from watcher.agreement.facts import _dispute_en, _dispute_zh, _law_en, _law_zh
from watcher.agreement.facts._fact_type import Candidate, FactType, always, keep_strongest
from watcher.agreement.facts._laws import LAWS
from watcher.agreement.facts._ranking import forum, mixed
from watcher.agreement.facts._showing import show_forum, show_text, words
from watcher.model import Bilingual, Forum, Language, Severity


def plainest_forums(candidates: list[Candidate]) -> list[Candidate]:
    """ "The competent court" says nothing where a court or body is named, and a body's initials repeat its name."""
    named = [candidate for candidate in _without_weaker_arbitrators(candidates) if _place(candidate) != "competent"]
    named = [candidate for candidate in named if _place(candidate) not in _OF_THE_LAND] or named
    kept = [candidate for candidate in named if not any(_repeats(candidate, other) for other in named)]
    return kept or candidates


def _without_weaker_arbitrators(candidates: list[Candidate]) -> list[Candidate]:
    """In English the seat beats the body, in Chinese the commission the town, as each language's readers say."""
    strongest = {
        language: max(each.reading.strength for each in candidates if _is_arbitration_in(each, language))
        for language in {each.sentence.language for each in candidates if _is_arbitration(each)}
    }
    return [
        each
        for each in candidates
        if not _is_arbitration(each) or each.reading.strength >= strongest[each.sentence.language]
    ]


def _is_arbitration_in(candidate: Candidate, language: Language) -> bool:
    return _is_arbitration(candidate) and candidate.sentence.language == language


_OF_THE_LAND = {f"{land}{of}法院" for land in ("中国", "中国大陆", "中华人民共和国") for of in ("", "的")}
"""Courts that any court of the mainland is one of."""


def _is_arbitration(candidate: Candidate) -> bool:
    value = candidate.reading.value
    return isinstance(value, Forum) and value.kind == "arbitration"


def _place(candidate: Candidate) -> str:
    value = candidate.reading.value
    return value.place if isinstance(value, Forum) else ""


def _repeats(candidate: Candidate, other: Candidate) -> bool:
    return _is_short_for(candidate, other) or _is_within(candidate, other)


def _is_within(candidate: Candidate, other: Candidate) -> bool:
    """Dublin, where elsewhere it is Dublin, Ireland."""
    if (
        candidate is other
        or candidate.sentence.language != "en"
        or _is_arbitration(candidate)
        or _is_arbitration(other)
    ):
        return False
    short, long = _place(candidate), _place(other)
    return len(short) < len(long) and f", {short}," in f", {long},"


def _is_short_for(candidate: Candidate, other: Candidate) -> bool:
    initials = "".join(word[0] for word in _place(other).split() if word[0].isupper())
    return len(initials) > 1 and _place(candidate) == initials


FACTS = (
    FactType(
        name="dispute.governing_law",
        label=Bilingual("适用法律", "governing law"),
        kind="country",
        topic="dispute",
        weight=Severity.HIGH,
        ranking=mixed,
        showing=words(LAWS),
        readers=(_law_zh.GOVERNING_LAW, _law_en.GOVERNING_LAW),
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
        settle=plainest_forums,
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
        readers=(_dispute_zh.SIGNING_PLACE, _law_en.SIGNING_PLACE),
        settle=keep_strongest,
    ),
)
