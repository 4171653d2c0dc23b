"""What texts state and what they leave unsaid: one table a topic, found by the contract suite.

A case is one clause, heading and title where they matter, and the value that a reader would take from it for one
fact; ``None`` where a reader would take none. Every text is our own.
"""

import re
from typing import NamedTuple

from watcher.agreement.clauses import Division
from watcher.agreement.facts import find
from watcher.model import Block, Clause, Document, Fact, FactValue


class Case(NamedTuple):
    fact: str
    value: FactValue | None
    text: str
    heading: str | None = None
    title: str | None = None

    @property
    def language(self) -> str:
        return "zh" if re.search("[\u4e00-\u9fff]", self.text) else "en"


def read(text: str, heading: str | None = None, title: str | None = None, key: str = "1") -> tuple[Fact, ...]:
    """All facts of one clause; key "" makes it the preface."""
    blocks = []
    at = 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", line, at, at + len(line)))
        at += len(line) + 1
    document = Document(title, "zh", text, tuple(blocks))
    clause = Clause(key, key or None, 1 if key else 0, heading, text, 0, len(text))
    empty = Clause("", None, 0, None, "", 0, 0)
    division = Division(empty, (clause,)) if key else Division(clause, ())
    return find(document, division).facts
