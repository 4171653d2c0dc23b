"""Bold marks that Markdown's own grammar leaves lying about: next to Chinese punctuation, or half open."""

import re
from collections.abc import Iterable

from watcher.agreement.reading._blocks import Run

_MOST_MARKS = 1_000
_BOLD = re.compile(r"(?<![*\\])\*\*(?!\*)")


def strong_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Literal ``**`` as runs: pairs switch the style, a mark without a partner is dropped."""
    listed = tuple(runs)
    marks = sum(len(_BOLD.findall(run.text)) for run in listed if "**" in run.text)
    if not marks:
        return listed
    if marks > _MOST_MARKS:
        return tuple(run._replace(text=run.text.replace("**", "")) for run in listed)
    paired = marks - marks % 2
    marked: list[Run] = []
    seen = 0
    for run in listed:
        for index, piece in enumerate(_BOLD.split(run.text)):
            seen += bool(index)
            marked.append(Run(piece, run.strong or (seen % 2 == 1 and seen < paired)))
    return tuple(run for run in marked if run.text)
