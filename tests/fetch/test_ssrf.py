"""Nothing inside is reached, whoever names it and however it is spelled."""

from contextlib import AsyncExitStack
from ipaddress import ip_address
from itertools import count

import pytest
from aiohttp import web

from tests.fetch.origins import TERMS, Authority, fetcher, says, site, terms, wire
from tests.fetch.ssrf import ROWS, SECRET, Row, look_up, open_inside, outcomes
from watcher.fetch import Guard
from watcher.fetch._connecting import TARGET, GuardedResolver, SocketDoor
from watcher.fetch._obstacles import AddressRefusedError
from watcher.fetch._urls import CheckedUrl
from watcher.model import FetchFailure, Page


def kind(outcome: object) -> str:
    return outcome.kind if isinstance(outcome, FetchFailure) else type(outcome).__name__


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.why}: {row.address!a}")
async def test_an_address_inside_is_refused_whether_asked_for_redirected_to_or_posted_to(row: Row) -> None:
    got = await outcomes(row)
    assert [kind(got.asked), kind(got.redirected), kind(got.posted)] == ["blocked"] * 3
    assert got.connections == 0
    for failure in (got.asked, got.redirected, got.posted):
        assert isinstance(failure, FetchFailure)
        assert not failure.transient
        assert failure.message.zh
        assert failure.message.en


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "inside.example"])
async def test_the_servers_of_the_table_do_answer_once_the_operator_allows_them(host: str) -> None:
    async with AsyncExitStack() as stack:
        inside = await open_inside(stack)
        allow = ("127.0.0.1", "::1", "localhost")
        door = await stack.enter_async_context(fetcher(look_up, allow=allow))
        page = await door.fetch(f"http://{host}:{inside.port}/")
        assert isinstance(page, Page)
        assert page.body == b"secret"
        assert inside.connections == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_every_kind_of_redirect_is_judged(status: int) -> None:
    async with AsyncExitStack() as stack:
        inside = await open_inside(stack)

        async def away(_: web.Request) -> web.Response:
            return web.Response(status=status, headers={"Location": f"http://127.0.0.1:{inside.port}/"})

        lure = await stack.enter_async_context(site(away))
        door = await stack.enter_async_context(fetcher(allow=(f"127.0.0.1:{lure.port}",)))
        assert kind(await door.fetch(lure.url())) == "blocked"
        assert inside.connections == 0


async def test_a_name_that_answers_differently_the_second_time_is_judged_the_second_time() -> None:
    """Rebinding: the name passes once, then leads to another address, where a server waits on the same port."""
    async with AsyncExitStack() as stack:
        origin = await stack.enter_async_context(wire(says(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")))
        inside = await stack.enter_async_context(wire(SECRET, "127.0.0.2", origin.port))
        asked = count()

        async def rebind(_host: str, _port: int) -> list[str]:
            return ["127.0.0.1"] if next(asked) == 0 else ["127.0.0.2"]

        door = await stack.enter_async_context(fetcher(rebind, allow=(f"127.0.0.1:{origin.port}",)))
        url = f"http://rebinding.example:{origin.port}/"
        assert [kind(await door.fetch(url)), kind(await door.fetch(url))] == ["Page", "blocked"]
        assert inside.connections == 0


async def test_a_name_is_looked_up_once_per_connection_and_the_connection_goes_to_what_was_judged() -> None:
    """There is no second look-up between judging and connecting that could answer differently."""
    async with AsyncExitStack() as stack:
        origin = await stack.enter_async_context(wire(says(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")))
        inside = await stack.enter_async_context(wire(SECRET, "127.0.0.2", origin.port))
        answers = [["127.0.0.1"], ["127.0.0.2"]]

        async def rebind(_host: str, _port: int) -> list[str]:
            return answers.pop(0)

        door = await stack.enter_async_context(fetcher(rebind, allow=(f"127.0.0.1:{origin.port}",)))
        assert kind(await door.fetch(f"http://rebinding.example:{origin.port}/")) == "Page"
        assert answers == [["127.0.0.2"]]
        assert (origin.connections, inside.connections) == (1, 0)


async def test_one_bad_address_condemns_a_name_even_when_a_good_one_stands_first() -> None:
    async with AsyncExitStack() as stack:
        origin = await stack.enter_async_context(site(terms))

        async def mixed(_host: str, _port: int) -> list[str]:
            return ["127.0.0.1", "10.0.0.7"]

        door = await stack.enter_async_context(fetcher(mixed, allow=(f"127.0.0.1:{origin.port}",)))
        assert kind(await door.fetch(f"http://mixed.example:{origin.port}/")) == "blocked"
        assert origin.visits == []


ALLOWED = CheckedUrl("http", "terms.example", 80, "/")
LITERAL = CheckedUrl("http", "127.0.0.1", 8080, "/", ip_address("127.0.0.1"))


@pytest.mark.parametrize(
    ("target", "sockaddr"),
    [
        (ALLOWED, ("127.0.0.1", 80)),
        (ALLOWED, ("10.0.0.1", 80)),
        (ALLOWED, ("93.184.215.14", 6379)),
        (LITERAL, ("127.0.0.2", 8080)),
        (LITERAL, ("127.0.0.1", 9090)),
    ],
)
def test_no_socket_is_opened_for_another_address_or_port_than_was_checked(
    target: CheckedUrl, sockaddr: tuple[str, int]
) -> None:
    """The last line: whatever a parser or resolver below us makes of an address, the socket is judged itself."""
    TARGET.set(target)
    door = SocketDoor(Guard(("127.0.0.1:8080", "127.0.0.2:8080"), look_up))
    with pytest.raises(AddressRefusedError):
        door((2, 1, 6, "", sockaddr))


async def test_a_name_other_than_the_one_checked_is_not_looked_up() -> None:
    TARGET.set(ALLOWED)
    with pytest.raises(AddressRefusedError):
        await GuardedResolver(Guard((), look_up)).resolve("good.example", 80)


async def test_https_never_turns_into_http_on_the_way(authority: Authority) -> None:
    async with AsyncExitStack() as stack:
        plain = await stack.enter_async_context(site(terms))

        async def down(_: web.Request) -> web.Response:
            return web.Response(status=301, headers={"Location": plain.url()})

        secure = await stack.enter_async_context(site(down, tls=authority.certificate("127.0.0.1")))
        door = await stack.enter_async_context(fetcher(ca_file=authority.file))
        assert kind(await door.fetch(secure.url())) == "blocked"
        assert len(secure.visits) == 1
        assert plain.visits == []


async def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    async with AsyncExitStack() as stack:
        inside = await open_inside(stack)
        for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{inside.port}")
        origin = await stack.enter_async_context(site(terms))
        door = await stack.enter_async_context(fetcher())
        page = await door.fetch(origin.url())
        assert isinstance(page, Page)
        assert page.body == TERMS
        assert inside.connections == 0


async def test_refresh_is_never_followed() -> None:
    async with AsyncExitStack() as stack:
        inside = await open_inside(stack)
        body = f'<meta http-equiv="refresh" content="0; url=http://127.0.0.1:{inside.port}/">'

        async def refreshing(_: web.Request) -> web.Response:
            return web.Response(text=body, headers={"Refresh": f"0; url=http://127.0.0.1:{inside.port}/"})

        origin = await stack.enter_async_context(site(refreshing))
        door = await stack.enter_async_context(fetcher())
        page = await door.fetch(origin.url())
        assert isinstance(page, Page)
        assert page.body == body.encode()
        assert inside.connections == 0
