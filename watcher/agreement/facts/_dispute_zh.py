"""How Chinese agreements name their law, their court or arbitral body, and the place of signing."""

import re
from collections.abc import Iterator, Mapping

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._towns import TOWNS
from watcher.model import Forum

# ── governing law ────────────────────────────────────────────────────────────────────────────────

_LAWS: Mapping[str, str] = {
    "HK": "香港(?:特别行政区|特区|地区|sar)?(?:的)?(?:现行)?法[律例]",
    "MO": "澳门(?:特别行政区|特区|地区)?(?:的)?(?:现行)?法律",
    "TW": "中华民国(?:的|现行|相关)*(?:法律|法令|法规)|台湾(?:地区)?(?:的|现行|相关)*(?:法律|法令|法规)",
    "US-CA": "(?:加利福尼亚|加州)州?(?:的)?法律",
    "US-DE": "特拉华州?(?:的)?法律",
    "US-NY": "纽约州?(?:的)?法律",
    "US-WA": "华盛顿州(?:的)?法律",
    "SG": "新加坡(?:共和国)?(?:的)?(?:现行)?法律",
    "JP": "日本(?:国)?(?:的)?(?:现行)?法律?",
    "GB": "(?:英国|英格兰(?:和|及|与)?(?:威尔士)?)(?:的)?(?:现行)?法律",
    "MY": "马来西亚(?:的)?(?:现行)?法律",
    "KR": "(?:韩国|大韩民国)(?:的)?(?:现行)?法律",
    "CN": "(?:中华人民共和国|中国)(?:大陆|内地|境内|大陆地区|内地地区)*(?:地区)?(?:\\([^()]{1,40}\\))?(?:现行|有效|相关|的|之|国家|、|和|及|且){0,5}(?:法律|法规|法令)|(?:大陆|内地)(?:地区)?(?:的)?法律|我国(?:现行)?法律",
}
_ANY_LAW = re.compile("|".join(f"(?P<{code.replace('-', '_')}>{law})" for code, law in _LAWS.items()))
_APPLIES = re.compile(
    "适用|受[^。;]{0,16}?(?:管辖|约束|调整|制约|支配)|依据|依照|根据|依|按照?|以[^,。;]{0,24}?为准据|管辖|准据法"
)
_OF_THE_AGREEMENT = re.compile(
    "(?:本|该|此)?(?:协议|条款|合同|政策|声明|约定|规则|须知|章程)|争议|纠纷|解释|履行|订立|成立|效力|准据法|法律适用|适用法律"
)
_NOT_A_CHOICE = re.compile(
    "遵守|违反|禁止|依法(?:成立|设立|注册|登记)|(?:成立|设立|注册|存续)(?:的|并|于)|符合[^,。;]{0,10}法律|(?:不违反|保留|备案|许可|受[^,。;]{0,6}保护)"
)
_DISPUTES = re.compile("争议|纠纷|解释|效力|准据|适用")


def read_governing_law(sentence: Sentence) -> Iterator[Reading]:
    """The law that governs the agreement; a duty to obey some law is none."""
    text = sentence.text
    if not (_OF_THE_AGREEMENT.search(text) or any(_DISPUTES.search(heading) for heading in sentence.headings)):
        return
    for found in _ANY_LAW.finditer(text):
        opening = max(0, found.start() - 60)
        applies = [match for match in _APPLIES.finditer(text, opening, min(len(text), found.end() + 14))]
        if not applies or _NOT_A_CHOICE.search(text, max(0, found.start() - 16), found.start()):
            continue
        if not _is_choice(text, found):
            continue
        code = str(found.lastgroup).replace("_", "-")
        start = min(applies[0].start(), found.start())
        yield Reading(code, *sentence.phrase(start, found.end()), 2 if "适用" in text or "管辖" in text else 1)
        return


