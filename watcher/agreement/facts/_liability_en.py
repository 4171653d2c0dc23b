"""How English agreements limit what the provider answers for."""

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from watcher.agreement.facts._amounts import MONEY, SHARE, money, share
from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_EN, en_duration, plain
from watcher.model import Cap, JoinedCap

# ── the limit ────────────────────────────────────────────────────────────────────────────────────

_LIABLE = r"(?:liabilit(?:y|ies)|liable|damages|responsib(?:le|ility)|obligations?)"
_LIMIT = re.compile(
    r"\b(?:not|never|in no event|no event|nor|no)\b[^.;]{0,90}?\b(?:exceed|exceeds|exceeding|be (?:greater|more) than|be in excess of|be liable for (?:more than|any amount (?:greater|exceeding|in excess)|an amount)|surpass)\b(?P<up_to>[^;]{3,420})"
    r"|\b(?:limited|capped|restricted|limit)\b(?: in (?:aggregate|total)| in all cases| at all times|, in the aggregate,| solely| exclusively)?(?: to| at) (?!the (?:fullest|maximum|extent)|the extent|applicable)(?P<limited_to>[^;]{3,420})"
    r"|\b(?:maximum|aggregate|total|entire|cumulative)(?:,? (?:aggregate|total|cumulative|maximum))* (?:liability|amount)[^.;]{0,120}?\b(?:is|shall be|will be|equals?|being|of)\b(?P<is>[^;]{3,300})"
)
_CUSTOMERS_OWN = re.compile(
    r"\b(?:your|customer's|client's|user's|subscriber's) (?:total |aggregate |maximum |entire |cumulative )*liabilit(?:y|ies)\b[^.;]{0,80}$|\byou (?:shall|will) (?:not )?be liable\b[^.;]{0,60}$"
)
_SERVICE_LEVEL = re.compile(r"service credits?|sla\b|uptime|availability|credit(?:s)? (?:shall|will|may)|refund")
_NOT_OURS = re.compile(
    r"\binsur|\bthird[- ]party suppliers?'?s? (?:total )?liab|\bindemnif\w+ obligations? (?:shall|will) not exceed|transfer limit|storage|bandwidth|rate limit"
)


class _Basis(NamedTuple):
    pattern: re.Pattern[str]
    cap: Callable[[str], Cap | None]


def _months(words: str) -> Cap | None:
    printed = re.search(DURATION_EN, words)
    period = en_duration(printed[0]) if printed else None
    if period is None or period.unit not in ("month", "year", "quarter"):
        return None
    factor = {"month": 1, "quarter": 3, "year": 12}[period.unit]
    return Cap("fees_past_months", months=period.count * factor)


def _of_amount(words: str) -> Cap | None:
    sum_of_money = money(words)
    return Cap("fixed_amount", amount=sum_of_money.amount, currency=sum_of_money.currency) if sum_of_money else None


def _of_percentage(words: str) -> Cap | None:
    part = share(words)
    return None if part is None else Cap("fees_percentage", percent=plain(part * 100))


def _flat(basis: str) -> Callable[[str], Cap]:
    return lambda _words: Cap(basis)


_PAY = r"(?:fees?|amounts?|paid|pays?|payable|charges?|sums?|payments?|revenue|price|consideration|invoiced|billed|received|subscription)"
_BASES: tuple[_Basis, ...] = (
    _Basis(re.compile(rf"\b{_PAY}\b[^;]{{0,160}}?{DURATION_EN}|{DURATION_EN}[^;]{{0,80}}?\b{_PAY}\b"), _months),
    _Basis(
        re.compile(
            rf"\b{_PAY}\b[^;]{{0,120}}?\b(?:preceding|prior|previous|last|past) (?:calendar |contract |twelve-month |12-month )?(?P<unit>year|month|quarter)\b"
        ),
        _flat(""),
    ),
    _Basis(re.compile(rf"{SHARE}"), _of_percentage),
    _Basis(
        re.compile(
            r"\b(?:particular|specific|relevant|applicable|such|affected|that|this|the|each|individual|single) (?:order|purchase|transaction|item|product purchased|booking)\b|purchase price|price (?:you )?(?:paid )?(?:for|of) (?:the|that|such) (?:item|product|order|goods)"
        ),
        _flat("fees_for_order"),
    ),
    _Basis(
        re.compile(
            r"\bmonthly (?:fees?|charges?|subscription|service fees?|recurring)\b|\b(?:one|1|a single|that|such|relevant|applicable|current|in the|for the) (?:\(1\) )?month(?:'s|s)?'? (?:of )?(?:fees?|charges?|service|subscription|in which)\b|fees?[^;]{0,40}\b(?:for|in|during) (?:the|that|such|one) (?:calendar )?month\b"
        ),
        _flat("monthly_fee"),
    ),
    _Basis(
        re.compile(
            r"\bannual (?:fees?|charges?|subscription|contract value)\b|\b(?:one|1) year(?:'s|s)?'? (?:of )?(?:fees?|charges?|subscription)\b"
        ),
        _flat("annual_fee"),
    ),
    _Basis(
        re.compile(
            r"\b(?:unused|remaining|unspent|unexpired|prepaid but unused)\b[^;]{0,60}?\b(?:balance|funds|fees?|credits?|portion|term|period|amounts?)\b"
        ),
        _flat("unused_balance"),
    ),
    _Basis(
        re.compile(
            r"\b(?:total|full)? ?(?:contract|order|purchase order|agreement) (?:value|price|amount|total|sum)\b|\bvalue of (?:the|your|this|such) (?:contract|order|agreement)\b"
        ),
        _flat("order_value"),
    ),
    _Basis(re.compile(rf"{MONEY}"), _of_amount),
    _Basis(re.compile(r"\bservice credits?\b"), _flat("service_credit")),
    _Basis(
        re.compile(
            r"\b(?:amounts?|fees?|sums?|total|price|charges?|payments?|money|monies|consideration)\b[^;]{0,80}?\b(?:paid|pay|pays|payable|received|owed|charged|invoiced|due|actually)\b|\b(?:paid|received|payable|pay)\b[^;]{0,60}?\b(?:us|by you|by customer|by the customer|by client|provider|company|for (?:the|your|use|access|such))\b|\bfees? (?:for|under|of) (?:the|this|your|such)\b|\bcost of (?:the )?(?:services?|your subscription)\b"
        ),
        _flat("fees_paid_for_service"),
    ),
)
_UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_NEXT_SENTENCE = re.compile(r"(?<=[a-z0-9)])\.\s")
_GREATER = re.compile(
    r"\b(?:greater|higher|larger|highest|greatest|more) of\b|whichever(?: amount)? is (?:the )?(?:greater|higher|larger|more)"
)
_LESSER = re.compile(
    r"\b(?:lesser|lower|smaller|least|lowest) of\b|whichever(?: amount)? is (?:the )?(?:lesser|lower|less|smaller)"
)
_PARTS = re.compile(r"\bor\b|\band\b|\([a-z0-9]{1,3}\)|,")


