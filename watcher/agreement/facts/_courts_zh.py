"""How Chinese agreements name their court, by its name, by a place, or by a rule."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._law_table_zh import CODES_ZH
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_ZH, PROVIDER_ZH
from watcher.agreement.facts._seats_zh import ANY_TOWN, SEAT, SEATS_ABROAD, SOME_PLACE
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._wordings_zh import Wording
from watcher.model import Forum

_COMPETENT = "[具享]?有(?:合法)?管辖权的?"
_TAIL = f"(?:{_COMPETENT}|的|之|管辖|当地|地方|基层|中级|辖区|、|或|且)*(?:人民)?法院"
_NOBODY = (
    "原告", "双方", "各方", "各自", "对方", "当事人", "守约方", "违约方",
    "服务器", "货物", "标的物", "不动产", "财产", "房屋", "项目", "工程", "机房", "设备",
)  # fmt: skip
_UNNAMED_FIRM = (
    r"(?:[\u4e00-\u9fffa-z0-9()\"]{2,30}?(?<![其向由在到至交于给])"
    + "".join(f"(?<!{nobody})" for nobody in _NOBODY)
    + "|《[^《》]{2,20}(?<!协议)(?<!合同)(?<!条款)(?<!表)(?<!书)》)"
)
"""Whoever it is that has a seat there, if it is anybody: 应向所在地法院 names nobody's; 《云舟》所在地: what is offered stands for who offers it."""
_NAMED_COURT = compiled(
    r"(?P<court>(?:(?:中国|中华人民共和国)?(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,8}?市)?(?:[\u4e00-\u9fff]{1,12}?(?:新区|区|县|市|园区))?"
    r"(?:第[一二三四]|铁路运输|知识产权|金融|互联网|海事|高新技术产业开发区|经济技术开发区)?(?:基层|中级|高级)?人民法院)"
    r"|[\u4e00-\u9fff]{2,4}(?:互联网|金融|海事)法院|[\u4e00-\u9fff]{2,6}知识产权法院|(?:台湾)?[\u4e00-\u9fff]{2,4}地方法院(?<!地之地方法院)(?<!地的地方法院)(?<!所在地地方法院)(?<!住所地地方法院)(?<!营业地地方法院)|(?<!管辖权的)(?:香港(?:特别行政区|特区)?|澳门(?:特别行政区|特区)?|台湾(?:地区)?|新加坡|中华民国|(?:中华人民共和国|中国)(?:大陆|内地|境内)?(?:地区)?)(?:的|之)?法院)"
)
_COURT_OF_TOWN = compiled(f"(?P<court>{SOME_PLACE}(?:第[一二三四])?(?:基层|中级|高级)?法院)")
_COURT_OF_SOME_TOWN = re.compile("[省市区县州](?:第[一二三四])?(?:基层|中级|高级)?法院")
"""上海市浦东新区法院: quicker to find by its end than by the names of all towns."""
_CARVED_OUT = re.compile("[^,。;]{0,16}?(?:强制性?|特别|另有|专属)[^,。;]{0,6}规定")
"""除消费者住所地法院有强制性规定外; behind a comma it is what the choice made here yields to."""
_TO_HOLD_BACK = re.compile("[^,。;]{0,8}?(?:禁令|禁止令|衡平|临时(?:性)?(?:措施|救济)|保全)")
"""可在有管辖权的法院寻求禁令: no place where the dispute is decided."""
_LEAD_OF_COURT = re.compile(
    "(?:向|由|至|到|在|于|交|为|给|归|即|以|去|的|所在地|住所地|签[订署]地|注册地|均可|应当?)(?=[^,。;]{5})"
)
_LANDS = "|".join(sorted((land for land, code in CODES_ZH.items() if code != "CN"), key=len, reverse=True))
_COURT_OF_A_LAND = re.compile(
    f"(?P<place>(?:{_LANDS})[省州]?(?:[\u4e00-\u9fff]{{1,6}}?[县郡市])?)(?:境内|当地|的|之|[具享]?有管辖权的?|管辖|州立?|联邦|高等|最高|地方|[与和及或、]|法院(?=[与和及或、]))*法院"
)
"""法国法院, 特拉华州的州法院与联邦法院: whichever court of that land is competent."""
_TOWN = compiled(f"(?:中华人民共和国|中国)?{ANY_TOWN}")
_THE_MAINLAND = "(?:中国|中华人民共和国)(?:大陆|内地|境内)?(?:地区)?(?:有|的|人民|法)"
_OF_A_TOWN = re.compile(
    f"(?:位于|设在|[由向至到交在于给归以]|^|[,:])(?P<place>(?!{_THE_MAINLAND}){SOME_PLACE})(?:当地|辖区|内|的|之|{_COMPETENT}|管辖)*(?:人民)?法院"
)
"""由成都市有管辖权的法院: whichever court of that town is competent."""
_NEAR = f"(?:的)?(?:运营方|运营主体|经营者|一方|(?<![双各对])方|公司)?(?:\\([^()]{{2,30}}\\))?(?:的)?{SEAT}(?:\\([^)]{{1,20}}\\))?[^,。;]{{0,20}}?{_TAIL}"
_LOCAL = f"(?:所在|的)?当地的?(?:{_COMPETENT})?(?:基层|中级)?(?:人民)?法院"
"""公司当地法院: the courts of where somebody is."""
_SUED_IN = re.compile(
    f"(?:管辖法院|诉讼地|管辖地|诉讼管辖地|审判地)点?(?:[或和及与、][^,。;]{{2,6}}?)?(?:均|应当?|必?须|都|统一|一律|约定)?(?:设|位)?(?:为|是|在|于|:){{1,2}}(?![^,。;]{{0,12}}(?:所在|住所|当地))"
    f"(?P<place>{SOME_PLACE}|{SEATS_ABROAD}|[\u4e00-\u9fff]{{2,12}}(?:国|群岛|[省市州]))(?=[,。;]|$)"
)
"""管辖法院均在某国: a place, and no court by name."""
_NOBODYS_SEAT = re.compile(f"[向由在到至交于给](?:{SEAT})的?(?:{_COMPETENT})?(?:人民)?法院")
"""应向所在地法院: nobody is named whose seat it is."""
_WHERE_PERFORMED = re.compile(
    f"(?P<place>(?:合同|协议|服务)的?履行地|履行地|(?:服务器|主机|设备|机房|货物|标的物|不动产|房屋|项目|工程)所在地|侵权行为地)[^,。;]{{0,6}}?{_TAIL}"
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
            f"{_COMPETENT}(?:当地|基层|相应|中国|中华人民共和国|大陆|内地|境内|地区|的)*(?:人民)?法院|(?:向|由|至)(?:当地|相应)?(?:人民)?法院(?:提起|起诉|诉讼|管辖|解决)",
        ),
    )
)
"""Courts that are not named but found by a rule, the plainest rule first."""
_A_SEAT = compiled(SEAT)
_ANY_COURTS = {
    *(f"{before}{rank}人民法院" for before in ("", "的", "该", "本", "各") for rank in ("", "基层", "中级", "高级")),
    *(f"{kind}法院" for kind in ("知识产权", "互联网", "金融", "海事")),
}
"""Kinds of court, of which no one is named."""
_THAT_PLACE = re.compile(
    f"(?:该|此|上述|前述|同一)(?:等|一)?(?:司法管辖区|司法辖区|管辖区|法域|地区|地点|地方|国家?|城市|[地州市区省])(?:境内|内)?{_TAIL}"
)
"""由该地法院管辖: a place that was named before."""
_PLACES_BEFORE = tuple(
    (place, compiled(words))
    for place, words in (
        ("signing_place", "签[订署]地|签约地|缔结地|订立地"),
        ("defendant_domicile", f"被告方?的?{SEAT}"),
        ("customer_domicile", f"{CUSTOMER_ZH}方?的?{SEAT}"),
        ("provider_domicile", f"{PROVIDER_ZH}方?的?{SEAT}"),
    )
)
_PLACE_PRINTED = re.compile(f"{SOME_PLACE}|{'|'.join(sorted(CODES_ZH, key=len, reverse=True))}")
_FAR_BACK = 3
"""Sentences of the same clause in which a place that is pointed at is sought."""


