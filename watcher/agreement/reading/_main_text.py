"""The agreement in a page, without selectors.

Sentences, numbered labels and what the last good version had give lines their weight; boxes that the markup calls
furniture are left out unless they hold a good part of the page; the region is the smallest box outside of which
nothing of weight is left. Then what matters and stands outside is fetched back: the title, dates, notices, clauses.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from watcher.agreement.reading import _furniture, _lines
from watcher.agreement.reading._walk import Line, Walked

_GREAT_PART = 0.3
"""A box with this share of the page's weight is no furniture, whatever it is called."""
_REST = 0.12
"""Weight that may stay outside of the region, as a share of the box around it."""
_SENTENCE = 60
"""Columns from which a line counts as a sentence without a full stop."""
_SIGNS = re.compile(r"\W+")
_SENTENCE_END = re.compile(r"[。！？；.!?;:：]\W{0,2}$")


class _Weighed(NamedTuple):
    words: list[str]
    widths: list[int]
    weights: list[float]
    known: list[bool]


def main_text(walked: Walked, known: str | None = None) -> list[Line]:
    """The lines of the agreement, in document order."""
    lines, boxes = walked
    weighed = _weigh(lines, known)
    masses = _gathered(walked, weighed.weights)
    out = _left_out(walked, weighed, masses)
    inner = [0.0 if out[line.home] else weight for line, weight in zip(lines, weighed.weights, strict=True)]
    region = _region(walked, inner)
    inside = _descendants(walked, region)
    core = [inside[line.home] and not out[line.home] for line in lines]
    said = {_key(words) for words, is_core in zip(weighed.words, core, strict=True) if is_core}
    return [
        line
        for line, words, is_core, old in zip(lines, weighed.words, core, weighed.known, strict=True)
        if (not _furniture.is_control(words) if is_core else _matters(line, words, old and _key(words) not in said))
    ]


def _weigh(lines: Sequence[Line], known: str | None) -> _Weighed:
    """Sentences and numbered lines weigh their length, stray words a tenth of it, links next to nothing."""
    before = frozenset(map(_key, known.split("\n"))) if known else frozenset()
    words, widths, weights, found = [], [], [], []
    for line in lines:
        text = line.draft.words.strip()
        width = _lines.width(text)
        weight = float(max(0, width - _lines.width("x" * min(line.linked, len(text)))))
        sentence = width >= _SENTENCE or (width >= 24 and _SENTENCE_END.search(text)) or _lines.LABEL.match(text)
        if not sentence:
            weight *= 0.1
        old = bool(before) and width >= 24 and (_key(text) in before or _key(line.draft.marker + text) in before)
        words.append(text)
        widths.append(width)
        weights.append(weight * (3 if old else 1))
        found.append(old)
    return _Weighed(words, widths, weights, found)


def _key(text: str) -> str:
    """The letters of a line, to find it again."""
    return _SIGNS.sub("", text)


def _gathered(walked: Walked, weights: Iterable[float]) -> list[float]:
    """Weight of every box with all that stands in it; a box always comes before what it holds."""
    masses = [0.0] * len(walked.boxes)
    for line, weight in zip(walked.lines, weights, strict=True):
        masses[line.home] += weight
    for index in range(len(masses) - 1, 0, -1):
        masses[walked.boxes[index].parent] += masses[index]
    return masses


def _left_out(walked: Walked, weighed: _Weighed, masses: Sequence[float]) -> list[bool]:
    """Per box: furniture, or inside furniture."""
    limit = masses[0] * _GREAT_PART
    out = [False] * len(walked.boxes)
    for index, box in enumerate(walked.boxes):
        if index == 0:
            continue
        out[index] = out[box.parent] or (masses[index] < limit and _furniture.is_furniture(box))
    return out


def _region(walked: Walked, weights: Sequence[float]) -> int:
    """The smallest box outside of which nothing of weight is left."""
    masses = _gathered(walked, weights)
    heaviest = [0] * len(masses)
    for index in range(len(masses) - 1, 0, -1):
        parent = walked.boxes[index].parent
        if not heaviest[parent] or masses[index] >= masses[heaviest[parent]]:
            heaviest[parent] = index
    region = 0
    while heaviest[region] and masses[heaviest[region]] >= masses[region] * (1 - _REST) > 0:
        region = heaviest[region]
    return region


def _descendants(walked: Walked, region: int) -> list[bool]:
    inside = [False] * len(walked.boxes)
    inside[region] = True
    for index, box in enumerate(walked.boxes):
        if index:
            inside[index] = inside[index] or inside[box.parent]
    return inside


def _matters(line: Line, words: str, missing: bool) -> bool:  # noqa: FBT001 - the last version had it, the region not
    """Lines that belong to the agreement wherever they stand: its title, its dates, notices of change."""
    if line.linked > len(words) * 0.5:
        return False
    if line.draft.kind == "heading" and line.draft.level == 1:
        return True
    return missing
