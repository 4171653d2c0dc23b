"""How English agreements speak of idle accounts, of data kept after the end, and of backups."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._parties import CUSTOMER_EN, PROVIDER_EN, customer_acts_before
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_EN, en_duration

# ── idle accounts ────────────────────────────────────────────────────────────────────────────────

_UNUSED = (
    r"(?:inactiv\w+|dormant|idle|unused|no (?:\w+ )?(?:activity|log-?ins?|sign-?ins?|requests?|queries|query|usage|traffic|transactions?|messages?|visits?)|nobody|no one|nothing (?:has been|was|is)"
    r"|(?:not|don't|doesn't|didn't|hasn't|haven't|isn't) (?:been )?(?:logged|log|used|accessed|signed|sign|use|access|active|visited|visit|opened|open|touched)|(?:has|have) not|(?:hasn|haven)'t|fail\w* to (?:log|sign|use|access)"
    r"|without (?:the |any |an? |your |you )?(?:\w+ ){0,2}?(?:logging|signing|activity|use|using|usage|requests?|log-?ins?|sign-?ins?|listings?|orders?|sales?|transactions?)|show no|since (?:the|your|its|their|his) last (?:visit|log-?in|sign-?in|use|access|activity|session))"
)
_IDLE = re.compile(
    rf"\b{_UNUSED}\b[^.;]{{0,90}}?(?P<period>{DURATION_EN})|(?P<length>{DURATION_EN})'? (?:or more )?(?:of |without |continuous |consecutive )*(?:account )?\b{_UNUSED}\b"
    rf"|(?P<span>{DURATION_EN})[^.;]{{0,40}}?\b{_UNUSED}\b"
)
_REMOVED = re.compile(
    r"\b(?:delet\w+|terminat\w+|clos(?:e|es|ed|ing|ure)|remov\w+|deactivat\w+|cancel\w*|suspend\w*|reclaim\w*|purg\w+|disabl\w+|expire\w*|recycl\w+|wip(?:e|ed)|eras\w+|releas\w+|deprovision\w*|discard\w*|archiv\w+)\b"
)
_ACCOUNT = re.compile(
    r"\b(?:accounts?|mailbox(?:es)?|user ?names?|profiles?|workspaces?|shops?|stores?|sites?|projects?|spaces?|instances?|clusters?|databases?|channels?|boards?|log(?:ged)?[- ]in|sign(?:ed)?[- ]in)\b"
)
_NOT_IDLE = re.compile(r"\b(?:sessions?|cookies?|token|time-?out|logged out|payment|overdue|unpaid|refund)\b")


def _read_inactive(sentence: Sentence) -> Iterator[Reading]:
    """How long an account may lie idle before it may be removed."""
    text = sentence.text
    if not (_REMOVED.search(text) and _ACCOUNT.search(text)) or _NOT_IDLE.search(text):
        return
    found = _IDLE.search(text)
    if found is None:
        return
    period = en_duration(found["period"] or found["length"] or found["span"])
    if period is not None and period.unit != "hour":
        yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)


# ── data after the end ───────────────────────────────────────────────────────────────────────────

_END = r"(?:terminat\w+|expir\w+|cancel\w*|clos(?:e|es|ed|ing|ure)|(?:has |have |is |are )?end(?:s|ed)|end of|(?:has |have )?com(?:e|es|ing) to an end|deactivat\w+|delet\w+ (?:of )?(?:your|the|an|a) account|account (?:is |has been )?delet\w+|lapse\w*|(?:you|customers?|clients?) leaves?|your departure)"
_KEEP = r"(?:retain\w*|kept|keep\w*|stor(?:e|es|ed|ing)|maintain\w*|preserv\w+|holds?|holding|held|hang on to|available|retriev\w+|export\w*|download\w*|accessible|remain\w*|return\w*|stays?|recoverable|archived?|(?:are|is|stays?) around)"
_DATA = r"(?:data|content|files?|information|materials?|records?|backups?|copies|objects?|messages?|mail|images?|snapshots?|workspaces?|equipment|databases?|saves?|mailbox(?:es)?|sites?|recordings?|documents?|logs?|volumes?|buckets?|lists?|templates?|repositor(?:y|ies)|projects?|it)"
_GONE = r"(?:delet\w+|destroy\w*|eras\w+|purg\w+|remov\w+|wip\w+|overwrit\w+)"
_AFTER = r"(?:after|following|from|of|on|post|upon|once|when|where|if)"
_RETENTION = (
    re.compile(
        rf"\b{_KEEP}\b[^.;]{{0,100}}?(?P<period>{DURATION_EN})[^.;]{{0,40}}?\b(?:after|following|from|of|post|upon|once|when)\b[^.;]{{0,60}}?\b{_END}"
    ),
    re.compile(
        rf"(?P<period>{DURATION_EN})[^.;]{{0,30}}?\b(?:after|following|from|of)\b[^.;]{{0,50}}?\b{_END}[^.;]{{0,120}}?\b(?:{_KEEP}|{_GONE})\b"
    ),
    re.compile(rf"\b{_AFTER}\b[^.;]{{0,60}}?\b{_END}[^.;]{{0,120}}?\b{_KEEP}\b[^.;]{{0,80}}?(?P<period>{DURATION_EN})"),
    re.compile(
        rf"\b{_GONE}\b[^.;]{{0,80}}?(?P<period>{DURATION_EN})[^.;]{{0,20}}?\b(?:after|following|from|of)\b[^.;]{{0,50}}?\b{_END}"
    ),
    re.compile(
        rf"\b{_AFTER}\b[^.;]{{0,60}}?\b{_END}[^.;]{{0,60}}?(?P<period>{DURATION_EN})[^.;]{{0,30}}?\b(?:to|in which to|during which)\b[^.;]{{0,40}}?\b(?:export|download|retrieve|access|request|extract|copy|collect)"
    ),
)
_WITHIN = re.compile(r"\bwithin (?:a (?:maximum )?(?:period )?of )?$|\bno later than $")
_CONCERNS_DATA = re.compile(rf"\b{_DATA}\b")
_GOES = re.compile(rf"\b{_GONE}\b")
_NOT_DATA = re.compile(
    r"\b(?:confidential|confidentiality|invoices?|tax|audit|refunds?|warrant\w+|claims?|survive\w*|non-?compete|fees?|reserves?|deposits?|funds|payouts?)\b"
)


_GONE_AFTER = re.compile(
    rf"\b{_GONE}\b[^.;]{{0,80}}?\bafter (?P<period>{DURATION_EN})(?! (?:of|from|without|after|following|has|have))"
)
_AT_THE_END = re.compile(r"\b(?:terminat\w+|cancel\w*|expir\w+)\b")
_PERISHES = re.compile(r"\b(?:logs?|cookies?|tickets?|recordings?|unverified|unconfirmed|drafts?|trash|bin)\b")


def _gone_after(sentence: Sentence) -> Reading | None:
    """ "We delete your data after 7 days", where the words before or the heading speak of the end."""
    found = _GONE_AFTER.search(sentence.text)
    period = en_duration(found["period"]) if found else None
    if found is None or period is None or _PERISHES.search(sentence.text):
        return None
    earlier = sentence.before()
    near = earlier.text if earlier is not None and earlier.clause.key == sentence.clause.key else ""
    if not any(_AT_THE_END.search(words) for words in (near, *sentence.headings[:1])):
        return None
    return Reading(period, *sentence.phrase(found.start(), found.end()), 1)


def _read_retention(sentence: Sentence) -> Iterator[Reading]:
    """How long the customer's data are kept once the service has ended; "deleted within" promises no keeping."""
    text = sentence.text
    if not _CONCERNS_DATA.search(text) or _NOT_DATA.search(text):
        return
    for pattern in _RETENTION:
        found = pattern.search(text)
        period = en_duration(found["period"]) if found else None
        if found is None or period is None:
            continue
        if not (_WITHIN.search(text, 0, found.start("period")) and _GOES.search(text)):
            yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)
            return
    if (gone := _gone_after(sentence)) is not None:
        yield gone


