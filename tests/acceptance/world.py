"""A world for the whole service on loopback: a site that can be edited, a mailbox, a webhook receiver with moods.

They run in a thread of their own, so that the service under test is a real process that can be killed.
"""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session

HOST = "127.0.0.1"
SECRET = "whsec_" + "YWNjZXB0YW5jZS10ZXN0LXNlY3JldC1vZi13YXRjaGVy"
PATIENCE = 120.0
"""Seconds that anything here may take before the test has failed."""


@dataclass
class World:
    """What the service meets. ``pages`` maps a path to (media type, body); ``mood`` answers webhooks."""

    pages: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    mood: Callable[[], int] = lambda: 204
    asked: list[tuple[str, int]] = field(default_factory=list)
    hooks: list[tuple[str, bytes, Mapping[str, str]]] = field(default_factory=list)
    """Accepted webhooks: id, body, headers."""
    attempts: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    ports: tuple[int, int, int] = (0, 0, 0)

    async def serve(self, request: web.Request) -> web.Response:
        kind, body = self.pages.get(request.path, ("text/plain", b""))
        if request.path not in self.pages:
            return web.Response(status=404)
        etag = f'"{sha256(body).hexdigest()[:16]}"'
        fresh = request.headers.get("If-None-Match") == etag
        self.asked.append((request.path, 304 if fresh else 200))
        if fresh:
            return web.Response(status=304, headers={"ETag": etag})
        return web.Response(body=body, headers={"Content-Type": kind, "ETag": etag})

    async def receive(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.attempts += 1
        status = await asyncio.to_thread(self.mood)
        if status < 300:
            self.hooks.append((request.headers["webhook-id"], body, dict(request.headers)))
        return web.Response(status=status)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        self.mails.append(message_from_bytes(content, policy=policy.default))
        return "250 OK"


@contextmanager
def world() -> Iterator[World]:
    """The servers, up on free ports."""
    it, started, stop = World(), threading.Event(), threading.Event()

    async def live() -> None:
        loop = asyncio.get_running_loop()
        mail = await loop.create_server(lambda: SMTP(it, enable_SMTPUTF8=True), HOST, 0)
        runners = [await _up(it.serve), await _up(it.receive)]
        it.ports = (runners[0].addresses[0][1], mail.sockets[0].getsockname()[1], runners[1].addresses[0][1])
        started.set()
        await asyncio.to_thread(stop.wait)
        mail.close()
        for runner in runners:
            await runner.cleanup()

    thread = threading.Thread(target=lambda: asyncio.run(live()))
    thread.start()
    try:
        assert started.wait(PATIENCE)
        yield it
    finally:
        stop.set()
        thread.join(PATIENCE)


async def _up(handler: Callable[[web.Request], "asyncio.Future[web.Response]"]) -> web.AppRunner:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    return runner


def configured(directory: Path, it: World, sources: Mapping[str, str], settings: str = "") -> Path:
    """sources.toml for the world: each source is an id and the path of its page; every change goes to both channels."""
    site, mail, hook = it.ports
    text = f"""[watcher]
database = "watcher.db"
allow = ["{HOST}"]
pause = 0
port = 0
gather = 0
{settings}
[defaults]
every = "1s"
routes = ["mail", "hook"]

[[channel]]
id = "mail"
kind = "email"
host = "{HOST}"
port = {mail}
security = "none"
from = "watcher@example.org"
to = ["legal@example.org"]

[[channel]]
id = "hook"
kind = "webhook"
url = "http://{HOST}:{hook}/agreements"
secret = {{ env = "HOOK_SECRET" }}
"""
    for name, path in sources.items():
        provider, title = name.split("/")
        text += f'\n[[source]]\nid = "{name}"\nprovider = "{provider}"\ntitle = "{title}"\nurl = "http://{HOST}:{site}{path}"\n'
    config = directory / "sources.toml"
    config.write_text(text, encoding="utf-8")
    return config


def watcher(config: Path, *arguments: str, timeout: float = PATIENCE) -> subprocess.CompletedProcess[str]:
    """One command of the real program, in a process of its own."""
    command = [sys.executable, "-m", "watcher", *arguments, "--config", str(config)]
    return subprocess.run(command, capture_output=True, text=True, timeout=timeout, env=_environment(), check=False)


@contextmanager
def running(config: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A command that stays; killed without mercy at the end if it is still there."""
    command = [sys.executable, "-m", "watcher", *arguments, "--config", str(config)]
    process = subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=_environment())
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.communicate(timeout=PATIENCE)


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for something that another process does."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"waited {PATIENCE} s in vain: {what}"
        threading.Event().wait(0.02)


def _environment() -> dict[str, str]:
    return {**os.environ, "HOOK_SECRET": SECRET, "WATCHER_LANGUAGE": "zh"}
