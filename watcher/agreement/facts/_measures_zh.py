"""What Chinese agreements measure a limit by: fees of a period, of an order, a sum, the lower or the higher of two."""

import re

from watcher.agreement.facts._amounts import MONEY, SHARE
from watcher.agreement.facts._caps import Basis, amount, flat, joined, past_months, percentage, single
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_ZH
from watcher.agreement.facts._values import DURATION_ZH, NUMBER_ZH, number, plain, zh_duration
from watcher.model import Cap, JoinedCap

_FEE = "(?:费|款|金额|价款|价金|报酬|对价|收入|支付|价钱|付的钱|(?:充值|储值|消费|购买|付款|缴费)(?:总额|额))"
_SPENT = "(?:充值|储值|消费|购买|采购|实付|预付|预存|付款|缴费)的?(?:总金额|金额|款项?|费用|总额|额|数额)"
"""What was paid, by what the paying is called: 累计充值金额, 购买金额."""
_PAST = "(?:过往|过去|之前|以前|前|最近|近|先前|此前|发生前|当时前|之日前|连续|已|累计|最后)"
_WITHIN = "(?:内|期间|里|以来|之?中|的)"
_ORDER = re.compile(
    "(?:合同|合约|契约|协议|订单|项目|专案)(?:总|之|的)?(?:服务)?(?:价款?|总价|总额|总金额|金额总额|标的额?)|合同金额|交易(?:订单)?(?:金额|总额|额|款)|成交(?:金额|价|额)|(?:总)?价金|货款|商品(?:价款|价格|金额)"
)
_TIMES = re.compile(f"(?P<times>{NUMBER_ZH})倍(?=[,。;)]|$|为)")
"""服务费的三倍 is three hundred percent of it."""
_BASES = (
    Basis(re.compile("代金券|抵扣券|抵用券|优惠券|服务券|服务时长|延长服务期|服务抵扣"), flat("service_credit")),
    Basis(
        re.compile(
            f"(?:{_PAST}|收取的|支付的|缴纳的)[^,。;]{{0,12}}?{DURATION_ZH}{_WITHIN}*[^。;]{{0,40}}?{_FEE}|(?![一1壹]个月的?(?:服务|使用)?费){DURATION_ZH}{_WITHIN}(?!(?:服务|使用|会员)?[年月]费)[^。;]{{0,40}}?{_FEE}"
            f"|(?<![第每0-9.])(?![一1壹]个月){NUMBER_ZH}个月(?:订阅|服务|会员|使用|租用|托管|套餐|授权|许可)?费"
        ),
        past_months(DURATION_ZH, zh_duration),
    ),
    Basis(_ORDER, percentage("order_value")),
    Basis(re.compile(SHARE), percentage("fees_percentage")),
    Basis(
        re.compile(
            "当次|本次|该次|单次|此次|当[单笔]|(?:该|此|本|相应|对应|所涉|相关|当前|争议|问题|涉案|受影响|引起|引致)(?:笔|份|等|的|一)?订单|订单(?:金额|费用|价格|款)|(?:这|该|此|那|每)一?[单笔]|[那这该此]一?次"
        ),
        flat("fees_for_order"),
    ),
    Basis(
        re.compile(
            "当月|月度|该月|本月|(?:一|1)个月的?(?:服务)?费|月服务费|单月|每月服务费|当期月"
            "|(?<![0-9个一二三四五六七八九十])月(?:[(][^()]{1,16}[)])?(?:的|平均)?(?:服务|租用|使用|资源|套餐|托管)?(?:费|租金)"
        ),
        flat("monthly_fee"),
    ),
    Basis(re.compile("当年|年度|该年|(?:一|1)年的?(?:服务)?费|年服务费|全年服务费|年费"), flat("annual_fee")),
    Basis(
        re.compile("未使用|(?:尚未|未曾?|没)用完|预存款|剩余|未消费|未消耗|余额|尚未(?:履行|使用)|未履行|未到期"),
        flat("unused_balance"),
    ),
    Basis(re.compile(MONEY), amount),
    Basis(
        re.compile(
            f"(?:已|实际|所|累计|合计|实)?(?:经|已)?(?:支付|缴纳|付出|交纳|收取|付|收到|缴[付交]|交付|收)[^。;]{{0,24}}?(?:{_FEE}|的钱)"
            "|(?:服务|测试|检测|运输|设计|开发|代理|咨询|培训|订阅|授权|许可|技术|托管|租赁)费用?(?:总额|总和|金额|之和|的总和)?|(?:费用|价款|款项)(?:总额|总和|之和)"
            f"|{_SPENT}"
        ),
        flat("fees_paid_for_service"),
    ),
)
AND_NO_MORE = re.compile(
    ",?(?:并且|且|同时|但|亦|并)(?:均|应|也|亦|都)?(?:累计|总额|总计|合计|最高|最多|单次|每次|每年|任何情况下|无论如何|在任何情况下|,)*(?:均|应|也)?(?:不|不应|不会|不得)(?:超过|高于|超出|多于|大于|逾)"
    "|,?(?:并且|且|同时)(?:累计|总额|合计|最高|总计)*(?:以|至)(?=[^,。;]{2,40}(?:为限|为上限|封顶))"
)
"""不超过甲,且最高不超过乙: both limits hold, so that the lower one counts."""
_LOWER = re.compile("孰低|较低|较少|较小|低者|少者|取其低|择低")
_HIGHER = re.compile("孰高|较高|较多|较大|高者|多者|取其高|择高")
_BETWEEN = re.compile(
    r"或者?|与|和(?!解)|、|,(?![0-9]{3})|及|以及|二者|两者|\((?:[0-9一二三ab]|i{1,3})\)(?!个?[月年季])|[①②③]"
)
_IN_ANOTHER_CASE = re.compile("[(](?:若|如|倘)[^()]{0,60}[)]")
"""A limit in brackets for a case of its own."""
_ASIDE_ENDS = re.compile("^[^()]{2,60}[)]")
"""A limit that stands in brackets ends with them."""
_EXAMPLE = compiled(
    f"[(](?![^()]*(?:最高|最多|不超过|上限|封顶|为限|[孰较][低高少多小大]))(?![即计共合])[^()]{{0,60}}?{MONEY}[^()]{{0,40}}[)]"
)
"""已付费用(基础版为九十元): what the limit comes to in one case does not stand for it."""
_PAID_FOR_SEVERAL = compiled(
    f"(?P<first>{DURATION_ZH}(?:之?内|期间|里|中)?{CUSTOMER_ZH}?[为因就](?:(?!{_FEE})[^,。;()]){{1,20}}?)(?:以及|或者?|和|与|及|、)(?=(?:(?!{_FEE})[^,。;()]){{1,20}}?(?:支付|缴纳|交纳)的)"
)
"""前六个月内为软件或其插件支付的费用: one limit, whatever the fees were for."""
_MULTIPLIED = frozenset({"order_value", "fees_paid_for_service", "fees_for_order", "monthly_fee", "annual_fee"})
"""What may be limited to several times of it."""


