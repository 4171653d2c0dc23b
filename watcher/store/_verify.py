"""Proving the evidence: every stored byte by its hash, every version by its pages and its text."""

from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import Connection, exists, select

from watcher.errors import StoreError
from watcher.model import Bilingual
from watcher.store import _blobs
from watcher.store.records import Proof
from watcher.store.tables import blobs, pages, readings, versions

AT_ONCE = 50

_NO_PAGES = Bilingual("缺少原始页面", "its pages are missing")
_NO_TEXT = Bilingual("缺少文本", "its text is missing")
_OTHER_TEXT = Bilingual("文本的哈希不符", "its text has another hash")


def prove(connection: Connection) -> Iterator[Proof]:
    yield _database(connection)
    yield from _all_blobs(connection)
    yield from _all_versions(connection)


def _database(connection: Connection) -> Proof:
    """SQLite can look for damaged pages and broken references itself."""
    if connection.dialect.name != "sqlite":
        return Proof("database", "")
    found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if found != "ok":
        return Proof("database", "", Bilingual(f"文件损坏：{found}", f"the file is damaged: {found}"))
    if broken:
        return Proof("database", "", Bilingual(f"引用断裂：{tuple(broken)}", f"broken reference: {tuple(broken)}"))
    return Proof("database", "")


def _all_blobs(connection: Connection) -> Iterator[Proof]:
    last = ""
    while True:
        some = select(blobs.c.sha256).where(blobs.c.sha256 > last).order_by(blobs.c.sha256).limit(AT_ONCE)
        names = connection.scalars(some).all()
        if not names:
            return
        for name in names:
            yield Proof("blob", name, _damage(connection, name))
        last = names[-1]


def _damage(connection: Connection, name: str) -> Bilingual | None:
    try:
        _blobs.load(connection, {name})
    except StoreError as damage:
        return Bilingual(f"字节已损坏（{damage}）", str(damage))
    return None


def _all_versions(connection: Connection) -> Iterator[Proof]:
    has_pages = exists().where(pages.c.capture == versions.c.capture).label("has_pages")
    keys = connection.execute(
        select(versions.c.source, versions.c.n, versions.c.sha256, has_pages).order_by(versions.c.source, versions.c.n)
    ).all()
    for source, n, digest, paged in keys:
        reading = select(readings.c.agreement).where(readings.c.source == source, readings.c.n == n)
        agreement = connection.execute(reading).scalar_one_or_none()
        wrong = None
        if not paged:
            wrong = _NO_PAGES
        elif agreement is None:
            wrong = _NO_TEXT
        elif sha256(agreement.text.encode()).hexdigest() != digest:
            wrong = _OTHER_TEXT
        yield Proof("version", f"{source}@{n}", wrong)
