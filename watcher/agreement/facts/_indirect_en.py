"""How English agreements leave out indirect loss."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._parties import CUSTOMER_EN
from watcher.agreement.facts._sentences import Sentence
from watcher.model import FactValue

_SO: FactValue = True
"""The value of a fact that the text either states or does not."""

_INDIRECT = r"(?:indirect\b(?! (?:attack|tax|traffic|competit))|(?<!directly or )(?<!directly and )indirectly|knock-on|consequential|incidental(?! (?:payments?|charges?|fees?|purchases?)\b)|punitive|exemplary|special damages|special,|lost (?:profits?|sales?|revenues?|customers?|turnover|business)|missed (?:revenues?|savings)|loss of (?:(?:anticipated |actual |any |future )?(?:profits?|revenues?|goodwill|business|income|savings|use))|loss(?:es)? of (?:\w+,? ){1,6}?profits?)"
_NOT_LIABLE = (
    r"(?:\b(?:not|nor|neither|never|no event|no circumstances?|no case|no party|no legal theory|none|no|won't|don't|doesn't|cannot|can't|isn't|aren't)\b[^;]{0,240}?\b(?:liable|liability|responsib\w+|accountable|owe|bear|bears|assume|compensate|obligat\w+|damages|answerable|answer|cover|pay|claim|recover)\b"
    r"|\b(?:disclaim\w*|exclud\w*|waive\w*)\b)"
)
_EXCLUDED = (
    re.compile(rf"{_NOT_LIABLE}[^;]{{0,320}}?\b{_INDIRECT}"),
    re.compile(
        rf"\b{_INDIRECT}\b[^.]{{0,160}}?\b(?:(?:are|is|be|hereby) (?:expressly |hereby |specifically )?(?:excluded|disclaimed|waived)|(?:are|is) (?:left out|not (?:something )?(?:we pay|covered|recoverable|payable|compensated|reimbursed))|(?:may|can|shall) ?not be (?:recovered|claimed))\b"
    ),
    re.compile(
        rf"\b(?:no|not (?:have|accept|bear|assume) any) (?:[a-z]+, |[a-z]+ or |or ){{0,4}}?{_INDIRECT}(?:,? (?:or |and )?[a-z]+){{0,6}} liabilit(?:y|ies)\b"
    ),
    re.compile(
        rf"\b(?:not|no|cannot|can't)\b[^.]{{0,40}}?\b(?:include|recover|cover|extend to|entitled to)\b[^.]{{0,80}}?\b{_INDIRECT}\b"
    ),
    re.compile(
        r"\bdirect damages? only\b|\bonly (?:for )?direct damages?\b|\blimited to (?:proven |actual,? |foreseeable )?direct (?:damages?|loss(?:es)?)\b|\bcovers? only (?:your |the )?direct (?:damages?|loss(?:es)?)\b"
    ),
)
_EXCEPTION = re.compile(
    r"\b(?:some (?:jurisdictions|states|countries)|certain jurisdictions|jurisdictions? (?:that )?(?:do|does) not allow|may not apply to you|nothing in (?:this|these))\b"
)
_CUSTOMER_PAYS = re.compile(
    r"\b(?:you (?:will|shall|agree to|are)|customer (?:will|shall))\b[^.]{0,40}?\b(?:liable|indemnify|responsible|pay)\b"
)
_CUSTOMER_FREE = re.compile(rf"{CUSTOMER_EN} (?:shall|will|is|are) (?:not|never) be (?:held )?(?:liable|responsible)\b")
_NOT_EXCLUDED = re.compile(
    r"\b(?:not|nothing|neither)\b[^.;]{0,40}?\b(?:exclud\w+|limits?|disclaims?|affects?)\b[^.;]{0,60}?\b(?:liabilit|for)\w*|\bterms provisions which exclude\b|\bindemnif\w+ us\b"
)


_LOSS = re.compile(rf"\b{_INDIRECT}|\bdirect (?:damage|loss)")
_NONE_THE_LESS = re.compile(r"\b(?:in no event|under no circumstances?|in no case)\b")


def _read_indirect(sentence: Sentence) -> Iterator[Reading]:
    """Indirect, consequential, punitive loss or lost profit is not answered for."""
    text = sentence.text
    if not _LOSS.search(text):
        return
    excepted = _EXCEPTION.search(text)
    if excepted is not None and not _NONE_THE_LESS.search(text, excepted.end()):
        return
    if _CUSTOMER_PAYS.search(text) and " not " not in text:
        return
    if _CUSTOMER_FREE.search(sentence.sided) or _NOT_EXCLUDED.search(text):
        return
    for pattern in _EXCLUDED:
        found = pattern.search(text)
        if found is not None:
            yield Reading(_SO, *sentence.phrase(found.start(), found.end()), 1)
            return
    listed = _LISTED.match(text)
    if listed is not None and is_denied_above(sentence):
        yield Reading(_SO, *sentence.phrase(listed.start(), listed.end()), 1)


_LISTED = re.compile(
    rf"(?:[-*·• ]{{1,3}}|\(?[0-9a-z]{{1,4}}[).] )?(?:for )?(?:any |all )?(?:[a-z]+,? (?:or |and )?){{0,4}}?{_INDIRECT}"
)
_DENIED_FOR = re.compile(
    r"\b(?:not|neither|nor|no event|no circumstances?|no case)\b[^;]{0,160}?\b(?:liable|responsible)\b[^;]{0,240}? for(?: any| all)?(?: of the following)?:$"
)
_BUT_FOR = re.compile(r"\b(?:except|unless|other than|apart from|save)\b[^.;]{0,60}:$")
_LONGEST_LIST = 8


def is_denied_above(sentence: Sentence) -> bool:
    """An entry of the list of what nobody is liable for."""
    for back in range(1, _LONGEST_LIST + 1):
        earlier = sentence.before(back)
        if earlier is None or earlier.clause.key not in (sentence.clause.key, sentence.clause.parent):
            return False
        if earlier.text.endswith(":"):
            return _DENIED_FOR.search(earlier.text) is not None and not _leaves_it_owed(earlier)
    return False


def _leaves_it_owed(lead: Sentence) -> bool:
    if _CUSTOMER_FREE.search(lead.sided) or _NOT_EXCLUDED.search(lead.text):
        return True
    return _EXCEPTION.search(lead.text) is not None or _BUT_FOR.search(lead.text) is not None


INDIRECT = Reader(
    "en",
    (
        "indirect",
        "consequential",
        "incidental",
        "punitive",
        "exemplary",
        "profit",
        "goodwill",
        "revenue",
        "direct damage",
        "direct loss",
        "knock-on",
        "lost ",
        "missed ",
    ),
    _read_indirect,
)
