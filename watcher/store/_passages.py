"""Clauses as full-text search sees them: each wording once, with the versions it stood in.

An edited agreement adds its edited clauses and nothing else, so the index grows with what changed and search over
all versions names each wording once.
"""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, delete, select, update

from watcher.model import Agreement
from watcher.store import _search
from watcher.store._statements import insert_all
from watcher.store._types import storable
from watcher.store.tables import passages, readings


class Passage(NamedTuple):
    clause: str
    heading: str | None
    text: str


def advance(connection: Connection, source: str, version: int, agreement: Agreement) -> None:
    """Close the passages that this version no longer has, open those that it adds."""
    here = (passages.c.source == source) & passages.c.last_version.is_(None)
    standing = connection.execute(
        select(passages.c.id, passages.c.clause, passages.c.heading, passages.c.text).where(here)
    )
    open_now = {Passage(row.clause, row.heading, row.text): row.id for row in standing}
    wanted = dict.fromkeys(_passages(agreement))
    gone = [number for passage, number in open_now.items() if passage not in wanted]
    if gone:
        connection.execute(update(passages).where(passages.c.id.in_(gone)).values(last_version=version - 1))
    fresh = [passage for passage in wanted if passage not in open_now]
    rows = [passage._asdict() | {"source": source, "first_version": version} for passage in fresh]
    insert_all(connection, passages, rows)


def rebuild(connection: Connection, source: str) -> None:
    """Derive all passages of a source again, after its versions were read anew."""
    _search.forget(connection, source)
    connection.execute(delete(passages).where(passages.c.source == source))
    numbers = connection.scalars(select(readings.c.n).where(readings.c.source == source).order_by(readings.c.n)).all()
    for n in numbers:
        reading = select(readings.c.agreement).where(readings.c.source == source, readings.c.n == n)
        advance(connection, source, n, connection.execute(reading).scalar_one())


def _passages(agreement: Agreement) -> Iterator[Passage]:
    for clause in (agreement.preface, *agreement.clauses):
        words = storable(clause.text).strip()
        if words:
            heading = None if clause.heading is None else storable(clause.heading)
            yield Passage(storable(clause.key), heading, words)
