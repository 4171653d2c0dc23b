"""How English agreements speak of idle accounts, of data kept after the end, and of backups."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_EN, PROVIDER_EN, customer_acts_before
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_EN, en_duration

# ── idle accounts ────────────────────────────────────────────────────────────────────────────────

_UNUSED = (
    r"(?:inactiv\w+|non-?use|abandon\w+|left alone|no chargeable|dormant|idle|unused|no (?:\w+ )?(?:activity|log-?ins?|sign-?ins?|requests?|queries|query|usage|traffic|transactions?|messages?|visits?)|nobody|no one|nothing (?:has been|was|is)|neither (?:signed|logged|used)"
    r"|(?:not|don't|doesn't|didn't|hasn't|haven't|isn't) (?:been )?(?:logged|log|used|accessed|signed|sign|use|access|active|visited|visit|opened|open|touched)|(?:has|have) not|(?:hasn|haven)'t|fail\w* to (?:log|sign|use|access)"
    r"|without (?:the |any |an? |your |you )?(?:\w+ ){0,2}?(?:logging|signing|activity|use|using|usage|requests?|log-?ins?|sign-?ins?|listings?|orders?|sales?|transactions?)|show no|since (?:the|your|its|their|his) last (?:visit|log-?in|sign-?in|use|access|activity|session))"
)
_IDLE = compiled(
    rf"\b{_UNUSED}\b[^.;]{{0,90}}?(?P<period>{DURATION_EN})|(?P<length>{DURATION_EN})'? (?:or more )?(?:of |without |continuous |consecutive )*(?:account )?\b{_UNUSED}\b"
    rf"|(?P<span>{DURATION_EN})'?[^.;]{{0,40}}?\b{_UNUSED}\b"
)
_REMOVED = re.compile(
    r"\b(?:delet\w+|terminat\w+|clos(?:e|es|ed|ing|ure)|remov\w+|deactivat\w+|cancel\w*|suspend\w*|reclaim\w*|purg\w+|disabl\w+|expire\w*|recycl\w+|wip(?:e|ed)|eras\w+|releas\w+|deprovision\w*|discard\w*|archiv\w+|shut|tak(?:e|en) down|de-?activat\w+|inaccessible)\b"
)
_ACCOUNT = compiled(
    r"\b(?:accounts?|mailbox(?:es)?|user ?names?|profiles?|workspaces?|shops?|stores?|sites?|projects?|spaces?|instances?|servers?|clusters?|databases?|channels?|boards?|agreement for|free (?:of charge )?(?:[a-z]+ )?services?|log(?:ged)?[- ]in|sign(?:ed)?[- ]in)\b"
)
_NOT_IDLE = re.compile(
    r"\b(?:sessions?|cookies?|token|time-?out|logged out|payment|overdue|unpaid(?! (?:[a-z]+ )?accounts?\b)|past due|arrears|refund)\b"
)


def _read_inactive(sentence: Sentence) -> Iterator[Reading]:
    """How long an account may lie idle before it may be removed."""
    text = sentence.text
    if not _ACCOUNT.search(text) or _NOT_IDLE.search(text):
        return
    found = _IDLE.search(text) if _REMOVED.search(text) or _is_removed_unanswered(sentence) else None
    if found is None:
        return
    period = en_duration(found["period"] or found["length"] or found["span"])
    if period is not None and period.unit != "hour":
        yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)


def _is_removed_unanswered(sentence: Sentence) -> bool:
    """You will be asked whether it is still in use. If no reply is received, the account will be closed."""
    later = sentence.after() if _ASKED.search(sentence.text) else None
    if later is None or later.clause.key != sentence.clause.key:
        return False
    return _UNANSWERED.search(later.text) is not None and _REMOVED.search(later.text) is not None


_ASKED = re.compile(
    r"\b(?:notif(?:y|ied)|ask(?:ed)?|remind(?:ed)?|warn(?:ed)?|inform(?:ed)?|contact(?:ed)?|e-?mail(?:ed)?)\b"
)
_UNANSWERED = re.compile(
    r"^(?:if (?:no (?:reply|answer|response|reaction)|(?:we|you)\b[^.;,]{0,30}? (?:not|no|fail)\b)|otherwise\b|failing\b|should you (?:not|fail)\b)"
)


# ── data after the end ───────────────────────────────────────────────────────────────────────────

_END = r"(?:terminat\w+|expir\w+|cancel\w*|clos(?:e|es|ed|ing|ure)|(?:has |have |is |are )?end(?:s|ed)|end of|(?:has |have )?com(?:e|es|ing) to an end|cessation|(?:agreement|contract|subscription|services?) (?:has |have )?ceased?s?|(?:contract|agreement|term|subscription|it) (?:is|has been) over|no longer (?:a )?(?:customer|client)|wind(?:s|ing)? (?:up|down)|deactivat\w+|delet\w+ (?:of )?(?:your|the|an|a) account|account (?:is |has been )?delet\w+|lapse\w*|(?:you|customers?|clients?) leaves?|(?:when|once|after|if) you leave|(?:your )?departure)"
_KEEP = r"(?:retain\w*|kept|keep\w*|stor(?:e|es|ed|ing)|maintain\w*|preserv\w+|holds?|holding|held|hang on to|available|retriev\w+|export\w*|download\w*|accessible|remain\w*|return\w*|stays?|recoverable|archived?|surviv\w+|left where|hangs? on|last(?:s|ed)?|at (?:your|the customer's) disposal|(?:are|is|stays?) around)"
_DATA = r"(?:data|content|files?|information|materials?|records?|backups?|copies|objects?|messages?|mail|images?|snapshots?|workspaces?|equipment|databases?|saves?|mailbox(?:es)?|sites?|recordings?|documents?|logs?|volumes?|buckets?|lists?|templates?|repositor(?:y|ies)|projects?|disks?|drives?|histor(?:y|ies)|profiles?|it)"
_GONE = r"(?:delet\w+|destroy\w*|eras\w+|purg\w+|remov\w+|wip\w+|overwrit\w+)"
_NO_PERIOD_BEFORE = re.compile(
    r"\b(?:non-?payment|unpaid|overdue|arrears|past due|not paid|payment)\b(?: [a-z]+)? (?:after|for|of|by) (?:more than )?$|\b(?:every|each|per|once (?:in )?|notice of|at least once|older than|more often than|cycle of) (?:a |at least )?$"
)
_NO_PERIOD_BEHIND = re.compile(
    r"'?s?,? (?:(?:prior|advance|written) )*(?:notice|notification)\b|'?s? (?:(?:before|prior to)(?! (?:[a-z]+ )?(?:deletion|deleting|erasure|removal|destruction|(?:they|it|we) (?:are |is )?(?:permanently )?(?:delet|eras|remov|destroy|purg)))|of (?:not|non-?(?:payment|use)))\b"
)
_WITHIN_BEFORE = re.compile(r"\b(?:within|in|no later than|not later than) (?:a (?:maximum )?(?:period )?of )?$")
_FOR_BEFORE = re.compile(
    r"\b(?:for|during|another|further|by|have|having|the|of|exceed) (?:up to |at least |a (?:further |maximum |minimum )?(?:period |term )?(?:of |not (?:to exceed|exceeding) )?(?:up to |at least )?|another |the )?$|\b(?:up to|at least|exceeding|preserved|kept|retained|stored|held|available|survives?) $"
)
_AFTER_BEFORE = re.compile(r"\b(?:after|following) (?:a (?:further )?period of |another |a further )?$")
_OF_THE_END = re.compile(
    rf"'? ?(?:\([^)]{{1,20}}\) )?(?:after|following|from|of|post|counting from|once|upon|later than) [^.;]{{0,80}}?\b{_END}"
)
_ENDED = compiled(rf"\b{_END}")
_LENGTH = compiled(DURATION_EN)
_KEPT = compiled(rf"\b{_KEEP}\b")
_GOES = re.compile(rf"\b{_GONE}\b")
_NEARBY = 240
_IDLE_TOO = re.compile(r"\b(?:inactiv\w+|idle|dormant|logs?|cookies?)\b")
_CONCERNS_DATA = compiled(rf"\b{_DATA}\b")
_NOT_DATA = re.compile(
    r"\b(?:confidential|confidentiality|invoices?|tax|audit|refunds?|warrant\w+|claims?|survive\w*|non-?compete|(?:non-?payment|unpaid|outstanding|late) fees?|reserves?|deposits?|funds|payouts?|account(?:ing|s) records|bookkeeping|our equipment|(?:sales )?reports?|traffic data|billing|terminals?)\b"
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


def _kept(sentence: Sentence) -> Reading | None:
    """A length of time that data last beyond the end: counted from it, or told of what is kept or goes then."""
    text = sentence.text
    for length in _LENGTH.finditer(text):
        if _NO_PERIOD_BEHIND.match(text, length.end()) or _NO_PERIOD_BEFORE.search(text, 0, length.start()):
            continue
        becomes = _becomes(sentence, length)
        period = en_duration(length[0]) if becomes else None
        if becomes is not None and period is not None:
            if _IDLE_TOO.search(text) or _IDLE.search(text):
                return None
            start, end = min(becomes.start(), length.start()), max(becomes.end(), length.end())
            return Reading(period, *sentence.phrase(start, end), 1)
    return None


def _becomes(sentence: Sentence, length: re.Match[str]) -> re.Match[str] | None:
    """What becomes of the data in that time, where the end is what it starts from."""
    text = sentence.text
    near = max(0, length.start() - _NEARBY), min(len(text), length.end() + _NEARBY)
    kept, goes = _KEPT.search(text, *near), _GOES.search(text, *near)
    within = _WITHIN_BEFORE.search(text, 0, length.start()) is not None
    from_the_end = _OF_THE_END.match(text, length.end()) or _UPON_THE_END.match(text)
    if within and from_the_end and (asked := _FETCHES.search(text)):
        return asked
    if within and (goes is None or _customer_must(sentence, goes) or _is_kept_before(sentence)):
        return None
    if _OF_THE_END.match(text, length.end()):
        return kept if kept and not within else goes
    if not _speaks_of_the_end(sentence):
        return None
    if kept and not within and _FOR_BEFORE.search(text, 0, length.start()):
        return kept
    after = _AFTER_BEFORE.search(text, 0, length.start()) is not None or _AFTER_THE_END.match(text, length.end())
    return goes if goes and (within or after) else None


_UPON_THE_END = re.compile(rf"(?:[0-9.()]+ )?(?:upon|on|after|following) (?:[a-z]+ ){{0,3}}?{_END},")
_FETCHES = re.compile(
    r"\b(?:request|election|elect|ask|choose)\w*\b(?=[^.;]{0,300}\b(?:data|content|files|records)\b)|\b(?:retriev\w+|export\w*|download\w*)\b"
)
"""What the customer may still fetch in that time is kept for it."""
_AFTER_THE_END = re.compile(r" (?:after|following)\b")


def _customer_must(sentence: Sentence, goes: re.Match[str]) -> bool:
    return customer_acts_before(sentence.sided, goes.start() + 2, "en")


def _is_kept_before(sentence: Sentence) -> bool:
    """The words before say how long it is kept; how soon it goes afterwards adds nothing."""
    earlier = sentence.before()
    if earlier is None or earlier.clause.key != sentence.clause.key:
        return False
    return _LENGTH.search(earlier.text) is not None and _KEPT.search(earlier.text) is not None


def _speaks_of_the_end(sentence: Sentence) -> bool:
    """The sentence, the one before it in its clause, or its heading."""
    earlier = sentence.before()
    near = earlier.text if earlier is not None and earlier.clause.key == sentence.clause.key else ""
    return any(_ENDED.search(words) for words in (sentence.text, near))


def _read_retention(sentence: Sentence) -> Iterator[Reading]:
    """How long the customer's data are kept once the service has ended; what is deleted within a time is kept no longer."""
    text = sentence.text
    if not _CONCERNS_DATA.search(text) or _NOT_DATA.search(text):
        return
    found = _kept(sentence)
    if found is not None:
        yield found
        return
    if (gone := _gone_after(sentence)) is not None:
        yield gone