def _is_choice(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 70) : found.start()]
    behind = text[found.end() : found.end() + 24]
    if re.search("(?:适用(?:于)?|受|准据法(?:为|是)?)[^,。;]{0,12}$", before):
        return True
    if re.search("^[^,。;]{0,14}?(?:管辖|约束|调整|解释|为准据|处理|执行|的管辖)", behind):
        return bool(_DISPUTES.search(before) or re.search("协议|条款|合同", before))
    return bool(re.search("(?:依据|依照|根据|依|按照?)[^,。;]{0,8}$", before)) and bool(
        re.search("^[^,。;]{0,12}?(?:解释|处理|解决|管辖|执行)", behind)
    )


# ── forum ────────────────────────────────────────────────────────────────────────────────────────

_PROVIDER = "(?:我们|我方|我司|本公司|公司|本平台|平台|本站|本网站|网站|服务商|服务方|服务提供方|服务提供者|提供方|运营方|运营商|运营者|经营者|运营主体|甲方|开发者|供应商)"
_CUSTOMER = "(?:您|用户|客户|消费者|使用者|乙方|你|会员)"
_SEAT = "(?:所在地|住所地|住所|注册地|经营地|主要办事机构所在地|总部所在地|主要营业地|实际经营地|工商注册地|所属地)"
_COURT_TAIL = "(?:有管辖权的?|具有管辖权的?|的|之|管辖|当地|基层|中级|辖区|、|或|且)*(?:人民)?法院"
_CITY = r"[\u4e00-\u9fff]{2,14}?(?:省|市|区|县|州)"
_NAMED_COURT = re.compile(
    r"(?P<court>(?:(?:中国|中华人民共和国)?(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,8}?市)?(?:[\u4e00-\u9fff]{1,8}?(?:新区|区|县|市))?(?:第[一二三四]|铁路运输|知识产权|金融|互联网|海事|高新技术产业开发区)?(?:基层|中级|高级)?人民法院)"
    r"|[\u4e00-\u9fff]{2,4}互联网法院|[\u4e00-\u9fff]{2,6}知识产权法院|(?:台湾)?[\u4e00-\u9fff]{2,4}地方法院|香港(?:特别行政区)?法院|新加坡法院)"
)
_DOMICILES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "signing_place",
        re.compile(f"(?:签订地|签署地|签约地|缔结地|合同订立地|协议订立地)(?:点)?[^,。;]{{0,20}}?{_COURT_TAIL}"),
    ),
    ("defendant_domicile", re.compile(f"(?:被告|被诉方|被申请人)(?:方)?{_SEAT}[^,。;]{{0,10}}?{_COURT_TAIL}")),
    ("customer_domicile", re.compile(f"{_CUSTOMER}(?:的)?{_SEAT}[^,。;]{{0,10}}?{_COURT_TAIL}")),
    (
        "provider_domicile",
        re.compile(f"{_PROVIDER}(?:的)?(?:运营方|经营者)?(?:的)?{_SEAT}[^,。;]{{0,10}}?{_COURT_TAIL}"),
    ),
    (
        "provider_domicile",
        re.compile(f"[\\u4e00-\\u9fffa-z]{{2,30}}?(?:的)?{_SEAT}(?:\\([^)]{{1,20}}\\))?[^,。;]{{0,10}}?{_COURT_TAIL}"),
    ),
    (
        "competent",
        re.compile(
            "(?:有|具有|享有)(?:合法)?管辖权的?(?:当地|基层|相应)?(?:人民)?法院|管辖法院|向(?:当地)?(?:人民)?法院(?:提起)?(?:诉讼|起诉)"
        ),
    ),
)
_ARBITRATION = re.compile(
    r"(?:提交|提请|申请|由|向|递交)(?:给|至|到|于)?(?:位于|设在)?(?P<body>[\u4e00-\u9fff()]{2,30}?(?:仲裁委员会|仲裁院|仲裁中心|仲裁机构|仲裁协会))|(?P<bare>[\u4e00-\u9fff]{2,12}(?:仲裁委员会|国际仲裁院|国际仲裁中心))"
)
_UNNAMED_BODY = re.compile(
    "^(?:有管辖权的?|相关|当地|所在地的?|.{0,10}所在地的?|任何|劳动|有权)?(?:的)?仲裁(?:机构|委员会)$"
)
_SUES = re.compile("诉|管辖|争议|纠纷|起诉|提交|裁决|仲裁|解决|处理|审理")
_PROVIDER_SUED_FOR = re.compile(
    "强制执行|申请执行|协助|判决|裁定(?:的)?(?:要求|冻结)|调取|认定为|被[^,。;]{0,10}法院|法院(?:的)?(?:认定|要求|命令|判令|生效)|如(?:果)?[^,。;]{0,20}法院"
)


