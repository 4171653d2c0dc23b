"""How Chinese agreements leave out indirect loss and lost profit."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_ZH
from watcher.agreement.facts._sentences import Sentence
from watcher.model import FactValue

_SO: FactValue = True
"""The value of a fact that the text either states or does not."""

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


_NONE_BELOW = re.compile(
    f"{_NOT}[^。;]{{0,24}}?(?:下列|以下|下述|如下)[^。;]{{0,24}}?(?:负责|责任|赔|承担)|(?:下列|以下|下述)[^。;]{{0,24}}?{_NOT}[^。;]{{0,12}}?(?:负责|责任|赔|承担)"
    f"|{_NOT}(?:承担|负责|赔偿)[^。;]{{0,8}}?(?:下列|以下|下述)|{_NOT}[^。;]{{0,24}}?(?:负责|责任|赔偿),?(?:其中)?(?:包括|包含)?[^。;,]{{0,6}}:$"
)
_ONE_OF_THEM = compiled(f"^[^,。;]{{0,12}}?(?:{_INDIRECT})[^。]{{0,60}}$")
_LONGEST_LIST = 8


def _is_listed_as_excluded(sentence: Sentence) -> bool:
    """我们不对以下情况负责:(1)任何间接损害: an entry of a list whose beginning says that nothing is owed."""
    for back in range(1, _LONGEST_LIST + 1):
        earlier = sentence.before(back)
        if earlier is None or earlier.clause.key not in (sentence.clause.key, sentence.clause.parent):
            return False
        if earlier.text.endswith(":"):
            return _NONE_BELOW.search(earlier.text) is not None and not _CUSTOMER_BEARS.search(earlier.sided)
    return False


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
    if (named := _ONE_OF_THEM.search(sentence.text)) and _is_listed_as_excluded(sentence):
        yield Reading(_SO, *named.span(), 1)


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
