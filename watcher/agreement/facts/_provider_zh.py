"""The firm behind "we" in Chinese texts: told from brands and from other firms by the words around its name."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_ZH
from watcher.agreement.facts._provider_weights import OPENING, WEAK
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._towns import TOWNS
from watcher.model import Span

_NO_COMPANY_ZH = (
    "(?:中心|事务所|商店|厂|行|店|部|院|社)\\((?:有限合伙|普通合伙|特殊普通合伙|个人独资企业|个人独资|个体工商户)\\)"
)
_FORM_ZH = f"(?:{_NO_COMPANY_ZH}|股份有限公司|有限责任公司|有限公司|集团公司|合伙企业(?:\\((?:有限|普通)合伙\\))?|工作室(?:\\(个体工商户\\))?|经营部|商行|个体工商户)"
_BRANCH_ZH = f"(?:(?:{'|'.join(TOWNS)})[\u4e00-\u9fff]{{0,4}}?分公司)?"
_NAME_ZH = compiled(rf"(?:[\u4e00-\u9fffa-z0-9·&-]|\([\u4e00-\u9fff]{{2,8}}\)){{2,36}}?{_FORM_ZH}{_BRANCH_ZH}")
_INSTITUTION = (
    "(?:医院|大学|学院|学校|中学|小学|研究院|研究所|协会|学会|基金会|出版社|联合会|图书馆|博物馆|电视台|报社|杂志社)"
)
_INSTITUTION_ZH = re.compile(
    f"(?P<name>[\u4e00-\u9fff]{{2,24}}?{_INSTITUTION})(?=\\((?:以下|下文|下称|简称)[^()]{{1,24}}\\)(?:同意|依据|按照|根据|向|提供|运营|享有|负责|与|作为|所有|开发|制定|拥有))"
)
"""What is no firm offers an agreement where it is given a short name and something to do."""
_OF_INSTITUTION = re.compile(_INSTITUTION)
_END_OF_NAME = re.compile(f"{_FORM_ZH}{_BRANCH_ZH}$|{_INSTITUTION}$")
_TOWN = compiled("|".join(TOWNS))
_LEADS = compiled(
    "(?:您|你|用户|客户|我们|我方|本平台|本网站|平台|网站|甲方|乙方|双方|主体|名称|经营者|运营者|运营方|运营商|提供者|提供方|服务商|服务方|开发者|开发商|所有者|权利人|单位|签订|签署|缔结|订立|隶属于|归属于|属于|指的是|系指|均指|旗下|版权所有|委托|授权|包括|控制|未支付|支付[到至给]|收到|确认|拖欠|例如|比如|譬如|诸如|负责|运营|提供|开发|所有|使用|加入|规定了|规范|名字叫|叫做|限制|免除|在)"
    "|[由与是指被受归的或了]|(?<!华)为|即(?!墨|时)|及(?!时)|向(?!阳|日|上)|对(?!外)|系(?!统)|经(?!济|贸|纬|典)|和(?!讯|信|创|泰|谐|平|美)|(?<!成)就(?!医|业|是)"
)
_NO_NAME = re.compile(
    "^(?:x{2,}|某+|[*_]+)(?![a-z])|^(?:网络|信息|科技|技术|文化|传媒|传播|电子|商务|贸易|服务|咨询|管理|发展|软件|智能|互联网|数据|金融)*(?:股份|集团)?(?:有限(?:责任)?公司|集团公司)$|的(?:股份)?有限"
)
"""A trade without a name, 经营净水项目的有限责任公司: words for a firm that is named elsewhere."""
_LAST_LINES = 3
_CALLED_ZH = re.compile(
    '["\\])]*[,]?(?:及(?:/或)?其?(?:关联(?:公司|方)|子公司|分公司)[^,。;(]{0,16})?[(,\\[]?(?:以下|下文|下称|简称|统称|合称|亦称|又称|或称|即|本文中|在本协议中|"?(?:我们|本公司|平台|公司|甲方|服务商|乙方))'
)
_OFFERS_ZH = re.compile(
    '(?:由|您与|您和|用户与|用户和|客户与|与|和|及|是|为|指|系|即|:|经营者|运营者|运营方|运营商|运营主体|提供者|提供方|服务商|服务方|开发者|权利人|所有者|公司|名称|主体|单位|甲方|乙方|受托人|受托方|供方|卖方|出租方|所有|©|版权|隶属于|归属于|属于|签订|签署)["\\[(:【]*$'
)
_OFFERED_BEHIND_ZH = re.compile(
    '["\\])]*(?:所有|运营|负责|提供|(?:为|向)(?:[甲乙]方|您|你|用户|客户|会员)提供|拥有|开发|享有|所属|及其关联|版权|经营|依法|保留|\\(以下)'
)
_THIRD_ZH = re.compile(
    "第三方|最终|上游|底层|支付机构|合作(?:方|伙伴|商|公司|签约)|sdk|委托|受托|子处理|次级处理|分包|机房|关联公司[:为是]|供应商|应用商店|快递|承运|保险|银行|收款|开户|共享给|接收方|代理商|经销商|推广|认证机构|公证|鉴定|数据处理者|受让"
)
_OTHER_TRADE_ZH = re.compile(
    "第三方|合作银行(?=中国|[\u4e00-\u9fff]{2,10}银行)|入驻|商家|上游|底层|合作(?:方|伙伴|商|机构|签约)|供应商|代理商|经销商|承运"
)
"""What a firm is that is not the provider, told right in front of its name."""
_USED_BY_US = re.compile(
    "(?:本平台|本站|我们|平台|本服务|本软件|本产品|本公司)[^,。;]{0,4}(?:使用|采用|接入|依托|借助)了?$"
)
_NOT_OURS = compiled(
    "与(?:本平台|本站|我们|本公司|平台)无关|(?:向|为)[^,。;]{1,8}提供的第三方|(?:该公司|其)(?:可能)?会?(?:处理|收集)|不对(?:其|该公司)"
)
"""What is said of a firm that only does something for us."""
_CUSTOMERS_NAME = compiled(f'{CUSTOMER_ZH}[)]?(?:名称|全称|单位)?:["]?$')
_EXAMPLE = re.compile("\\((?:如|包括)[^()。;]{0,20}$|(?:例如|比如|譬如|诸如)[^。;]{0,16}$")
_OTHERS_HEADING = re.compile("sdk|第三方|共享|合作(?:方|伙伴)|接收方|供应商|委托处理|子处理|受托")
_OF_A_LIST = re.compile(
    "sdk|(?:使用|收集|处理|共享)[^,。;]{0,8}(?:目的|信息|方式|范围|场景|类型)|(?:隐私|官网)[^,。;]{0,4}(?:链接|地址|政策)"
)
_LONGEST_LABEL = 24
_OURS = compiled(
    "本(?:平台|网站|站|服务|产品|软件|应用|协议|条款|合同|公司|(?:隐私)?(?:政策|声明)|规则|小程序)|我们|我方|我司|©|版权|\\(c\\)"
    "|(?:公司|企业|主体|单位)(?:名称|全称)?:|开发者:|(?:运营|经营|主办|开办|责任)(?:主体|单位|者|方|商|公司)(?:名称)?(?::|为|是)"
)
"""Words for ourselves, and the labels of a contact block."""
_SEAT = re.compile("所在地|住所地|注册地|登记地")
_UP_TO_SEAT = 8
_SUED_THERE, _CALLED = 3, 4
_TABLE_ROW = "|"
_AS_PARTY = re.compile("^(?:[甲乙丙]方|受托[人方]|供方|卖方|出租方|服务提供方|服务商)[^:]{0,10}:$")


def read_provider_zh(sentence: Sentence) -> Iterator[Reading]:
    """A Chinese firm that the sentence presents as the one behind "we"."""
    if _TABLE_ROW in sentence.text:
        return
    text = sentence.text
    listed = _is_in_a_list_of_others(sentence)
    names_us = _OURS.search(text) is not None
    said_of_others = max((found.start() for found in _NOT_OURS.finditer(text)), default=-1)
    for found in (*_NAME_ZH.finditer(text), *_institutions(sentence)):
        name = _trimmed_zh(text, found)
        if _NO_NAME.search(text[name.start : name.end]) or _offers_a_kit(text, name):
            continue
        if _OTHER_TRADE_ZH.search(text, found.start(), name.end) or _CUSTOMERS_NAME.search(
            sentence.sided, max(0, name.start - _LONGEST_LABEL), name.start
        ):
            continue
        strength = _strength_zh(sentence, name, names_us)
        if _USED_BY_US.search(text, max(0, name.start - 16), name.start) or (
            not _CALLED_ZH.match(text, name.end) and (said_of_others >= name.end or text.startswith("代理", name.end))
        ):
            continue
        if listed or _EXAMPLE.search(text, max(0, name.start - 24), name.start):
            continue
        if strength and (
            _AS_PARTY.match(text, 0, name.start) or not _THIRD_ZH.search(text, max(0, name.start - 24), name.start)
        ):
            yield Reading(sentence.printed(name.start, name.end), *name, strength)


def _offers_a_kit(text: str, name: Span) -> bool:
    """A firm in whose company an SDK is named does something for us, unless it is given a short name here."""
    return "sdk" in text[: name.end + _BESIDE] and not _CALLED_ZH.match(text, name.end)


_BESIDE = 40


def _institutions(sentence: Sentence) -> Iterator[re.Match[str]]:
    if sentence.start >= OPENING or not _OF_INSTITUTION.search(sentence.text):
        return iter(())
    return _INSTITUTION_ZH.finditer(sentence.text)


def _strength_zh(sentence: Sentence, name: Span, names_us: bool) -> int:
    """How plainly the firm is the one behind "we"; deep in the text a bare "by" or "with" says it only beside words for us."""
    text, early = sentence.text, sentence.start < OPENING
    strength = _context_zh(text, name)
    if not early and strength < _CALLED and not (names_us or _AS_PARTY.match(text, 0, name.start)):
        return _SUED_THERE * _has_its_courts(sentence, name) or _signs(sentence, name)
    if strength or early:
        strength += _SUED_THERE * _has_its_courts(sentence, name)
    return strength + WEAK * early


def _signs(sentence: Sentence, name: Span) -> int:
    """The firm stands alone on one of the last lines, as under a letter."""
    alone = name.start == 0 and name.end == len(sentence.text)
    return 1 if alone and sentence.after(_LAST_LINES) is None else 0


def _is_in_a_list_of_others(sentence: Sentence) -> bool:
    """One of the firms to which data go: under a heading that says so, or between lines that tell what each one gets."""
    if sentence.start < OPENING or _OURS.search(sentence.text):
        return False
    if any(_OTHERS_HEADING.search(heading) for heading in sentence.headings):
        return True
    near = (sentence.before(2), sentence.before(), sentence.after(), sentence.after(2))
    return any(
        other is not None and other.clause.key == sentence.clause.key and _OF_A_LIST.search(other.text[:_LONGEST_LABEL])
        for other in near
    )


def _has_its_courts(sentence: Sentence, name: Span) -> bool:
    """Disputes go to the courts where this firm is seated."""
    words, text = sentence.text[name.start : name.end], sentence.manuscript.folded
    for seat in sentence.manuscript.places_of(_SEAT):
        end = text.rfind(words, max(0, seat - _UP_TO_SEAT - len(words)), seat) + len(words)
        if end >= len(words) and not set(",。;").intersection(text[end:seat]):
            return True
    return False


def _trimmed_zh(text: str, found: re.Match[str]) -> Span:
    """Without the words in front that the pattern cannot tell from a name."""
    form = _END_OF_NAME.search(found[0])
    last = found.end() - (len(form[0]) if form else 0) - 2
    named = [town.span() for town in _TOWN.finditer(text, found.start(), last)]
    leads = [
        lead.end()
        for lead in _LEADS.finditer(text, found.start(), last)
        if not any(start < lead.start() < end for start, end in named)
    ]
    start = leads[-1] if leads else found.start()
    towns = [town.start() for town in _TOWN.finditer(text, start, last) if text[town.start() - 1] != "("]
    if towns and (not leads or towns[0] == start or _DESCRIBES.search(text, start, towns[0])):
        start = towns[0]
    return Span(start, found.end())


_DESCRIBES = re.compile("(?:机构|平台|公司|企业|商|方|的|即|服务|品牌|集团)$")
"""第三方支付机构|上海…: what a firm is, in front of its name."""


def _context_zh(text: str, name: Span) -> int:
    called = _CALLED_ZH.match(text, name.end) is not None or text.startswith('("', name.end)
    offers = _OFFERS_ZH.search(text, max(0, name.start - 16), name.start) is not None
    behind = _OFFERED_BEHIND_ZH.match(text, name.end) is not None
    return _CALLED * called + 2 * offers + behind
