"""PDF and Word: lines become paragraphs, furniture goes, and what cannot be read is said."""

from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from fpdf import FPDF

from watcher.agreement.reading import read_document
from watcher.demo._pdf import pdf
from watcher.errors import UnreadableError
from watcher.model import Document, Page

CHINESE = """云上服务协议
更新日期：2026年3月1日
第一条 因机房搬迁、节点调整需要变更公网地址的，服务方应当至少提前十五日书面通知客户并说明原因。
第二条 到期后第45日起，数据将被清除且无法恢复。
"""
ENGLISH = (
    "1. The provider may move equipment to another facility and will give the customer at least thirty days' written "
    "notice before doing so, except where an emergency makes that impossible.",
    "2. The customer keeps copies of all data and is responsible for restoring them.",
)


def read(body: bytes, kind: str = "application/pdf") -> Document:
    return read_document((Page("a", "a", 200, {"content-type": kind}, body, datetime(2026, 3, 1, tzinfo=UTC)),))


class Printed(FPDF):
    """Pages with a running head and page numbers."""

    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(text="Example Hosting Ltd - Master Agreement", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.cell(text=f"Page {self.page_no()} of 3")


def printed(*pages: tuple[str, ...]) -> bytes:
    made = Printed()
    for paragraphs in pages:
        made.add_page()
        made.set_font("Helvetica", size=12)
        for paragraph in paragraphs:
            made.multi_cell(0, text=paragraph, new_x="LMARGIN", new_y="NEXT")
            made.ln(4)
    return bytes(made.output())


def picture_only() -> bytes:
    made = FPDF()
    made.add_page()
    made.rect(20, 20, 100, 100, style="F")
    return bytes(made.output())


def test_hard_wrapped_chinese_lines_become_paragraphs_again() -> None:
    blocks = [block.text for block in read(pdf(CHINESE)).blocks]
    assert blocks == CHINESE.strip().splitlines()


def test_english_lines_are_joined_with_spaces() -> None:
    assert [block.text for block in read(printed(ENGLISH)).blocks][-2:] == list(ENGLISH)


def test_running_heads_and_page_numbers_are_no_text() -> None:
    pages = [(f"{number}. Clause number {number} stands alone on its page.",) for number in (1, 2, 3)]
    assert read(printed(*pages)).text.splitlines() == [words for page in pages for words in page]


def test_the_same_words_in_a_rebuilt_file_read_the_same() -> None:
    assert read(pdf(CHINESE)).text == read(pdf(CHINESE) + b"\n% rebuilt").text


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"%PDF-1.4 broken", "broken"),
        (b"%PDF-1.4\n" + b"\x00" * 5000, "broken"),
        (picture_only(), "scanned"),
    ],
)
def test_what_cannot_be_read_is_said(body: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(body)
    assert caught.value.code == code
    assert caught.value.message.zh != caught.value.message.en


def test_a_locked_file_is_said_to_be_locked() -> None:
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", size=12)
    made.cell(text="secret terms")
    made.set_encryption(owner_password="o", user_password="u")
    with pytest.raises(UnreadableError) as caught:
        read(bytes(made.output()))
    assert caught.value.code == "locked"


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def worded() -> bytes:
    document = docx.Document()
    document.add_heading("数据处理协议", level=0)
    document.add_heading("一、范围", level=1)
    document.add_paragraph("1.1 服务方按照客户的书面指令处理数据。")
    paragraph = document.add_paragraph("1.2 ")
    paragraph.add_run("服务方不对间接损失负责。").bold = True
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells), ("数据", "期限", "日志", "6 个月"), strict=True
    ):
        cell.text = words
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_keeps_headings_emphasis_and_rows() -> None:
    document = read(worded(), WORD)
    assert document.title == "数据处理协议"
    assert [(block.kind, block.text) for block in document.blocks[1:3]] == [
        ("heading", "一、范围"),
        ("paragraph", "1.1 服务方按照客户的书面指令处理数据。"),
    ]
    (strong,) = document.blocks[3].emphasis
    assert document.text[strong.start : strong.end] == "服务方不对间接损失负责。"
    assert [block.text for block in document.blocks if block.kind == "row"] == ["数据 | 期限", "日志 | 6 个月"]


def test_a_broken_word_file_is_said_to_be_broken() -> None:
    with pytest.raises(UnreadableError) as caught:
        read(worded()[:900], WORD)
    assert caught.value.code == "broken"
