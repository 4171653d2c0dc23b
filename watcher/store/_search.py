"""Full-text search that works for Chinese: a clause is found when it contains every word searched for, anywhere.

SQLite answers from trigrams (FTS5). A word of one or two characters, as most Chinese terms are, is looked up as the
beginning of a trigram, so it needs the index only (which is why the index has two characters behind the end of every
clause). Indexing costs as much as reading an agreement, so it follows behind: what is not indexed yet is read through.
PostgreSQL uses trigrams where ``pg_trgm`` is installed and reads through the clauses where it is not.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, column, func, select, table, text

from watcher.errors import UsageError
from watcher.store._statements import insert_all
from watcher.store.tables import passages

LONGEST_QUERY = 200
MOST_WORDS = 10
AROUND = 60
"""Characters of context on either side of what was found."""
GRAM = 3
LAST_CHARACTER = chr(0x10FFFF)

BEHIND = "  "
"""What the index has behind the end of a clause."""

_grams = table("passage_grams", column("rowid"), column("text"), column("passage_grams"))
_sizes = table("passage_grams_docsize", column("id"))
_terms = table("passage_terms", column("term"))


def words(query: str) -> tuple[str, ...]:
    """The words of a query; a clause must contain all of them."""
    if len(query) > LONGEST_QUERY:
        raise UsageError(f"a search may have {LONGEST_QUERY} characters, not {len(query)}")
    sane = query.replace("\x00", " ").encode("utf-8", "replace").decode()
    found = tuple(dict.fromkeys(sane.split()))[:MOST_WORDS]
    if not found:
        raise UsageError("search for what? the query is empty")
    return found


def newest(
    connection: Connection, wanted: Select[Any], searched: tuple[str, ...], below: int | None, limit: int
) -> Sequence[Row[Any]]:
    """The newest rows of a selection from ``passages`` that contain all words, whatever their case, with numbers
    below a given one. Reading stops when there are enough."""
    if below is not None:
        wanted = wanted.where(passages.c.id < below)
    read_through = wanted.where(*(passages.c.text.icontains(word, autoescape=True) for word in searched))
    in_order = read_through.order_by(passages.c.id.desc())
    if not _has_index(connection):
        return connection.execute(in_order.limit(limit)).all()
    fresh = connection.execute(in_order.where(passages.c.id > _indexed_up_to(connection)).limit(limit)).all()
    expression = _expression(connection, searched)
    if expression is None or len(fresh) == limit:
        return fresh
    matching = text("passage_grams MATCH :expression").bindparams(expression=expression)
    indexed = wanted.join(_grams, _grams.c.rowid == passages.c.id).where(matching)
    if below is not None:
        indexed = indexed.where(_grams.c.rowid < below)
    return [*fresh, *connection.execute(indexed.order_by(_grams.c.rowid.desc()).limit(limit - len(fresh)))]


def index_some(connection: Connection, limit: int) -> int:
    """Index the passages that are not yet, oldest first; gives how many were."""
    if not _has_index(connection):
        return 0
    fresh = select(passages.c.id, passages.c.text).where(passages.c.id > _indexed_up_to(connection))
    rows = connection.execute(fresh.order_by(passages.c.id).limit(limit)).all()
    insert_all(connection, _grams, [{"rowid": row.id, "text": row.text + BEHIND} for row in rows])
    return len(rows)


def forget(connection: Connection, source: str) -> None:
    """Take a source's passages out of the index, before they are deleted: it does not know their words itself."""
    if not _has_index(connection):
        return
    known = (passages.c.source == source) & (passages.c.id <= _indexed_up_to(connection))
    rows = connection.execute(select(passages.c.id, passages.c.text).where(known)).all()
    leaving = [{"passage_grams": "delete", "rowid": row.id, "text": row.text + BEHIND} for row in rows]
    insert_all(connection, _grams, leaving)


def _has_index(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"


def _indexed_up_to(connection: Connection) -> int:
    return connection.scalar(select(func.max(_sizes.c.id))) or 0


def _expression(connection: Connection, searched: tuple[str, ...]) -> str | None:
    """What FTS5 is asked; None where the index knows that there is nothing."""
    alternatives = [_grams_of(connection, word) for word in searched]
    if not all(alternatives):
        return None
    return " AND ".join(f"({' OR '.join(_quoted(gram) for gram in grams)})" for grams in alternatives)


def _grams_of(connection: Connection, word: str) -> Sequence[str]:
    """What to look for in the index: the word itself, or for a short one all trigrams that begin with it."""
    if len(word) >= GRAM:
        return [word]
    low = word.lower()
    begins = (_terms.c.term >= low) & (_terms.c.term < low + LAST_CHARACTER)
    return connection.scalars(select(_terms.c.term).where(begins)).all()


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def excerpt(passage: str, wanted: tuple[str, ...]) -> str:
    """The words around the first one found, on one line."""
    low = passage.lower()
    at = min((place for place in (low.find(word.lower()) for word in wanted) if place >= 0), default=0)
    start, end = max(at - AROUND, 0), at + AROUND
    cut = " ".join(passage[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(passage) else ''}"
