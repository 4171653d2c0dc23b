"""How Chinese agreements speak of their own amendment: when it takes effect, what counts as acceptance."""

import re
from collections.abc import Iterator, Mapping

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._mention import Subject
from watcher.agreement.facts._parties import CUSTOMER_ZH
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._subjects_zh import CHANGE_ZH

_CHANGED = compiled(
    f"{CHANGE_ZH}|新(?:的|版|协议|条款|规则|政策|策略)|改(?:了|动|完|好|过)?(?:之?后|的)|更改|公告|公示|[贴挂]出"
)


def _amends(sentence: Sentence) -> bool:
    """The sentence speaks of changing the agreement; what is cheap to tell comes first."""
    return sentence.may_amend and _goes_on(sentence) and sentence.amends


def _goes_on(sentence: Sentence) -> bool:
    """The sentence names a change, or continues one that does: no beginning of the agreement, no first consent."""
    if _CHANGED.search(sentence.text):
        return True
    for back in range(1, _FAR_BACK + 1):
        earlier = sentence.before(back)
        if earlier is None or (earlier.clause.key != sentence.clause.key and not _POINTS_BACK.search(sentence.text)):
            return False
        if earlier.names_amending:
            return True
        if not _DECLINES.search(earlier.text):
            return False
        if _CHANGED.search(earlier.text):
            return True
    return False


_FAR_BACK = 3
_POINTS_BACK = re.compile("前[项款条述]|上述")
"""前项期间: words for what the clause before has said."""
_DECLINES = re.compile("不(?:能|愿|想)?(?:同意|接受|认可)|异议|反对|停止使用|拒绝")
"""What stands between a change and its acceptance: 您不同意的,可以停止使用。继续使用的,视为接受."""


_BETWEEN_OTHERS = re.compile(
    "(?:接收方|受让方)[^,。;]{0,20}变更|另(?:行)?签(?:订|署)?[之的](?:合约|合同|协议)|单独签[订署]的"
)
"""Changes of another's terms, or of a contract of its own."""

# ── effect ───────────────────────────────────────────────────────────────────────────────────────

