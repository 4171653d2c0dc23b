"""The three clocks of a version: when it was seen, when it was published, from when it is in force.

In go dates printed by the text, the promise that the text before made about changes, and what was seen on which day;
all of them calendar dates of the provider's zone. Out come ``Dates``: what is not supported stays empty, what is
computed is marked as an estimate, and doubts are said in a note. The older text governs the change that is being made
and stays in force until the newer one takes over.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from watcher.agreement.comparing._calendar import after
from watcher.model import Agreement, Bilingual, DateBasis, Dates, Duration, FactValue, Sighting

_ONE_DAY = timedelta(days=1)
_SILENT = Bilingual("", "")


class Printed(NamedTuple):
    """The dates that a text prints about itself."""

    updated: date | None = None
    effective: date | None = None


class Promise(NamedTuple):
    """What a text says about changes of itself; what it does not say is None."""

    notice: FactValue | None = None
    rule: FactValue | None = None
    takes_effect: FactValue | None = None


class Publication(NamedTuple):
    """When a text was put on the page, as far as printed dates and looks tell."""

    day: date | None
    between: tuple[date, date] | None
    counted_from: date | None
    """The day that periods are counted from: the earliest possible one where there is a choice."""
    note: Bilingual = _SILENT


class _Effect(NamedTuple):
    day: date | None
    basis: DateBasis | None = None
    estimated: bool = False
    note: Bilingual = _SILENT


def printed_in(agreement: Agreement) -> Printed:
    return Printed(_latest(agreement, "document.updated_on"), _latest(agreement, "document.effective_on"))


def promise_of(agreement: Agreement) -> Promise:
    """Where a text contradicts itself the earlier deadline is the safer one: the shortest notice, counted back."""
    notices = [fact.value for fact in agreement.facts if fact.name == "amendment.notice"]
    periods = [notice for notice in notices if isinstance(notice, Duration)]
    rules = {fact.value for fact in agreement.facts if fact.name == "amendment.notice_rule"}
    takes_effect = next((fact.value for fact in agreement.facts if fact.name == "amendment.takes_effect"), None)
    return Promise(
        notice=min(periods, key=_length) if periods else next(iter(notices), None),
        rule="after_notice" if rules == {"after_notice"} else "before_effect",
        takes_effect=takes_effect,
    )


def date_version(old: Agreement | None, new: Agreement, seen: Sighting | None, today: date | None) -> Dates:
    """The dates of ``new``, which followed ``old`` (None for the first version that we hold)."""
    before = printed_in(old) if old else Printed()
    promise = promise_of(old) if old else Promise()
    return clocks(printed_in(new), before, promise, seen, today, own=promise_of(new))


def clocks(
    printed: Printed,
    before: Printed,
    promise: Promise,
    seen: Sighting | None,
    today: date | None,
    own: Promise = Promise(),  # noqa: B008 — frozen and empty
) -> Dates:
    """The rule of dates. ``before`` and ``promise`` are of the older text, ``own`` is what the newer one says."""
    publication = published(printed, before, seen, today)
    effect = _in_force_from(printed, before, publication, promise, own)
    return Dates(
        published=publication.day,
        published_between=publication.between,
        effective=effect.day,
        basis=effect.basis,
        estimated=effect.estimated,
        status=_status(effect.day, today),
        deadline=effect.day - _ONE_DAY if effect.day and effect.basis else None,
        note=_joined(publication.note, effect.note),
    )


# ── published ────────────────────────────────────────────────────────────────────────────────────


def published(printed: Printed, before: Printed, seen: Sighting | None, today: date | None) -> Publication:
    """A printed update date settles the day where it lies after the last look at the old text and not after the first
    look at the new one. Without a look at the old text it must at least be another date than the old text prints."""
    first, last = _provable(seen)
    updated = printed.updated
    inside = updated is not None and (first is None or first <= updated) and (last is None or updated <= last)
    if updated and inside and (first is not None or updated != before.updated):
        return Publication(updated, None, updated)
    if first and last:
        between = None if first == last else (first, last)
        return Publication(first if first == last else None, between, first, _why_not(updated, first, last))
    latest = last or today
    return Publication(None, None, latest, _at_latest(latest) if latest else _SILENT)


def _provable(seen: Sighting | None) -> tuple[date | None, date | None]:
    """First and last possible day of publication."""
    if seen is None:
        return None, None
    if seen.last_old is None:
        return None, seen.first_new
    return min(seen.last_old + _ONE_DAY, seen.first_new), seen.first_new


def _why_not(updated: date | None, first: date, last: date) -> Bilingual:
    """What is not known of the day, and that the printed one is not it. A day that is known needs no words."""
    between = Bilingual(f"发布于 {first} 至 {last} 之间", f"published between {first} and {last}")
    span = between if first != last else _SILENT
    if updated is None:
        return span
    side = Bilingual("早于", "before") if updated < first else Bilingual("晚于", "after")
    return _joined(
        span,
        Bilingual(
            f"页面标注的更新日期 {updated} {side.zh}发布",
            f"the page prints {updated}, which is {side.en} it was published",
        ),
    )


def _at_latest(day: date) -> Bilingual:
    return Bilingual(f"最迟于 {day} 发布，确切日期未知", f"published by {day} at the latest, the day is not known")


# ── in force ─────────────────────────────────────────────────────────────────────────────────────


def _in_force_from(
    printed: Printed, before: Printed, publication: Publication, promise: Promise, own: Promise
) -> _Effect:
    if printed.effective and _dates_this_change(printed, before, publication):
        return _Effect(printed.effective, "stated-date")
    doubt = _doubt_about(printed)
    silent = promise.notice is None and promise.takes_effect is None
    basis: Literal["stated-notice", "previous-notice"] = "stated-notice" if silent else "previous-notice"
    effect = _by_promise(own if silent else promise, publication, basis)
    return effect._replace(note=_joined(doubt, effect.note))


def _dates_this_change(printed: Printed, before: Printed, publication: Publication) -> bool:
    """A printed effective date counts unless it lies before the update date, or is the old text's own and long past."""
    effective = printed.effective
    if effective is None or (printed.updated and effective < printed.updated):
        return False
    carried_over = effective == before.effective
    return not (carried_over and publication.counted_from and effective < publication.counted_from)


