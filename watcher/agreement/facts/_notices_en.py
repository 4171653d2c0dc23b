"""How English agreements promise notice."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._notice import Notice
from watcher.agreement.facts._parties import CUSTOMER_EN, CUSTOMER_SIGN
from watcher.agreement.facts._stems import holds_any
from watcher.agreement.facts._values import DURATION_EN, en_duration

TELL_EN = (
    r"(?:notif(?:y|ies|ied|ying|ications?)|notices?|inform(?:s|ed|ing)?|tell(?:s|ing)?|told|advis(?:e|es|ed|ing)|announc\w+|post(?:s|ed|ing)?|publish\w*|publication"
    r"|e-?mail(?:s|ed|ing)?|alert|communicat\w+|let (?:[a-z]+ ){1,3}?know|letting you know|warn(?:s|ing)?|hear (?:from us|about|of)|dispatch(?:es|ed)?|writ(?:e|es|ing) to|send|sent|say(?:s|ing)? so|message"
    r"|display\w*|show|heads[- ]up|made (?:available|known)|mak(?:e|es|ing) (?:[a-z]+ ){1,4}available|copy|attention|receive|offered|proposed|submitted|presented|convey(?:s|ed)?)"
)
"""Verbs and means of telling."""

_TELL = compiled(rf"\b{TELL_EN}\b")
_TELL_STEMS = (
    "noti", "inform", "tell", "told", "advis", "announc", "post", "publi", "mail", "alert", "communicat", "know", "warn", "hear", "dispatch", "writ",
    "send", "sent", "say", "message", "display", "show", "heads", "made", "available", "copy", "attention", "receive", "offered", "proposed", "submitted", "presented", "convey",
)  # fmt: skip
_COUNTED_FROM_CHANGE = compiled(
    r"\b(?:after|following|from) (?:the|such|this|that|any|its|their|each) (?:date of (?:the|such|this|that|any|its|their) )?(?:[a-z\"]+ )?\"?(?:amendment|change|modification|revision|updated?|variation)\b"
)
_UNIT = compiled(r"(?:hour|day|week|month|quarter|year|fortnight)s?")
_DURATION = re.compile(DURATION_EN)
_LONGEST_COUNT = 48
"""Characters of the longest count in front of a unit: one hundred and eighty (180) consecutive calendar."""

# ── periods: what stands in front of a duration and behind it tells which way it counts ─────────

_ADJECTIVES = r"(?:(?:prior|advance|advanced|written|e-?mail|reasonable|public|express|electronic|clear|individual|formal|of|in|a|our|such|'?s?)(?: and| or|,)? ){0,4}"
_IN_FORCE = r"(?:effective|effect|in force|into force|apply|applies|binding|binds?|bound|applicable|operative|(?:in|into) operation|govern(?:s|ing)?|replaces?|kicks? in|go(?:es)? live|start to apply)"
_IN_FORCE_BEFORE = re.compile(rf"\b{_IN_FORCE}\b(?:(?!before|prior)[^;.]){{0,90}}$")
_LATER = re.compile(r"'?,? (?:after|following|from|of|upon|later)\b")
_LATER_IN_FORCE = re.compile(rf",? (?:after|following|from)\b(?:(?!before|prior)[^;.]){{0,120}}?\b{_IN_FORCE}\b")
_AFTER_BEFORE = re.compile(r"\b(?:after|following) $")
_THAT_NOTICE_BEFORE = re.compile(
    r"\b(?:after|following) (?:the|this|that|such) (?:relevant |applicable |required |foregoing )?$"
)
_PASSED = re.compile(r"'? (?:have|has) (?:passed|elapsed|expired|gone by|run(?: out)?)\b")
_STAYS_BEFORE = re.compile(
    r"\b(?:remains?|stays?|continues?|kept|keeps?|goes on|supported|maintained|available)\b[^.;]{0,40}? for (?:a (?:further )?period of |at least |another |a further |not less than )*$"
)
_GOES_ON_BEFORE = re.compile(
    r"\b(?:continu\w+|go(?:es|ing)? on|keep(?:s|ing)?|still)\b[^.;]{0,20}?\b(?:us(?:e|ing)|access\w*)\b[^.;]{0,50}$"
)
"""Who uses it 30 days after the news accepts it: until then the old text holds."""
_TOLD_BEHIND = re.compile(
    r"'? (?:after|following|from) [^.;]{0,40}?\b(?:announc|notic|notif|publi|deprecat|tell|told|inform)\w*"
)
"""What is to go stays for a while after it has been announced."""
_NOTICE_SENT = re.compile(
    r"'? (?:after|following|from) (?:(?:we|the|our|such|a|date|receipt|of|sending|giving|posting|its|us|provider|company) ){0,4}?(?:written )?(?:send|sent|give|given|notice|notif\w+|announce\w*)\b"
)
_ENDED_BEFORE = re.compile(r"\b(?:terminat\w+|end[s]?|cancel\w*|clos\w+|expires?)\b[^.;]{0,60}$")
_WITHIN = re.compile(r"\bwithin (?:a period of )?$")
_OBJECTS = re.compile(r"\b(?:object|reject|contrary|refus|oppos|disagree|declin|dissent|terminat|cancel)")
"""In force within 30 days of the announcement may be the next day; for objecting it leaves 30 days."""
_SAID_AGAIN = re.compile(r"'? \((?:[0-9]{1,3}) ?(?:calendar |business |working )?(?:days?|weeks?|months?|hours?)\)")
_SHOWN_BEFORE = re.compile(
    r"\b(?:announced|posted|published|displayed|shown|publici[sz]ed)\b[^.;]{0,60}? for (?:a period of |at least |not less than |no less than )?$"
    r"|\b(?:announcement|notice|publicity) period (?:is|of|shall be|lasts?) (?:at least |not less than )?$"
)
_NOTICE_BEHIND = re.compile(rf"'?s?,? {_ADJECTIVES}(?:notice|notification|warning)\b")
_AHEAD_BEHIND = re.compile(
    r"'?(?: or more)?,? (?:before|prior to|in advance|ahead of|ahead\b|preceding|prior\b|advance|beforehand|earlier)"
)
_NOTICE_BEFORE = re.compile(
    r"\b(?:notice|notification|warning|heads[- ]up)(?: period)? of (?:at least |not less than |no less than |no fewer than |not fewer than )?$|\bnotice period for [^.;:]{0,60}: ?(?:at least )?$"
)
_END_OF_BEFORE = re.compile(rf"\b(?:end|expir(?:y|ation)|close|lapse) of (?:(?:[a-z']|{CUSTOMER_SIGN})+ ){{0,4}}$")
_OBJECTION_BEHIND = re.compile(
    r"'?s? (?:[a-z]+ )?(?:objection|opposition|rejection|review|consideration|opt-out) (?:period|window)\b"
)
_REACH = 120
_LONG_AGO = re.compile(
    r"\b(?:was|were|had been) (?:[a-z]+ )?(?:posted|published|announced|notified|amended|changed)\b[^.;]{0,40}$"
)
"""What once was done is no promise."""


def _period(text: str, start: int, end: int) -> Notice | None:
    """The duration as a notice, where the words around it make it one."""
    value = en_duration(text[start:end])
    if value is None:
        return None
    again = _SAID_AGAIN.match(text, end)
    end = again.end() if again else end
    before = text[max(0, start - _REACH) : start]
    if _LONG_AGO.search(before):
        return None
    in_force = _IN_FORCE_BEFORE.search(before)
    later, later_in_force = _LATER.match(text, end), _LATER_IN_FORCE.match(text, end)
    if in_force and later and not (_WITHIN.search(before) and not _OBJECTS.search(before)):
        return Notice(value, start - len(before) + in_force.start(), later.end(), "after_notice")
    if in_force and (passed := _PASSED.match(text, end)):
        return Notice(value, start - len(before) + in_force.start(), passed.end(), "after_notice")
    if (told := _TOLD_BEHIND.match(text, end)) and (_STAYS_BEFORE.search(before) or _GOES_ON_BEFORE.search(before)):
        return Notice(value, start, told.end(), "after_notice")
    if _ENDED_BEFORE.search(before) and (sent := _NOTICE_SENT.match(text, end)) and not _WITHIN.search(before):
        return Notice(value, start, sent.end(), "after_notice")
    if in_force and _END_OF_BEFORE.search(before) and (objected := _OBJECTION_BEHIND.match(text, end)):
        return Notice(value, start - len(before) + in_force.start(), objected.end(), "after_notice")
    if later_in_force:
        return Notice(value, start, later_in_force.end(), "after_notice")
    told_before = _NOTICE_BEHIND.match(text, end) if in_force and _THAT_NOTICE_BEFORE.search(before) else None
    if told_before:
        return Notice(value, start, told_before.end(), "after_notice")
    if (_AFTER_BEFORE.search(before) and (later or in_force)) or _SHOWN_BEFORE.search(before):
        return Notice(value, start, end, "after_notice")
    ahead = _NOTICE_BEHIND.match(text, end) or _AHEAD_BEHIND.match(text, end)
    if ahead or _NOTICE_BEFORE.search(before):
        return Notice(value, start, ahead.end() if ahead else end, "before_effect")
    return None


# ── words ────────────────────────────────────────────────────────────────────────────────────────

_ADVANCE = compiled(
    r"\b(?:reasonable|advance|advanced|prior|(?<!be )(?<!is )(?<!as )(?<!constitutes )(?<!until )(?<!deemed )(?:sufficient|appropriate|timely|adequate))(?:,? (?:and|or) )?(?: ?(?:reasonable|advance|advanced|prior|written|e-?mail))* (?:notice|notification|warning)\b"
    rf"|\b{TELL_EN}\b[^;.]{{0,60}}?\b(?:in advance|ahead of (?:time|the|any|such|this|it)|beforehand|before (?:the|they|these|any|such|it|we|making|changes?|that|those|doing)\b|prior to (?:their|its|the|any|such|this|it|these|doing|making)\b)"
    rf"|\b{TELL_EN}\b[^;.]{{0,140}}?\bbefore (?:they|these|those|such|the|any) (?:[a-z]+ )?(?:become|becomes|take|takes|go|goes|come|comes|appl(?:y|ies)) ?(?:effective|effect|into|to you)?\b"
    rf"|\b{TELL_EN}\b[^;.]{{0,140}}?\bin (?:good|due) time\b"
    r"|\breasonable (?:period|time)(?: of time)?,? (?:after|before) which the (?:new|revised|updated|amended|modified|changed|changes)\b"
    r"|\bmay terminate\b[^;.]{0,60}?\bwith notice\b"
    rf"|\bin advance\b[^;.]{{0,40}}?\b{TELL_EN}\b|\b(?:before|prior to)\b[^;.]{{0,60}}?\b(?:effective|effect|chang\w+|amend\w+|increas\w+|modif\w+|discontinu\w+)\b[^;.]{{0,40}}?(?:we|[a-z]+) (?:will|shall|'ll|must|undertakes? to|agrees? to) (?:also )?(?:notify|inform|tell|give|provide|send|post|email|let)\b"
)
_ADVANCE_STEMS = re.compile(
    "terminate|advance|prior|before|ahead|good time|due time|reasonable|sufficient|appropriate|timely|adequate"
)
_MAY_TELL = re.compile(
    r"\b(?:may|might|can|could) (?:also |but need not |choose to |elect to |decide to |then |(?:at|in) (?:our|its) (?:sole )?discretion,? )*(?:notify|inform|tell|give|provide|send|e-?mail|alert|announce|post)\b"
)
"""Who may tell promises nothing."""
_AGREED_AHEAD = re.compile(r"\b(?:otherwise|mutually|unless) (?:[a-z]+ )?agreed\b[^.;]{0,80}\bin advance\b")
"""What the parties agree in advance, nobody announces."""
NOT_ALWAYS_EN = re.compile(
    r"\b(?:may|might|can|cannot|will|do|shall) ?not (?:always |necessarily |be able to )*(?:provide|give|notify|inform|receive)\b"
)
_NO_PROMISE_BETWEEN = rf"(?:(?!(?:specific|individual|personal|will|shall|may|must|unless|except|but|if|we|until|on|upon|by|subject|than|days|breach|limiting|prejudice)\b)(?:[a-z'-]+|{CUSTOMER_SIGN}+),?)"
"""A word between "without" and "notice" that leaves the one to the other."""
_WITHOUT_NOTICE = compiled(
    rf"\b(?:without|with no)(?: {_NO_PROMISE_BETWEEN}){{0,7}} (?:notice|notifications?|notifying|informing|warning|telling you|alerting|contacting|announcing|announcement|consulting)\b"
    r"|\b(?:no|not) (?:\w+ ){0,2}(?:notice|notification|warning) (?:(?:is|shall|will|need|being|having been|to) (?:be )?)?(?:required|necessary|needed|given|due|owed)\b|\b(?:notice|notification|warning) (?:not being|is not|shall not be|need not be) (?:required|necessary|needed|given)\b"
    r"|\b(?:need|shall|do|does|is|are|will|under|has|have) (?:not|no) (?:be )?(?:required |obliged |obligated |need |have |(?:any )?(?:obligation|duty) )?(?:to )?"
    r"(?:(?:give|provide|send)\b[^;.]{0,40}?(?:notices?|notification|warning)|(?:notify|inform|tell)\b[^;.]{0,40}?(?:you|customers?|users?|clients?|beforehand))\b"
)
_HEADING = 30
"""Characters up to which a line is a heading that promises nothing."""
_CONDITIONAL = re.compile(
    r"(?:if|where|when|as|to the extent)(?: so)? (?:it is )?required by|(?:if|where|as) (?:applicable )?law|to the extent (?:permitted|required)"
    r"|(?<!changes )(?<!unless )(?<!than )(?<!otherwise )required by (?:applicable )?law|\b(?:unless|if|where) (?:the )?(?:applicable )?laws? requires? (?:[a-z]+ to (?:provide|give|notify|inform)|(?:additional |prior )?notice)\b"
)


_AS_PERMITTED = re.compile(r"\bto the (?:fullest |maximum |greatest )?extent permitted (?:by|under) (?:[a-z]+ )?law\b")
"""Whoever goes as far as the law lets him takes a right and promises nothing."""


_UNREAD = re.compile(rf"{DURATION_EN}'? {_ADJECTIVES}(?:notice|notification)\b")
_UNREAD_STEMS = re.compile(rf"{_UNIT.pattern}'{{0,2}} {_ADJECTIVES}noti")
"""Quicker to refuse: a number begins at every word, a unit seldom."""


_NEVER = re.compile(
    r"\b(?:not|never)(?: be)? (?:make|chang|modif|amend|reduc|increas|terminat|suspend|discontinu|alter|updat|vary|vari|appl|introduc|rais|remov|delet|clos|mov|migrat)\w*[^.;]{0,160}$"
)
"""We will not change it without notice: a promise."""
_TRIFLING = re.compile(
    r"\b(?:non-?material|immaterial|minor|editorial|non-?substantive|insubstantial|unsubstantial|insignificant|typographical)\b[^.;]{0,80}$|\bwith (?:prior )?notice\b(?! or\b)[^.;]{0,80}\bor $"
)
"""Small changes alone are made without notice, or those that were told are set beside them."""


_WITHOUT_STEMS = ("without ", "no ", "not ")
PROMISE_STEMS_EN = (
    "day", "month", "hour", "week", "year", "quarter", "fortnight",
    "advance", "good time", "due time", "prior", "before", "ahead", "terminate", "reasonable", "sufficient", "appropriate", "timely", "adequate", *_WITHOUT_STEMS,
)  # fmt: skip
"""One of these stands in every notice."""


def without_notice_en(text: str) -> re.Match[str] | None:
    """The words that there will be no notice."""
    found = _WITHOUT_NOTICE.search(text) if holds_any(text, _WITHOUT_STEMS) else None
    if found is None or not _CUSTOMER_BEFORE.search(text, max(0, found.start() - _NAME), found.start()):
        return found
    return found if _STOPPED_BEFORE.search(text, max(0, found.start() - _REACH), found.start()) else None


_CUSTOMER_BEFORE = re.compile(rf"{CUSTOMER_EN} $")
"""Where the customer does not give notice, nobody says that we shall not."""
_NAME = 30
_STOPPED_BEFORE = re.compile(
    rf"\b(?:de-?register|ban|expel|remove|suspend|exclude|disconnect|block)\w* (?:(?:the|an?|any|such|that) )?(?:[a-z]+ )?{CUSTOMER_EN} $"
)
"""We expel the customer without notice: it is done to the customer."""


def _is_conditional(text: str) -> bool:
    return holds_any(text, ("required by", "law", "to the extent")) and _CONDITIONAL.search(text) is not None


def notices_en(text: str) -> Iterator[Notice]:
    """Every notice in a folded English sentence, whoever gives it."""
    told = holds_any(text, _TELL_STEMS) and _TELL.search(text)
    if not holds_any(text, PROMISE_STEMS_EN) or not (told or "objection" in text or _COUNTED_FROM_CHANGE.search(text)):
        return
    expressly_none = without_notice_en(text)
    if _is_conditional(_AS_PERMITTED.sub("", text) if expressly_none else text):
        return  # whoever only does what a law demands promises nothing
    timed = list(_periods(text))
    yield from timed
    if timed:
        return
    if expressly_none and _NEVER.search(text, 0, expressly_none.start()):
        yield Notice("advance", expressly_none.start(), expressly_none.end())
    elif expressly_none and not _TRIFLING.search(text, 0, expressly_none.start()):
        yield Notice("none", expressly_none.start(), expressly_none.end())
        yield from (
            Notice("none", again.start(), again.end()) for again in _WITHOUT_NOTICE.finditer(text, expressly_none.end())
        )
    elif expressly_none:
        return
    elif _UNREAD_STEMS.search(text) and _UNREAD.search(text):
        return  # a period that contradicts itself is no promise without one
    elif (
        len(text) > _HEADING
        and _ADVANCE_STEMS.search(text)
        and not NOT_ALWAYS_EN.search(text)
        and (promised := _ADVANCE.search(text))
        and not _MAY_TELL.search(text, max(0, promised.start() - _BESIDE), promised.end())
        and not _AGREED_AHEAD.search(text, max(0, promised.start() - _REACH), promised.end())
    ):
        yield Notice("advance", promised.start(), promised.end())


_BESIDE = 40


def _periods(text: str) -> Iterator[Notice]:
    """Durations are sought around their units only: a number begins at every word, a unit seldom."""
    begin = 0
    for unit in _UNIT.finditer(text):
        for found in _DURATION.finditer(text, max(begin, unit.start() - _LONGEST_COUNT), unit.end() + 1):
            begin = found.end()
            notice = _period(text, found.start(), found.end())
            if notice is not None:
                yield notice
