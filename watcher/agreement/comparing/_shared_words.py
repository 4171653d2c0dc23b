"""How much two texts have in common, told without reading closely: by equal stretches between punctuation."""

import re
from collections import Counter

LARGE = 400_000
"""Characters from which a rewrite is looked for before anything else."""
KEPT_PIECES = 0.02
"""Share of equal stretches under which two large texts are strangers."""

_BESIDE_WORDS = re.compile(r"[^\w.,;。，；\n]+")
_PUNCTUATION = re.compile(r"[.,;。，；\n]+")


def are_strangers(old: str, new: str) -> bool:
    """Whether two large texts share next to nothing: told by stretches between punctuation, without reading closely."""
    if min(len(old), len(new)) < LARGE:
        return False
    return shared(old, new) < KEPT_PIECES


def shared(old: str, new: str) -> float:
    """Share of the larger text that stands in equal stretches in the other one."""
    pieces_old, pieces_new = _pieces(old), _pieces(new)
    return (pieces_old & pieces_new).total() / max(pieces_old.total(), pieces_new.total(), 1)


def _pieces(text: str) -> Counter[str]:
    """Stretches of letters and digits between punctuation, each counted by its length."""
    pieces: Counter[str] = Counter()
    for piece in _PUNCTUATION.split(_BESIDE_WORDS.sub("", text)):
        pieces[piece.lstrip("0123456789")] += len(piece)
    return pieces
