"""Hostile pages cost no more than their length, and no page makes more clauses than an agreement can have."""

from collections.abc import Callable
from time import process_time

import pytest

from tests.agreement.clauses.documents import document
from watcher.agreement.clauses import divide
from watcher.agreement.clauses._structure import MOST_OPENINGS

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
SIZE = 15_000
QUICK = 0.1
"""Seconds below which a clock tells nothing about growth."""

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


def cost(text: str) -> float:
    page = document(text)
    before = process_time()
    divide(page)
    return process_time() - before


def grows_in_step(small: str, large: str) -> bool:
    """Four times the text costs about four times as much, in one of three tries: a busy machine slows single ones."""
    return any(cost(large) < 8 * max(cost(small), QUICK / 4) + QUICK for _ in range(3))


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_four_times_the_lines_cost_about_four_times_the_time(line: Callable[[int], str]) -> None:
    few, many = ("\n".join(map(line, range(count))) for count in (SIZE // 40, SIZE // 10))
    assert grows_in_step(few, many)


@pytest.mark.parametrize("piece", ONE_LINE.values(), ids=ONE_LINE.keys())
def test_one_line_costs_no_more_than_its_length(piece: str) -> None:
    short, long = ("a" + piece * (size // len(piece)) + "b" for size in (SIZE, 4 * SIZE))
    assert grows_in_step(short, long)


def test_no_page_makes_more_clauses_than_an_agreement_can_have() -> None:
    page = document("第一条 服务\n" * (MOST_OPENINGS + 500))
    clauses = divide(page).clauses
    assert len(clauses) == MOST_OPENINGS
    assert clauses[-1].end == len(page.text)