_FORCE = (
    "(?:生效|起效|有效|取代|代替|替代|替换|适用|施行|实施|执行|启用|算数|起作用|成为本?协议"
    "|(?:有|具有?|产生|发生)(?:同等)?(?:法律)?(?:上的)?(?:约束力|拘束力|效力)|(?:约束|拘束)(?:力|双方|您|用户|客户))"
)
_IN_FORCE = re.compile(_FORCE)
_AT_ONCE = "(?:即|即可|即行|即为|立即|即刻|自动|即时|当即|立刻|就|将|便|随即|正式|马上|并|而|同时|均|对[^,。;]{1,8}?|发生|开始){0,5}"
_SHOWN = "(?:公布|发布|公告|公示|更新|上线|张贴|刊登|刊载|登载|展示|上传|通告|(?:贴|挂|登|发)(?:出来?|上[去来网线])|[挂贴登放传][到在于至][^,。;]{1,10}|挂网|上网)"
_PUBLISHED = f"(?:{_SHOWN}|(?:修改|修订|变更)(?=后|即|立即|自动|之日|之时))"
_NEW = "(?:新|修[订改]后|变更后|更新后|该|本)"
_CONSENTS = '(?:点击|勾选|点选|点按|选择"?(?:接受|同意)|确认|同意|接受|登录|签署|签订|签字|签章|签名|盖章)'
_EFFECTS: Mapping[str, re.Pattern[str]] = {
    "on_publication": compiled(
        f"{_PUBLISHED}(?:完成)?(?:[于在至到][^,。;]{{1,16}}?)?(?:的?(?:之日|之时|后|同时|当[日天时]|时|日|次日))?(?:起|即)?,?{_AT_ONCE}{_FORCE}(?!之?[后前](?!,)|日期|时间)|即日起(?:正式)?生效"
        f"|{_SHOWN}(?:之?日|之?时|当[日天])?起?(?:即|就|便)?(?:为|是|作为)[^,。;]{{0,8}}?(?:生效|实施|施行)(?:之?日|日期|时间)?"
        f"|(?:生效|实施|施行)(?:之?日|日期|时间)?(?:即|就)?(?:为|是|同)[^,。;]{{0,6}}?{_SHOWN}(?:之?日|之?时|当[日天])"
        "|(?:修改|变更|修订|更新|调整|更改|改动|变动)(?:后)?(?:将|会)?(?:立即|即时|即刻|当即|马上)(?:生效|起效)"
        f"|{_SHOWN},[^。;,期满截结]{{0,14}}?(?:并|且|即)?(?:立即|即时|即刻|自动)生效"
    ),
    "after_notice": compiled(
        f"^(?:期满|届满|期限届满)(?:之?后|时|之日)?起?,?[^,。;]{{0,12}}?{_AT_ONCE}{_FORCE}|(?:公示|公告|通知|征求意见|意见征集|征集意见|征询|过渡)(?:期|期限|期间|时间)?(?:(?:届|期)?满|期?结束|期限结束|期间结束|期?终了|期?截止|期?过)(?:之?后|时|之日)?(?:起)?(?:,[^,。;]{{0,16}}?)?(?:{_NEW}的?[^,。;]{{0,4}}?(?:协议|条款|规则|政策|版本?|内容))?{_AT_ONCE}{_FORCE}"
    ),
    "on_stated_date": compiled(
        "(?:载明|标明|标注|注明|公布|列明|写明)(?:新的?)?(?:生效|实施|施行)(?:日期|时间|日)(?=[,。;]|$)|"
        f"(?:所载|所定|所示|所列|载明|标明|标注|注明|列明|指定|写明|规定|约定|显示|明示|确定|明确)的?(?:特定|具体)?的?(?:生效|实施|施行)?(?:日期|时间|日|之日)[^,。;]{{0,8}}?(?:{_FORCE}|为准)"
        f"|(?:载明|标明|注明|列明|指定|写明|公布|给出)(?:的)?(?:生效|实施|施行|启用|适用)(?:日期|时间|日)[^。;]{{0,16}}?(?:该|此|上述)(?:日期|时间|日)起?[^,。;]{{0,6}}?{_FORCE}"
        f"|(?:生效|起效|实施|施行)(?:日期|时间|日)(?:以|为|按)[^,。;]{{0,24}}?(?:为准|载明|注明|标明|公布的?日期|日期)"
        f"|(?:于|自|从|至)?[12][0-9]{{3}}年[0-9]{{1,2}}月[0-9]{{1,2}}日(?:零时|0时|00:00)?起?(?:正式)?(?:生效|施行|实施|适用)"
    ),
    "on_acceptance": compiled(
        f"{_CONSENTS}[^,。;]{{0,20}}?(?:后|时|之日|之后|之前)(?:起)?,?(?:方可?|才|即|始|立即|开始|不|对[^,。;]{{1,6}}?){{0,3}}{_FORCE}"
        f"|{_CONSENTS}[^,。;]{{0,12}}?(?:后|时)?,?[^,。;]{{0,12}}?(?:方可|方能|方才|才|始)[^,。;]{{0,8}}?{_FORCE}"
        f"|{_CONSENTS}(?:之?日|之?时|当[日天])(?:即|就)?(?:为|是)[^,。;]{{0,6}}?生效"
        f"|(?:未经|非经|没有|不经)[^,。;]{{0,16}}?{_CONSENTS}(?:(?!不得)[^。;]){{0,16}}?(?:不|无)(?:会|能|得)?(?:对[^,。;]{{1,8}}?)?(?:发生|产生|具有|开始)?{_FORCE}"
    ),
    "on_renewal": compiled(
        f"(?:续费|续订|续约|续期|续签|续租|下一?[个次]?(?:计费|订阅|续费|续订|服务|账单|合同|租赁|会员|付费|结算)(?:周期|期|年度)?|下[个一]?(?:周期|账期|租期|年度))[^,。;]{{0,20}}?(?:{_FORCE}|履行)"
    ),
}
_ITSELF = re.compile(
    "(?:^|[,。;:])本(?:协议|条款|服务条款|合同|政策|声明|规则)[^,。;]{0,4}(?:自|于|一经|从|经|在)[^,。;]{0,30}$"
)
"""本协议一经公布…: the agreement's own beginning, unless the sentence speaks of a change."""


def _read_effect(sentence: Sentence) -> Iterator[Reading]:
    """When a change takes effect."""
    if _amends(sentence):
        yield from _effects_in(sentence)


def _effects_in(sentence: Sentence) -> Iterator[Reading]:
    if not _IN_FORCE.search(sentence.text) or _BETWEEN_OTHERS.search(sentence.text):
        return
    forward = [notice for notice in sentence.notices if notice.rule == "after_notice"]
    for notice in forward:
        yield Reading("after_notice", *sentence.phrase(notice.start, notice.end), 2)
    for value, pattern in _EFFECTS.items():
        found = pattern.search(sentence.text)
        if found is None or (forward and value in ("on_publication", "after_notice")):
            continue
        if not _is_formation(sentence, value, found):
            yield Reading(value, *sentence.phrase(found.start(), found.end()), 1)


