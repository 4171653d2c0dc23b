"""Reading a response body within limits: so many bytes on the wire, so many after decompression, in small steps.

We ask for the bytes as sent and undo the compression here, a bounded piece at a time, because a megabyte can stand
for a gigabyte. Only what is undone here is advertised (``ACCEPTED``).
"""

import zlib
from collections.abc import Callable
from typing import NamedTuple, Protocol

import httpx
import zstandard

from watcher.fetch._obstacles import Obstacle, lasting

ACCEPTED = "gzip, deflate, zstd"
GZIP_MAGIC = b"\x1f\x8b"
PIECE = 1 << 16
"""Decoded bytes that zlib may hand out in one step."""
ZSTD_PIECE = 256
"""Encoded bytes of zstd undone in one step: at worst 64 blocks of 128 KiB, so 8 MiB."""
ZSTD_WINDOW = 8 << 20
"""What RFC 9659 lets a web server ask for."""


class Limits(NamedTuple):
    wire: int
    decoded: int


class Body(NamedTuple):
    """What was read; ``cut`` where a limit ended the reading and not the origin."""

    content: bytes
    cut: bool


class _Sink:
    """Collects decoded bytes up to a limit."""

    def __init__(self, limit: int) -> None:
        self.content = bytearray()
        self.full = False
        self._limit = limit

    def take(self, data: bytes) -> None:
        room = self._limit - len(self.content)
        self.full = len(data) > room
        self.content += data[:room] if self.full else data


class _Decoder(Protocol):
    """Undoes one content coding, into a sink."""

    def feed(self, data: bytes, sink: _Sink) -> None: ...
    def finish(self, sink: _Sink) -> bool:
        """Hand out what is left; False where the coding says that more should have come."""
        ...


class _Plain:
    def feed(self, data: bytes, sink: _Sink) -> None:
        sink.take(data)

    def finish(self, sink: _Sink) -> bool:
        return True


class _Gzip:
    """As many members as come; what stands behind the last one is ignored, as browsers do."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._started = False

    def feed(self, data: bytes, sink: _Sink) -> None:
        self._started = True
        while data and not sink.full:
            if self._member.eof:
                if not data.startswith(GZIP_MAGIC):
                    return
                self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            sink.take(self._member.decompress(data, PIECE))
            data = self._member.unconsumed_tail or self._member.unused_data

    def finish(self, sink: _Sink) -> bool:
        sink.take(self._member.flush())
        return self._member.eof or not self._started


class _Deflate:
    """With the zlib frame of the standard, or raw as some servers send it."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj()
        self._started = False

    def feed(self, data: bytes, sink: _Sink) -> None:
        while data and not sink.full:
            sink.take(self._decompress(data))
            data = self._stream.unconsumed_tail

    def _decompress(self, data: bytes) -> bytes:
        first, self._started = not self._started, True
        try:
            return self._stream.decompress(data, PIECE)
        except zlib.error:
            if not first:
                raise
            self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._stream.decompress(data, PIECE)

    def finish(self, sink: _Sink) -> bool:
        sink.take(self._stream.flush())
        return self._stream.eof or not self._started


class _Zstd:
    """As many frames as come."""

    def __init__(self) -> None:
        self._open = zstandard.ZstdDecompressor(max_window_size=ZSTD_WINDOW).decompressobj
        self._frame = self._open()
        self._started = False

    def feed(self, data: bytes, sink: _Sink) -> None:
        self._started = True
        for start in range(0, len(data), ZSTD_PIECE):
            piece = data[start : start + ZSTD_PIECE]
            while piece and not sink.full:
                if self._frame.eof:
                    self._frame = self._open()
                sink.take(self._frame.decompress(piece))
                piece = self._frame.unused_data

    def finish(self, sink: _Sink) -> bool:
        return self._frame.eof or not self._started


_DECODERS: dict[str, Callable[[], _Decoder]] = {
    "": _Plain,
    "identity": _Plain,
    "none": _Plain,  # from here on: servers' mistakes that change nothing
    "binary": _Plain,
    "utf-8": _Plain,
    "gzip": _Gzip,
    "x-gzip": _Gzip,
    "deflate": _Deflate,
    "zstd": _Zstd,
}


async def read_body(response: httpx.Response, limits: Limits) -> Body | Obstacle:
    """Read and decode as the bytes come in; stops at the limits."""
    coding = response.headers.get("content-encoding", "").strip().lower()
    make = _DECODERS.get(coding)
    if make is None:
        return _undecodable(coding)
    decoder, sink = make(), _Sink(limits.decoded)
    received = 0
    try:
        async for chunk in response.aiter_raw():
            room = limits.wire - received
            received += len(chunk)
            decoder.feed(chunk[:room], sink)
            if received > limits.wire or sink.full:
                return Body(bytes(sink.content), cut=True)
        whole = decoder.finish(sink)
    except (zlib.error, zstandard.ZstdError):
        return _undecodable(coding)
    return Body(bytes(sink.content), cut=sink.full) if whole else _undecodable(coding)


async def read_whole_body(response: httpx.Response, limits: Limits) -> bytes | Obstacle:
    """The body, or the obstacle that it is larger than the limits; an announced length is believed at once."""
    announced = response.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and int(announced[:18]) > limits.wire:
        return too_large(limits)
    body = await read_body(response, limits)
    if isinstance(body, Obstacle):
        return body
    return too_large(limits) if body.cut else body.content


def too_large(limits: Limits) -> Obstacle:
    wire, decoded = limits.wire / 1e6, limits.decoded / 1e6
    return lasting(
        "too-large",
        f"页面超过上限（传输 {wire:g} MB，解压后 {decoded:g} MB）；确需抓取时请调大 max_bytes、max_decoded。",
        f"The page exceeds the limits ({wire:g} MB sent, {decoded:g} MB decoded); "
        "if it is right, raise `max_bytes` and `max_decoded`.",
    )


def _undecodable(coding: str) -> Obstacle:
    shown = coding[:40]
    return lasting(
        "decode",
        f"响应的压缩（{shown!a}）无法还原：已损坏、不完整，或并非所请求的方式。",
        f"The response's compression ({shown!a}) cannot be undone: broken, cut off, or not one that was asked for.",
    )
