"""Whether a limit in a Chinese sentence is one of what the provider answers for."""

import re

from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_ZH, PROVIDER_ZH
from watcher.agreement.facts._sentences import Sentence

_LIABLE = compiled(f"赔|责任|补偿|损失|[对向](?:{PROVIDER_ZH})[^,。;]{{0,12}}(?:索|求)偿")
_SERVICE_LEVEL = re.compile(r"可用性|可用率|sla|服务等级|服务级别|在线率|连通率|故障时(?:间|长)|每(?:超过|中断|延迟)")
_BY_ANOTHER = re.compile(
    "(?:按照?|根据|依据|依照|参照|依)[^,。;]{0,24}?(?:(?:服务等级|服务级别)(?:协议|承诺|标准)[^,。;]{0,8}?|sla[^,。;]{0,4}?)(?:规定|约定|标准|执行)"
)
"""What another document pays for a missed service level is only pointed to."""
_OVERALL = re.compile(
    "任何情况下|法律允许的(?:最大)?(?:限度|范围|程度)|本协议项下|本合同项下|总(?:体)?(?:赔偿)?责任|责任总额|全部责任|(?:全部|唯一|所有|一切)的?(?:赔偿)?(?:救济|责任|补救)|无论"
)
_OF_ANOTHER = re.compile(
    r"保险|(?:供应商|第三方|上游)[^,。;]{0,8}(?:向|对)|存款|交易限额|充值|提现|保价|快件|包裹|(?:发货|缺货|配送|送达|延误)[^,。;]{0,8}赔|退款(?:金额)?(?:不|最高)|带宽|流量|容量|字节|条数|照价|先行赔付|保证金不"
)
_INSURED = re.compile("被保险人|投保|承保|(?:责任|运费|意外|财产)险|保险(?:人|金额|单)")
"""What an insurance pays out."""
_REACH = 80
"""Characters in front of a limit in which it is said what is limited, and whose."""
_CLAUSE_REACH = 600
"""Characters of a clause, up to the end of the sentence, in which service levels may be named."""
_OTHER_THOUGHT = re.compile(f"不|用[于以]|由{CUSTOMER_ZH}|(?:者|{CUSTOMER_ZH})[^,。;]{{0,8}}(?:须|应|需|承担|负)")
"""分成比例不超过30%,违规者须赔偿, 抵扣不超过订单金额,平台不承担损失: what follows is another matter."""
_SIZE_OF_A_CLAIM = re.compile("(?:索赔|争议|标的|诉讼|请求)的?(?:总?金额|数额|额|标的额?)[^,。;]{0,4}$")
"""索赔金额不超过1万元的: how much is asked for, not how much is owed."""
_SUPPOSED = compiled("(?:如|若|倘|凡|当|假设|假如)[^。;]{0,40}$")
_WHAT_WAS_PAID = compiled("^[^,。;]{0,30}?(?:支付|缴[纳交付]|交纳)[^,。;]{0,10}(?:费|款|金额)(?![用项]?的,)")
_STRANGERS_PAY = re.compile(
    "(?:商家|商户|卖家|主播|骑手|司机|房东)[对向](?:买家|消费者|用户|会员|乘客|租客)[^。;]{0,24}赔[^。;]{0,16}$"
    "|(?:卖家|买家|卖方|买方|承租[人方会员]{1,3}|出租[人方会员]{1,3}|承运人|物流(?:公司|方)|快递(?:公司)?|保险(?:公司|人))(?:的|应|须|就|将|对|所)[^。;]{0,24}赔[^。;]{0,16}$"
)
_CUSTOMER_PAYS = re.compile(
    f"(?<![向对])(?<!对单个)(?<!对每个)(?<!对每位)(?<!对单一)(?<!对任一)(?<!对任何){CUSTOMER_ZH}(?:的|应|须|需|将|所)+(?:向[^,。;]{{1,10}})?(?:支付|赔偿|承担)?(?:的)?[^,。;]{{0,20}}(?:违约金|赔偿|责任|损失(?:,(?:包括|含)[^。;]{{0,40}},)?)[^,。;]{{0,20}}$"
    f"|(?:要求|请求|责令){CUSTOMER_ZH}[^,。;]{{0,6}}(?:赔偿|支付|承担)[^。;]{{0,30}}$"
    f"|{CUSTOMER_ZH}[对向](?:{PROVIDER_ZH}|双方|他人)[^,。;]{{0,8}}责任[^。;]{{0,12}}$"
)
_CUSTOMER_CAUSED = re.compile(
    f"(?<![给对向因使令为致]){CUSTOMER_ZH}[^,。;因使由被]{{0,4}}(?:造成|导致|引起|违反|违约|损坏|损毁|毁损|破坏)[^。;]{{0,40}}$"
)
"""甲方造成机房损失的: who causes the loss pays for it."""
_PROVIDER_ANSWERS = re.compile(
    f"(?<!向)(?<!对)(?<![对向]本)(?:{PROVIDER_ZH}|双方|任何一方|一方)(?!有权(?:要求|请求)|(?:因此|由此|所)?(?:遭受|受到|蒙受)|的?(?:全部|一切|任何|直接|实际)*损失)(?:(?!{CUSTOMER_ZH}的)[^。;]){{0,60}}$"
)
"""Nearer to the limit than a customer who pays."""


def limits_the_provider(sentence: Sentence, at: int, words: str) -> bool:
    """Whether the limit that begins there bounds what the provider pays, and nobody else."""
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
