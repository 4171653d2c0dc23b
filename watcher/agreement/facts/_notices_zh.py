"""How Chinese agreements promise notice."""

import re
from collections.abc import Iterator
from dataclasses import replace

from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._notice import Form, Notice, Rule, periods
from watcher.agreement.facts._parties import CUSTOMER_ZH
from watcher.agreement.facts._stems import holds_any
from watcher.agreement.facts._values import (
    COUNTED_STEMS_ZH,
    COUNTED_ZH,
    DURATION_ZH,
    NUMBER_ZH,
    agreed_number,
    zh_duration,
)

_TELL_PLAINLY = (
    "通知|公告|公示|告知|通告|告示|提示|提醒|公布|发布|知会|推送|发送|披露|明示|征求意见|标注|告诉|说明|刊登|张贴|贴|预告|公开|公之于众|知照|写明|推播|通报|联系|声明|通传|预警"
    "|登载|刊载|挂出|挂[在到于网]|置于|寄送|寄发|寄出|送达|递送|群发|广播|转告|报(?=[给送告经请])"
    f"|报(?={CUSTOMER_ZH})"
)
_TELL_BY_MEANS = (
    "书面(?!提出|申请|同意)|发出|发邮件|邮件|电邮|短信|站内信|发信|发公告|发文|发函|函告|函知|致函|去函|致电"
    "|(?:更新|上传|公开)[在于至到](?=[^,。;]{0,10}(?:网|页|平台|本站|app|应用|栏))"
)
_TELL_IN_PASSING = "[说吼喊讲吱][^,。;]?一?声|打(?:个|声|过)?招呼|讲清楚|说清楚|让[^,。;]{1,8}?知[晓道悉]"
TELL_ZH = f"(?:{_TELL_PLAINLY}|{_TELL_BY_MEANS}|{_TELL_IN_PASSING})"
"""Verbs and means of telling."""

_TELL = compiled(TELL_ZH)
_NO_LESS = "(?:至少|起码|最少|不少于|不低于|不短于|不得少于|不得短于|不得低于|应不少于)"
_LEAST = f"(?:{_NO_LESS}|不晚于|不迟于|提前|最迟|最晚|约|于|在|满|为期|为|是|有|:|的)"
_AHEAD = "(?:提前|提早|事先|预先|事前|(?<![最及尽])早于?)"
_FORCE = "(?:生效|施行|适用|执行|实施|启用|停止|下线|终止|关闭|迁移|切换|停服|取代|代替|替代|替换|有效|落地|算数|起作用|失效|退市|约束|拘束|生效力)"
"""What happens at the end of the period."""

