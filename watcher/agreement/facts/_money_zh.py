"""How Chinese agreements speak of late payment and of renewals."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._amounts import SHARE, share
from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._parties import CUSTOMER_ZH, PROVIDER_SELF_ZH, PROVIDER_SIGN
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_ZH, UNITS_ZH, zh_duration

_LATE = re.compile(
    "逾期|欠费|欠款|欠付|欠缴|滞纳金|未付|拖欠|延迟(?:支付|付款|缴|一天|一日)|延期(?:支付|付款)|迟延|未按[^,。;]{0,12}(?:支付|付款|缴)|迟付|晚付|未支付|未缴|过期未付|结欠|欠缴|欠交|积欠|所欠|拖延|迟交|晚交|超期|超过[^,。;]{0,8}(?:付款|缴费|缴款|支付)(?:期限|日期|日)|逾时|未(?:结清|付清|缴清|清偿)"
)
_PER_DAY = "(?:按日|按天|每日|每天|逐日|逐天|(?:逾期|迟延|晚[付交]?)[一1壹][天日]|每[逾过]期?[一1壹]?个?[天日]|每(?:延迟|迟延|拖延|拖欠|超过|延期|延误|迟|晚)[付交缴]?[一1壹]?个?[天日]|/日|/天)"
_ONCE = "(?:以上的|超过[0-9]|一次性|一次支付|[,并][^,。;]{0,6}(?:另行|另付|另需))"
"""Words of a lump sum that falls due beside what is owed per day."""
_BEFORE_SHARE = re.compile(
    f"(?:{_PER_DAY}(?:(?!{_ONCE})[^。;]){{0,60}}?|(?<![0-9一二三四五六七八九十])日(?:利率|息率|息|费率|率)?(?:为|按|是)?)(?P<rate>{SHARE})(?!/?(?:月|年))"
)
_AFTER_SHARE = re.compile(
    f"(?P<rate>{SHARE})(?:的)?(?:标准|比例|费率|利率)?[^。;]{{0,12}}?(?:{_PER_DAY}|[×x*]\\(?(?:实际)?(?:逾期|欠费|延迟|拖欠|滞纳|超期)(?:天|日)数)"
)
_OTHER_PERIOD = re.compile("(?:每|按)(?:个)?(?:月|年|周)|年(?:利率|化)|月(?:利率|息)")


def _read_late_rate(sentence: Sentence) -> Iterator[Reading]:
    """What the customer owes per day on overdue fees."""
    text = sentence.text
    if not _LATE.search(text) or _provider_is_late(sentence):
        return
    for found in (*_BEFORE_SHARE.finditer(text), *_AFTER_SHARE.finditer(text)):
        if _OTHER_PERIOD.search(text, max(0, found.start("rate") - 8), found.end() + 4):
            continue
        rate = share(found["rate"])
        if rate is not None and 0 < rate < 1:
            yield Reading(float(rate), *sentence.phrase(found.start(), found.end()), 1)
            return


def _provider_is_late(sentence: Sentence) -> bool:
    return _PROVIDER_IS_LATE.search(sentence.sided) is not None


_PROVIDER_IS_LATE = re.compile(
    f"(?<!向)(?<!给)(?<!{PROVIDER_SIGN}){PROVIDER_SELF_ZH}[^,。;]{{0,10}}?(?:逾期|延迟|迟延|未按)|(?:逾期|延迟|迟延|延期|拖延)(?:交付|交货|开票|开具|开通|发货|响应|退款|提供)|向{CUSTOMER_ZH}(?:支付|赔付|承担|偿付)"
)


_TERM_END = "(?:期满|届满|到期|截止|终止|结束|过期|届至)"
_RENEWS = "(?:续费|续订|续约|续租|续期|续缴|续交|续签|续用|续保|续款)"
_GOES_ON = re.compile(
    f"{_RENEWS}|继续(?:使用|租用|订阅|享受|合作)|下一?(?:年度|周期|期|个?月|季度|租期|服务期|合同期)|次年"
)
"""What a payment before the end is for."""
_PAYS = f"(?:{_RENEWS}|缴清|付清|结清|交清|续上|缴纳|缴付|缴费|付款|支付|交纳|付费|交费)"
_BEFORE_END = f"(?:{_TERM_END}(?:日|之日)?(?:的)?(?:之|以)?前(?:的)?|提前)"
_BILLED = "(?:[发寄送]出|发送|寄[发送]|出[具账单]|开[具立]|生成|推送)"
"""续期账单于到期前十四日发出: when the bill is made, not when it must be paid."""
_RENEWAL_LEAD = re.compile(
    f"{_BEFORE_END}(?:[应须请在于第]|至少|不少于|不晚于|最迟|最少)?(?:提前)?(?P<period>{DURATION_ZH})(?:之?内|以上|之?前)?(?:(?!{_BILLED})[^。;]){{0,30}}?{_PAYS}"
    f"|{_TERM_END}(?:日|之日)?(?:的)?(?P<days>{DURATION_ZH})(?:之|以)?前[^。;]{{0,20}}?{_PAYS}"
    f"|{_RENEWS}[^。;]{{0,16}}?(?:应|须|需|请|至少|最迟|于|(?<!将)在)[^。;]{{0,12}}?(?:{_BEFORE_END}(?:至少)?(?P<lead>{DURATION_ZH})|{_TERM_END}(?:日|之日)?(?:的)?(?P<ahead>{DURATION_ZH})(?:之|以)?前)"
)
_NOT_A_DUTY = re.compile(
    "续[签约][^,。;]{0,4}新?的?(?:合作)?(?:协议|合同)|报(?:给|送|告)|致电|征询|询问|沟通|协商|商议|商谈|洽谈|自动(?:续费|扣|续订|续期|延续|顺延)|通知|提醒|提示|告知|[账帐]单[^,。;]{0,24}(?:[发寄送]出|发送|寄[发送]|出具|开[具立]|生成)|扣款|扣除|取消|退订|不再续|不续|未提出|均未|无异议"
)


def _read_renewal_lead(sentence: Sentence) -> Iterator[Reading]:
    """How long before expiry the customer must have paid for the renewal."""
    text = sentence.text
    if not _GOES_ON.search(text):
        return
    for found in _RENEWAL_LEAD.finditer(text):
        if _NOT_A_DUTY.search(text, *sentence.phrase(found.start(), found.end())):
            continue
        period = zh_duration(found["period"] or found["days"] or found["lead"] or found["ahead"])
        if period is not None:
            yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)
            return


LATE_RATE = Reader("zh", ("分之", "%", "‰", "‱", "/1"), _read_late_rate)
RENEWAL_LEAD = Reader("zh", ("续", "下一", "下年", "下期", "下月", "下个月", "次年"), _read_renewal_lead, UNITS_ZH)
