"""A document cut into the sentences that rules read: folded, squeezed, and each knowing where it stands.

In: the document and its division. Out: sentences in document order, with offsets that lead back to the printed words.
A sentence never crosses a clause or a block and is never long, so every pattern works on bounded text.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from watcher.agreement.clauses import Division
from watcher.agreement.facts._cutting import Scissors
from watcher.agreement.facts._dates import DayFirst, day_first
from watcher.agreement.facts._folding import fold, fold_shapes, language_of, squeeze, unsqueeze
from watcher.agreement.facts._lazily import lazily
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._notice import Notice
from watcher.agreement.facts._notices import notices_in
from watcher.agreement.facts._parties import Parties, parties_of
from watcher.agreement.facts._stems import holds_any
from watcher.agreement.facts._subjects import Mention, Subject, amendments_in, in_order, mentions_in, other_changes_in
from watcher.model import Clause, Document, Language, Span

_PHRASE_MARKS: Mapping[Language, tuple[str, ...]] = {"zh": (",", ";", "。"), "en": (", ", "; ")}
_OPENING = 1500
_TITLE = re.compile("《([^《》]{2,40})》")
_SELF = re.compile(
    r"本《[^《》]{2,40}》|(?:《[^《》]{2,40}》[和与及、]?){1,3}[^《》。;]{0,4}\((?:以下|下文)?(?:简称|统称|合称|下称|称)?[^()]{0,6}本"
    r"|《[^《》]{2,40}》[^《》。;]{0,6}\([^()]{0,8}(?:本协议|本条款|本政策|本合同|本服务条款)"
)


_SAME_CHANGE = re.compile(
    "(?:此种|此类|该等|该种|上述|前述|以上|该)(?:变更|调整|修改|更新|变动|操作|情形|服务)|(?:such|these|those|the foregoing) (?:chang|modif|updat|amend|revis|alter)"
)
_CHANGE_STEMS_ZH = re.compile("修|变|改|新|更替|调整|增补")
"""Each begins with a plain character: the engine then looks at nothing else, which it does not for a class."""
_CHANGE_STEMS_EN = ("chang", "modif", "amend", "revis", "updat", "alter", "var", "replac", "supplement", "new")
_BARE_CHANGE = compiled(
    "修改|修订|变更|更新|调整|前[项款述]|上述|该等"
    r"|\b(?:an?|the|any|such|these|those|its?|them|they)\b[^,;.]{0,20}\b(?:chang|amend|modif|revis|variation|updat)|\b(?:them|they)\b"
)
"""Words of a change that do not say of what."""
_BARE_HEADING = re.compile(
    r"^(?:amendments?|changes?|modifications?|variations?|revisions?|updates?)(?: (?:and|&) [a-z]+)?$|^(?:修改|修订|变更|更新)(?:$|[与和及、](?:通知|生效|解释|公告|公示|补充|效力|终止))"
)
"""A heading that names a change and nothing that changes speaks of the agreement."""
_RUN_IN = re.compile("(?:[(]?[0-9a-z一二三四五六七八九十]{1,3}[).、])?(?:(?:修改|修订|变更|条款更新)[。:]|更新。)")
"""修订。重大变更将提前30天通知: a heading set in the line that it stands above."""
_OF_IT = re.compile(r"\b(?:of it|of them|(?:of|before) (?:such|the|this|that|any) changes?)\b")
_MOST_PLACES = 100
_FAR_BACK = 3
"""Sentences of the same clause in which the subject of an unfinished thought is sought."""


@dataclass(eq=False)
class Sentence:
    """One sentence. Rules match on ``text``: folded, and without white space where it is Chinese.

    Never changed once made; not frozen, because a text has thousands and freezing makes each of them three times as dear.
    """

    text: str
    language: Language
    start: int
    end: int
    clause: Clause
    index: int
    manuscript: "Manuscript"

    def span(self, start: int, end: int) -> Span:
        """Where in the document a span of ``text`` is printed."""
        found = unsqueeze(self.manuscript.folded[self.start : self.end], self.text, Span(start, end))
        return Span(self.start + found.start, self.start + found.end)

    @property
    def where(self) -> Span:
        """Where in the document the sentence is printed."""
        return Span(self.start, self.end)

    @lazily
    def cased(self) -> str:
        """``text`` with letter case kept, offset for offset."""
        return squeeze(fold_shapes(self.manuscript.document.text[self.start : self.end]), self.language)

    @lazily
    def sided(self) -> str:
        """``text`` with the parties' own names in signs of their sides, offset for offset."""
        return self.manuscript.parties.sided(self.text)

    def printed(self, start: int, end: int) -> str:
        """The words as printed, wraps and odd spaces mended."""
        where = self.span(start, end)
        return squeeze(self.manuscript.document.text[where.start : where.end], self.language)

    @property
    def lead(self) -> "Sentence | None":
        """What the parent clause says last: the condition that a list of consequences hangs on."""
        return self.manuscript.last_sentence_of(self.clause.parent) if self.clause.parent else None

    def before(self, back: int = 1) -> "Sentence | None":
        """The sentence that many places before this one."""
        return self.manuscript.sentences[self.index - back] if self.index >= back else None

    def after(self, on: int = 1) -> "Sentence | None":
        """The sentence that many places behind this one."""
        sentences = self.manuscript.sentences
        return sentences[self.index + on] if self.index + on < len(sentences) else None

    def phrase(self, start: int, end: int) -> Span:
        """The span widened to the commas around it: what a person would quote."""
        marks = _PHRASE_MARKS[self.language]
        opening = max(
            (place + len(mark) for mark in marks if (place := self.text.rfind(mark, 0, start)) >= 0), default=0
        )
        closing = min((place for mark in marks if (place := self.text.find(mark, end)) >= 0), default=len(self.text))
        return Span(opening, max(end, closing))

    @lazily
    def notices(self) -> tuple[Notice, ...]:
        """The notices that the provider owes, or says it does not owe."""
        return notices_in(self.sided, self.language)

    @lazily
    def amendments(self) -> tuple[Mention, ...]:
        """The changes of this agreement, or of another document, that the sentence speaks of."""
        return amendments_in(self.text, self.language, self.manuscript.own_names)

    @lazily
    def mentions(self) -> tuple[Mention, ...]:
        """What the sentence speaks of changing, ending or moving."""
        return in_order((*self.amendments, *other_changes_in(self.text, self.language)))

    @property
    def names_amending(self) -> bool:
        """A change of the agreement itself is named in this very sentence."""
        return any(mention.subject is Subject.AGREEMENT for mention in self.amendments)

    def subjects_at(self, place: int) -> frozenset[Subject]:
        """What the words at this place are about: the change named before them, else behind them, else further up.

        What merely takes time (a renewal, a refund) counts only where nothing that changes is named.
        """
        changes = [mention for mention in self.mentions if mention.subject is not Subject.OTHER]
        earlier = [mention for mention in changes if mention.start < place]
        if earlier:
            if _SAME_CHANGE.search(self.text, earlier[-1].start, place):
                return frozenset(mention.subject for mention in earlier)
            return _last_group(earlier)
        if changes and not _BARE_CHANGE.search(self.text, place, changes[0].start):
            return _last_group([mention for mention in changes if mention.start == changes[0].start])
        if self.mentions and not changes and not _OF_IT.search(self.text):
            return frozenset({Subject.OTHER})
        return self.inherited_subjects

    @lazily
    def inherited_subjects(self) -> frozenset[Subject]:
        """What the sentences before this one in its clause, or else its headings, are about."""
        if _RUN_IN.match(self.text):
            return frozenset({Subject.AGREEMENT})
        for back in range(1, _FAR_BACK + 1):
            earlier = self.before(back)
            if earlier is None or earlier.clause.key != self.clause.key:
                break
            if earlier.mentions:
                return _last_group(earlier.mentions)
            if _RUN_IN.fullmatch(earlier.text):
                return frozenset({Subject.AGREEMENT})
        headed = self.manuscript.subjects_of_headings(self.clause)
        if headed or not _BARE_CHANGE.search(self.text):
            return headed
        return self._subjects_of_clause_before()

    @lazily
    def may_amend(self) -> bool:
        """A cheap look ahead: a verb of change stands in the sentence, shortly before it, or in a heading above."""
        manuscript = self.manuscript
        return manuscript.near_change[self.index] or self.clause.key in manuscript.headed_by_change

    @lazily
    def amends(self) -> bool:
        """Whether the sentence, or what it continues, speaks of changing the agreement itself."""
        if not self.may_amend:
            return False
        if self.names_amending:
            return True
        names_else = any(mention.subject is not Subject.OTHER for mention in self.mentions)
        return not names_else and Subject.AGREEMENT in self.inherited_subjects

    def _subjects_of_clause_before(self) -> frozenset[Subject]:
        """13.1 says what may change, 13.2 goes on about "the change"."""
        for back in range(1, _FAR_BACK + self.index - self.clause_begins + 1):
            earlier = self.before(back)
            if earlier is None or earlier.clause.parent != self.clause.parent:
                break
            changes = [mention for mention in earlier.mentions if mention.subject is not Subject.OTHER]
            if earlier.clause.key != self.clause.key and changes:
                return _last_group(changes)
        return frozenset()

    @property
    def clause_begins(self) -> int:
        """Index of the first sentence of this one's clause."""
        return self.manuscript.first_sentence_of(self.clause)

    @property
    def headings(self) -> tuple[str, ...]:
        """Folded headings from the sentence's clause up to its root."""
        return self.manuscript.headings_of(self.clause)


