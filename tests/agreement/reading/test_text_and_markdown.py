"""Plain text and Markdown: lines that end only on paper, marks that were left lying about."""

from pathlib import Path

import pytest

from tests.agreement.reading.pages import page, read, shape
from watcher.agreement.reading import read_document
from watcher.agreement.reading._lines import MOST

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"

JOINED = [
    ("为了您更好地使用服务（以下简称：\n\n本服务），请阅读。", "为了您更好地使用服务（以下简称：本服务），请阅读。"),
    ("2.3 平台有权在必要时单方面调整本规则的内容，并在网站公示。调整\n\n后的规则一经公布即生效。",
     "2.3 平台有权在必要时单方面调整本规则的内容，并在网站公示。调整后的规则一经公布即生效。"),
    ("6.3 若您提供银行账户信息，我们将履行相关保密约\n\n定。", "6.3 若您提供银行账户信息，我们将履行相关保密约定。"),
    ("1. 客户在开通后五日内且使用未超过 24\n\n小时的，可以退订。", "1. 客户在开通后五日内且使用未超过 24 小时的，可以退订。"),
    ("A notice is sent to all customers, and it names the day\n\non which the change begins.",
     "A notice is sent to all customers, and it names the day on which the change begins."),
]  # fmt: skip
APART = [
    "甲方应当按时付款，并保存凭证\n\n联系地址：成都市高新区",
    "1. 信息的收集\n\n账户信息由我们保存。",
    "更新日期：2025年12月15日\n\n欢迎使用我们的服务，请仔细阅读。",
    "We keep records, logs and copies.\n\nYou may ask for them.",
    "包括姓名、电话，地址\n\n（二）支付信息",
]


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize(("torn", "whole"), JOINED)
def test_a_sentence_torn_by_a_page_break_is_joined(torn: str, whole: str, suffix: str) -> None:
    assert read(torn, suffix).text == whole


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("text", APART)
def test_paragraphs_that_really_end_stay_apart(text: str, suffix: str) -> None:
    assert len(read(text, suffix).blocks) == 2


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_bold_chapter_heading_glued_behind_a_sentence_begins_a_block(suffix: str) -> None:
    document = read("请阅读并遵守下列规则。**一、总则**\n\n1.1 本协议由双方订立。", suffix)
    assert [block.text for block in document.blocks] == ["请阅读并遵守下列规则。", "一、总则", "1.1 本协议由双方订立。"]
    assert document.blocks[1].anchored
    assert document.blocks[1].emphasis == ((document.blocks[1].start, document.blocks[1].end),)


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_half_open_bold_marks_and_bullets_before_numbers_go(suffix: str) -> None:
    document = read("- 5.1** 我们提供服务。\n- 5.2** 我们保密。\n- 普通条目", suffix)
    assert [block.text for block in document.blocks] == ["5.1 我们提供服务。", "5.2 我们保密。", "• 普通条目"]
    assert [block.kind for block in document.blocks] == ["item"] * 3


def test_short_markdown_paragraphs_are_joined_at_the_column_that_the_whole_document_is_wrapped_at() -> None:
    wrapped = """## 1. Law

These terms and every order placed under them are governed by the laws of
Norway and by nothing else.

## 2. Changes

The parties agree that Fjordhall may change these terms upon a forty day note to
Customer.

* The sixty days begin on the day on which the message is sent by us to the
  Customer and to nobody else.

Fees are due within fourteen days of the date of the invoice; what is late bears
interest at the rate that the price list states, counted by the day and from the
first day on.

## 3. Address

Fjordhall AS
Strandgata 1
Bergen
"""
    texts = [block.text for block in read(wrapped, "md").blocks]
    assert any("governed by the laws of Norway" in " ".join(text.split()) for text in texts)
    assert any("note to Customer." in " ".join(text.split()) for text in texts)
    assert any("by us to the Customer and" in " ".join(text.split()) for text in texts)
    assert "Strandgata 1" in texts


