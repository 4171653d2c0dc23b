"""What a clause is about."""

from collections.abc import Mapping, Sequence

from watcher.model import Clause

TOPICS: tuple[str, ...] = ()


def topics_of(clauses: Sequence[Clause]) -> Mapping[str, tuple[str, ...]]:
    """The topics of every clause, by key."""
    return {clause.key: () for clause in clauses}
