"""Everything known about an agreement's text: bytes in, an ``Agreement`` out; two agreements in, a ``Comparison`` out.

``read`` composes the rooms: reading (bytes to blocks), clauses (blocks to a tree), facts (what it states) and comparing
(findings about its wording). ``compare`` sets two agreements side by side. Pure: no clock, disk, network or chance;
offsets are code points into ``Agreement.text``, dates are of the provider's zone. Raises ``UnreadableError`` for
bytes that are no document. ``FACT_TYPES`` declares the vocabulary of facts; ``canonical`` is the form in which two
texts that a reader would call the same are equal.
"""

from collections.abc import Sequence
from dataclasses import replace

from watcher.agreement.clauses import TOPICS, divide
from watcher.agreement.comparing import (
    NOT_LEGAL_ADVICE,
    compare,
    compare_facts,
    date_version,
    findings_of,
    hunks,
    in_force,
    redline,
)
from watcher.agreement.facts import FACT_TYPES, find
from watcher.agreement.reading import AS_FOUND, canonical, is_encoding, is_selector, read_document, suspicion
from watcher.model import Agreement, Page, ReadingRules

__all__ = [
    "FACT_TYPES",
    "NOT_LEGAL_ADVICE",
    "TOPICS",
    "canonical",
    "compare",
    "compare_facts",
    "date_version",
    "hunks",
    "in_force",
    "is_encoding",
    "is_selector",
    "read",
    "redline",
]


def read(pages: Sequence[Page], rules: ReadingRules = AS_FOUND, known: str | None = None) -> Agreement:
    """One agreement from its pages in reading order. ``known`` is the text of the last good version."""
    document = read_document(pages, rules, known)
    division = divide(document)
    facts, all_read = find(document, division)
    too_large = () if division.whole and all_read else (suspicion("oversized"),)
    agreement = Agreement(
        title=document.title,
        language=document.language,
        text=document.text,
        blocks=document.blocks,
        preface=division.preface,
        clauses=division.clauses,
        facts=facts,
        findings=(),
        suspicions=(*document.suspicions, *too_large),
        metadata=document.metadata,
    )
    return replace(agreement, findings=findings_of(agreement))
