"""One pass over a parsed page: lines of words, each with the box it stands in.

Nothing is judged here. What browsers never show as text (scripts, images, form fields) is skipped, list markers
are printed as a browser prints them, table rows become one line each, and inline run-ins are kept apart.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from watcher.agreement.reading import _lines
from watcher.agreement.reading._blocks import BULLET, CELL_BORDER, Draft, Run
from watcher.agreement.reading._markers import Numbering
from watcher.agreement.reading.text import drafts_of as text_drafts
from watcher.model import BlockKind

_UNSEEN = frozenset(
    ("head", "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "video", "audio", "canvas",
     "map", "select", "option", "optgroup", "datalist", "input", "progress",
     "meter", "img", "picture", "rp", "-comment")
)  # fmt: skip
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
     "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
     "header", "hgroup", "html", "legend", "li", "main", "marquee", "menu", "nav", "ol", "p", "pre", "search", "section",
     "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
STRUCK = frozenset(("del", "s", "strike"))
"""Elements whose words are shown and no longer hold."""
_STRUCK_NAME = re.compile(r"(?:^|[\s_-])line-through(?:$|[\s_-])")
_MOST_STRUCK = 5_000
"""Characters beyond which a mark was left open by careless hands."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STRONG = frozenset(("b", "strong", "u"))
_STRONG_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration[^;]*underline", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*block\b", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|offscreen|a11y-hidden|"
    r"material-icons?|material-symbols-\w+|anchorjs-link|header-?anchor|hash-link|adsbygoogle)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ANCHORS = frozenset("#¶§🔗⚓∞")
"""What a link to its own heading is shown as."""
_FRAGMENT = re.compile(r"#[^!/]")
_FRONT = re.compile(r"(?:\./)?/?(?:(?:index|home|default)(?:\.\w{2,5})?)?/?", re.IGNORECASE)
"""Where a link leads to the front of its own site; addresses with a host may be the front of any."""
_LONGEST_FRONT = 16
_NO_ATTRIBUTES: Mapping[str, str | None] = {}


class Box(NamedTuple):
    """An element that holds lines: its place in the tree and what its markup says about it."""

    parent: int
    tag: str
    attributes: Mapping[str, str | None]

    @property
    def opens(self) -> bool:
        """Whether its markup says that it opens and closes what it heads."""
        return "aria-expanded" in self.attributes or "aria-controls" in self.attributes


class Line(NamedTuple):
    """One draft, the box it stands in, how many of its characters are links, and how many of those stay in the page."""

    draft: Draft
    home: int
    linked: int = 0
    fragments: int = 0
    front: bool = False
    """Whether the first of its links leads to the front of the site."""


class _Link(NamedTuple):
    """Where the words of a link lead: to a place of the page, or to the front of the site."""

    within: bool
    front: bool


def _link(href: str) -> _Link:
    is_front = 0 < len(href) < _LONGEST_FRONT and _FRONT.fullmatch(href) is not None
    return _Link(_FRAGMENT.search(href) is not None, is_front)


class Walked(NamedTuple):
    lines: list[Line]
    boxes: list[Box]
    forms: frozenset[int] = frozenset()
    """Boxes that are forms with fields to fill in."""
    whole: bool = True
    """False: the page has more lines than an agreement can have and was walked only up to there."""


def walk(root: LexborNode) -> Walked:
    """The lines under a node, in document order; box 0 is the page itself."""
    walker = _Walker()
    walker.run(root)
    return Walked(walker.lines, walker.boxes, frozenset(walker.forms), walker.whole)


