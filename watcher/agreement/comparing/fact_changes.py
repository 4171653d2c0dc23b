"""Facts of two agreements side by side: what changed, which way it leans, how bad it is, in one line to read.

A fact that appears or vanishes is a change like any other. Where a text states the same fact in several clauses, values
that stand on both sides cancel out; the others are matched by the clause they stand in, then in order.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from watcher.agreement.facts import FACT_TYPES, FactType
from watcher.model import Bilingual, Duration, Effect, Fact, FactChange, Severity

ClauseMap = Mapping[str | None, str | None]
"""Key of a clause of the old text to the key of the same clause in the new one."""


class _Step(NamedTuple):
    old: Fact | None
    new: Fact | None


class _Exchange(NamedTuple):
    """Two values of one clause."""

    old: Fact
    new: Fact


def fact_changes(old: Sequence[Fact], new: Sequence[Fact], clauses: ClauseMap) -> tuple[FactChange, ...]:
    """Every difference in what the two texts state, worst first."""
    changes = [
        _change(kind, step)
        for name, kind in FACT_TYPES.items()
        for step in _steps(
            kind, [fact for fact in old if fact.name == name], [fact for fact in new if fact.name == name], clauses
        )
    ]
    names = {change.name for change in changes}
    return tuple(sorted((_beside(change, names) for change in changes), key=_worst_first))


EXPLAINS: Mapping[str, str] = {
    "amendment.notice_rule": "amendment.notice",
    "dispute.signing_place": "dispute.forum",
}
"""Facts that say nothing by themselves: what each explains. One that comes or goes along with it leans nowhere."""
_WORST = (Effect.WORSE, Effect.MIXED, Effect.BETTER, Effect.NEUTRAL)


def _beside(change: FactChange, names: Collection[str]) -> FactChange:
    """A change in the light of what else changed."""
    appears_or_goes = change.old is None or change.new is None
    if not appears_or_goes or EXPLAINS.get(change.name) not in names:
        return change
    step = _Step(change.old, change.new)
    why = _why(FACT_TYPES[change.name], step, Effect.NEUTRAL)
    return replace(change, effect=Effect.NEUTRAL, severity=Severity.LOW, why=why)


def _worst_first(change: FactChange) -> tuple[int, int]:
    return -change.severity, _WORST.index(change.effect)


def _steps(kind: FactType, old: list[Fact], new: list[Fact], clauses: ClauseMap) -> Iterator[_Step]:
    """Pairs of facts whose values differ.

    A value that comes or goes alone is held against what its own clause said before or says now, then against another
    one that stands. Where every value of both texts is still found somewhere, a clause may have changed all the same.
    """
    gone = _distinct(kind, [fact for fact in old if not _stated(kind, fact, new)])
    come = _distinct(kind, [fact for fact in new if not _stated(kind, fact, old)])
    local = _within_clauses(kind, old, new, clauses)
    for fact in gone:
        here = next((one.new for one in local if one.old is fact), None)
        alone = (one for one in come if all(known.new is not one for known in local))
        successor = here or next(alone, None)
        come = [one for one in come if one is not successor]
        yield _Step(fact, successor or _first_stated(kind, new, old))
    for fact in come:
        before = next((one.old for one in local if one.new is fact), None)
        yield _Step(before or _first_stated(kind, old, new), fact)
    for one in local:
        if _stated(kind, one.old, new) and _stated(kind, one.new, old):
            yield _Step(one.old, one.new)


def _within_clauses(kind: FactType, old: list[Fact], new: list[Fact], clauses: ClauseMap) -> list[_Exchange]:
    """Pairs of values of which one clause states only the first before and only the second afterwards."""
    exchanged: list[_Exchange] = []
    for home in dict.fromkeys(fact.clause for fact in old if fact.clause in clauses):
        before = [fact for fact in old if fact.clause == home]
        after = [fact for fact in new if fact.clause == clauses[home]]
        gone = [fact for fact in before if not _stated(kind, fact, after)]
        come = [fact for fact in after if not _stated(kind, fact, before)]
        exchanged += [_Exchange(*pair) for pair in zip(gone, come, strict=False)]
    return exchanged


def _first_stated(kind: FactType, facts: Sequence[Fact], among: Sequence[Fact]) -> Fact | None:
    return next((fact for fact in facts if _stated(kind, fact, among)), None)


def _stated(kind: FactType, fact: Fact, among: Sequence[Fact]) -> bool:
    return any(kind.same(fact.value, other.value) for other in among)


def _distinct(kind: FactType, facts: list[Fact]) -> list[Fact]:
    return [fact for place, fact in enumerate(facts) if not _stated(kind, fact, facts[:place])]


def _change(kind: FactType, step: _Step) -> FactChange:
    before, after = step.old.value if step.old else None, step.new.value if step.new else None
    effect = kind.effect(before, after)
    return FactChange(
        name=kind.name,
        old=step.old,
        new=step.new,
        effect=effect,
        severity=kind.severity(before, after, effect),
        why=_why(kind, step, effect),
    )


def beside_each_other(change: FactChange) -> FactChange:
    """The same difference between two texts of which neither followed the other: nothing was raised, cut or dropped."""
    kind, leaning = FACT_TYPES[change.name], _SECOND[change.effect]
    old, new = (kind.show(fact.value if fact else None) for fact in (change.old, change.new))
    why = Bilingual(
        f"{_spaced(kind.label.zh + '：前一份为', old.zh, '，后一份为', new.zh)}{leaning.zh}",
        f"{kind.label.en[:1].upper()}{kind.label.en[1:]}: {old.en} in the first, {new.en} in the second{leaning.en}",
    )
    return replace(change, why=why)


_SECOND: Mapping[Effect, Bilingual] = {
    Effect.WORSE: Bilingual("，后一份对您更不利", "; the second is worse for you"),
    Effect.BETTER: Bilingual("，后一份对您更有利", "; the second is better for you"),
    Effect.MIXED: Bilingual("，利弊因情况而异", "; better or worse depending on your case"),
    Effect.NEUTRAL: Bilingual("", ""),
}

# ── in words ─────────────────────────────────────────────────────────────────────────────────────

_LEANING: Mapping[Effect, Bilingual] = {
    Effect.WORSE: Bilingual("，对您不利", ", worse for you"),
    Effect.BETTER: Bilingual("，对您有利", ", better for you"),
    Effect.MIXED: Bilingual("，利弊因情况而异", ", better or worse depending on your case"),
    Effect.NEUTRAL: Bilingual("", ""),
}


def _why(kind: FactType, step: _Step, effect: Effect) -> Bilingual:
    label, leaning = kind.label, _LEANING[effect]
    old, new = (kind.show(fact.value if fact else None) for fact in step)
    name = label.en[:1].upper() + label.en[1:]
    if step.old is None:
        return Bilingual(f"新写明{label.zh}：{new.zh}{leaning.zh}", f"{name} now stated: {new.en}{leaning.en}")
    if step.new is None:
        zh = f"{_spaced('不再写明' + label.zh + '（原为', old.zh)}）{leaning.zh}"
        return Bilingual(zh, f"{name} no longer stated (was {old.en}){leaning.en}")
    verb = _verb(step)
    return Bilingual(
        _spaced(label.zh + "由", old.zh, verb.zh, new.zh) + leaning.zh,
        f"{name} {verb.en} from {old.en} to {new.en}{leaning.en}",
    )


def _spaced(*parts: str) -> str:
    """Chinese and what is not Chinese are set apart by a space: 由 30 天缩短为 7 天."""
    text = parts[0]
    for part in parts[1:]:
        text += f" {part}" if text[-1:].isascii() != part[:1].isascii() else part
    return text


def _verb(step: _Step) -> Bilingual:
    """Periods of one unit and plain numbers grow or shrink; everything else is changed."""
    old, new = (fact.value if fact else None for fact in step)
    if isinstance(old, Duration) and isinstance(new, Duration) and old.unit == new.unit:
        if new.count < old.count:
            return Bilingual("缩短为", "cut")
        return Bilingual("延长为", "extended")
    if isinstance(old, float) and isinstance(new, float):
        return Bilingual("降为", "lowered") if new < old else Bilingual("升为", "raised")
    return Bilingual("改为", "changed")
