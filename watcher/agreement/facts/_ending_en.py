"""How English agreements speak of suspension for breach and of outages after which the customer may leave."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._breach import for_any_reason, speaks_of_breach
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._notices_en import WITHOUT_NOTICE_EN
from watcher.agreement.facts._parties import CUSTOMER_EN, customer_acts_before
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_EN, en_duration
from watcher.model import FactValue

_SO: FactValue = True
"""The value of a fact that the text either states or does not."""

_STOP = (
    r"(?:suspend\w*|suspension|terminat\w+|disabl\w+|block\w*|cancel\w*|clos(?:e|es|ed|ing|ure)|deactivat\w+|restrict\w*|remov\w+ (?:your )?access|revok\w+|ban(?:s|ned|ning)?|limit your|disconnect\w*"
    r"|shut(?:s|ting)?(?: down)?|cut(?:s|ting)? off|take down|freez\w+|act\b|stop\w*|discontinu\w+|lock(?:s|ed|ing)?\b|bar(?:s|red)?\b|(?:deny|denied|refuse|withdraw) (?:[a-z]+ )?access)"
)
_AT_ONCE = r"(?:immediately|with immediate effect|at once|forthwith|instantly|right away|straight away|on the spot|without delay)"
_RIGHT = r"(?:may|can|reserves? the right|right to|entitled to|will|shall|might|could|at any time)"
_SUSPENDS = re.compile(rf"\b{_RIGHT}\b[^.;]{{0,140}}?\b{_STOP}|\b{_STOP}\b[^.;]{{0,80}}?\b(?:by us|at any time)")
_IMMEDIATE = re.compile(
    rf"\b{_RIGHT}\b(?:(?!\b(?:inform|notif|tell))[^.;]){{0,140}}?\b{_AT_ONCE}\b[^.;]{{0,40}}?\b{_STOP}|\b{_RIGHT}\b[^.;]{{0,100}}?\b{_STOP}\b[^.;]{{0,120}}?\b{_AT_ONCE}\b|\bimmediate (?:suspension|termination)\b"
)
_TO_PROTECT = re.compile(
    r"\b(?:to|in order to) (?:protect|safeguard|secure) (?:the |our |its |other |any )?(?:services?|platform|network|systems?|infrastructure|(?:other )?(?:customers|users)|integrity|security|us\b)"
)
"""Whoever endangers the others is treated as if in breach."""
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
    if suspends is None or not (
        speaks_of_breach(sentence) or for_any_reason(sentence) or _TO_PROTECT.search(sentence.text)
    ):
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


_DOWN = (
    r"(?:unavailab\w+|non-?availab\w+|outages?|interrupt\w+|down(?:time)?|inaccessib\w+|unreachable|not (?:be )?(?:available|accessible|reachable|working|usable)|disrupt\w+|unusable|offline|out of (?:service|operation|order)"
    r"|failures?|breakdowns?|fails? to (?:provide|deliver|supply|perform|work|operate|function)|fail(?:s|ed)?(?! to\b)|(?:stops|stopped|does not|do not) work(?:ing)?"
    r"|(?:cannot|can't|can not|could not) (?:be )?(?:read|used|accessed|reached|restored|connect|use|access|reach)|unable to (?:use|access|reach|connect)"
    r"|unable to (?:provide|deliver|supply|perform)|prevent(?:s|ed|ing)? (?:us|[a-z]+) from (?:providing|delivering|supplying|performing)|(?:provision|performance|delivery|supply) of (?:the |its |our )?[a-z]+ (?:is|are|be) (?:prevented|hindered|impossible|suspended))"
)
_IS_DOWN = re.compile(rf"\b{_DOWN}\b")
_LENGTH = re.compile(DURATION_EN)
_NO_LENGTH_BEFORE = re.compile(
    r"\b(?:within|every|each|per|rolling|notice (?:period )?of|not later than|no later than|(?:in|during|over) (?:a|any|one|each)(?: given| single)?) (?:at least |a period of )?$"
)
_NO_LENGTH_BEHIND = re.compile(
    r"'?s?,? (?:(?:prior|advance|written|e-?mail|of|in) ){0,3}(?:notice|notification|warning|to (?:cure|remedy)|before|prior|after|period\b)"
)
_CUSTOMER_OR_BOTH = rf"(?:{CUSTOMER_EN}|\b(?:either|each|any) party|\bboth parties|\bthe parties)"
_ENDS = r"(?:terminat\w+|cancel\w*|end|rescind|withdraw\w*|leave|quit|walk away|resile|repudiate|rescission)"
_LEAVES = re.compile(
    rf"{_CUSTOMER_OR_BOTH} (?:also |then |each )?(?:may|can|could|shall (?:be entitled|have the (?:right|option))|will (?:be entitled|have the right)|(?:are|is) (?:entitled|free|allowed|permitted)|ha(?:s|ve) (?:the|a) (?:right|option)|'re (?:free|entitled))\b[^.;]{{0,110}}?\b{_ENDS}\b"
    rf"|\byou're (?:free|entitled)\b[^.;]{{0,60}}?\b{_ENDS}\b|\b(?:entitl\w+|allow\w*|permit\w*|giv\w+|grant\w*) (?:the )?{_CUSTOMER_OR_BOTH} (?:to |the right |a right |an? [a-z]+ right )[^.;]{{0,60}}?\b{_ENDS}\b"
    rf"|\b(?:terminat\w+|cancellation) by (?:the )?{CUSTOMER_EN} (?:is|are|shall be|will be) (?:permitted|allowed|possible)|\b(?:be|is|are) (?:terminated|cancelled|canceled|ended) by (?:the |either )?(?:{CUSTOMER_EN}|party)"
)
_NOT_AN_OUTAGE = re.compile(r"\b(?:overdue|unpaid|payments?|breach\w*|insolven\w+|bankrupt\w*)\b")
_FORCE_MAJEURE = re.compile(r"\bforce majeure\b")
_NO_SERVICE = re.compile(
    r"\b(?:unable to|prevent(?:s|ed|ing)? (?:us|[a-z]+) from) (?:provid|deliver|supply|perform)\w*\b[^.;]{0,20}\bservices?\b"
    r"|\b(?:provision|performance|delivery|supply) of (?:the |its |our )?services?\b[^.;]{0,20}\b(?:prevented|hindered|impossible)"
)


def _read_outage(sentence: Sentence) -> Iterator[Reading]:
    """How long the service must be down in one piece before the customer may leave."""
    down = _IS_DOWN.search(sentence.text)
    leaves = _LEAVES.search(sentence.sided) if down else None
    if down is None or leaves is None or _NOT_AN_OUTAGE.search(sentence.text):
        return
    if _FORCE_MAJEURE.search(sentence.text) and not _NO_SERVICE.search(sentence.text):
        return
    for length in _LENGTH.finditer(sentence.text):
        if _NO_LENGTH_BEFORE.search(sentence.text, max(0, length.start() - 40), length.start()):
            continue
        if _NO_LENGTH_BEHIND.match(sentence.text, length.end()):
            continue
        period = en_duration(length[0])
        if period is not None:
            start, end = min(down.start(), leaves.start(), length.start()), max(length.end(), leaves.end())
            yield Reading(period, *sentence.phrase(start, end), 1)
        return


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
OUTAGE = Reader("en", ("hour", "day", "week", "month", "fortnight"), _read_outage)
