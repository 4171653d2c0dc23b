"""Full-text search that works for Chinese: a clause is found when it contains every word searched for, anywhere.

SQLite answers from trigrams (FTS5). A word of one or two characters, as most Chinese terms are, is looked up as the
beginning of a trigram, so it needs the index only and never a walk over the texts (which is why the index has two
characters behind the end of every clause). PostgreSQL uses trigrams where
``pg_trgm`` is installed and reads the clauses where it is not.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, column, false, select, table, text

from watcher.errors import UsageError
from watcher.store.tables import passages

LONGEST_QUERY = 200
MOST_WORDS = 10
AROUND = 60
"""Characters of context on either side of what was found."""
GRAM = 3
LAST_CHARACTER = chr(0x10FFFF)

_grams = table("passage_grams", column("rowid"), column("passage_grams"))
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


def contains(connection: Connection, wanted: tuple[str, ...]) -> ColumnElement[bool]:
    """The condition that a passage contains all words, whatever their case."""
    if connection.dialect.name != "sqlite":
        return and_(*(passages.c.text.icontains(word, autoescape=True) for word in wanted))
    alternatives = [_grams_of(connection, word) for word in wanted]
    if not all(alternatives):
        return false()
    expression = " AND ".join(f"({' OR '.join(_quoted(gram) for gram in grams)})" for grams in alternatives)
    matching = select(_grams.c.rowid).where(text("passage_grams MATCH :expression").bindparams(expression=expression))
    return passages.c.id.in_(matching)


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
