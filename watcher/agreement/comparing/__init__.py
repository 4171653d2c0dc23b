"""Comparing: two agreements become one ``Comparison``: what changed, how bad it is, by when.

In: agreements as read by today's rules; when each text was seen, and what day it is, both in dates of the provider's
zone, where that is known. Out: clause changes, fact changes and findings, worst first, with the dates of the new
version; two texts that a reader would call the same give an empty comparison. Pure, deterministic and linear in
practice. No errors are raised: doubts are said in the result. The rules of weighing and dating: ``docs/glossary.md``.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from watcher.agreement.comparing._drafting import drafts
from watcher.agreement.comparing.align import Alignment, align
from watcher.agreement.comparing.clause_changes import Weighed, touched_facts, weigh
from watcher.agreement.comparing.dates import date_version, in_force
from watcher.agreement.comparing.fact_changes import beside_each_other, fact_changes
from watcher.agreement.comparing.findings import (
    NOT_LEGAL_ADVICE,
    Step,
    editions_disagree,
    findings_across,
    findings_of,
)
from watcher.agreement.comparing.redline import Hunk, hunks, redline
from watcher.agreement.comparing.severity import together
from watcher.model import (
    Agreement,
    Bilingual,
    ChangeKind,
    Clause,
    ClauseChange,
    Comparison,
    Dates,
    Effect,
    FactChange,
    Severity,
    Sighting,
)

__all__ = [
    "NOT_LEGAL_ADVICE",
    "Hunk",
    "compare",
    "compare_facts",
    "date_version",
    "findings_of",
    "hunks",
    "in_force",
    "redline",
]

READ_LANGUAGES = frozenset({"zh", "en"})
"""Languages in which facts are found."""


def compare(old: Agreement, new: Agreement, seen: Sighting | None = None, today: date | None = None) -> Comparison:
    """Everything that differs between two versions of one agreement."""
    alignment = align(old, new)
    drafted = drafts(old, new, alignment)
    facts = touched_facts(_fact_changes(old, new, alignment), drafted)
    weighed = weigh(drafted, facts, alignment.labels)
    headed = _Headings(old, new)
    changes = tuple(sorted((headed.on(one.change) for one in weighed), key=_worst_first))
    severity = max([*(one.severity for one in changes), *(one.severity for one in facts)], default=Severity.NONE)
    dates = date_version(old, new, seen, today) if changes or facts else Dates()
    step = Step(old, new, alignment.pairs, changes, facts, dates, severity, seen)
    return Comparison(
        severity=severity,
        effect=_effect(weighed, facts, severity),
        changes=changes,
        facts=facts,
        findings=findings_across(step),
        dates=dates,
        summary=_summary(changes, facts, rewritten=alignment.rewritten),
        rewritten=alignment.rewritten,
    )


def compare_facts(old: Agreement, new: Agreement) -> Comparison:
    """Two editions in different languages, or the agreements of two providers, by what they state."""
    facts = tuple(map(beside_each_other, fact_changes(old.facts, new.facts, {})))
    editions = old.language != new.language
    return Comparison(
        severity=max((change.severity for change in facts), default=Severity.NONE),
        effect=together(change.effect for change in facts),
        changes=(),
        facts=facts,
        findings=tuple(editions_disagree(old, new, facts)) if editions else (),
        dates=Dates(),
        summary=_summary([], facts, rewritten=False),
    )


def _worst_first(change: ClauseChange) -> tuple[int, int]:
    """Among equals in the order of the text."""
    clause = change.new or change.old
    return -change.severity, clause.start if clause else 0


def _fact_changes(old: Agreement, new: Agreement, alignment: Alignment) -> tuple[FactChange, ...]:
    """None between a language that facts are read in and one that they are not: nothing was unsaid, it was not read."""
    if old.language != new.language and not {old.language, new.language} <= READ_LANGUAGES:
        return ()
    clauses: dict[str | None, str | None] = {pair.old.clause.key: pair.new.clause.key for pair in alignment.pairs}
    return fact_changes(old.facts, new.facts, clauses | {None: None})


def _effect(weighed: Sequence[Weighed], facts: Sequence[FactChange], severity: Severity) -> Effect:
    """Facts decide. Without any, the words do as far as they lean; substance that leans nowhere can be either."""
    stated = together(change.effect for change in facts)
    if stated is not Effect.NEUTRAL:
        return stated
    leaning = together(one.effect for one in weighed)
    if leaning is Effect.NEUTRAL and severity > Severity.LOW:
        return Effect.MIXED
    return leaning


_COUNTED: Mapping[ChangeKind, Bilingual] = {
    "added": Bilingual("新增 {} 条", "{} added"),
    "removed": Bilingual("删除 {} 条", "{} removed"),
    "modified": Bilingual("修改 {} 条", "{} modified"),
    "moved": Bilingual("移动 {} 条", "{} moved"),
    "renumbered": Bilingual("改号 {} 条", "{} renumbered"),
}
_TOLD_FACTS = 2


class _Headings:
    """Under which heading a changed clause stands: its own, or that of the nearest clause above it that has one."""

    def __init__(self, old: Agreement, new: Agreement) -> None:
        self._old = {clause.key: clause for clause in old.clauses}
        self._new = {clause.key: clause for clause in new.clauses}

    def on(self, change: ClauseChange) -> ClauseChange:
        if change.new is not None:
            return replace(change, heading=self._over(change.new, self._new))
        return replace(change, heading=self._over(change.old, self._old) if change.old else None)

    def _over(self, clause: Clause, clauses: Mapping[str, Clause]) -> str | None:
        above: Clause | None = clause
        while above is not None and above.heading is None:
            above = clauses.get(above.parent) if above.parent else None
        return above.heading if above else None


def _named(change: ClauseChange) -> Bilingual:
    """A change by its clause and its meaning, where no fact speaks for it."""
    clause = change.new or change.old
    name = " ".join(part for part in (clause.label, change.heading) if part) if clause else ""
    return Bilingual(f"{name} {change.why.zh}".strip(), f"{name}: {change.why.en}" if name else change.why.en)


def _summary(changes: Sequence[ClauseChange], facts: Sequence[FactChange], *, rewritten: bool) -> Bilingual:
    """The worst facts in full (printed dates only where nothing else changed), then how many clauses changed how."""
    if not changes and not facts:
        return Bilingual("没有变化", "no change")
    rules = [change for change in facts if not change.name.startswith("document.")]
    told = list(dict.fromkeys(change.why for change in rules or facts))
    parts = told[:_TOLD_FACTS]
    more = len(told) - _TOLD_FACTS
    if more > 0:
        parts.append(Bilingual(f"另有 {more} 项约定不同", f"{more} more fact{'s differ' if more > 1 else ' differs'}"))
    if rewritten:
        parts.insert(0, changes[0].why)
    else:
        if not rules and changes and changes[0].why not in told:
            parts.append(_named(changes[0]))
        parts += _counted(changes)
    return Bilingual("；".join(part.zh for part in parts), "; ".join(part.en for part in parts))


def _counted(changes: Sequence[ClauseChange]) -> list[Bilingual]:
    """One part that counts the changed clauses by kind; none where none changed."""
    counts = Counter(one.kind for one in changes)
    counted = [
        Bilingual(words.zh.format(counts[kind]), words.en.format(counts[kind]))
        for kind, words in _COUNTED.items()
        if counts[kind]
    ]
    if not counted:
        return []
    return [
        Bilingual("条款：" + "、".join(one.zh for one in counted), "clauses: " + ", ".join(one.en for one in counted))
    ]
