"""Clauses into facts: what an agreement states, with the words that prove it.

In: a ``Document`` and its ``Division``. Out: facts in document order; a fact that the text does not state is absent.
Every fact's quote is word for word in the document, inside the clause named (``None``: title, front matter, preface).
Pure; the time is linear in the length of the text. The vocabulary, its values and its weights: ``docs/glossary.md``.
A topic is one file of this folder that declares its facts; to add a fact, add an entry there and its cases.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from watcher.agreement.facts import account, amendment, data, dispute, document, fees, liability, service, termination
from watcher.agreement.facts._fact_type import FactType
from watcher.agreement.facts._finding import find_facts

if TYPE_CHECKING:
    from watcher.agreement.clauses import Division
from watcher.model import Document, Fact

_TOPICS = (document, amendment, liability, termination, fees, service, account, data, dispute)

FACT_TYPES: Mapping[str, FactType] = {fact.name: fact for topic in _TOPICS for fact in topic.FACTS}
"""Every fact of the vocabulary by its name, in the order in which people read them."""


def find(document: Document, division: "Division") -> tuple[Fact, ...]:
    """All facts that the document states, in document order."""
    return find_facts(document, division, tuple(FACT_TYPES.values()))


__all__ = ["FACT_TYPES", "FactType", "find"]
