"""The agreement in a page, without selectors.

Sentences, numbered labels and what the last good version had give lines their weight; boxes that the markup calls
furniture are left out unless they hold a good part of the page; the region is the smallest box outside of which
nothing of weight is left. Then what matters and stands outside is fetched back: the title, dates, notices of change.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from watcher.agreement.reading import _furniture, _lines, _visitors
from watcher.agreement.reading._sections import sections
from watcher.agreement.reading._vocabulary import NAMES
from watcher.agreement.reading._walk import Box, Line, Walked

_FORM = 2
"""How surely a form with fields to fill in is furniture."""
_REST = 0.12
"""Weight that may stay outside of the region, as a share of the box around it."""
_SENTENCE = 60
"""Columns from which a line counts as a sentence without a full stop."""
_STOPPED = 24
"""Columns from which one with a full stop does."""
_KNOWN_AGAIN = 24
"""Columns from which a line of the last version is recognised and not met by chance."""
_NEAR = 12
"""Lines above the region in which its heading is looked for."""
_CONTENTS = 3
"""Links to places of the page or repeated headings, one after another, that make a table of contents."""
_MENU = 6
"""Lines that are links and nothing else, one after another, that make a menu at either end of the text."""
_LIKE, _BETTER = 0.6, 0.2
"""Share of the last version found again that needs no guidance, and what guidance must add to be followed."""
_PROSE = frozenset(
    ("p", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "pre", "textarea", "h1", "h2", "h3", "h4", "h5", "h6")
)
"""Elements that hold words and never the text as a whole."""
_SECTIONS = frozenset(("section", "article", "details", "li", "p", "dd", "tr", "td"))
_SIGNS = re.compile(r"\W+")
_SENTENCE_END = re.compile(r"[。！？；.!?;:：]\W{0,2}$")
_CONTENTS_NAME = re.compile(
    r"(?:table of )?contents|on this page|in this (?:article|page|policy)|sommaire|inhalt(?:sverzeichnis)?|目\s*录|目\s*錄|本页(?:目录|内容)|页面导航",
    re.IGNORECASE,
)
_DATE = r"(?<![\d.])(?:(?:19|20)\d{6}\b|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th|er|\.)? (?:of )?[^\W\d_]{3,10}\.?,? (?:19|20)\d\d)"
_DATED = (
    r"updated?|effective|revised|reference|amended|in force|version|last modified|date of|"
    r"更新|生效|修订|修改|版本|施行|实施|发布日期|公布日期|"
    r"mise? à jour|en vigueur|stand\b|gültig|aktualisiert|actualizad|vigencia|aggiornat|bijgewerkt"
)
_DATE_LINE = re.compile(rf"(?:{_DATED}).{{0,40}}{_DATE}|{_DATE}.{{0,20}}(?:{_DATED})", re.IGNORECASE)
_DOCUMENT = r"terms|conditions|agreement|polic(?:y|ies)|notice|协议|条款|政策|声明|规则|conditions générales|politique|nutzungsbedingungen|datenschutz"
_CHANGE = r"updat|chang|amend|revis|modif|new version|更新|修订|变更|修改|调整|新版|geänder|aktualis"
_NOTICE = re.compile(
    rf"(?=.*(?:{_CHANGE}))(?=.*(?:{_DOCUMENT}))(?=.*(?:{_DATE}|生效|effective|take effect|\d{{1,2}}月\d{{1,2}}日|\d{{1,2}} [A-Z][a-z]{{2,9}}\b|[A-Z][a-z]{{2,9}} \d{{1,2}}\b))",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"(?:有限|股份)(?:责任)?公司|(?:以下|下文)(?:统)?[简称]称|[甲乙]方[:：（(]|\bbetween\b.{1,120}\band\b|\bhereinafter\b|"
    r"[(（][\"“‘']?(?:the )?(?:we|us|our|company|provider|customer|supplier)[\"”’']?[)）]|"
    r"\b(?:Inc|LLC|L\.L\.C|Ltd|GmbH|S\.?A\.?S|S\.?A\.?R\.?L|B\.V|Pty|PLC|Corp)\b|\w,? (?:Limited|Corporation|SARL)\b|\bci-après\b"
)
_RIGHTS = re.compile(
    r"©|\bcopyright\b|all rights reserved|tous droits réservés|alle rechte vorbehalten|derechos reservados|diritti riservati|"
    r"版权所有|保留(?:所有|一切)权利",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(r"\s*[(（\[]?(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}日?)?[)）\]]?$")
"""The day of an article, printed behind its link."""
_LONGEST_DATE_LINE, _LONGEST_NOTICE = 140, 600


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
    before = frozenset(map(_key, known.split("\n"))) if known else frozenset()
    if not before or _again(lines, before) >= _LIKE:
        return lines
    guided = _main_text(walked, before)
    return guided if _again(guided, before) >= _again(lines, before) + _BETTER else lines


def _again(lines: Sequence[Line], before: frozenset[str]) -> float:
    """The share of the last version's lines that were found again."""
    return len(before & {_key(line.draft.marker + line.draft.words) for line in lines}) / len(before)


