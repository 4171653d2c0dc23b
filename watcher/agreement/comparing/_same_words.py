"""Same words at another place, or under another number: told once, at the topmost clause that they happened to.

Clauses whose number follows that of their chapter, and clauses that moved along with it, are not told apart from it.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from watcher.agreement.comparing._drafts import LOW, Draft, Twin, name_of
from watcher.agreement.comparing.redline import redline
from watcher.model import Bilingual, ChangeKind


def moved(twins: Sequence[Twin], places: Collection[int]) -> Iterator[Draft]:
    """``places`` are the old places of all that moved."""
    exchanged, there = _exchanged(twins, places), _there(twins)
    for twin in twins:
        place = twin.pair.old.place
        leads = place in places and not _goes_with_parent(twin, there, places)
        if twin.same and twin.pair.old.words and (leads or place in exchanged):
            yield _draft("moved", twin, _moved_from(twin))


def renumbered(twins: Sequence[Twin], places: Collection[int]) -> Iterator[Draft]:
    """What moved is told as moved, whatever its number."""
    told, there = {*places, *_exchanged(twins, places)}, _there(twins)
    relabelled = _relabelled(twins)
    below = _below(twins, there, relabelled)
    for twin in twins:
        place = twin.pair.old.place
        leads = place in relabelled and not _follows_number(twin, there, relabelled)
        if twin.same and twin.pair.old.words and leads and place not in told:
            yield _draft("renumbered", twin, _renumbered_from(twin, below[place]))


def _below(twins: Sequence[Twin], there: dict[int | None, int], relabelled: Collection[int]) -> Counter[int]:
    """How many clauses, at any depth, follow the number of one above them."""
    below: Counter[int] = Counter()
    for twin in sorted(twins, key=lambda one: -one.pair.old.place):
        old = twin.pair.old
        if old.parent is not None and old.place in relabelled and _goes_with_parent(twin, there, relabelled):
            below[old.parent] += 1 + below[old.place]
    return below


def _moved_from(twin: Twin) -> Bilingual:
    old, new = name_of(twin.old), name_of(twin.new)
    if old == new:
        return Bilingual("位置移动，文字未变", "moved, same words")
    return Bilingual(
        f"位置移动（原 {old.zh}，现 {new.zh}），文字未变", f"moved (was {old.en}, now {new.en}), same words"
    )


def _renumbered_from(twin: Twin, below: int) -> Bilingual:
    old, new = name_of(twin.old), name_of(twin.new)
    along = Bilingual(f"，其下 {below} 条随之改号", f", {below} below with it") if below else Bilingual("", "")
    return Bilingual(
        f"编号由 {old.zh} 改为 {new.zh}{along.zh}，文字未变",
        f"renumbered from {old.en} to {new.en}{along.en}, same words",
    )


def _draft(kind: ChangeKind, twin: Twin, why: Bilingual) -> Draft:
    return Draft(kind, twin.old, twin.new, redline(twin.old.text, twin.new.text), (), why, LOW)


def _exchanged(twins: Sequence[Twin], places: Collection[int]) -> frozenset[int]:
    """Clauses that took the label, under the same parent, of a moved one which in turn took theirs: the two changed
    places."""
    there, relabelled = _there(twins), _relabelled(twins)
    leading = [
        twin for twin in twins if twin.pair.old.place in relabelled and not _follows_number(twin, there, relabelled)
    ]
    back: dict[int | None, int | None] = {new: old for old, new in there.items()}
    gone = {
        ((new.label, new.parent), (old.label, old.parent))
        for old, new in (twin.pair for twin in leading if twin.pair.old.place in places)
    }
    return frozenset(
        old.place
        for old, new in (twin.pair for twin in leading if twin.pair.old.place not in places)
        if ((old.label, there.get(old.parent)), (new.label, back.get(new.parent))) in gone
    )


def _relabelled(twins: Sequence[Twin]) -> set[int]:
    return {twin.pair.old.place for twin in twins if twin.pair.old.label != twin.pair.new.label}


def _there(twins: Sequence[Twin]) -> dict[int | None, int]:
    """New places by old ones."""
    return {twin.pair.old.place: twin.pair.new.place for twin in twins}


def _follows_number(twin: Twin, there: dict[int | None, int], relabelled: Collection[int]) -> bool:
    return twin.pair.old.number == twin.pair.new.number and _goes_with_parent(twin, there, relabelled)


def _goes_with_parent(twin: Twin, there: dict[int | None, int], parents: Collection[int]) -> bool:
    old, new = twin.pair
    return old.parent in parents and there.get(old.parent) == new.parent
