"""Hostile text is no more work than its length, and behind what an agreement can have it is none.

What it costs in seconds: ``benchmarks/reading.py``.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from tests.agreement.calls import calls_of
from watcher.agreement.clauses import Division
from watcher.agreement.facts import FACT_TYPES, find
from watcher.agreement.facts._cutting import LONGEST
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._finding import MOST, MOST_READ, Finder
from watcher.agreement.facts._sentences import Sentence
from watcher.model import Block, Clause, Document

SIZE = 5_000


def one_clause(text: str) -> tuple[Document, Division]:
    document = Document(None, "zh", text, (Block("paragraph", text, 0, len(text)),))
    return document, Division(Clause("", None, 0, None, "", 0, 0), (Clause("1", "1", 1, None, text, 0, len(text)),))


class Looks:
    """A reader that remembers how much it was shown, and reads nothing or always the same."""

    def __init__(self, *, reads: bool = False) -> None:
        self.characters = 0
        self.longest = 0
        self.whole = True
        self._readings = (Reading("advance", 0, 1),) if reads else ()

    def __call__(self, sentence: Sentence) -> Iterator[Reading]:
        self.characters += len(sentence.text)
        self.longest = max(self.longest, len(sentence.text))
        yield from self._readings

    def at(self, text: str) -> "Looks":
        fact = replace(FACT_TYPES["service.change_notice"], readers=(Reader("zh", ("提前",), self),) * 3)
        self.whole = Finder((fact,)).find(*one_clause(text)).whole
        return self


HOSTILE: dict[str, Callable[[int], str]] = {
    "agreements": lambda size: "修改本协议" * (size // 5),
    "companies": lambda size: "有限公司" * (size // 4),
    "limits": lambda size: "赔偿责任不超过" * (size // 7),
    "liability": lambda size: "liability shall not exceed " * (size // 27),
    "periods, each of another length": lambda size: "".join(f"修改本协议提前{n}日公告。" for n in range(size // 14)),
    "courts, each of another town": lambda size: "".join(
        f"提交云{chr(0x4E00 + n % 20_000)}市人民法院管辖。" for n in range(size // 13)
    ),
    "full stops": lambda size: "。 " * (size // 2),
    "commas": lambda size: "提前,通知," * (size // 6),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_four_times_the_hostile_text_is_about_four_times_the_work(text: Callable[[int], str]) -> None:
    small, large = (one_clause(text(size)) for size in (SIZE, 4 * SIZE))
    find(*large)  # patterns are compiled when they are first asked, which is no work of the text's
    assert calls_of(lambda: find(*large)) < 8 * calls_of(lambda: find(*small))


def test_a_sentence_that_never_ends_is_shown_in_pieces() -> None:
    looks = Looks().at("提前通知" * 10_000)
    assert looks.characters == 3 * 40_000
    assert looks.longest <= LONGEST


def test_sentences_without_an_anchor_are_shown_to_nobody() -> None:
    assert Looks().at("我们通知您。" * 1_000 + "我们提前通知您。").characters == 3 * 8


def test_what_stands_behind_all_that_an_agreement_can_have_is_not_read_and_not_passed_over_in_silence() -> None:
    sentence = "提前" + "通知" * 700 + "。"
    looks = Looks().at(sentence * (MOST_READ // len(sentence)))
    assert MOST_READ < looks.characters <= MOST_READ + 3 * LONGEST
    assert not looks.whole


def test_readings_are_counted_as_well_as_what_is_looked_at() -> None:
    looks = Looks(reads=True).at("提前通知。" * 10_000)
    assert looks.characters < 3 * 50_000
    assert not looks.whole


def test_more_values_of_a_fact_than_an_agreement_can_have_are_not_passed_over_in_silence() -> None:
    several, many = (
        "".join(f"我们修改本协议应提前{days}日公告。" for days in range(1, most)) for most in (MOST, 2 * MOST)
    )
    assert find(*one_clause(several)).whole
    assert not find(*one_clause(many)).whole
