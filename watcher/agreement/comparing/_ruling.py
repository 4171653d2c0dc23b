"""What a stretch of text rules, read sentence by sentence: matters touched, figures stated, parties named."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from watcher.agreement.comparing._matters import AMOUNT, ENGLISH, PARTIES, PASSED_OVER, PATTERNS, PERIOD
from watcher.agreement.comparing._tokens import sentences
from watcher.agreement.reading import canonical

MOST_READ = 40_000
"""Characters of one stretch that are read: a longer one has touched every matter by then."""

FIGURES = frozenset({PERIOD.name, AMOUNT.name})

_QUESTION, _CLOSING = "?", ".;:!"
_LEAST_WORDS, _LEAST_IDEOGRAPHS, _LEAST_WORDS_OF_ITEM = 12, 5, 5
"""A line that no mark closes, and that is shorter than this, is a heading, a link or a button."""
_CONTRACTED = re.compile(r"\b([a-z]{1,12}?)n't\b")
_SHORTENED = {"ca": "can", "wo": "will", "sha": "shall"}
_CELL_BORDER = " | "
"""What stands between the cells of a table: a row rules, however short, and every number in it is a figure."""
_NUMBER = re.compile(r"(?<![\w.])\d{1,12}(?:[.,]\d{1,6}){0,4}(?![\w%])")
_ITEM = re.compile(r"\s*(?:[•·●▪◦*-]|\d{1,3}[.)]|\(?[a-z]\))\s")
_CONTENT = re.compile(r"[^\W\d_\u2e80-\u9fff]+|[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_\u2e80-\u9fff]+")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")


class Ruling(NamedTuple):
    """What one or more sentences rule."""

    words: Mapping[str, Counter[str]]
    """The words that touch each matter."""
    figures: Mapping[str, int]
    """How often each period or amount occurs, whatever way it is written."""
    printed: Mapping[str, str]
    """The same figures as the text writes them."""
    parties: frozenset[str]
    bare: str
    """The text without what is passed over, to tell whether anything else changed."""

    def count(self, name: str) -> int:
        return self.words[name].total() if name in self.words else 0

    @property
    def contents(self) -> Counter[str]:
        """Single words and Chinese characters, to tell how much was said more or less."""
        return Counter(_CONTENT.findall(self.bare))


def ruling(text: str, passed_over: re.Pattern[str] = PASSED_OVER) -> Ruling:
    """Questions, headings and links rule nothing; dates, contacts and examples are passed over."""
    printed = sentences(text[:MOST_READ])
    bare = [_spelled_out(canonical(passed_over.sub(" ", sentence.lower()))) for sentence in printed]
    rules = [
        sentence
        for line, sentence in zip(printed, bare, strict=True)
        if _CELL_BORDER in line or _can_rule(sentence, is_item=_ITEM.match(line) is not None)
    ]
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in rules:
        for name, pattern in (PATTERNS if _IDEOGRAPH.search(sentence) else ENGLISH).items():
            words[name].update(pattern.findall(sentence))
    figures = [figure for name in FIGURES for figure in words[name].elements()]
    rows = [sentence for line, sentence in zip(printed, bare, strict=True) if _CELL_BORDER in line]
    figures += [number for row in rows for number in _plain_numbers(row)]
    return Ruling(
        words={name: found for name, found in words.items() if found},
        figures=Counter(map(_one_way, figures)),
        printed={_one_way(figure): figure.strip() for figure in figures},
        parties=frozenset(name for name, one in PARTIES.items() if any(map(one.search, rules))),
        bare=" ".join(filter(None, bare)),
    )


def _spelled_out(sentence: str) -> str:
    """ "aren't" and "can't" as "are not" and "can not"."""
    if "n't" not in sentence:
        return sentence
    return _CONTRACTED.sub(lambda found: f"{_SHORTENED.get(found[1], found[1])} not", sentence)


def _plain_numbers(row: str) -> list[str]:
    """Numbers in a table that are no period and no amount: the head of the column says of what they are."""
    for name in FIGURES:
        row = PATTERNS[name].sub(" ", row)
    return _NUMBER.findall(row)


def _can_rule(sentence: str, *, is_item: bool) -> bool:
    last = sentence.rstrip("\"') ")[-1:]
    if last == _QUESTION or not last:
        return False
    if last in _CLOSING:
        return True
    least = _LEAST_WORDS_OF_ITEM if is_item else _LEAST_WORDS
    return len(_IDEOGRAPH.findall(sentence)) >= _LEAST_IDEOGRAPHS or len(_WORD.findall(sentence)) >= least


_ONE_WAY = (
    (re.compile(r"[\s,，)-]+"), ""),
    (re.compile(r"usd|dollars?|美元"), "$"),
    (re.compile(r"eur(?:os?)?|欧元"), "€"),
    (re.compile(r"gbp"), "£"),
    (re.compile(r"cny|rmb|元"), "¥"),
    (re.compile(r"percent"), "%"),
    (re.compile(r"^([$€£¥%])(.+)$"), r"\2\1"),
    (re.compile(r"(hour|minute|day|week|month|quarter|year)s$"), r"\1"),
    (re.compile(r"calendar|自然|日历|个"), ""),
    (re.compile(r"天$"), "日"),
)


def _one_way(printed: str) -> str:
    """A period or amount whatever way it is written: USD 100 and $100, 30-day and 30 days, 7 天 and 7 日."""
    for pattern, written in _ONE_WAY:
        printed = pattern.sub(written, printed)
    return printed
