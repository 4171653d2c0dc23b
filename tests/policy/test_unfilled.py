"""A template of the site is broken: what it prints in place of words is never told, what authors write is."""

import re
from datetime import timedelta

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, ZH, Sample, body, document
from tests.policy.memory import EVERY, Memory, outcomes
from watcher.model import Suspect

MANY = 5
BROKEN = [
    (EN, "thirty days", "undefined days"),
    (EN, "seven days", "NaN days"),
    (EN, "0.05 %", "null %"),
    (EN, "0.05 %", " %"),
    (EN, "past six months", "past {{ months }} months"),
    (EN, "past six months", "past {months} months"),
    (EN, "Skiff Hosting (Example) Ltd", "[object Object]"),
    (EN, "Skiff Hosting (Example) Ltd", "undefined"),
    (EN, "January 12, 2026", "Invalid Date"),
    (EN, "January 12, 2026", "January 1, 1970"),
    (EN, EN.clauses[3].paragraphs[1], "terms.section4.body"),
    (EN, EN.clauses[4].heading, "legal.tos.liability.title"),
    (EN, EN.clauses[3].paragraphs[1], "TERMS_SECTION_4_BODY"),
    (EN, EN.clauses[3].paragraphs[1], "[missing \"en.terms.late\" translation]"),
    (EN, EN.clauses[3].paragraphs[1], "Lorem ipsum dolor sit amet, consectetur adipiscing elit."),
    (EN, EN.clauses[4].paragraphs[0][60:], "…"),
    (EN, EN.clauses[4].paragraphs[0][60:], "... Read more"),
    (ZH, "三十日", "undefined 日"),
    (ZH, "三十日", "undefined日"),
    (ZH, "七日", "NaN 日"),
    (ZH, "六个月", "null 个月"),
    (ZH, "云舟网络科技（示例）有限公司", "undefined"),
    (ZH, "云舟网络科技（示例）有限公司", "${company}"),
    (ZH, "云舟网络科技（示例）有限公司", "[object Object]"),
    (ZH, "2026年1月12日", "1970年1月1日"),
    (ZH, ZH.clauses[3].paragraphs[1], "agreement.fees.p2"),
    (ZH, ZH.clauses[3].paragraphs[1], "{{notice}}"),
    (ZH, ZH.clauses[3].paragraphs[1], "这里是一段占位文字。"),
    (ZH, ZH.clauses[0].paragraphs[0][20:], "……"),
    (ZH, ZH.clauses[0].paragraphs[0][20:], "…展开全文"),
]  # fmt: skip
WRITTEN = [
    (EN, "events beyond", "undefined events beyond"),
    (EN, "you must stop", "they are null and void for you and you must stop"),
    (EN, "thirty days", "30 days"),
    (EN, "send unsolicited mail", "send mail, calls, messages..."),
    (EN, "described on the order page.", "described at docs.skiff.example.com."),
    (EN, EN.clauses[6].paragraphs[0], "support.skiff.example.org"),
    (EN, "transfer or rent your account to a third party.", "None."),
    (EN, "January 12, 2026", "None"),
    (EN, "0.05 % of the unpaid amount", "0.05 % of the unpaid amount (None)"),
    (EN, "virtual servers,", "virtual servers, https://api.skiff.example/v1/{zone}/servers,"),
    (ZH, "三十日", "七日"),
    (ZH, "具体规格以订购页面的说明为准", "具体规格如 CPU、内存、磁盘……以订购页面的说明为准"),
    (ZH, "万分之五", "万分之八"),
]  # fmt: skip


def page(sample: Sample, *edit: str) -> str:
    whole = document(f"<main>{body(sample)}</main>", sample.title)
    return whole.replace(*edit) if edit else whole


@pytest.mark.parametrize(("sample", "words", "printed"), BROKEN)
def test_a_place_that_a_template_left_unfilled_is_never_told(sample: Sample, words: str, printed: str) -> None:
    memory, broken = Memory(), page(sample, words, printed)
    assert broken != page(sample)
    verdicts = memory.shown(page(sample), *[broken] * MANY, page(sample))
    assert outcomes(verdicts) == ["First", *["Suspect"] * MANY, "Unchanged"]
    doubted = verdicts[1].outcome
    assert isinstance(doubted, Suspect)
    assert next(doubt.code for doubt in doubted.suspicions) in ("unfilled", "filler")
    assert "agreement.changed" not in {kind for _, kind in memory.told()}


