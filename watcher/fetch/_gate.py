"""The browser's only way out: a proxy on loopback that lives as long as one page is drawn and obeys the guard.

A browser makes connections of many kinds (scripts, frames, sockets, beacons) and looks names up by itself. Told to use
this proxy for all of them, it neither resolves nor connects; it asks here, by name, and the gate connects to an address
that the guard has judged. Bytes are counted over the whole page. One request a connection: a browser may speak to two
origins over one connection to its proxy, and a second request must not reach the first one's origin.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import NamedTuple

from watcher.fetch._obstacles import Obstacle, passing
from watcher.fetch._proxies import Proxy
from watcher.fetch._urls import DEFAULT_PORTS, CheckedUrl
from watcher.fetch.guard import Guard

CHUNK = 65_536
LONGEST_HEAD = 65_536
REFUSED = b"HTTP/1.1 403 Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
ESTABLISHED = b"HTTP/1.1 200 Established\r\n\r\n"
NOT_PASSED_ON = frozenset(
    {"connection", "proxy-connection", "proxy-authorization", "keep-alive", "upgrade", "te", "host", "expect"}
)

_FIRST_LINE = re.compile(r"(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.[01]")


class _Request(NamedTuple):
    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body_length: int | None
    """None for a tunnel, which carries whatever comes."""


class _Line(NamedTuple):
    """A connection to an origin, or to the upstream proxy."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter


class Gate:
    """Serves one browser context; open it with ``open_gate``."""

    def __init__(self, guard: Guard, seconds_to_connect: float, most_bytes: int, upstream: Proxy | None) -> None:
        self.address = ""
        """What the browser is told to use as its proxy."""
        self.obstacles: dict[tuple[str, int], Obstacle] = {}
        """Why connections were refused or failed, by host and port."""
        self._guard = guard
        self._seconds_to_connect = seconds_to_connect
        self._bytes_left = most_bytes
        self._upstream = upstream
        self._serving: set[asyncio.Task[None]] = set()

    @property
    def exhausted(self) -> bool:
        return self._bytes_left < 0

    def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    async def hang_up(self) -> None:
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request of the browser, from its head to the end of the answer."""
        try:
            request = _read_head(await reader.readuntil(b"\r\n\r\n"))
            line = await self._connect(request) if request is not None and not self.exhausted else None
            if request is None or line is None:
                writer.write(REFUSED)
                await writer.drain()
                return
            if request.method == "CONNECT":
                writer.write(ESTABLISHED)
            await self._join(_Line(reader, writer), line, request.body_length)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            return  # one side hung up, or spoke no HTTP
        finally:
            writer.close()

    async def _connect(self, request: _Request) -> _Line | None:
        """A line on which the request has been put; without one, the reason is noted."""
        url = self._guard.check_url(request.target)
        if isinstance(url, Obstacle):
            return None
        line: _Line | Obstacle = _unreachable(url.host)
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            async with asyncio.timeout(self._seconds_to_connect):
                line = await self._dial(url)
                if isinstance(line, _Line) and await _open(line, request, url, self._upstream):
                    return line
        if isinstance(line, _Line):
            line.writer.close()
        self.obstacles[url.host, url.port] = line if isinstance(line, Obstacle) else _unreachable(url.host)
        return None

    async def _dial(self, url: CheckedUrl) -> _Line | Obstacle:
        if self._upstream is not None:
            tls = True if self._upstream.scheme == "https" else None
            refused = await self._guard.refuses_behind_proxy(url)
            return refused or _Line(*await asyncio.open_connection(self._upstream.host, self._upstream.port, ssl=tls))
        addresses = await self._guard.resolve_checked(url.host, url.port, "web")
        if isinstance(addresses, Obstacle):
            return addresses
        for address in addresses:
            with suppress(OSError):
                return _Line(*await asyncio.open_connection(address, url.port))
        return _unreachable(url.host)

    async def _join(self, browser: _Line, origin: _Line, body_length: int | None) -> None:
        """Carry bytes both ways until the origin has said everything."""
        upwards = asyncio.create_task(_carry_up(browser.reader, origin.writer, body_length))
        try:
            while data := await origin.reader.read(CHUNK):
                self._bytes_left -= len(data)
                if self.exhausted:
                    return
                browser.writer.write(data)
                await browser.writer.drain()
        finally:
            upwards.cancel()
            origin.writer.close()


@asynccontextmanager
async def open_gate(
    guard: Guard, seconds_to_connect: float, most_bytes: int, upstream: Proxy | None = None
) -> AsyncIterator[Gate]:
    gate = Gate(guard, seconds_to_connect, most_bytes, upstream)
    server = await asyncio.start_server(gate.accept, "127.0.0.1", 0, limit=LONGEST_HEAD)
    gate.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield gate
    finally:
        server.close()
        await gate.hang_up()


async def _carry_up(browser: asyncio.StreamReader, origin: asyncio.StreamWriter, length: int | None) -> None:
    """Pass on the body of the request, or everything in a tunnel; whatever else the browser says is dropped."""
    with suppress(OSError):
        while data := await browser.read(CHUNK):
            origin.write(data if length is None else data[:length])
            length = None if length is None else max(0, length - len(data))
            await origin.drain()
    origin.close()


async def _open(line: _Line, request: _Request, url: CheckedUrl, upstream: Proxy | None) -> bool:
    """Put the request on the line; for a tunnel through a further proxy, wait for its consent."""
    if request.method != "CONNECT":
        line.writer.write(_plain_head(request, url, upstream))
        return True
    if upstream is None:
        return True
    authority = f"{url.authority}" if url.port != DEFAULT_PORTS[url.scheme] else f"{url.authority}:{url.port}"
    line.writer.write(_head([f"CONNECT {authority} HTTP/1.1", f"Host: {authority}", *_authorization(upstream)]))
    reply = await line.reader.readuntil(b"\r\n\r\n")
    return reply.split(b" ", 2)[1:2] == [b"200"]


def _plain_head(request: _Request, url: CheckedUrl, upstream: Proxy | None) -> bytes:
    target = url.target if upstream is None else str(url)
    kept = [f"{name}: {value}" for name, value in request.headers if name.lower() not in NOT_PASSED_ON]
    first = [f"{request.method} {target} HTTP/1.1", f"Host: {url.authority}", "Connection: close"]
    return _head([*first, *_authorization(upstream), *kept])


def _authorization(upstream: Proxy | None) -> list[str]:
    return [f"Proxy-Authorization: {upstream.authorization}"] if upstream and upstream.authorization else []


def _head(lines: list[str]) -> bytes:
    return "\r\n".join((*lines, "", "")).encode("latin-1")


def _read_head(head: bytes) -> _Request | None:
    """What the browser asks of its proxy; None for anything but a tunnel or an absolute http address."""
    first, *lines = head.decode("latin-1").split("\r\n")[:-2]
    asked = _FIRST_LINE.fullmatch(first)
    headers = tuple((name, value.strip()) for name, _, value in (line.partition(":") for line in lines))
    named = {name.lower(): value for name, value in headers}
    length = named.get("content-length", "0")
    if asked is None or "transfer-encoding" in named or not (length.isascii() and length.isdigit()):
        return None
    if asked["method"] == "CONNECT":
        return _Request("CONNECT", f"https://{asked['target']}/", headers, None)
    return _Request(asked["method"], asked["target"], headers, int(length))


def _unreachable(host: str) -> Obstacle:
    return passing("connect", f"无法连接 {host}。", f"Cannot connect to {host}.")
