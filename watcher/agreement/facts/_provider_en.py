"""The firm behind "we" under Western names, in English texts and in Chinese ones."""

import re
from collections.abc import Iterator
from itertools import islice

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._provider_weights import OPENING, WEAK
from watcher.agreement.facts._sentences import Sentence

_FORM = (
    r"(?:Inc\b\.?|(?<=, )inc\b\.?(?! VAT)|llc|ltd\b\.?|Incorporated|L\.L\.C\.|LLC|Ltd\b\.?|Limited Liability Company|Limited|GmbH(?: & Co\.? KG(?:aA)?)?|UG(?: \(haftungsbeschränkt\))?"
    r"|AG|KG|OHG|e\.K\.|B\.V\b\.?|BV|N\.V\b\.?|NV|S\.A\.S\b\.?|SAS|S\.A\. de C\.V\.|S\.A\.R\.L\b\.?|S\.A\.|SARL|SA|S\.à r\.l\.|Sàrl|S\.r\.l\.|SRL|S\.p\.A\.|SE"
    r"|(?:Pty|Pte|Pvt|Private)\.? (?:Ltd\b\.?|Limited)|K\.K\.|G\.K\.|Co\.,? ?Ltd\b\.?|Company,? (?:Limited|Ltd\b\.?)|Co\.|Corp\b\.?|Corporation|P\.L\.C\.|PLC|plc|PBC"
    r"|Oyj?|AB|ApS|A/S|ASA|UAB|OÜ|SIA|Kft\.?|Zrt\.?|Sp\. z ?o\. ?o\.|s\.r\.o\.|a\.s\.|d\.o\.o\.|EOOD|LLLP|LLP|L\.P\.|LP|ULC|UC|DAC|CLG|S\.L\.U?\.?|Ltda\b\.?|Lda\b\.?"
    r"|Sdn\.? Bhd\b\.?|Unlimited Company|Holdings(?!,? (?:Ltd|Limited|LLC|Inc|Corp|Pte|Pty|B\.?V|GmbH|PLC|plc|AG|S\.A)))(?!\w)"
)
_FIRM = compiled(rf"(?<=[\s,]){_FORM}")
_START = r"(?<![\w.])(?:[a-z]{1,2}(?=[A-Z]))?[A-Z0-9][\w.&'+-]*"
_BRAND = (
    r"(?<![\w.@/-])(?!(?:the|a|an|and|or|of|by|with|our|your|its|this|that|from|as|no|such|any)\b)[a-z][a-z0-9.-]{2,24}"
)
_WORD = r"(?:[A-Z0-9][\w.&'+-]*|of|the|and|&|for|de|van)"
_NAME = compiled(
    rf"{_START}(?:,? (?:{_WORD}|\([A-Z][\w ]{{1,20}}\))){{0,6}}?,? {_FORM}|{_BRAND},? (?!Limited|Co\.|SE\b|SA\b|AB\b|Holdings){_FORM}|{_BRAND}, Co\."
)
_BODY = compiled(
    rf"{_START}(?: {_WORD}){{0,5}}? (?:Agency|Authority|Ministry|Department|Council|University|Institute|Foundation|Association|Society|Commission|Trust|Cooperative|Consortium)\b"
    rf"(?: (?:of|for) [A-Z][\w-]*(?: [A-Z][\w-]*){{0,3}})?"
)
"""Bodies without a legal form: taken only in the opening, where the words around leave no doubt."""

