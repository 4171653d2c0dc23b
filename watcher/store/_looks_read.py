"""Reading what was done: looks, doubtful pages, how closely a source was watched, what was owed and told."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select, tuple_

from watcher.errors import UsageError
from watcher.store import _cursors
from watcher.store._sources_read import page_records
from watcher.store.records import (
    Agenda,
    ChannelRecord,
    CheckRecord,
    Coverage,
    DeliveryRecord,
    DeliveryState,
    Gap,
    Slice,
    SuspectRecord,
)
from watcher.store.tables import channels, checks, deliveries, sources, suspects

_GOOD = ("first", "unchanged", "changed")


def list_checks(connection: Connection, source: str | None, limit: int, cursor: str | None) -> Slice[CheckRecord]:
    wanted = select(checks).order_by(checks.c.at.desc(), checks.c.id.desc()).limit(_cursors.checked(limit) + 1)
    if source is not None:
        wanted = wanted.where(checks.c.source == source)
    if cursor is not None:
        wanted = wanted.where(tuple_(checks.c.at, checks.c.id) < _cursors.read_moment(cursor, int))
    rows = connection.execute(wanted).all()
    return _cursors.cut(rows, limit, _check, lambda row: _cursors.write(row.at, row.id))


def list_suspects(connection: Connection, source: str, limit: int) -> tuple[SuspectRecord, ...]:
    wanted = select(suspects).where(suspects.c.source == source).order_by(suspects.c.last_seen.desc())
    rows = connection.execute(wanted.limit(_cursors.checked(limit))).all()
    evidence = page_records(connection, {row.capture for row in rows})
    return tuple(
        SuspectRecord(row.id, row.suspicions, row.first_seen, row.last_seen, row.looks, evidence[row.capture])
        for row in rows
    )


def coverage(
    connection: Connection, source: str, since: datetime, now: datetime, allowed: timedelta
) -> Coverage | None:
    """Looks by outcome since a time, and the stretches longer than ``allowed`` without a good one."""
    row = connection.execute(select(sources.c.standing).where(sources.c.id == source)).first()
    if row is None:
        return None
    here = (checks.c.source == source) & (checks.c.at >= since)
    counted = connection.execute(select(checks.c.outcome, func.count()).where(here).group_by(checks.c.outcome))
    good = connection.scalars(select(checks.c.at).where(here, checks.c.outcome.in_(_GOOD)).order_by(checks.c.at)).all()
    return Coverage(
        source=source,
        since=since,
        looks=dict(counted.all()),
        last_good=good[-1] if good else row.standing.last_good,
        blind_since=row.standing.blind_since,
        longest_allowed=allowed,
        gaps=tuple(_gaps([since, *good], now, allowed)),
    )


def _gaps(moments: list[datetime], now: datetime, allowed: timedelta) -> Iterator[Gap]:
    for before, after in pairwise(moments):
        if after - before > allowed:
            yield Gap(before, after)
    if now - moments[-1] > allowed:
        yield Gap(moments[-1], None)


def list_deliveries(
    connection: Connection, state: DeliveryState | None, channel: str | None, limit: int, cursor: str | None
) -> Slice[DeliveryRecord]:
    newest = (deliveries.c.created.desc(), deliveries.c.id.desc())
    wanted = select(deliveries).order_by(*newest).limit(_cursors.checked(limit) + 1)
    if state is not None:
        wanted = wanted.where(deliveries.c.state == state)
    if channel is not None:
        wanted = wanted.where(deliveries.c.channel == channel)
    if cursor is not None:
        wanted = wanted.where(tuple_(deliveries.c.created, deliveries.c.id) < _cursors.read_moment(cursor, str))
    rows = connection.execute(wanted).all()
    return _cursors.cut(rows, limit, _delivery, lambda row: _cursors.write(row.created, row.id))


def agenda(connection: Connection, now: datetime, limit: int) -> Agenda:
    """Up to ``limit`` of each kind."""
    pending, due = deliveries.c.state == "pending", deliveries.c.due <= now
    newest = deliveries.c.created.desc()

    def some(which: ColumnElement[bool], first: ColumnElement[Any]) -> tuple[DeliveryRecord, ...]:
        wanted = select(deliveries).where(which).order_by(first, deliveries.c.id).limit(_cursors.checked(limit))
        return tuple(map(_delivery, connection.execute(wanted)))

    return Agenda(
        dead=some(deliveries.c.state == "dead", newest),
        waiting=some(pending & due, deliveries.c.next_attempt),
        delivered=some(deliveries.c.state == "delivered", newest),
        to_come=some(pending & ~due, deliveries.c.due),
    )


def named_delivery(connection: Connection, beginning: str) -> DeliveryRecord:
    """The only delivery whose id begins so."""
    begins = deliveries.c.id.startswith(beginning, autoescape=True)
    rows = connection.execute(select(deliveries).where(begins).limit(2)).all()
    if not rows:
        raise UsageError(f"no such alert: {beginning}")
    if len(rows) > 1:
        raise UsageError(f"more than one alert begins with {beginning}; give more of its id")
    return _delivery(rows[0])


def one_delivery(connection: Connection, name: str) -> DeliveryRecord | None:
    row = connection.execute(select(deliveries).where(deliveries.c.id == name)).first()
    return None if row is None else _delivery(row)


def list_channels(connection: Connection, now: datetime) -> tuple[ChannelRecord, ...]:
    """Every channel that something waits for or died on, by name."""
    late = (deliveries.c.state == "pending") & (deliveries.c.due <= now)
    counted = (
        select(
            deliveries.c.channel,
            func.count().filter(late).label("waiting"),
            func.count().filter(deliveries.c.state == "dead").label("dead"),
            func.min(deliveries.c.due).filter(late).label("oldest_due"),
        )
        .where(deliveries.c.state.in_(("pending", "dead")))
        .group_by(deliveries.c.channel)
        .order_by(deliveries.c.channel)
    )
    closed = {row.id: row for row in connection.execute(select(channels))}
    return tuple(_channel(row, closed.get(row.channel)) for row in connection.execute(counted))


def _channel(row: Row[Any], closed: Row[Any] | None) -> ChannelRecord:
    return ChannelRecord(
        id=row.channel,
        waiting=row.waiting,
        dead=row.dead,
        oldest_due=row.oldest_due,
        disabled_at=closed.disabled_at if closed else None,
        reason=closed.reason if closed else None,
    )


def _check(row: Row[Any]) -> CheckRecord:
    return CheckRecord(
        id=row.id,
        source=row.source,
        at=row.at,
        outcome=row.outcome,
        version=row.version,
        change=row.change,
        fetch=row.fetch,
        failure=row.failure,
        suspicions=row.suspicions or (),
    )


def _delivery(row: Row[Any]) -> DeliveryRecord:
    return DeliveryRecord(
        id=row.id,
        message=row.message,
        channel=row.channel,
        source=row.source,
        change=row.change,
        kind=row.kind,
        state=row.state,
        alert=row.alert,
        due=row.due,
        attempts=row.attempts,
        next_attempt=row.next_attempt if row.state == "pending" else None,
        last_error=row.last_error,
        created=row.created,
        settled_at=row.settled_at,
    )
