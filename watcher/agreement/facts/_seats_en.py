"""Where English agreements have arbitrators sit: in a town, at a party's home, or wherever somebody picks."""

import re
from typing import NamedTuple

from watcher.agreement.facts._parties import PROVIDER_EN
from watcher.agreement.facts._places_en import (
    END_OF_PLACE,
    KNOWN_PLACE,
    LANGUAGE_EN,
    OFFICE_EN,
    name_before,
    named_place,
    unshouted,
)
from watcher.agreement.facts._sentences import Sentence
from watcher.model import Span


class Seat(NamedTuple):
    """Where arbitrators sit, and the words that say so."""

    name: str
    start: int
    end: int
    is_fixed: bool = True
    """False: only somebody's choice is told."""

    def overlaps(self, place: Span) -> bool:
        return self.start < place.end and place.start < self.end


def seat_of_arbitration(sentence: Sentence) -> Seat | None:
    """The seat that the sentence names for arbitrators, or has somebody pick."""
    if _QUOTED_TERMS.search(sentence.text):
        return None
    if "arbitra" in sentence.text:
        return _told(sentence) or _held_in(sentence) or _picked(sentence)
    return _told(sentence) if _goes_on_about_arbitrators(sentence) else None


_QUOTED_TERMS = re.compile(r"\bunder which\b|\b(?:their|its) (?:own )?terms\b")

# ── the seat is … ────────────────────────────────────────────────────────────────────────────────

_CITY = r"(?:the cit(?:y|ies) of )?"
_SEAT = r"(?:seat|place|venue|location|locale|situs|locus)"
_SEATS = rf"{_SEAT}(?:,? (?:or|and) (?:the )?(?:legal |juridical )?{_SEAT},?)?"
_OF_ARBITRATION = r"(?:of|for) (?:(?:the|any|such|all|an) )?(?:arbitra(?:tion|tions|tors?|l tribunal|l proceedings?)|tribunal)(?: proceedings?| hearings?)?"
_IS = r"(?:(?:(?:shall|will|must) be|is|are)(?: as follows)?(?: (?:located|situated|held|fixed|agreed (?:to be|as)))?(?: in| at)?:?|:)"
_THE_SEAT_IS = re.compile(
    rf"\b{_SEATS} {_OF_ARBITRATION}(?: \([^()]{{1,60}}\))? ?{_IS} {_CITY}|\barbitra(?:l|tion) {_SEATS} {_IS} {_CITY}|\barbitra\w+[^.;]{{0,120}}? {_SEATS} (?:of which )?{_IS} {_CITY}"
)
_IT_IS = re.compile(
    rf"(?:^|[,;:] |\band )(?:[0-9a-z().]{{1,6}} )?(?:the )?(?:legal |juridical |arbitral )?(?:{_SEATS}(?: {_OF_ARBITRATION})?|hearings?|proceedings?|tribunal) (?:{_IS}|(?:shall|will) (?:be (?:held|conducted|seated)|take place|sit) (?:in|at)) {_CITY}"
)
"""Behind a sentence on arbitration: the seat shall be Oslo; hearings will be held in Oslo."""
_BEFORE_SEAT = re.compile(
    rf" (?:(?:shall|will) be|is|are)(?: agreed (?:as|to be))? the (?:[a-z]+ ){{0,2}}?{_SEATS} {_OF_ARBITRATION}\b"
)


def _told(sentence: Sentence) -> Seat | None:
    text = sentence.text
    for found in (_THE_SEAT_IS if "arbitra" in text else _IT_IS).finditer(text):
        place = _town(sentence, found.end())
        if place is not None:
            return Seat(_name(sentence, place), found.start(), place.end)
    behind = _BEFORE_SEAT.search(text)
    named = name_before(sentence.cased, behind.start()) if behind else None
    if behind is None or named is None:
        return None
    return Seat(_name(sentence, named), named.start, behind.end())


def _goes_on_about_arbitrators(sentence: Sentence) -> bool:
    """The sentence before it in its clause sends disputes to arbitrators, and this one speaks of no court."""
    earlier = sentence.before()
    if earlier is None or earlier.clause.key not in (sentence.clause.key, sentence.clause.parent):
        return False
    return "court" not in sentence.text and _ARBITRATED.search(earlier.text) is not None


_ARBITRATED = re.compile(r"\barbitra(?:tion|tors?|ted?|l tribunal)\b")

# ── arbitration … in … ───────────────────────────────────────────────────────────────────────────

