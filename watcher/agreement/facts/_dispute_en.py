"""How English agreements name their court or arbitral body."""

import re
from collections.abc import Iterator
from typing import Literal

from watcher.agreement.facts._arbitration_en import SEAT_PRINTED, arbitration
from watcher.agreement.facts._courts_en import COURTS_EN, named_courts
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import PROVIDER_EN
from watcher.agreement.facts._places_en import OFFICE_EN, named_place, unshouted
from watcher.agreement.facts._seats_en import NO_TOWN, Seat, seat_of_arbitration
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._tables import CELL_MARK, cell_under
from watcher.agreement.facts._transfer_clauses_en import is_of_transfer_clauses
from watcher.model import Forum, Span

# ── forum ────────────────────────────────────────────────────────────────────────────────────────

_SUBMITS = re.compile(
    r"\b(?:jurisdiction|venue|local (?:laws? and )?courts?|br(?:ought|ing\w*)|litigat\w+|resol\w+|submit\w*|settl\w+|hear[ds]?|fil(?:e[ds]?|ing)|commenc\w+|forum|decid\w+|refer\w*|adjudicat\w+|institut\w+|(?:in|to|before|at) (?:the |an? )?(?:competent |ordinary |local )?courts?|tak(?:e|en|es) (?:us|you|it|them|the)|sue[ds]?|lawsuits?|proceedings?|legal action|actions?|claims?|disputes?|competen(?:t|ce))\b"
)
_DECIDED_BY_COURT = r"(?:held|found|deemed|determined|declared|adjudged|ruled|ordered|issued|required|decided|directed)"
_CARVED_OUT = compiled(
    r"\b(?:small claims|class actions?,? (?:in|before) any court|enforce(?:ment)? (?:of )?(?:the |any )?(?:award|judgment|arbitra\w+)|judge?ments? (?:up)?on (?:(?:the|any|an|such|that|final) ){0,2}(?:[a-z]+(?:'s|s')? )?(?:awards?|decisions?)|judge?ments? rendered by|(?:interim|preliminary|provisional|temporary)(?:,? (?:or|and|injunctive|equitable|preliminary|interim|provisional|temporary|permanent))* (?:relief|remed(?:y|ies)|measures?)|authori[sz]ation[^.;]{0,60}? register|(?:awards?|decisions?|rulings?)\b[^.;]{0,60}? (?:entered|enforced|confirmed|recogni[sz]ed)|court orders?|orders? of|subpoena|injuncti\w+|equitable relief"
    r"|(?:decisions?|orders?|rulings?|judge?ments?|requests?) (?:of|by|from) (?:an?|any|the|some)\b|counter-?(?:claim|notification|notice)|dmca|statement that you (?:will )?consent|judicial district (?:in which|where)|consent to the jurisdiction of an? (?:[a-z]+ )?federal (?:district )?court|(?:commercial|company|trade) register|register court)\b"
)
_DECIDED_BY = re.compile(rf"\b{_DECIDED_BY_COURT}\b[^.;]{{0,60}}?\bby (?:an?|any|the) (?:[a-z]+ ){{0,3}}?{COURTS_EN}\b")
"""What a court finds of a term; a dispute that it decides is our matter."""
_A_DISPUTE = re.compile(
    r"\b(?:disputes?|claims?|controvers\w+|actions?|suits?|proceedings?|differences?|matters?)\b[^,;]{0,120}$"
)
_HELPS_ARBITRATION = re.compile(
    r"\b(?:compel arbitration|stay (?:of )?(?:any |the |such )?proceedings|(?:in aid of|to enforce|ancillary to|pending) (?:the |any |an )?arbitration|same (?:[a-z]+ ){1,4}(?:as|that) (?:an?|any|the) court|filing fees?|have to pay to file)\b"
)
"""A court that only helps the arbitrators, a court as the measure of what they may do, its price as one of theirs."""
_AT = r"\b(?:courts?|(?<!in the )(?<!in any )(?<!of the )(?<!your )jurisdiction|venue|tribunals?|brought|filed|proceedings?|suits?|claims? go|litigat\w+|sue[ds]?)\b(?:[^.;]|\.(?=[a-z])){0,120}?"
_HOME = r"(?:(?:place|country|county|city|state|territory|location) of (?:habitual )?(?:residence|domicile|abode)|(?:habitual )?residence|domicile|home(?: (?:country|state|town|city))?|seat|registered (?:office|seat|address)|place of business)"
_BUYER = r"(?:customer|consumer|client|user|buyer|subscriber|licensee|member|purchaser)"
_SUED = r"(?:defendant|respondent|defending party|party (?:being )?sued|accused)"
_LIVES = r"(?:live|lives|(?:habitually |ordinarily )?resides?|(?:are|is) (?:resident|domiciled|located|at home|established|based)|(?:have|has) (?:your |their |his |her |its |a )?(?:habitual )?(?:residence|home|domicile|seat))"
_OTHER_PARTY = rf"(?:{_SUED}|{_BUYER}|plaintiff|claimant|talent|seller|guest|publisher|advertiser|affiliate|partner|developer|creator|merchant|either|each|both|any|such|that|this|your?)"
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
            rf"{_AT}\b(?:where|in which|wherever) (?:you|(?:the |a )?{_BUYER}) {_LIVES}|\byour (?:local|own|home|national) (?:laws? and )?courts\b|{_AT}\b(?:your (?:own )?{_HOME}|your own country|{_BUYER}(?:'s|s') (?:own )?{_HOME}|{_HOME} of (?:the |an? |such |that )(?:[a-z]+ )?{_BUYER})"
            rf"|\b{_BUYER}s?\b[^.;]{{0,80}}?\bcourts?\b[^.;]{{0,60}}?\b(?:his or her|his|her|their) (?:own )?{_HOME}"
            rf"|\b{_BUYER}s?\b(?:(?! also )[^.;]){{0,80}}?\bcourts?\b[^.;]{{0,60}}?\b(?:where|in which) (?:they|he or she|he|she) {_LIVES}"
        ),
    ),
    (
        "customer_domicile",
        re.compile(
            r"\bcountry (?:of (?:your )?(?:habitual )?residence|(?:in which|where) you (?:live|reside))\b[^.;]{0,250}?\bcourts? (?:in|of) (?:that|your|such) country"
        ),
    ),
    (
        "provider_domicile",
        re.compile(
            rf"{_AT}\b(?:our|company's|the company's|(?!{_OTHER_PARTY})[a-z]+'s?|providers|suppliers) {OFFICE_EN}\b"
            rf"|{_AT}\b(?:the )?(?:{PROVIDER_EN}|administration's) (?:location|place)\b|{_AT}\b(?:location|place) of (?:the )?(?:{PROVIDER_EN}|administration)"
            rf"|{_AT}\b{OFFICE_EN} of (?:the |any )?(?!{_OTHER_PARTY}\b|arbitra)[a-z]+\b"
            rf"|{_AT}\b(?:where|in which) (?:(?:the )?{PROVIDER_EN}|(?!{_OTHER_PARTY}\b)[a-z]+(?= (?:is (?:established|incorporated|headquartered|seated)|has its))) (?:is|are|has|have) (?:its |our )?(?:located|based|established|incorporated|registered|principal|headquartered|domiciled|seated|a |{OFFICE_EN})"
        ),
    ),
)
_RULE_STEMS = re.compile(
    "seat|office|domicil|residen|reside|abode|live|headquarter|place of|places? where|location|where |wherever|in which|home|your local|your own|your national|sued|signing|execution"
)
"""Cheap to look for: without any of them no place is told by a rule."""
_AT_OUR_CHOICE = re.compile(
    r"\b(?:we|company|provider) (?:may|can) (?:also )?(?:elect|choose|decide)|\bdata subjects?\b|\bwithin the meaning of (?:clause|article|section)\b"
)
_DISPUTED = re.compile(
    r"\b(?:courts?|tribunals?|disputes?|claims?|proceedings?|(?:legal |court )?actions?|lawsuits?|suits?|sue[ds]?|litigat\w+|controvers\w+|forum|(?:exclusive|sole|proper|legal|personal|proper|mandatory) venue|jurisdiction and venue|venue (?:and jurisdiction|for|lies|(?:shall|will) (?:be|lie)|is proper|[:-]))\b"
    r"|^(?:[0-9.]+ )?(?:the )?venue is\b"
    r"|\b(?:exclusive|sole|legal|place of|personal|submits?(?: irrevocably)? to the) jurisdiction\b|\bjurisdiction(?: and venue)?(?: is| shall be| will be| ?[:-])"
)
"""A jurisdiction may also be any country: of an age, a tax, a law that protects."""
_COUNTER_NOTICE = re.compile(r"counter-?\s?(?:claim|notification|notice)|takedown|dmca")
_AMONG_USERS = re.compile(
    r"\b(?:buyers? and sellers?|between (?:(?:the |two |other )?(?:users|members|buyers?|sellers?|customers|participants)))\b|\bfor complaints involving\b"
)
"""Whom the users sue, not us."""
_JURY = re.compile(r"\bjury\b")
_NOT_HERE = re.compile(
    r"\b(?:depend(?:s|ing|ent)? (?:up)?on|var(?:y|ies) (?:by|with)|laws? of|protections?|regardless of|irrespective of)\b|\bagainst (?:you|(?:the )?customer|(?:the )?user)\b(?![^.;]{0,60}\b(?:only|exclusively)\b)|\bany other (?:courts?|jurisdiction|country)\b"
)
"""Whose law it is, or where the provider keeps the right to sue, is not yet where the customer sues."""
_AGAINST_CUSTOMER = re.compile(
    r"\b(?:retains?|reserves?|(?:have|has)) (?:the |our |its )?right to (?:bring|take|commence|sue|initiate|institute|seek|pursue|file)\b|\b(?:we|company|provider) may (?:also )?(?:bring|commence|institute|sue|take|initiate)\b(?![^.;]{0,80}\b(?:only|exclusively)\b)|\bin its sole discretion\b"
)
_DECIDES_TERMS = re.compile(
    r"\bcourts?\b[^.;,]{0,60}?\b(?:finds?|holds?|determines?|orders?|rules?|decides?|declares?|concludes?|deems?|may enter|has the authority|shall have authority)\b|\b(?:awards?|judge?ments?|any other (?:[a-z]+ ){0,4}?courts?)\b"
)
_SUED_FOR = re.compile(
    r"\b(?:disputes?|(?<!small )claims?|controvers\w+|matters?|(?:legal |court )?actions?|suits?|proceedings?|lawsuits?|litigat\w+|submit|jurisdiction (?:for|over|is))\b"
)
_COMPETENT = re.compile(
    r"\bcourts? (?:of|with|having) (?:competent )?jurisdiction\b|\bcompetent (?:people's |judicial |civil )?(?:courts?|tribunals?)\b|\bcourts? (?:that (?:is|are) )?competent\b"
)


