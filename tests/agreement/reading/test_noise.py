"""Pages change when agreements do not: what changes around a text must not change it, what changes in it must show."""

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, ZH, Sample, body, clauses, document, frame
from tests.agreement.reading.pages import read
from watcher.agreement.reading import canonical


def _canonical(markup: str, known: str | None = None) -> str:
    return canonical(read(markup, known=known).text)


def _frames(sample: Sample) -> dict[str, tuple[str, str]]:
    """What noise does between two looks: the page before and after."""
    main = f"<main>{body(sample)}</main>"
    plain = frame(sample, main)
    return {
        "nonces and script state": (
            frame(sample, main + '<script nonce="a1">var t=1;</script>'),
            frame(sample, main + '<script nonce="b2">var t=2;</script><link rel="preload" href="/x.js">'),
        ),
        "a request id in the page": (
            frame(sample, main + "<p>Request ID: 7f3a9c21d0</p>"),
            frame(sample, main + "<p>Request ID: 00bb17ce44</p>"),
        ),
        "menu and footer": (plain, plain.replace("Pricing", "Plans").replace("文档", "手册").replace("© 2026", "© 2027")),
        "related articles": (plain, plain.replace("three more", "nine more").replace("三座", "九座")),
        "cookie banner": (plain, plain.replace("<main>", '<div class="cookie-notice"><p>We use cookies, please agree to them now.</p></div><main>')),
        "announcer of the router": (plain, plain.replace("</body>", f'<p aria-live="assertive" role="alert">{sample.title}</p></body>')),
        "age of the page": (
            frame(sample, f"<main>{body(sample)}<p>Updated 8 days ago</p><p>3天前更新</p></main>"),
            frame(sample, f"<main>{body(sample)}<p>Updated 9 days ago</p><p>4天前更新</p></main>"),
        ),
        "helpful votes and counters": (
            frame(sample, f"<main>{body(sample)}<p>3 out of 9 found this helpful</p><p>阅读量：1024</p></main>"),
            frame(sample, f"<main>{body(sample)}<p>4 out of 11 found this helpful</p><p>阅读量：1088</p></main>"),
        ),
        "date by locale": (plain, plain.replace("January 12, 2026", "12 January 2026").replace("2026年1月12日", "2026-01-12")),
        "quotes, dashes, spaces": (plain, plain.replace("，", ",").replace(" and ", "&nbsp;and ").replace("-", "\u2011")),
        "anchors of headings": (plain, plain.replace("</h2>", '<a class="hash-link" href="#x">#</a></h2>')),
        "link targets": (plain.replace("<li>", '<li><a href="/a?s=1">').replace("</li>", "</a></li>"), plain.replace("<li>", '<li><a href="/a?s=2">').replace("</li>", "</a></li>")),
        "table of contents": (plain, plain.replace("<main>", "<main><h3>Contents</h3><ul>" + "".join(f'<li><a href="#c{n}">{clause.heading}</a></li>' for n, clause in enumerate(sample.clauses)) + "</ul>")),
        "a redesign around the same words": (plain, document(f'<div class="x"><section><div>{clauses(sample, "h3").replace("<p>", "<div>").replace("</p>", "</div>")}</div></section></div>'.replace("<section>", f"<section><h1>{sample.title}</h1><p>{sample.dated}</p>"), sample.title)),
        "invisible characters": (plain, plain.replace("，", "，\u200b").replace(" the ", " the \u2060")),
    }  # fmt: skip


NOISE = [(sample, name) for sample in SAMPLES for name in _frames(sample)]


@pytest.mark.parametrize(("sample", "name"), NOISE, ids=lambda part: part if isinstance(part, str) else part.language)
def test_noise_does_not_change_the_text(sample: Sample, name: str) -> None:
    before, after = _frames(sample)[name]
    old = read(before).text
    assert read(after, known=old).suspicions == ()
    assert _canonical(after, known=old) == canonical(old)


