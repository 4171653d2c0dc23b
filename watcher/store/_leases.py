"""Leases: who works at a row, and until when. Sources are leased for a look, deliveries for an attempt."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, or_, update

FREE: Mapping[str, None] = {"lease_until": None, "lease_owner": None}
"""The values of a row that nobody holds."""


def is_free(table: Table, now: datetime) -> ColumnElement[bool]:
    """Rows that nobody holds any more."""
    return or_(table.c.lease_until.is_(None), table.c.lease_until <= now)


def put_back(connection: Connection, table: Table, which: ColumnElement[bool]) -> int:
    """End the leases of these rows; gives their number."""
    return connection.execute(update(table).where(which).values(FREE)).rowcount
