"""How Chinese agreements limit what the provider answers for."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._amounts import SHARE
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._measures_zh import AND_NO_MORE, cap_in
from watcher.agreement.facts._no_liability_zh import no_liability
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._whose_limit_zh import limits_the_provider
from watcher.model import Cap

_AT_MOST = "(?:为限|为上限|为最高限额|为最高赔偿|为最高(?:额|限)|范围内(?:[对向][^,。;]{1,6})?承担|以内承担|为(?:合理|累计|总|最终|赔偿){0,2}(?:上限|限额)|为最高限度|为限度|为顶|封顶|为封顶|为准(?=:|,?[^,。;]{0,6}超[过出]))"
_LIMIT = compiled(
    r"(?:不|不应|不会|不得|不能|绝不|不予|不可)(?:高于|超过|超出|多于|大于|逾)(?P<up_to>[^。;]{2,160}|:$)"
    rf"|(?:以|(?<!不)限于)(?P<within>[^。;]{{2,120}}?){_AT_MOST}|在(?P<inside>[^,。;]{{2,80}}?){_AT_MOST}"
    r"|(?:(?<!不)限于|上限,?(?:为|是|:|相当于|等于|不超过)|限额(?:为|是|:)|限度(?:为|是|:)|最高(?:赔偿)?(?:金额|数额|额度)(?:为|是|:)|总额上限(?:为|是)|最高限额为|最高为|最高额为|仅限于|责任限制为|(?:限制|限定|控制)(?:在|于)|总额为|封顶(?:为)?)(?P<limited_to>[^。;]{2,120})"
    r"|(?:最多|最高|至多|顶多|仅|只)(?:只|仅|不过|就|会|以|能)?(?:赔偿|赔|承担|退还|退|补偿|支付)(?:给|到|您|你|客户|用户)?(?P<at_most>(?:(?!不超过|不高于)[^。;]){2,80})"
    r"|(?:最多|最高|至多)[^,。;]{0,20}?(?:赔偿|补偿|赔付)[^,。;]{0,6}?,?(?:为|是|相当于|等于|即)(?P<equals>[^。;]{2,80})"
)
_NO_FEES = re.compile(
    f"[^,。;]{{0,60}}?(?:利润|盈利|毛利|净利|获利|损失|损害)(?:金额|总额|总和|数额|之和|额|部分|范围)?(?:的?(?:{SHARE}))?(?=[,。;]|$|为限|为上限|为最高|范围内|以内)"
)
"""A limit whose last noun is a profit or a loss, whatever fees stand in front of it."""
_CREDITS_ALONE = re.compile(
    "(?:代金券|抵扣券|抵用券|优惠券|服务券|服务时长补偿|延长服务期|顺延服务期|延长使用期)[^。;]{0,40}?(?:(?<!承担)(?<!负)全部责任|唯一(?:的)?(?:责任|赔偿责任|补偿|救济)|不承担其他|(?:别无|无|不再有|不享有)其他)"
)


_NOUGHT = Cap("fixed_amount", amount=0, currency="CNY")


def _read_cap(sentence: Sentence) -> Iterator[Reading]:
    """The most that the provider pays, whatever happened."""
    for found in _limits(sentence.text):
        words = next(group for group in found.groupdict().values() if group is not None)
        further = AND_NO_MORE.match(sentence.text, found.end())
        words += sentence.text[further.start() :] if further else ""
        cap = cap_in(_with_list(sentence, words)) if limits_the_provider(sentence, found.start(), words) else None
        if cap is not None:
            cap = Cap("none") if cap == _NOUGHT else cap
            yield Reading(cap, *sentence.phrase(found.start(), found.end()), 2)
            return
    only_credits = _CREDITS_ALONE.search(sentence.text)
    if only_credits is not None:
        yield Reading(Cap("service_credit"), *sentence.phrase(only_credits.start(), only_credits.end()), 1)
    yield from no_liability(sentence)


_OF_THE_FOLLOWING = re.compile("^(?:下列|以下|下述)[^,。;:]{0,12}(?:[较低高少多大小孰]|取其)[^,。;:]{0,6}")
_LISTED = re.compile("^(?:或者?|[及和与]|以及)?(?:[(]?(?:[0-9]{1,2}|[a-z一二三四甲乙]|i{1,3})[).、]|[①②③])")
_FIRST_OF_SEVERAL = re.compile("^[^,。;]{0,10}?(?:[(](?:i|a|1|一|甲)[)]|①)[^。;]*$")
"""(i)…;及(ii)…: the first of several limits, which end at semicolons."""
_LED_TO = re.compile("^[^,。;:]{0,12}:$")
"""…不超过: with the limit on the line below."""
_COMPARED = re.compile("[较孰][低高少多小大]|[低高少多]者|取其[低高]")
_JOINTS = ("或", "或者", "及", "和", "与", "以及")
"""What is left of an entry that ends in "; or"."""
_MOST_LISTED = 6


def _with_list(sentence: Sentence, words: str) -> str:
    """以下列较低者为限:(a)…;(b)…: what is compared stands in the list behind, in this sentence and those that go on with it."""
    if _OF_THE_FOLLOWING.match(words):
        here, behind = sentence.text.partition(":")[2], tuple(_items_behind(sentence))
        return behind[0] if not here and len(behind) == 1 else f"{words}:{'与'.join((here, *behind))}"
    if not (_FIRST_OF_SEVERAL.match(words) and sentence.text.endswith(";")) and not _LED_TO.match(words):
        return words
    limits = tuple(limit for limit in (words, *_items_behind(sentence)) if not _LED_TO.match(limit))
    # several limits, and nothing that says which of them counts: none is told
    return "与".join(limits) if len(limits) == 1 or _COMPARED.search("".join(limits[-1:])) else ""


def _items_behind(sentence: Sentence) -> Iterator[str]:
    """The entries of a list that this sentence begins; the first behind a colon needs no label of its own."""
    for on in range(1, _MOST_LISTED + 1):
        item = sentence.after(on)
        if item is None or sentence.clause.key not in (item.clause.key, item.clause.parent):
            return
        if item.text in _JOINTS:
            continue
        led = on == 1 and sentence.text.endswith(":")
        if not led and not _LISTED.match(item.text) and item.clause.key == sentence.clause.key:
            return
        yield item.text


def _limits(text: str) -> Iterator[re.Match[str]]:
    """Every limit measured by what was paid; one measured by a loss or a profit has no value in the vocabulary."""
    found = _LIMIT.search(text)
    while found is not None:
        head = _NO_FEES.match(text, found.start(found.lastgroup or 0), found.end())
        if head is None:
            yield found
        found = _LIMIT.search(text, head.end() if head else found.end())


CAP = Reader(
    "zh",
    (
        "超过",
        "为限",
        "限于",
        "上限",
        "高于",
        "限额",
        "不逾",
        "较高者",
        "较低者",
        "试用",
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
