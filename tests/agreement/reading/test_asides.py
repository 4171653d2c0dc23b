"""What a site sets above and below a text, in whatever boxes: it is no text. What only looks like it is, to the letter."""

import pytest

from tests.agreement.reading.corpus.agreements import SAMPLES, Sample, clauses, document
from tests.agreement.reading.pages import read
from watcher.agreement.reading import canonical

ABOVE = {
    "a trail of items": '<ol><li><a href="/">首页</a></li><li><a href="/x">港口指南</a></li><li>条款</li></ol>',
    "a trail from a brand": '<p><a href="./">Skiff</a> / <a href="/x">Harbour</a> / Terms</p>',
    "a trail of elements of its own": '<x-way><x-step><a href="/index.html">Skiff</a></x-step> › <x-step><a href="/x">Harbour</a></x-step> › Terms</x-way>',
    "a trail in cells": '<table><tr><td>您的位置</td><td><a href="/">首页</a></td><td><a href="/x">港口</a></td><td>条款</td></tr></table>',
    "counts as items": "<ul><li>12 likes</li><li>3 replies</li><li>1.2K views</li></ul>",
    "counts as terms": "<dl><dt>浏览</dt><dd>1203</dd><dt>收藏</dt><dd>12</dd></dl>",
    "counts as pictures": "<p>👁 1,203 · ♥ 12</p>",
    "counts in cells": "<table><tr><td>来源：港务处</td><td>编辑：小帆</td><td>点击：1203</td></tr></table>",
    "the age of the page": "<div><span>Written by Ann Mast</span> <span>Updated over a week ago</span></div>",
    "time to read": "<span>字数 5321　阅读时长约 12 分钟</span>",
    "a shelf": '<p>分类：<a href="/c">港口文档</a></p>',
    "a way back": '<p><a href="/list">← Back to the harbour</a></p>',
}
BELOW = {
    "votes behind a question": "<div><span>这篇文章对您有帮助吗？</span><span>有（87）</span><span>没有（12）</span></div>",
    "votes as items": "<ul><li>Helpful (31)</li><li>Not helpful (4)</li></ul>",
    "a share of readers": "<section><p>105 人中有 87 人觉得有帮助</p></section>",
    "marks": "<p>Rating: 4.3 out of 5 (211 votes)</p>",
    "faces": "<div><p>Did this answer your question?</p><span>😞 3</span><span>😃 77</span></div>",
    "shelves as terms": '<dl><dt>标签</dt><dd><a href="/1">航海</a></dd><dd><a href="/2">协议</a></dd></dl>',
    "shelves in a line": '<p>Filed under: <a href="/1">Harbours</a> | <a href="/2">Policies</a></p>',
    "signs of shelves": '<div><a href="/1">#航海</a> <a href="/2">#协议</a></div>',
    "the pages beside as terms": '<dl><dt>上一篇</dt><dd><a href="/1">灯塔开放</a></dd><dt>下一篇</dt><dd>没有了</dd></dl>',
    "the pages beside with arrows": '<p>« <a href="/1">Lighthouses</a> | <a href="/2">Our regatta</a> »</p>',
    "offers as terms": '<div><h3>猜你喜欢</h3><dl><dt><a href="/1">灯塔一日游</a></dt><dd>小帆 · 3小时前</dd></dl></div>',
    "offers in cells": "<table><tr><th>Popular articles</th><th>Views</th></tr><tr><td><a href='/1'>Lighthouses</a></td><td>9,120</td></tr></table>",
    "offers under a head of its own": "<h4>More from the harbour</h4><p><a href='/1'>Lighthouses</a></p><p><a href='/2'>Our regatta</a></p>",
    "goods": '<div><p>最近浏览</p><p><a href="/1">航海灯</a> ￥129</p><p><a href="/2">缆绳</a> ￥39</p></div>',
    "cards": "<div><article><a href='/1'><h3>Lighthouses</h3></a><time>Nov 20, 2026</time></article><article><a href='/2'><h3>Our regatta</h3></a><time>Nov 12, 2026</time></article></div>",
    "news with their days": "<ul><li><a href='/1'>灯塔开放</a><span>2026-11-20</span></li><li><a href='/2'>帆船赛</a><span>2026-11-12</span></li></ul>",
    "languages": '<ul><li><a href="/de">Deutsch</a></li><li><a href="/fr">Français</a></li></ul>',
    "what drawing took": "<p>页面执行时间：0.042秒，内存占用 1.2MB，SQL 8 次</p>",
    "hours of a desk": "<p>售前咨询 在线 售后服务 离线</p>",
    "no comment yet": "<p>暂无评论，快来抢沙发</p>",
}  # fmt: skip
OF_THE_TEXT = [
    ("<p>附件：</p><ul><li><a href='/1'>附件一 泊位表</a></li><li><a href='/2'>附件二 {}</a></li></ul>", "价目", "灯号"),
    ("<p>另请参阅：<a href='/1'>{}</a></p>", "《退款规则》", "《泊位规则》"),
    ("<ul><li><a href='https://mast.example/'>Mast Hosting</a></li><li><a href='https://b.example/'>{}</a></li></ul>", "Bolt", "Buoy"),
    ("<h3>Archive</h3><ul><li><a href='/1'>{}</a></li><li><a href='/2'>May 2023</a></li></ul>", "May 2024", "June 2024"),
    ("<p>Previous version: <a href='/1'>{} January 2025</a></p>", "1", "3"),
    ("<p>Previous: <a href='/1'>{}</a></p>", "Edition 3", "Edition 4"),
    ("<dl><dt>Berth</dt><dd>{}</dd><dt>Skiff</dt><dd>a small boat</dd></dl>", "a place to moor", "a place to sleep"),
    ("<dl><dt>押金</dt><dd>{}元</dd><dt>超时费</dt><dd>5元/小时</dd></dl>", "199", "299"),
    ("<table><tr><td>Reviews</td><td>${}</td></tr><tr><td>Shares</td><td>$3</td></tr></table>", "5", "8"),
    ("<table><tr><td>点赞</td><td>{}分</td></tr><tr><td>评论</td><td>2分</td></tr></table>", "1", "2"),
    ("<p>积分如下：</p><ul><li>点赞 {}</li><li>评论 2</li></ul>", "1", "2"),
    ("<h3>Limits</h3><ul><li>Comments: {}</li><li>Downloads: 10</li></ul>", "3", "5"),
    ("<ul><li>每日评论：{}条</li><li>每日下载：100次</li></ul>", "20", "10"),
    ("<ul><li>Downloads per day: {}</li><li>Comments per day: 100</li></ul>", "20", "10"),
    ("<p>No {}</p>", "12", "13"),
    ("<p>客服在线时间：{}-18:00</p>", "9:00", "8:00"),
    ("<p>最低阅读时间：{}秒</p>", "10", "20"),
    ("<ul><li>开航{}天前：退90%</li><li>开航1天前：退50%</li></ul>", "3", "2"),
    ("<p>标签：{}</p>", "昵称、头像", "昵称、生日"),
    ("<p>Category: {}</p>", "A", "B"),
    ("<p>更新日期：2026年{}月1日</p>", "10", "11"),
    ("<dl><dt>Revised</dt><dd>{} October 2026</dd></dl>", "1", "15"),
    ("<p>{}</p>", "山海（示例）有限公司", "港湾（示例）有限公司"),
    ("<p>投诉电话：{}</p>", "12315", "12345"),
    ("<p>By: {}, Director</p>", "Ann Mast", "Tom Mast"),
    ("<p>Can a berth be lent? {}.</p>", "Yes", "No"),
    ("<p>Guests: {} per berth</p>", "2", "4"),
    ("<ul><li>Germany</li><li>{}</li></ul>", "France", "Spain"),
    ("<p>分享内容时{}注明出处。</p>", "请", "可以"),
    ("<p>Available on the App Store{} only.</p>", "", " and Google Play"),
    ("<p>More information: <a href='/1'>{}</a></p>", "Berths", "Tides"),
]  # fmt: skip


