"""Which way a change of a value leans for the customer: one small ranking for every kind of fact.

A ranking takes the old and the new value, ``None`` where the text is silent, and is asked only about values that differ.
Durations are never converted: each one spans a least and a most of calendar days, and two that overlap cannot be ranked.
"""

from collections.abc import Callable, Mapping

from watcher.model import Cap, Duration, Effect, FactValue, Forum, JoinedCap, Unit

Ranking = Callable[[FactValue | None, FactValue | None], Effect]

_DAYS: Mapping[Unit, tuple[float, float]] = {
    "hour": (1 / 24, 1 / 24),
    "day": (1, 1),
    "week": (7, 7),
    "month": (28, 31),
    "quarter": (90, 92),
    "year": (365, 366),
}
"""Least and most calendar days of one unit; working days depend on the week they fall in."""

_LONGEST_HOLIDAYS = 9
"""Days that statutory holidays can add to a run of working days (a golden week and its eve)."""

_EQUAL_UNITS: Mapping[Unit, tuple[float, Unit]] = {"week": (7, "day"), "quarter": (3, "month"), "year": (12, "month")}
"""The only conversions under which two periods are the same period, whatever the calendar says."""


def plain_period(period: Duration) -> Duration:
    """The period in the smallest unit that means exactly the same: 1 week is 7 day, 1 year is 12 month."""
    factor, unit = _EQUAL_UNITS.get(period.unit, (1, period.unit))
    return Duration(period.count * factor, unit)


