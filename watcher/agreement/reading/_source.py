"""Markup made fit for parsing: scripts and hidden frames out, hostile depth and size capped.

A parser without scripting takes ``<noscript><iframe/></noscript>`` in a head for the beginning of a frame that never
ends, and the page becomes the frame's text; so these elements go before parsing. Parsers take quadratic time over
deep nesting and over many attributes of one tag; browsers stop nesting at 512 levels, we at half of that.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CUT = re.compile(r"<(script|style|noscript)(?=[\s/>])|<!--", re.IGNORECASE)
_CLOSERS = {tag: re.compile(f"</{tag}[^>]{{0,200}}>", re.IGNORECASE) for tag in ("script", "style", "noscript")}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,40})")
_NEVER_DEEP = frozenset(
    ("area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
     "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr")
)  # fmt: skip
"""Void elements, and those that the next of their kind closes."""
_LONG_TAG = re.compile(r"(<[a-zA-Z][a-zA-Z0-9-]{0,40})[^<>]{30000,}")
_ONCE = frozenset(("html", "body"))
"""The parser adds the attributes of later ones to the first, in quadratic time; so it does with lists of options."""
_MANY_TAGS = 10_000
_MOST_TAGS = 80_000
_MOST_CHARACTERS = 12_000_000
_DEEPEST = 256


class Source(NamedTuple):
    markup: str
    cut: bool
    """Whether the page was larger than what is read of one."""


def prepared(text: str) -> Source:
    """Markup to parse. Linear in the length of the page."""
    whole = len(text)
    markup = _LONG_TAG.sub(_without_attributes, "".join(_without_scripts(text[:_MOST_CHARACTERS])))
    tags = markup.count("<")
    if tags > _MOST_TAGS:
        markup, tags = _first_tags(markup), -1
    if not 0 <= tags <= _MANY_TAGS:
        markup = "".join(_flattened(markup))
    return Source(markup.replace("<template shadowrootmode", "<div data-shadow"), tags < 0 or whole > _MOST_CHARACTERS)


def scripts(text: str) -> Iterator[str]:
    """What stands inside the scripts of a page."""
    return _inside("script", text)


def unscripted(text: str) -> Iterator[str]:
    """What a page says to readers without scripts."""
    return _inside("noscript", text)


def _inside(tag: str, text: str) -> Iterator[str]:
    at = 0
    while (opening := _CUT.search(text, at)) is not None:
        end = _end_of(text, opening)
        if end is None:
            return
        if (opening[1] or "").lower() == tag:
            start = text.find(">", opening.end()) + 1
            yield text[start : text.rfind("<", start, end)]
        at = end


def _without_scripts(text: str) -> Iterator[str]:
    at = 0
    while (opening := _CUT.search(text, at)) is not None:
        end = _end_of(text, opening)
        if end is None:
            break
        yield text[at : opening.start()]
        at = end
    yield text[at:]


def _end_of(text: str, opening: re.Match[str]) -> int | None:
    if opening[1] is None:
        end = text.find("-->", opening.start() + 2)
        return end + 3 if end >= 0 else None
    closing = _CLOSERS[opening[1].lower()].search(text, opening.end())
    return closing.end() if closing else None


def _without_attributes(tag: re.Match[str]) -> str:
    return tag[1] if tag[0].count("=") > 1_000 or tag[0].count(" ") > 5_000 else tag[0]


def _first_tags(markup: str) -> str:
    """As much of the page as is read: cut in front of the first tag too many."""
    at = -1
    for _ in range(_MOST_TAGS):
        at = markup.find("<", at + 1)
    return markup[:at]


def _flattened(markup: str) -> Iterator[str]:
    """Tags that would nest too deep or cost too much, taken out of a large page; the words between them stay."""
    depth = at = 0
    costly = {"select"}
    for tag in _TAG.finditer(markup):
        name = tag[2].lower()
        if tag.start() < at or name in _NEVER_DEEP:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > _DEEPEST or (tag[1] and depth == _DEEPEST) or name in costly:
            end = markup.find(">", tag.end())
            yield markup[at : tag.start()]
            at = end + 1 if end >= 0 else len(markup)
        elif name in _ONCE and not tag[1]:
            costly.add(name)
    yield markup[at:]
