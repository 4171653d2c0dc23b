"""Lines that a site sets beside a text: trails, tools, captions, advertisements, news; and lines that only look like them."""

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, Sample, body, clauses, document, frame
from tests.agreement.reading.pages import read
from tests.policy.memory import Memory, outcomes
from watcher.agreement.reading import canonical

OF_THE_SITE = [
    "您的位置：首页 > 新闻中心 > 协议", "首页 / 帮助 / 法律文件", "You are here: Front » Legal » Terms", "Home › Legal › Terms",
    "字体：大 中 小 打印本页 关闭窗口", "【收藏】【打印】分享至：微博 朋友圈", "Print · Share on: Reddit WhatsApp", "Share Tweet Copy link 4 min read",
    "扫描下方二维码关注我们的公众号", "关注官方微信公众号，第一时间了解活动", "Scan the QR code to follow our channel",
    "有 12 位用户觉得有帮助", "41 readers found this useful", "Served by node-7.eu", "服务器 edge-12.b",
    "人工客服　每天 8:00-20:00　当前排队人数 4 人，请稍候", "系统维护通知：港口网站将于3月9日1:00至5:00升级，届时无法访问。",
    "Scheduled maintenance: the harbour is closed on 9 March from 01:00 to 05:00 UTC.",
    "港口云 版权所有 港ICP备20260311号-2", "增值电信业务经营许可证 港ICP证 260311", "港公网安备 26031100000001号",
]  # fmt: skip
OF_THE_TEXT = [
    "首页展示的价格仅供参考。", "Home > 5 users: higher price.", "Print and share the report.", "您可以打印、分享发票。", "大、中、小型企业",
    "扫码支付的，款项不得撤回。", "关注公众号的用户应当遵守规则。", "Scan the code of the parcel and keep it.", "12 people must agree.",
    "广告：不得发布虚假广告。", "Advertising: false claims are forbidden.", "服务器 4 核 8G",
    "维护通知：我们应当在维护前三日通知您。", "系统维护通知：每月9日1:00至5:00为维护时间。", "当前排队人数 100 人以上的，商家应当限流。",
    "Scheduled maintenance: every 9 March from 01:00 to 05:00.", "Planned maintenance: we tell you 3 days ahead.",
    "Scheduled maintenance: these terms are suspended on 9 March from 01:00 to 05:00.", "# 1", "打印费为每页 1 元。",
    "网站开通前，租户应当自行完成ICP备案，未备案的，我们暂停接入。", "经营性网站提供ICP证复印件", "公网安备手续由租户在开通后30日内办理。",
    "版权所有者自2010年起保留对软件的权利，租户不得复制。", "Next: the tenant must pay within 30 days.", "位置：租户须证明服务器的所在地",
]  # fmt: skip


def inside(sample: Sample, markup: str) -> str:
    return frame(sample, f"<main>{body(sample)}{markup}<p>{sample.sentences[1]} I</p></main>")


@pytest.mark.parametrize("words", OF_THE_SITE)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_trail_a_tool_or_a_caption_is_no_text(sample: Sample, words: str) -> None:
    assert words not in read(inside(sample, f"<p>{words}</p>")).text


@pytest.mark.parametrize("words", OF_THE_TEXT)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_line_that_only_begins_like_one_is_text(sample: Sample, words: str) -> None:
    assert words in read(inside(sample, f"<p>{words}</p>")).text


@pytest.mark.parametrize("label", ["广告：", "推广 · ", "Advertisement: ", "Sponsored · "])
def test_a_link_that_says_it_is_an_advertisement_is_no_text(label: str) -> None:
    linked = f'<div class="k"><a href="/out?3"><p>{label}Rockets for rent, 火箭出租</p></a></div>'
    assert "Rockets" not in read(inside(EN, linked)).text
    assert "Rockets" in read(inside(EN, linked.replace("<a ", "<b ").replace("</a>", "</b>"))).text


@pytest.mark.parametrize("markup", ["<marquee>{}</marquee>", '<ins class="adsbygoogle"><span>{}</span></ins>'])
def test_boxes_that_only_carry_news_and_advertisements_are_no_text(markup: str) -> None:
    words = "Last week our sailors met at the harbour and sang for three hundred guests until the moon rose."
    assert words not in read(inside(EN, markup.format(words))).text


def test_a_notice_of_change_that_runs_across_the_page_is_text() -> None:
    words = "These terms are amended on 30 July 2026."
    assert words in read(inside(EN, f"<marquee>{words}</marquee>")).text


