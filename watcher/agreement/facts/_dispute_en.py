"""How English agreements name their law, their court or arbitral body, and the place of signing."""

import re
from collections.abc import Iterator, Mapping

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._sentences import Sentence
from watcher.model import Forum

# ── governing law ────────────────────────────────────────────────────────────────────────────────

_STATES = (
    "alabama AL,alaska AK,arizona AZ,arkansas AR,california CA,colorado CO,connecticut CT,delaware DE,florida FL,georgia GA,hawaii HI,idaho ID,"
    "illinois IL,indiana IN,iowa IA,kansas KS,kentucky KY,louisiana LA,maine ME,maryland MD,massachusetts MA,michigan MI,minnesota MN,"
    "mississippi MS,missouri MO,montana MT,nebraska NE,nevada NV,new hampshire NH,new jersey NJ,new mexico NM,new york NY,north carolina NC,"
    "north dakota ND,ohio OH,oklahoma OK,oregon OR,pennsylvania PA,rhode island RI,south carolina SC,south dakota SD,tennessee TN,texas TX,utah UT,"
    "vermont VT,virginia VA,washington WA,west virginia WV,wisconsin WI,wyoming WY"
)
_COUNTRIES = (
    "people's republic of china CN,mainland china CN,prc CN,china CN,hong kong HK,macau MO,macao MO,taiwan TW,republic of china TW,singapore SG,england GB,"
    "united kingdom GB,english GB,uk GB,great britain GB,scotland GB,wales GB,republic of ireland IE,ireland IE,irish IE,netherlands NL,dutch NL,"
    "the netherlands NL,federal republic of germany DE,germany DE,german DE,france FR,french FR,japan JP,japanese JP,republic of korea KR,south korea KR,korea KR,"
    "australia AU,new south wales AU-NSW,victoria AU-VIC,queensland AU-QLD,canada CA,ontario CA-ON,british columbia CA-BC,quebec CA-QC,alberta CA-AB,switzerland CH,swiss CH,"
    "austria AT,belgium BE,luxembourg LU,spain ES,italy IT,portugal PT,sweden SE,swedish SE,denmark DK,norway NO,finland FI,iceland IS,estonia EE,latvia LV,lithuania LT,"
    "poland PL,czech republic CZ,hungary HU,romania RO,bulgaria BG,greece GR,cyprus CY,malta MT,turkey TR,israel IL,united arab emirates AE,india IN,"
    "malaysia MY,indonesia ID,thailand TH,vietnam VN,philippines PH,new zealand NZ,south africa ZA,brazil BR,mexico MX,argentina AR,gibraltar GI,"
    "british virgin islands VG,cayman islands KY,seychelles SC,panama PA,isle of man IM,jersey JE,guernsey GG,ukraine UA,slovenia SI,slovakia SK,croatia HR"
)
_CODES: Mapping[str, str] = {
    **{name: f"US-{code}" for name, code in (entry.rsplit(" ", 1) for entry in _STATES.split(","))},
    **{name: code for name, code in (entry.rsplit(" ", 1) for entry in _COUNTRIES.split(","))},
}
_PLACE = "(?:" + "|".join(re.escape(name) for name in sorted(_CODES, key=len, reverse=True)) + ")"
_UNITED_STATES = r"(?:united states(?: of america)?|u\.s\.a?\.?|usa|us)"
_GOVERNED = re.compile(
    rf"\b(?:govern\w*|construed|interpreted|subject to|controlled|determined|regulated|applicable law|governing law|choice of law)\b(?P<gap>[^.;]{{0,140}}?)\b(?:laws?|legislation)\b(?P<of>[^.;]{{0,160}})"
    rf"|\b(?:the )?(?P<adjective>{_PLACE}) (?:state )?laws?\b[^.;]{{0,60}}?\b(?:govern\w*|appl(?:y|ies)|applicable)\b|\b(?:governed by|subject to|under|apply)\b[^.;]{{0,12}}?\b(?P<by>{_PLACE}) laws?\b"
    rf"|\blaws? of (?:the )?(?:state of |commonwealth of |province of |republic of )*(?P<law_of>{_PLACE})\b[^.;]{{0,80}}?\b(?:govern\w*|appl(?:y|ies)|control)\b"
)
_PLACE_IN = re.compile(rf"\b{_PLACE}\b")
_EXCLUDING = re.compile(
    r"\b(?:without|excluding|regardless|exclud\w+|except|notwithstanding|other than|not including|with the exception)\b"
)
_NOT_THE_LAW = re.compile(
    r"\b(?:comply|compliance|export|incorporated|organi[sz]ed|existing|registered|protected|copyright|arbitration act|if you (?:are|live|reside)|consumers? (?:in|residing|who))\b"
)


