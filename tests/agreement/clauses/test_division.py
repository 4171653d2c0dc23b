"""What every division keeps to, whatever the document: offsets, parents, keys; and input made to break it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreement.clauses.documents import document
from watcher.agreement.clauses import TOPICS, divide
from watcher.model import Block, Document, Span

LINES = st.sampled_from(
    (
        *("# 协议", "## 一、总则", "## Fees", "### 1. Scope", "一、总则", "二、费用", "（一）甲", "（二）乙：",
        "第一条 甲", "第三条 乙"),
        *("1. 甲", "2. 乙。", "3、丙；", "1.1 甲。", "1.2 乙。1.3 丙。", "2.1.1 丁", "(a) x", "(b) y", "(i) z",
        "(ii) w", "①甲"),
        *("- 5.1 甲", "+ 1. 甲", "  + 1. 乙", "  + 2. 丙", "Section 1 X", "Part B", "附件一：乙", "文字。",
        "text:", "**Bold.** text"),
        *("| 1.1 | 甲", "| 1.2 | 乙", "目录", "3.14元", "", "12"),
    )
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(LINES, max_size=40))
def test_clauses_tile_the_text_parents_come_first_and_keys_are_unique(lines: list[str]) -> None:
    source = document("\n".join(lines))
    preface, clauses, _ = divide(source)
    seen: dict[str, int] = {}
    at = preface.end
    for clause in clauses:
        assert source.text[clause.start : clause.end] == clause.text
        assert at <= clause.start <= clause.end
        assert clause.label is None or clause.label in source.text[at : clause.start]
        assert clause.key not in seen
        assert clause.depth == (seen[clause.parent] + 1 if clause.parent is not None else 1)
        assert clause.topics
        assert set(clause.topics) <= set(TOPICS)
        seen[clause.key] = clause.depth
        at = clause.end


def test_an_empty_document_is_an_empty_preface() -> None:
    preface, clauses, _ = divide(document(""))
    assert (preface.key, preface.text, preface.start, preface.end, clauses) == ("", "", 0, 0, ())


def test_a_document_without_clauses_is_all_preface() -> None:
    preface, clauses, _ = divide(document("欢迎使用，请阅读以下内容后再继续操作。\n谢谢您的阅读。"))
    assert clauses == ()
    assert preface.text.startswith("欢迎使用")


def test_emphasis_is_cut_at_the_clause() -> None:
    division = divide(document("1. 甲。\n2. 费用**不予退还**。\n3. 丙。"))
    (span,) = division.clauses[1].emphasis
    assert span == Span(11, 15)


def test_a_clause_keeps_its_table() -> None:
    first, second = divide(document("1. 价格\n| 规格 | 价格\n| 甲 | 100 元\n2. 期限")).clauses
    assert first.text == "价格\n规格 | 价格\n甲 | 100 元"
    assert second.text == "期限"


def test_a_table_that_only_sets_numbers_beside_clauses_is_divided() -> None:
    rows = "| 1 | 资费\n| 1.1 | 按月预付。\n| 1.2 | 逾期停机。\n| 2 | 期限\n| 2.1 | 一年。"
    assert [clause.key for clause in divide(document(rows)).clauses] == ["1", "1.1", "1.2", "2", "2.1"]


HOSTILE = {
    "a million opening brackets": ["（" * 1_000_000],
    "a million brackets with letters": ["(a" * 500_000],
    "a hundred thousand digits": ["1" * 100_000 + "日"],
    "numbers and dots without end": ["1." * 300_000],
    "ten megabytes in one line": ["服务协议可以修改。" * 1_150_000],
    "one clause of megabytes": ["1. 甲。", "2. " + "we may change these terms. " * 150_000],
    "thousands of labels in one line": ["1.1 甲。" + "。1.2 乙" * 20_000],
    "stars and spaces": ["*" * 300_000, " " * 300_000 + "x"],
    "thousands of first labels": ["1. 甲"] * 4_000,
    "two first labels in turn": ["(a) x", "(i) y"] * 1_500,
    "five schemes in turn": ["一、x", "（一）y", "1. z", "(1) w", "① v"] * 600,
    "repeated chapters": ["第一章 甲", "第二章 乙", "第三章 丙"] * 1_000,
    "decimals at random": [f"{number % 90 + 1}.{number % 89 + 1} x" for number in range(4_000)],
}  # fmt: skip


@pytest.mark.parametrize("lines", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_input_takes_linear_time(lines: list[str]) -> None:
    """Quadratic work would take minutes here; linear work takes about a second."""
    blocks: list[Block] = []
    at = 0
    for line in lines:
        blocks.append(Block("paragraph", line, at, at + len(line)))
        at += len(line) + 1
    source = Document(None, "zh", "\n".join(lines), tuple(blocks))
    preface, clauses, _ = divide(source)
    assert preface.end <= len(source.text)
    assert all(clause.end <= len(source.text) for clause in clauses)
