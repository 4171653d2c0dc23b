"""Findings within one version: what its wording shows. One entry is one function and one row of ``WITHIN``."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from watcher.agreement.comparing._calendar import after
from watcher.agreement.comparing._places import differ, place_of_company, place_of_court
from watcher.agreement.facts import FACT_TYPES
from watcher.model import Agreement, Bilingual, Duration, Fact, Finding, Forum, Severity

_YARDSTICK_DAYS = 7
"""Art. 34 of the E-Commerce Law: platform operators publish changes at least seven days before they are carried out."""


def _contradiction(agreement: Agreement) -> Iterator[Finding]:
    for name, kind in FACT_TYPES.items():
        stated = facts_of(agreement, name)
        others = [
            fact
            for fact in stated[1:]
            if fact.clause != stated[0].clause and not kind.same(stated[0].value, fact.value)
        ]
        for fact in others[:1]:
            first, second = kind.show(stated[0].value), kind.show(fact.value)
            here, there = _where(stated[0]), _where(fact)
            yield Finding(
                "contradiction",
                Severity.MEDIUM,
                Bilingual(
                    f"{kind.label.zh}有不同表述：{here.zh}为“{first.zh}”，{there.zh}为“{second.zh}”；"
                    "是否指同一情形未作判断。",
                    f"Two clauses differ on {kind.label.en}: {here.en} “{first.en}”, {there.en} “{second.en}”; "
                    "whether they mean the same case is not assessed.",
                ),
                fact.clause,
                fact.quote,
            )


def _takes_effect_at_once(agreement: Agreement) -> Iterator[Finding]:
    effect = _stating(agreement, "amendment.takes_effect", "on_publication")
    if effect and _stating(agreement, "amendment.acceptance", "continued_use"):
        yield about(
            "takes-effect-at-once",
            Severity.MEDIUM,
            effect,
            Bilingual(
                "修改公布即生效，并以继续使用视为接受；从发布到生效没有约定间隔。",
                "Changes take effect on publication and continued use counts as acceptance; no interval is stated.",
            ),
        )


def _website_only(agreement: Agreement) -> Iterator[Finding]:
    stated = facts_of(agreement, "amendment.channels")
    if stated and all(fact.value == ("website",) for fact in stated):
        message = Bilingual("约定的通知方式仅为网站公告，未约定逐一通知。", "The only channel named is the website.")
        yield about("website-only", Severity.LOW, stated[0], message)


def _below_platform_yardstick(agreement: Agreement) -> Iterator[Finding]:
    """Asked only of texts that Chinese law may govern."""
    fact = next((fact for fact in facts_of(agreement, "amendment.notice") if _is_below(fact)), None)
    if fact and may_be_chinese_law(agreement):
        shown = FACT_TYPES["amendment.notice"].show(fact.value)
        yield about(
            "below-platform-yardstick",
            Severity.MEDIUM,
            fact,
            Bilingual(
                f"约定的公示期：{shown.zh}。电子商务法第三十四条要求电子商务平台经营者至少提前七日公示；"
                "本服务是否属于该条适用范围未作判断。",
                f"The stated notice is: {shown.en}. Art. 34 of the E-Commerce Law asks platform operators for at least "
                "seven days; whether it covers this provider is not assessed.",
            ),
        )


def _is_below(fact: Fact) -> bool:
    if not isinstance(fact.value, Duration):
        return fact.value == "none"
    start = date(2001, 1, 1)
    reached = after(start, fact.value)
    return reached is not None and (reached.day - start).days < _YARDSTICK_DAYS


def _signing_place_unnamed(agreement: Agreement) -> Iterator[Finding]:
    for fact in facts_of(agreement, "dispute.forum"):
        at_signing_place = isinstance(fact.value, Forum) and fact.value.place == "signing_place"
        if at_signing_place and not facts_of(agreement, "dispute.signing_place"):
            message = Bilingual(
                "约定由签订地法院管辖，但文中未写明签订地。",
                "The forum is the signing place, but none is named in the text.",
            )
            yield about("signing-place-unnamed", Severity.LOW, fact, message)


def _court_elsewhere(agreement: Agreement) -> Iterator[Finding]:
    provider = next(iter(facts_of(agreement, "document.provider")), None)
    home = place_of_company(str(provider.value)) if provider else None
    for fact in facts_of(agreement, "dispute.forum"):
        forum = fact.value
        court = place_of_court(forum.place) if isinstance(forum, Forum) and forum.kind == "court" else None
        if home and court and differ(home, court):
            named, printed = court.city or court.province, home.city or home.province
            message = Bilingual(
                f"约定法院所在地（{named}）与主体名称所示地区（{printed}）不同。",
                f"The named court's place ({named}) differs from the one in the provider's name ({printed}).",
            )
            yield about("court-elsewhere", Severity.LOW, fact, message)


_FINAL_INTERPRETATION = re.compile(
    r"最终的?解释权|(?:拥有|保留|享有)[^。；\n]{0,12}解释权|解释权归"
    r"|final (?:right of |and binding )?interpretation|interpretation[^.\n]{0,40}\b(?:is|are|shall be|will be) final",
    re.IGNORECASE,
)


_FOR_CONSUMERS = Bilingual(
    "针对消费者合同中的此类条款，参见法释〔2022〕8号第一条；是否适用未作判断。",
    " For consumer contracts see art. 1 of the judicial rules of 2022; whether they apply is not assessed.",
)


def _final_interpretation(agreement: Agreement) -> Iterator[Finding]:
    see = _FOR_CONSUMERS if may_be_chinese_law(agreement) else Bilingual("", "")
    message = Bilingual(
        f"条款将（最终）解释权保留给一方。{see.zh}", f"The clause reserves (final) interpretation.{see.en}"
    )
    for clause in (agreement.preface, *agreement.clauses):
        found = _FINAL_INTERPRETATION.search(clause.text)
        if found:
            quote = _sentence_around(clause.text, found.start(), found.end())
            yield Finding("final-interpretation", Severity.MEDIUM, message, clause.key or None, quote)
            return


_CARVED_OUT = re.compile(
    r"故意|重大过失|人身|伤亡|\bintent\w*|wil+ful|gross(?:ly)? negligen\w+|\bfraud|\bdeath\b|personal injury",
    re.IGNORECASE,
)


def _cap_without_exception(agreement: Agreement) -> Iterator[Finding]:
    """The exception may stand in the same clause, beside it, or in any clause about liability."""
    for fact in facts_of(agreement, "liability.cap")[:1]:
        home = next((clause for clause in agreement.clauses if clause.key == fact.clause), agreement.preface)
        near = [clause for clause in agreement.clauses if clause.parent == home.parent or "liability" in clause.topics]
        if any(_CARVED_OUT.search(clause.text) for clause in (home, *near)):
            continue
        see = Bilingual("（参见民法典第五百零六条）", " (see art. 506 of the Civil Code)")
        see = see if may_be_chinese_law(agreement) else Bilingual("", "")
        message = Bilingual(
            f"责任限额条款未写明故意、重大过失或人身损害的例外{see.zh}；该例外是否必要未作判断。",
            f"The limit names no exception for intent, gross negligence or injury{see.en}; "
            "whether one is needed is not assessed.",
        )
        yield about("cap-without-exception", Severity.LOW, fact, message)


def _provider_unnamed(agreement: Agreement) -> Iterator[Finding]:
    if not facts_of(agreement, "document.provider"):
        message = Bilingual(
            "文中未写明提供服务的法律主体名称。", "The text does not name the legal entity that offers the agreement."
        )
        yield Finding("provider-unnamed", Severity.LOW, message)


WITHIN: Sequence[Callable[[Agreement], Iterator[Finding]]] = (
    _contradiction,
    _takes_effect_at_once,
    _website_only,
    _below_platform_yardstick,
    _signing_place_unnamed,
    _court_elsewhere,
    _final_interpretation,
    _cap_without_exception,
    _provider_unnamed,
)

# ── small change ─────────────────────────────────────────────────────────────────────────────────────


def facts_of(agreement: Agreement, name: str) -> list[Fact]:
    return [fact for fact in agreement.facts if fact.name == name]


def _stating(agreement: Agreement, name: str, value: str) -> Fact | None:
    return next((fact for fact in facts_of(agreement, name) if fact.value == value), None)


def may_be_chinese_law(agreement: Agreement) -> bool:
    laws = {fact.value for fact in facts_of(agreement, "dispute.governing_law")}
    return "CN" in laws if laws else agreement.language == "zh"


def about(code: str, severity: Severity, fact: Fact, message: Bilingual) -> Finding:
    return Finding(code, severity, message, fact.clause, fact.quote)


def _where(fact: Fact) -> Bilingual:
    return Bilingual(f"{fact.clause} ", fact.clause) if fact.clause else Bilingual("前言", "the preface")


def _sentence_around(text: str, start: int, end: int) -> str:
    first = max(text.rfind(mark, 0, start) for mark in "。；;\n.") + 1
    ends = [place for mark in "。；;\n." if (place := text.find(mark, end)) >= 0]
    return text[first : min(ends, default=len(text))].strip()
