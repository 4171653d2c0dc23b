"""The corpus of pages: each reads as its agreement, or is doubted by the right code with a sentence that helps."""

import pytest

from tests.agreement.reading.corpus.specimens import Specimen, specimens
from tests.agreement.reading.pages import reading_of
from watcher.agreement.reading import canonical
from watcher.errors import UnreadableError

CORPUS = list(specimens())
AGREEMENTS = [each for each in CORPUS if each.code is None]
INSTEAD = [each for each in CORPUS if each.code is not None]


def _name(specimen: Specimen) -> str:
    return f"{specimen.name}-{specimen.sample.language}{'-known' if specimen.known else ''}"


def test_the_corpus_is_wide() -> None:
    pages = {(each.name, each.sample.language) for each in CORPUS}
    only_chinese = {"gb2312_by_meta", "gbk_declared_as_utf8", "read_wrongly_by_the_site_itself"}
    assert len(pages) >= 60
    assert {name for name, _ in pages if len({(name, "zh"), (name, "en")} & pages) < 2} == only_chinese


@pytest.mark.parametrize("specimen", AGREEMENTS, ids=_name)
def test_an_agreement_is_read_whole_and_not_doubted(specimen: Specimen) -> None:
    document = reading_of(specimen)
    text = canonical(document.text)
    assert [sentence for sentence in specimen.sample.sentences if canonical(sentence) not in text] == []
    assert document.suspicions == ()
    assert document.language == specimen.sample.language


@pytest.mark.parametrize("specimen", AGREEMENTS, ids=_name)
def test_what_stands_around_an_agreement_is_left_out(specimen: Specimen) -> None:
    text = reading_of(specimen).text
    furniture = (
        "Related articles",
        "相关文章",
        "Subscribe to our",
        "订阅我们",
        "Pricing",
        "控制台",
        "© 2026",
        "cookies to",
        "Cookie 改善",
    )
    assert [words for words in furniture if words in text] == []


@pytest.mark.parametrize("specimen", INSTEAD, ids=_name)
def test_what_comes_instead_is_doubted_with_advice(specimen: Specimen) -> None:
    try:
        doubts = [(doubt.code, doubt.message) for doubt in reading_of(specimen).suspicions]
    except UnreadableError as error:
        doubts = [(error.code, error.message)]
    assert [code for code, _ in doubts] == [specimen.code]
    assert all(message.zh and message.en and "{" not in message.zh + message.en for _, message in doubts)