@dataclass(frozen=True)
class Manuscript:
    """One document as rules read it."""

    document: Document
    division: Division

    @lazily
    def folded(self) -> str:
        return fold(self.document.text)

    @lazily
    def sentences(self) -> tuple[Sentence, ...]:
        found: list[Sentence] = []
        scissors = Scissors(self.document.text, frozenset(block.end for block in self.document.blocks))
        folded = self.folded
        chinese = language_of(folded) == "zh"
        for clause in (self.division.preface, *self.division.clauses):
            start = clause.start
            for end in scissors.cut(clause.start, clause.end):
                raw = folded[start:end]
                if not raw.isspace():
                    language = language_of(raw) if chinese else "en"
                    text = squeeze(raw, language)
                    found.append(Sentence(text, language, start, end, clause, len(found), self))
                start = end
        return tuple(found)

    def day_first(self) -> DayFirst:
        """Which part of 05/03/2022 is the day in this document."""
        return self._day_first

    @lazily
    def _day_first(self) -> DayFirst:
        return day_first(self.folded)

    @lazily
    def parties(self) -> Parties:
        """Who is who."""
        return parties_of(squeeze(self.folded[: 2 * _OPENING], "zh"))

    @lazily
    def own_names(self) -> frozenset[str]:
        """What the agreement calls itself: its title, and the titles it defines as itself near its beginning."""
        title = squeeze(fold(self.document.title or ""), language_of(self.document.title or ""))
        opening = squeeze(self.folded[:_OPENING], "zh")
        titles = _SELF.finditer(opening) if "《" in opening else ()
        defined = (name for found in titles for name in _TITLE.findall(found[0]))
        return frozenset(name for name in (title.strip("《》"), *defined) if name)

    def places_of(self, pattern: re.Pattern[str]) -> tuple[int, ...]:
        """Where in the folded text the pattern is found, as often as any agreement has it."""
        if pattern not in self._places:
            self._places[pattern] = tuple(
                found.start() for found in islice(pattern.finditer(self.folded), _MOST_PLACES)
            )
        return self._places[pattern]

    @lazily
    def _places(self) -> dict[re.Pattern[str], tuple[int, ...]]:
        return {}

    @lazily
    def near_change(self) -> Sequence[bool]:
        """Of each sentence, whether a verb of change stands in it or shortly before it, whatever it is that changes."""
        near: list[bool] = []
        reached = -1
        for sentence in self.sentences:
            if _names_change(sentence.text, sentence.language):
                reached = sentence.index + _FAR_BACK
            near.append(sentence.index <= reached)
        return near

    @lazily
    def headed_by_change(self) -> Collection[str]:
        """Keys of the clauses under a heading with a verb of change in it."""
        headed = set[str]()
        for clause in (self.division.preface, *self.division.clauses):
            # what stands above a clause stands above all that is below it
            if clause.parent in headed or (clause.heading and _heading_names_change(self.headings_of(clause)[0])):
                headed.add(clause.key)
        return headed

    def subjects_of_headings(self, clause: Clause) -> frozenset[Subject]:
        """What the nearest heading that names a change is about."""
        if clause.key not in self._headed:
            self._headed[clause.key] = next(
                (subjects for words in self.headings_of(clause) if (subjects := self._headed_by(words))), frozenset()
            )
        return self._headed[clause.key]

    def _headed_by(self, heading: str) -> frozenset[Subject]:
        mentions = mentions_in(heading, language_of(heading), self.own_names)
        if mentions:
            return _last_group(mentions)
        return frozenset({Subject.AGREEMENT}) if _BARE_HEADING.search(heading) else frozenset()

    @lazily
    def _headed(self) -> dict[str, frozenset[Subject]]:
        return {}

    @lazily
    def _first_sentences(self) -> Mapping[str, int]:
        return {sentence.clause.key: sentence.index for sentence in reversed(self.sentences)}

    @lazily
    def _last_sentences(self) -> Mapping[str, Sentence]:
        return {sentence.clause.key: sentence for sentence in self.sentences}

    def last_sentence_of(self, key: str) -> Sentence | None:
        """The last sentence of a clause's own words."""
        return self._last_sentences.get(key)

    def first_sentence_of(self, clause: Clause) -> int:
        """Index of the clause's first sentence."""
        return self._first_sentences[clause.key]

    def headings_of(self, clause: Clause) -> tuple[str, ...]:
        """Folded headings from the clause up to its root."""
        return self._headings[clause.key]

    @lazily
    def _headings(self) -> Mapping[str, tuple[str, ...]]:
        headings: dict[str, tuple[str, ...]] = {}
        for clause in (self.division.preface, *self.division.clauses):
            above = headings.get(clause.parent, ()) if clause.parent else ()
            own = (squeeze(fold(clause.heading), language_of(clause.heading)),) if clause.heading else ()
            headings[clause.key] = (*own, *above)
        return headings


def _heading_names_change(heading: str) -> bool:
    return _names_change(heading, language_of(heading))


def _names_change(text: str, language: Language) -> bool:
    return _CHANGE_STEMS_ZH.search(text) is not None if language == "zh" else holds_any(text, _CHANGE_STEMS_EN)


def _last_group(mentions: Sequence[Mention]) -> frozenset[Subject]:
    """The last mention and those that share its verb; ending the agreement is more than stopping a service."""
    last = mentions[-1]
    subjects = {mention.subject for mention in mentions if mention.start == last.start or mention.end > last.start}
    if Subject.ENDING in subjects:
        subjects.discard(Subject.SERVICE)
    return frozenset(subjects)
