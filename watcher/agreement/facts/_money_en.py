"""How English agreements speak of late payment and of renewals."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._amounts import SHARE, share
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_EN, en_duration

_LATE = re.compile(
    r"\b(?:late|overdue|past due|unpaid|outstanding|delinquent|delay\w*|default interest|arrears|not paid|fail\w* to pay|non-?payment|interest)\b"
)
_DAILY = re.compile(
    rf"(?P<rate>{SHARE})[^.;]{{0,50}}?\b(?:per|a|each|for each|for every|every) (?:calendar )?day\b|(?P<by_day>{SHARE}) ?/ ?day|(?P<daily>{SHARE})[^.;]{{0,12}}?\bdaily\b"
    rf"|\bdaily\b[^.;]{{0,60}}?(?P<each>{SHARE})(?! per (?:month|annum|year))|\b(?:per|each|every) day\b[^.;]{{0,60}}?(?P<behind>{SHARE})"
)
_OTHER_PERIOD = re.compile(r"\b(?:per|a|each|/) ?(?:month|annum|year)\b|\bmonthly\b|\bannual(?:ly)?\b|\bp\.?a\.?\b")


def _read_late_rate(sentence: Sentence) -> Iterator[Reading]:
    """What the customer owes per day on overdue fees; a rate per month or year is none of a day."""
    if not _LATE.search(sentence.text):
        return
    found = _DAILY.search(sentence.text)
    if found is None or _OTHER_PERIOD.search(found[0]):
        return
    rate = share(next(group for group in found.groupdict().values() if group is not None))
    if rate is not None and 0 < rate < 1:
        yield Reading(float(rate), *sentence.phrase(found.start(), found.end()), 1)


_LEAD = re.compile(
    rf"(?P<period>{DURATION_EN}) (?:before|prior to|in advance of|ahead of)[^.;]{{0,60}}?\b(?:expir\w+|end of|ends|renewal|term|due to expire)\b"
)
_PAYS_RENEWAL = re.compile(
    r"\brenew\w*\b[^.;]{0,80}?\b(?:pay\w*|fee\w*|paid|payment)\b|\b(?:pay\w*|paid)\b[^.;]{0,80}?\brenew\w*\b|\b(?:must|shall|should|need to|needs to|are required to|has to|have to) (?:be )?renew\w*\b"
)
_NOT_A_DUTY = re.compile(
    r"\b(?:unless|cancel\w*|non-?renewal|not to renew|opt[- ]out|terminat\w+|notif\w+|notice|remind\w*|automatic\w*|auto-renew\w*|we (?:will|may|shall))\b"
)


def _read_renewal_lead(sentence: Sentence) -> Iterator[Reading]:
    """How long before expiry the customer must have paid for the renewal."""
    text = sentence.text
    found = _LEAD.search(text)
    if found is None or not _PAYS_RENEWAL.search(text) or _NOT_A_DUTY.search(text):
        return
    period = en_duration(found["period"])
    if period is not None:
        yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)


LATE_RATE = Reader("en", ("day", "daily"), _read_late_rate)
RENEWAL_LEAD = Reader("en", ("renew",), _read_renewal_lead)