EDITS = [
    (ZH, "三十日", "七日"),
    (ZH, "万分之五", "万分之八"),
    (ZH, "将账户转让、出租给第三方使用。", "将账户转让给第三方使用。"),
    (ZH, "<li>发送垃圾邮件或者传播恶意程序；</li>", ""),
    (ZH, "5. 责任限制", "5. 责任"),
    (ZH, "2026年1月12日", "2026年1月13日"),
    (EN, "thirty days", "seven days"),
    (EN, "0.05 %", "0.5 %"),
    (EN, "<li>transfer or rent your account to a third party.</li>", ""),
    (EN, "6. Changes to these terms", "6. Change"),
    (EN, "shall not exceed", "shall exceed"),
    (EN, "January 12, 2026", "January 13, 2026"),
]
HOUSES = {
    "plain": lambda sample: document(f"<main>{body(sample)}</main>"),
    "framed": lambda sample: frame(sample, f"<main>{body(sample)}</main>"),
    "form": lambda sample: document(f"<form><input>{body(sample)}</form>"),
    "hidden panels": lambda sample: frame(
        sample, f'<main><div style="display:none" hidden>{body(sample)}</div></main>'
    ),
    "misleading names": lambda sample: document(
        f'<div class="cookie-policy share toc banner" id="comments">{body(sample)}</div>'
    ),
}


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize(("sample", "old", "new"), EDITS)
def test_an_edit_inside_the_agreement_is_seen_on_every_kind_of_page(
    sample: Sample, old: str, new: str, house: str
) -> None:
    before = HOUSES[house](sample)
    assert old in before
    text = read(before).text
    edited = read(before.replace(old, new), known=text)
    assert canonical(edited.text) != canonical(text)
    assert edited.suspicions == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_an_announcement_outside_of_the_main_text_is_read(sample: Sample) -> None:
    zh = sample.language == "zh"
    notice = (
        "公告：我们将于2026年7月30日更新本协议，新版自该日起生效。"
        if zh
        else "We're updating our terms on 30 July 2026."
    )
    markup = frame(sample, f'<div class="banner"><p>{notice}</p></div><main>{body(sample)}</main>')
    assert notice in read(markup).text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_title_and_date_above_the_main_text_are_read(sample: Sample) -> None:
    markup = frame(
        sample, f"<div><h1>{sample.title}</h1><span>{sample.dated}</span></div><main>{clauses(sample)}</main>"
    )
    assert read(markup).text.startswith(f"{sample.title}\n{sample.dated}\n")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_sentence_between_the_title_and_the_main_text_is_read_and_one_above_the_title_is_not(sample: Sample) -> None:
    en = sample.language == "en"
    applies, boasts = ("These terms are for guests on sailing boats.", "Nobody has finer sailing boats than we have.")
    if not en:
        applies, boasts = ("本协议适用于乘坐帆船出海的每一位客人。", "我们的帆船是这片海上最漂亮的帆船。")
    top = f"<div><div><p>{boasts}</p></div><div><h1>{sample.title}</h1></div><div><p>{applies}</p></div><div>{sample.dated}</div></div>"
    text = read(frame(sample, f"<div>{top}<div>{clauses(sample)}</div></div>")).text
    assert text.startswith(f"{sample.title}\n{applies}\n{sample.dated}\n")


def test_a_preamble_beside_the_container_of_the_clauses_is_read() -> None:
    markup = document(
        f"<p>{'This preamble says who the parties of the agreement are and what they want. ' * 2}</p><div>{clauses(EN)}</div>"
    )
    assert read(markup).text.startswith("This preamble")


def test_sections_of_one_kind_are_all_read_however_small() -> None:
    parts = "".join(
        f'<section class="clause"><h2>{clause.heading}</h2><p>{" ".join(clause.paragraphs) * 3}</p></section>'
        for clause in EN.clauses
    )
    last = '<section class="clause"><h2>Contact</h2><p>Write to us at any time if you have a question about these terms.</p></section>'
    assert "Write to us" in read(document(f"<div><section class='clause'>{parts}</section>{last}</div>")).text


@pytest.mark.parametrize("name", ["feedback", "newsletter", "cookies", "social-media", "comments", "search", "login"])
def test_clauses_whose_anchors_are_called_like_furniture_are_read(name: str) -> None:
    parts = "".join(
        f'<div id="{name if place == 3 else place}"><h2>{clause.heading[3:]}</h2><p>{" ".join(clause.paragraphs)}</p></div>'
        for place, clause in enumerate(EN.clauses)
    )
    assert "Late payments bear interest" in read(document(f"<main><h1>{EN.title}</h1>{parts * 2}</main>")).text


def test_a_genuine_rewrite_is_doubted_only_as_another_document() -> None:
    words = "".join(
        f"<p>{number}. You agree that we may terminate part {number} of the offer after {number} days; "
        f"your rights and your personal data stay as they are, and neither party shall be liable for it.</p>"
        for number in range(1, 30)
    )
    document_ = read(document(f"<main><h1>Skiff Hosting Terms of Service</h1>{words}</main>"), known=EN.text)
    assert [doubt.code for doubt in document_.suspicions] == ["other-document"]


@pytest.mark.parametrize(
    "edition",
    ["Under maintenance you may not log in.", "404 page not found errors are no breach.", "Verify you are human."],
)
def test_a_phrase_alone_never_vetoes_an_agreement(edition: str) -> None:
    markup = document(f"<main>{body(EN)}<h2>8. {edition}</h2><p>{edition}</p></main>", EN.title)
    assert read(markup).suspicions == ()
    assert read(markup, known=EN.text).suspicions == ()
