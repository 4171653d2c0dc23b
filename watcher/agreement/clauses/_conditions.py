"""Where a clause says when its rule holds, not what it rules: "after termination", "您逾期付款的，".

In Chinese such words stand in front of a comma, begin with a conjunction or end in a particle; in English they reach
from a conjunction to the next comma. What somebody may do who does not agree is no rule of its own either. But what a
notice is given of is the matter: "我们调整价格的，提前十日通知". Every pattern passes over each character a fixed
number of times.
"""

import re

from watcher.model import Span

_HAN = re.compile("[\u4e00-\u9fff]")
_WORDS = r"[^，,。；;：:\n]"
_UNANNOUNCED = r"(?![^。；;\n]{0,16}(?:提前|[日天月年]前))"
_ZH = re.compile(
    rf"(?:如|若|因|由于|除|未经){_WORDS}++[，,]{_UNANNOUNCED}()"
    rf"|{_WORDS}++(?:[，,](?<=[的者时后外起].){_UNANNOUNCED}())?"
)
"""All words up to a comma or a full stop; the empty group marks those that are a condition."""
_REFUSAL_ZH = re.compile(rf"(?:不同意|不接受|不认可){_WORDS}*+[，,]{_WORDS}*+")
_CUSTOMER = r"(?:you|it|he|they|(?:the )?(?:customer|client|user|merchant|member|subscriber))"
_EN = re.compile(
    rf"\b(?:if {_CUSTOMER} (?:do(?:es)? not (?:agree|accept)|object|disagree|reject)[^.;\n]*+"
    r"|(?:if|when|where|unless|after|following|upon|once|except|because|due to|in case of|in the event|subject to"
    r"|without|during|arising)\b[^,.;:\n]*+"
    r"|that\b(?:(?<=claim that)|(?<=claims that)|(?<=allegation that)|(?<=allegations that))[^.;\n]*+)"
)


def conditions(text: str, start: int, end: int) -> list[Span]:
    """The conditions in a stretch of a folded text, in order; where there is a Chinese word, those in Chinese."""
    if _HAN.search(text, start, end):
        found = [match.span() for match in _ZH.finditer(text, start, end) if match.lastindex]
        refused = [match.span() for match in _REFUSAL_ZH.finditer(text, start, end)]
        return [Span(*pair) for pair in (sorted([*found, *refused]) if refused else found)]
    return [Span(*match.span()) for match in _EN.finditer(text, start, end)]
