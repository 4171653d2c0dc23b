"""Captures as a web archive (WARC 1.1, ISO 28500:2017), through ``warcio``.

Bodies are stored as they were after content decoding, so the headers that described the coding are left out and the
length is that of the body: what is written is what was read. The payload's digest is the one the store knows.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC
from http import HTTPStatus
from io import BytesIO
from typing import BinaryIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from watcher.model import Capture, Page

CODING = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"})


def export(captures: Iterable[Capture], target: BinaryIO, software: str) -> int:
    """Write captures as a gzipped WARC file; gives the number of pages written."""
    writer = WARCWriter(target, gzip=True, warc_version="1.1")
    writer.write_record(writer.create_warcinfo_record("watcher.warc.gz", {"software": software, "format": "WARC 1.1"}))
    pages = 0
    for page in (page for capture in captures for page in capture.pages):
        _write(writer, page)
        pages += 1
    return pages


def _write(writer: WARCWriter, page: Page) -> None:
    status = f"{page.status} {_phrase(page.status)}"
    served = StatusAndHeaders(status, list(_headers(page)), protocol="HTTP/1.1")
    named = {
        "WARC-Date": page.fetched_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "WARC-Payload-Digest": f"sha256:{page.sha256}",
    }
    record = writer.create_warc_record(
        page.final_url, "response", payload=BytesIO(page.body), http_headers=served, warc_headers_dict=named
    )
    writer.write_record(record)


def _headers(page: Page) -> Iterator[tuple[str, str]]:
    yield from ((name, value) for name, value in page.headers.items() if name not in CODING)
    yield "content-length", str(len(page.body))


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in {known.value for known in HTTPStatus} else ""
