"""How English agreements speak of suspension for breach and of outages after which the customer may leave."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._breach import for_any_reason, speaks_of_breach
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._notices_en import without_notice_en
from watcher.agreement.facts._parties import CUSTOMER_EN, customer_acts_before
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._stems import holds_any
from watcher.agreement.facts._values import DURATION_EN, en_duration
from watcher.model import FactValue

_SO: FactValue = True
"""The value of a fact that the text either states or does not."""

_STOP = (
    r"(?:suspend\w*|suspension|terminat\w+|disabl\w+|block\w*|cancel\w*|clos(?:e|es|ed|ing|ure)|deactivat\w+|restrict\w*|remov\w+ (?:your )?access|revok\w+|ban(?:s|ned|ning)?|limit your|disconnect\w*"
    r"|shut(?:s|ting)?(?: down)?|cut(?:s|ting)? off|take down|freez\w+|act\b|stop\w*|discontinu\w+|lock(?:s|ed|ing)?\b|bar(?:s|red)?\b|interrupt\w*|switch(?:ed)? off|pull(?:ed)? the plug|expel\w*|exclude[ds]?|throttl\w+|(?:deny|denied|refuse|withdraw) (?:[a-z]+ )?access)"
)
_AT_ONCE = r"(?:immediately|with immediate effect|at once|forthwith|instantly|right away|straight away|on the spot|on the instant|then and there|there and then|summarily|without (?:any )?delay)"
_AT_ONCE_STEMS = (
    "immediate", "at once", "forthwith", "instant", "right away", "straight away", "on the spot", "then and there", "there and then", "summarily",
    "without delay", "without any delay",
)  # fmt: skip
_RIGHT = r"(?:may|can|reserves? the right|right to|entitle[sd]?|authori[sz]e[sd]?|empowers?|permits?|will|shall|might|could|at any time)"
_SUSPENDS = compiled(rf"\b{_RIGHT}\b[^.;]{{0,140}}?\b{_STOP}|\b{_STOP}\b[^.;]{{0,80}}?\b(?:by us|at any time)")
_IMMEDIATE = compiled(
    rf"\b{_RIGHT}\b(?:(?!\b(?:inform|notif|tell))[^.;]){{0,140}}?\b{_AT_ONCE}\b(?:(?!\b(?:inform|notif|tell))[^.;]){{0,110}}?\b{_STOP}|\b{_RIGHT}\b[^.;]{{0,100}}?\b{_STOP}\b[^.;]{{0,120}}?\b{_AT_ONCE}\b|\bimmediate (?:[a-z]+ )?(?:suspension|termination|closure|disconnection|cancellation|blocking)\b"
)
_MISUSE = re.compile(
    r"\b(?:to|in order to) (?:protect|safeguard|secure) (?:the |our |its |other |any )?(?:services?|platform|network|systems?|infrastructure|(?:other )?(?:customers|users)|integrity|security|us\b)"
    r"|\b(?:if|where|when|should) (?:we|[a-z]+) (?:find|discover|detect|learn|determine|believe|suspect|become aware)s?\b|\bgoes against\b|\b(?:not|n't) (?:permit|allow|authori[sz]e|compl(?:y|ies))\w*|\bcompl(?:y|ies) with\b|\bunpaid\b"
)
"""Words for what a customer must not do, and for whoever endangers the others."""
_TOLD_LATER = compiled(
    r"\b(?:inform|notify|notif|tell|explain)\w*\b[^.;]{0,30}?\b(?:afterwards?|later|after the fact|subsequently)\b"
)
_VERB = 8
"""Characters of the verb that tells who acts."""
_CURED = re.compile(r"\b(?:cure|remed(?:y|ied)|uncured)\b")


def _read_suspension(sentence: Sentence) -> Iterator[Reading]:
    """The provider may suspend or end for breach at once, or without telling first."""
    text = sentence.text
    untold = without_notice_en(text) or _TOLD_LATER.search(text)
    immediate = (
        None if untold or _CURED.search(text) or not holds_any(text, _AT_ONCE_STEMS) else _IMMEDIATE.search(text)
    )
    suspends = _SUSPENDS.search(text) if untold or immediate else None
    if suspends is None and untold and text.endswith(":"):
        suspends = _leads_to_a_stop(sentence)
    if suspends is None or _stops_a_thing(text, suspends):
        return
    if not (speaks_of_breach(sentence) or for_any_reason(sentence) or _MISUSE.search(sentence.text)):
        return
    if customer_acts_before(sentence.sided, suspends.start() + _VERB, "en"):
        return
    if untold is not None:
        yield Reading(
            _SO, *sentence.phrase(min(untold.start(), suspends.start()), max(untold.end(), suspends.end())), 2
        )
    elif immediate is not None:
        yield Reading(_SO, *sentence.phrase(immediate.start(), immediate.end()), 1)


def _stops_a_thing(text: str, stop: re.Match[str]) -> bool:
    """What goes is a post, a feature or a promotion, and nobody's account or use."""
    return _THING.search(text, stop.start()) is not None and _SOMEBODYS_USE.search(text) is None