def test_a_text_wrapped_at_a_column_reads_as_paragraphs() -> None:
    wrapped = """The provider may change these terms at any time by giving the customer
notice in writing at least thirty days before the change takes effect.
The customer may object within that time and leave without any penalty.
Nothing in this section limits the rights that the law gives customers.

2. Fees are due within fourteen days of the date of the invoice that we
send. Late payments bear interest at the rate set out in the price list
which we publish on our site and which is part of this agreement here.
3. Either party may end the agreement with thirty days of notice given.
"""
    blocks = read(wrapped, "txt").blocks
    assert len(blocks) == 3
    assert blocks[1].text.startswith("2. Fees")
    assert "invoice that we send" in blocks[1].text


def test_a_text_with_one_paragraph_a_line_keeps_its_lines() -> None:
    text = "服务协议\n1. 费用\n您应按时付款。\n逾期未付的，我们可以暂停服务，并保留权利。\n2. 期限\n一年\n3. 其他\n无"
    assert len(read(text, "txt").blocks) == 8


def test_the_sites_menu_above_a_text_is_left_out_and_the_first_line_is_the_title() -> None:
    document = read("- 关于我们\n- 联系我们\n云主机服务条款\n欢迎使用。", "txt")
    assert shape(document) == [("title", "云主机服务条款"), ("paragraph", "欢迎使用。")]


def test_rules_drawn_with_characters_are_no_text_and_no_headings() -> None:
    document = read("## **1 总则**\n---\n\n1.1 双方同意。\n\n______\n\n正文\n---\n", "md")
    assert shape(document) == [("heading", "1 总则"), ("paragraph", "1.1 双方同意。"), ("paragraph", "正文")]


