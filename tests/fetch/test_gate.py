"""The browser's way out, spoken to by hand: what it passes on, to whom, and what it does not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, suppress
from urllib.parse import urlsplit

import pytest

from tests.fetch.origins import Answer, closed_port, says, wire
from tests.fetch.ssrf import ROWS, SECRET, Row, look_up
from watcher.fetch import Guard
from watcher.fetch._gate import Gate, open_gate
from watcher.fetch._proxies import read_proxy

LONG = 60
"""Seconds after which something hangs that would not, on the busiest machine."""
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


async def gate_for(stack: AsyncExitStack, *allow: str, most_bytes: int = 1_000_000, proxy: str | None = None) -> Gate:
    upstream = read_proxy(proxy) if proxy else None
    return await stack.enter_async_context(open_gate(Guard(allow, look_up), LONG, most_bytes, upstream))


async def say(gate: Gate, *messages: bytes) -> bytes:
    """What the gate answers before it hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(gate.address).port)
    try:
        for message in messages:
            writer.write(message)
            await writer.drain()
        async with asyncio.timeout(LONG):
            return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


def keeping(heard: list[bytes]) -> Answer:
    async def keep(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(OK)
        await writer.drain()
        heard.append(await reader.read())

    return keep


def noting(heard: list[bytes]) -> Answer:
    async def note(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(OK)
        await writer.drain()

    return note


async def test_a_plain_request_is_passed_on_as_the_origin_expects_it(stack: AsyncExitStack) -> None:
    heard: list[bytes] = []
    origin = await stack.enter_async_context(wire(keeping(heard)))
    gate = await gate_for(stack, "127.0.0.1")
    head = f"GET {origin.url('/terms?a=1')} HTTP/1.1\r\nHost: other.example\r\nProxy-Connection: keep-alive\r\n"
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(gate.address).port)
    writer.write(head.encode() + b"Accept: text/html\r\nProxy-Authorization: Basic eA==\r\n\r\n")
    assert await reader.readexactly(len(OK)) == OK
    writer.close()
    assert heard[0].split(b"\r\n") == [
        b"GET /terms?a=1 HTTP/1.1",
        f"Host: 127.0.0.1:{origin.port}".encode(),
        b"Connection: close",
        b"Accept: text/html",
        b"",
        b"",
    ]


async def test_a_second_request_never_reaches_the_first_ones_origin(stack: AsyncExitStack) -> None:
    heard: list[bytes] = []
    origin = await stack.enter_async_context(wire(keeping(heard)))
    gate = await gate_for(stack, "127.0.0.1")
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(gate.address).port)
    writer.write(
        f"POST {origin.url()} HTTP/1.1\r\nContent-Length: 4\r\n\r\nbodyGET http://good.example/ HTTP/1.1".encode()
    )
    await reader.readexactly(len(OK))
    writer.write(b"\r\n\r\nGET http://good.example/secret HTTP/1.1\r\n\r\n")
    writer.write_eof()
    await reader.read()
    writer.close()
    assert heard[1] == b"body"


async def test_a_tunnel_carries_both_ways_until_one_side_ends(stack: AsyncExitStack) -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(100):
            writer.write(data.upper())
            await writer.drain()

    origin = await stack.enter_async_context(wire(echo))
    gate = await gate_for(stack, f"127.0.0.1:{origin.port}")
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(gate.address).port)
    writer.write(f"CONNECT 127.0.0.1:{origin.port} HTTP/1.1\r\n\r\n".encode())
    assert await reader.readuntil(b"\r\n\r\n") == b"HTTP/1.1 200 Established\r\n\r\n"
    for word in (b"first", b"second"):
        writer.write(word)
        assert await reader.readexactly(len(word)) == word.upper()
    writer.close()


WEB_ROWS = [row for row in ROWS if row.address.startswith("http://") and " " not in row.address.strip()]


