"""Which clause of the new text is which clause of the old one.

Same words first, wherever they stand; then the same number under the same parent, if the words are alike; then
likeness alone. What is left over is looked at once more: part of a clause that was split or merged, or a clause
under its old number that was written anew. Every step looks at each clause a bounded number of times, so the whole
is linear in practice; two texts that share next to nothing are said to be rewritten before any clause is looked at.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from watcher.agreement.comparing._order import heaviest_increasing
from watcher.agreement.comparing._shared_words import are_strangers, shared
from watcher.agreement.comparing._units import Features, Pair, Unit, containment, features, likeness, units
from watcher.model import Agreement

ALIKE = 0.5
"""Likeness from which two clauses anywhere in the texts are the same clause."""
ALIKE_IN_PLACE = 0.25
"""The same for two that also stand in the same place: same number under the same parent, or same neighbours."""
CONTAINED = 0.7
"""Share of a clause's words from which it is a part of a larger one."""
LOST = 0.4
"""Share of a part's words that the larger clause must have lost: else the part is a copy, or something new."""
LEAST_PART = 4
"""Pairs of words that a part must have: fewer are found in any text."""
RARE = 12
"""Features that more clauses have than this say nothing about which clause it is."""
CANDIDATES = 4
EFFORT = 600_000
"""Characters of unmatched text from which features are taken; longer texts give the beginning of each clause."""
LEAST_SAMPLE = 60
KEPT_IN_REWRITE = 0.2
"""A text of which less than this share is found again was rewritten as a whole."""
SHARED_WORDS = 0.5
"""Share of equal stretches from which a text that was divided anew is still the same text."""
LEAST_CHANGES, LEAST_SIZE = 8, 2_000
"""Changed clauses and characters up to which changes are simply listed, however little is kept."""
NO_FEATURES = Features()


class Alignment(NamedTuple):
    """All that aligning finds out; places count as in ``Unit.place``."""

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    pairs: tuple[Pair, ...]
    moved: frozenset[int]
    """Old places of pairs that had to move: the lightest set that explains the new order."""
    parts_old: dict[int, tuple[int, ...]]
    """Old clauses that were merged, by the old place of the pair that took them up."""
    parts_new: dict[int, tuple[int, ...]]
    """New clauses that were split off, by the old place of the pair that they came from."""
    kept: float
    """Share of the larger text that the other one has too."""
    rewritten: bool
    regrouped: bool = False
    """The words are largely the same, the borders between clauses are not: only the whole texts can be compared."""

    def turned(self) -> "Alignment":
        """The same with old and new exchanged."""
        there = {pair.old.place: pair.new.place for pair in self.pairs}
        return Alignment(
            old=self.new,
            new=self.old,
            pairs=tuple(sorted((Pair(new, old) for old, new in self.pairs), key=lambda pair: pair.old.place)),
            moved=frozenset(there[place] for place in self.moved),
            parts_old={there[place]: parts for place, parts in self.parts_new.items()},
            parts_new={there[place]: parts for place, parts in self.parts_old.items()},
            kept=self.kept,
            rewritten=self.rewritten,
            regrouped=self.regrouped,
        )

    @property
    def labels(self) -> Mapping[str, str]:
        """Numbers that changed, old to new; one that stands for several clauses leads nowhere."""
        found: dict[str, set[str]] = {}
        for old, new in self.pairs:
            if old.label and new.label:
                found.setdefault(old.label, set()).add(new.label)
        return {label: there for label, (there, *others) in found.items() if not others and there != label}

    @property
    def removed(self) -> tuple[Unit, ...]:
        gone = {pair.old.place for pair in self.pairs} | {place for parts in self.parts_old.values() for place in parts}
        return tuple(unit for unit in self.old if unit.place not in gone)

    @property
    def added(self) -> tuple[Unit, ...]:
        come = {pair.new.place for pair in self.pairs} | {place for parts in self.parts_new.values() for place in parts}
        return tuple(unit for unit in self.new if unit.place not in come)