_THING = re.compile(
    rf"\b{_STOP}(?:,? (?:or|and) [a-z]+)?(?: (?:all|any|each|the|your|our|such|some|certain|of|or|part|portion|parts|user|users'|third-party|social|media|[a-z]+(?= programs?\b)))*"
    r" (?:content|submissions?|posts?|postings?|listings?|materials?|features?|links?|programs?|promotions?|offers?|rewards|comments?|reviews?)\b"
)
_SOMEBODYS_USE = re.compile(
    r"\b(?:accounts?|access|memberships?|registrations?|subscriptions?|licen[cs]es?|agreement|services?|your (?:use|participation|rights?)|(?:block|ban|suspend|terminate|exclude)\w* (?:any |a |the |such )?(?:users?|members?|you)\b(?! (?:submissions?|content|materials?)))\b"
)
_RIGHTS = re.compile(rf"\b{_RIGHT}\b")
_LISTED_STOP = compiled(rf"(?:\W|\b[a-z0-9]{{1,3}}[.)] )*{_STOP}")


def _leads_to_a_stop(sentence: Sentence) -> re.Match[str] | None:
    """We may, without notice: (a) suspend your account …"""
    later = sentence.after()
    if later is None or _LISTED_STOP.match(later.text) is None:
        return None
    return _RIGHTS.search(sentence.text)


_DOWN = (
    r"(?:unavailab\w+|non-?availab\w+|outages?|interrupt\w+|(?:down|dead)(?:time)?|inaccessib\w+|unreachable|unresponsive|inoperative|not (?:be )?(?:available|accessible|reachable|working|usable|functioning|operational)|disrupt\w+|unusable|offline|out of (?:service|operation|order)"
    r"|failures?|breakdowns?|stoppages?|blackouts?|cessation|loss of (?:service|connectivity|access|connection)|non-?performance|inability"
    r"|fails? to (?:provide|deliver|supply|perform|work|operate|function)|fail(?:s|ed)?(?! to\b)|(?:stops|stopped|ceases|ceased|does not|do not|doesn't) (?:to )?(?:work|function|operat|respond|run)\w*"
    r"|(?:cannot|can't|can not|could not) (?:be )?(?:read|used|accessed|reached|restored|connect|use|access|reach|had|provide|deliver|supply|perform|offer)\w*|unable to (?:use|access|reach|connect|provide|deliver|supply|perform)"
    r"|suspension of (?:the |our |its )?(?:supply|services?|performance)|prevent(?:s|ed|ing)?|hinder(?:s|ed)?|force majeure)"
)
"""The service is not there, whoever says it how."""
_IS_DOWN = compiled(rf"\b{_DOWN}\b")
_LENGTH = re.compile(DURATION_EN)
_NO_LENGTH_BEFORE = re.compile(
    r"(?<!\w)(?:(?<!cease )(?<!end )(?<!resume )(?<!resumed )(?<!restored )(?<!remedied )(?<!cured )(?<!over )within|every|each|per|rolling|notice (?:period )?of|(?:not|no) later than|up to|occurs? in|(?:in|during) (?:a|any|one|each)(?: given| single)?) (?:at least |a period of )?$"
)
_NO_LENGTH_BEHIND = re.compile(
    r"'?s?,? (?:(?:prior|advance|written|e-?mail|of|in) ){0,3}(?:notice|notification|warning|to (?:cure|remedy)|before|prior|after|period\b)"
)
_CUSTOMER_OR_BOTH = rf"(?:{CUSTOMER_EN}|\b(?:either|each|any|other|affected|unaffected|affected|innocent) (?:of us|part(?:y|ies))|\bthe part(?:y|ies)|\bboth parties)"
_MAY = r"(?:may|can|could|(?:shall|will|would) (?:be|have)|is|are|ha(?:s|ve)|gets?|'re)"
_ENDS = r"(?:terminat\w+|cancel\w*|(?:put an )?end|rescind|rescission|withdraw\w*|leave|quit|exit|walk away|get out|resile|repudiate|released|discontinue)"
_LEAVES = re.compile(
    rf"{_CUSTOMER_OR_BOTH}[^.;]{{0,90}}?(?:\b|(?=')){_MAY}\b[^.;]{{0,110}}?\b{_ENDS}\b"
    rf"|\b(?:entitl\w+|allow\w*|permit\w*|giv\w+|grant\w*|lets?|free|frees) (?:the )?{_CUSTOMER_OR_BOTH}[^.;]{{0,70}}?\b{_ENDS}\b"
    rf"|\b{_ENDS}\b by (?:the |either |a )?(?:{CUSTOMER_EN}|party)"
)
_NOT_AN_OUTAGE = re.compile(r"\b(?:overdue|unpaid|payments?|to pay|breach\w*|default\w*|insolven\w+|bankrupt\w*)\b")
_BESIDE = 60


def _read_outage(sentence: Sentence) -> Iterator[Reading]:
    """How long the service must be down in one piece before the customer may leave."""
    text = sentence.text
    down = _IS_DOWN.search(text)
    leaves = _LEAVES.search(sentence.sided) if down else None
    if down is None or leaves is None:
        return
    for length in _LENGTH.finditer(text):
        if _NO_LENGTH_BEFORE.search(text, max(0, length.start() - 40), length.start()):
            continue
        if _NO_LENGTH_BEHIND.match(text, length.end()):
            continue
        about = max(0, min(down.start(), length.start()) - _BESIDE)
        period = en_duration(length[0])
        if period is not None and not _NOT_AN_OUTAGE.search(text, about, length.end()):
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
        "on the spot",
        "then and there",
        "there and then",
        "summarily",
        "telling",
        "contacting",
        "without delay",
    ),
    _read_suspension,
)
OUTAGE = Reader("en", ("hour", "day", "week", "month", "fortnight"), _read_outage)
