"""Sites on loopback for the tests of fetching: real sockets, real HTTP, and a log of who came."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import trustme
from aiohttp import web

from watcher.fetch import Fetcher, FetchSettings
from watcher.fetch.guard import Resolve

TERMS = b"<!doctype html><title>Terms</title><h1>Terms of Service</h1><p>1. We may change these terms.</p>"

SETTINGS = FetchSettings(
    user_agent="watcher-tests/1 (ops@watcher.example)",
    pause=0,
    backoff=0,
    retries=0,
    respect_robots=False,
    allow=("127.0.0.1",),
)


@dataclass
class Visit:
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""


@dataclass
class Origin:
    """A site that is up: where it is and who came."""

    host: str
    port: int
    scheme: str = "http"
    visits: list[Visit] = field(default_factory=list)
    connections: int = 0

    def url(self, path: str = "/") -> str:
        return f"{self.scheme}://{self.host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [visit.path for visit in self.visits]


class Authority:
    """A certificate authority of our own."""

    def __init__(self, folder: Path) -> None:
        self._authority = trustme.CA()
        self.file = str(folder / "authority.pem")
        self._authority.cert_pem.write_to_path(self.file)

    def certificate(self, *names: str) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._authority.issue_cert(*names).configure_cert(context)
        return context


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def site(
    handler: Handler, host: str = "127.0.0.1", port: int = 0, tls: ssl.SSLContext | None = None
) -> AsyncIterator[Origin]:
    """A well-behaved HTTP server around one handler."""
    origin = Origin(host, port, "https" if tls else "http")

    async def logged(request: web.BaseRequest) -> web.StreamResponse:
        headers = {name.lower(): value for name, value in request.headers.items()}
        origin.visits.append(Visit(request.method, request.path_qs, headers, await request.read()))
        return await handler(request)  # type: ignore[arg-type]

    runner = web.ServerRunner(web.Server(logged), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, host, port, ssl_context=tls).start()
    origin.port = runner.addresses[0][1]
    try:
        yield origin
    finally:
        await runner.cleanup()


@asynccontextmanager
async def wire(answer: Answer, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[Origin]:
    """A server that says whatever ``answer`` writes, HTTP or not."""
    origin = Origin(host, port)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        origin.connections += 1
        try:
            await answer(reader, writer)
        except (ConnectionError, asyncio.CancelledError):
            pass  # the client had enough, or the test is over
        finally:
            writer.close()

    server = await asyncio.start_server(serve, host, port)
    origin.port = server.sockets[0].getsockname()[1]
    async with server:
        yield origin


@contextmanager
def closed_port() -> Iterator[int]:
    """A port of this machine at which connections are refused, and that nobody else is given meanwhile."""
    with socket.socket() as kept:
        kept.bind(("127.0.0.1", 0))
        yield kept.getsockname()[1]


async def read_request(reader: asyncio.StreamReader) -> bytes:
    return await reader.readuntil(b"\r\n\r\n")


def says(data: bytes) -> Answer:
    """Reads one request, writes ``data`` and hangs up."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(data)
        await writer.drain()

    return answer


def fetcher(lookup: Resolve | None = None, /, **changes: object) -> Fetcher:
    return Fetcher(replace(SETTINGS, **changes), lookup)  # type: ignore[arg-type]


async def terms(_: web.Request) -> web.Response:
    return web.Response(body=TERMS, content_type="text/html", charset="utf-8")
