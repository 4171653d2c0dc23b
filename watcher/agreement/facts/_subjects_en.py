"""How English agreements speak of changing, ending and moving things."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._mention import Mention, Row, Subject, mentions_by
from watcher.agreement.facts._stems import holds_any

CHANGE_EN = (
    r"(?:chang(?:e|es|ed|ing)|modif(?:y|ies|ied|ying|ications?)|amend(?:s|ed|ing|ments?)?|revis(?:e|es|ed|ing|ions?)"
    r"|updat(?:e|es|ed|ing)|alter(?:s|ed|ing|ations?)?|var(?:y|ies|ied|iations?)|replac(?:e|es|ed|ing|ements?)|supplement(?:s|ed)?)"
)
"""Verbs that change a text, a price or a service, and their nouns."""

# ── the agreement itself ─────────────────────────────────────────────────────────────────────────

_DOCUMENT = (
    r"(?:(?:terms|conditions|sla|dpa|addendum|agreements?|polic(?:y|ies)|statement|contract|eula|tos|tou|t&cs?|gtcs?|msa|aup|privacy notice|legal notice|guidelines|rules)"
    r"(?: (?:and|&) (?:conditions|policies))?(?: of (?:service|use|sale|trade))?(?! (?:year|period|anniversary|value)\b))"
)
_OURS = r"(?:these|this|the|our|any|an?|each|every)"
_ALSO_DONE = r"(?:(?!\b(?:under|pursuant|consistent|per|terminat\w+|cancel\w*)\b)(?:[^,;:.]|,(?= (?:and |or |and/or )?(?:add|delet|remov|amend|modif|alter|chang|supplement|updat|replac|revis|vary|varied|supersed|substitut|at |in |from time))))"
"""What stands between a verb of change and its object: change, modify, add to or delete portions of."""
_EDITION = r"(?:version|edition|revision|text|wording)s?"
_RENEWED = r"(?:revised|updated|altered|amended|modified|new|latest|varied|changed)"
_STEMS = ("chang", "modif", "amend", "revis", "updat", "alter", "var", "replac", "supplement", "new ", "latest")
_NOUNS = (
    "amendment", "term", "condition", "sla", "dpa", "addendum", "agreement", "polic", "statement", "contract", "eula", "tos", "tou", "t&c", "gtc", "msa",
    "aup", "notice", "guideline", "rules", "licence", "license", "posting of", "publication of",
)  # fmt: skip
_CHANGES_DOCUMENT = compiled(
    rf"\b{CHANGE_EN}\b{_ALSO_DONE}{{0,50}}?\b{_OURS} (?:(?!terminat|cancel)[a-z-]+ ){{0,4}}?{_DOCUMENT}\b"
)
_DOCUMENT_CHANGES = compiled(
    rf"\b{_OURS} (?:[a-z-]+ ){{0,4}}?{_DOCUMENT}\b(?:, [^,;:.]{{2,30}},|[^.;:]{{0,30}}, (?:all of )?which(?= (?:may|can|are|is|shall|will)\b))?[^,;:.]{{0,60}}?\b{CHANGE_EN}\b"
)
_NEW_DOCUMENT = compiled(
    rf"\b(?:updat|chang|modif|amend|alter|revis)\w*\b(?:(?!\b(?:under|pursuant|provided|but|if|unless|subject|accordance|consistent|terminat\w+|cancel\w*|are|is|we|you|may|will|shall)\b)[^;:.]){{0,70}}?\b(?:this|these) (?:[a-z-]+ ){{0,2}}?{_DOCUMENT}\b|"
    rf"\b{_RENEWED} (?:{_EDITION} of )?(?:the |these |this |our )?(?:[a-z-]+ ){{0,2}}?{_DOCUMENT}\b|\b{_RENEWED} licen[cs]e\b(?! keys?)"
    rf"|\b{_DOCUMENT}\b[^.;]{{0,100}}?\b{_RENEWED} {_EDITION}\b"
    rf"|\b{CHANGE_EN}\b[^,;:.]{{0,30}}?\bthis (?:[a-z]+ )?licen[cs]e\b|\bthis (?:[a-z]+ )?licen[cs]e\b[^,;:.]{{0,40}}?\b{CHANGE_EN}\b"
    r"|\b(?:after|following|upon|of) (?:the |any |our |such )?(?:posting|publication|notification)s? of (?:any |such |these |those |the |our )?(?:changes?|modifications?|revisions?)\b(?! (?:to|of|in)\b)|\bamendments?\b(?! (?:to|of|in|thereto|hereto)\b)|\b(?:terms|agreement|policy|contract) (?:changes?|amendments?|modifications?|updates?)\b"
)
_BASIS = re.compile(
    r"\b(?:under|violat(?:e|es|ion of|ing)|breach(?:es)?(?: of)?|comply with|compliance with|accordance with|pursuant to) $"
)
_AS_AMENDED = re.compile(rf"\bas (?:(?:it|they|each|same|the same|these|may|may be|so) ){{0,3}}?(?:be )?{CHANGE_EN}$")
"""Our guidelines as amended from time to time: which text is meant, not how it changes."""
_ANOTHERS = re.compile(
    r"\b(?:third[- ]part(?:y|ies)|their (?:authors?|own|terms|providers?|makers?)|its own|open[- ]source|app stores?|registr(?:y|ies)|government(?:al|s)?|authorit(?:y|ies)|airlines?|carriers?)\b"
)
_AND_CHANGES = re.compile(
    rf"(?: (?:or|and) (?:[a-z]+ ){{1,3}}?(?:polic(?:y|ies)|rules|guidelines))?(?: \([^()]{{1,40}}\))?,? (?:or|and|and/or) (?:to )?{CHANGE_EN}\b"
)
"""We may amend these terms, or change the service, without notice: one promise for both."""
_A_PART = re.compile(
    r"\bto arbitrate\b|\barbitration (?:agreement|provisions?|clause|section|terms)\b"
    r"|\b(?:terms(?: (?:and|or) conditions|, conditions or policies)?|rules) of (?:(?:an?|any|all|each|the|such|our|your) )?(?:[a-z]+ )?(?:trial|offer|promotion|program|programme|campaign|contest|competition|giveaway|discount)s?\b|\bterms of (?:an?|any|such) (?:[a-z]+ ){0,2}products?\b"
)
"""What is changed by rules of its own: the agreement to arbitrate, a trial, a promotion, a product on offer."""
_OTHER_DOCUMENTS = re.compile(
    r"\b(?P<kind>master|privacy|data processing|acceptable use|cookies?|refund|partner|reseller|affiliate|community|copyright|registry|licen[cs]e|card|network|fair use)"
    r" (?:\w+ )?(?:agreement|addendum|policy|polic|terms|rules|notice|guidelines)"
)


_OF_WHAT = 60
"""Characters behind the words that change in which it is said whose they are."""


def agreement_mentions_en(text: str, own: Collection[str]) -> Iterator[Mention]:
    """Changes of this agreement, told from those of a quoted one."""
    if not (holds_any(text, _STEMS) and holds_any(text, _NOUNS)):
        return
    for pattern in (_CHANGES_DOCUMENT, _DOCUMENT_CHANGES, _NEW_DOCUMENT):
        for found in pattern.finditer(text):
            if pattern is _DOCUMENT_CHANGES and _AS_AMENDED.search(found[0]):
                continue
            if pattern is _DOCUMENT_CHANGES and _BASIS.search(text, max(0, found.start() - 20), found.start()):
                continue
            near = max(0, found.start() - 60), found.end() + 30
            another = (
                _is_foreign(found[0], own)
                or _ANOTHERS.search(text, *near)
                or _A_PART.search(text, found.start(), found.end() + _OF_WHAT)
            )
            also = _AND_CHANGES.match(text, found.end())
            end = also.end() if also else found.end()
            yield Mention(Subject.ELSEWHERE if another else Subject.AGREEMENT, found.start(), end)


_GIVES_REASON = re.compile(
    r"\b(?:reflect\w*|because of|due to|as a result of|in response to|account for|in light of|to accommodate|to address|result from)\b[^.;,]{0,90}$"
)
_REASON_STEMS = (
    "reflect",
    "because",
    "due to",
    "result",
    "response",
    "account for",
    "in light",
    "accommodate",
    "to address",
)


_PRICE_OF = re.compile(
    r"\b(?:prices?|pricing|fees?|charges?|rates?)(?: (?:and|or) (?:[a-z]+ )?(?:polic(?:y|ies)|schedules?|terms))? (?:of|for) (?:using |use of |access to )?(?:(?:the|our|your|any|such|its|all) )?(?:[a-z]+ ){0,4}?(?:services?|products?|subscriptions?|plans?)\b"
)
"""It is the price of the service that changes."""


_ADDRESS = re.compile(
    r"\bchang(?:e|es|ed|ing)\b (?:of|in|to)? ?(?:(?:its|your|their|his|the|any|such|our) )?(?:[a-z]+ )?(?:address(?:es)?|contact (?:details|information|persons?)|ownership)\b"
)
"""Who moves house changes no agreement."""
_ADDRESS_STEMS = ("address", "contact", "ownership")


_THING = r"(?:properties|documentation|environments?|composition|teams?|staff|personnel|schedules?|exchange rates?|credit limits?|scope|opening hours|catalogues?|catalogs?|designs?|hardware|equipment|infrastructure|deliverables|licensed materials?|technolog(?:y|ies)|logos?|trade ?marks|billing cycle|payment methods?)"
_THING_STEMS = (
    "propert", "documentation", "environment", "composition", "team", "staff", "personnel", "schedule", "exchange rate", "credit limit", "scope", "hours",
    "catalog", "design", "hardware", "equipment", "infrastructure", "deliverable", "licensed material", "technolog", "logo", "mark", "billing cycle", "payment method",
)  # fmt: skip
_THING_CHANGES = compiled(
    rf"\b{CHANGE_EN}\b(?:,? (?:or|and) [a-z]+)?(?: (?:in|to|of))? (?:(?:the|our|its|any|all|your|such|their) )?(?:[a-z-]+ ){{0,2}}?{_THING}\b(?! (?:of|in|to) (?:these|this) )"
    rf"|\b(?:the|our|its|any|all|your) (?:[a-z-]+ ){{0,2}}?{_THING}\b[^.;,]{{0,50}}? (?:may|can|might|could|will) (?:be )?(?:[a-z]+ (?:and|or) )?{CHANGE_EN}\b"
)
"""What a firm has beside its agreement and its service changes of itself."""


def other_mentions_en(text: str) -> Iterator[Mention]:
    """Changes of anything else; what is only the reason for a change is not itself announced."""
    content = tuple(_content_mentions(text))
    yield from content
    reasoned = holds_any(text, _REASON_STEMS)
    for mention in mentions_by(SUBJECTS_EN, text):
        if mention.subject is Subject.MOVE and _MEETING_PLACE.search(text, mention.start, mention.end):
            continue
        if reasoned and _GIVES_REASON.search(text, max(0, mention.start - 100), mention.start):
            continue
        if mention.subject is not Subject.SERVICE or not _is_of_content_or_price(text, mention, content):
            yield mention


_MEETING_PLACE = re.compile(r"\b(?:discord|slack|telegram|matrix|mattermost|irc|mail|e-mail) (?:chat )?servers?\b")
"""People are told there: nothing moves."""


def _content_mentions(text: str) -> Iterator[Mention]:
    """What stands on a site, and where people are reached."""
    if holds_any(text, _CONTENT_STEMS) and holds_any(text, _CONTENT_CHANGES):
        yield from (Mention(Subject.ELSEWHERE, *found.span()) for found in _CONTENT.finditer(text))
    if holds_any(text, _THING_STEMS) and holds_any(text, _CONTENT_CHANGES):
        yield from (Mention(Subject.ELSEWHERE, *found.span()) for found in _THING_CHANGES.finditer(text))
    if "chang" in text and holds_any(text, _ADDRESS_STEMS):
        yield from (Mention(Subject.ELSEWHERE, *found.span()) for found in _ADDRESS.finditer(text))


def _is_of_content_or_price(text: str, service: Mention, content: Sequence[Mention]) -> bool:
    """The content of the service changes, or its price: not the service."""
    if any(each.start < service.start < each.end for each in content):
        return True
    return _PRICE_OF.search(text, max(0, service.start - 30), service.end) is not None


def _is_foreign(words: str, own: Collection[str]) -> bool:
    """The Master Agreement in a text that is none: another document's name."""
    if _THIS_PRIVACY.search(words) and any(map(_A_CONTRACT.search, own)):
        return not any("privacy" in name for name in own)
    if _THIS_ONE.search(words):
        return False
    if own and _RULES_ALONE.search(words) and not any("rule" in name or "guideline" in name for name in own):
        return True
    if _OF_PRICES.search(words) and not any(map(_PRICES.search, own)):
        return True
    named, qualified = _OTHER_DOCUMENTS.search(words), _QUALIFIED.search(words)
    if named is not None and (own or not _MAY_BE_THIS.match(named["kind"])):
        return not any(named["kind"] in name for name in own)
    if qualified is None and _BARE_POLICY.search(words):
        return bool(own) and not any(noun in name for name in own for noun in _SAME_KIND["policy"])
    kind = _KIND_OF.get(qualified["noun"][:4]) if qualified else None
    return kind is not None and bool(own) and not any(noun in name for name in own for noun in _SAME_KIND[kind])


