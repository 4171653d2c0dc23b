"""One line that tells a change in the words of the text itself: what was struck out and what was written in.

A mark too short to be understood alone ("not", "不") is quoted with the words beside it, on both sides; one too long to
be read at a glance is quoted from the sentence that matters.
"""

from collections.abc import Iterator, Sequence

from watcher.agreement.comparing._tokens import sentences, tokens
from watcher.agreement.comparing.redline import Hunk, hunks, redline
from watcher.agreement.reading import canonical
from watcher.model import Bilingual

MOST_MARKED = 6_000
"""Characters of a stretch up to which its marks are looked at."""
WIDTH = 84
"""Columns that a quotation takes at most; an ideograph takes two."""
_SHORT = 9
"""Columns under which a mark needs the words beside it."""
_LEAD, _TAIL = 14, 26
"""Columns of the words before and behind a short mark."""
_BEFORE_WORD = 24
"""Columns that stand before the telling word where the beginning of a sentence is left out."""
_ENDS = "\n。；;！!？?，,.:：|"
_EDGES = " \t\n，,。.；;、:：|•·"


def told(before: str, after: str, telling: Sequence[str]) -> Bilingual | None:
    """The mark that holds the first of the telling words, else the largest; None where no mark can be read."""
    if max(len(before), len(after)) > MOST_MARKED:
        return None
    marks = hunks(redline(before, after), context=_LEAD + _TAIL)
    mark = next((mark for word in telling for mark in marks if _holds(mark, word)), None)
    mark = mark or max(marks, key=lambda one: max(len(one.deleted), len(one.inserted)), default=None)
    if mark is None:
        return None
    gone, come = _sides(mark, telling)
    if gone and come:
        return Bilingual(f"“{gone}”改为“{come}”", f"“{gone}” becomes “{come}”")
    if come:
        return Bilingual(f"新增“{come}”", f"“{come}” added")
    return Bilingual(f"删去“{gone}”", f"“{gone}” removed") if gone else None


def _holds(mark: Hunk, word: str) -> bool:
    """Whether the mark brings or takes the word; one that stands on both sides says nothing."""
    return canonical(mark.inserted).lower().count(word) != canonical(mark.deleted).lower().count(word)


def _sides(mark: Hunk, telling: Sequence[str]) -> tuple[str, str]:
    gone, come = _clipped(mark.deleted, telling), _clipped(mark.inserted, telling)
    if max(_columns(gone), _columns(come)) >= _SHORT or (gone and come and min(len(gone), len(come)) > 1):
        return gone, come
    lead = "".join(reversed(list(_within(reversed(tokens(mark.before)), _LEAD))))
    tail = "".join(_within(tokens(mark.after), _TAIL))
    gone, come = (f"{lead}{side}{tail}".strip(_EDGES) for side in (mark.deleted, mark.inserted))
    return gone, come


def _within(row: Iterator[str] | Sequence[str], most: int) -> Iterator[str]:
    """Tokens up to the end of a phrase, and up to so many columns."""
    taken = 0
    for token in row:
        taken += _columns(token)
        if taken > most or any(mark in token for mark in _ENDS):
            return
        yield token


def _clipped(text: str, telling: Sequence[str]) -> str:
    """The sentence that says most, short enough for one line."""
    pieces = sentences(" ".join(text.split()))
    said = (piece for word in telling for piece in pieces if word in canonical(piece).lower())
    sentence = next(said, pieces[0] if pieces else "").strip(_EDGES)
    if _columns(sentence) <= WIDTH:
        return sentence
    place = next((place for word in telling if (place := sentence.lower().find(word)) >= 0), 0)
    ahead, row = 0, tokens(sentence)
    while row and _columns(sentence[ahead:place]) > WIDTH - _BEFORE_WORD:
        ahead += len(row.pop(0))
    kept = "".join(_fitting(row)).strip(_EDGES)
    return f"{'…' if ahead else ''}{kept}{'…' if not sentence.endswith(kept) else ''}"


def _fitting(row: Sequence[str]) -> Iterator[str]:
    taken = 0
    for token in row:
        taken += _columns(token)
        if taken > WIDTH:
            return
        yield token


def _columns(text: str) -> int:
    return sum(2 if letter >= "\u2e80" else 1 for letter in text)
