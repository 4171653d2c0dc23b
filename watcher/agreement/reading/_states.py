"""Text that a framework ships inside scripts for the browser to draw: __NEXT_DATA__, __NUXT__, JSON-LD and the like.

Whatever the framework, the text is in string literals, and those of the agreement stand close together. So the
literals become lines and the objects around them boxes, and the main text is found among them as in a page.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from watcher.agreement.reading._blocks import CELL_BORDER, Draft, plain
from watcher.agreement.reading._lines import LABEL
from watcher.agreement.reading._source import prepared, scripts
from watcher.agreement.reading._walk import Box, Line, Walked, walk
from watcher.agreement.reading.text import drafts_of as text_drafts

_LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"' + r"|'((?:[^'\\\n]|\\.)*)'")
_TAGS = r"(?:p|div|h[1-6]|br|ul|ol|li|table|span|strong|section)"
_MARKUP = re.compile(rf"<{_TAGS}\b[^>]*>", re.IGNORECASE)
_ESCAPED = re.compile(rf"&lt;(?:/{_TAGS}|br ?/?)&gt;", re.IGNORECASE)
"""Markup that was made fit for a page before it was made fit for a script; the framework undoes both."""
_WORDS = re.compile(r"[\u3400-\u9fff]{2}|[A-Za-zÀ-ɏ]{2,}[,;:]?\s+\S*[A-Za-zÀ-ɏ]{2,}")
_NO_PROSE = re.compile(r"^(?:https?:|/|\.|#|data:|[\w.-]+$)|[{};=<>]\s*[\w$.]+\s*[({]")
_WORDY_KEYS = frozenset(
    ("title", "heading", "headline", "text", "value", "children", "content", "body", "html", "label")
)
_HEADING = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*[.)]?\s+)?[^\W\d_]+")
"""One word, with or without a number."""
_MOST_LITERALS = 50_000
_MOST_CELLS, _LONGEST_CELL = 20, 400
_SHORT_CELL, _FIGURE = 80, 24
_NO_COLUMNS = frozenset(
    ("id", "_id", "uid", "uuid", "key", "type", "kind", "slug", "href", "url", "link", "path", "icon", "class", "classname",
     "style", "lang", "locale", "order", "index", "sort", "rank", "level", "depth", "target", "color", "createdat", "updatedat")
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2}")
_ADDRESS = ("http:", "https:", "/", "#", ".")
_ROW_OF_STREAM = re.compile(r"^[0-9a-f]{1,6}:(?=[\[{\"])", re.MULTILINE)


class _Found(NamedTuple):
    parent: int
    key: str
    value: object


def state_of(text: str) -> Walked:
    """The strings in a page's scripts as lines, with the objects they stand in as boxes."""
    walked = Walked([], [Box(-1, "", {})])
    for script in scripts(text):
        body = script.strip()
        if body[:1] in "{[" and (value := _parsed(body)) is not None:
            _gather(value, walked)
        else:
            _gather([_literal_value(each) for each in _literals(body)], walked)
    return walked


def _parsed(body: str) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _literals(body: str) -> Iterator[str]:
    for count, found in enumerate(_LITERAL.finditer(body)):
        if count >= _MOST_LITERALS:
            return
        double, single = found.groups()
        literal = double if double is not None else single.replace("\\'", "'").replace('"', '\\"')
        if len(literal) > 3:
            try:
                yield json.loads(f'"{literal}"', strict=False)
            except ValueError:
                continue


def _literal_value(literal: str) -> object:
    """A literal may hold rows of a stream, each of them JSON again."""
    if not _ROW_OF_STREAM.search(literal):
        return literal
    return [_parsed(row) or row for row in _ROW_OF_STREAM.split(literal)]


def _gather(value: object, walked: Walked) -> None:
    """Depth first, in the order of the source."""
    pending = [_Found(0, "", value)]
    while pending:
        parent, key, it = pending.pop()
        if isinstance(it, str):
            _add(it, key, parent, walked)
        elif isinstance(it, list) and (rows := _rows(it) or _rows(_records(it))):
            walked.boxes.append(Box(parent, "", {}))
            walked.lines.extend(Line(row, len(walked.boxes) - 1) for row in rows)
        elif isinstance(it, dict | list):
            walked.boxes.append(Box(parent, "", {}))
            home = len(walked.boxes) - 1
            inner = it.items() if isinstance(it, dict) else ((key, one) for one in it)
            pending += reversed([_Found(home, str(name), one) for name, one in inner])


def _rows(value: list[object]) -> list[Draft]:
    """The rows of a table that is written down as lists of cells, all of one length, each with a word in it."""
    rows = [row for row in value if isinstance(row, list) and 1 < len(row) <= _MOST_CELLS]
    if len(rows) < 2 or len(rows) != len(value) or len({len(row) for row in rows}) > 1:
        return []
    if not all(_is_cell(cell) for row in rows for cell in row) or not all(map(_has_word, rows)):
        return []
    return [plain("row", CELL_BORDER.join(map(str, row))) for row in rows]


def _records(value: list[object]) -> list[object]:
    """Objects of one shape as lists of cells, less what is no cell of a table: names of parts, addresses, places in an
    order. Only where figures stand beside words: headings with their paragraphs are objects of one shape as well.
    """
    records = [one for one in value if isinstance(one, dict)]
    if len(records) < 2 or len(records) != len(value) or len({tuple(one) for one in records}) > 1:
        return []
    columns = {name: [one[name] for one in records] for name in records[0] if name.lower() not in _NO_COLUMNS}
    shown = [cells for cells in columns.values() if all(map(_is_short, cells)) and not _is_order(cells)]
    figures = any(all(map(_is_figure, cells)) for cells in shown)
    return [list(row) for row in zip(*shown, strict=True)] if figures and len(shown) > 1 else []


def _is_short(value: object) -> bool:
    return _is_cell(value) and len(str(value)) <= _SHORT_CELL and not str(value).startswith(_ADDRESS)


def _is_figure(value: object) -> bool:
    """A price, a share, a period: no heading with its number."""
    words = str(value)
    return len(words) <= _FIGURE and any(map(str.isdigit, words)) and not LABEL.match(words)


def _is_order(cells: list[object]) -> bool:
    return all(isinstance(cell, int) for cell in cells) and cells in (
        list(range(len(cells))),
        list(range(1, len(cells) + 1)),
    )


def _is_cell(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= _LONGEST_CELL and not _MARKUP.search(value)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _has_word(row: list[object]) -> bool:
    return any(isinstance(cell, str) and _WORD.search(cell) and not cell.startswith(_ADDRESS) for cell in row)


def _add(words: str, key: str, home: int, walked: Walked) -> None:
    if _ESCAPED.search(words) and not _MARKUP.search(words):
        words = unescape(words)
    if _MARKUP.search(words):
        root = LexborHTMLParser(prepared(words).markup).root
        inner = walk(root) if root else Walked([], [])
        offset = len(walked.boxes)
        walked.boxes.extend(
            box._replace(parent=box.parent + offset if box.parent >= 0 else home) for box in inner.boxes
        )
        walked.lines.extend(line._replace(home=line.home + offset) for line in inner.lines)
    elif "\n" in words.strip() and len(words) > 200:
        walked.lines.extend(Line(draft, home) for draft in text_drafts(words))
    elif (_WORDS.search(words) and not _NO_PROSE.search(words)) or (key in _WORDY_KEYS and _HEADING.fullmatch(words)):
        walked.lines.append(Line(plain("paragraph", words), home))