_RULES_ALONE = re.compile(r"^(?:(?!\b(?:terms|agreement|contract|polic))[^,])*\b(?:rules|guidelines)$")
"""An agreement that speaks of rules means those beside it."""
_MAY_BE_THIS = re.compile("master|licen[cs]e")
"""What a text without a title may well call itself."""
_THIS_PRIVACY = re.compile(r"\bthis privacy (?:policy|notice|statement)\b")
_A_CONTRACT = re.compile(r"\b(?:terms|agreement|contract|conditions)\b")
"""Below terms of service "this privacy policy" is another agreement on their page."""
_THIS_ONE = re.compile(rf"\b(?:this|these) (?:[a-z-]+ ){{0,3}}?{_DOCUMENT}\b")
_QUALIFIED = re.compile(
    r"\b(?:the|our) (?!current|updated|revised|new|amended|modified|latest|foregoing|above)[a-z-]+ (?P<noun>agreement|contract|policy|terms)\b"
)
_BARE_POLICY = re.compile(
    r"^(?:revised|updated|amended|modified|new|latest|varied|changed) (?:version of )?(?:the |this |our )?policy$"
)
"""In terms of service a "revised policy" is the one that the words before named."""
_PRICES = re.compile(r"\b(?:pric(?:es?|ing)|fees?|rates?|charges?|tariffs?|commissions?)\b")
_OF_PRICES = re.compile(
    rf"^(?:(?!\b(?:terms|agreement|contract|conditions)\b).)*{_PRICES.pattern}(?: (?:and|or|&) [a-z]+)? (?:polic(?:y|ies)|rules|guidelines)\b"
)
"""Where the prices stand: a policy beside the agreement."""
_KIND_OF = {"agre": "contract", "cont": "contract", "term": "contract", "poli": "policy"}
_SAME_KIND = {
    "contract": ("agreement", "contract", "terms", "conditions", "dpa"),
    "policy": ("polic", "notice", "statement", "privacy"),
}