def read_forum(sentence: Sentence) -> Iterator[Reading]:
    """Where disputes are decided: a court by name or by rule, or an arbitral body."""
    text = sentence.text
    if not _SUES.search(text) or "协助" in text or _PROVIDER_SUED_FOR.search(text):
        return
    arbitration = _ARBITRATION.search(text)
    if arbitration is not None:
        place = arbitration["body"] or arbitration["bare"]
        place = (
            "competent"
            if _UNNAMED_BODY.match(place)
            else sentence.cased[arbitration.end() - len(place) : arbitration.end()]
        )
        yield Reading(Forum("arbitration", place), *sentence.phrase(arbitration.start(), arbitration.end()), 2)
    yield from _court(sentence)


def _court(sentence: Sentence) -> Iterator[Reading]:
    text = sentence.text
    named = _NAMED_COURT.search(text)
    if named is not None:
        start, end = _trimmed_court(text, *named.span("court"))
        if end - start > 5 or text[end - 4 : end] != "人民法院":
            yield Reading(Forum("court", sentence.cased[start:end]), *sentence.phrase(start, end), 3)
            return
    for place, pattern in _DOMICILES:
        found = pattern.search(text)
        if found is not None:
            yield Reading(Forum("court", place), *sentence.phrase(found.start(), found.end()), 2)
            return


_LEAD_OF_COURT = re.compile(
    "(?:向|由|至|到|在|于|交|为|给|归|即|以|去|的|所在地|住所地|签[订署]地|注册地|均可|应当?)(?=[^,。;]{5})"
)
_TOWN = re.compile("(?:中华人民共和国|中国)?(?:" + "|".join(TOWNS) + ")")


def _trimmed_court(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the words in front that the pattern cannot tell from a place: 均应提交至, 均可向."""
    town = _TOWN.search(text, start, end - 4)
    if town is not None:
        return town.start(), end
    leads = [lead.end() for lead in _LEAD_OF_COURT.finditer(text, start, end)]
    return (leads[-1] if leads else start), end


# ── signing place ────────────────────────────────────────────────────────────────────────────────

_PLACE = r"(?:中国|中华人民共和国)?[\u4e00-\u9fff]{2,20}?(?:特别行政区|自治州|新区|[省市区县州])(?:[\u4e00-\u9fff]{1,8}?(?:新区|[市区县]))?(?:[\u4e00-\u9fff]{1,8}?(?:新区|[区县]))?"
_SIGNED_AT = re.compile(
    rf"(?:签订地|签署地|签约地|缔结地|订立地)(?:点)?(?:均|一律|约定|统一|即|均视)?(?:为|是|在|于|:|即)+[\"\[(]?(?P<place>{_PLACE})"
    rf"|(?:协议|合同|条款)[^,。;]{{0,6}}?(?:于|在)(?P<at>{_PLACE})(?:签订|签署|订立)"
)


def read_signing_place(sentence: Sentence) -> Iterator[Reading]:
    """Where the agreement counts as signed."""
    found = _SIGNED_AT.search(sentence.text)
    if found is not None:
        group = "place" if found["place"] else "at"
        start, end = found.span(group)
        yield Reading(sentence.cased[start:end], *sentence.phrase(found.start(), end), 1)
