"""A document cut into the sentences that rules read: folded, squeezed, and each knowing where it stands.

In: the document and its division. Out: sentences in document order, with offsets that lead back to the printed words.
A sentence never crosses a clause, a block or ``LONGEST`` characters, so every pattern works on bounded text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watcher.agreement.clauses import Division
from watcher.agreement.facts._folding import fold, fold_shapes, language_of, squeeze, unsqueeze
from watcher.model import Clause, Document, Language, Span

LONGEST = 1500
"""Characters after which a sentence is cut: longer ones are tables, keyword lists or an attack."""

_END = re.compile(
    r"[。！!？?]+[\"')\]]*"  # full stop of Chinese, exclamations of both languages
    r"|；|;(?=\s*[\u4e00-\u9fff])"  # Chinese separates sentences of equal rank by semicolons
    r"|(?<=[\u4e00-\u9fff\"')\]])\.(?=[\s\u4e00-\u9fff]|$)"  # a Western full stop behind Chinese
    r"|(?<=[^\s.])\.[\"')\]]*(?=\s+[\"'(\[]*[A-Z0-9\u4e00-\u9fff])"
    r"|\n"
)
_ABBREVIATED = re.compile(
    r"\b(?:inc|ltd|co|corp|no|art|sec|vs|st|mr|ms|dr|e\.g|i\.e|cf|approx|incl|[a-z])$", re.IGNORECASE
)
_CUTS = "，、,;: "


@dataclass(frozen=True)
class Sentence:
    """One sentence. Rules match on ``text``: folded, and without white space where it is Chinese."""

    text: str
    language: Language
    start: int
    end: int
    clause: Clause
    index: int
    manuscript: "Manuscript"

    def span(self, start: int, end: int) -> Span:
        """Where in the document a span of ``text`` is printed."""
        found = unsqueeze(self.manuscript.folded[self.start : self.end], Span(start, end), self.language)
        return Span(self.start + found.start, self.start + found.end)

    @cached_property
    def cased(self) -> str:
        """``text`` with letter case kept, offset for offset."""
        return squeeze(fold_shapes(self.manuscript.document.text[self.start : self.end]), self.language)

    def before(self, back: int = 1) -> "Sentence | None":
        """The sentence that many places before this one."""
        return self.manuscript.sentences[self.index - back] if self.index >= back else None

    def after(self, on: int = 1) -> "Sentence | None":
        """The sentence that many places behind this one."""
        sentences = self.manuscript.sentences
        return sentences[self.index + on] if self.index + on < len(sentences) else None

    @property
    def headings(self) -> tuple[str, ...]:
        """Folded headings from the sentence's clause up to its root."""
        return self.manuscript.headings_of(self.clause)


@dataclass(frozen=True)
class Manuscript:
    """One document as rules read it."""

    document: Document
    division: "Division"

    @cached_property
    def folded(self) -> str:
        return fold(self.document.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        found: list[Sentence] = []
        for clause in (self.division.preface, *self.division.clauses):
            for start, end in _cut(self.document.text, clause.start, clause.end):
                raw = self.folded[start:end]
                language = language_of(raw)
                text = squeeze(raw, language)
                if text:
                    found.append(Sentence(text, language, start, end, clause, len(found), self))
        return tuple(found)

    @cached_property
    def _by_key(self) -> Mapping[str, Clause]:
        return {clause.key: clause for clause in self.division.clauses}

    def headings_of(self, clause: Clause) -> tuple[str, ...]:
        """Folded headings from the clause up to its root."""
        chain: list[str] = []
        walked: Clause | None = clause
        while walked is not None:
            if walked.heading:
                chain.append(squeeze(fold(walked.heading), language_of(walked.heading)))
            walked = self._by_key.get(walked.parent) if walked.parent else None
        return tuple(chain)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a stretch of the text, terminators included."""
    for stop in _stops(text, start, end):
        while stop - start > LONGEST:
            middle = _cutting_place(text, start, start + LONGEST)
            yield Span(start, middle)
            start = middle
        yield Span(start, stop)
        start = stop


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    for mark in _END.finditer(text, start, end):
        if mark[0][0] != "." or not _ABBREVIATED.search(text, max(start, mark.start() - 8), mark.start()):
            yield mark.end()
    yield end


def _cutting_place(text: str, start: int, end: int) -> int:
    """Behind the last comma or space of the stretch's second half, or at its end."""
    half = (start + end) // 2
    return max((text.rfind(cut, half, end) + 1 for cut in _CUTS), default=0) or end
