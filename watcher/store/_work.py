"""What is due and who has it: declaring sources, claiming them under a lease, putting them back.

A claim is one conditional update, so two processes never take the same source. A lease ends by itself: what a
dead process held is due again afterwards.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, RowMapping, select, update

from watcher.model import Snapshot, Source, Standing
from watcher.store._leases import is_free, put_back
from watcher.store._statements import insert_all, update_each
from watcher.store.records import Claim, Declared
from watcher.store.tables import deliveries, sources

SPREAD_EACH = timedelta(milliseconds=50)
SPREAD_LONGEST = timedelta(hours=1)
"""Sources declared together are first looked at over this time: five at once, thousands over the hour."""

AT_ONCE = 5_000
"""Names in one statement: PostgreSQL takes 65,535 parameters, SQLite 32,766."""

REMEMBERED = (
    sources.c.id,
    sources.c.version,
    sources.c.canonical,
    sources.c.digest,
    sources.c.validators,
    sources.c.first_seen,
    sources.c.last_seen,
    sources.c.standing,
)


def to_declare(connection: Connection, declared: Sequence[Source]) -> Declared:
    """What the table does not agree with: new ones are to be added, missing ones to retire, none is forgotten."""
    rows = connection.execute(select(sources.c.id, sources.c.declared, sources.c.enabled)).all()
    known = {row.id: row.declared if row.enabled == row.declared.enabled else None for row in rows}
    wanted = {source.id for source in declared}
    return Declared(
        added=tuple(source.id for source in declared if source.id not in known),
        altered=tuple(source.id for source in declared if source.id in known and known[source.id] != source),
        retired=tuple(row.id for row in rows if row.enabled and row.id not in wanted),
    )


def declare(connection: Connection, declared: Sequence[Source], now: datetime) -> Declared:
    """Make the table agree with what is declared."""
    todo = to_declare(connection, declared)
    wanted = {source.id: source for source in declared}
    spread = min(SPREAD_EACH * len(todo.added), SPREAD_LONGEST)
    insert_all(connection, sources, [_fresh(wanted[name], now + spread * _share(name)) for name in todo.added])
    update_each(connection, sources, [(name, _altered(wanted[name], now)) for name in todo.altered])
    update_each(connection, sources, [(name, {"enabled": False}) for name in todo.retired])
    return todo


def _altered(source: Source, now: datetime) -> dict[str, object]:
    """What we hold was fetched under another declaration: the next look, due now, asks for everything and reads it."""
    held: dict[str, object] = {"validators": {}, "digest": None, "next_look": now}
    return {"provider": source.provider, "declared": source, "enabled": source.enabled, **held}


def _fresh(source: Source, first_look: datetime) -> dict[str, object]:
    return {
        "id": source.id,
        "provider": source.provider,
        "declared": source,
        "enabled": source.enabled,
        "asked": False,
        "next_look": first_look,
        "standing": Standing(),
        "validators": {},
    }


def claim_due(connection: Connection, now: datetime, limit: int, owner: str, until: datetime) -> tuple[Claim, ...]:
    """Take the sources that have waited longest."""
    due = sources.c.enabled.is_(True) & (sources.c.next_look <= now) & is_free(sources, now)
    return _take(connection, due, limit, owner, until)


def claim_named(
    connection: Connection, names: Collection[str], now: datetime, owner: str, until: datetime
) -> tuple[Claim, ...]:
    """Take the named sources because a person asks, due or not, but not what somebody holds."""
    claims: list[Claim] = []
    for some in _batched(sorted(names), AT_ONCE):
        claims += _take(connection, sources.c.id.in_(some) & is_free(sources, now), AT_ONCE, owner, until)
    return tuple(replace(claim, asked=True) for claim in claims)


def _take(
    connection: Connection, which: ColumnElement[bool], limit: int, owner: str, until: datetime
) -> tuple[Claim, ...]:
    """In a transaction that writes nobody else can take what was chosen before it is marked as ours."""
    chosen = select(*REMEMBERED, sources.c.declared, sources.c.asked).where(which)
    ordered = chosen.order_by(sources.c.next_look).limit(limit).with_for_update(skip_locked=True)
    rows = connection.execute(ordered).mappings().all()
    if rows:
        ours = sources.c.id.in_([row["id"] for row in rows])
        connection.execute(update(sources).where(ours).values(lease_until=until, lease_owner=owner, asked=False))
    return tuple(Claim(row["declared"], snapshot(row), row["asked"]) for row in rows)


def release(connection: Connection, names: Collection[str], owner: str, until: datetime | None) -> None:
    """Put back what was taken but not looked at, perhaps to be due again only later."""
    ours = sources.c.id.in_(names) & (sources.c.lease_owner == owner)
    if until is not None:
        connection.execute(update(sources).where(ours).values(next_look=until))
    put_back(connection, sources, ours)


def reclaim(connection: Connection, is_dead: Callable[[str], bool]) -> int:
    """Put back everything that owners who are known to be dead still hold."""
    held = 0
    for table in (sources, deliveries):
        owners = connection.scalars(select(table.c.lease_owner).where(table.c.lease_owner.is_not(None)).distinct())
        dead = [owner for owner in owners if is_dead(owner)]
        held += put_back(connection, table, table.c.lease_owner.in_(dead))
    return held


def snapshot(row: RowMapping) -> Snapshot:
    return Snapshot(
        source=row["id"],
        version=row["version"],
        canonical=row["canonical"],
        digest=row["digest"],
        validators=row["validators"],
        first_seen=row["first_seen"],
        last_seen=row["last_seen"],
        standing=row["standing"],
    )


def _batched(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (names[start : start + size] for start in range(0, len(names), size))


def _share(identity: str) -> float:
    """A number in [0, 1) that belongs to the id."""
    return int.from_bytes(sha256(identity.encode()).digest()[:8], "big") / 2**64
