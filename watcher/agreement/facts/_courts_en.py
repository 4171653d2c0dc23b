"""The courts that an English sentence names, by their own names or by their places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from watcher.agreement.facts._jurisdictions import CODES, LANDS
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._places_en import END_OF_PLACE, KNOWN_PLACE, named_place, unshouted
from watcher.agreement.facts._sentences import Sentence
from watcher.model import Span

COURTS_EN = r"(?:courts?|tribunals?)"
_PLACE_SIGN = r"(?:[^.;()]|\((?=[a-z]{2}\))|(?<=\([a-z][a-z])\)|(?<=\bu)\.(?=[sk]\.)|(?<=\bu\.[sk])\.|(?<=\bu\.s\.a)\.|(?<=\bd)\.(?=c\.)|(?<=\bst)\.)"
"""What may stand in a name: a full stop only in initials such as U.S.A., brackets only around those of a state."""
_KINDS = r"(?:exclusive |competent |federal |state |provincial |appropriate |local |united states |district |superior |high |ordinary |civil |commercial |people's |or |and |county |u\.s\. |,){0,8}"
_COURT = compiled(
    rf"\b(?:the |any )?{_KINDS}(?<!arbitration ){COURTS_EN}\b(?:(?:,? (?:and|or)| &)? (?:judges|tribunals|magistrates|courts)\b)?(?! of (?:law|equity)\b)(?! of the united states\b[^.;]{{0,16}}? (?:or|and) )(?: of the united states(?: of america)?)?(?: of (?:competent|general|exclusive) jurisdiction)?(?:(?: (?:that|which) (?:is|are))?,? (?:located|sitting|situated|seated|presiding|competent|responsible|having jurisdiction|with jurisdiction))?(?: and (?:venue|federal courts))?,? (?:in and (?:for|serving)|in|of|at|within|for|over)(?:, respectively,|:)? (?:\(i\) )?(?:(?:the )?(?:cit(?:y|ies)|counties|districts|provinces|cantons|states) of )?(?P<place>{_PLACE_SIGN}{{2,120}})"
)
_SEAT_WORD = r"(?<!general )(?<!general legal )\b(?:jurisdiction|venue|forum(?! in\b)(?: of (?:settlement|litigation|suit|resolution|(?:the |any |all )?disputes?)\b)?)(?! (?:[a-z]+ )?provisions?\b)(?! (?:of|for) (?:the |any |such )?arbitra)\b"
_VENUE = compiled(
    rf"{_SEAT_WORD}(?:(?!\b(?:laws?|not apply|other than|limitations?|codes?|for (?:users|customers|residents|consumers)|governed|use of)\b)[^.;:]){{0,50}}?\b(?:in|of|(?:shall be|will be|is)(?: (?:in|at))?) (?P<place>{_PLACE_SIGN}{{2,80}})"
)
_FAR_VENUE = re.compile(
    rf"{_SEAT_WORD}[^.;:]{{20,160}}?\b(?:shall be|will be|is)(?: in| at)? (?P<place>{_PLACE_SIGN}{{2,80}})"
)
_TRIED_IN = re.compile(
    rf"\b(?:disputes?|claims?|controvers\w+|actions?|suits?|proceedings?|lawsuits?)\b[^.;]{{0,160}}?\b(?:adjudicated|litigated|tried|heard|decided|resolved|settled|brought|filed|instituted|commenced)(?: exclusively| only| solely)? in (?P<place>{_PLACE_SIGN}{{2,80}})"
)
_FORUM_BEHIND = re.compile(
    r"(?:^|[(,] ?|\) )(?P<place>[^.;(),]{2,60}?) (?:is|shall be|will be) (?:agreed (?:up)?on as )?the (?:sole |exclusive |only |legal |place ){0,3}(?:place of jurisdiction|jurisdiction|venue|forum)\b"
)
_ELSEWHERE = r"(?:in(?! (?:relation|connection|respect|any|all|the event|the case|case|accordance|each|every|resolving)\b)|of|at|within)\b"
_OF_THE_UNION = re.compile(
    rf"\b{COURTS_EN} of the united states(?: of america)?,? and (?:of )?(?P<place>the (?:state|commonwealth) of {_PLACE_SIGN}{{2,80}})"
)
_UNDER_ITS_LAW = re.compile(
    rf"\blaws? (?:of|applicable (?:to|in)|in force in) (?:the )?(?P<place>{_PLACE_SIGN}{{2,60}}?)[,)]* (?:whose courts\b|the courts of which\b|and (?:you|the parties|each party|both parties) (?:[a-z]+ ){{0,3}}?submits? to the (?:[a-z-]+ ){{0,2}}?(?:jurisdiction of the )?courts (?:exercising jurisdiction in|of|in) that (?:state|territory|country|province|location|jurisdiction)\b)"
)
_STANDS_ALONE = re.compile(
    rf"^(?:[0-9.]+ )?(?:agreed |exclusive )?(?:place of )?(?:jurisdiction|venue|forum|competent courts?|courts?) ?[-:] ?(?P<place>{_PLACE_SIGN}{{2,60}})$"
)
"""Jurisdiction: Melbourne, as a line of a list by regions."""
_ELSE_IN = re.compile(
    rf"\bor,? (?:(?:otherwise|else),? )?(?:in|at) (?P<place>{_PLACE_SIGN}{{2,60}}?),? (?:otherwise|in (?:all|any) other cases?)\b"
)
"""In the state of the defendant, or in California otherwise."""
_PLACE_COURTS = re.compile(
    r"\b(?:the|in|before|by|to|of|or|and|either) (?P<place>[a-z]+(?: (?:and )?[a-z]+){0,2}?) (?:(?:state|federal|civil|ordinary|or|and) ){0,3}courts\b"
    rf"(?!,? (?:(?:located|sitting|situated|seated|competent|presiding|(?:having|with) jurisdiction) )?(?:over\b|{_ELSEWHERE}))"
)
"""The English courts, California courts: a place told by a word in front of its courts."""
_NAMED_COURT = compiled(
    r"(?:[A-Z][\w'-]+ ){1,6}(?:People's|Internet) Court(?: (?:of|in|at) (?=[A-Z]))?"
    r"|(?!(?:The |Any |An? )?(?:U\.?S\.?|United|States|Federal|State|District|Superior|Supreme|High|County|Circuit|Court)\b)(?:[A-Z][\w'-]+ ){1,4}(?:District|Municipal|Superior|Commercial|Regional|City|High|County) Court\b"
    r"(?! (?:for|of|in|at|located in|sitting in) (?:the )?[A-Z])"
)
"""A court that goes by a name of its own."""
_NO_PLACE = re.compile(
    r"^(?:the |this )?(?i:international arbitration|arbitration|justice|appeals?|law|competent|english$|internet|section|article|clause|paragraph|schedule|exhibit|annex|agreement|terms)\b"
    r"|\b(?i:courts?|tribunals?|terms|waiver|resolution|agreement|provisions?|rules|notice|policy|plaintiff|defendant|user|services?|software|content|(?:web)?sites?|inc|llc|ltd|limited|gmbh|procedures?|liabilit(?:y|ies)|indemnit\w+|warrant(?:y|ies))\b|^U\.?S\.?$|'s$|^(?i:the|states?|member states?|count(?:y|ries|ry)|cit(?:y|ies)|provinces?|districts?|territor(?:y|ies)|jurisdictions?|kingdom|commonwealth|republic|federation|emirate)$"
)
"""A reference to another clause or to a statute, a firm, or the court itself where its place is sought."""
_FOREIGN_COURT = compiled(
    r"\b(?:Tribunale?(?: (?:Judiciaire|[Dd]e [Cc]ommerce|de [Gg]rande [Ii]nstance|Mercantil|Civile?|Ordinario))?|(?:Land|Amts|Oberlandes|Handels|Bezirks|Landes|Kreis|Kantons)gericht|Rechtbank|Tingsrätt|Tingrett|Juzgados?(?: y Tribunales)?|Foro|Comarca)"
    r" (?:(?:of|in|at|de|di|du|do|da|van|von) |d')?(?:the city of )?(?=[A-Z])"
)
"""A court by its name at home: the Tribunal de Commerce of Lyon, Landgericht Hamburg."""
_POSSESSIVE = re.compile(
    r"\b(?:in|before|to|by) (?:the )?(?P<place>[a-z]+(?: [a-z]+)?)'s? (?:(?:state|federal|civil|competent|own) ){0,2}courts?\b"
)
_KINDS_BEHIND = (
    r" (?!(?:or|and) )(?:(?:state|federal|district|superior|provincial|county|city|civil|or|and) ){0,4}courts?\b"
)
_ITS_COURTS = re.compile(_KINDS_BEHIND)
_COURTS_ELSEWHERE = re.compile(rf"{_KINDS_BEHIND},? (?:(?:located|sitting|situated|seated) )?{_ELSEWHERE}")
_KIND_IN_FRONT = re.compile(
    r"(?:(?:Federal|States?(?! of)|Provincial|Territorial|U\.S\.|US|United States|District(?! of)|County(?! of)|Superior|Local|and|or)\b,? ?)+"
)
_KIND_BEHIND = re.compile(r"(?:,? (?:Federal|State|Provincial|District|Superior|and|or))+$")
_IN_EACH_CASE = re.compile(r",? (?:in each case|each),? (?:located |sitting )?in (?:the )?(?P<place>.{2,80})")


_PATTERNS = (_COURT, _OF_THE_UNION, _UNDER_ITS_LAW, _STANDS_ALONE, _VENUE, _FAR_VENUE, _FORUM_BEHIND, _ELSE_IN)


class NamedCourt(NamedTuple):
    """Where the words begin that give jurisdiction, where the place or court stands in them, and its name."""

    start: int
    place: Span
    name: str


def named_courts(sentence: Sentence, text: str) -> list[NamedCourt]:
    """Every court that is named in these words, with which the sentence begins, in their order."""
    patterns = _PATTERNS if "arbitrat" in text else (*_PATTERNS, _TRIED_IN)
    found = [
        *_by_own_name(sentence, len(text)),
        *_by_land(sentence, text),
        *(named for pattern in patterns for named in _by_place(sentence, text, pattern)),
    ]
    kept: list[NamedCourt] = []
    for named in sorted(found, key=_where):
        if not kept or named.place.start >= kept[-1].place.end:
            kept.append(named)
    return [named for named in kept if named.name != _THE_UNION] or kept


_THE_UNION = "United States"
"""Says nothing beside the district whose federal courts are meant."""


def _by_place(sentence: Sentence, text: str, pattern: re.Pattern[str]) -> Iterator[NamedCourt]:
    at = 0
    while (found := pattern.search(text, at)) is not None:
        place = _place_span(sentence, *found.span("place"))
        at = found.end() if place else max(found.start() + 1, found.start("place"))
        if place and not _OF_ARBITRATORS.search(text, max(0, found.start() - _NEAR), found.start()):
            yield NamedCourt(found.start(), place, _name(sentence, place))


_OF_ARBITRATORS = re.compile(r"(?<!not )(?<!not subject to )(?<!outside )\barbitrat\w+[^.;,]{0,60}$")
_NEAR = 80


def _where(named: NamedCourt) -> int:
    return named.place.start


def _name(sentence: Sentence, place: Span) -> str:
    """As printed, torn commas mended; of an adjective the land."""
    printed = _TORN_COMMA.sub(_mended_comma, unshouted(sentence.printed(*place)))
    return LANDS.get(printed.lower(), printed)


_TORN_COMMA = re.compile(r"(?P<half>\b(?:Saint|St\.|San|Santa|New|Los|Las|Hong|Kuala|Rio))? ,(?=[A-Z])")


def _mended_comma(torn: re.Match[str]) -> str:
    """London ,England has its comma at the wrong side; Saint ,Petersburg has one too many: half a name ends no line."""
    return f"{torn['half']} " if torn["half"] else ", "


def _by_own_name(sentence: Sentence, end: int) -> Iterator[NamedCourt]:
    for found in _NAMED_COURT.finditer(sentence.cased, 0, end):
        town = named_place(sentence.cased, found.end()) if found[0].endswith(" ") else None
        start = found.start() + (len("The ") if found[0].startswith("The ") else 0)
        place = Span(start, town.end if town else found.end())
        yield NamedCourt(start, place, unshouted(sentence.printed(*place)))
    for found in _FOREIGN_COURT.finditer(sentence.cased, 0, end):
        town = named_place(sentence.cased, found.end())
        if town is not None:
            yield NamedCourt(found.start(), town, unshouted(sentence.printed(*town)))


def _by_land(sentence: Sentence, text: str) -> Iterator[NamedCourt]:
    for found in (*_PLACE_COURTS.finditer(text), *_POSSESSIVE.finditer(text)):
        words = found["place"].split(" ")
        lands = (" ".join(words[first:]) for first in range(len(words)))
        land = next((land for land in lands if land in LANDS or land in CODES), None)
        if land is not None:
            place = Span(found.end("place") - len(land), found.end("place"))
            yield NamedCourt(found.start(), place, _name(sentence, place))


def _place_span(sentence: Sentence, start: int, end: int) -> Span | None:
    """The name of the place alone, without what the sentence says of it; nothing where no name stands there."""
    stop = END_OF_PLACE.search(sentence.text, start, end)
    words = sentence.cased[start : stop.start() if stop else end].rstrip(" ,")
    named = named_place(words, 0)
    if named is None or _NO_PLACE.search(words[named.start : named.end]):
        return None
    if words.isupper():
        return Span(start + named.start, start + len(words)) if KNOWN_PLACE.search(words.lower()) else None
    found = Span(start + named.start, start + named.end)
    if (narrower := _IN_EACH_CASE.match(sentence.text, found.end, end)) is not None:
        return _place_span(sentence, *narrower.span("place")) or found
    if not _ITS_COURTS.match(sentence.text, found.end):
        return found if found.end - found.start >= _SHORTEST else None
    if _COURTS_ELSEWHERE.match(sentence.text, found.end):
        return None
    return _without_kinds(sentence.cased, found)


_SHORTEST = 3


def _without_kinds(cased: str, place: Span) -> Span | None:
    """The Federal and Nevada State courts: what is left without the words for kinds of courts."""
    front = _KIND_IN_FRONT.match(cased, place.start, place.end)
    start = front.end() if front else place.start
    behind = _KIND_BEHIND.search(cased[start : place.end])
    end = start + behind.start() if behind else place.end
    return Span(start, end) if end - start >= _SHORTEST else None
