"""How English agreements name their law, their court or arbitral body, and the place of signing."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._jurisdictions import CODES
from watcher.agreement.facts._sentences import Sentence
from watcher.model import Forum, Span

# ── governing law ────────────────────────────────────────────────────────────────────────────────

_PLACE = "(?:" + "|".join(re.escape(name) for name in sorted(CODES, key=len, reverse=True)) + ")"
_GOVERNED = re.compile(
    r"\b(?:govern\w*|construed|interpreted|subject to|controlled|determined|regulated|applicable law|choice of law)\b(?P<gap>[^.;]{0,140}?)\b(?:laws?|legislation)\b(?P<of>[^.;]{0,160})"
    rf"|\b(?:the )?(?P<adjective>{_PLACE}) (?:state )?laws?\b[^.;]{{0,60}}?\b(?:govern\w*|appl(?:y|ies)|applicable)\b|\b(?:governed by|subject to|under|apply)\b[^.;]{{0,12}}?\b(?P<by>{_PLACE}) laws?\b"
    rf"|\blaws? of (?:the )?(?:state of |commonwealth of |province of |republic of )*(?P<law_of>{_PLACE})\b(?:[^.;]|\bu\.s\.(?:a\.)?){{0,80}}?\b(?:govern\w*|appl(?:y|ies)|control)\b"
)
_PLACE_IN = re.compile(rf"\b{_PLACE}\b")
_EXCLUDING = re.compile(
    r"\b(?:without|excluding|regardless|exclud\w+|except|notwithstanding|other than|not including|with the exception)\b"
)
_NOT_THE_LAW = re.compile(
    r"\b(?:dp law|data protection|privacy laws?|sccs?|standard contractual|tax|comply|compliance|export|incorporated|organi[sz]ed|existing|registered|protected|copyright|arbitration act|if you are an? |consumers? (?:in|residing|who))\b"
)


def _read_governing_law(sentence: Sentence) -> Iterator[Reading]:
    """The law that governs the agreement, as the code of its country or state."""
    text = sentence.text
    for found in _GOVERNED.finditer(text):
        if _NOT_THE_LAW.search(text, max(0, found.start() - 60), found.start() + 40):
            continue
        named = found["adjective"] or found["by"] or found["law_of"] or _first_place(found)
        if named:
            yield Reading(CODES[named], *sentence.phrase(found.start(), found.end()), 1)
            return


def _first_place(found: re.Match[str]) -> str | None:
    """The place before any "without regard to"; a state is more than the country around it."""
    words = (found["gap"] or "") + " law " + _EXCLUDING.split(found["of"] or "")[0]
    places = [match[0] for match in _PLACE_IN.finditer(words)]
    states = [place for place in places if "-" in CODES[place]]
    return next(iter(states or places), None)


# ── forum ────────────────────────────────────────────────────────────────────────────────────────

_COURTS = r"(?:courts?|tribunals?)"
_SUBMITS = re.compile(
    r"\b(?:jurisdiction|venue|local (?:laws? and )?courts?|brought|litigated|resolved|submit\w*|settled|heard|filed|commenced|forum|decided|referred|adjudicat\w+|instituted|in court|to court|sue|lawsuits?|litigation|proceedings?|legal action|claims?|disputes?)\b"
)
_KINDS = r"(?:exclusive |competent |federal |state |provincial |appropriate |local |united states |district |superior |high |ordinary |or |and |county |u\.s\. |,){0,8}"
_COURT = re.compile(
    rf"\b(?:the |any )?{_KINDS}{_COURTS}\b(?: of competent jurisdiction)?(?:,? (?:located|sitting|situated|seated))?(?: and (?:venue|federal courts))?,? (?:in|of|at|within|for|having jurisdiction in) (?P<place>[^.;()]{{2,120}})"
)
_VENUE = re.compile(
    r"\b(?:jurisdiction|venue)\b(?:[^.;]{0,50}?\b(?:in|of|shall be|will be|is)|[^.;]{50,160}?\b(?:shall be|will be|is)(?: in| at)?) (?P<place>[^.;()]{2,80})"
)
_ADJECTIVE_COURTS = re.compile(
    r"\b(?P<of>english|irish|dutch|german|french|scottish|swiss|austrian|belgian|danish|swedish|finnish|norwegian|spanish|italian|polish|singapore|hong kong|israeli|indian|japanese) courts\b"
)
_LANDS: Mapping[str, str] = {
    "english": "England", "irish": "Ireland", "dutch": "Netherlands", "german": "Germany", "french": "France", "scottish": "Scotland", "swiss": "Switzerland",
    "austrian": "Austria", "belgian": "Belgium", "danish": "Denmark", "swedish": "Sweden", "finnish": "Finland", "norwegian": "Norway", "spanish": "Spain",
    "italian": "Italy", "polish": "Poland", "singapore": "Singapore", "hong kong": "Hong Kong", "israeli": "Israel", "indian": "India", "japanese": "Japan",
}  # fmt: skip
_BODY = (
    r"(?:american arbitration association|aaa|judicial arbitration and mediation services|jams|(?:[a-z]+ ){0,2}international arbitration cent(?:re|er)|siac|hkiac|lcia|cietac|icc"
    r"|international chamber of commerce|london court of international arbitration|china international economic and trade arbitration commission"
    r"|(?:[a-z]+ ){1,4}(?:arbitration (?:commission|institute|institution|chamber|cent(?:re|er))|chamber of arbitration)|national arbitration and mediation)"
)
_DECIDES = r"(?:administered|conducted|resolved|settled|determined|referred|submitted|heard|decided|arbitrat\w+)"
_ARBITRATION = re.compile(
    rf"\b{_DECIDES}\b[^.;]{{0,90}}?\b(?:by|before|with|through|to|of|under)\b[^.;]{{0,40}}?\b(?P<body>{_BODY})\b|\b(?P<acts>{_BODY})\b[^.;]{{0,30}}?\b(?:will|shall) (?:administer|conduct|decide)\b"
)
_CARVED_OUT = re.compile(
    r"\b(?:small claims|enforce(?:ment)? (?:of )?(?:the |any )?(?:award|judgment|arbitra\w+)|judge?ments? (?:up)?on (?:(?:the|any|an|such|that|final) ){0,2}(?:[a-z]+(?:'s|s')? )?(?:awards?|decisions?)|awards?\b[^.;]{0,60}? (?:entered|enforced|confirmed|recogni[sz]ed)|court orders?|orders? of|subpoena|injuncti\w+|equitable relief|compel arbitration)\b"
)
_AT = r"\b(?:courts?|jurisdiction|venue|tribunals?|brought|filed|proceedings?|claims? go)\b[^.;]{0,90}?"
_BY_RULE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "provider_domicile",
        re.compile(
            rf"{_AT}\b(?:our|company's|the company's|provider's|supplier's|licensor's|(?!defendant)[a-z]+'s) (?:registered (?:office|seat)|principal (?:place of business|office)|place of business|seat|domicile|headquarters|registered address)"
            rf"|{_AT}\b(?:registered office|principal place of business|seat|headquarters|domicile) of (?:the )?(?:company|provider|supplier|[a-z]+)\b"
            rf"|{_AT}\bwhere (?:we|company|the company|provider|supplier|[a-z]+) (?:is|are|has|have) (?:its |our )?(?:located|based|established|incorporated|registered|principal|headquartered|domiciled|a )"
        ),
    ),
    (
        "customer_domicile",
        re.compile(
            rf"{_AT}\b(?:where|in which) (?:you|the (?:customer|consumer)) (?:live|lives|(?:habitually )?resides?|(?:are|is) (?:resident|domiciled|located)|(?:have|has) (?:your |their |a )?(?:habitual )?residence)"
            rf"|\byour (?:local|own|home|national) (?:laws? and )?courts\b|{_AT}\b(?:your (?:place of )?(?:residence|domicile|home country|country of residence)|(?:customer|consumer|user)'s (?:place of )?(?:residence|domicile|habitual residence))"
        ),
    ),
    (
        "defendant_domicile",
        re.compile(
            rf"{_AT}\b(?:defendant's (?:domicile|place|residence|registered|principal|seat)|where the defendant|seat of the defendant)"
        ),
    ),
)
_AT_OUR_CHOICE = re.compile(
    r"\b(?:we|company|provider) (?:may|can) (?:also )?(?:elect|choose|decide)|\bdata subjects?\b|\bstandard contractual clauses\b|\bsccs?\b|\bcourts? of law\b|\bjury\b"
)
_COMPETENT = re.compile(r"\bcourts? of competent jurisdiction\b|\bcompetent courts?\b")
_END_OF_PLACE = re.compile(
    r"\b(?:and (?:each|you|both|the parties|anywhere|waive|all|any|we|hereby|consent|no other|the)|for (?:the|any|all|resolution)|to (?:resolve|settle|the|which|hear|adjudicate)|shall|will|have|has|without|unless|except|which|with respect|in (?:connection|relation|respect)|regardless|over|are|is|where|as|having|or (?:such|any|a|in|the (?:court|state|federal|united states|u\.s\.))|you|if|but|sitting|pursuant|under|that|may|on|by|governing|so|only)\b"
    r"|, (?:and|which|without|for|unless|except|to|you|in|whose|save)\b|\""
)


def _read_forum(sentence: Sentence) -> Iterator[Reading]:
    """Where disputes are decided: a court by name or by rule, or an arbitral body."""
    yield from _arbitration(sentence)
    yield from _court(sentence)


def _arbitration(sentence: Sentence) -> Iterator[Reading]:
    text = sentence.text
    found = _ARBITRATION.search(text) if "arbitrat" in text else None
    if found is None:
        return
    start, end = found.span("body" if found["body"] else "acts")
    if _ROSTER.search(text, max(0, start - 40), start):
        return
    start += _small_words(sentence.cased[start:end])
    yield Reading(Forum("arbitration", sentence.printed(start, end)), *sentence.phrase(found.start(), found.end()), 3)


_ROSTER = re.compile(r"\b(?:roster|list|panel|selected|filing fees?|website)\b[^.;]{0,24}$")


def _small_words(words: str) -> int:
    """Length of the words in small letters that the pattern cannot tell from a name."""
    lead = re.match(r"(?:[a-z]\S* )*", words)
    return lead.end() if lead and lead.end() < len(words) else 0


def _court(sentence: Sentence) -> Iterator[Reading]:
    text = sentence.text
    carved_out = _CARVED_OUT.search(text)
    text = text[: carved_out.start()] if carved_out else text
    if not _SUBMITS.search(text) or _AT_OUR_CHOICE.search(text):
        return
    for place, pattern in _BY_RULE:
        found = pattern.search(text)
        if found is not None:
            yield Reading(Forum("court", place), *sentence.phrase(found.start(), found.end()), 2)
            if not _OR_ELSE.search(text, found.end()):
                return
    named = _named_courts(sentence, text)
    for found, (start, end) in named:
        yield Reading(Forum("court", sentence.printed(start, end)), *sentence.phrase(found.start(), end), 2)
    if named:
        return
    adjective, competent = _ADJECTIVE_COURTS.search(text), _COMPETENT.search(text)
    if adjective is not None:
        yield Reading(Forum("court", _LANDS[adjective["of"]]), *sentence.phrase(adjective.start(), adjective.end()), 2)
    elif competent is not None:
        yield Reading(Forum("court", "competent"), *sentence.phrase(competent.start(), competent.end()), 1)


class _Named(NamedTuple):
    """Words that give jurisdiction, and the name of the place in them."""

    words: re.Match[str]
    place: Span


_OR_ELSE = re.compile(r"\balternativ\w+|\b(?:may|can) (?:also |instead )?(?:choose|elect|opt)\b")


def _named_courts(sentence: Sentence, text: str) -> list[_Named]:
    """Every court that is named, in the order of the words."""
    found = [*_COURT.finditer(text), *_VENUE.finditer(text)]
    kept: list[_Named] = []
    for named in sorted((_Named(each, _place_span(sentence, *each.span("place"))) for each in found), key=_where):
        if named.place.end - named.place.start >= 3 and (not kept or named.place.start >= kept[-1].place.end):
            kept.append(named)
    return kept


def _where(named: _Named) -> int:
    return named.place.start


def _place_span(sentence: Sentence, start: int, end: int) -> Span:
    """The name of the place alone, without what the sentence says of it; nothing where no name stands there."""
    stop = _END_OF_PLACE.search(sentence.text, start, end)
    words = sentence.cased[start : stop.start() if stop else end].rstrip(" ,")
    named = _PLACE_NAME.match(words)
    if not named or _NO_PLACE.search(words) or (words.isupper() and not _PLACE_IN.search(words.lower())):
        return Span(start, start)
    article = len("the ") if words.startswith("the ") else 0
    return Span(start + article, start + len(words))


_PLACE_NAME = re.compile(
    r"(?:the |(?i:state|city|county|canton|province|district|republic|commonwealth|kingdom|region|prefecture|emirate) of )*[A-Z]"
)
_NO_PLACE = re.compile(
    r"^(?:the |this )?(?i:section|article|clause|paragraph|schedule|exhibit|annex|agreement|terms)\b|\b(?i:courts?|tribunals?)\b"
)
"""A reference to another clause, or the court itself where its place is sought."""

# ── signing place ────────────────────────────────────────────────────────────────────────────────

_SIGNED_AT = re.compile(
    r"\b(?:place of signing|place of signature|place of execution|signed at|executed at|deemed (?:to be |to have been )?(?:made|executed|signed|entered into) (?:in|at))\b(?: of (?:this|the) agreement)?(?: is| shall be|:)? ?(?P<place>[^.;()]{3,60})"
)


def _read_signing_place(sentence: Sentence) -> Iterator[Reading]:
    """Where the agreement counts as signed."""
    found = _SIGNED_AT.search(sentence.text)
    if found is not None:
        start, end = _place_span(sentence, *found.span("place"))
        if end - start >= 3:
            yield Reading(sentence.printed(start, end), *sentence.phrase(found.start(), end), 1)


GOVERNING_LAW = Reader("en", (" law", "legislation"), _read_governing_law)
FORUM = Reader("en", ("court", "arbitrat", "jurisdiction", "venue"), _read_forum)
SIGNING_PLACE = Reader("en", ("place of", "signed at", "executed", "deemed"), _read_signing_place)