UNDERLINED = [
    ("SERVICE TERMS\n=============\n\nScope\n-----\nYou shall pay in time.", [("title", "SERVICE TERMS"), ("heading", "Scope"), ("paragraph", "You shall pay in time.")]),
    ("一、服务\n========\n您应当按时付款。", [("heading", "一、服务"), ("paragraph", "您应当按时付款。")]),
    ("Scope\n--------------------------------\nYou shall pay.", [("title", "Scope"), ("paragraph", "You shall pay.")]),
    ("You shall pay in time.\n======================\nScope", [("paragraph", "You shall pay in time."), ("paragraph", "Scope")]),
    ("Pay:\n- a point\n---------\nScope", [("paragraph", "Pay:"), ("item", "• a point"), ("paragraph", "Scope")]),
    ("============\nScope\n============", [("title", "Scope")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNDERLINED)
def test_a_line_underlined_with_characters_is_a_heading(text: str, expected: list[tuple[str, str]]) -> None:
    assert shape(read(text, "txt")) == expected


def test_a_line_of_markdown_underlined_with_equals_is_a_heading() -> None:
    document = read("服务协议\n===\n\nFees\n=====\nDue at once.\n\na = b\n\n| x |\n====", "md")
    assert shape(document)[:3] == [("title", "服务协议"), ("heading", "Fees"), ("paragraph", "Due at once.")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("# Terms\n\nYour account\n------------\n\nYou register.", ["title", "heading", "paragraph"]),
        ("# Terms\n\nYour account\n-----------------------------\n\nYou register.", ["title", "heading", "paragraph"]),
        ("# 条款\n\n账号\n-----\n\n您应当注册。", ["title", "heading", "paragraph"]),
        ("# 条款\n\n您应当注册。\n------\n\n账号不得转让。", ["title", "paragraph", "paragraph"]),
        ("# Terms\n\nYou register,\nand you pay\n----\n\nWe charge.", ["title", "paragraph", "paragraph"]),
        ("# Terms\n\nYour account\n\n----\n\nYou register.", ["title", "paragraph", "paragraph"]),
    ],
)
def test_a_line_of_its_own_with_more_dashes_than_a_rule_is_a_heading(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in read(text, "md").blocks] == kinds


LINKS = [
    "javascript:;",
    "javascript:void(0)",
    "<javascript:;>",
    "vbscript:x",
    "data:text/html,x",
    "file:///terms",
    "#",
    "",
]


@pytest.mark.parametrize("address", LINKS)
def test_the_words_of_a_link_are_read_wherever_it_leads(address: str) -> None:
    assert read(f"# 用户协议\n\n请阅读[隐私政策]({address})全文。", "md").blocks[1].text == "请阅读隐私政策全文。"


def test_clauses_indented_behind_a_list_are_paragraphs_of_their_own() -> None:
    listed = "3.1 指令包括：\n\n- 1. 通过账户的操作；\n- 2. 通过手机的操作。\n\n"
    document = read(f"{listed}  3.2 您知晓。\n\n     3.3 您认可。\n", "md")
    assert shape(document) == [
        ("paragraph", "3.1 指令包括："),
        ("item", "1. 通过账户的操作；"),
        ("item", "2. 通过手机的操作。"),
        ("paragraph", "3.2 您知晓。"),
        ("paragraph", "3.3 您认可。"),
    ]
    assert [block.level for block in document.blocks] == [0, 1, 1, 0, 0]
    assert document.blocks[1].marker == "1."


def test_a_numbered_line_glued_to_a_list_item_is_a_line_of_its_own() -> None:
    document = read("3. 费用\n3.1. 费用以订单为准。\n\n3.2. 预付。", "md")
    assert [block.text for block in document.blocks] == ["3. 费用", "3.1. 费用以订单为准。", "3.2. 预付。"]


def test_front_matter_is_metadata_and_gives_a_title_where_the_text_has_none() -> None:
    document = read('---\ntitle: "示例协议"\ndate: 2024-05-11\n---\n\n更新日期：2022-10-10\n\n正文如下。', "md")
    assert document.title == "示例协议"
    assert document.metadata["date"] == "2024-05-11"
    assert document.text == "更新日期：2022-10-10\n正文如下。"


def test_markdown_tables_become_one_row_a_line() -> None:
    document = read("| 数据 | 期限 |\n| --- | --- |\n| 日志 | **6** 个月 |\n| 订单 | |\n", "md")
    assert shape(document) == [("row", "数据 | 期限"), ("row", "日志 | 6 个月"), ("row", "订单 |")]


def test_syntax_of_documentation_sites_is_no_text() -> None:
    source = (
        "import Tabs from '@site/Tabs';\n\n# Terms {#terms}\n\n:::note\nKeep a copy.\n:::\n\n"
        "<details>\n<summary>More</summary>\n\nInside.\n\n</details>\n"
    )
    assert shape(read(source, "md")) == [
        ("title", "Terms"), ("paragraph", "Keep a copy."), ("paragraph", "More"), ("paragraph", "Inside.")
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["tmisp.txt", "cloud-server.txt", "xiaoyi.md", "tancloud.md", "flashduty.md"])
def test_the_agreements_the_service_was_asked_for_read_as_tiles(name: str) -> None:
    if not SEEDS.is_dir():
        pytest.skip("the five agreements are not part of the repository")
    document = read_document([page((SEEDS / name).read_bytes(), "text/plain", f"https://provider.example/{name}")])
    assert document.language == "zh"
    assert document.suspicions == ()
    assert "\n".join(block.text for block in document.blocks) == document.text
    assert all(document.text[block.start : block.end] == block.text for block in document.blocks)
    assert not any(line.startswith(("**", "#", "- ")) for line in document.text.splitlines())


@pytest.mark.parametrize("words", ["Hello, world.\nA note to myself.\n", "你好。\n记得买牛奶。\n"])
@pytest.mark.parametrize(
    ("suffix", "around", "code"),
    [
        ("txt", "{}", "too-short"),
        ("md", "{}", "too-short"),
        ("html", "<html><body><p>{}</p></body></html>", "too-short"),
        ("html", "<html><body><p>{}</p><script src='app.js'></script></body></html>", "shell"),
    ],
)
def test_a_few_words_are_a_shell_only_where_scripts_could_draw_more(
    words: str, suffix: str, around: str, code: str
) -> None:
    assert [doubt.code for doubt in read(around.format(words), suffix).suspicions] == [code]


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize(("lines", "read_in_part"), [(MOST, False), (MOST + 1, True)])
def test_a_file_of_more_lines_than_an_agreement_has_is_read_in_part_and_says_so(
    lines: int, suffix: str, *, read_in_part: bool
) -> None:
    document = read("第一条 费用" + "\n" * (lines - 1) + "第二条 期限", suffix)
    assert ("第二条 期限" not in document.text) is read_in_part
    assert ("oversized" in [doubt.code for doubt in document.suspicions]) is read_in_part
