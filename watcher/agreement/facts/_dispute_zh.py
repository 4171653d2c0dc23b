"""How Chinese agreements name their court or arbitral body, and the place of signing."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._law_table_zh import CODES_ZH, court_in_cell, is_head
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_ZH, PROVIDER_ZH
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._tables import CELL_MARK
from watcher.agreement.facts._towns import TOWNS
from watcher.model import Forum

# ── forum ────────────────────────────────────────────────────────────────────────────────────────

_SEAT = "(?:所在地|住所地|住所|居住地|注册地|登记地|经营地|主要办事机构所在地|总部所在地|主要营业地|实际经营地|运营地|运营所在地|办公(?:所在)?地|备案(?:归属|所在)?地|归属地|所属地|户籍地|营业地|注册所在地|(?:所在|住所)(?:城市|区县?|省市?|市))"
_TAIL = "(?:有管辖权的?|具有管辖权的?|享有管辖权的?|的|之|管辖|当地|地方|基层|中级|辖区|、|或|且)*(?:人民)?法院"
_UNNAMED_FIRM = r"[\u4e00-\u9fffa-z0-9()\"]{2,30}?(?<![其向由在到至交于给])" + "".join(
    f"(?<!{nobody})" for nobody in ("原告", "双方", "各方", "各自", "对方", "当事人", "守约方", "违约方", "服务器")
)
"""Whoever it is that has a seat there, if it is anybody: 应向所在地法院 names nobody's."""
_ANY_TOWN = "(?:" + "|".join(TOWNS) + ")"
_SEATS_ABROAD = "新加坡|伦敦|纽约|东京|巴黎|首尔|斯德哥尔摩|日内瓦|吉隆坡"
_SOME_PLACE = (
    f"(?:中国|中华人民共和国)?{_ANY_TOWN}(?:[\u4e00-\u9fff]{{0,8}}?(?:特别行政区|自治州|新区|[省市区县州])){{0,3}}"
)
_NAMED_COURT = compiled(
    r"(?P<court>(?:(?:中国|中华人民共和国)?(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,8}?市)?(?:[\u4e00-\u9fff]{1,12}?(?:新区|区|县|市|园区))?"
    r"(?:第[一二三四]|铁路运输|知识产权|金融|互联网|海事|高新技术产业开发区|经济技术开发区)?(?:基层|中级|高级)?人民法院)"
    r"|[\u4e00-\u9fff]{2,4}互联网法院|[\u4e00-\u9fff]{2,6}知识产权法院|(?:台湾)?[\u4e00-\u9fff]{2,4}地方法院(?<!地之地方法院)(?<!地的地方法院)(?<!所在地地方法院)(?<!住所地地方法院)(?<!营业地地方法院)|(?<!管辖权的)(?:香港(?:特别行政区|特区)?|澳门(?:特别行政区|特区)?|台湾(?:地区)?|新加坡|中华民国|(?:中华人民共和国|中国)(?:大陆|内地|境内)?(?:地区)?)(?:的|之)?法院)"
)
_COURT_OF_TOWN = compiled(f"(?P<court>{_SOME_PLACE}(?:第[一二三四])?(?:基层|中级|高级)?法院)")
_COURT_OF_SOME_TOWN = re.compile("[省市区县州](?:第[一二三四])?(?:基层|中级|高级)?法院")
"""上海市浦东新区法院: quicker to find by its end than by the names of all towns."""
_ARBITRATION = re.compile(
    r"(?:提交|提请|申请|由|向|递交|交由|交付|报请|去|找|送|选择|选定|约定|指定)(?:给|至|到|于|往)?(?:位于|设在)?(?P<body>[\u4e00-\u9fff()]{0,30}?(?:仲裁委员会|仲裁院|仲裁中心|仲裁机构|仲裁协会|仲裁处)(?:[\u4e00-\u9fff]{2,6}?(?:分会|分院|分中心|仲裁中心))?)"
    r"|(?:以|将)(?P<sole>[\u4e00-\u9fff]{2,14}?(?:仲裁委员会|国际仲裁院|国际仲裁中心))(?=作为|为)"
    r"|(?P<bare>[\u4e00-\u9fff]{2,14}?(?:仲裁委员会|国际仲裁院|国际仲裁中心)(?:[\u4e00-\u9fff]{2,6}?(?:分会|分院|分中心))?)[^,。;]{0,12}?(?:仲裁|裁决|管辖)"
)
_BY_RULES_OF = re.compile(
    r"(?:根据|按照|按|依照|依据|依)(?P<rules>[\u4e00-\u9fff]{2,14}?(?:仲裁协会|仲裁委员会|仲裁中心|仲裁院|国际商会))(?:\([^()]{1,12}\))?[^,。;规]{0,10}规则[^。;]{0,60}?仲裁"
)
"""按照某仲裁协会的规则仲裁: whoever's rules they are administers it."""
_SEAT_ALONE = re.compile(
    f"(?:提交|提请|由|在|于|至|到|往|赴|交)(?:位于)?(?P<seat>{_SOME_PLACE}|{_SEATS_ABROAD})(?:以|通过|进行|申请|提起|采用|按)?(?:的)?仲裁(?!委员|院|机构|中心|庭|规则|协会|法|员|费|[处地])"
    f"|仲裁地点?(?:应?为|是|设在|在|于|:)(?P<place>{_SOME_PLACE}|{_SEATS_ABROAD})"
)
"""提交北京仲裁: where arbitrators sit, and no body named."""
_IF_AGREED = re.compile(
    "可选|(?:如果?|若|经|或)(?:双方|各方|您[与和]我们)(?:均|都|一致|另行|协商|书面){0,3}(?:同意|约定|达成)[^。;]{0,16}仲裁"
)
"""Arbitrators whom both sides may yet agree on are none that the agreement names."""
_UNNAMED_BODY = re.compile(
    "(?:有管辖权的?|相关|当地|任何|任一|合适的?|适当的?|双方认可的|劳动|有权|.{0,12}(?:所在地|住所地|签订地)|.{0,24}(?:提交|提请|申请|交由|同意|选择)(?:给|至|到)?)?(?:的)?仲裁(?:机构|委员会)$"
)
_LEAD_OF_BODY = compiled(
    ".*(?:提交|提请|申请|交由|由|向|至|到|在|给|应|均可|去|找|送|的|按照|依照|根据|依据|递交|交付|报请|选择|选定|约定|指定)(?=[^仲]{2,})"
)
_SUES = re.compile("诉|管辖|判决|裁判|受理|提告|争议|纠纷|起诉|提交|裁决|仲裁|解决|处理|审理|打官司")
_NOT_A_CHOICE_OF_FORUM = re.compile(
    "协助|强制执行|申请执行|仲裁协议[^,。;]{0,8}提请|争议相对方|法院[^。;]{0,16}(?:网信|监管|公安)|判决(?:书|的|认定|生效|结果)|(?:生效|终审)的?判决|法院的判决|(?:第三[方人]|他人|权利人)[^,。;]{0,20}(?:起诉|提起诉讼)|裁定(?:的|要求|冻结)|被保险人|保险所在地|调取|认定为|被(?!告|申请人|诉)[^,。;]{0,10}法院|法院(?:的)?(?:认定|要求|命令|判令|生效)|(?:网信|监管|公安|工商)[^。;]{0,40}法院|如果?(?:(?!不成|不能|未果|无果|不了|争议|纠纷|争端|分歧|提交|提起|起诉|诉至)[^,。;]){0,20}法院|域名争议|不(?:强制|强迫|要求|限定|限于)[^,。;]{0,20}法院"
)
_CARVED_OUT = re.compile("[^,。;]{0,16}?(?:强制性?|特别|另有|专属)[^,。;]{0,6}规定")
"""除消费者住所地法院有强制性规定外; behind a comma it is what the choice made here yields to."""
_TO_HOLD_BACK = re.compile("[^,。;]{0,8}?(?:禁令|禁止令|衡平|临时(?:性)?(?:措施|救济)|保全)")
"""可在有管辖权的法院寻求禁令: no place where the dispute is decided."""
_LEAD_OF_COURT = re.compile(
    "(?:向|由|至|到|在|于|交|为|给|归|即|以|去|的|所在地|住所地|签[订署]地|注册地|均可|应当?)(?=[^,。;]{5})"
)
_LANDS = "|".join(sorted((land for land, code in CODES_ZH.items() if code != "CN"), key=len, reverse=True))
_COURT_OF_A_LAND = re.compile(
    f"(?P<place>(?:{_LANDS})[省州]?)(?:境内|当地|的|之|[具享]?有管辖权的?|管辖|州立?|联邦|高等|最高|地方|[与和及或、]|法院(?=[与和及或、]))*法院"
)
"""法国法院, 特拉华州的州法院与联邦法院: whichever court of that land is competent."""
_TOWN = compiled(f"(?:中华人民共和国|中国)?{_ANY_TOWN}")
_OF_A_TOWN = re.compile(
    f"(?:位于|设在|[由向至到交在于给归])(?P<place>(?!中国(?:大陆|内地|境内)?(?:地区)?(?:有|的|人民|法))(?!中华人民共和国(?:大陆|内地|境内)?(?:地区)?(?:有|的|人民|法)){_SOME_PLACE})(?:当地|辖区|内|的|之|有合法管辖权的|有管辖权的|具有管辖权的|享有管辖权的|管辖)*(?:人民)?法院"
)
"""由成都市有管辖权的法院: whichever court of that town is competent."""


