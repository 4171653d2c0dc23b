"""Plain text: paragraphs by blank lines, by lines, or by a wrap column, whichever the file shows.

Bold marks and bullets that were left in are understood; rules drawn with characters are dropped.
"""

import re
from collections.abc import Iterable

from watcher.agreement.reading import _lines
from watcher.agreement.reading._blocks import BULLET, Draft, Run
from watcher.agreement.reading._decode import decode
from watcher.agreement.reading._format import DocumentFormat, Reading
from watcher.agreement.reading._marks import strong_runs
from watcher.model import Page, ReadingRules

_RULE = re.compile(r"^\s*([-_=*~—–─═#·.])\1{2,}\s*$|^\s*(?:[-_*]\s){3,}\s*$")
_BULLET = re.compile(r"^\s*[-*•·●○■□◆▪‣⁃◦–]\s+(?=\S)")
_SENTENCE = re.compile(r"[。！？；;.!?：:]$")
_TITLE_LENGTH = 60


def read(page: Page, rules: ReadingRules, known: str | None) -> Reading:
    decoded = decode(page, rules.encoding)
    drafts = titled(drop_navigation(drafts_of(decoded.text)))
    title = next((draft.words.strip() for draft in drafts if draft.kind == "title"), None)
    return Reading(drafts, title=title)


def drafts_of(text: str) -> tuple[Draft, ...]:
    """Paragraphs and list items of a plain text."""
    return tuple(_draft(paragraph) for paragraph in unwrapped(text.splitlines()))


def unwrapped(lines: Iterable[str]) -> list[str]:
    """Lines joined into paragraphs: by the wrap column if there is one, else where a sentence visibly goes on."""
    listed = [line.rstrip() for line in lines]
    column = _lines.wrap_column(listed)
    paragraphs: list[list[str]] = []
    last, end, adjacent = "", "", False
    for line in listed:
        if not line.strip() or _RULE.match(line):
            adjacent = False
            continue
        wrapped = adjacent and column is not None and _lines.is_full(last, line.strip(), column)
        if paragraphs and ((wrapped and not _starts(line)) or _lines.goes_on(end, line)):
            paragraphs[-1].append(line.strip())
        else:
            paragraphs.append([line if _BULLET.match(line) else line.strip()])
            end = ""
        last, end, adjacent = line, _lines.tail(end, line), True
    return [_lines.joined(*parts) for parts in paragraphs]


def _starts(line: str) -> bool:
    return _lines.LABEL.match(line.strip()) is not None or _BULLET.match(line) is not None


def _draft(paragraph: str) -> Draft:
    bullet = _BULLET.match(paragraph)
    if bullet:
        indent = len(paragraph) - len(paragraph.lstrip())
        return Draft("item", strong_runs([Run(paragraph[bullet.end() :])]), level=1 + indent // 2, marker=BULLET)
    return Draft("paragraph", strong_runs([Run(paragraph)]))


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
    if drafts and drafts[0].kind == "paragraph" and is_title(drafts[0].words):
        return (drafts[0]._replace(kind="title"), *drafts[1:])
    return drafts


def is_title(words: str) -> bool:
    """Short, no sentence, no label, no date line."""
    words = words.strip()
    return (
        0 < len(words) <= _TITLE_LENGTH
        and not _SENTENCE.search(words)
        and not _lines.opens(words)
        and not re.search(r"\d{4}", words)
    )


FORMAT = DocumentFormat(
    name="text",
    media_types=("text/plain",),
    suffixes=(".txt", ".text"),
    recognise=lambda head: False,
    read=read,
)