def _doubt_about(printed: Printed) -> Bilingual:
    if printed.effective and printed.updated and printed.effective < printed.updated:
        return Bilingual(
            f"标注的生效日期 {printed.effective} 早于更新日期 {printed.updated}，未采用",
            f"the printed effective date {printed.effective}, before the update date {printed.updated}, is not used",
        )
    return _SILENT


def _by_promise(promise: Promise, publication: Publication, basis: DateBasis) -> _Effect:
    start = publication.counted_from
    if start is None:
        return _Effect(None)
    if isinstance(promise.notice, Duration):
        return _by_notice(promise.notice, promise.rule, start, basis)
    if promise.takes_effect == "on_publication":
        note = Bilingual("公布即生效，未约定缓冲时间", "takes effect on publication, no time to act is stated")
        return _Effect(start, None, publication.day is None, note)
    return _Effect(None)


def _by_notice(notice: Duration, rule: FactValue | None, start: date, basis: DateBasis) -> _Effect:
    """前 N 日 counts back from the effect; 通知 N 日后 lets N full days pass, so it is a day later."""
    reached = after(start, notice)
    if reached is None or reached.day == date.max:
        return _Effect(None)
    day = reached.day + _ONE_DAY if rule == "after_notice" else reached.day
    whose = Bilingual("原文本", "the old text") if basis == "previous-notice" else Bilingual("新文本", "the new text")
    about = Bilingual("", "") if reached.exact else Bilingual("（约）", " (about)")
    note = Bilingual(
        f"生效日期为估计：按{whose.zh}约定的期限自 {start} 起算{about.zh}",
        f"the effective date is an estimate: the period that {whose.en} states, counted from {start}{about.en}",
    )
    return _Effect(day, basis, estimated=True, note=note)


def _status(effective: date | None, today: date | None) -> Literal["pending", "in_force", "unknown"]:
    if effective is None or today is None:
        return "unknown"
    return "pending" if today < effective else "in_force"


# ── a series of versions ─────────────────────────────────────────────────────────────────────────


def in_force(versions: Sequence[Dates], day: date) -> int | None:
    """Which of a source's versions, oldest first, governs on ``day`` (and binds a contract signed that day).

    A version governs from its effective date, or from its publication where that date is not known. One that was
    replaced on the page before it came into force never governs. The first version we hold governs before its own
    dates as well once it was published, for nothing older is known; None means that nothing is known of that day.
    """
    for place in reversed(range(len(versions))):
        starts = versions[place].effective or _appeared(versions[place])
        if starts and starts <= day and not _replaced(versions, place):
            return place
    appeared = _appeared(versions[0]) if versions else None
    return 0 if versions and (appeared is None or appeared <= day) else None


def _appeared(version: Dates) -> date | None:
    if version.published:
        return version.published
    return version.published_between[0] if version.published_between else None


def _replaced(versions: Sequence[Dates], place: int) -> bool:
    """Whether a later version stood on the page before this one came into force."""
    effective = versions[place].effective
    if effective is None:
        return False
    later = (_appeared(version) for version in versions[place + 1 :])
    return any(day is not None and day < effective for day in later)


# ── small change ─────────────────────────────────────────────────────────────────────────────────


def _latest(agreement: Agreement, name: str) -> date | None:
    return max(
        (fact.value for fact in agreement.facts if fact.name == name and isinstance(fact.value, date)), default=None
    )


def _length(period: Duration) -> date:
    reached = after(date(2001, 1, 1), period)
    return reached.day if reached else date.max


def _joined(*notes: Bilingual) -> Bilingual:
    said = [note for note in notes if note.zh]
    return Bilingual("；".join(note.zh for note in said), "; ".join(note.en for note in said))
