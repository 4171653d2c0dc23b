"""The JSON API over agreements of our own: what it answers, and what it does with questions that are none."""

from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from tests.web.house import EVIL, House, client

HERE = "/api/v1/sources/hazel/service"


async def test_a_source_tells_its_state_facts_and_links(here: httpx.AsyncClient) -> None:
    told = (await here.get(HERE)).json()
    assert (told["state"], told["version"], told["last_outcome"]) == ("watched", 3, "changed")
    assert {"name": "amendment.notice", "value": {"count": 7, "unit": "day"}}.items() <= next(
        fact for fact in told["facts"] if fact["name"] == "amendment.notice"
    ).items()
    for link in ("self", "versions"):
        assert (await here.get(told["links"][link])).status_code == 200
    blind = (await here.get("/api/v1/sources/fog/terms")).json()
    assert blind["state"] == "blind"
    assert blind["health"]["failures"] == 8


async def test_versions_are_listed_newest_first_and_every_link_leads_somewhere(here: httpx.AsyncClient) -> None:
    listed = (await here.get(f"{HERE}/versions")).json()
    assert [one["version"] for one in listed["items"]] == [3, 2, 1]
    for one in listed["items"]:
        assert one["evidence"][0]["sha256"]
        for link in ("self", "text", "raw"):
            assert (await here.get(one["links"][link])).status_code == 200


async def test_stored_bytes_come_as_fetched_and_can_do_nothing(here: httpx.AsyncClient) -> None:
    for link, kind in (("raw", "application/octet-stream"), ("text", "text/plain; charset=utf-8")):
        answer = await here.get(f"/api/v1/sources/hostile/terms/versions/1/{link}")
        assert EVIL in answer.text
        assert answer.headers["content-type"] == kind
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-security-policy"].startswith("sandbox")
    raw = await here.get("/api/v1/sources/hostile/terms/versions/1/raw")
    assert raw.headers["content-disposition"] == 'attachment; filename="hostile-terms-1-0.bin"'
    assert (await here.get("/api/v1/sources/hostile/terms/versions/1/raw?part=1")).status_code == 404


async def test_any_two_versions_are_compared_in_either_direction(here: httpx.AsyncClient) -> None:
    there = (await here.get("/api/v1/sources/rowan/terms/versions/1/diff/2")).json()
    back = (await here.get("/api/v1/sources/rowan/terms/versions/2/diff/1")).json()
    assert (there["effect"], back["effect"], back["severity"]) == ("better", "worse", "critical")
    notice = next(fact for fact in there["facts"] if fact["name"] == "amendment.notice")
    assert (notice["old"], notice["new"]) == ({"count": 30, "unit": "day"}, {"count": 45, "unit": "day"})
    same = (await here.get(f"{HERE}/versions/2/diff/2")).json()
    assert same["changes"] == same["facts"] == []
    assert back["deadline"] is same["deadline"] is None


async def test_versions_are_dated_by_when_they_were_seen_however_late_somebody_asks(here: httpx.AsyncClient) -> None:
    changes = (await here.get("/api/v1/changes")).json()["items"]
    dated = [one for one in changes if one["deadline"] and one["old_version"] + 1 == one["new_version"]]
    assert any(one["deadline"]["basis"] == "previous-notice" for one in dated)
    for one in dated:
        again = (await here.get(one["links"]["diff"])).json()
        assert again["deadline"] == one["deadline"]


@pytest.mark.parametrize(
    ("date", "clock", "version"),
    [
        ("2026-03-02", "seen", 1),
        ("2026-03-19", "seen", 1),
        ("2026-03-20", "seen", 2),
        ("2026-03-20", "in_force", 1),
        ("2026-04-02", "in_force", 1),
        ("2026-04-03", "in_force", 2),
        ("2026-02-10", "in_force", 1),
    ],
)
async def test_both_clocks_tell_which_version_counted(
    here: httpx.AsyncClient, date: str, clock: str, version: int
) -> None:
    told = (await here.get(f"{HERE}/at", params={"date": date, "clock": clock})).json()
    assert (told["version"], told["as_of"]) == (version, {"date": date, "clock": clock})


