"""How Chinese agreements say that nothing is owed at all: for what is free, or for whatever happens."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_ZH, PROVIDER_ZH
from watcher.agreement.facts._sentences import Sentence
from watcher.model import Cap

_FREE = compiled(
    "(?:免费|无偿|不收取(?:任何)?费用|未[^,。;]{0,12}?(?:支付|收取|收过)(?:任何)?(?:对价|费用|报酬)|试用|测试|公测|内测|体验版)(?:(?!(?<!原)因(?![此而])|丢失|损坏|如果|若)[^。;]){0,40}?(?:不(?:承担|负|担负)(?:任何|一切)?(?:形式的?)?(?:赔偿|损害赔偿|违约|法律)?(?:责任|义务)|[不免](?:予|作|会|用)?(?:赔偿?|负责|负赔偿)|概不(?:负责|赔偿)|不对(?:任何|一切)[^,。;]{0,10}?承担[^,。;]{0,8}?(?:责任|义务))"
    "|(?:不|概不|均不|无需|无须)(?:对|就|为)(?:[^,。;]{0,6}?(?:提供|开放)的)?(?:免费|无偿|试用|赠送|公测|内测)(?:(?!(?<!原)因|丢失|损坏|如果|若)[^,。;]){0,16}?(?:承担|负担?)(?:任何|一切)(?:形式的?)?(?:赔偿|损害赔偿|违约|法律)?(?:责任|义务)"
)
_USING = "(?:使用(?:或(?:者)?(?:无法|不能|未能)使用)?|接受|购买)(?:或(?:无法|不能|未能)(?:使用|接受))?(?:本|我们的?|我方的?|该)?(?:公司|平台|网站|站|软件|产品)?(?:提供)?(?:的)?(?:服务|网站|软件|平台|产品|站)?"
_ANY_LOSS = (
    "(?:任何|一切|所有)(?:形式的?|种类的?|性质的?|直接|间接|或|和|及|、|的)*(?:损失|损害)(?:赔偿)?(?:或[^,。;]{1,6})?"
)
_DENIED = "(?:承担|负担?)(?:任何|一切)?(?:形式的?)?(?:法律|赔偿|损害赔偿|违约|、|或)*(?:责任|义务)"
_AT_ALL = compiled(
    f"(?:均|概|一概|都|将|亦)?不(?:对|就)(?:因|由于)?(?:{CUSTOMER_ZH})?(?:因|由于)?{_USING}[^,。;因由]{{0,10}}?(?:的)?{_ANY_LOSS},?(?:均|概)?{_DENIED}(?=[,。;]|$)"
    f"|(?:^|,)(?:对于?|就)?(?:{CUSTOMER_ZH})?(?:因|由于)?{_USING}[^,。;因由]{{0,10}}?(?:的)?{_ANY_LOSS},{PROVIDER_ZH}?(?:均|概|一概|都|将|亦)?(?:不(?:负责|赔偿|予赔偿)|不(?:会|应|予)?{_DENIED})(?=[,。;]|$)"
)
_ONE_CAUSE = re.compile(
    "(?:如果?|若|倘|当|凡|因(?!使用|您使用|用户使用)|由于|情形|情况下(?<!任何情况下)|第三方|链接|期间|免费)"
)


_NOTHING = re.compile("(?:责任|赔偿)[^,。;]{0,8}(?:上限|限额|总额)(?:均)?为(?:零|0)(?![0-9.点])")


def no_liability(sentence: Sentence) -> Iterator[Reading]:
    """A cap of nothing; weakest where it is said of everything, since a sum named elsewhere is what is owed."""
    text = sentence.text
    if free := _FREE.search(text) or _NOTHING.search(text):
        yield Reading(Cap("none"), *sentence.phrase(free.start(), free.end()), 1)
    elif ("损失" in text or "损害" in text) and (found := _not_at_all(sentence)):
        yield Reading(Cap("none"), *sentence.phrase(found.start(), found.end()), 0)


def _not_at_all(sentence: Sentence) -> re.Match[str] | None:
    """Nothing is owed for anything: not for one cause."""
    found = _AT_ALL.search(sentence.sided)
    return None if found is None or _ONE_CAUSE.search(sentence.text, 0, found.start()) else found