@pytest.mark.parametrize("sign", ["#", "¶", "🔗", "§"])
def test_a_link_to_its_own_heading_is_no_word_of_it(sign: str) -> None:
    linked = clauses(EN).replace("</h2>", f'<a class="k" href="#s">{sign}</a></h2>')
    assert read(document(linked)).text == read(document(clauses(EN))).text


def test_an_hour_between_two_others_names_no_parties() -> None:
    words = "The harbour is closed on 25 November between 02:00 and 04:00 for the swans."
    assert words not in read(document(f"<div>{words}</div><div><h1>{EN.title}</h1>{clauses(EN)}</div>")).text


LINES_OF_ORIGIN = [
    ("Posted by warden | Comments (0) | Hits: {}", 14),
    ("Published: 5 March 2024 By: Harbour Desk Views: {}", 1203),
    ("Last edited 3 hours ago · {} people found this helpful", 30),
    ("作者：港务处　栏目：公告　评论（{}）", 4),
    ("最后编辑于 3 小时前 · 有 {} 人觉得有用", 30),
]


@pytest.mark.parametrize(("line", "count"), LINES_OF_ORIGIN)
def test_a_count_in_a_line_of_origin_is_no_news(line: str, count: int) -> None:
    pages = [
        document(f"<h1>{EN.title}</h1><p>{line.format(count + more)}</p>{clauses(EN)}", EN.title) for more in range(5)
    ]
    assert outcomes(Memory().shown(*pages)) == ["First", *["Unchanged"] * 4]


def test_a_count_in_a_clause_is_news() -> None:
    for line in (
        "A post with {} comments may be closed.",
        "超过{}人点赞的内容，我们有权推荐。",
        "Posted by us within {} hours.",
    ):
        assert canonical(f"Terms\n{line.format(30)}\nMore.") != canonical(f"Terms\n{line.format(31)}\nMore.")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("head", ["最新动态", "From the blog", "热门排行"])
def test_teasers_below_a_short_text_do_not_widen_it(sample: Sample, head: str) -> None:
    cards = "".join(
        f"<div><h4><a href='/n/{n}'>Rocket {n}</a> ({n}2)</h4><p>{'Rockets fly to the moon and back before the log-in fails. ' * 6}</p></div>"
        for n in range(4)
    )
    menu = "<ul><li><a href='/in'>登录</a></li><li><a href='/up'>Sign in</a></li></ul>"
    page = f"{menu}<div><div>{body(sample)}</div></div><section><h3>{head}</h3>{cards}</section>"
    text = read(document(page, sample.title)).text
    assert text == read(document(f"<div>{body(sample)}</div>", sample.title)).text


def test_the_rights_of_a_page_are_told_without_a_word_of_markup() -> None:
    for line in (
        "版权所有 © 2012-2031 山海（示例）有限公司 京ICP备00000001号-1 京公网安备00000000000001号",
        "© 2012-2031 Skiff",
    ):
        assert line not in read(document(f"{body(EN)}<div><p>{line}</p></div>", EN.title)).text


def test_a_title_that_a_table_of_contents_repeats_is_read() -> None:
    links = "".join(f'<li><a href="#c{n}">{clause.heading}</a></li>' for n, clause in enumerate(EN.clauses))
    first = EN.clauses[0].heading
    page = document(f"<div><p>{first}</p><ul>{links}</ul>{clauses(EN)}</div>")
    assert read(page).text == read(document(f"<div><p>{first}</p>{clauses(EN)}</div>")).text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_an_agreement_below_a_menu_that_asks_to_log_in_is_no_wall(sample: Sample) -> None:
    words = "登录" if sample.language == "zh" else "Log in"
    page = document(f"<p>{words}</p>{clauses(sample)}", "Portal")
    assert read(page).suspicions == ()


def test_a_title_that_is_an_entry_of_the_table_of_contents_is_read() -> None:
    entries = [EN.title, *(clause.heading for clause in EN.clauses)]
    links = "".join(f'<li><a href="#c{n}">{words}</a></li>' for n, words in enumerate(entries))
    page = f"<section><h2>{EN.title}</h2></section><section>{{}}<div>{clauses(EN)}</div></section>"
    with_links = document(page.format(f"<div><b>Contents</b><ul>{links}</ul></div>"))
    assert read(with_links).text == read(document(page.format(""))).text


def test_the_title_above_parts_that_have_titles_of_the_same_level_is_read() -> None:
    parts = "".join(
        f"<div><h1>{clause.heading}</h1><p>{' '.join(clause.paragraphs)}</p></div>" for clause in EN.clauses[:2]
    )
    page = document(f"<div><div><h1>{EN.title}</h1></div></div><div>{parts}</div>", EN.title)
    assert read(page).text.startswith(EN.title)