_BEFORE = compiled(
    f"{_AHEAD}{_LEAST}{{0,3}}[^,。;:0-9零一二两三四五六七八九十廿]{{0,10}}?(?P<period>{DURATION_ZH})(?:以上)?"
    f"|前(?:的)?,?(?:{_LEAST}|留足|留出|预留|给予|第|应|须){{0,3}}\\(?(?P<ahead>{DURATION_ZH})(?!内|之内|以内|以前)"
)
"""提前7日; 生效前7日, 调价前五日, 于该变更实施前至少七日."""
_DAYS_BEFORE = compiled(
    f"(?<![0-9月年第])(?P<period>{DURATION_ZH})(?:之|以)?前(?!内)(?:,?[^,。;]{{0,8}}?(?:以|于|在|通过|用|将|会|应|须|向)[^,。;]{{0,20}}?|[^,。;]{{0,16}}?){TELL_ZH}"
)
_AFTER = compiled(
    f"(?:{TELL_ZH}|更新|上线|修改|变更|修订|届满|送达|上传|挂出)(?:(?!提前|提早)[^。;]){{0,16}}?(?<![0-9月年])(?:满|后|起|第|的)?(?P<period>{DURATION_ZH})(?!内)"
    f"(?:期?间?满|届满|之?后|以后|起|时|之日|开始|方|即|自动|正式|,|将|始|才){{0,5}}[^,。;]{{0,10}}?{_FORCE}"
)
_PERIOD = compiled(
    f"(?:公示|公告|通知|过渡|预告|预通知|征求意见)(?:期限?|期间|时间|时长)(?:为|是|不少于|至少|不低于|不短于|不得少于|应|须|:|满){{0,3}}(?P<period>{DURATION_ZH})"
    f"|(?:公示|公告|通知)(?:为期|不少于|至少|不低于|满|应达|不得少于|时间)(?P<shown>{DURATION_ZH})"
    f"|(?<![前后])(?P<given>{DURATION_ZH})(?:以上)?的?(?:事先|书面|提前|预先|电邮|邮件){{0,2}}(?:通知(?!后|之日|发出|送达|起|中|的)|公示|公告(?!后)|过渡|预告)(?:期|期限|期间)?"
    f"|公示(?P<posted>{DURATION_ZH})(?:,|后|期满|届满|$)"
    f"|(?:给予|给|提供|发出|作出|经)(?:不少于|至少)?(?P<served>{DURATION_ZH})的?(?:事先|书面|提前|预先){{0,2}}的?(?:通知|公告|公示)"
    f"|(?:预留|留出|保留|留足|留|给予|保证|设置|不少于|至少)(?:不少于|至少|出|足)?(?P<left>{DURATION_ZH})(?:以上)?(?:作为|用于|用以|的|供|为)?(?:公示|公告|通知|过渡|缓冲|征求意见)(?:期|时间)?"
    f"|(?:留出|预留|留足|留给|给予|给)[^,。;]{{0,6}}?{_NO_LESS}?(?P<spare>{DURATION_ZH})(?:以上)?的?[^,。;]{{0,3}}?(?:时间|期限|期)"
    f"|距(?:离)?[^,。;]{{0,16}}?{_FORCE}(?:之日|日期?|时)?[^,。;]{{0,6}}?{_NO_LESS}(?P<gap>{DURATION_ZH})"
    f"|{_NO_LESS}(?P<within>{DURATION_ZH})的?(?:期间|期限|时间)?内?{_AHEAD}"
)
_TWICE = re.compile(rf"{NUMBER_ZH}[(\[]{NUMBER_ZH}[)\]]")
"""三十(60)日: a period that contradicts itself is none, and no promise without a period either."""
_EARLY = re.compile(
    "提前|提早|事先|预先|事前|(?:生效|实施|施行|实行|启用|变更|调整)(?:之|以)?(?:日)?前|给予|距(?:离)?(?:生效|实施|施行)"
)