# ── backups ──────────────────────────────────────────────────────────────────────────────────────

_BACKUP = r"(?:back(?:s|ing|ed)?[- ]?ups?|back(?:s|ing|ed)? (?:it |them |your \w+ )?up|own copies|copies of (?:your|its|their|all|what(?:ever)?|everything)|(?:separate|independent|safety|archival|local) copies|(?:archiving|saving|archival) (?:and (?:archiving|saving) )?of (?:your|customer|client|user) (?:data|content|files))"
_CUSTOMER = r"(?:you|customer|client|user|subscriber|licensee|registrant|account holder|tenant|member|merchant|it)s?"
_CUSTOMER_BACKS_UP = (
    re.compile(
        rf"\b{_CUSTOMER} (?:alone |solely |itself )?(?:are|is|shall be|will be|remain|remains|bear|accept|acknowledge|agree|understand)s?\b[^.;]{{0,80}}?\b(?:responsib\w+|liable|obligat\w+|duty)\b[^.]{{0,140}}?\b{_BACKUP}\b"
    ),
    re.compile(rf"\bup to (?:you|(?:the )?(?:customer|client|user))\b[^.;]{{0,80}}?\b{_BACKUP}\b"),
    re.compile(
        rf"\b{_CUSTOMER} (?:must|shall|should|will|agree to|agrees to|undertakes? to|are required to|need to|is required to|is obliged to|have to|has to)\b[^.;]{{0,80}}?\b{_BACKUP}\b"
    ),
    re.compile(
        rf"\b(?:your|customer's|client's|the customer's|user's|sole) (?:sole |own )?(?:responsibility|obligation)\b[^.]{{0,100}}?\b{_BACKUP}\b|\b{_BACKUP}\b[^.;]{{0,60}}?\b(?:your|customer's|client's|user's) (?:sole |own )?(?:responsibility|obligation)\b"
    ),
    re.compile(
        rf"\b(?:responsibility|duty|obligation|task) (?:of|for) [^.;]{{0,60}}?\b{_BACKUP}\b[^.;]{{0,80}}?\b(?:rests?|lies?|is|remains?) (?:solely |entirely |exclusively |alone )?(?:with|up to) (?:the )?{_CUSTOMER}\b"
        rf"|\b(?:responsibility|duty|obligation|task) of (?:the |each |every )?{_CUSTOMER} to (?:[a-z]+ ){{0,6}}?{_BACKUP}\b"
    ),
    re.compile(
        rf"\b(?:we|company|provider) (?:do|does|will|shall) not (?:make |keep |take |create |provide )?(?:any )?{_BACKUP}\b"
    ),
    re.compile(
        rf"\b(?:we|company|provider|[a-z]+) (?:are|is|do|does|shall|will|have|has) (?:not|no)\b[^.;]{{0,60}}?\b(?:responsib\w+|obligat\w+|liable|duty)\b[^.;]{{0,40}}?\b{_BACKUP}\b"
    ),
)
_OFTEN = r"(?:regularly|routinely|automatically|continuously|nightly|daily|weekly|hourly|(?:every|each|once an?) (?:night|day|week|hour))"
_PROVIDER_BACKS_UP = re.compile(
    rf"(?:\b(?:will|shall|responsible for|performs?|makes?|takes?|creates?|runs?|keeps?|maintains?|provides?|handles?|looks? after|{_OFTEN})\b[^.;]{{0,60}}?\b{_BACKUP}\b|\b{_BACKUP}\b[^.;]{{0,60}}?\b{_OFTEN}\b)"
)
_DONE_BY_SOMEBODY = re.compile(
    rf"\b{_BACKUP}\b[^.;]{{0,60}}?\b(?:is|are|(?:will|shall) be) (?:[a-z]+ly )?(?:taken|made|performed|created|run|carried out|kept|backed up)\b(?![^.;]{{0,30}}\bby (?:the )?{_CUSTOMER}\b)"
)
"""In what the provider wrote, whoever is not said to be the customer is the provider."""
_NAMED_DOER = re.compile(r"(?:^|(?<=[a-z,] ))[A-Z][a-z]+ (?:[a-z]+s|will|shall) ")
_NO_DUTY = re.compile(
    r"\b(?:remov\w+|delet\w+|eras\w+|may|not|no(?! (?:extra|additional|further))|cannot|convenience|best effort|internal|own purposes|optional|additional fee|if you (?:purchase|subscribe)|disaster|service called)\b"
)


