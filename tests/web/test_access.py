"""Who may ask what: every route of the app is walked with every kind of key."""

import httpx
import pytest

from tests.web.access_table import FOR_ALL, KEYS, asked, walked
from tests.web.house import ADMIN, READ, House, client
from watcher.errors import UsageError
from watcher.web._access import Rate
from watcher.web._keys import Keys


async def test_every_route_wants_a_key_and_every_change_the_admin_key(own_house: House) -> None:
    app = own_house.keyed().app()
    table = list(walked(app))
    assert len(table) > 25
    for method, path in table:
        statuses = {who: await asked(app, method, path, key) for who, key in KEYS.items()}
        if path in FOR_ALL:
            assert 401 not in statuses.values(), (method, path)
            continue
        assert statuses["none"] == statuses["wrong"] == 401, (method, path, statuses)
        assert statuses["admin"] not in (401, 403), (method, path, statuses)
        if method in ("GET", "HEAD"):
            assert statuses["read"] not in (401, 403), (method, path, statuses)
        else:
            assert statuses["read"] == 403, (method, path, statuses)


async def test_what_no_route_answers_is_closed_as_well(house: House) -> None:
    app = house.keyed().app()
    assert await asked(app, "GET", "/api/v1/nothing", "") == 401
    assert await asked(app, "GET", "/nothing", READ) == 404
    assert await asked(app, "OPTIONS", "/api/v1/sources", "") == 401
    assert await asked(app, "TRACE", "/api/v1/sources", ADMIN) == 405


@pytest.mark.parametrize(
    "headers",
    [
        {"authorization": f"Bearer {READ}"},
        {"authorization": f"bearer  {READ}"},
        {"x-api-key": READ},
        {"authorization": httpx.BasicAuth("any", READ)._auth_header},
    ],
)
async def test_a_key_comes_as_bearer_as_api_key_or_as_basic_password(house: House, headers: dict[str, str]) -> None:
    async with client(house.keyed().app(), host="203.0.113.9", **headers) as asking:
        assert (await asking.get("/api/v1/sources")).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"authorization": "Basic ???"},
        {"authorization": "Bearer"},
        {"x-api-key": "é"},
        {"cookie": "watcher_session=admin.99999999999.00.00"},
        {"cookie": "watcher_session=; [=\x01"},
    ],
)
async def test_malformed_keys_and_forged_sessions_open_nothing(house: House, headers: dict[str, str]) -> None:
    async with client(house.keyed().app(), host="203.0.113.9") as asking:
        raw = {name: value.encode("latin-1") for name, value in headers.items()}
        assert (await asking.get("/api/v1/sources", headers=raw)).status_code == 401


async def test_without_keys_only_this_machine_may_ask_and_only_by_its_own_name(house: House) -> None:
    app = house.app()
    for host, name, status in (
        ("127.0.0.1", "127.0.0.1:8080", 200),
        ("::1", "localhost:8080", 200),
        ("127.0.0.1", "[::1]:8080", 200),
        ("203.0.113.9", "127.0.0.1:8080", 401),
        ("127.0.0.1", "rebound.example.com", 401),
        ("127.0.0.1", "[", 401),
    ):
        async with client(app, host=host) as asking:
            assert (await asking.get("/api/v1/sources", headers={"host": name})).status_code == status, (host, name)


def test_listening_to_the_world_without_a_key_is_refused(house: House) -> None:
    with pytest.raises(UsageError, match="needs a key"):
        house.keyed(read="", admin="").app()


async def test_a_foreign_page_cannot_make_a_browser_change_anything(own_house: House) -> None:
    async with client(own_house.app()) as asking:
        for headers in ({"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}):
            answer = await asking.post("/api/v1/sources/hazel/service/check", headers=headers)
            assert (answer.status_code, answer.json()["type"]) == (403, "/problems/cross-site")
        same = {"origin": "http://127.0.0.1:8080", "sec-fetch-site": "same-origin"}
        assert (await asking.post("/api/v1/sources/hazel/service/check", headers=same)).status_code == 202


async def test_a_client_that_asks_too_much_waits_and_guessing_keys_costs_more(house: House) -> None:
    app = house.keyed().app(Rate(burst=50, per_second=0))
    async with client(app, READ) as asking:
        statuses = [(await asking.get("/api/v1/sources?limit=1")).status_code for _ in range(52)]
        assert statuses == [200] * 50 + [429] * 2
    async with client(app, "guess", host="203.0.113.9") as asking:
        statuses = [
            (await asking.get("/healthz")).status_code,
            *[(await asking.get("/")).status_code for _ in range(4)],
        ]
        assert statuses == [200, 401, 401, 401, 429]
        assert (await asking.get("/")).headers["retry-after"] == "5"


async def test_large_bodies_long_addresses_and_control_characters_are_refused_unread(house: House) -> None:
    async with client(house.app()) as asking:
        post = "/api/v1/changes/1/acknowledge"
        assert (await asking.post(post, content=b"x" * 65_537)).status_code == 413
        assert (await asking.post(post, content=b"{}", headers={"content-length": "-1"})).status_code == 413
        assert (await asking.post(post, headers={"transfer-encoding": "chunked"})).status_code == 413
        assert (await asking.get("/api/v1/search", params={"q": "x" * 9000})).status_code == 414
        assert (await asking.get("/api/v1/sources?provider=%00")).status_code == 400
        assert (await asking.get("/api/v1/sources/%00")).status_code == 400


async def test_a_method_cannot_be_overridden(own_house: House) -> None:
    headers = {"x-http-method-override": "POST", "x-method-override": "POST"}
    async with client(own_house.app()) as asking:
        await asking.get("/api/v1/sources/hazel/service/check?_method=POST", headers=headers)
        told = (await asking.get("/api/v1/sources/hazel/service")).json()
        assert told["next_check"] < told["last_check"] or told["next_check"] > told["last_check"]
        assert (await asking.get("/api/v1/changes/1/acknowledge", headers=headers)).status_code == 405


def test_a_session_is_worth_its_role_for_half_a_day() -> None:
    keys = Keys("r", "a")
    session = keys.session("read", 1000)
    assert keys.session_role(session, 1001) == "read"
    assert keys.session_role(session, 1000 + 12 * 3600 + 1) is None
    assert keys.session_role(session.replace("read", "admin"), 1001) is None
    assert Keys("r", "a").session_role(session, 1001) is None
    assert keys.is_form_token(keys.form_token(session), session)
    assert not keys.is_form_token(keys.form_token(session), "another")
