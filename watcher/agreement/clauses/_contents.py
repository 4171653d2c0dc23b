"""Tables of contents: runs of short lines, each of which comes again further down as the head of a clause."""

import re
from collections.abc import Sequence

from watcher.agreement.clauses.numbering import read_label
from watcher.model import Block

_FEWEST = 3
_LONGEST = 120
_PAGE = re.compile(r"(?:[\s.·…。—-]{2,200}|\t)\d{1,4}$")
_TITLES = frozenset(
    "目录 目錄 目次 本页目录 contents tableofcontents onthispage inthisdocument quicklinks jumpto".split()
)
_PLAIN = re.compile(r"[\W_]+")


def lines_of_contents(blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of the blocks that only list what comes later, with their title."""
    heads = [_head(block) for block in blocks]
    last = {head: index for index, head in enumerate(heads) if head}
    listed: set[int] = set()
    run: list[int] = []
    for index, head in enumerate([*heads, ""]):
        if head and last[head] > index:
            run.append(index)
        elif head in _TITLES:
            run = []
        else:
            listed.update(_without_later(run, [last[heads[at]] for at in run]))
            run = []
    titles = {index for index, head in enumerate(heads) if head in _TITLES}
    return frozenset(listed | titles)


def _without_later(run: list[int], targets: list[int]) -> list[int]:
    """The run, if it is long enough and what it lists stands behind it, in order."""
    in_order = sum(one < following for one, following in zip(targets, targets[1:], strict=False))
    follows = bool(run) and min(targets) > run[-1]
    return run if len(run) >= _FEWEST and follows and in_order * 4 >= (len(run) - 1) * 3 else []


def _head(block: Block) -> str:
    """The words of a short line without label, page number, case and punctuation; "" for anything longer."""
    if len(block.text) > _LONGEST or block.kind == "row":
        return ""
    text = _PAGE.sub("", block.text.lstrip("•·-* "))
    while label := read_label(text, 0, len(text)):
        text = text[label.words :]
    return _PLAIN.sub("", text).casefold()