def _read_forum(sentence: Sentence) -> Iterator[Reading]:
    """Where disputes are decided: a court by name or by rule, or an arbitral body."""
    if (cell := cell_under(sentence, _COURT_COLUMN)) is not None:
        yield from _court_in_cell(sentence, cell)
        return
    seat = seat_of_arbitration(sentence)
    yield from arbitration(sentence, seat)
    yield from _court(sentence, seat)


_COURT_COLUMN = re.compile(r"\b(?:courts?|jurisdiction|venue|forum)\b")
_LEAD_OF_CELL = re.compile(
    r"(?:(?:the )?(?:exclusive |non-exclusive )?(?:jurisdiction of )?(?:the )?(?:state and federal |federal and state |state or federal |competent )?courts?,? (?:(?:located|sitting) )?(?:in|of) )?"
)


def _court_in_cell(sentence: Sentence, cell: Span) -> Iterator[Reading]:
    """Under a head that speaks of courts a place stands alone."""
    lead = _LEAD_OF_CELL.match(sentence.text, cell.start, cell.end)
    place = named_place(sentence.cased[: cell.end], lead.end() if lead else cell.start)
    if place is None or NO_TOWN.search(sentence.text, place.start, place.end):
        return
    names_courts = lead is not None and lead.end() > cell.start
    if names_courts or _STANDS_ALONE.match(sentence.text, place.end, cell.end):
        yield Reading(Forum("court", unshouted(sentence.printed(*place))), *cell, 2)