# ── backups ──────────────────────────────────────────────────────────────────────────────────────

_BACKUP = r"(?:back(?:s|ing|ed)?[- ]?ups?|back(?:s|ing|ed)?[- ](?:it |them |your \w+ )?up|own copies|copies of (?:your|its|their|all|what(?:ever)?|everything)(?! (?:[a-z]+ )?(?:terms|agreement)\b)|(?:separate|independent|safety|archival|local|spare|second|duplicate|security) cop(?:y|ies)(?! of (?:these|this|the) (?:[a-z]+ )?(?:terms|agreement|policy)\b)|duplicates of|(?:archiving|saving|archival|safeguarding(?: duplicates)?) (?:and (?:archiving|saving) )?of (?:your|customer|client|user) (?:data|content|files))"
_CUSTOMER = r"(?:you|customer|client|user|subscriber|licensee|registrant|account holder|tenant|member|merchant|it)s?"
_NAMES_BACKUP = compiled(rf"\b{_BACKUP}\b")
_TASK = r"(?:responsibilit(?:y|ies)|responsible|liable|accountable|obligations?|obliged|duty|duties|job|task|burden|charge of|risk|concern|business)"
_CUSTOMER_BACKS_UP = (
    re.compile(
        rf"\b{_CUSTOMER}(?:,[^.;,]{{1,30}},)? (?:alone |solely |itself |yourself )?(?:are|is|shall be|will be|remain|remains|bear|bears|accept|acknowledge|agree|understand|take|takes|have|has)s?\b[^.;]{{0,80}}?\b{_TASK}\b[^.]{{0,140}}?\b{_BACKUP}\b"
    ),
    re.compile(
        rf"\b{_CUSTOMER} (?:must|shall|should|will|agree to|agrees to|undertakes?(?: to)?|are required to|need to|is required to|is obliged to|have to|has to|takes? (?:it )?upon (?:itself|himself)|are advised to)\b(?:(?!\b(?:restor\w+|recover\w*)\b)[^.;]){{0,130}}?\b{_BACKUP}\b"
    ),
    re.compile(
        rf"\b(?:your|customer's|client's|the customer's|user's|sole) (?:sole |own )?{_TASK}\b[^.]{{0,100}}?\b{_BACKUP}\b"
    ),
    re.compile(
        rf"\b{_BACKUP}\b[^.;]{{0,80}}?\b(?:(?:your|customer's|client's|user's) (?:sole |own )?{_TASK}|(?:is|are|was|were|rests?|lies?|falls?|remains?|being) (?:[a-z]+ ){{0,2}}?(?:with|up to|on|upon|to|by) (?:the )?{_CUSTOMER})\b"
    ),
    re.compile(rf"\b(?:recommend|suggest|urge|encourage|advise)s?\b[^.;]{{0,60}}?\b{_BACKUP}\b"),
    re.compile(
        rf"\bplease (?:[a-z]+ly |always )?(?:keep|make|take|maintain|create|store) (?!sure\b)(?:(?!our\b)[a-z]+ ){{0,4}}?{_BACKUP}\b"
    ),
    re.compile(rf"\bup to (?:you|(?:the )?(?:customer|client|user))\b[^.;]{{0,80}}?\b{_BACKUP}\b"),
    re.compile(rf"\b{_TASK} of (?:the |each |every )?{_CUSTOMER} to (?:[a-z]+ ){{0,6}}?{_BACKUP}\b"),
    re.compile(
        rf"\b(?:do|does|will|shall)(?: not|n't) (?:make |keep |take |create |provide |offer |carry out |perform )?(?:any |regular )*{_BACKUP}\b(?! (?:power|line|connection))"
    ),
    re.compile(
        rf"\b(?:we|company|provider|[a-z]+) (?:are|is|do|does|shall|will|have|has) (?:not|no)\b[^.;]{{0,60}}?\b{_TASK}\b[^.;]{{0,40}}?\b{_BACKUP}\b"
    ),
    re.compile(rf"\b{_BACKUP}\b[^.;]{{0,80}}?\byou are (?:solely |fully |alone )?responsible for (?:all |any |your )"),
)
_OFTEN = r"(?:regularly|routinely|automatically|continuously|nightly|daily|weekly|hourly|(?:every|each|once an?|twice an?) (?:night|day|week|hour|\w+ hours))"
_PROVIDER_BACKS_UP = re.compile(
    rf"(?:\b(?:will|shall|responsible for|performs?|makes?|takes?|creates?|runs?|keeps?|maintains?|provides?|undertakes?|ensures?|handles?|looks? after|{_OFTEN})\b[^.;]{{0,60}}?\b{_BACKUP}\b|\b{_BACKUP}\b[^.;]{{0,60}}?\b{_OFTEN}\b)"
)
_DONE_BY_SOMEBODY = re.compile(
    rf"\b{_BACKUP}\b[^.;]{{0,30}}?\bby (?:us|the (?:provider|host|company|supplier|operator))\b|\b{_BACKUP}\b[^.;]{{0,60}}?\b(?:is|are|(?:will|shall) be) (?:[a-z]+ly )?(?:taken|made|performed|created|run|carried out|kept|backed up)\b(?![^.;]{{0,30}}\bby (?:the )?{_CUSTOMER}\b)"
)
"""In what the provider wrote, whoever is not said to be the customer is the provider."""
_NAMED_DOER = re.compile(r"(?:^|(?<=[a-z,] ))[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:[a-z]+s|will|shall) ")
_NO_DUTY = re.compile(
    r"\b(?:remov\w+|delet\w+|eras\w+|may|not|no(?! (?:extra|additional|further))|cannot|convenience|(?:best|good faith|reasonable|commercially reasonable) efforts?|attempts?|endeavou?rs?|internal|own purposes|optional|additional fee|if you (?:purchase|subscribe)|disaster|service called|courtesy|complimentary)\b"
)
_A_COURTESY = re.compile(
    r"^(?:this|these|the|such|it|they|our|backups?)\b[^.;]{0,80}?\b(?:courtesy|complimentary|(?:as a|for (?:your|the customer's)) convenience)\b"
)


