"""Hostile pages are no more work than their length, and no page makes more clauses than an agreement can have.

What they cost in seconds: ``benchmarks/reading.py``.
"""

from collections.abc import Callable

import pytest

from tests.agreement.calls import calls_of
from tests.agreement.clauses.documents import document
from watcher.agreement.clauses import divide
from watcher.agreement.clauses._structure import MOST_OPENINGS

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
SIZE = 15_000

LINES: dict[str, Callable[[int], str]] = {
    "one article again and again": lambda _: "第一条 服务",
    "decimals": lambda number: f"{number // 99 % 99 + 1}.{number % 99 + 1} 甲方可以修改本协议。",
    "figures": lambda number: f"{number % 90 + 1}. a",
    "letters": lambda number: f"({ALPHABET[number % 26]}) x",
    "labels in a row": lambda _: "(a)(b)(c) x",
    "capitals": lambda number: "we may." if number % 2 else "AMENDMENT",
    "headings of all levels": lambda number: f"{'#' * (number % 6 + 1)} 修改 {number}",
    "items": lambda number: f"{'  ' * (number % 9)}+ {number % 9 + 1}. x",
    "lists announced": lambda number: "1. a" if number % 2 else "以下:",
    "words in bold": lambda _: "**修改** 甲**乙**丙",
    "contents": lambda number: f"第{number % 999}条 内容{number % 300}",
}
ONE_LINE: dict[str, str] = {
    "articles": "第一条",
    "glued articles": "第一条 条。",
    "decimals": "1.1.1.1 ",
    "glued decimals": "1.1.1.1a。",
    "brackets": "(",
    "digits": "1",
    "full stops": "。 ",
    "bold marks": "*",
    "spaces": " ",
    "words of topics": "修改协议 terminate ",
}


def work(text: str) -> int:
    page = document(text)
    return calls_of(lambda: divide(page))


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_four_times_the_lines_are_about_four_times_the_work(line: Callable[[int], str]) -> None:
    few, many = ("\n".join(map(line, range(count))) for count in (SIZE // 40, SIZE // 10))
    assert work(many) < 8 * work(few)


@pytest.mark.parametrize("piece", ONE_LINE.values(), ids=ONE_LINE.keys())
def test_one_line_is_no_more_work_than_it_has_pieces(piece: str) -> None:
    short, long = ("a" + piece * (size // len(piece)) + "b" for size in (SIZE, 4 * SIZE))
    assert work(long) < 8 * work(short)


def test_no_page_makes_more_clauses_than_an_agreement_can_have() -> None:
    page = document("第一条 服务\n" * (MOST_OPENINGS + 500))
    clauses = divide(page).clauses
    assert len(clauses) == MOST_OPENINGS
    assert clauses[-1].end == len(page.text)
