"""Pages drawn in the real Chromium, by scripts that mean well and by scripts that do not."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web

from tests.fetch.origins import SETTINGS, Handler, Origin, site
from watcher.fetch import Fetcher
from watcher.model import FetchFailure, Page

pytest.importorskip("playwright", reason="the extra `browser` is not installed")
from watcher.fetch.browser import EXECUTABLES, Browser, BrowserSettings

pytestmark = [
    pytest.mark.skipif(not any(map(shutil.which, EXECUTABLES)), reason="no Chromium on this machine"),
    pytest.mark.asyncio(loop_scope="module"),
]


async def look_up(host: str, _port: int) -> list[str]:
    names = {"second.example": ["127.0.0.2"], "evil.example": ["127.0.0.1", "169.254.169.254"]}
    if host not in names:
        raise OSError(f"no such name: {host}")
    return names[host]


LONG = 120
"""Seconds after which something hangs that would not, on the busiest machine."""
DRAWING = BrowserSettings(settle=LONG / 2)


@asynccontextmanager
async def browsing(drawing: BrowserSettings = DRAWING, **changes: object) -> AsyncIterator[Browser]:
    settings = replace(SETTINGS, **({"timeout_total": LONG} | changes))  # type: ignore[arg-type]
    async with Fetcher(settings, look_up) as fetcher, Browser(settings, fetcher, drawing) as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with browsing() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


def page_of(*scripts: str, before: str = "") -> str:
    code = "\n".join(scripts)
    return f"<!doctype html><title>Terms</title>{before}<main id=terms></main><script>{code}</script>"


WRITES = "document.getElementById('terms').textContent = '第一条 ' + (6 * 7);"


def serving(pages: dict[str, str], **headers: str) -> Handler:
    async def handler(request: web.Request) -> web.Response:
        text = pages.get(request.path)
        if text is None:
            return web.Response(status=404)
        return web.Response(text=text, content_type="text/html", headers=headers)

    return handler


async def opened(stack: AsyncExitStack, handler: Handler) -> Origin:
    return await stack.enter_async_context(site(handler))


class TestDrawing:
    async def test_text_written_by_scripts_is_in_the_page(self, browser: Browser, stack: AsyncExitStack) -> None:
        origin = await opened(stack, serving({"/": page_of(WRITES)}, ETag='"shell"'))
        page = await browser.render(origin.url())
        assert isinstance(page, Page), page
        assert "第一条 42" in page.body.decode()
        assert (page.status, page.final_url, page.redirects) == (200, origin.url(), ())
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert page.validators.etag is None

    async def test_text_fetched_by_scripts_is_waited_for(self, browser: Browser, stack: AsyncExitStack) -> None:
        script = "fetch('/text').then(r => r.text()).then(t => document.getElementById('terms').textContent = t)"
        origin = await opened(stack, serving({"/": page_of(script), "/text": "30 days notice"}))
        page = await browser.render(origin.url())
        assert isinstance(page, Page)
        assert b"30 days notice" in page.body

    async def test_the_origin_sees_who_we_are_and_no_trace_of_an_earlier_visit(
        self, browser: Browser, stack: AsyncExitStack
    ) -> None:
        script = "document.cookie = 'visitor=1; max-age=9999'; localStorage.setItem('a', '1')"
        origin = await opened(stack, serving({"/": page_of(script)}))
        for _ in range(2):
            assert isinstance(await browser.render(origin.url()), Page)
        first, second = (visit for visit in origin.visits if visit.path == "/")
        assert first.headers["user-agent"] == SETTINGS.user_agent
        assert "cookie" not in second.headers

    async def test_the_edition_of_a_language_is_asked_for(self, browser: Browser, stack: AsyncExitStack) -> None:
        origin = await opened(stack, serving({"/": page_of(WRITES)}))
        await browser.render(origin.url(), language="en")
        assert origin.visits[-1].headers["accept-language"].startswith("en")

    async def test_redirects_of_server_and_script_are_followed_and_on_record(
        self, browser: Browser, stack: AsyncExitStack
    ) -> None:
        async def handler(request: web.Request) -> web.Response:
            if request.path == "/a":
                return web.Response(status=302, headers={"Location": "/b"})
            if request.path == "/b":
                return web.Response(text=page_of("location = '/c'"), content_type="text/html")
            return web.Response(text=page_of(WRITES), content_type="text/html")

        origin = await opened(stack, handler)
        page = await browser.render(origin.url("/a"))
        assert isinstance(page, Page)
        assert b"42" in page.body
        assert page.redirects == (origin.url("/a"), origin.url("/b"))
        assert page.final_url == origin.url("/c")

    async def test_a_check_that_a_browser_passes_is_passed(self, browser: Browser, stack: AsyncExitStack) -> None:
        async def handler(request: web.Request) -> web.Response:
            if "passed" in request.headers.get("Cookie", ""):
                return web.Response(text=page_of(WRITES), content_type="text/html")
            text = page_of("document.cookie = 'passed=1'; location.reload()")
            return web.Response(status=403, text=text, content_type="text/html")

        origin = await opened(stack, handler)
        page = await browser.render(origin.url())
        assert isinstance(page, Page)
        assert b"42" in page.body

    async def test_dialogs_and_windows_do_not_hold_it_up(self, browser: Browser, stack: AsyncExitStack) -> None:
        script = "alert('!'); confirm('?'); window.open('/'); onbeforeunload = () => 'stay';" + WRITES
        origin = await opened(stack, serving({"/": page_of(script)}))
        page = await browser.render(origin.url())
        assert isinstance(page, Page)
        assert b"42" in page.body


class Datagrams(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.heard = 0

    def datagram_received(self, data: bytes, addr: object) -> None:
        self.heard += 1


class Inside:
    """A machine inside: a server and a datagram socket on one port of 127.0.0.2."""

    def __init__(self, server: Origin, datagrams: Datagrams) -> None:
        self._server = server
        self._datagrams = datagrams
        self.authority = f"127.0.0.2:{server.port}"
        self.port = server.port

    @property
    def heard(self) -> set[str]:
        """By which ways something arrived."""
        return {visit.path.strip("/") for visit in self._server.visits} | (
            {"datagram"} if self._datagrams.heard else set()
        )


async def open_inside(stack: AsyncExitStack) -> Inside:
    async def answering(_: web.Request) -> web.Response:
        return web.Response(text="secret")

    server = await stack.enter_async_context(site(answering, "127.0.0.2"))
    transport, datagrams = await asyncio.get_running_loop().create_datagram_endpoint(
        Datagrams, local_addr=("127.0.0.2", server.port)
    )
    stack.callback(transport.close)
    return Inside(server, datagrams)


REACHES = {
    "fetch": "fetch('http://INSIDE/fetch', {mode: 'no-cors'})",
    "request": "const r = new XMLHttpRequest(); r.open('GET', 'http://INSIDE/request'); r.send()",
    "script": "document.body.append(Object.assign(document.createElement('script'), {src: 'http://INSIDE/script'}))",
    "frame": "document.body.insertAdjacentHTML('beforeend', '<iframe src=http://INSIDE/frame></iframe>')",
    "style": "document.body.insertAdjacentHTML('beforeend', '<link rel=stylesheet href=http://INSIDE/style>')",
    "prefetch": "document.body.insertAdjacentHTML('beforeend', '<link rel=prefetch href=http://INSIDE/prefetch>')",
    "beacon": "navigator.sendBeacon('http://INSIDE/beacon', 'x')",
    "socket": "new WebSocket('ws://INSIDE/socket')",
    "events": "new EventSource('http://INSIDE/events')",
    "window": "window.open('http://INSIDE/window')",
    "form": "document.body.insertAdjacentHTML('beforeend', '<iframe name=i></iframe>"
    "<form target=i method=post action=http://INSIDE/form>'); document.forms[0].submit()",
    "worker": "new Worker(URL.createObjectURL(new Blob([`fetch('http://INSIDE/worker', {mode: 'no-cors'})`])))",
    "name": "fetch('http://second.example:PORT/name', {mode: 'no-cors'})",
    "decimal": "fetch('http://2130706434:PORT/decimal', {mode: 'no-cors'})",
}
BY_DATAGRAM = "const p = new RTCPeerConnection({iceServers: [{urls: 'stun:INSIDE'}]}); p.createDataChannel('x');" + (
    "p.createOffer().then(offer => p.setLocalDescription(offer))"
)
DATAGRAMS = (
    BY_DATAGRAM,
    "document.body.insertAdjacentHTML('beforeend', '<iframe id=f></iframe>');"
    + BY_DATAGRAM.replace("RTCPeer", "f.contentWindow.RTCPeer"),
    "new WebTransport('https://INSIDE/')",
)


def reaching(inside: Inside) -> str:
    ways = "".join(f"<script>{{ {way} }}</script>" for way in (*REACHES.values(), *DATAGRAMS))
    return page_of(WRITES) + ways.replace("INSIDE", inside.authority).replace("PORT", str(inside.port))


async def test_a_page_reaches_nothing_inside(browser: Browser, stack: AsyncExitStack) -> None:
    inside = await open_inside(stack)
    origin = await opened(stack, serving({"/": reaching(inside)}))
    page = await browser.render(origin.url())
    assert isinstance(page, Page)
    assert b"42" in page.body
    assert inside.heard == set()


async def test_the_same_page_reaches_what_is_allowed_but_never_by_datagrams(stack: AsyncExitStack) -> None:
    """Or the test above would pass by mistakes of its scripts."""
    async with browsing(allow=("127.0.0.1", "127.0.0.2")) as browser:
        inside = await open_inside(stack)

        async def handler(request: web.Request) -> web.Response:
            """The page goes on loading until its scripts have got through."""
            while request.path == "/held" and not inside.heard >= set(REACHES):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            return web.Response(text=reaching(inside) + "<script>fetch('/held')</script>", content_type="text/html")

        origin = await opened(stack, handler)
        assert isinstance(await browser.render(origin.url()), Page)
        assert inside.heard - {"favicon.ico"} == set(REACHES)


@pytest.mark.parametrize(
    "text",
    [
        page_of("location = 'http://{inside}/'"),
        page_of(WRITES, before="<meta http-equiv=refresh content='0; url=http://{inside}/'>"),
        page_of("document.write('<form id=f method=post action=http://{inside}/>'); f.submit()"),
        None,
    ],
    ids=["script", "refresh", "form", "status"],
)
async def test_a_page_that_leads_inside_is_blocked(browser: Browser, stack: AsyncExitStack, text: str | None) -> None:
    inside = await open_inside(stack)

    async def handler(_: web.Request) -> web.Response:
        if text is None:
            return web.Response(status=302, headers={"Location": f"http://{inside.authority}/"})
        return web.Response(text=text.replace("{inside}", inside.authority), content_type="text/html")

    origin = await opened(stack, handler)
    failure = await browser.render(origin.url())
    assert isinstance(failure, FetchFailure)
    assert failure.kind == "blocked"
    assert inside.heard == set()


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("http://10.0.0.1/", "blocked"),
        ("http://evil.example:8080/", "blocked"),
        ("http://localhost/", "blocked"),
        ("file:///etc/passwd", "blocked"),
        ("http://127.0.0.1:1024/", "connect"),
        ("http://unknown.example/", "dns"),
        ("https://unknown.example/", "dns"),
    ],
)
async def test_an_address_that_cannot_be_had_says_why(browser: Browser, url: str, kind: str) -> None:
    failure = await browser.render(url)
    assert isinstance(failure, FetchFailure)
    assert failure.kind == kind


async def test_files_of_this_machine_are_out_of_reach(browser: Browser, stack: AsyncExitStack) -> None:
    script = "location = 'file:///etc/passwd'; fetch('file:///etc/passwd').then(r => r.text()).then(document.write)"
    frame = "<iframe src='file:///etc/passwd'></iframe>"
    origin = await opened(stack, serving({"/": page_of(WRITES, script, before=frame)}))
    page = await browser.render(origin.url())
    assert isinstance(page, Page)
    assert b"root:" not in page.body


@pytest.mark.parametrize(("status", "transient"), [(403, True), (404, False), (500, True)])
async def test_a_status_without_a_page_is_told_as_such(
    browser: Browser, stack: AsyncExitStack, status: int, transient: bool
) -> None:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(status=status, text="<p>no", content_type="text/html")

    origin = await opened(stack, handler)
    failure = await browser.render(origin.url())
    assert isinstance(failure, FetchFailure)
    assert (failure.kind, failure.status, failure.transient) == ("http", status, transient)


async def test_a_file_is_no_page(browser: Browser, stack: AsyncExitStack) -> None:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=b"%PDF-1.7 ", headers={"Content-Disposition": "attachment; filename=terms.pdf"})

    origin = await opened(stack, handler)
    failure = await browser.render(origin.url())
    assert isinstance(failure, FetchFailure)
    assert failure.kind == "read"
    assert "render = true" in failure.message.en


async def test_robots_are_asked_before_the_browser_is(stack: AsyncExitStack) -> None:
    origin = await opened(stack, serving({"/robots.txt": "User-agent: *\nDisallow: /", "/": page_of(WRITES)}))
    async with browsing(respect_robots=True) as browser:
        failure = await browser.render(origin.url())
        assert isinstance(failure, FetchFailure)
        assert failure.kind == "robots"
        assert origin.paths == ["/robots.txt"]


class TestLimits:
    async def test_bytes_are_limited_over_the_whole_page(self, stack: AsyncExitStack) -> None:
        async def handler(request: web.Request) -> web.Response:
            if request.path == "/":
                scripts = "".join(f"<script src=/{number}.js></script>" for number in range(20))
                return web.Response(text=page_of(WRITES, before=scripts), content_type="text/html")
            return web.Response(body=b"/*" + bytes(200_000) + b"*/", content_type="text/javascript")

        origin = await opened(stack, handler)
        async with browsing(max_bytes=1_000_000) as browser:
            failure = await browser.render(origin.url())
        assert isinstance(failure, FetchFailure)
        assert failure.kind == "too-large"

    async def test_the_document_is_limited(self, stack: AsyncExitStack) -> None:
        script = "document.body.append('x'.repeat(3_000_000))"
        origin = await opened(stack, serving({"/": page_of(script)}))
        async with browsing(max_decoded=2_000_000) as browser:
            failure = await browser.render(origin.url())
        assert isinstance(failure, FetchFailure)
        assert failure.kind == "too-large"

    @pytest.mark.parametrize("script", ["while (true) {}", "const held = []; while (true) held.push([held])"])
    async def test_a_script_without_end_is_ended_and_the_next_page_is_drawn(
        self, stack: AsyncExitStack, script: str
    ) -> None:
        origin = await opened(stack, serving({"/": page_of(script), "/good": page_of(WRITES)}))
        for seconds in (4, 16, 64):  # a busy machine gets longer to start another browser
            async with browsing(timeout_total=seconds) as browser:
                failure = await browser.render(origin.url())
                assert isinstance(failure, FetchFailure)
                assert failure.kind in {"timeout", "read"}
                page = await browser.render(origin.url("/good"))
            if isinstance(page, Page):
                break
            assert page.kind == "timeout", page
        assert isinstance(page, Page), page


async def test_a_browser_that_starts_while_its_page_gives_up_is_ended_too(stack: AsyncExitStack) -> None:
    origin = await opened(stack, serving({"/": page_of(WRITES)}))
    before = children()
    async with browsing(timeout_total=0.05) as browser:
        outcome = await browser.render(origin.url())
    assert isinstance(outcome, FetchFailure)
    assert children() == before


def children() -> set[str]:
    """Processes that this one started and that still are."""
    return {number for listed in Path("/proc/self/task").glob("*/children") for number in listed.read_text().split()}


async def test_a_browser_that_is_not_there_is_named(stack: AsyncExitStack) -> None:
    origin = await opened(stack, serving({"/": page_of(WRITES)}))
    async with browsing(BrowserSettings(executable="/nonexistent/chromium")) as browser:
        failure = await browser.render(origin.url())
    assert isinstance(failure, FetchFailure)
    assert (failure.kind, failure.transient) == ("read", False)
    assert "install Chromium" in failure.message.en
