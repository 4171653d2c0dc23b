"""How Chinese agreements limit what the provider answers for."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._amounts import MONEY, SHARE
from watcher.agreement.facts._caps import Basis, amount, flat, joined, past_months, percentage, single
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._no_liability_zh import no_liability
from watcher.agreement.facts._parties import CUSTOMER_ZH, PROVIDER_ZH
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_ZH, NUMBER_ZH, number, plain, zh_duration
from watcher.model import Cap, FactValue, JoinedCap

_SO: FactValue = True
"""The value of a fact that the text either states or does not."""

# ── the limit ────────────────────────────────────────────────────────────────────────────────────

_LIMIT = compiled(
    r"(?:不|不应|不会|不得|不能|绝不|不予|不可)(?:高于|超过|超出|多于|大于|逾)(?P<up_to>[^。;]{2,160})"
    r"|(?:以|(?<!不)限于|在)(?P<within>[^。;]{2,120}?)(?:为限|为上限|为最高限额|为最高赔偿|为最高(?:额|限)|范围内(?:[对向][^,。;]{1,6})?承担|以内承担|为(?:合理|累计|总|最终|赔偿){0,2}(?:上限|限额)|为最高限度|为限度|为顶|封顶|为封顶|为准(?=,?[^,。;]{0,6}超[过出]))"
    r"|(?:(?<!不)限于|上限,?(?:为|是|:|相当于|等于|不超过)|限额(?:为|是|:)|限度(?:为|是|:)|最高(?:赔偿)?(?:金额|数额|额度)(?:为|是|:)|总额上限(?:为|是)|最高限额为|最高为|最高额为|仅限于|责任限制为|(?:限制|限定|控制)(?:在|于)|总额为|封顶(?:为)?)(?P<limited_to>[^。;]{2,120})"
    r"|(?:最多|最高|至多|顶多|仅|只)(?:只|仅|不过|就|会|以|能)?(?:赔偿|赔|承担|退还|退|补偿|支付)(?:给|到|您|你|客户|用户)?(?P<at_most>(?:(?!不超过|不高于)[^。;]){2,80})"
    r"|(?:最多|最高|至多)[^,。;]{0,20}?(?:赔偿|补偿|赔付)[^,。;]{0,6}?,?(?:为|是|相当于|等于|即)(?P<equals>[^。;]{2,80})"
)
_LIABLE = compiled(f"赔|责任|补偿|损失|[对向](?:{PROVIDER_ZH})[^,。;]{{0,12}}(?:索|求)偿")
_SERVICE_LEVEL = re.compile(r"可用性|可用率|sla|服务等级|服务级别|在线率|连通率|故障时(?:间|长)|每(?:超过|中断|延迟)")
_BY_ANOTHER = re.compile(
    "(?:按照?|根据|依据|依照|参照|依)[^,。;]{0,24}?(?:(?:服务等级|服务级别)(?:协议|承诺|标准)[^,。;]{0,8}?|sla[^,。;]{0,4}?)(?:规定|约定|标准|执行)"
)
"""What another document pays for a missed service level is only pointed to."""
_OVERALL = re.compile(
    "任何情况下|本协议项下|本合同项下|总(?:体)?(?:赔偿)?责任|责任总额|全部责任|(?:全部|唯一|所有|一切)的?(?:赔偿)?(?:救济|责任|补救)|无论"
)
_OF_ANOTHER = re.compile(
    r"保险|(?:供应商|第三方|上游)[^,。;]{0,8}(?:向|对)|存款|交易限额|充值|提现|退款(?:金额)?(?:不|最高)|带宽|流量|容量|字节|条数|照价|先行赔付|保证金不"
)
_INSURED = re.compile("被保险人|投保|承保|(?:责任|运费|意外|财产)险|保险(?:人|金额|单)")
"""What an insurance pays out."""
_REACH = 80
"""Characters in front of a limit in which it is said what is limited, and whose."""

_FEE = "(?:费|款|金额|价款|价金|报酬|对价|收入|支付|价钱|付的钱)"
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
            f"(?:{_PAST}|收取的|支付的|缴纳的)[^,。;]{{0,12}}?{DURATION_ZH}{_WITHIN}*[^。;]{{0,40}}?{_FEE}|{DURATION_ZH}{_WITHIN}(?!(?:服务|使用|会员)?[年月]费)[^。;]{{0,40}}?{_FEE}"
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
        ),
        flat("fees_paid_for_service"),
    ),
)
_NO_FEES = re.compile(
    f"[^,。;]{{0,60}}?(?:利润|盈利|毛利|净利|获利|损失|损害)(?:金额|总额|总和|数额|之和|额|部分|范围)?(?:的?(?:{SHARE}))?(?=[,。;]|$|为限|为上限|为最高|范围内|以内)"
)
"""A limit whose last noun is a profit or a loss, whatever fees stand in front of it."""
_AND_NO_MORE = re.compile(
    ",?(?:并且|且|同时|但|亦|并)(?:均|应|也|亦|都)?(?:累计|总额|总计|合计|最高|最多|单次|每次|每年|任何情况下|无论如何|在任何情况下|,)*(?:均|应|也)?(?:不|不应|不会|不得)(?:超过|高于|超出|多于|大于|逾)"
    "|,?(?:并且|且|同时)(?:累计|总额|合计|最高|总计)*(?:以|至)(?=[^,。;]{2,40}(?:为限|为上限|封顶))"
)
"""不超过甲,且最高不超过乙: both limits hold, so that the lower one counts."""
_LOWER = re.compile("孰低|较低|较少|较小|低者|少者|取其低|择低")
_HIGHER = re.compile("孰高|较高|较多|较大|高者|多者|取其高|择高")
_BETWEEN = re.compile(
    r"或者?|与|和(?!解)|、|,(?![0-9]{3})|及|以及|二者|两者|\((?:[0-9一二三ab]|i{1,3})\)(?!个?[月年季])|[①②③]"
)
_CREDITS_ALONE = re.compile(
    "(?:代金券|抵扣券|抵用券|优惠券|服务券|服务时长补偿|延长服务期|顺延服务期|延长使用期)[^。;]{0,40}?(?:(?<!承担)(?<!负)全部责任|唯一(?:的)?(?:责任|赔偿责任|补偿|救济)|不承担其他|(?:别无|无|不再有|不享有)其他)"
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


def _multiple(words: str, times: str) -> Cap | None:
    """So many times what the words name; a multiple of anything but fees has no value in the vocabulary."""
    whole, factor = single(words, _BASES), number(times)
    if whole is None or factor is None or whole.basis not in _MULTIPLIED:
        return None
    basis = "order_value" if whole.basis == "order_value" else "fees_percentage"
    return Cap(basis, percent=plain(factor * 100))


_MULTIPLIED = frozenset({"order_value", "fees_paid_for_service", "fees_for_order", "monthly_fee", "annual_fee"})


def _cap_in(words: str) -> Cap | JoinedCap | None:
    aside = _ASIDE_ENDS.match(words)
    words = _PAID_FOR_SEVERAL.sub(r"\g<first>", aside[0] if aside else words)
    if _LOWER.search(words):
        return joined("min", _BETWEEN.split(words), _BASES)
    if _HIGHER.search(words):
        return joined("max", _BETWEEN.split(words), _BASES)
    if times := _TIMES.search(words.partition(",")[0]):
        return _multiple(words, times["times"])
    limits = _AND_NO_MORE.split(words)
    both = joined("min", limits, _BASES) if len(limits) > 1 else None
    plainly = _IN_ANOTHER_CASE.sub("", limits[0])
    return both or single(_EXAMPLE.sub("", plainly), _BASES) or single(plainly, _BASES)


_NOUGHT = Cap("fixed_amount", amount=0, currency="CNY")


def _read_cap(sentence: Sentence) -> Iterator[Reading]:
    """The most that the provider pays, whatever happened."""
    for found in _limits(sentence.text):
        words = next(group for group in found.groupdict().values() if group is not None)
        further = _AND_NO_MORE.match(sentence.text, found.end())
        words += sentence.text[further.start() :] if further else ""
        cap = _cap_in(_with_list(sentence, words)) if _limits_the_provider(sentence, found.start(), words) else None
        if cap is not None:
            cap = Cap("none") if cap == _NOUGHT else cap
            yield Reading(cap, *sentence.phrase(found.start(), found.end()), 2)
            return
    only_credits = _CREDITS_ALONE.search(sentence.text)
    if only_credits is not None:
        yield Reading(Cap("service_credit"), *sentence.phrase(only_credits.start(), only_credits.end()), 1)
    yield from no_liability(sentence)


_OF_THE_FOLLOWING = re.compile("^(?:下列|以下|下述)[^,。;:]{0,12}(?:[较低高少多大小孰]|取其)[^,。;:]{0,6}")
_LISTED = re.compile("^[(]?(?:[0-9]{1,2}|[a-z一二三四甲乙]|i{1,3})[).、]|^[①②③]")
_MOST_LISTED = 4


def _with_list(sentence: Sentence, words: str) -> str:
    """以下列较低者为限:(a)…;(b)…: what is compared stands in the list behind, in this sentence and those that go on with it."""
    if not _OF_THE_FOLLOWING.match(words):
        return words
    listed = [sentence.text.partition(":")[2]]
    for on in range(1, _MOST_LISTED + 1):
        item = sentence.after(on)
        if item is None or sentence.clause.key not in (item.clause.key, item.clause.parent):
            break
        if not _LISTED.match(item.text) and item.clause.key == sentence.clause.key:
            break
        listed.append(item.text)
    return f"{words}:{'与'.join(listed)}"


def _limits(text: str) -> Iterator[re.Match[str]]:
    """Every limit measured by what was paid; one measured by a loss or a profit has no value in the vocabulary."""
    found = _LIMIT.search(text)
    while found is not None:
        head = _NO_FEES.match(text, found.start(found.lastgroup or 0), found.end())
        if head is None:
            yield found
        found = _LIMIT.search(text, head.end() if head else found.end())


def _limits_the_provider(sentence: Sentence, at: int, words: str) -> bool:
    before = sentence.text[max(0, at - _REACH) : at]
    behind = sentence.text[at : at + 40]
    if not _LIABLE.search(before) and not _is_answered_for_behind(behind):
        return False
    if _is_size_of_a_claim(before, words) or _STRANGERS_PAY.search(before) or _is_service_level(sentence):
        return False
    sided = sentence.sided[max(0, at - _REACH) : at]
    if (_CUSTOMER_PAYS.search(sided) or _CUSTOMER_CAUSED.search(sided)) and not _PROVIDER_ANSWERS.search(sided):
        return False
    return _OF_ANOTHER.search(before[-30:]) is None and _INSURED.search(sentence.text) is None


def _is_size_of_a_claim(before: str, words: str) -> bool:
    """索赔金额不超过一万元的 is a kind of claim; 索赔金额以已支付的费用为限 is a limit."""
    if not _SIZE_OF_A_CLAIM.search(before):
        return False
    return _SUPPOSED.search(before) is not None or _WHAT_WAS_PAID.match(words) is None


def _is_answered_for_behind(behind: str) -> bool:
    """在已付费用的范围内,承担赔偿责任: what follows the limit is what it limits, and nobody else's duty."""
    here, comma, then = behind.partition(",")
    if _LIABLE.search(here) or not comma:
        return _LIABLE.search(here) is not None
    return _LIABLE.search(then) is not None and _OTHER_THOUGHT.search(then) is None


