"""How English agreements speak of their own amendment: when it takes effect, where it is told, what counts as acceptance."""

import re
from collections.abc import Iterator, Mapping

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._notices_en import TELL_EN
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._subjects import CHANGE_EN, Subject

_FORCE = r"(?:effective|effect|in force|into force|force|binding|apply|applies|applicable|operative)"
_POSTED = r"(?:post(?:s|ed|ing)?|publish(?:es|ed|ing)?|publication|upload(?:ed|ing)?|made available|display(?:ed|ing)?|appears?)"

_EFFECTS: Mapping[str, re.Pattern[str]] = {
    "on_publication": re.compile(
        rf"\b{_FORCE}\b(?: immediately| automatically| and binding){{0,2}} ?,?(?:upon|on|when|once|after|as soon as|at the time|at the moment|from|as of|no sooner than|following)\b[^.;0-9]{{0,40}}?\b{_POSTED}\b"
        rf"|\b{_POSTED}\b[^.;0-9]{{0,60}}?\b(?:immediately|instantly|automatically) (?:become |be |take )?{_FORCE}\b"
        rf"|\b(?:upon|once|when) (?:we |being |the |their |its |such |any )*{_POSTED}\b[^.;0-9]{{0,60}}?\b{_FORCE}\b"
        r"|\beffective immediately\b|\bimmediately effective\b|\b(?:take|takes) (?:immediate effect|effect immediately)\b|\bimmediate effect\b"
    ),
    "after_notice": re.compile(
        rf"\b(?:end|expiry|expiration) of (?:the|this|such|that|any) (?:notice |[0-9]+-day )?(?:notice )?period\b[^.;]{{0,40}}?|\b{_FORCE}\b[^.;]{{0,30}}?\b(?:end|expiry|expiration) of (?:the|this|such|that) (?:notice )?period"
    ),
    "on_stated_date": re.compile(
        rf"\b{_FORCE}\b[^.;]{{0,30}}?\b(?:date|day)\b[^.;]{{0,20}}?\b(?:stated|indicated|specified|listed|set forth|set out|shown|noted|given|mentioned|identified|designated|provided|displayed|printed|at the top|above)\b"
        rf"|\b(?:stated|indicated|specified|listed|noted|new|stated|posted) effective date\b|\beffective date (?:stated|indicated|specified|listed|noted|shown|set|in|at|of)\b"
        rf"|\b(?:as of|on|from) (?:the|their|its) (?:new |stated )?(?:\"?(?:last updated|effective|last modified|last revised)\"? date)\b|\bdate(?: that is)? (?:specified|stated|indicated|set out|given) in (?:the|our|such|that) (?:notice|notification|e-?mail)\b"
    ),
    "on_acceptance": re.compile(
        rf"\b{_FORCE}\b[^.;]{{0,20}}?\b(?:upon|when|once|after|only if|only when|until)\b[^.;]{{0,12}}?\b(?:your|you) (?:express |affirmative |explicit )?(?:accept\w*|agree\w*|consent\w*|click\w*|next log|approv\w*|log)"
    ),
    "on_renewal": re.compile(
        rf"\b{_FORCE}\b[^.;]{{0,60}}?\b(?:renewal|renew|renews|next (?:billing|subscription|renewal|payment|service)? ?(?:cycle|period|term))\b"
        rf"|\b(?:upon|on|at|until|from|with) (?:your |the |its )?(?:next )?renewal\b[^.;]{{0,60}}?\b{_FORCE}\b"
    ),
}
_CHANGED = re.compile(rf"\b(?:{CHANGE_EN}|new (?:terms|version|policy|agreement))\b")


def about_amending(sentence: Sentence) -> bool:
    """Whether the sentence, or what it continues, speaks of changing the agreement itself."""
    subjects = {mention.subject for mention in sentence.mentions}
    if Subject.AGREEMENT in subjects:
        return True
    return not subjects - {Subject.OTHER} and Subject.AGREEMENT in sentence.inherited_subjects()


def read_effect(sentence: Sentence) -> Iterator[Reading]:
    """When a change takes effect."""
    if not about_amending(sentence):
        return
    forward = [notice for notice in sentence.notices if notice.rule == "after_notice"]
    for notice in forward:
        yield Reading("after_notice", *sentence.phrase(notice.start, notice.end), 2)
    if not _CHANGED.search(sentence.text) and not re.search(r"\b(?:they|it|these|those|such)\b", sentence.text):
        return
    for value, pattern in _EFFECTS.items():
        found = pattern.search(sentence.text)
        if found is not None and not (forward and value == "after_notice"):
            yield Reading(value, *sentence.phrase(found.start(), found.end()), 1)


# ── acceptance ───────────────────────────────────────────────────────────────────────────────────

