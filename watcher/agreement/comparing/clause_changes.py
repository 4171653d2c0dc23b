"""Drafts weighed: every changed clause with how bad it is and one line that says why.

A fact that changed inside a sentence carries that sentence's weight; every other touched sentence weighs by what it
rules and by the topic of its clause. The worst sentence speaks for the clause.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from watcher.agreement.comparing._carried import Carried, renamed_words
from watcher.agreement.comparing._drafts import Draft
from watcher.agreement.comparing._ruling import MOST_READ
from watcher.agreement.comparing._tokens import sentences
from watcher.agreement.comparing.redline import Revision
from watcher.agreement.comparing.severity import (
    CAME_FROM_ELSEWHERE,
    REORDERED,
    WENT_ELSEWHERE,
    Weight,
    heaviest,
    together,
    weigh_revision,
    weigh_whole,
)
from watcher.agreement.reading import canonical
from watcher.model import Bilingual, Clause, ClauseChange, Effect, Fact, FactChange, Severity, Span


class Weighed(NamedTuple):
    """A change and which way its words lean."""

    change: ClauseChange
    effect: Effect


def weigh(drafts: Sequence[Draft], facts: Sequence[FactChange], labels: Mapping[str, str]) -> list[Weighed]:
    """All drafts as changes. ``labels`` are the numbers of clauses that changed, old to new."""
    names = renamed_words(draft.edits for draft in drafts if not draft.given)
    context = _Context(facts, Carried(names, labels), _moved_sentences(drafts))
    return [_weighed(draft, context) for draft in drafts]


def touched_facts(facts: Iterable[FactChange], drafts: Sequence[Draft]) -> tuple[FactChange, ...]:
    """The fact changes that stand in changed words: same words cannot state another thing."""
    old: list[Span] = []
    new: list[Span] = []
    for draft in drafts:
        for one in draft.touched:
            if draft.old:
                old.append(_span(draft.old.start + one.old_start, one.old))
            if draft.new:
                new.append(_span(draft.new.start + one.new_start, one.new))
    old.sort()
    new.sort()
    return tuple(change for change in facts if _overlaps(change.old, old) or _overlaps(change.new, new))


# ── one change ───────────────────────────────────────────────────────────────────────────────────


class _Context(NamedTuple):
    """What else changed in the two texts and bears on a sentence."""

    facts: Sequence[FactChange]
    carried: Carried
    moved: frozenset[str]
    """Sentences that only changed places."""


def _weighed(draft: Draft, context: _Context) -> Weighed:
    weights = [draft.given] if draft.given else _weights(draft, context)
    weight = heaviest(weights)
    why = Bilingual(draft.note.zh + weight.why.zh, draft.note.en + weight.why.en)
    change = ClauseChange(draft.kind, draft.old, draft.new, draft.edits, draft.topics, weight.severity, why)
    return Weighed(change, together(one.effect for one in weights))


def _weights(draft: Draft, context: _Context) -> list[Weight]:
    """Of every touched stretch, or of the whole clause that came or went."""
    if draft.old and draft.new:
        within = context._replace(moved=context.moved | _said_twice(draft))
        return [_weight(one, draft, within) for one in draft.touched]
    if draft.new:
        inside = [change for change in context.facts if _lies_in(change.new, draft.new)]
        return _weights_of_whole(draft.new, inside, context.moved, appears=True)
    if draft.old:
        inside = [change for change in context.facts if _lies_in(change.old, draft.old)]
        return _weights_of_whole(draft.old, inside, context.moved, appears=False)
    return []


def _weight(revision: Revision, draft: Draft, context: _Context) -> Weight:
    old_start, new_start = draft.old.start if draft.old else 0, draft.new.start if draft.new else 0
    old = [_span(old_start + revision.old_start, revision.old)]
    new = [_span(new_start + revision.new_start, revision.new)]
    inside = [fact for fact in context.facts if _overlaps(fact.old, old) or _overlaps(fact.new, new)]
    if inside:
        return _of_facts(inside)
    before, after = (_without(text, context.moved) for text in revision[:2])
    if not before and not after:
        return REORDERED
    return weigh_revision(context.carried.over(before), after, draft.topics)


def _weights_of_whole(
    clause: Clause, facts: Sequence[FactChange], moved: Collection[str], *, appears: bool
) -> list[Weight]:
    """Sentences with a changed fact weigh as the fact does, the rest by what it rules."""
    stated = [change.new if appears else change.old for change in facts]
    rest, left, at = [], 0, clause.start
    for sentence in sentences(clause.text):
        if _form(sentence) in moved:
            left += len(sentence)
        elif not any(_overlaps(fact, [_span(at, sentence)]) for fact in stated):
            rest.append(sentence)
        at += len(sentence)
    weight = weigh_whole("".join(rest), clause.topics, appears=appears)
    if left > sum(map(len, rest)) and weight.severity is Severity.LOW:
        weight = CAME_FROM_ELSEWHERE if appears else WENT_ELSEWHERE
    return [_of_facts(facts), weight] if facts else [weight]


def _of_facts(facts: Sequence[FactChange]) -> Weight:
    worst = max(facts, key=lambda fact: fact.severity)
    return Weight(worst.severity, worst.why, together(fact.effect for fact in facts))


# ── sentences that changed places ────────────────────────────────────────────────────────────────


def _moved_sentences(drafts: Sequence[Draft]) -> frozenset[str]:
    """Sentences that went out at one place and came in at another, of the same clause or of any other one."""
    old: Counter[str] = Counter()
    new: Counter[str] = Counter()
    for draft in drafts:
        for one in draft.touched if not draft.given else ():
            old.update(map(_form, sentences(one.old)))
            new.update(map(_form, sentences(one.new)))
    return frozenset(sentence for sentence, count in old.items() if new[sentence] == count)


def _said_twice(draft: Draft) -> frozenset[str]:
    """Sentences that a clause went on saying though it lost them at one place, or that it said before."""
    if not draft.old or not draft.new:
        return frozenset()
    touched = {one.strip() for revision in draft.touched for side in revision[:2] for one in sentences(side)}
    old, new = ({one.strip() for one in sentences(clause.text)} for clause in (draft.old, draft.new))
    return frozenset(map(_form, touched & old & new))


def _form(sentence: str) -> str:
    """In which two sentences are the same; an endless one is only the same as itself."""
    return canonical(sentence) if len(sentence) <= MOST_READ else sentence


def _without(text: str, moved: Collection[str]) -> str:
    return "".join(sentence for sentence in sentences(text) if _form(sentence) not in moved)


# ── where facts stand ────────────────────────────────────────────────────────────────────────────


def _span(start: int, text: str) -> Span:
    return Span(start, start + len(text))


def _lies_in(fact: Fact | None, clause: Clause) -> bool:
    return fact is not None and clause.start <= fact.start and fact.end <= clause.end


def _overlaps(fact: Fact | None, spans: Sequence[Span]) -> bool:
    """Whether a fact's words share a character with one of several disjoint spans in order."""
    if fact is None:
        return False
    place = bisect_left(spans, fact.end, key=lambda span: span.start)
    return place > 0 and spans[place - 1].end > fact.start
