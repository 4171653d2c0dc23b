"""How Chinese agreements speak of suspension for breach and of outages after which the customer may leave."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._breach import for_any_reason, names_breach, speaks_of_breach
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._notices_zh import WITHOUT_NOTICE_ZH
from watcher.agreement.facts._parties import CUSTOMER_ZH, customer_acts_before
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_ZH, zh_duration
from watcher.model import FactValue

_SO: FactValue = True
"""The value of a fact that the text either states or does not."""

_AT_ONCE = "(?:立即|即时|即刻|马上|立刻|随即|当即|直接立即|第一时间)"
_STOP = "(?:暂停|中止|终止|停止|停掉|中断|封禁|封停|封|冻结|关闭|关停|注销|限制|解除|取消|禁用|停用|断开|切断|查封|收回|停机|停服|下架|屏蔽|删除|回收|拒绝提供|清退|断网|下线)"
_RIGHT = "(?:有权|可以|可|将|会|保留|得|应)"
_SUSPENDS = re.compile(
    f"{_RIGHT}[^。;]{{0,40}}?{_STOP}|{_STOP}[^。;]{{0,20}}?(?:服务|账[户号]|帐[户号]|使用|权限|接口|实例)|直接封"
)
_ACTS = re.compile(
    "[采採]取(?:(?:必要|相应|处置|处理|处罚|限制|管控|以下|下列|一切|任何|合理|适当|有效|各种|相关|强制|紧急)的?)*措施"
    "|(?:予以|进行|作出|直接|立即|径行|自行)[^,。;]{0,6}处[理置罚](?!您的)"
)
"""Neutral words for what is done about a breach that the same sentence names."""
_AT_ONCE_STOPPED = re.compile(
    f"(?<!无法){_AT_ONCE}(?!采取合理)(?:(?!要求)[^,。;]){{0,10}}?{_STOP}(?![^,。;]{{0,8}}(?:冻结|限制|封禁)(?:措施|$))"
)
_TOLD_FIRST = re.compile("(?:通知|告知)[^,。;]{0,12}后,?[^,。;]{0,6}$")
_FIRST = re.compile(
    f"先(?:行|予)?[^,。;]{{0,10}}?{_STOP}[^。;]{{0,40}}?(?:事后|之后|随后|再)[^,。;]{{0,8}}?(?:通知|告知)"
)


def _read_suspension(sentence: Sentence) -> Iterator[Reading]:
    """The provider may suspend or end for breach at once, or without telling first."""
    text = sentence.sided
    if not (speaks_of_breach(sentence) or for_any_reason(sentence)):
        return
    untold = WITHOUT_NOTICE_ZH.search(text) or _FIRST.search(text)
    acts = _SUSPENDS.search(text) or (names_breach(sentence) and _ACTS.search(text))
    if untold is not None and acts and not customer_acts_before(text, untold.start(), "zh"):
        yield Reading(_SO, *sentence.phrase(untold.start(), untold.end()), 2)
        return
    immediate = _AT_ONCE_STOPPED.search(text)
    if immediate is not None and _TOLD_FIRST.search(text, 0, immediate.start()):
        return
    if immediate is not None and not customer_acts_before(text, immediate.start(), "zh"):
        yield Reading(_SO, *sentence.phrase(immediate.start(), immediate.end()), 1)


_DOWN = "(?:不能(?:正常)?(?:使用|访问|提供|开服)|无法(?:正常)?(?:使用|访问|提供|开服|登录|连接)|中断|故障|不可用|停机|瘫痪|未能(?:正常)?(?:使用|提供)|宕机|未恢复|(?:无法|不能|未能)恢复|开不了服|断网|断电|停服|不通)"
_OUTAGE = re.compile(
    rf"(?:连续|持续|连着)(?:{_DOWN}|超过|达到?|满|逾|不少于|时间|累计|的)*(?P<period>{DURATION_ZH})(?:以上|及以上)?"
    rf"|(?:连续|持续|连着)(?P<span>{DURATION_ZH})(?:以上|及以上)?(?:仍)?{_DOWN}"
    rf"|{_DOWN}[^,。;]{{0,12}}?(?:连续|持续)?(?:超过|达到?|满|逾|不少于|长达)(?:连续)?(?P<length>{DURATION_ZH})"
)
_ENDS = "(?:终止|解除|退订|退租|要求退|退掉|单方|停止使用|终结|取消|解约)"
_LEAVES = re.compile(f"(?:{CUSTOMER_ZH}|[甲乙]方)(?:可以?|有权|均可|得)?[^。;]{{0,20}}?{_ENDS}")
_NOT_AN_OUTAGE = re.compile("未(?:登录|使用|支付|续费|付款|登入)|欠费|逾期|累计(?!超过.{0,4}连续)")


def _read_outage(sentence: Sentence) -> Iterator[Reading]:
    """How long the service must be down in one piece before the customer may leave."""
    text = sentence.text
    found = _OUTAGE.search(text)
    if found is None or not re.search(_DOWN, text) or _NOT_AN_OUTAGE.search(text):
        return
    leaves = _LEAVES.search(sentence.sided, found.end())
    period = zh_duration(found["period"] or found["span"] or found["length"])
    if period is not None and leaves is not None:
        yield Reading(period, *sentence.phrase(found.start(), leaves.end()), 1)


SUSPENSION = Reader(
    "zh", ("立即", "即时", "即刻", "马上", "立刻", "随即", "当即", "通知", "告知", "打招呼", "先行"), _read_suspension
)
OUTAGE = Reader("zh", ("连续", "持续", "连着", "中断", "不能", "无法", "故障", "不可用"), _read_outage)
