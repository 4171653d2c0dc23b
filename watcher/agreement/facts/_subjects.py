"""What a sentence speaks of changing, ending or moving: numbers are bound to these mentions, not to the nearest word.

A mention is a verb of change with its object. ``OTHER`` holds what takes a number away from us: maintenance,
renewals, deletions, refunds, the customer's own data.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from watcher.model import Language


class Subject(StrEnum):
    AGREEMENT = "agreement"
    PRICE = "price"
    SERVICE = "service"
    MOVE = "move"
    ENDING = "ending"
    """The whole relation: this agreement, or the service to this customer."""
    OTHER = "other"


class Mention(NamedTuple):
    subject: Subject
    start: int
    end: int


# ── Chinese ──────────────────────────────────────────────────────────────────────────────────────

CHANGE_ZH = "(?:修改|修订|修正|变更|更新|调整|更改|变动|改动|增补|修定|改变|变化|更替)"
"""Verbs that change a text, a price or a service."""

_DOCUMENT_ZH = "(?:协议|契约|条款|(?<!法规)(?<!国家)(?<!产业)(?<!监管)(?<!法律)(?<!优惠)(?<!、)政策|声明|合同|约定|公约|须知|守则|规约|章程|指引|(?<=本)(?:部分|附件|附录|规范|办法|手册|制度|说明|规则|文件))"
_AND_ZH = f"(?:(?:[或和及与、/]|以及|并|且|和/或)?(?:{CHANGE_ZH}|补充|完善|增加|增减|删减|删除|终止|替换|更换|解释))"
_OBJECTS_ZH = r"[^,。;:]"
_NOT_A_THING_ZH = (
    "(?!服务(?!条款|协议|合同)|功能|价格|费用|资费|收费|产品(?!条款|协议)|信息|资料|数据|订单|账[户号]|帐[户号])"
)
_THING_ZH = f"{_NOT_A_THING_ZH}(?!其){_OBJECTS_ZH}"

_AGREEMENT_ZH = re.compile(
    f"(?P<verb>{CHANGE_ZH}|改){_AND_ZH}{{0,4}}(?:了|的|后的|过的|后)?{_THING_ZH}{{0,10}}?"
    rf"(?P<object>(?:《[^《》]{{2,40}}》)|(?:服务|用户|产品)?{_DOCUMENT_ZH})(?!项下|约定的|所述|规定的|履行)"
    rf"|(?P<basis>根据|按照|依据|依照|违反|遵守|履行|基于)?(?:本|此|上述|前述|以上|我们的)?(?<!该)(?P<topic>《[^《》]{{2,40}}》|{_DOCUMENT_ZH})"
    rf"(?:{_THING_ZH}){{0,16}}?(?P<change>{CHANGE_ZH}|(?:新|最新)(?:的)?版|改(?![进善造]))"
)

_PRICE_NOUN_ZH = "(?:价格|价钱|资费|收费(?:标准|方式|项目)?|费率|服务费用?|定价|费用(?:标准)?|计费(?:模式|方式|标准|规则)|售价|单价|套餐价|结算价|电费|月费|年费|租金|价目|报价|续费价)"
_PRICE_VERB_ZH = f"(?:{CHANGE_ZH}|上调|下调|调高|调低|涨|涨价|降价|提价|浮动|上涨|提高|制[定订])"
_PRICE_ZH = re.compile(
    rf"{_PRICE_NOUN_ZH}[^,。;:]{{0,16}}?{_PRICE_VERB_ZH}|{_PRICE_VERB_ZH}{_AND_ZH}{{0,3}}[^,。;]{{0,24}}?{_PRICE_NOUN_ZH}|涨价|调价|提价|加价|上调单价"
    r"|(?:免费|赠送)[^。;]{0,30}?(?:收取|转为收费|开始收费|收费)"
)

_SERVICE_NOUN_ZH = "(?:服务(?!条款|协议|合同|规则|费|价|期|器|的?相关规则)|功能|产品(?!条款|协议)|业务|接口|api|sdk|规格|套餐(?!价)|计划|方案|(?<=[品件型口端])版本|模型|机型|线路|通道|模块|插件|地域|接入号码|后缀|渠道)"
_SERVICE_VERB_ZH = f"(?:{CHANGE_ZH}|增减|增加|减少|更换|升级|停止|下线|关闭|取消|停用|终止|停运|停服|停售|退市|废止|撤下|撤销|裁撤|供应)"
_SERVICE_ZH = re.compile(
    rf"{_SERVICE_VERB_ZH}(?:[或和及与、/](?:{_SERVICE_VERB_ZH}|中断|暂停|中止)){{0,5}}(?:(?!生效|之?后|继续|使用)[^,。;:]){{0,20}}?{_SERVICE_NOUN_ZH}"
    rf"|{_SERVICE_NOUN_ZH}[^,。;:]{{0,16}}?{_SERVICE_VERB_ZH}|停止(?:运营|营业|支持|供应|提供|销售|服务)|终止(?:运营|供应|支持)|停运|关停|关服|下线|停服|退役|停售"
)

_SITE_ZH = "(?:机房|节点|数据中心|ip(?:地址|段)?|线路|机柜|位址|接入点|可用区)"
_MOVE_ZH = re.compile(
    rf"(?:{_SITE_ZH}|服务器|伺服器|设备|实例|主机)[^,。;:]{{0,12}}?(?:迁移|搬迁|迁至|迁往|割接|搬到|迁入)|{_SITE_ZH}[^,。;:]{{0,8}}?(?:更换|变更|切换|调整|更改)"
    rf"|(?:迁移|搬迁|割接|迁)[^,。;:]{{0,12}}?(?:{_SITE_ZH}|服务器|伺服器|设备|实例|主机)|(?:更换|变更|切换|调整|更改|换)[^,。;:]{{0,12}}?{_SITE_ZH}|机房迁移|搬迁|割接|搬家"
)

_RELATION_ZH = "(?:协议|合同|契约|合作|条款|服务关系|订单)"
_ENDING_ZH = re.compile(
    r"(?:终止|解除|结束|停止)(?:[或和及与、/](?:终止|解除|结束|停止|中止|暂停)){0,2}"
    r"(?:本|该|此|双方|与您|与用户|与客户|与乙方|与甲方|的|之间|之|间|签订|订立|全部|部分){0,4}"
    rf"(?:[^,。;:]{{0,8}}?{_RELATION_ZH}|(?:向|对|为)[^,。;:]{{1,4}}(?:提供|的)?(?:全部|部分|本)?(?:服务)?|提供(?:本)?服务|您的(?:服务|账[户号]|帐[户号])|(?:本)?服务(?:关系)?(?=[,。;]|$|的|并))"
    rf"|{_RELATION_ZH}[^,。;:]{{0,10}}?(?:终止|解除)"
)

_OTHER_ZH = re.compile(
    r"维护|检修|维修|保养|抢修|停机|续费|续订|续约|续期|(?:服务|合同|订阅|套餐|有效|使用|租用|租期)[期限]{0,2}(?:到期|期满|届满)|到期"
    r"|退款|退费|退货|备份|导出|删除|清除|清理|注销|发票|申诉|投诉|举报|实名|修复|故障|试用|促销|优惠"
)
MAINTENANCE_ZH = re.compile("维护|检修|维修|保养|抢修|停机|割接")

_TABLE_ZH: Sequence[tuple[Subject, re.Pattern[str]]] = (
    (Subject.PRICE, _PRICE_ZH),
    (Subject.MOVE, _MOVE_ZH),
    (Subject.ENDING, _ENDING_ZH),
    (Subject.SERVICE, _SERVICE_ZH),
    (Subject.OTHER, _OTHER_ZH),
)

_ANOTHERS_ZH = re.compile(
    r"(?:第三方|机构|注册局|上游|供应商|合作(?:方|伙伴)|应用商店|主管部门|监管部门|电信企业|版权方)[^,。;]{0,12}$|其(?:他|自身)?(?:的)?$"
)


def _agreement_mentions_zh(text: str, own: Collection[str]) -> Iterator[Mention]:
    for found in _AGREEMENT_ZH.finditer(text):
        named = found["object"] or found["topic"]
        place = found.start("object" if found["object"] else "topic")
        foreign = named.startswith("《") and not _is_own(named[1:-1], own)
        if not found["basis"] and not foreign and not _ANOTHERS_ZH.search(text, max(0, place - 16), place):
            yield Mention(Subject.AGREEMENT, found.start(), found.end())


def _is_own(title: str, own: Collection[str]) -> bool:
    return any(title in name or name in title or title[-4:] == name[-4:] for name in own)


# ── English ──────────────────────────────────────────────────────────────────────────────────────

CHANGE_EN = (
    r"(?:chang(?:e|es|ed|ing)|modif(?:y|ies|ied|ying|ications?)|amend(?:s|ed|ing|ments?)?|revis(?:e|es|ed|ing|ions?)"
    r"|updat(?:e|es|ed|ing)|alter(?:s|ed|ing|ations?)?|var(?:y|ies|ied|iations?)|replac(?:e|es|ed|ing|ements?)|supplement(?:s|ed)?)"
)
_DOCUMENT_EN = (
    r"(?:(?:terms|conditions|sla|dpa|addendum|agreements?|polic(?:y|ies)|statement|contract|eula|tos|t&cs|privacy notice|legal notice|guidelines|rules)"
    r"(?: (?:and|&) (?:conditions|policies))?(?: of (?:service|use|sale|trade))?)"
)
_THING_EN = r"[^,;:.]"
_OF_OURS_EN = r"(?:these|this|the|our|any)"
_AGREEMENT_EN = re.compile(
    rf"\b(?P<verb>{CHANGE_EN})\b{_THING_EN}{{0,40}}?(?:\b(?P<whose>{_OF_OURS_EN}) (?:[a-z-]+ ){{0,4}}?)(?P<object>{_DOCUMENT_EN})\b"
    rf"|\b(?P<basis>under|violat(?:e|es|ion of|ing)|breach(?:es)?(?: of)?|comply with|compliance with|accordance with|pursuant to)? ?"
    rf"\b(?P<owner>{_OF_OURS_EN}) (?:[a-z-]+ ){{0,4}}?(?P<topic>{_DOCUMENT_EN})\b{_THING_EN}{{0,60}}?\b(?P<change>{CHANGE_EN})\b"
    rf"|\b(?P<new>(?:revised|updated|amended|modified|new|latest) (?:version of )?(?:the |these |this |our )?(?:[a-z-]+ ){{0,2}}?{_DOCUMENT_EN})\b"
    rf"|\b(?P<change_of>(?:terms|agreement|policy|contract) (?:changes?|amendments?|modifications?|updates?))\b"
)
_PRICE_NOUN_EN = (
    r"(?:prices?|pricing|fees?|rates?|charges?|tariffs?|rate card|subscription (?:price|fee|cost)s?|costs?)"
)
_PRICE_VERB_EN = (
    rf"(?:{CHANGE_EN}|increas(?:e|es|ed|ing)|adjust(?:s|ed|ing|ments?)?|rais(?:e|es|ed|ing)|decreas(?:e|es|ed|ing))"
)
_PRICE_EN = re.compile(
    rf"\b{_PRICE_VERB_EN}\b[^,;.]{{0,60}}?\b{_PRICE_NOUN_EN}\b|\b{_PRICE_NOUN_EN}\b[^,;.]{{0,60}}?\b{_PRICE_VERB_EN}\b"
    r"|\b(?:any|such|the|an|an?y such) (?:price |fee |rate )?increases?\b|\b(?:price|fee|rate) (?:increases?|rises?|hikes?|adjustments?)\b"
)
_SERVICE_NOUN_EN = (
    r"(?:services?|features?|functionalit(?:y|ies)|products?|platform|api(?: versions?)?|software|plans?|offerings?|interfaces?|models?|destinations?|regions?|locations?|tools?"
    r"|modules?|integrations?|components?|editions?|tiers?|games?)"
)
_SERVICE_VERB_EN = (
    rf"(?:{CHANGE_EN}|discontinu(?:e|es|ed|ing|ation)|deprecat(?:e|es|ed|ing|ion)|sunset(?:s|ting)?|retir(?:e|es|ed|ing)"
    r"|withdraw(?:s|ing|n|al)?|phas(?:e|es|ed|ing) out|drop(?:s|ping)?|turn(?:s|ing)? off|switch(?:es|ing)? off|the end of|end(?:s|ing)?|remov(?:e|es|ed|ing)|shut(?:s|ting)? down|stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|end[- ]of[- ]life)"
)
_SERVICE_EN = re.compile(
    rf"\b{_SERVICE_VERB_EN}\b(?:(?!\b(?:effective|effect|post|posted|publish|when|after|if|terms|agreement|polic)\b)[^;.]){{0,70}}?"
    rf"\b{_SERVICE_NOUN_EN}\b(?! (?:terms|agreement|fees?|level|order|credits?))"
    rf"|\b{_SERVICE_NOUN_EN}\b(?! (?:terms|agreement|fees?|level|order))[^,;.]{{0,50}}?\b(?:{_SERVICE_VERB_EN}|shut down)\b"
    r"|\b(?:stop|ceas|end|discontinu)\w* (?:support|offer|provid|operat|sell|distribut)\w*"
)
_MOVE_EN = re.compile(
    r"\b(?:migrat(?:e|es|ed|ing|ions?)|relocat(?:e|es|ed|ing|ions?)|mov(?:e|es|ed|ing)|renumber\w*|transfer(?:s|red|ring)?|chang(?:e|es|ed|ing))\b[^,;.]{0,60}?"
    r"\b(?:data ?cent(?:er|re)s?|facilit(?:y|ies)|nodes?|servers?|ip address(?:es)?|ips|regions?|equipment|hardware|racks?|colocation)\b"
    r"|\b(?:data ?cent(?:er|re)|server|node|ip address|facility) (?:migrations?|relocations?|moves?|changes?)\b|\bmigrations?\b|\brelocations?\b"
)
_ENDING_EN = re.compile(
    r"\b(?:terminat(?:e|es|ed|ing|ion)|cancel(?:s|led|ling|lation)?|end(?:s|ed|ing)?|clos(?:e|es|ed|ing))\b[^,;.]{0,50}?"
    r"\b(?:agreement|contract|terms|accounts?|subscriptions?|relationship|your (?:use|access)|services?|orders?|workspaces?|for convenience|for any reason|at will|without cause)\b"
    r"|\b(?:agreement|contract|account|subscription|service)s? (?:may|can|will|shall) be (?:terminated|cancelled|canceled)\b"
)
_OTHER_EN = re.compile(
    r"\bmaintenance\b|\brenew(?:s|al|als|ed)?\b|\bexpir(?:e|es|y|ation)\b|\brefunds?\b|\bdelet(?:e|es|ed|ing|ion)\b|\bbackups?\b|\bexport\b|\bdowntime\b"
    r"|\boutages?\b|\binvoices?\b|\bdisputes?\b|\barbitrat(?:e|ion)\b|\bclaims?\b|\bopt[- ]out\b|\binactiv(?:e|ity)\b|\btrials?\b|\bsubprocessors?\b|\bsub-processors?\b"
)

_TABLE_EN: Sequence[tuple[Subject, re.Pattern[str]]] = (
    (Subject.PRICE, _PRICE_EN),
    (Subject.MOVE, _MOVE_EN),
    (Subject.ENDING, _ENDING_EN),
    (Subject.SERVICE, _SERVICE_EN),
    (Subject.OTHER, _OTHER_EN),
)


_ANOTHERS_EN = re.compile(
    r"\b(?:third[- ]part(?:y|ies)|their (?:authors?|own|terms|providers?|makers?)|its own|open[- ]source|app stores?|registr(?:y|ies))\b"
)
_OTHER_DOCUMENTS_EN = re.compile(
    r"\b(?:master|privacy|data processing|acceptable use|cookies?|refund|partner|reseller|affiliate|community|copyright|registry|licen[cs]e|card|network|fair use) (?:\w+ )?(?:agreement|policy|polic|terms|rules|notice|guidelines)"
)


def _is_foreign_en(words: str, own: Collection[str]) -> bool:
    """ "the Master Agreement" in a text that is none: another document's name."""
    named = _OTHER_DOCUMENTS_EN.search(words)
    return named is not None and not any(named[0].split()[0] in name for name in own)


MAINTENANCE_EN = re.compile(r"\bmaintenance\b|\bdowntime\b")


def _agreement_mentions_en(text: str, own: Collection[str]) -> Iterator[Mention]:
    for found in _AGREEMENT_EN.finditer(text):
        if (
            not found["basis"]
            and not _is_foreign_en(found[0], own)
            and not _ANOTHERS_EN.search(text, max(0, found.start() - 60), found.end() + 30)
        ):
            yield Mention(Subject.AGREEMENT, found.start(), found.end())


# ── both ─────────────────────────────────────────────────────────────────────────────────────────


def mentions_in(text: str, language: Language, own: Collection[str]) -> tuple[Mention, ...]:
    """Everything that the text speaks of changing, in order; ``own`` are the names this agreement gives itself."""
    if language == "zh":
        agreement, table = _agreement_mentions_zh(text, own), _TABLE_ZH
    else:
        agreement, table = _agreement_mentions_en(text, own), _TABLE_EN
    others = (
        Mention(subject, found.start(), found.end()) for subject, pattern in table for found in pattern.finditer(text)
    )
    return tuple(sorted((*agreement, *others), key=lambda mention: (mention.start, mention.end)))
