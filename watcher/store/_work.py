"""What is due and who has it: declaring sources, claiming them under a lease, putting them back.

A claim is one conditional update, so two processes never take the same source. A lease ends by itself: what a
dead process held is due again afterwards.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, or_, select, update

from watcher.model import Snapshot, Source, Standing
from watcher.store._statements import insert_all, update_each
from watcher.store.records import Claim, Declared
from watcher.store.tables import deliveries, sources

SPREAD_EACH = timedelta(milliseconds=50)
SPREAD_LONGEST = timedelta(hours=1)
"""Sources declared together are first looked at over this time: five at once, thousands over the hour."""

REMEMBERED = (
    sources.c.id,
    sources.c.version,
    sources.c.canonical,
    sources.c.digest,
    sources.c.validators,
    sources.c.first_seen,
    sources.c.last_seen,
    sources.c.standing,
    sources.c.asked,
)


def declare(connection: Connection, declared: Sequence[Source], now: datetime) -> Declared:
    """Make the table agree with what is declared: new ones are added, missing ones retire, none is forgotten."""
    known = {row.id: row for row in connection.execute(select(sources.c.id, sources.c.declared, sources.c.enabled))}
    wanted = {source.id: source for source in declared}
    added = [source for source in declared if source.id not in known]
    altered = [source for source in declared if source.id in known and known[source.id].declared != source]
    retired = [name for name, row in known.items() if row.enabled and name not in wanted]
    spread = min(SPREAD_EACH * len(added), SPREAD_LONGEST)
    insert_all(connection, sources, [_fresh(source, now + spread * _share(source.id)) for source in added])
    update_each(connection, sources, [(source.id, _changed(source, now)) for source in altered])
    update_each(connection, sources, [(name, {"enabled": False}) for name in retired])
    return Declared(tuple(source.id for source in added), tuple(source.id for source in altered), tuple(retired))


def _changed(source: Source, now: datetime) -> dict[str, object]:
    return {"provider": source.provider, "declared": source, "enabled": source.enabled, "next_look": now}


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
    due = sources.c.enabled.is_(True) & (sources.c.next_look <= now) & _free(sources, now)
    return _take(connection, due, limit, owner, until)


def claim_named(
    connection: Connection, names: Collection[str], now: datetime, owner: str, until: datetime
) -> tuple[Claim, ...]:
    """Take the named sources, due or not, but not what somebody holds."""
    return _take(connection, sources.c.id.in_(names) & _free(sources, now), len(names), owner, until)


def _take(
    connection: Connection, which: ColumnElement[bool], limit: int, owner: str, until: datetime
) -> tuple[Claim, ...]:
    chosen = select(sources.c.id).where(which).order_by(sources.c.next_look).limit(limit)
    names = connection.scalars(chosen.with_for_update(skip_locked=True)).all()
    taken = (
        update(sources)
        .where(sources.c.id.in_(names))
        .values(lease_until=until, lease_owner=owner)
        .returning(*REMEMBERED)
    )
    claims = {row["id"]: Claim(snapshot(row), row["asked"]) for row in connection.execute(taken).mappings()}
    return tuple(claims[name] for name in names)


def release(connection: Connection, names: Collection[str], owner: str) -> None:
    """Put back what was taken but not looked at."""
    _put_back(connection, sources, sources.c.id.in_(names) & (sources.c.lease_owner == owner))


def reclaim(connection: Connection, is_dead: Callable[[str], bool]) -> int:
    """Put back everything that owners who are known to be dead still hold."""
    held = 0
    for table in (sources, deliveries):
        owners = connection.scalars(select(table.c.lease_owner).where(table.c.lease_owner.is_not(None)).distinct())
        dead = [owner for owner in owners if is_dead(owner)]
        held += _put_back(connection, table, table.c.lease_owner.in_(dead))
    return held


def _put_back(connection: Connection, table: Table, which: ColumnElement[bool]) -> int:
    return connection.execute(update(table).where(which).values(lease_until=None, lease_owner=None)).rowcount


def _free(table: Table, now: datetime) -> ColumnElement[bool]:
    return or_(table.c.lease_until.is_(None), table.c.lease_until <= now)


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


def _share(identity: str) -> float:
    """A number in [0, 1) that belongs to the id."""
    return int.from_bytes(sha256(identity.encode()).digest()[:8], "big") / 2**64
