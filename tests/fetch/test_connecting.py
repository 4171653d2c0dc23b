"""TLS, proxies, and everything that goes wrong before a first byte comes back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.fetch.origins import TERMS, Answer, Authority, Origin, closed_port, fetcher, says, site, terms, wire
from watcher.errors import ConfigError
from watcher.model import FetchFailure, Page


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


async def at_home(_host: str, _port: int) -> list[str]:
    return ["127.0.0.1"]


class TestTls:
    async def test_an_authority_of_the_operator_is_trusted(self, stack: AsyncExitStack, authority: Authority) -> None:
        origin = await stack.enter_async_context(site(terms, tls=authority.certificate("terms.example")))
        door = await stack.enter_async_context(fetcher(at_home, ca_file=authority.file))
        page = await door.fetch(f"https://terms.example:{origin.port}/")
        assert isinstance(page, Page)
        assert page.body == TERMS
        assert origin.visits[0].headers["host"] == f"terms.example:{origin.port}"

    @pytest.mark.parametrize("name", ["terms.example", "other.example"])
    async def test_a_certificate_of_unknown_hands_or_for_another_name_is_refused(
        self, stack: AsyncExitStack, authority: Authority, name: str
    ) -> None:
        origin = await stack.enter_async_context(site(terms, tls=authority.certificate("terms.example")))
        known = authority.file if name == "other.example" else None
        door = await stack.enter_async_context(fetcher(at_home, ca_file=known))
        failure = await door.fetch(f"https://{name}:{origin.port}/")
        assert isinstance(failure, FetchFailure)
        assert (failure.kind, failure.transient) == ("tls", False)
        assert name in failure.message.en
        assert origin.visits == []

    async def test_https_asked_of_a_plain_port_is_a_matter_of_tls(self, stack: AsyncExitStack) -> None:
        async def puzzled(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.read(1)
            writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        origin = await stack.enter_async_context(wire(puzzled))
        door = await stack.enter_async_context(fetcher())
        failure = await door.fetch(f"https://127.0.0.1:{origin.port}/")
        assert isinstance(failure, FetchFailure)
        assert failure.kind == "tls"

    async def test_a_handshake_that_never_ends_is_given_up(self, stack: AsyncExitStack) -> None:
        async def silent(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
            await reader.read()

        origin = await stack.enter_async_context(wire(silent))
        door = await stack.enter_async_context(fetcher(timeout_connect=0.2))
        failure = await door.fetch(f"https://127.0.0.1:{origin.port}/")
        assert isinstance(failure, FetchFailure)
        assert (failure.kind, failure.transient) == ("timeout", True)


class TestNobodyThere:
    async def test_a_closed_port_is_a_connection_refused(self, stack: AsyncExitStack) -> None:
        port = stack.enter_context(closed_port())
        door = await stack.enter_async_context(fetcher())
        failure = await door.fetch(f"http://127.0.0.1:{port}/")
        assert isinstance(failure, FetchFailure)
        assert (failure.kind, failure.transient) == ("connect", True)
        assert "127.0.0.1" in failure.message.en

    async def test_a_name_unknown_to_the_system_is_a_matter_of_names(self, stack: AsyncExitStack) -> None:
        """However long its name servers take to say so, if there are any."""
        door = await stack.enter_async_context(fetcher(timeout_connect=120, timeout_total=120))
        failure = await door.fetch("http://no-such-name.invalid/")
        assert isinstance(failure, FetchFailure)
        assert (failure.kind, failure.transient) == ("dns", True)

    async def test_looking_a_name_up_counts_as_connecting(self, stack: AsyncExitStack) -> None:
        async def hangs(_host: str, _port: int) -> list[str]:
            await asyncio.Event().wait()
            return []

        door = await stack.enter_async_context(fetcher(hangs, timeout_connect=0.2))
        failure = await door.fetch("http://terms.example/")
        assert isinstance(failure, FetchFailure)
        assert failure.kind == "timeout"

    async def test_of_several_addresses_one_that_answers_is_enough(self, stack: AsyncExitStack) -> None:
        async def two(_host: str, _port: int) -> list[str]:
            return ["127.0.0.3", "127.0.0.1"]

        origin = await stack.enter_async_context(site(terms))
        door = await stack.enter_async_context(fetcher(two, allow=("127.0.0.0/8",)))
        assert isinstance(await door.fetch(f"http://terms.example:{origin.port}/"), Page)

    async def test_the_system_resolver_finds_what_the_operator_named(self, stack: AsyncExitStack) -> None:
        origin = await stack.enter_async_context(site(terms))
        door = await stack.enter_async_context(fetcher(allow=("localhost",)))
        assert isinstance(await door.fetch(f"http://localhost:{origin.port}/"), Page)


def forwarding(to: Origin, seen: list[bytes]) -> Answer:
    """A proxy that sends everything to one place, and notes what it was asked for."""

    async def relay(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        while data := await source.read(65_536):
            sink.write(data)
            await sink.drain()
        sink.close()

    async def forward(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        seen.append(head)
        up_reader, up_writer = await asyncio.open_connection(to.host, to.port)
        if head.startswith(b"CONNECT"):
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            up_writer.write(head)
        await asyncio.gather(relay(reader, up_writer), relay(up_reader, writer), return_exceptions=True)

    return forward


class TestProxy:
    async def test_pages_come_through_the_proxy_that_the_operator_names(self, stack: AsyncExitStack) -> None:
        """The proxy itself stands on loopback, which nobody needs to allow, and knows names that we do not."""
        origin = await stack.enter_async_context(site(terms))
        asked: list[bytes] = []
        proxy = await stack.enter_async_context(wire(forwarding(origin, asked)))
        door = await stack.enter_async_context(fetcher(proxy=f"http://user:pass@127.0.0.1:{proxy.port}", allow=()))
        page = await door.fetch("http://only-the-proxy-knows.invalid/terms")
        assert isinstance(page, Page)
        assert page.body == TERMS
        assert asked[0].startswith(b"GET http://only-the-proxy-knows.invalid/terms HTTP/1.1\r\n")
        assert b"Proxy-Authorization: Basic dXNlcjpwYXNz\r\n" in asked[0]

    async def test_https_goes_through_a_tunnel_and_is_checked_at_this_end(
        self, stack: AsyncExitStack, authority: Authority
    ) -> None:
        origin = await stack.enter_async_context(site(terms, tls=authority.certificate("terms.invalid")))
        asked: list[bytes] = []
        proxy = await stack.enter_async_context(wire(forwarding(origin, asked)))
        through = f"http://user:pass@127.0.0.1:{proxy.port}"
        door = await stack.enter_async_context(fetcher(proxy=through, ca_file=authority.file))
        assert isinstance(await door.fetch("https://terms.invalid/"), Page)
        assert asked[0].startswith(b"CONNECT terms.invalid:443 HTTP/1.1\r\n")
        assert b"Proxy-Authorization: Basic dXNlcjpwYXNz\r\n" in asked[0]
        assert "proxy-authorization" not in origin.visits[0].headers
        distrustful = await stack.enter_async_context(fetcher(proxy=through))
        failure = await distrustful.fetch("https://terms.invalid/")
        assert isinstance(failure, FetchFailure)
        assert failure.kind == "tls"

    @pytest.mark.parametrize(
        "url",
        [
            "http://10.0.0.1/",
            "http://169.254.169.254/",
            "http://localhost/",
            "http://2130706433/",
            "http://in.example/",
        ],
    )
    async def test_the_proxy_is_not_asked_for_what_lies_inside(self, stack: AsyncExitStack, url: str) -> None:
        origin = await stack.enter_async_context(site(terms))
        proxy = await stack.enter_async_context(wire(forwarding(origin, [])))
        door = await stack.enter_async_context(fetcher(at_home, proxy=f"http://127.0.0.1:{proxy.port}", allow=()))
        for outcome in (await door.fetch(url), await door.post(url, b"{}", {})):
            assert isinstance(outcome, FetchFailure)
            assert outcome.kind == "blocked"
        assert proxy.connections == 0

    async def test_a_proxy_that_is_down_or_says_no_is_named(self, stack: AsyncExitStack) -> None:
        port = stack.enter_context(closed_port())
        door = await stack.enter_async_context(fetcher(proxy=f"http://127.0.0.1:{port}"))
        failure = await door.fetch("http://terms.invalid/")
        assert isinstance(failure, FetchFailure)
        assert failure.kind == "connect"
        assert "proxy" in failure.message.en

        proxy = await stack.enter_async_context(wire(says(b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")))
        door = await stack.enter_async_context(fetcher(proxy=f"http://127.0.0.1:{proxy.port}"))
        failure = await door.fetch("https://terms.invalid/")
        assert isinstance(failure, FetchFailure)
        assert failure.kind == "connect"
        assert "proxy" in failure.message.en

    @pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "127.0.0.1:3128", "http://", "ftp://a:1"])
    async def test_a_proxy_that_cannot_be_one_is_a_mistake_of_the_configuration(self, proxy: str) -> None:
        with pytest.raises(ConfigError, match="proxy"):
            fetcher(proxy=proxy)


@pytest.mark.parametrize("content", [None, b"no certificate"])
async def test_an_authority_that_cannot_be_read_is_a_mistake_of_the_configuration(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "authority.pem"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigError, match="ca_file"):
        fetcher(ca_file=str(file))