_NEAR = f"(?:的)?(?:运营方|运营主体|经营者|一方|方|公司)?(?:\\([^()]{{2,30}}\\))?(?:的)?{_SEAT}(?:\\([^)]{{1,20}}\\))?[^,。;]{{0,20}}?{_TAIL}"
_LOCAL = "(?:所在|的)?当地的?(?:有管辖权的?|具有管辖权的?|享有管辖权的?)?(?:基层|中级)?(?:人民)?法院"
"""公司当地法院: the courts of where somebody is."""
_SUED_IN = re.compile(
    f"(?:管辖法院|诉讼地|管辖地|诉讼管辖地|审判地)点?(?:[或和及与、][^,。;]{{2,6}}?)?(?:均|应当?|必?须|都|统一|一律|约定)?(?:设|位)?(?:为|是|在|于){{1,2}}(?![^,。;]{{0,12}}(?:所在|住所|当地))"
    f"(?P<place>{_SOME_PLACE}|{_SEATS_ABROAD}|[\u4e00-\u9fff]{{2,12}}(?:国|群岛|[省市州]))(?=[,。;]|$)"
)
"""管辖法院均在某国: a place, and no court by name."""
_NOBODYS_SEAT = re.compile(f"[向由在到至交于给](?:{_SEAT})的?(?:有管辖权的?)?(?:人民)?法院")
"""应向所在地法院: nobody is named whose seat it is."""
_WHERE_PERFORMED = re.compile(
    f"(?P<place>(?:合同|协议|服务)的?履行地|履行地|(?:服务器|主机|设备|机房)所在地)[^,。;]{{0,6}}?{_TAIL}"
)
"""A place that stands for nobody's seat is told as it is printed."""


