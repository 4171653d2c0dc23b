"""How Chinese agreements speak of their own amendment: when it takes effect, where it is told, what counts as acceptance."""

import re
from collections.abc import Iterator, Mapping

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._notices import TELL_ZH, WITHOUT_NOTICE_ZH
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._subjects import CHANGE_ZH, Subject

_FORCE = "(?:生效|有效|取代|代替|替代|替换|适用|施行|实施|产生(?:法律)?效力|具有?(?:同等)?(?:法律)?效力|成为本?协议)"
_AT_ONCE = (
    "(?:即|即可|立即|即刻|自动|即时|就|将|便|随即|正式|马上|并|而|对(?:双方|您|用户|各方)(?:均|都)?|发生|开始){0,5}"
)
_PUBLISHED = "(?:公布|发布|公告|公示|更新|上线|张贴|刊登|登载|展示|上传|通告|修改|修订|变更)"

_EFFECTS: Mapping[str, re.Pattern[str]] = {
    "on_publication": re.compile(
        f"{_PUBLISHED}(?:完成)?(?:之日|之时|后|时|日|次日)?(?:起)?,?{_AT_ONCE}{_FORCE}|即日起(?:正式)?生效|(?:修改|变更|修订|更新|调整)(?:后)?(?:将)?立即生效"
    ),
    "after_notice": re.compile(
        f"(?:公示|公告|通知|征求意见)(?:期|期限|期间)?(?:届|期)?满(?:后|时|之日)?(?:起)?{_AT_ONCE}{_FORCE}"
    ),
    "on_stated_date": re.compile(
        f"(?:载明|标明|标注|注明|列明|指定|写明|规定|显示|明示|确定)的?(?:生效|实施|施行)?(?:日期|时间|日|之日)[^,。;]{{0,8}}?(?:{_FORCE}|为准|起)"
        f"|(?:生效|实施|施行)(?:日期|时间|日)(?:以|为|按)[^,。;]{{0,24}}?(?:为准|载明|注明|标明|公布的?日期|日期)"
        f"|(?:于|自|从|至)?[12][0-9]{{3}}年[0-9]{{1,2}}月[0-9]{{1,2}}日(?:零时|0时|00:00)?起?(?:正式)?(?:生效|施行|实施|适用)"
    ),
    "on_acceptance": re.compile(
        "(?:点击|勾选|确认|同意|接受|登录)[^,。;]{0,16}?(?:后|时|之日|之后)(?:起)?,?(?:方|才|即|始|立即|开始|对您){0,3}(?:生效|适用)"
    ),
    "on_renewal": re.compile(
        "(?:续费|续订|续约|续期|下一?个?(?:计费|订阅|续费|服务|账单)周期)[^,。;]{0,20}?(?:生效|适用|执行|履行)"
    ),
}
_ITSELF = re.compile(
    "(?:^|[,。;:])本(?:协议|条款|服务条款|合同|政策|声明|规则)[^,。;]{0,4}(?:自|于|一经|从|经|在)[^,。;]{0,30}$"
)
"""本协议一经公布…: the agreement's own beginning, unless the sentence speaks of a change."""


def about_amending(sentence: Sentence) -> bool:
    """Whether the sentence, or what it continues, speaks of changing the agreement itself."""
    subjects = {mention.subject for mention in sentence.mentions}
    if Subject.AGREEMENT in subjects:
        return True
    return not subjects - {Subject.OTHER} and Subject.AGREEMENT in sentence.inherited_subjects()


def _speaks_of_change(sentence: Sentence) -> bool:
    return re.search(f"{CHANGE_ZH}|新(?:的|版|协议|条款)", sentence.text) is not None


def read_effect(sentence: Sentence) -> Iterator[Reading]:
    """When a change takes effect."""
    if not about_amending(sentence):
        return
    forward = [
        notice for notice in sentence.notices if notice.rule == "after_notice" and re.search(_FORCE, sentence.text)
    ]
    for notice in forward:
        yield Reading("after_notice", *sentence.phrase(notice.start, notice.end), 2)
    for value, pattern in _EFFECTS.items():
        found = pattern.search(sentence.text)
        if found is None or (forward and value in ("on_publication", "after_notice")):
            continue
        if _is_formation(sentence, value, found):
            continue
        yield Reading(value, *sentence.phrase(found.start(), found.end()), 1)


def _is_formation(sentence: Sentence, value: str, found: re.Match[str]) -> bool:
    if value == "on_acceptance":
        return not any(mention.subject is Subject.AGREEMENT for mention in sentence.mentions)
    return not _speaks_of_change(sentence) and _ITSELF.search(sentence.text, 0, found.start()) is not None


# ── acceptance ───────────────────────────────────────────────────────────────────────────────────

