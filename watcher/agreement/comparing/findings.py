"""Findings: information about wording, never a verdict.

Each names the clause, quotes it and says under which condition a yardstick would apply; whether it does is not
assessed. One entry is one function and one row in ``WITHIN`` or ``ACROSS``. Every set of findings that people see
carries ``NOT_LEGAL_ADVICE``.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from watcher.agreement.comparing._calendar import after
from watcher.agreement.comparing._places import differ, place_of_company, place_of_court
from watcher.agreement.comparing._units import Pair
from watcher.agreement.comparing.dates import Printed, printed_in, promise_of
from watcher.agreement.comparing.severity import only_dates_differ
from watcher.agreement.facts import FACT_TYPES
from watcher.model import (
    Agreement,
    Bilingual,
    Clause,
    ClauseChange,
    Dates,
    Duration,
    Fact,
    FactChange,
    Finding,
    Forum,
    Severity,
    Sighting,
)

NOT_LEGAL_ADVICE = Bilingual("信息提示，不构成法律意见", "information, not legal advice")

_ONE_DAY = timedelta(days=1)
_YARDSTICK_DAYS = 7
"""Art. 34 of the E-Commerce Law: platform operators publish changes at least seven days before they are carried out."""


class Step(NamedTuple):
    """Two versions and what is known of the change between them."""

    old: Agreement
    new: Agreement
    pairs: Sequence[Pair]
    changes: Sequence[ClauseChange]
    facts: Sequence[FactChange]
    dates: Dates
    severity: Severity
    seen: Sighting | None = None

    @property
    def printed(self) -> tuple[Printed, Printed]:
        return printed_in(self.old), printed_in(self.new)


def findings_of(agreement: Agreement) -> tuple[Finding, ...]:
    """What the wording of one version shows."""
    return tuple(finding for check in WITHIN for finding in check(agreement))


def findings_across(step: Step) -> tuple[Finding, ...]:
    """What the step from one version to the next shows, and what the new wording shows that the old one did not."""
    known = {finding.code for finding in step.old.findings}
    arisen = [finding for finding in step.new.findings if finding.code not in known]
    return (*(finding for check in ACROSS for finding in check(step)), *arisen)


# ── within one version ───────────────────────────────────────────────────────────────────────────


def _contradiction(agreement: Agreement) -> Iterator[Finding]:
    for name, kind in FACT_TYPES.items():
        stated = _facts(agreement, name)
        others = [fact for fact in stated[1:] if not kind.same(stated[0].value, fact.value)]
        for fact in others[:1]:
            first, second = kind.show(stated[0].value), kind.show(fact.value)
            here, there = _where(stated[0]), _where(fact)
            yield Finding(
                "contradiction",
                Severity.MEDIUM,
                Bilingual(
                    f"{kind.label.zh}前后不一致：{here.zh}为“{first.zh}”，{there.zh}为“{second.zh}”。",
                    f"Two clauses differ on {kind.label.en}: {here.en} “{first.en}”, {there.en} “{second.en}”.",
                ),
                fact.clause,
                fact.quote,
            )


def _takes_effect_at_once(agreement: Agreement) -> Iterator[Finding]:
    effect = _stating(agreement, "amendment.takes_effect", "on_publication")
    if effect and _stating(agreement, "amendment.acceptance", "continued_use"):
        yield _about(
            "takes-effect-at-once",
            Severity.MEDIUM,
            effect,
            Bilingual(
                "修改公布即生效，并以继续使用视为接受；从发布到生效没有约定间隔。",
                "Changes take effect on publication and continued use counts as acceptance; no interval is stated.",
            ),
        )


def _website_only(agreement: Agreement) -> Iterator[Finding]:
    for fact in _facts(agreement, "amendment.channels"):
        if fact.value == ("website",):
            message = Bilingual(
                "约定的通知方式仅为网站公告，未约定逐一通知。", "The only channel named is the website."
            )
            yield _about("website-only", Severity.LOW, fact, message)


def _below_platform_yardstick(agreement: Agreement) -> Iterator[Finding]:
    """Asked only of texts that Chinese law may govern."""
    fact = next((fact for fact in _facts(agreement, "amendment.notice") if _is_below(fact)), None)
    if fact and _may_be_chinese_law(agreement):
        shown = FACT_TYPES["amendment.notice"].show(fact.value)
        yield _about(
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
    for fact in _facts(agreement, "dispute.forum"):
        at_signing_place = isinstance(fact.value, Forum) and fact.value.place == "signing_place"
        if at_signing_place and not _facts(agreement, "dispute.signing_place"):
            message = Bilingual(
                "约定由签订地法院管辖，但文中未写明签订地。",
                "The forum is the signing place, but none is named in the text.",
            )
            yield _about("signing-place-unnamed", Severity.LOW, fact, message)


def _court_elsewhere(agreement: Agreement) -> Iterator[Finding]:
    provider = next(iter(_facts(agreement, "document.provider")), None)
    home = place_of_company(str(provider.value)) if provider else None
    for fact in _facts(agreement, "dispute.forum"):
        forum = fact.value
        court = place_of_court(forum.place) if isinstance(forum, Forum) and forum.kind == "court" else None
        if home and court and differ(home, court):
            named, printed = court.city or court.province, home.city or home.province
            message = Bilingual(
                f"约定法院所在地（{named}）与主体名称所示地区（{printed}）不同。",
                f"The named court's place ({named}) differs from the one in the provider's name ({printed}).",
            )
            yield _about("court-elsewhere", Severity.LOW, fact, message)


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
    see = _FOR_CONSUMERS if _may_be_chinese_law(agreement) else Bilingual("", "")
    message = Bilingual(f"条款保留“最终解释权”。{see.zh}", f"The clause reserves final interpretation.{see.en}")
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
    for fact in _facts(agreement, "liability.cap")[:1]:
        home = next((clause for clause in agreement.clauses if clause.key == fact.clause), agreement.preface)
        near = [clause for clause in agreement.clauses if clause.parent == home.parent or "liability" in clause.topics]
        if any(_CARVED_OUT.search(clause.text) for clause in (home, *near)):
            continue
        see = Bilingual("（参见民法典第五百零六条）", " (see art. 506 of the Civil Code)")
        see = see if _may_be_chinese_law(agreement) else Bilingual("", "")
        message = Bilingual(
            f"责任限额条款未写明故意、重大过失或人身损害的例外{see.zh}；该例外是否必要未作判断。",
            f"The limit names no exception for intent, gross negligence or injury{see.en}; "
            "whether one is needed is not assessed.",
        )
        yield _about("cap-without-exception", Severity.LOW, fact, message)


def _provider_unnamed(agreement: Agreement) -> Iterator[Finding]:
    if not _facts(agreement, "document.provider"):
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


# ── across two versions ──────────────────────────────────────────────────────────────────────────


def _silent_edit(step: Step) -> Iterator[Finding]:
    before, after_it = step.printed
    day = after_it.updated or after_it.effective
    if day is None or before != after_it or not _has_other_words(step):
        return
    message = Bilingual(
        f"正文有变化，但标注的日期（{day}）未变。", f"The text changed, the printed date ({day}) did not."
    )
    yield _on_dates(step, "silent-edit", min(Severity.HIGH, step.severity), message)


def _date_only(step: Step) -> Iterator[Finding]:
    before, after_it = step.printed
    if before != after_it and step.changes and not _has_other_words(step):
        message = Bilingual("仅标注的日期有变，正文未变。", "Only the printed date changed, the text did not.")
        yield _on_dates(step, "date-only", Severity.LOW, message)


def _has_other_words(step: Step) -> bool:
    return any(not only_dates_differ(change) for change in step.changes)


def _notice_shorter_than_stated(step: Step) -> Iterator[Finding]:
    """Only where even the earliest possible publication, the day after the last look at the old text, is too late."""
    notice, effective = promise_of(step.old).notice, step.dates.effective
    if step.seen is None or step.seen.last_old is None or step.dates.basis != "stated-date" or effective is None:
        return
    earliest = min(step.seen.last_old + _ONE_DAY, step.seen.first_new)
    reached = after(earliest, notice) if isinstance(notice, Duration) else None
    if reached is None or not reached.exact or reached.day <= effective:
        return
    fact = next(fact for fact in _facts(step.old, "amendment.notice") if fact.value == notice)
    shown, days = FACT_TYPES["amendment.notice"].show(notice), (effective - earliest).days
    yield _about(
        "notice-shorter-than-stated",
        Severity.HIGH,
        fact,
        Bilingual(
            f"旧文本约定的公示期为 {shown.zh}；旧文本最后一次见于 {step.seen.last_old}，即使次日发布，"
            f"距标注的生效日期 {effective} 也只有 {max(days, 0)} 天。",
            f"The old text states {shown.en}; it was last seen on {step.seen.last_old}, and even a publication on the "
            f"next day leaves {max(days, 0)} days until the printed effective date {effective}.",
        ),
    )


def _in_force_when_seen(step: Step) -> Iterator[Finding]:
    effective = step.dates.effective
    if step.seen is None or effective is None or step.dates.basis != "stated-date" or effective >= step.seen.first_new:
        return
    days = (step.seen.first_new - effective).days
    message = Bilingual(
        f"首次看到时，按标注的生效日期 {effective} 已生效 {days} 天。",
        f"When first seen it had been in force for {days} days by its printed effective date {effective}.",
    )
    yield _on_dates(step, "in-force-when-seen", Severity.MEDIUM, message)


def _effective_date_moved(step: Step) -> Iterator[Finding]:
    """Another effective date for the same publication: same update date, same words, or the old date still ahead."""
    before, after_it = step.printed
    if not before.effective or not after_it.effective or before.effective == after_it.effective:
        return
    same_publication = before.updated is not None and before.updated == after_it.updated
    still_ahead = step.seen is not None and step.seen.first_new < before.effective
    if same_publication or still_ahead or not _has_other_words(step):
        message = Bilingual(
            f"标注的生效日期由 {before.effective} 改为 {after_it.effective}。",
            f"The printed effective date moved from {before.effective} to {after_it.effective}.",
        )
        yield _on_dates(step, "effective-date-moved", Severity.MEDIUM, message)


_LIMITING = frozenset({"liability", "indemnity", "warranty", "dispute", "termination", "suspension", "amendment"})
_MARKED, _UNMARKED = 0.3, 0.05
"""Share of a clause that is set apart, at least before and at most after."""
_LEAST_WORDS = 12


def _emphasis_removed(step: Step) -> Iterator[Finding]:
    lost = [pair.new.clause for pair in step.pairs if _lost_emphasis(pair)]
    for clause in lost[:1]:
        names = "、".join(one.label or one.heading or "" for one in lost[:5])
        yield Finding(
            "emphasis-removed",
            Severity.MEDIUM,
            Bilingual(
                f"限制性条款的加粗或下划线标记消失：{names}。",
                f"Bold or underline is gone from limiting clauses: {names}.",
            ),
            clause.key or None,
            clause.text[:120],
        )


def _lost_emphasis(pair: Pair) -> bool:
    old, new = pair.old.clause, pair.new.clause
    if not _LIMITING.intersection(old.topics) or len(pair.old.words) < _LEAST_WORDS:
        return False
    return _share_marked(old) >= _MARKED and _share_marked(new) <= _UNMARKED


def _share_marked(clause: Clause) -> float:
    return sum(span.end - span.start for span in clause.emphasis) / len(clause.text) if clause.text else 0.0


ACROSS: Sequence[Callable[[Step], Iterator[Finding]]] = (
    _silent_edit,
    _date_only,
    _notice_shorter_than_stated,
    _in_force_when_seen,
    _effective_date_moved,
    _emphasis_removed,
)

# ── two editions ─────────────────────────────────────────────────────────────────────────────────

_SPOKEN = frozenset({"text"})
"""Kinds of values that are words of a language, and so differ between editions that agree."""


def editions_disagree(old: Agreement, new: Agreement, facts: Sequence[FactChange]) -> Iterator[Finding]:
    """Where two language editions of one agreement state different values."""
    for change in facts:
        kind = FACT_TYPES[change.name]
        if (
            change.old is None
            or change.new is None
            or kind.kind in _SPOKEN
            or _are_named_places(change.old, change.new)
        ):
            continue
        first, second = kind.show(change.old.value), kind.show(change.new.value)
        yield _about(
            "editions-disagree",
            Severity.HIGH,
            change.new,
            Bilingual(
                f"两个语言版本的{kind.label.zh}不一致：{old.language} 为“{first.zh}”，{new.language} 为“{second.zh}”。",
                f"The editions differ on {kind.label.en}: {old.language} “{first.en}”, {new.language} “{second.en}”.",
            ),
        )


def _are_named_places(old: Fact, new: Fact) -> bool:
    """Two courts of the same kind, each named in its own language."""
    one, other = old.value, new.value
    if not isinstance(one, Forum) or not isinstance(other, Forum) or one.kind != other.kind:
        return False
    return not (one.place.islower() and other.place.islower())


# ── small change ─────────────────────────────────────────────────────────────────────────────────


def _facts(agreement: Agreement, name: str) -> list[Fact]:
    return [fact for fact in agreement.facts if fact.name == name]


def _stating(agreement: Agreement, name: str, value: str) -> Fact | None:
    return next((fact for fact in _facts(agreement, name) if fact.value == value), None)


def _may_be_chinese_law(agreement: Agreement) -> bool:
    laws = {fact.value for fact in _facts(agreement, "dispute.governing_law")}
    return "CN" in laws if laws else agreement.language == "zh"


def _about(code: str, severity: Severity, fact: Fact, message: Bilingual) -> Finding:
    return Finding(code, severity, message, fact.clause, fact.quote)


def _on_dates(step: Step, code: str, severity: Severity, message: Bilingual) -> Finding:
    """A finding about a printed date quotes the line that prints it."""
    lines = [*_facts(step.new, "document.effective_on"), *_facts(step.new, "document.updated_on")]
    about_effect = code in {"in-force-when-seen", "effective-date-moved"}
    line = next(iter(lines if about_effect else lines[::-1]), None)
    return Finding(code, severity, message, line.clause if line else None, line.quote if line else "")


def _where(fact: Fact) -> Bilingual:
    return Bilingual(f" {fact.clause} ", fact.clause) if fact.clause else Bilingual("前言", "the preface")


def _sentence_around(text: str, start: int, end: int) -> str:
    first = max(text.rfind(mark, 0, start) for mark in "。；;\n.") + 1
    ends = [place for mark in "。；;\n." if (place := text.find(mark, end)) >= 0]
    return text[first : min(ends, default=len(text))].strip()
