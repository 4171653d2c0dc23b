"""How well one reading agrees with its gold, as counts that can be added up over documents.

A fact counts when its name and value equal gold and its quote stands in the text at its offsets. A clause counts when
key, label and depth do. What gold calls tolerable or optional counts neither way. Every figure is a share between 0
and 1, rounded to three digits, and more is better.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import asdict, dataclass, field, is_dataclass
from datetime import date
from itertools import product
from typing import Any, NamedTuple
from unicodedata import normalize

from watcher.model import Agreement, Clause, Fact

from .gold import GoldClause, GoldDocument, GoldFact

PRECISION_WATCHED = ("amendment.notice", "liability.cap", "dispute.forum")


class Tally(NamedTuple):
    """Right, wrongly claimed, missed."""

    hit: int = 0
    false: int = 0
    missed: int = 0

    def plus(self, other: "Tally") -> "Tally":
        return Tally(self.hit + other.hit, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float:
        return _share(self.hit, self.hit + self.false)

    @property
    def recall(self) -> float:
        return _share(self.hit, self.hit + self.missed)

    @property
    def f1(self) -> float:
        return _share(2 * self.hit, 2 * self.hit + self.false + self.missed)


NOTHING = Tally()


@dataclass(frozen=True, slots=True)
class Score:
    """What one document, or many together, scored; ``misses`` are lines a person reads."""

    facts: Mapping[str, Tally] = field(default_factory=dict)
    """By fact name."""
    fact_clause: Tally = NOTHING
    """Of the facts that are right: named inside the clause that gold names."""
    quotes: Tally = NOTHING
    clauses: Tally = NOTHING
    headings: Tally = NOTHING
    topics: Tally = NOTHING
    kept: Tally = NOTHING
    """Sentences of the agreement that are in the text."""
    clean: Tally = NOTHING
    """Page furniture that is not."""
    misses: tuple[str, ...] = ()

    @property
    def all_facts(self) -> Tally:
        return _sum(self.facts.values())

    def plus(self, other: "Score") -> "Score":
        names = {*self.facts, *other.facts}
        facts = {name: self.facts.get(name, NOTHING).plus(other.facts.get(name, NOTHING)) for name in names}
        rest = {part: getattr(self, part).plus(getattr(other, part)) for part in _PARTS}
        return Score(facts=facts, misses=self.misses + other.misses, **rest)


_PARTS = ("fact_clause", "quotes", "clauses", "headings", "topics", "kept", "clean")


def score(gold: GoldDocument, agreement: Agreement) -> Score:
    facts, fact_clause, fact_misses = _score_facts(gold, agreement)
    clauses, clause_misses = _score_clauses(
        [clause for clause in gold.clauses if clause.label is not None],
        [clause for clause in agreement.clauses if clause.label is not None],
    )
    headings, heading_misses = _score_headings(gold, agreement)
    topics, topic_misses = _score_topics(gold, agreement)
    kept, clean, block_misses = _score_blocks(gold, agreement)
    return Score(
        facts=facts,
        fact_clause=fact_clause,
        quotes=_score_quotes(agreement),
        clauses=clauses,
        headings=headings,
        topics=topics,
        kept=kept,
        clean=clean,
        misses=(*fact_misses, *clause_misses, *heading_misses, *topic_misses, *block_misses),
    )


def total(scores: Iterable[Score]) -> Score:
    result = Score()
    for one in scores:
        result = result.plus(one)
    return result


def figures(groups: Mapping[str, Score]) -> dict[str, float]:
    """The named figures of the gate, from the scores of each group (a language, the PDF renditions, the seeds)."""
    found: dict[str, float] = {}
    for group, one in groups.items():
        found |= {
            f"{group}/facts.f1": one.all_facts.f1,
            f"{group}/facts.precision": one.all_facts.precision,
            f"{group}/facts.recall": one.all_facts.recall,
            f"{group}/facts.clause": one.fact_clause.recall,
            f"{group}/quotes": one.quotes.recall,
            f"{group}/clauses.f1": one.clauses.f1,
            f"{group}/headings.f1": one.headings.f1,
            f"{group}/topics.f1": one.topics.f1,
            f"{group}/topics.recall": one.topics.recall,
            f"{group}/blocks.kept": one.kept.recall,
            f"{group}/blocks.clean": one.clean.recall,
        }
        found |= {f"{group}/{name}.f1": tally.f1 for name, tally in sorted(one.facts.items())}
        watched = {name: one.facts[name] for name in PRECISION_WATCHED if name in one.facts}
        found |= {f"{group}/{name}.precision": tally.precision for name, tally in watched.items()}
    return {name: round(figure, 3) for name, figure in found.items()}


# ── facts ────────────────────────────────────────────────────────────────────────────────────────


def _score_facts(gold: GoldDocument, agreement: Agreement) -> tuple[dict[str, Tally], Tally, list[str]]:
    claimed: dict[tuple[str, str], Fact] = {}
    for fact in agreement.facts:
        if agreement.text[fact.start : fact.end] == fact.quote:
            claimed.setdefault((fact.name, comparable(fact.value)), fact)
    tallies: dict[str, Tally] = defaultdict(Tally)
    names = {clause.keys[0]: {folded(key) for key in clause.keys} for clause in gold.clauses}
    clause_tally = Tally()
    misses = []
    for wanted in gold.facts:
        places = names.get(wanted.clause or "", {folded(wanted.clause)})
        found = _take(claimed, wanted, places)
        tallies[wanted.name] = tallies[wanted.name].plus(Tally(hit=1) if found else Tally(missed=1))
        if found is None:
            misses.append(f"missed {wanted.name} = {plain(wanted.values[0])} in {wanted.clause}: {wanted.quote[:60]}")
        else:
            same = folded(found.clause or None) in places
            clause_tally = clause_tally.plus(Tally(hit=same, missed=not same))
            if not same:
                misses.append(f"{wanted.name} found in {found.clause}, stands in {wanted.clause}")
    for (name, _), fact in claimed.items():
        if name not in gold.tolerance:
            tallies[name] = tallies[name].plus(Tally(false=1))
            misses.append(f"false {name} = {plain(fact.value)} in {fact.clause}: {fact.quote[:60]}")
    return dict(tallies), clause_tally, misses


def _take(claimed: dict[tuple[str, str], Fact], wanted: GoldFact, places: Set[str | None]) -> Fact | None:
    """Every claim that says what gold says here, taken out of the claims; one from the right place, if there is."""
    keys = [(wanted.name, comparable(value)) for value in wanted.values]
    taken = [claimed.pop(key) for key in keys if key in claimed]
    in_place = [fact for fact in taken if folded(fact.clause or None) in places]
    return next(iter(in_place or taken), None)


def plain(value: Any) -> Any:
    """A fact's value in the form of the vocabulary: what JSON carries."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {name: plain(part) for name, part in value.items() if part is not None}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list, set, frozenset)):
        return sorted((plain(part) for part in value), key=repr)
    return value


