"""Teasers of other pages in and below a text, and lists of further documents that look like them and belong to it.

A list under "Related content" is a choice of articles as a rule. Where the text itself refers to what stands in it,
it is the list of the documents that the agreement takes in.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from watcher.agreement.reading import _lines, _site_lines
from watcher.agreement.reading._body import clauses_in
from watcher.agreement.reading._preamble import is_dated
from watcher.agreement.reading._vocabulary import NAMES
from watcher.agreement.reading._walk import Line

_BEHIND = re.compile(
    r"\s*[(（\[]?(?:(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}日?)?|(?<=[(（\[])\d[\d,]*)[)）\]]?$"
)
"""The day of an article, or how often it was read, printed behind its link."""
_TAKES_IN = re.compile(
    r"(?:上述|以上|前述|上列)[^。]{0,16}(?:组成部分|一并适用|同等效力|同样适用|适用于)|"
    r"\b(?:documents?|policies|rules|terms|agreements?|they|these|those) (?:above |listed above )?(?:also )?(?:are|is|form|forms|make up) (?:an? )?(?:integral )?part of\b|"
    r"\b(?:documents?|policies|rules|terms) (?:listed )?above (?:also )?appl",
    re.IGNORECASE,
)
"""How the sentence below a list makes what it lists a part of the agreement."""
_TITLE = 8
"""Columns from which a title found in a text is no chance."""
_BLURB, _BLURBS = 400, 2
"""Columns of a line that may stand below the title of a teaser, and how many of them."""


def leads_away(line: Line) -> bool:
    """A link to another page and nothing else, but for a day or a count."""
    if line.fragments:
        return False
    words = line.draft.words.strip()
    if not line.linked:  # most lines: what counts is whether a day stands there and nothing else
        return not words or _BEHIND.match(words) is not None
    words = _BEHIND.sub("", words)
    return line.linked >= 0.8 * len(words) and not is_dated(words)


def teasers(lines: Sequence[Line]) -> frozenset[int]:
    """The places of what is headed as related, and of cards that are links as a whole."""
    said = cache(lambda: said_in(lines))
    found: set[int] = set()
    at = 0
    while at < len(lines):
        end = _end_of_related(lines, at)
        if end == at:
            end = _end_of_card(lines, at)
            found |= set(range(at, end))
        elif not refers_to(said(), lines[at + 1 : end]) and not _are_taken_in(lines, at, end):
            found |= set(range(at, end))
        at = max(end, at + 1)
    return frozenset(found)


def said_in(lines: Iterable[Line]) -> str:
    """The letters of a text, less its links."""
    return "\n".join(_lines.letters(line.draft.words) for line in lines if not leads_away(line))


def refers_to(said: str, links: Sequence[Line]) -> bool:
    """Whether the links name documents, and the text names one of them."""
    titles = [line.draft.words.strip() for line in links if leads_away(line)]
    documents = [title for title in titles if NAMES.search(title)]
    named = any(_lines.width(title) >= _TITLE and _lines.letters(title) in said for title in documents)
    return named and len(documents) * 2 >= len(titles)


def _are_taken_in(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether the links name documents, and the sentence below makes them a part of the agreement."""
    documents = [line for line in lines[at + 1 : end] if NAMES.search(line.draft.words)]
    below = lines[end].draft.words if end < len(lines) else ""
    return len(documents) * 2 >= end - at - 1 and _TAKES_IN.search(below[:_BLURB]) is not None


def _end_of_related(lines: Sequence[Line], at: int) -> int:
    """Behind the teasers that a line heads; the line itself where it heads none."""
    end = at + 1
    if end == len(lines) or not leads_away(lines[end]) or not _site_lines.is_related(lines[at].draft.words.strip()):
        return at
    blurbs = False
    while end < len(lines) and leads_away(lines[end]):
        end += 1
        below = end + _blurbs(lines, end)
        blurbs = blurbs or (below < len(lines) and leads_away(lines[below]) and below > end)
        end = below if blurbs else end
    return end


def _end_of_card(lines: Sequence[Line], at: int) -> int:
    """Behind a title and a sentence that are one link, and name no document."""
    title = lines[at]
    if title.draft.kind != "heading" or not leads_away(title) or NAMES.search(title.draft.words):
        return at
    below = at + 1 + _blurbs(lines, at + 1)
    linked = lines[at + 1 : below]
    return below if linked and all(map(leads_away, linked)) else at


def _blurbs(lines: Sequence[Line], at: int) -> int:
    """How many lines from there say what an article is about."""
    below = lines[at : at + _BLURBS]
    return next((count for count, line in enumerate(below) if not _is_blurb(line)), len(below))


def _is_blurb(line: Line) -> bool:
    words = line.draft.words.strip()
    if line.draft.kind != "paragraph" or not _lines.is_sentence(words) or _lines.width(words) > _BLURB:
        return False
    return not _lines.LABEL.match(words) and not clauses_in(words, 1)
