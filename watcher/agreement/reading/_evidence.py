"""What a capture is judged by, and what its page says of itself: titles, marks of makers, its address."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from watcher.agreement.reading import _lines
from watcher.agreement.reading._ending import Ending
from watcher.agreement.reading._signatures import MESSAGES, VENDORS, Signature, suspicion
from watcher.agreement.reading._vocabulary import DUTIES, NAMES
from watcher.model import Bilingual, Page, Suspicion

FEW_WORDS = 1_600
"""Columns up to which a phrase is taken to speak of the page and not of its subject."""
SHELL = 160
"""Columns below which a page with scripts has yet to be drawn."""
_MOST_MARKUP = 1_000_000
"""Characters of a page in which its own address is looked for: styles and states may stand in front of it."""
_FRONT = re.compile(r"(?:/(?:index|home|default)(?:\.\w+)?|/[a-z]{2}(?:[-_][a-zA-Z]{2})?)?")
_CANONICAL = re.compile(r"[Rr](?<=\b.)(?i:el)\s{0,3}=\s{0,3}[\"']?(?i:canonical)\b")
"""The engine skips to what may be the first letter, which it does not where case is ignored throughout."""
_TAG = 400
"""Characters that a tag has on either side of what is looked for in it."""
_ADDRESS = re.compile(r"\bhref\s{0,3}=\s{0,3}[\"']?(https?://[^\"'>\s]+)", re.IGNORECASE)


class Evidence(NamedTuple):
    """What a capture is judged by."""

    text: str
    title: str | None
    language: str
    pages: Sequence[Page]
    markup: str
    ending: Ending


def reads_as_agreement(head: str, text: str) -> bool:
    """By the name in its head, or by how often it speaks of duties and rights; a front page does neither."""
    sample = text[:20_000]
    found = DUTIES.findall(sample)
    density = len(found) * 1_000 / (_lines.width(sample) or 1)
    return density >= (0.3 if NAMES.search(head) else 1.0) and len(set(found)) >= 3


def has_scripts(seen: Evidence) -> bool:
    return "<script" in seen.markup.lower()


def titles(seen: Evidence) -> list[str]:
    """What the page calls itself: in its title, and in its first lines, where a menu may stand as well."""
    return [*page_titles(seen), *(line for line in seen.text[:2_000].split("\n")[:6] if len(line) <= 80)]


def page_titles(seen: Evidence) -> list[str]:
    """The title of the page, with and without the site's name."""
    parts = re.split(r"\s+[|–—·-]\s+|\s*[_|]\s*", seen.title or "")
    return [part.strip() for part in [seen.title or "", *parts] if part.strip()]


def head_of(seen: Evidence) -> str:
    """Where an agreement bears its name."""
    return "\n".join([seen.title or "", *seen.text[:600].split("\n")[:4]])


def first_of(signatures: Iterable[Signature], where: Sequence[str]) -> str | None:
    """The code of the first signature that is found anywhere."""
    return next((each.code for each in signatures if any(each.pattern.search(words) for words in where)), None)


def said(code: str, seen: Evidence) -> Suspicion:
    """The suspicion, with the maker of the check that stands in the page."""
    if code not in ("bot-check", "blocked"):
        return suspicion(code)
    vendor = vendor_of(seen.markup)
    if code == "blocked":
        zh, en = (f"（{vendor}）", f" ({vendor})") if vendor else ("", "")
    else:
        zh, en = (f" {vendor} ", f" {vendor}") if vendor else ("", "")
    message = MESSAGES[code]
    return Suspicion(code, Bilingual(message.zh.format(vendor=zh), message.en.format(vendor=en)))


def vendor_of(markup: str) -> str | None:
    """Who made the check that stands in the page."""
    lower = markup[:300_000].lower()
    return next((name for name, pieces in VENDORS.items() if any(piece in lower for piece in pieces)), None)


def went_home(pages: Sequence[Page]) -> bool:
    """Asked for a page, got the front of the site."""
    if len(pages) != 1:
        return False
    asked, got = (_path(url) for url in (pages[0].url, pages[0].final_url))
    return asked.count("/") > 0 and asked != got and _FRONT.fullmatch(got) is not None


def names_home(markup: str) -> bool:
    """The page says of itself that its address is the front of the site; some sites say so of every page."""
    named = _CANONICAL.search(markup, 0, _MOST_MARKUP)
    if named is None:
        return False
    link = markup[max(markup.rfind("<", 0, named.start()), named.start() - _TAG) : named.end() + _TAG].split(">", 1)[0]
    address = _ADDRESS.search(link)
    return address is not None and _FRONT.fullmatch(_path(address[1])) is not None


def _path(url: str) -> str:
    return re.sub(r"^https?://[^/]+", "", url).split("?")[0].rstrip("/")