_STANDS_ALONE = re.compile(r" ?(?:courts?\b)? ?(?:[.,;(/]|and\b|or\b|$)")
"""Transfers necessary for …: a sentence under such a head is no place."""


def _court(sentence: Sentence, seat: Seat | None) -> Iterator[Reading]:
    """The courts it names; where arbitrators sit is none."""
    text = _told_of_courts(sentence)
    if not text:
        return
    told = False
    for place, pattern in _BY_RULE if _RULE_STEMS.search(text) else ():
        found = pattern.search(sentence.sided, len(text) - len(text.lstrip()), len(text))
        if found is None or (place == "customer_domicile" and _is_not_for_the_customer(text, found)):
            continue
        told = True
        yield Reading(Forum("court", place), *sentence.phrase(found.start(), found.end()), 2)
        if place != "customer_domicile" and not _OR_ELSE.search(text, found.end()):
            return
    named = [each for each in named_courts(sentence, text) if seat is None or not seat.overlaps(each.place)]
    kind: Literal["court", "arbitration"] = "arbitration" if _goes_on_about_arbitrators(sentence) else "court"
    for each in named:
        strength = SEAT_PRINTED if kind == "arbitration" else 2
        yield Reading(Forum(kind, each.name), *sentence.phrase(each.start, each.place.end), strength)
    aside = told or named or _JURY.search(text) or _HELD_AGAINST_CUSTOMER.search(text)
    competent = None if aside else _COMPETENT.search(text)
    if competent is not None and _SUED_FOR.search(text) and not _DECIDES_TERMS.search(text):
        yield Reading(Forum("court", "competent"), *sentence.phrase(competent.start(), competent.end()), 1)


