"""The redline of two texts: what a careful person would strike out and write in.

Sentences that are equal on both sides hold the two texts together. Between them sentences are paired by likeness, and
inside a pair diff-match-patch compares tokens (`_tokens.py`): characters in Chinese, whole words, numbers and dates
everywhere. The steps joined without "+" give the old text, without "-" the new one, exactly.

Pure diff-match-patch (Apache 2.0) is used, without its time limit: that reads the clock and gives up in the middle.
Effort is bounded by size instead, so that the same two texts give the same redline on every machine. The C++ binding is
ten to thirty times faster on unrelated texts, but sentences first leaves nothing long to compare, and the binding
brings no wheels for the newest Pythons.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Literal, NamedTuple
from zlib import crc32

from diff_match_patch import diff_match_patch

from watcher.agreement.comparing._order import anchors
from watcher.agreement.comparing._tidy import Step, tidy
from watcher.agreement.comparing._tokens import is_ended, sentences, tokens
from watcher.model import Edit

MOST_EFFORT = 1_000_000
"""Tokens times differing tokens up to which two stretches are compared token by token (about 0.15 s); longer ones are
cut into pieces first, and what is still too long is struck out and written in whole."""
LONG_SENTENCE = 2_000
ONE_CUT_IN = 16
"""Tokens of a piece, about."""
MOST_PAIRS = 2_500
"""Sentences times sentences up to which a gap looks for pairs."""
ALIKE = 0.4
"""Share of common tokens from which two sentences are two wordings of one sentence."""

_PHRASE = re.compile(r"[^，,、]*[，,、]|[^，,、]+")
_OPS: dict[int, Literal["=", "-", "+"]] = {0: "=", -1: "-", 1: "+"}


class Hunk(NamedTuple):
    """A marked stretch with what stands around it: ``deleted`` was replaced by ``inserted``."""

    before: str
    deleted: str
    inserted: str
    after: str


class Revision(NamedTuple):
    """A stretch of whole sentences in which something is marked, as it was and as it is; with its offsets."""

    old: str
    new: str
    old_start: int
    new_start: int


def redline(old: str, new: str) -> tuple[Edit, ...]:
    """The edits that turn ``old`` into ``new``."""
    return _merged(edit for part in _parts(sentences(old), sentences(new)) for edit in part)


def coarse_redline(old: str, new: str) -> tuple[Edit, ...]:
    """The same by whole sentences: for texts so long that nobody reads single words."""
    return _merged(edit for gap in _gaps(_short(old), _short(new)) for edit in _replaced(gap.old, gap.new, gap.equal))


def _short(text: str) -> list[str]:
    """Sentences, the endless ones cut at commas, and what is endless still in pieces."""
    short: list[str] = []
    for sentence in sentences(text):
        phrases = [sentence] if len(sentence) <= LONG_SENTENCE else _PHRASE.findall(sentence)
        for phrase in phrases:
            short += [phrase] if len(phrase) <= LONG_SENTENCE else _pieces(tokens(phrase))
    return short


def hunks(edits: Sequence[Edit], context: int = 80) -> tuple[Hunk, ...]:
    """The marked stretches of a redline, each with up to ``context`` unchanged characters on either side."""
    found = []
    for marked, run in groupby(range(len(edits)), key=lambda place: edits[place].op != "="):
        if not marked:
            continue
        places = list(run)
        first, last = places[0], places[-1]
        before = edits[first - 1].text[-context:] if first else ""
        after = edits[last + 1].text[:context] if last + 1 < len(edits) else ""
        text = {op: "".join(edits[place].text for place in places if edits[place].op == op) for op in "-+"}
        found.append(Hunk(before, text["-"], text["+"], after))
    return tuple(found)


def revisions(edits: Sequence[Edit]) -> tuple[Revision, ...]:
    """The sentences that a redline touches, each stretch as short as whole sentences on both sides allow."""
    found: list[Revision] = []
    stretch = _Stretch(0, 0)
    for edit in edits:
        if edit.op == "=":
            stretch = _read_on(found, stretch, edit.text)
        else:
            stretch.mark(edit)
    _close(found, stretch)
    return tuple(found)


def _close(found: list[Revision], stretch: "_Stretch") -> bool:
    """Tells the stretch if its sides differ: what went out may come in again right behind."""
    revision = stretch.closed() if stretch.is_marked else None
    if revision is None or revision.old == revision.new:
        return False
    found.append(revision)
    return True


class _Stretch:
    """A revision that is still being read, kept in parts: a sentence may have thousands of marks."""

    def __init__(self, old_start: int, new_start: int, rest: str = "") -> None:
        self.old_start, self.new_start, self.is_marked = old_start, new_start, False
        self._old, self._new = [rest], [rest]

    def mark(self, edit: Edit) -> None:
        self.is_marked = True
        (self._old if edit.op == "-" else self._new).append(edit.text)

    def keep(self, equal: str) -> None:
        self._old.append(equal)
        self._new.append(equal)

    def closed(self) -> Revision:
        return Revision("".join(self._old), "".join(self._new), self.old_start, self.new_start)

    @property
    def is_ended(self) -> bool:
        """Whether a sentence ends on both sides; the last parts tell."""
        sides = ("".join(side[-_LAST_PARTS:]) for side in (self._old, self._new))
        return all(is_ended(side) for side in sides if side)

    @property
    def ends(self) -> tuple[int, int]:
        return self.old_start + sum(map(len, self._old)), self.new_start + sum(map(len, self._new))


_LAST_PARTS = 4


def _read_on(found: list[Revision], stretch: _Stretch, equal: str) -> _Stretch:
    """Closes the open stretch at the first end of a sentence in what stayed equal; gives what is open after it."""
    pieces = sentences(equal)
    rest = pieces.pop() if pieces and not is_ended(pieces[-1]) else ""
    if stretch.is_marked and stretch.is_ended and _close(found, stretch):
        stretch = _Stretch(*stretch.ends)
    if not pieces:
        stretch.keep(rest)
        return stretch
    old_end, new_end = stretch.ends
    if stretch.is_marked:
        stretch.keep(pieces[0])
        _close(found, stretch)
    passed = sum(map(len, pieces))
    return _Stretch(old_end + passed, new_end + passed, rest)


# ── sentences ────────────────────────────────────────────────────────────────────────────────────


class _Gap(NamedTuple):
    """Sentences between two that are equal, and the equal ones that follow."""

    old: list[str]
    new: list[str]
    equal: str


def _gaps(old: list[str], new: list[str]) -> Iterator[_Gap]:
    here, there = 0, 0
    for a, b in [*anchors(old, new), (len(old), len(new))]:
        yield _Gap(old[here:a], new[there:b], old[a] if a < len(old) else "")
        here, there = a + 1, b + 1


def _parts(old: list[str], new: list[str]) -> Iterator[Iterable[Edit]]:
    for gap in _gaps(old, new):
        yield _bridged(gap.old, gap.new)
        yield (Edit("=", gap.equal),)


def _bridged(old: list[str], new: list[str]) -> Iterable[Edit]:
    """The edits of one gap."""
    if len(old) <= 1 >= len(new) or len(old) * len(new) > MOST_PAIRS:
        return _compared("".join(old), "".join(new))
    edits: list[Edit] = []
    here, there = 0, 0
    for a, b in [*_pairs(old, new), (len(old), len(new))]:
        edits += _replaced(old[here:a], new[there:b], "")
        if a < len(old):
            edits += _compared(old[a], new[b])
        here, there = a + 1, b + 1
    return edits


def _pairs(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The pairs of like sentences, in order, whose likeness adds up to most."""
    bags_old, bags_new = [Counter(tokens(one)) for one in old], [Counter(tokens(one)) for one in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[_likeness(one, other) for other in bags_new] for one in bags_old]
    for a in reversed(range(len(old))):
        for b in reversed(range(len(new))):
            paired = alike[a][b] + best[a + 1][b + 1] if alike[a][b] >= ALIKE else 0.0
            best[a][b] = max(best[a + 1][b], best[a][b + 1], paired)
    return list(_walk(alike, best))


