"""How English agreements say that nothing is owed at all: for what is free, or for whatever happens."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._indirect_en import is_denied_above
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._stems import holds_any
from watcher.model import Cap

_FREE = ("free", "no charge", "no-charge", "this beta", "this trial", "this evaluation", "this preview")
_WHOLE = r"(?:services?|plans?|tiers?|versions?|editions?|use|accounts?|software|hosting|api)"
_AS_FREE = rf"(?:(?:free(?:-of-charge)?|no[- ]charge) (?:or (?:beta|trial) )?{_WHOLE}|(?:free[- ]of[- ]charge|at no charge|without charge)|this (?:beta|trial|evaluation|preview) {_WHOLE})\b"
"""What costs nothing as a whole; a feature on trial is a part, and what is owed for the others is not told by it."""
_FOR_WHAT_IS_FREE = re.compile(
    rf"\b(?:no liability|not (?:be )?liable|without liability|disclaim\w* all liability)\b[^.;]{{0,80}}?(?<![\w-]){_AS_FREE}"
    rf"|(?<![\w-]){_AS_FREE}[^.;]{{0,60}}?\b(?:no liability|not (?:be )?(?:held )?liable (?:to you )?for any (?:loss|damages?)(?: or (?:loss|damages?))?(?: whatsoever| howsoever [a-z]+)?(?: of any (?:kind|nature|sort))?(?= ?(?:[.;]|$)))"
)
_SERVED = r"(?:agreement|terms|contract|services?|(?:web)?sites?|platform|software|apps?|applications?|products?|api)"
_SCOPE = (
    r" (?:(?:that (?:may )?(?:arise|result) (?:from|out of)(?: or in connection with)?)|(?:in any way )?(?:arising|resulting|deriving|stemming)(?: (?:out of|from|under|in connection with))?(?: or (?:relat(?:ed|ing) to|in connection with))?|in connection with|relat(?:ed|ing) to|in any way from|(?:that )?may (?:arise|result) (?:out of|from)(?: or in connection with)?|caused by|(?:from|through|by)(?= (?:(?:your|the|any) )?(?:use|usage) of\b))"
    r" (?:(?:(?:your|the|any) )?(?:access(?:ing)? (?:to )?(?:and|or) )?(?:use|usage)(?: of)?(?: or (?:the )?inability to use)?(?: of)? )?"
    rf"(?:(?:the|this|these|our|any|its|an?) )?(?:accounts?,? (?:or|and) (?:the )?)?(?!third|beta|trial|free|preview|alpha|other|partner|affiliate|external|linked)(?:[\w.'-]+ )?{_SERVED}(?: (?:or|and) (?:(?:the|this|these|our|any) )?(?:[\w.'-]+ ){{0,3}}?{_SERVED})?"
    r"(?: (?:provided|offered|supplied) by(?! (?:an?y? |the )?(?:third|other|partner|supplier|another))(?: [\w.'-]+,?){1,4}?)?(?: unless (?:otherwise )?agreed (?:otherwise )?(?:to )?in writing)?"
)
"""The whole of what is served or agreed, and no part of it."""
_A_PART = re.compile(
    r"\b(?:third[- ]party (?:content|apps?|applications?|services?|products?|software|(?:web)?sites?|links?|materials?|integrations?|plug-?ins?)|(?:alpha|beta|preview|early access|experimental|pilot|trial|evaluation|free|pre-?release|optional|add-?on)(?:-?[a-z]+)? (?:features?|functions?|functionalit(?:y|ies)|services?|products?|programs?|versions?|releases?|plugins?)|integrations?|plug-?ins?|extensions?|links?|open source)\b"
)
"""Nothing owed for it is no word on the rest."""
_LOSS_WORD = r"(?:whatsoever|at|all|for|in|respect|of|any|every|kinds?|sorts?|nature|direct|loss(?:es)?|damages?|claims?|costs?|expenses?|harm|or|and|that|may|might|could|be|caused|suffer(?:ed)?|sustain(?:ed)?|incur(?:red)?|howsoever|types?|your|to|by|you)"
_AT_ALL = re.compile(
    r"\b(?:(?:can)?not (?:be )?(?:held )?(?:liable|responsible)|(?:in no event|under no circumstances) (?:shall|will) [a-z][^.;,]{0,40}? be (?:liable|responsible)|neither (?:we|the company|the provider|company|provider)\b[^.;]{0,200}? (?:(?:shall|will) be|is|are) (?:liable|responsible)|(?:no|not (?:accept|assume|have|bear) any) (?:liability|responsibility)(?: or (?:liability|responsibility))?)"
    r"(?: (?:to|towards) (?:you|any(?:one| person| party)|(?:the )?(?:customer|user|client)s?)(?: or (?:to )?any (?:third party|other (?:person|party)|one else))?)?"
    rf"(?= [^.;]{{0,60}}?\b(?:damages?|loss(?:es)?|whatsoever|at all|of any kind)\b)(?: {_LOSS_WORD},?)+(?: \([^()]{{0,200}}\))?(?P<scope>{_SCOPE})?(?P<among>,? (?:including|such as|and in particular)\b[^.;:]{{0,400}})?(?:(?:,? (?:whether|arising|directly|indirectly|or|in|out|of|from))* (?:connection|arising|resulting) (?:with|from|out of)(?P<list>:)| ?(?:[.;]|$))"
    r"|\b(?P<claims>(?:any|all) claims? for damages)\b[^.;]{0,20}? (?:is|are) (?:hereby )?(?:expressly )?(?:excluded|waived) ?(?:[.;]|$)"
)
_OR_ANY_WHATSOEVER = re.compile(
    r"\b(?:in no event|under no circumstances|in no case)\b[^.;]{0,400}? (?:liable|responsible)\b[^.;]{0,40}? for (?:any |all )?(?:[a-z]+, ){0,3}direct,[^.;]{0,200}? (?:or|and) (?:for )?(?:any|all) (?:other )?(?:damages?|loss(?:es)?)(?: or (?:damages?|loss(?:es)?))? (?:whatsoever|of any (?:kind|nature|type|sort)|of whatever (?:kind|nature))(?! (?:resulting|arising) from (?:the )?loss\b)"
)
"""Every kind by name, and whatever else there is."""
_OR_ANY_OTHER = re.compile(
    r"\b(?:in no event|under no circumstances|in no case)\b[^.;]{0,400}? (?:liable|responsible)\b[^.;]{0,40}? for [^.;]{3,300}? (?:or|and) (?:for )?any other (?:damages?|loss(?:es)?)(?: (?:or|and) (?:damages?|loss(?:es)?))?"
    r" (?:of any kind )?(?:incurred|suffered|sustained|caused|arising|resulting)(?: by you)? (?:by|from|out of|through|due to) (?:your |the |any )?(?:use|access)\b"
)
_FROM_ITS_USE = re.compile(
    r"(?:\(?[0-9a-z.]{1,8}[).]? )?(?:your|the|any) (?:access(?:ing)?(?: to)?,? (?:and|or) )?us(?:e|ing)(?: of)?\b"
)
"""The first cause of a list."""
_NARROWED = re.compile(
    r"\b(?:if|when\w*|where\w*|unless|until|third|suppliers?|links?|content|such|delays?|failures?|during|case of|event of)\b"
)
_OF_LIABILITY = re.compile(r"\b(?:liabilit\w+|disclaimers?|warrant\w+)\b")


_EVEN_IF = re.compile(r"\b(?:even (?:if|where|when)|whether or not|regardless)\b")
"""Foreseen or not: nothing is narrowed by it."""
_AND_THE_REST = re.compile(
    r"(?:[-*·• ]{1,3}|\(?[0-9a-z]{1,4}[).] )?(?:or |and )?any (?:and all )?other (?:damages?|loss(?:es)?)(?: or (?:damages?|loss(?:es)?))? (?:[a-z]+ ){0,4}?(?:arising|resulting|incurred|caused|in connection|relat(?:ed|ing))\b[^.;]{0,40}? us(?:e|ing)\b"
)
"""The last entry of a list of what nobody answers for."""


def no_liability(sentence: Sentence) -> Iterator[Reading]:
    """A cap of nothing; weakest where it is said of everything, since a sum named elsewhere is what is owed."""
    text = sentence.text
    if holds_any(text, _FREE) and (free := _FOR_WHAT_IS_FREE.search(text)):
        yield Reading(Cap("none"), *sentence.phrase(free.start(), free.end()), 1)
    elif ("damage" in text or "no liability" in text) and (found := _not_at_all(sentence)):
        yield Reading(Cap("none"), *sentence.phrase(found.start(), found.end()), 0)
    elif (rest := _AND_THE_REST.match(text)) and is_denied_above(sentence):
        yield Reading(Cap("none"), *sentence.phrase(rest.start(), rest.end()), 0)


def _not_at_all(sentence: Sentence) -> re.Match[str] | None:
    """No liability for anything: not for one cause, and in no clause on one matter."""
    whatsoever = _OR_ANY_WHATSOEVER.search(sentence.text) if "direct," in sentence.text else None
    found = whatsoever or _AT_ALL.search(sentence.text) or _any_other(sentence)
    if found is None or _NARROWED.search(sentence.text, 0, found.start()) or _is_of_a_part(found):
        return None
    if found.re is _AT_ALL:
        if _NARROWED.search(_EVEN_IF.split(found["among"] or "")[0]) or (
            found["list"] and not _opens_with_its_use(sentence)
        ):
            return None
        if found["scope"] or found["claims"] or found["list"]:
            return found
    of_all = any(_OF_LIABILITY.search(heading) for heading in sentence.headings) or _follows_as_is(sentence)
    return found if of_all else None


def _is_of_a_part(found: re.Match[str]) -> bool:
    listed = found.start("among") if found.re is _AT_ALL and found["among"] else found.end()
    return _A_PART.search(found.string, found.start(), listed) is not None


def _any_other(sentence: Sentence) -> re.Match[str] | None:
    return _OR_ANY_OTHER.search(sentence.text) if "any other " in sentence.text else None


def _opens_with_its_use(sentence: Sentence) -> bool:
    """In connection with: (a) your use of the service."""
    first = sentence.after()
    return first is not None and _FROM_ITS_USE.match(first.text) is not None


def _follows_as_is(sentence: Sentence) -> bool:
    """The service is provided as is. Consequently we are not liable: of the whole service."""
    earlier = sentence.before()
    return earlier is not None and earlier.clause.key == sentence.clause.key and _AS_IS.search(earlier.text) is not None


_AS_IS = re.compile(r"\bas[- ]is\b")
