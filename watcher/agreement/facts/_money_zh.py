"""How Chinese agreements speak of late payment and of renewals."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._amounts import SHARE, share
from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_ZH, zh_duration

_LATE = re.compile(
    "逾期|欠费|欠款|滞纳金|未付|拖欠|延迟(?:支付|付款|缴|一天|一日)|迟延|未按[^,。;]{0,12}(?:支付|付款|缴)|迟付|未支付|未缴|欠缴|未能?按"
)
_PER_DAY = (
    "(?:按日|按天|每日|每天|逐日|日|每逾期(?:一|1)?[天日]|每(?:延迟|迟延|拖延|超过|延期|延误)(?:一|1)?[天日]|/日|/天)"
)
_BEFORE_SHARE = re.compile(f"{_PER_DAY}[^。;]{{0,60}}?(?P<rate>{SHARE})(?!/?(?:月|年))")
_AFTER_SHARE = re.compile(f"(?P<rate>{SHARE})(?:的)?(?:标准|比例|费率|利率)?[^。;]{{0,12}}?{_PER_DAY}")
_OTHER_PERIOD = re.compile("(?:每|按)(?:个)?(?:月|年|周)|年(?:利率|化)|月(?:利率|息)")
_PROVIDER_PAYS = re.compile(
    "(?:我们|本公司|公司|平台|甲方|服务商|我司)[^,。;]{0,14}?(?:逾期|延迟|迟延|未按)[^。;]{0,40}?(?:向(?:您|用户|客户|乙方)|应)[^,。;]{0,6}支付|向(?:您|用户|客户|乙方)(?:支付|赔付|承担)"
)
_COUNTED_DAY = re.compile("(?:工作|自然|交易|营业|当|次|之|同|本|今)日$")


def read_late_rate(sentence: Sentence) -> Iterator[Reading]:
    """What the customer owes per day on overdue fees."""
    text = sentence.text
    if not _LATE.search(text) or _PROVIDER_PAYS.search(text):
        return
    for found in (*_BEFORE_SHARE.finditer(text), *_AFTER_SHARE.finditer(text)):
        if _OTHER_PERIOD.search(text, max(0, found.start("rate") - 8), found.end() + 4):
            continue
        rate = share(found["rate"])
        if rate is not None and 0 < rate < 1:
            yield Reading(float(rate), *sentence.phrase(found.start(), found.end()), 1)
            return


_RENEWAL_LEAD = re.compile(
    f"(?:(?:期满|届满|到期|截止|终止|结束)(?:日|之日)?(?:之|以)?前|提前)(?:的)?(?:至少|不少于|不晚于|最迟|最少)?(?:提前)?(?P<period>{DURATION_ZH})(?:之?内|以上|之?前|前)?"
    "[^。;]{0,30}?(?:续费|续订|续约|续租|续期|缴纳|缴费|付款|支付|交纳|续交)"
    f"|(?:续费|续订|续约|续租|续期)[^。;]{{0,16}}?(?:应|须|需|请|至少|最迟|于|在)[^。;]{{0,12}}?(?:(?:期满|届满|到期)(?:日|之日)?(?:之|以)?前|提前)(?:至少)?(?P<lead>{DURATION_ZH})"
)
_RENEWS = re.compile("续|到期|期满|届满")
_CUSTOMER_RENEWS = re.compile("您|用户|客户|乙方|你|会员|租户|须|应|请|需")
_NOT_A_DUTY = re.compile(
    "自动(?:续费|扣|续订|续期)|(?:我们|本公司|公司|平台|系统|甲方|本站)[^,。;]{0,16}?(?:通知|提醒|提示|告知|扣款|扣除)|将(?:通过[^,。;]{0,20})?(?:提醒|通知)您|取消|退订|不再续|不续|未提出|均未|无异议|提醒|自动延续|自动顺延"
)


def read_renewal_lead(sentence: Sentence) -> Iterator[Reading]:
    """How long before expiry the customer must have paid for the renewal."""
    text = sentence.text
    for found in _RENEWAL_LEAD.finditer(text):
        opening = sentence.phrase(found.start(), found.start() + 1).start
        if not _RENEWS.search(found[0]) or _NOT_A_DUTY.search(text, opening, found.end()):
            continue
        period = zh_duration(found["period"] or found["lead"])
        if period is not None and _CUSTOMER_RENEWS.search(text):
            yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)
            return
