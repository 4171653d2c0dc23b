"""How English agreements speak of their own amendment: when it takes effect, what counts as acceptance."""

import re
from collections.abc import Iterator, Mapping

from watcher.agreement.facts._context_en import amends_at, may_amend
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._notices_en import NOT_ALWAYS_EN
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._subjects_en import CHANGE_EN

_CHANGED = compiled(
    rf"\b(?:{CHANGE_EN}|proposals?|continu\w+ (?:to )?us\w+|(?:new|revised|current|latest) (?:terms|versions?|editions?|revisions?|policy|agreement|wording)|after that|from then on|posted)\b"
)

_REFERS_BACK = compiled(
    r"\b(?:they|it)\b|\b(?:these|those|such)\b(?! (?:[a-z]+ )?(?:terms|conditions|agreement|polic\w+|services?|site|website|platform|rules|software|apps?)\b)"
)
"""These terms are no change: who agrees to them makes the contract."""


def _goes_on(sentence: Sentence) -> bool:
    """A change is named or referred back to, where one may be: no beginning of the agreement, no first consent."""
    if not sentence.may_amend:
        return False
    return _REFERS_BACK.search(sentence.text) is not None or _CHANGED.search(sentence.text) is not None


# ── effect ───────────────────────────────────────────────────────────────────────────────────────

_FORCE = r"(?:effective|effect|in force|into force|force|binding|apply|applies|applicable|governs?|governing|operative|binds?|operates?|kicks? in|part of (?:our|the|this|your) (?:contract|agreement))"
_POSTED = r"(?:post(?:s|ed|ing)?|publish(?:es|ed|ing)?|publication|upload(?:ed|ing)?|made available|display(?:ed|ing)?|appears?|placed|put (?:it |them )?(?:up|on|online)|goes (?:live|online|up)|released)"
_EFFECTS: Mapping[str, re.Pattern[str]] = {
    "on_publication": re.compile(
        rf"\b{_FORCE}\b(?: immediately| automatically| and binding){{0,2}} ?,?(?:upon|on|when|once|after|as soon as|(?:at |from |as of )?the (?:time|moment|instant|minute|second)|from|as of|no sooner than|following)\b[^.;0-9]{{0,40}}?\b{_POSTED}\b"
        rf"|\b(?:posting|publication) of [^.;]{{0,60}}?\b(?:brings?|makes?|puts?|gives?)\b[^.;]{{0,30}}?\b{_FORCE}\b"
        rf"|\b{_POSTED}\b[^.;0-9]{{0,60}}?\b(?:immediately|instantly|automatically) (?:become |be |take )?{_FORCE}\b"
        rf"|\b(?:upon|once|when) (?:we |being |the |their |its |such |any )*{_POSTED}\b[^.;0-9]{{0,60}}?\b{_FORCE}\b"
        r"|\beffective immediately\b|\bimmediately effective\b|\b(?:take|takes) (?:immediate effect|effect immediately)\b|\bimmediate effect\b"
    ),
    "after_notice": re.compile(
        rf"\b{_FORCE}\b[^.;]{{0,30}}?\b(?:end|expiry|expiration) of (?:the|this|such|that) (?:notice )?period|\b(?:end|expiry|expiration) of (?:the|this|such|that|any) (?:[0-9]+-day )?notice period\b"
        rf"|\b(?:period|time) after which (?:the|these|those|such|any) (?:[a-z]+ ){{0,3}}?(?:will |shall )?(?:take|become|be|come|apply|applies)\b"
    ),
    "on_stated_date": re.compile(
        rf"\b{_FORCE}\b(?!\"? date)[^.;]{{0,30}}?\b(?:date|day)\b[^.;]{{0,20}}?\b(?:stated|indicated|specified|listed|set forth|set out|shown|noted|given|mentioned|identified|designated|provided|displayed|printed|at the top|above)\b"
        r"|\b(?:tell|say|state|indicat|specif|name|announc)\w*\b[^.;]{0,80}?\b(?:day|date) (?:from|on) which\b|\bstates? (?:its|the|their) (?:commencement|effective) date\b|\bfrom which (?:day|date)\b"
        r"|\b(?:on|from) the (?:stated|indicated|specified|listed|noted) (?:effective )?date\b|\beffective date (?:stated|indicated|specified|listed|noted|shown)\b"
        r"|\b(?:as of|on|from) (?:the|their|its) (?:new |stated )?\"?(?:last updated|effective|last modified|last revised)\"? date\b|\bdate(?: that is)? (?:specified|stated|indicated|set out|given) in (?:the|our|such|that) (?:notice|notification|e-?mail)\b"
    ),
    "on_acceptance": re.compile(
        rf"\b{_FORCE}\b[^.;]{{0,30}}?\b(?:upon|when|once|after|only if|only when|until|if)\b[^.;]{{0,50}}?\b(?:your|you|customer|client|licensee|subscriber|member|both parties|each party)(?: has| have)? (?:express(?:ly)? |affirmative(?:ly)? |explicit(?:ly)? )?(?:counter-?sign\w*|confirm\w*|tap\w*|accept\w*|agree\w*|consent\w*|click\w*|tap\w*|next log|approv\w*|log|sign\w*)"
    ),
    "on_renewal": re.compile(
        rf"\b{_FORCE}\b[^.;]{{0,60}}?\b(?:renewal|renew|renews|(?:next|following|new) (?:billing|subscription|renewal|payment|service|licen[cs]e|contract)? ?(?:cycle|period|term))\b"
        rf"|\b(?:upon|on|at|until|from|with) (?:your |the |its )?(?:next )?renewal\b[^.;]{{0,60}}?\b{_FORCE}\b"
    ),
}