@pytest.mark.parametrize(
    ("date", "status"),
    [("2026-01-31", 404), ("2199-01-01", 422), ("yesterday", 400), ("2026-02-30", 400), ("20260301", 400), ("", 400)],
)
async def test_days_without_an_answer_say_why(here: httpx.AsyncClient, date: str, status: int) -> None:
    answer = await here.get(f"{HERE}/at", params={"date": date})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_day_that_has_not_come_is_told_what_is_known_of_it_today(here: httpx.AsyncClient) -> None:
    refused = (await here.get(f"{HERE}/at", params={"date": "2199-01-01"})).json()
    assert refused["type"] == "/problems/future"
    assert "has not come yet" in refused["detail"]
    assert "version 3" in refused["detail"]


async def test_a_contract_date_tells_what_binds_and_what_changed_since(here: httpx.AsyncClient) -> None:
    signed = (await here.get(HERE, params={"signed": "2026-03-10"})).json()["signed"]
    assert (signed["version"], signed["current"], signed["same"]) == (1, 3, False)
    assert "liability.cap" in {fact["name"] for fact in signed["changed"]["facts"]}
    assert (await here.get(signed["links"]["diff"])).status_code == 200
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    assert (await here.get(HERE, params={"signed": today})).json()["signed"]["version"] == 2
    assert "signed" not in (await here.get(HERE)).json()


@pytest.mark.parametrize(
    ("filters", "versions"),
    [
        ({}, [("hazel/service", 3), ("rowan/terms", 2), ("hazel/service", 2), ("hostile/terms", 2)]),
        ({"source": "rowan/terms"}, [("rowan/terms", 2)]),
        ({"provider": "榛子云"}, [("hazel/service", 3), ("hazel/service", 2)]),
        ({"fact": "liability.cap"}, [("hazel/service", 2)]),
        ({"topic": "dispute"}, [("hazel/service", 3)]),
        ({"effect": "better"}, [("rowan/terms", 2)]),
        ({"severity": "high", "provider": "Rowan"}, []),
        ({"since": "2026-03-21", "until": "2026-04-01T00:00:00+08:00"}, [("rowan/terms", 2)]),
        ({"acknowledged": "true"}, []),
    ],
)
async def test_changes_are_listed_newest_first_and_filtered(
    here: httpx.AsyncClient, filters: dict[str, str], versions: list[tuple[str, int]]
) -> None:
    listed = (await here.get("/api/v1/changes", params=filters)).json()["items"]
    assert [(one["source"], one["new_version"]) for one in listed] == versions


async def test_cursors_walk_a_list_without_gap_or_repetition(here: httpx.AsyncClient) -> None:
    for path in ("/api/v1/sources", "/api/v1/changes", "/api/v1/alerts", "/api/v1/checks", "/api/v1/facts"):
        whole = (await here.get(path, params={"limit": 500})).json()["items"]
        pieces, cursor = [], None
        while True:
            listed = (await here.get(path, params={"limit": 3} | ({"cursor": cursor} if cursor else {}))).json()
            pieces += listed["items"]
            if (cursor := listed["next"]) is None:
                break
        assert pieces == whole, path


