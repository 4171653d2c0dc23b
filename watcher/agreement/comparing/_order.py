"""What stayed in order when other things moved about."""

from collections import Counter
from collections.abc import Hashable, Sequence


def heaviest_increasing(places: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Indices of the increasing subsequence of ``places`` that weighs most, in order; n log n.

    ``places`` are distinct. What is not returned is the lightest set that must have moved.
    """
    ranks = {place: rank for rank, place in enumerate(sorted(places), start=1)}
    best = [(0, -1)] * (len(places) + 1)
    before = [-1] * len(places)
    for index, place in enumerate(places):
        weight, before[index] = _heaviest_below(best, ranks[place])
        _raise_from(best, ranks[place], (weight + weights[index], index))
    _, index = _heaviest_below(best, len(places) + 1)
    kept = []
    while index >= 0:
        kept.append(index)
        index = before[index]
    return kept[::-1]


def _heaviest_below(best: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    """Greatest weight, and where it ends, among ranks under ``rank`` (a Fenwick tree of maxima)."""
    found = (0, -1)
    rank -= 1
    while rank:
        found = max(found, best[rank])
        rank &= rank - 1
    return found


def _raise_from(best: list[tuple[int, int]], rank: int, weight: tuple[int, int]) -> None:
    while rank < len(best):
        best[rank] = max(best[rank], weight)
        rank += rank & -rank


def anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Pairs of equal members that occur once on either side, without crossings, in order; then whatever is equal
    right beside them. Cheap on any input, and enough to cut two long sequences into short gaps."""
    once_old, once_new = Counter(old), Counter(new)
    where = {member: place for place, member in enumerate(new) if once_new[member] == 1}
    pairs = [(place, where[member]) for place, member in enumerate(old) if member in where and once_old[member] == 1]
    kept = heaviest_increasing([place for _, place in pairs], [1] * len(pairs))
    return _grown(old, new, [pairs[index] for index in kept])


def _grown(old: Sequence[Hashable], new: Sequence[Hashable], pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    forward: list[tuple[int, int]] = []
    ends = [*pairs, (len(old), len(new))]
    here, there = 0, 0
    for a, b in ends:
        while here < a and there < b and old[here] == new[there]:
            forward.append((here, there))
            here, there = here + 1, there + 1
        back = 0
        while a - back > here and b - back > there and old[a - back - 1] == new[b - back - 1]:
            back += 1
        forward.extend((a - step, b - step) for step in range(back, 0, -1))
        if a < len(old) or b < len(new):
            forward.append((a, b))
        here, there = a + 1, b + 1
    return forward
