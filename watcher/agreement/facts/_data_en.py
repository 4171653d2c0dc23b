"""How English agreements speak of idle accounts, of data kept after the end, and of backups."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_EN, en_duration

_UNUSED = r"(?:inactiv\w+|dormant|idle|unused|no (?:activity|log-?in)|not (?:been )?(?:logged|log|used|accessed|signed|active)|fail\w* to (?:log|sign|use|access)|without (?:logging|signing|any activity|activity|use))"
_IDLE = re.compile(
    rf"\b{_UNUSED}\b[^.;]{{0,90}}?(?P<period>{DURATION_EN})|(?P<length>{DURATION_EN})'? (?:or more )?(?:of |without |continuous |consecutive )*(?:account )?\b{_UNUSED}\b|(?P<span>{DURATION_EN})[^.;]{{0,40}}?\b{_UNUSED}\b"
)
_REMOVED = re.compile(
    r"\b(?:delet\w+|terminat\w+|clos(?:e|es|ed|ing|ure)|remov\w+|deactivat\w+|cancel\w*|suspend\w*|reclaim\w*|purg\w+|disabl\w+|expire\w*|recycl\w+)\b"
)
_ACCOUNT = re.compile(r"\b(?:accounts?|user ?names?|profiles?|workspaces?|log(?:ged)?[- ]in|sign(?:ed)?[- ]in)\b")
_SESSION = re.compile(r"\b(?:sessions?|cookies?|token|idle time-?out|logged out)\b")


def read_inactive(sentence: Sentence) -> Iterator[Reading]:
    """How long an account may lie idle before it may be removed."""
    text = sentence.text
    found = _IDLE.search(text)
    if found is None or not (_REMOVED.search(text) and _ACCOUNT.search(text)) or _SESSION.search(text):
        return
    period = en_duration(found["period"] or found["length"] or found["span"])
    if period is not None and period.unit != "hour":
        yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)


_END = r"(?:terminat\w+|expir\w+|cancel\w*|clos(?:e|es|ed|ing|ure)|end(?:s|ed|ing)? of|end of|delet\w+ (?:of )?(?:your|the) account|account (?:is )?delet\w+|subscription ends|deactivat\w+)"
_KEEP = r"(?:retain\w*|kept|keep\w*|stor(?:e|es|ed|ing|age)|maintain\w*|preserv\w+|hold|available|retriev\w+|export\w*|download\w*|access\w*|return\w*)"
_DATA = r"(?:data|content|files?|information|materials|records|backups?|copies)"
_RETENTION: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"\b{_KEEP}\b[^.;]{{0,100}}?\b{_DATA}\b[^.;]{{0,100}}?(?P<period>{DURATION_EN})[^.;]{{0,40}}?\b(?:after|following|from|of|post|upon)\b[^.;]{{0,60}}?\b{_END}"
    ),
    re.compile(
        rf"(?P<period>{DURATION_EN})[^.;]{{0,30}}?\b(?:after|following|from|of)\b[^.;]{{0,50}}?\b{_END}[^.;]{{0,120}}?\b(?:{_KEEP}|delet\w+|destroy\w*|eras\w+|purg\w+|remov\w+)\b[^.;]{{0,60}}?\b{_DATA}?"
    ),
    re.compile(
        rf"\b(?:after|following|upon|once|when)\b[^.;]{{0,60}}?\b{_END}[^.;]{{0,120}}?\b{_KEEP}\b[^.;]{{0,80}}?(?P<period>{DURATION_EN})"
    ),
    re.compile(
        rf"\b(?:delet\w+|destroy\w*|eras\w+|purg\w+|remov\w+)\b[^.;]{{0,80}}?\b{_DATA}\b[^.;]{{0,80}}?(?P<period>{DURATION_EN})[^.;]{{0,20}}?\b(?:after|following|from|of)\b[^.;]{{0,50}}?\b{_END}"
    ),
    re.compile(
        rf"\b(?:after|following|upon|once|when)\b[^.;]{{0,60}}?\b{_END}[^.;]{{0,60}}?(?P<period>{DURATION_EN})[^.;]{{0,30}}?\b(?:to|in which to|during which)\b[^.;]{{0,40}}?\b(?:export|download|retrieve|access|request|extract|copy)"
    ),
)
_WITHIN = re.compile(r"\bwithin (?:a (?:maximum )?(?:period )?of )?$|\bno later than $|\bup to $")
_NOT_DATA = re.compile(
    r"\b(?:confidential information|invoices?|payment|tax|audit|legal(?:ly)? (?:obligation|required)|required by law|logs?|refund|warrant\w+|claims?|survive)\b"
)


def read_retention(sentence: Sentence) -> Iterator[Reading]:
    """How long the customer's data are kept once the service has ended; "deleted within" promises no keeping."""
    text = sentence.text
    if not re.search(rf"\b{_DATA}\b", text) or _NOT_DATA.search(text):
        return
    for pattern in _RETENTION:
        found = pattern.search(text)
        period = en_duration(found["period"]) if found else None
        if found is None or period is None:
            continue
        deletes_soon = _WITHIN.search(text, 0, found.start("period")) and re.search(
            r"\b(?:delet|destroy|eras|purg|remov)", text
        )
        if not deletes_soon:
            yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)
            return