# ── everything else ──────────────────────────────────────────────────────────────────────────────

_PRICE_NOUN = r"(?:prices?|pricing|fees?|rates?|charges?|tariffs?|rate card|subscription (?:price|fee|cost)s?|costs?|commissions?|dues|premiums?|surcharges?)"
_PRICE_VERB = rf"(?:{CHANGE_EN}|increas(?:e|es|ed|ing)|adjust(?:s|ed|ing|ments?)?|rais(?:e|es|ed|ing)|rises?|hikes?|uplifts?|enhanc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing))"
_PRICE = compiled(
    rf"\b{_PRICE_VERB}\b[^,;.]{{0,60}}?\b{_PRICE_NOUN}\b|\b{_PRICE_NOUN}\b[^,;.]{{0,60}}?(?:, (?:including|such as)[^;.]{{0,80}},[^,;.]{{0,40}}?)?\b(?:{_PRICE_VERB}|go(?:es)? up|rise)\b"
    r"|\b(?:any|such|the|an) (?:price |fee |rate )?increases?\b|\b(?:price|fee|rate) (?:increases?|rises?|hikes?|adjustments?)\b|\b(?:higher|lower|new|fresh|revised|amended) (?:prices?|fees?|rates?|charges?)\b"
)
_MOVES = r"(?:migrat(?:e|es|ed|ing|ions?)|relocat(?:e|es|ed|ing|ions?)|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|re-?assign\w*|renumber\w*|transfer(?:s|red|ring)?|chang(?:e|es|ed|ing))"
_PLACES = (
    r"(?:data ?cent(?:er|re)s?|facilit(?:y|ies)|machine rooms?|halls?|cages?|nodes?|servers?|ip address(?:es)?|address (?:block|range)s?|subnets?|ips?|regions?|hosting locations?|equipment|gear|hardware|racks?"
    r"|colocation|virtual machines?|vms?|instances?|hosts?|workloads?)(?!\.[a-z])"
)
_MOVE = compiled(
    rf"\b{_MOVES}\b[^,;.]{{0,60}}?\b{_PLACES}\b|\b(?:{_MOVES}|carr(?:y|ied|ying) over)\b[^,;.]{{0,60}}? to (?:another|a different|a new|other) (?:sites?|locations?|places?|machines?)\b|\b{_MOVES}\b[^,;.]{{0,30}}?\b(?:data|content)\b[^,;.]{{0,30}}?\b(?:elsewhere|to (?:another|a different|a new)|between)\b"
    r"|\breplac\w+\b[^,;.]{0,40}?\baddress(?:es)?\b"
    r"|\b(?:data ?cent(?:er|re)|server|node|ip address|facility) (?:migrations?|relocations?|moves?|changes?)\b|\bmigrations?\b|\brelocations?\b|\b(?:such|the|any|this) moves?\b"
    r"|\b(?:servers?|address(?:es)?|ip ranges?|nodes?|hosting locations?|regions?)\b[^,;.]{0,40}?\b(?:(?:may|can|will|shall|must|has to|have to) be (?:chang|mov|replac|migrat|renumber|shift)ed|chang(?:e|es|ed|ing)|mov(?:e|es|ing))\b"
)
_ENDING = compiled(
    r"\b(?:terminat(?:e|es|ed|ing|ion)|cancel(?:s|led|ling|lation)?(?! (?:any |an |your |such |the |all )?orders?\b)|end(?:s|ed|ing)?(?! of\b)|clos(?:e|es|ed|ing))\b[^,;.]{0,50}?"
    r"\b(?:agreement|contracts?|terms|accounts?|subscriptions?|memberships?|relationship|your (?:use|access)|services?|service orders?|workspaces?|for convenience|for any reason|at will|without cause)\b"
    r"|\b(?:stop(?:s|ping)?|ceas(?:e|es|ing)) (?:to )?(?:provid|supply|offer|serv)\w*[^,;.]{0,30}?\bto (?:you|(?:the )?(?:customer|client))\b|\b(?:stop(?:s|ping)?|ceas(?:e|es|ing)) (?:to )?(?:provid|supply|serv)\w* you\b"
    r"|\b(?:stop(?:s|ping)?|ceas(?:e|es|ing)|end(?:s|ing)?) (?:to )?(?:doing|do|working|work|dealing|deal|trading) (?:business )?with (?:you|(?:the |a )?(?:customer|client))\b"
    r"|\bdetermin(?:e|es|ed|ing) (?:this|the|your|any) (?:[a-z]+ )?(?:agreement|contract|licen[cs]e|engagement|order)\b|\bbring\w* [^.;]{3,70}? to an end\b"
    r"|\b(?:agreement|contract|account|subscription|service|membership)s?\b[^.;]{0,80}?\b(?:may|can|will|shall) be (?:terminated|cancelled|canceled|ended|given up|closed|dissolved)\b"
    r"|\bdiscontinu\w+ [^,;.]{0,30}?\b(?:relationship|agreement|contract)\b|\bpart(?:ing)? ways\b|\bnotice of termination\b|\bterminat(?:e|es|ing) (?:them|it)\b"
    r"|\b(?:agreement|contract|services?) (?:is|are|will be|shall be) (?:provided|concluded|entered into|made)\b[^;.]{0,80}?\bmay be (?:terminated|cancelled|canceled)\b"
)
_SERVICE_NOUN = (
    r"(?:services?|features?|packages?|specifications?|marketplace|functionalit(?:y|ies)|products?|platform|api(?: versions?)?|software|plans?|offerings?|interfaces?|models?|destinations?|regions?|locations?|countr(?:y|ies)|endpoints?|tools?"
    r"|modules?|integrations?|components?|editions?|tiers?|games?)"
)
_SERVICE_VERB = (
    rf"(?:{CHANGE_EN}|discontinu(?:e|es|ed|ing|ation)|deprecat(?:e|es|ed|ing|ion)|sunset(?:s|ting)?|retir(?:e|es|ed|ing)"
    r"|withdraw(?:s|ing|n|al)?|phas(?:e|es|ed|ing) out|drop(?:s|ping)?|turn(?:s|ing)? off|switch(?:es|ing)? off|the end of|end(?:s|ing)?|remov(?:e|es|ed|ing)|giv(?:e|es|ing) up|pull(?:s|ing)? out of|wind(?:s|ing)? down"
    r"|shut(?:s|ting)?(?: down)?|stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|end[- ]of[- ]life)(?! (?:all |your |any |the )?(?:further |such )?us(?:e|ing|age)\b)"
)
_SERVICE = compiled(
    rf"\b{_SERVICE_VERB}\b(?:(?!\b(?:effective|effect|post|posted|publish|when|after|if|through|via|notices?|notif\w+|terms|tos|tou|eula|conditions|agreement|polic|content|information|submissions?|materials|your (?:continu\w+ )?use)\b)[^;.]){{0,70}}?"
    rf"\b{_SERVICE_NOUN}\b(?! (?:terms|agreement|rules|polic\w+|guidelines|fees?|rates?|prices?|pricing|charges?|level|order|credits?)\b)"
    rf"|\b(?<!terms of )(?<!terms of the ){_SERVICE_NOUN}\b(?! (?:terms|agreement|rules|polic\w+|guidelines|fees?|rates?|prices?|pricing|charges?|level|order))(?:(?!\b(?:after|before|when|once|if|following|upon|subsequent|effective|and must|content|information|constitut\w+|acceptance)\b)[^,;.]){{0,50}}?\b(?:{_SERVICE_VERB}|shut down)\b"
    rf"|\b(?:new|alternative|different) versions?\b[^,;.]{{0,40}}?\b{_SERVICE_NOUN}\b"
    r"|\bclos(?:e|es|ing|ure of)\b[^,;.]{0,30}?\b(?:marketplace|platform|web ?site)\b"
    rf"|\b(?:{CHANGE_EN}|discontinu(?:e|es|ing)|withdraw(?:s|ing)?|shut(?:s|ting)? down)(?:,? (?:(?:or|and|and/or)(?: to)? [a-z]+|temporarily|permanently|[a-z]+(?=,)),?){{0,5}} (?:(?:all or )?(?:any |a )?(?:parts?|portions?|aspects?|features?) of |operation of )?(?:the|this|our|its) (?:web ?sites?|sites?|app|apps|applications?|platform)\b(?! (?:terms|policy|rules))"
    r"|\b(?:stop|ceas|end|discontinu)\w* (?:to )?(?:support|offer|provid|operat|sell|distribut|runn)\w*"
)
_CONTENT = compiled(
    rf"\b(?:{CHANGE_EN}|correct(?:s|ed|ing|ions?)?)\b(?:,? (?:or|and|or to|and to) (?:[a-z]+ )?[a-z]+|, [a-z]+(?=,))*(?:(?!\b(?:terms|agreement|polic\w+)\b)[^,;.]){{0,40}}?\b(?:contents?|materials|information|images?|descriptions?|availability(?! of\b)|advertising)\b"
    rf"(?! of (?:these|this|the) (?:terms|agreement|polic))"
    rf"|\b(?:contents?|materials|information|images?|descriptions?|availability(?! of\b)|advertising)\b(?:(?!\b(?:terms|agreement|polic\w+)\b)[^,;.]){{0,60}}?\b(?:subject to change|(?:may|can|might|could|will) (?:be )?(?:chang|updat|modif|remov|correct|alter)\w*)"
)
"""What stands on a site changes from day to day."""
_CONTENT_STEMS = ("content", "materials", "information", "image", "description", "availability", "advertising")
_CONTENT_CHANGES = (
    "chang",
    "modif",
    "revis",
    "updat",
    "alter",
    "vari",
    "vary",
    "correct",
    "replac",
    "amend",
    "supplement",
    "remov",
)
_OTHER = compiled(
    r"\b(?:maintenance|renew(?:s|al|als|ed)?|expir(?:e|es|y|ation)|refunds?|delet(?:e|es|ed|ing|ion)|backups?|export|downtime|outages?|invoices?|disputes?|arbitrat(?:e|ion)"
    r"|claims?|opt[- ]out|inactiv(?:e|ity)|assign(?:ment|ments|s|ed)?|(?:such|this|that|the|intended) (?:intended )?transfers?|transfers? (?:of )?(?:(?:all|any|some|its|our|such|the|these|this|of|or) )*rights|trials?|subprocessors?|sub-processors?|audits?|inspect(?:s|ed|ions?)?|not (?:to )?(?:offer|launch|release))\b"
)
MAINTENANCE_EN = re.compile(r"\bmaintenance\b|\bdowntime\b")

