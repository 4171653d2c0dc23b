"""A text that differs a little at every look: a counter, a clock, a choice of teasers. Real edits stand beside them.

What a look prints anew is another thing at the next one; an edit stays. So each place that differs from the version is
remembered by its words, and what is found again at the next regular look is an edit.
"""

from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby

from watcher.agreement import canonical
from watcher.model import ClauseChange, Comparison

MOST = 64
"""Places that are remembered of one look."""
_GONE = "-"
_UNDER = "/*"


def places(comparison: Comparison) -> str:
    """The places where two texts differ, as one line of short marks."""
    marks = list(dict.fromkeys(_places(comparison)))
    return " ".join(marks[:MOST])


def clauses_of(comparison: Comparison) -> tuple[str, ...]:
    """Keys of the clauses in which two texts differ. What comes or goes as a whole is known by what it stands under:
    the headings of teasers are other ones each time.
    """
    return tuple(dict.fromkeys(key for change in comparison.changes for key in _keys(change)))


def stays(before: str, now: str) -> bool:
    """Whether a place of the look before is there again. Words that are only gone count where none came: what rotates
    goes and comes.
    """
    again = set(before.split()) & set(now.split())
    come = any(not mark.startswith(_GONE) for mark in now.split() if mark not in again)
    return any(not (come and mark.startswith(_GONE)) for mark in again)


def _keys(change: ClauseChange) -> tuple[str, ...]:
    sides = [side for side in (change.old, change.new) if side]
    return tuple(side.key for side in sides) if len(sides) > 1 else (f"{sides[0].parent or ''}{_UNDER}",)


def _places(comparison: Comparison) -> Iterator[str]:
    for change in comparison.changes:
        for differs, steps in groupby(change.redline, key=lambda step: step.op != "="):
            if not differs:
                continue
            found = list(steps)
            words = canonical("\n".join(f"{step.op}\n{step.text}" for step in found))
            sign = _GONE if all(step.op == _GONE for step in found) else "+"
            yield sign + sha256(words.encode()).hexdigest()[:12]
