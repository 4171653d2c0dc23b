"""The outbox: what is owed to whom, who is telling it, and how that went.

A delivery's id is derived from what is owed, so owing it twice owes it once. Alerts that are due together under one
bundle become one message at its first claim; the message keeps its id over every attempt. An attempt counts when
it was refused, not when our own process died under it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, or_, select, update

from watcher.errors import UsageError
from watcher.model import Alert, Delivered, Delivery, Owed, Receipt, Refused
from watcher.store._leases import FREE, is_free, put_back
from watcher.store._statements import insert_once
from watcher.store.tables import channels, deliveries

REMINDERS = ("deadline.near", "agreement.in_force")
"""What waits for its day and is void when the date moves or the matter is settled."""
AT_ONCE = 400
"""Rows looked through for one claim."""


class Matter(NamedTuple):
    """What an alert is owed for."""

    source: str
    version: int | None
    change: int | None


class Taking(NamedTuple):
    """How much to take from a channel's outbox, for whom and until when."""

    channel: str
    now: datetime
    limit: int
    owner: str
    until: datetime
    ripe: datetime
    """Fresh alerts that became due after this may still get company under their bundle."""
    flood: int
    """More fresh messages than this at once become a single one."""


def owe(connection: Connection, owed: Iterable[tuple[Matter, Owed]], now: datetime) -> None:
    insert_once(connection, deliveries, [_row(matter, one, now) for matter, one in owed])


def _row(matter: Matter, owed: Owed, now: datetime) -> dict[str, object]:
    alert = owed.alert
    return {
        "id": _delivery_id(matter, owed),
        "channel": owed.channel,
        "source": matter.source,
        "change": matter.change,
        "kind": alert.kind,
        "thread": alert.thread,
        "bundle": owed.bundle,
        "language": alert.language,
        "alert": alert,
        "due": owed.due,
        "state": "pending",
        "attempts": 0,
        "next_attempt": owed.due,
        "created": now,
    }


def _delivery_id(matter: Matter, owed: Owed) -> str:
    alert = owed.alert
    what = (matter.source, matter.version, alert.thread, alert.kind, alert.days_left)
    how = (alert.language, owed.channel, owed.due.isoformat())
    return _named(str(part) for part in (*what, *how))


def _named(parts: Iterable[str]) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:32]


# ── claiming ─────────────────────────────────────────────────────────────────────────────────────


def channels_due(connection: Connection, now: datetime) -> tuple[str, ...]:
    """Channels for which something waits that nobody holds."""
    return tuple(connection.scalars(select(deliveries.c.channel).where(_waits(now)).distinct()))


def _waits(now: datetime) -> ColumnElement[bool]:
    """What is due and held by nobody."""
    is_due = (deliveries.c.state == "pending") & (deliveries.c.next_attempt <= now)
    return is_due & is_free(deliveries, now)


def claim(connection: Connection, taking: Taking) -> tuple[Delivery, ...]:
    """Take what is due for a channel, gathered into messages."""
    messages = _gather(_drop_outdated(connection, _due(connection, taking), taking.now), taking)
    for name, ids in messages.items():
        whole = or_(deliveries.c.id.in_(ids), deliveries.c.message == name)
        taken = update(deliveries).where(deliveries.c.state == "pending", whole)
        connection.execute(taken.values(message=name, lease_until=taking.until, lease_owner=taking.owner))
    return tuple(_message(connection, name) for name in messages)


def _drop_outdated(connection: Connection, rows: Sequence[Any], now: datetime) -> Sequence[Any]:
    """Of several reminders of one matter that are due together only the last still says what is true: the service
    rested, or the receiver was down, while the others had their day."""
    reminders = sorted((row for row in rows if row.kind in REMINDERS), key=lambda row: row.due)
    last = {(row.thread, row.language): row.id for row in reminders}
    outdated = {row.id for row in reminders if last[row.thread, row.language] != row.id}
    if outdated:
        void = update(deliveries).where(deliveries.c.id.in_(outdated))
        connection.execute(void.values(state="withdrawn", settled_at=now, **FREE))
    return [row for row in rows if row.id not in outdated]


def _due(connection: Connection, taking: Taking) -> Sequence[Any]:
    row = deliveries.c
    chosen = (
        select(row.id, row.message, row.bundle, row.language, row.due, row.kind, row.thread)
        .where(deliveries.c.channel == taking.channel, _waits(taking.now))
        .order_by(deliveries.c.next_attempt, deliveries.c.id)
        .limit(AT_ONCE)
    )
    return connection.execute(chosen.with_for_update(skip_locked=True)).all()


def _gather(rows: Sequence[Any], taking: Taking) -> dict[str, list[str]]:
    """Message id ► ids of the alerts in it: messages that were tried before as they are, fresh alerts by bundle."""
    tried: dict[str, list[str]] = defaultdict(list)
    fresh: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows:
        if row.message is not None:
            tried[row.message].append(row.id)
        else:
            fresh[row.bundle or row.id, row.language].append(row)
    ripe = [group for group in fresh.values() if min(row.due for row in group) <= taking.ripe]
    if ripe and len(fresh) > taking.flood:
        ripe = _by_language(fresh.values())  # what is not ripe yet is part of the same flood
    groups = [[row.id for row in group] for group in ripe]
    named = {_named(sorted(ids)): ids for ids in groups}
    return dict(list((dict(tried) | named).items())[: taking.limit])