def _told_of_courts(sentence: Sentence) -> str:
    """What the sentence says of courts before it turns to what is carved out; nothing where it is of another matter."""
    text = _LED_BY_EXCEPTION.sub(_blank, sentence.text)
    for aside in (_CARVED_OUT.search(text), _DECIDED_BY.search(text)):
        if aside is not None and not (aside.re is _DECIDED_BY and _A_DISPUTE.search(text, 0, aside.start())):
            text = text[: aside.start()]
    if not _SUBMITS.search(text) or not _DISPUTED.search(text) or _AT_OUR_CHOICE.search(text):
        return ""
    if _AMONG_USERS.search(text) or ("court" not in text and _BEFORE_ARBITRATORS.search(text)):
        return ""
    if (
        is_of_transfer_clauses(sentence)
        or _HELPS_ARBITRATION.search(text)
        or any(_COUNTER_NOTICE.search(heading) for heading in sentence.headings)
    ):
        return ""
    return text


_BEFORE_ARBITRATORS = re.compile(r"\b(?:aaa|jams|adr services|icc|lcia|siac|hkiac)\b")
"""Proceedings under their rules, where no court is named."""
_LED_BY_EXCEPTION = compiled(
    r"\((?:other than|except|excluding|save)[^()]*\)|,? (?:except|save) (?:for |in |as to )?(?:(?:any|the|those) )?(?:disputes?|cases?|matters?|claims?) (?:in which|where|for which|over which)\b[^,.;]*|^(?:except|other than|apart from|save|excluding|with the exception|notwithstanding|subject to|unless)\b[^;]{0,250}?, (?=(?:the|all|any|you|each|both|we|it|every|such|exclusive|venue|jurisdiction|disputes?|claims?|actions?)\b)"
)
"""Except for small claims, every dispute …: what the sentence begins by setting aside, or sets aside in brackets."""


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _goes_on_about_arbitrators(sentence: Sentence) -> bool:
    """Disputes go to arbitration. Venue will be Boston: where no court is named, the arbitrators sit there."""
    earlier = sentence.before()
    if earlier is None or earlier.clause.key != sentence.clause.key or "court" in sentence.text:
        return False
    return "arbitrat" not in sentence.text and _TO_ARBITRATION.search(earlier.text) is not None


_TO_ARBITRATION = re.compile(r"\b(?:by|through|to|under|in) (?:[a-z]+ ){0,3}?arbitration\b")


def _is_not_for_the_customer(text: str, found: re.Match[str]) -> bool:
    """Where the provider may sue as well, and whose law it is."""
    if _NOT_HERE.search(found[0]):
        return True
    if _LAWS_OF_A.search(text, 0, found.start()) and not _NAMES_COURTS.search(found[0]):
        return True
    aside = max(0, found.start() - _ASIDE)
    return any(each.search(text, aside, found.end()) for each in (_AGAINST_CUSTOMER, _HELD_AGAINST_CUSTOMER))


_ASIDE = 60
_HELD_AGAINST_CUSTOMER = re.compile(
    r"\b(?:it|we|they) (?:has|have|may have) against (?:you|(?:the )?(?:customer|user))\b"
)
_LAWS_OF_A = re.compile(r"\blaws? of (?:the|a|any) $")
_NAMES_COURTS = re.compile(rf"\b{COURTS_EN}\b")
"""The laws of the jurisdiction where you reside are no court there, unless courts in that country follow."""


_OR_ELSE = re.compile(
    r"\balternativ\w+|\botherwise\b|\bin all other cases\b|\b(?:may|can) (?:also |instead )?(?:choose|elect|opt)\b"
)


FORUM = Reader(
    "en",
    (
        "court",
        "arbitra",
        "tribunal",
        "gericht",
        "rechtbank",
        "juzgado",
        "heard in",
        "brought in",
        "tried in",
        "decided in",
        "resolved in",
        "settled in",
        "filed in",
        "commenced in",
        "instituted in",
        "hearing",
        " seat",
        "jurisdiction",
        "venue",
        "adjudicat",
        "litigat",
        "forum of settlement",
        "forum of dispute",
        "forum shall be",
        CELL_MARK,
    ),
    _read_forum,
)