def _walk(alike: list[list[float]], best: list[list[float]]) -> Iterator[tuple[int, int]]:
    a = b = 0
    while a < len(alike) and b < len(alike[a]):
        if best[a][b] == best[a + 1][b]:
            a += 1
        elif best[a][b] == best[a][b + 1]:
            b += 1
        else:
            yield a, b
            a, b = a + 1, b + 1


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _replaced(old: list[str], new: list[str], equal: str) -> list[Edit]:
    return [Edit("-", "".join(old)), Edit("+", "".join(new)), Edit("=", equal)]


# ── tokens ───────────────────────────────────────────────────────────────────────────────────────


def _compared(old: str, new: str) -> Iterable[Edit]:
    if not old or not new:
        return _replaced([old], [new], "")
    before, after = tokens(old), tokens(new)
    if _effort(before, after) > MOST_EFFORT:
        return _by_pieces(before, after)
    return _marked(before, after)


def _effort(before: list[str], after: list[str]) -> int:
    differing = len(before) + len(after) - 2 * (Counter(before) & Counter(after)).total()
    return (len(before) + len(after)) * differing


def _by_pieces(before: list[str], after: list[str]) -> Iterator[Edit]:
    """A stretch too long to be compared at once, cut where equal pieces hold both sides together."""
    for gap in _gaps(_pieces(before), _pieces(after)):
        old, new = (tokens("".join(side)) for side in (gap.old, gap.new))
        if old and new and _effort(old, new) <= MOST_EFFORT:
            yield from _marked(old, new)
            yield Edit("=", gap.equal)
        else:
            yield from _replaced(gap.old, gap.new, gap.equal)


