"""A small real world on loopback: a site whose agreements can be edited, a receiver of webhooks, and the service
between them, with the real fetcher, the real rules, the real channel and a real database."""

import asyncio
import json
from base64 import b64encode
from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from typing import Any, NamedTuple, TypeVar

from aiohttp import web

from watcher.channels import KINDS, Channel, Outside, Unusable, build
from watcher.engine import Engine, Outlet
from watcher.fetch import Fetcher, FetchSettings
from watcher.model import FetchFailure, NotModified, Page, Rhythm, Route, Source, Validators
from watcher.store import Store

SECRET = "whsec_" + b64encode(b"a secret of the tests, long enough").decode()


def terms(days: int, name: str = "") -> bytes:
    """An agreement in which only the notice of amendments varies."""
    return f"""<html><head><meta charset="utf-8"><title>服务协议{name}</title></head><body><main>
<h1>服务协议{name}</h1><p>更新日期：2026年2月1日</p>
<h2>第一条 服务</h2><p>1.1 我们向您提供云服务器服务，您应当按照约定支付费用。</p>
<p>1.2 您应当妥善保管账号和密码，不得转让给他人使用。</p>
<h2>第二条 协议的修改</h2><p>2.1 我们可以修改本协议，并提前{days}日在网站公告。您继续使用服务即视为接受修改。</p>
<h2>第三条 争议解决</h2><p>3.1 因本协议产生的争议，提交甲方所在地人民法院管辖。</p></main></body></html>""".encode()


class Arrival(NamedTuple):
    """A message as it came to the receiver of a channel."""

    message: str
    channel: str
    body: Any


@dataclass
class World:
    """What the site shows and what the receiver got."""

    pages: dict[str, bytes] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    received: list[Arrival] = field(default_factory=list)
    """In order of arrival."""
    answers: list[int] = field(default_factory=list)
    """Statuses the receiver gives first; after them 204."""
    on_arrival: list[Callable[[], object]] = field(default_factory=list)
    """What happens, once each, between a message's arrival and the receiver's answer."""
    holding: asyncio.Event | None = None
    """When given, the receiver at /slow answers only once this is set."""
    address: str = ""

    async def show(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        self.asked[name] += 1
        body = self.pages.get(name)
        if body is None:
            return web.Response(status=404)
        etag = f'"{sha256(body).hexdigest()[:16]}"'
        if request.headers.get("if-none-match") == etag:
            return web.Response(status=304, headers={"etag": etag})
        return web.Response(body=body, content_type="text/html", headers={"etag": etag})

    async def receive(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        self.asked[name] += 1
        if name == "slow" and self.holding is not None:
            await self.holding.wait()
        self.received.append(Arrival(request.headers["webhook-id"], name, json.loads(await request.read())))
        if self.on_arrival:
            self.on_arrival.pop(0)()
        return web.Response(status=self.answers.pop(0) if self.answers else 204)

    def source(self, name: str, **declared: Any) -> Source:
        given = {"rhythm": Rhythm(every=timedelta(hours=6)), "routes": (Route("hook"),)}
        provider = declared.pop("provider", "alder")
        return Source(f"{provider}/{name}", provider, name, f"{self.address}/{name}", **(given | declared))


WorldType = TypeVar("WorldType", bound=World)


@asynccontextmanager
async def open_world(world: WorldType) -> AsyncIterator[WorldType]:
    app = web.Application()
    app.router.add_get("/{name}", world.show)
    app.router.add_post("/{name}", world.receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    world.address = f"http://{host}:{port}"
    try:
        yield world
    finally:
        await runner.cleanup()


@asynccontextmanager
async def open_engine(
    world: World, store: Store, channels: Collection[str] = ("hook", "slow"), **settings: Any
) -> AsyncIterator[Engine]:
    async with Fetcher(FetchSettings("watcher-tests/1", allow=("127.0.0.1",), pause=0, per_host=8)) as fetcher:

        async def fetch(source: Source, url: str, validators: Validators) -> Page | NotModified | FetchFailure:
            return await fetcher.fetch(url, validators)

        outlets = {name: Outlet(hook(world, fetcher, name)) for name in channels}
        yield Engine(store, fetch, outlets, **settings)


def hook(world: World, fetcher: Fetcher, name: str) -> Channel[Any]:
    async def post(url: str, content: bytes, headers: Any, within: timedelta, /) -> Any:
        return await fetcher.post(url, content, headers, within.total_seconds())

    async def resolve(host: str, port: int) -> tuple[str, ...] | FetchFailure:
        return (host,)

    settings = {"url": f"{world.address}/{name}", "secret": SECRET}
    built = build(KINDS["webhook"], name, settings, Outside(post, resolve))
    assert not isinstance(built, Unusable), built
    return built
