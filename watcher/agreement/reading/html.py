"""HTML: the agreement in the page, without selectors or by the operator's.

Parsed by lexbor as a browser would; what the browser would show is walked once into lines.
"""

import re

from selectolax.lexbor import LexborHTMLParser

from watcher.agreement.reading._blocks import Draft
from watcher.agreement.reading._decode import decode
from watcher.agreement.reading._format import DocumentFormat, Reading
from watcher.agreement.reading._main_text import main_text
from watcher.agreement.reading._source import prepared
from watcher.agreement.reading._walk import walk
from watcher.model import Page, ReadingRules

_HEAD = re.compile(
    rb"^\s*(?:<!--.{0,500}?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def read(page: Page, rules: ReadingRules, known: str | None) -> Reading:
    decoded = decode(page, rules.encoding)
    source = prepared(decoded.text)
    tree = LexborHTMLParser(source.markup)
    title = tree.css_first("head title")
    root = tree.root
    drafts = tuple(line.draft for line in main_text(walk(root), known)) if root else ()
    words = title.text(strip=True) if title else None
    html = tree.css_first("html")
    language = html.attributes.get("lang") if html else None
    return Reading(_titled(drafts), words, language, markup=decoded.text)


def drafts_of(fragment: str) -> tuple[Draft, ...]:
    """The drafts of a piece of markup inside another format."""
    root = LexborHTMLParser(fragment).root
    return tuple(line.draft for line in walk(root).lines) if root else ()


def _titled(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    for index, draft in enumerate(drafts):
        if draft.kind == "heading" and draft.level == 1:
            return (*drafts[:index], draft._replace(kind="title"), *drafts[index + 1 :])
    return drafts


FORMAT = DocumentFormat(
    name="html",
    media_types=("text/html", "application/xhtml+xml"),
    suffixes=(".html", ".htm", ".xhtml", ".shtml"),
    recognise=lambda head: _HEAD.match(head) is not None,
    read=read,
)
