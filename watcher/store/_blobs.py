"""Bytes by their hash: compressed, each stored once, checked whenever they are read.

A page that changes a little is compressed with the source's last full blob as dictionary: some fifty bytes instead
of some thirty thousand. A dictionary always stands alone, so reading a blob needs at most one other.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

import zstandard
from sqlalchemy import Connection, func, select

from watcher.errors import StoreError
from watcher.store.tables import blobs, pages, sources, versions

LARGEST_DICTIONARY = 8 * 2**20
WORTH_IT = 4
"""A dictionary is used when it saves this many times its absence; else the blob stands alone and serves as one."""
LARGEST_WINDOW = 2**27


class Anchor(NamedTuple):
    """A blob that stands alone and may serve as dictionary."""

    sha256: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Blob:
    """A row of ``blobs``."""

    sha256: str
    size: int
    dictionary: str | None
    data: bytes


def pack(body: bytes, anchor: Anchor | None) -> Blob:
    """Compress bytes, with the anchor as dictionary where that is worth it."""
    name = sha256(body).hexdigest()
    alone = zstandard.ZstdCompressor().compress(body)
    if anchor is not None and len(anchor.body) <= LARGEST_DICTIONARY:
        window = (len(anchor.body) + len(body)).bit_length()
        parameters = zstandard.ZstdCompressionParameters.from_level(3, window_log=max(window, 10))
        compressor = zstandard.ZstdCompressor(dict_data=_dictionary(anchor.body), compression_params=parameters)
        leaning = compressor.compress(body)
        if len(leaning) * WORTH_IT < len(alone):
            return Blob(name, len(body), anchor.sha256, leaning)
    return Blob(name, len(body), None, alone)


def unpack(blob: Blob, dictionary: bytes | None) -> bytes:
    """The bytes of a blob, proven by their hash."""
    known = _dictionary(dictionary) if dictionary is not None else None
    decompressor = zstandard.ZstdDecompressor(dict_data=known, max_window_size=LARGEST_WINDOW)
    try:
        body = decompressor.decompress(blob.data, max_output_size=blob.size)
    except zstandard.ZstdError as damage:
        raise StoreError(f"blob {blob.sha256} is damaged: {damage}") from damage
    if sha256(body).hexdigest() != blob.sha256:
        raise StoreError(f"blob {blob.sha256} is damaged: its bytes have another hash")
    return body


def load(connection: Connection, names: Collection[str]) -> Mapping[str, bytes]:
    """The bytes behind several hashes."""
    rows = _rows(connection, names)
    leaned_on = _rows(connection, {blob.dictionary for blob in rows.values() if blob.dictionary} - rows.keys())
    bodies = {name: unpack(blob, None) for name, blob in (rows | leaned_on).items() if blob.dictionary is None}
    for name, blob in rows.items():
        if blob.dictionary is not None:
            bodies[name] = unpack(blob, bodies[blob.dictionary])
    return bodies


def missing(connection: Connection, names: Collection[str]) -> frozenset[str]:
    """Those hashes whose bytes are not stored."""
    found = connection.scalars(select(blobs.c.sha256).where(blobs.c.sha256.in_(names)))
    return frozenset(names) - frozenset(found)


def anchor(connection: Connection, source: str, url: str) -> Anchor | None:
    """The full blob nearest to what the address shows now."""
    newest = (
        select(func.coalesce(blobs.c.dictionary, blobs.c.sha256))
        .select_from(sources)
        .join(versions, (versions.c.source == sources.c.id) & (versions.c.n == sources.c.version))
        .join(pages, pages.c.capture == versions.c.last_capture)
        .join(blobs, blobs.c.sha256 == pages.c.sha256)
        .where(sources.c.id == source, pages.c.url == url)
    )
    name = connection.scalar(newest)
    return None if name is None else Anchor(name, load(connection, {name})[name])


def _rows(connection: Connection, names: Collection[str]) -> dict[str, Blob]:
    if not names:
        return {}
    found = connection.execute(select(blobs).where(blobs.c.sha256.in_(names)))
    return {row.sha256: Blob(row.sha256, row.size, row.dictionary, bytes(row.data)) for row in found}


def _dictionary(body: bytes) -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(body, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
