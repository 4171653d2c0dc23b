"""Letters that were lost on the way: written as question marks by a server, or in a code that nobody undoes.

Unlike a lost character (U+FFFD) these are letters that an author may write as well. So they must be many, or stand in
a line of the last text in place of what it said there.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from watcher.agreement.reading._decode import EVERYDAY

_ASKED = "吗嗎呢么麼吧何哪谁誰"
"""Chinese questions end in one of these; two question marks behind it are the author's."""
_MARKS = re.compile(rf"(?<=[\u3400-\u9fff])(?<![{_ASKED}])\?{{2,}}(?=[\u3400-\u9fff，。；、])")
_RUN = re.compile(r"\?{2,}|[□▯]{2,}")
"""Question marks, and the boxes that stand for letters which no font has."""
_RUNS = ("??", "□", "▯")
"""One of these begins every run; most texts have none."""
_MARK_IN_A_WORD = re.compile(r"[^\W\d_]\?|\?[^\W\d_]")
_SHARE, _LEAST = 10, 20
"""A text of which one character in so many is a question mark beside another, and of them so many, says nothing else."""
_FEW = 3
"""Fewer are the author's, at first sight."""
_MOST_LINES = 200
"""Lines with question marks that are looked for in the last text."""
_UTF_7 = re.compile(r"\+[A-Za-z0-9+/]{5,}-?")
_HZ = re.compile(r"~\{[!-}]{2,}~\}")
_EVERYDAY_SHARE = 0.04


def letters_are_lost(text: str, known: str | None) -> bool:
    """Whether letters of the text became question marks, or stayed in a seven-bit code that browsers do not read."""
    if _is_of_marks(text):
        return True
    if "?" in text and (_has_more_marks(text, known or "") or _says_less(text, known or "")):
        return True
    return len(_HZ.findall(text)) >= _FEW or _is_utf_7(text)


def _is_of_marks(text: str) -> bool:
    marks = sum(map(len, _RUN.findall(text))) if any(run in text for run in _RUNS) else 0
    return marks >= _LEAST and marks * _SHARE > len(text)


def _has_more_marks(text: str, known: str) -> bool:
    marks = len(_MARKS.findall(text))
    return marks > (len(_MARKS.findall(known)) if known else _FEW - 1)


def _says_less(text: str, known: str) -> bool:
    """A line is the line it was, with question marks in place of some of its letters."""
    if not known:
        return False
    before = known.split("\n")
    same = frozenset(before)
    doubtful = [line for line in text.split("\n") if _MARK_IN_A_WORD.search(line) and line not in same][:_MOST_LINES]
    if not doubtful:
        return False
    by_length: Mapping[int, list[str]] = defaultdict(list)
    for line in same:
        by_length[len(line)].append(line)
    return any(_is_marked(old, line) for line in doubtful for old in by_length.get(len(line), ()))


def _is_marked(old: str, new: str) -> bool:
    """All that differs was a letter beyond ASCII and is a question mark."""
    return all(was == now or (now == "?" and was > "\x7f" and was.isalpha()) for was, now in zip(old, new, strict=True))


def _is_utf_7(text: str) -> bool:
    found: Sequence[str] = _UTF_7.findall(text)
    if len(found) < _FEW or sum(map(len, found)) * 2 < len(text):
        return False
    letters = "".join(run.encode().decode("utf-7", "ignore") for run in found)
    return sum(letter in EVERYDAY for letter in letters) > _EVERYDAY_SHARE * len(letters)