def test_a_place_in_an_otherwise_equal_text_that_stays_for_two_weeks_is_what_the_author_wrote() -> None:
    memory, written = Memory(), page(EN, "send unsolicited mail", "send {{mail}} that nobody asked for")
    memory.shown(page(EN), *[written] * int(timedelta(days=13) / EVERY))
    assert memory.snapshot.version == 1
    memory.shown(*[written] * int(timedelta(days=2) / EVERY))
    assert memory.snapshot.version == 2
    assert outcomes(memory.shown(written, page(EN))) == ["Unchanged", "Changed"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_page_whose_every_clause_is_unfilled_is_never_told(sample: Sample) -> None:
    memory = Memory()
    broken = tuple(clause._replace(paragraphs=("{{ text }} undefined",)) for clause in sample.clauses[2:])
    emptied = page(sample._replace(clauses=(*sample.clauses[:2], *broken)))
    memory.shown(page(sample), *[emptied] * int(timedelta(days=20) / EVERY), page(sample))
    assert set(outcomes(memory.verdicts)[1:-1]) == {"Suspect"}
    assert outcomes(memory.verdicts)[-1] == "Unchanged"


@pytest.mark.parametrize(("sample", "words", "written"), WRITTEN)
def test_what_an_author_may_write_is_told_at_once(sample: Sample, words: str, written: str) -> None:
    assert outcomes(Memory().shown(page(sample), page(sample, words, written))) == ["First", "Changed"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_page_that_has_been_so_from_the_beginning_is_watched_as_it_is(sample: Sample) -> None:
    open_from_the_first = page(sample, sample.clauses[2].items[0], "{{first}} undefined 日")
    edited = open_from_the_first.replace(sample.clauses[2].items[1], "rob banks")
    seen = outcomes(Memory().shown(*[open_from_the_first] * 4, edited))
    assert seen == ["Suspect", "Suspect", "First", "Unchanged", "Changed"]


@pytest.mark.parametrize(("sample", "words", "printed"), [edit for edit in BROKEN if "{" in edit[2] or "]" in edit[2]])
def test_a_page_that_is_broken_when_it_is_first_seen_is_no_first_version(
    sample: Sample, words: str, printed: str
) -> None:
    broken = page(sample, words, printed)
    assert outcomes(Memory().shown(broken, broken, page(sample), page(sample))) == [
        "Suspect",
        "Suspect",
        "First",
        "Unchanged",
    ]


@pytest.mark.parametrize("printed", ["undefined", "NaN"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_page_without_a_figure_is_no_first_version(sample: Sample, printed: str) -> None:
    figures = r"\d+|三十|七(?=日)|六(?=个)" if sample is ZH else r"\b\d+|thirty|seven|six"
    broken = document(
        f"<main>{re.sub(figures, printed, body(sample).replace('h1', 'h').replace('h2', 'h'))}</main>", sample.title
    )
    assert outcomes(Memory().shown(broken, page(sample))) == ["Suspect", "First"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_filler_is_no_agreement_however_long_it_stays(sample: Sample) -> None:
    filler = {"en": "Lorem ipsum dolor sit amet, you agree and must not warrant.", "zh": "此处填写正文，您应当同意。"}[
        sample.language
    ]
    broken = page(sample, sample.clauses[3].paragraphs[1], filler)
    assert set(outcomes(Memory().shown(*[broken] * MANY))) == {"Suspect"}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_page_of_keys_is_no_other_document(sample: Sample) -> None:
    keys = "".join(f"<h2>terms.s{n}.title</h2><p>terms.s{n}.p1</p><p>terms.s{n}.p2</p>" for n in range(12))
    broken = document(f"<main><h1>{sample.title}</h1><p>{sample.dated}</p>{keys}</main>", sample.title)
    assert set(outcomes(Memory().shown(page(sample), *[broken] * MANY))[1:]) == {"Suspect"}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize(
    "waiting", ["<p>Loading…</p>", "<p>正在加载...</p>", '<div aria-busy="true"></div>', "<div class='skeleton'></div>"]
)
def test_a_clause_that_is_still_loading_is_held(sample: Sample, waiting: str) -> None:
    clause = f"<p>{sample.clauses[4].paragraphs[0]}</p>"
    broken = page(sample, clause, waiting)
    assert outcomes(Memory().shown(page(sample), broken, broken, page(sample))) == [
        "First",
        "Suspect",
        "Suspect",
        "Unchanged",
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_clause_taken_from_a_page_that_always_shows_a_spinner_is_told_at_once(sample: Sample) -> None:
    spinning = page(sample, "<main>", "<div class='spinner'>Loading…</div><main>")
    taken = spinning.replace(f"<p>{sample.clauses[4].paragraphs[0]}</p>", "")
    assert outcomes(Memory().shown(spinning, taken)) == ["First", "Changed"]
