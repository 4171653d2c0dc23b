"""The frame of a site without the agreement that it framed.

An error, a log-in or an empty search comes in the site's own frame: menus, boasts, a banner, the links of the foot. Where
they are long they read as a text of their own, and no phrase gives them away. But all of them stood around the
agreement at the last good look, and a new agreement stood nowhere.
"""

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser

from watcher.agreement.reading._decode import decode
from watcher.agreement.reading._lines import letters
from watcher.agreement.reading._source import prepared
from watcher.agreement.reading._states import state_of
from watcher.agreement.reading._walk import walk
from watcher.model import Document, Page, ReadingRules

_MOST = 0.5
"""Share of a text that stood around the last agreement, from which it is what was left over."""


def is_left_over(seen: Document, before: Document, pages: Sequence[Page], rules: ReadingRules) -> bool:
    """Whether most of what was read now stood on these pages of markup at the last good look, outside of the agreement."""
    lines = [letters(block.text) for block in seen.blocks]
    frame = frozenset(line for page in pages for line in _printed(page, rules))
    frame -= {letters(block.text) for block in before.blocks}
    return sum(len(line) for line in lines if line in frame) > _MOST * sum(map(len, lines))


def _printed(page: Page, rules: ReadingRules) -> list[str]:
    """Every line that a page prints, or carries in its scripts."""
    text = decode(page, rules.encoding).text
    root = LexborHTMLParser(prepared(text).markup).root
    lines = [*(walk(root).lines if root else ()), *state_of(text).lines]
    return [letters(line.draft.marker + line.draft.words) for line in lines]
