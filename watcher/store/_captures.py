"""Looks that are kept: their pages in rows, their bytes in blobs."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from watcher.model import Capture, Page, Validators
from watcher.store import _blobs
from watcher.store._blobs import Blob
from watcher.store._statements import insert_all, insert_once, insert_one
from watcher.store.tables import blobs, captures, pages


def compress(connection: Connection, source: str, capture: Capture) -> tuple[Blob, ...]:
    """The blobs of a capture that are not stored yet."""
    new = {page.sha256: page for page in capture.pages}
    absent = _blobs.missing(connection, new.keys())
    return tuple(_blobs.pack(new[name].body, _blobs.anchor(connection, source, new[name].url)) for name in absent)


def keep_blobs(connection: Connection, packed: Iterable[Blob]) -> None:
    """Store blobs, those that stand alone first: others may lean on them."""
    ordered = sorted(packed, key=lambda blob: blob.dictionary is not None)
    rows = [{"sha256": it.sha256, "size": it.size, "dictionary": it.dictionary, "data": it.data} for it in ordered]
    insert_once(connection, blobs, rows)


def keep(connection: Connection, source: str, capture: Capture) -> int:
    """Store a capture whose blobs are stored; gives its number."""
    row = {"source": source, "digest": capture.digest, "fetched_at": capture.fetched_at}
    number = insert_one(connection, captures, row)
    insert_all(connection, pages, [_page_row(number, place, page) for place, page in enumerate(capture.pages)])
    return number


def load(connection: Connection, number: int) -> Capture:
    """A capture with its bytes, each proven by its hash."""
    rows = connection.execute(select(pages).where(pages.c.capture == number).order_by(pages.c.n)).all()
    bodies = _blobs.load(connection, {row.sha256 for row in rows})
    return Capture(tuple(_page(row, bodies[row.sha256]) for row in rows))


def validators(looked: Iterable[Page]) -> dict[str, Validators]:
    """What makes the next requests conditional, by address."""
    found = {page.url: page.validators for page in looked}
    return {url: known for url, known in found.items() if known != Validators()}


def _page_row(capture: int, place: int, page: Page) -> dict[str, Any]:
    return {
        "capture": capture,
        "n": place,
        "url": page.url,
        "final_url": page.final_url,
        "status": page.status,
        "headers": dict(page.headers),
        "sha256": page.sha256,
        "fetched_at": page.fetched_at,
        "elapsed_ms": round(page.elapsed.total_seconds() * 1000),
        "redirects": list(page.redirects),
    }


def _page(row: Row[Any], body: bytes) -> Page:
    return Page(
        url=row.url,
        final_url=row.final_url,
        status=row.status,
        headers=row.headers,
        body=body,
        fetched_at=row.fetched_at,
        elapsed=timedelta(milliseconds=row.elapsed_ms),
        redirects=tuple(row.redirects),
    )
