"""How English agreements say where a change of theirs is announced."""

import re
from collections.abc import Iterator, Mapping

from watcher.agreement.facts._context_en import amends_at
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._notice_readers import ANCHORS_EN
from watcher.agreement.facts._notices_en import TELL_EN
from watcher.agreement.facts._parties import customer_acts_before
from watcher.agreement.facts._sentences import Sentence

_PAGE = r"(?:(?:internet |web )?pages?|web ?sites?|sites?|web ?page|here|url|online|portal|blog|help cent(?:er|re))"
_CHANNELS: Mapping[str, re.Pattern[str]] = {
    "website": compiled(
        rf"\b(?:post(?:s|ed|ings?)?|publish(?:es|ed|ing)?|publication|display(?:ed|ing)?|notices?|available|announce\w*|notify\w*|place\w*)\b[^.;]{{0,60}}?\b(?:on|to|at|via|through|in|from)\b[^.;,]{{0,40}}?\b{_PAGE}\b"
        rf"|\b(?:notif\w+|notices?|inform\w*)\b[^.;]{{0,160}}?\b(?:or|and)(?: otherwise| also)? (?:via|on|through|at|by posting (?:it |them )?on) (?:our|the|this) (?:[a-z]+ )?{_PAGE}\b"
        rf"|\b(?:post|publish|announc|notif|available)\w*\b[^;]{{0,80}}?\b(?:on|to|at|via|through|in|from) (?:https?:|www\.|[a-z0-9-]+\.(?:com|net|org|io|co|app|dev|ai)\b)|\b(?:posted|published|displayed|announced|appear) (?:here|online)\b|\b(?:(?:by|upon|after|when we|once) posting|(?:upon|after|once) posted)\b(?! (?:to|in) (?:your|the (?:app|service|dashboard)))|\b(?:placing|putting|posting) (?:it|them) (?:at|on) [a-z0-9-]+\.[a-z]|\bupdat\w+ (?:this|our|the) (?:page|web ?page|web ?site)\b"
    ),
    "in_site_message": compiled(
        r"\b(?:in[- ]app|in[- ]product|in[- ]service|in[- ]platform|dashboard|control panel|(?:admin |management )?console|(?:display\w*|messag\w*|notif\w*|notices?) within (?![0-9]|(?:an?|one|two|three|five|seven|ten|fourteen|thirty|the)\b)|messages? (?:to|in|within) (?:your|the) (?:[a-z]+ )?(?:account|inbox)|push notifications?|notification cent(?:er|re)"
        r"|(?<!address )(?<!email )(?:in|within|through|via|inside) (?:the|our|your) (?:services?|platform|app|application|account|product|software|admin|user interface|customer portal))\b"
    ),
    "popup": compiled(r"\b(?:pop-?ups?|dialog(?:ue)? box(?:es)?|banner|splash|interstitial|modal)\b"),
    "email": compiled(
        r"\b(?:e-?mail(?:s|ed|ing)?(?! (?:services?|forwarding|hosting|servers?|clients?|program))|mailbox(?:es)?|electronic mail)\b"
    ),
    "sms": compiled(r"\b(?:sms|text messages?)\b"),
    "phone": compiled(r"\b(?:telephone|by phone|phone calls?|by (?:a )?call)\b"),
    "letter": compiled(
        r"\b(?:postal mail|regular mail|by mail|by post|(?:through|in) the post|registered (?:mail|letter|post)|letter|first class mail|certified mail|by courier)\b"
    ),
    "im": compiled(
        r"\b(?:via|by|through|on|over) (?:whatsapp|wechat|slack|telegram|discord|instant messag\w+)\b|\b(?:whatsapp|wechat|slack|telegram|discord) (?:groups?|channels?|servers?)\b"
    ),
}
_TOLD = compiled(
    rf"\b(?:{TELL_EN}|dispatch\w*|prompt(?:s|ed)?|you(?:'ll| will) (?:see|find|get))\b(?! us\b| (?:service|address|account)\b)"
)
_LOOKED_UP = re.compile(
    r"\b(?:please|you should|you must|you agree to|you are (?:responsible|advised|encouraged)|encourage you to|it is your responsibility|your responsibility|you may|you can|contact us|(?:e-?mail|write to|call) us|if you|regularly (?:check|review))\b"
)