def _page(sample: Sample, above: str = "", below: str = "") -> str:
    return document(f"<div><h1>{sample.title}</h1>{above}{clauses(sample)}{below}</div>", sample.title)


@pytest.mark.parametrize("kind", ABOVE)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_what_a_site_sets_above_a_text_is_none(sample: Sample, kind: str) -> None:
    assert read(_page(sample, above=f'<div class="k">{ABOVE[kind]}</div>')).text == read(_page(sample)).text


@pytest.mark.parametrize("kind", BELOW)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_what_a_site_sets_below_a_text_is_none(sample: Sample, kind: str) -> None:
    assert read(_page(sample, below=BELOW[kind])).text == read(_page(sample)).text


@pytest.mark.parametrize(("markup", "old", "new"), OF_THE_TEXT)
@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_an_edit_in_a_line_that_looks_like_it_is_told(
    sample: Sample, place: str, markup: str, old: str, new: str
) -> None:
    before, after = (read(_page(sample, **{place: markup.format(words)})).text for words in (old, new))
    assert canonical(before) != canonical(after)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("words", ["Comments: {}", "点赞 {}", "评论：{} 条", "Helpful ({})"])
def test_a_count_among_the_clauses_is_a_limit(sample: Sample, words: str) -> None:
    both = clauses(sample)
    pages = [_page(sample, above=f"{both}<p>{words.format(count)}</p>") for count in (3, 4)]
    assert canonical(read(pages[0]).text) != canonical(read(pages[1]).text)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_what_stands_above_the_title_of_a_page_without_boxes_is_no_text_unless_it_tells_of_it(sample: Sample) -> None:
    offers = "<ul><li><a href='/1'>【公告】帆船赛</a></li></ul><p>北京 晴 3~12℃</p><p>London 12°C</p>"
    told = ["本协议有更新，请重新阅读。", "编号：YS-2026-01", "Skiff Ltd", "These terms change on 1 May 2026."]
    notices = "".join(f"<p>{words}</p>" for words in told)
    text = read(document(f"{offers}{notices}<h1>{sample.title}</h1>{clauses(sample)}", sample.title)).text
    assert "帆船赛" not in text
    assert "℃" not in text
    assert all(words in text for words in told)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_heading_is_no_step_of_the_trail_below_it(sample: Sample) -> None:
    trail = '<p><a href="/">Skiff</a> › <a href="/x">Harbour</a> › Terms</p>'
    text = read(document(f"<div><h2>Before you moor</h2>{trail}{clauses(sample)}</div>", sample.title)).text
    assert "Before you moor" in text
    assert "Harbour" not in text
