"""Parts of an agreement that stand beside the box that holds most of it, and what the site sets there."""

import re

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, ZH, Sample, clauses, frame
from tests.agreement.reading.pages import read

BEHIND = {
    "a clause under a heading": (
        "<h2>Law</h2><p>The courts of Bristol decide.</p><p>The law of England governs.</p>",
        "<h2>管辖</h2><p>争议由布里斯托的法院管辖。</p><p>适用英格兰法律。</p>",
    ),
    "a clause without a heading": (
        "<p>These terms end when the last boat has come home.</p>", "<p>最后一艘船回港时，本协议终止。</p>",
    ),
    "a numbered clause": ("<p>8. Ports</p><p>Boats sleep in Bristol.</p>", "<p>八、港口</p><p>船停泊在布里斯托。</p>"),
    "an annex": (
        "<h3>Annex 1</h3><p>Sloop</p><p>12 knots</p>", "<h3>附件一</h3><p>单桅帆船</p><p>航速 12 节</p>",
    ),
    "an annex that is linked": (
        '<p>Annex</p><ul><li><a href="/a1">Annex 1: prices</a></li></ul>', '<p>附件</p><ul><li><a href="/a1">附件一：价格</a></li></ul>',
    ),
    "a table under a heading": (
        "<h2>Prices</h2><table><tr><td>Sloop</td><td>12</td></tr></table>", "<h2>价格</h2><table><tr><td>单桅帆船</td><td>12</td></tr></table>",
    ),
    "a clause with tools of the site below": (
        "<h2>Law</h2><p>The courts of Bristol decide all of it.</p><p>1024 views</p>", "<h2>管辖</h2><p>争议由布里斯托的法院管辖。</p><p>阅读量：1024</p>",
    ),
}  # fmt: skip
OF_THE_SITE = {
    "an offer": ('<h2>Set sail today</h2><p>Hire a boat.</p><a href="/hire">Get a boat</a>', '<h2>今天出海</h2><p>租一艘船。</p><a href="/hire">立即租船</a>'),
    "help": ("<h2>Still lost?</h2><p>Ask the harbour master, he knows the way.</p>", "<h2>还有问题？</h2><p>问港务长吧，他什么路都认得。</p>"),
    "consent": (
        "<h2>Your choice</h2><p>We use cookies and you agree to them.</p><p>Fine</p>", "<h2>您的选择</h2><p>我们使用 Cookie，您同意我们收集个人信息。</p><p>好的</p>",
    ),
    "a foot": (
        "<p>Boats are hired out by third parties at their own risk.</p><p>© 2026 Skiff</p>", "<p>船只由第三方出租，责任自负。</p><p>© 2026 云舟</p>",
    ),
    "news": ('<h3>Related articles</h3><p>Our rights at sea.</p>', "<h3>相关文章</h3><p>海上的权利与义务。</p>"),
    "a question": ("<p>You agree with us, and your rights are safe?</p><button>Vote</button>", "<p>您同意我们的看法，并认为权利有保障吗？</p><button>投票</button>"),
}  # fmt: skip


def _own(sample: Sample, pair: tuple[str, str]) -> str:
    return pair[sample.language == "zh"]


def _page(sample: Sample, behind: str) -> str:
    inner = f"<div class='a'><h1>{sample.title}</h1><p>{sample.dated}</p>{clauses(sample)}</div><div class='b'>{behind}</div>"
    return frame(sample, f"<div class='page'>{inner}</div>")


@pytest.mark.parametrize("kind", BEHIND)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_part_beside_the_box_that_holds_most_of_the_text_is_read(sample: Sample, kind: str) -> None:
    behind = _own(sample, BEHIND[kind])
    seen, plain = read(_page(sample, behind)).text, read(_page(sample, "")).text
    said = [words for words in re.findall(r">([^<>]+)<", behind) if "1024" not in words]
    assert seen.startswith(plain)
    assert [words for words in said if words not in seen[len(plain) :]] == []
    assert "1024" not in seen


@pytest.mark.parametrize("kind", OF_THE_SITE)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_what_the_site_sets_beside_the_text_is_not_read(sample: Sample, kind: str) -> None:
    assert read(_page(sample, _own(sample, OF_THE_SITE[kind]))).text == read(_page(sample, "")).text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_what_follows_the_title_in_its_own_box_is_read_with_its_heading(sample: Sample) -> None:
    head, party = _own(sample, ("Who we are", "我们是谁")), _own(sample, ("Skiff, Bristol", "云舟，布里斯托"))
    lead = f"<div class='lead'><h1>{sample.title}</h1><h2>{head}</h2><p>{party}</p></div>"
    text = read(frame(sample, f"<div>{lead}<div class='body'>{clauses(sample)}</div></div>")).text
    assert text.startswith(f"{sample.title}\n{head}\n{party}\n")


def test_a_preamble_above_a_long_table_of_contents_is_read() -> None:
    preamble = "By going aboard you agree to these terms."
    entries = "".join(f'<li><a href="#p{n}">Part {n} of the journey</a></li>' for n in range(20))
    top = (
        f"<h1>{EN.title}</h1><p>{EN.dated}</p><div><p>{preamble}</p></div><div><p>Contents</p><ul>{entries}</ul></div>"
    )
    text = read(frame(EN, f"<div>{top}<div class='body'>{clauses(EN)}</div></div>")).text
    assert text.startswith(f"{EN.title}\n{EN.dated}\n{preamble}\n")


def test_a_sentence_of_the_agreement_above_its_title_is_read_and_a_boast_is_not() -> None:
    rule, boast = "本协议对船长和船员具有同等的约束力。", "我们的帆船是这片海上最漂亮的帆船。"
    top = f"<div><p>{boast}</p></div><div><p>{rule}</p></div>"
    text = read(frame(ZH, f"<div>{top}<div class='body'><h1>{ZH.title}</h1>{clauses(ZH)}</div></div>")).text
    assert rule in text
    assert boast not in text