_SERVICE_STEMS = "chang|modif|amend|revis|updat|alter|var|replac|supplement|discontinu|deprecat|sunset|retir|withdraw|phas|drop|turn|switch|end|remov|shut|stop|ceas|version|giv|pull|wind|clos"


def _holding(stems: str) -> Callable[[str], bool]:
    """Whether a text holds one of the stems, told one by one: their first letters stand everywhere in English."""
    each = tuple(stems.split("|"))
    return lambda text: holds_any(text, each)


SUBJECTS_EN = (
    Row(
        Subject.PRICE,
        _holding("price|pricing|fee|rate|charge|tariff|cost|increase|commission|dues|premium"),
        _PRICE,
    ),
    Row(
        Subject.MOVE,
        _holding(
            "migrat|relocat|mov|renumber|transfer|shift|assign|data cent|server|node|address|facilit|region|location"
        ),
        _MOVE,
    ),
    Row(
        Subject.ENDING,
        _holding("terminat|cancel|end|clos|stop|ceas|determin|discontinu|part ways|parting ways|given up"),
        _ENDING,
    ),
    Row(Subject.SERVICE, _holding(_SERVICE_STEMS), _SERVICE),
    Row(
        Subject.OTHER,
        _holding(
            "maint|assign|renew|expir|refund|delet|backup|export|down|outage|invoice|dispute|arbitr|claim|opt|inactiv|transfer|trial|processor|audit|inspect|not offer|not launch|not release|not to offer|not to launch|not to release"
        ),
        _OTHER,
    ),
)
