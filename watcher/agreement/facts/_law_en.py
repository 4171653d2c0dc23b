"""How English agreements name their law and the place where they count as signed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._jurisdictions import CODES
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._places_en import KNOWN_PLACE, PLACE_EN, name_before, named_place
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._stems import holds_any
from watcher.agreement.facts._tables import CELL_MARK, cell_under
from watcher.agreement.facts._transfer_clauses_en import is_of_transfer_clauses
from watcher.model import Span

# ── governing law ────────────────────────────────────────────────────────────────────────────────

_LAW_WORD = compiled(r"\b(?:laws?|legislation)\b")
_LAW_OF = compiled(
    r"(?<!criminal )(?<!control )(?<!labor )(?<!labour )(?<!tax )(?<!protection )(?<!security )(?<!privacy )\b(?:laws?|legislation)\b(?:,? (?:[a-z]+ ){0,3}?(?:and|or) (?:regulations?|courts))?"
    r"(?: of|(?: as)? (?:in (?:force|effect)|applicable|prevailing|applied) (?:of|in)) (?P<of>[^.;]{2,160})"
)
_ADJECTIVE = compiled(rf"\b({PLACE_EN}) (?:state |federal |domestic |substantive |material |private ){{0,2}}$")
_LONGEST_ADJECTIVE = max(map(len, CODES)) + 2 * len(" substantive ")
_NUMBERED = re.compile(r" (?:n\b|no\b|number|[0-9])")
_DECIDED_BY = compiled(
    r"\b(?:govern\w*|constru\w+|interpret\w*|read|judged|judge|controls?|controlled|determined|decided|resolved|settled|regulated|assessed|subject to|submit\w* to|appl(?:y|ies)|(?:is|are|be) (?:exclusively )?(?:applicable|applied)|applicable law|choice of law|proper law|law of (?:this|the agreement|the contract|these)|chosen|choose)\b"
)
_OUR_MATTER = re.compile(
    r"\b(?:agreements?|contracts?|terms|conditions|polic(?:y|ies)|relation(?:ship)?s?|disputes?|claims?|controvers\w+|matters?|rights and (?:obligations|duties)|tos|tou|t&cs?|eula|licen[cs]e|addendum|order|everything)\b|\bgovern(?:ed|ing|s)?\b"
)
_ANOTHERS = re.compile(
    r"\bnot governed\b|\bgovernment(?:al)? (?:entit|agenc|bod|user|end user|customer)\w*|\b(?:registr(?:y|ar|ies)|manufacturer|bank|carrier|licensor|third part(?:y|ies)|partner)(?:'s|s') (?:[a-z]+ ){0,2}?(?:polic(?:y|ies)|rules|terms|agreement)\b[^.;]{0,30}\b(?:governed|subject)"
)
_APPLIES = re.compile(r"[^.;]{0,60}?\b(?:applies|apply|governs?)\b")
_SHALL_APPLY = re.compile(r"\b(?:shall|will|must) (?:exclusively |solely |always )?(?:apply|govern)\b")
_REACH = 160
_UNDER_IT = re.compile(
    r"\b(?:rights?|valid|illegal|legal|lawful|unlawful|permitted|required|prohibited|available|organi[sz]ed|incorporated|company|corporation|partnership|exist\w*|registered|protected|recogni[sz]ed|obligations?|entitled|duly|established|constituted|defined|withdrawal|remedies|embargo(?:es)?|sanctions?|crimes?|offen[cs]es?) (?:[a-z]+ ){0,4}?under (?:the )?$"
    r"|\b(?:comply|complies|complying|compliance|complied|conform\w*|abide|contrary|violat\w+|breach of|infring\w+|process\w*|stored|retain\w*|export\w*)\b[^,;]{0,80}$"
)
_NOT_THE_LAW = re.compile(
    r"\b(?:dp law|data protection|privacy laws?|tax|comply|compliance|export|incorporated|organi[sz]ed|existing|registered|protected|copyright|arbitration act|if you are an? |consumers? (?:in|residing|who))\b"
)
_EXCLUDING = re.compile(
    r"\b(?:without|excluding|regardless|irrespective|exclud\w+|except|notwithstanding|other than|not including|leaving aside|to the exclusion|with the exception)\b"
)


class _Law(NamedTuple):
    """The law of a place, by name or by adjective."""

    start: int
    end: int
    adjective: str | None
    of: str


def _laws_in(text: str) -> Iterator[_Law]:
    """From left to right: sought around the word itself, because names of places are many and begin with any letter."""
    begin = 0
    for word in _LAW_WORD.finditer(text):
        law = _law_at(text, word, begin) if word.start() >= begin else None
        if law is not None:
            begin = law.end
            yield law


def _law_at(text: str, word: re.Match[str], begin: int) -> _Law | None:
    if word[0] != "legislation" and not _NUMBERED.match(text, word.end()):
        adjective = _ADJECTIVE.search(text, max(begin, word.start() - _LONGEST_ADJECTIVE), word.start())
        if adjective is not None:
            return _Law(adjective.start(), word.end(), adjective[1], "")
    named = _LAW_OF.match(text, word.start())
    return _Law(named.start(), named.end(), None, named["of"]) if named else None


def _read_governing_law(sentence: Sentence) -> Iterator[Reading]:
    """The law that governs the agreement, as the code of its country or state."""
    text = sentence.text
    if (cell := cell_under(sentence, _LAW_COLUMN)) is not None:
        named = _first_place(text[cell.start : cell.end])
        if named is not None:
            yield Reading(CODES[named], *cell, 1)
        return
    if not _DECIDED_BY.search(text) or _ANOTHERS.search(text):
        return
    if is_of_transfer_clauses(sentence):
        return
    ours = _OUR_MATTER.search(text) is not None
    union: Reading | None = None
    for law in _laws_in(text):
        near = Span(max(0, law.start - _REACH), min(len(text), law.end + _REACH))
        if _UNDER_IT.search(text, max(0, law.start - 100), law.start):
            continue
        if _NOT_THE_LAW.search(text, max(0, law.start - 60), law.start + 40):
            continue
        decided = _DECIDED_BY.search(text, *near)
        named = law.adjective or _first_place(law.of)
        if decided is not None and named and (ours or _APPLIES.match(text, law.end) or _SHALL_APPLY.search(law.of)):
            start, end = min(law.start, decided.start()), max(law.end, decided.end())
            reading = Reading(CODES[named], *sentence.phrase(start, end), 1)
            if reading.value == _UNION:
                union = union or reading
                continue
            if union is not None and not str(reading.value).startswith(_UNION):
                yield union
            yield reading
            return
    if union is not None:
        yield union


_UNION = "US"
"""Its own law stands beside that of a state, which says more."""


_LAW_COLUMN = re.compile(
    r"\b(?:governing|applicable|choice of) law\b|\blaws? (?:that governs|which governs|governing)\b|^(?:the )?law$"
)


def _first_place(words: str) -> str | None:
    """The place before any "without regard to"; a state is more than the country around it."""
    places = [match[0] for match in KNOWN_PLACE.finditer(_EXCLUDING.split(words)[0])]
    states = [place for place in places if "-" in CODES[place]]
    return next(iter(states or places), None)


# ── signing place ────────────────────────────────────────────────────────────────────────────────

_SIGNED = r"(?:signed|signing|signature|executed|execution|concluded|conclusion|entered into|made)"
_SIGNS = re.compile(rf"\b{_SIGNED}\b")
_SIGNING_PLACE = rf"(?:(?:signing|execution|signature) (?:place|location|venue)|(?:place|location|venue) (?:of|for|where|at which|in which)(?: the)?(?: [a-z]+){{0,8}}? {_SIGNED})"
_THIS = r"(?:agreement|contract|terms|conditions|order form|licen[cs]e|document|addendum)"
_PLACE_STEMS = ("place", "location", "venue", " in ", " in:", " at ", " at:")
_PLACE_BEHIND = (
    re.compile(
        rf"\b{_SIGNING_PLACE}\b[^.;:]{{0,60}}?(?:\b(?:is|are|be)\b|:)(?: (?:deemed|agreed|considered|regarded|treated|taken|as|at|in|to be))* ?"
    ),
    re.compile(rf"\b{_THIS}\b[^.;]{{0,60}}?(?<!you )\b(?:signed|executed|concluded)\b(?: [a-z]+){{0,4}}? (?:in|at):? "),
    re.compile(
        rf"\b(?:deemed|treated|considered|regarded|taken|treat|consider|regard)\b[^.;]{{0,40}}?\b{_SIGNED}\b(?: [a-z]+){{0,4}}? (?:in|at) "
    ),
    re.compile(r"^(?:signed|executed|concluded|made) (?:at|in):? "),
)
_PLACE_BEFORE = re.compile(
    rf" (?:(?:is|are|shall be|will be|be|as|being)(?: (?:regarded|considered|deemed|treated|taken)(?: as| to be)?)?|counts as|constitutes) (?:the )?{_SIGNING_PLACE}\b"
)


def _read_signing_place(sentence: Sentence) -> Iterator[Reading]:
    """Where the agreement counts as signed."""
    text = sentence.text
    if not holds_any(text, _PLACE_STEMS) or not _SIGNS.search(text):
        return
    for pattern in _PLACE_BEHIND:
        for found in pattern.finditer(text):
            place = named_place(sentence.cased, found.end())
            if place is not None:
                yield Reading(sentence.printed(*place), *sentence.phrase(found.start(), place.end), 1)
                return
    said = _PLACE_BEFORE.search(text)
    place = name_before(sentence.cased, said.start()) if said else None
    if said is not None and place is not None:
        yield Reading(sentence.printed(*place), *sentence.phrase(place.start, said.end()), 1)


GOVERNING_LAW = Reader("en", (" law", "legislation", CELL_MARK), _read_governing_law)
SIGNING_PLACE = Reader("en", ("sign", "execut", "conclu", "deemed"), _read_signing_place)