_ARBITRATION = re.compile(r"\barbitrat(?:ion|ions|ed|e|ors?)\b|\barbitral\b")
_IN = re.compile(
    rf" (?:in|at)(?: (?:the )?{LANGUAGE_EN.lower()}(?: language)?(?: and)? in)?:? {_CITY}(?:(?:a|an) (?:[a-z]+ ){{0,2}}?(?:location|venue|place|hearing) in )?"
)
_REACH = 220
_TRIED = r"(?:courts?(?: of law)?|jur(?:y|ies)|jury trials?|trials?|judges?|litigation|lawsuits?)"
_RATHER = re.compile(
    rf",? (?:(?:and|but) not|rather than|instead of|in lieu of|as opposed to)(?: (?:in|by|before|through|to|a|an|any|the))*+ {_TRIED}(?:,? (?:or|and|nor)(?: (?:in|by|before|through|a|an|the))*+ {_TRIED})*,?"
)
"""Decided by arbitration, rather than in court, in Lima: the court is what it is not."""
_ANOTHER_MATTER = re.compile(
    r"\b(?:courts?|judge?ments?|awards?|enforc\w+|confirm\w*|compel\w*|relief|injuncti\w+|waive\w*|class|opt(?:s|ing|ed)?|if|unless|except|where|reside\w*|residents?|live|incorporated|registered|organi[sz]ed|headquarter\w*"
    r"|mediat(?:e|ed|or|ors|ion(?! (?:rules|service|cent)))|litigat\w+|lawsuits?|sue[ds]?|mail(?:ed)?|sent|send|notices?|address\w*|attorneys?|lawyers?|counsel|licen[cs]ed|admitted|practi[cs]\w+|rights?|users|customers|consumers|citizens|decide in favou?r|unenforceable|invalid|void|small claims)\b"
)
"""Between arbitration and a place: the place is where something else is."""
_OF_THE_LAW = re.compile(
    r"\b(?:laws?|regulations?|effect|force|statutes?|offices?|business|into|applicable|available|recogni[sz]ed|established|participation|(?:set (?:out|forth)|described|provided|defined|located(?= at)))$"
)
"""The rules in force in Spain: where a law holds, nobody sits."""
_NOT_ARBITRATED = re.compile(
    r"\b(?:not|never)(?: be)?(?: [a-z]+){0,2}?(?: (?:to|by|in|through))?(?: (?:binding|mandatory|final|this|the))* $|\b(?:outside(?: of)?|except\w*|exclud\w+|other than|opt\w*[ -]out(?: of)?|unless|reject\w*|waive\w*|compel\w*|stay\w*|without|notice of|demand for|request for|request)(?: [a-z]+){0,3}? $"
)
_NO_SEAT_BEHIND = re.compile(r" (?:(?:state|federal|or|and) )*(?:courts?|laws?|dollars?|currency|language|time)\b")
_NO_TOWN_EITHER = re.compile(
    r"^(?:english|french|german|spanish|chinese|january|february|march|april|may|june|july|august|september|october|november|december|writing|person|schedule|exhibit|appendix|annex|paragraph|part|name|event|good faith|full|small claims)\b"
    r"|\b(?:chamber|association|institute|cent(?:re|er)|commission|council|committee|board|jams|aaa|siac|hkiac|lcia|cietac|icc|icdr|viac|services?|cases?|sections?|filings?|instructions|site|order|plan|headquarters)\b"
)
"""A month, a way of writing, a body of arbitrators."""
NO_TOWN = re.compile(r"\b(?:arbitration|accordance|section|article|clause|courts?|tribunals?|terms|agreement|rules)\b")
_TONGUE = re.compile(rf"{LANGUAGE_EN.lower()}(?: language)?")
"""Held in English: that is no town."""


def _held_in(sentence: Sentence) -> Seat | None:
    """The first place that stands behind a word of arbitration, where nothing between them turns to something else."""
    text = _RATHER.sub(_blank, sentence.text)
    for word in _ARBITRATION.finditer(text):
        if _NOT_ARBITRATED.search(text, max(0, word.start() - 60), word.start()):
            continue
        stop = text.find(";", word.end(), word.end() + _REACH)
        turn = _ANOTHER_MATTER.search(text, word.end(), word.end() + _REACH)
        last = min(end for end in (stop, turn.start() if turn else -1, word.end() + _REACH) if end >= 0)
        for at in _IN.finditer(text, word.end(), last):
            if _OF_THE_LAW.search(text, word.end(), at.start()):
                continue
            if (seat := _held_there(sentence, word.start(), Span(word.end(), at.end()))) is not None:
                return seat
    return None


def _held_there(sentence: Sentence, start: int, between: Span) -> Seat | None:
    """The seat that begins behind these words, which lead from arbitration to it."""
    for rule, pattern in _RULES:
        if (ruled := pattern.match(sentence.sided, between.end)) is not None:
            chosen = _MAY_CHOOSE.search(sentence.text, 0, between.end) is not None
            return Seat(rule, start, ruled.end(), is_fixed=not chosen)
    place = _town(sentence, between.end)
    if place is None or not (_is_at_hand(sentence, between) or _is_known(sentence, place)):
        return None
    return Seat(_name(sentence, place), start, place.end)


