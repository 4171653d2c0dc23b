"""From an alignment to the changes that people read: one entry for one cause.

A chapter that is added or removed is one change with all that stands in it. Clauses whose number follows that of their
chapter, or that moved along with it, are told once, at the chapter. A clause that was split or merged is set against
all its parts. Labels and references that follow a renumbering are no change of words.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from watcher.agreement.comparing._carried import Carried, renamed_words, renumbered_labels
from watcher.agreement.comparing._tokens import sentences
from watcher.agreement.comparing._units import Pair, Unit
from watcher.agreement.comparing.align import Alignment
from watcher.agreement.comparing.redline import Revision, coarse_redline, redline, revisions
from watcher.agreement.comparing.severity import REORDERED, Weight, heaviest, together, weigh_revision, weigh_whole
from watcher.agreement.reading import canonical
from watcher.model import (
    Agreement,
    Bilingual,
    ChangeKind,
    Clause,
    ClauseChange,
    Edit,
    Effect,
    Fact,
    FactChange,
    Severity,
)

CLOSE_READING = 1_500_000
"""Characters of changed clauses up to which redlines go into words; beyond it they mark whole sentences."""


class Weighed(NamedTuple):
    """A change and which way its words lean."""

    change: ClauseChange
    effect: Effect


class _Sides(NamedTuple):
    """One changed clause on both sides, with the parts it was split into or merged from."""

    old: Clause
    new: Clause
    note: Bilingual


class _Ways(NamedTuple):
    """What changed in a clause without changing what it rules, and what the clause is about."""

    carried: Carried
    moved: Collection[str]
    topics: Sequence[str]


class _Case(NamedTuple):
    """All that is needed to word and weigh the changes between two agreements."""

    old: Agreement
    new: Agreement
    alignment: Alignment
    facts: Sequence[FactChange]
    there: Mapping[int | None, int]
    """New places of pairs by their old ones."""


def clause_changes(old: Agreement, new: Agreement, alignment: Alignment, facts: Sequence[FactChange]) -> list[Weighed]:
    """Every changed clause, in the order of the new text with what was removed where it stood."""
    there: dict[int | None, int] = {pair.old.place: pair.new.place for pair in alignment.pairs}
    case = _Case(old, new, alignment, facts, there)
    return [*_modified(case), *_added(case), *_removed(case), *_moved(case), *_renumbered(case)]


def whole_rewrite(old: Agreement, new: Agreement, kept: float) -> Weighed:
    """One entry for two texts that have next to nothing in common."""
    percent = round(100 * kept)
    why = Bilingual(
        f"全文重写：仅约 {percent}% 的文字保留，逐条比对没有意义",
        f"rewritten as a whole: only about {percent}% of the words are kept, comparing clause by clause makes no sense",
    )
    topics = _united([*old.clauses, *new.clauses])
    before, after = (Clause("", None, 0, None, side.text, 0, len(side.text)) for side in (old, new))
    edits = (Edit("-", old.text), Edit("+", new.text))
    return Weighed(ClauseChange("modified", before, after, edits, topics, Severity.HIGH, why), Effect.MIXED)


# ── modified ─────────────────────────────────────────────────────────────────────────────────────


def _modified(case: _Case) -> Iterator[Weighed]:
    changed = [sides for pair in case.alignment.pairs if (sides := _sides(case, pair)) is not None]
    size = sum(len(sides.old.text) + len(sides.new.text) for sides in changed)
    compare = redline if size <= CLOSE_READING else coarse_redline
    redlines = [compare(sides.old.text, sides.new.text) for sides in changed]
    carried = Carried(renamed_words(redlines), renumbered_labels(case.alignment.pairs))
    for sides, edits in zip(changed, redlines, strict=True):
        yield _weighed(case, sides, edits, carried)


def _sides(case: _Case, pair: Pair) -> _Sides | None:
    """None where the words are the same, or where one side is an empty preface."""
    parts_old = [case.alignment.old[place] for place in case.alignment.parts_old.get(pair.old.place, ())]
    parts_new = [case.alignment.new[place] for place in case.alignment.parts_new.get(pair.old.place, ())]
    if parts_old or parts_new:
        old, new = _span(case.old, [pair.old, *parts_old]), _span(case.new, [pair.new, *parts_new])
        return _Sides(old, new, _split_or_merged(pair, parts_old, parts_new))
    if pair.old.words == pair.new.words or not (pair.old.words and pair.new.words):
        return None
    return _Sides(pair.old.clause, pair.new.clause, Bilingual("", ""))


def _weighed(case: _Case, sides: _Sides, edits: tuple[Edit, ...], carried: Carried) -> Weighed:
    topics = _united([sides.old, sides.new])
    touched = [revision for revision in revisions(edits) if not _only_typography(revision)]
    if touched and not sides.note.zh and all(_only_references(revision, carried) for revision in touched):
        why = Bilingual("仅引用的条款号随之改变", "only the numbers of clauses referred to have changed")
        return Weighed(
            ClauseChange("renumbered", sides.old, sides.new, edits, topics, Severity.LOW, why), Effect.NEUTRAL
        )
    ways = _Ways(carried, _moved_sentences(touched), topics)
    weights = [_weight(case, sides, revision, ways) for revision in touched]
    weight = heaviest(weights)
    why = Bilingual(sides.note.zh + weight.why.zh, sides.note.en + weight.why.en)
    change = ClauseChange("modified", sides.old, sides.new, edits, topics, weight.severity, why)
    return Weighed(change, together(one.effect for one in weights))


def _weight(case: _Case, sides: _Sides, revision: Revision, ways: _Ways) -> Weight:
    old_at, new_at = sides.old.start + revision.old_start, sides.new.start + revision.new_start
    inside = [
        fact
        for fact in case.facts
        if _overlaps(fact.old, old_at, len(revision.old)) or _overlaps(fact.new, new_at, len(revision.new))
    ]
    if inside:
        return _of_facts(inside)
    before, after = (_without(text, ways.moved) for text in revision[:2])
    if not before and not after:
        return REORDERED
    return weigh_revision(ways.carried.over(before), after, ways.topics)


def _moved_sentences(touched: Sequence[Revision]) -> Collection[str]:
    """Sentences that went out at one place of a clause and came in at another."""
    old, new = (Counter(canonical(one) for text in side for one in sentences(text)) for side in _columns(touched))
    return {sentence for sentence, count in old.items() if new[sentence] == count}


def _columns(touched: Sequence[Revision]) -> tuple[list[str], list[str]]:
    return [revision.old for revision in touched], [revision.new for revision in touched]


def _without(text: str, moved: Collection[str]) -> str:
    return "".join(sentence for sentence in sentences(text) if canonical(sentence) not in moved)


def _of_facts(facts: Sequence[FactChange]) -> Weight:
    worst = max(facts, key=lambda fact: fact.severity)
    return Weight(worst.severity, worst.why, together(fact.effect for fact in facts))


def _overlaps(fact: Fact | None, start: int, length: int) -> bool:
    return fact is not None and fact.start < start + length and start < fact.end


def _only_typography(revision: Revision) -> bool:
    return canonical(revision.old) == canonical(revision.new)


def _only_references(revision: Revision, carried: Carried) -> bool:
    numbers = carried._replace(names={})
    return canonical(numbers.over(revision.old)) == canonical(revision.new)


def _split_or_merged(pair: Pair, parts_old: list[Unit], parts_new: list[Unit]) -> Bilingual:
    if parts_new:
        names = _names([pair.new, *parts_new])
        return Bilingual(f"拆分为 {names.zh}；", f"split into {names.en}; ")
    names = _names([pair.old, *parts_old])
    return Bilingual(f"由 {names.zh} 合并而成；", f"merged from {names.en}; ")


def _names(units: Sequence[Unit]) -> Bilingual:
    names = [_name(unit.clause) for unit in sorted(units, key=lambda unit: unit.place)]
    return Bilingual("、".join(name.zh for name in names), ", ".join(name.en for name in names))


# ── added and removed ────────────────────────────────────────────────────────────────────────────


def _added(case: _Case) -> Iterator[Weighed]:
    clauses = _grouped(case.new, case.alignment.new, case.alignment.added)
    clauses += [pair.new.clause for pair in case.alignment.pairs if pair.new.words and not pair.old.words]
    for clause in clauses:
        weight = _weight_of_whole(
            clause, [change for change in case.facts if _stands_in(change.new, clause)], appears=True
        )
        edits = (Edit("+", clause.text),)
        yield Weighed(
            ClauseChange("added", None, clause, edits, clause.topics, weight.severity, weight.why), weight.effect
        )


def _removed(case: _Case) -> Iterator[Weighed]:
    clauses = _grouped(case.old, case.alignment.old, case.alignment.removed)
    clauses += [pair.old.clause for pair in case.alignment.pairs if pair.old.words and not pair.new.words]
    for clause in clauses:
        weight = _weight_of_whole(
            clause, [change for change in case.facts if _stands_in(change.old, clause)], appears=False
        )
        edits = (Edit("-", clause.text),)
        change = ClauseChange("removed", clause, None, edits, clause.topics, weight.severity, weight.why)
        yield Weighed(change, weight.effect)


def _weight_of_whole(clause: Clause, facts: Sequence[FactChange], *, appears: bool) -> Weight:
    """Sentences with a changed fact weigh as the fact does, the rest by what it rules."""
    stated = [change.new if appears else change.old for change in facts]
    spans = [(fact.start - clause.start, fact.end - clause.start) for fact in stated if fact]
    rest, at = [], 0
    for sentence in sentences(clause.text):
        if not any(start < at + len(sentence) and at < end for start, end in spans):
            rest.append(sentence)
        at += len(sentence)
    weight = weigh_whole("".join(rest), clause.topics, appears=appears)
    return heaviest([_of_facts(facts), weight]) if facts else weight


def _stands_in(fact: Fact | None, clause: Clause) -> bool:
    return fact is not None and clause.start <= fact.start and fact.end <= clause.end


def _grouped(agreement: Agreement, units: Sequence[Unit], free: Sequence[Unit]) -> list[Clause]:
    """Free clauses, each with its sub-clauses where all of them are free; what has no words is left out."""
    whole = {unit.place for unit in free}
    for unit in reversed(units):
        if unit.place not in whole and unit.parent is not None:
            whole.discard(unit.parent)
    top: dict[int, int] = {}
    for unit in free:
        goes_along = unit.place in whole and unit.parent in whole
        top[unit.place] = top[unit.parent] if goes_along and unit.parent is not None else unit.place
    groups: dict[int, list[Unit]] = {}
    for unit in free:
        groups.setdefault(top[unit.place], []).append(unit)
    return [_span(agreement, group) for group in groups.values() if any(unit.words for unit in group)]


# ── same words elsewhere, or under another label ─────────────────────────────────────────────────


def _moved(case: _Case) -> Iterator[Weighed]:
    exchanged = _exchanged(case)
    for pair in case.alignment.pairs:
        if pair.old.words != pair.new.words or not pair.old.words:
            continue
        if pair.old.place in exchanged or (
            pair.old.place in case.alignment.moved and not _goes_with_parent(case, pair, case.alignment.moved)
        ):
            old, new = _name(pair.old.clause), _name(pair.new.clause)
            why = Bilingual(
                f"位置移动（原 {old.zh}，现 {new.zh}），文字未变", f"moved (was {old.en}, now {new.en}), same words"
            )
            if pair.old.clause.label == pair.new.clause.label:
                why = Bilingual("位置移动，文字未变", "moved, same words")
            yield _same_words("moved", pair, why)


def _exchanged(case: _Case) -> frozenset[int]:
    """Clauses that took the label of a moved one which in turn took theirs: the two changed places."""
    relabelled = {pair.old.place for pair in case.alignment.pairs if _has_other_label(pair)}
    leading = [
        pair
        for pair in case.alignment.pairs
        if pair.old.place in relabelled and not _follows_number(case, pair, relabelled)
    ]
    moved = {_labels(pair)[::-1] for pair in leading if pair.old.place in case.alignment.moved}
    return frozenset(
        pair.old.place for pair in leading if pair.old.place not in case.alignment.moved and _labels(pair) in moved
    )


def _labels(pair: Pair) -> tuple[str | None, str | None]:
    return pair.old.clause.label, pair.new.clause.label


def _renumbered(case: _Case) -> Iterator[Weighed]:
    exchanged = _exchanged(case)
    relabelled = {pair.old.place for pair in case.alignment.pairs if _has_other_label(pair)}
    followers = Counter(pair.old.parent for pair in case.alignment.pairs if _goes_with_parent(case, pair, relabelled))
    for pair in case.alignment.pairs:
        place = pair.old.place
        if place not in relabelled or place in case.alignment.moved or place in exchanged:
            continue
        if pair.old.words != pair.new.words or not pair.old.words or _follows_number(case, pair, relabelled):
            continue
        old, new, below = _name(pair.old.clause), _name(pair.new.clause), followers[place]
        along = Bilingual(f"，其下 {below} 条随之改号" if below else "", f", {below} below with it" if below else "")
        yield _same_words(
            "renumbered",
            pair,
            Bilingual(
                f"编号由 {old.zh} 改为 {new.zh}{along.zh}，文字未变",
                f"renumbered from {old.en} to {new.en}{along.en}, same words",
            ),
        )


def _follows_number(case: _Case, pair: Pair, relabelled: set[int]) -> bool:
    return pair.old.number == pair.new.number and _goes_with_parent(case, pair, relabelled)


def _goes_with_parent(case: _Case, pair: Pair, parents: Collection[int]) -> bool:
    return pair.old.parent in parents and case.there.get(pair.old.parent) == pair.new.parent


def _has_other_label(pair: Pair) -> bool:
    return pair.old.label != pair.new.label


def _same_words(kind: ChangeKind, pair: Pair, why: Bilingual) -> Weighed:
    old, new = pair.old.clause, pair.new.clause
    change = ClauseChange(kind, old, new, redline(old.text, new.text), _united([old, new]), Severity.LOW, why)
    return Weighed(change, Effect.NEUTRAL)


# ── clauses put together ─────────────────────────────────────────────────────────────────────────


def _span(agreement: Agreement, units: Sequence[Unit]) -> Clause:
    """Neighbouring clauses as one, under the name of the first; labels between them are part of its text."""
    first = min(units, key=lambda unit: unit.place)
    if len(units) == 1:
        return first.clause
    start, end = first.clause.start, max(unit.clause.end for unit in units)
    emphasis = tuple(span for unit in units for span in unit.clause.emphasis)
    topics = _united([unit.clause for unit in units])
    return replace(first.clause, text=agreement.text[start:end], end=end, topics=topics, emphasis=emphasis)


def _united(clauses: Iterable[Clause]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic for clause in clauses for topic in clause.topics))


def _name(clause: Clause) -> Bilingual:
    name = clause.label or clause.heading
    return Bilingual(name, name) if name else Bilingual("前言", "the preface")
