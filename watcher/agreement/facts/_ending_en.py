"""How English agreements speak of suspension for breach and of outages after which the customer may leave."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._notices_en import WITHOUT_NOTICE_EN
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_EN, en_duration

_PROVIDER = r"(?:we|company|provider|supplier|vendor|licensor|us|[a-z][\w.&'-]*)"
_BREACH = re.compile(
    r"\b(?:breach\w*|violat\w+|infring\w+|non-?compliance|fail(?:s|ed|ure)? to (?:comply|pay|abide)|misuse|abus\w+|fraud\w*|unlawful|illegal|non-?payment|overdue|default\w*|suspect\w*|unauthori[sz]ed|not comply|do not (?:follow|comply)|any (?:other )?reason|no reason|sole discretion|cause)\b"
)
_STOP = r"(?:suspend\w*|terminat\w+|disabl\w+|block\w*|cancel\w*|clos(?:e|es|ed|ing)|deactivat\w+|restrict\w*|remov\w+ (?:your )?access|revok\w+|ban|limit your)"
_AT_ONCE = (
    r"(?:immediately|with immediate effect|immediate(?:ly)? (?:suspen\w+|terminat\w+)|at once|forthwith|instantly)"
)
_RIGHT = r"(?:may|can|reserves? the right|right to|entitled to|will|shall|might|could)"
_SUSPENDS = re.compile(rf"\b{_RIGHT}\b[^.;]{{0,120}}?\b{_STOP}|\b{_STOP}\b[^.;]{{0,80}}?\b(?:by us|at any time)")
_IMMEDIATE = re.compile(
    rf"\b{_RIGHT}\b[^.;]{{0,140}}?\b{_AT_ONCE}\b[^.;]{{0,60}}?\b{_STOP}|\b{_RIGHT}\b[^.;]{{0,100}}?\b{_STOP}\b[^.;]{{0,160}}?\b{_AT_ONCE}\b|\b(?:result in|subject to|lead to)\b[^.;]{{0,20}}?\bimmediate (?:suspension|termination)\b"
)
_CUSTOMER_STOPS = re.compile(
    r"\b(?:you|customer|either party|client|subscriber|a party) (?:may|can|must|should|shall|will|agree to)\b[^.;]{0,40}$"
)
_CURED = re.compile(r"\b(?:cure|remed(?:y|ied)|uncured)\b")


def read_suspension(sentence: Sentence) -> Iterator[Reading]:
    """The provider may suspend or end for breach at once, or without telling first."""
    text = sentence.text
    if not _is_for_breach(sentence):
        return
    untold = WITHOUT_NOTICE_EN.search(text)
    suspends = _SUSPENDS.search(text)
    if untold is not None and suspends is not None and not _CUSTOMER_STOPS.search(text[: suspends.start() + 4]):
        yield (
            Reading(True, *sentence.phrase(*sorted((untold.start(), suspends.start()))), 2)
            if False
            else Reading(
                True, *sentence.phrase(min(untold.start(), suspends.start()), max(untold.end(), suspends.end())), 2
            )
        )
        return
    immediate = _IMMEDIATE.search(text)
    if immediate is not None and not _CUSTOMER_STOPS.search(text[: immediate.start() + 4]) and not _CURED.search(text):
        yield Reading(True, *sentence.phrase(immediate.start(), immediate.end()), 1)


def _is_for_breach(sentence: Sentence) -> bool:
    if _BREACH.search(sentence.text):
        return True
    earlier = sentence.before()
    return (
        earlier is not None and earlier.clause.key == sentence.clause.key and _BREACH.search(earlier.text) is not None
    )


_DOWN = r"(?:unavailab\w+|outage|interrupt\w+|down(?:time)?|inaccessib\w+|not (?:be )?available|suspen\w+|disrupt\w+)"
_OUTAGE = re.compile(
    rf"\b{_DOWN}\b[^.;]{{0,80}}?(?:more than|exceed\w*|longer than|at least|over|period of|for|in excess of) (?:a )?(?:continuous |consecutive |period of )*(?P<period>{DURATION_EN})"
    rf"|(?P<length>{DURATION_EN}) (?:of )?(?:continuous |consecutive |uninterrupted )?\b{_DOWN}\b|(?:continuous|consecutive)[^.;]{{0,30}}?(?P<span>{DURATION_EN})"
)
_LEAVES = re.compile(
    r"\b(?:you|customer|client|subscriber)s? (?:may|can|shall be entitled to|shall have the right to|will be entitled to|are entitled to|is entitled to|has the right to|have the right to)\b[^.;]{0,40}?\b(?:terminat\w+|cancel\w*|end|rescind|withdraw)\b"
)


def read_outage(sentence: Sentence) -> Iterator[Reading]:
    """How long the service must be down in one piece before the customer may leave."""
    found, leaves = _OUTAGE.search(sentence.text), _LEAVES.search(sentence.text)
    if found is None or leaves is None or not re.search(rf"\b{_DOWN}", sentence.text):
        return
    period = en_duration(found["period"] or found["length"] or found["span"])
    if period is not None:
        yield Reading(period, *sentence.phrase(min(found.start(), leaves.start()), max(found.end(), leaves.end())), 1)