def _is_service_level(sentence: Sentence) -> bool:
    """A ceiling on what a missed availability is worth, not on what the provider answers for."""
    since = max(sentence.clause.start, sentence.end - _CLAUSE_REACH)
    nearby = (sentence.manuscript.folded[since : sentence.end], *sentence.headings[:1])
    return any(_SERVICE_LEVEL.search(_BY_ANOTHER.sub("", words)) for words in nearby) and not _OVERALL.search(
        sentence.text
    )


_CLAUSE_REACH = 600

_OTHER_THOUGHT = re.compile(f"不|(?:者|{CUSTOMER_ZH})[^,。;]{{0,8}}(?:须|应|需|承担|负)")
"""分成比例不超过30%,违规者须赔偿, 抵扣不超过订单金额,平台不承担损失: what follows is another matter."""
_SIZE_OF_A_CLAIM = re.compile("(?:索赔|争议|标的|诉讼|请求)的?(?:总?金额|数额|额|标的额?)[^,。;]{0,4}$")
"""索赔金额不超过1万元的: how much is asked for, not how much is owed."""
_SUPPOSED = compiled("(?:如|若|倘|凡|当|假设|假如)[^。;]{0,40}$")
_WHAT_WAS_PAID = compiled("^[^,。;]{0,30}?(?:支付|缴[纳交付]|交纳)[^,。;]{0,10}(?:费|款|金额)(?![用项]?的,)")
_STRANGERS_PAY = re.compile(
    "(?:卖家|买家|卖方|买方|承租[人方会员]{1,3}|出租[人方会员]{1,3}|承运人|物流(?:公司|方)|快递(?:公司)?|保险(?:公司|人))(?:的|应|须|就|将|对|所)[^。;]{0,24}赔[^。;]{0,16}$"
)