def _by_language(groups: Iterable[list[Any]]) -> list[list[Any]]:
    together: dict[str, list[Any]] = defaultdict(list)
    for row in (row for group in groups for row in group):
        together[row.language].append(row)
    return list(together.values())


def _message(connection: Connection, name: str) -> Delivery:
    chosen = (
        select(deliveries)
        .where(deliveries.c.message == name, deliveries.c.state == "pending")
        .order_by(deliveries.c.due, deliveries.c.id)
    )
    rows = connection.execute(chosen).all()
    alerts: tuple[Alert, ...] = tuple(row.alert for row in rows)
    return Delivery(name, rows[0].channel, alerts, rows[0].attempts + 1, min(row.created for row in rows))


def release(connection: Connection, messages: Collection[str], owner: str) -> None:
    """Put messages back that were taken but not sent."""
    put_back(connection, deliveries, deliveries.c.message.in_(messages) & (deliveries.c.lease_owner == owner))


# ── settling ─────────────────────────────────────────────────────────────────────────────────────


class Settlement(NamedTuple):
    """How an attempt went and what follows: another attempt, or none."""

    receipt: Receipt
    now: datetime
    next_attempt: datetime | None
    owed: tuple[Owed, ...] = ()
    """What a message that died still owes over other channels."""


def settle(connection: Connection, delivery: Delivery, settlement: Settlement) -> None:
    match settlement.receipt:
        case Delivered():
            _close(connection, delivery, settlement)
        case Refused() as refused:
            _refuse(connection, delivery, settlement, refused)


def _close(connection: Connection, delivery: Delivery, settlement: Settlement) -> None:
    """Received is received, also what was withdrawn while it was on its way."""
    on_its_way = (deliveries.c.state == "withdrawn") & deliveries.c.lease_owner.is_not(None)
    done = update(deliveries).where(
        deliveries.c.message == delivery.id, or_(deliveries.c.state == "pending", on_its_way)
    )
    values = {"state": "delivered", "settled_at": settlement.now, "last_error": None, **FREE}
    connection.execute(done.values(attempts=deliveries.c.attempts + 1, **values))


def _refuse(connection: Connection, delivery: Delivery, settlement: Settlement, refused: Refused) -> None:
    tried = update(deliveries).where(
        deliveries.c.message == delivery.id,
        deliveries.c.state == "pending",
        deliveries.c.attempts == delivery.attempt - 1,
    )
    values: dict[str, object] = {"attempts": delivery.attempt, "last_error": refused.reason, **FREE}
    if settlement.next_attempt is not None:
        values["next_attempt"] = settlement.next_attempt
    else:
        values |= {"state": "dead", "settled_at": settlement.now}
    refused_now = connection.execute(tried.values(**values)).rowcount
    if refused_now:
        dead = ((Matter(one.alert.source, None, None), one) for one in settlement.owed)
        owe(connection, dead, settlement.now)
    if refused.disable:
        close_channel(connection, delivery.channel, refused.reason, settlement.now)


def retry(connection: Connection, name: str, now: datetime) -> str:
    """Try a message again from the start, because a person asked; its channel is open again. Gives the channel."""
    row = connection.execute(select(deliveries).where(deliveries.c.id == name)).first()
    if row is None:
        raise UsageError(f"no such alert: {name}")
    if row.state not in ("dead", "pending"):
        raise UsageError(f"alert {name} is {row.state}; only dead and waiting ones can be tried again")
    together = deliveries.c.message == row.message if row.message else deliveries.c.id == name
    again = update(deliveries).where(together, deliveries.c.state.in_(("dead", "pending")))
    values = {"state": "pending", "attempts": 0, "next_attempt": now, "settled_at": None, **FREE}
    if row.due > now:
        values["due"] = now  # what was to come is wanted today
    connection.execute(again.values(**values))
    connection.execute(channels.delete().where(channels.c.id == row.channel))
    return str(row.channel)


def withdraw(connection: Connection, threads: Collection[str], now: datetime) -> int:
    """Void the reminders of a matter that still wait; the news of the change itself is never withdrawn."""
    waiting = deliveries.c.thread.in_(threads) & deliveries.c.kind.in_(REMINDERS) & (deliveries.c.state == "pending")
    return connection.execute(update(deliveries).where(waiting).values(state="withdrawn", settled_at=now)).rowcount


def settle_matter(connection: Connection, change: int, closing: Collection[str], now: datetime) -> None:
    """An acknowledged change reminds nobody of its deadline; channels that can close what they opened hear of it."""
    here = deliveries.c.change == change
    waiting = here & (deliveries.c.kind == "deadline.near") & (deliveries.c.state == "pending")
    connection.execute(update(deliveries).where(waiting).values(state="withdrawn", settled_at=now))
    told = here & (deliveries.c.kind == "agreement.changed") & deliveries.c.channel.in_(closing)
    for row in connection.execute(select(deliveries).where(told)).all():
        closed = Owed(row.channel, replace(row.alert, kind="agreement.settled", at=now), now, row.bundle)
        owe(connection, [(Matter(row.source, None, change), closed)], now)


# ── channels ─────────────────────────────────────────────────────────────────────────────────────


def close_channel(connection: Connection, channel: str, reason: str, now: datetime) -> None:
    insert_once(connection, channels, [{"id": channel, "disabled_at": now, "reason": reason}])


def closed_channels(connection: Connection) -> frozenset[str]:
    return frozenset(connection.scalars(select(channels.c.id).where(channels.c.disabled_at.is_not(None))))
