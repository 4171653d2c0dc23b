"""Bodies sent to hurt: endless, exploding, dripping, lying, broken. Each ends soon, in bounded memory, as a value."""

import asyncio
import gzip
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
import zstandard

from tests.fetch.origins import TERMS, Answer, fetcher, read_request, says, wire
from watcher.model import FetchFailure, Page

MEGABYTE = 1_000_000
OK = b"HTTP/1.1 200 OK\r\n"


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    lines = (f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "", "")
    return "\r\n".join(lines).encode() + body


def gzip_bomb() -> bytes:
    """A gibibyte of nothing in a megabyte: one flushed block, repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * 1024


def deflate_bomb() -> bytes:
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * 1024


def zstd_bomb() -> bytes:
    packer = zstandard.ZstdCompressor(level=1).compressobj()
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(1024)) + packer.flush()


def zstd_frames() -> bytes:
    return zstandard.ZstdCompressor(level=1).compress(bytes(1 << 20)) * 1024


def zstd_with_a_huge_window() -> bytes:
    parameters = zstandard.ZstdCompressionParameters(window_log=27)
    packer = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    return packer.compress(bytes(1 << 20)) + packer.flush()


async def endless(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        writer.write(bytes(65_536))
        await writer.drain()


async def endless_chunks(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"10000\r\n" + bytes(65_536) + b"\r\n")
        await writer.drain()


def dripping(head: bytes) -> Answer:
    """Sends ``head`` and then a byte now and then, always before the read timeout."""

    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(head)
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.01)

    return drip


async def falling_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
    await reader.read()


async def never_answering(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    await reader.read()


async def informing_for_ever(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    while True:
        writer.write(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)
        await writer.drain()
        await asyncio.sleep(0)


class Row(NamedTuple):
    name: str
    answer: Callable[[], Answer]
    kind: str


def plainly(data: Callable[[], bytes]) -> Callable[[], Answer]:
    return lambda: says(data())


def compressed(coding: str, body: Callable[[], bytes]) -> Callable[[], Answer]:
    return lambda: says(answer(body(), f"Content-Encoding: {coding}"))


HARMFUL = (
    Row("endless stream", lambda: endless, "too-large"),
    Row("endless chunks", lambda: endless_chunks, "too-large"),
    Row("announced as too long", plainly(lambda: OK + b"Content-Length: 99999999999\r\n\r\n"), "too-large"),
    Row("a byte too many", plainly(lambda: answer(bytes(MEGABYTE + 1))), "too-large"),
    Row("gzip bomb, 1 MB to 1 GB", compressed("gzip", gzip_bomb), "too-large"),
    Row("deflate bomb, 1 MB to 1 GB", compressed("deflate", deflate_bomb), "too-large"),
    Row("zstd bomb, 32 KB to 1 GB", compressed("zstd", zstd_bomb), "too-large"),
    Row("zstd bomb of 1024 frames", compressed("zstd", zstd_frames), "too-large"),
    Row("zstd that wants 128 MB of window", compressed("zstd", zstd_with_a_huge_window), "decode"),
    Row("gzip in gzip", compressed("gzip, gzip", lambda: gzip.compress(gzip.compress(TERMS))), "decode"),
    Row("br, which nobody asked for", compressed("br", lambda: b"\x8b\x00\x80\x03"), "decode"),
    Row("unknown coding", compressed("x-made-up", lambda: TERMS), "decode"),
    Row("gzip that is none", compressed("gzip", lambda: TERMS), "decode"),
    Row("gzip cut off", compressed("gzip", lambda: gzip.compress(TERMS * 9)[:-20]), "decode"),
    Row("gzip with a wrong checksum", compressed("gzip", lambda: gzip.compress(TERMS)[:-8] + bytes(8)), "decode"),
    Row("zstd cut off", compressed("zstd", lambda: zstandard.compress(TERMS * 9)[:-5]), "decode"),
    Row("slow drip in the body", lambda: dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"), "timeout"),
    Row("slow drip in the headers", lambda: dripping(b"HTTP/1.1 200 OK\r\nX-Long: "), "timeout"),
    Row("silence in the body", lambda: falling_silent, "timeout"),
    Row("silence from the start", lambda: never_answering, "timeout"),
    Row("endless 100 Continue", lambda: informing_for_ever, "timeout"),
    Row("longer announced than sent", plainly(lambda: OK + b"Content-Length: 99\r\n\r\nabc"), "read"),
    Row("more sent than announced", plainly(lambda: answer(TERMS) + b"trailing junk"), "read"),
    Row("chunks cut off", plainly(lambda: OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nab"), "read"),
    Row("chunks that are none", plainly(lambda: OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"), "read"),
    Row("negative length", plainly(lambda: OK + b"Content-Length: -1\r\n\r\nabc"), "read"),
    Row("two lengths", plainly(lambda: answer(b"abc", "Content-Length: 2")), "read"),
    Row("no HTTP", plainly(lambda: b"SSH-2.0-OpenSSH_9.2\r\n"), "read"),
    Row("nothing", plainly(lambda: b""), "read"),
    Row("headers of 10 MB", plainly(lambda: OK + b"X: " + b"x" * 10 * MEGABYTE), "read"),
    Row("100,000 headers", plainly(lambda: OK + b"X: y\r\n" * 100_000 + b"\r\n"), "read"),
    Row("line feed inside a header", plainly(lambda: answer(b"abc", "X: a\0b")), "read"),
    Row("body on 404 without end", lambda: dripping(b"HTTP/1.1 404 No\r\nContent-Length: 99999\r\n\r\n"), "http"),
)


@pytest.fixture
def memory() -> Iterator[Callable[[], int]]:
    tracemalloc.start()
    yield lambda: tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()


@pytest.mark.parametrize("row", HARMFUL, ids=lambda row: row.name)
async def test_a_hostile_body_ends_as_a_failure_that_says_what_it_was(row: Row) -> None:
    limits: dict[str, float] = {"max_bytes": MEGABYTE, "max_decoded": 2 * MEGABYTE}
    if row.name.startswith(("gzip bomb", "deflate bomb", "zstd bomb")):
        limits["max_bytes"] = 3 * MEGABYTE
    if row.kind == "timeout":
        limits |= {"timeout_read": 0.3, "timeout_total": 0.5}
    async with wire(row.answer()) as origin, fetcher(**limits) as door:
        failure = await door.fetch(origin.url())
        assert isinstance(failure, FetchFailure)
        assert failure.kind == row.kind


@pytest.mark.parametrize("bomb", [gzip_bomb, deflate_bomb, zstd_bomb], ids=lambda bomb: bomb.__name__)
async def test_a_bomb_is_defused_in_little_memory(bomb: Callable[[], bytes], memory: Callable[[], int]) -> None:
    coding = bomb.__name__.removesuffix("_bomb")
    data = answer(bomb(), f"Content-Encoding: {coding}")
    async with wire(says(data)) as origin, fetcher(max_bytes=3 * MEGABYTE, max_decoded=2 * MEGABYTE) as door:
        tracemalloc.reset_peak()
        before = memory()
        assert isinstance(await door.fetch(origin.url()), FetchFailure)
        assert memory() - before < 24 * MEGABYTE


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


HARMLESS = (
    ("no content type", answer(TERMS)),
    ("no length, closed at the end", b"HTTP/1.1 200 OK\r\n\r\n" + TERMS),
    ("a reason phrase in GBK", answer(TERMS, status="200 OK").replace(b"OK", "成功".encode("gbk"), 1)),
    ("no reason phrase", answer(TERMS, status="200 ")),
    ("HTTP/1.0", b"HTTP/1.0 200 OK\r\n\r\n" + TERMS),
    ("non-authoritative", answer(TERMS, status="203 Non-Authoritative")),
    ("chunked", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(TERMS), TERMS)),
    ("gzip", answer(gzip.compress(TERMS), "Content-Encoding: gzip")),
    ("x-gzip", answer(gzip.compress(TERMS), "Content-Encoding: X-GZIP")),
    ("gzip of two members", answer(gzip.compress(TERMS[:9]) + gzip.compress(TERMS[9:]), "Content-Encoding: gzip")),
    ("gzip with zeros behind it", answer(gzip.compress(TERMS) + bytes(99), "Content-Encoding: gzip")),
    ("deflate", answer(zlib.compress(TERMS), "Content-Encoding: deflate")),
    ("raw deflate", answer(raw_deflate(TERMS), "Content-Encoding: deflate")),
    ("zstd", answer(zstandard.compress(TERMS), "Content-Encoding: zstd")),
    (
        "zstd of two frames",
        answer(zstandard.compress(TERMS[:9]) + zstandard.compress(TERMS[9:]), "Content-Encoding: zstd"),
    ),
    ("a coding that is a mistake", answer(TERMS, "Content-Encoding: utf-8")),
)


@pytest.mark.parametrize(("name", "data"), HARMLESS, ids=[name for name, _ in HARMLESS])
async def test_what_is_merely_sloppy_is_read_to_the_last_byte(name: str, data: bytes) -> None:
    async with wire(says(data)) as origin, fetcher() as door:
        page = await door.fetch(origin.url())
        assert isinstance(page, Page), page
        assert page.body == TERMS


@pytest.mark.parametrize("coding", ["gzip", "deflate", "zstd"])
async def test_a_body_of_no_bytes_is_a_page_of_no_bytes(coding: str) -> None:
    async with wire(says(answer(b"", f"Content-Encoding: {coding}"))) as origin, fetcher() as door:
        page = await door.fetch(origin.url())
        assert isinstance(page, Page)
        assert page.body == b""


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("identity", bytes), ("gzip", gzip.compress), ("deflate", zlib.compress), ("zstd", zstandard.compress)],
)
@pytest.mark.parametrize(("excess", "expected"), [(0, Page), (1, FetchFailure)])
async def test_the_limit_of_decoded_bytes_holds_to_the_byte(
    coding: str, pack: Callable[[bytes], bytes], excess: int, expected: type
) -> None:
    body = (bytes(range(256)) * 1_000)[: 200_000 + excess]
    data = answer(pack(body), f"Content-Encoding: {coding}")
    async with wire(says(data)) as origin, fetcher(max_decoded=200_000) as door:
        assert isinstance(await door.fetch(origin.url()), expected)
