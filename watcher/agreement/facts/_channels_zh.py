"""How Chinese agreements say where a change of theirs is announced."""

import re
from collections.abc import Iterator, Mapping, Sequence

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._mention import Subject
from watcher.agreement.facts._notice_readers import ANCHORS_ZH
from watcher.agreement.facts._notices_zh import TELL_ZH, WITHOUT_NOTICE_ZH
from watcher.agreement.facts._parties import CUSTOMER_ZH, customer_acts_before
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._subjects_zh import CHANGE_ZH

_INSIDE = "(?:应用|app|软件|客户端|小程序|产品|后台|平台|系统|端)"
_NEWS = "(?:消息|通知|提示|提醒|推送|公告)"
_CHANNELS: Mapping[str, re.Pattern[str]] = {
    "website": compiled(
        "(?<!群)(?<![件用端序p]内)(?<!后台)(?<![则策明度]、)(?<!条款及)(?<!条款和)(?<!规则及)(?<!规则和)公告(?!期|时间|指引|[、和及或]?声明)|公示(?!期|时间)|公布栏|通告栏|布告栏|显[著着]位置[^,。;]{0,6}?(?:公布|公示|发布)|网页|网站(?!内(?:通知|信|消息))|官网|门户|(?:在|于)网上|网上(?:公|发|通|张)|页面|本页|此页|该页|首页|主页|帮助中心|官方渠道"
        "|(?:平台|官方|本站|本网|(?:应用|app|软件|客户端|小程序)(?=[内中里上]))(?:上|内|中|里)?[^,。;]{0,6}(?:公布|发布|刊登|张贴|展示|更新|登载|刊载)|(?:公布|发布|刊登|张贴|展示|更新|登载|刊载)(?:在|于|到|至)[^,。;]{0,6}(?:平台|本站|网|(?:应用|app|软件|小程序)(?=[内中里上]))"
    ),
    "in_site_message": compiled(
        "站内(?:信|消息|通知|短信|私信|讯息)|网站内(?:通知|信|消息)|系统(?:消息|通知|内通知)|消息推送|(?<!公众号)(?<!微信)(?<!邮件)(?<!短信)(?<!电邮)推送|推播|控制台|消息(?:中心|盒子?|列表)|通知中心|平台内信|红点|私信|讯息中心"
        f"|{_INSIDE}内(?=[+、/])|{_INSIDE}(?:内|端)(?:的|以|发送|弹出)?{_NEWS}(?!栏|板|框|页)|{_INSIDE}(?:的|发送)?(?:消息|通知|提示|提醒|推送)(?!栏|板|框|页)"
    ),
    "popup": compiled("弹窗|弹[出框屏]|浮[窗层]|开屏|启动页|弹跳视窗|跳出(?:视窗|窗口|提示)"),
    "email": compiled("邮件|邮箱|信箱|电子信件|e-?mail|电邮"),
    "sms": compiled("(?<!站内)短信|短消息|简讯"),
    "phone": compiled("电话(?!号)|致电|来电|语音(?:通知|呼叫)"),
    "letter": compiled(
        "信件|信函|书面(?:通知|函|告知)|(?:通知|告知|发送|送达|通告)[^,。;]{0,12}书面(?:形式|方式|文件|材料)|书面(?:形式|方式|文件|材料)[^,。;]{0,12}(?:通知|告知|发送|送达|通告)|挂号信?|(?<!电)邮寄|快递|平信|函件|寄信|书信|纸质|邮政|去函|致函|发函|函告"
    ),
    "im": compiled("微信|qq(?!邮箱)|钉钉|公众号|飞书|社群|用户群|客户群|群公告|企微|群里|群内|服务群|交流群"),
}
_TOLD = compiled(
    f"{TELL_ZH}|展示|在[^,。;]{{1,10}}更新|通过|经由|弹[窗出框]|弹跳|以[^,。;]{{1,30}}?方式|发(?:一|给|至|到|送|上|在)|群发|寄|推(?!定|荐)|送达|置于|致电|打电话|[贴挂放登](?:在|到|于|上|出)"
)


_LOOKED_UP = compiled(
    f"{CUSTOMER_ZH}(?:可以?|应当?|须|需|有义务|同意)?[^,。;]{{0,10}}?(?:查阅|查看|关注|(?:浏览|访问|登录)(?!时|之?后|的?页面)|留意|查询)"
    f"|{CUSTOMER_ZH}[^,。;]{{0,4}}(?:明示|书面|主动)[^,。;]{{0,6}}(?:通知|告知|表示)|协商|争议|签署|签订|沟通"
    f"|(?:不得|禁止|严禁)[^,。;]{{0,30}}(?:发布|传播|转载|上传|张贴)|(?:用户|会员|客户|[甲乙丙]方)通过[^,。;]{{0,12}}(?:进行|达成|完成|从事)|联系方式(?:为|是)?:|请(?!注意|留意)[^,。;]{{0,4}}(?:发|写|寄)[^,。;]{{0,8}}(?:至|到|给)"
    "|(?:通知|告知)(?:我们|我方|我司|本公司|本平台|客服)"
    f"|联系(?:我们|客服)|咨询|疑问|反馈|{CUSTOMER_ZH}[^,。;]{{0,6}}(?:反馈|咨询)"
)


def _read_channels(sentence: Sentence) -> Iterator[Reading]:
    """Where a change of the agreement is announced; where the customer may look it up by himself does not count."""
    if not _announces_change(sentence) or _UNTELLING.search(sentence.text):
        return
    named = _named_channels(sentence)
    if named:
        spans = named.values()
        yield Reading(tuple(sorted(named)), min(start for start, _ in spans), max(end for _, end in spans), len(named))