_CUSTOMER_PAYS = re.compile(
    f"(?<![向对])(?<!对单个)(?<!对每个)(?<!对每位)(?<!对单一)(?<!对任一)(?<!对任何){CUSTOMER_ZH}(?:的|应|须|需|将|所)+(?:向[^,。;]{{1,10}})?(?:支付|赔偿|承担)?(?:的)?[^,。;]{{0,20}}(?:违约金|赔偿|责任)[^,。;]{{0,20}}$"
    f"|{CUSTOMER_ZH}[对向](?:{PROVIDER_ZH}|双方|他人)[^,。;]{{0,8}}责任[^。;]{{0,12}}$"
)
_CUSTOMER_CAUSED = re.compile(
    f"(?<![给对向因使令为致]){CUSTOMER_ZH}[^,。;因使由被]{{0,4}}(?:造成|导致|引起|违反|违约|损坏|损毁|毁损|破坏)[^。;]{{0,40}}$"
)
"""甲方造成机房损失的: who causes the loss pays for it."""
_PROVIDER_ANSWERS = re.compile(
    f"(?<!向)(?<!对)(?:{PROVIDER_ZH}|双方|任何一方|一方)(?:(?!{CUSTOMER_ZH}的)[^。;]){{0,60}}$"
)
"""Nearer to the limit than a customer who pays."""


