"""What a Chinese sentence says of a court, without the marks and asides that stand between a place and its court."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from watcher.agreement.facts._sentences import Sentence
from watcher.model import Span

_OF_A_COURT = "(?:[的之]|当地|[具享]?有管辖权的?)*(?:第[一二三四])?(?:基层|中级|高级)?(?:人民法院|法院|仲裁)"
_GOES_ON = f"(?=[省市区县州]|{_OF_A_COURT})"
_LEFT_OUT = re.compile(
    f"(?P<open>[\\[_]{{1,20}})[\u4e00-\u9fff]{{1,20}}(?P<close>[\\]_]{{1,20}}){_GOES_ON}"
    f"|(?<=[地所市区县省州院会])(?P<aside>\\([^()]{{1,40}}\\))(?={_OF_A_COURT})"
)
"""[天津]市人民法院, ____天津市____人民法院, 所在地(暂定天津)的仲裁委员会: blanks that were filled in, and asides."""


class Wording(NamedTuple):
    """Words to match on, the same with the parties' names in signs, and where in the sentence each character stands."""

    sentence: Sentence
    text: str
    sided: str
    places: Sequence[int]

    def printed(self, start: int, end: int) -> str:
        """The words as printed, but for what is left out."""
        runs = groupby(self.places[start:end], key=_Drift())
        stretches = (tuple(run) for _, run in runs)
        return "".join(self.sentence.printed(stretch[0], stretch[-1] + 1) for stretch in stretches)

    def phrase(self, start: int, end: int) -> Span:
        """What a person would quote, in the sentence as it is."""
        return self.sentence.phrase(self.places[start], self.places[end - 1] + 1)


class _Drift:
    """How far a place has moved since counting began: the same for all places that follow each other."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, place: int) -> int:
        self._count += 1
        return place - self._count


def plain_wording(sentence: Sentence) -> Wording:
    """The sentence without those marks and asides; hardly any sentence has one."""
    left_out = _left_out(sentence.text) if any(mark in sentence.text for mark in "[_(") else set()
    places = [place for place in range(len(sentence.text)) if place not in left_out]
    text, sided = (
        words if not left_out else "".join(words[place] for place in places)
        for words in (sentence.text, sentence.sided)
    )
    return Wording(sentence, text, sided, places)


def _left_out(text: str) -> set[int]:
    spans = (
        found.span(name) for found in _LEFT_OUT.finditer(text) for name, words in found.groupdict().items() if words
    )
    return {place for start, end in spans for place in range(start, end)}
