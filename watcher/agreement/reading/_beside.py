"""Parts of an agreement beside the box that holds most of it: a preamble, the last clauses, an annex.

The region is the smallest box that holds nearly all of the text, and what little stands outside may be the clause on
courts as well as an offer of the site. So the boxes next to it are asked what they open with and what they say.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from watcher.agreement.reading import _furniture, _lines, _site_lines, _visitors
from watcher.agreement.reading._blocks import Draft
from watcher.agreement.reading._body import clauses_in
from watcher.agreement.reading._vocabulary import DUTIES, NAMES
from watcher.agreement.reading._walk import Box, Line, Walked

_ANNEX = re.compile(
    r"附件|附录|附錄|附则|附則|附表|补充(?:协议|条款)|(?:annex|appendix|schedule|exhibit|addendum|annexe|anhang)\b",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"本(?:服务|服務|用户|隐私|隱私權?)?(?:协议|条款|政策|声明|规则|合同|须知|協議|條款|規則)|\bthis (?:\w+ )?(?:agreement|policy|contract|statement)\b|"
    r"\bthese (?:\w+ ){0,2}(?:terms|conditions|rules)\b|\bprésentes? \w+|\bdiese\w? (?:\w+)?bedingungen",
    re.IGNORECASE,
)
"""How an agreement speaks of itself, and hardly anything else does."""
_FOOT = re.compile(r"©|all rights? reserved|tous droits réservés", re.IGNORECASE)
_COOKIES = re.compile("cookie", re.IGNORECASE)
_BANNER = 24
"""Lines up to which a box that begins with cookies asks for consent to them."""
_LINK, _LEADS = 0.8, 0.3
"""Share of a line from which it is a link, and from which its words are those of what it leads to."""


class Region(NamedTuple):
    """What is known of the region when its neighbours are asked."""

    box: int
    inside: Sequence[bool]
    """Per box, whether it stands in the region."""
    begin: int
    """Its first line."""
    title: int
    """The heading above it that names the text; its first line where it has its title in it."""
    levels: frozenset[int]
    """Of its headings."""

    def heads(self, draft: Draft) -> bool:
        """Whether it is a heading such as the region has."""
        return draft.kind == "heading" and draft.level in self.levels


class _Neighbour(NamedTuple):
    """A box next to the region, or next to a box around it, with the places of its lines."""

    box: int
    places: list[int]
    lines: list[Line]

    @property
    def words(self) -> list[str]:
        return [line.draft.words.strip() for line in self.lines]

    def since(self, first: int) -> "_Neighbour":
        """What it says itself from there on: no links to other pages."""
        own = [pair for pair in zip(self.places, self.lines, strict=True) if pair[0] >= first and _is_own(pair[1])]
        return _Neighbour(self.box, [at for at, _ in own], [line for _, line in own])


def beside(walked: Walked, out: Sequence[bool], region: Region) -> set[int]:
    """The lines of the boxes that belong to the text."""
    found: set[int] = set()
    for each in _neighbours(walked, out, region):
        above = each.places[0] < region.begin
        own = each.since(region.title if above and region.title in each.places else each.places[0])
        if own.lines and (_opens(own, region) if above else _goes_on(own, region)) and not _is_of_site(walked, each):
            found.update(own.places)
    return found


def _neighbours(walked: Walked, out: Sequence[bool], region: Region) -> list[_Neighbour]:
    """The boxes on the way to the region, less those of the site, that hold lines."""
    around, at = set(), region.box
    while at >= 0:
        around.add(at)
        at = walked.boxes[at].parent
    top = [0] * len(walked.boxes)
    for index, box in enumerate(walked.boxes):
        if index and index not in around:
            top[index] = index if box.parent in around else top[box.parent]
    held: Mapping[int, list[int]] = defaultdict(list)
    for index, line in enumerate(walked.lines):
        if top[line.home] and not region.inside[line.home] and not out[line.home]:
            held[top[line.home]].append(index)
    return [_Neighbour(box, places, [walked.lines[at] for at in places]) for box, places in held.items()]


def _is_own(line: Line) -> bool:
    """Words, a link within the page, or one to an annex or another agreement."""
    words = line.draft.words.strip()
    return line.fragments > 0 or line.linked <= len(words) / 2 or bool(_ANNEX.match(words) or NAMES.search(words))


def _opens(own: _Neighbour, region: Region) -> bool:
    """Above the region: it has the title, or follows it and binds, or speaks of the agreement."""
    if own.places[0] == region.title:
        return any(map(_lines.is_sentence, own.words)) or any(region.heads(line.draft) for line in own.lines)
    if own.places[0] > region.title and any(clauses_in(words, 1) for words in own.words):
        return True
    return any(_binds(line) and _OF_ITSELF.search(line.draft.words) for line in own.lines)


def _goes_on(own: _Neighbour, region: Region) -> bool:
    """Behind the region: it opens as parts of an agreement do, or binds in so many words."""
    opening, words = own.lines[0].draft, own.words
    if _lines.LABEL.match(words[0]) or _ANNEX.match(words[0]):
        return True
    if region.heads(opening):
        return any(line.draft.kind == "row" for line in own.lines) or any(clauses_in(each, 1) for each in words)
    return any(map(_binds, own.lines)) and not any(
        _FOOT.search(each) or _site_lines.is_site_line(each) for each in words
    )


def _binds(line: Line) -> bool:
    """A whole sentence on duties, or on the agreement."""
    words = line.draft.words.strip()
    stopped = _lines.SENTENCE_END.search(words) is not None
    if not _lines.is_sentence(words) or not stopped or line.linked > _LEADS * len(words):
        return False
    return (DUTIES.search(words) or _OF_ITSELF.search(words)) is not None


def _is_of_site(walked: Walked, neighbour: _Neighbour) -> bool:
    """Its markup says so, or it asks for something, calls for a click, or heads what others read and say."""
    words, boxes = neighbour.words, {line.home for line in neighbour.lines}
    labelled = _lines.LABEL.match(words[0]) is not None
    if _furniture.furniture(walked.boxes[neighbour.box]).certainty or any(map(_visitors.heads_comments, words)):
        return True
    if any(neighbour.box <= form <= max(boxes) for form in walked.forms) or _site_lines.is_related(words[0]):
        return True
    if not labelled and len(words) <= _BANNER and _COOKIES.search(" ".join(words[:2])):
        return True
    headed = labelled or neighbour.lines[0].draft.kind == "heading"
    if not headed and any(_is_button(walked.boxes[at]) for at in boxes):
        return True
    links = (said for said, line in zip(words, neighbour.lines, strict=True) if line.linked >= _LINK * len(said))
    return any(map(_site_lines.is_call, links))


def _is_button(box: Box) -> bool:
    return box.tag == "button" and not box.opens
