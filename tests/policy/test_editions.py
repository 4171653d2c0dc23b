"""The edition for another country is a state of the source; another company under a new date is news at once."""

from datetime import timedelta

import pytest

from tests.agreement.reading.corpus.agreements import SAMPLES, Sample, body, document
from tests.policy.memory import EVERY, Memory, outcomes
from watcher.model import Suspect

PARTY = {
    "en": ("Skiff Hosting (Example) Ltd", "Skiff Hosting (Overseas) Inc"),
    "zh": ("云舟网络科技（示例）有限公司", "云舟国际（海外示例）有限公司"),
}
ABROAD = {
    "en": "Where you live in a country whose law says otherwise, that law prevails over what this clause {} says.",
    "zh": "您所在国家或者地区的法律对本条第{}款所述事项另有强制性规定的，从其规定，本条其余部分继续有效。",
}
ANEW = {"en": "Updated: May 6, 2026", "zh": "更新日期：2026年5月6日"}


def page(sample: Sample) -> str:
    return document(f"<main>{body(sample)}</main>", sample.title)


def abroad(sample: Sample, clauses: int = 4) -> Sample:
    """The agreement with the other company, and with sentences of its own in the last clauses."""
    ours, theirs = PARTY[sample.language]
    more = ABROAD[sample.language]
    kept = len(sample.clauses) - clauses
    edited = tuple(
        clause._replace(paragraphs=(*clause.paragraphs, more.format(number)) if number >= kept else clause.paragraphs)
        for number, clause in enumerate(sample.clauses)
    )
    return sample._replace(
        clauses=tuple(one._replace(paragraphs=named(one.paragraphs, ours, theirs)) for one in edited)
    )


def named(paragraphs: tuple[str, ...], ours: str, theirs: str) -> tuple[str, ...]:
    return tuple(words.replace(ours, theirs) for words in paragraphs)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_the_edition_of_another_company_under_the_same_date_is_a_state_for_two_weeks(sample: Sample) -> None:
    memory, days = Memory(), int(timedelta(days=12) / EVERY)
    here, there = page(sample), page(abroad(sample))
    verdicts = memory.shown(here, *[there] * days, here)
    assert outcomes(verdicts) == ["First", *["Suspect"] * days, "Unchanged"]
    doubted = verdicts[1].outcome
    assert isinstance(doubted, Suspect)
    assert [doubt.code for doubt in doubted.suspicions] == ["other-edition"]
    assert all(name in doubted.suspicions[0].message.zh for name in PARTY[sample.language])
    told = [(channel, kind) for kind in ("source.blind", "source.recovered") for channel in ("mail", "pager")]
    assert memory.told() == told
    memory.shown(*[there] * int(timedelta(days=16) / EVERY))
    assert memory.snapshot.version == 2


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_another_company_is_told_at_once_under_another_date_or_where_little_more_differs(sample: Sample) -> None:
    anew = abroad(sample)._replace(dated=ANEW[sample.language])
    assert outcomes(Memory().shown(page(sample), page(anew))) == ["First", "Changed"]
    assert outcomes(Memory().shown(page(sample), page(abroad(sample, clauses=1)))) == ["First", "Changed"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_sentences_added_all_over_under_the_same_date_are_told_at_once_for_the_same_company(sample: Sample) -> None:
    ours, theirs = PARTY[sample.language]
    edited = page(abroad(sample)).replace(theirs, ours)
    assert outcomes(Memory().shown(page(sample), edited)) == ["First", "Changed"]