class _Rule(NamedTuple):
    """How a court is found that is not named; ``of_a_seat``: only where somebody's seat is named."""

    place: str
    pattern: re.Pattern[str]
    of_a_seat: bool


_COURTS_BY_RULE = tuple(
    _Rule(place, compiled(words), _NEAR in words)
    for place, words in (
        ("signing_place", f"(?:签[订署]地|签约地|缔结地|订立地)点?(?:\\([^)]{{1,20}}\\))?[^,。;]{{0,20}}?{_TAIL}"),
        ("defendant_domicile", f"(?:被告|被诉方|被申请人)(?:方)?{_NEAR}"),
        (
            "customer_domicile",
            f"(?:{CUSTOMER_ZH}|原告){_NEAR}|{CUSTOMER_ZH}[^,。;]{{0,10}}?(?:在|向|至|到|由)(?:其|自己|本人)(?:的)?{_NEAR}",
        ),
        ("customer_domicile", f"{CUSTOMER_ZH}(?:的)?{_LOCAL}"),
        ("provider_domicile", f"(?:{PROVIDER_ZH}|\\b(?:ltd|inc|llc|limited|corp)\\.?)(?:的)?{_LOCAL}"),
        ("provider_domicile", f"{PROVIDER_ZH}{_NEAR}"),
        ("provider_domicile", f"{_UNNAMED_FIRM}{_NEAR}"),
        (
            "competent",
            "(?:有|具有|享有)(?:合法)?管辖权的?(?:当地|基层|相应|中国|中华人民共和国|大陆|内地|境内|地区|的)*(?:人民)?法院|(?:向|由|至)(?:当地|相应)?(?:人民)?法院(?:提起|起诉|诉讼|管辖|解决)",
        ),
    )
)
"""Courts that are not named but found by a rule, the plainest rule first."""
_A_SEAT = compiled(_SEAT)
_SEATS = (
    ("signing_place", compiled("签[订署]地|签约地")),
    ("defendant_domicile", compiled(f"(?:被告|被申请人|被诉方)(?:方)?的?{_SEAT}")),
    ("customer_domicile", compiled(f"{CUSTOMER_ZH}方?的?{_SEAT}")),
    ("provider_domicile", compiled(f"{PROVIDER_ZH}方?的?{_SEAT}")),
)
"""The same for arbitral bodies."""


