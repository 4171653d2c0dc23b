"""Pages that only scripts can write, as a real browser draws them (extra ``browser``: Playwright with Chromium).

In: an address. Out: ``Page`` whose body is the drawn document in UTF-8, or ``FetchFailure``. Never ``NotModified``: the
shell of such a page says nothing about its text. Robots, turns, guard, size and time are those of the fetcher; every
connection of the page goes through a gate of its own (``_gate``), and the browser can neither resolve nor connect past
it. Each page is drawn in a context that is thrown away: no cookies, no cache, no service workers, no downloads.
"""

import asyncio
import os
import shutil
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, Self

from playwright.async_api import Browser as Chromium
from playwright.async_api import Error, Playwright, Response, async_playwright
from playwright.async_api import Page as Tab
from playwright.async_api import TimeoutError as StillLoading

from watcher.fetch._bodies import Limits, too_large
from watcher.fetch._gate import Gate, open_gate
from watcher.fetch._obstacles import Obstacle, lasting, out_of_time
from watcher.fetch._proxies import read_proxy
from watcher.fetch._settings import FetchSettings
from watcher.fetch._statuses import from_status
from watcher.fetch._trip import REDIRECTS
from watcher.fetch._urls import CheckedUrl
from watcher.fetch.fetcher import PAGE_STATUSES, Fetcher
from watcher.fetch.guard import Guard
from watcher.model import FetchFailure, Page

