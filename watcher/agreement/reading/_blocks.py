"""Drafts: what a format hands over, and how drafts become the text and the blocks that tile it.

A draft is one stretch that a reader sees as one (heading, paragraph, list item, table row), as runs of plain and
strong words. White space is not settled yet: that, and everything invisible, is settled here once for all formats.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from watcher.agreement.reading._lines import LABEL, unwrapped
from watcher.model import Block, BlockKind, Span

BULLET = "•"
CELL_BORDER = " | "

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f]")
_ODD = re.compile(r"[^\x20-\x7e\u4e00-\u9fff\u3001-\u3017\uff01-\uff5e\u2018-\u201d]")
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
"""Quotes and dashes of Windows that were written down as control characters."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SPACES = re.compile(r"\s+")
_LITERAL_BULLET = re.compile(r"^[*•·●○■□◆▪‣⁃◦-]\s+")
_SENTENCE_END = re.compile(r"[。！？；.!?;）)]\s*$")


class Run(NamedTuple):
    """Words in one style."""

    text: str
    strong: bool = False


class Draft(NamedTuple):
    kind: BlockKind
    runs: tuple[Run, ...]
    level: int = 0
    marker: str = ""
    """List marker that the markup made; it is printed in front of the words."""

    @property
    def words(self) -> str:
        """What rules look at: a line that the source wraps is one line all the same."""
        written = self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])
        return unwrapped(written)


def plain(kind: BlockKind, text: str, level: int = 0, marker: str = "") -> Draft:
    return Draft(kind, (Run(text),), level, marker)


def assemble(drafts: Iterable[Draft]) -> tuple[str, tuple[Block, ...]]:
    """The text and the blocks that tile it: joined by one newline, empty drafts left out."""
    blocks: list[Block] = []
    at = 0
    for draft in _split_glued(drafts):
        block = _block(draft, at)
        if block is None:
            continue
        blocks.append(block)
        at = block.end + 1
    return "\n".join(block.text for block in blocks), tuple(blocks)


def _split_glued(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """A strong run that opens with a printed label behind a finished sentence begins a block of its own."""
    for draft in drafts:
        if draft.kind == "row":
            yield draft
            continue
        start, kind = 0, draft.kind
        for index, run in enumerate(draft.runs):
            if index > start and run.strong and LABEL.match(run.text.strip()) and _finished(draft.runs[start:index]):
                yield draft._replace(runs=draft.runs[start:index])
                start, kind = index, "paragraph"
                draft = draft._replace(kind=kind, level=0, marker="")  # noqa: PLW2901 - the rest of the same draft
        yield draft._replace(runs=draft.runs[start:]) if start else draft


def _finished(runs: tuple[Run, ...]) -> bool:
    return _SENTENCE_END.search("".join(run.text for run in runs)) is not None


def _block(draft: Draft, at: int) -> Block | None:
    marker, pieces = draft.marker, _settle(draft.runs)
    head = pieces[0].text if pieces else ""
    if draft.kind == "item":
        marker, pieces = _head_of_item(marker, pieces)
        head = pieces[0].text if pieces else ""
    if not head:
        return None
    prefix = f"{marker} " if marker else ""
    text = prefix + "".join(piece.text for piece in pieces)
    emphasis: list[Span] = []
    offset = at + len(prefix)
    for piece in pieces:
        if piece.strong and piece.text.strip():
            emphasis.append(Span(offset, offset + len(piece.text.rstrip())))
        offset += len(piece.text)
    return Block(
        draft.kind, text, at, at + len(text), draft.level, marker, anchored=pieces[0].strong, emphasis=tuple(emphasis)
    )


def _head_of_item(marker: str, pieces: list[Run]) -> tuple[str, list[Run]]:
    """A typed bullet is a bullet; a bullet in front of a printed number says nothing and goes."""
    if not pieces:
        return marker, pieces
    first = pieces[0]
    typed = _LITERAL_BULLET.match(first.text)
    if typed:
        first = first._replace(text=first.text[typed.end() :])
        marker = marker or BULLET
    if marker == BULLET and LABEL.match(first.text):
        marker = ""
    return marker, [first, *pieces[1:]] if first.text else pieces[1:]


def _settle(runs: Sequence[Run]) -> list[Run]:
    """Neighbours of one style merged, then white space and invisible characters settled."""
    settled: list[Run] = []
    before = " "
    for run in _merged(runs):
        text = clean(run.text)
        if before == " ":
            text = text.lstrip(" ")
        if text:
            before = text[-1]
            settled.append(Run(text, run.strong))
    if settled:
        text, strong = settled.pop()
        if last := text.rstrip():
            settled.append(Run(last, strong))
    return settled


def _merged(runs: Sequence[Run]) -> Sequence[Run]:
    if len(runs) == 1:
        return runs
    styles = groupby(runs, key=lambda run: run.strong)
    return [Run("".join(run.text for run in same), strong) for strong, same in styles]


def clean(text: str) -> str:
    """Words as a reader sees them: one space, no invisible characters, no gap where Chinese was wrapped."""
    if _ODD.search(text):
        written = text.translate(_WINDOWS) if _CONTROL.search(text) else text
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", written))
        text = unwrapped(text)
        text = _CONTROL.sub("", _SPACES.sub(" ", text))
    elif "  " in text:
        text = _SPACES.sub(" ", text)
    return text
