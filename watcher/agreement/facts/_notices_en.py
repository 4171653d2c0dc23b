"""How English agreements promise notice."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._notice import Form, Notice, periods
from watcher.agreement.facts._values import DURATION_EN, en_duration

TELL_EN = (
    r"(?:notif(?:y|ies|ied|ying|ications?)|notices?|inform(?:s|ed|ing)?|tell|told|advis(?:e|es|ed|ing)|announc\w+|post(?:s|ed|ing)?|publish\w*|publication"
    r"|e-?mail(?:s|ed|ing)?|alert|communicat\w+|let (?:you|customers?|users?) know|letting you know|warn(?:s|ing)?|hear from us|writ(?:e|es|ing) to|send|sent|message"
    r"|display\w*|show|heads[- ]up|made available)"
)
"""Verbs and means of telling."""

_TELL = re.compile(rf"\b{TELL_EN}\b")
_ADJECTIVES = r"(?:(?:prior|advance|advanced|written|e-?mail|reasonable|public|express|electronic|clear|individual|formal|of|in|a|our|such|'?s?)(?: and| or|,)? ){0,4}"
_BEFORE = re.compile(
    rf"(?P<period>{DURATION_EN})'?s?,? {_ADJECTIVES}(?:notice|notification|warning)\b"
    rf"|(?P<before>{DURATION_EN})'?(?: or more)?,? (?:before|prior to|in advance|ahead of|ahead\b|prior\b|advance|beforehand|earlier)"
    rf"|(?:notice|notification|warning)(?: period)? of (?:at least |not less than |no less than |no fewer than |not fewer than )?(?P<of>{DURATION_EN})"
    rf"|within (?P<within>{DURATION_EN}) (?:before|prior to)"
)
_SHOWN = re.compile(
    rf"\b(?:announced|posted|published|displayed|shown|publicised|publicized)\b[^.;]{{0,60}}? for (?:a period of |at least |not less than |no less than )?(?P<period>{DURATION_EN})"
    rf"|\b(?:announcement|notice|publicity) period (?:is|of|shall be|lasts?) (?:at least |not less than )?(?P<of>{DURATION_EN})"
)
_IN_FORCE = (
    r"(?:effective|effect|in force|into force|apply|applies|binding|applicable|operative|kick in|start to apply)"
)
_AFTER = re.compile(
    rf"\b{_IN_FORCE}\b(?:(?!before|prior)[^;.]){{0,60}}?(?P<period>{DURATION_EN})'?,? (?:after|following|from|of|upon|later)\b"
    rf"|(?P<later>{DURATION_EN}),? (?:after|following|from)\b(?:(?!before|prior)[^;.]){{0,80}}?\b{_IN_FORCE}\b"
    rf"|\b(?:after|following) (?P<past>{DURATION_EN}) (?:from|of|after)\b"
)
_ADVANCE = re.compile(
    r"\b(?:reasonable|advance|advanced|prior|sufficient|appropriate|timely|adequate)(?:,? (?:and|or) )?(?: ?(?:reasonable|advance|advanced|prior|written|e-?mail))* (?:notice|notification|warning)\b"
    rf"|\b{TELL_EN}\b[^;.]{{0,60}}?\b(?:in advance|ahead of time|beforehand|before (?:the|they|these|any|such|it|we|making|changes?|that|those|doing)\b)"
    rf"|\bin advance\b[^;.]{{0,40}}?\b{TELL_EN}\b|\b(?:before|prior to)\b[^;.]{{0,60}}?\b(?:effective|effect|chang\w+|amend\w+|increas\w+|modif\w+|discontinu\w+)\b[^;.]{{0,40}}?\bwe (?:will|shall|'ll) (?:also )?(?:notify|inform|tell|give|provide|send|post|email|let)"
)
WITHOUT_NOTICE_EN = re.compile(
    r"\bwith(?:out| no)(?: (?:any|further|prior|advance|additional|specific|separate|individual|such|giving|providing|express|formal|written|or|and|other|your|consent|cause|liability)){0,6},? (?:notice|notification|notifying|informing|warning|telling you)\b"
    r"|\bwith or without (?:prior |advance )?(?:notice|notification|cause or notice)\b|\b(?:no|not) (?:prior |advance |further )?(?:notice|notification) (?:is |shall be |will be )?(?:required|necessary|given)\b"
    r"|\b(?:need|shall|do|does|is|are|will|under|has|have) (?:not|no) (?:be )?(?:required |obliged |obligated |need |have |obligation |duty )?(?:to )?(?:give|provide|send|notify|inform)\b[^;.]{0,40}?(?:notice|notification|you|customers?|users?|clients?|beforehand)\b"
)
_CONDITIONAL = re.compile(
    r"(?:if|where|when|as|to the extent|unless)(?: so)? (?:it is )?required by|(?:if|where|as) (?:applicable )?law|required by (?:applicable )?law|to the extent (?:permitted|required)"
)


def notices_en(text: str) -> Iterator[Notice]:
    """Every notice in a folded English sentence, whoever gives it."""
    if _CONDITIONAL.search(text):
        return  # whoever only does what a law demands promises nothing
    expressly_none = WITHOUT_NOTICE_EN.search(text)
    timed = list(periods(text, _FORMS, en_duration)) if _TELL.search(text) else []
    yield from timed
    if timed:
        return
    if expressly_none:
        yield Notice("none", expressly_none.start(), expressly_none.end())
    elif promised := _ADVANCE.search(text):
        yield Notice("advance", promised.start(), promised.end())


_FORMS = (Form(_AFTER, "after_notice"), Form(_SHOWN, "after_notice"), Form(_BEFORE, "before_effect"))