def _main_text(walked: Walked, before: frozenset[str]) -> list[Line]:
    lines = walked.lines
    weighed = _weigh(lines, before)
    out = _left_out(walked, weighed)
    inside = _descendants(walked, _region(walked, weighed, out))
    core = [inside[line.home] and not out[line.home] for line in lines]
    wanted = _wanted_outside(lines, weighed, core, out)
    kept = [
        line
        for index, line in enumerate(lines)
        if (core[index] and not _is_control(walked, line, weighed.words[index])) or index in wanted
        if not _visitors.is_asked_for(walked, index)
    ]
    kept = _visitors.without_comments(_without_echoes(_without_contents(kept)))
    return _without_foot(_without_menus(_without_related(kept)))


def weight_of(lines: Sequence[Line]) -> float:
    """How much in sentences the lines hold."""
    return sum(_weigh(lines, frozenset()).weights)


def _weigh(lines: Sequence[Line], before: frozenset[str]) -> _Weighed:
    """Sentences and numbered lines weigh their length, stray words a tenth of it, links nothing, known lines thrice."""
    words, weights, found = [], [], []
    for line in lines:
        text = line.draft.words.strip()
        width = _lines.width(text)
        weight = width * max(0.0, 1 - line.linked / (len(text) or 1))
        sentence = _is_sentence(text) or _lines.LABEL.match(text)
        old = (
            bool(before)
            and width >= _KNOWN_AGAIN
            and not before.isdisjoint((_key(text), _key(line.draft.marker + text)))
        )
        words.append(text)
        weights.append(weight * (1 if sentence else 0.1) * (3 if old else 1))
        found.append(old)
    return _Weighed(words, weights, found)


def _is_sentence(words: str) -> bool:
    width = _lines.width(words)
    return width >= _SENTENCE or (width >= _STOPPED and _SENTENCE_END.search(words) is not None)


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
            and not (certainty < _furniture.SURE and labels[index] and masses[index] >= _SENTENCE)
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
        if weight >= _SENTENCE:
            parent = walked.boxes[line.home].parent
            beside = parent in step and step[parent] != line.home and walked.boxes[line.home].tag in _PROSE
            texts |= {line.home} & step.keys() | ({parent} if beside else set())
    for index, box in enumerate(walked.boxes):
        twin = step.get(box.parent)
        if twin is not None and index != twin and masses[index] >= _SENTENCE and _alike(box, walked.boxes[twin]):
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


def _wanted_outside(lines: Sequence[Line], weighed: _Weighed, core: Sequence[bool], out: Sequence[bool]) -> set[int]:
    """Lines that belong to the agreement wherever they stand: its title, dates, notices, and what it had before;
    and who its parties are, where that stands right above the text, and what stands between its title and the text.
    """
    begin = core.index(True) if True in core else 0
    said = {_key(words) for words, is_core in zip(weighed.words, core, strict=True) if is_core}
    headings = _titles(lines, core)
    named = max((at for at in headings if at < begin and NAMES.search(weighed.words[at])), default=begin)
    wanted: set[int] = set()
    for index, line in enumerate(lines):
        words = weighed.words[index]
        if core[index] or line.linked > len(words) * 0.5 or (key := _key(words)) in said:
            continue
        near = begin - _NEAR <= index < begin and not out[line.home]
        opens = near and ((named < index and _is_sentence(words)) or _is_of_parties(words))
        if opens or index in headings or weighed.known[index] or _is_dated(words) or _is_notice(words):
            said.add(key)
            wanted.add(index)
    return wanted


def _titles(lines: Sequence[Line], core: Sequence[bool]) -> set[int]:
    """The heading that names the text where the region has none: of the first level, else the last one above."""
    headings = [index for index, line in enumerate(lines) if line.draft.kind == "heading"]
    first = [index for index in headings if lines[index].draft.level == 1]
    if any(core[index] for index in first):
        return set()
    first = [index for index in first if NAMES.search(lines[index].draft.words)]
    begin = core.index(True) if True in core else 0
    above = [index for index in headings if begin - _NEAR <= index < begin and lines[index].draft.level == 2]
    return set(first[:1] or above[-1:])


def _is_dated(words: str) -> bool:
    return len(words) <= _LONGEST_DATE_LINE and _DATE_LINE.search(words) is not None


