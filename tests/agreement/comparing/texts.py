"""Agreements drawn from a few lines, without bytes and readers: "3.1 words" is a clause, the rest its preface."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from watcher.model import Agreement, Clause, Fact, FactValue, Finding, Span

_CLAUSE = re.compile(r"(?P<label>\d+(?:\.\d+)*)\s(?P<words>.*)", re.DOTALL)
NO_TOPICS: Mapping[str, tuple[str, ...]] = {}


def drawn(
    text: str,
    *,
    topics: Mapping[str, tuple[str, ...]] = NO_TOPICS,
    facts: Sequence[tuple[str, FactValue, str]] = (),
    language: str = "zh",
    findings: tuple[Finding, ...] = (),
) -> Agreement:
    """One agreement. A line that starts with a number is a clause; a fact is given by name, value and quote."""
    clauses: list[Clause] = []
    preface_end, at = 0, 0
    for line in text.splitlines(keepends=True):
        found = _CLAUSE.match(line.rstrip("\n"))
        if found:
            start, end = at + found.start("words"), at + found.end("words")
            label = found["label"]
            parent = label.rpartition(".")[0] or None
            clauses.append(
                Clause(
                    label, label, label.count(".") + 1, None, text[start:end], start, end, parent, topics.get(label, ())
                )
            )
        elif clauses:
            last = clauses[-1]
            end = at + len(line.rstrip("\n"))
            clauses[-1] = replace(last, text=text[last.start : end], end=end)
        else:
            preface_end = at + len(line.rstrip("\n"))
        at += len(line)
    preface = Clause("", None, 0, None, text[:preface_end], 0, preface_end)
    return Agreement(
        title=None,
        language=language,
        text=text,
        blocks=(),
        preface=preface,
        clauses=tuple(clauses),
        facts=tuple(_fact(text, clauses, *fact) for fact in facts),
        findings=findings,
    )


def with_emphasis(agreement: Agreement, key: str) -> Agreement:
    """The same agreement with one clause in bold."""
    bold = [replace(one, emphasis=(Span(one.start, one.end),)) if one.key == key else one for one in agreement.clauses]
    return replace(agreement, clauses=tuple(bold))


def _fact(text: str, clauses: Sequence[Clause], name: str, value: FactValue, quote: str) -> Fact:
    start = text.index(quote)
    home = next((clause.key for clause in clauses if clause.start <= start < clause.end), None)
    return Fact(name, value, quote, home, start, start + len(quote))
