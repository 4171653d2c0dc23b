"""Puts the running service together: memory, door to the web, browser, channels, engine. The only place that does.

In: a configuration and the environment. Out: a ``Service`` whose parts know nothing of each other.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Protocol

from watcher.bootstrap import Memory, memory, revealed, unusable
from watcher.channels import KINDS, Answer, Outside, Unusable, build
from watcher.check import Fetch
from watcher.engine import Engine, Outlet
from watcher.errors import ConfigError, Mistake
from watcher.fetch import Fetcher, Obstacle, fetch_settings
from watcher.model import FetchFailure, NotModified, Page, Source, Validators
from watcher.settings import Settings
from watcher.sources import Configuration


@dataclass(frozen=True, slots=True)
class Service:
    """The memory and the engine that works on it."""

    configuration: Configuration
    memory: Memory
    engine: Engine


@asynccontextmanager
async def service(
    configuration: Configuration, environ: Mapping[str, str], *, gather: timedelta = timedelta()
) -> AsyncIterator[Service]:
    """Open everything, close it in reverse. ``gather`` is how long fresh alerts wait for others of their provider.
    Raises ConfigError where certificates or secrets are not there."""
    settings = configuration.settings
    if mistakes := unusable(configuration, environ):
        raise ConfigError(mistakes)
    with memory(configuration) as opened:
        async with Fetcher(fetch_settings(settings)) as fetcher, _browser(configuration, fetcher) as browser:
            outlets = _outlets(configuration, environ, _outside(fetcher, settings))
            engine = Engine(opened.store, _fetch(fetcher, browser), outlets, width=settings.concurrency, gather=gather)
            yield Service(configuration, opened, engine)


# ── pages in ─────────────────────────────────────────────────────────────────────────────────────


class _Browser(Protocol):
    """What draws pages; its room is loaded only where a source asks for it."""

    async def render(self, url: str, *, language: str | None) -> Page | FetchFailure: ...


def _browser(configuration: Configuration, fetcher: Fetcher) -> AbstractAsyncContextManager[_Browser | None]:
    drawn = next((source for source in configuration.sources if source.render and source.enabled), None)
    if drawn is None:
        return nullcontext()
    try:
        room = import_module("watcher.fetch.browser")
    except ModuleNotFoundError as error:
        message = "needs the extra `browser`: pip install 'watcher[browser]', and Chromium"
        raise ConfigError((Mistake(configuration.path, None, f"source {drawn.id}.render", message),)) from error
    opened: AbstractAsyncContextManager[_Browser] = room.Browser(fetch_settings(configuration.settings), fetcher)
    return opened


def _fetch(fetcher: Fetcher, browser: _Browser | None) -> Fetch:
    async def fetch(source: Source, url: str, validators: Validators) -> Page | NotModified | FetchFailure:
        if source.render and browser is not None:
            return await browser.render(url, language=source.reading.language)
        return await fetcher.fetch(url, validators, language=source.reading.language)

    return fetch


# ── alerts out ───────────────────────────────────────────────────────────────────────────────────


def _outside(fetcher: Fetcher, settings: Settings) -> Outside:
    async def post(url: str, content: bytes, headers: Mapping[str, str], within: timedelta, /) -> Answer | FetchFailure:
        return await fetcher.post(url, content, headers, within.total_seconds())

    async def resolve(host: str, port: int) -> tuple[str, ...] | FetchFailure:
        found = await fetcher.guard.resolve_checked(host, port)
        if isinstance(found, Obstacle):
            return FetchFailure(host, found.kind, found.message, datetime.now(UTC), transient=found.transient)
        return found

    return Outside(post, resolve, settings.public_url.rstrip("/"))


def _outlets(configuration: Configuration, environ: Mapping[str, str], outside: Outside) -> Mapping[str, Outlet]:
    outlets: dict[str, Outlet] = {}
    mistakes: list[Mistake] = []
    for place, declared in enumerate(configuration.channels):
        kind = KINDS[declared.kind]
        settings = {key: revealed(value, environ) for key, value in declared.settings.items()}
        match build(kind, declared.id, settings, outside):
            case Unusable(found):
                mistakes += [configuration.where.mistake(("channel", place, one.key), one.message.en) for one in found]
            case channel:
                outlets[declared.id] = Outlet(channel, kind.min_interval)
    if mistakes:
        raise ConfigError(tuple(mistakes))
    return outlets