def tampered(place: str) -> str:
    return urlsafe_b64encode(place.encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "%%%",
        "é",
        tampered("[]"),
        tampered("{}"),
        tampered('["a"]'),
        tampered("[1]"),
        tampered('["2026-01-01", 1]'),
        tampered('["2026-01-01T00:00:00", 1]'),
        tampered('["2026-01-01T00:00:00+00:00", 99999999999999999999999999]'),
        tampered('["0001-01-01T00:00:00+23:00", 1]'),
        tampered('["2026-01-01T00:00:00+00:00", "x"]'),
        tampered('["a\\u0000", 1]'),
        tampered('["\\ud800"]'),
        tampered('["\\ud800", 1]'),
        tampered("[true]"),
        tampered("[99999999999999999999999999]"),
        tampered("[" * 150),
    ],
)
async def test_tampered_cursors_are_refused_or_harmless(here: httpx.AsyncClient, cursor: str) -> None:
    paths = (
        "sources",
        "changes",
        "deadlines",
        "facts",
        "alerts",
        "checks",
        "search?q=云",
        "sources/hazel/service/versions",
    )
    for path in paths:
        answer = await here.get(f"/api/v1/{path}", params={"cursor": cursor} | ({"q": "云"} if "?" in path else {}))
        assert answer.status_code in (200, 400), (path, answer.text)


@pytest.mark.parametrize(
    "address",
    [
        "sources?limit=0",
        "sources?limit=501",
        "sources?limit=99999999999999999999",
        "sources?limit=x",
        "sources?offset=10",
        "changes?severity=terrible",
        "changes?since=never",
        "changes?since=9999-12-31T23:59:59-23:00",
        "changes?acknowledged=perhaps",
        "changes?fact=nothing.such",
        "changes?topic=weather",
        "feeds/changes.atom?fact=a%01b",
        "search",
        "search?q=%20",
        "facts?name=nothing.such",
        "sources/hazel/service?lang=fr",
        "sources/hazel/service?signed=tomorrow",
        "sources/hazel/service/at?date=2026-03-02&clock=mine",
        "sources/hazel/service/coverage?allowed_hours=nan",
        "sources/hazel/service/coverage?allowed_hours=-1",
        "alerts?state=lost",
    ],
)
async def test_questions_that_cannot_be_meant_are_refused_with_a_problem(here: httpx.AsyncClient, address: str) -> None:
    answer = await here.get(f"/api/v1/{address}")
    told = answer.json()
    assert answer.status_code == 400, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert {"type", "title", "status", "detail"} <= set(told)
    assert "/watcher" not in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "sources/none",
        "sources/hazel/service/versions/9",
        "sources/hazel/service/versions/0",
        "sources/hazel/service/versions/x",
        "sources/hazel/service/versions/99999999999999999999",
        "sources/hazel/service/facts/nothing.such/history",
        "changes/0",
        "changes/99999999999999999999",
        "sources/none/versions",
        "changes/999",
        "alerts/none",
        "nothing",
    ],
)
async def test_what_is_not_there_is_a_problem_too(here: httpx.AsyncClient, address: str) -> None:
    answer = await here.get(f"/api/v1/{address}")
    assert (answer.status_code, answer.json()["status"]) == (404, 404)


@pytest.mark.parametrize(
    ("method", "address", "allowed"),
    [
        ("DELETE", "/api/v1/sources", "GET, HEAD"),
        ("GET", "/api/v1/sources/hazel/service/check", "POST"),
        ("PUT", "/api/v1/sources/hazel/service/check", "POST"),
        ("GET", "/api/v1/changes/1/acknowledge", "POST"),
        ("HEAD", "/api/v1/alerts/x/retry", "POST"),
        ("GET", "/sources/hazel/service/check", "POST"),
        ("GET", "/logout", "POST"),
        ("DELETE", "/login", "GET, HEAD, POST"),
        ("POST", "/static/style.css", "GET, HEAD"),
    ],
)
async def test_a_method_that_a_path_does_not_know_is_told_which_it_knows(
    here: httpx.AsyncClient, method: str, address: str, allowed: str
) -> None:
    answer = await here.request(method, address)
    assert (answer.status_code, answer.headers["allow"]) == (405, allowed)
    assert answer.headers["content-type"] == "application/problem+json"


