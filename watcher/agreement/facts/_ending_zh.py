"""How Chinese agreements speak of suspension for breach and of outages after which the customer may leave."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._notices import WITHOUT_NOTICE_ZH
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_ZH, zh_duration

_BREACH = re.compile(
    "违反|违约|违规|违法|不遵守|未遵守|滥用|侵犯|侵权|欺诈|不符合[^,。;]{0,12}(?:约定|规定|要求)|涉嫌|不当使用|非法|恶意|攻击|欠费|逾期|未按[^,。;]{0,8}(?:支付|付款|缴纳)|虚假|前述(?:行为|情形)|上述(?:行为|情形|约定|规定|任何)|下列(?:行为|情形)"
)
_ANY_REASON = re.compile("任何(?:原因|理由|情况)|无论何种原因|无需(?:任何)?理由|不论何种")
_AT_ONCE = "(?:立即|即时|即刻|马上|立刻|随即|当即)"
_STOP = "(?:暂停|中止|终止|停止|中断|封禁|封停|冻结|关闭|注销|限制|解除|关停|取消|禁用|停用|断开|查封|收回)"
_STOPPED = "(?:服务|账[户号]|帐[户号]|使用|协议|合同|权限|资格|功能|产品|访问|接口|实例|主机|网站|资源|会员|登录)"
_RIGHT = "(?:有权|可以?|将|会|保留|得|应)"
_CUSTOMER_STOPS = re.compile(
    f"(?:您|用户|客户|你|乙方)(?:应当?|须|需要?|必须|可以?|有权|同意)?[^,。;]{{0,6}}{_AT_ONCE}(?:停止|终止|中止|暂停|关闭|解除|注销)"
)
_SUSPENDS = re.compile(f"{_STOP}[^。;]{{0,30}}?{_STOPPED}|封号|停机|停服")
_IMMEDIATE = re.compile(
    f"{_RIGHT}[^。;]{{0,24}}?{_AT_ONCE}[^,。;]{{0,20}}?(?:{_STOP}[^。;]{{0,30}}?{_STOPPED}|封号|停机|停服)|{_AT_ONCE}{_STOP}[^。;]{{0,24}}?{_STOPPED}"
)


def read_suspension(sentence: Sentence) -> Iterator[Reading]:
    """The provider may suspend or end for breach at once, or without telling first."""
    text = sentence.text
    if not _is_for_breach(sentence):
        return
    untold = WITHOUT_NOTICE_ZH.search(text)
    if untold is not None and _SUSPENDS.search(text):
        yield Reading(True, *sentence.phrase(untold.start(), untold.end()), 2)
        return
    immediate = _IMMEDIATE.search(text)
    if immediate is not None and not _CUSTOMER_STOPS.search(text, max(0, immediate.start() - 12), immediate.end()):
        yield Reading(True, *sentence.phrase(immediate.start(), immediate.end()), 1)


def _is_for_breach(sentence: Sentence) -> bool:
    if _BREACH.search(sentence.text) or _ANY_REASON.search(sentence.text):
        return True
    earlier = sentence.before()
    if earlier is not None and earlier.clause.key == sentence.clause.key and _BREACH.search(earlier.text):
        return True
    return any(_BREACH.search(heading) for heading in sentence.headings)


_OUTAGE = re.compile(
    rf"(?:连续|持续)(?:超过|达到?|满|逾|不少于|中断|故障|不可用|停机|无法使用|不能使用)*(?P<period>{DURATION_ZH})(?:以上|及以上)?"
    rf"|(?:中断|故障|不可用|无法使用|不能使用|停机)[^,。;]{{0,10}}?(?:连续|持续)?(?:超过|达到?|满|逾|不少于)(?:连续)?(?P<length>{DURATION_ZH})"
)
_DOWN = re.compile(
    "不能(?:正常)?使用|无法(?:正常)?(?:使用|访问|提供)|中断|故障|不可用|停机|瘫痪|未能(?:正常)?(?:使用|提供)|宕机|未恢复"
)
_LEAVES = re.compile(
    "(?:您|用户|客户|乙方|你)(?:可以?|有权|均可)?[^。;]{0,20}?(?:终止|解除|退订|退租|停止使用|要求终止|单方)"
)
_NOT_AN_OUTAGE = re.compile("未(?:登录|使用|支付|续费|付款)|欠费|逾期")


def read_outage(sentence: Sentence) -> Iterator[Reading]:
    """How long the service must be down in one piece before the customer may leave."""
    found = _OUTAGE.search(sentence.text)
    if found is None or not _DOWN.search(sentence.text) or _NOT_AN_OUTAGE.search(sentence.text):
        return
    leaves = _LEAVES.search(sentence.text, found.end()) or _LEAVES.search(sentence.text)
    period = zh_duration(found["period"] or found["length"])
    if period is not None and leaves is not None:
        start, end = min(found.start(), leaves.start()), max(found.end(), leaves.end())
        yield Reading(period, *sentence.phrase(start, end), 1)
