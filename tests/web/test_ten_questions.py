"""Ten questions that people ask of the five agreements, each answered by one call of the API."""

from typing import Any

import httpx
import pytest

from tests.web import ten_questions
from tests.web.house import House, client
from tests.web.ten_questions import QUESTIONS, Question

ALL = {"tmisp/terms", "cloud/server", "xiaoyi/terms", "tancloud/service", "flashduty/terms"}


async def asked(house: House, address: str, **parameters: str | int) -> Any:
    async with client(house.app()) as asking:
        answer: httpx.Response = await asking.get(f"/api/v1/{address}", params=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()


def values(told: Any) -> dict[str, Any]:
    """What each of the five states; None where it says nothing."""
    stated = {one["source"]: one["value"] for one in told["items"]}
    silent = {one["source"]: None for one in told["not_stated"]}
    assert not stated.keys() & silent.keys()
    return {source: value for source, value in (stated | silent).items() if source in ALL}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.words)
async def test_one_call_answers_a_question(seeded: House, question: Question) -> None:
    assert await ten_questions.asked(seeded, question)


async def test_what_did_clause_13_2_say_on_the_first_of_march_2022(seeded: House) -> None:
    told = await asked(seeded, "sources/tancloud/service/at", date="2022-03-01")
    clause = next(one for one in told["clauses"] if one["key"] == "13.2")
    assert "30" in clause["text"]
    assert told["updated_on"] == "2022-02-17"


async def test_which_let_me_leave_when_terms_change(seeded: House) -> None:
    told = await asked(seeded, "search", q="停止使用")
    assert "flashduty/terms" in {one["source"] for one in told["items"]}


async def test_who_has_the_shortest_notice_of_amendments(seeded: House) -> None:
    told = values(await asked(seeded, "facts", name="amendment.notice", limit=500))
    assert told["tmisp/terms"] == {"count": 7, "unit": "day"}
    assert told["tancloud/service"] == {"count": 30, "unit": "day"}
    assert told["flashduty/terms"] is None
    effect = values(await asked(seeded, "facts", name="amendment.takes_effect", limit=500))
    assert effect["cloud/server"] == effect["xiaoyi/terms"] == "on_publication"


async def test_who_may_end_the_contract_at_will(seeded: House) -> None:
    told = values(await asked(seeded, "facts", name="termination.provider_notice", limit=500))
    assert told == dict.fromkeys(ALL) | {"tancloud/service": {"count": 30, "unit": "day"}}


async def test_which_cap_is_best(seeded: House) -> None:
    told = values(await asked(seeded, "facts", name="liability.cap", limit=500))
    assert told["tancloud/service"] == {"basis": "fees_past_months", "months": 12}
    assert told["xiaoyi/terms"] == {"basis": "fees_paid_for_service"}
    assert told["tmisp/terms"] == told["flashduty/terms"] == {"basis": "fees_for_order"}
    assert told["cloud/server"] is None


async def test_who_suspends_without_notice(seeded: House) -> None:
    told = values(await asked(seeded, "facts", name="suspension.without_notice", limit=500))
    assert {source for source, value in told.items() if value} >= {"cloud/server", "xiaoyi/terms"}


async def test_what_does_paying_late_cost(seeded: House) -> None:
    told = values(await asked(seeded, "facts", name="fees.late_rate_daily", limit=500))
    assert told == dict.fromkeys(ALL) | {"tancloud/service": 0.0005, "flashduty/terms": 0.0005}


async def test_where_would_i_have_to_sue(seeded: House) -> None:
    told = values(await asked(seeded, "facts", name="dispute.forum", limit=500))
    assert "海淀" in told["tancloud/service"]["place"]
    assert "海淀" in told["flashduty/terms"]["place"]
    assert told["xiaoyi/terms"] == {"kind": "court", "place": "provider_domicile"}
    assert told["tmisp/terms"] == {"kind": "court", "place": "signing_place"}
    assert told["cloud/server"] is None


async def test_which_do_not_name_the_provider(seeded: House) -> None:
    told = await asked(seeded, "facts", name="document.provider", limit=500)
    assert {one["source"] for one in told["not_stated"]} & ALL == {"cloud/server", "xiaoyi/terms"}


async def test_how_long_until_data_are_gone(seeded: House) -> None:
    told = values(await asked(seeded, "facts", name="data.retention_after_end", limit=500))
    assert set(told.values()) == {None}


@pytest.mark.parametrize("name", ["amendment.notice", "liability.cap", "dispute.forum"])
async def test_every_value_is_proven_by_words_of_the_text(seeded: House, name: str) -> None:
    for one in (await asked(seeded, "facts", name=name, limit=500))["items"]:
        async with client(seeded.app()) as asking:
            text = (await asking.get(f"/api/v1/sources/{one['source']}/versions/{one['version']}/text")).text
        assert text[one["start"] : one["end"]] == one["quote"]
