"""What surrounds a text in the box that holds it: tables of contents, teasers, menus, the foot of the page."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from watcher.agreement.reading import _lines
from watcher.agreement.reading._preamble import is_dated
from watcher.agreement.reading._teasers import leads_away, teasers
from watcher.agreement.reading._vocabulary import NAMES
from watcher.agreement.reading._walk import Line

_CONTENTS = 3
"""Links to places of the page or repeated headings, one after another, that make a table of contents."""
_MENU = 6
"""Lines that are links and nothing else, one after another, that make a menu at either end of the text."""
_CONTENTS_NAME = re.compile(
    r"(?:table of )?contents|on this page|in this (?:article|page|policy)|sommaire|inhalt(?:sverzeichnis)?|目\s*录|目\s*錄|本页(?:目录|内容)|页面导航",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"©|\bcopyright\b|all rights reserved|tous droits réservés|alle rechte vorbehalten|derechos reservados|diritti riservati|"
    r"版权所有|保留(?:所有|一切)权利",
    re.IGNORECASE,
)


def trimmed(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text less what the page says around and about it."""
    return _without_foot(_without_menus(_without_teasers(_without_echoes(_without_contents(lines)))))


def _without_contents(lines: Sequence[Line]) -> list[Line]:
    """Tables of contents say nothing that the headings do not say."""
    headings = {_heading_key(line) for line in lines if line.fragments == 0 and line.draft.kind == "heading"}
    if not headings and not any(line.fragments for line in lines):
        return list(lines)
    places = cache(lambda: {_heading_key(line) for line in lines if line.fragments == 0})
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_entry(lines[end], headings):
            end += 1
        if links := [place for place in range(at, end) if lines[place].fragments]:
            kept += lines[at : links[0]]
            at, end = links[0], links[-1] + 1
        repeated = sum(_heading_key(line) in places() for line in lines[at:end])
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
        if (
            before
            and before.kind == line.draft.kind == "heading"
            and _lines.letters(before.words) == _lines.letters(line.draft.words)
        ):
            continue
        kept.append(line)
    return kept


def _without_teasers(lines: Sequence[Line]) -> list[Line]:
    teased = teasers(lines)
    return [line for at, line in enumerate(lines) if at not in teased]


def _without_menus(lines: list[Line]) -> list[Line]:
    """Less the links above and below the text where no markup calls them a menu: many in a row that lead to other pages
    and hardly name a document, as a list of further terms would.
    """
    first = next((at for at, line in enumerate(lines) if not leads_away(line)), len(lines))
    last = next((at for at in range(len(lines), first, -1) if not leads_away(lines[at - 1])), first)
    begin = first if _is_menu(lines[:first]) else 0
    end = last if _is_menu(lines[last:]) else len(lines)
    return lines[begin:end]


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
    return (
        _lines.width(words) < _lines.SENTENCE
        and not _lines.SENTENCE_END.search(words)
        and not _lines.LABEL.match(words)
    )


def _is_of_foot(line: Line) -> bool:
    words = line.draft.words.strip()
    return not is_dated(words) and (
        line.linked >= 0.8 * len(words) or words.isdecimal() or _RIGHTS.search(words) is not None
    )


def _is_entry(line: Line, headings: set[str]) -> bool:
    """A link to a place of the page, or a heading's words in a line that is none."""
    if line.draft.kind == "heading":
        return False
    if line.fragments:
        return line.fragments >= 0.8 * len(line.draft.words.strip())
    return len(line.draft.words) < 2 * _lines.SENTENCE and _heading_key(line) in headings


def _heading_key(line: Line) -> str:
    words = line.draft.words.strip()
    label = _lines.LABEL.match(words)
    return _lines.letters(words[label.end() :] if label else words)
