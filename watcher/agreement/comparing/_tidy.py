"""A shortest edit made into what a person would mark.

Three rules. Words that happen to stay between two edits, and are fewer than what changes on either side, belong to
the change; a changed number is always marked alone. Where next to nothing stays, all of it was rewritten. And an
insertion or deletion that could begin at several places begins where a line, a sentence or a word does.
"""

from typing import Literal, NamedTuple

from watcher.agreement.comparing._tokens import is_number

MOST_SLIDES = 200
"""How far an edit is moved in search of a better border."""
FEW_KEPT = 0.25
MANY_CHANGES = 3
"""Under this share of kept text, in more places than this, a stretch counts as rewritten."""


class Step(NamedTuple):
    op: Literal["=", "-", "+"]
    tokens: list[str]


class _Change(NamedTuple):
    old: list[str]
    new: list[str]


class _Marked(NamedTuple):
    """Kept stretches and the changes between them: kept[0] changes[0] kept[1] … kept[-1]."""

    kept: list[list[str]]
    changes: list[_Change]


def tidy(steps: list[Step]) -> list[Step]:
    """The same edit, easier to read."""
    marked = _joined(_marked(steps))
    if _is_rewritten(marked):
        marked = _as_one(marked)
    for place in range(len(marked.changes)):
        _slide(marked, place)
    tidied = [Step("=", marked.kept[0])]
    for change, kept in zip(marked.changes, marked.kept[1:], strict=True):
        tidied += [Step("-", change.old), Step("+", change.new), Step("=", kept)]
    return tidied


def _marked(steps: list[Step]) -> _Marked:
    marked = _Marked([[]], [])
    for op, tokens in steps:
        if op == "=":
            marked.kept[-1].extend(tokens)
            continue
        if marked.kept[-1] or not marked.changes:
            marked.changes.append(_Change([], []))
            marked.kept.append([])
        (marked.changes[-1].old if op == "-" else marked.changes[-1].new).extend(tokens)
    return marked


# ── belonging together ───────────────────────────────────────────────────────────────────────────


def _joined(marked: _Marked) -> _Marked:
    joined = _Marked(marked.kept[:1], [])
    for change, kept in zip(marked.changes, marked.kept[1:], strict=True):
        joined.changes.append(change)
        while len(joined.changes) > 1 and _belongs(joined.kept[-1], *joined.changes[-2:]):
            inside, right = joined.kept.pop(), joined.changes.pop()
            left = joined.changes.pop()
            joined.changes.append(_Change(left.old + inside + right.old, left.new + inside + right.new))
        joined.kept.append(kept)
    return joined


def _belongs(kept: list[str], left: _Change, right: _Change) -> bool:
    inside = "".join(kept)
    if any(mark in inside for mark in "\n。；;"):
        return False
    words = inside.strip()
    if words and (_is_counted(left) or _is_counted(right)):
        return False
    return len(words) < min(_size(left), _size(right))


def _is_counted(change: _Change) -> bool:
    """A number against a number."""
    return all(
        any(map(is_number, side)) and all(is_number(token) or token.isspace() for token in side) for side in change
    )


def _size(change: _Change) -> int:
    return max(len("".join(side)) for side in change)


def _is_rewritten(marked: _Marked) -> bool:
    kept = sum(len("".join(one)) for one in marked.kept)
    changed = sum(map(_size, marked.changes))
    return len(marked.changes) > MANY_CHANGES and kept < FEW_KEPT * (kept + changed)


def _as_one(marked: _Marked) -> _Marked:
    """One change from the first to the last."""
    old, new = [*marked.changes[0].old], [*marked.changes[0].new]
    for kept, change in zip(marked.kept[1:], marked.changes[1:], strict=False):
        old += [*kept, *change.old]
        new += [*kept, *change.new]
    return _Marked([marked.kept[0], marked.kept[-1]], [_Change(old, new)])


# ── where to begin ───────────────────────────────────────────────────────────────────────────────


def _slide(marked: _Marked, place: int) -> None:
    """Moves a pure insertion or deletion to the best of the places where it could stand."""
    change = marked.changes[place]
    edit = change.new or change.old
    if (change.old and change.new) or not edit:
        return
    before, after = marked.kept[place], marked.kept[place + 1]
    row = [*before, *edit, *after]
    first = last = len(before)
    size = len(edit)
    while first and last - first < MOST_SLIDES and row[first - 1] == row[first - 1 + size]:
        first -= 1
    while last + size < len(row) and last - first < 2 * MOST_SLIDES and row[last] == row[last + size]:
        last += 1
    best = max(range(first, last + 1), key=lambda start: (_border(row, start) + _border(row, start + size), start))
    before[:], edit[:], after[:] = row[:best], row[best : best + size], row[best + size :]


def _border(row: list[str], place: int) -> int:
    """How good a place between two tokens is to begin or end an edit."""
    if place in (0, len(row)):
        return 5
    left, right = row[place - 1], row[place]
    if "\n" in left:
        return 5
    if left[-1] in "。；;！？!?" or (left.isspace() and place > 1 and row[place - 2][-1] in ".;!?:"):
        return 4
    if left[-1] in "，,、：:（(":
        return 3
    return 2 if left.isspace() or right.isspace() else 1 if right[0] in "，。,.；;" else 0
