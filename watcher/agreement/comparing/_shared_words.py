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
    return _letters(pieces_old & pieces_new) / max(_letters(pieces_old), _letters(pieces_new), 1)


def _pieces(text: str) -> Counter[str]:
    """Stretches of letters and digits between punctuation, without the numbers that lead them."""
    return Counter(piece.lstrip("0123456789") for piece in _PUNCTUATION.split(_BESIDE_WORDS.sub("", text)))


def _letters(pieces: Counter[str]) -> int:
    return sum(len(piece) * count for piece, count in pieces.items())
