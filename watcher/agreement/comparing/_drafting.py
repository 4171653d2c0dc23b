"""From an alignment to what there is to tell: one draft for one cause, not yet weighed.

A chapter that is added or removed is one draft with all that stands in it. Clauses whose number follows that of their
chapter, or that moved along with it, are told once, at the chapter. A clause that was split or merged is set against
all its parts. Typography is no difference, and references that follow a renumbering are no change of words.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from watcher.agreement.comparing._carried import Carried
from watcher.agreement.comparing._units import Pair, Unit
from watcher.agreement.comparing.align import Alignment
from watcher.agreement.comparing.redline import Revision, coarse_redline, redline, revisions
from watcher.agreement.comparing.severity import Weight
from watcher.agreement.reading import canonical
from watcher.model import Agreement, Bilingual, ChangeKind, Clause, Edit, Effect, Severity

CLOSE_READING = 1_500_000
"""Characters of changed clauses up to which redlines go into words; beyond it they mark whole sentences."""

_SILENT = Bilingual("", "")
_LOW = Weight(Severity.LOW, _SILENT)


class Draft(NamedTuple):
    """One difference: what ``ClauseChange`` needs but for its weight."""

    kind: ChangeKind
    old: Clause | None
    new: Clause | None
    edits: tuple[Edit, ...]
    touched: tuple[Revision, ...]
    """The sentences whose words differ; none where only place or number changed."""
    note: Bilingual = _SILENT
    given: Weight | None = None
    """The weight, where it does not depend on the words."""

    @property
    def topics(self) -> tuple[str, ...]:
        return united(clause for clause in (self.old, self.new) if clause)


class _Case(NamedTuple):
    old: Agreement
    new: Agreement
    alignment: Alignment
    there: Mapping[int | None, int]
    """New places of pairs by their old ones."""


def drafts(old: Agreement, new: Agreement, alignment: Alignment) -> list[Draft]:
    """Every difference between two aligned agreements."""
    if alignment.rewritten:
        return [_rewritten(old, new, alignment.kept)]
    there: dict[int | None, int] = {pair.old.place: pair.new.place for pair in alignment.pairs}
    case = _Case(old, new, alignment, there)
    return [*_modified(case), *_added(case), *_removed(case), *_moved(case), *_renumbered(case)]


def united(clauses: Iterable[Clause]) -> tuple[str, ...]:
    """The topics of several clauses."""
    return tuple(dict.fromkeys(topic for clause in clauses for topic in clause.topics))


def _rewritten(old: Agreement, new: Agreement, kept: float) -> Draft:
    """One draft for two texts that have next to nothing in common."""
    percent = round(100 * kept)
    note = Bilingual(
        f"全文重写：仅约 {percent}% 的文字保留，逐条比对没有意义",
        f"rewritten as a whole: only about {percent}% of the words are kept, comparing clause by clause makes no sense",
    )
    before, after = (
        Clause("", None, 0, None, side.text, 0, len(side.text), topics=united(side.clauses)) for side in (old, new)
    )
    edits = (Edit("-", old.text), Edit("+", new.text))
    given = Weight(Severity.HIGH, _SILENT, Effect.MIXED)
    return Draft("modified", before, after, edits, (Revision(old.text, new.text, 0, 0),), note, given)


# ── modified ─────────────────────────────────────────────────────────────────────────────────────


class _Sides(NamedTuple):
    """One changed clause on both sides, with the parts it was split into or merged from."""

    old: Clause
    new: Clause
    note: Bilingual


def _modified(case: _Case) -> Iterator[Draft]:
    changed = [sides for pair in case.alignment.pairs if (sides := _sides(case, pair)) is not None]
    size = sum(len(sides.old.text) + len(sides.new.text) for sides in changed)
    compare = redline if size <= CLOSE_READING else coarse_redline
    numbers = Carried({}, case.alignment.labels)
    for old, new, note in changed:
        edits = compare(old.text, new.text)
        touched = tuple(one for one in revisions(edits) if canonical(one.old) != canonical(one.new))
        if touched and not note.zh and all(canonical(numbers.over(one.old)) == canonical(one.new) for one in touched):
            only = Bilingual("仅引用的条款号随之改变", "only the numbers of clauses referred to have changed")
            yield Draft("renumbered", old, new, edits, (), only, _LOW)
        else:
            yield Draft("modified", old, new, edits, touched, note)


def _sides(case: _Case, pair: Pair) -> _Sides | None:
    """None where the words are the same, or where one side is an empty preface."""
    parts_old = [case.alignment.old[place] for place in case.alignment.parts_old.get(pair.old.place, ())]
    parts_new = [case.alignment.new[place] for place in case.alignment.parts_new.get(pair.old.place, ())]
    if parts_old or parts_new:
        old, new = _span(case.old, [pair.old, *parts_old]), _span(case.new, [pair.new, *parts_new])
        return _Sides(old, new, _split_or_merged(pair, parts_old, parts_new))
    if pair.old.words == pair.new.words or not (pair.old.words and pair.new.words):
        return None
    return _Sides(pair.old.clause, pair.new.clause, _SILENT)


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


def _added(case: _Case) -> Iterator[Draft]:
    clauses = _grouped(case.new, case.alignment.new, case.alignment.added)
    clauses += [pair.new.clause for pair in case.alignment.pairs if pair.new.words and not pair.old.words]
    for clause in clauses:
        yield Draft("added", None, clause, (Edit("+", clause.text),), (Revision("", clause.text, 0, 0),))


def _removed(case: _Case) -> Iterator[Draft]:
    clauses = _grouped(case.old, case.alignment.old, case.alignment.removed)
    clauses += [pair.old.clause for pair in case.alignment.pairs if pair.old.words and not pair.new.words]
    for clause in clauses:
        yield Draft("removed", clause, None, (Edit("-", clause.text),), (Revision(clause.text, "", 0, 0),))


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


def _moved(case: _Case) -> Iterator[Draft]:
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


def _renumbered(case: _Case) -> Iterator[Draft]:
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


def _same_words(kind: ChangeKind, pair: Pair, why: Bilingual) -> Draft:
    old, new = pair.old.clause, pair.new.clause
    return Draft(kind, old, new, redline(old.text, new.text), (), why, _LOW)


# ── clauses put together ─────────────────────────────────────────────────────────────────────────


def _span(agreement: Agreement, units: Sequence[Unit]) -> Clause:
    """Neighbouring clauses as one, under the name of the first; labels between them are part of its text."""
    first = min(units, key=lambda unit: unit.place)
    if len(units) == 1:
        return first.clause
    start, end = first.clause.start, max(unit.clause.end for unit in units)
    emphasis = tuple(span for unit in units for span in unit.clause.emphasis)
    topics = united([unit.clause for unit in units])
    return replace(first.clause, text=agreement.text[start:end], end=end, topics=topics, emphasis=emphasis)


def _name(clause: Clause) -> Bilingual:
    name = clause.label or clause.heading
    return Bilingual(name, name) if name else Bilingual("前言", "the preface")
