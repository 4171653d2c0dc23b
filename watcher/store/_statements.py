"""Statements that both databases understand but spell differently."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, TableClause, bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite

Values = Mapping[str, Any]


def insert_once(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Insert rows; one whose key is there already is left as it stands."""
    if not rows:
        return
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    connection.execute(dialect.insert(table).on_conflict_do_nothing(), [dict(row) for row in rows])


def insert_all(connection: Connection, table: TableClause, rows: Sequence[Values]) -> None:
    """Insert many rows with one statement."""
    if rows:
        connection.execute(insert(table), [dict(row) for row in rows])


def insert_one(connection: Connection, table: Table, row: Values) -> int:
    """Insert a row and give the number it got."""
    key = connection.execute(table.insert().values(**row)).inserted_primary_key
    return int(key[0]) if key else 0


def update_each(connection: Connection, table: Table, rows: Iterable[tuple[str, Values]]) -> None:
    """Give each row, named by its id, values of its own; rows that set the same columns share a statement."""
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for key, values in rows:
        alike[tuple(sorted(values))].append({"row_id": key, **values})
    for columns, group in alike.items():
        statement = (
            update(table)
            .where(table.c.id == bindparam("row_id"))
            .values({column: bindparam(column, type_=table.c[column].type) for column in columns})
        )
        connection.execute(statement, group)
