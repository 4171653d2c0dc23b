"""Most of a text is gone: taken away by its author it is told soon, what failed to load is never told."""

import re
from datetime import timedelta

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, ZH, Clause, Sample, body, document, frame
from tests.policy.memory import EVERY, Memory, outcomes
from watcher.agreement.reading._remainder import is_wordless
from watcher.model import Suspect

DAYS_20 = int(timedelta(days=20) / EVERY)
RULE = {
    "zh": "第{0}类会员应当按照等级使用工具，不得转借他人，违反的应当承担责任{0}。",
    "en": "Members of rank {0} must not lend tools of rank {0} to others, and agree to it.",
}
IN_FORCE = {
    sample.language: sample._replace(
        dated=dated,
        clauses=tuple(Clause(f"{n}. {name}{n}", (RULE[sample.language].format(n),) * 2) for n in range(1, 12)),
    )
    for sample, dated, name in ((ZH, "生效日期：2024年3月5日", "会员等级"), (EN, "Effective March 5, 2024", "Rank "))
}
"""Editions in force, printed below the coming ones of the samples."""
ANEW = {"zh": "更新日期：2026年5月6日", "en": "Updated: May 6, 2026"}
LEFT = {
    "zh": "本站会员应当遵守全部规则，不得违反；第三方的责任由第三方承担，您同意本政策并享有权利。",
    "en": EN.clauses[0].paragraphs[0],
}


def page(*samples: Sample) -> str:
    return frame(samples[0], f"<main>{''.join(map(body, samples))}</main>")


def codes(memory: Memory) -> list[str]:
    found = (verdict.outcome for verdict in memory.verdicts)
    return [outcome.suspicions[0].code for outcome in found if isinstance(outcome, Suspect)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_of_two_editions_on_a_page_one_goes_and_it_is_told_at_the_second_regular_look(sample: Sample) -> None:
    both, coming = page(sample, IN_FORCE[sample.language]), page(sample)
    memory = Memory()
    assert outcomes(memory.shown(both, coming, coming)) == ["First", "Suspect", "Changed"]
    assert codes(memory) == ["shortened"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_an_edition_of_which_the_end_failed_to_load_is_no_other_edition(sample: Sample) -> None:
    torn = sample._replace(clauses=sample.clauses[:4])
    memory = Memory()
    memory.shown(page(sample, IN_FORCE[sample.language]), *[page(torn)] * 9)
    assert set(codes(memory)) <= {"gutted", "emptied"}
    assert memory.snapshot.version == 1


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_text_cut_by_half_is_told_soon_where_it_bears_another_date(sample: Sample) -> None:
    cut = sample._replace(clauses=sample.clauses[:3])
    anew = cut._replace(dated=ANEW[sample.language])
    assert outcomes(Memory().shown(page(sample), page(anew), page(anew))) == ["First", "Suspect", "Changed"]
    assert outcomes(Memory().shown(page(sample), *[page(cut)] * 9, page(sample)))[1:-1] == ["Suspect"] * 9


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_list_of_which_the_bullets_are_left_is_never_told(sample: Sample) -> None:
    rules = tuple(f"{words}：" for words in IN_FORCE[sample.language].sentences if len(words) > 24)
    whole = sample._replace(clauses=(*sample.clauses, Clause("8. 等级", rules, rules)))
    said = {
        "zh": "本站会员应当遵守全部规则，不得违反；第三方的责任由第三方承担，您同意本政策并享有权利。",
        "en": EN.clauses[0].paragraphs[0],
    }
    empty = f"<h1>{sample.title} 2</h1>{'<p>：</p>' * 5}<ul>{'<li>：</li>' * 9}</ul><p>{said[sample.language]}</p>"
    memory = Memory()
    memory.shown(page(whole), *[document(empty, sample.title)] * DAYS_20, page(whole))
    assert set(outcomes(memory.verdicts)[1:-1]) == {"Suspect"}
    assert outcomes(memory.verdicts)[-1] == "Unchanged"


@pytest.mark.parametrize("sign", "*•█")
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_text_whose_words_are_masked_is_no_text_and_one_that_always_had_masks_is(sample: Sample, sign: str) -> None:
    masked = "\n".join(words[:8] + re.sub(r"[^\W_]", sign, words[8:]) for words in sample.sentences)
    assert is_wordless(masked, sample.text)
    assert not is_wordless(masked, masked)
    assert not is_wordless(sample.text, masked)
    assert not is_wordless(f"{sample.text}\n***\n", sample.text)
