"""The world of the demonstration, on loopback: a site, a mailbox and a webhook receiver, all of them real servers."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from hashlib import sha256

from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session

from watcher.demo.editions import SAMPLES

HOST = "127.0.0.1"


@dataclass
class Site:
    """Serves the samples with validators; ``edition`` says which edition of them."""

    today: date
    edition: int = 1

    async def serve(self, request: web.Request) -> web.Response:
        for sample in SAMPLES:
            if sample.path == request.path:
                body = sample.edition(self.edition, self.today)
                etag = f'"{sha256(body).hexdigest()[:16]}"'
                if request.headers.get("If-None-Match") == etag:
                    return web.Response(status=304, headers={"ETag": etag})
                kind = (
                    sample.media_type if sample.charset == "gbk" else f"{sample.media_type}; charset={sample.charset}"
                )
                return web.Response(body=body, headers={"Content-Type": kind, "ETag": etag})
        return web.Response(status=404)


@dataclass
class Inbox:
    """What arrived by mail and by webhook, in order of arrival."""

    mails: list[EmailMessage] = field(default_factory=list)
    hooks: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd's name)
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        self.mails.append(message_from_bytes(content, policy=policy.default))
        return "250 OK"

    async def receive(self, request: web.Request) -> web.Response:
        self.hooks.append(({name.lower(): text for name, text in request.headers.items()}, await request.read()))
        return web.Response(status=204)


@dataclass(frozen=True)
class Loopback:
    site: Site
    inbox: Inbox
    site_port: int
    mail_port: int
    hook_port: int


@asynccontextmanager
async def loopback(today: date) -> AsyncIterator[Loopback]:
    """Start the three servers on free ports, stop them on leaving."""
    site, inbox = Site(today), Inbox()
    mail = await asyncio.get_running_loop().create_server(lambda: SMTP(inbox, enable_SMTPUTF8=True), HOST, 0)
    async with mail, _serving(site.serve) as site_port, _serving(inbox.receive) as hook_port:
        yield Loopback(site, inbox, site_port, mail.sockets[0].getsockname()[1], hook_port)


@asynccontextmanager
async def _serving(handler: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> AsyncIterator[int]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, HOST, 0).start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()