_AGREES = r"(?:accept\w*|agree\w*|consent\w*|acknowledg\w*|bound|assent\w*)"
_USES = r"(?:use|uses|using|access|accessing|usage|subscribe|to be a (?:user|member)|participation|log[- ]?in)"
_ACCEPTANCES: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "continued_use": (
        re.compile(rf"\bcontinu(?:e|es|ed|ing|ation)\b[^.;]{{0,40}}?\b{_USES}\b[^.]{{0,200}}?\b{_AGREES}"),
        re.compile(
            rf"\b(?:your |customer's |any )?(?:use|access|usage) (?:of|to)\b[^.;]{{0,60}}?\b(?:after|following)\b[^.;]{{0,100}}?\b{_AGREES}"
        ),
        re.compile(rf"\b{_AGREES}\b[^.;]{{0,80}}?\b(?:by|if you|when you|through your) continu(?:e|es|ed|ing)\b"),
        re.compile(
            rf"\b(?:if you|by) (?:use|using|access|accessing)\b[^.;]{{0,60}}?\bafter\b[^.;]{{0,120}}?\b{_AGREES}"
        ),
    ),
    "silence": (
        re.compile(
            rf"\b(?:do(?:es)? not|don't|fail(?:s|ure)? to|without|absent|unless you|not having|no)\b[^.;]{{0,30}}?\b(?:object\w*|reject\w*|opt(?:ing|ed)?[- ]out|disagree\w*|terminat\w*|cancel\w*|notify us)\b[^.]{{0,160}}?\b(?:deem\w*|consider\w*|taken|treated|constitut\w*|regarded|will be bound)\b[^.;]{{0,40}}?\b{_AGREES}"
        ),
        re.compile(
            rf"\b(?:deem\w*|considered|taken)\b[^.;]{{0,30}}?\b{_AGREES}\b[^.;]{{0,60}}?\b(?:unless|if)\b[^.;]{{0,30}}?\b(?:you (?:do not |fail to )?(?:object|reject|notify|terminate))"
        ),
    ),
    "explicit_consent": (
        re.compile(
            r"\b(?:express|explicit|affirmative|affirmatively|active|prior written|separate|specific)(?:ly)? (?:consent|accept\w*|agree\w*|approval|opt[- ]in)\b"
        ),
        re.compile(
            r"\b(?:ask|request|seek|obtain|require)\b[^.;]{0,20}?\b(?:you to (?:accept|agree|consent|review and (?:accept|agree))|your (?:consent|agreement|acceptance|approval))\b"
        ),
        re.compile(
            r"\b(?:you|customer) (?:must|will need to|will be required to|will have to|are required to|need to|shall) (?:expressly |explicitly |affirmatively )?(?:accept|agree|click|consent)\b"
        ),
        re.compile(
            r"\b(?:signed|executed|agreed|approved) (?:in writing )?by (?:both|each|the|authorized|an authorized|duly)[^.;]{0,40}?\b(?:parties|party|representatives?)\b"
        ),
        re.compile(
            r"\b(?:mutual(?:ly)?(?: written)? (?:agreement|consent|agree\w*)|both parties agree|written agreement (?:of|between|signed))\b"
        ),
    ),
}
_WITHOUT_CONSENT = re.compile(
    r"without (?:your|any|the|obtaining|further|express|explicit|prior)+[^.;]{0,30}?(?:consent|agreement|approval|acceptance)"
)


def read_acceptance(sentence: Sentence) -> Iterator[Reading]:
    """What counts as acceptance of a change."""
    if not about_amending(sentence):
        return
    for value, patterns in _ACCEPTANCES.items():
        if value == "explicit_consent" and _WITHOUT_CONSENT.search(sentence.text):
            continue
        for pattern in patterns:
            found = pattern.search(sentence.text)
            if found is not None:
                yield Reading(value, *sentence.phrase(found.start(), found.end()), 1)
                break


# ── channels ─────────────────────────────────────────────────────────────────────────────────────

_CHANNELS: Mapping[str, re.Pattern[str]] = {
    "website": re.compile(
        r"\b(?:post(?:s|ed|ing)?|publish(?:es|ed|ing)?|publication|display(?:ed|ing)?|updat(?:e|ed|ing)|notices?|available|announce\w*)\b[^.;]{0,60}?\b(?:page|web ?sites?|sites?|web ?page|here|url|online|portal)\b"
        r"|\b(?:by|upon|after|when we|once) post(?:ing|ed)?\b|\bon (?:our|the|this) (?:web ?site|site|page|web ?page)\b"
    ),
    "in_site_message": re.compile(
        r"\b(?:in[- ]app|in[- ]product|in[- ]service|in[- ]platform|dashboard|control panel|(?:admin |management )?console|push notifications?|notification (?:in|within|through|via)|(?:in|within|through|via) (?:the|our|your) (?:services?|platform|app|application|account|product|software|admin|user interface|customer portal))\b"
    ),
    "popup": re.compile(r"\b(?:pop-?ups?|pop-up|banner|splash|interstitial|modal)\b"),
    "email": re.compile(r"\be-?mail(?:s|ed|ing)?\b"),
    "sms": re.compile(r"\b(?:sms|text messages?)\b"),
    "phone": re.compile(r"\b(?:telephone|by phone|phone calls?)\b"),
    "letter": re.compile(
        r"\b(?:postal mail|regular mail|by mail|by post|registered (?:mail|letter|post)|letter|first class mail|certified mail)\b"
    ),
    "im": re.compile(r"\b(?:whatsapp|wechat|slack|telegram|discord|instant messag\w+)\b"),
}
_TOLD = re.compile(rf"\b{TELL_EN}")
_LOOKED_UP = re.compile(
    r"(?:\b(?:please|you should|you must|you agree to|you are (?:responsible|advised|encouraged)|encourage you to|it is your responsibility|your responsibility|you may|you can|contact us|if you)\b[^;]*$)"
)


def read_channels(sentence: Sentence) -> Iterator[Reading]:
    """Where a change of the agreement is announced; where the customer may look it up by himself does not count."""
    if not about_amending(sentence):
        return
    told = _TOLD.search(sentence.text)
    if told is None:
        return
    looked_up = _LOOKED_UP.search(sentence.text)
    end = looked_up.start() if looked_up and looked_up.start() > told.start() else len(sentence.text)
    named = {
        name: found.span() for name, pattern in _CHANNELS.items() if (found := pattern.search(sentence.text, 0, end))
    }
    if named and not (looked_up and looked_up.start() < told.start()):
        start, close = min(span[0] for span in named.values()), max(span[1] for span in named.values())
        yield Reading(tuple(sorted(named)), *sentence.phrase(start, close), len(named))