_SAFE = re.compile(r"\bback|archiv|(?:safety|security|spare|duplicate|separate|second) cop")
"""Copies are made for many reasons."""
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


_RESTORES = re.compile(rf"\b(?:restor|recover)\w*\b[^.;]{{0,60}}?\bfrom (?:[a-z]+ ){{0,3}}?{_BACKUP}\b")
"""Whoever brings data back from a backup is not thereby the one who made it."""
_HANDED_BACK = re.compile(
    r"\b(?:destroy|surrender|return)(?:,? (?:or|and) (?:destroy|delete|erase|return))? (?:any |all )?(?:the )?copies\b"
)
"""Copies of what was licensed."""


def _is_a_courtesy(sentence: Sentence) -> bool:
    """The words behind it say that nobody owes it."""
    near = (sentence.after(ahead) for ahead in (1, 2))
    return any(
        later is not None and later.clause.key == sentence.clause.key and _A_COURTESY.search(later.text)
        for later in near
    )


def _read_backup(sentence: Sentence) -> Iterator[Reading]:
    """Who answers for backups."""
    text = sentence.text
    if not _NAMES_BACKUP.search(text) or _RESTORES.search(text) or _HANDED_BACK.search(text):
        return
    for pattern in _CUSTOMER_BACKS_UP:
        found = pattern.search(text)
        if found is not None:
            yield Reading("customer", *sentence.phrase(found.start(), found.end()), 1)
            return
    if (listed := _LISTED_BACKUP.match(text)) and _customer_leads(sentence):
        yield Reading("customer", *sentence.phrase(listed.start(), listed.end()), 1)
        return
    found = _PROVIDER_BACKS_UP.search(text)
    if found is None or _NO_DUTY.search(text) or not _SAFE.search(text) or _is_a_courtesy(sentence):
        return
    if _is_done_by_provider(sentence) and not customer_acts_before(sentence.sided, found.start(), "en"):
        yield Reading("provider", *sentence.phrase(found.start(), found.end()), 1)


INACTIVE = Reader("en", ("day", "month", "year", "week", "fortnight"), _read_inactive)
RETENTION = Reader("en", ("day", "month", "year", "week", "hour", "fortnight"), _read_retention)
BACKUP = Reader(
    "en",
    (
        "backup",
        "back up",
        "back-up",
        "backing up",
        "backed up",
        "backs up",
        "backing-up",
        " cop",
        "duplicate",
        "archiv",
        "saving",
    ),
    _read_backup,
)
