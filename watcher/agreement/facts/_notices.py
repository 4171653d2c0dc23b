"""Promises of notice, whatever they are a notice of: how long, counted which way, and given by whom.

A notice is a period before something happens (提前7日, at least 30 days before), a period after being told (发布7日后生效),
a promise without a length (advance), or the words that there will be none. A period the customer must keep is no notice.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from watcher.agreement.facts._values import DURATION_EN, DURATION_ZH, en_duration, zh_duration
from watcher.model import Duration, Language

Rule = Literal["before_effect", "after_notice"]


class Notice(NamedTuple):
    value: Duration | str
    """A duration, "advance" or "none"."""
    start: int
    end: int
    rule: Rule | None = None


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    rule: Rule | None


# ── Chinese ──────────────────────────────────────────────────────────────────────────────────────

TELL_ZH = "(?:通知|公告|公示|告知|通告|提示|提醒|公布|发布|知会|书面|函告|推送|发送|披露|明示|征求意见)"
_TELL_ZH = re.compile(TELL_ZH)
_EVENT_ZH = "(?:生效|实施|施行|执行|适用|变更|修改|修订|调整|迁移|终止|停止|下线|操作|关闭|更新|解除|涨价|搬迁|上线)"
_LEAST_ZH = "(?:至少|最少|不少于|不低于|不短于|不晚于|不迟于|提前|约|于|满|为期|为|是|:|的)"

_BEFORE_ZH = re.compile(
    f"(?:提前|提早|事先|预先){_LEAST_ZH}{{0,3}}[^,。;:0-9零一二两三四五六七八九十]{{0,10}}?(?P<period>{DURATION_ZH})(?:以上)?"
)
_EVENT_BEFORE_ZH = re.compile(
    f"{_EVENT_ZH}(?:日期?|之日|发生|时间)?(?:之|以)?前(?:的)?(?:,)?{_LEAST_ZH}{{0,3}}(?:[(])?(?P<period>{DURATION_ZH})(?!内(?:提出|申请|注销))"
)
_DAYS_BEFORE_ZH = re.compile(f"(?<![0-9月年第])(?P<period>{DURATION_ZH})(?:之|以)?前(?!内)[^,。;]{{0,16}}?{TELL_ZH}")
_AFTER_ZH = re.compile(
    f"(?:{TELL_ZH}|发出|送达|更新|刊登|上线|张贴|修改|变更|修订|届满)[^。;]{{0,16}}?(?<![0-9月年])(?:满|后|起|第|的)?(?P<period>{DURATION_ZH})(?!内)"
    f"(?:期?满|届满|之?后|以后|起|开始|方|即|,|将|正式){{0,4}}[^,。;]{{0,12}}?(?:生效|施行|适用|执行|实施)"
)
_NOTICE_PERIOD_ZH = re.compile(
    f"(?:(?:公示|公告|通知|过渡|预告|预通知)(?:期限?|期间|时间|时长)(?:为|是|不少于|至少|不低于|不短于|应|须|:|满){{0,3}})(?P<period>{DURATION_ZH})"
    f"|(?:公示|公告|通知)(?:为期|不少于|至少|不低于|满|应达)(?P<shown>{DURATION_ZH})"
    f"|(?P<given>{DURATION_ZH})(?:以上)?的?(?:公示|公告|通知|过渡|预告|预通知|缓冲)(?:期|期限|期间)?"
    f"|公示(?P<posted>{DURATION_ZH})(?:,|后|期满|届满)"
)
_AHEAD_ZH = re.compile("提前|提早|事先|预先|生效前|实施前")
_EXPIRES_ZH = re.compile(r"期满|届满|期限届满|满后|后(?:即|自动|正式)?生效|结束后")

_ADVANCE_ZH = re.compile(
    f"(?<![无须需不])(?:提前|事先|预先|事前|提早)(?!(?:终止|解除|结束|到期|续费|付款|支付|准备|备份|声明|约定|授权|同意|申请|退租|退订|还款|获得|取得|征得))"
    f"[^。;]{{0,40}}?(?:通知|公告|公示|告知|通告|提示|提醒|公布|知会)"
    f"|(?:{TELL_ZH})[^,。;]{{0,6}}?期限?届?满[^,。;]{{0,4}}(?:后|时)?(?:即|立即|即时|自动)?生效"
    f"|(?:生效|实施|施行|变更|调整|终止|停止)前[^,。;]{{0,20}}?(?:通知|公告|公示|告知|通告|提示|提醒)"
)
WITHOUT_NOTICE_ZH = re.compile(
    r"(?:无需|无须|毋需|毋须|不必|不需|不再|不另|不作|恕不|而不|不经|未经|不)(?:要)?(?:另行|另|事先|提前|预先|再|进行|逐一|单独|个别|分别|作|做|予|以|任何|任何形式的?|向|对|给予|就此){0,4}"
    r"(?:您|用户|客户|你|乙方)?(?:另行|单独|个别|逐一|进行|作|做|发出|任何|或者?|及){0,3}(?:书面)?(?:通知|告知|通告|公告|知会)"
    r"|(?:无论|不论)(?:其|是否|有无)?(?:是否)?(?:事先)?通知(?:与否)?|不(?:事先|提前)通知"
)
_UNTOLD_EACH_ZH = re.compile(r"单独|个别|逐一|分别|一一")
_CUSTOMER_ACTS_ZH = re.compile(
    r"(?:您|你|用户|客户|乙方|会员|商家|租户|订户)(?:方)?(?:可以|可|应当|应该|应|须|需要|需|必须|有权|如需|若需|想|欲|要|希望|至少|提前|在|于|有义务|承诺|同意在|向(?:我们|本公司|平台|甲方))"
)
_PROVIDER_ACTS_ZH = re.compile(
    r"我们|我方|我司|本公司|本平台|平台(?:方)?(?:将|会|有权|应|可)|本网站|本站|公司(?:将|会|有权|应|可)|服务商|服务方|提供方|运营方|甲方|[a-z]{3,}(?:将|会|应|有权|可|保留)|(?:将|会)(?:至少)?提前"
)

# ── English ──────────────────────────────────────────────────────────────────────────────────────

TELL_EN = r"(?:notif(?:y|ies|ied|ying|ications?)|notices?|inform(?:s|ed|ing)?|tell|told|advis(?:e|es|ed|ing)|announc\w+|post(?:s|ed|ing)?|publish\w*|publication|e-?mail(?:ed|ing)?|alert|communicat\w+|let you know|warn(?:ing)?)"
_TELL_EN = re.compile(TELL_EN)
_ADJECTIVES_EN = r"(?:(?:prior|advance|advanced|written|e-?mail|reasonable|public|express|electronic|clear|individual|formal|of|in|a)(?: and| or|,)? ){0,4}"
_BEFORE_EN = re.compile(
    rf"(?P<period>{DURATION_EN})'?s?,? {_ADJECTIVES_EN}(?:notice|notification|warning)\b"
    rf"|(?P<before>{DURATION_EN})'?(?: or more)? (?:before|prior to|in advance|ahead of|prior\b|advance)"
    rf"|(?:notice|notification)(?: period)? of (?:at least |not less than |no less than |no fewer than )?(?P<of>{DURATION_EN})"
    rf"|within (?P<within>{DURATION_EN}) (?:before|prior to)"
)
_AFTER_EN = re.compile(
    rf"(?:effective|effect|in force|into force|apply|applies|binding|applicable)\b[^;.]{{0,60}}?(?P<period>{DURATION_EN})'?,? (?:after|following|from|of|upon|later)\b"
    rf"|(?P<later>{DURATION_EN}),? (?:after|following|from)\b[^;.]{{0,80}}?\b(?:effective|effect|in force|into force|apply|applies|binding)\b"
    rf"|(?:after|following) (?P<past>{DURATION_EN}) (?:from|of|after)\b"
)
_ADVANCE_EN = re.compile(
    rf"\b(?:reasonable|advance|advanced|prior|sufficient|appropriate|timely)(?:,? (?:and|or) )?(?: ?(?:reasonable|advance|advanced|prior|written|e-?mail))? (?:notice|notification|warning)\b"
    rf"|\b{TELL_EN}\b[^;.]{{0,60}}?\b(?:in advance|ahead of time|beforehand|before (?:the|they|these|any|such|it|we|making|changes?|that|those)\b)"
    rf"|\bin advance\b[^;.]{{0,40}}?\b{TELL_EN}\b|\b(?:before|prior to)\b[^;.]{{0,50}}?\b(?:effective|effect|changes?|chang\w+|amend\w+|increas\w+|modif\w+)\b[^;.]{{0,40}}?\bwe (?:will|shall) (?:also )?(?:notify|inform|tell|give|provide|send|post|email)"
)
WITHOUT_NOTICE_EN = re.compile(
    r"\bwith(?:out| no)(?: (?:any|further|prior|advance|additional|specific|separate|individual|such|giving|providing|express|formal|written|or|and|other|your|consent|cause)){0,5},? (?:notice|notification|notifying|informing)\b"
    r"|\bwith or without (?:prior |advance )?(?:notice|notification)\b|\b(?:no|not) (?:prior |advance |further )?(?:notice|notification) (?:is |shall be |will be )?(?:required|necessary|given)\b"
    r"|\b(?:need|shall|do|does|is|are|will) not (?:be )?(?:required |obliged |obligated |need )?(?:to )?(?:give|provide|send|notify|inform)\b[^;.]{0,30}?(?:notice|notification|you|customers?|users?)\b"
)
_CONDITIONAL_EN = re.compile(
    r"(?:if|where|when|as|to the extent|unless)(?: so)? (?:it is )?required by|(?:if|where|as) (?:applicable )?law|required by (?:applicable )?law"
)
_CUSTOMER_ACTS_EN = re.compile(
    r"\b(?:you|customer|client|user|subscriber|licensee|member|merchant|buyer|purchaser)s?(?: \([^)]{0,30}\))? (?:may|must|shall|should|can|will|agree to|are required|is required|need|needs|wish|wishes|has to|have to|give|gives|provide|provides|notify|notifies|choose|elect|decide)\b"
)
_PROVIDER_ACTS_EN = re.compile(
    r"\b(?:we|us|company|provider|supplier|vendor|licensor|either party|each party|(?!you\b|customer|client|user|subscriber|licensee|member|merchant|buyer|purchaser|which|that|it\b|they\b)[a-z]+(?:\.com|\.io)?) (?:may|will|shall|can|reserves?|must|agrees?|should|has|have|intends?|undertakes?|is|try|aims?|gives?|provides?|notif\w+)\b"
)


_AFTER_FORM_ZH = _Form(_AFTER_ZH, "after_notice")
_FORMS_ZH = (
    _AFTER_FORM_ZH,
    _Form(_BEFORE_ZH, "before_effect"),
    _Form(_EVENT_BEFORE_ZH, "before_effect"),
    _Form(_DAYS_BEFORE_ZH, "before_effect"),
    _Form(_NOTICE_PERIOD_ZH, None),
)
_UNTOLD_FORMS_ZH = (_AFTER_FORM_ZH, _Form(_NOTICE_PERIOD_ZH, None))
_FORMS_EN = (_Form(_AFTER_EN, "after_notice"), _Form(_BEFORE_EN, "before_effect"))


def notices_in(text: str, language: Language) -> tuple[Notice, ...]:
    """Every notice that the provider owes, or says it does not owe, in this sentence; periods before words."""
    if language == "zh":
        found, customer, provider = _notices_zh(text), _CUSTOMER_ACTS_ZH, _PROVIDER_ACTS_ZH
    else:
        found, customer, provider = _notices_en(text), _CUSTOMER_ACTS_EN, _PROVIDER_ACTS_EN
    return tuple(
        notice for notice in found if _last(customer, text, notice.start + 2) <= _last(provider, text, notice.start)
    )


def _last(pattern: re.Pattern[str], text: str, end: int) -> int:
    return max((found.start() for found in pattern.finditer(text, 0, end)), default=-1)


def _notices_zh(text: str) -> Iterator[Notice]:
    told = _TELL_ZH.search(text) is not None
    periods = list(_periods(text, _FORMS_ZH if told else _UNTOLD_FORMS_ZH, zh_duration))
    for notice in periods:
        yield notice if notice.rule else notice._replace(rule=_rule_of_period_zh(text))
    if periods:
        return
    if expressly_none := _none_zh(text):
        yield expressly_none
    elif promised := _ADVANCE_ZH.search(text):
        yield Notice("advance", promised.start(), promised.end())


def _rule_of_period_zh(text: str) -> Rule | None:
    """A 公示期 that is given ahead counts back; one at whose end the change takes effect counts forward."""
    if _AHEAD_ZH.search(text):
        return "before_effect"
    return "after_notice"


def _none_zh(text: str) -> Notice | None:
    found = WITHOUT_NOTICE_ZH.search(text)
    if found is None:
        return None
    announced = _TELL_ZH.search(text, 0, found.start()) or _TELL_ZH.search(text, found.end())
    if _UNTOLD_EACH_ZH.search(found[0]) and announced:
        return None  # told publicly, only not one by one
    return Notice("none", found.start(), found.end())


def _notices_en(text: str) -> Iterator[Notice]:
    if _CONDITIONAL_EN.search(text):
        return  # whoever only does what a law demands promises nothing
    periods = list(_periods(text, _FORMS_EN, en_duration)) if _TELL_EN.search(text) else []
    yield from periods
    if periods:
        return
    if expressly_none := WITHOUT_NOTICE_EN.search(text):
        yield Notice("none", expressly_none.start(), expressly_none.end())
    elif promised := _ADVANCE_EN.search(text):
        yield Notice("advance", promised.start(), promised.end())


def _periods(text: str, forms: Sequence[_Form], read: Callable[[str], Duration | None]) -> Iterator[Notice]:
    for pattern, rule in forms:
        for found in pattern.finditer(text):
            printed = next(group for group in found.groupdict().values() if group is not None)
            value = read(printed)
            if value is not None:
                yield Notice(value, found.start(), found.end(), rule)