_UNPROMISED = "".join(
    f"(?<!{words})"
    for words in (
        "未",
        "未能",
        "未及",
        "没有",
        "没能",
        "不能",
        "无法",
        "无义务",
        "同步或",
        "同时或",
        "事后或",
        "及时或",
    )
)
"""Words in front of "ahead" after which nothing is promised: 未能事先通知, 同步或提前通知."""
_NEXT_BILL = "下一?(?:个|次|期)?(?:计费|订阅|付费|付款|续费|续订|结算|账单|扣款|扣费|收费|缴费)(?:周期|日|期)?|(?:周期|账期|扣款日|扣费日|计费日|缴费日|结算日)"
"""下一个计费周期开始之前通知."""
_ADVANCE = compiled(
    f"(?<![无须需不经必用]){_UNPROMISED}(?:提前|事先|预先|事前|提早)(?!(?:终止|解除|结束|到期|续费|付款|支付|准备|备份|声明|约定|授权|同意|申请|退租|退订|还款|获得|取得|征得|已|被)|[或、/]者?(?:同步|同时|事后|即时|及时))"
    f"(?:(?!被)[^。;]){{0,60}}?(?:通知|公告|公示|告知|通告|提示|提醒|公布|知会|告诉|说明|预告|公开|打招呼|[说吼喊讲]一?声)(?!的可能|存在)"
    f"|(?<![事预]){_UNPROMISED}(?<!未能首)(?<!未首)先(?:行|期)?(?:向|给|对|以|在|发|通过|于)?[^,。;]{{0,12}}?(?:通知|公告|公示|告知)(?!.{{0,4}}后|到)"
    f"|{TELL_ZH}[^,。;]{{0,6}}?(?:期限?|期间|时间)(?:届?满|截止|结束|终了|届至)[^,。;]{{0,4}}(?:后|时)?,?[^,。;]{{0,14}}?(?:即|立即|即时|自动|为)*生效"
    f"|(?:通知|公告|公示)[^,。;]{{0,10}}?(?:生效|实施|施行|变更)(?:之)?前(?:发出|作出|送达|发布|完成)"
    f"|(?:在|经)(?:提前)?(?:通知|告知|公告){CUSTOMER_ZH}?之?后[^,。;]{{0,14}}?(?:变更|修改|调整|终止|停止|解除|中止)"
    f"|合理(?:的)?(?:期限|期间|时间)(?:之|以)?前[^。;]{{0,10}}?{TELL_ZH}"
    f"|(?:生效|实施|施行|变更|修改|更新|调整|终止|停止|中止|涨价|上调|收费|扣[划款费]|下线|迁移|搬迁|更换)(?:(?:本|该)?(?:服务|协议|合同|条款|规则|价格|功能)|(?<=[改更新整])发生)?(?:之)?前(?![内述款项文条列已所]|产生|发生|存续|的(?:订单|订阅|价格|费用|交易|约定|规定|条款|版本|协议|权利))[^。;]{{0,24}}?(?:通知|公告|公示|告知|通告|提示|提醒|告诉|公布|披露|说明|(?:预留|留出|留足|给予)[^,。;]{{0,4}}?(?:合理|必要|足够|充分|适当)的?(?:期限|期间|时间|过渡期))"
    f"|(?:{_NEXT_BILL})(?:开始|到来|起始)?(?:之|以)?前[^。;]{{0,24}}?(?:通知|公告|公示|告知|提示|提醒)"
)
_ENDS_OF_EVENTS = "提事效生施行更改新整止价调费划款线移迁换务议同则格能"
_NO_PROMISE = re.compile("(?:无|没有|不负|不承担)(?:此)?义务[^,。;]{0,16}$")
"""可能会但无义务…提前通知."""
_AHEAD_STEMS = (
    "先", "提早", "满", "截止", "结束", "终了", "届至", "合理", *("下" + bill for bill in "一个次期计订付续结账扣收缴"), "周期", "账期", "款日", "费日", "算日",
    *(end + before for end in _ENDS_OF_EVENTS for before in ("前", "之前")), *("前" + done for done in "发作送完"),
    *(by + told for by in "在经" for told in ("通知", "告知", "公告")),
)  # fmt: skip
"""One of these stands wherever notice is promised without a period: 提前, 生效之前, 变更前发出, 经通知…后."""
_NEGATIONS = (
    "不待", "无待", "毋庸", "无庸", "不须", "无需", "无须", "毋需", "毋须", "不必", "不需", "不用", "不再", "不另", "不作", "恕不", "而不", "不经", "未经", "不会",
)  # fmt: skip
_MANNERS = (
    "要", "另行", "另", "事先", "提前", "预先", "再", "进行", "逐一", "逐个", "一一", "单独", "个别", "分别", "作出", "作", "做", "予", "以", "任何形式的?", "任何",
    "向", "对", "给予", "就此", "发出", "或者?", "及", "书面", "特别", "额外",
)  # fmt: skip
_TOLD = ("通知", "告知", "通告", "公告", "知会", "照知", "知照", "打招呼")
_NEED_NOT = f"(?:{'|'.join(_NEGATIONS)}|不)"
_HOW = f"(?:{'|'.join(_MANNERS)})"
NONE_STEMS_ZH = (
    *_NEGATIONS,
    *("不" + behind[0] for behind in (*_MANNERS, *_TOLD)),
    "不的",
    "无论",
    "不论",
    *("未" + behind for behind in "事提预另通告对向"),
)
"""One of these stands wherever it is said that there will be no notice."""
PROMISE_STEMS_ZH = (*COUNTED_STEMS_ZH, *_AHEAD_STEMS, *NONE_STEMS_ZH)
"""One of these stands in every notice: with a period, without one, or expressly none."""
_FREE_OF = "(?:不须|无需|无须|毋需|毋须|不必|不需|不用|不经|未经)"
_BY_MEANS = "(?:以|在|于|通过|采用|经由?|用)[^,。;]{1,24}?"
"""无需提前在网站公告: by which means there is no telling ahead."""
_ANNOUNCED = compiled(f"{TELL_ZH}(?![^,。;]{{0,6}}为准)")
"""以官网公布为准 says what counts, and promises no announcement."""
_UNTOLD_EACH = re.compile(r"单独|个别|逐[一个]|分别|一一")


