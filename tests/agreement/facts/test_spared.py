"""What spares a reader a sentence spares no reading: the words that must stand beside an anchor leave nothing out."""

from dataclasses import replace

from watcher.agreement.facts import FACT_TYPES, find
from watcher.agreement.facts._finding import Finder

from .test_cases import CASES
from .test_cost import one_clause

UNSPARED = Finder(
    tuple(
        replace(fact, readers=tuple(replace(reader, beside=()) for reader in fact.readers))
        for fact in FACT_TYPES.values()
    )
)
"""Asks every reader wherever one of its anchors stands."""


def test_sentences_spared_for_want_of_a_word_beside_the_anchor_state_nothing() -> None:
    clauses = [one_clause(case.text) for case in CASES]
    left_out = [
        document.text for document, division in clauses if find(document, division) != UNSPARED.find(document, division)
    ]
    assert left_out == []
