"""HTML: the agreement in the page, without selectors or by the operator's.

Parsed by lexbor as a browser would; what the browser would show is walked once into lines. Where the markup is a
shell, the text is read from its frames, its templates, or the state that its scripts carry.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from watcher.agreement.reading._blocks import Draft, clean
from watcher.agreement.reading._decode import decode
from watcher.agreement.reading._evidence import reads_as_agreement
from watcher.agreement.reading._format import DocumentFormat, Reading
from watcher.agreement.reading._frames import framed, kept_inside
from watcher.agreement.reading._lines import MOST
from watcher.agreement.reading._main_text import main_text, weight_of
from watcher.agreement.reading._signatures import suspicion
from watcher.agreement.reading._source import prepared
from watcher.agreement.reading._states import state_of
from watcher.agreement.reading._walk import Line, Walked, walk
from watcher.model import Page, ReadingRules, Suspicion

_HEAD = re.compile(
    rb"^\s*(?:<!--.{0,500}?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_SHELL_WEIGHT = 300
"""Weight of sentences below which a page is looked through for text inside its frames, templates and scripts."""
_STATE_WEIGHT = 600
"""Weight of sentences from which that text is taken for the page's."""
_STREAMED = re.compile(r"S:[0-9a-f]+", re.IGNORECASE)


def read(page: Page, rules: ReadingRules, known: str | None) -> Reading:
    decoded = decode(page, rules.encoding)
    source = prepared(decoded.text)
    tree = LexborHTMLParser(source.markup)
    _place_streamed(tree)
    for selector in rules.remove:
        for node in _matches(tree, selector):
            node.decompose()
    lines, suspicions = _selected(tree, rules.select)
    whole = not source.cut
    if not lines and tree.root:
        walked = walk(tree.root)
        lines, whole = _unselected(walked, _Kept(tree, source.markup, decoded.text), known), whole and walked.whole
        if (url := framed(tree, page.final_url)) and _is_next_to_nothing(lines):
            suspicions.append(suspicion("framed", url=url))
    if not whole or len(lines) >= MOST:
        suspicions.append(suspicion("oversized"))
    drafts = _titled(tuple(line.draft for line in lines))
    named = _page_title(tree)
    return Reading(
        drafts,
        title=_printed_title(drafts) or named,
        language=_language(tree),
        metadata={"title": named} if named else {},
        suspicions=tuple(suspicions),
        markup=decoded.text,
    )


def drafts_of(fragment: str) -> tuple[Draft, ...]:
    """The drafts of a piece of markup inside another format."""
    root = LexborHTMLParser(prepared(fragment).markup).root
    return tuple(line.draft for line in walk(root).lines) if root else ()


class _Kept(NamedTuple):
    """Where a page may keep its text other than in its own words."""

    tree: LexborHTMLParser
    markup: str
    text: str


def _unselected(walked: Walked, kept: _Kept, known: str | None) -> list[Line]:
    lines = main_text(walked, known)
    if weight_of(lines) >= _SHELL_WEIGHT:
        return lines
    for inside in _elsewhere(kept):
        found = main_text(inside, known)
        if weight_of(found) > _STATE_WEIGHT and reads_as_agreement("", _words(found)):
            return found
    return lines


def _elsewhere(kept: _Kept) -> Iterator[Walked]:
    yield from kept_inside(kept.tree, kept.markup, kept.text)
    yield state_of(kept.text)


def _is_next_to_nothing(lines: Sequence[Line]) -> bool:
    return weight_of(lines) < _SHELL_WEIGHT and not reads_as_agreement("", _words(lines))


def _words(lines: Sequence[Line]) -> str:
    return "\n".join(line.draft.words for line in lines)


def _selected(tree: LexborHTMLParser, selectors: Sequence[str]) -> tuple[list[Line], list[Suspicion]]:
    """What the operator's selectors name, in the order of the page, and the selectors that name nothing."""
    lost = [suspicion("selector-lost", selector=selector) for selector in selectors if not _matches(tree, selector)]
    if not selectors or len(lost) == len(selectors):
        return [], lost
    found = {node.mem_id: node for selector in selectors for node in _matches(tree, selector)}
    inside = {inner.mem_id for node in found.values() for inner in node.traverse() if inner.mem_id != node.mem_id}
    in_order = [node for node in tree.root.traverse() if node.mem_id in found] if tree.root else []
    return [line for node in in_order if node.mem_id not in inside for line in walk(node).lines], lost


def _matches(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    try:
        return tree.css(selector)
    except SelectolaxError:
        return []


def _place_streamed(tree: LexborHTMLParser) -> None:
    """React streams late parts into hidden boxes at the end of the page and moves them to their place by script."""
    for box in tree.css('div[hidden][id^="S:"]'):
        name = box.attributes.get("id") or ""
        place = tree.css_first(f'template[id="B:{name[2:]}"]') if _STREAMED.fullmatch(name) else None
        if place is None:
            continue
        for part in list(box.iter(include_text=True)):
            place.insert_before(part)
        box.decompose()


def _printed_title(drafts: Sequence[Draft]) -> str | None:
    return next((clean(draft.words).strip() for draft in drafts if draft.kind == "title"), None)


def _page_title(tree: LexborHTMLParser) -> str | None:
    element = tree.css_first("head title")
    return clean(element.text()).strip() if element else None


def _language(tree: LexborHTMLParser) -> str | None:
    html = tree.css_first("html")
    return html.attributes.get("lang") if html else None


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