EXECUTABLES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # names are looked up at the gate
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",  # the one kind of traffic that asks no proxy,
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",  # as newer and older versions name it
    "--blink-settings=imagesEnabled=false",
    "--js-flags=--max-old-space-size=512",
)
NOWHERE = "http://127.0.0.1:9"
"""The proxy of everything outside a page's own context: nothing answers there."""
ALL_HOSTS = "<-loopback>"
"""A browser leaves loopback out of its proxy unless told not to."""
INHERITED = frozenset({"HOME", "PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "XDG_RUNTIME_DIR", "FONTCONFIG_PATH"})
"""What the browser sees of our environment, which holds secrets."""
OF_THE_SHELL = frozenset({"content-encoding", "content-length", "transfer-encoding", "etag", "last-modified"})
"""Headers that are not true of the drawn document."""
NO_DATAGRAMS = (
    "for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) delete window[name]"
)
"""The second line behind the flags for datagrams, whose names have changed before."""
SECONDS_TO_CLOSE = 5.0
SIZE = "() => document.documentElement.outerHTML.length"


@dataclass(frozen=True, slots=True)
class BrowserSettings:
    executable: str | None = None
    """None: the system's Chromium where there is one, else the one that Playwright installed."""
    tabs: int = 2
    """Pages drawn at the same time."""
    settle: float = 5
    """Seconds a page may go on loading after its document is there."""
    sandbox: bool | None = None
    """None: on, unless we are root, where Chromium has none."""


class _Answer(NamedTuple):
    url: str
    status: int
    headers: Mapping[str, str]


class Browser:
    """Draws pages; open it with ``async with``. Chromium is started by the first page and kept."""

    def __init__(self, settings: FetchSettings, fetcher: Fetcher, drawing: BrowserSettings | None = None) -> None:
        self._settings = settings
        self._fetcher = fetcher
        self._drawing = drawing or BrowserSettings()
        self._limits = Limits(settings.max_bytes, settings.max_decoded)
        self._upstream = read_proxy(settings.proxy) if settings.proxy else None
        self._tabs = asyncio.Semaphore(self._drawing.tabs)
        self._starting = asyncio.Lock()
        self._playwright: Playwright | None = None
        self._chromium: Chromium | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        async with self._starting:
            await self._discard()
            if self._playwright is not None:
                await self._playwright.stop()

    async def render(self, url: str, *, language: str | None = None) -> Page | FetchFailure:
        """Draw one page, in the edition of that language where the site has several, as it then stands."""
        started = time.monotonic()
        outcome = await self._render(url, language)
        if isinstance(outcome, Obstacle):
            return outcome.as_failure(url, datetime.now(UTC), time.monotonic() - started)
        return outcome

    async def _render(self, url: str, language: str | None) -> Page | Obstacle:
        here = await self._fetcher.admit(url)
        if isinstance(here, Obstacle):
            return here
        async with self._fetcher.turn(here) as closed, self._tabs:
            if closed is not None:
                return closed
            try:
                async with asyncio.timeout(self._settings.timeout_total):
                    page = await self._draw(url, here, language)
            except TimeoutError:
                return out_of_time(self._settings.timeout_total)
            except Error:
                return _no_browser()
        if isinstance(page, Page) and page.redirects:
            final = await self._fetcher.admit(page.final_url)
            return final if isinstance(final, Obstacle) else page
        return page

    async def _draw(self, url: str, here: CheckedUrl, language: str | None) -> Page | Obstacle:
        settings, started = self._settings, time.monotonic()
        async with (
            open_gate(self._fetcher.guard, settings.timeout_connect, settings.max_bytes, self._upstream) as gate,
            self._open_tab(gate, language) as tab,
        ):
            answers = _listen(tab)
            document = await self._load(tab, here)
        at = _destination(here, answers, self._fetcher.guard)
        if isinstance(at, Obstacle):
            return at
        if gate.exhausted:
            return too_large(self._limits)
        if isinstance(document, bytes) and answers and answers[-1].status in PAGE_STATUSES:
            return _page(url, at, answers, document, timedelta(seconds=time.monotonic() - started))
        known = gate.obstacles.get((at.host, at.port)) or _refusal(answers, at)
        return known or (document if isinstance(document, Obstacle) else _undrawable(at.host))

    async def _load(self, tab: Tab, here: CheckedUrl) -> bytes | Obstacle:
        """The document, once it is there and has come to rest or had its time to."""
        try:
            await tab.goto(str(here), wait_until="domcontentloaded", timeout=0)
            with suppress(StillLoading):
                await tab.wait_for_load_state("networkidle", timeout=self._drawing.settle * 1000)
            if await tab.evaluate(SIZE) > self._limits.decoded:
                return too_large(self._limits)
            return (await tab.content()).encode("utf-8", errors="replace")
        except Error:
            return _undrawable(here.host)

    @asynccontextmanager
    async def _open_tab(self, gate: Gate, language: str | None) -> AsyncIterator[Tab]:
        chromium = await asyncio.shield(self._start())
        context = await chromium.new_context(
            proxy={"server": gate.address, "bypass": ALL_HOSTS},
            user_agent=self._settings.user_agent,
            locale=language or self._settings.language.partition(",")[0],
            accept_downloads=False,
            service_workers="block",
        )
        try:
            await context.add_init_script(NO_DATAGRAMS)
            yield await context.new_page()
        finally:
            try:
                async with asyncio.timeout(SECONDS_TO_CLOSE):
                    await context.close()
            except (TimeoutError, Error):
                await self._discard()

    async def _start(self) -> Chromium:
        """Goes on when its page gives up: a start cut off halfway would leave processes that nobody ends."""
        async with self._starting:
            if self._playwright is None:
                self._playwright = await async_playwright().start()
            if self._chromium is None or not self._chromium.is_connected():
                self._chromium = await self._launch(self._playwright)
            return self._chromium

    async def _launch(self, playwright: Playwright) -> Chromium:
        found = (shutil.which(name) for name in EXECUTABLES)
        sandbox = self._drawing.sandbox
        return await playwright.chromium.launch(
            executable_path=self._drawing.executable or next(filter(None, found), None),
            args=FLAGS,
            proxy={"server": NOWHERE, "bypass": ALL_HOSTS},
            chromium_sandbox=os.geteuid() != 0 if sandbox is None else sandbox,
            env={name: value for name, value in os.environ.items() if name in INHERITED},
            handle_sigint=False,
            handle_sigterm=False,
            handle_sighup=False,
        )

    async def _discard(self) -> None:
        """Give a Chromium up that no longer obeys; the next page starts another."""
        chromium, self._chromium = self._chromium, None
        if chromium is not None:
            with suppress(TimeoutError, Error):
                async with asyncio.timeout(SECONDS_TO_CLOSE):
                    await chromium.close()


def _listen(tab: Tab) -> list[_Answer]:
    """Collect the answers to what the page itself asked for, redirects and reloads by its scripts included."""
    answers: list[_Answer] = []

    def note(response: Response) -> None:
        if response.request.is_navigation_request() and response.frame == tab.main_frame:
            answers.append(_Answer(response.url, response.status, response.headers))

    tab.on("response", note)
    return answers


def _destination(here: CheckedUrl, answers: list[_Answer], guard: Guard) -> CheckedUrl | Obstacle:
    """Where the page came to rest or was on its way to, judged hop by hop."""
    at: CheckedUrl | Obstacle = here
    for answer in answers:
        at = guard.check_redirect(here, answer.url)
        if isinstance(at, CheckedUrl) and answer.status in REDIRECTS and "location" in answer.headers:
            at = guard.check_redirect(at, answer.headers["location"])
        if isinstance(at, Obstacle):
            return at
    return at


def _refusal(answers: list[_Answer], at: CheckedUrl) -> Obstacle | None:
    if not answers or answers[-1].status in PAGE_STATUSES | REDIRECTS:
        return None
    return from_status(answers[-1].status, answers[-1].headers, at.host, datetime.now(UTC))


def _page(url: str, at: CheckedUrl, answers: list[_Answer], document: bytes, elapsed: timedelta) -> Page:
    *passed, last = answers
    headers = {name: value for name, value in last.headers.items() if name not in OF_THE_SHELL}
    headers["content-type"] = "text/html; charset=utf-8"
    redirects = tuple(answer.url for answer in passed)
    return Page(url, str(at), last.status, headers, document, datetime.now(UTC), elapsed, redirects)


def _undrawable(host: str) -> Obstacle:
    return lasting(
        "read",
        f"浏览器无法显示 {host} 的这个地址；若它是文件（如 PDF），请去掉 render = true。",
        f"The browser could not show this address of {host}; if it is a file such as a PDF, drop `render = true`.",
    )


def _no_browser() -> Obstacle:
    return lasting(
        "read",
        "浏览器无法启动；请安装 Chromium（系统软件包，或 playwright install chromium）。",
        "The browser could not be started; install Chromium (the system's package, or `playwright install chromium`).",
    )
