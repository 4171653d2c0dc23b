"""Clauses into facts: what an agreement states, with the words that prove it.

In: a ``Document`` and its ``Division``. Out: facts in document order, and whether there was not more to read than an
agreement can have; a fact that the text does not state is absent.
Every fact's quote is word for word in the document, inside the clause named (``None``: title, front matter, preface).
Pure; the time is linear in the length of the text. The vocabulary, its values and its weights: ``docs/glossary.md``.
A topic is one file of this folder that declares its facts; to add a fact, add an entry there and its cases.
"""

from collections.abc import Mapping

from watcher.agreement.clauses import Division
from watcher.agreement.facts._fact_type import FactType
from watcher.agreement.facts._finding import Finder, Found
from watcher.model import Document
from watcher.registry import collect

__all__ = ["FACT_TYPES", "FactType", "Found", "find"]

_AS_READ = (
    "document",
    "amendment",
    "liability",
    "termination",
    "suspension",
    "fees",
    "service",
    "account",
    "data",
    "dispute",
)


def _place(fact: FactType) -> int:
    """People meet the topics in this order; a new one comes last until it is given a place."""
    family = fact.name.partition(".")[0]
    return _AS_READ.index(family) if family in _AS_READ else len(_AS_READ)


FACT_TYPES: Mapping[str, FactType] = {fact.name: fact for fact in sorted(collect(__name__, FactType), key=_place)}
"""Every fact of the vocabulary by its name, in the order in which people read them."""

_FINDER = Finder(tuple(FACT_TYPES.values()))


def find(document: Document, division: Division) -> Found:
    """All facts that the document states, in document order."""
    return _FINDER.find(document, division)
