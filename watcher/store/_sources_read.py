"""Reading sources, their versions and the evidence of these."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import JSON, ColumnElement, Connection, Row, Select, cast, func, select, type_coerce

from watcher.model import Agreement, Capture
from watcher.store import _captures, _cursors
from watcher.store.records import PageRecord, Slice, SourceRecord, Tally, VersionRecord, VersionTimes
from watcher.store.tables import blobs, changes, pages, readings, sources, versions

_LAST_SEEN = func.coalesce(versions.c.last_seen, sources.c.last_seen).label("seen_until")


def list_sources(
    connection: Connection, now: datetime, provider: str | None, limit: int, cursor: str | None
) -> Slice[SourceRecord]:
    wanted = _sources().order_by(sources.c.id).limit(_cursors.checked(limit) + 1)
    if provider is not None:
        wanted = wanted.where(sources.c.provider == provider)
    if cursor is not None:
        wanted = wanted.where(sources.c.id > _cursors.read_name(cursor))
    rows = connection.execute(wanted).all()
    return _cursors.cut(rows, limit, lambda row: _source(row, now), lambda row: _cursors.write(row.id))


def one_source(connection: Connection, name: str, now: datetime) -> SourceRecord | None:
    row = connection.execute(_sources().where(sources.c.id == name)).first()
    return None if row is None else _source(row, now)


def tally(connection: Connection, now: datetime) -> Tally:
    """Counted by the database: what a standing holds is not read for it."""
    enabled = sources.c.enabled.is_(True)
    standing = _standing(connection)
    blind = standing["blind_told"].as_boolean()
    missed = blind | (standing["misses"].as_integer() > 0)
    due = enabled & (sources.c.next_look < now)
    counted = connection.execute(
        select(
            func.count().filter(enabled, ~missed, sources.c.version.is_not(None)).label("watched"),
            func.count().filter(enabled, ~missed, sources.c.version.is_(None)).label("new"),
            func.count().filter(enabled, missed, ~blind).label("doubtful"),
            func.count().filter(enabled, blind).label("blind"),
            func.count().filter(~enabled).label("disabled"),
            func.count().filter(due).label("looks_due"),
            func.min(sources.c.next_look).filter(due).label("oldest"),
        )
    ).one()
    return Tally(
        watched=counted.watched,
        new=counted.new,
        doubtful=counted.doubtful,
        blind=counted.blind,
        disabled=counted.disabled,
        looks_due=counted.looks_due,
        longest_wait=now - counted.oldest if counted.oldest else timedelta(),
    )


def _standing(connection: Connection) -> ColumnElement[Any]:
    """The standing's JSON text as something the database can look into."""
    if connection.dialect.name == "sqlite":
        return type_coerce(sources.c.standing, JSON)
    return cast(sources.c.standing, JSON)


def list_versions(connection: Connection, source: str, limit: int, cursor: str | None) -> Slice[VersionRecord]:
    wanted = _versions(source).order_by(versions.c.n.desc()).limit(_cursors.checked(limit) + 1)
    if cursor is not None:
        wanted = wanted.where(versions.c.n < _cursors.read_number(cursor))
    rows = connection.execute(wanted).all()
    evidence = page_records(connection, {number for row in rows for number in (row.capture, row.last_capture)})
    return _cursors.cut(rows, limit, lambda row: _version(row, evidence), lambda row: _cursors.write(row.n))


def one_version(connection: Connection, source: str, n: int) -> VersionRecord | None:
    row = connection.execute(_versions(source).where(versions.c.n == n)).first()
    return None if row is None else _version(row, page_records(connection, {row.capture, row.last_capture}))


def version_times(connection: Connection, source: str) -> tuple[VersionTimes, ...]:
    rows = connection.execute(_versions(source).order_by(versions.c.n))
    return tuple(
        VersionTimes(row.n, row.first_seen, row.seen_until, row.last_old, row.updated_on, row.effective_on, row.dates)
        for row in rows
    )


def agreement_of(connection: Connection, source: str, n: int) -> Agreement | None:
    wanted = select(readings.c.agreement).where(readings.c.source == source, readings.c.n == n)
    return connection.execute(wanted).scalar_one_or_none()


def capture_of(connection: Connection, source: str, n: int) -> Capture | None:
    number = connection.scalar(select(versions.c.capture).where(versions.c.source == source, versions.c.n == n))
    return None if number is None else _captures.load(connection, number)


def page_records(connection: Connection, numbers: Collection[int]) -> dict[int, tuple[PageRecord, ...]]:
    """The pages of captures, without their bytes."""
    wanted = (
        select(pages, blobs.c.size)
        .join(blobs, blobs.c.sha256 == pages.c.sha256)
        .where(pages.c.capture.in_(numbers))
        .order_by(pages.c.capture, pages.c.n)
    )
    found: dict[int, list[PageRecord]] = defaultdict(list)
    for row in connection.execute(wanted):
        found[row.capture].append(_page(row))
    return {number: tuple(records) for number, records in found.items()}


def _sources() -> Select[Any]:
    current = (versions.c.source == sources.c.id) & (versions.c.n == sources.c.version)
    return select(sources, versions.c.title).outerjoin(versions, current)


def _source(row: Row[Any], now: datetime) -> SourceRecord:
    return SourceRecord(
        source=row.declared,
        enabled=row.enabled,
        version=row.version,
        title=row.title,
        first_seen=row.first_seen,
        last_seen=row.last_seen,
        last_look=row.last_look,
        next_look=row.next_look,
        last_outcome=row.last_outcome,
        trouble=row.trouble,
        standing=row.standing,
        checking=row.lease_until is not None and row.lease_until > now,
    )


def _versions(source: str) -> Select[Any]:
    told = (changes.c.source == versions.c.source) & (changes.c.new_version == versions.c.n)
    return (
        select(versions, _LAST_SEEN, changes.c.id.label("change"))
        .join(sources, sources.c.id == versions.c.source)
        .outerjoin(changes, told)
        .where(versions.c.source == source)
    )


def _version(row: Row[Any], evidence: dict[int, tuple[PageRecord, ...]]) -> VersionRecord:
    return VersionRecord(
        source=row.source,
        n=row.n,
        title=row.title,
        language=row.language,
        sha256=row.sha256,
        canonical=row.canonical,
        reader=row.reader,
        first_seen=row.first_seen,
        last_seen=row.seen_until,
        last_old=row.last_old,
        updated_on=row.updated_on,
        effective_on=row.effective_on,
        dates=row.dates,
        change=row.change,
        pages=evidence.get(row.capture, ()),
        last_pages=evidence.get(row.last_capture, ()),
    )


def _page(row: Row[Any]) -> PageRecord:
    return PageRecord(
        url=row.url,
        final_url=row.final_url,
        status=row.status,
        headers=row.headers,
        sha256=row.sha256,
        size=row.size,
        fetched_at=row.fetched_at,
        redirects=tuple(row.redirects),
    )