def _multiple(words: str, times: str) -> Cap | None:
    """So many times what the words name; a multiple of anything but fees has no value in the vocabulary."""
    whole, factor = single(words, _BASES), number(times)
    if whole is None or factor is None or whole.basis not in _MULTIPLIED:
        return None
    basis = "order_value" if whole.basis == "order_value" else "fees_percentage"
    return Cap(basis, percent=plain(factor * 100))


def cap_in(words: str) -> Cap | JoinedCap | None:
    """The limit that the words of a sentence name, the lower or the higher one of several, or a multiple of fees."""
    aside = _ASIDE_ENDS.match(words)
    words = _PAID_FOR_SEVERAL.sub(r"\g<first>", aside[0] if aside else words)
    if _LOWER.search(words):
        return joined("min", _BETWEEN.split(words), _BASES)
    if _HIGHER.search(words):
        return joined("max", _BETWEEN.split(words), _BASES)
    if times := _TIMES.search(words.partition(",")[0]):
        return _multiple(words, times["times"])
    limits = AND_NO_MORE.split(words)
    both = joined("min", limits, _BASES) if len(limits) > 1 else None
    plainly = _IN_ANOTHER_CASE.sub("", limits[0])
    return both or single(_EXAMPLE.sub("", plainly), _BASES) or single(plainly, _BASES)