def comparable(value: Any) -> str:
    """Equal for values the vocabulary calls equal: 7 day and 1 week, 12 month and 1 year, sets in any order."""
    return repr(_normal(plain(value)))


def _normal(value: Any) -> Any:
    if isinstance(value, Mapping):
        longer = {"week": ("day", 7), "year": ("month", 12)}.get(value.get("unit", ""))
        if longer:
            value = {"count": value["count"] * longer[1], "unit": longer[0]}
        return sorted((name, _normal(part)) for name, part in value.items())
    if isinstance(value, list):
        return sorted((_normal(part) for part in value), key=repr)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(f"{value:.9g}")
    return folded(value) if isinstance(value, str) else value


def _score_quotes(agreement: Agreement) -> Tally:
    right = sum(agreement.text[fact.start : fact.end] == fact.quote != "" for fact in agreement.facts)
    return Tally(hit=right, missed=len(agreement.facts) - right)


# ── clauses ──────────────────────────────────────────────────────────────────────────────────────


def _score_clauses(wanted: list[GoldClause], claimed: list[Clause]) -> tuple[Tally, list[str]]:
    left = Counter((folded(clause.key), folded(clause.label), clause.depth) for clause in claimed)
    tally = Tally()
    misses = []
    for clause in wanted:
        found = next((named for named in _names(clause) if left[named]), None)
        if found:
            left[found] -= 1
        if clause.optional:
            continue
        tally = tally.plus(Tally(hit=1) if found else Tally(missed=1))
        if not found:
            misses.append(f"missed clause {clause.keys[0]} (depth {clause.depth}): {clause.starts}")
    false = list(left.elements())
    misses += [f"false clause {key} (label {label}, depth {depth})" for key, label, depth in false]
    return tally.plus(Tally(false=len(false))), misses


def _names(clause: GoldClause) -> list[tuple[str | None, str | None, int]]:
    return [(folded(key), folded(label), clause.depth) for key, label in product(clause.keys, clause.labels)]


def folded(words: str | None) -> str | None:
    """Full-width and half-width forms of the same words are one."""
    return None if words is None else " ".join(normalize("NFKC", words).split())


def _score_headings(gold: GoldDocument, agreement: Agreement) -> tuple[Tally, list[str]]:
    """Headings without a number, in the documents whose gold lists them."""
    wanted = [clause for clause in gold.clauses if clause.label is None]
    if not wanted:
        return Tally(), []
    return _score_clauses(wanted, [clause for clause in agreement.clauses if clause.label is None])


def _score_topics(gold: GoldDocument, agreement: Agreement) -> tuple[Tally, list[str]]:
    claimed = {folded(clause.key): frozenset(clause.topics) for clause in agreement.clauses}
    tally = Tally()
    misses = []
    for clause in gold.clauses:
        key = next((key for key in clause.keys if folded(key) in claimed), None)
        if clause.topics is None or key is None:
            continue
        found = claimed[folded(key)]
        tally = tally.plus(Tally(len(found & clause.topics), len(found - clause.topics), len(clause.topics - found)))
        if found != clause.topics:
            misses.append(f"topics of {key}: {sorted(found)} instead of {sorted(clause.topics)}")
    return tally, misses


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────


def _score_blocks(gold: GoldDocument, agreement: Agreement) -> tuple[Tally, Tally, list[str]]:
    text = squeezed(agreement.text)
    sentences = {*gold.must_contain, *(fact.quote for fact in gold.facts)}
    lost = sorted(sentence for sentence in sentences if squeezed(sentence) not in text)
    leaked = [sentence for sentence in gold.must_not_contain if squeezed(sentence) in text]
    misses = [f"lost: {sentence[:60]}" for sentence in lost] + [f"leaked: {sentence[:60]}" for sentence in leaked]
    kept = Tally(hit=len(sentences) - len(lost), missed=len(lost))
    return kept, Tally(hit=len(gold.must_not_contain) - len(leaked), missed=len(leaked)), misses


def squeezed(text: str) -> str:
    """The words alone: neither the end of a line or cell nor the width of a figure decides whether they are there."""
    return "".join(normalize("NFKC", text).replace("|", " ").split())


def _share(part: int, whole: int) -> float:
    """Nothing asked and nothing claimed is nothing wrong."""
    return part / whole if whole else 1.0


def _sum(tallies: Iterable[Tally]) -> Tally:
    result = Tally()
    for tally in tallies:
        result = result.plus(tally)
    return result