# ── indirect loss ────────────────────────────────────────────────────────────────────────────────

_INDIRECT = (
    "(?:间接(?=[^。;]{0,60}?(?:损|害|责任|后果|赔|利|益|费|支出|开支))(?!地?(?:接受|使用|获[得取]|访问|控制|持有|取得|参与|从事|通过|提供|向|归属|拥有|投资|招揽))|后果性|惩罚性|惩戒性|惩戒|偶然性?的?(?:损|、)|附带|附随|(?<!所)(?<!而)衍生(?!物|品|作品|数据|服务|产品)|派生(?!作品|物)|相应而生|特殊(?:的|性)?(?:损|、)|特别(?:的|性)?损害"
    "|(?:预期|可得|预期可得)(?:利益|利润|收益)(?=[,、的]|不|及|和|或|与|落空|以及)"
    "|(?:利润|预期利益|可得利益|预期利润|预期收益|营业利润|商誉|商业机会|收益|营业收入|业务|营业)(?:的|收入)?(?:损失|丧失|减少|损害|中断)"
    "|(?:利润|商誉|收益|营业收入|商机|预期利益)(?:[、或及和与][^,。;、或及和与]{1,6}){1,6}?(?:等方面|等)?[的之]?(?:损失|损害|丧失)|无形的?损失)"
)
_NOT = "(?:不|无需|无须|概不|毋需|毋须|不予|不会|均不|不再|亦不|无|都不|也不)"
_FILLERS = "(?:应|需|须|对此|对其|负有|负|承担|予以|予|就此|会|为此|作出|给予|进行|任何|一切|相关|法律|连带|形式|的|上|或|、|赔偿|补偿|违约|侵权|损害|向|您|用户|客户)"
_NOT_LIABLE = (
    f"(?:{_NOT}{_FILLERS}{{0,10}}(?:责任|赔偿|负责|补偿|义务|赔|买单|担责)|(?:不予|概不|不再|一概不|均不|不)(?:承担|理赔|赔付)(?=[,。;]|$)"
    "|不(?:在|属于|计入|列入|纳入)[^,。;]{0,10}?(?:之?内|范围|之列|损失)|(?:排除|剔除)在外|除外)"
)
_EXCLUDED = (
    compiled(f"{_INDIRECT}[^。;]{{0,220}}?{_NOT_LIABLE}"),
    compiled(f"{_NOT}(?:就|对|为|承担|负责|赔偿|赔|包括|包含|负|会)[^。;,]{{0,60}}?{_INDIRECT}"),
    compiled(
        f"(?:仅|只)(?:限于|赔偿|承担|对)[^。;]{{0,16}}?直接[^。;]{{0,30}}?(?:不包括|不含|不承担|而不)[^。;]{{0,20}}?{_INDIRECT}"
    ),
    compiled(
        f"{_NOT}(?:就|对|为)[^。;,]{{0,60}}?(?:责任|负责|赔偿|买单|担责),(?:包括|包含|其中)(?:但不限于)?[^。;]{{0,60}}?{_INDIRECT}"
    ),
    compiled(f"{_NOT}(?:就|对)[^。;]{{0,100}}?{_INDIRECT}[^。;]{{0,160}}?(?:责任|赔偿|负责)"),
    compiled(f"(?:排除|免除|放弃)[^。;,]{{0,40}}?{_INDIRECT}"),
    compiled(
        f"(?:不得?|不会|不能|无权|不可)(?:就|向|对|再|因)[^。;,]{{0,24}}?(?:主张|要求|索要|请求|索赔|追索|追究)[^。;]{{0,50}}?{_INDIRECT}"
    ),
    compiled(f"(?:赔偿|损失|责任)(?:的)?(?:范围)?[^。;]{{0,14}}?(?:不包括|不含|不包含|排除)[^。;]{{0,20}}?{_INDIRECT}"),
)
_BY_OTHERS = re.compile(
    r"(?:因|由于|由|因为)[^。;]{0,30}?(?:(?:您|用户|客户)(?!使用|无法使用|不能使用|访问|因)|第三方|他人|不可抗力|黑客|病毒|保管|泄露|链接|网络|政府|电信)[^。;]{0,60}?直接(?:或|和|及|、|与|/|以及|或者)间接"
)


