"""How Chinese agreements name the body that arbitrates, or say that there will be arbitration."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_ZH, PROVIDER_ZH
from watcher.agreement.facts._seats_zh import ANY_TOWN, SEAT, SEATS_ABROAD, SOME_PLACE
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._wordings_zh import Wording
from watcher.model import Forum

_KIND = "(?:仲裁委员会|仲裁院|仲裁中心|仲裁机构|仲裁协会|仲裁处)"
_BRANCH = "(?:分会|分院|分中心|仲裁中心)"
_WELL_KNOWN = "(?:国际商会|联合国国际贸易法委员会|伦敦国际仲裁院|jams|aaa|icdr|siac|hkiac|lcia|cietac|icc|scia|shiac)"
"""Bodies that are called by initials, or by a name without the word for arbitration."""
_SUBMITTED = re.compile(
    rf"(?:仲裁机构(?:应?为|是|:)|提交|提请|申请|由|向|递交|交由|交付|报请|去|找|送|选择|选定|约定|指定)(?:给|至|到|于|往)?(?:位于|设在)?(?P<body>[\u4e00-\u9fff()]{{0,30}}?{_KIND}(?:[\u4e00-\u9fff]{{2,6}}?{_BRANCH})?)"
    rf"|(?:以|将)(?P<sole>[\u4e00-\u9fff]{{2,14}}?(?:仲裁委员会|国际仲裁院|国际仲裁中心))(?=作为|为)"
    rf"|(?P<bare>[\u4e00-\u9fff]{{2,14}}?(?:仲裁委员会|国际仲裁院|国际仲裁中心)(?:[\u4e00-\u9fff]{{2,6}}?(?:分会|分院|分中心))?)[^,。;]{{0,12}}?(?:仲裁|裁决|管辖)"
)
_BY_RULES_OF = re.compile(
    rf"(?:根据|按照|按|依照|依据|依)(?:届时|当时)?《?(?P<rules>[\u4e00-\u9fff]{{2,14}}?(?:仲裁协会|仲裁委员会|仲裁中心|仲裁院)|{_WELL_KNOWN}(?![a-z]))(?:\([^()]{{1,16}}\))?[^,。;规]{{0,14}}规则[^。;]{{0,60}}?仲裁"
    rf"|(?:根据|按照|按|依照|依据|依)《?(?P<rules_alone>{_WELL_KNOWN}(?![a-z]))(?:\([^()]{{1,16}}\))?的?[^,。;规]{{0,6}}仲裁规则"
    rf"|(?:由|向|交|提交(?:至|给)?)(?P<initials>{_WELL_KNOWN}(?![a-z]))(?:\([^()]{{1,16}}\))?[^。;]{{0,40}}?仲裁"
)
"""按照某仲裁协会的规则仲裁: whoever's rules they are administers it."""
_SEAT_ALONE = re.compile(
    f"(?:提交|提请|由|在|于|至|到|往|赴|交)(?:位于)?(?P<seat>{SOME_PLACE}|{SEATS_ABROAD})(?:以|通过|进行|申请|提起|采用|按)?(?:的)?仲裁(?!委员|院|机构|中心|庭|规则|协会|法|员|费|[处地])"
    f"|仲裁地点?(?:应?为|是|设在|在|于|:)(?P<place>{SOME_PLACE}|{SEATS_ABROAD})"
)
"""提交北京仲裁: where arbitrators sit, and no body named."""
_BOUND_TO_ARBITRATE = compiled(
    "(?:应|须|将|均|同意|一律|统一|只能)[^,。;]{0,16}?(?:通过|以|采[用取]|由|提交|诉诸|经)[^,。;或和、]{0,12}?"
    "(?:约束力的?|终局的?|个人|个别|单独|最终|强制)[^,。;或和、]{0,6}?仲裁(?!委员|院|机构|中心|协会|法|员|费|[处地])[^,。;]{0,8}?(?:解决|裁决|处理|裁断|$)"
)
"""通过有约束力的仲裁解决: before whom is left to the law of the place."""
_OPTED_OUT = re.compile("退出|选择不|不受[^,。;]{0,8}仲裁|劳动")
_IF_AGREED = re.compile(
    "可选|(?:如果?|若|经|或)(?:双方|各方|您[与和]我们)(?:均|都|一致|另行|协商|书面){0,3}(?:同意|约定|达成)[^。;]{0,16}仲裁"
)
"""Arbitrators whom both sides may yet agree on are none that the agreement names."""
_UNNAMED_BODY = re.compile(
    "(?:有管辖权的?|相关|当地|任何|任一|合适的?|适当的?|双方认可的|有权|.{0,12}(?:所在地|住所地|签订地)|.{0,24}(?:提交|提请|申请|交由|同意|选择)(?:给|至|到)?)?(?:的)?仲裁(?:机构|委员会)$"
)
_LEAD_OF_BODY = compiled(
    ".*(?:提交|提请|申请|交由|由|向|至|到|(?<!所)在|给|应|均可|去|找|送|的|按照|依照|根据|依据|递交|交付|报请|选择|选定|约定|指定)(?=[^仲]{2,})"
)
_TOWN = compiled(f"(?:中华人民共和国|中国)?{ANY_TOWN}")
_SEATS = (
    ("signing_place", compiled("签[订署]地|签约地")),
    ("defendant_domicile", compiled(f"(?:被告|被申请人|被诉方)(?:方)?的?{SEAT}")),
    ("customer_domicile", compiled(f"{CUSTOMER_ZH}方?的?{SEAT}")),
    ("provider_domicile", compiled(f"{PROVIDER_ZH}方?的?{SEAT}")),
)
"""Bodies that are not named but found by a rule."""


def arbitration(wording: Wording) -> Iterator[Reading]:
    """The body that decides; else where it sits; else only that there will be arbitration."""
    if _is_left_open(wording.sentence):
        return
    found = _SUBMITTED.search(wording.text) or _BY_RULES_OF.search(wording.text)
    if found is not None:
        yield _body(wording, found)
    elif seat := _SEAT_ALONE.search(wording.text):
        place = wording.printed(*seat.span(seat.lastgroup or 0))
        yield Reading(Forum("arbitration", place), *wording.phrase(*seat.span()), 1)
    elif (bound := _BOUND_TO_ARBITRATE.search(wording.text)) and not _OPTED_OUT.search(wording.text):
        yield Reading(Forum("arbitration", "competent"), *wording.phrase(*bound.span()), 1)


def _is_left_open(sentence: Sentence) -> bool:
    """Whether this sentence, or one shortly before it in its clause, leaves it to a later agreement to arbitrate."""
    near = (sentence, sentence.before(), sentence.before(2))
    return any(each and each.clause.key == sentence.clause.key and _IF_AGREED.search(each.text) for each in near)


def _body(wording: Wording, found: re.Match[str]) -> Reading:
    start, end = found.span(found.lastgroup or 0)
    lead = _LEAD_OF_BODY.match(wording.text, start, end - 4)
    start = lead.end() if lead else start
    town = _TOWN.search(wording.text, start, end - 5)
    start = town.start() if town else start
    place = _rule_of_body(wording, start, end) or wording.printed(start, end)
    return Reading(Forum("arbitration", place), *wording.phrase(*found.span()), 2)


def _rule_of_body(wording: Wording, start: int, end: int) -> str | None:
    """By which rule the body is found, where it is not named: 我方所在地仲裁委员会."""
    words = wording.sided[start:end]
    ruled = next((place for place, pattern in _SEATS if pattern.search(words)), None)
    if ruled is None and _UNNAMED_BODY.match(wording.text[start:end]):
        return "competent"
    return ruled
