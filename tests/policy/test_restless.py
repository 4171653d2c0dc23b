"""A page that prints another line at every look: the line is told of once, and real edits beside it are told."""

import pytest

from tests.agreement.reading.corpus.agreements import SAMPLES, Sample, body, document
from tests.policy.memory import Memory, outcomes
from watcher.model import Changed

LOOKS = 9


def ticking(sample: Sample, look: int, *, edited: bool = False) -> str:
    """A line that no rule knows, with a word that is another one at every look."""
    words = {
        "zh": f"本页由第{'甲乙丙丁戊己庚辛壬癸'[look % 10]}号机器人朗读",
        "en": f"Told by parrot {'abcdefghij'[look % 10]}x",
    }
    page = document(f"<main>{body(sample)}<p>{words[sample.language]}</p></main>", sample.title)
    heading = next(clause.heading for clause in sample.clauses[1:])
    return page.replace(heading, heading + (" I" if edited else ""))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_an_edit_beside_a_line_that_is_always_another_is_told_at_the_second_look(sample: Sample) -> None:
    memory = Memory()
    memory.shown(*[ticking(sample, look) for look in range(LOOKS)])
    assert outcomes(memory.verdicts)[-2:] == ["Suspect", "Suspect"]
    edited = memory.shown(*[ticking(sample, look, edited=True) for look in range(LOOKS, LOOKS + 2)])
    assert outcomes(edited) == ["Suspect", "Changed"]
    outcome = edited[-1].outcome
    assert isinstance(outcome, Changed)
    assert any("I" in step.text for change in outcome.comparison.changes for step in change.redline if step.op == "+")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_the_line_alone_is_never_told_again(sample: Sample) -> None:
    memory = Memory()
    memory.shown(*[ticking(sample, look) for look in range(LOOKS)])
    version = memory.snapshot.version
    memory.shown(*[ticking(sample, look) for look in range(LOOKS, 3 * LOOKS)])
    assert memory.snapshot.version == version


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_edits_of_one_clause_after_another_are_told_at_once_however_many_there_are(sample: Sample) -> None:
    memory = Memory()
    page = document(f"<main>{body(sample)}</main>", sample.title)
    shown = [page]
    for clause in sample.clauses[1:]:
        page = page.replace(clause.heading, clause.heading + " I")
        shown.append(page)
    assert outcomes(memory.shown(*shown)) == ["First", *["Changed"] * (len(shown) - 1)]
