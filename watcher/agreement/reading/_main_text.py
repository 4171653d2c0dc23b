"""The agreement in a page, without selectors.

Sentences, numbered labels and what the last good version had give lines their weight; boxes that the markup calls
furniture are left out unless they hold a good part of the page; the region is the smallest box outside of which
nothing of weight is left. Then what matters and stands outside is fetched back: the title, dates, notices of change.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from watcher.agreement.reading import _furniture, _lines, _visitors
from watcher.agreement.reading._asides import Text, asides
from watcher.agreement.reading._beside import Region, beside
from watcher.agreement.reading._controls import controls
from watcher.agreement.reading._preamble import is_dated, is_notice, is_of_parties
from watcher.agreement.reading._sections import sections
from watcher.agreement.reading._teasers import teasers
from watcher.agreement.reading._trimming import trimmed
from watcher.agreement.reading._vocabulary import NAMES
from watcher.agreement.reading._walk import Box, Line, Walked

_FORM = 2
"""How surely a form with fields to fill in is furniture."""
_REST = 0.12
"""Weight that may stay outside of the region, as a share of the box around it."""
_KNOWN_AGAIN = 24
"""Columns from which a line of the last version is recognised and not met by chance."""
_NEAR = 12
"""Lines above the region in which its heading is looked for."""
_LIKE, _BETTER = 0.6, 0.2
"""Share of the last version found again that needs no guidance, and what guidance must add to be followed."""
_PROSE = frozenset(
    ("p", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "pre", "textarea", "h1", "h2", "h3", "h4", "h5", "h6")
)
"""Elements that hold words and never the text as a whole."""
_SECTIONS = frozenset(("section", "article", "details", "li", "p", "dd", "tr", "td"))


class _Weighed(NamedTuple):
    words: list[str]
    weights: list[float]
    known: list[bool]


def main_text(walked: Walked, known: str | None = None) -> list[Line]:
    """The lines of the agreement, in document order.

    What the last good version had is asked only where the page alone leads elsewhere (a redesign): the same page must
    read the same with and without it.
    """
    lines = _main_text(walked, frozenset())
    before = frozenset(map(_lines.letters, known.split("\n"))) if known else frozenset()
    if not before or _again(lines, before) >= _LIKE:
        return lines
    guided = _main_text(walked, before)
    return guided if _again(guided, before) >= _again(lines, before) + _BETTER else lines


def _again(lines: Sequence[Line], before: frozenset[str]) -> float:
    """The share of the last version's lines that were found again."""
    return len(before & {_lines.letters(line.draft.marker + line.draft.words) for line in lines}) / len(before)


def _main_text(walked: Walked, before: frozenset[str]) -> list[Line]:
    lines = walked.lines
    weighed = _weigh(lines, before)
    out = _left_out(walked, weighed)
    region = _region(walked, weighed, out)
    inside = _descendants(walked, region)
    core = [inside[line.home] and not out[line.home] for line in lines]
    titles = _titles(lines, core)
    wanted = _wanted_outside(lines, weighed, core, out, titles)
    near = beside(walked, out, _described(lines, region, inside, core, titles))
    text = [index for index in range(len(lines)) if core[index] or index in near]
    places = [at for at in sorted(wanted.union(text)) if not _visitors.is_asked_for(walked, at)]
    places = places[: len(_visitors.without_comments([lines[at] for at in places]))]
    gone = asides(Text(walked, places, weighed.weights)) | (controls(walked, weighed.words, text) - wanted)
    return trimmed([lines[at] for at in places if at not in gone])


def weight_of(lines: Sequence[Line]) -> float:
    """How much in sentences the lines hold."""
    return sum(_weigh(lines, frozenset()).weights)


def _weigh(lines: Sequence[Line], before: frozenset[str]) -> _Weighed:
    """Sentences and numbered lines weigh their length, stray words a tenth of it, links and teasers nothing, known lines
    thrice.
    """
    words, weights, found = [], [], []
    teased = teasers(lines)
    for at, line in enumerate(lines):
        text = line.draft.words.strip()
        width = _lines.width(text)
        weight = 0.0 if at in teased else width * max(0.0, 1 - line.linked / (len(text) or 1))
        sentence = _lines.is_sentence(text, width) or _lines.LABEL.match(text)
        old = (
            bool(before)
            and width >= _KNOWN_AGAIN
            and not before.isdisjoint((_lines.letters(text), _lines.letters(line.draft.marker + text)))
        )
        words.append(text)
        weights.append(weight * (1 if sentence else 0.1) * (3 if old else 1))
        found.append(old)
    return _Weighed(words, weights, found)


def _gathered(walked: Walked, weights: Iterable[float]) -> list[float]:
    """Weight of every box with all that stands in it; a box always comes before what it holds."""
    masses = [0.0] * len(walked.boxes)
    for line, weight in zip(walked.lines, weights, strict=True):
        masses[line.home] += weight
    for index in range(len(masses) - 1, 0, -1):
        masses[walked.boxes[index].parent] += masses[index]
    return masses


def _left_out(walked: Walked, weighed: _Weighed) -> list[bool]:
    """Per box: furniture, or inside furniture."""
    masses = _gathered(walked, weighed.weights)
    labels = _gathered(
        walked,
        [
            float(line.linked == 0 and _lines.LABEL.match(words) is not None)
            for line, words in zip(walked.lines, weighed.words, strict=True)
        ],
    )
    furniture = [_furniture.furniture(box) for box in walked.boxes]
    spared = sections(walked, furniture, weighed.weights, masses)
    out = [False] * len(walked.boxes)
    for index, box in enumerate(walked.boxes):
        certainty = max(furniture[index].certainty, _FORM if index in walked.forms else 0)
        if (
            index
            and index not in spared
            and not (certainty < _furniture.SURE and labels[index] and masses[index] >= _lines.SENTENCE)
        ):
            out[index] = out[box.parent] or masses[index] < masses[0] * _furniture.MOST_OF_PAGE[certainty]
        elif index:
            out[index] = out[box.parent]
    return out


