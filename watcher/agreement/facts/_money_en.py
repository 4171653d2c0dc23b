"""How English agreements speak of late payment and of renewals."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._amounts import SHARE, share
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import PROVIDER_EN
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_EN, en_duration

_LATE = compiled(
    r"\b(?:late|overdue|past due|unpaid|outstanding|delinquent|delay\w*|default(?:s|ing)?|arrears|not (?:been )?(?:paid|settled)|unsettled|do(?:es)?(?: not|n't) pay|fail\w* to (?:pay|settle)|non-?payment|interest)\b"
)
_DAY = r"(?:(?:calendar )?day\b|diem\b)"
_DAILY = compiled(
    rf"(?P<rate>{SHARE})[^.;]{{0,90}}?\b(?:per|a|each|for each|for every|every) {_DAY}|(?P<by_day>{SHARE}) ?/ ?day|(?P<daily>{SHARE})[^.;]{{0,12}}?\bdaily\b"
    rf"|\bdaily\b[^.;]{{0,60}}?(?P<each>{SHARE})(?! per (?:month|annum|year))|\b(?:per|each|every) {_DAY}[^.;]{{0,60}}?(?P<behind>{SHARE})"
)
_OTHER_PERIOD = re.compile(r"\b(?:per|a|each|/) ?(?:month|annum|year)\b|\bmonthly\b|\bannual(?:ly)?\b|\bp\.?a\.?\b")


_WE_ARE_LATE = re.compile(
    rf"{PROVIDER_EN} (?:is|are) late\b|{PROVIDER_EN} (?:(?:shall|will|must) )?(?:deliver\w*|pay|compensate|credit|refund|owes?)\b|\b(?:late|delayed?) (?:in )?deliver\w*|\bdeliver\w* late|\bcredits?\b|\b(?:unavailab|downtime|outage)"
)
"""A penalty that the provider owes, for late delivery or for downtime."""


def _speaks_of_delay(sentence: Sentence) -> bool:
    earlier = sentence.before()
    near = earlier.text if earlier is not None and earlier.clause.key == sentence.clause.key else ""
    return any(_LATE.search(words) for words in (sentence.text, near))


def _read_late_rate(sentence: Sentence) -> Iterator[Reading]:
    """What the customer owes per day on overdue fees; a rate per month or year is none of a day."""
    if not _speaks_of_delay(sentence) or _WE_ARE_LATE.search(sentence.sided):
        return
    found = _DAILY.search(sentence.text)
    if found is None or _OTHER_PERIOD.search(found[0]):
        return
    rate = share(next(group for group in found.groupdict().values() if group is not None))
    if rate is not None and 0 < rate < 1:
        yield Reading(float(rate), *sentence.phrase(found.start(), found.end()), 1)


_LEAD = re.compile(
    rf"(?P<period>{DURATION_EN}) (?:before|prior to|in advance of|ahead of)[^.;]{{0,60}}?\b(?:expir\w+|end of|ends?|runs? out|lapses?|renew\w*|term|due to expire|anniversary|(?:start|beginning) of|comes? to)\b"
)
_LEAD_STEMS = re.compile(
    r"(?:hour|day|week|month|quarter|year|fortnight)s?'? (?:before|prior to|in advance of|ahead of)"
)
"""Quicker to refuse: a number begins at every word, a unit seldom."""
_RENEWED = re.compile(
    r"\b(?:renew\w*|extension|extend(?:ed|ing)?|prolong\w*)\b|\b(?:next|following|subsequent|ensuing|coming|new|further|succeeding) (?:[a-z]+ )?(?:period|term|month|year|cycle|quarter)\b"
)
_PAYS = re.compile(
    r"\b(?:pay|pays|paid|paying|payable|payments?|settle\w*|credited|received|remit\w*|transfer\w*|cleared|reach(?:es)? (?:us|our account)|top(?:ped)? up)\b|\bdue\b(?! to expire| date)"
    r"|\b(?:must|shall|should|need to|needs to|are required to|has to|have to) (?:be )?renew\w*\b"
)
_NOT_A_DUTY = re.compile(
    r"\b(?:unless(?! [^.;]{0,60}\b(?:paid|pays?|payments?|fees?)\b)|cancel\w*|non-?renewal|not to renew|opt[- ]out|terminat\w+|notif\w+|notice|remind\w*|automatic\w*|auto-?charge|charge (?:the|your) card|auto-renew\w*|we (?:will|may|shall)|installation|issued|sent)\b"
)


def _read_renewal_lead(sentence: Sentence) -> Iterator[Reading]:
    """How long before expiry the customer must have paid for the renewal."""
    text = sentence.text
    found = _LEAD.search(text) if _LEAD_STEMS.search(text) else None
    if found is None or not (_RENEWED.search(text) and _PAYS.search(text)):
        return
    if _NOT_A_DUTY.search(text, 0, found.end()):
        return
    period = en_duration(found["period"])
    if period is not None:
        yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)


LATE_RATE = Reader("en", ("day", "daily", "diem"), _read_late_rate)
RENEWAL_LEAD = Reader(
    "en",
    (
        "renew",
        "exten",
        "prolong",
        "next",
        "following",
        "subsequent",
        "ensuing",
        "coming",
        "new ",
        "further",
        "succeeding",
    ),
    _read_renewal_lead,
)