def align(old: Agreement, new: Agreement) -> Alignment:
    """Pairs the clauses of two agreements; the prefaces are always a pair.

    Which text came first must not matter to which clauses belong together, so the lesser one always goes first.
    """
    if are_strangers(old.text, new.text):
        return Alignment((), (), (), frozenset(), {}, {}, kept=0.0, rewritten=True)
    return _aligned(old, new) if old.text <= new.text else _aligned(new, old).turned()


def _aligned(old: Agreement, new: Agreement) -> Alignment:
    known: dict[str, str] = {}
    search = _Search(units(old, known), units(new, known))
    search.pair(0, 0)
    _same_words(search)
    _parents_of_pairs(search)
    search.take_features()
    _same_number(search, ALIKE)
    _alike(search)
    _same_place(search)
    _parents_of_pairs(search)
    _same_number(search, ALIKE_IN_PLACE)
    _same_heading(search)
    kept = _kept(search)
    few_found = kept < KEPT_IN_REWRITE and (_changed(search) > LEAST_CHANGES or _size(search) > LEAST_SIZE)
    regrouped = few_found and shared(_all_words(search.old), _all_words(search.new)) >= SHARED_WORDS
    parts_new, parts_old = _parts(search), _parts(search.turned())
    pairs = tuple(Pair(search.old[place], search.new[other]) for place, other in sorted(search.there.items()))
    return Alignment(
        old=search.old,
        new=search.new,
        pairs=pairs,
        moved=_moved(pairs),
        parts_old={search.here[place]: parts for place, parts in parts_old.items()},
        parts_new=parts_new,
        kept=kept,
        rewritten=few_found and not regrouped,
        regrouped=regrouped,
    )


