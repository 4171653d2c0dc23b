"""Reading facts over all sources and over time, and searching the words themselves."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, Select, select, tuple_

from watcher.store import _cursors, _search
from watcher.store.records import FactRecord, FactTurn, Hit, Slice
from watcher.store.tables import facts, passages, sources, versions


def list_facts(connection: Connection, name: str | None, limit: int, cursor: str | None) -> Slice[FactRecord]:
    """Current values, by source."""
    wanted = _current().order_by(facts.c.source, facts.c.n).limit(_cursors.checked(limit) + 1)
    if name is not None:
        wanted = wanted.where(facts.c.name == name)
    if cursor is not None:
        wanted = wanted.where(tuple_(facts.c.source, facts.c.n) > _cursors.read_place(cursor))
    rows = connection.execute(wanted).all()
    return _cursors.cut(rows, limit, _fact, lambda row: _cursors.write(row.source, row.n))


def facts_of(connection: Connection, names: Collection[str]) -> dict[str, tuple[FactRecord, ...]]:
    """Current values of several sources."""
    wanted = _current().where(facts.c.source.in_(names)).order_by(facts.c.source, facts.c.n)
    found: dict[str, list[FactRecord]] = defaultdict(list)
    for row in connection.execute(wanted):
        found[row.source].append(_fact(row))
    return {name: tuple(records) for name, records in found.items()}


def facts_in(connection: Connection, source: str, version: int) -> tuple[FactRecord, ...]:
    """Values of one version, in the order of the text."""
    wanted = _facts().where(facts.c.source == source, facts.c.version == version).order_by(facts.c.n)
    return tuple(_fact(row) for row in connection.execute(wanted))


def fact_turns(connection: Connection, source: str, name: str) -> tuple[FactTurn, ...]:
    """Oldest first: the versions at which the fact began to read otherwise, appeared or vanished."""
    stated: dict[int, list[FactRecord]] = defaultdict(list)
    for row in connection.execute(_facts().where(facts.c.source == source, facts.c.name == name).order_by(facts.c.n)):
        stated[row.version].append(_fact(row))
    turns: list[FactTurn] = []
    before: list[Any] = []
    times = select(versions.c.n, versions.c.first_seen).where(versions.c.source == source).order_by(versions.c.n)
    for n, first_seen in connection.execute(times):
        now = [fact.value for fact in stated[n]]
        if now != before:
            turns.append(FactTurn(n, first_seen, tuple(stated[n])))
        before = now
    return tuple(turns)


def search(connection: Connection, query: str, *, past: bool, limit: int, cursor: str | None) -> Slice[Hit]:
    """Clauses that contain all words, newest wording first; with ``past`` those of earlier versions too."""
    words = _search.words(query)
    known = (sources.c.provider, sources.c.declared, sources.c.version)
    wanted = select(passages, *known).join(sources, sources.c.id == passages.c.source)
    if not past:
        wanted = wanted.where(passages.c.last_version.is_(None))
    below = _cursors.read_number(cursor) if cursor is not None else None
    rows = _search.newest(connection, wanted, words, below, _cursors.checked(limit) + 1)
    return _cursors.cut(rows, limit, lambda row: _hit(row, words), lambda row: _cursors.write(row.id))


def _facts() -> Select[Any]:
    here = (versions.c.source == facts.c.source) & (versions.c.n == facts.c.version)
    return (
        select(facts, sources.c.provider, versions.c.first_seen)
        .join(sources, sources.c.id == facts.c.source)
        .join(versions, here)
    )


def _current() -> Select[Any]:
    return _facts().where(facts.c.version == sources.c.version, sources.c.enabled.is_(True))


def _fact(row: Row[Any]) -> FactRecord:
    return FactRecord(
        source=row.source,
        provider=row.provider,
        version=row.version,
        name=row.name,
        value=row.value,
        quote=row.quote,
        clause=row.clause,
        start=row.start,
        end=row.end,
        first_seen=row.first_seen,
    )


def _hit(row: Row[Any], words: tuple[str, ...]) -> Hit:
    return Hit(
        source=row.source,
        provider=row.provider,
        title=row.declared.title,
        clause=row.clause,
        heading=row.heading,
        excerpt=_search.excerpt(row.text, words),
        first_version=row.first_version,
        last_version=row.last_version,
        newest_version=row.last_version or row.version,
    )
