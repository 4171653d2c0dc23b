"""Whether the source of a page ends before its page does.

A body that broke off on its way is shown by browsers without complaint, and reads as an agreement that lost its last
clauses. Of some three thousand real pages every one that opens ``<html>`` or ``<body>`` closes one of them; the tags may
be left out where nothing else is open, so what is still open at the end is counted before a page is called broken.
"""

import re
from enum import Enum

from watcher.agreement.reading._source import prepared
from watcher.model import Page

_OPENED = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:html|body)\b", re.IGNORECASE)
_HEAD, _TAIL = 6_000, 4_000
"""Characters in which a page says that it is one, and in which it is nearly always closed."""
_NEEDS_CLOSING = re.compile(
    r"<(/?)(div|main|article|section|header|footer|nav|aside|form|table|ul|ol|dl|blockquote|h[1-6]|button|script|style|"
    r"noscript|textarea|title)(?=[\s/>])",
    re.IGNORECASE,
)
"""Elements that no page may leave open; those inside a line are left out, being left open by careless hands."""
_BYTES_OPENED = re.compile(rb"<(?:html|body)\b", re.IGNORECASE)
_BYTES_CLOSED = re.compile(rb"</(?:html|body)\b", re.IGNORECASE)


class Ending(Enum):
    """How a source ends."""

    CLOSED = 0
    OPEN_PIECE = 1
    """A piece of markup in which something is still open: broken off, or written carelessly."""
    OPEN_PAGE = 2
    """A whole page without its closing tags in which something is still open: broken off."""


def ending_of(markup: str) -> Ending:
    """How the markup of one page ends; what is no markup counts as closed."""
    if not markup or _CLOSED.search(markup, max(0, len(markup) - _TAIL)) or _CLOSED.search(markup):
        return Ending.CLOSED
    if not _is_open(prepared(markup).markup):
        return Ending.CLOSED
    return Ending.OPEN_PAGE if _OPENED.search(markup, 0, _HEAD) else Ending.OPEN_PIECE


def is_closed(page: Page) -> bool:
    """Whether a whole page closes as it opened; asked of a page and of the one before it, so what is none may be either."""
    return _BYTES_OPENED.search(page.body) is None or _BYTES_CLOSED.search(page.body) is not None


def _is_open(markup: str) -> bool:
    if markup.rfind("<") > markup.rfind(">") or markup.rfind("<!--") > markup.rfind("-->"):
        return True
    open_tags: dict[str, int] = {}
    for tag in _NEEDS_CLOSING.finditer(markup):
        name = tag[2].lower()
        open_tags[name] = open_tags.get(name, 0) + (-1 if tag[1] else 1)
    return any(count > 0 for count in open_tags.values())