@dataclass(slots=True)
class _Search:
    """The pairs found so far: ``there`` leads from old to new places, ``here`` back."""

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    there: dict[int, int] = field(default_factory=dict)
    here: dict[int, int] = field(default_factory=dict)
    features_old: dict[int, Features] = field(default_factory=dict)
    features_new: dict[int, Features] = field(default_factory=dict)

    def pair(self, old: int, new: int) -> None:
        self.there[old], self.here[new] = new, old

    def is_free(self, old: int, new: int) -> bool:
        return old not in self.there and new not in self.here

    def free_old(self) -> list[Unit]:
        return [unit for unit in self.old if unit.place not in self.there]

    def free_new(self) -> list[Unit]:
        return [unit for unit in self.new if unit.place not in self.here]

    def likeness(self, old: int, new: int) -> float:
        return likeness(self.features_old.get(old, NO_FEATURES), self.features_new.get(new, NO_FEATURES))

    def take_features(self) -> None:
        """Of all clauses whose words are not found on the other side, the prefaces included."""
        for side, taken, other in ((self.old, self.features_old, self.there), (self.new, self.features_new, self.here)):
            free = [unit for unit in side if unit.place not in other or unit.place == 0]
            most = EFFORT if sum(len(unit.words) for unit in free) <= EFFORT else max(LEAST_SAMPLE, EFFORT // len(free))
            taken.update((unit.place, features(unit.words, most)) for unit in free)

    def turned(self) -> "_Search":
        """The same search with old and new exchanged."""
        return _Search(self.new, self.old, self.here, self.there, self.features_new, self.features_old)


# ── same words ───────────────────────────────────────────────────────────────────────────────────


def _same_words(search: _Search) -> None:
    """Words that occur once on either side, then equal neighbours of pairs, then repeated words by key and in order."""
    by_words_old, by_words_new = _by_words(search.free_old()), _by_words(search.free_new())
    for words, places in by_words_old.items():
        others = by_words_new.get(words, [])
        if len(places) == len(others) == 1:
            search.pair(places[0], others[0])
    _spread(search, 1)
    _spread(search, -1)
    for words, places in by_words_old.items():
        others = by_words_new.get(words, [])
        _by_key(search, places, others)
        if not words:
            continue
        free = [place for place in others if place not in search.here]
        for place, other in zip([place for place in places if place not in search.there], free, strict=False):
            search.pair(place, other)


def _by_words(free: Iterable[Unit]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for unit in free:
        places[unit.words].append(unit.place)
    return places


def _spread(search: _Search, step: int) -> None:
    """Equal neighbours of a pair are a pair, however often their words occur."""
    for place in range(len(search.old)) if step > 0 else range(len(search.old) - 1, -1, -1):
        if place not in search.there:
            continue
        here, there = place + step, search.there[place] + step
        if not (0 < here < len(search.old) and 0 < there < len(search.new)) or not search.is_free(here, there):
            continue
        if search.old[here].words == search.new[there].words:
            search.pair(here, there)


def _by_key(search: _Search, places: list[int], others: list[int]) -> None:
    keys = {search.new[place].clause.key: place for place in others if place not in search.here}
    for place in places:
        other = keys.get(search.old[place].clause.key)
        if other is not None and search.is_free(place, other):
            search.pair(place, other)


# ── same place, or alike ─────────────────────────────────────────────────────────────────────────


def _parents_of_pairs(search: _Search) -> None:
    """A parent most of whose children are found under one new parent is that parent. Innermost first."""
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for unit in reversed(search.old):
        place, parent = unit.place, unit.parent
        if place not in search.there and place in votes:
            other, count = votes[place].most_common(1)[0]
            if count * 2 > votes[place].total() and search.is_free(place, other):
                search.pair(place, other)
        if parent is None or place not in search.there:
            continue
        above = search.new[search.there[place]].parent
        if above is not None:
            votes[parent][above] += 1


def _same_number(search: _Search, least: float) -> None:
    """The same number under the same parent, if the words are alike enough; or the same heading, whatever the words."""
    for old, new in _namesakes(search, lambda unit: unit.number):
        same_heading = bool(old.clause.heading) and old.clause.heading == new.clause.heading
        if same_heading or search.likeness(old.place, new.place) >= least:
            search.pair(old.place, new.place)


def _same_heading(search: _Search) -> None:
    """The same heading under the same parent, though the number and most of the words are others."""
    for old, new in _namesakes(search, lambda unit: unit.clause.heading or ""):
        search.pair(old.place, new.place)


def _namesakes(search: _Search, name: Callable[[Unit], str]) -> Iterator[Pair]:
    """Free clauses that go by the same name under the same parent, the first of each."""
    under: dict[tuple[int | None, str], Unit] = {}
    for unit in search.free_new():
        under.setdefault((unit.parent, name(unit)), unit)
    for unit in search.free_old():
        above = search.there.get(unit.parent) if unit.parent is not None else None
        if (unit.parent is not None and above is None) or not name(unit):
            continue
        other = under.get((above, name(unit)))
        if other and search.is_free(unit.place, other.place):
            yield Pair(unit, other)


def _alike(search: _Search) -> None:
    """The likest pairs first; among equals the one that moved least."""
    found = sorted(
        ((score, -abs(place - other), place, other) for place, other, score in _candidates(search) if score >= ALIKE),
        reverse=True,
    )
    for _, _, place, other in found:
        if search.is_free(place, other):
            search.pair(place, other)


def _candidates(search: _Search) -> Iterator[tuple[int, int, float]]:
    """For each free old clause the few free new ones that share most rare features with it."""
    holders: dict[str | tuple[str, str], list[int]] = defaultdict(list)
    for unit in search.free_new():
        for feature in search.features_new[unit.place].each():
            holders[feature].append(unit.place)
    for unit in search.free_old():
        shared: Counter[int] = Counter()
        for feature in search.features_old[unit.place].each():
            having = holders.get(feature, [])
            if len(having) <= RARE:
                shared.update(having)
        for other, _ in shared.most_common(CANDIDATES):
            yield unit.place, other, search.likeness(unit.place, other)


def _same_place(search: _Search) -> None:
    """A clause alone between two neighbours that are pairs, rewritten but still about the same."""
    for unit in search.free_old():
        place = unit.place
        before = search.there.get(place - 1)
        if before is None or not search.is_free(place, before + 1) or before + 1 >= len(search.new):
            continue
        after = search.there.get(place + 1, len(search.new) if place + 1 == len(search.old) else None)
        if after == before + 2 and search.likeness(place, before + 1) >= ALIKE_IN_PLACE:
            search.pair(place, before + 1)


# ── split and merged ─────────────────────────────────────────────────────────────────────────────


def _parts(search: _Search) -> dict[int, tuple[int, ...]]:
    """New clauses right beside a pair whose words the old clause had and the new one lost, by the old place."""
    parts: dict[int, tuple[int, ...]] = {}
    taken: set[int] = set()
    for old, new in sorted(search.there.items()):
        whole = search.features_old.get(old)
        if whole is None or not search.new[new].words or search.old[old].words == search.new[new].words:
            continue
        lost = whole.without(search.features_new.get(new, NO_FEATURES))
        found = {place for step in (1, -1) for place in _beside(search, new, step, whole, lost)}
        if found and not found & taken:
            parts[old] = tuple(sorted(found))
            taken |= found
    return parts


def _beside(search: _Search, new: int, step: int, whole: Features, lost: Features) -> Iterator[int]:
    """Neighbours that the old clause holds, and by words that the pair alone does not account for."""
    place = new + step
    while 0 < place < len(search.new) and place not in search.here:
        part = search.features_new.get(place, NO_FEATURES)
        if len(part.pairs) < LEAST_PART or containment(part, whole) < CONTAINED or containment(part, lost) < LOST:
            return
        yield place
        place += step


# ── order ────────────────────────────────────────────────────────────────────────────────────────


def _moved(pairs: Sequence[Pair]) -> frozenset[int]:
    """A heading weighs as much as all that stands under it: a clause moves to another chapter, not the chapter away."""
    clauses = [pair for pair in pairs if pair.old.place]
    weights = _with_what_stands_below(clauses)
    stayed = {clauses[index].old.place for index in heaviest_increasing([pair.new.place for pair in clauses], weights)}
    return frozenset(pair.old.place for pair in clauses if pair.old.place not in stayed)


def _with_what_stands_below(clauses: Sequence[Pair]) -> list[int]:
    below: Counter[int | None] = Counter()
    weights = []
    for old, _ in reversed(clauses):
        weights.append(len(old.words) + 1 + below[old.place])
        below[old.parent] += weights[-1]
    return weights[::-1]


# ── how much is kept ─────────────────────────────────────────────────────────────────────────────


def _kept(search: _Search) -> float:
    """How much of the larger text is found again, by characters; beside an empty text there is nothing to lose."""
    if not all(any(unit.words for unit in side) for side in (search.old, search.new)):
        return 1.0
    kept = 0.0
    for place, other in search.there.items():
        old, new = search.old[place], search.new[other]
        kept += len(old.words) * (1.0 if old.words == new.words else search.likeness(place, other))
    return kept / _size(search)


def _size(search: _Search) -> int:
    return max(sum(len(unit.words) for unit in side) for side in (search.old, search.new))


def _changed(search: _Search) -> int:
    """Clauses that are not the same on the other side."""
    other_words = sum(search.old[place].words != search.new[other].words for place, other in search.there.items())
    return other_words + len(search.free_old()) + len(search.free_new())


def _all_words(side: Sequence[Unit]) -> str:
    """A text without the labels that divide it."""
    return "\n".join(unit.words for unit in side)