def _read_forum(sentence: Sentence) -> Iterator[Reading]:
    """Where disputes are decided: a court by name or by rule, or an arbitral body."""
    if CELL_MARK in sentence.text and (told := tuple(court_in_cell(sentence))):
        yield from told
        return
    if is_head(sentence.text) or not _SUES.search(sentence.text) or _NOT_A_CHOICE_OF_FORUM.search(sentence.text):
        return
    if _BETWEEN_THEM.search(sentence.sided) and not _OF_PROVIDER.search(sentence.sided):
        return
    if "仲裁" in sentence.text and not _is_left_open(sentence):
        yield from _arbitration(sentence)
    yield from _court(sentence)


_BETWEEN_THEM = re.compile(
    "(?:买卖|交易|供需)双方|(?:会员|用户)之间|[与和](?:其)?(?:最终用户|终端用户|其他用户|第三[方人]|他人|买家|卖家|商家)[^,。;]{0,12}(?:约定|之间)"
)
_OF_PROVIDER = re.compile(PROVIDER_ZH)


def _is_left_open(sentence: Sentence) -> bool:
    """Whether this sentence, or one shortly before it in its clause, leaves it to a later agreement to arbitrate."""
    near = (sentence, sentence.before(), sentence.before(2))
    return any(each and each.clause.key == sentence.clause.key and _IF_AGREED.search(each.text) for each in near)


def _arbitration(sentence: Sentence) -> Iterator[Reading]:
    found = _ARBITRATION.search(sentence.text) or _BY_RULES_OF.search(sentence.text)
    if found is None:
        yield from _seat_of_arbitrators(sentence)
        return
    start, end = found.span(next(name for name in ("body", "sole", "bare", "rules") if found.groupdict().get(name)))
    lead = _LEAD_OF_BODY.match(sentence.text, start, end - 4)
    start = lead.end() if lead else start
    town = _TOWN.search(sentence.text, start, end - 5)
    start = town.start() if town else start
    place = _seat_of_body(sentence, start, end) or sentence.printed(start, end)
    yield Reading(Forum("arbitration", place), *sentence.phrase(found.start(), found.end()), 2)


def _seat_of_body(sentence: Sentence, start: int, end: int) -> str | None:
    """By which rule the body is found, where it is not named: 我方所在地仲裁委员会."""
    words = sentence.sided[start:end]
    ruled = next((place for place, pattern in _SEATS if pattern.search(words)), None)
    if ruled is None and _UNNAMED_BODY.match(sentence.text[start:end]):
        return "competent"
    return ruled


def _seat_of_arbitrators(sentence: Sentence) -> Iterator[Reading]:
    found = _SEAT_ALONE.search(sentence.text)
    if found is not None:
        place = sentence.printed(*found.span(found.lastgroup or 0))
        yield Reading(Forum("arbitration", place), *sentence.phrase(found.start(), found.end()), 1)


def _court(sentence: Sentence) -> Iterator[Reading]:
    text = sentence.text
    named = _NAMED_COURT.search(text) or (_COURT_OF_SOME_TOWN.search(text) and _COURT_OF_TOWN.search(text))
    if named is not None:
        start, end = _trimmed_court(text, *named.span("court"))
        if end - start > len("人民法院") + 1 or not text.startswith("人民法院", end - 4):
            yield Reading(Forum("court", sentence.printed(start, end)), *sentence.phrase(start, end), 3)
            return
    if _NOBODYS_SEAT.search(text):
        return
    if seated := _SUED_IN.search(text):
        yield Reading(Forum("court", sentence.printed(*seated.span("place"))), *sentence.phrase(*seated.span()), 2)
        return
    seats = _A_SEAT.search(sentence.sided) is not None
    for place, pattern, of_a_seat in _COURTS_BY_RULE:
        named_place = _court_of_some_place(text) if place == "competent" else None
        if named_place is not None:
            words = sentence.printed(*named_place.span("place"))
            yield Reading(Forum("court", words), *sentence.phrase(*named_place.span()), 2)
            return
        for found in pattern.finditer(sentence.sided) if seats or not of_a_seat else ():
            if not _CARVED_OUT.match(text, found.end()) and not _TO_HOLD_BACK.match(text, found.end()):
                yield Reading(Forum("court", place), *sentence.phrase(found.start(), found.end()), 2)
                return