WITHOUT_NOTICE_ZH = compiled(
    f"(?=[不无毋恕而未])(?:{_NEED_NOT}{_HOW}{{0,5}}{CUSTOMER_ZH}?{_HOW}{{0,4}}(?:的)?(?:{'|'.join(_TOLD)})"
    f"|{_FREE_OF}[^,。;]{{0,14}}?(?:或者?|及|亦)(?:无需|无须|不必|不需)?(?:提前|事先|另行|预先){CUSTOMER_ZH}?(?:通知|告知)"
    f"|{_FREE_OF}(?:提前|事先|预先|事前){_BY_MEANS}(?:通知|告知|通告|公告|公示|提示|公布|发布)"
    "|未(?!能|及)(?:事先|提前|预先|另行)?(?:对|向)?[^,。;]{0,4}(?:通知|告知)[^,。;]{0,6}?的?情[况形]下"
    "|(?:无论|不论)(?:其|是否|有无)?(?:是否)?(?:事先)?通知(?:与否)?|不打招呼)"
)
"""The words that there will be no notice: 无需另行通知, 不经通知, 无论通知与否. A look at the first character spares most."""


def notices_zh(text: str) -> Iterator[Notice]:
    """Every notice in a folded Chinese sentence, whoever gives it."""
    if COUNTED_ZH.search(text):
        timed = list(periods(text, _FORMS if _TELL.search(text) else _UNTOLD_FORMS, zh_duration))
        for notice in timed:
            yield notice if notice.rule else replace(notice, rule=_rule_of_period(text))
        if timed or any(agreed_number(twice[0]) is None for twice in _TWICE.finditer(text)):
            return
    if expressly_none := _none(text):
        yield expressly_none
    elif (
        holds_any(text, _AHEAD_STEMS)
        and (promised := _ADVANCE.search(text))
        and not _NO_PROMISE.search(text, 0, promised.start())
    ):
        yield Notice("advance", promised.start(), promised.end())


def _rule_of_period(text: str) -> Rule:
    """A 公示期 that is given ahead counts back; one at whose end the change takes effect counts forward."""
    return "before_effect" if _EARLY.search(text) else "after_notice"


def _none(text: str) -> Notice | None:
    found = WITHOUT_NOTICE_ZH.search(text)
    if found is None:
        return None
    announced = _ANNOUNCED.search(text, 0, found.start()) or _ANNOUNCED.search(text, found.end())
    if _UNTOLD_EACH.search(found[0]) and announced:
        return None  # told publicly, only not one by one
    return Notice("none", found.start(), found.end())


_NOT_SOONER = re.compile(
    f"(?:不短于|不少于|不早于|不得早于)(?:{TELL_ZH})(?:之日|日)?后(?:的)?(?P<period>{DURATION_ZH})"
)
_AFTER_FORM = Form(_AFTER, "after_notice")
_FORMS = (
    Form(_NOT_SOONER, "after_notice"),
    _AFTER_FORM,
    Form(_BEFORE, "before_effect"),
    Form(_DAYS_BEFORE, "before_effect"),
    Form(_PERIOD, None),
)
_UNTOLD_FORMS = (_AFTER_FORM, Form(_PERIOD, None))