_ITS_EDITION = re.compile(
    "本(?:协议|条款|服务条款|合同|政策|声明|规则)[^,。;]{0,6}?[12][0-9]{3}年[^,。;]{0,12}?(?:修订|修改|修正|更新|发布|公布|制定|签发|改版)(?=[,。;]|$)"
)
"""本协议2024年8月修订,自9月1日起施行: the edition that lies here."""
_A_DATE = re.compile("[12][0-9]{3}年")
_A_CHANGE = re.compile(CHANGE_ZH)
_OF_A_CHANGE = re.compile(f"{CHANGE_ZH}|补充协议|新(?:的|版|协议|条款)")


def _is_formation(sentence: Sentence, value: str, found: re.Match[str]) -> bool:
    """The words tell when the agreement itself began."""
    if value == "on_stated_date" and _ITS_EDITION.search(sentence.text) and _A_DATE.search(found[0]):
        return True
    if value in ("on_acceptance", "on_stated_date"):
        undated = value == "on_acceptance" or sentence.clause.key
        return not (undated and _OF_A_CHANGE.search(sentence.text))
    return not _A_CHANGE.search(sentence.text) and _ITSELF.search(sentence.text, 0, found.start()) is not None


# ── acceptance ───────────────────────────────────────────────────────────────────────────────────

_DEEMED = "(?:视为|视同|视作|表示|代表|意味着|即为|表明|说明|等于|等同|相当于|构成|认为|认定|推定|默认|看[作成]|就当|就是|便是|算作?|即)"
_AGREES = "(?:接受|同意|认可|知悉|认同|赞同|遵守|遵从|服从|承认|承诺|接纳|采纳|受[^,。;]{0,12}约束|追认)"
_USES = "(?:使用|用|登录|登陆|登入|访问|享用|享有|接受服务|购买|下单|续费|充值|浏览|留用|调用|接入|发送|保留|持有|呼叫|拨打|上传|下载|交易|操作|运行|投放)"
_CONTINUED_USE = (
    compiled(
        f"(?:继续|接着|照常|照旧|持续|仍旧|仍然|依旧|依然)在?(?!有效|生效|执行|履行|适用)[^,。;]{{1,24}}[^。;]{{0,60}}?{_DEEMED}[^。;]{{0,20}}?{_AGREES}"
    ),
    compiled(f"(?:仍|再次|首次|还)在?[^,。;]{{0,10}}?{_USES}[^。;]{{0,60}}?{_DEEMED}[^。;]{{0,20}}?{_AGREES}"),
    compiled(
        f"(?:{CHANGE_ZH}|生效|公布|公示|公告|发布)(?:生效)?(?:之|以)?后[^。;]{{0,14}}?{_USES}[^。;]{{0,40}}?{_DEEMED}[^。;]{{0,16}}?{_AGREES}"
    ),
    compiled(f"(?:未|没有?)(?:停止?使?用|停用|离开|退出)[^。;]{{0,16}}?{_DEEMED}[^。;]{{0,16}}?{_AGREES}"),
    compiled(f"使用行为[^,。;]{{0,10}}{_DEEMED}[^。;]{{0,16}}?{_AGREES}"),
    compiled(f"{_DEEMED}[^,。;]{{0,16}}?{_AGREES}[^,。;]{{0,24}}?(?:继续使用|继续访问)"),
    compiled(f"停止使用[^。;]{{0,16}}?否则[^。;]{{0,10}}?{_DEEMED}[^。;]{{0,10}}?{_AGREES}"),
)
_OBJECTS = "[^,。;]{0,24}?(?:异议|反对|不同意见|意见|拒绝|否认|注销|终止|退订|书面通知|取消|解除|解约|回复|答复|回应|表态|表示|作声|反馈|提出(?=的?[,视]))"
_SILENCE = compiled(
    f"(?:未|没有|没|不|无){_OBJECTS}(?:(?!仍|继续)[^。;]){{0,20}}?{_DEEMED}[^。;]{{0,16}}?{_AGREES}"
    f"|(?:未|没有?|无)(?:书面|明确|明示)?(?:提出|表示)?(?:任何|书面)?(?:的)?(?:异议|反对|不同意见?|拒绝)[^,。;]{{0,8}},?(?!.{{0,16}}(?:不|无法|未)生效)[^,。;]{{0,16}}?{_AT_ONCE}(?:生效|具有?约束力|产生约束力|发生效力)"
    f"|沉默[^。;]{{0,10}}?{_DEEMED}[^。;]{{0,16}}?{_AGREES}"
)
_NOT_NEEDED = re.compile(
    "视为(?:已经?)?(?:获得|取得|征得)?$|(?:无需|无须|不必|不需|毋须|毋需|不用|未经|不经|无|不)[^,。;]{0,3}$"
    "|(?:无需|无须|不必|不需|毋须|毋需|不用|不经|未经)[^,。;]{0,16}(?:或者?|及|亦|与|和|、)(?:无?[需须])?$"
)
_FREED = 24
"""Characters in which it is said what nobody waits for: 无需事前通知或取得使用者同意."""

