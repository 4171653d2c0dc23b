"""How Chinese agreements limit what the provider answers for."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from watcher.agreement.facts._amounts import MONEY, SHARE, money, share
from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_ZH, plain, zh_duration
from watcher.model import Cap, JoinedCap, Span

# ── the limit ────────────────────────────────────────────────────────────────────────────────────

_LIMIT = re.compile(
    r"(?:(?:均|都|亦|也|总计|累计|合计|最高|最多|总额|总和|金额)?(?:不|不应|不会|不得|不能|绝不|不予)(?:高于|超过|超出|多于|大于)|最高不超过|不超过)(?P<up_to>[^。;]{2,160})"
    r"|(?:仅|只|最高|最多|应|将|均)?(?:以|限于|在)(?P<within>[^。;]{2,120}?)(?:为限|为上限|为最高限额|范围内承担|为最高(?:额|限)|以内承担)"
    r"|(?:限于|上限(?:为|是)|限额(?:为|是)|最高限额为|最高为|仅限于|责任限制为|总额为)(?P<limited_to>[^。;]{2,120})"
)
_LIABLE = re.compile(r"赔偿|责任|补偿|损失")
_CUSTOMERS_OWN = re.compile(
    r"(?:您|用户|客户|乙方|贵方)(?:的|应|须|需|将|同意|承诺)?(?:向[^,。;]{1,10})?(?:支付|赔偿|承担)(?:的)?[^,。;]{0,20}(?:违约金|赔偿|责任)[^,。;]{0,12}$"
)
_PROVIDERS_OWN = re.compile(
    r"(?:我们|我方|我司|本公司|公司|平台|本站|本网站|甲方|服务商|运营方|双方|任何一方|一方)[^。;]{0,60}$"
)
_SERVICE_LEVEL = re.compile(r"可用性|可用率|sla|服务等级|服务级别|在线率|连通率|故障时(?:间|长)|每(?:超过|中断|延迟)")
_OF_ANOTHER = re.compile(
    r"保险|(?:供应商|第三方|上游)[^,。;]{0,8}(?:向|对)(?:我们|本公司)|存款|交易限额|充值|提现|退款(?:金额)?(?:不|最高)"
)


class _Basis(NamedTuple):
    pattern: re.Pattern[str]
    cap: Callable[[str], Cap | None]


def _months(words: str) -> Cap | None:
    """过往 12 个月 and 过去一年: only months are a value of the vocabulary."""
    printed = re.search(DURATION_ZH, words)
    period = zh_duration(printed[0]) if printed else None
    if period is None or period.unit not in ("month", "year", "quarter"):
        return None
    factor = {"month": 1, "quarter": 3, "year": 12}[period.unit]
    return Cap("fees_past_months", months=period.count * factor)


def _of_amount(words: str) -> Cap | None:
    sum_of_money = money(words)
    return Cap("fixed_amount", amount=sum_of_money.amount, currency=sum_of_money.currency) if sum_of_money else None


def _percent(words: str) -> int | float | None:
    part = share(words)
    return None if part is None else plain(part * 100)


def _of_percentage(words: str) -> Cap | None:
    percent = _percent(words)
    return None if percent is None else Cap("fees_percentage", percent=percent)


def _of_order_value(words: str) -> Cap:
    return Cap("order_value", percent=_percent(words))


def _flat(basis: str) -> Callable[[str], Cap]:
    return lambda _words: Cap(basis)


_FEE = "(?:费|款|金额|价款|报酬|对价|收入|支付)"
_PAST = "(?:过往|过去|之前|以前|前|最近|近|先前|此前|发生前|当时前|之日前|连续|已|累计)"
_BASES: tuple[_Basis, ...] = (
    _Basis(re.compile("代金券|抵扣券|服务时长|延长服务期|服务抵扣"), _flat("service_credit")),
    _Basis(
        re.compile(
            f"(?:{_PAST}的?|收取的|支付的|缴纳的|最后)[^,。;]{{0,12}}?{DURATION_ZH}(?:内|期间|里|以来|的)*[^。;]{{0,40}}?{_FEE}|{DURATION_ZH}(?:内|期间|的)+[^。;]{{0,40}}?{_FEE}"
        ),
        _months,
    ),
    _Basis(re.compile("(?:合同|协议|订单|项目)(?:总)?(?:价款?|总价|总额|总金额|金额总额|标的额?)"), _of_order_value),
    _Basis(re.compile(f"{SHARE}"), _of_percentage),
    _Basis(
        re.compile(
            "当次|本次|该次|单次|此次|当单|(?:该|此|本|相应|对应|所涉|相关|当前|争议|问题|涉案)(?:笔|份|等|的)?订单|订单(?:金额|费用|价格|款)"
        ),
        _flat("fees_for_order"),
    ),
    _Basis(
        re.compile("当月|月度|该月|本月|一个月的?(?:服务)?费|1个月的?(?:服务)?费|月服务费|单月|每月服务费"),
        _flat("monthly_fee"),
    ),
    _Basis(re.compile("当年|年度|该年|一年的?(?:服务)?费|1年的?(?:服务)?费|年服务费|全年服务费"), _flat("annual_fee")),
    _Basis(re.compile("未使用|剩余|未消费|未消耗|余额|尚未(?:履行|使用)|未履行"), _flat("unused_balance")),
    _Basis(re.compile(f"{MONEY}"), _of_amount),
    _Basis(
        re.compile(
            "(?:已|实际|所|累计|合计)?(?:经|已)?(?:支付|缴纳|付出|交纳|收取|付|收到|缴付)[^。;]{0,24}?(?:费用?|款|金额|对价|价款)|服务费(?:用)?(?:总额|总和|金额|之和|的总和)?|(?:费用|价款|款项)(?:总额|总和|之和)"
        ),
        _flat("fees_paid_for_service"),
    ),
)
_JOINS = (
    ("min", re.compile("孰低|较低|较少|较小|低者|少者|取其低")),
    ("max", re.compile("孰高|较高|较多|较大|高者|多者|取其高")),
)
_BETWEEN = re.compile(r"或者?|与|和|、|,|及|以及|二者|两者|\([0-9一二ab]\)|[①②③]")


def _cap_of(words: str) -> Cap | None:
    for basis in _BASES:
        found = basis.pattern.search(words)
        cap = basis.cap(words) if found else None
        if cap is not None:
            return cap
    return None


def _joined_cap(words: str) -> Cap | JoinedCap | None:
    for combine, pattern in _JOINS:
        if pattern.search(words):
            caps = [cap for part in _BETWEEN.split(words) if (cap := _cap_of(part)) is not None]
            distinct = tuple(dict.fromkeys(caps))
            return JoinedCap(combine, distinct) if len(distinct) > 1 else None  # type: ignore[arg-type]
    return _cap_of(words)


def read_cap(sentence: Sentence) -> Iterator[Reading]:
    """The most that the provider pays, whatever happened."""
    text = sentence.text
    for found in _LIMIT.finditer(text):
        words = next(group for group in found.groupdict().values() if group is not None)
        if not _limits_the_provider(sentence, found.start(), words):
            continue
        cap = _joined_cap(words)
        if cap is not None:
            yield Reading(cap, *_whole_limit(sentence, found), 2)
            return
    if free := _FREE.search(text):
        yield Reading(Cap("none"), *sentence.phrase(free.start(), free.end()), 1)


def _limits_the_provider(sentence: Sentence, at: int, words: str) -> bool:
    before = sentence.text[:at]
    if not _LIABLE.search(before[-80:]) and not _LIABLE.search(words[:40]):
        return False
    if _CUSTOMERS_OWN.search(before[-60:]) and not _PROVIDERS_OWN.search(before[-60:]):
        return False
    return not (_SERVICE_LEVEL.search(before) or _OF_ANOTHER.search(before))


def _whole_limit(sentence: Sentence, found: re.Match[str]) -> Span:
    return sentence.phrase(found.start(), min(found.end(), found.start() + 200))


_FREE = re.compile(
    "(?:免费|无偿|不收取(?:任何)?费用)[^。;]{0,30}?(?:因此|故|所以|,)?[^。;]{0,16}?不承担(?:任何|一切)?(?:形式的?)?(?:赔偿|损害赔偿|违约)责任"
)

# ── indirect loss ────────────────────────────────────────────────────────────────────────────────

_INDIRECT = (
    "(?:间接|后果性|惩罚性|惩戒性|惩戒|偶然性?的?(?:损|、)|附带|附随|衍生|派生|特殊(?:的|性)?(?:损|、)|特别(?:的|性)?损害"
    "|(?:利润|预期利益|可得利益|预期利润|预期收益|营业利润|商誉|商业机会|收益|营业收入|业务)(?:的)?(?:损失|丧失|减少|损害|中断))"
)
_NOT_LIABLE = "(?:不|无需|无须|概不|毋需|毋须|不予|不会|均不|不再|亦不|无)(?:应|需|须|对此|对其|负有|负|承担|予以|就此|向您|向用户|会|为此|作出|给予|进行|任何|一切|相关|法律|连带|形式|的|上|或|、|赔偿|补偿|违约|侵权|损害){0,10}(?:责任|赔偿|负责|补偿|义务)"
_EXCLUDED: tuple[re.Pattern[str], ...] = (
    re.compile(f"{_INDIRECT}(?P<gap>[^。;]{{0,220}}?){_NOT_LIABLE}"),
    re.compile(
        f"(?:不|无需|无须|概不|均不|不予)(?:就|对|为|承担|负责|赔偿|包括|包含|负|会)(?P<gap>[^。;,]{{0,40}}?){_INDIRECT}"
    ),
    re.compile(
        f"(?:仅|只)(?:限于|赔偿|承担|对)[^。;]{{0,16}}?直接[^。;]{{0,30}}?(?P<gap>不包括|不含|不承担|而不)[^。;]{{0,20}}?{_INDIRECT}"
    ),
    re.compile(f"(?:排除|免除)(?P<gap>[^。;,]{{0,40}}?){_INDIRECT}"),
    re.compile(f"(?:赔偿|损失)(?:的)?(?:范围)?[^。;]{{0,10}}?(?P<gap>不包括|不含|不包含)[^。;]{{0,20}}?{_INDIRECT}"),
)
_CUSTOMER_BEARS = re.compile(
    r"(?:您|用户|客户|乙方|会员)[^,。;]{0,12}?(?:自行|独立|应|将|须|需|负责)?(?:承担|负责|赔偿|负担)"
)
_FAULT_OF_OTHERS = re.compile(
    r"(?:因|由于|由|因为)[^。;]{0,30}?(?:您|用户|客户|第三方|他人|不可抗力|黑客|病毒|保管|泄露|链接|网络|政府|电信)[^。;]{0,60}?(?:直接)?(?:或|和|及|、|与|/|以及|或者)间接"
)


def read_indirect(sentence: Sentence) -> Iterator[Reading]:
    """Indirect, consequential, punitive loss or lost profit is not answered for."""
    if _FAULT_OF_OTHERS.search(sentence.text) and "直接" in sentence.text:
        return
    for pattern in _EXCLUDED:
        for found in pattern.finditer(sentence.text):
            opening = sentence.phrase(found.start(), found.start() + 1).start
            if _CUSTOMER_BEARS.search(sentence.text, opening, found.end()):
                continue
            yield Reading(True, *sentence.phrase(found.start(), found.end()), 1)
            return
