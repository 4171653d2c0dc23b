"""How English agreements limit what the provider answers for."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from watcher.agreement.facts._amounts import MONEY, SHARE, share
from watcher.agreement.facts._caps import Basis, amount, flat, joined, past_months, percentage, single
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._no_liability_en import no_liability
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._stems import holds_any
from watcher.agreement.facts._values import DURATION_EN, en_duration
from watcher.model import Cap, JoinedCap

_LIABLE = re.compile(
    r"\b(?:liab(?:le|ility|ilities)|damages?|responsibility|obligations?|owe|remed(?:y|ies)|compensation|accountable|answerable|recover(?:y|able)?|goes wrong|claims?)\b"
)
_MORE = r"(?:exceed(?:s|ing)?|be (?:greater|more|higher) than|be in excess of|surpass|(?:(?:be|is|are)(?: held)? (?:liable|accountable|responsible|answerable)|recover|claim|pay|owe(?: (?:you|(?:the )?(?:customer|client|user)))?)(?: (?:to|from) [a-z ]{2,20}?)?(?:,? in (?:the )?aggregate,?| in total)?(?: for)?(?: (?:from|to) [a-z]+)?(?: in (?:the )?aggregate| in total)? (?:more (?:from us )?than|any (?:amount|sum)s? (?:greater|exceeding|in excess)))"
_WORDS = r"(?:[^;]|;(?= (?:or|and)\b))"
"""What limits may be told in: (i) the fees; or (ii) a sum."""
_LIMIT = compiled(
    rf"\b(?:not|never|no event|nor|no|neither|cannot|can't|won't)\b[^;]{{0,480}}?\b{_MORE}\b(?P<up_to>{_WORDS}{{3,420}})"
    r"|(?<!not )(?<!being )\b(?:limited|capped|restricted|confined|limit|limits)\b(?:,? (?:in (?:the )?aggregate|in total|in all cases|at all times|solely|exclusively|(?:our|its|the) (?:total |aggregate )?liability|at (?:the )?most|in any (?:case|event)),?)*"
    r" (?:to|at) (?!the (?:fullest|maximum|greatest) extent|the extent|applicable|direct)(?P<limited_to>(?:[^;]|;(?= (?:or|and)\b)){3,420})"
    r"|\b(?:maximum|aggregate|total|entire|cumulative|overall)(?:,? (?:aggregate|total|cumulative|maximum))*,? (?:liability|amount)(?:(?!exceed|limited|capped)[^.;]){0,120}?\b(?:is|shall be|will be|equals?)\b(?! (?:not |limited|capped))(?P<is>[^;]{3,300})"
    r"|\b(?:liable|compensable|damages?)\b(?:(?!\b(?:limited|exceed\w*|capped|liability)\b)[^.;]){0,200}?\b(?:only )?up to(?:, if any,)?(?: a maximum of)?\b(?P<no_more>[^;]{3,300})"
    r"|\b(?:(?:any|all|for) (?:[a-z]+,? (?:or |and )?){0,5}?(?:damages?|loss(?:es)?|liabilit(?:y|ies)|costs?|expenses?),? (?:that (?:are|is) )?in excess of|(?:any|an?|in) (?:monetary )?(?:amounts?|sums?|damages|claims?)(?: or (?:claims?|amounts?))?(?:,? in (?:the )?aggregate,?)? (?:greater than|exceeding|in excess(?:,? in (?:the )?aggregate,?| in total)? of|beyond|above|that(?:,? (?:together|combined|taken|aggregated|added|when|in (?:the )?aggregate)\b[^.;]{0,80}?)? (?:exceeds?|(?:is|are) (?:greater|more|higher) than))|(?:aggregate|total|cumulative) liability\b(?:(?!\b(?:not|no|never)\b)[^.;]){0,160}? more than|exceed)\b(?P<beyond>(?:[^;]|;(?= (?:or|and)\b)){3,420})"
    r"|\b(?:the (?:most|maximum)(?! extent)|all (?:that )?(?:you|the customer|customer))\b[^.;]{0,80}?\b(?:is|will be|would be)\b(?P<most>[^;]{3,300})"
)
_LIMIT_STEMS = (
    "exceed", "more ", "greater", "higher", "excess", "surpass", "any amount", "any sum", "limit", "capped", "restricted", "confined", "maximum", "aggregate",
    "total", "entire", "cumulative", "overall", "up to", "the most", "all ",
)  # fmt: skip
"""Cheap to look for: without any of them nothing is limited."""
_CUSTOMERS_OWN = re.compile(
    r"\b(?:your|the customer's|customer's|the client's|client's|user's|subscriber's|merchant's|(?:carrier|courier|insurer|bank|manufacturer|airline|third party)(?:'s|s')) (?:total |aggregate |maximum |entire |cumulative |overall )*liabilit(?:y|ies)\b[^.;]{0,120}$|\byou (?:shall|will) (?:not )?be liable\b[^.;]{0,60}$|(?<!nor )(?<!nor the )(?<! or )\b(?:(?:shall|will) (?:the )?(?:customer|client|you|subscriber|licensee|buyer|merchant) be|(?:customer|client|subscriber|licensee|buyer|merchant) (?:shall|will) (?:not )?be) liable\b[^.;]{0,60}$"
    r"|\bliability of (?:the |any |such )?(?:carrier|courier|insurer|bank|manufacturer|airline|registrar|registry|customer|client|user|merchant)s?\b[^.;]{0,120}$"
)
_SELLERS = re.compile(r"\bseller's (?:total |aggregate |maximum |entire |cumulative |overall )*liability\b")
"""Where there are many of them they are customers of the market; the one seller is the provider."""
_SERVICE_LEVEL = re.compile(
    r"\b(?:service credits?|sla|uptime|availability|(?:compensation|credits?|refunds?) for (?:any |such |the )?(?:downtime|outages?|interruptions?|unavailability))\b"
)
_OF_SERVICE_LEVELS = re.compile(r"\b(?:service levels?|service credits?|sla|uptime|availability)\b")
_OVERALL = re.compile(
    r"\b(?:total|entire|aggregate|maximum|overall|cumulative|whole|sole|exclusive|all)\b[^.;]{0,40}?\b(?:liabilit(?:y|ies)|remed(?:y|ies))\b|\bunder (?:this|the|these) (?:agreement|contract|terms)\b"
)
_UNDER_A_WARRANTY = re.compile(
    r"\b(?:under|of|for (?:a |any )?breach of) (?:this|the|such|any|the foregoing|the above|our) (?:[a-z]+ )?(?:warrant(?:y|ies)|guarantee)\b|(?<!limited to )(?<!including )(?<!any )\b(?:warranty|product) claims?\b"
)
_REMEDIED = re.compile(
    r"^[^;]{0,60}?\b(?:repair\w*|replac(?:e|es|ing|ements?)|re-?perform\w*|correct(?:ing|ions?)?|re-?suppl\w+|conforming)\b|\breturned (?:items?|products?|goods)\b"
)
"""What is done about a defect comes before any sum: no limit of what is paid."""
_NOT_OURS = compiled(
    r"\binsur|\b(?:buyer|purchase|seller|payment) protection\b|\btransfer limit|storage|bandwidth|rate limit|\bquota|file size|attempts|claims? must|\bby the (?:debtor|holder)\b|(?<!all )(?<!any )(?<!such )(?<!other )(?<!or )(?<!for )(?<!from )(?<!warranty )\bclaims?\b[^.;]{0,40}$|arbitrat|small claims|filing"
)
_PAY = r"(?:fees?|amounts?|paid|pays?|payable|charges?|sums?|payments?|revenue|price|consideration|remuneration|invoiced|billed|received|subscription)"
_COST = r"costs? of (?:(?:the|all|such|its|your) )?(?:services?|subscriptions?|orders?)"
_BEFORE_NOW = r"(?:preceding|prior|previous|last|past|before|immediately|leading)"


def _part_of_fees(words: str) -> Cap | None:
    """A hundred percent of something is that thing, which the bases behind tell."""
    return None if share(words) == 1 else percentage("fees_percentage")(words)


def _fees_for_order(words: str) -> Cap | None:
    """What an order allows is no sum of money."""
    return Cap("fees_for_order") if _PAID.search(words) else None


_PAID = re.compile(rf"\b{_PAY}\b")
_BEFORE_IT = r"(?:prior|preceding|previous|last|past|before|immediately|leading)"
_BASES = (
    Basis(
        re.compile(
            rf"\b(?:annual|yearly) (?:user )?(?:fees?|charges?|amounts?|subscription|contract value|consideration|remuneration|price)\b(?![^;]{{0,160}}\b{_BEFORE_IT}\b)"
        ),
        flat("annual_fee"),
    ),
    Basis(
        re.compile(
            rf"\b(?:for|of) (?:one|1|a single) (?:\(1\) )?(?:calendar )?month\b(?!'?s?,? (?:period|{_BEFORE_IT}))"
        ),
        flat("monthly_fee"),
    ),
    Basis(
        re.compile(
            rf"\b(?:{_PAY}|{_COST})\b[^;]{{0,120}}?\b(?:in|during|for|within|of) the (?:calendar )?month {_BEFORE_IT}\b"
        ),
        lambda _words: Cap("fees_past_months", months=1),
    ),
    Basis(
        re.compile(
            rf"\b(?:{_PAY}|{_COST})\b[^;]{{0,120}}?\b(?:in|during|for|within|of) the (?:calendar )?year {_BEFORE_IT}\b"
        ),
        lambda _words: Cap("fees_past_months", months=12),
    ),
    Basis(
        re.compile(r"\b(?:one|1|a) (?:\(1\) )?month(?:'s|s') (?:fees?|charges?|subscription|rent)\b"),
        flat("monthly_fee"),
    ),
    Basis(
        re.compile(rf"\b(?:{_PAY}|{_COST})\b[^;]{{0,160}}?{DURATION_EN}|{DURATION_EN}[^;]{{0,80}}?\b{_PAY}\b"),
        past_months(DURATION_EN, en_duration),
    ),
    Basis(
        re.compile(rf"\b{_PAY}\b[^;]{{0,120}}?\b{_BEFORE_NOW} (?:calendar |contract )?year\b"),
        lambda _words: Cap("fees_past_months", months=12),
    ),
    Basis(
        re.compile(rf"\b{_PAY}\b[^;]{{0,120}}?\b{_BEFORE_NOW} (?:calendar )?month\b"),
        lambda _words: Cap("fees_past_months", months=1),
    ),
    Basis(
        re.compile(
            r"\bprice (?:at which )?(?:the|that|such|an) items? (?:(?:was|is|were) )?sold\b|\bsale price of the item\b|\b(?:total|full)? ?(?:contract|purchase order|order) (?:value|price|amount|total|sum)\b|\bvalue of (?:the|your|this|such) (?:contract|order|agreement|service order)\b|\bvalue of (?:the )?(?:goods|products|items) (?:supplied|ordered|delivered|sold|purchased)\b"
        ),
        percentage("order_value"),
    ),
    Basis(re.compile(SHARE), _part_of_fees),
    Basis(
        re.compile(
            r"\b(?:particular|specific|relevant|applicable|such|affected|that|this|the|each|individual|single) (?:service )?(?:order|purchase|transaction|item|product purchased|booking)\b|purchase price|price (?:you )?(?:paid )?(?:for|of) (?:the|that|such) (?:item|product|order|goods)"
        ),
        _fees_for_order,
    ),
    Basis(
        re.compile(
            rf"\bmonthly (?:fees?|charges?|subscription|service fees?|recurring|rent|price|(?:[a-z]+ )?rental)\b|\b(?:one|1|a single|that|such|relevant|applicable|current|in the|for the|during the) (?:\(1\) )?(?:calendar )?month(?:'s|s)?'? (?:of )?(?:fees?|charges?|service|subscription|in which)\b|{_PAY}[^;]{{0,40}}\bin the month (?:in which|when|that|the (?:claim|event|damage))\b|fees?[^;]{{0,40}}\b(?:for|in|during) (?:the|that|such|one) (?:then-?current |current |relevant |applicable )?(?:calendar )?month\b"
        ),
        flat("monthly_fee"),
    ),
    Basis(
        re.compile(
            r"\b(?:annual|yearly) (?:user )?(?:fees?|charges?|subscription|contract value)\b|\b(?:one|1) year(?:'s|s)?'? (?:of )?(?:fees?|charges?|subscription)\b"
        ),
        flat("annual_fee"),
    ),
    Basis(
        re.compile(
            r"\b(?:unused|remaining|unspent|unexpired|prepaid but unused)\b[^;]{0,60}?\b(?:balance|funds|fees?|credits?|portion|term|period|amounts?)\b"
        ),
        flat("unused_balance"),
    ),
    Basis(re.compile(MONEY), amount),
    Basis(re.compile(r"\bservice credits?\b"), flat("service_credit")),
    Basis(
        re.compile(
            r"\b(?:amounts?|fees?|sums?|total|price|charges?|payments?|money|monies|consideration|what)\b[^;]{0,80}?\b(?:paid|pay|pays|payable|received|owed|charged|invoiced|due|actually)\b|\b(?:paid|received|payable|pay)\b[^;]{0,60}?\b(?:us|by you|by customer|by the customer|by client|provider|company|for (?:the|your|use|access|such))\b|\bfees? (?:for|under|of) (?:the|this|your|such)\b|\bcost of (?:the )?(?:services?|your subscription)\b"
        ),
        flat("fees_paid_for_service"),
    ),
)
_GREATER = re.compile(
    r"\b(?:greater|higher|larger|highest|greatest|more) of\b|whichever(?: amount)? is (?:the )?(?:greater|higher|larger|more)|\bor,? if (?:greater|higher|larger|more)\b|\b(?:greater|higher|larger) (?=(?:us)?[$€£])"
)
_LESSER = re.compile(
    r"\b(?:lesser|lower|smaller|least|lowest) of\b|whichever(?: amount)? is (?:the )?(?:lesser|lower|less|smaller)|\b(?:lesser|lower|smaller) (?=(?:us)?[$€£])"
)
_NEVER = r"(?:in no (?:event|case|way)|under no circumstances|never|not|no)(?: [a-z']+){0,5}?"
_AND_NO_MORE = re.compile(
    rf"\b{_NEVER} (?:exceed(?:s|ing)?|(?:more|greater|higher) than|in excess of)\b|\b(?:up to|to|with|subject to) an? (?:[a-z]+ )?(?:maximum|cap|limit|ceiling)(?: amount| sum)? of\b|\bcapped at\b"
)
_AND_NO_LESS = re.compile(
    rf"\b{_NEVER} (?:less|lower|smaller) than\b|\b(?:with|subject to) an? (?:[a-z]+ )?minimum(?: amount| sum)? of\b"
)
"""The fees, but never more than a sum: a second limit behind the first."""
_MARKED = re.compile(r"\((?:[a-e]|i{1,3}|iv|v|[1-5])\)(?! (?:months?|years?|days?))")
_OR = re.compile(r",? (?:or|and),? ")
_MANY_TIMES = re.compile(
    r"(?<!\bone )(?<!\(1\) )(?<!\b1 )\btimes (?:the|all|any|your|its)\b|\b(?:twice|double|triple) the\b|\b[2-9]x\b"
)
"""No basis tells a multiple of it."""
_PAID_OUT = re.compile(
    r"\b(?:paid|payable|pays?|remit\w*|disbursed)\b(?: or (?:payable|paid|owed))?(?: out)?(?: by (?!you\b|(?:the )?(?:customer|client|user)\b)[a-z]+)? to (?:you\b|(?:the |such |that )?(?:customer|client|user|publisher|developer|seller|creator|affiliate|partner|participant|influencer|contributor|driver|courier|merchant|host)\b)"
)
"""Nor of what the customer earned by the service."""
_CREDITS_ALONE = re.compile(
    r"\bcredits?\b[^.;]{0,80}?\b(?:sole|exclusive|entire|only)\b[^.;]{0,60}?\bliabilit(?:y|ies)\b"
)
_IN_DAYS = re.compile(r"\b(?:paid|pay|payable|fees?)\b[^;]{0,120}?\b[0-9]{2,3}(?: |-)days?(?: |-)period\b")
"""The vocabulary counts months; of fees in a hundred days it has no value."""
_WITHOUT_FEES = re.compile(
    r",? \(?or,? (?:if|where|in the event(?: that)?) (?:no (?:such )?(?:fees?|amounts?|payments?|charges|sums?)|nothing|you (?:have |had )?(?:paid|pay|made) (?:no|nothing)|you (?:have|had|did) ?(?:not|n't))\b[^;,.]{0,80}, [^;.]{2,60}"
    r"|,? \(?or,? [^;.()]{2,40}? if (?:no (?:such )?(?:fees?|amounts?|payments?|charges) |nothing )[^;.]*"
    r"|,? \(?or,? [^;.()]{2,40}? if (?:you|(?:the )?(?:customer|user|client)) (?:(?:have|has|had|did)(?: not|n't)|never)\b[^;.]*"
)
"""What is owed to somebody who has not paid anything yet stands beside the limit of those who have."""


def _cap_in(words: str) -> Cap | JoinedCap | None:
    words = _WITHOUT_FEES.sub("", words)
    if _IN_DAYS.search(words):
        return None
    combine: Literal["max", "min"] | None = (
        "max" if _GREATER.search(words) else "min" if _LESSER.search(words) else None
    )
    if _MANY_TIMES.search(words) or _PAID_OUT.search(words):
        return None
    marked = _MARKED.split(words)
    if combine is None:
        return _twice_limited(words) or (None if _leaves_open_which(words, marked) else single(words, _BASES))
    if len(marked) > 2:
        return joined(combine, marked[1:], _BASES)
    for joint in reversed(list(_OR.finditer(words))):
        both = joined(combine, (words[: joint.start()], words[joint.end() :]), _BASES)
        if both is not None:
            return both
    return None


def _twice_limited(words: str) -> JoinedCap | None:
    """Two limits of different kinds, the second of which bounds the first."""
    for combine, pattern in _SECOND_LIMITS:
        for second in pattern.finditer(words):
            both = joined(combine, (words[: second.start()], words[second.end() :]), _BASES)
            if both is not None and len({each.basis for each in both.of}) > 1:
                return both
    return None


_SECOND_LIMITS: tuple[tuple[Literal["max", "min"], re.Pattern[str]], ...] = (
    ("min", _AND_NO_MORE),
    ("max", _AND_NO_LESS),
)


def _leaves_open_which(words: str, marked: Sequence[str]) -> bool:
    """Two limits and no word of which of them counts: (a) the fees or (b) 500 dollars."""
    if len(marked) > 2 and joined("max", marked[1:], _BASES) is not None:
        return True
    return any(
        _has_money(words[: joint.start()]) is not _has_money(words[joint.end() :])
        and joined("max", (words[: joint.start()], words[joint.end() :]), _BASES) is not None
        for joint in _EITHER.finditer(words)
    )


def _has_money(words: str) -> bool:
    return _SUM.search(words) is not None


_SUM = re.compile(MONEY)
_EITHER = re.compile(r",? or ")


def _read_cap(sentence: Sentence) -> Iterator[Reading]:
    """The most that the provider pays, whatever happened."""
    text = sentence.text
    for found in _LIMIT.finditer(text) if holds_any(text, _LIMIT_STEMS) else ():
        group, words = next((name, words) for name, words in found.groupdict().items() if words is not None)
        if group == "beyond" and not _is_denied(sentence, found.start()):
            continue
        words = _ANOTHER_LIMIT.split(words, maxsplit=1)[0]
        cap = _cap_in(words) if _limits_the_provider(sentence, found.start(), found.start(group), words) else None
        if cap is not None:
            yield Reading(cap, *sentence.phrase(found.start(), found.end()), 2)
            return
    if "credit" in text and (sole := _CREDITS_ALONE.search(text)):
        yield Reading(Cap("service_credit"), *sentence.phrase(sole.start(), sole.end()), 1)
    yield from no_liability(sentence)


_ANOTHER_LIMIT = re.compile(r"[.,;] (?:provided(?:,? however)?,? that|except that|but),? notwithstanding\b")
"""Behind it stands what is limited otherwise."""
_DENIED = re.compile(r"\b(?:not|no|never|neither|nor|cannot|won't)\b")
_DENIES_LIABILITY = re.compile(
    r"\b(?:not|no|never|neither|nor|cannot|won't)\b[^;]{0,480}?\b(?:liable|liability|responsible|answerable)\b"
)
_ENTRY = re.compile(r"(?:or |and )?(?:\((?:[a-h]|i{1,3}|iv|v|[1-9])\)|[1-9a-h][.)])(?: |$)")
_LONGEST_LIST = 8


def _is_denied(sentence: Sentence, place: int) -> bool:
    """The words before say that there is no liability, or those that lead the list of which this is an entry."""
    if _DENIED.search(sentence.text, 0, place):
        return True
    if sentence.lead is not None and sentence.lead.text.rstrip().endswith(":"):
        return _DENIES_LIABILITY.search(sentence.lead.text) is not None
    return _is_denied_above(sentence)


def _is_denied_above(sentence: Sentence) -> bool:
    """Further up in its clause nobody is liable for: (a) …, and entries follow."""
    is_entry = _ENTRY.match(sentence.text) is not None
    for back in range(1, _LONGEST_LIST + 1):
        earlier = sentence.before(back)
        if earlier is None or earlier.clause.key != sentence.clause.key:
            return False
        if (denied := _DENIES_LIABILITY.search(earlier.text)) is not None:
            return is_entry and _OPENS_LIST.search(earlier.text, denied.end()) is not None
        is_entry = is_entry or _ENTRY.match(earlier.text) is not None
    return False


_OPENS_LIST = re.compile(r":|\((?:a|i|1)\)")


def _limits_the_provider(sentence: Sentence, at: int, limit: int, words: str) -> bool:
    before = sentence.text[max(0, at - 240) : limit]
    spoken = (before + words[:60], *sentence.headings[:1])
    if not any(_LIABLE.search(part) for part in spoken) or _CUSTOMERS_OWN.search(sentence.text[:limit]):
        return False
    if _REMEDIED.search(words) or _UNDER_A_WARRANTY.search(before) or _is_of_many_sellers(sentence, before):
        return False
    return not (_SERVICE_LEVEL.search(before) or _NOT_OURS.search(before) or _is_of_service_levels(sentence))


def _is_of_many_sellers(sentence: Sentence, before: str) -> bool:
    return _SELLERS.search(before) is not None and "sellers" in sentence.manuscript.folded


def _is_of_service_levels(sentence: Sentence) -> bool:
    """Under a heading on service levels: what a missed one is worth, unless that is said to be all there is."""
    headed = any(_OF_SERVICE_LEVELS.search(heading) for heading in sentence.headings[:1])
    return headed and _OVERALL.search(sentence.text) is None


CAP = Reader(
    "en",
    (
        "liab",
        "damage",
        "the most",
        "compensation",
        "claim against",
        "claims against",
        "aggregate",
        "exceed",
        "recover",
        "accountable",
        "answerable",
        "capped",
        " owe ",
    ),
    _read_cap,
)