def _read_effect(sentence: Sentence) -> Iterator[Reading]:
    """When a change takes effect."""
    if _goes_on(sentence) and may_amend(sentence):
        yield from _effects_in(sentence)


def _effects_in(sentence: Sentence) -> Iterator[Reading]:
    if NOT_ALWAYS_EN.search(sentence.text):
        return  # says when the rule does not hold
    forward = [notice for notice in sentence.notices if notice.rule == "after_notice"]
    for notice in (each for each in forward if amends_at(sentence, each.start)):
        yield Reading("after_notice", *sentence.phrase(notice.start, notice.end), 2)
    for value, pattern in _EFFECTS.items():
        found = pattern.search(sentence.text)
        if found is None or not amends_at(sentence, found.start()):
            continue
        if not (forward and value in ("after_notice", "on_publication")):
            yield Reading(value, *sentence.phrase(found.start(), found.end()), 1)


# ── acceptance ───────────────────────────────────────────────────────────────────────────────────

_AGREES = r"(?:accept\w*|agree\w*|consent\w*|acknowledg\w*|bound|assent\w*|approv\w*|(?:fine|happy|okay|ok) with|adopt\w*|a yes\b)"
_USES = r"(?:use|uses|using|utili[sz](?:e|es|ed|ing|ation)|process\w*|access|accessing|usage|subscribe|subscribing|to be a (?:user|member)|participation|log[- ]?in|sending|maintaining|placing|keeping|holding|purchas\w+|ordering)"
_CONTINUED_USE = (
    compiled(
        rf"\b(?:continu(?:e|es|ed|ing|ation|ous|ously|al)|ongoing|subsequent|keep|keeps|keeping|go(?:es|ing)? on|carr(?:y|ies|ying) on|still|further)\b[^.;]{{0,40}}?\b{_USES}\b[^.]{{0,200}}?\b{_AGREES}"
    ),
    compiled(rf"\b{_USES}\b[^.;]{{0,80}}?\b(?:after|following|once|beyond)\b[^.;]{{0,140}}?\b{_AGREES}"),
    compiled(
        rf"\b{_AGREES}\b[^.;]{{0,80}}?\b(?:by|by your|if you|when you|through your) (?:continu(?:e|es|ed|ing)|keep(?:ing)?)\b"
    ),
    compiled(
        rf"\b{_AGREES}\b[^.;]{{0,100}}?\b(?:when|if|by|once|each time|every time) (?:you )?(?:us(?:e|ing)|access\w*)\b[^.;]{{0,80}}?\b(?:after|following)\b"
    ),
    compiled(
        rf"\b(?:by|when|if|each time|every time) (?:you )?(?:us(?:e|ing)|access(?:ing)?)\b[^.;]{{0,90}}?\b{_AGREES}\b[^.;]{{0,50}}?\b(?:latest|then[- ]current|current version|updated|new|revised|amended|modified)\b"
    ),
    compiled(
        r"\bcontinu\w+ (?:to )?us\w+\b[^.;]{0,80}?\b(?:subject to|governed by|under)\b[^.;]{0,16}?\b(?:new|latest|updated|revised|amended|modified)\b"
    ),
    compiled(
        r"\bby (?!(?:click|plac|tick|check|regist|sign|creat|submit|download|install|complet|order)\w*)\w+ing\b[^.;]{0,90}?\b(?:you|customer|client)\b[^.;]{0,40}?\b(?:accept|agree)\w*"
    ),
)
_NO_SUCH_THING = re.compile(
    r"\bno (?:conduct|continued use)\b|\b(?:use|silence)\b[^.;]{0,30}\b(?:does|shall|will) not\b"
)
_DEEMED = r"(?:deem\w*|consider\w*|taken|treated|constitut\w*|regarded|understood|take it|will be bound|means|counts? as|qualif\w+ as|amounts? to|operates? as|signif\w+)"
_REFUSES = r"(?:object\w*|reject\w*|opt(?:s|ing|ed)?[- ]out|disagree\w*|terminat\w*|cancel\w*|notif\w+ us|oppos\w+|respond\w*|refus\w+|hear(?:d)? (?:nothing|from you)|repl(?:y|ies)|receives? an objection)"
_SILENCE_ACCEPTS = (
    re.compile(
        rf"\b(?:do(?:es)? not|don't|fail(?:s|ure)? to|without|absent|unless|not having|no)\b[^.;]{{0,30}}?\b{_REFUSES}\b[^.]{{0,160}}?\b{_DEEMED}\b[^.;]{{0,40}}?\b{_AGREES}"
    ),
    re.compile(rf"\b{_DEEMED}\b[^.;]{{0,30}}?\b{_AGREES}\b[^.;]{{0,60}}?\b(?:unless|if)\b[^.;]{{0,40}}?\b{_REFUSES}\b"),
    re.compile(
        rf"\b(?:hear (?:nothing|no )|(?:receive|get) no (?:objection|reply|answer))[^.;]{{0,140}}?\b{_DEEMED}\b[^.;]{{0,40}}?\b{_AGREES}"
    ),
    re.compile(
        rf"\b{_DEEMED}\b[^.;]{{0,30}}?\b{_AGREES}\b[^.;]{{0,80}}?\b(?:in (?:the )?absence of|absent|failing|in default of|barring)\b[^.;]{{0,40}}?\b(?:objections?|to the contrary|repl(?:y|ies)|rejections?|responses?)\b"
    ),
    re.compile(rf"\b{_AGREES}\b[^.;]{{0,60}}?\bby not \w+ing\b"),
    re.compile(
        rf"\b(?:do(?:es)? not|don't|fail(?:s|ure)? to)\b[^.;]{{0,30}}?\b{_REFUSES}\b[^.]{{0,160}}?\b{_AGREES}\b[^.;]{{0,20}}?\b{_DEEMED}\b"
    ),
    re.compile(rf"\b{_AGREES}\b[^.;]{{0,60}}?\b{_DEEMED}\b[^.;]{{0,40}}?\b(?:unless|if)\b[^.;]{{0,60}}?\b{_REFUSES}\b"),
)
_STAYS_SILENT = r"(?:object|reject|oppos|respond|contradict|repl(?:y|ies)|refus)\w*"  # leaving is more than silence
_COMES = r"(?:(?:will|shall|are deemed to) (?:then )?(?:take effect|enter into force|come into (?:force|effect)|become (?:effective|binding|valid)|apply)|(?:take|takes) effect|(?:enter|enters|come|comes) into (?:force|effect)|becomes? (?:effective|binding))"
_UNOPPOSED = compiled(
    rf"\bif (?:you|(?:the )?(?:customer|client|user|subscriber|member)s?) (?:do(?:es)? not|don't|doesn't|fails? to) {_STAYS_SILENT}[^.;]{{0,100}}?\b{CHANGE_EN}\b[^.;]{{0,60}}? {_COMES}\b"
)
_SILENCE = (*_SILENCE_ACCEPTS, _UNOPPOSED)
_EXPLICIT = (
    compiled(
        r"\b(?<!\bour )(?<!\bour prior )(?<!\bwe )(?:express|explicit|affirmative|affirmatively|active|prior written|separate|specific)(?:ly)? (?:consent|accept\w*|agree\w*|approval|opt[- ]in)\b(?! otherwise\b)"
    ),
    compiled(
        r"\b(?:ask|request|seek|obtain|require)\w*\b[^.;]{0,24}?\b(?:(?:you|customer|client) to (?:accept|agree|consent|click|tap|confirm|sign|tick|opt[- ]in|review and (?:accept|agree))|(?:your|customer's|client's) (?:consent|agreement|acceptance|approval))\b"
    ),
    compiled(
        r"\b(?:you|customer|client) (?:must|will need to|will be required to|will have to|are required to|is required to|need to|shall) (?:expressly |explicitly |affirmatively )?(?:accept|agree|click|tick|tap|confirm|sign|consent)\b"
    ),
    compiled(
        r"\bonly (?:if|when|once|after) (?:you|customer|client)(?: has| have)? (?:tap|click|accept|agree|confirm|consent|approve)\w*\b"
    ),
    compiled(
        r"\b(?:signed|executed|agreed|approved) (?:in writing )?(?:by|on behalf of) (?:both|each|the|authori[sz]ed|an authori[sz]ed|duly)[^.;]{0,40}?\b(?:parties|party|representatives?(?! of (?:the )?(?:company|licensor|provider|supplier|us)\b)|customer|client|licensee|of us|you)\b"
    ),
    compiled(
        r"\b(?<!except as )(?:mutual(?:ly)?(?: written)? (?:agreement|consent|agree\w*)|both parties agree(?= (?:in writing|to (?:amend|modif|chang|vary)))|written agreement (?:of|between|signed)|only with (?:your|the customer's|customer's|the client's) (?:prior |express |written )*(?:agreement|consent|approval)|until (?:you|customer|client)(?: has| have)? (?:[a-z]+ (?:to )?){0,2}?(?:accept\w*|agree\w*|consent\w*))\b"
    ),
)
_WITHOUT_CONSENT = re.compile(
    r"\bwithout (?:any )?(?:modification|change)\b|without[^.;]{0,40}?(?:consent|agreement|approval|acceptance)"
)


