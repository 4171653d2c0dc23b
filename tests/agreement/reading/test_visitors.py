"""What a site prints for its visitors in the midst of a text: left out by what it is, in lines of its own."""

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, ZH, Sample, body, document, frame
from tests.agreement.reading.pages import read
from watcher.agreement.reading import canonical

PASSING = [
    "Views: 1,204", "Users online: 31", "31 views · 4 comments", "Today is Monday, 3 March 2026", "Printed on: 2026-03-03 10:00",
    "Current time: 10:04:05", "Served by: web-3.cluster", "当前在线人数：31", "今日访问量：31", "今天是2026年3月3日 星期二",
    "打印时间：2026-03-03 10:00", "北京时间：2026年3月3日", "服务器：web-3.cluster",
]  # fmt: skip
LASTING = [
    "Last updated: 3 March 2026", "Effective 3 March 2026", "Printed copies cost 3 euros.", "Today is the day on which these terms begin.",
    "Server: 4 cores", "Views of members are their own.", "更新日期：2026年3月3日", "服务器：4 核", "访问量：以账单为准", "今天是合同生效之日",
    "Comments", "评论",
]  # fmt: skip
COOKIES = {
    "en": "We use cookies to improve this site. By continuing you agree to that.",
    "zh": "我们使用 Cookie 改善体验，继续浏览即表示您同意。",
}


@pytest.mark.parametrize("words", PASSING)
def test_a_counter_a_clock_or_the_name_of_a_machine_is_no_text(words: str) -> None:
    assert words not in read(frame(EN, f"<main>{body(EN)}<p>{words}</p></main>")).text


@pytest.mark.parametrize("words", LASTING)
def test_a_line_that_only_begins_like_one_is_text(words: str) -> None:
    text = read(frame(EN, f"<main>{body(EN)}<p>{words}</p><p>{ZH.sentences[1]}</p></main>")).text
    assert words in text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_sentence_on_cookies_in_front_of_a_button_to_accept_them_is_no_text(sample: Sample) -> None:
    words = COOKIES[sample.language]
    asked = f"<div class=q>{words}<button>{'Accept all' if sample is EN else '接受全部'}</button></div>"
    assert words not in read(document(f"<div>{body(sample)}{asked}</div>")).text
    assert words in read(document(f"<div>{body(sample)}<p>{words}</p></div>")).text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_comments_are_no_text_and_a_clause_on_comments_is(sample: Sample) -> None:
    counted, plain = ("评论（2）", "2. 评论") if sample is ZH else ("Comments (2)", "2. Comments")
    praise = "<p>Jane: nice people, quick answers.</p><p>张三：很好用，推荐。</p>"
    assert "Jane" not in read(document(f"<div>{body(sample)}<h3>{counted}</h3>{praise}</div>")).text
    assert "Jane" in read(document(f"<div>{body(sample)}<h3>{plain}</h3>{praise}</div>")).text
    assert (
        "Jane"
        in read(document(f"<div>{body(sample)}<h3>{counted}</h3>{praise}<p>8. Last clause of all.</p></div>")).text
    )


@pytest.mark.parametrize("head", ["Related articles", "相关阅读"])
def test_articles_with_their_days_are_teasers(head: str) -> None:
    items = "".join(f"<li><a href='/b/{n}'>All about rockets {n}</a> 2026-03-1{n}</li>" for n in range(3))
    assert "rockets" not in read(document(f"<div>{body(EN)}<h3>{head}</h3><ul>{items}</ul></div>")).text


def test_readers_are_not_counted_beside_the_day_of_an_edition_and_the_day_is_compared() -> None:
    lines = [
        f"Terms\nLast updated: {day} March 2026 Views: {count}\nMore." for day, count in ((3, 10), (3, 11), (4, 11))
    ]
    first, second, third = map(canonical, lines)
    assert first == second != third


@pytest.mark.parametrize("line", ["Last read {} days ago · views {}", "最后阅读：{} 天前 · 浏览 {}"])
def test_an_age_and_a_count_in_one_line_are_no_text(line: str) -> None:
    first, second = (canonical(f"Terms\n{line.format(age, age + 100)}\nMore.") for age in (3, 4))
    assert first == second
    assert canonical("Terms\nNotice of 30 days\n.") != canonical("Terms\nNotice of 3 days\n.")


REFERRED = {
    "en": (
        ("Privacy Policy", "Acceptable Use Policy"),
        "Your data are covered by the Privacy Policy that stands below.",
    ),
    "zh": (("隐私政策声明", "可接受使用规则"), "您的个人信息适用《隐私政策声明》的约定，请一并阅读。"),
}


def listed(sample: Sample, markup: str, titles: tuple[str, ...]) -> str:
    links = "".join(f"<li><a href='/doc/{number}'>{title}</a></li>" for number, title in enumerate(titles))
    return markup.format(head="Related content" if sample is EN else "相关内容", links=f"<ul>{links}</ul>")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize(
    "markup", ["<h3>{head}</h3>{links}", "<div class='related-content'><h3>{head}</h3>{links}</div>"]
)
def test_a_list_of_documents_that_the_text_refers_to_is_of_the_text(sample: Sample, markup: str) -> None:
    titles, reference = REFERRED[sample.language]
    inside = listed(sample, markup, titles)
    with_it = read(document(f"<div>{body(sample)}<p>{reference}</p>{inside}</div>")).text
    without = read(document(f"<div>{body(sample)}{inside}</div>")).text
    assert [title in with_it.split("\n") or f"• {title}" in with_it for title in titles] == [True, True]
    assert titles[1] not in without
    articles = listed(sample, markup, ("Ten rockets", titles[0], "Nine moons"))
    assert "rockets" not in read(document(f"<div>{body(sample)}<p>{reference}</p>{articles}</div>")).text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("place", [0, 2, 6])
def test_cards_that_are_links_as_a_whole_are_teasers(sample: Sample, place: int) -> None:
    clause = f"<h2>{sample.clauses[place].heading}</h2>"
    card = "<a href='/b/7'><h4>All about rockets</h4><p>How a rocket is built, told in ten pictures and a song.</p></a>"
    assert "rocket" not in read(document(f"<div>{body(sample).replace(clause, card * 2 + clause)}</div>")).text
    named = (
        "<a href='/privacy'><h4>Privacy Policy</h4><p>How a rocket is built, told in ten pictures and a song.</p></a>"
    )
    assert "rocket" in read(document(f"<div>{body(sample).replace(clause, named + clause)}</div>")).text


@pytest.mark.parametrize("head", ["You may also like", "猜你喜欢"])
def test_what_stands_below_the_titles_of_teasers_is_theirs(head: str) -> None:
    cards = "".join(
        f"<div><a href='/b/{n}'><h4>Rocket {n}</h4></a><p>In this post rocket {n} flies to a moon and back again.</p></div>"
        for n in range(3)
    )
    page = document(f"<div>{body(EN)}<h3>{head}</h3>{cards}<h2>8. Last clause</h2><p>You must read it too.</p></div>")
    text = read(page).text
    assert "ocket" not in text
    assert "8. Last clause\nYou must read it too." in text
