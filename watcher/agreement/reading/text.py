"""Plain text: paragraphs by blank lines, by lines, or by a wrap column, whichever the file shows.

Bold marks, bullets and underlined headings are understood; rules drawn with characters are dropped.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from watcher.agreement.reading import _lines
from watcher.agreement.reading._blocks import BULLET, Draft, Run
from watcher.agreement.reading._decode import decode
from watcher.agreement.reading._format import DocumentFormat, Reading
from watcher.agreement.reading._marks import strong_runs
from watcher.agreement.reading._signatures import suspicion
from watcher.model import Page, ReadingRules

_RULE = re.compile(r"^\s*([-_=*~—–─═#·.])\1{2,}\s*$|^\s*(?:[-_*]\s){3,}\s*$")
_BULLET = re.compile(r"^\s*[-*•·●○■□◆▪‣⁃◦–]\s+(?=\S)")
_SENTENCE = re.compile(r"[。！？；;.!?：:]$")
_TITLE_LENGTH = 60
_UNEVEN = 2
"""Columns by which a typed underline may miss the length of its line."""


def read(page: Page, rules: ReadingRules, known: str | None) -> Reading:
    whole = decode(page, rules.encoding).text
    source = _lines.first_lines(whole)
    drafts = titled(drop_navigation(drafts_of(source)))
    title = next((draft.words.strip() for draft in drafts if draft.kind == "title"), None)
    return Reading(drafts, title=title, suspicions=() if source == whole else (suspicion("oversized"),))


def drafts_of(text: str) -> tuple[Draft, ...]:
    """Headings, paragraphs and list items of a plain text."""
    return tuple(map(_draft, _unwrapped(text.splitlines())))


class _Paragraph(NamedTuple):
    """Source lines that belong together; a heading's level where they are underlined."""

    lines: list[str]
    level: int = 0


def _unwrapped(lines: Iterable[str]) -> list[_Paragraph]:
    """Lines joined into paragraphs: by the wrap column if there is one, else where a sentence visibly goes on."""
    listed = [line.rstrip() for line in lines]
    column = _lines.wrap_column(listed)
    paragraphs: list[_Paragraph] = []
    last, end, adjacent = "", "", False
    for line in listed:
        if not line.strip() or _RULE.match(line):
            if adjacent and (level := _underlined(paragraphs[-1], line.strip())):
                paragraphs[-1], end = paragraphs[-1]._replace(level=level), ""
            adjacent = False
            continue
        wrapped = adjacent and column is not None and _lines.is_full(last, line.strip(), column)
        if paragraphs and ((wrapped and not _starts(line)) or _lines.goes_on(end, line)):
            paragraphs[-1].lines.append(line.strip())
        else:
            paragraphs.append(_Paragraph([line if _BULLET.match(line) else line.strip()]))
            end = ""
        last, end, adjacent = line, _lines.tail(end, line), True
    return paragraphs


def _underlined(paragraph: _Paragraph, rule: str) -> int:
    """The level that a rule gives to the line above it: dashes must be as long as the line, or they part texts."""
    if len(paragraph.lines) > 1 or not is_name(paragraph.lines[0]) or _BULLET.match(paragraph.lines[0]):
        return 0
    if rule.startswith("==="):
        return 1
    as_long = abs(len(rule) - _lines.width(paragraph.lines[0])) <= _UNEVEN
    return 2 if rule.startswith("---") and as_long else 0


def _starts(line: str) -> bool:
    return _lines.LABEL.match(line.strip()) is not None or _BULLET.match(line) is not None


def _draft(paragraph: _Paragraph) -> Draft:
    words = _lines.joined(*paragraph.lines)
    if paragraph.level:
        return Draft("heading", strong_runs([Run(words)]), level=paragraph.level)
    bullet = _BULLET.match(words)
    if bullet:
        indent = len(words) - len(words.lstrip())
        return Draft("item", strong_runs([Run(words[bullet.end() :])]), level=1 + indent // 2, marker=BULLET)
    return Draft("paragraph", strong_runs([Run(words)]))


def drop_navigation(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Short bullets above the first line are the site's menu, printed along with the text."""
    listed = tuple(drafts)
    menu = 0
    while menu < len(listed) and listed[menu].kind == "item" and len(listed[menu].words) <= 20:
        menu += 1
    follows = menu < len(listed) and is_title(listed[menu].words)
    return listed[menu:] if follows else listed


def titled(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The first line is the title when it reads like one."""
    if drafts and drafts[0].kind in ("paragraph", "heading") and is_title(drafts[0].words):
        return (drafts[0]._replace(kind="title"), *drafts[1:])
    return drafts


def is_title(words: str) -> bool:
    """Short, no sentence, no label, no date line."""
    words = words.strip()
    return is_name(words) and not _lines.opens(words) and not re.search(r"\d{4}", words)


def is_name(words: str) -> bool:
    """Short and no sentence."""
    return 0 < len(words) <= _TITLE_LENGTH and not _SENTENCE.search(words)


FORMAT = DocumentFormat(
    name="text",
    media_types=("text/plain",),
    suffixes=(".txt", ".text"),
    recognise=lambda head: False,
    read=read,
)
