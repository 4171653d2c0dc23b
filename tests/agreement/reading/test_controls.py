"""Words of buttons that head clauses, counts that are limits, and the same where they are what they look like."""

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, ZH, Sample, body, clauses, document, frame
from tests.agreement.reading.pages import read

NAMES = {"en": ["Search", "Share", "Register", "Download", "Cancel"], "zh": ["搜索", "分享", "注册", "下载", "取消"]}
CLAUSE = {
    "en": "While you do so we keep the number of your boat for 30 days.",
    "zh": "在此过程中，我们会将您的船号保存三十日。",
}
HEADED = {
    "summary": "<details><summary>{}</summary><p>{}</p></details>",
    "definition": "<dl><dt>{}</dt><dd>{}</dd></dl>",
    "bold": "<p><b>{}</b></p><p>{}</p>",
    "lines": "<div>{}<br>{}</div>",
    "accordion": "<button aria-expanded=false>{}</button><div>{}</div>",
    "typed": "<pre>{}\n\n{}</pre>",
}


def inside(sample: Sample, markup: str) -> str:
    return read(frame(sample, f"<main>{body(sample)}{markup}<p>{sample.sentences[1]} I</p></main>")).text


@pytest.mark.parametrize("markup", HEADED)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_word_of_a_button_that_heads_a_sentence_is_a_heading(sample: Sample, markup: str) -> None:
    for name in NAMES[sample.language]:
        said = inside(sample, HEADED[markup].format(name, CLAUSE[sample.language]))
        assert f"{name}\n{CLAUSE[sample.language]}" in said.replace("• ", "")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_the_same_word_on_a_button_or_a_link_and_one_that_moves_the_page_are_no_text(sample: Sample) -> None:
    name, toggle = NAMES[sample.language][0], ("Show more" if sample is EN else "展开")
    below = f"<p>{CLAUSE[sample.language]}</p>"
    without = inside(sample, below)
    for control in (
        f"<button>{name}</button>",
        f"<p><a href='/s'>{name}</a></p>",
        f"<p><b>{toggle}</b></p>",
        f"<p>{name}</p>",
    ):
        assert inside(sample, control + below) == without


@pytest.mark.parametrize(("yes", "no"), [("Yes", "No"), ("是", "否")])
def test_an_answer_is_text_unless_visitors_were_asked_for_it(yes: str, no: str) -> None:
    cells = "<div class=c>Sold to others</div><div class=c>{}</div>"
    assert inside(EN, cells.format(yes)) != inside(EN, cells.format(no))
    asked = "<div>Was this page helpful to you?</div><div>{}</div>"
    assert inside(EN, asked.format(yes)) == inside(EN, asked.format(no))


def test_headings_that_are_buttons_without_a_word_of_what_they_open_are_read() -> None:
    parts = "".join(
        f'<button class="k">{clause.heading[3:]}</button><div class="p"><p>{" ".join(clause.paragraphs)}</p></div>'
        for clause in EN.clauses
    )
    text = read(document(f"<div><h1>{EN.title}</h1>{parts}<button>Order now</button><p>Thank you.</p></div>")).text
    assert [clause.heading[3:] in text.split("\n") for clause in EN.clauses] == [True] * len(EN.clauses)
    assert "Order now" not in text


@pytest.mark.parametrize(
    "line",
    [
        "Users online: 500",
        "100,000 views",
        "在线人数：500人",
        "访问量：100000次",
        "首页 > 我的 > 账号 > 注销",
        "© 2006 Chartmakers",
    ],
)
def test_a_line_that_a_sentence_announces_is_text(line: str) -> None:
    announced = "The following holds for your order, and no more than that:"
    assert line in inside(EN, f"<p>{announced}</p><p>{line}</p>")
    assert line not in inside(EN, f"<p>{announced[:-1]}.</p><p>{line}</p>")


@pytest.mark.parametrize(
    "line",
    ["12. Comments", "扫码支付：船客用手机扫描船票上的二维码付款", "扫码支付（船票）", "© 2016 Skiff, last revision: June 17, 2021",
     "位置：仅在船客许可后收集，保存三日。", "下一条：再适用本协议。", "停机维护公告：3月9日1:00至5:00停航，不计入可用率。",
     "Scheduled maintenance: 9 March, 01:00 to 05:00, is not downtime.", "© 2026 Skiff. No part may be copied without a letter from us."],
)  # fmt: skip
def test_a_line_that_says_more_than_those_of_a_site_is_text(line: str) -> None:
    assert line in inside(ZH, f"<p>{line}</p>")


@pytest.mark.parametrize("level", ["h2", "h3", "p"])
def test_a_numbered_clause_on_comments_does_not_end_the_text(level: str) -> None:
    row = "".join(
        f"<{level}>{number} {name}</{level}><p>Sailors sing about this at noon.</p>"
        for number, name in ((8, "Songs"), (9, "Comments"), (10, "Law"))
    )
    assert "10 Law\nSailors sing" in read(document(f"<div>{clauses(EN)}{row}</div>")).text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_documents_under_a_head_of_teasers_that_the_next_sentence_takes_in_are_text(sample: Sample) -> None:
    head, name, takes_in = ("Related links", "Rules of the Harbour", "The documents above are part of this agreement.")
    if sample is ZH:
        head, name, takes_in = ("相关链接", "《港口规则》", "上述文件是本协议的组成部分。")
    links = f"<h2>{head}</h2><ul><li><a href='/1'>{name}</a></li></ul>"
    assert name in inside(sample, f"{links}<p>{takes_in}</p>")
    assert name not in inside(sample, links)