_UNASKED = re.compile("[未不非]$")
_YET_FORBIDDEN = re.compile("[^,。;]{0,3},?[^,。;]{0,16}?(?:不|无权|无效|禁止)")


def _goes_without(text: str, agreed: re.Match[str]) -> bool:
    """未经您同意而修改: the consent that is named is one that nobody waits for; 未经同意不得修改 asks for it."""
    unasked = _UNASKED.search(text, 0, agreed.start()) is not None
    return unasked and _YET_FORBIDDEN.match(text, agreed.end()) is None


_SIGNED_FIRST = re.compile("(?<!后的)本?(?:协议|合同|条款)(?:自|于|经|在)[^,。;]{0,12}(?:点击|勾选|签署|签订|确认)")
"""本协议自点击同意后生效: how the agreement itself began."""
_CONSENTING = f"(?:{CUSTOMER_ZH}|双方|对方)"
_EXPLICIT = (
    compiled("(?:通过|经|以)[^。;]{0,12}重新(?:勾选|点击|签署|确认)[^。;]{0,30}?(?:确认|同意)"),
    compiled(
        f"(?:征得|征求|取得|获得|获取|经)(?:过|到|了)?{_CONSENTING}的?(?:明示|明确|书面|单独|再次|事先|协商){{0,2}}(?:一致)?的?(?:同意|确认|授权)"
    ),
    compiled(
        f"未经{_CONSENTING}的?(?:明确|明示|书面|事先){{0,2}}的?同意,?[^,。;]{{0,12}}?(?:不会|不得|不)[^,。;]{{0,10}}?(?:削减|减少|限制|修改|变更|降低)"
    ),
    compiled(
        f"(?:需要?|须|应当?|请|由){CUSTOMER_ZH}[^,。;]{{0,8}}?(?:勾选|点击|签署|书面|再次|重新)[^,。;]{{0,6}}?(?:确认|同意)"
        f"|(?:没有?|缺少){_CONSENTING}的?[^,。;]{{0,6}}?(?:确认|同意|签字|签名)[^。;]{{0,14}}?(?:不(?:发生|具有|产生|生|适用)|不生效|无效)"
        f"|未经{_CONSENTING}的?(?:书面|明确|再次)?(?:确认|同意)[^。;]{{0,14}}?(?:不(?:发生|具有|产生|生)效力?|不生效|无效|没有效力)"
    ),
    compiled(
        f"{CUSTOMER_ZH}(?:须|应|需|必须|要)[^,。;]{{0,14}}?(?:勾选|点击|点选|签署|书面|再次|重新)[^,。;]{{0,6}}?(?:确认|同意|接受)"
    ),
    compiled(
        "(?<!如同)(?:经|由)?双方(?:协商一致|书面|共同|签署|另行|授权代表|协商){1,4}[^。;]{0,20}?(?:签[署订]|确认|同意|生效|补充协议|书面)"
    ),
    compiled(
        f"{CHANGE_ZH}[^。;]{{0,30}}?(?:须|应|需|必须|方可|由)[^。;]{{0,20}}?双方[^,。;]{{0,10}}?(?:签署|签订|书面|确认|盖章)"
    ),
    compiled(
        "(?:点击|勾选|点选|点按|按下|选择)[^,。;]{0,14}?(?:同意|确认|接受)[^,。;]{0,16}?(?:后|以前|之前|方可|才)[^。;]{0,12}?(?:继续使用|适用|生效)"
        f"|(?:点击|勾选|点选|点按|按下|选择)(?:[^,。;]{{0,14}}?(?:同意|确认|接受))?[^,。;]{{0,8}}?{_DEEMED}[^,。;]{{0,12}}?(?:接受|同意|认可)[^,。;]{{0,10}}?(?:{CHANGE_ZH}|新)"
    ),
)


