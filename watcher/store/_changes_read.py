"""Reading changes: the inbox, one change with all that differs, the deadlines that are still open."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, select, tuple_

from watcher.model import Effect, Severity
from watcher.store import _cursors
from watcher.store.records import Acknowledgement, ChangeFilter, ChangeRecord, ComparedChange, Slice
from watcher.store.tables import change_facts, change_topics, changes, sources

_LISTED = tuple(column for column in changes.c if column is not changes.c.comparison)


def list_changes(connection: Connection, wanted: ChangeFilter, limit: int, cursor: str | None) -> Slice[ChangeRecord]:
    chosen = _changes().where(*_conditions(wanted)).order_by(changes.c.seen_at.desc(), changes.c.id.desc())
    if cursor is not None:
        chosen = chosen.where(tuple_(changes.c.seen_at, changes.c.id) < _cursors.read_moment(cursor, int))
    rows = connection.execute(chosen.limit(_cursors.checked(limit) + 1)).all()
    marks = _Marks(connection, rows)
    return _cursors.cut(rows, limit, marks.record, lambda row: _cursors.write(row.seen_at, row.id))


def one_change(connection: Connection, number: int) -> ComparedChange | None:
    row = connection.execute(_changes().where(changes.c.id == number)).first()
    if row is None:
        return None
    comparison = connection.execute(select(changes.c.comparison).where(changes.c.id == number)).scalar_one()
    return ComparedChange(_Marks(connection, [row]).record(row), comparison)


def list_deadlines(connection: Connection, today: date, limit: int, cursor: str | None) -> Slice[ChangeRecord]:
    """Soonest first. A later change of the same agreement that has a deadline itself replaces the earlier one."""
    later = changes.alias("later")
    replaced = exists().where(
        later.c.source == changes.c.source,
        later.c.new_version > changes.c.new_version,
        later.c.deadline.is_not(None),
    )
    chosen = _changes().where(changes.c.deadline >= today, ~replaced).order_by(changes.c.deadline, changes.c.id)
    if cursor is not None:
        day, last = _cursors.read_moment(cursor, int)
        chosen = chosen.where(tuple_(changes.c.deadline, changes.c.id) > (day.date(), last))
    rows = connection.execute(chosen.limit(_cursors.checked(limit) + 1)).all()
    marks = _Marks(connection, rows)
    return _cursors.cut(rows, limit, marks.record, lambda row: _cursors.write(row.deadline.isoformat(), row.id))


def _changes() -> Select[Any]:
    return select(*_LISTED, sources.c.provider, sources.c.declared).join(sources, sources.c.id == changes.c.source)


def _conditions(wanted: ChangeFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.severity > Severity.NONE:
        yield changes.c.severity >= int(wanted.severity)
    for column, value in (
        (changes.c.source, wanted.source),
        (sources.c.provider, wanted.provider),
        (changes.c.effect, str(wanted.effect) if wanted.effect else None),
    ):
        if value is not None:
            yield column == value
    if wanted.topic is not None:
        yield exists().where(change_topics.c.change == changes.c.id, change_topics.c.topic == wanted.topic)
    if wanted.fact is not None:
        yield exists().where(change_facts.c.change == changes.c.id, change_facts.c.name == wanted.fact)
    if wanted.since is not None:
        yield changes.c.seen_at >= wanted.since
    if wanted.until is not None:
        yield changes.c.seen_at < wanted.until
    if wanted.acknowledged is not None:
        done = changes.c.acknowledged_at.is_not(None)
        yield done if wanted.acknowledged else ~done


class _Marks:
    """Topics and facts of the changes listed, loaded once for all of them."""

    def __init__(self, connection: Connection, rows: Sequence[Row[Any]]) -> None:
        numbers = [row.id for row in rows]
        self._topics: dict[int, list[str]] = defaultdict(list)
        self._facts: dict[int, list[str]] = defaultdict(list)
        topics = select(change_topics).where(change_topics.c.change.in_(numbers)).order_by(change_topics.c.topic)
        for change, topic in connection.execute(topics):
            self._topics[change].append(topic)
        facts = select(change_facts).where(change_facts.c.change.in_(numbers)).order_by(change_facts.c.name)
        for change, name in connection.execute(facts):
            self._facts[change].append(name)

    def record(self, row: Row[Any]) -> ChangeRecord:
        done = row.acknowledged_at
        return ChangeRecord(
            id=row.id,
            source=row.source,
            provider=row.provider,
            title=row.declared.title,
            old_version=row.old_version,
            new_version=row.new_version,
            severity=Severity(row.severity),
            effect=Effect(row.effect),
            summary=row.summary,
            dates=row.dates,
            seen_at=row.seen_at,
            topics=tuple(self._topics[row.id]),
            facts=tuple(self._facts[row.id]),
            acknowledged=Acknowledgement(done, row.acknowledged_by, row.note) if done else None,
        )
