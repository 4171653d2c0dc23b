"""How a change of a clause weighs: by its topic and by what was changed in it.

A fact that changed inside a sentence carries that sentence's weight (`fact_changes.py`). Every other sentence that was
touched is read on both sides: a period, a duty, an exception that appears, goes or turns into another one is substance,
everything else is wording. Substance weighs by the topic of the clause, wording is low, and what is only typography
never gets here.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from watcher.agreement.comparing._matters import (
    BAN,
    CONDITION,
    DISCLAIMER,
    DISCRETION,
    EXAMPLES,
    EXCEPTION,
    IN_ADVANCE,
    LABELS,
    MATTERS,
    NEGATION,
    NO_SUBJECT,
    NOT_EXAMPLES,
    SILENTLY,
    TELLING,
)
from watcher.agreement.comparing._ruling import FIGURES, MOST_READ, Ruling, ruling
from watcher.agreement.comparing._telling import told
from watcher.agreement.comparing.redline import revisions
from watcher.agreement.reading import canonical
from watcher.model import Bilingual, ClauseChange, Effect, Severity

HEAVY_TOPICS = frozenset({"amendment", "liability", "termination", "suspension", "dispute", "data"})
"""Topics on which a change of substance is high; on all others it is medium."""

_COUNTING = frozenset(
    matter.name for matter in (SILENTLY, IN_ADVANCE, DISCRETION, DISCLAIMER, EXCEPTION, CONDITION, BAN, NEGATION)
)
"""Matters of which one more or one less is substance; of the others it matters whether they are there at all."""
_A_PHRASE, _A_CHARACTER = 6, 0.6
"""Words from which an addition says something more; a Chinese character counts as a good half of a word."""
_LEAD = 200
"""Characters before a difference that tell what it is about."""
_NAMED = 3
"""Matters that one line names."""
_OPPOSITE = {Effect.WORSE: Effect.BETTER, Effect.BETTER: Effect.WORSE, Effect.NEUTRAL: Effect.NEUTRAL}
_LEANING = {matter.name: matter.leaning for matter in MATTERS}


class Weight(NamedTuple):
    severity: Severity
    why: Bilingual
    effect: Effect = Effect.NEUTRAL


class Difference(NamedTuple):
    """What two readings of a sentence rule differently."""

    come: Mapping[str, str]
    """Matters that appear, each with the words that bring it."""
    gone: Mapping[str, str]
    figures: tuple[Sequence[str], Sequence[str]] = ((), ())
    """Periods and amounts that only the old, and only the new side states."""
    parties: bool = False
    content: bool = False
    """A whole phrase more or less, in a sentence that rules something."""

    @property
    def is_substance(self) -> bool:
        return bool(self.come or self.gone or any(self.figures) or self.parties or self.content)


WORDING = Weight(Severity.LOW, Bilingual("仅文字调整", "wording only"))
REORDERED = Weight(Severity.LOW, Bilingual("语句换了位置", "sentences changed places"))
CAME_FROM_ELSEWHERE = Weight(
    Severity.LOW, Bilingual("新增条款，文字移自原文别处", "new clause, its words stood elsewhere before")
)
WENT_ELSEWHERE = Weight(
    Severity.LOW, Bilingual("条款被删除，文字移至别处", "clause removed, its words now stand elsewhere")
)
FURNITURE = Weight(Severity.LOW, Bilingual("仅日期、联系方式或举例有变", "only dates, contacts or examples changed"))
_MORE_OR_LESS = Bilingual("语句内容有增删", "the sentence says more, or less, than before")
_VAGUE = (FURNITURE.why, _MORE_OR_LESS)


def weigh_revision(before: str, after: str, topics: Sequence[str]) -> Weight:
    """One stretch of changed sentences, as it was and as it is."""
    if max(len(before), len(after)) > MOST_READ:
        before, after = _where_they_differ(before, after)
    old, new = ruling(before), ruling(after)
    if old.bare == new.bare:
        return WORDING if canonical(before).lower() == canonical(after).lower() else FURNITURE
    difference = differing(old, new)
    if not difference.is_substance or _are_the_same_letters(old, new) or _differ_by_examples(before, after):
        return WORDING
    return Weight(substance(topics), _line(difference, before, after), _leaning(difference))


def _are_the_same_letters(old: Ruling, new: Ruling) -> bool:
    return "".join(old.bare.split()) == "".join(new.bare.split())


def _differ_by_examples(before: str, after: str) -> bool:
    """Whether two readings agree as soon as examples are read too: the same ones are introduced by other words."""
    if not EXAMPLES.search(before) and not EXAMPLES.search(after):
        return False
    return not differing(ruling(before, NOT_EXAMPLES), ruling(after, NOT_EXAMPLES)).is_substance


def weigh_whole(text: str, topics: Sequence[str], *, appears: bool) -> Weight:
    """A clause that was added or removed: it counts as much as what it rules."""
    read = ruling(text)
    verb = Bilingual("新增条款", "new clause") if appears else Bilingual("条款被删除", "clause removed")
    if not read.words:
        return Weight(Severity.LOW, verb)
    about = _labels(read.words) or Bilingual("", "")
    why = Bilingual(f"{verb.zh}，涉及{about.zh}", f"{verb.en}, about {about.en}")
    named = dict.fromkeys(read.words, "")
    leaning = _leaning(Difference(named, {}) if appears else Difference({}, named))
    return Weight(substance(topics), why, leaning)


def only_dates_differ(change: ClauseChange) -> bool:
    """Whether nothing but dates, contacts or examples changed."""
    touched = revisions(change.redline)
    return all(ruling(one.old).bare == ruling(one.new).bare for one in touched if one.old != one.new)


def _where_they_differ(before: str, after: str) -> tuple[str, str]:
    """Two long stretches from a little before the first difference on."""
    same, differs = 0, min(len(before), len(after)) + 1
    while differs - same > 1:
        middle = (same + differs) // 2
        if before[same:middle] == after[same:middle]:
            same = middle
        else:
            differs = middle
    start = max(0, same - _LEAD)
    return before[start:], after[start:]


def substance(topics: Sequence[str]) -> Severity:
    return Severity.HIGH if HEAVY_TOPICS.intersection(topics) else Severity.MEDIUM


def heaviest(weights: Iterable[Weight]) -> Weight:
    """The worst part speaks for the whole, of equals the most telling; a better part never lowers a worse one."""
    return max(weights, key=lambda weight: (weight.severity, -_VAGUE.count(weight.why)), default=WORDING)


def together(effects: Iterable[Effect]) -> Effect:
    """Worse and better together are mixed."""
    found = set(effects) - {Effect.NEUTRAL}
    if not found:
        return Effect.NEUTRAL
    return found.pop() if len(found) == 1 else Effect.MIXED


def differing(old: Ruling, new: Ruling) -> Difference:
    changed = [matter.name for matter in MATTERS if matter.name not in FIGURES and _changed(matter.name, old, new)]
    come = {name: _brought(name, new, old) for name in changed if new.count(name) > old.count(name)}
    gone = {name: _brought(name, old, new) for name in changed if name not in come}
    return Difference(
        come,
        gone,
        figures=(_surplus(old, new), _surplus(new, old)),
        parties=bool(old.parties - new.parties and new.parties - old.parties),
        content=bool(old.words or new.words) and _says_more(old.contents, new.contents),
    )


def _changed(name: str, old: Ruling, new: Ruling) -> bool:
    before, after = old.count(name), new.count(name)
    return before != after if name in _COUNTING else bool(before) != bool(after)


def _brought(name: str, one: Ruling, other: Ruling) -> str:
    """The words of a matter that one side has and the other has not."""
    surplus = one.words[name] - other.words.get(name, Counter())
    return next(iter(surplus or one.words[name]))


def _surplus(one: Ruling, other: Ruling) -> list[str]:
    """The figures that only one side states, as printed."""
    return [one.printed[figure] for figure, count in one.figures.items() if count > other.figures.get(figure, 0)]


def _says_more(old: Counter[str], new: Counter[str]) -> bool:
    return any(
        sum(_A_CHARACTER if word >= "\u3400" else 1 for word in surplus.elements()) >= _A_PHRASE
        for surplus in (new - old, old - new)
    )


# ── in words ─────────────────────────────────────────────────────────────────────────────────────


def _line(difference: Difference, before: str, after: str) -> Bilingual:
    """Figures that were exchanged, else the words of the text that tell most."""
    gone, come = difference.figures
    if gone and come:
        return Bilingual(
            f"“{'、'.join(gone)}”改为“{'、'.join(come)}”", f"“{', '.join(gone)}” becomes “{', '.join(come)}”"
        )
    brought = {**difference.gone, **difference.come}
    telling = [*come, *gone, *(brought[name] for name in TELLING if name in brought)]
    return told(before, after, telling) or _named(difference)


def _named(difference: Difference) -> Bilingual:
    """Of a stretch too long to quote from: what appears in it and what goes."""
    come, gone = (_labels(matters) for matters in (difference.come, difference.gone))
    if come and gone:
        return Bilingual(f"新增{come.zh}，删去{gone.zh}方面的内容", f"adds {come.en}; drops {gone.en}")
    if come:
        return Bilingual(f"新增{come.zh}方面的内容", f"adds {come.en}")
    return Bilingual(f"删去{gone.zh}方面的内容", f"drops {gone.en}") if gone else _MORE_OR_LESS


def _labels(names: Collection[str]) -> Bilingual | None:
    """What matters are called, the ones with a subject first; those without one only where nothing else is there."""
    found = [LABELS[name] for name in TELLING if name in names and name not in NO_SUBJECT]
    found = found or [LABELS[name] for name in TELLING if name in names]
    if not found:
        return None
    told_first = found[:_NAMED]
    return Bilingual("、".join(one.zh for one in told_first), ", ".join(one.en for one in told_first))


def _leaning(difference: Difference) -> Effect:
    come = [_LEANING[name] for name in difference.come]
    gone = [_OPPOSITE[_LEANING[name]] for name in difference.gone]
    return together([*come, *gone])