_LISTED_BACKUP = re.compile(
    rf"[· *-]{{0,3}}(?:creat|mak|keep|tak|maintain|perform|stor|sav|back)\w*\b[^.;]{{0,40}}?\b{_BACKUP}\b|[· *-]{{0,3}}{_BACKUP}\b"
)
_CUSTOMER_LEADS = re.compile(
    rf"\b(?:{_CUSTOMER} (?:must|shall|should|will|agree|undertake|are|is|take|accept|bear|need|have to)|your (?:duties|obligations|responsibilit\w+))\b(?!.*\b(?:not|no)\b)[^.;]{{0,120}}:$"
)
_LONGEST_LIST = 12


def _customer_leads(sentence: Sentence) -> bool:
    """The entry of a list stands under words such as "you take responsibility for:"."""
    for back in range(1, _LONGEST_LIST):
        earlier = sentence.before(back)
        if earlier is None or earlier.clause.key not in (sentence.clause.key, sentence.clause.parent):
            return False
        if earlier.text.endswith(":"):
            return _CUSTOMER_LEADS.search(earlier.text) is not None
    return False


_PROVIDER = re.compile(PROVIDER_EN)


def _is_done_by_provider(sentence: Sentence) -> bool:
    """By name, by a word that stands for the provider, or by nobody named."""
    if _PROVIDER.search(sentence.sided) or _DONE_BY_SOMEBODY.search(sentence.text):
        return True
    doer = _NAMED_DOER.search(sentence.cased)
    return doer is not None and _CUSTOMER_NAMED.match(sentence.sided, doer.start()) is None


