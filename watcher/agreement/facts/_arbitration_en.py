"""How English agreements name the arbitrators that decide: by their body, by their seat, by who picks the place."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._places_en import LANGUAGE_EN, PLACE_EN, named_place, unshouted
from watcher.agreement.facts._sentences import Sentence
from watcher.model import Forum

_BODY = (
    r"(?:american arbitration association|aaa|judicial arbitration and mediation services?|jams|(?:[a-z]+ ){0,2}international arbitration cent(?:re|er)|siac|hkiac|lcia|cietac|icc|dis\b|viac|icdr"
    r"|international chamber of commerce|london court of international arbitration|china international economic and trade arbitration commission|international cent(?:re|er) for dispute resolution"
    r"|(?:(?!(?:before|by|with|to|under|through|the|at|from|binding|arbitration|rules)\b)[a-z]+ ){1,4}(?:arbitration (?:commission|committee|institute|institution|chamber|association|cent(?:re|er)|court)|arbitral cent(?:re|er)|(?:chamber|court|council) of (?:international )?arbitration|chamber of commerce)"
    rf"|(?:{PLACE_EN} )?institute of arbitration\b"
    rf"|(?:(?:london|chartered|{PLACE_EN}) )?(?:institute|association) of (?:chartered )?arbitrators(?: (?:and|&) mediators)?(?:,? (?:of )?{PLACE_EN}\b)?"
    r"|national arbitration and mediation)"
)
_DECIDES = r"(?:administer\w*|conduct\w*|resol\w+|settle\w*|determin\w+|refer\w*|submit\w*|hear[ds]?|decid\w+|arbitrat\w+|brought|bring|fil(?:e|ed|ing)|arrang(?:e|ed|ing)|organi[sz](?:e|ed|ing)|supervis(?:e|ed|ing)|tak(?:e|en)|go(?:es)?|appl(?:y|ies) to)"
_ARBITRATION = re.compile(
    rf"\b{_DECIDES}\b[^.;]{{0,90}}?\b(?:by|before|with|through|to|of|under|at)\b[^.;]{{0,40}}?\b(?P<body>{_BODY})(?!\w)|\b(?P<acts>{_BODY})\b[^;]{{0,30}}?\b(?:will|shall) (?:administer|conduct|decide|have|arbitrate|hear|resolve)\b"
)
_CITY = r"(?:the city of )?"
_SEAT_OF_ARBITRATION = re.compile(
    rf"\b(?:disputes?|claims?|controvers\w+|differences?|quarrels?|disagreements?)\b[^.;]{{0,160}}?\barbitrat\w+\b[^.;]{{0,120}}?\b(?:held|seat(?:ed)?(?: and venue)?|sitting|conducted|takes? place|taking place|in the city)\b[^.;]{{0,20}}?\b(?:in|at|of|is|be) {_CITY}(?=(?P<place>[^.;()]{{2,60}}))"
    rf"|\barbitrat\w+(?: proceedings?| hearings?|[^.;]{{0,60}}? and)? (?:shall|will|must) (?:be (?:held|conducted|seated)|take place|occur|happen)(?: (?:by|before) (?:an?|one|the|two|three) (?:[a-z]+ ){{0,3}}?arbitrators?)?(?: exclusively| at a venue| at a location)?(?: in (?:the )?{LANGUAGE_EN.lower()}(?: language)?)? in {_CITY}(?=(?P<place_in>[^.;()]{{2,60}}))"
    rf"|\barbitrat\w+ in {_CITY}(?=(?P<place_of>[^.;()]{{2,60}}))"
    rf"|\b(?:seat|place|venue|location|locale)(?:,? (?:or|and) (?:the )?(?:legal )?(?:seat|place|venue),?)? (?:of|for) (?:(?:the|any|such) )?arbitra(?:tion|tors?|l tribunal)(?: proceedings?| hearings?)? (?:(?:shall|will|must) be|is)(?: as follows)?(?: (?:located|situated|held|fixed))?(?: in| at)?:? {_CITY}(?=(?P<place_is>[^.;()]{{2,60}}))"
    rf"|\barbitra(?:l|tion) (?:seat|place|venue) (?:(?:shall|will|must) be|is)(?: in| at)?:? {_CITY}(?=(?P<place_called>[^.;()]{{2,60}}))"
    rf"|\barbitra(?:l tribunal|l panel|tion tribunal|tion panel|tors?) (?:shall|will|must) (?:sit|meet|convene|be seated|have its seat|hold (?:its|their|all) (?:hearings?|sessions?)) in {_CITY}(?=(?P<place_met>[^.;()]{{2,60}}))"
)
_PLACE_WORD = r"(?:place|location|venue|city|forum|site|jurisdiction)"
_AGREED_ON = r"(?:agreed|agreeable|acceptable|convenient)"
_OF_A_KIND = re.compile(
    rf"\barbitrat\w+[^.;,]{{0,40}}? (?:at|in) an? (?P<place>(?:neutral )?{_PLACE_WORD} (?:of (?:our|its|your|the \w+'s) (?:own |sole )?(?:choosing|choice)|(?:mutually )?{_AGREED_ON}(?: (?:up)?on)?(?: (?:by|to|between) (?:the |both )?parties)?|(?:chosen|selected|designated|determined|named) by (?:us|the company|the provider|the arbitrators?))|mutually {_AGREED_ON}(?: upon)? (?:neutral )?{_PLACE_WORD})\b"
)
"""A place that is told only by who picks it."""
_WHERE_YOU_LIVE = re.compile(
    r"\barbitrat\w+[^.;]{0,60}? (?:in|at) (?:the |a )?(?:[a-z.]+ ){0,3}?(?:county|city|state|district|place|location|country)(?: \([^()]{1,30}\))? (?:(?:where|in which) you (?:live|reside|are located)|of your (?:residence|home|billing address))\b"
)
_IF_AGREED = re.compile(r"\b(?:unless|may|can|if)\b[^.;,]{0,60}$")
"""Who may agree to arbitrate has not agreed yet."""
_QUOTED_TERMS = re.compile(r"\bunder which\b|\b(?:their|its) (?:own )?terms\b")


def arbitration(sentence: Sentence) -> Iterator[Reading]:
    """The body that decides, or else the place where arbitrators sit."""
    text = sentence.text
    found = _ARBITRATION.search(text) if "arbitra" in text or "mediation" in text else None
    if found is None:
        yield from _seat_of_arbitration(sentence) if "arbitra" in text else ()
        return
    start, end = found.span("body" if found["body"] else "acts")
    if _ROSTER.search(text, max(0, start - 40), start):
        return
    start += _small_words(sentence.cased[start:end])
    name = unshouted(sentence.printed(start, end))
    strength = _FALLEN_BACK_ON if _WHERE_NONE_IS_AGREED.search(text, 0, start) else _BODY_NAMED
    yield Reading(Forum("arbitration", name), *sentence.phrase(found.start(), found.end()), strength)
    if strength < _SEAT_ALONE:
        yield from _seat_of_arbitration(sentence)


_FALLEN_BACK_ON, _SEAT_ALONE, _BODY_NAMED = 0, 1, 3
_WHERE_NONE_IS_AGREED = re.compile(
    r"\b(?:agreed?|accept(?:ed|able)|selected|chosen|designated)\b[^.;]{0,60}?\b(?:if|failing|absent|should|where)\b[^.;]{0,60}?\b(?:cannot|can't|can ?not|unable to|fails? to|do(?:es)? not|don't|such|an?) (?:mutually )?(?:agree\w*|decide|choose|select)\b[^.;]{0,80}$"
)
"""A body that is only called where the parties find none says less than the town where they meet."""


def _seat_of_arbitration(sentence: Sentence) -> Iterator[Reading]:
    """Where arbitrators sit, when no body is named that appoints them."""
    if _QUOTED_TERMS.search(sentence.text):
        return
    text = sentence.text
    if (home := _WHERE_YOU_LIVE.search(text)) is not None:
        yield Reading(Forum("arbitration", "customer_domicile"), *sentence.phrase(*home.span()), _SEAT_ALONE)
        return
    for found in _SEAT_OF_ARBITRATION.finditer(text):
        place = named_place(sentence.cased, found.start(found.lastgroup or "place"))
        if place is None or NO_TOWN.search(text, *place) or _TONGUE.fullmatch(text, *place):
            continue
        town = unshouted(sentence.printed(*place))
        yield Reading(Forum("arbitration", town), *sentence.phrase(found.start(), place.end), _SEAT_ALONE)
        return
    picked = _OF_A_KIND.search(sentence.text)
    if picked is not None and not _IF_AGREED.search(sentence.text, 0, picked.start()):
        words = sentence.printed(*picked.span("place"))
        yield Reading(Forum("arbitration", words), *sentence.phrase(*picked.span()), _SEAT_ALONE)


NO_TOWN = re.compile(r"\b(?:arbitration|accordance|section|article|clause|courts?|tribunals?|terms|agreement|rules)\b")
_TONGUE = re.compile(rf"{LANGUAGE_EN.lower()}(?: language)?")
"""Held in English: that is no town."""
_ROSTER = re.compile(r"\b(?:roster|list|panel|selected|chosen|filing fees?|website)\b[^.;]{0,24}$")


def _small_words(words: str) -> int:
    """Length of the words in small letters that the pattern cannot tell from a name."""
    lead = re.match(r"(?:[a-z]\S* )*", words)
    return lead.end() if lead and lead.end() < len(words) else 0