def _read_acceptance(sentence: Sentence) -> Iterator[Reading]:
    """What counts as acceptance of a change."""
    readings = tuple(_acceptances_in(sentence)) if _goes_on(sentence) and may_amend(sentence) else ()
    yield from readings
    if not readings and sentence.may_amend and "continu" in sentence.text:
        found = _AS_CHANGED.search(sentence.text)
        yield from () if found is None else (Reading("continued_use", *sentence.phrase(*found.span()), 1),)


_AS_CHANGED = compiled(
    r"\b(?:by|if you) continu(?:e|ing) (?:to (?:use|access)|(?:your|the) use)\b[^.;]{0,80}? agree\w*(?: to)?(?: be bound by)? (?:the|these|this|our) (?:[a-z]+ ){0,3}?(?:terms|agreement|conditions|policy)(?: of (?:service|use))? as (?:so )?(?:modified|amended|changed|revised|updated)\b"
)
"""Names the change by itself: no sentence before need tell of one."""
_WAIVER = re.compile(r"\bwaivers?\b")
_CHANGES = re.compile(rf"\b{CHANGE_EN}\b")


_OF_THE_RIGHT = re.compile(
    r"(?:,? (?:and|or) [a-z]+)? that (?:[a-z]+,? ){0,3}?(?:may|can|reserves?|(?:has|have) the right)\b"
)
"""Who accepts that there may be changes accepts none yet."""


