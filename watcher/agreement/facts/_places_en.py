"""The name of a place in an English sentence, told by its capitals from what the sentence says of it."""

import re

from watcher.agreement.facts._jurisdictions import CODES
from watcher.model import Span

PLACE_EN = "(?:" + "|".join(re.escape(name) for name in sorted(CODES, key=len, reverse=True)) + ")"
KNOWN_PLACE = re.compile(rf"\b{PLACE_EN}\b")
"""Countries and states, and their adjectives, in small letters."""

LANGUAGE_EN = (
    r"(?:English|French|German|Spanish|Portuguese|Italian|Dutch|Russian|Chinese|Mandarin|Japanese|Korean|Arabic)"
)
"""In Geneva, in English: the second is no place."""
_KIND = r"(?i:state|city|county|canton|province|district|republic|commonwealth|kingdom|region|prefecture|emirate|municipality)"
_JOINT = rf"(?:(?:,? | ,)(?:of |and |the |de |am |an der |or |in (?!(?:the|{LANGUAGE_EN})\b)|{_KIND} of )*)"
_SPEAKERS = r"(?!(?:You|We|Us|I|It|They|Any|All|Both|If|In|For|The Parties|Each|Either|Neither|Customer|Client|User|Company|Provider|Licensee|Supplier|Seller|Buyer|Subscriber|Licensor|Vendor|Section|Article|Clause|This|These|Such|No|Where|When|What|Who|How|Why|Whether|Please|See|As|To|By|On|At|With|Upon|Under)\b)"
_NAME = re.compile(
    rf"(?:(?i:the) )?(?:(?:the )?{_KIND} of )*{_SPEAKERS}[A-Z][\w'’.-]*(?:{_JOINT}{_SPEAKERS}[A-Z][\w'’.-]*| \([A-Z]{{2}}\))*(?: (?:county|district|city|province|region)\b)?"
)
_LONGEST = 120
END_OF_PLACE = re.compile(
    r"\b(?:and (?:each|you|both|the parties|anywhere|waive|all|any|we|hereby|consent|no other|the)|for (?:the|any|all|resolution)|to (?:resolve|settle|the|which|hear|adjudicate)|shall|will|have|has|without|unless|except|which|with respect|in (?:connection|relation|respect|each case)|regardless|irrespective|over|are|is|where|as|having|although|or (?:elsewhere|such|any|a|in|the (?:courts?|state|federal|united states|u\.s\.|superior|supreme|district|high|circuit|county|appropriate|competent))|you|if|but|sitting|pursuant|under|that|may|on|by|governing|so|only|alone|can)\b"
    r"|, (?:and|which|without|for|unless|except|to|you|in|whose|save|we|they|can)\b|\""
)
"""Where the sentence goes on behind the name of a place."""
OFFICE_EN = r"(?:registered (?:office|seat|address)|statutory seat|principal (?:place of business|office)|(?:registered )?place of business|business address|seat|domicile|business location|headquarters|head(?: |-)?office|main office|corporate office|offices?|home town|home city)"
"""By which a firm's own town is told."""


def named_place(cased: str, start: int) -> Span | None:
    """The name that starts here, without its article; None where no name stands there."""
    found = _NAME.match(cased, start, start + _LONGEST)
    if found is None:
        return None
    words = found[0].rstrip(".,'’ ") if not found[0].endswith(("S.A.", "U.S.")) else found[0]
    article = len("the ") if words[:4].lower() == "the " else 0
    return Span(start + article, start + len(words))


_NAME_BEFORE = re.compile(r"(?:^|(?<= ))[A-Z][\w'-]*(?:,? (?:of )?[A-Z][\w'-]*)*,?$")
_LONGEST_BEFORE = 80


def name_before(cased: str, end: int) -> Span | None:
    """The name that ends here."""
    reach = max(0, end - _LONGEST_BEFORE)
    found = _NAME_BEFORE.search(cased[reach:end])
    return named_place(cased, reach + found.start()) if found else None


_SMALL_WORDS = frozenset(["of", "and", "the", "for", "in", "at", "de", "la", "der", "den"])
_INITIALS = 6
"""Up to so many capitals are a name by themselves."""


def unshouted(name: str) -> str:
    """A name in capitals throughout as it is written elsewhere."""
    if not name.isupper() or len(name) <= _INITIALS or " " not in name:
        return name
    plain = " ".join(map(_unshouted_word, name.split(" ")))
    return plain[:1].upper() + plain[1:]


def _unshouted_word(word: str) -> str:
    if "." in word.rstrip("."):
        return word  # initials: U.S.A.
    return word.lower() if word.lower() in _SMALL_WORDS else word.capitalize()
