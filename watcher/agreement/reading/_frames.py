"""An agreement that a page keeps beside its own words: in a frame, in a template, or at another address in a frame.

What the page brings with it is read as any markup is. What stands at another address is not fetched, as nobody named
that address; the owner is told it instead.
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from watcher.agreement.reading._source import prepared, unscripted
from watcher.agreement.reading._walk import Walked, walk

_TEMPLATE = re.compile(r"<(/?)template(?=[\s>])", re.IGNORECASE)
_FRAMES = "iframe[src], frame[src], object[data], embed[src]"
_LEAST = 100
"""Pixels below which a frame shows no document: it counts visits, or carries a mark of the site."""
_PIXELS = re.compile(r"\s*(\d+)\s*(?:px)?\s*")
_STYLED = re.compile(r"(?:^|[;\s])(?:width|height)\s*:\s*(\d+)\s*px", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NO_DOCUMENT = re.compile(
    r"captcha|challenge|turnstile|geetest|hcaptcha|youtu\.?be|vimeo|bilibili|youku|/player|video|/maps|doubleclick|tagmanager|"
    r"analytics|/ads?[./]|adservice|facebook\.com/plugins|login|signin|sign-in|passport|oauth|consent|cookie|chat|"
    r"\.(?:swf|svg|png|jpe?g|gif|mp[34]|webm)(?:$|[?#])",
    re.IGNORECASE,
)
"""Addresses of what is framed in any page: checks, films, maps, counters, advertisements, log-ins, consent, chats."""


def kept_inside(tree: LexborHTMLParser, markup: str, text: str) -> Iterator[Walked]:
    """Documents that frames have written out (``srcdoc``), the page with its templates opened, and what it says to readers
    without scripts.
    """
    for frame in tree.css("iframe[srcdoc]"):
        yield _walked(frame.attributes.get("srcdoc") or "")
    if _TEMPLATE.search(markup):
        yield _walked(_TEMPLATE.sub(r"<\1div", markup))
    if said := "".join(unscripted(text)):
        yield _walked(said)


def framed(tree: LexborHTMLParser, address: str) -> str | None:
    """Where the document of the page's frame stands; of several frames, that of the same host goes first."""
    base = tree.css_first("base[href]")
    address = _joined(address, (base.attributes.get("href") or "") if base else "")
    host = urlsplit(address).hostname
    found = [_joined(address, _source(node)) for node in tree.css(_FRAMES) if _shows_a_document(node)]
    pages = [url for url in found if url.startswith(("http:", "https:")) and url.partition("#")[0] != address]
    return min(pages, key=lambda url: urlsplit(url).hostname != host, default=None)


def _walked(markup: str) -> Walked:
    root = LexborHTMLParser(prepared(markup).markup).root
    return walk(root) if root else Walked([], [])


def _source(frame: LexborNode) -> str:
    return (frame.attributes.get("src") or frame.attributes.get("data") or "").strip()


def _joined(address: str, reference: str) -> str:
    """Nothing where the reference is no address at all."""
    try:
        joined = urljoin(address, reference)
        return joined if urlsplit(joined).hostname else ""
    except ValueError:
        return ""


def _shows_a_document(frame: LexborNode) -> bool:
    attributes = frame.attributes
    style = attributes.get("style") or ""
    if "hidden" in attributes or "srcdoc" in attributes or _HIDDEN.search(style):
        return False
    given = [_PIXELS.fullmatch(attributes.get(side) or "") for side in ("width", "height")]
    sizes = [int(found[1][:6]) for found in given if found] + [int(size[:6]) for size in _STYLED.findall(style)]
    source = _source(frame)
    return bool(source) and min(sizes, default=_LEAST) >= _LEAST and not _NO_DOCUMENT.search(source)
