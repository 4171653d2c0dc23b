"""Boxes with a name of furniture that are parts of the agreement, and boxes that are what their names say."""

import pytest

from tests.agreement.reading.corpus.agreements import SAMPLES, Sample, document, frame, menu
from tests.agreement.reading.pages import read

NAMES = [
    "feedback", "newsletter", "newsletter-box", "social-media", "social", "advert ads", "related", "related-content", "sharing",
    "comments", "search", "login", "banner", "widget", "toc", "cookie-settings", "announcement-bar", "support widget",
]  # fmt: skip
OWN = {
    "en": ("Feedback", "What you send us as a suggestion we may use without owing you anything for it."),
    "zh": ("意见反馈", "您向我们提出的建议，我们有权无偿使用，不另行支付费用。"),
}
QUIET = {
    "en": ("Newsletter", "It comes once a month and every issue has a link by which to leave."),
    "zh": ("电子报", "电子报每月一期，每一期都附有退订的链接。"),
}


def unnumbered(sample: Sample) -> list[tuple[str, str]]:
    return [
        (clause.heading.partition(". ")[2], "".join(f"<p>{words}</p>" for words in clause.paragraphs))
        for clause in sample.clauses * 3
    ]


def boxed(sample: Sample, name: str, said: tuple[str, str], place: int, tag: str = "section") -> str:
    """Sections of one kind, one of them with a name of its own."""
    parts = [f"<{tag}><h2>{heading}</h2>{inner}</{tag}>" for heading, inner in unnumbered(sample)]
    parts.insert(place, f'<{tag} class="{name}"><h2>{said[0]}</h2><p>{said[1]}</p></{tag}>')
    return frame(sample, f"<main><h1>{sample.title}</h1>{''.join(parts)}</main>")


def bare(sample: Sample, name: str, said: tuple[str, str], place: int) -> str:
    """Headings and paragraphs without boxes, but for the one with the name."""
    parts = [f"<h2>{heading}</h2>{inner}" for heading, inner in unnumbered(sample)]
    parts.insert(place, f'<div class="{name}"><h2>{said[0]}</h2><p>{said[1]}</p></div>')
    return frame(sample, f"<main><h1>{sample.title}</h1>{''.join(parts)}</main>")


def run_in(sample: Sample, name: str, said: tuple[str, str], place: int) -> str:
    """Paragraphs with their headings set in bold, one of them with the name."""
    parts = [f"<p><b>{heading}</b> {inner[3:]}" for heading, inner in unnumbered(sample)]
    parts.insert(place, f'<p class="{name}"><b>{said[0]}</b> {said[1]}</p>')
    return frame(sample, f"<main><h1>{sample.title}</h1>{''.join(parts)}</main>")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", [0, 9, 21])
def test_a_section_beside_sections_of_its_kind_is_read_whatever_its_class(
    sample: Sample, name: str, place: int
) -> None:
    for said in (OWN[sample.language], QUIET[sample.language]):
        text = read(boxed(sample, name, said, place)).text
        assert "\n".join(said) in text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("name", [name for name in NAMES if name != "cookie-settings"])
@pytest.mark.parametrize("place", [1, 9, 21])
def test_a_clause_among_clauses_is_read_whatever_the_class_of_its_box(sample: Sample, name: str, place: int) -> None:
    said = OWN[sample.language]
    assert "\n".join(said) in read(bare(sample, name, said, place)).text
    if place < 21:
        assert " ".join(said) in read(run_in(sample, name, said, place)).text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("note", ['<aside aria-label="Note">{}</aside>', '<div role="alert" class="alert">{}</div>'])
def test_a_note_in_the_midst_of_the_text_is_read(sample: Sample, note: str) -> None:
    words = OWN[sample.language][1]
    parts = [f"<h2>{heading}</h2>{inner}" for heading, inner in unnumbered(sample)]
    parts.insert(4, note.format(f"<p>{words}</p>"))
    assert words in read(frame(sample, f"<main>{''.join(parts)}</main>")).text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_name_that_every_box_of_the_page_bears_says_nothing(sample: Sample) -> None:
    boxes = "".join(
        f'<div class="b-widget"><h3>{heading}</h3></div><div class="b-widget text">{inner}</div>'
        for heading, inner in unnumbered(sample)
    )
    text = read(document(f"{menu(sample)}<h1>{sample.title}</h1>{boxes}", sample.title)).text
    assert all(words in text for clause in sample.clauses for words in clause.paragraphs)


FURNITURE = [
    '<section class="newsletter"><h2>News</h2><p>{} You may leave at any time.</p><form><input type="email"></form></section>',
    '<section class="related-content"><h2>Related articles</h2><p>{}</p></section>',
    '<section class="comments"><h2>Comments (2)</h2><p>{} I may come back.</p></section>',
    '<section class="cta"><h2>Ready?</h2><p>{}</p><p><a href="/signup">Sign up for free</a></p></section>',
    '<div class="advert"><p>{}</p></div>',
    '<aside><p>{}</p></aside>',
]  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("markup", FURNITURE)
def test_what_asks_sells_or_teases_is_still_left_out(sample: Sample, markup: str) -> None:
    words = {"en": "Sharks of the seas are told about in twelve songs.", "zh": "十二首歌谣讲述了大海里的鲨鱼。"}[
        sample.language
    ]
    parts = [f"<section><h2>{heading}</h2>{inner}</section>" for heading, inner in unnumbered(sample)]
    around = frame(sample, f"<main><h1>{sample.title}</h1>{''.join(parts)}{markup.format(words)}</main>")
    assert words not in read(around).text
