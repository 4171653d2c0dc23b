"""What English agreements choose for the standard contractual clauses alone: no law and no court of the agreement."""

import re

from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._stems import holds_any

_CLAUSES = r"(?:sccs?|standard contractual clauses|model clauses|uk addendum|international data transfer (?:addendum|agreement)|idta)"
_NAMED = re.compile(
    rf"\b{_CLAUSES}\b|\boption [12]\b|\bclause 18 ?\(b\)|(?:^|[:;,(·*-]|\band) ?(?:\(?[a-z0-9]{{1,4}}[).] )?(?:in|under|for(?: the purposes? of)?|with respect to) clause 1[78]\b(?! of\b)"
)
_STEMS = ("scc", "clause", "option ", "addendum", "data transfer", "idta")
"""Cheap to look for: without any of them the clauses are not named."""
_OUR_OWN = re.compile(
    r"\b(?:this|the|these) (?:[a-z]+ ){0,2}?(?:agreement|dpa|addendum|terms|contract|polic(?:y|ies))\b[^.;:]{0,120}?\b(?:govern\w*|subject to|constru\w+|interpreted|submit\w*|jurisdiction)\b"
)
_LEADS = re.compile(rf"\b{_CLAUSES}\b[^.;]*:$")
_LONGEST_LIST = 16


def is_of_transfer_clauses(sentence: Sentence) -> bool:
    """The sentence fills in the clauses for transfers of data, or is an entry of a list that does."""
    if holds_any(sentence.text, _STEMS) and _NAMED.search(sentence.text) and not _OUR_OWN.search(sentence.text):
        return True
    for back in range(1, _LONGEST_LIST + 1):
        earlier = sentence.before(back)
        if earlier is None or earlier.clause.key not in (sentence.clause.key, sentence.clause.parent):
            return False
        if earlier.text.endswith(":"):
            return _LEADS.search(earlier.text) is not None
    return False