_BY_BOTH_HANDS = re.compile(
    r"\b(?:no|neither|any)\b[^.;]{0,120}?\b(?:amend|modif|vari|chang|supplement|waiv|alter)\w*[^.;]{0,160}?\b(?:unless|except|only)\b[^.;]{0,80}?\b(?:in writing|written)\b|\b(?:not|only)(?: be)? (?:amended|modified|changed|varied|altered|supplemented|waived)\b[^.;]{0,120}?\b(?:in writing|written)\b"
)
"""The form that every contract ends with says how the parties together write a new one, and nothing of whose change is accepted."""


def _waives_only(text: str) -> bool:
    """No waiver counts unless it is signed: nothing is said of changes."""
    return _WAIVER.search(text) is not None and _CHANGES.search(text) is None


def _acceptances_in(sentence: Sentence) -> Iterator[Reading]:
    tacit = _NO_SUCH_THING.search(sentence.text) is None
    continued, silence = (_CONTINUED_USE, _SILENCE) if tacit else ((), ())
    idle = _WITHOUT_CONSENT.search(sentence.text) or _waives_only(sentence.text) or _BY_BOTH_HANDS.search(sentence.text)
    explicit = () if idle else _EXPLICIT
    for value, patterns in (("continued_use", continued), ("silence", silence), ("explicit_consent", explicit)):
        for pattern in patterns:
            found = pattern.search(sentence.text)
            if found is not None and _OF_THE_RIGHT.match(sentence.text, found.end()):
                continue
            if found is not None and amends_at(sentence, found.start()):
                yield Reading(value, *sentence.phrase(found.start(), found.end()), 1)
                break


EFFECT = Reader(
    "en", ("effect", "force", "bind", "kick", "operat", "appl", "govern", "part of", "notice period"), _read_effect
)
ACCEPTANCE = Reader(
    "en",
    (
        "accept",
        "agree",
        "consent",
        "bound",
        "acknowledg",
        "assent",
        "signed",
        "executed",
        "approv",
        "click",
        "fine with",
        "happy with",
        "continued use",
        "object",
    ),
    _read_acceptance,
)