@pytest.mark.parametrize("row", WEB_ROWS, ids=lambda row: f"{row.why}: {row.address!a}")
async def test_the_gate_obeys_the_guard(stack: AsyncExitStack, row: Row) -> None:
    inside = await stack.enter_async_context(wire(SECRET))
    gate = await gate_for(stack)
    address = row.address.format(port=inside.port).encode("utf-8").replace(b"\r\n", b"").replace(b"\t", b"")
    authority = address.removeprefix(b"http://").partition(b"/")[0]
    assert b"200" not in await say(gate, b"GET " + address + b" HTTP/1.1\r\n\r\n")
    assert b"200" not in await say(gate, b"CONNECT " + authority + b" HTTP/1.1\r\n\r\n")
    assert inside.connections == 0


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"get http://good.example/ HTTP/1.1\r\n\r\n",
        b"GET http://good.example/ HTTP/2\r\n\r\n",
        b"GET http://good.example/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"GET http://good.example/ HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"GET http://good.example/ HTTP/1.1\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
        b"\x16\x03\x01" + bytes(100),
    ],
)
async def test_whoever_does_not_speak_as_a_browser_to_its_proxy_is_turned_away(
    stack: AsyncExitStack, head: bytes
) -> None:
    async with asyncio.timeout(LONG):
        gate = await gate_for(stack)
        reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(gate.address).port)
        writer.write(head)
        writer.write_eof()
        with suppress(ConnectionError):
            assert b"200" not in await reader.read()
        writer.close()
    assert gate.obstacles == {}


async def test_bytes_are_counted_over_all_lines(stack: AsyncExitStack) -> None:
    origin = await stack.enter_async_context(wire(says(b"HTTP/1.1 200 OK\r\n\r\n" + bytes(60_000))))
    gate = await gate_for(stack, "127.0.0.1", most_bytes=100_000)
    request = f"GET {origin.url()} HTTP/1.1\r\n\r\n".encode()
    assert len(await say(gate, request)) > 60_000
    assert not gate.exhausted
    assert len(await say(gate, request)) < 60_000
    assert gate.exhausted
    assert b"403" in await say(gate, request)
    assert origin.connections == 2


async def test_why_a_connection_failed_is_on_record(stack: AsyncExitStack) -> None:
    port = stack.enter_context(closed_port())
    gate = await gate_for(stack, "127.0.0.1")
    for address in (f"http://127.0.0.1:{port}/", "http://10.0.0.1/", "http://unknown.example/"):
        await say(gate, f"GET {address} HTTP/1.1\r\n\r\n".encode())
    kinds = {host: obstacle.kind for (host, _), obstacle in gate.obstacles.items()}
    assert kinds == {"127.0.0.1": "connect", "unknown.example": "dns"}


class TestThroughTheOperatorsProxy:
    async def test_requests_and_tunnels_go_to_it_with_its_password(self, stack: AsyncExitStack) -> None:
        heard: list[bytes] = []
        proxy = await stack.enter_async_context(wire(noting(heard)))
        gate = await gate_for(stack, proxy=f"http://user:pass@127.0.0.1:{proxy.port}")
        assert b"ok" in await say(gate, b"GET http://good.example/x HTTP/1.1\r\n\r\n")
        assert b"Established" in await say(gate, b"CONNECT good.example:443 HTTP/1.1\r\n\r\n")
        assert [head.partition(b" HTTP")[0] for head in heard] == [
            b"GET http://good.example/x",
            b"CONNECT good.example:443",
        ]
        for head in heard:
            assert b"Proxy-Authorization: Basic dXNlcjpwYXNz\r\n" in head

    async def test_it_is_not_asked_for_what_lies_inside(self, stack: AsyncExitStack) -> None:
        proxy = await stack.enter_async_context(wire(says(OK)))
        gate = await gate_for(stack, proxy=f"http://127.0.0.1:{proxy.port}")
        for target in (b"GET http://inside.example/", b"CONNECT inside.example:443", b"GET http://10.0.0.1/"):
            assert b"403" in await say(gate, target + b" HTTP/1.1\r\n\r\n")
        assert proxy.connections == 0

    async def test_its_refusal_is_a_refusal(self, stack: AsyncExitStack) -> None:
        proxy = await stack.enter_async_context(wire(says(b"HTTP/1.1 407 Who are you\r\n\r\n")))
        gate = await gate_for(stack, proxy=f"http://127.0.0.1:{proxy.port}")
        assert b"403" in await say(gate, b"CONNECT good.example:443 HTTP/1.1\r\n\r\n")
        assert gate.obstacles["good.example", 443].kind == "connect"