_CUSTOMER_NAMED = re.compile(CUSTOMER_EN)


def _read_backup(sentence: Sentence) -> Iterator[Reading]:
    """Who answers for backups."""
    text = sentence.text
    for pattern in _CUSTOMER_BACKS_UP:
        found = pattern.search(text)
        if found is not None:
            yield Reading("customer", *sentence.phrase(found.start(), found.end()), 1)
            return
    if (listed := _LISTED_BACKUP.match(text)) and _customer_leads(sentence):
        yield Reading("customer", *sentence.phrase(listed.start(), listed.end()), 1)
        return
    found = _PROVIDER_BACKS_UP.search(text)
    if found is None or _NO_DUTY.search(text):
        return
    if _is_done_by_provider(sentence) and not customer_acts_before(sentence.sided, found.start(), "en"):
        yield Reading("provider", *sentence.phrase(found.start(), found.end()), 1)


INACTIVE = Reader("en", ("day", "month", "year", "week", "fortnight"), _read_inactive)
RETENTION = Reader("en", ("day", "month", "year", "week", "hour", "fortnight"), _read_retention)
BACKUP = Reader(
    "en",
    ("backup", "back up", "back-up", "backing up", "backed up", "backs up", " copies", "archiv", "saving"),
    _read_backup,
)
