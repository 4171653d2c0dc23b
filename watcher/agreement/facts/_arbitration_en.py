"""How English agreements name the arbitrators that decide: by where they sit, or else by their body."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._places_en import PLACE_EN, unshouted
from watcher.agreement.facts._seats_en import Seat
from watcher.agreement.facts._sentences import Sentence
from watcher.model import Forum

_BODY = (
    r"(?:american arbitration association|aaa|judicial arbitration and mediation services?|jams|(?:[a-z]+ ){0,2}international arbitration cent(?:re|er)|siac|hkiac|lcia|cietac|icc|dis\b|viac|icdr"
    r"|international chamber of commerce|london court of international arbitration|china international economic and trade arbitration commission|international cent(?:re|er) for dispute resolution"
    r"|(?:(?!(?:before|by|with|to|under|through|the|at|from|binding|arbitration|rules)\b)[a-z]+ ){1,4}(?:arbitration (?:commission|committee|institute|institution|chamber|association|cent(?:re|er)|court)|arbitral cent(?:re|er)|cent(?:re|er) (?:for|of) (?:[a-z]+ ){0,2}?(?:arbitration|dispute resolution)|(?:chamber|court|council) of (?:international )?arbitration|chamber of commerce)"
    rf"|(?:{PLACE_EN} )?institute of arbitration\b"
    rf"|(?:(?:london|chartered|{PLACE_EN}) )?(?:institute|association) of (?:chartered )?arbitrators(?: (?:and|&) mediators)?(?:,? (?:of )?{PLACE_EN}\b)?"
    r"|national arbitration and mediation)"
)
_DECIDES = r"(?:administer\w*|conduct\w*|resol\w+|settle\w*|determin\w+|refer\w*|submit\w*|hear[ds]?|decid\w+|arbitrat\w+|brought|bring|fil(?:e|ed|ing)|arrang(?:e|ed|ing)|organi[sz](?:e|ed|ing)|supervis(?:e|ed|ing)|tak(?:e|en)|go(?:es)?|appl(?:y|ies) to)"
_ARBITRATION = re.compile(
    rf"\b{_DECIDES}\b[^.;]{{0,90}}?\b(?:by|before|with|through|to|of|under|at)\b[^.;]{{0,40}}?\b(?P<body>{_BODY})(?!\w)|\b(?P<acts>{_BODY})\b[^;]{{0,30}}?\b(?:will|shall) (?:administer|conduct|decide|have|arbitrate|hear|resolve)\b"
)


def arbitration(sentence: Sentence, seat: Seat | None) -> Iterator[Reading]:
    """The place where arbitrators sit, which says more than the body that decides."""
    if seat is not None:
        strength = SEAT_PRINTED if seat.is_fixed else _SEAT_PICKED
        yield Reading(Forum("arbitration", seat.name), *sentence.phrase(seat.start, seat.end), strength)
        if seat.is_fixed:
            return
    text = sentence.text
    found = _ARBITRATION.search(text) if "arbitra" in text or "mediation" in text else None
    if found is None:
        return
    start, end = found.span("body" if found["body"] else "acts")
    if _ROSTER.search(text, max(0, start - 40), start):
        return
    start += _small_words(sentence.cased[start:end])
    name = unshouted(sentence.printed(start, end))
    strength = _FALLEN_BACK_ON if _WHERE_NONE_IS_AGREED.search(text, 0, start) else _BODY_NAMED
    yield Reading(Forum("arbitration", name), *sentence.phrase(found.start(), found.end()), strength)


_FALLEN_BACK_ON, _SEAT_PICKED, _BODY_NAMED, SEAT_PRINTED = 0, 1, 2, 3
_WHERE_NONE_IS_AGREED = re.compile(
    r"\b(?:agreed?|accept(?:ed|able)|selected|chosen|designated)\b[^.;]{0,60}?\b(?:if|failing|absent|should|where)\b[^.;]{0,60}?\b(?:cannot|can't|can ?not|unable to|fails? to|do(?:es)? not|don't|such|an?) (?:mutually )?(?:agree\w*|decide|choose|select)\b[^.;]{0,80}$"
)
"""A body that is only called where the parties find none says less than any place where they meet."""
_ROSTER = re.compile(r"\b(?:roster|list|panel|selected|chosen|filing fees?|website)\b[^.;]{0,24}$")


def _small_words(words: str) -> int:
    """Length of the words in small letters that the pattern cannot tell from a name."""
    lead = re.match(r"(?:[a-z]\S* )*", words)
    return lead.end() if lead and lead.end() < len(words) else 0
