"""The whole gate in one go: every agreement through the product's front door, scored, grouped, set against baseline."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from watcher.agreement import read
from watcher.errors import UnreadableError
from watcher.model import Agreement, Clause, Page, ReadingRules

from .gold import HERE, GoldDocument, our_agreements, seeds
from .rendering import as_pdf
from .scoring import Score, figures, score, total

BASELINE = HERE / "baseline.json"
NO_PREFACE = Clause(key="", label=None, depth=0, heading=None, text="", start=0, end=0)
LOOKED_AT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Measurement:
    scores: dict[str, dict[str, Score]]
    """By group, then by document."""
    skipped: tuple[str, ...]
    """What could not be measured here, and why."""

    @property
    def figures(self) -> dict[str, float]:
        return figures({group: total(scores.values()) for group, scores in self.scores.items()})


def measure(folder: Path | None = None) -> Measurement:
    """Score the gate's own agreements, their PDF renditions and the seeds; or only those of another folder."""
    scores: dict[str, dict[str, Score]] = defaultdict(dict)
    skipped = []
    ours = list(our_agreements(folder) if folder else our_agreements())
    for document in ours:
        scores[document.language][document.name] = _read_and_score(document)
        if document.also_as == "pdf":
            rendition = _rendition(document)
            if rendition:
                scores["pdf"][rendition.name] = _read_and_score(rendition)
            else:
                skipped.append(f"{document.name} as PDF: no font with Chinese characters found")
    if folder is None:
        scores["seeds"] = {document.name: _read_and_score(document) for document in seeds()}
        if not scores["seeds"]:
            del scores["seeds"]
            skipped.append("seeds: not at hand")
    return Measurement(dict(scores), tuple(skipped))


def baseline() -> dict[str, float]:
    return dict(json.loads(BASELINE.read_text(encoding="utf-8")))


def raise_baseline(reached: dict[str, float]) -> None:
    """Lift every figure to what is reached now; none is ever lowered here."""
    before = baseline() if BASELINE.exists() else {}
    lifted = {name: max(reached.get(name, 0.0), before.get(name, 0.0)) for name in {*reached, *before}}
    BASELINE.write_text(json.dumps(lifted, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def fallen(reached: dict[str, float], before: dict[str, float]) -> Iterator[tuple[str, float, float]]:
    """Figures below their baseline as (name, baseline, reached); a figure that was not measured has not fallen."""
    for name, floor in sorted(before.items()):
        if name in reached and reached[name] < floor:
            yield name, floor, reached[name]


def _read_and_score(document: GoldDocument) -> Score:
    page = Page(
        url=f"https://agreements.example/{document.name}",
        final_url=f"https://agreements.example/{document.name}",
        status=200,
        headers={"content-type": document.media_type},
        body=document.body,
        fetched_at=LOOKED_AT,
    )
    try:
        return score(document, read([page], ReadingRules()))
    except UnreadableError as error:
        return _nothing_read(document, f"unreadable: {error}")


def _nothing_read(document: GoldDocument, why: str) -> Score:
    nothing = Agreement(
        title=None,
        language=document.language,
        text="",
        blocks=(),
        preface=NO_PREFACE,
        clauses=(),
        facts=(),
        findings=(),
    )
    return replace(score(document, nothing), misses=(why,))


def _rendition(document: GoldDocument) -> GoldDocument | None:
    """The document as a PDF. Its text is typeset anew, so furniture is the running head and nothing else."""
    stem = Path(document.name).stem
    body = as_pdf(document.body.decode("utf-8"), document.language, running_head=stem)
    if body is None:
        return None
    return replace(document, name=f"{stem}.pdf", body=body, media_type="application/pdf", must_not_contain=(stem,))