_BACKUP = r"(?:back(?:ing|ed)?[- ]?ups?|back(?:ing|ed)? (?:up|your)|backups?)"
_CUSTOMER = r"(?:you|customer|client|user|subscriber|licensee)s?"
_CUSTOMER_BACKS_UP: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"\b{_CUSTOMER} (?:are|is|shall be|will be|remain|remains|bear|accept|acknowledge|agree|understand)\b[^.;]{{0,80}}?\b(?:responsib\w+|liable|obligat\w+|duty)\b[^.]{{0,140}}?\b{_BACKUP}\b"
    ),
    re.compile(
        rf"\b{_CUSTOMER} (?:must|shall|should|will|agree to|are required to|need to|is required to|is obliged to)\b[^.;]{{0,80}}?\b{_BACKUP}\b"
    ),
    re.compile(
        rf"\b(?:your|customer's|client's|the customer's|user's|sole) (?:sole |own )?(?:responsibility|obligation)\b[^.]{{0,100}}?\b{_BACKUP}\b|\b{_BACKUP}\b[^.;]{{0,60}}?\b(?:your|customer's|client's|user's) (?:sole |own )?(?:responsibility|obligation)\b"
    ),
    re.compile(
        rf"\b(?:we|company|provider|[a-z]+) (?:are|is|do|does|shall|will|have|has) (?:not|no)\b[^.;]{{0,60}}?\b(?:responsib\w+|obligat\w+|liable|duty)\b[^.;]{{0,40}}?\b{_BACKUP}\b"
    ),
)
_PROVIDER_BACKS_UP = re.compile(
    rf"\b(?:we|company|provider|supplier|vendor) (?:will|shall|are responsible for|is responsible for|perform|performs|make|makes|take|takes|maintain|maintains|regularly|routinely)\b[^.;]{{0,60}}?\b{_BACKUP}\b"
)
_NO_DUTY = re.compile(
    r"\b(?:may|not|no|cannot|convenience|best effort|internal|own purposes|optional|additional fee|if you (?:purchase|subscribe))\b"
)


def read_backup(sentence: Sentence) -> Iterator[Reading]:
    """Who answers for backups."""
    text = sentence.text
    for pattern in _CUSTOMER_BACKS_UP:
        found = pattern.search(text)
        if found is not None:
            yield Reading("customer", *sentence.phrase(found.start(), found.end()), 1)
            return
    found = _PROVIDER_BACKS_UP.search(text)
    if found is not None and not _NO_DUTY.search(text):
        yield Reading("provider", *sentence.phrase(found.start(), found.end()), 1)
