"""How English agreements speak of suspension for breach and of outages after which the customer may leave."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._breach import for_any_reason, speaks_of_breach
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._notices_en import WITHOUT_NOTICE_EN
from watcher.agreement.facts._parties import customer_acts_before
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_EN, en_duration
from watcher.model import FactValue

_SO: FactValue = True
"""The value of a fact that the text either states or does not."""

_STOP = (
    r"(?:suspend\w*|suspension|terminat\w+|disabl\w+|block\w*|cancel\w*|clos(?:e|es|ed|ing|ure)|deactivat\w+|restrict\w*|remov\w+ (?:your )?access|revok\w+|ban(?:s|ned|ning)?|limit your|disconnect\w*"
    r"|shut(?:s|ting)?(?: down)?|cut(?:s|ting)? off|take down|freez\w+|act\b|stop\w*|discontinu\w+)"
)
_AT_ONCE = r"(?:immediately|with immediate effect|at once|forthwith|instantly|right away|straight away|on the spot|without delay)"
_RIGHT = r"(?:may|can|reserves? the right|right to|entitled to|will|shall|might|could|at any time)"
_SUSPENDS = re.compile(rf"\b{_RIGHT}\b[^.;]{{0,140}}?\b{_STOP}|\b{_STOP}\b[^.;]{{0,80}}?\b(?:by us|at any time)")
_IMMEDIATE = re.compile(
    rf"\b{_RIGHT}\b(?:(?!\b(?:inform|notif|tell))[^.;]){{0,140}}?\b{_AT_ONCE}\b[^.;]{{0,40}}?\b{_STOP}|\b{_RIGHT}\b[^.;]{{0,100}}?\b{_STOP}\b[^.;]{{0,120}}?\b{_AT_ONCE}\b|\bimmediate (?:suspension|termination)\b"
)
_TOLD_LATER = re.compile(
    r"\b(?:inform|notify|notif|tell)\w*\b[^.;]{0,30}?\b(?:afterwards?|later|after the fact|subsequently)\b"
)
_VERB = 8
"""Characters of the verb that tells who acts."""
_CURED = re.compile(r"\b(?:cure|remed(?:y|ied)|uncured)\b")


def _read_suspension(sentence: Sentence) -> Iterator[Reading]:
    """The provider may suspend or end for breach at once, or without telling first."""
    text = sentence.text
    suspends = _SUSPENDS.search(text)
    if suspends is None or not (speaks_of_breach(sentence) or for_any_reason(sentence)):
        return
    if customer_acts_before(sentence.sided, suspends.start() + _VERB, "en"):
        return
    untold = WITHOUT_NOTICE_EN.search(text) or _TOLD_LATER.search(text)
    immediate = _IMMEDIATE.search(text)
    if untold is not None:
        yield Reading(
            _SO, *sentence.phrase(min(untold.start(), suspends.start()), max(untold.end(), suspends.end())), 2
        )
    elif immediate is not None and not _CURED.search(text):
        yield Reading(_SO, *sentence.phrase(immediate.start(), immediate.end()), 1)


_DOWN = r"(?:unavailab\w+|outages?|interrupt\w+|down(?:time)?|inaccessib\w+|unreachable|not (?:be )?(?:available|accessible|reachable)|disrupt\w+|fail(?:s|ed|ure)?|(?:cannot|can't|can not) (?:be )?(?:read|used|accessed|reached|restored|connect|use|access|reach)|unusable|offline|unable to (?:provide|deliver|supply|perform))"
_LONG = r"(?:continuous(?:ly)?|consecutive(?:ly)?|uninterrupted|more than|exceed\w*|longer than|at least|over|period of|for|in excess of|a|of|time|period|lasts?|lasting|persists?|continues?|,)"
_OUTAGE = re.compile(
    rf"\b{_DOWN}\b[^.;]{{0,90}}?(?:{_LONG} ){{1,5}}(?P<period>{DURATION_EN})|(?P<length>{DURATION_EN}) (?:or more )?(?:of )?(?:continuous |consecutive |uninterrupted )?\b{_DOWN}\b"
    rf"|\b(?:continuous|consecutive)[^.;]{{0,30}}?(?P<span>{DURATION_EN})"
)
_IS_DOWN = re.compile(rf"\b{_DOWN}\b")
_LEAVES = re.compile(
    r"\b(?:you|customer|client|subscriber|user|(?:either|each) party|both parties)s? (?:may|can|shall be entitled to|shall have the right to|will be entitled to|are entitled to|is entitled to|has the right to|have the right to|is free to|are free to)\b[^.;]{0,60}?\b(?:terminat\w+|cancel\w*|end|rescind|withdraw|leave)\b"
)
_NOT_AN_OUTAGE = re.compile(r"\b(?:overdue|unpaid|payment|service credits?)\b")
_FORCE_MAJEURE = re.compile(r"\bforce majeure\b")
_NO_SERVICE = re.compile(r"\bunable to (?:provide|deliver|supply|perform)\b[^.;]{0,20}\bservices?\b")


def _read_outage(sentence: Sentence) -> Iterator[Reading]:
    """How long the service must be down in one piece before the customer may leave."""
    found, leaves = _OUTAGE.search(sentence.text), _LEAVES.search(sentence.text)
    if found is None or leaves is None or not _IS_DOWN.search(sentence.text) or _NOT_AN_OUTAGE.search(sentence.text):
        return
    if _FORCE_MAJEURE.search(sentence.text) and not _NO_SERVICE.search(sentence.text):
        return
    period = en_duration(found["period"] or found["length"] or found["span"])
    if period is not None:
        yield Reading(period, *sentence.phrase(min(found.start(), leaves.start()), max(found.end(), leaves.end())), 1)


SUSPENSION = Reader(
    "en",
    (
        "notice",
        "notif",
        "immediate",
        "at once",
        "forthwith",
        "instant",
        "warning",
        "right away",
        "straight away",
        "afterwards",
        "without delay",
    ),
    _read_suspension,
)
OUTAGE = Reader("en", ("hour", "day", "week", "month"), _read_outage)