def _is_at_hand(sentence: Sentence, between: Span) -> bool:
    """Arbitration stands right before the place, or the words between say that it is held there."""
    return between.end - between.start <= _NEAR or _HOLDS.search(sentence.text, *between) is not None


def _is_known(sentence: Sentence, place: Span) -> bool:
    return "," in sentence.text[place.start : place.end] or KNOWN_PLACE.search(sentence.text, *place) is not None


_NEAR = 30
_HOLDS = re.compile(
    r"\b(?:held|conduct\w*|tak(?:e|es|ing) place|occur|happen|sit(?:s|ting)?|seat(?:ed)?|venue|place|hearings?|arbitrators?|proceedings?|tribunal)\b"
)
_MAY_CHOOSE = re.compile(r"\byou(?: may| can|r choice|r option| get to choose)\b")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _town(sentence: Sentence, start: int) -> Span | None:
    """The name of a place that begins here."""
    place = named_place(sentence.cased, start)
    if place is None or place.end - place.start < _SHORTEST:
        return None
    text = sentence.text
    if NO_TOWN.search(text, *place) or _NO_TOWN_EITHER.search(text[place.start : place.end]):
        return None
    if _TONGUE.fullmatch(text, *place) or _NO_SEAT_BEHIND.match(text, place.end):
        return None
    if text.startswith("the ", start) and not _WITH_ARTICLE.match(text, place.start):
        return None
    return _whole(sentence, place)


_SHORTEST = 3
_WITH_ARTICLE = re.compile(
    r"(?:state|city|county|canton|province|district|republic|commonwealth|kingdom|principality|region|emirate|netherlands|hague|united|bahamas|philippines|cayman|british|isle|u\.?[sk]\b|people's|czech|hong kong)\b"
)
"""The Netherlands, the State of …: other names with an article are no places."""


def _whole(sentence: Sentence, place: Span) -> Span | None:
    """In words that are all in capitals the name is one that is known, up to where the sentence goes on."""
    if not sentence.cased[max(0, place.start - _SHOUTED) : place.end].isupper():
        return place
    stop = END_OF_PLACE.search(sentence.text, *place)
    end = place.start + len(sentence.text[place.start : stop.start() if stop else place.end].rstrip(" ,"))
    return Span(place.start, end) if KNOWN_PLACE.search(sentence.text, place.start, end) else None


_SHOUTED = 12


def _name(sentence: Sentence, place: Span) -> str:
    return unshouted(sentence.printed(*place))


# ── by a rule, by somebody's choice ──────────────────────────────────────────────────────────────

_AREA = r"(?:county|city|state|district|place|location|country|province)"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "customer_domicile",
        re.compile(
            rf"(?:the |a )?(?:[a-z.]+ ){{0,3}}?{_AREA}(?: \([^()]{{1,30}}\))? (?:(?:where|in which) you (?:live|reside|are located)|of your (?:residence|home|billing address))\b"
        ),
    ),
    (
        "provider_domicile",
        re.compile(
            rf"(?:(?:the |a )?(?:[a-z]+ )?(?:{_AREA}|{OFFICE_EN}) (?:of|where|in which) )?(?:the )?{PROVIDER_EN} (?:own |main |principal )?(?:{OFFICE_EN}|(?:is|are|has|have) (?:its |our )?(?:located|based|headquartered|established|{OFFICE_EN}))\b"
        ),
    ),
    (
        "defendant_domicile",
        re.compile(
            rf"the (?:[a-z]+ )?(?:{_AREA}|{OFFICE_EN}) (?:of|where) the (?:defendant|respondent)\b|the (?:defendant|respondent)'s {OFFICE_EN}"
        ),
    ),
)


_PLACE_WORD = r"(?:place|location|venue|city|forum|site|jurisdiction)"
_AGREED_ON = r"(?:agreed|agreeable|acceptable|convenient)"
_OF_A_KIND = re.compile(
    rf"\barbitrat\w+[^.;,]{{0,40}}? (?:at|in) an? (?P<place>(?:neutral )?{_PLACE_WORD} (?:of (?:our|its|your|the \w+'s) (?:own |sole )?(?:choosing|choice)|(?:mutually )?{_AGREED_ON}(?: (?:up)?on)?(?: (?:by|to|between) (?:the |both )?parties)?|(?:chosen|selected|designated|determined|named) by (?:us|the company|the provider|the arbitrators?))|mutually {_AGREED_ON}(?: upon)? (?:neutral )?{_PLACE_WORD})\b"
)
"""A place that is told only by who picks it."""
_IF_AGREED = re.compile(r"\b(?:unless|may|can|if)\b[^.;,]{0,60}$")
"""Who may agree to arbitrate has not agreed yet."""


def _picked(sentence: Sentence) -> Seat | None:
    found = _OF_A_KIND.search(sentence.text)
    if found is None or _IF_AGREED.search(sentence.text, 0, found.start()):
        return None
    return Seat(sentence.printed(*found.span("place")), *found.span(), is_fixed=False)
