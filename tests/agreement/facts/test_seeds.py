"""The five agreements the service was asked for: every fact right, in its clause, and nothing else claimed."""

from datetime import UTC, datetime

import pytest

from tests.gate.gold import GoldDocument, seeds
from tests.gate.scoring import comparable
from watcher.agreement.clauses import divide
from watcher.agreement.facts import find
from watcher.agreement.reading import read_document
from watcher.model import Document, Fact, Page

SEEDS = tuple(seeds())

pytestmark = pytest.mark.skipif(not SEEDS, reason="the seeds lie beside the repository")
each_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)


def read(seed: GoldDocument) -> tuple[Document, tuple[Fact, ...]]:
    url = f"https://provider.example/{seed.name}"
    page = Page(url, url, 200, {"content-type": seed.media_type}, seed.body, datetime(2026, 1, 1, tzinfo=UTC))
    document = read_document([page])
    return document, find(document, divide(document)).facts


@each_seed
def test_every_fact_a_person_read_in_it_is_found_with_its_value(seed: GoldDocument) -> None:
    found = {(fact.name, comparable(fact.value)) for fact in read(seed)[1]}
    missed = [fact for fact in seed.facts if not found & {(fact.name, comparable(value)) for value in fact.values}]
    assert missed == []


@each_seed
def test_no_fact_is_claimed_that_a_person_did_not_read_in_it(seed: GoldDocument) -> None:
    stated = {(fact.name, comparable(value)) for fact in seed.facts for value in fact.values}
    extra = [fact for fact in read(seed)[1] if (fact.name, comparable(fact.value)) not in stated]
    assert [fact for fact in extra if fact.name not in seed.tolerance] == []


@each_seed
def test_every_fact_is_quoted_from_the_clause_that_states_it(seed: GoldDocument) -> None:
    document, facts = read(seed)
    clause = {clause.key: clause for clause in divide(document).clauses}
    for fact in facts:
        assert document.text[fact.start : fact.end] == fact.quote
        if fact.clause is not None:
            assert clause[fact.clause].start <= fact.start < fact.end <= clause[fact.clause].end
