"""The gold itself: words that are in the file, keys that are unique, values in the forms of the vocabulary."""

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest

from .gold import GoldDocument, GoldFact, our_agreements
from .scoring import squeezed
from .visible import visible_text

DOCUMENTS = list(our_agreements())

UNITS = {"hour", "day", "working_day", "week", "month", "quarter", "year"}
CHANNELS = {"website", "in_site_message", "popup", "email", "sms", "phone", "letter", "im"}
SYMBOLIC_PLACES = {"provider_domicile", "customer_domicile", "defendant_domicile", "signing_place", "competent"}
TOPICS = {
    *("amendment", "liability", "indemnity", "warranty", "termination", "suspension", "fees", "refund"),
    *("service_level", "service_change", "data", "privacy", "ip", "account", "acceptable_use", "notices"),
    *("dispute", "assignment", "interpretation", "general"),
}
CAP_BASES = {
    "fees_for_order": set(),
    "fees_paid_for_service": set(),
    "fees_past_months": {"months"},
    "monthly_fee": set(),
    "annual_fee": set(),
    "fees_percentage": {"percent"},
    "fixed_amount": {"amount", "currency"},
    "order_value": set(),
    "unused_balance": set(),
    "service_credit": set(),
    "none": set(),
}


def is_duration(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"count", "unit"}
        and isinstance(value["count"], (int, float))
        and value["count"] > 0
        and value["unit"] in UNITS
    )


def is_notice(value: Any) -> bool:
    return value in ("advance", "none") or is_duration(value)


def is_date(value: Any) -> bool:
    return isinstance(value, str) and date.fromisoformat(value).isoformat() == value


def is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def is_cap(value: Any) -> bool:
    if "combine" in value:
        return value["combine"] in ("max", "min") and len(value["of"]) > 1 and all(map(is_cap, value["of"]))
    return bool(value["basis"] in CAP_BASES and value.keys() - {"basis"} == CAP_BASES[value["basis"]])


def is_forum(value: Any) -> bool:
    named = value["place"] in SYMBOLIC_PLACES or is_name(value["place"])
    return value.keys() == {"kind", "place"} and value["kind"] in ("court", "arbitration") and named


FORMS = {
    "document.provider": is_name,
    "document.updated_on": is_date,
    "document.effective_on": is_date,
    "amendment.notice": is_notice,
    "amendment.notice_rule": lambda value: value in ("before_effect", "after_notice"),
    "amendment.takes_effect": lambda value: (
        value in ("on_publication", "after_notice", "on_stated_date", "on_acceptance", "on_renewal")
    ),
    "amendment.channels": lambda value: value == sorted(set(value)) and CHANNELS.issuperset(value) and bool(value),
    "amendment.acceptance": lambda value: value in ("continued_use", "silence", "explicit_consent"),
    "liability.cap": is_cap,
    "liability.indirect_excluded": lambda value: value is True,
    "termination.provider_notice": is_notice,
    "suspension.without_notice": lambda value: value is True,
    "termination.customer_after_outage": is_duration,
    "fees.late_rate_daily": lambda value: isinstance(value, float) and 0 < value < 1,
    "fees.renewal_lead": is_duration,
    "fees.price_change_notice": is_notice,
    "service.change_notice": is_notice,
    "service.migration_notice": is_notice,
    "account.inactive_deletion": is_duration,
    "data.retention_after_end": is_duration,
    "data.backup_by": lambda value: value in ("customer", "provider"),
    "dispute.governing_law": lambda value: bool(re.fullmatch(r"[A-Z]{2}(-[A-Z]{2,3})?", value)),
    "dispute.forum": is_forum,
    "dispute.signing_place": is_name,
}

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)


@each_document
def test_every_quote_is_word_for_word_in_the_file(document: GoldDocument) -> None:
    text = visible_text(document)
    sentences = [fact.quote for fact in document.facts] + [*document.must_contain, *document.must_not_contain]
    assert [sentence for sentence in sentences if squeezed(sentence) not in text] == []


@each_document
def test_values_have_the_form_of_the_vocabulary(document: GoldDocument) -> None:
    def malformed(fact: GoldFact) -> bool:
        return not all(FORMS[fact.name](value) for value in fact.values)

    assert [fact for fact in document.facts if malformed(fact)] == []
    assert document.tolerance <= FORMS.keys()


@each_document
def test_clause_keys_are_unique_and_end_in_their_label(document: GoldDocument) -> None:
    assert [key for key, count in Counter(clause.keys[0] for clause in document.clauses).items() if count > 1] == []
    for clause in document.clauses:
        if clause.label is not None:
            assert clause.keys[0].partition("#")[0].endswith(clause.label)
        assert clause.depth >= 1
        assert clause.starts
        assert TOPICS.issuperset(clause.topics or ())


@each_document
def test_clauses_stand_in_the_file_in_the_order_of_gold(document: GoldDocument) -> None:
    text = visible_text(document)
    at = 0
    for clause in document.clauses:
        label = re.escape(squeezed(clause.label or ""))
        printed = re.compile(label + r"[.、,，：:)）\]】—–|-]*" + re.escape(squeezed(clause.starts)))
        found = printed.search(text, at)
        assert found, f"{clause.keys[0]} with {clause.starts!r} not found behind the clause before it"
        at = found.start() + 1


@each_document
def test_facts_name_clauses_that_exist(document: GoldDocument) -> None:
    keys = {clause.keys[0] for clause in document.clauses}
    assert {fact.clause for fact in document.facts} <= keys | {None}


@each_document
def test_no_fact_is_stated_twice_with_the_same_value(document: GoldDocument) -> None:
    stated = Counter((fact.name, repr(fact.values[0])) for fact in document.facts)
    assert [fact for fact, count in stated.items() if count > 1] == []
