"""From an alignment to what there is to tell: one draft for one cause, not yet weighed.

A chapter that is added or removed is one draft with all that stands in it. A clause that was split or merged is set
against all its parts. Typography is no difference, and references that follow a renumbering are no change of words.
Same words elsewhere or under another number: `_same_words.py`.
"""

from collections.abc import Iterator, Sequence

from watcher.agreement.comparing._carried import Carried
from watcher.agreement.comparing._drafts import LOW, SILENT, Draft, Twin, name_of, span_of, united
from watcher.agreement.comparing._same_words import moved, renumbered
from watcher.agreement.comparing._units import Pair, Unit
from watcher.agreement.comparing.align import Alignment
from watcher.agreement.comparing.redline import Revision, coarse_redline, redline, revisions
from watcher.agreement.comparing.severity import Weight
from watcher.agreement.reading import canonical
from watcher.model import Agreement, Bilingual, Clause, Edit, Effect, Severity

CLOSE_READING = 1_500_000
"""Characters of changed clauses up to which redlines go into words; beyond it they mark whole sentences."""


def drafts(old: Agreement, new: Agreement, alignment: Alignment) -> list[Draft]:
    """Every difference between two aligned agreements."""
    if alignment.rewritten:
        return [_rewritten(old, new, alignment.kept)]
    if alignment.regrouped:
        return [_regrouped(old, new)]
    twins = [_twin(old, new, alignment, pair) for pair in alignment.pairs]
    return [
        *_modified(twins, alignment),
        *_added(new, alignment),
        *_removed(old, alignment),
        *moved(twins, alignment.moved),
        *renumbered(twins, alignment.moved),
    ]


def _rewritten(old: Agreement, new: Agreement, kept: float) -> Draft:
    """One draft for two texts that have next to nothing in common."""
    percent = round(100 * kept)
    note = Bilingual(
        f"全文重写：仅约 {percent}% 的文字保留，逐条比对没有意义",
        f"rewritten as a whole: only about {percent}% of the words are kept, comparing clause by clause makes no sense",
    )
    edits = (Edit("-", old.text), Edit("+", new.text))
    given = Weight(Severity.HIGH, SILENT, Effect.MIXED)
    touched = (Revision(old.text, new.text, 0, 0),)
    return Draft("modified", _whole(old), _whole(new), edits, touched, note, given)


def _regrouped(old: Agreement, new: Agreement) -> Draft:
    """One draft for two texts of largely the same words under another division into clauses."""
    edits = (redline if len(old.text) + len(new.text) <= CLOSE_READING else coarse_redline)(old.text, new.text)
    touched = tuple(one for one in revisions(edits) if canonical(one.old) != canonical(one.new))
    note = Bilingual("条款重新划分；", "divided anew into clauses; ")
    return Draft("modified", _whole(old), _whole(new), edits, touched, note)


def _whole(agreement: Agreement) -> Clause:
    """A text as one clause."""
    text = agreement.text
    return Clause("", None, 0, None, text, 0, len(text), topics=united(agreement.clauses))


# ── modified ─────────────────────────────────────────────────────────────────────────────────────


def _twin(old: Agreement, new: Agreement, alignment: Alignment, pair: Pair) -> Twin:
    parts_old = [alignment.old[place] for place in alignment.parts_old.get(pair.old.place, ())]
    parts_new = [alignment.new[place] for place in alignment.parts_new.get(pair.old.place, ())]
    if not parts_old and not parts_new:
        return Twin(pair, pair.old.clause, pair.new.clause, same=pair.old.words == pair.new.words)
    before, after = span_of(old, [pair.old, *parts_old]), span_of(new, [pair.new, *parts_new])
    note = _split_or_merged(pair, parts_old, parts_new)
    return Twin(pair, before, after, same=canonical(before.text) == canonical(after.text), note=note)


def _modified(twins: Sequence[Twin], alignment: Alignment) -> Iterator[Draft]:
    changed = [twin for twin in twins if not twin.same and twin.pair.old.words and twin.pair.new.words]
    size = sum(len(twin.old.text) + len(twin.new.text) for twin in changed)
    compare = redline if size <= CLOSE_READING else coarse_redline
    numbers = Carried({}, alignment.labels)
    for _, old, new, _, note in changed:
        edits = compare(old.text, new.text)
        touched = tuple(one for one in revisions(edits) if canonical(one.old) != canonical(one.new))
        if touched and not note.zh and all(canonical(numbers.over(one.old)) == canonical(one.new) for one in touched):
            only = Bilingual("仅引用的条款号随之改变", "only the numbers of clauses referred to have changed")
            yield Draft("renumbered", old, new, edits, (), only, LOW)
        else:
            yield Draft("modified", old, new, edits, touched, note)


def _split_or_merged(pair: Pair, parts_old: list[Unit], parts_new: list[Unit]) -> Bilingual:
    if parts_new:
        names = _names([pair.new, *parts_new])
        return Bilingual(f"拆分为 {names.zh}；", f"split into {names.en}; ")
    names = _names([pair.old, *parts_old])
    return Bilingual(f"由 {names.zh} 合并而成；", f"merged from {names.en}; ")


def _names(units: Sequence[Unit]) -> Bilingual:
    names = [name_of(unit.clause) for unit in sorted(units, key=lambda unit: unit.place)]
    return Bilingual("、".join(name.zh for name in names), ", ".join(name.en for name in names))


# ── added and removed ────────────────────────────────────────────────────────────────────────────


def _added(new: Agreement, alignment: Alignment) -> Iterator[Draft]:
    clauses = _grouped(new, alignment.new, alignment.added)
    clauses += [pair.new.clause for pair in alignment.pairs if pair.new.words and not pair.old.words]
    for clause in clauses:
        yield Draft("added", None, clause, (Edit("+", clause.text),), (Revision("", clause.text, 0, 0),))


def _removed(old: Agreement, alignment: Alignment) -> Iterator[Draft]:
    clauses = _grouped(old, alignment.old, alignment.removed)
    clauses += [pair.old.clause for pair in alignment.pairs if pair.old.words and not pair.new.words]
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
    return [span_of(agreement, group) for group in groups.values() if any(unit.words for unit in group)]