_UNTELLING = re.compile(
    "一般(?:性)?(?:的)?通知|协议内容(?:同时|还)?包括|送达(?:地址|回证)|(?:一切|所有|任何|其他)(?:的)?通知|客服(?:电话|热线)"
)
"""Notices of every kind are no announcement of a change."""


def _announces_change(sentence: Sentence) -> bool:
    """It speaks of amending, or goes on about "a major change" in a clause that does; news of orders is no such news."""
    if sentence.may_amend and sentence.names_amending:
        return True
    if sentence.may_amend and _goes_on_about_change(sentence) and sentence.amends:
        return not _OTHER_NEWS.search(sentence.text)
    if _MAJOR_CHANGE.search(sentence.text):
        return any(earlier.names_amending for earlier in _earlier(sentence)) and not _has_other_news(sentence)
    if sentence.text[0] in _NEW_THOUGHT:
        return False
    lead = next((other for other in _earlier(sentence) if other.text.endswith(":")), sentence.lead)
    if lead is None or not lead.text.endswith(":"):
        return False
    return lead.names_amending and not _has_other_news(sentence)


_OF_SOME_CHANGE = compiled(f"{CHANGE_ZH}|改(?:了|动|完|好|过)|新(?:的|版)|届时|如此|[贴挂]出")


def _goes_on_about_change(sentence: Sentence) -> bool:
    """A word of change stands in the sentence or in one of the two before it in the clause."""
    return any(map(_OF_SOME_CHANGE.search, (sentence.text, *(other.text for other in _earlier(sentence)[:2]))))


def _earlier(sentence: Sentence) -> Sequence[Sentence]:
    """What the clause says before, the nearest first."""
    first = max(sentence.clause_begins, sentence.index - _CLAUSE_REACH)
    return sentence.manuscript.sentences[first : sentence.index][::-1]


def _has_other_news(sentence: Sentence) -> bool:
    return bool(sentence.mentions) or _OTHER_NEWS.search(sentence.text) is not None


_CLAUSE_REACH = 12
"""Sentences of the same clause, most of them items of a list, in which the change may have been named."""
_NEW_THOUGHT = "您你用我本若如为除"
"""First characters of a sentence that is no item of the list before it."""
_MAJOR_CHANGE = re.compile(f"(?:重大|重要|实质性?)的?{CHANGE_ZH}")
_OTHER_NEWS = re.compile("订单|发货|物流|账单|与服务有关|营销|推广信息|欠费|余额|中奖|验证码|到期|缴费|续费|催缴")


_OF_AN_AUTHORITY = compiled(
    "(?:要求|责令|勒令|命令)(?:停止|整改|暂停|关闭|下架|终止)[^,。;]{0,30}?的书面(?:通知|函)|(?:部门|机关|监管机构|法院|政府)[^,。;]{0,16}?的书面(?:通知|函)"
)
"""监管部门要求整改的书面通知 orders the provider about, and tells the customer nothing."""
_IN_A_GROUP = re.compile("群[内里中]?[^,。;、]{0,4}发布?[^,。;、]{0,6}公告")
"""An announcement in a group is none on a site."""


def _named_channels(sentence: Sentence) -> Mapping[str, tuple[int, int]]:
    """The channels of the sentence's phrases that tell, with the phrase each one stands in."""
    named: dict[str, tuple[int, int]] = {}
    for phrase in re.finditer("[^,;。]+", sentence.sided):
        words = _IN_A_GROUP.sub("群", sentence.text[slice(*phrase.span())])
        here = [name for name, pattern in _CHANNELS.items() if pattern.search(words)]
        if "letter" in here and _OF_AN_AUTHORITY.search(phrase[0]):
            continue
        if not here or not _TOLD.search(phrase[0]) or _LOOKED_UP.search(phrase[0]) or _is_elsewhere(sentence, phrase):
            continue
        untold = WITHOUT_NOTICE_ZH.search(phrase[0])
        if untold and not _TOLD.search(phrase[0], 0, untold.start()):
            continue
        if not (customer_acts_before(phrase[0], len(phrase[0]), "zh")):
            named.update(dict.fromkeys(here, phrase.span()))
    return named


def _is_elsewhere(sentence: Sentence, phrase: re.Match[str]) -> bool:
    """The phrase names the change of another document, and none of this one."""
    here = {mention.subject for mention in sentence.mentions if phrase.start() <= mention.start < phrase.end()}
    return Subject.ELSEWHERE in here and Subject.AGREEMENT not in here


CHANNELS = Reader(
    "zh",
    (*ANCHORS_ZH, "刊登", "登载", "刊载", "展示", "发信", "致电", "站内信", "置于", "挂", "寄", "短信", "弹", "电话"),
    _read_channels,
    (
        "公告", "公示", "栏", "位置", "网", "门户", "页", "中心", "官方", "平台", "本站", "站内", "系统", "推送", "推播", "控制台", "消息", "红点", "私信",
        "讯息", "应用", "app", "软件", "小程序", "产品", "后台", "端", "弹", "浮", "开屏", "跳出", "邮", "mail", "信箱", "信件", "短信", "简讯", "电话",
        "致电", "来电", "语音", "书面", "信函", "挂号", "快递", "平信", "函", "寄", "书信", "纸质", "微信", "qq", "钉钉", "公众号", "飞书", "群", "企微",
    ),
)  # fmt: skip
