"""How a change of a clause weighs: by its topic and by what was changed in it.

A fact that changed inside a sentence carries that sentence's weight (`fact_changes.py`). Every other sentence that was
touched is read on both sides: a period, a duty, an exception that appears, goes or turns into another one is substance,
everything else is wording. Substance weighs by the topic of the clause, wording is low, and what is only typography
never gets here.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from watcher.agreement.comparing._matters import (
    BAN,
    CONDITION,
    DISCLAIMER,
    DISCRETION,
    EXCEPTION,
    IN_ADVANCE,
    MATTERS,
    NEGATION,
    SILENTLY,
)  # fmt: skip
from watcher.agreement.comparing._ruling import FIGURES, Ruling, ruling
from watcher.agreement.reading import canonical
from watcher.model import Bilingual, ClauseChange, Effect, Severity

HEAVY_TOPICS = frozenset({"amendment", "liability", "termination", "suspension", "dispute", "data"})
"""Topics on which a change of substance is high; on all others it is medium."""

_COUNTING = frozenset(
    matter.name for matter in (SILENTLY, IN_ADVANCE, DISCRETION, DISCLAIMER, EXCEPTION, CONDITION, BAN, NEGATION)
)
"""Matters of which one more or one less is substance; of the others it matters whether they are there at all."""
_LABELS = {matter.name: matter.label for matter in MATTERS}
_OPPOSITE = {Effect.WORSE: Effect.BETTER, Effect.BETTER: Effect.WORSE, Effect.NEUTRAL: Effect.NEUTRAL}
_LEANING = {matter.name: matter.leaning for matter in MATTERS}


class Weight(NamedTuple):
    severity: Severity
    why: Bilingual
    effect: Effect = Effect.NEUTRAL


class Difference(NamedTuple):
    """What two readings of a sentence rule differently."""

    come: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    figures: tuple[str, str] = ("", "")
    parties: bool = False

    @property
    def is_substance(self) -> bool:
        return bool(self.come or self.gone or any(self.figures) or self.parties)


WORDING = Weight(Severity.LOW, Bilingual("仅文字调整", "wording only"))
REORDERED = Weight(Severity.LOW, Bilingual("语句换了位置", "sentences changed places"))
FURNITURE = Weight(Severity.LOW, Bilingual("仅日期、联系方式或举例有变", "only dates, contacts or examples changed"))


def weigh_revision(before: str, after: str, topics: Sequence[str]) -> Weight:
    """One stretch of changed sentences, as it was and as it is."""
    old, new = ruling(before), ruling(after)
    if old.bare == new.bare:
        return WORDING if canonical(before).lower() == canonical(after).lower() else FURNITURE
    difference = differing(old, new)
    if not difference.is_substance:
        return WORDING
    return Weight(substance(topics), _told(difference), _leaning(difference))


def weigh_whole(text: str, topics: Sequence[str], *, appears: bool) -> Weight:
    """A clause that was added or removed: it counts as much as what it rules."""
    read = ruling(text)
    verb = Bilingual("新增条款", "new clause") if appears else Bilingual("条款被删除", "clause removed")
    if not read.counts:
        return Weight(Severity.LOW, verb)
    matters = tuple(sorted(read.counts, key=_rank))
    named = _listed(matters[:3])
    why = Bilingual(f"{verb.zh}，涉及{named.zh}", f"{verb.en}, about {named.en}")
    leaning = _leaning(Difference(come=matters) if appears else Difference(gone=matters))
    return Weight(substance(topics), why, leaning)


def only_dates_differ(change: ClauseChange) -> bool:
    """Whether nothing but dates, contacts or examples changed."""
    if change.old is None or change.new is None:
        return False
    return ruling(change.old.text).bare == ruling(change.new.text).bare


def substance(topics: Sequence[str]) -> Severity:
    return Severity.HIGH if HEAVY_TOPICS.intersection(topics) else Severity.MEDIUM


def heaviest(weights: Iterable[Weight]) -> Weight:
    """The worst part speaks for the whole; a better part never lowers a worse one."""
    return max(weights, key=lambda weight: (weight.severity, weight is not FURNITURE), default=WORDING)


def together(effects: Iterable[Effect]) -> Effect:
    """Worse and better together are mixed."""
    found = set(effects) - {Effect.NEUTRAL}
    if not found:
        return Effect.NEUTRAL
    return found.pop() if len(found) == 1 else Effect.MIXED


def differing(old: Ruling, new: Ruling) -> Difference:
    changed = [name for name in _LABELS if name not in FIGURES and _changed(name, old, new)]
    come = tuple(name for name in changed if new.counts.get(name, 0) > old.counts.get(name, 0))
    gone = tuple(name for name in changed if name not in come)
    figures = (_surplus(old, new), _surplus(new, old))
    exchanged = bool(old.parties - new.parties and new.parties - old.parties)
    return Difference(come, gone, figures, exchanged)


def _changed(name: str, old: Ruling, new: Ruling) -> bool:
    before, after = old.counts.get(name, 0), new.counts.get(name, 0)
    return before != after if name in _COUNTING else bool(before) != bool(after)


def _surplus(one: Ruling, other: Ruling) -> str:
    """The figures that only one side states, as printed."""
    return "、".join(
        one.printed[figure] for figure, count in one.figures.items() if count > other.figures.get(figure, 0)
    )


# ── in words ─────────────────────────────────────────────────────────────────────────────────────


def _told(difference: Difference) -> Bilingual:
    gone, come = difference.figures
    if gone and come:
        return Bilingual(f"“{gone}”改为“{come}”", f"“{gone}” becomes “{come}”")
    if come or gone:
        return (
            Bilingual(f"新增“{come}”", f"“{come}” added") if come else Bilingual(f"删去“{gone}”", f"“{gone}” removed")
        )
    parts = []
    if difference.come:
        named = _listed(sorted(difference.come, key=_rank)[:3])
        parts.append(Bilingual(f"新增关于{named.zh}的表述", f"words on {named.en} added"))
    if difference.gone:
        named = _listed(sorted(difference.gone, key=_rank)[:3])
        parts.append(Bilingual(f"删去关于{named.zh}的表述", f"words on {named.en} removed"))
    if not parts:
        return Bilingual("所指的当事方有变", "the party meant has changed")
    return Bilingual("；".join(part.zh for part in parts), "; ".join(part.en for part in parts))


def _rank(name: str) -> int:
    return list(_LABELS).index(name)


def _listed(names: Sequence[str]) -> Bilingual:
    labels = [_LABELS[name] for name in names]
    return Bilingual("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))


def _leaning(difference: Difference) -> Effect:
    come = [_LEANING[name] for name in difference.come]
    gone = [_OPPOSITE[_LEANING[name]] for name in difference.gone]
    return together([*come, *gone])