async def test_an_answer_already_held_is_not_sent_again(here: httpx.AsyncClient) -> None:
    for address in ("sources", "changes", "sources/hazel/service/versions/1/raw", "feeds/changes.atom", "calendar.ics"):
        first = await here.get(f"/api/v1/{address}")
        for held in (first.headers["etag"], f'"x", W/{first.headers["etag"]}', "*"):
            again = await here.get(f"/api/v1/{address}", headers={"if-none-match": held})
            assert (again.status_code, again.content) == (304, b"")
            assert again.headers["etag"] == first.headers["etag"]
        assert (await here.get(f"/api/v1/{address}", headers={"if-none-match": '"x"'})).status_code == 200


async def test_head_answers_as_get_without_a_body(here: httpx.AsyncClient) -> None:
    got, head = await here.get("/api/v1/sources"), await here.head("/api/v1/sources")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(got.content))
    assert (await here.head("/api/v1/nothing")).status_code == 404


async def test_sentences_come_in_the_language_asked_for(here: httpx.AsyncClient) -> None:
    zh, en = [(await here.get("/api/v1/changes", params={"lang": lang})).json()["items"][0] for lang in ("zh", "en")]
    assert "争议解决机构" in zh["summary"]
    assert "Forum" in en["summary"]


async def test_the_host_header_leads_nowhere(house: House) -> None:
    async with client(house.keyed().app(), "read-key-of-the-tests", host="203.0.113.9") as asking:
        for path in ("/api/v1/sources", "/api/v1/feeds/changes.atom", "/api/v1/calendar.ics"):
            assert "evil.example" not in (await asking.get(path, headers={"host": "evil.example"})).text
    app = house.keyed(public_url="https://watch.example.org").app()
    async with client(app, "read-key-of-the-tests", host="203.0.113.9") as asking:
        assert 'href="https://watch.example.org/changes/' in (await asking.get("/api/v1/feeds/changes.atom")).text


async def test_taking_note_is_remembered_with_who_and_why(own_house: House) -> None:
    async with client(own_house.app()) as asking:
        given = {"who": " 法务 ", "note": "已评估\n下周续约"}
        told = (await asking.post("/api/v1/changes/1/acknowledge", json=given)).json()
        assert (told["acknowledged"]["by"], told["acknowledged"]["note"]) == ("法务", "已评估\n下周续约")
        assert told["changes"]
        listed = (await asking.get("/api/v1/changes?acknowledged=true")).json()["items"]
        assert [one["id"] for one in listed] == [1]
        for wrong in ({}, {"who": " "}, {"who": "a", "more": 1}, {"who": "a\x00"}, {"who": "a", "note": "x" * 2001}):
            assert (await asking.post("/api/v1/changes/1/acknowledge", json=wrong)).status_code == 422
        assert (await asking.post("/api/v1/changes/1/acknowledge", content=b'{"who": "\\ud800"}')).status_code == 422
        assert (await asking.post("/api/v1/changes/999/acknowledge", json=given)).status_code == 404


async def test_looking_now_makes_a_source_due(own_house: House) -> None:
    async with client(own_house.app()) as asking:
        answer = await asking.post("/api/v1/sources/rowan/terms/check")
        assert answer.status_code == 202
        told = (await asking.get("/api/v1/sources/rowan/terms")).json()
        assert told["next_check"] == answer.json()["due"]
        assert (await asking.post("/api/v1/sources/none/check")).status_code == 404


async def test_a_dead_alert_can_be_tried_again_and_a_delivered_one_not(own_house: House) -> None:
    async with client(own_house.app()) as asking:
        dead = (await asking.get("/api/v1/alerts?state=dead")).json()["items"][0]
        assert "no such mailbox" in dead["last_error"]
        answer = await asking.post(f"/api/v1/alerts/{dead['id']}/retry")
        assert (answer.status_code, answer.json()["channel"]) == (202, "mail")
        again = (await asking.get(f"/api/v1/alerts/{dead['id']}")).json()
        assert (again["state"], again["attempts"]) == ("pending", 0)