def court(wording: Wording) -> Iterator[Reading]:
    """The court by its name; else by where it stands; else by the rule by which it is found."""
    text = wording.text
    named = _NAMED_COURT.search(text) or (_COURT_OF_SOME_TOWN.search(text) and _COURT_OF_TOWN.search(text))
    if named is not None:
        start, end = _trimmed_court(text, *named.span("court"))
        if text[start:end] not in _ANY_COURTS:
            yield Reading(Forum("court", wording.printed(start, end)), *wording.phrase(start, end), 3)
            return
    if _NOBODYS_SEAT.search(text):
        return
    if seated := _SUED_IN.search(text):
        yield Reading(Forum("court", wording.printed(*seated.span("place"))), *wording.phrase(*seated.span()), 2)
    elif (pointed := _THAT_PLACE.search(text)) and (place := _place_before(wording, pointed.start())):
        yield Reading(Forum("court", place), *wording.phrase(*pointed.span()), 2)
    else:
        yield from _by_rule(wording)


def _by_rule(wording: Wording) -> Iterator[Reading]:
    text = wording.text
    seats = _A_SEAT.search(wording.sided) is not None
    for place, pattern, of_a_seat in _COURTS_BY_RULE:
        named_place = _court_of_some_place(text) if place == "competent" else None
        if named_place is not None:
            words = wording.printed(*named_place.span("place"))
            yield Reading(Forum("court", words), *wording.phrase(*named_place.span()), 2)
            return
        for found in pattern.finditer(wording.sided) if seats or not of_a_seat else ():
            if not _CARVED_OUT.match(text, found.end()) and not _TO_HOLD_BACK.match(text, found.end()):
                yield Reading(Forum("court", place), *wording.phrase(*found.span()), 2)
                return