def _read_channels(sentence: Sentence) -> Iterator[Reading]:
    """Where a change of the agreement is announced; where the customer may look it up by himself does not count."""
    text = sentence.text
    told = _TOLD.search(text) if sentence.may_amend else None
    if told is None or not amends_at(sentence, told.start()):
        return
    if customer_acts_before(sentence.sided, told.end(), "en") or _is_way_to_reach_us(sentence):
        return
    if _QUESTIONS.search(text, 0, told.end()) or (not sentence.names_amending and _OF_SOMETHING_ELSE.search(text)):
        return
    looked_up = _LOOKED_UP.search(text, told.end())
    first = told.start() if _LOOKED_UP.search(text, 0, told.start()) else 0
    last = looked_up.start() if looked_up else len(text)
    named = {name: found.span() for name, pattern in _CHANNELS.items() if (found := pattern.search(text, first, last))}
    if "website" in named and _RULES_POSTED.search(text, 0, named["website"][1]):
        del named["website"]
    if "popup" in named and _POPUP_INSIDE.search(text):
        named.pop("in_site_message", None)
    if named:
        first, last = min(start for start, _ in named.values()), max(end for _, end in named.values())
        yield Reading(tuple(sorted(named)), *sentence.phrase(first, last), len(named))


_QUESTIONS = re.compile(r"\b(?:questions?|comments?|feedback|concerns) (?:about|regarding|concerning|on)\b")
"""Where to ask about changes."""
_OF_SOMETHING_ELSE = compiled(
    r"\b(?:parties|each party|either party|both of us)\b[^.;]{0,40}? (?:notices?|declarations?|communications?)\b|\b(?:such|said|all|any|these) (?:other )?(?:notices|declarations|communications) (?:under|required|between|(?:must|shall|may|will|can) be (?:sent|given|made|delivered|served))\b|\b(?:notices|declarations|communications) (?:and [a-z]+ )?sent by\b"
    r"|\b(?:omit|discontinue|withdraw|drop|remove)s?\b[^.;,]{0,40}? (?:parts?|features?|functions?|elements?) of (?:the|our|its) (?:[a-z]+ )?(?:services?|software|platform)\b"
)
"""How the parties write to each other at all; what becomes of the service."""


def _is_way_to_reach_us(sentence: Sentence) -> bool:
    """An entry of a list under "you can contact us:"."""
    near = (sentence.before(back) for back in range(1, _SHORT_LIST))
    lead = next((each for each in near if each is not None and each.text.endswith(":")), None)
    return lead is not None and lead.clause.key == sentence.clause.key and _REACHES_US.search(lead.text) is not None


_SHORT_LIST = 4
_REACHES_US = re.compile(r"\b(?:contact|reach|write to|e-?mail) us\b")
_RULES_POSTED = re.compile(
    r"\b(?:rules|regulations|polic(?:y|ies)|guidelines|documents)\b[^.;,]{0,60}? (?:(?:which|that|as) (?:may be |are |is |have been )?|separately )(?:posted|published|available)\b[^.;,]{0,60}$"
)
"""Where the rules stand that are changed, which is not where the change is told."""
_POPUP_INSIDE = re.compile(r"\b(?:pop-?up|banner|modal)s?\b[^.;,]{0,16}?\b(?:in|within|on) (?:the|our|your)\b")
"""A pop-up in the console is one channel, not two."""


CHANNELS = Reader(
    "en",
    (
        *ANCHORS_EN,
        "publi",
        "mail",
        "messag",
        "send",
        "sent",
        "display",
        "alert",
        "prompt",
        "pop",
        "dialog",
        "attention",
    ),
    _read_channels,
)