def calendar_days(period: Duration) -> tuple[float, float]:
    """Least and most calendar days that a period can take."""
    if period.unit == "working_day":
        weekends = 2 * max(0, (int(period.count) - 1) // 5)
        return period.count + weekends, 2 * period.count + _LONGEST_HOLIDAYS
    least, most = _DAYS[period.unit]
    return period.count * least, period.count * most


def _compare_periods(old: Duration, new: Duration) -> Effect:
    """Of one unit the count decides, working days too; unlike units by the calendar days that they can take."""
    before, after = plain_period(old), plain_period(new)
    if before.unit == after.unit:
        return Effect.BETTER if after.count > before.count else Effect.WORSE
    return _compare_spans(calendar_days(old), calendar_days(new))


def _compare_spans(old: tuple[float, float], new: tuple[float, float]) -> Effect:
    """BETTER where the new span lies wholly above the old one."""
    if new[0] >= old[1]:
        return Effect.BETTER
    if new[1] <= old[0]:
        return Effect.WORSE
    return Effect.MIXED


_OPPOSITE = {Effect.WORSE: Effect.BETTER, Effect.BETTER: Effect.WORSE}


def opposite(effect: Effect) -> Effect:
    return _OPPOSITE.get(effect, effect)


def _level(effect: Effect) -> Ranking:
    return lambda _old, _new: effect


neutral: Ranking = _level(Effect.NEUTRAL)
mixed: Ranking = _level(Effect.MIXED)


_NOTICE_RANKS: Mapping[str | None, int] = {"advance": 2, None: 1, "none": 0}


def _notice_rank(value: FactValue | None) -> int:
    return 3 if isinstance(value, Duration) else _NOTICE_RANKS.get(value if isinstance(value, str) else None, 1)


def longer_notice(old: FactValue | None, new: FactValue | None) -> Effect:
    """A duration, whatever its length, is better than a bare promise, that than silence, that than none at all."""
    if isinstance(old, Duration) and isinstance(new, Duration):
        return _compare_periods(old, new)
    return Effect.BETTER if _notice_rank(new) > _notice_rank(old) else Effect.WORSE


def notice_of_leaving(old: FactValue | None, new: FactValue | None) -> Effect:
    """As ``longer_notice``, but that a notice is stated where nothing was also states a right to leave: mixed."""
    if old is None and new != "none":
        return Effect.MIXED
    return longer_notice(old, new)


def duration(*, longer: Effect, stated: Effect) -> Ranking:
    """``longer`` is what a longer period does to the customer, ``stated`` what it does that one is stated at all."""

    def rank(old: FactValue | None, new: FactValue | None) -> Effect:
        if isinstance(old, Duration) and isinstance(new, Duration):
            leaning = _compare_periods(old, new)
            return leaning if longer is Effect.BETTER else opposite(leaning)
        return stated if old is None else opposite(stated)

    return rank


def lower_number(old: FactValue | None, new: FactValue | None) -> Effect:
    """A burden: less of it is better, and none stated is best."""
    before = float(old) if isinstance(old, (int, float)) else 0.0
    after = float(new) if isinstance(new, (int, float)) else 0.0
    return Effect.BETTER if after < before else Effect.WORSE


def burden(old: FactValue | None, new: FactValue | None) -> Effect:
    """A right of the provider that is either there or not."""
    return Effect.WORSE if old is None else Effect.BETTER


def more_of(old: FactValue | None, new: FactValue | None) -> Effect:
    """A set of good things: what is added is better, what is missing is worse."""
    before = set(old) if isinstance(old, tuple) else set()
    after = set(new) if isinstance(new, tuple) else set()
    if before <= after:
        return Effect.BETTER
    return Effect.WORSE if after < before else Effect.MIXED


def ladder(ranks: Mapping[str | None, int], incomparable: frozenset[str] = frozenset()) -> Ranking:
    """Words with a rank, best highest; ``None`` is the rank of silence. Incomparable words are neither."""

    def rank(old: FactValue | None, new: FactValue | None) -> Effect:
        if {old, new} & incomparable:
            return Effect.MIXED
        before = ranks.get(old if isinstance(old, str) else None, 0)
        after = ranks.get(new if isinstance(new, str) else None, 0)
        if before == after:
            return Effect.MIXED
        return Effect.BETTER if after > before else Effect.WORSE

    return rank


# ── limits of liability ──────────────────────────────────────────────────────────────────────────


def cap(old: FactValue | None, new: FactValue | None) -> Effect:
    """Higher is better, no cap is best, "no liability at all" worst; unlike bases cannot be ranked."""
    if old is None or new is None:
        return Effect.WORSE if old is None else Effect.BETTER
    if isinstance(old, JoinedCap) or isinstance(new, JoinedCap):
        return _joined(old, new)
    if isinstance(old, Cap) and isinstance(new, Cap):
        return _single(old, new)
    return Effect.MIXED


def _single(old: Cap, new: Cap) -> Effect:
    if "none" in (old.basis, new.basis):
        return Effect.WORSE if new.basis == "none" else Effect.BETTER
    if (old.basis, old.currency) != (new.basis, new.currency):
        return Effect.MIXED
    steps = {_step(old.months, new.months), _step(old.percent, new.percent), _step(old.amount, new.amount)}
    steps.discard(Effect.NEUTRAL)
    return steps.pop() if len(steps) == 1 else Effect.MIXED


def _step(old: float | None, new: float | None) -> Effect:
    if old == new:
        return Effect.NEUTRAL
    if old is None or new is None:
        return Effect.MIXED
    return Effect.BETTER if new > old else Effect.WORSE


def _joined(old: FactValue, new: FactValue) -> Effect:
    """A further limit under "the higher counts" can only raise, under "the lower counts" only lower."""
    if isinstance(old, JoinedCap) and isinstance(new, JoinedCap):
        return _both_joined(old, new)
    if isinstance(new, JoinedCap):
        if old not in new.of:
            return Effect.MIXED
        return Effect.BETTER if new.combine == "max" else Effect.WORSE
    return opposite(_joined(new, old))


def _both_joined(old: JoinedCap, new: JoinedCap) -> Effect:
    if old.combine != new.combine or len(old.of) != len(new.of):
        return Effect.MIXED
    steps = {_single(before, after) for before, after in zip(old.of, new.of, strict=True) if before != after}
    return steps.pop() if len(steps) == 1 else Effect.MIXED


# ── where to sue ─────────────────────────────────────────────────────────────────────────────────

_NEAR_THE_CUSTOMER: Mapping[str, int] = {"customer_domicile": 3, "defendant_domicile": 2, "competent": 2}
"""Courts that can be the customer's own; every other place is one that the provider chose (1)."""


def _forum_rank(forum: Forum) -> int:
    return 0 if forum.kind == "arbitration" else _NEAR_THE_CUSTOMER.get(forum.place, 1)


def forum(old: FactValue | None, new: FactValue | None) -> Effect:
    """Nearer to the customer's own court is better; arbitration, or a place newly imposed, is worse."""
    if isinstance(old, Forum) and isinstance(new, Forum):
        before, after = _forum_rank(old), _forum_rank(new)
        if before == after:
            return Effect.MIXED
        return Effect.BETTER if after > before else Effect.WORSE
    if isinstance(new, Forum):
        return Effect.WORSE if _forum_rank(new) < 2 else Effect.MIXED
    return opposite(forum(new, old))
