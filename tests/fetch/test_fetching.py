"""What is asked of an origin, and what its answers mean."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web

from tests.fetch.origins import TERMS, Handler, Origin, fetcher, says, site, terms, wire
from watcher.fetch import Fetcher, Response
from watcher.fetch._statuses import protector, retry_after
from watcher.model import FetchFailure, NotModified, Page, Validators


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


async def opened(stack: AsyncExitStack, handler: Handler, **settings: object) -> tuple[Origin, Fetcher]:
    origin = await stack.enter_async_context(site(handler))
    return origin, await stack.enter_async_context(fetcher(**settings))


def redirecting(targets: dict[str, str], status: int = 302) -> Handler:
    async def handler(request: web.Request) -> web.Response:
        target = targets.get(request.path)
        return await terms(request) if target is None else web.Response(status=status, headers={"Location": target})

    return handler


class TestAsking:
    async def test_a_page_comes_with_its_bytes_headers_and_time(self, stack: AsyncExitStack) -> None:
        origin, door = await opened(stack, terms)
        before, started = datetime.now(UTC), time.monotonic()
        page = await door.fetch(origin.url("/terms"))
        assert isinstance(page, Page)
        assert (page.body, page.status, page.url, page.final_url) == (TERMS, 200, *[origin.url("/terms")] * 2)
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert before <= page.fetched_at <= datetime.now(UTC)
        assert timedelta() < page.elapsed <= timedelta(seconds=time.monotonic() - started)

    async def test_the_request_says_honestly_who_we_are_and_only_what_we_can_decode(
        self, stack: AsyncExitStack
    ) -> None:
        origin, door = await opened(stack, terms, language="en")
        await door.fetch(origin.url())
        sent = origin.visits[0].headers
        assert sent["user-agent"] == "watcher-tests/1 (ops@watcher.example)"
        assert sent["accept-encoding"] == "gzip, deflate, zstd"
        assert sent["accept-language"] == "en"
        assert "cookie" not in sent

    @pytest.mark.parametrize(("tag", "sent"), [("en", "en,*;q=0.1"), ("zh-Hant", "zh-Hant,zh;q=0.9,*;q=0.1")])
    async def test_the_edition_of_a_language_is_asked_for_where_a_source_has_one(
        self, stack: AsyncExitStack, tag: str, sent: str
    ) -> None:
        origin, door = await opened(stack, terms)
        await door.fetch(origin.url(), language=tag)
        assert origin.visits[0].headers["accept-language"] == sent

    async def test_the_edition_is_asked_for_wherever_the_page_has_moved(self, stack: AsyncExitStack) -> None:
        other = await stack.enter_async_context(site(terms))
        origin, door = await opened(stack, redirecting({"/a": other.url("/c")}))
        assert isinstance(await door.fetch(origin.url("/a"), language="en"), Page)
        assert [visit.headers["accept-language"] for visit in (*origin.visits, *other.visits)] == ["en,*;q=0.1"] * 2

    async def test_paths_in_chinese_are_sent_escaped(self, stack: AsyncExitStack) -> None:
        origin, door = await opened(stack, terms)
        assert isinstance(await door.fetch(origin.url("/协议?版本=1")), Page)
        assert origin.paths == ["/%E5%8D%8F%E8%AE%AE?%E7%89%88%E6%9C%AC=1"]


class TestConditionalRequests:
    held = Validators(etag='"v1"', last_modified="Sat, 01 Aug 2026 00:00:00 GMT")

    @staticmethod
    async def unchanged(request: web.Request) -> web.Response:
        known = request.headers.get("If-None-Match") == '"v1"'
        return web.Response(status=304) if known else web.Response(body=TERMS, headers={"ETag": '"v1"'})

    async def test_validators_go_out_and_not_modified_comes_back(self, stack: AsyncExitStack) -> None:
        origin, door = await opened(stack, self.unchanged)
        assert isinstance(await door.fetch(origin.url(), self.held), NotModified)
        sent = origin.visits[0].headers
        assert (sent["if-none-match"], sent["if-modified-since"]) == (self.held.etag, self.held.last_modified)

    async def test_not_modified_without_validators_is_no_page(self, stack: AsyncExitStack) -> None:
        async def always(_: web.Request) -> web.Response:
            return web.Response(status=304)

        origin, door = await opened(stack, always)
        failure = await door.fetch(origin.url())
        assert isinstance(failure, FetchFailure)
        assert (failure.kind, failure.status) == ("http", 304)

    async def test_validators_are_not_sent_to_where_a_redirect_leads(self, stack: AsyncExitStack) -> None:
        """Another document that is older than ours would answer "not modified since"."""
        origin, door = await opened(stack, redirecting({"/old": "/elsewhere"}))
        await door.fetch(origin.url("/old"), self.held)
        assert "if-none-match" in origin.visits[0].headers
        assert not {"if-none-match", "if-modified-since"} & set(origin.visits[1].headers)

    async def test_validators_of_a_redirected_page_go_to_where_it_was_found(self, stack: AsyncExitStack) -> None:
        async def handler(request: web.Request) -> web.Response:
            moved = web.Response(status=302, headers={"Location": "/new"})
            return moved if request.path == "/old" else await self.unchanged(request)

        origin, door = await opened(stack, handler)
        page = await door.fetch(origin.url("/old"))
        assert isinstance(page, Page)
        assert page.validators == Validators('"v1"', None, origin.url("/new"))
        assert isinstance(await door.fetch(origin.url("/old"), page.validators), NotModified)
        assert [visit.headers.get("if-none-match") for visit in origin.visits] == [None, None, None, '"v1"']

    @pytest.mark.parametrize("etag", ['"naïve"', '"a\r\nX: y"', '"' + "x" * 5_000 + '"', "\x00"])
    async def test_an_etag_that_cannot_be_sent_back_is_left_out(self, stack: AsyncExitStack, etag: str) -> None:
        origin, door = await opened(stack, terms)
        assert isinstance(await door.fetch(origin.url(), Validators(etag=etag)), Page)
        assert "if-none-match" not in origin.visits[0].headers


class TestRedirects:
    async def test_the_way_is_on_record(self, stack: AsyncExitStack) -> None:
        origin, door = await opened(stack, redirecting({"/a": "/b?x=1", "/b": "c"}, status=301))
        page = await door.fetch(origin.url("/a"))
        assert isinstance(page, Page)
        assert page.redirects == (origin.url("/a"), origin.url("/b?x=1"))
        assert (page.url, page.final_url) == (origin.url("/a"), origin.url("/c"))

    @pytest.mark.parametrize(
        ("location", "path"),
        [("//127.0.0.1:{port}/x", "/x"), ("x", "/x"), ("/x#part", "/x"), ("?q=ü", "/start?q=%C3%BC"), ("./x", "/x")],
    )
    async def test_a_location_may_be_relative(self, stack: AsyncExitStack, location: str, path: str) -> None:
        async def handler(request: web.Request) -> web.StreamResponse:
            if request.path_qs != "/start":
                return await terms(request)
            return web.Response(status=302, headers={"Location": location.format(port=request.url.port)})

        origin, door = await opened(stack, handler)
        assert isinstance(await door.fetch(origin.url("/start")), Page)
        assert origin.paths == ["/start", path]

    @pytest.mark.parametrize("targets", [{"/a": "/a"}, {"/a": "/b", "/b": "/a"}])
    async def test_a_circle_is_left_at_once(self, stack: AsyncExitStack, targets: dict[str, str]) -> None:
        origin, door = await opened(stack, redirecting(targets))
        failure = await door.fetch(origin.url("/a"))
        assert isinstance(failure, FetchFailure)
        assert (failure.kind, failure.transient) == ("http", False)
        assert len(origin.visits) == len(targets) + 1

    async def test_hops_are_counted(self, stack: AsyncExitStack) -> None:
        async def onward(request: web.Request) -> web.Response:
            return web.Response(status=302, headers={"Location": f"/{int(request.path[1:]) + 1}"})

        origin, door = await opened(stack, onward, max_redirects=10)
        failure = await door.fetch(origin.url("/0"))
        assert isinstance(failure, FetchFailure)
        assert failure.kind == "http"
        assert len(origin.visits) == 11

    async def test_a_redirect_that_leads_nowhere_is_an_answer_without_a_page(self, stack: AsyncExitStack) -> None:
        async def nowhere(_: web.Request) -> web.Response:
            return web.Response(status=302)

        origin, door = await opened(stack, nowhere)
        failure = await door.fetch(origin.url())
        assert isinstance(failure, FetchFailure)
        assert (failure.kind, failure.status) == ("http", 302)


class TestNothingLeaksToOthers:
    async def test_a_cookie_set_on_the_way_goes_back_to_its_host_only_and_only_on_this_way(
        self, stack: AsyncExitStack
    ) -> None:
        other = await stack.enter_async_context(site(terms))

        async def wants_its_cookie(request: web.Request) -> web.Response:
            if "seen=1" not in request.headers.get("Cookie", ""):
                headers = {"Location": request.path, "Set-Cookie": "seen=1; Path=/; HttpOnly; Domain=127.0.0.1"}
                return web.Response(status=302, headers=headers)
            return web.Response(status=302, headers={"Location": other.url()})

        origin, door = await opened(stack, wants_its_cookie)
        for _ in range(2):
            assert isinstance(await door.fetch(origin.url()), Page)
        assert [visit.headers.get("cookie") for visit in origin.visits] == [None, "seen=1"] * 2
        assert [visit.headers.get("cookie") for visit in other.visits] == [None] * 2

    async def test_a_cookie_of_a_page_is_not_kept(self, stack: AsyncExitStack) -> None:
        async def baking(_: web.Request) -> web.Response:
            return web.Response(body=TERMS, headers={"Set-Cookie": "visitor=42; Max-Age=99999"})

        origin, door = await opened(stack, baking)
        await door.fetch(origin.url())
        await door.fetch(origin.url())
        assert "cookie" not in origin.visits[1].headers


STATUSES = [
    (202, {"x-amzn-waf-action": "challenge"}, True, "AWS WAF"),
    (204, {}, False, "204"),
    (206, {}, False, "206"),
    (401, {}, False, "log-in"),
    (403, {"cf-ray": "8f"}, True, "Cloudflare"),
    (403, {"server": "cloudflare"}, True, "Cloudflare"),
    (403, {"set-cookie": "acw_tc=1; path=/"}, True, "Aliyun"),
    (403, {"server": "EdgeOne_Shield"}, True, "EdgeOne"),
    (403, {}, True, "The origin refuses us"),
    (404, {}, False, "moved or been withdrawn"),
    (410, {}, False, "moved or been withdrawn"),
    (418, {}, False, "418"),
    (429, {}, True, "too frequent"),
    (500, {}, True, "error of its own"),
    (503, {}, True, "unavailable"),
    (503, {"server": "cloudflare"}, True, "The origin refuses us"),
]


@pytest.mark.parametrize(("status", "headers", "transient", "said"), STATUSES)
async def test_a_status_without_a_page_says_who_refuses_and_what_to_try(
    stack: AsyncExitStack, status: int, headers: dict[str, str], transient: bool, said: str
) -> None:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    answer = f"HTTP/1.1 {status} Whatever\r\n{lines}Content-Length: 0\r\n\r\n"
    origin = await stack.enter_async_context(wire(says(answer.encode())))
    door = await stack.enter_async_context(fetcher())
    failure = await door.fetch(origin.url())
    assert isinstance(failure, FetchFailure)
    assert (failure.kind, failure.status, failure.transient) == ("http", status, transient)
    assert said in failure.message.en
    assert failure.message.zh


def test_a_page_served_by_a_protector_without_a_refusal_is_just_a_page() -> None:
    assert protector({"server": "nginx"}) is None
    assert protector({"cf-ray": "8f"}) == "Cloudflare"


NOON = datetime(2026, 8, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("120", timedelta(seconds=120)),
        (" 0 ", timedelta()),
        ("Sat, 01 Aug 2026 12:05:00 GMT", timedelta(minutes=5)),
        ("Sat, 01 Aug 2026 11:00:00 GMT", timedelta()),
        ("99999999999999999999", timedelta(days=7)),
        ("Fri, 01 Jan 2100 00:00:00 GMT", timedelta(days=7)),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("", None),
        ("Sat, 99 Aug 2026 99:00:00 GMT", None),
    ],
)
def test_retry_after_is_read_in_both_forms_and_within_reason(value: str, wait: timedelta | None) -> None:
    assert retry_after({"retry-after": value}, NOON) == wait


class TestRetries:
    @staticmethod
    def failing_first(times: int, status: int, headers: dict[str, str] | None = None) -> Handler:
        left = [times]

        async def handler(request: web.Request) -> web.StreamResponse:
            if left[0] == 0:
                return await terms(request)
            left[0] -= 1
            return web.Response(status=status, headers=headers)

        return handler

    @pytest.mark.parametrize("status", [500, 502, 503, 504])
    async def test_an_origin_that_stumbles_is_asked_again(self, stack: AsyncExitStack, status: int) -> None:
        origin, door = await opened(stack, self.failing_first(2, status), retries=2)
        assert isinstance(await door.fetch(origin.url()), Page)
        assert len(origin.visits) == 3

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
    async def test_a_plain_no_is_taken_for_a_no(self, stack: AsyncExitStack, status: int) -> None:
        origin, door = await opened(stack, self.failing_first(1, status), retries=2)
        assert isinstance(await door.fetch(origin.url()), FetchFailure)
        assert len(origin.visits) == 1

    async def test_tries_are_limited(self, stack: AsyncExitStack) -> None:
        origin, door = await opened(stack, self.failing_first(9, 500), retries=2)
        failure = await door.fetch(origin.url())
        assert isinstance(failure, FetchFailure)
        assert failure.status == 500
        assert len(origin.visits) == 3

    async def test_a_short_retry_after_is_waited_for(self, stack: AsyncExitStack) -> None:
        origin, door = await opened(stack, self.failing_first(1, 429, {"Retry-After": "0"}), retries=2)
        assert isinstance(await door.fetch(origin.url()), Page)
        assert len(origin.visits) == 2

    @pytest.mark.parametrize("status", [429, 503])
    async def test_a_long_retry_after_ends_the_look_at_that_page_and_at_no_other(
        self, stack: AsyncExitStack, status: int
    ) -> None:
        async def broken_in_one_place(request: web.Request) -> web.StreamResponse:
            broken = request.path == "/broken"
            return web.Response(status=status, headers={"Retry-After": "259200"}) if broken else await terms(request)

        origin, door = await opened(stack, broken_in_one_place, retries=2)
        first, *others = [await door.fetch(origin.url(path)) for path in ("/broken", "/a", "/broken", "/b", "/c")]
        assert isinstance(first, FetchFailure)
        assert (first.status, first.retry_after) == (status, timedelta(days=3))
        assert [type(other) for other in others] == [Page, FetchFailure, Page, Page]

    @pytest.mark.parametrize("status", [429, 503])
    async def test_a_host_of_which_every_page_refuses_is_left_alone_for_a_while(
        self, stack: AsyncExitStack, status: int
    ) -> None:
        origin, door = await opened(stack, self.failing_first(9, status, {"Retry-After": "3600"}), retries=2)
        *asked, spared = [await door.fetch(origin.url(path)) for path in ("/a", "/b", "/c", "/d")]
        assert [one.retry_after for one in asked if isinstance(one, FetchFailure)] == [timedelta(hours=1)] * 3
        assert isinstance(spared, FetchFailure)
        assert spared.transient
        assert spared.retry_after is not None
        assert timedelta(minutes=3) < spared.retry_after <= timedelta(minutes=5)
        assert origin.paths == ["/a", "/b", "/c"]

    async def test_a_host_that_cries_halt_without_a_time_is_left_alone_for_a_minute(
        self, stack: AsyncExitStack
    ) -> None:
        origin, door = await opened(stack, self.failing_first(3, 429), retries=2)
        spared = [await door.fetch(origin.url(path)) for path in ("/a", "/b", "/c", "/d")][-1]
        assert isinstance(spared, FetchFailure)
        assert spared.retry_after is not None
        assert timedelta(seconds=20) < spared.retry_after <= timedelta(minutes=1)
        assert origin.paths == ["/a", "/b", "/c"]

    @pytest.mark.parametrize(("retries", "outcome"), [(0, FetchFailure), (1, Page)])
    async def test_a_connection_that_breaks_is_tried_again(
        self, stack: AsyncExitStack, retries: int, outcome: type
    ) -> None:
        """The transport reconnects once by itself, for the case that a kept connection had gone stale."""
        answers = [b"", b"", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"]

        async def breaking(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await says(answers.pop(0))(reader, writer)

        origin = await stack.enter_async_context(wire(breaking))
        door = await stack.enter_async_context(fetcher(retries=retries))
        assert isinstance(await door.fetch(origin.url()), outcome)
        assert origin.connections == 2 + retries


class TestPosting:
    async def test_an_alert_arrives_as_it_was_written(self, stack: AsyncExitStack) -> None:
        async def taking(_: web.Request) -> web.Response:
            return web.Response(status=202, text="taken", headers={"X-Request": "7"})

        origin, door = await opened(stack, taking)
        answer = await door.post(origin.url("/hook?key=k"), b'{"a":1}', {"content-type": "application/json"})
        assert isinstance(answer, Response)
        assert (answer.status, answer.body, answer.headers["x-request"]) == (202, b"taken", "7")
        visit = origin.visits[0]
        assert (visit.method, visit.path, visit.body) == ("POST", "/hook?key=k", b'{"a":1}')
        assert visit.headers["content-type"] == "application/json"

    @pytest.mark.parametrize("status", [301, 302, 307, 308])
    async def test_redirects_are_answers_and_never_followed(self, stack: AsyncExitStack, status: int) -> None:
        origin, door = await opened(stack, redirecting({"/hook": "/elsewhere"}, status=status))
        answer = await door.post(origin.url("/hook"), b"{}", {})
        assert isinstance(answer, Response)
        assert answer.status == status
        assert origin.paths == ["/hook"]

    async def test_no_more_of_an_answer_is_read_than_anybody_needs(self, stack: AsyncExitStack) -> None:
        async def talkative(_: web.Request) -> web.Response:
            return web.Response(body=b"x" * 1_000_000)

        origin, door = await opened(stack, talkative)
        answer = await door.post(origin.url(), b"{}", {})
        assert isinstance(answer, Response)
        assert len(answer.body) == 64_000

    async def test_a_failure_does_not_tell_the_secret_part_of_the_address(self, stack: AsyncExitStack) -> None:
        origin, door = await opened(stack, terms, allow=())
        for url in (origin.url("/hook?key=secret"), "http://user:secret@127.0.0.1/", "http://[secret"):
            failure = await door.post(url, b"{}", {})
            assert isinstance(failure, FetchFailure)
            assert "secret" not in failure.url + failure.message.zh + failure.message.en

    async def test_a_hook_that_never_answers_costs_its_time_and_no_more(self, stack: AsyncExitStack) -> None:
        async def silent(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
            await reader.read()

        origin = await stack.enter_async_context(wire(silent))
        door = await stack.enter_async_context(fetcher())
        failure = await door.post(origin.url(), b"{}", {}, seconds=0.2)
        assert isinstance(failure, FetchFailure)
        assert (failure.kind, failure.transient) == ("timeout", True)