def _region(walked: Walked, weighed: _Weighed, out: Sequence[bool]) -> int:
    """The smallest box outside of which nothing of weight is left, and beside which no more of the text stands."""
    weights = [0.0 if out[line.home] else weight for line, weight in zip(walked.lines, weighed.weights, strict=True)]
    masses = _gathered(walked, weights)
    heaviest = [0] * len(masses)
    for index in range(len(masses) - 1, 0, -1):
        parent = walked.boxes[index].parent
        if not heaviest[parent] or masses[index] >= masses[heaviest[parent]]:
            heaviest[parent] = index
    path = [0]
    while (next_one := heaviest[path[-1]]) and walked.boxes[next_one].tag not in _PROSE:
        if masses[next_one] < masses[path[-1]] * (1 - _REST):
            break
        path.append(next_one)
    texts = _texts(walked, weights, masses, path)
    return next((box for box in path if box in texts), path[-1])


def _texts(walked: Walked, weights: Sequence[float], masses: Sequence[float], path: Sequence[int]) -> set[int]:
    """Boxes of a path that hold sentences themselves, or children of one kind: there the text itself begins."""
    step = dict(pairwise(path))
    texts: set[int] = set()
    for line, weight in zip(walked.lines, weights, strict=True):
        if weight >= _lines.SENTENCE:
            parent = walked.boxes[line.home].parent
            beside = parent in step and step[parent] != line.home and walked.boxes[line.home].tag in _PROSE
            texts |= {line.home} & step.keys() | ({parent} if beside else set())
    for index, box in enumerate(walked.boxes):
        twin = step.get(box.parent)
        if twin is not None and index != twin and masses[index] >= _lines.SENTENCE and _alike(box, walked.boxes[twin]):
            texts.add(box.parent)
    return texts


def _alike(box: Box, twin: Box) -> bool:
    named = box.attributes.get("class")
    return box.tag == twin.tag and named == twin.attributes.get("class") and bool(named or box.tag in _SECTIONS)


def _descendants(walked: Walked, region: int) -> list[bool]:
    inside = [False] * len(walked.boxes)
    inside[region] = True
    for index, box in enumerate(walked.boxes):
        if index:
            inside[index] = inside[index] or inside[box.parent]
    return inside


def _described(
    lines: Sequence[Line], region: int, inside: Sequence[bool], core: Sequence[bool], titles: Iterable[int]
) -> Region:
    levels = {
        line.draft.level for line, is_core in zip(lines, core, strict=True) if is_core and line.draft.kind == "heading"
    }
    begin = _begin(core)
    return Region(region, inside, begin, _title(lines, titles, begin), frozenset(levels))


def _begin(core: Sequence[bool]) -> int:
    """The first line of the region."""
    return core.index(True) if True in core else 0


def _title(lines: Sequence[Line], titles: Iterable[int], begin: int) -> int:
    """The heading above the region that names the text; the region's first line where none does."""
    return max((at for at in titles if at < begin and NAMES.search(lines[at].draft.words)), default=begin)


def _wanted_outside(
    lines: Sequence[Line], weighed: _Weighed, core: Sequence[bool], out: Sequence[bool], titles: Iterable[int]
) -> set[int]:
    """Lines that belong to the agreement wherever they stand: its title, dates, notices, and what it had before;
    and who its parties are, where that stands right above the text, and what stands between its title and the text.
    """
    begin = _begin(core)
    said = {
        _lines.letters(words)
        for line, words, is_core in zip(lines, weighed.words, core, strict=True)
        if is_core and not line.fragments
    }
    title = _title(lines, titles, begin)
    since = _since(lines, weighed.words, said, begin)
    wanted: set[int] = set()
    for index, line in enumerate(lines):
        words = weighed.words[index]
        if core[index] or line.linked > len(words) * 0.5 or (key := _lines.letters(words)) in said:
            continue
        near = since <= index < begin and not out[line.home]
        opens = near and ((title < index and _lines.is_sentence(words)) or is_of_parties(words))
        if opens or index in titles or weighed.known[index] or is_dated(words) or is_notice(words):
            said.add(key)
            wanted.add(index)
    return wanted


def _since(lines: Sequence[Line], words: Sequence[str], said: Collection[str], begin: int) -> int:
    """Where the lines right above the text begin; a table of contents between them does not part them from it."""
    at, left = begin, _NEAR
    while at and left:
        at -= 1
        left -= not lines[at].linked and _lines.letters(words[at]) not in said
    return at


def _titles(lines: Sequence[Line], core: Sequence[bool]) -> set[int]:
    """The heading that names the text where the region has none: of the first level, else the last one above. Where every
    part of a text has one of the first level, none of them need name it.
    """
    headings = [index for index, line in enumerate(lines) if line.draft.kind == "heading"]
    top = [index for index in headings if lines[index].draft.level == 1]
    first = [index for index in top if NAMES.search(lines[index].draft.words)]
    begin = _begin(core)
    if any(core[index] for index in top):
        named = any(core[index] and not _lines.LABEL.match(lines[index].draft.words.strip()) for index in first)
        return set() if named else {index for index in first[:1] if index < begin}
    above = [
        index
        for index in headings
        if begin - _NEAR <= index < begin and (lines[index].draft.level == 2 or NAMES.search(lines[index].draft.words))
    ]
    return set(first[:1] or above[-1:])
