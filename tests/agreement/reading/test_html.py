"""HTML: what a browser would show, in the order and with the markers it would show."""

import pytest

from tests.agreement.reading.pages import page, read, shape
from watcher.agreement.reading import read_document
from watcher.agreement.reading._lines import MOST
from watcher.agreement.reading._lost_letters import letters_are_lost
from watcher.errors import UnreadableError
from watcher.model import ReadingRules

LONG = "The provider shall give notice of thirty days before a change of these terms takes effect for customers."


def lines(markup: str) -> list[str]:
    return read(f"<html><body>{markup}</body></html>").text.split("\n")


MARKERS = [
    ("<ol><li>a</li><li>b</li></ol>", ["1. a", "2. b"]),
    ('<ol start="3"><li>a</li><li>b</li></ol>', ["3. a", "4. b"]),
    ('<ol type="a"><li>x</li><li>y</li></ol>', ["a. x", "b. y"]),
    ('<ol type="I" start="4"><li>x</li></ol>', ["IV. x"]),
    ('<ol style="list-style-type: lower-roman"><li>x</li><li>y</li></ol>', ["i. x", "ii. y"]),
    ('<ol style="list-style-type: simp-chinese-informal"><li>甲</li><li>乙</li></ol>', ["一、 甲", "二、 乙"]),
    ('<ol style="list-style: none"><li>x</li></ol>', ["x"]),
    ("<ol reversed><li>x</li><li>y</li></ol>", ["2. x", "1. y"]),
    ('<ol><li>x</li><li value="7">y</li><li>z</li></ol>', ["1. x", "7. y", "8. z"]),
    ("<ol><li>1.1 own number</li></ol>", ["1.1 own number"]),
    ("<ul><li>x</li><li>y</li></ul>", ["• x", "• y"]),
    ("<ul><li>（一）自带编号</li></ul>", ["（一）自带编号"]),
    ("<ol><li>outer<ol type=a><li>inner</li></ol></li><li>next</li></ol>", ["1. outer", "a. inner", "2. next"]),
    ("<ol><li><h3>Fees</h3><p>Pay.</p></li></ol>", ["1. Fees", "Pay."]),
]


@pytest.mark.parametrize(("markup", "expected"), MARKERS)
def test_list_markers_are_printed_as_a_browser_prints_them(markup: str, expected: list[str]) -> None:
    assert lines(markup) == expected


STRUCTURE = [
    ("<table><tr><th>Data</th><th>Kept</th></tr><tr><td>Logs</td><td>6 months</td></tr></table>",
     ["Data | Kept", "Logs | 6 months"]),
    ("<table><tr><td>Logs</td><td></td><td><p>6</p><p>months</p></td></tr></table>", ["Logs | | 6 months"]),
    ("<dl><dt>Service</dt><dd>What we provide.</dd></dl>", ["Service", "What we provide."]),
    ("<details><summary>Fees</summary><p>Due at once.</p></details>", ["Fees", "Due at once."]),
    ("<p>one<br>two</p>", ["one", "two"]),
    ("<p>a <a href='https://x.example/?s=1'>link</a>, b</p>", ["a link, b"]),
    ("<p>第一条\n  总则</p>", ["第一条总则"]),
    ("<p>Effective January 12, 2026<a href='/old'>Previous Version</a></p>", ["Effective January 12, 2026 Previous Version"]),
    ("<p>un<b>break</b>able</p>", ["unbreakable"]),
    ("<p>shown<span style='display:none'>hidden</span></p>", ["shown"]),
    ("<p>Fees<a class='header-anchor' href='#fees'>¶</a></p>", ["Fees"]),
    ("<p>text<img alt='logo'></p><!-- note --><script>x()</script>", ["text"]),
    ("<p>&lt;b&gt; &amp; &nbsp; c</p>", ["<b> & c"]),
    ("<p>write to <a href='/cdn-cgi/l/email-protection#2a'><span data-cfemail='422a272e32023a6c272d'>[email]</span></a></p>",
     ["write to help@x.eo"]),
    ("<div>服务协议\n\n1. 费用\n您应按时付款。\n2. 期限\n一年，自动续期。\n3. 其他。</div>",
     ["服务协议", "1. 费用", "您应按时付款。", "2. 期限", "一年，自动续期。", "3. 其他。"]),
    ("<pre>1. Fees\nDue at once.\n2. Term\nOne year.</pre>", ["1. Fees", "Due at once.", "2. Term", "One year."]),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), STRUCTURE)
def test_the_page_reads_as_it_looks(markup: str, expected: list[str]) -> None:
    assert lines(markup) == expected