def read_governing_law(sentence: Sentence) -> Iterator[Reading]:
    """The law that governs the agreement, as the code of its country or state."""
    text = sentence.text
    for found in _GOVERNED.finditer(text):
        if _NOT_THE_LAW.search(text, max(0, found.start() - 40), found.start()):
            continue
        named = found["adjective"] or found["by"] or found["law_of"] or _first_place(found)
        if named:
            yield Reading(_CODES[named], *sentence.phrase(found.start(), found.end()), 1)
            return


def _first_place(found: re.Match[str]) -> str | None:
    """The place before any "without regard to"; a state is more than the country around it."""
    words = (found["gap"] or "") + " law " + _EXCLUDING.split(found["of"] or "")[0]
    places = [match[0] for match in _PLACE_IN.finditer(words)]
    states = [place for place in places if "-" in _CODES[place]]
    return (states or places or [None])[0]


# ── forum ────────────────────────────────────────────────────────────────────────────────────────

_COURTS = r"(?:courts?|tribunals?)"
_SUBMITS = re.compile(
    r"\b(?:jurisdiction|venue|brought|litigated|resolved|submit\w*|settled|heard|filed|commenced|forum|decided|referred|adjudicat\w+|instituted)\b"
)
_COURT = re.compile(
    rf"\b(?:the |any )?(?:exclusive |competent |federal |state |provincial |appropriate |local |united states |district |superior |high |ordinary |or |and |county |u\.s\. |,){{0,8}}{_COURTS}\b(?: of competent jurisdiction)?(?:,? (?:located|sitting|situated|seated))?(?: and (?:venue|federal courts))?,? (?:in|of|at|within|for|having jurisdiction in) (?P<place>[^.;()]{{2,120}})"
    rf"|\b(?P<adjective>[a-z]+(?: [a-z]+)?) courts? (?:shall |will )?(?:have|has|having)\b"
    rf"|\b(?:jurisdiction|venue)\b[^.;]{{0,50}}?\b(?:in|of|shall be|will be|is) (?P<venue>[^.;()]{{2,80}})"
)
_ARBITRATION = re.compile(r"\barbitrat(?:ion|ed|or|ors)\b")
_BINDING = re.compile(
    r"\b(?:binding|final|resolved|settled|submitted|administered|conducted|referred|exclusively|finally|determined|decided|shall|will|must|agree)\b"
)
_BODIES: Mapping[str, str] = {
    r"american arbitration association|\baaa\b": "American Arbitration Association",
    r"judicial arbitration and mediation services|\bjams\b": "JAMS",
    r"singapore international arbitration cent(?:re|er)|\bsiac\b": "Singapore International Arbitration Centre",
    r"hong kong international arbitration cent(?:re|er)|\bhkiac\b": "Hong Kong International Arbitration Centre",
    r"international chamber of commerce|\bicc\b": "International Chamber of Commerce",
    r"london court of international arbitration|\blcia\b": "London Court of International Arbitration",
    r"china international economic and trade arbitration commission|\bcietac\b": "China International Economic and Trade Arbitration Commission",
    r"national arbitration and mediation|\bnam\b": "National Arbitration and Mediation",
}
_EXEMPT = re.compile(
    r"\b(?:small claims|opt[- ]out|injunctive|equitable relief|intellectual property|infringement|enforce|judgment|award|interim|emergency|except|notwithstanding|waive|class action|if you|unless|however|either party may)\b"
)


def read_forum(sentence: Sentence) -> Iterator[Reading]:
    """Where disputes are decided: a court by name or by rule, or an arbitral body."""
    yield from _arbitration(sentence)
    yield from _court(sentence)


