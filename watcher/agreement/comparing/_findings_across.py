"""Findings across two versions: what the step from one to the next shows. One entry is one function and one row of
``ACROSS``; two editions of one agreement are asked apart."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from watcher.agreement.comparing._calendar import after
from watcher.agreement.comparing._findings_within import about, facts_of
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

_ONE_DAY = timedelta(days=1)


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
    fact = next(fact for fact in facts_of(step.old, "amendment.notice") if fact.value == notice)
    shown, days = FACT_TYPES["amendment.notice"].show(notice), (effective - earliest).days
    yield about(
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

# ── two editions ──────────────────────────────────────────────────────────────────────────────────────

_SPOKEN = frozenset({"text"})
"""Kinds of values that are words of a language, and so differ between editions that agree."""


def editions_disagree(old: Agreement, new: Agreement, facts: Sequence[FactChange]) -> Iterator[Finding]:
    """Where two texts state different values, if they are language editions of one agreement: that they do not say."""
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
        yield about(
            "editions-disagree",
            Severity.HIGH,
            change.new,
            Bilingual(
                f"若两份文本是同一协议的两个语言版本，则{kind.label.zh}不一致："
                f"{old.language} 为“{first.zh}”，{new.language} 为“{second.zh}”。",
                f"If the two are editions of one agreement, they disagree on {kind.label.en}: "
                f"{old.language} “{first.en}”, {new.language} “{second.en}”.",
            ),
        )


def _are_named_places(old: Fact, new: Fact) -> bool:
    """Two courts of the same kind, each named in its own language."""
    one, other = old.value, new.value
    if not isinstance(one, Forum) or not isinstance(other, Forum) or one.kind != other.kind:
        return False
    return not (one.place.islower() and other.place.islower())


# ── small change ─────────────────────────────────────────────────────────────────────────────────────


def _on_dates(step: Step, code: str, severity: Severity, message: Bilingual) -> Finding:
    """A finding about a printed date quotes the line that prints it."""
    lines = [*facts_of(step.new, "document.effective_on"), *facts_of(step.new, "document.updated_on")]
    about_effect = code in {"in-force-when-seen", "effective-date-moved"}
    line = next(iter(lines if about_effect else lines[::-1]), None)
    return Finding(code, severity, message, line.clause if line else None, line.quote if line else "")