def test_kinds_levels_and_emphasis_are_kept() -> None:
    document = read(
        "<h1>Terms</h1><h3>Fees</h3><p><b>4.1 Due.</b> Pay <u>at once</u>.</p><ul><li>x<ul><li>y</li></ul></li></ul>"
    )
    assert shape(document) == [
        ("title", "Terms"), ("heading", "Fees"), ("paragraph", "4.1 Due. Pay at once."), ("item", "• x"), ("item", "• y")
    ]  # fmt: skip
    assert [block.level for block in document.blocks] == [1, 3, 0, 1, 2]
    paragraph = document.blocks[2]
    assert paragraph.anchored
    assert [document.text[start:end] for start, end in paragraph.emphasis] == ["4.1 Due.", "at once"]
    assert document.title == "Terms"


def test_a_layout_table_is_no_table_of_data() -> None:
    document = read(f"<table><tr><td><h2>1. Change</h2><p>{LONG}</p><p>{LONG[::-1]}</p></td></tr></table>")
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "paragraph"]


PARTIES = [
    "某某科技有限公司",
    "甲方：杭州某某网络公司",
    "This agreement is made between you and Skiff Hosting.",
    "Skiff Hosting GmbH (“we”)",
]


@pytest.mark.parametrize("party", PARTIES)
def test_who_the_parties_are_is_read_above_a_layout_table(party: str) -> None:
    layout = f"<table><tr><td><h1>Terms</h1><p>1. Change</p><p>{LONG}</p><p>{LONG[::-1]}</p></td></tr></table>"
    for above in (f"<table><tr><td>{party}</td></tr></table>", f"<p>{party}</p>", f"<div><span>{party}</span></div>"):
        assert read(f"<html><body>{above}{layout}</body></html>").text.split("\n")[:2] == [party, "Terms"]


OF_THE_SITE = [
    "<table><tr><td>Copyright © Skiff 2026 - All rights reserved</td><td>8.1.3</td></tr></table>",
    "<p><a href='/join'>Join Skiff today</a></p>",
    "<div class='module__cta'><a href='/x'>Rent a server</a></div>",
    "<p><a href='/x'>立即注册</a></p>",
]
OF_THE_TEXT = [
    "<p><a href='/privacy'>Download our privacy policy</a></p>",
    "<p>Contact us <a href='/x'>here</a>.</p>",
    "<p><a href='/sla'>Service level</a></p>",
    "<h3><a href='/x'>Contact us</a></h3>",
]


@pytest.mark.parametrize("markup", OF_THE_SITE)
def test_calls_and_lines_of_the_site_in_the_midst_of_a_text_are_left_out(markup: str) -> None:
    assert lines(f"<h1>Terms</h1><p>{LONG}</p>{markup}<p>{LONG[::-1]}</p>") == ["Terms", LONG, LONG[::-1]]


@pytest.mark.parametrize("markup", OF_THE_TEXT)
def test_links_that_name_a_document_or_stand_in_a_sentence_are_read(markup: str) -> None:
    assert len(lines(f"<h1>Terms</h1><p>{LONG}</p>{markup}<p>{LONG[::-1]}</p>")) == 4


def test_names_of_companies_elsewhere_on_the_page_are_not_read_with_the_text() -> None:
    markup = (
        f"<nav><p>Skiff Hosting GmbH</p></nav><main><h1>Terms</h1><p>{LONG}</p></main><div>Skiff Hosting GmbH</div>"
    )
    assert "Skiff" not in read(f"<html><body>{markup}</body></html>").text


# ── the operator's rules ─────────────────────────────────────────────────────────────────────────

DUE = "You must pay within ten days. We may suspend the service of those who do not. Either party may terminate these terms."
TWO = f"<div id=a><h2>Terms</h2><p>{LONG} {DUE}</p><p class=ad>Buy now!</p></div><div id=b><h2>Privacy</h2><p>Your data: {LONG}</p></div>"


def test_selectors_name_what_is_read_and_what_is_not() -> None:
    document = read(TWO, rules=ReadingRules(select=("#a",), remove=(".ad",)))
    assert document.text == f"Terms\n{LONG} {DUE}"
    assert document.suspicions == ()


def test_several_selectors_are_read_in_the_order_of_the_page_and_once() -> None:
    document = read(TWO, rules=ReadingRules(select=("#b", "#a", "#a h2")))
    assert document.text.startswith("Terms")
    assert document.text.count("Terms") == 1
    assert "Privacy" in document.text