def _arbitration(sentence: Sentence) -> Iterator[Reading]:
    text = sentence.text
    found = _ARBITRATION.search(text)
    if found is None or not _BINDING.search(text):
        return
    for pattern, _name in _BODIES.items():
        body = re.search(pattern, text)
        if body is not None:
            place = sentence.cased[body.start() : body.end()]
            yield Reading(Forum("arbitration", place), *sentence.phrase(found.start(), found.end()), 3)
            return


_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "provider_domicile",
        re.compile(
            r"\b(?:our|company's|provider's|supplier's|its|licensor's|[a-z]+'s) (?:registered (?:office|seat)|principal (?:place of business|office)|place of business|seat|domicile|headquarters|registered address)|where (?:we|company|the company|provider|supplier|[a-z]+) (?:is|are|has|have) (?:its |our )?(?:located|based|established|incorporated|registered|principal|headquartered|domiciled|a )"
        ),
    ),
    (
        "customer_domicile",
        re.compile(
            r"\b(?:where|in which) you (?:live|reside|are (?:resident|domiciled|located))|your (?:place of )?(?:residence|domicile|home country|country of residence)|(?:customer|consumer|user)'s (?:place of )?(?:residence|domicile|habitual residence)"
        ),
    ),
    (
        "defendant_domicile",
        re.compile(r"\bdefendant's (?:domicile|place|residence|registered|principal|seat)|where the defendant"),
    ),
)
_END_OF_PLACE = re.compile(
    r"\b(?:and (?:each|you|both|the parties|waive|all|any|we|hereby|consent|no other)|for (?:the|any|all|resolution)|to (?:resolve|settle|the|which|hear|adjudicate)|shall|will|have|has|without|unless|except|which|with respect|in (?:connection|relation|respect)|regardless|over|are|is|where|as|having|or (?:such|any|the court)|you|if|but|sitting|pursuant|under|that|may|on|by|governing|so)\b|, (?:and|which|without|for|unless|except|to|you|in)\b|\""
)


def _court(sentence: Sentence) -> Iterator[Reading]:
    text = sentence.text
    if not _SUBMITS.search(text) or re.search(
        r"\b(?:small claims|enforce(?:ment)? (?:of )?(?:the |any )?(?:award|judgment)|court order|orders? of|subpoena)\b",
        text,
    ):
        return
    for place, pattern in _RULES:
        found = pattern.search(text)
        if found is not None and re.search(rf"\b{_COURTS}\b|\bjurisdiction\b", text):
            yield Reading(Forum("court", place), *sentence.phrase(found.start(), found.end()), 2)
            return
    for found in _COURT.finditer(text):
        group = next(name for name, words in found.groupdict().items() if words is not None)
        start, end = _place_span(text, *found.span(group), capital=sentence.cased)
        if end - start >= 3:
            yield Reading(Forum("court", sentence.cased[start:end]), *sentence.phrase(found.start(), end), 2)
            return
    competent = re.search(r"\bcourts? of competent jurisdiction|competent courts?\b", text)
    if competent is not None:
        yield Reading(Forum("court", "competent"), *sentence.phrase(competent.start(), competent.end()), 1)


def _place_span(text: str, start: int, end: int, capital: str) -> tuple[int, int]:
    """The name of the place alone, without what the sentence says of it."""
    stop = _END_OF_PLACE.search(text, start, end)
    end = stop.start() if stop else end
    lead = re.match(r"(?:the |state of |county of |city of )*", text[start:end])
    words = capital[start:end].rstrip(" ,")
    if not re.search(r"[A-Z]", words):
        return start, start
    return start + (len("the ") if words.lower().startswith("the ") else 0) if lead else start, start + len(words)


_SIGNED_AT = re.compile(
    r"\b(?:place of signing|place of execution|signed at|executed at|deemed (?:to be )?(?:made|executed|signed|entered into) (?:in|at))\b(?: of (?:this|the) agreement)?(?: is| shall be|:)? ?(?P<place>[^.;()]{3,60})"
)


def read_signing_place(sentence: Sentence) -> Iterator[Reading]:
    """Where the agreement counts as signed."""
    found = _SIGNED_AT.search(sentence.text)
    if found is not None:
        start, end = _place_span(sentence.text, *found.span("place"), capital=sentence.cased)
        if end - start >= 3:
            yield Reading(sentence.cased[start:end], *sentence.phrase(found.start(), end), 1)
