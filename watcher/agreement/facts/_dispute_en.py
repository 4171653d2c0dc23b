"""How English agreements name their court or arbitral body."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._parties import PROVIDER_EN
from watcher.agreement.facts._places_en import KNOWN_PLACE, named_place, unshouted
from watcher.agreement.facts._sentences import Sentence
from watcher.model import Forum, Span

# ── forum ────────────────────────────────────────────────────────────────────────────────────────

_COURTS = r"(?:courts?|tribunals?)"
_SUBMITS = re.compile(
    r"\b(?:jurisdiction|venue|local (?:laws? and )?courts?|br(?:ought|ing\w*)|litigat\w+|resol\w+|submit\w*|settl\w+|hear[ds]?|fil(?:e[ds]?|ing)|commenc\w+|forum|decid\w+|refer\w*|adjudicat\w+|institut\w+|(?:in|to|before|at) (?:the |an? )?(?:competent |ordinary |local )?courts?|tak(?:e|en|es) (?:us|you|it|them|the)|sue[ds]?|lawsuits?|proceedings?|legal action|actions?|claims?|disputes?|competen(?:t|ce))\b"
)
_KINDS = r"(?:exclusive |competent |federal |state |provincial |appropriate |local |united states |district |superior |high |ordinary |civil |commercial |people's |or |and |county |u\.s\. |,){0,8}"
_COURT = re.compile(
    rf"\b(?:the |any )?{_KINDS}{_COURTS}\b(?: of (?:competent|general|exclusive) jurisdiction)?(?:,? (?:located|sitting|situated|seated|competent|responsible|having jurisdiction|with jurisdiction))?(?: and (?:venue|federal courts))?,? (?:in|of|at|within|for|over) (?:the cit(?:y|ies) of )?(?P<place>[^.;()]{{2,120}})"
)
_VENUE = re.compile(
    r"(?<!general )\b(?:jurisdiction|venue|forum)\b(?:[^.;]{0,50}?\b(?:in|of|shall be|will be|is)|[^.;]{50,160}?\b(?:shall be|will be|is)(?: in| at)?) (?P<place>[^.;()]{2,80})"
)
_TRIED_IN = re.compile(
    r"\b(?:disputes?|claims?|controvers\w+|actions?|suits?|proceedings?|lawsuits?)\b[^.;]{0,160}?\b(?:adjudicated|litigated|tried|heard|brought|filed|instituted|commenced)(?: exclusively| only| solely)? in (?P<place>[^.;()]{2,80})"
)
_FORUM_BEHIND = re.compile(
    r"(?:^|[(,] ?|\) )(?P<place>[^.;(),]{2,60}?) (?:is|shall be|will be) (?:agreed (?:up)?on as )?the (?:sole |exclusive |only |legal |place ){0,3}(?:place of jurisdiction|jurisdiction|venue|forum)\b"
)
_NAMED_COURT = re.compile(r"(?:[A-Z][\w'-]+ ){1,6}(?:People's|Internet) Court(?: (?:of|in|at) (?=[A-Z]))?")
"""A court that goes by a name of its own."""
_ADJECTIVE_COURTS = re.compile(
    r"\b(?P<of>english|irish|dutch|german|french|scottish|swiss|austrian|belgian|danish|swedish|finnish|norwegian|spanish|italian|polish|singapore|hong kong|israeli|indian|japanese) courts\b"
)
_LANDS: Mapping[str, str] = {
    "english": "England", "irish": "Ireland", "dutch": "Netherlands", "german": "Germany", "french": "France", "scottish": "Scotland", "swiss": "Switzerland",
    "austrian": "Austria", "belgian": "Belgium", "danish": "Denmark", "swedish": "Sweden", "finnish": "Finland", "norwegian": "Norway", "spanish": "Spain",
    "italian": "Italy", "polish": "Poland", "singapore": "Singapore", "hong kong": "Hong Kong", "israeli": "Israel", "indian": "India", "japanese": "Japan",
}  # fmt: skip
_BODY = (
    r"(?:american arbitration association|aaa|judicial arbitration and mediation services?|jams|(?:[a-z]+ ){0,2}international arbitration cent(?:re|er)|siac|hkiac|lcia|cietac|icc|dis\b|viac|icdr"
    r"|international chamber of commerce|london court of international arbitration|china international economic and trade arbitration commission|international cent(?:re|er) for dispute resolution"
    r"|(?:(?!(?:before|by|with|to|under|through|the|at|from|binding|arbitration|rules)\b)[a-z]+ ){1,4}(?:arbitration (?:commission|committee|institute|institution|chamber|association|cent(?:re|er)|court)|arbitral cent(?:re|er)|(?:chamber|court) of (?:international )?arbitration|chamber of commerce)"
    r"|national arbitration and mediation)"
)
_DECIDES = r"(?:administer\w*|conduct\w*|resol\w+|settle\w*|determin\w+|refer\w*|submit\w*|hear[ds]?|decid\w+|arbitrat\w+|brought|bring|fil(?:e|ed|ing)|tak(?:e|en)|go(?:es)?|appl(?:y|ies) to)"
_ARBITRATION = re.compile(
    rf"\b{_DECIDES}\b[^.;]{{0,90}}?\b(?:by|before|with|through|to|of|under|at)\b[^.;]{{0,40}}?\b(?P<body>{_BODY})(?!\w)|\b(?P<acts>{_BODY})\b[^.;]{{0,30}}?\b(?:will|shall) (?:administer|conduct|decide|have)\b"
)
_SEAT_OF_ARBITRATION = re.compile(
    r"\b(?:disputes?|claims?|controvers\w+|differences?|quarrels?|disagreements?)\b[^.;]{0,160}?\barbitrat\w+\b[^.;]{0,120}?\b(?:held|seated?|sitting|conducted|takes? place|taking place|in the city)\b[^.;]{0,20}?\b(?:in|at|of|is|be) (?P<place>[^.;()]{2,60})"
    r"|\barbitrat\w+ in (?P<place_of>[^.;()]{2,60})"
)
_DECIDED_BY_COURT = r"(?:held|found|deemed|determined|declared|adjudged|ruled|ordered|issued|required|decided|directed)"
_CARVED_OUT = re.compile(
    r"\b(?:small claims|enforce(?:ment)? (?:of )?(?:the |any )?(?:award|judgment|arbitra\w+)|judge?ments? (?:up)?on (?:(?:the|any|an|such|that|final) ){0,2}(?:[a-z]+(?:'s|s')? )?(?:awards?|decisions?)|(?:awards?|decisions?|rulings?)\b[^.;]{0,60}? (?:entered|enforced|confirmed|recogni[sz]ed)|court orders?|orders? of|subpoena|injuncti\w+|equitable relief|compel arbitration"
    rf"|{_DECIDED_BY_COURT}\b[^.;]{{0,60}}?\bby (?:an?|any|the) (?:[a-z]+ ){{0,3}}?{_COURTS}|(?:decisions?|orders?|rulings?|judge?ments?|requests?) (?:of|by|from) (?:an?|any|the|some)\b|counter-?(?:claim|notification|notice)|dmca|statement that you (?:will )?consent|judicial district (?:in which|where)|(?:commercial|company|trade) register|register court)\b"
)
_AT = r"\b(?:courts?|jurisdiction|venue|tribunals?|brought|filed|proceedings?|suits?|claims? go|litigat\w+|sue[ds]?)\b[^.;]{0,120}?"
_SEAT = r"(?:registered (?:office|seat|address)|statutory seat|principal (?:place of business|office)|place of business|business address|seat|domicile|headquarters|head(?: |-)?office|main office|corporate office|offices?|home town|home city)"
_HOME = r"(?:(?:place|country|county|city|state|location) of (?:habitual )?(?:residence|domicile|abode)|(?:habitual )?residence|domicile|home(?: (?:country|state|town|city))?|seat|registered (?:office|seat|address)|place of business)"
_BUYER = r"(?:customer|consumer|client|user|buyer|subscriber|licensee|member|purchaser)"
_SUED = r"(?:defendant|respondent|defending party|party (?:being )?sued|accused)"
_LIVES = r"(?:live|lives|(?:habitually |ordinarily )?resides?|(?:are|is) (?:resident|domiciled|located|at home|established|based)|(?:have|has) (?:your |their |his |her |its |a )?(?:habitual )?(?:residence|home|domicile|seat))"
_OTHER_PARTY = rf"(?:{_SUED}|{_BUYER}|plaintiff|claimant|either|each|both|any|such|that|this|your?)"
_BY_RULE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "signing_place",
        re.compile(
            rf"{_AT}\b(?:(?:place|location) (?:where|at which|in which|of) (?:[a-z]+ ){{0,6}}?(?:signed|signing|signature|executed|execution|concluded|conclusion)|(?:signing|execution) (?:place|location)|where (?:this|the) (?:[a-z]+ ){{0,3}}?(?:is|was|has been|were|are) (?:signed|executed|concluded))\b"
        ),
    ),
    (
        "defendant_domicile",
        re.compile(
            rf"{_AT}\b(?:{_SUED}'s {_HOME}|where (?:the )?{_SUED}|{_HOME} of (?:the )?{_SUED}|(?:wherever|where) the (?:party|other)\b[^.;]{{0,40}}?\bsued)"
        ),
    ),
    (
        "customer_domicile",
        re.compile(
            rf"{_AT}\b(?:where|in which|wherever) (?:you|(?:the |a )?{_BUYER}) {_LIVES}|\byour (?:local|own|home|national) (?:laws? and )?courts\b|{_AT}\b(?:your (?:own )?{_HOME}|{_BUYER}(?:'s|s') (?:own )?{_HOME}|{_HOME} of (?:the |a )?{_BUYER})"
            rf"|\b{_BUYER}s?\b[^.;]{{0,80}}?\bcourts?\b[^.;]{{0,60}}?\b(?:his or her|his|her|their) (?:own )?{_HOME}|\bcountry (?:in which|where) you (?:live|reside)\b[^.;]{{0,250}}?\bcourts? (?:in|of) (?:that|your|such) country"
        ),
    ),
    (
        "provider_domicile",
        re.compile(
            rf"{_AT}\b(?:our|company's|the company's|(?!{_OTHER_PARTY})[a-z]+'s?|providers|suppliers) {_SEAT}\b"
            rf"|{_AT}\b{_SEAT} of (?:the )?(?!{_OTHER_PARTY}\b)[a-z]+\b"
            rf"|{_AT}\b(?:where|in which) (?:(?:the )?{PROVIDER_EN}|(?!{_OTHER_PARTY}\b)[a-z]+(?= (?:is (?:established|incorporated|headquartered|seated)|has its))) (?:is|are|has|have) (?:its |our )?(?:located|based|established|incorporated|registered|principal|headquartered|domiciled|seated|a |{_SEAT})"
        ),
    ),
)
_RULE_STEMS = re.compile(
    "seat|office|domicil|residen|reside|abode|live|headquarter|place of|places? where|location|where |wherever|in which|home|your local|your own|your national|sued|signing|execution"
)
"""Cheap to look for: without any of them no place is told by a rule."""
_AT_OUR_CHOICE = re.compile(
    r"\b(?:we|company|provider) (?:may|can) (?:also )?(?:elect|choose|decide)|\bdata subjects?\b|\bstandard contractual clauses\b|\bsccs?\b|\bcourts? of law\b|\bwithin the meaning of (?:clause|article|section)\b"
)
_DISPUTED = re.compile(
    r"\b(?:courts?|tribunals?|disputes?|claims?|proceedings?|(?:legal |court )?actions?|lawsuits?|suits?|sue[ds]?|litigat\w+|controvers\w+|venue|forum)\b"
    r"|\b(?:exclusive|sole|legal|place of|personal|submits?(?: irrevocably)? to the) jurisdiction\b|\bjurisdiction(?: and venue)?(?: is| shall be| will be|:)"
)
"""A jurisdiction may also be any country: of an age, a tax, a law that protects."""
_COUNTER_NOTICE = re.compile(r"counter-?\s?(?:claim|notification|notice)|takedown|dmca")
_JURY = re.compile(r"\bjury\b")
_QUOTED_TERMS = re.compile(r"\bunder which\b|\b(?:their|its) (?:own )?terms\b")
_COMPETENT = re.compile(
    r"\bcourts? (?:of|with|having) (?:competent )?jurisdiction\b|\bcompetent (?:people's |judicial |civil )?(?:courts?|tribunals?)\b|\bcourts? (?:that (?:is|are) )?competent\b"
)
_END_OF_PLACE = re.compile(
    r"\b(?:and (?:each|you|both|the parties|anywhere|waive|all|any|we|hereby|consent|no other|the)|for (?:the|any|all|resolution)|to (?:resolve|settle|the|which|hear|adjudicate)|shall|will|have|has|without|unless|except|which|with respect|in (?:connection|relation|respect)|regardless|irrespective|over|are|is|where|as|having|or (?:elsewhere|such|any|a|in|the (?:court|state|federal|united states|u\.s\.))|you|if|but|sitting|pursuant|under|that|may|on|by|governing|so|only|alone|can)\b"
    r"|, (?:and|which|without|for|unless|except|to|you|in|whose|save|we|they|can)\b|\""
)


def _read_forum(sentence: Sentence) -> Iterator[Reading]:
    """Where disputes are decided: a court by name or by rule, or an arbitral body."""
    yield from _arbitration(sentence)
    yield from _court(sentence)


def _arbitration(sentence: Sentence) -> Iterator[Reading]:
    text = sentence.text
    found = _ARBITRATION.search(text) if "arbitra" in text or "mediation" in text else None
    if found is None:
        yield from _seat_of_arbitration(sentence)
        return
    start, end = found.span("body" if found["body"] else "acts")
    if _ROSTER.search(text, max(0, start - 40), start):
        return
    start += _small_words(sentence.cased[start:end])
    name = unshouted(sentence.printed(start, end))
    yield Reading(Forum("arbitration", name), *sentence.phrase(found.start(), found.end()), 3)


def _seat_of_arbitration(sentence: Sentence) -> Iterator[Reading]:
    """Where arbitrators sit, when no body is named that appoints them."""
    found = _SEAT_OF_ARBITRATION.search(sentence.text) if "arbitrat" in sentence.text else None
    if found is None or _QUOTED_TERMS.search(sentence.text):
        return
    place = named_place(sentence.cased, found.start("place" if found["place"] else "place_of"))
    if place is not None and not _NO_PLACE.search(sentence.cased[place.start : place.end]):
        yield Reading(
            Forum("arbitration", unshouted(sentence.printed(*place))), *sentence.phrase(found.start(), place.end), 1
        )


_ROSTER = re.compile(r"\b(?:roster|list|panel|selected|chosen|filing fees?|website)\b[^.;]{0,24}$")


def _small_words(words: str) -> int:
    """Length of the words in small letters that the pattern cannot tell from a name."""
    lead = re.match(r"(?:[a-z]\S* )*", words)
    return lead.end() if lead and lead.end() < len(words) else 0


def _court(sentence: Sentence) -> Iterator[Reading]:
    text = sentence.text
    carved_out = _CARVED_OUT.search(text)
    text = text[: carved_out.start()] if carved_out else text
    if not _SUBMITS.search(text) or not _DISPUTED.search(text) or _AT_OUR_CHOICE.search(text):
        return
    if any(_COUNTER_NOTICE.search(heading) for heading in sentence.headings):
        return
    for place, pattern in _BY_RULE if _RULE_STEMS.search(text) else ():
        found = pattern.search(sentence.sided, 0, len(text))
        if found is not None:
            yield Reading(Forum("court", place), *sentence.phrase(found.start(), found.end()), 2)
            if not _OR_ELSE.search(text, found.end()):
                return
    named = _named_courts(sentence, text)
    for each in named:
        name = unshouted(sentence.printed(*each.place))
        yield Reading(Forum("court", name), *sentence.phrase(each.start, each.place.end), 2)
    if named or _JURY.search(text):
        return
    adjective, competent = _ADJECTIVE_COURTS.search(text), _COMPETENT.search(text)
    if adjective is not None:
        yield Reading(Forum("court", _LANDS[adjective["of"]]), *sentence.phrase(adjective.start(), adjective.end()), 2)
    elif competent is not None:
        yield Reading(Forum("court", "competent"), *sentence.phrase(competent.start(), competent.end()), 1)


class _Named(NamedTuple):
    """Where the words begin that give jurisdiction, and the name of the place or court in them."""

    start: int
    place: Span


_OR_ELSE = re.compile(r"\balternativ\w+|\b(?:may|can) (?:also |instead )?(?:choose|elect|opt)\b")


def _named_courts(sentence: Sentence, text: str) -> list[_Named]:
    """Every court that is named, in the order of the words."""
    patterns = (_COURT, _VENUE, _FORUM_BEHIND) if "arbitrat" in text else (_COURT, _VENUE, _FORUM_BEHIND, _TRIED_IN)
    found = [
        _Named(each.start(), _place_span(sentence, *each.span("place")))
        for pattern in patterns
        for each in pattern.finditer(text)
    ]
    kept: list[_Named] = []
    for named in sorted([*_courts_by_name(sentence, len(text)), *found], key=_where):
        if named.place.end - named.place.start >= 3 and (not kept or named.place.start >= kept[-1].place.end):
            kept.append(named)
    return kept


def _courts_by_name(sentence: Sentence, end: int) -> Iterator[_Named]:
    for found in _NAMED_COURT.finditer(sentence.cased, 0, end):
        town = named_place(sentence.cased, found.end()) if found[0].endswith(" ") else None
        start = found.start() + (len("The ") if found[0].startswith("The ") else 0)
        yield _Named(start, Span(start, town.end if town else found.end()))


def _where(named: _Named) -> int:
    return named.place.start


def _place_span(sentence: Sentence, start: int, end: int) -> Span:
    """The name of the place alone, without what the sentence says of it; nothing where no name stands there."""
    stop = _END_OF_PLACE.search(sentence.text, start, end)
    words = sentence.cased[start : stop.start() if stop else end].rstrip(" ,")
    named = named_place(words, 0)
    if named is None or _NO_PLACE.search(words[named.start : named.end]):
        return Span(start, start)
    if words.isupper():
        return (
            Span(start + named.start, start + len(words)) if KNOWN_PLACE.search(words.lower()) else Span(start, start)
        )
    return Span(start + named.start, start + named.end)


_NO_PLACE = re.compile(
    r"^(?:the |this )?(?i:international arbitration|arbitration|justice|appeals?|law|competent|english$|section|article|clause|paragraph|schedule|exhibit|annex|agreement|terms)\b|\b(?i:courts?|tribunals?|terms|waiver|resolution|agreement|provisions?|rules|notice|policy|plaintiff|defendant)\b"
)
"""A reference to another clause, or the court itself where its place is sought."""

FORUM = Reader("en", ("court", "arbitrat", "jurisdiction", "venue", "adjudicat", "litigat"), _read_forum)
