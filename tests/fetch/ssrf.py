# ruff: noqa: T201
"""The table of addresses that must never be reached, as data. ``{port}`` is where a real server inside listens.

``python -m tests.fetch.ssrf`` prints every row with its outcome: asked for, behind a redirect, as a webhook.
"""

import asyncio
from contextlib import AsyncExitStack
from typing import NamedTuple

from tests.fetch.origins import Answer, Origin, fetcher, says, wire
from watcher.model import FetchFailure


class Row(NamedTuple):
    address: str
    why: str


def _rows(why: str, *addresses: str) -> tuple[Row, ...]:
    return tuple(Row(address, why) for address in addresses)


ROWS = (
    *_rows(
        "odd spelling of 127.0.0.1",
        *("http://2130706433:{port}/", "http://0x7f000001:{port}/", "http://0x7f.1:{port}/", "http://127.1:{port}/"),
        *("http://127.0.1:{port}/", "http://0:{port}/", "http://0177.0.0.1:{port}/", "http://017700000001:{port}/"),
        *("http://127。0。0。1:{port}/", "http://①②⑦.0.0.1:{port}/", "http://１２７.0.0.1:{port}/"),
        *("http://127.0.0.1.:{port}/", "http://127.0.0.1..:{port}/", "http://00127.0.0.1:{port}/"),
    ),
    *_rows(
        "IPv6 loopback, private, or wrapping IPv4",
        *("http://[::1]:{port}/", "http://[::]:{port}/", "http://[0:0:0:0:0:0:0:1]:{port}/"),
        *("http://[::ffff:127.0.0.1]:{port}/", "http://[::ffff:7f00:1]:{port}/", "http://[::127.0.0.1]:{port}/"),
        *("http://[64:ff9b::7f00:1]/", "http://[64:ff9b::10.0.0.1]/", "http://[64:ff9b:1::7f00:1]/"),
        *("http://[2002:7f00:1::]/", "http://[2001:0:7f00:1::]/", "http://[2001:0:808:808:0:0:80ff:fffe]/"),
        *("http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[fe80::1]/", "http://[fec0::1]/"),
        *("http://[fd00:ec2::254]/", "http://[fd20:ce::254]/", "http://[fc00::1]/", "http://[ff02::1]/"),
        *("http://[2a01:1::5efe:10.0.0.1]/", "http://[2001:db8::1]/", "http://[3fff::1]/", "http://[5f00::1]/"),
        *("http://[100::1]/", "http://[::8.8.8.8]/", "http://[2002:808:808::]/"),
    ),
    *_rows(
        "range that is not public",
        *("http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/"),
        *("http://100.64.0.1/", "http://169.254.0.1/", "http://192.0.0.1/", "http://198.18.0.1/", "http://0.0.0.0/"),
        *("http://0.1.2.3/", "http://224.0.0.1/", "http://240.0.0.1/", "http://255.255.255.255/"),
        *("http://192.88.99.1/", "http://192.0.2.1/", "http://198.51.100.1/", "http://203.0.113.1/"),
        *("http://127.0.0.1:{port}/", "http://127.255.255.254/"),
    ),
    *_rows(
        "cloud metadata",
        *("http://169.254.169.254/latest/meta-data/", "http://100.100.100.200/", "http://169.254.0.23/"),
        *("http://192.0.0.192/", "http://168.63.129.16/", "http://169.254.170.2/", "http://[::ffff:a9fe:a9fe]/"),
        *("http://metadata.google.internal/", "http://metadata.tencentyun.com/", "http://METADATA.google.internal./"),
    ),
    *_rows(
        "name that leads inside",
        *("http://localhost:{port}/", "http://localhost.:{port}/", "http://LOCALHOST:{port}/"),
        *("http://a.localhost:{port}/", "http://printer.local/", "http://db.corp.internal/", "http://nas.home.arpa/"),
        *("http://inside.example:{port}/", "http://mixed.example:{port}/", "http://mixed6.example:{port}/"),
        "http://metadata.example/",
    ),
    *_rows(
        "two parsers, two hosts",
        *("http://good.example@127.0.0.1:{port}/", "http://127.0.0.1:{port}\\@good.example/"),
        *("http://good.example%2F@127.0.0.1:{port}/", "http://127.0.0.1:{port}#@good.example/"),
        *("http://good.example:80@127.0.0.1:{port}/", "http://127.0.0.1:{port}\\.good.example/"),
        *(" http://127.0.0.1:{port}/", "\thttp://127.0.0.1:{port}/", "http://127.0.0.1:{port}/\r\nHost: good.example"),
        *("http://127.0.0.1\t:{port}/", "http:/127.0.0.1:{port}", "http:///127.0.0.1:{port}", "http:127.0.0.1:{port}"),
        *("http://%31%32%37.0.0.1:{port}/", "http://127.0.0.1%00.good.example/", "http://[127.0.0.1]:{port}/"),
        *("http://127.0.0.1:{port}:80/", "http://good.example\u2028@127.0.0.1:{port}/", "http://a..good.example/"),
    ),
    *_rows(
        "scheme",
        *("file:///etc/passwd", "file:/etc/passwd", "FILE:///etc/passwd", "ftp://good.example/", "gopher://127.0.0.1/"),
        *("data:text/html,hello", "javascript:alert(1)", "blob:http://good.example/1", "view-source:http://127.0.0.1/"),
        *("source:http://127.0.0.1/", "GoPhEr://127.0.0.1/", "ws://good.example/", "unix:///run/docker.sock"),
    ),
    *_rows(
        "port",
        *("http://good.example:22/", "http://good.example:25/", "http://good.example:6379/", "http://good.example:0/"),
        *("http://good.example:65536/", "http://good.example:99999999/", "http://good.example:-1/"),
        *("http://good.example:/", "http://good.example:8０80/", "http://good.example:2375/"),
    ),
)