@pytest.mark.parametrize("selector", ["#gone", "div[", "::nonsense"])
def test_a_selector_that_matches_nothing_is_doubted_and_the_main_text_read_instead(selector: str) -> None:
    document = read(TWO, rules=ReadingRules(select=(selector,)))
    assert [doubt.code for doubt in document.suspicions] == ["selector-lost"]
    assert selector in document.suspicions[0].message.en
    assert LONG in document.text


def test_a_section_is_read_from_heading_to_heading() -> None:
    assert read(TWO, rules=ReadingRules(section=("Terms", "Privacy"))).text.startswith(f"Terms\n{LONG}")
    assert "Privacy" not in read(TWO, rules=ReadingRules(section=("Terms", "Privacy"))).text
    assert read(TWO, rules=ReadingRules(section=("privacy ¶".replace("p", "P"), None))).text.startswith("Privacy")
    assert [doubt.code for doubt in read(TWO, rules=ReadingRules(section=("Gone", None))).suspicions] == [
        "section-lost"
    ]


def test_several_pages_make_one_agreement() -> None:
    first, second = page(f"<h1>Terms</h1><p>{LONG}</p>"), page(f"<h2>Annex</h2><p>Prices: {LONG}</p>")
    document = read_document([first, second])
    assert document.text == f"Terms\n{LONG}\nAnnex\nPrices: {LONG}"
    assert document.title == "Terms"


# ── encodings ────────────────────────────────────────────────────────────────────────────────────

CHINESE = "<p>本协议由您与我们订立，您应当按时付款。逾期未付的，我们有权暂停服务。您可以随时终止本协议。</p>"
ENCODED = [
    ("utf-8", b"", "text/html"),
    ("utf-8", b"\xef\xbb\xbf", "text/html; charset=gbk"),
    ("gb18030", b"", "text/html; charset=gb2312"),
    ("gb18030", b"<meta charset=gbk>", "text/html"),
    ("gb18030", b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "text/html"),
    ("gb18030", b"", "text/html; charset=utf-8"),
    ("gb18030", b"", "text/html; charset=iso-8859-1"),
    ("utf-8", b"", "text/html; charset=gbk"),
    ("utf-16-le", b"\xff\xfe", "text/html"),
    ("utf-16-be", b"\xfe\xff", "text/html"),
    ("utf-16-le", b"", "text/html"),
    ("utf-16-be", b"", "text/html"),
    ("utf-16-le", b"", "text/html; charset=utf-8"),
]


@pytest.mark.parametrize(("encoding", "before", "media"), ENCODED)
def test_characters_are_right_whatever_is_declared(encoding: str, before: bytes, media: str) -> None:
    document = read_document([page(before + CHINESE.encode(encoding), media, "https://provider.example/t.html")])
    assert document.text.startswith("本协议由您与我们订立")
    assert document.suspicions == ()


def test_big5_and_japanese_are_read_by_label() -> None:
    traditional = f"<p>{'本協議由您與我們訂立，您應當按時付款，並遵守本條款。' * 4}</p>"
    assert "本協議" in read_document([page(traditional.encode("big5"), "text/html; charset=big5")]).text
    assert "本協議" in read_document([page(traditional.encode("big5"), "text/html")]).text
    japanese = f"<p>{'本規約は、お客様と当社の間に適用されます。' * 4}</p>"
    assert read_document([page(japanese.encode("shift_jis"), "text/html; charset=shift_jis")]).language == "ja"


def test_western_text_without_declaration_is_read_as_windows_1252() -> None:
    french = "<p>Les présentes conditions générales s’appliquent à compter du 1er février, sous réserve du préavis.</p>"
    assert "préavis" in read_document([page(french.encode("cp1252"), "text/html")]).text


def test_the_operators_word_on_the_encoding_rules() -> None:
    document = read_document([page(CHINESE.encode("gbk"), "text/html; charset=big5")], ReadingRules(encoding="gbk"))
    assert document.text.startswith("本协议")


def test_a_text_with_lost_characters_is_doubted() -> None:
    body = CHINESE.encode().replace("付款".encode(), b"\xe4\xbb", 1)
    assert [doubt.code for doubt in read(body).suspicions] == ["garbled"]


def test_letters_that_only_look_decoded_twice_are_no_damage() -> None:
    sentences = [f"Le no {number} « fermé » ou « gelé\u00a0» reste au port jusqu’à l’été." for number in range(4)]
    listed = f"<h1>Conditions</h1><ul>{''.join(f'<li>{words}</li>' for words in sentences)}</ul>"
    plain = listed.replace("li>", "p>").replace("ul>", "div>")
    assert "garbled" not in [doubt.code for doubt in read(plain, known=read(listed).text).suspicions]