_LEAD = re.compile(
    r"^(?:(?:The|And|and|With|By|Between|Company|Copyright|Agreement|If|You|We|For|In|To|Of|From|Contact|Provider|Operator|Supplier|Vendor|Licensor|Agent|As|When|Our|This)\b,? "
    r"|(?:(?:19|20)\d\d(?:-(?:19|20)?\d\d)?),? "
    r"|(?:Customer|Client|User|Subscriber|Merchant|Seller|Buyer|Licensee|Member|Registrant|Reseller|Affiliate|Publisher|Advertiser|Developer|Partner|Tenant|You)\b[^.]{0,30}? and (?=[A-Z])"
    r"|(?:[A-Z][a-z]+ ){0,4}(?:Terms|Conditions|Agreement|Policy|Statement|Notice|Rules)(?: (?:and|&) [A-Z][a-z]+)? (?:of|by|for) (?=[A-Z])"
    r"|(?:[A-Z']+ )*(?:WITH|BY|BETWEEN|FROM|TO|IS|ARE|MEANS|WHICH|UNDER) (?=[A-Za-z0-9])"
    r"|[^,]+,[^&]* and (?=[A-Z]))"
)
"""What the pattern cannot tell from a name: words that begin a sentence, a title, years, the other party, a line in capitals."""
_ROLES = r"(?:customers?|clients?|users?|you|your|subscribers?|licensees?|members?|merchants?|sellers?|buyers?|agreement|terms|services?|policy|site|website)"
_CALLED = re.compile(
    rf"(?P<between>(?:[^;()]|\([^()]{{0,60}}\)){{0,220}}?)(?:\((?:together|collectively|herein(?:after)?|hereafter|referred|called|known|the|in|as|and|each|or|doing|d/b/a|,|\s|its|with|affiliates|to|\"){{0,12}}[\"']? ?[\"'](?!{_ROLES}[\"'])[a-z0-9][\w.&+ -]{{0,40}}[\"']"
    r"|\((?:we|us|our|company|provider)\b|,? (?:hereinafter|hereafter) |,? (?:herein )?referred to (?:herein )?as )"
)
_OFFERS = compiled(
    r"(?:between (?:you|the user|customer|the customer|client|us|yourself)[^.;]{0,120}?\band"
    r"|(?:provided|operated|offered|owned|owned and operated|maintained|managed|run|supplied|published|administered|made available|brought)(?: to you)? by"
    r"|(?:agreement|contract|contracting|contract is|relationship|agreeing|party is|entered into) (?:with|by|between)|binding on you and|by and between"
    r"|mean|means|mean,|means,|refers? to|company name|company|operator|provider|publisher|©|\(c\)|copyright(?: ©)?(?: [0-9]{4}(?: ?- ?[0-9]{4})?)?"
    r"|we are|us are|is a (?:service|product|trademark|brand|website|site|platform) of|(?:service|product|website|site) (?:of|from|by)"
    r"|between|you and|are|is|with)[ ,:\"]*(?:(?:the )?(?:company|legal entity|firm),? ?)?(?:the )?$"
)
_ABOUT_US = re.compile(r"\b(?:contact|who we are|about us|company information|imprint|operator|identity)\b")
_THIRD = compiled(
    r"third[- ]part|dmca|designated agent|copyright agent|agent$|payment processor|processed by|app store|google play|subprocessor|sub-processor|trademarks? of|registered trademark"
    r"|such as|e\.g\.|for (?:instance|example)|including but not|arbitration|\bhosted (?:by|in|on|at)|powered by|analytics|provided to us by|licensed from|leased from|plugin|participant in|sister company|downloaded from|representative of|\barbitrator\b|\baffiliate of"
    r"|\b(?:not|associated|affiliated|partner(?:s|ed|ship)?|cooperat\w+|works?|together|integrat\w+) with (?:its |our |the )?$"
    r"|\b(?:payments?|cards?|maps|fonts)\b[^.;]{0,40}$|data cent(?:er|re)s? operated"
)
_THIRD_BEHIND = re.compile(r"[^.;]{0,40}\b(?:whose (?:own )?(?:terms|privacy)|third[- ]part)")
_TABLE_ROW = "|"
_CALLED_SO, _OFFERED_BY = 4, 2
_MOST_NAMES = 5
"""Firms that a sentence may name before it is a list of them, or an attack."""


def read_provider_en(sentence: Sentence) -> Iterator[Reading]:
    """A firm that the sentence presents as the one behind "we"."""
    if _TABLE_ROW in sentence.text:
        return
    if _FIRM.search(sentence.manuscript.document.text, *sentence.where):
        yield from _named(sentence, _NAME)
    else:
        yield from (
            reading for reading in _named(sentence, _BODY) if reading.strength == _CALLED_SO + _OFFERED_BY + WEAK
        )


def _named(sentence: Sentence, names: re.Pattern[str]) -> Iterator[Reading]:
    for found in islice(names.finditer(sentence.cased), _MOST_NAMES):
        start = _name_start(sentence.cased, found)
        if _NOT_A_NAME.match(sentence.cased, start, found.end()) or _OF_A_KIND.search(
            sentence.cased, max(0, start - _ARTICLE), start
        ):
            continue
        strength = _strength(sentence, start, found.end())
        if strength:
            yield Reading(sentence.printed(start, found.end()).rstrip(","), start, found.end(), strength)


def _name_start(cased: str, found: re.Match[str]) -> int:
    """Behind the words that stand in front of the name and begin with a capital too; a name may begin with "You"."""
    start = found.start()
    while lead := _LEAD.match(cased[start : found.end()]):
        in_the_name = _PRONOUN.match(lead[0]) and not cased.startswith("and ", start + lead.end())
        if in_the_name and start and cased[start - 2 : start - 1].isalpha():
            return start
        start += lead.end()
    return start


_PRONOUN = re.compile(r"(?:You|We|Our|If|When|As) $")
_NOT_A_NAME = re.compile(rf"{_FORM}$|(?:\w+ )*(?:Policy|Terms|DMCA)\b")
"""A form alone, a heading that goes on with one, an agent for complaints."""
_OF_A_KIND, _ARTICLE = re.compile(r"\ban? $"), 3
"""A Delaware Corporation is no name."""


def _strength(sentence: Sentence, start: int, end: int) -> int:
    text = sentence.text
    before = text[max(0, start - 160) : start]
    called = _CALLED.match(text, end)
    if called and _FIRM.search(_KIND_OF_FIRM.sub("", sentence.cased[end : called.end("between")])):
        called = None
    if _THIRD.search(before[-60:]) or (_THIRD_BEHIND.match(text, end) and not called):
        return 0
    at_home = sentence.start < OPENING or any(_ABOUT_US.search(heading) for heading in sentence.headings)
    offered = _OFFERS.search(before)
    if called and not (at_home or offered or _CALLED_OURSELVES.search(called[0])):
        return 0  # a stranger who is given a short name
    return _CALLED_SO * bool(called) + _OFFERED_BY * bool(offered) + WEAK * at_home


_KIND_OF_FIRM = re.compile(rf",? an? (?:[A-Z][\w.]* ){{1,4}}?{_FORM}")
_CALLED_OURSELVES = re.compile(r"\b(?:we|us|our|company|provider|supplier|licensor|vendor|operator|host)\b")