async def test_one_fact_over_all_sources_names_those_that_do_not_state_it(here: httpx.AsyncClient) -> None:
    told = (await here.get("/api/v1/facts?name=liability.cap")).json()
    assert {one["source"] for one in told["items"]} == {"hazel/service", "rowan/terms"}
    assert [one["source"] for one in told["not_stated"]] == ["hostile/terms"]


async def test_a_facts_history_tells_when_it_turned(here: httpx.AsyncClient) -> None:
    turns = (await here.get(f"{HERE}/facts/amendment.notice/history")).json()["items"]
    assert [(turn["version"], turn["facts"][0]["value"]["count"]) for turn in turns] == [(1, 30), (2, 7)]


async def test_search_finds_chinese_words_now_and_in_the_past(here: httpx.AsyncClient) -> None:
    assert not (await here.get("/api/v1/search", params={"q": "提前30日 电子邮件"})).json()["items"]
    past = (await here.get("/api/v1/search", params={"q": "提前30日 电子邮件", "past": True})).json()["items"]
    assert [(one["source"], one["clause"], one["last_version"]) for one in past] == [("hazel/service", "4.1", 1)]


@pytest.mark.parametrize(
    ("query", "past", "found"),
    [
        ("公告", False, {("hazel/service", "4.1"), ("hostile/terms", "1.1")}),
        ("公", False, {("hazel/service", "1.1"), ("hazel/service", "4.1"), ("hostile/terms", "1.1")}),
        ("仲裁", False, {("hazel/service", "6.1")}),
        ("仲裁", True, {("hazel/service", "6.1")}),
        ("诉讼", False, set()),
        ("诉讼", True, {("hazel/service", "5.1")}),
        ("公告 修改", False, {("hazel/service", "4.1"), ("hostile/terms", "1.1")}),
        ("公告 仲裁", True, set()),
        ("EXCLUSIVE jurisdiction", False, {("rowan/terms", "5.1")}),
        ("ex", False, {("rowan/terms", "5.1")}),
        ("%", False, {("hostile/terms", clause) for clause in ("", "第一条", "1.1", "1.3")}),
        ('"', False, {("hostile/terms", clause) for clause in ("", "第一条", "1.1", "1.3")}),
        ("_", False, set()),
    ],
)
async def test_words_of_any_length_are_found_in_current_and_in_all_versions(
    here: httpx.AsyncClient, query: str, past: bool, found: set[tuple[str, str]]
) -> None:
    hits = (await here.get("/api/v1/search", params={"q": query, "past": past})).json()["items"]
    assert {(one["source"], one["clause"]) for one in hits} == found
    for one in hits:
        told = (await here.get(one["links"]["version"])).json()
        assert told["version"] == (one["last_version"] or 2 + (one["source"] == "hazel/service"))
    assert all(query.split(maxsplit=1)[0].lower() in one["excerpt"].lower() for one in hits)


async def test_coverage_shows_the_stretches_in_which_nobody_looked(here: httpx.AsyncClient) -> None:
    since = f"{datetime.now(UTC) - timedelta(days=10):%Y-%m-%d}"
    told = (await here.get(f"{HERE}/coverage", params={"since": since})).json()
    assert told["longest_allowed_s"] == 12 * 3600
    assert told["gaps"]
    assert (await here.get("/api/v1/sources/fog/terms/coverage?since=2026-03-01")).json()["looks"] == {"error": 8}


async def test_health_needs_no_key_and_metrics_do(house: House) -> None:
    app = house.keyed().app()
    async with client(app, host="203.0.113.9") as asking:
        assert (await asking.get("/healthz")).text == "ok\n"
        assert (await asking.get("/readyz")).text == "ready\n"
    async with client(app, "read-key-of-the-tests", host="203.0.113.9") as asking:
        lines = (await asking.get("/metrics")).text.splitlines()
        assert 'watcher_sources{state="blind"} 1' in lines
        assert 'watcher_alerts_dead{channel="mail"} 1' in lines
