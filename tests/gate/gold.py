"""Gold documents as the scorer sees them: our own, their PDF renditions, and the seeds where they are at hand."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
AGREEMENTS = HERE / "agreements"
SEEDS = HERE.parents[2] / "shared"

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class GoldFact:
    name: str
    values: tuple[Any, ...]
    """The value in the form of the vocabulary, and forms that are equally right."""
    quote: str
    clause: str | None


@dataclass(frozen=True, slots=True)
class GoldClause:
    keys: tuple[str, ...]
    labels: tuple[str | None, ...]
    """The label, and other ways to cut it out of what is printed: 【一】 or 一."""
    depth: int
    starts: str
    topics: frozenset[str] | None
    optional: bool

    @property
    def label(self) -> str | None:
        return self.labels[0]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    name: str
    language: str
    body: bytes
    media_type: str
    facts: tuple[GoldFact, ...]
    clauses: tuple[GoldClause, ...]
    must_contain: tuple[str, ...] = ()
    must_not_contain: tuple[str, ...] = ()
    tolerance: frozenset[str] = frozenset()
    also_as: str | None = None


def our_agreements(folder: Path = AGREEMENTS) -> Iterator[GoldDocument]:
    for path in sorted(folder.glob("*.gold.json")):
        source = path.with_name(path.name.removesuffix(".gold.json"))
        labels = json.loads(path.read_text(encoding="utf-8"))
        yield _document(source, labels["language"], labels, frozenset(labels["tolerance"]))


def seeds(folder: Path = SEEDS) -> Iterator[GoldDocument]:
    """The five agreements the service was asked for; nothing where they are not at hand."""
    gold = folder / "gold" / "seeds.json"
    if not gold.exists():
        return
    labels = json.loads(gold.read_text(encoding="utf-8"))
    for name, document in labels["documents"].items():
        yield _document(folder / "seeds" / name, "zh", document, frozenset(labels["tolerance"].get(name, ())))


def _document(source: Path, language: str, labels: dict[str, Any], tolerance: frozenset[str]) -> GoldDocument:
    return GoldDocument(
        name=source.name,
        language=language,
        body=source.read_bytes(),
        media_type=MEDIA_TYPES[source.suffix],
        facts=tuple(_fact(fact) for fact in labels["facts"]),
        clauses=tuple(_clause(clause) for clause in labels["clauses"]),
        must_contain=tuple(labels.get("must_contain", ())),
        must_not_contain=tuple(labels.get("must_not_contain", ())),
        tolerance=tolerance,
        also_as=labels.get("also_as"),
    )


def _fact(fact: dict[str, Any]) -> GoldFact:
    return GoldFact(fact["name"], (fact["value"], *fact.get("value_also", ())), fact["quote"], fact["clause"])


def _clause(clause: dict[str, Any]) -> GoldClause:
    topics = clause.get("topics")
    return GoldClause(
        keys=(clause["key"], *clause.get("key_also", ())),
        labels=(clause["label"], *clause.get("label_also", ())),
        depth=clause["depth"],
        starts=clause["starts"],
        topics=None if topics is None else frozenset(topics),
        optional=clause.get("optional", False),
    )