NAMES = {
    "good.example": ["93.184.215.14"],
    "inside.example": ["127.0.0.1"],
    "mixed.example": ["93.184.215.14", "127.0.0.1"],
    "mixed6.example": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::1"],
    "metadata.example": ["169.254.169.254"],
    "localhost": ["127.0.0.1", "::1"],
    "a.localhost": ["127.0.0.1"],
}


async def look_up(host: str, _port: int) -> list[str]:
    """A name server of our own; the names of the table resolve to where an attacker would have them resolve."""
    if host not in NAMES:
        raise OSError(f"no such name: {host}")
    return NAMES[host]


class Inside:
    """Servers that listen on every loopback address under test and must never hear anything."""

    def __init__(self, servers: list[Origin]) -> None:
        self._servers = servers
        self.port = servers[0].port

    @property
    def connections(self) -> int:
        return sum(server.connections for server in self._servers)


SECRET: Answer = says(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")


async def open_inside(stack: AsyncExitStack) -> Inside:
    first = await stack.enter_async_context(wire(SECRET))
    return Inside([first, await stack.enter_async_context(wire(SECRET, "::1", first.port))])


class Outcomes(NamedTuple):
    """What became of one row on each way in."""

    asked: object
    redirected: object
    posted: object
    connections: int


async def outcomes(row: Row) -> Outcomes:
    """Try one row on every way in, with real servers standing where it leads."""
    async with AsyncExitStack() as stack:
        inside = await open_inside(stack)
        address = row.address.format(port=inside.port)
        location = b"Location: " + address.encode()
        lure = await stack.enter_async_context(
            wire(says(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n" + location + b"\r\n\r\n"))
        )
        door = await stack.enter_async_context(fetcher(look_up, allow=(f"127.0.0.1:{lure.port}",)))
        return Outcomes(
            await door.fetch(address),
            await door.fetch(lure.url()),
            await door.post(address, b"{}", {}),
            inside.connections,
        )


def _named(outcome: object) -> str:
    return outcome.kind if isinstance(outcome, FetchFailure) else type(outcome).__name__.upper()


async def _print_table() -> None:
    print(f"{'asked':9}{'redirect':9}{'webhook':9}{'inside':7}address")
    for row in ROWS:
        got = await outcomes(row)
        kinds = "".join(f"{_named(outcome):9}" for outcome in got[:3])
        print(f"{kinds}{got.connections:<7}{row.address!a:60} {row.why}")
    print(f"{len(ROWS)} rows; inside = connections that a server standing there saw")


if __name__ == "__main__":
    asyncio.run(_print_table())