def _court_of_some_place(text: str) -> re.Match[str] | None:
    """A court that is told by where it stands, be that a town, where something is performed, or a land."""
    return _OF_A_TOWN.search(text) or _WHERE_PERFORMED.search(text) or _COURT_OF_A_LAND.search(text)


def _trimmed_court(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the words in front that the pattern cannot tell from a place: 均应提交至, 均可向."""
    town = _TOWN.search(text, start, end - 4)
    if town is not None:
        return town.start(), end
    leads = [lead.end() for lead in _LEAD_OF_COURT.finditer(text, start, end)]
    return (leads[-1] if leads else start), end


# ── signing place ────────────────────────────────────────────────────────────────────────────────

_PLACE = r"(?:中国|中华人民共和国)?[\u4e00-\u9fff]{2,20}?(?:特别行政区|自治州|新区|[省市区县州])(?:[\u4e00-\u9fff]{1,8}?(?:新区|[市区县]))?(?:[\u4e00-\u9fff]{1,8}?(?:新区|[区县]))?"
_SIGNS = "(?:签[订署]|签约|缔结|订立)"
_DEED = "(?:协议|合同|条款|契约|合约)"
_STANDS = "(?:均|一律|约定|统一|视|即|确定|确认|明确){0,2}(?:为|是|在|于|:|即|位于|系|作为|])+"
_OTHER_PLACE = "(?:以及)?[^,。;、及和与为是在]{1,6}地点?"
"""签订地、履行地均为…: one place for several things."""
_SIGNED_AT = re.compile(
    rf"(?:{_SIGNS}地|{_SIGNS}之地|签约地|缔结地|订立地)(?:点)?(?:[、及和与]{_OTHER_PLACE}){{0,3}}{_STANDS}[\"\[(]?(?P<place>{_PLACE})"
    rf"|(?:{_SIGNS}|成立)[^,。;]{{0,10}}?(?:之|的)地点{_STANDS}(?P<point>{_PLACE})"
    rf"|(?:签[订署]地|签约地|缔结地|订立地)(?:点)?[(,]?(?P<beside>(?:中国|中华人民共和国)?(?=(?:{'|'.join(TOWNS)})){_PLACE})(?=[的之有具享人基中管),。;]|$)"
    rf"|{_DEED}[^,。;]{{0,6}}?(?:于|在)(?P<at>{_PLACE}){_SIGNS}"
    rf"|{_DEED}[^,。;]{{0,4}}?{_SIGNS}于(?P<signed>{_PLACE})"
    rf"|(?:以|将|约定|(?:^|[,。;:])(?=(?:中国|中华人民共和国)?(?:{'|'.join(TOWNS)})))(?P<agreed>{_PLACE})(?:作为|视为|即为|即是|为|是)(?:本)?(?:服务)?{_DEED}?之?的?{_SIGNS}地"
    rf"|视[为同作](?:[^,。;]{{0,8}}?)[在于](?P<deemed>{_PLACE}){_SIGNS}"
)


def _read_signing_place(sentence: Sentence) -> Iterator[Reading]:
    """Where the agreement counts as signed."""
    found = _SIGNED_AT.search(sentence.text)
    if found is not None:
        start, end = found.span(found.lastgroup or 0)
        yield Reading(sentence.printed(start, end), *sentence.phrase(found.start(), end), 1)


FORUM = Reader("zh", ("法院", "仲裁", "诉讼地", "管辖地", "审判地", CELL_MARK), _read_forum)
SIGNING_PLACE = Reader(
    "zh", ("签订", "签署", "签约", "缔结", "订立"), _read_signing_place, ("省", "市", "区", "县", "州")
)
