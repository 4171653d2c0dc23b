"""Boxes whose names mean furniture: notes in the midst of a text, parts that a page is built of, dialogs that were bought."""

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, Sample, body, clauses, document, frame
from tests.agreement.reading.pages import read

NOTE = {
    "en": "Important: these rules bind everybody on board, and you accept the risk of the sea.",
    "zh": "重要提示：本规则对船上的每个人均有约束力，您应当承担海上的风险。",
}
OFFER = "Sail with us in spring and see the whales dance between the islands for a week."


@pytest.mark.parametrize(
    "box", ['div role="alert" class="alert alert-info"', "aside", 'div class="banner"', 'div role="status"']
)
@pytest.mark.parametrize("place", [0, 1, 3, 6])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_note_in_the_midst_of_a_text_is_read(sample: Sample, place: int, box: str) -> None:
    head = f"<h2>{sample.clauses[place].heading}</h2>"
    markup = body(sample).replace(head, f"<{box}><p>{NOTE[sample.language]}</p></{box.split(maxsplit=1)[0]}>{head}")
    assert NOTE[sample.language] in read(frame(sample, f"<main>{markup}</main>")).text
    parts = "".join(f"<section>{part}</section>" for part in markup.split("<h2>"))
    assert NOTE[sample.language] in read(frame(sample, f"<main>{parts}</main>")).text


@pytest.mark.parametrize("box", ['div role="alert" class="alert alert-info"', "aside"])
def test_a_note_that_binds_nobody_or_calls_for_a_click_or_stands_outside_is_not_read(box: str) -> None:
    head, end = f"<h2>{EN.clauses[3].heading}</h2>", box.split(maxsplit=1)[0]
    for inside in (f"<p>{OFFER}</p>", f"<p>{NOTE['en']}</p><a href='/b'>Book a boat</a>"):
        markup = body(EN).replace(head, f"<{box}>{inside}</{end}>{head}")
        assert read(frame(EN, f"<main>{markup}</main>")).text == read(frame(EN, f"<main>{body(EN)}</main>")).text
    outside = f"<{box}><p>{NOTE['en']}</p></{end}><main>{body(EN)}</main>"
    assert NOTE["en"] not in read(frame(EN, outside)).text


@pytest.mark.parametrize("name", ["navigation-block", "text-overlay", "modal-part", "toc-entry"])
def test_a_name_that_many_sentences_share_is_what_the_page_is_built_of(name: str) -> None:
    sentence = "Boat number {} sails from pier {} and comes back before it is dark."
    parts = "".join(f"<div class='{name}'><p>{sentence.format(n, n)}</p></div><div><hr></div>" for n in range(8))
    built = document(f"<div><h1>{EN.title}</h1>{clauses(EN) * 2}<div>{parts}</div></div>")
    assert sentence.format(7, 7) in read(built).text


@pytest.mark.parametrize(
    "maker",
    [
        'id="CybotCookiebotDialog" role="dialog"',
        'class="cky-modal"',
        'id="onetrust-consent-sdk"',
        'class="didomi-host"',
    ],
)
def test_a_dialog_that_was_bought_is_no_text_however_long_it_is(maker: str) -> None:
    cookie = "The cookie c{} is stored for {} days, and we share the personal data that it collects with third parties."
    dialog = f"<div {maker}>{''.join(f'<p>{cookie.format(n, n)}</p>' for n in range(80))}</div>"
    text = read(document(f"<div>{dialog}<div>{body(EN)}</div></div>")).text
    assert text == read(document(f"<div>{body(EN)}</div>")).text
    alone = read(document(dialog))
    assert "c79" in alone.text


@pytest.mark.parametrize("name", ["gdpr-rights", "cmplz-document", "optanon-cookie-policy", "cky-audit-table"])
def test_what_the_same_makers_put_into_a_policy_is_text(name: str) -> None:
    rows = "".join(f"<tr><td>c{n}</td><td>kept for {n} days</td></tr>" for n in range(3))
    policy = f"<div>{clauses(EN)}<div class='{name}' id='{name}'><table>{rows}</table></div><h2>End</h2><p>{EN.sentences[1]} I</p></div>"
    assert "c2 | kept for 2 days" in read(document(policy)).text


@pytest.mark.parametrize("box", ["footer", 'div class="cookie-settings"'])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_headed_clause_in_a_box_of_a_surer_name_is_read(sample: Sample, box: str) -> None:
    clause = sample.clauses[-1]
    words = f"<h2>{clause.heading}</h2><p>{clause.paragraphs[0]}</p>"
    behind = "" if box == "footer" else f"<h2>8.</h2><p>{sample.sentences[1]} I</p>"
    boxed = body(sample).replace("\n<p>", "<p>").replace(words, f"<{box}>{words}</{box.split(maxsplit=1)[0]}>{behind}")
    boxed = boxed.replace(clause.heading, clause.heading[3:])
    assert f"<{box}>" in boxed
    assert clause.paragraphs[0] in read(frame(sample, f"<main>{boxed}</main>")).text
    asking = boxed.replace(
        f"</{box.split(maxsplit=1)[0]}>", f"<button>OK</button><p>© 2026 Skiff</p></{box.split(maxsplit=1)[0]}>"
    )
    assert clause.paragraphs[0] not in read(frame(sample, f"<main>{asking}</main>")).text
