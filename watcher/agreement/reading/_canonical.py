"""The form for comparing: two texts that a reader would call the same are equal in it."""

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f]")
_SPACES = re.compile(r"\s+")


def canonical(text: str) -> str:
    """Pure and idempotent; what it folds is listed in this file, everything else stays."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))).strip()
