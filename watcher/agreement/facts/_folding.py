"""One form for matching: width, quotes, dashes, letter case and traditional characters folded, one code point to one.

Because no folding adds or takes a character, an offset into the folded text is an offset into the text as printed.
Only ``squeeze`` drops characters, and its offsets are mapped back on demand.
"""

import re

from watcher.agreement.facts._traditional import SIMPLIFIED_OF
from watcher.model import Language, Span

_WIDE_ASCII = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys(
    map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»「」『』〝〞″＂"), '"') | dict.fromkeys(map(ord, "‘’‚‛′`´＇｀"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－﹣"), "-")
_BRACKETS = dict.fromkeys(map(ord, "【〔［〖"), "[") | dict.fromkeys(map(ord, "】〕］〗"), "]")
_SIGNS = {ord("￥"): "¥", ord("｡"): "。", ord("～"): "~", ord("〜"): "~", ord("•"): "·", ord("・"): "·"}
_SHAPES: dict[int, str] = _WIDE_ASCII | _SPACES | _QUOTES | _DASHES | _BRACKETS | _SIGNS | SIMPLIFIED_OF
"""No sign is folded into one that is folded itself, so that their order does not matter."""
_SHAPED = re.compile("[" + re.escape("".join(map(chr, _SHAPES))) + "]")
_FEW = 60
"""Up to so many different characters it is faster to replace them one after another than to translate the text."""

_IDLE = re.compile(" (?:(?<![A-Za-z0-9] )|(?![A-Za-z0-9]))")
"""A space that divides no two words of the Latin script."""
_CHINESE = re.compile("[\u4e00-\u9fff]")


def fold(text: str) -> str:
    """The text for matching: as long as the text itself."""
    shaped = fold_shapes(text)
    lowered = shaped.lower()
    return lowered if len(lowered) == len(shaped) else shaped.translate(_ASCII_LOWER)


_ASCII_LOWER = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
"""For texts with the one letter that becomes two in lower case."""


def fold_shapes(text: str) -> str:
    """As ``fold``, with letter case kept: names and the starts of English sentences need it."""
    if text.isascii():
        return text
    at = 0
    for _ in range(_FEW):
        found = _SHAPED.search(text, at)
        if found is None:
            return text
        text, at = text.replace(found[0], _SHAPES[ord(found[0])]), found.end()
    return text.translate(_SHAPES)


def language_of(text: str) -> Language:
    """The language whose rules read this stretch: a single Chinese character makes it Chinese."""
    return "en" if text.isascii() or not _CHINESE.search(text) else "zh"


def squeeze(text: str, language: Language) -> str:
    """White space becomes one space between words; inside Chinese, where wraps and odd spaces split words, it goes."""
    words = text.split()
    if len(words) == 1:
        return words[0]
    squeezed = " ".join(words)
    return _IDLE.sub("", squeezed) if language == "zh" else squeezed


def unsqueeze(text: str, squeezed: str, span: Span) -> Span:
    """Where in ``text`` a span of what it was squeezed to stands."""
    lead = len(text) - len(text.lstrip())
    if len(squeezed) == len(text.strip()):
        return Span(lead + span.start, lead + span.end)
    start = _place(text, squeezed, span.start)
    return Span(start, max(start, _place(text, squeezed, span.end - 1) + 1))


def _place(text: str, squeezed: str, offset: int) -> int:
    """Where the character at this offset is printed: all that is no white space was kept, in its order."""
    kept_before = offset - squeezed.count(" ", 0, offset)
    end = 0
    for word in text.split():
        start = text.index(word, end)
        end = start + len(word)
        if kept_before < len(word):
            return start - 1 if squeezed[offset] == " " else start + kept_before
        kept_before -= len(word)
    return end
