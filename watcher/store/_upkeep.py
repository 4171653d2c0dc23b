"""Forgetting what nothing needs: evidence of versions is never touched. And telling SQLite how its tables have grown,
or its planner would take a large table for a small one."""

from sqlalchemy import Connection, delete, func, select

from watcher.store.records import Swept
from watcher.store.tables import blobs, captures, pages, suspects, versions

SAMPLED = 400
"""Rows of an index that are looked at to tell how it has grown."""
SUSPECTS_KEPT = 20
"""Doubtful pages kept for one source: enough to see what kind of trouble it is."""


def sweep(connection: Connection) -> Swept:
    swept = _forget(connection)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA analysis_limit = {SAMPLED}")
        connection.exec_driver_sql("PRAGMA optimize(0x10002)")
    return swept


def _forget(connection: Connection) -> Swept:
    rank = func.row_number().over(partition_by=suspects.c.source, order_by=suspects.c.last_seen.desc())
    ranked = select(suspects.c.id, rank.label("rank")).subquery()
    old = select(ranked.c.id).where(ranked.c.rank > SUSPECTS_KEPT)
    forgotten = connection.execute(delete(suspects).where(suspects.c.id.in_(old))).rowcount
    return Swept(forgotten, _captures(connection), _blobs(connection))


def _captures(connection: Connection) -> int:
    wanted = [
        select(column).where(column == captures.c.id).exists()
        for column in (versions.c.capture, versions.c.last_capture, suspects.c.capture)
    ]
    return connection.execute(delete(captures).where(*(~used for used in wanted))).rowcount


def _blobs(connection: Connection) -> int:
    """Bytes that no page has and that no other blob leans on; leaning ones go first."""
    leaning = blobs.alias("leaning")
    unused = ~select(pages.c.sha256).where(pages.c.sha256 == blobs.c.sha256).exists()
    unleaned = ~select(leaning.c.sha256).where(leaning.c.dictionary == blobs.c.sha256).exists()
    swept = connection.execute(delete(blobs).where(unused, blobs.c.dictionary.is_not(None))).rowcount
    return swept + connection.execute(delete(blobs).where(unused, unleaned)).rowcount