def _place_before(wording: Wording, end: int) -> str | None:
    """The place that "that place" points at: in the words before it, or in the sentences before this one."""
    if place := _place_in(wording.sentence, wording.places[end]):
        return place
    for back in range(1, _FAR_BACK + 1):
        earlier = wording.sentence.before(back)
        if earlier is None or earlier.clause.key != wording.sentence.clause.key:
            return None
        if place := _place_in(earlier, len(earlier.text)):
            return place
    return None


def _place_in(sentence: Sentence, end: int) -> str | None:
    """The last place that is printed there, or the rule for whose place it is."""
    ruled = next((place for place, pattern in _PLACES_BEFORE if pattern.search(sentence.sided, 0, end)), None)
    if ruled is not None:
        return ruled
    printed = [found.span() for found in _PLACE_PRINTED.finditer(sentence.text, 0, end)]
    return sentence.printed(*printed[-1]) if printed else None


def _court_of_some_place(text: str) -> re.Match[str] | None:
    """A court that is told by where it stands, be that a town, where something is performed, or a land."""
    return _OF_A_TOWN.search(text) or _WHERE_PERFORMED.search(text) or _COURT_OF_A_LAND.search(text)


def _trimmed_court(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the words in front that the pattern cannot tell from a place: 均应提交至, 均可向."""
    towns = [town.start() for town in _TOWN.finditer(text, start, end - 4)]
    if towns:
        return next((town for town in reversed(towns) if text[town - 1] in "的之"), towns[0]), end
    leads = [lead.end() for lead in _LEAD_OF_COURT.finditer(text, start, end)]
    return (leads[-1] if leads else start), end
