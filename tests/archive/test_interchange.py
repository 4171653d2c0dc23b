"""Captures leave as web archives and come in from those of others."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from tests.store.cast import NOON, URL, page
from watcher.archive.open_terms_archive import captures, find
from watcher.model import Capture

warcio = pytest.importorskip("warcio", reason="the extra `warc` is not installed")


def test_a_web_archive_has_every_page_as_it_was_read() -> None:
    from warcio.archiveiterator import ArchiveIterator

    from watcher.archive.warc import export

    compressed = {"content-encoding": "br", "content-length": "3", "etag": '"1"'}
    both = Capture((page("第一条".encode(), **compressed), page(b"two", url=URL + "/2")))
    file = BytesIO()
    assert export([both, Capture((page(b"%PDF"),))], file, "watcher") == 3
    file.seek(0)
    read = []
    for record in ArchiveIterator(file, check_digests="raise"):
        if record.rec_type == "response":
            uri, date = record.rec_headers.get("WARC-Target-URI"), record.rec_headers.get("WARC-Date")
            read.append((uri, date, record.http_headers.get_header("etag"), record.content_stream().read()))
    assert read == [
        (URL, "2026-03-01T12:00:00Z", '"1"', "第一条".encode()),
        (URL + "/2", "2026-03-01T12:00:00Z", None, b"two"),
        (URL, "2026-03-01T12:00:00Z", None, b"%PDF"),
    ]


def test_a_data_set_is_read_in_the_order_of_its_times(tmp_path: Path) -> None:
    folder = tmp_path / "Alder" / "Terms of Service"
    folder.mkdir(parents=True)
    (folder / "2024-05-06T07-08-09Z.md").write_text("# Second")
    (folder / "2023-05-06T07-08-09Z.md").write_text("# First")
    (folder / "2023-13-06T07-08-09Z.md").write_text("no such month")
    (folder / "README.md").write_text("not a version")
    (tmp_path / "Empty").mkdir()
    (tmp_path / "LICENSE").write_text("")
    (terms,) = find(tmp_path)
    assert (terms.service, terms.name) == ("Alder", "Terms of Service")
    first, second = captures(terms)
    assert (first.pages[0].body, second.pages[0].body) == (b"# First", b"# Second")
    assert first.fetched_at == datetime(2023, 5, 6, 7, 8, 9, tzinfo=UTC)
    assert first.pages[0].url == "ota:Alder/Terms%20of%20Service"
    assert second.fetched_at < NOON
