"""Where Chinese agreements have disputes decided, and where they count as signed."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._arbitration_zh import arbitration
from watcher.agreement.facts._courts_zh import court
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._law_table_zh import court_in_cell, is_head
from watcher.agreement.facts._parties import CUSTOMER_ZH, PROVIDER_ZH
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._tables import CELL_MARK
from watcher.agreement.facts._towns import TOWNS
from watcher.agreement.facts._wordings_zh import plain_wording

# ── forum ────────────────────────────────────────────────────────────────────────────────────────

_SUES = re.compile("诉|一审|管辖|判决|裁判|受理|提告|争议|纠纷|起诉|提交|裁决|仲裁|解决|处理|审理|打官司")
_NOT_A_CHOICE_OF_FORUM = re.compile(
    "协助|配合[^,。;]{0,24}诉讼|(?:信息|资料|数据|证据)(?:(?!争议|纠纷|诉讼|同意)[^,。;]){0,10}(?:提交|提供|披露)[^,。;]{0,14}法院|强制执行|申请执行|仲裁协议[^,。;]{0,8}提请|争议相对方|法院[^。;]{0,16}(?:网信|监管|公安)|判决(?:书|的|认定|生效|结果)|(?:生效|终审)的?判决|法院的判决|(?:第三[方人]|他人|权利人)[^,。;]{0,20}(?:起诉|提起诉讼)|裁定(?:的|要求|冻结)|被保险人|保险所在地|调取|认定为|被(?!告|申请人|诉)[^,。;]{0,10}法院|法院(?:的)?(?:认定|要求|命令|判令|生效)|(?:网信|监管|公安|工商(?!注册|登记))[^。;]{0,40}法院|如果?(?:(?!不成|不能|未果|无果|不了|争议|纠纷|争端|分歧|提交|提起|起诉|诉至)[^,。;]){0,20}法院|域名争议|不(?:强制|强迫|要求|限定|限于)[^,。;]{0,20}法院"
)
_STRANGERS = "(?:其他用户|其他会员|第三[方人]|他人|商家|商户|卖家|买家|骑手|司机|主播|房东|供货商|收件人)"
_STRANGERS_DISPUTE = re.compile(
    f"{CUSTOMER_ZH}[与和及同]{_STRANGERS}(?:之间|间)?[^,。;与和及]{{0,10}}(?:纠纷|争议|争端)|劳动(?:争议|人事|关系|仲裁)"
)
"""What is between the customer and others, or an employer and his men, whoever else the sentence names."""
_BETWEEN_THEM = re.compile(
    "(?:买卖|交易|供需)双方|(?:会员|用户)之间|[与和](?:其)?(?:最终用户|终端用户|其他用户|第三[方人]|他人|买家|卖家|商家)[^,。;]{0,12}(?:约定|之间)"
)
_OF_PROVIDER = re.compile(PROVIDER_ZH)


def _read_forum(sentence: Sentence) -> Iterator[Reading]:
    """Where disputes are decided: a court by name or by rule, or an arbitral body."""
    if CELL_MARK in sentence.text and (told := tuple(court_in_cell(sentence))):
        yield from told
        return
    if is_head(sentence.text) or not _SUES.search(sentence.text) or _NOT_A_CHOICE_OF_FORUM.search(sentence.text):
        return
    if _STRANGERS_DISPUTE.search(sentence.sided):
        return
    if _BETWEEN_THEM.search(sentence.sided) and not _OF_PROVIDER.search(sentence.sided):
        return
    wording = plain_wording(sentence)
    if "仲裁" in wording.text:
        yield from arbitration(wording)
    yield from court(wording)


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
