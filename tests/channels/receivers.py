"""Real receivers on loopback: an HTTP server that answers as told, SMTP servers with TLS and accounts, and our doors.

A door is what the assembly passes to a channel: it posts over real sockets, follows no redirect and says as a value
what went wrong.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from watcher.channels import Outside
from watcher.model import Bilingual, FetchFailure

PATIENT, IMPATIENT = timedelta(minutes=1), timedelta(milliseconds=1500)
"""How long a door waits: longer than the busiest machine takes, and so short that a slow receiver can be shown."""


# ── HTTP ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Got:
    """One request as it arrived."""

    line: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def target(self) -> str:
        return self.line.split(" ")[1]


Behaviour = Callable[[asyncio.StreamWriter], Awaitable[None]]


def answers(status: int, body: bytes = b"", **headers: str) -> Behaviour:
    """A receiver that answers so."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", "Connection: close"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)

    return answer


async def says_nothing(_: asyncio.StreamWriter) -> None:
    """A receiver that is slower than anybody waits."""
    await asyncio.Event().wait()


async def breaks_off(writer: asyncio.StreamWriter) -> None:
    """A receiver that is cut off in the middle of its answer."""
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"code"')


@dataclass
class HttpReceiver:
    """Takes requests on loopback, answers with the behaviours in turn, the last one for good."""

    behaviours: list[Behaviour]
    got: list[Got] = field(default_factory=list)
    port: int = 0

    def url(self, target: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{target}"

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        self.got.append(Got(head[0], headers, body))
        behaviour = self.behaviours[min(len(self.got), len(self.behaviours)) - 1]
        try:
            await behaviour(writer)
        finally:
            writer.close()


@asynccontextmanager
async def http_receiver(*behaviours: Behaviour) -> AsyncIterator[HttpReceiver]:
    receiver = HttpReceiver(list(behaviours))
    conversations: set[asyncio.Task[None]] = set()

    def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(receiver.take(reader, writer))
        conversations.add(task)
        task.add_done_callback(conversations.discard)

    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        server.close()
        for task in tuple(conversations):
            task.cancel()
        await asyncio.gather(*conversations, return_exceptions=True)


# ── doors ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Came:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Door:
    """Posts, and waits so long for an answer."""

    patience: timedelta

    async def __call__(
        self, url: str, content: bytes, headers: Mapping[str, str], _within: timedelta, /
    ) -> Came | FetchFailure:
        try:
            async with httpx.AsyncClient(timeout=self.patience.total_seconds(), trust_env=False) as client:
                response = await client.post(url, content=content, headers=dict(headers))
        except httpx.HTTPError as error:
            kind = "timeout" if isinstance(error, httpx.TimeoutException) else "read"
            words = f"{type(error).__name__} at {url}"
            return FetchFailure(url, kind, Bilingual(words, words), datetime.now(UTC))
        names = {name.lower(): value for name, value in response.headers.items()}
        return Came(response.status_code, names, response.content)


async def resolve(_host: str, _port: int) -> tuple[str, ...] | FetchFailure:
    return ("127.0.0.1",)


OUTSIDE = Outside(Door(PATIENT), resolve, "https://watch.example.com")
HURRIED = OUTSIDE._replace(post=Door(IMPATIENT))


# ── SMTP ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Mailbox:
    """Handler of an SMTP server: keeps what is delivered, refuses whom it is told to."""

    refuse: Mapping[str, str] = field(default_factory=dict)
    refuse_data: str = ""
    messages: list[Envelope] = field(default_factory=list)
    secured: list[bool] = field(default_factory=list)
    logged_in: list[bool] = field(default_factory=list)
    connections: int = 0

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.refuse_data:
            return self.refuse_data
        self.messages.append(envelope)
        self.secured.append(session.ssl is not None)
        self.logged_in.append(session.authenticated)
        return "250 queued as A1"


def knows(username: str, password: str) -> Callable[..., AuthResult]:
    """An account on the server."""

    def authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        expected = LoginPassword(username.encode(), password.encode())
        return AuthResult(success=isinstance(data, LoginPassword) and data == expected, handled=False)

    return authenticate


@asynccontextmanager
async def smtp_receiver(mailbox: Mailbox, over_tls: ssl.SSLContext | None = None, **options: Any) -> AsyncIterator[int]:
    """An SMTP server on loopback; yields its port. ``options`` are those of aiosmtpd."""
    loop = asyncio.get_running_loop()

    def greet() -> SMTP:
        mailbox.connections += 1
        return SMTP(mailbox, hostname="mail.test", loop=loop, **options)

    server = await loop.create_server(greet, "127.0.0.1", 0, ssl=over_tls)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
