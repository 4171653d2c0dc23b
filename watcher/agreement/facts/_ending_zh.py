"""How Chinese agreements speak of suspension for breach and of outages after which the customer may leave."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._breach import for_any_reason, names_breach, speaks_of_breach
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._notices_zh import NONE_STEMS_ZH, WITHOUT_NOTICE_ZH
from watcher.agreement.facts._parties import CUSTOMER_ZH, customer_acts_before
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import COUNTED_ZH, DURATION_ZH, UNITS_ZH, zh_duration
from watcher.model import FactValue

_SO: FactValue = True
"""The value of a fact that the text either states or does not."""

_AT_ONCE = "(?:立即|即时|即刻|马上|立刻|随即|当即|当场|径行|直接立即|第一时间|毫[无不](?:迟延|延迟|拖延)地?|不迟延地)"
_STOP = "(?:暂停|中止|终止|停止|停掉|中断|封禁|封停|封|冻结|关闭|关停|注销|限制|解除|取消|禁用|停用|切断|查封|收回|停机|停服|下架|屏蔽|删除|回收|拒绝提供|清退|断[网流开电]|下线|锁定|拉黑|禁言|停权|撤下|拦截|熔断|摘除|停播|踢出|撤销|清除)"
_RIGHT = "(?:有权|可以|可|将|会|保留|得|应)"
_SUSPENDS = compiled(
    f"{_RIGHT}[^。;]{{0,40}}?{_STOP}|(?:随时|自动|径行){_STOP}|{_STOP}[^。;]{{0,20}}?(?:服务|账[户号]|帐[户号]|使用|权限|接口|实例)|直接封"
)
_UNWARNED = compiled(
    "(?:没有|无|不负)(?:任何)?义务[^,。;]{0,12}?(?:通知|告知)|(?:不经|未经|无需|无须|不需|不作|不做|不予)(?:任何|事先|另行|提前)*(?:提示|提醒|警告|催告|预警|说明)"
)
_ACTS = re.compile(
    "[采採]取(?:(?:必要|相应|处置|处理|处罚|限制|管控|以下|下列|一切|任何|合理|适当|有效|各种|相关|强制|紧急)的?)*措施"
    "|(?:予以|进行|作出|直接|立即|径行|自行)[^,。;]{0,6}处[理置罚](?!您的)"
)
"""Neutral words for what is done about a breach that the same sentence names."""
_AT_ONCE_STOPPED = compiled(
    f"(?<!无法)(?<!不会)(?<!不能)(?<!请)(?<!请您)(?<!请你){_AT_ONCE}(?!采取合理)(?:(?!要求|联系|通知|告知|致电|申请|请求|解除[^,。;]{{0,16}}(?:冻结|限制|封禁))[^,。;]){{0,10}}?(?!解除[^,。;]{{0,16}}(?:冻结|限制|封禁)){_STOP}"
)
_TOLD_FIRST = re.compile("(?:通知|告知)[^,。;]{0,12}后,?[^,。;]{0,6}$")
_FIRST = re.compile(
    f"先(?:行|予)?[^,。;]{{0,10}}?{_STOP}[^。;]{{0,40}}?(?:事后|之后|随后|再|后)[^,。;]{{0,8}}?(?:通知|告知)"
)


def _read_suspension(sentence: Sentence) -> Iterator[Reading]:
    """The provider may suspend or end for breach at once, or without telling first."""
    text = sentence.sided
    untold = WITHOUT_NOTICE_ZH.search(text) or _FIRST.search(text) or _UNWARNED.search(text)
    immediate = _AT_ONCE_STOPPED.search(text)
    if not (untold or immediate) or not (speaks_of_breach(sentence) or for_any_reason(sentence)):
        return
    if _FOR_REPAIRS.search(text) and not names_breach(sentence):
        return
    acts = _SUSPENDS.search(text) or (names_breach(sentence) and _ACTS.search(text))
    if untold is not None and acts and not customer_acts_before(text, untold.start(), "zh"):
        yield Reading(_SO, *sentence.phrase(untold.start(), untold.end()), 2)
        return
    if immediate is not None and _TOLD_FIRST.search(text, 0, immediate.start()):
        return
    if _TAKES_DOWN.search(text) and not _HALTS.search(text):
        return
    if immediate is not None and (
        _AFTER_THE_END.search(text, 0, immediate.start()) or _SPREADING.match(text, immediate.end())
    ):
        return
    if immediate is not None and not customer_acts_before(text, immediate.start(), "zh"):
        yield Reading(_SO, *sentence.phrase(immediate.start(), immediate.end()), 1)


_FOR_REPAIRS = re.compile("(?:为|因|由于|进行)[^,。;]{0,12}(?:维修|保养|维护|检修)[^,。;]{0,24}(?:暂停|中断|停止)")
"""A pause to repair something, whatever was said of breaches before."""
_GOODS = "(?:商品|内容|信息|帖子|作品|评论|稿件|视频|图片|链接|文章)"
_REMOVES = "(?:下架|删除|屏蔽|移除|撤下|清除|拦截)"
_TAKES_DOWN = re.compile(f"{_GOODS}[^,。;]{{0,16}}{_REMOVES}|{_REMOVES}[^,。;]{{0,16}}{_GOODS}")
_HALTS = re.compile(
    "暂停|中止|终止|停止|停[掉机服权用]|中断|封|冻结|关闭|关停|注销|限制|解除|取消|禁[用言]|切断|收回|拒绝提供|清退|断[网流开电]|锁定|拉黑|熔断|踢出|下线|措施"
)
"""Goods or words that are taken down are no service that stops."""

_AFTER_THE_END = re.compile("(?:终止|解除|届满|到期|注销)(?:之?后|时),[^,。;]{0,24}$")
"""终止后,您的权利立即停止: what follows an end is none of its own."""
_SPREADING = re.compile("(?:对|该|上述|前述|有关|相关|其|违法|此类|等|信息|内容|的)*(?:发布|传输|传播|展示)")
"""What law makes whoever runs a site stop."""


_FAILS = "(?:(?:不能|无法|未能|没法)[^,。;]{2,8}?|(?:[用打连登进开]|登录|访问)不[了开上起通][去来了服]?)"
_DOWN = f"(?:{_FAILS}|中断|故障|不可用|停机|瘫痪|宕机|未恢复|未修复|断网|断电|断流|断线|离线|停服|停摆|不通|掉线)"
_ON_END = "(?:连续|持续|连着|一直|不间断|无间断|接连|延续)了?"
_AT_LEAST = "(?:超过|达到?|满|逾|不少于|长达|已|多于|大于)"
_OUTAGE = compiled(
    rf"{_ON_END}(?:地|的)?(?:{_DOWN}|{_AT_LEAST}|时间|累计|的|状态|且)*(?P<period>{DURATION_ZH})(?:以上|及以上)?"
    rf"|{_ON_END}(?P<span>{DURATION_ZH})(?:以上|及以上)?(?:仍|都|均)?{_DOWN}"
    rf"|(?P<lasting>{DURATION_ZH})(?:以上|及以上)?(?:之?内)?(?:{_ON_END}|始终|均|都|全程)地?{_DOWN}"
    rf"|{_DOWN}[^,。;]{{0,12}}?(?:{_ON_END}{_AT_LEAST}?|{_AT_LEAST})(?:{_ON_END})?(?P<length>{DURATION_ZH})"
)
_ENDS = "(?:终止|解除|退订|退租|退出|要求退|退掉|单方|停止使用|终结|取消|解约|离开|不再履行|转出|退[柜机网货])"
_LEAVES = re.compile(f"(?:{CUSTOMER_ZH}|[甲乙]方)(?:可以?|有权|均可|得)?[^。;]{{0,20}}?{_ENDS}")
_NOT_AN_OUTAGE = re.compile(
    "未(?:登录|使用(?!期|的|部分|费|时|完|服务)|支付|续费|付款|登入)|欠费|逾期|累计(?!超过.{0,4}连续)"
)


def _read_outage(sentence: Sentence) -> Iterator[Reading]:
    """How long the service must be down in one piece before the customer may leave."""
    text = sentence.text
    found = _OUTAGE.search(text) if COUNTED_ZH.search(text) else None
    if found is None or not re.search(_DOWN, text) or _NOT_AN_OUTAGE.search(text, 0, found.end() + 4):
        return
    leaves = _LEAVES.search(sentence.sided, found.end())
    period = zh_duration(found["period"] or found["span"] or found["lasting"] or found["length"])
    if period is not None and leaves is not None:
        yield Reading(period, *sentence.phrase(found.start(), leaves.end()), 1)


SUSPENSION = Reader(
    "zh",
    (
        "径行",
        "立即",
        "即时",
        "即刻",
        "马上",
        "立刻",
        "随即",
        "当即",
        "通知",
        "告知",
        "打招呼",
        "先行",
        "不经",
        "提示",
        "警告",
        "知会",
        "催告",
        "当场",
        "毫",
    ),
    _read_suspension,
    (
        *NONE_STEMS_ZH, "先", "义务", "不经", "未经", "无需", "无须", "不需", "不作", "不做", "不予",
        "立即", "即时", "即刻", "马上", "立刻", "随即", "当即", "当场", "径行", "第一时间", "毫", "不迟延",
    ),
)  # fmt: skip
OUTAGE = Reader(
    "zh",
    (
        "连续",
        "持续",
        "连着",
        "一直",
        "间断",
        "接连",
        "中断",
        "不能",
        "无法",
        "未能",
        "故障",
        "不可用",
        "停摆",
        "断电",
        "断网",
        "瘫痪",
        "停机",
        "不了",
        "不上",
    ),
    _read_outage,
    UNITS_ZH,
)