def _read_acceptance(sentence: Sentence) -> Iterator[Reading]:
    """What counts as acceptance of a change."""
    if _amends(sentence) or _accepts_change(sentence) or _answers_refusal(sentence):
        yield from _acceptances_in(sentence)


_ACCEPTED_CHANGE = compiled(
    f"{_DEEMED}[^。;]{{0,16}}?{_AGREES}[^,。;]{{0,14}}?(?:{CHANGE_ZH}(?!后?的?(?:服务|价|费|资费|收费|功能|产品|套餐))|新(?:的|版)?(?:协议|条款|规则))"
)


def _accepts_change(sentence: Sentence) -> bool:
    """视为接受修改: a change that is accepted is one of the agreement where nothing else is named that changes."""
    return _ACCEPTED_CHANGE.search(sentence.text) is not None and not any(
        mention.subject in _ELSE_CHANGES for mention in sentence.mentions
    )


_ELSE_CHANGES = frozenset({Subject.PRICE, Subject.SERVICE, Subject.MOVE, Subject.ELSEWHERE})


_REFUSES = re.compile(
    "不(?:能|愿意?|想)?(?:同意|接受|认可)(?:该|此|上述|前述|本次|任何|有关|相关|我们的?|的)*(?:修订|修改|修正)"
)
_TERM_OVER = compiled("^(?:但|如|若)?(?:期满|期限届满|届满|届时|逾期|到期|否则|在此期间)")


_OF_SOMETHING = re.compile(f"{_AGREES}(?!修|变|更|调|新|该|此|上|本|前|了?[,。;]|了?$)")
"""视为同意续费: what is accepted is said, and is no change."""


def _answers_refusal(sentence: Sentence) -> bool:
    """不接受修订的,可终止服务;期满未终止的,视为接受: what was refused before is what is accepted."""
    earlier = sentence.before()
    if earlier is None or earlier.clause.key != sentence.clause.key or not _TERM_OVER.match(sentence.text):
        return False
    if _OF_SOMETHING.search(sentence.text):
        return False
    return _REFUSES.search(earlier.text) is not None


_QUOTED_AWAY = re.compile('"[^"]{1,200}"的(?:内容|约定|条款|规定|表述|字样)')
"""Words that are quoted to be refused."""


def _acceptances_in(sentence: Sentence) -> Iterator[Reading]:
    if _BETWEEN_OTHERS.search(sentence.text) or _QUOTED_AWAY.search(sentence.text):
        return
    for pattern in _CONTINUED_USE:
        if used := pattern.search(sentence.text):
            yield Reading("continued_use", *sentence.phrase(used.start(), used.end()), 1)
            break
    if silent := _SILENCE.search(sentence.text):
        yield Reading("silence", *sentence.phrase(silent.start(), silent.end()), 1)
    for pattern in _EXPLICIT:
        agreed = pattern.search(sentence.sided)
        if agreed is not None and not _A_CHANGE.search(sentence.text) and _SIGNED_FIRST.search(sentence.text):
            continue
        if agreed is None or _goes_without(sentence.text, agreed):
            continue
        if not _NOT_NEEDED.search(sentence.text, max(0, agreed.start() - _FREED), agreed.start()):
            yield Reading("explicit_consent", *sentence.phrase(agreed.start(), agreed.end()), 1)
            break


EFFECT = Reader(
    "zh",
    (
        "生效",
        "有效",
        "取代",
        "代替",
        "替",
        "施行",
        "实施",
        "适用",
        "履行",
        "执行",
        "启用",
        "为准",
        "算数",
        "约束",
        "拘束",
        "效力",
    ),
    _read_effect,
)
ACCEPTANCE = Reader(
    "zh",
    (
        "继续", "视为", "表示", "视同", "视作", "代表", "意味", "表明", "说明", "等于", "等同", "相当", "构成", "同意", "双方", "就当", "算",
        "认为", "认定", "推定", "默认", "看作", "看成", "即为", "就是", "便是", "确认", "没", "异议", "反对",
    ),
    _read_acceptance,
    (
        "接受", "同意", "认可", "知悉", "认同", "赞同", "遵守", "遵从", "服从", "承认", "承诺", "接纳", "采纳", "约束", "追认", "确认", "授权",
        "签署", "签订", "签字", "签名", "盖章", "书面", "生效", "补充协议",
    ),
)  # fmt: skip