def _is_of_parties(words: str) -> bool:
    return len(words) <= _LONGEST_NOTICE and _PARTY.search(words) is not None


def _is_notice(words: str) -> bool:
    return 20 <= len(words) <= _LONGEST_NOTICE and _NOTICE.match(words) is not None


def _is_control(walked: Walked, line: Line, words: str) -> bool:
    """A word on a button, a call or a counter; a button that opens a clause is its heading."""
    box = walked.boxes[line.home]
    if _furniture.is_site_line(words):
        return True
    if line.draft.kind == "paragraph" and line.linked == len(words) > line.fragments and _furniture.is_call(words):
        return True
    if _furniture.is_control(words):
        return line.draft.kind == "paragraph" or line.linked > 0 or box.tag == "button"
    opens = box.tag != "button" or "aria-expanded" in box.attributes or "aria-controls" in box.attributes
    return not opens and len(words) < 40 and not _lines.LABEL.match(words)


def _without_contents(lines: list[Line]) -> list[Line]:
    """Tables of contents say nothing that the headings do not say."""
    places = {_heading_key(line) for line in lines if line.fragments == 0}
    headings = {_heading_key(line) for line in lines if line.fragments == 0 and line.draft.kind == "heading"}
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_entry(lines[end], headings):
            end += 1
        repeated = sum(_heading_key(line) in places for line in lines[at:end])
        if end - at >= _CONTENTS and repeated * 2 >= end - at:
            if kept and _CONTENTS_NAME.fullmatch(kept[-1].draft.words.strip(" :：\n\t")):
                kept.pop()
        else:
            kept += lines[at : max(end, at + 1)]
        at = max(end, at + 1)
    return kept


def _without_echoes(lines: Iterable[Line]) -> list[Line]:
    """A heading that says again what the heading before it said is said once."""
    kept: list[Line] = []
    for line in lines:
        before = kept[-1].draft if kept else None
        if before and before.kind == line.draft.kind == "heading" and _key(before.words) == _key(line.draft.words):
            continue
        kept.append(line)
    return kept


def _without_related(lines: Sequence[Line]) -> list[Line]:
    """Less the teasers of other pages: their head and the links that stand below it."""
    kept: list[Line] = []
    teasing = False
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        heads = below is not None and _leads_away(below) and _furniture.is_related(line.draft.words.strip())
        teasing = heads or (teasing and _leads_away(line))
        if not teasing:
            kept.append(line)
    return kept


def _without_menus(lines: list[Line]) -> list[Line]:
    """Less the links above and below the text where no markup calls them a menu: many in a row that lead to other pages
    and hardly name a document, as a list of further terms would.
    """
    first = next((at for at, line in enumerate(lines) if not _leads_away(line)), len(lines))
    last = next((at for at in range(len(lines), first, -1) if not _leads_away(lines[at - 1])), first)
    begin = first if _is_menu(lines[:first]) else 0
    end = last if _is_menu(lines[last:]) else len(lines)
    return lines[begin:end]


def _leads_away(line: Line) -> bool:
    words = _LAST_DAY.sub("", line.draft.words.strip())
    return not line.fragments and line.linked >= 0.8 * len(words) and not _is_dated(words)


def _is_menu(lines: Sequence[Line]) -> bool:
    names = sum(NAMES.search(line.draft.words) is not None for line in lines)
    return len(lines) >= _MENU and names * 2 < len(lines)


def _without_foot(lines: list[Line]) -> list[Line]:
    """Less the menus and rights at the end of a page that no markup calls its footer: links around a copyright line."""
    start = len(lines)
    while start and _is_caption(lines[start - 1]):
        start -= 1
    if not any(_RIGHTS.search(line.draft.words) for line in lines[start:]):
        return lines
    return lines[:start] + [line for line in lines[start:] if not _is_of_foot(line)]


def _is_caption(line: Line) -> bool:
    words = line.draft.words.strip()
    return _lines.width(words) < _SENTENCE and not _SENTENCE_END.search(words) and not _lines.LABEL.match(words)


def _is_of_foot(line: Line) -> bool:
    words = line.draft.words.strip()
    return not _is_dated(words) and (
        line.linked >= 0.8 * len(words) or words.isdecimal() or _RIGHTS.search(words) is not None
    )


def _is_entry(line: Line, headings: set[str]) -> bool:
    """A link to a place of the page, or a heading's words in a line that is none."""
    if line.draft.kind == "heading":
        return False
    if line.fragments:
        return line.fragments >= 0.8 * len(line.draft.words.strip())
    return len(line.draft.words) < 2 * _SENTENCE and _heading_key(line) in headings


def _heading_key(line: Line) -> str:
    words = line.draft.words.strip()
    label = _lines.LABEL.match(words)
    return _key(words[label.end() :] if label else words)
