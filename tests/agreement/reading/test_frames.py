"""An agreement in a frame or a template of its page."""

from html import escape

import pytest

from tests.agreement.reading.pages import read

CLAUSES = "".join(
    f"<h2>{number}. {head}</h2><p>{text}</p>"
    for number, (head, text) in enumerate(
        (
            ("Notice", "We shall give you notice of thirty days before a change of these terms takes effect."),
            ("Fees", "You must pay all fees within ten days; unpaid fees bear interest as the law allows."),
            ("Liability", "Our liability is limited to what you paid; we are not liable for indirect damages."),
            ("Ending", "Either party may terminate this agreement; you agree to delete all copies of the software."),
            ("Law", "This agreement is governed by the laws of the country in which we have our registered office."),
            ("Warranty", "We warrant nothing but what the law requires, and you shall report defects at once."),
            ("Data", "We may process your personal data as our privacy policy says and for no other purpose."),
        ),
        1,
    )
)
MENU = "<nav><a href='/'>Home</a><a href='/prices'>Prices</a></nav>"
FRAME = '<iframe src="/legal/terms-text.html" width="100%"></iframe>'


def shell(body: str) -> str:
    return (
        "<html lang='en'><head><title>Terms of Service</title></head>"
        f"<body>{MENU}<h1>Terms of Service</h1>{body}</body></html>"
    )


@pytest.mark.parametrize(
    "body",
    [
        f'<iframe srcdoc="{escape(CLAUSES)}"></iframe>',
        f'<iframe srcdoc="{escape(shell(CLAUSES))}"></iframe>',
        f"<template id='text'>{CLAUSES}</template>",
        f"<iframe srcdoc='<p>Advertisement</p>'></iframe><iframe srcdoc=\"{escape(CLAUSES)}\"></iframe>",
        f"<script src='/a.js'></script><noscript>{CLAUSES}</noscript>",
    ],
    ids=["written out", "a page of its own", "template", "second of two", "for readers without scripts"],
)
def test_a_text_that_the_page_brings_with_it_is_read(body: str) -> None:
    document = read(shell(body))
    assert not document.suspicions
    assert "notice of thirty days" in document.text
    assert "4. Ending" in document.text


def test_a_page_with_its_own_words_is_not_looked_through_for_others() -> None:
    document = read(shell(f"{CLAUSES}<template><p>You may not read this, as it is a template.</p></template>{FRAME}"))
    assert not document.suspicions
    assert "template" not in document.text


ADDRESSED = [
    (FRAME, "https://provider.example/legal/terms-text.html"),
    ("<object data='terms.pdf' type='application/pdf'></object>", "https://provider.example/terms.pdf"),
    ("<embed src='terms.pdf'>", "https://provider.example/terms.pdf"),
    ("<iframe src='https://docs.example/d/1/pub'></iframe>", "https://docs.example/d/1/pub"),
    ("<iframe src='https://other.example/x'></iframe>" + FRAME, "https://provider.example/legal/terms-text.html"),
    ("<base href='https://static.example/a/'><iframe src='b.html'></iframe>", "https://static.example/a/b.html"),
]


@pytest.mark.parametrize(("body", "address"), ADDRESSED)
def test_a_text_at_another_address_is_told_with_that_address(body: str, address: str) -> None:
    doubt = read(shell(body)).suspicions[0]
    assert doubt.code == "framed"
    assert doubt.message.en.endswith(address)
    assert doubt.message.zh.endswith(address)


@pytest.mark.parametrize(
    "frame",
    [
        "<iframe src='/count' width='1' height='1'></iframe>",
        "<iframe src='/count' style='width: 0px'></iframe>",
        "<iframe src='/count' style='display:none'></iframe>",
        "<iframe src='/count' hidden></iframe>",
        "<iframe src='about:blank'></iframe>",
        "<iframe src='javascript:void(0)'></iframe>",
        "<iframe src='http://[broken'></iframe>",
        "<iframe></iframe>",
        "<iframe src='#top'></iframe>",
        "<iframe src='https://geo.captcha.example/x'></iframe>",
        "<iframe src='https://www.youtube.example/embed/1'></iframe>",
    ],
)
def test_a_frame_that_shows_no_document_says_nothing(frame: str) -> None:
    assert "framed" not in [doubt.code for doubt in read(shell(frame)).suspicions]
