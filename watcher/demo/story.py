"""The demonstration told: two rounds over the loopback world, what changed, what arrived, where to look."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import uvicorn
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.rule import Rule
from rich.table import Table
from standardwebhooks.webhooks import Webhook

from watcher.bootstrap import configure
from watcher.demo.editions import SAMPLES
from watcher.demo.loopback import HOST, Loopback, loopback
from watcher.engine import look_round, serve_until_asked_to_stop
from watcher.model import Bilingual, Language
from watcher.prose import Prose
from watcher.service import Service, service
from watcher.terminal import line
from watcher.web.app import create_app

ZONE = ZoneInfo("Asia/Shanghai")
SECRET = "whsec_" + "ZGVtb25zdHJhdGlvbi1zZWNyZXQtb2Ytd2F0Y2hlcg=="
LONGEST_MAIL = 42
"""Lines of the mail that are shown."""

_CONFIGURATION = """[watcher]
database = "demo.db"
language = "{language}"
allow = ["{host}"]
respect_robots = false
pause = 0
port = {port}

[defaults]
every = "6h"
routes = ["mailbox", {{ channel = "hook", severity = "high" }}]

[[channel]]
id = "mailbox"
kind = "email"
host = "{host}"
port = {mail}
security = "none"
from = "watcher@demo.example"
to = ["legal@demo.example"]

[[channel]]
id = "hook"
kind = "webhook"
url = "http://{host}:{hook}/agreements"
secret = {{ env = "DEMO_SECRET" }}
"""
_SOURCE = """
[[source]]
id = "{id}"
provider = "{provider}"
title = "{title}"
url = "http://{host}:{site}{path}"
"""


class _Words:
    """What the demonstration says, in both languages."""

    FIRST = Bilingual("第一轮：首次读取六份协议", "round one: six agreements are read for the first time")
    BETWEEN = Bilingual("两轮之间，服务商做了这些事", "between the rounds, the providers do this")
    SECOND = Bilingual("第二轮：再看一遍", "round two: look again")
    ARRIVED = Bilingual("收到的提醒", "what arrived")
    MAIL = Bilingual("邮箱", "mailbox")
    HOOK = Bilingual("Webhook（签名已验证）", "webhook (signature verified)")
    PAGES = Bilingual("页面在 {url} ，按 Ctrl+C 结束", "the pages are at {url}, press Ctrl+C to end")
    MORE = Bilingual("……其余 {count} 行省略", "… {count} more lines")


def tell(*, once: bool, port: int, language: Language) -> None:
    """Run the demonstration and print it; unless ``once``, leave the pages up until asked to stop."""
    asyncio.run(_tell(once=once, port=port, language=language))


async def _tell(*, once: bool, port: int, language: Language) -> None:
    console = Console()
    today = datetime.now(ZONE).date()
    async with loopback(today) as world, _service(world, port, language) as parts:
        console.print(Rule(_Words.FIRST.in_(language)))
        await _round(parts, console, language)
        world.site.edition = 2
        console.print(Rule(_Words.BETWEEN.in_(language)))
        console.print(_edits(language))
        console.print(Rule(_Words.SECOND.in_(language)))
        await _round(parts, console, language)
        console.print(Rule(_Words.ARRIVED.in_(language)))
        console.print(_arrived(world, language))
        if not once:
            await _serve(parts, console, language)


@asynccontextmanager
async def _service(world: Loopback, port: int, language: Language) -> AsyncIterator[Service]:
    """The real service, configured for the loopback world in a directory that vanishes with it."""
    with TemporaryDirectory(prefix="watcher-demo-") as directory:
        path = Path(directory) / "sources.toml"
        path.write_text(_configured(world, port, language), encoding="utf-8")
        environ: Mapping[str, str] = {**os.environ, "DEMO_SECRET": SECRET}
        async with service(configure(path, environ), environ) as parts:
            yield parts


def _configured(world: Loopback, port: int, language: Language) -> str:
    head = _CONFIGURATION.format(host=HOST, port=port, mail=world.mail_port, hook=world.hook_port, language=language)
    sources = (
        _SOURCE.format(
            id=sample.id,
            provider=sample.provider,
            title=sample.title,
            path=sample.path,
            host=HOST,
            site=world.site_port,
        )
        for sample in SAMPLES
    )
    return head + "".join(sources)


async def _round(parts: Service, console: Console, language: Language) -> None:
    names = [source.id for source in parts.configuration.sources]
    width = max(map(len, names))
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=len(names))
        async for ended in look_round(parts.engine, names):
            bar.advance(task)
            bar.console.print(Group(line(ended, language, width)))


def _edits(language: Language) -> Table:
    table = Table(show_header=False, box=None, padding=(0, 2))
    for sample in SAMPLES:
        table.add_row(sample.provider, Prose(f"《{sample.title}》"), Prose(sample.told.in_(language)))
    return table


def _arrived(world: Loopback, language: Language) -> RenderableType:
    mails = sorted(world.inbox.mails, key=lambda mail: str(mail["subject"]))
    parts: list[RenderableType] = [Prose(f"✉ {mail['subject']}") for mail in mails]
    parts += [_mail(mail, language) for mail in mails if "7" in str(mail["subject"])][:1]
    parts += [_hook(headers, body, language) for headers, body in world.inbox.hooks[:1]]
    return Group(*parts)


def _mail(mail: EmailMessage, language: Language) -> Panel:
    body = mail.get_body(("plain",))
    lines = str(body.get_content()).splitlines() if body else []
    if len(lines) > LONGEST_MAIL:
        lines = [*lines[:LONGEST_MAIL], _Words.MORE.in_(language).format(count=len(lines) - LONGEST_MAIL)]
    title = f"{_Words.MAIL.in_(language)}: {mail['to']}"
    return Panel(Prose("\n".join(lines)), title=title, subtitle=str(mail["message-id"]), title_align="left")


def _hook(headers: dict[str, str], body: bytes, language: Language) -> Panel:
    """The first webhook, after an independent verifier accepted its signature."""
    Webhook(SECRET).verify(body, headers)
    shown = json.dumps(json.loads(body), ensure_ascii=False, indent=2).splitlines()
    signed = "\n".join(f"{name}: {headers[name]}" for name in sorted(headers) if name.startswith("webhook-"))
    lines = shown[:24] + ([_Words.MORE.in_(language).format(count=len(shown) - 24)] if len(shown) > 24 else [])
    return Panel(Prose(signed + "\n\n" + "\n".join(lines)), title=_Words.HOOK.in_(language), title_align="left")


async def _serve(parts: Service, console: Console, language: Language) -> None:
    app = create_app(parts.memory, parts.configuration)
    server = uvicorn.Config(app, host=HOST, port=parts.configuration.settings.port, log_level="warning")

    def told(port: int) -> None:
        console.print(_Words.PAGES.in_(language).format(url=f"http://{HOST}:{port}/"))

    await serve_until_asked_to_stop(server, told)