class _Walker:
    """What is open at a point of the page: boxes, lists, rows, links, and the line that is being filled."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.boxes: list[Box] = [Box(-1, "", _NO_ATTRIBUTES)]
        self.forms: set[int] = set()
        self.whole = True
        self._home = 0
        self._form = 0
        self._runs: list[Run] = []
        self._linked = self._fragments = 0
        self._front = False
        self._strong = 0
        self._links: list[_Link] = []
        self._heading = 0
        self._marker: str | None = None
        self._lists: list[Numbering | None] = []
        self._items: list[bool] = []
        self._cells: list[list[int]] = []
        self._boundary = False
        self._careless = False

    def run(self, root: LexborNode) -> None:
        """Depth first without recursion: however deep a page nests, the stack is ours."""
        node: LexborNode | None = root
        above: list[tuple[LexborNode, str, bool]] = []
        while (node is not None or above) and self.whole:
            if node is None:
                node, tag, strong = above.pop()
                self._leave(tag, strong)
            else:
                tag = node.tag or ""
                if tag == "-text":
                    self._words(node.text_content or "")
                elif tag == "input":
                    self._field(node)
                elif tag not in _UNSEEN:
                    attributes = node.attributes
                    tag = "div" if tag == "span" and _BLOCK_STYLE.search(attributes.get("style") or "") else tag
                    if "data-cfemail" in attributes:
                        self._words(_uncloaked(attributes["data-cfemail"] or ""))
                    elif not self._strikes(node, tag, attributes) and (tag in _BLOCKS or not _unseen(tag, attributes)):
                        above.append((node, tag, self._enter(node, tag, attributes)))
                        node = node.child
                        continue
            node = node.next if above else None
        self._flush()

    def _strikes(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> bool:
        """Words that are struck through are what the text has ceased to say; after one mark that was left open, none."""
        if self._careless or not _is_struck(tag, attributes):
            return False
        self._careless = len(node.text()) > _MOST_STRUCK
        return not self._careless

    def _enter(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> bool:
        """Opens an element; says whether it made the words strong."""
        if tag in _BLOCKS:
            self._flush()
            self.boxes.append(Box(self._home, tag, attributes))
            self._home = len(self.boxes) - 1
            self._open_block(node, tag, attributes)
        elif tag == "br":
            self._flush()
        elif tag == "a":
            self._links.append(_link((attributes.get("href") or "").strip()))
        self._boundary = True
        style = attributes.get("style")
        strong = tag in _STRONG or (style is not None and _STRONG_STYLE.search(style) is not None)
        self._strong += strong
        return strong

    def _open_block(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> None:
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag == "ol":
            items = sum(child.tag == "li" for child in node.iter()) if "reversed" in attributes else 0
            self._lists.append(Numbering(attributes, items))
        elif tag in ("ul", "menu"):
            self._lists.append(None)
        elif tag == "li":
            self._items.append(False)
            numbering = self._lists[-1] if self._lists else None
            self._marker = numbering.next(attributes.get("value")) if numbering else self._marker or BULLET
        elif tag == "tr":
            self._cells.append([])
        elif tag in ("td", "th") and self._cells:
            self._cells[-1].append(len(self.lines))
        elif tag == "form":
            self._form = self._home

    def _leave(self, tag: str, strong: bool) -> None:  # noqa: FBT001 - undoes what _enter said
        if tag in _BLOCKS:
            self._flush()
            self._close_block(tag)
            self._home = self.boxes[self._home].parent
        elif tag == "a":
            self._links.pop()
        self._boundary = True
        self._strong -= strong

    def _close_block(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._heading = 0
        elif tag in ("ol", "ul", "menu"):
            self._lists.pop()
        elif tag == "li":
            self._items.pop()
            self._marker = None
        elif tag == "tr":
            self._close_row(self._cells.pop())
        elif tag == "form":
            self._form = 0

    def _field(self, node: LexborNode) -> None:
        """A field to fill in, unless it is one of those that pages carry along unseen."""
        if self._form and (node.attributes.get("type") or "text").lower() not in (
            "hidden",
            "submit",
            "button",
            "image",
        ):
            self.forms.add(self._form)

    def _words(self, text: str) -> None:
        if not text or (self._links and self._links[-1].within and text.strip() in _ANCHORS):
            return
        if self._boundary and self._runs and _run_in(self._runs[-1].text, text):
            self._runs.append(Run(" "))
        self._boundary = False
        self._runs.append(Run(text, self._strong > 0))
        if self._links:
            length = len(" ".join(text.split()))
            self._front = self._front or (self._links[-1].front and length > 0 and not self._linked)
            self._linked += length
            self._fragments += length if self._links[-1].within else 0

    def _flush(self) -> None:
        """The line that was being filled is finished."""
        if not self._runs:
            return
        runs, linked, fragments, front = tuple(self._runs), self._linked, self._fragments, self._front
        self._runs, self._linked, self._fragments, self._front = [], 0, 0, False
        if all(run.text.isspace() for run in runs):
            return
        tag = self.boxes[self._home].tag
        written = "".join(run.text for run in runs)
        if tag in ("pre", "textarea") or _is_typed(written):
            kept = _lines.first_lines(written)
            self.lines += [Line(draft, self._home) for draft in text_drafts(kept)]
            self.whole = self.whole and kept == written and len(self.lines) < _lines.MOST
            return
        self.lines.append(Line(self._draft(runs), self._home, linked, fragments, front))
        self.whole = self.whole and len(self.lines) < _lines.MOST

    def _draft(self, runs: tuple[Run, ...]) -> Draft:
        marker, self._marker = self._marker or "", None
        if marker and marker != BULLET and _lines.LABEL.match("".join(run.text for run in runs).strip()):
            marker = ""
        first = bool(self._items) and not self._items[-1]
        if first:
            self._items[-1] = True
        kind: BlockKind = "heading" if self._heading else "item" if first else "paragraph"
        level = self._heading or (max(1, sum(self._items)) if first else 0)
        return Draft(kind, runs, level, marker)

    def _close_row(self, cells: list[int]) -> None:
        """Cells of one row become one line; a row that only lays out the page leaves its lines as they are."""
        if not cells or cells[0] == len(self.lines):
            return
        bounds = [*cells, len(self.lines)]
        filled = [(start, end) for start, end in pairwise(bounds) if end > start]
        longest = max(end - start for start, end in filled)
        inside = self.lines[cells[0] :] if longest <= _CELL_LINES else []
        column = any(line.draft.kind in ("heading", "row") for line in inside)
        if not inside or column or (len(filled) == 1 and longest > 1):
            return
        runs: list[Run] = []
        for start, end in pairwise(bounds):
            runs += [Run(CELL_BORDER)] if start > bounds[0] or runs else []
            for line in self.lines[start:end]:
                runs += [Run(f" {line.draft.marker} "), *line.draft.runs, Run(" ")]
        linked = sum(line.linked for line in inside)
        del self.lines[cells[0] :]
        self.lines.append(Line(Draft("row", tuple(runs)), self._home, linked, front=any(line.front for line in inside)))


_TYPED_LINES = 4
_ENDS = "。！？；：.!?;:"
_CELL_LINES = 12
"""A cell with more lines than this is a column of the layout, not a cell of a table."""


def _is_typed(text: str) -> bool:
    """Lines that were broken by hand and are shown so (``white-space: pre-wrap``), not by the width of the source."""
    if text.count("\n") < _TYPED_LINES:
        return False
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    ended = sum(line[-1] in _ENDS or _lines.LABEL.match(line) is not None for line in lines)
    return len(lines) > _TYPED_LINES and ended * 2 > len(lines)


def _unseen(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Inline words that no reader sees: captions for screen readers, icon names, anchors of headings."""
    if not attributes:
        return False
    if "hidden" in attributes or _HIDDEN_STYLE.search(attributes.get("style") or ""):
        return True
    if tag == "i" and attributes.get("aria-hidden") == "true":
        return True
    return _HIDDEN_CLASS.search(attributes.get("class") or "") is not None


def _is_struck(tag: str, attributes: Mapping[str, str | None]) -> bool:
    if tag in STRUCK:
        return True
    if not attributes:
        return False
    return "line-through" in (attributes.get("style") or "") or bool(_STRUCK_NAME.search(attributes.get("class") or ""))


def _uncloaked(code: str) -> str:
    """An address that Cloudflare hides from robots: every byte is XORed with the first."""
    try:
        key, *hidden = bytes.fromhex(code)
    except ValueError:
        return ""
    return bytes(byte ^ key for byte in hidden).decode("utf-8", "replace")


def _run_in(before: str, after: str) -> bool:
    """Two inline elements whose words would run together: a figure or small letter meets a capital."""
    last, first = before[-1:], after[:1]
    return first.isascii() and first.isupper() and (last.isdigit() or (last.isascii() and last.islower()))