_CUSTOMER_BEARS = re.compile(
    f"(?<!承担)(?<!赔偿)(?<!向)(?<!对){CUSTOMER_ZH}[^,。;]{{0,12}}?(?:自行|独立|应|将|须|需|负责)+(?:承担|负责|赔偿|负担)"
)


def _read_indirect(sentence: Sentence) -> Iterator[Reading]:
    """Indirect, consequential, punitive loss or lost profit is not answered for."""
    if _BY_OTHERS.search(sentence.text):
        return  # what the customer or a stranger did is not the provider's loss to limit
    for pattern in _EXCLUDED:
        for found in pattern.finditer(sentence.text):
            opening = sentence.phrase(found.start(), found.start() + 1).start
            if not _CUSTOMER_BEARS.search(sentence.sided, opening, found.end()):
                yield Reading(_SO, *sentence.phrase(found.start(), found.end()), 1)
                return


CAP = Reader(
    "zh",
    (
        "超过",
        "为限",
        "限于",
        "上限",
        "高于",
        "限额",
        "免费",
        "无偿",
        "最高",
        "超出",
        "总额为",
        "最多",
        "至多",
        "封顶",
        "全部责任",
        "限度",
        "范围内",
        "限制在",
        "限制于",
        "限定在",
        "控制在",
        "对价",
        "任何费用",
        "别无",
        "公测",
        "无其他",
        "不承担其他",
        "唯一",
        "大于",
        "多于",
        "任何损失",
        "一切损失",
        "所有损失",
        "任何损害",
        "一切损害",
        "任何直接",
    ),
    _read_cap,
    ("赔", "责任", "补偿", "损失", "索偿", "求偿", "义务", "负责", "救济", "无其他", "有其他", "不承担其他"),
)
INDIRECT = Reader(
    "zh",
    (
        "间接",
        "后果性",
        "惩罚性",
        "惩戒",
        "附带",
        "附随",
        "衍生",
        "派生",
        "特殊",
        "特别",
        "利润",
        "利益",
        "收益",
        "商誉",
        "收入",
        "营业",
        "无形",
    ),
    _read_indirect,
)