_DEEMED = "(?:视为|视同|即表示|表示|即代表|代表|意味着|即为|表明|等于|构成|应视为|则表示|则视为|被认为|认定)"
_AGREES = "(?:接受|同意|认可|知悉|认同|遵守|承认|受[^,。;]{0,8}约束|追认)"
_ACCEPTANCES: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "continued_use": (
        re.compile(
            f"(?:继续|仍|仍然|再次|首次)[^,。;]{{0,10}}?(?:使用|登录|登陆|访问|享用|享有|接受服务|购买|下单|续费|充值|浏览|留用)[^。;]{{0,60}}?{_DEEMED}[^。;]{{0,20}}?{_AGREES}"
        ),
        re.compile(f"使用行为[^,。;]{{0,10}}{_DEEMED}[^。;]{{0,16}}?{_AGREES}"),
        re.compile(f"{_DEEMED}[^,。;]{{0,16}}?{_AGREES}[^,。;]{{0,24}}?(?:继续使用|继续访问)"),
    ),
    "silence": (
        re.compile(
            rf"(?:未|没有|不|逾期未|未曾)[^,。;]{{0,12}}?(?:异议|反对|拒绝|注销|终止|退订|书面通知|解除)[^。;]{{0,16}}?{_DEEMED}[^。;]{{0,16}}?{_AGREES}"
        ),
    ),
    "explicit_consent": (
        re.compile(
            "(?<!无需)(?<!无须)(?<!不必)(?<!不需)(?<!毋须)(?:重新|再次|另行|应当|将|须|需|会|应|必须)[^,。;无不未]{0,14}?(?:征得|征求|取得|获得|获取|经)(?:您|用户|客户|双方|对方)的?"
            "(?:明示|明确|书面|单独|再次|事先|协商){0,2}(?:一致)?的?(?:同意|确认|授权)"
        ),
        re.compile(
            "未经(?:您|用户|客户|双方)的?(?:明确|明示|书面|事先){0,2}的?同意,?[^,。;]{0,12}?(?:不会|不得|不)[^,。;]{0,10}?(?:削减|减少|限制|修改|变更|降低)"
        ),
        re.compile(
            "(?:经|由)双方(?:协商一致|书面|共同|签署|另行|授权代表|协商){1,4}[^。;]{0,20}?(?:签[署订]|确认|同意|生效|补充协议|书面)"
        ),
        re.compile(
            f"(?:{CHANGE_ZH})[^。;]{{0,30}}?(?:须|应|需|必须|方可|由)[^。;]{{0,20}}?双方[^,。;]{{0,10}}?(?:签署|签订|书面|确认|盖章)"
        ),
        re.compile(
            "(?:点击|勾选)[^,。;]{0,14}?(?:同意|确认|接受)[^,。;]{0,12}?(?:后|方可|才)[^,。;]{0,10}?(?:继续使用|适用|生效)"
        ),
    ),
}


def read_acceptance(sentence: Sentence) -> Iterator[Reading]:
    """What counts as acceptance of a change."""
    if not about_amending(sentence) or not (_speaks_of_change(sentence) or _continues_change(sentence)):
        return
    for value, patterns in _ACCEPTANCES.items():
        for pattern in patterns:
            found = pattern.search(sentence.text)
            if found is not None:
                yield Reading(value, *sentence.phrase(found.start(), found.end()), 1)
                break


def _continues_change(sentence: Sentence) -> bool:
    earlier = sentence.before()
    return earlier is not None and earlier.clause.key == sentence.clause.key and about_amending(earlier)


# ── channels ─────────────────────────────────────────────────────────────────────────────────────

_CHANNELS: Mapping[str, re.Pattern[str]] = {
    "website": re.compile(
        "公告(?!期)|公示(?!期)|网页|网站(?!内(?:通知|信|消息))|官网|页面|首页|帮助中心|平台(?:上|内)?[^,。;]{0,6}(?:公布|发布|刊登|张贴|展示|更新)|官方渠道"
    ),
    "in_site_message": re.compile(
        "站内(?:信|消息|通知|短信|私信)|网站内(?:通知|信|消息)|系统(?:消息|通知|内通知)|消息推送|推送|控制台|消息中心|(?:应用|app|软件|客户端|小程序|产品|后台|平台)(?:内|端)?(?:消息|通知|提示|提醒|公告)|红点|私信|平台内信"
    ),
    "popup": re.compile("弹窗|弹出|弹框|浮窗|开屏|启动页"),
    "email": re.compile("邮件|邮箱|e-?mail|电邮"),
    "sms": re.compile("(?<!站内)短信|短消息|简讯"),
    "phone": re.compile("电话(?!号)|致电|来电|语音通知"),
    "letter": re.compile("信件|信函|书面(?:通知|形式|方式|函|告知)|挂号信|邮寄|快递|平信|函件"),
    "im": re.compile("微信|qq(?!邮箱)|钉钉|公众号|飞书|社群|用户群|客户群"),
}
_TOLD = re.compile(f"{TELL_ZH}|告示|张贴|刊登|展示|通过|以[^,。;]{{1,30}}?方式")
_LOOKED_UP = re.compile(
    "(?:您|你|用户|客户)(?:可以?|应当?|须|需|有义务|同意)?[^,。;]{0,10}?(?:查阅|查看|关注|浏览|访问|登录|留意|查询)|联系我们|(?:您|你|用户)[^,。;]{0,6}(?:反馈|咨询)"
)


def read_channels(sentence: Sentence) -> Iterator[Reading]:
    """Where a change of the agreement is announced; where the customer may look it up by himself does not count."""
    if not about_amending(sentence):
        return
    named: dict[str, tuple[int, int]] = {}
    for phrase in re.finditer("[^,;。]+", sentence.text):
        words = phrase[0]
        if not _TOLD.search(words) or WITHOUT_NOTICE_ZH.search(words) or _LOOKED_UP.search(words):
            continue
        named.update({name: phrase.span() for name, pattern in _CHANNELS.items() if pattern.search(words)})
    if named:
        spans = named.values()
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        yield Reading(tuple(sorted(named)), start, end, len(named))