AS_IT_WAS = "本协议由您与我们订立，您应当按时付款。\n逾期未付的，我们有权暂停服务，并通知您的联系人朱镕。\n您可以随时终止本协议。"
LOST = {
    "a word": AS_IT_WAS.replace("付款", "??"),
    "a letter": AS_IT_WAS.replace("镕", "?"),
    "two letters in place of each": AS_IT_WAS.replace("付款。", "????，"),
    "all": "".join("?" if letter > "\x7f" else letter for letter in AS_IT_WAS * 3),
    "utf-7": AS_IT_WAS.encode("utf-7").decode() * 3,
    "hz": "\n".join(f"~{{1>P-Rik{number}~}}" for number in range(4)),
}


@pytest.mark.parametrize("text", LOST.values(), ids=LOST)
def test_letters_that_became_question_marks_or_a_code_are_missed(text: str) -> None:
    assert letters_are_lost(text, AS_IT_WAS)


@pytest.mark.parametrize("case", ["all", "utf-7", "hz"])
def test_a_text_of_lost_letters_is_known_at_first_sight(case: str) -> None:
    assert [doubt.code for doubt in read(f"<h1>服务协议</h1><p>{LOST[case]}</p>").suspicions] == ["garbled"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("我可以退款吗??您可以在七日内申请。", AS_IT_WAS),
        ("是否续费?如您不同意，请在到期前关闭。", AS_IT_WAS),
        (f"{AS_IT_WAS}\n什么是自动续费?", AS_IT_WAS),
        (AS_IT_WAS.replace("付款", "??"), AS_IT_WAS.replace("付款", "??")),
        (AS_IT_WAS.replace("付款", "??"), None),
        ("What is a refund? See https://provider.example/refunds?lang=en&from=terms. Why?", "What is a refund."),
        ("Call +4915112345678 or +8613800000000 or +12025550123.", None),
        ("Can I cancel? May I share? Who pays? When? How? Why?" * 4, None),
    ],
)
def test_question_marks_of_the_author_are_no_lost_letters(text: str, known: str | None) -> None:
    assert not letters_are_lost(text, known)


@pytest.mark.parametrize(("body", "code"), [(b"", "empty"), (b" \n", "empty"), (bytes(range(32)) * 40, "binary")])
def test_bytes_that_are_no_document_are_refused(body: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read(body)
    assert refused.value.code == code


# ── hostile pages ────────────────────────────────────────────────────────────────────────────────

HOSTILE = {
    "nested boxes": "<div>" * 50_000 + "words",
    "nested lists": "<ul><li>x" * 50_000,
    "nested tables": "<table><tr><td>x" * 50_000,
    "brackets": "<" * 1_000_000,
    "rows": "<table>" + "<tr><td>a<td>b" * 200_000,
    "one line": "a" * 10_000_000,
    "options": "<select>" + "<option>x" * 200_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x",
    "open scripts": "<script>" * 300_000,
    "unclosed brackets": "<p>" + "（\n\n" * 300_000,
    "stars": "<pre>" + "** " * 500_000,
    "spaces": "<p>a\n甲" + " " * 2_000_000 + "x",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_in_bounded_time(name: str) -> None:
    read(f"<html><body>{HOSTILE[name]}")


@pytest.mark.parametrize(
    "much",
    ["<table>" + "<tr><td>a<td>b" * 100_000, "a<br>" * MOST, "<pre>" + "a\n" * MOST + "b"],
    ids=["tags", "lines", "typed lines"],
)
def test_a_page_that_is_read_in_part_says_so(much: str) -> None:
    document = read(f"<html><body><p>{LONG}</p>{much}")
    assert "oversized" in [doubt.code for doubt in document.suspicions]


def test_words_that_are_set_as_blocks_are_lines() -> None:
    assert lines("<p><span style='display:block'>one</span><span style='display: block'>two</span>three</p>") == [
        "one",
        "two",
        "three",
    ]


def test_a_line_that_its_source_wraps_is_judged_as_the_one_line_that_it_is() -> None:
    dates = "\n".join(
        f"<div>\n                <span>{name}:</span>\n                <strong>10 March 2026</strong>\n            </div>"
        for name in ("Effective Date", "Last Updated")
    )
    text = f"<main><div><h1>Terms of Service</h1><div>{dates}</div></div><div>{f'<p>{LONG}</p>' * 6}</div></main>"
    assert lines(text)[1:3] == ["Effective Date: 10 March 2026", "Last Updated: 10 March 2026"]
