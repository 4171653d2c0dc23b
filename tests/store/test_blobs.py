"""Bytes are stored once, small, and come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.cast import HOUR, NOON, capture, first, source, unchanged
from watcher.errors import StoreError
from watcher.store import Database, Store
from watcher.store._blobs import Anchor, Blob, pack, unpack
from watcher.store.tables import blobs

PAGE = "".join(f"<p>第{n}条 双方应当按照约定履行义务，逾期每日支付万分之五的违约金。</p>" for n in range(2000)).encode()


@given(st.binary(max_size=3000), st.binary(max_size=3000))
def test_what_is_packed_is_unpacked(body: bytes, before: bytes) -> None:
    packed = pack(body, Anchor("anchor", before))
    assert unpack(packed, before if packed.dictionary else None) == body


def test_a_small_edit_costs_next_to_nothing() -> None:
    noise = bytes(range(256)) * 400
    before, after = PAGE + noise, PAGE.replace("第7条".encode(), "第八条".encode(), 1) + noise
    packed = pack(after, Anchor("anchor", before))
    assert packed.dictionary == "anchor"
    assert len(packed.data) < 500


def test_another_page_stands_alone() -> None:
    assert pack(PAGE, Anchor("anchor", b"quite another page" * 100)).dictionary is None


def test_bytes_with_another_hash_are_refused() -> None:
    packed = pack(b"one", None)
    with pytest.raises(StoreError, match="another hash"):
        unpack(Blob("0" * 64, packed.size, None, packed.data), None)
    with pytest.raises(StoreError, match="damaged"):
        unpack(Blob(packed.sha256, packed.size, None, packed.data[:-3]), None)


def test_a_chain_of_dictionaries_is_never_longer_than_one(store: Store, database: Database) -> None:
    store.sync_sources([source()], NOON)
    store.record([first(body=PAGE)])
    for n in range(1, 6):
        seen = capture(PAGE + b"<!-- nonce %d -->" % n, NOON + n * HOUR)
        store.record([unchanged(NOON + n * HOUR, seen=seen)])
        assert store.newest_capture("alder/terms", 1) == seen
    with database.reading() as connection:
        leaning = connection.execute(blobs.select().where(blobs.c.dictionary.is_not(None))).all()
        alone = connection.execute(blobs.select().where(blobs.c.dictionary.is_(None))).all()
    assert {blob.dictionary for blob in leaning} == {blob.sha256 for blob in alone}
    assert len(leaning) == 5


def test_the_same_bytes_are_stored_once(store: Store, database: Database) -> None:
    store.sync_sources([source("alder/a"), source("alder/b")], NOON)
    store.record([first(name="alder/a"), first(name="alder/b")])
    with database.reading() as connection:
        assert len(connection.execute(blobs.select()).all()) == 1
