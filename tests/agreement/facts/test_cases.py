"""Every case of every topic, and the promise that each fact has cases of all four kinds."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

from watcher.agreement.facts import FACT_TYPES

from . import cases
from .cases import Case, read

CASES: tuple[Case, ...] = tuple(
    case for module in iter_modules(cases.__path__) for case in import_module(f"{cases.__name__}.{module.name}").CASES
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.fact}-{case.text[:40]}")
def test_a_clause_states_what_a_reader_would_take_from_it(case: Case) -> None:
    key = "" if case.fact.startswith("document.") else "1"
    found = [fact for fact in read(case.text, case.heading, case.title, key) if fact.name == case.fact]
    assert [fact.value for fact in found] == ([] if case.value is None else [case.value])


@pytest.mark.parametrize("name", FACT_TYPES)
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("stated", [True, False])
def test_every_fact_has_cases_in_both_languages_that_state_it_and_that_do_not(
    name: str, language: str, stated: bool
) -> None:
    assert any(
        case.fact == name and case.language == language and (case.value is not None) is stated for case in CASES
    ), f"{name} has no {'positive' if stated else 'negative'} case in {language}"


def test_every_case_is_about_a_fact_of_the_vocabulary() -> None:
    assert {case.fact for case in CASES} == set(FACT_TYPES)
