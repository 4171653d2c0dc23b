"""Words that are struck through are no words of the agreement; that somebody struck them is news."""

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, Sample, body, document
from tests.agreement.reading.pages import read
from tests.policy.memory import Memory, outcomes
from watcher.agreement.reading import canonical
from watcher.model import Changed

MARKUP = ["<del>{}</del>", "<s>{}</s>", "<strike>{}</strike>", '<span style="text-decoration: line-through">{}</span>',
          '<span class="text-decoration-line-through">{}</span>', '<b class="line-through x">{}</b>']  # fmt: skip
NUMBERS = {"en": ("thirty", "seven"), "zh": ("三十日", "七日")}


def page(sample: Sample) -> str:
    return document(f"<main>{body(sample)}</main>", sample.title)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("markup", MARKUP)
def test_what_was_struck_and_what_was_put_in_its_place_is_told_as_the_edit_it_is(sample: Sample, markup: str) -> None:
    old, new = NUMBERS[sample.language]
    struck = page(sample).replace(old, f"{markup.format(old)} <ins>{new}</ins>")
    assert canonical(read(struck).text) == canonical(read(page(sample).replace(old, new)).text)
    edited = Memory().shown(page(sample), struck)[-1].outcome
    assert isinstance(edited, Changed)
    assert "amendment.notice" in {fact.name for fact in edited.comparison.facts}


@pytest.mark.parametrize("markup", MARKUP)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_clause_that_is_struck_is_told_as_removed(sample: Sample, markup: str) -> None:
    words = sample.clauses[4].paragraphs[1]
    struck = page(sample).replace(words, markup.format(words))
    assert words not in read(struck).text
    assert outcomes(Memory().shown(page(sample), struck)) == ["First", "Changed"]


def test_a_struck_block_is_left_out_whole() -> None:
    words = EN.clauses[4].paragraphs[1]
    assert words not in read(page(EN).replace(f"<p>{words}</p>", f"<del><p>{words}</p></del>")).text
    assert words not in read(page(EN).replace("<p>" + words, "<p style='text-decoration:line-through'>" + words)).text


def test_a_mark_that_was_left_open_strikes_nothing() -> None:
    long = page(EN._replace(clauses=EN.clauses * 9))
    first = EN.clauses[0].paragraphs[0]
    assert read(long.replace(f"<p>{first}</p>", f"<s><div>{first}</div>", 1)).text.count(EN.sentences[-1]) == 9


def test_markdown_is_read_alike() -> None:
    text = "# Terms\n\n1. You must give ~~thirty~~ seven days of notice, <del>or</del> and pay ~20 euros~ then.\n\n2. ~~Nothing.~~ All."
    assert read(text, "md").text == "Terms\n1. You must give seven days of notice, and pay ~20 euros~ then.\n2. All."
