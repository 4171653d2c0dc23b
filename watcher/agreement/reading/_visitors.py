"""What a site adds to a text for those who visit it, in boxes that no markup names: a request for consent, comments."""

import re
from collections.abc import Sequence

from watcher.agreement.reading import _lines
from watcher.agreement.reading._walk import Line, Walked

_LONGEST_BANNER = 400
_COOKIE = re.compile(r"cookie", re.IGNORECASE)
_ASKS = re.compile(
    r"by (?:continuing|using|clicking)|you (?:agree|consent|accept)|to improve|继续(?:浏览|使用|访问)|即表示|改善|提升",
    re.IGNORECASE,
)
_ACCEPTS = frozenset(
    ("accept", "accept all", "accept all cookies", "accept cookies", "allow all", "i agree", "agree", "got it", "ok",
     "同意", "全部同意", "同意并继续", "接受", "接受全部", "全部接受", "接受所有", "知道了", "我知道了")
)  # fmt: skip
_COMMENTS = re.compile(
    r"(?:user |reader |all )?comments? ?[(（] ?\d+ ?[)）]|\d+ comments?|(?:用户|网友|全部|最新|精彩)?评论 ?[(（] ?\d+ ?条?[)）]",
    re.IGNORECASE,
)
"""The head of comments counts them; a clause on comments does not."""
_NUMBER = re.compile(r"\d{1,3}(?= \S)")
"""What may be a count, and the number of a heading: "12 Comments"."""


def is_asked_for(walked: Walked, at: int) -> bool:
    """A sentence on cookies right in front of a button to accept them."""
    line, below = walked.lines[at], walked.lines[at + 1 : at + 2]
    words = line.draft.words
    if not below or len(words) > _LONGEST_BANNER or not (_COOKIE.search(words) and _ASKS.search(words)):
        return False
    button = " ".join(below[0].draft.words.lower().split())
    return button in _ACCEPTS and (walked.boxes[below[0].home].tag == "button" or below[0].linked > 0)


def heads_comments(words: str) -> bool:
    """The head of what readers have said."""
    return _COMMENTS.fullmatch(words) is not None


def without_comments(lines: list[Line]) -> list[Line]:
    """Less the comments of readers behind the text, where they are fewer than half of it and have no clause among them."""
    starts = [at for at, line in enumerate(lines) if heads_comments(line.draft.words.strip())]
    starts = [at for at in starts if not _is_one_of_a_row(lines, at)]
    if not starts or _size(lines[starts[0] :]) > _size(lines[: starts[0]]) / 2:
        return lines
    clause = any(_lines.LABEL.match(line.draft.words.strip()) for line in lines[starts[0] :])
    return lines if clause else lines[: starts[0]]


def _is_one_of_a_row(lines: Sequence[Line], at: int) -> bool:
    """The count is the number of a heading: the one before it bears the number before."""
    number = _NUMBER.match(lines[at].draft.words.strip())
    if number is None:
        return False
    before = str(int(number[0]) - 1)
    heads = (_NUMBER.match(line.draft.words.strip()) for line in lines[:at] if line.draft.kind == lines[at].draft.kind)
    return any(head is not None and head[0] == before for head in heads)


def _size(lines: Sequence[Line]) -> int:
    return sum(len(line.draft.words) for line in lines)