def _pieces(row: list[str]) -> list[str]:
    """Tokens joined to short pieces. Cuts are chosen by the letters of a token, so an edit moves none but its own."""
    cuts = {token for token in set(row) if crc32(token.encode()) % ONE_CUT_IN == 0}
    pieces: list[str] = []
    open_end: list[str] = []
    for token in row:
        open_end.append(token)
        if token in cuts:
            pieces.append("".join(open_end))
            open_end = []
    return [*pieces, "".join(open_end)] if open_end else pieces


def _marked(before: list[str], after: list[str]) -> Iterator[Edit]:
    return (Edit(step.op, "".join(step.tokens)) for step in tidy(_steps(before, after)))


def _steps(old: list[str], new: list[str]) -> list[Step]:
    """The shortest edit of one row of tokens into the other; each token travels as one character."""
    letters = {token: _letter(place) for place, token in enumerate(dict.fromkeys([*old, *new]))}
    words = {letter: token for token, letter in letters.items()}
    before, after = ("".join(map(letters.__getitem__, side)) for side in (old, new))
    edits = _engine().diff_main(before, after, checklines=False)
    return [Step(_OPS[op], [words[letter] for letter in text]) for op, text in edits]


def _letter(place: int) -> str:
    """One character for each token, around the surrogates."""
    return chr(place + 1 if place < 0xD7FF else place + 0x801)


@lru_cache(maxsize=1)
def _engine() -> diff_match_patch:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    return engine


def _merged(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Neighbours of one kind as one edit, what goes out before what comes in, nothing empty."""
    merged: list[Edit] = []
    for kept, run in groupby((edit for edit in edits if edit.text), key=lambda edit: edit.op == "="):
        parts = list(run)
        for op in ("=",) if kept else ("-", "+"):
            text = "".join(edit.text for edit in parts if edit.op == op)
            if text:
                merged.append(Edit(op, text))  # type: ignore[arg-type]
    return tuple(merged)