def _cap_of(words: str) -> Cap | None:
    for basis in _BASES:
        found = basis.pattern.search(words)
        if found is None:
            continue
        unit = found.groupdict().get("unit")
        cap = Cap("fees_past_months", months=_UNIT_MONTHS[unit]) if unit else basis.cap(words)
        if cap is not None:
            return cap
    return None


def _joined_cap(words: str) -> Cap | JoinedCap | None:
    combine: Literal["max", "min"] | None = (
        "max" if _GREATER.search(words) else "min" if _LESSER.search(words) else None
    )
    if combine is None:
        return _cap_of(words)
    markers = re.split(r"\((?:[a-z]|[0-9]|i{1,3}|iv|v)\)", words)
    parts = [part for part in markers[1:] if part.strip()] if len(markers) > 2 else re.split(r"\bor\b|\band\b", words)
    caps = tuple(dict.fromkeys(cap for part in parts if (cap := _cap_of(part)) is not None))
    return JoinedCap(combine, caps) if len(caps) > 1 else (caps[0] if caps and len(parts) < 3 else None)


def read_cap(sentence: Sentence) -> Iterator[Reading]:
    """The most that the provider pays, whatever happened."""
    text = sentence.text
    for found in _LIMIT.finditer(text):
        group, words = next((name, words) for name, words in found.groupdict().items() if words is not None)
        before = text[max(0, found.start() - 240) : found.start(group)]
        if not re.search(_LIABLE, before + words[:60]) or _CUSTOMERS_OWN.search(text[: found.start()]):
            continue
        if _SERVICE_LEVEL.search(before) or _NOT_OURS.search(before):
            continue
        cap = _joined_cap(words)
        if cap is not None:
            yield Reading(cap, *sentence.phrase(found.start(), found.start(group) + min(len(words), 260)), 2)
            return


# ── indirect loss ────────────────────────────────────────────────────────────────────────────────

_INDIRECT = r"(?:indirect|consequential|incidental|punitive|exemplary|special|lost profits?|loss(?:es)? of (?:\w+,? ){0,6}?(?:profits?|revenues?|goodwill|business|data|income|savings)|loss in profits?)"
_EXCLUDED: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"\b(?:not|no event|neither|nor|never|no circumstances?|no case|none of|no liability|no responsibility|no party|not be)\b[^.]{{0,260}}?\b(?:liable|liability|responsib\w+|be responsible|accountable|obligat\w+|damages)\b[^.]{{0,260}}?\b{_INDIRECT}"
    ),
    re.compile(rf"\b(?:disclaim\w*|exclud\w*|waive\w*|release\w*)\b[^.]{{0,160}}?\b{_INDIRECT}\b"),
    re.compile(
        rf"\b{_INDIRECT}\b[^.]{{0,160}}?\b(?:are|is|be|hereby) (?:expressly |hereby |specifically )?(?:excluded|disclaimed|waived)\b"
    ),
    re.compile(rf"\b(?:not|no)\b[^.]{{0,40}}?\b(?:include|recover|cover|extend to)\b[^.]{{0,80}}?\b{_INDIRECT}\b"),
)
_EXCEPTION = re.compile(
    r"\b(?:some (?:jurisdictions|states|countries)|certain jurisdictions|jurisdictions? (?:that )?(?:do|does) not allow|may not apply to you|nothing in)\b"
)
_CUSTOMER_PAYS = re.compile(
    r"\b(?:you (?:will|shall|agree to|are)|customer (?:will|shall))\b[^.]{0,40}?\b(?:liable|indemnify|responsible|pay)\b"
)


def read_indirect(sentence: Sentence) -> Iterator[Reading]:
    """Indirect, consequential, punitive loss or lost profit is not answered for."""
    text = sentence.text
    if _EXCEPTION.search(text) or (_CUSTOMER_PAYS.search(text) and " not " not in text):
        return
    for pattern in _EXCLUDED:
        found = pattern.search(text)
        if found is not None:
            yield Reading(True, *sentence.phrase(found.start(), found.end()), 1)
            return
