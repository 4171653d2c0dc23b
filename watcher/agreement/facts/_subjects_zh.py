"""How Chinese agreements speak of changing, ending and moving things."""

import re
from collections.abc import Collection, Iterable, Iterator

from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._mention import Mention, Row, Subject

_CHANGES = (
    "修改|修订|修正|变更|更新|调整|更改|变动|改动|增补|修定|改变|变化|更替|增删|增订|删改|订正|重订|改版|改写|异动"
)
CHANGE_ZH = f"(?:{_CHANGES})"
"""Verbs that change a text, a price or a service."""

# ── the agreement itself ─────────────────────────────────────────────────────────────────────────

_NOT_OURS = "(?<!奖励)(?<!激励)(?<!返利)(?<!补贴)(?<!法规)(?<!国家)(?<!产业)(?<!监管)(?<!法律)(?<!优惠)(?<!、)"
_NOT_OF_PRICES = "(?<!付款)(?<!支付)(?<!价格)(?<!收费)(?<!费用)(?<!计费)(?<!资费)"
_NOT_A_TARIFF = "(?<!收费)(?<!资费)(?<!价格)(?<!计费)(?<!费用)(?<!话费)(?<!退款)(?<!折扣)(?<!活动)(?<!奖励)(?<!促销)(?<!抽奖)(?<!积分)"
_DOCUMENT = f"(?:协议|约款|契约|合约|同意书|{_NOT_OF_PRICES}条款|{_NOT_OURS}{_NOT_A_TARIFF}政策|声明|合同|约定|公约|须知|守则|规约|章程|指引|(?:(?<=本)部分|附件|附录|规范|(?<!法规)(?<!法律)规章(?!制度)|办法|手册|制度|说明(?![^,。;]{{0,6}}(?:协议|条款|政策|规则|合同))|{_NOT_A_TARIFF}规则(?!中心|专区|频道)|文件|(?:(?<=隐私)|(?<=本)|(?<![一-鿿]))策略|{_NOT_A_TARIFF}标准))"
_OWN_ONLY = ("部分", "附件", "附录", "规范", "规章", "办法", "手册", "制度", "说明", "规则", "文件", "标准", "策略")
"""Nouns of many things: they mean this document only behind 本 or where its title ends with them."""
_CONTRACTS, _POLICIES = (
    ("协议", "契约", "合约", "合同", "同意书"),
    ("政策", "规则", "声明", "指引", "须知", "守则", "规范", "标准", "sla"),
)
_AND = f"(?:(?:[或和及与、/]|以及|并|且|和/或)?(?:{_CHANGES}|补充|完善|增加|增减|删减|删除|终止|替换|更换|解释))"
_THING = "(?!服务(?!条款|协议|合同|规则|政策)|受|适用|依据|依照|按照|根据|遵守|终止|解除|说明等|功能|价格|费用|资费|收费|产品(?!条款|协议)|信息|资料|数据|订单|账[户号]|帐[户号]|账单|其|联系|联络|地址|邮箱|电话|送达|收件)[^,。;:]"
_NOT_A_CONTACT = (
    "(?!(?:之?后)?的?(?:联系|联络|地址|通讯|通信|收件|送达|账单|账务|电子邮|邮箱|电话|手机|开票|方式(?:书面)?通知))"
)
"""变更后的电子邮箱, 按约定的变更方式通知: what changed is where somebody is reached."""
_CHANGES_DOCUMENT = compiled(
    f"(?:{CHANGE_ZH}|(?<!整)改){_AND}{{0,4}}(?:了|的|后的|过的|完的|好的|后)?(?:{_THING}){{0,10}}?(?P<named>《[^《》]{{2,40}}》|{_DOCUMENT})(?!项下|约定的|所述|规定的|履行)"
)
_DOCUMENT_CHANGES = compiled(
    f"(?P<named>《[^《》]{{2,40}}》|{_DOCUMENT})(?:{_THING}){{0,16}}?(?:{CHANGE_ZH}{_NOT_A_CONTACT}|(?:新|最新)(?:的)?版|改(?![进善造]))"
)
_NEW_DOCUMENT = compiled(
    f"(?<![创全更刷重翻从革])新(?:版本?的?|的)?(?:服务|用户|隐私)?(?!约定)(?P<named>{_DOCUMENT})"
    "(?!的?(?:出台|颁布)|[或和及与、](?:新的?)?(?:国家|法律|法规|规定|监管))"
)
"""新条款, 新版协议: what a change has made."""
_DOCUMENT_AND_MORE_CHANGE = compiled(
    f"(?P<named>《[^《》]{{2,40}}》|{_DOCUMENT})(?:[、或和及与/]|以及|或者)(?:本|我们的?|相关|有关|我方)?(?:服务|产品|功能|价格|费用|资费|收费|套餐)(?!条款|协议|规则)[^,。;:]{{0,10}}?{CHANGE_ZH}{_NOT_A_CONTACT}"
)
"""本条款或我们的服务的变更: one verb for this document and for something else."""
_DOCUMENT_CHANGED_BEHIND = compiled(
    f"(?P<named>(?<=本){_DOCUMENT}|(?<=本服务){_DOCUMENT})[^,。;]{{0,6}},[^,。;]{{0,20}}?{CHANGE_ZH}之(?=[,。;]|$)"
)
"""本条款,本公司得随时修改之."""
_DOCUMENT_FIRST = (_DOCUMENT_CHANGED_BEHIND, _DOCUMENT_CHANGES, _DOCUMENT_AND_MORE_CHANGE)
_AND_MORE = compiled("[、或和及与/者](?:本|我们的?|相关|有关|我方)?(?:服务|产品|功能|价格|费用|资费|收费|套餐)")
_SOME_DOCUMENT = re.compile(
    "《|协议|约款|契约|合约|同意书|条款|政策|声明|合同|约定|公约|须知|守则|规约|章程|指引|部分|附件|附录|规范|规章|办法|手册|制度|说明|规则|文件|标准|策略"
)
"""Quicker to find than what is said of it."""
_VERBS = re.compile("修|变|更|调整|改|增[补删订]|删改|订正|重订|异动|新")
_BASIS = re.compile("(?:根据|按照|依据|依照|违反|遵守|履行|基于)(?:本|此|上述|前述|以上|我们的)?$|该$")
"""根据本协议变更服务 changes the service; 该协议 is one that was spoken of before."""
_AMONG_REASONS = compiled(
    f"(?:根据|按照?|依据|依照?|因应?|由于|基于|随着?|视)(?:(?!{CHANGE_ZH}|本(?:协议|条款|政策))[^,。;]){{1,14}}(?:或者?|和|及|与|以及)$"
)
_REASON = compiled("政策的?(?:要求|需要|规定|导向|环境|形势|变化|变动|调整)(?!之?[前后])")
"""根据市场情况或政策要求调整会费: a policy of the state is why something changes, and not what changes."""
_OTHER_PARTY = "(?:第三方|机构|机关|注册局|上游|(?:其他|底层)供应商|合作(?:方|伙伴)|应用商店|主管部门|监管部门|电信企业|版权方|接收方|受让方|开发商|作者|商家|卖家)"
_ANOTHERS = re.compile(
    f"{_OTHER_PARTY}[^,。;]{{0,12}}$|他们[^,。;]{{0,6}}$"
    "|其(?:他|自身)?(?:的|授权|使用|许可|用户|服务|隐私){0,2}$"
    "|该(?:机关|机构|公司|第三方|服务商|供应商|银行|平台方|软件|产品)[^,。;]{0,4}$"
)
_ANOTHERS_OWN = compiled(f"{_OTHER_PARTY}的?[^,。;]{{0,12}}?{_DOCUMENT}")
_PAPERS = re.compile("证明|资质|提交|证照|执照")
"""提交更新后的文件: papers that somebody hands in."""
_AMENDED_OR_NEW = re.compile("(?:修订|修改|变更|修正)[和及或、与]$")
"""任何修订和新规则: new rules are named in one breath with the amendment."""
_AS_MEANS = re.compile("(?:通过|以)[^,。;]{0,12}(?:提示|通知|公告|邮件|信|消息|弹窗)[、或及]$")
"""通过应用内提示、更新后的条款…通知: new terms as a way to tell of something else."""
_DENIED = re.compile("不(?:属于?|构成|视为|是)|并非")
"""调价不属于协议的变更: what is not a change of the agreement."""


def agreement_mentions_zh(text: str, own: Collection[str]) -> Iterator[Mention]:
    """Changes of this agreement, told from those of a quoted one."""
    if not _VERBS.search(text) or _SEE_THERE.search(text):
        return
    if "其" in text:
        for found in (*_ITS_CHANGE.finditer(text), *_ANOTHER_CHANGES_ITS.finditer(text)):
            yield Mention(Subject.ELSEWHERE, found.start(), found.end())
    named = False
    for pattern in _ways_in(text) if _SOME_DOCUMENT.search(text) else ():
        for found in pattern.finditer(text):
            named = True
            subject = _which_document(text, pattern, found, own)
            if subject is not None:
                yield Mention(subject, found.start(), found.end())
    if not named and not _OTHER_THINGS.search(text):
        for found in _REVISION.finditer(text):
            yield Mention(Subject.AGREEMENT, found.start(), found.end())


def _ways_in(text: str) -> Iterator[re.Pattern[str]]:
    """The ways of naming a change of a document that the text can hold."""
    yield _CHANGES_DOCUMENT
    if "之" in text:
        yield _DOCUMENT_CHANGED_BEHIND
    yield _DOCUMENT_CHANGES
    if _AND_MORE.search(text):
        yield _DOCUMENT_AND_MORE_CHANGE
    yield _NEW_DOCUMENT


def _which_document(text: str, pattern: re.Pattern[str], found: re.Match[str], own: Collection[str]) -> Subject | None:
    """Whether it is this agreement or another document that changes; ``None`` where it is only what a change goes by."""
    place, named = found.start("named"), found["named"]
    if _DENIED.search(text, max(0, found.start() - 4), found.end()):
        return None
    if (named == "说明" and pattern is _CHANGES_DOCUMENT) or _AS_MEANS.search(
        text, max(0, found.start() - 20), found.start()
    ):
        return None
    if _ALSO_THIS.search(text, place, found.end() + _ALSO_BEHIND):
        return Subject.AGREEMENT
    if _points_back(text, place, named, own):
        return Subject.ELSEWHERE
    if pattern in _DOCUMENT_FIRST and _BASIS.search(text, max(0, place - 8), place):
        return None
    if named == "政策" and _REASON.match(text, place) and _AMONG_REASONS.search(text, max(0, place - 20), place):
        return None
    is_this = (
        text[place - 1 : place] == "本"
        or _AMENDED_OR_NEW.search(text, 0, found.start()) is not None
        or text[place - 2 : place] in ("重要", "重大", "主要")
    )
    another = (
        _is_foreign(named, is_this, own)
        or _AS_IT_SAYS.search(text)
        or (named == "文件" and _PAPERS.search(text))
        or (not is_this and _ANOTHERS.search(text, max(0, place - 16), place))
    )
    return Subject.ELSEWHERE if another else Subject.AGREEMENT


_REVISION = compiled(
    "(?:每|历|本|该|各)次修订|(?:修改|更新|变更)函|(?:修订|修正)(?:稿|案|本|版|内容|部分|通知|公告|事项|公布|发布|生效|实施)|(?:修改|更新|变更)(?:稿|文本|公告)|(?:修改|更新)版(?!本)|(?:修改|更新|变更)后的?(?:内容|文本|条文|全文)"
    "|(?:修改|变更)后的?版本|如有(?:任何)?(?:修订|修正|增删)|任何的?(?:修订|(?:修改|变更)(?:[或和及、与](?:变更|修改|更新)|(?=[,均都将须应自在于即经一])))"
    f"|(?<!服务)(?<!产品)(?:变更|修改)的?内容(?!的?[,者])|^(?:变更|修改)(?:正式)?生效|涉及[^,。;]{{0,12}}(?:权利|权益|义务)的?{CHANGE_ZH}"
)
"""What a revision is called where the document it revises goes without saying."""
_OTHER_THINGS = re.compile(
    "价|费|功能|软件|客户端|程序|资料|信息|数据|订单|密码|地址|联系|预约|发票|商品|商店|升级|机房|节点"
)
"""Other things that are revised, in whose company nothing goes without saying."""
_THEIR_WARES = "其(?:店铺|网店|商品|小程序|应用|游戏|作品|课程|网站|产品)"
_ITS_CHANGE = compiled(f"(?<!及)其(?:后续|任何|有关|相关)?{CHANGE_ZH}|{CHANGE_ZH}{_THEIR_WARES}")
_ANOTHER_CHANGES_ITS = compiled(f"{_OTHER_PARTY}[^,。;]{{0,12}}?{CHANGE_ZH}其[^,。;]{{0,8}}?{_DOCUMENT}")
_SEE_THERE = re.compile("见(?:该|《)[^,。;]{0,20}(?:协议|条款|政策|规则)")
_AS_IT_SAYS = re.compile("[依按以]照?其(?:所载|规定|约定|所定)")
"""What is changed as it says itself is another document."""


def _is_foreign(named: str, is_this: bool, own: Collection[str]) -> bool:
    """Another document: quoted by a title that is not ours, or of a kind that ours is not."""
    if named.startswith("《"):
        title = named[1:-1]
        return (
            bool(own)
            and not is_this
            and not any(title in name or name in title or title[-4:] == name[-4:] for name in own)
        )
    if is_this or not own:
        return not is_this and named == "说明"
    if named.endswith(_OWN_ONLY):
        return not any(name.endswith(named) for name in own)
    only_a_policy = all(name.endswith(_POLICIES) and not any(map(name.count, _CONTRACTS)) for name in own)
    return only_a_policy and named.endswith(_CONTRACTS)


_TITLE = re.compile("《[^《》]{2,40}》")
_ALSO_THIS = re.compile("[及和与、或]本(?:服务)?(?:协议|条款|合同|政策|声明|规则|约定|须知)")
_ALSO_BEHIND = 8
"""规则及本协议变更的, 修改《隐私政策》和本协议: whatever else changes, this does."""
_PRIVACY = "隐私"


def _points_back(text: str, place: int, named: str, own: Collection[str]) -> bool:
    """该政策, 守则 behind a quoted 《隐私政策》, 《管理守则》, 隐私政策 in an agreement on services: another than this one."""
    if _below_this_one(text, place, named, own):
        return True
    if named.startswith("《") or text[place - 1 : place] == "本" or not any(map(_SOME_DOCUMENT.search, own)):
        return False
    before = text[max(0, place - _ALSO_BEHIND) : place]
    if _PRIVACY in before:
        return not before.rpartition(_PRIVACY)[0].endswith("本") and not any(_PRIVACY in name for name in own)
    is_that = before.endswith("该")
    if is_that and (not any(name.endswith(named) for name in own) or _ANOTHERS_OWN.search(text, 0, place)):
        return True
    quoted = [title[0] for title in _TITLE.finditer(text, 0, place) if title[0][1:-1].endswith(named)]
    return bool(quoted) and _is_foreign(quoted[-1], is_this=False, own=own)


def _below_this_one(text: str, place: int, named: str, own: Collection[str]) -> bool:
    """本隐私声明 on a page whose title is that of a contract: printed below it, and another agreement."""
    words = text[max(0, place - _ALSO_BEHIND) : place] + named
    if _THIS_PRIVACY.search(words) is None or any(map(_OF_PRIVACY.search, own)):
        return False
    return any(name.endswith((*_CONTRACTS, "条款")) for name in own)


_OF_PRIVACY = re.compile("隐私|个人信息")
_THIS_PRIVACY = re.compile("本(?:《[^《》]{0,12})?(?:隐私|个人信息)[^《》]{0,8}声明")


# ── everything else ──────────────────────────────────────────────────────────────────────────────

_FEE = "(?:话|电|年|月|会|会员|订阅|套餐|手续|通信|通道|流量|带宽|短信|租用?|托管|使用|授权|许可)费"
_PRICE_NOUN = f"(?:(?:付款|支付|价格|费用)条款|价格|价钱|(?:刊例|挂牌|目录|公开|标准|官网|批发|零售|会员|优惠|折扣|含税|基准)价(?!值)|资费|收费(?:标准|方式|项目)?(?!的?(?:网络|增值|会员)?(?:服务|产品|功能))|费率|服务费用?|定价|费用(?:标准)?|计费(?:模式|方式|标准|规则)|售价|单价|标价|套餐价|结算价|电费|月租|租金|价目|报价|牌价|续费价|佣金|{_FEE}(?:用|标准|率)?)"
_PRICE_VERB = (
    f"(?:{_CHANGES}|上调|下调|调涨|调降|调高|调低|涨价|涨|降价|提价|浮动|上涨|提高|上浮|下浮|改(?![进善造])|制[定订])"
)
_PRICE = compiled(
    rf"{_PRICE_NOUN}[^,。;:]{{0,16}}?{_PRICE_VERB}|{_PRICE_VERB}{_AND}{{0,3}}[^,。;]{{0,24}}?{_PRICE_NOUN}|新(?:的)?{_PRICE_NOUN}|涨价|调价|提价|加价"
    r"|(?:免费|赠送)[^。;]{0,30}?(?:收取|转为收费|开始收费|收费)|(?:开始|恢复|转为)(?:收费|付费)"
)

_SITE = "(?:机房|节点|数据中心|资料中心|ip(?:地址|段)?|线路|机柜|位址|接入点|可用区|(?:服务器|伺服器|主机|接入|解析|回源|网关|接口)的?地址)"
_HOST = f"(?:{_SITE}|服务器|伺服器|设备|实例|主机)"
_MOVE = compiled(
    rf"{_HOST}[^,。;:]{{0,12}}?(?:迁移|搬迁|迁址|迁至|迁往|割接|搬到|搬至|迁入|迁出|挪[到至动]|移[到至]|转移[到至]|切换至|切到|调往)|{_SITE}[^,。;:]{{0,8}}?(?:更换|变更|切换|调整|更改|异动)"
    rf"|(?:迁移|搬迁|割接|迁|挪|搬)[^,。;:]{{0,12}}?{_HOST}|(?:更换|变更|切换|调整|更改|换)[^,。;:]{{0,12}}?{_SITE}|机房迁移|搬迁|搬家|换(?:个|到)?(?:新|别的|其他)?机房"
)

_RELATION = "(?:协议|合同|契约|合约|约定|合作|条款|服务关系|订单)"
_NOT_WITH_CHANGE = (
    "(?<!(?:变更|调整|修改|更新)[或、和及与])(?<!(?:变更|调整|修改|更新)[、或和](?:中断|暂停|中止)[或、和及与])"
)
"""变更、中断或终止的服务: the last of a series that is about what is served."""
_ENDING = compiled(
    r"(?:终止|解除|结束|停止|了结|终结)(?:[或和及与、/](?:终止|解除|结束|停止|中止|暂停)){0,2}"
    r"(?:本|该|此|双方|与您|与用户|与客户|与乙方|与甲方|的|之间|之|间|签订|订立|全部|部分){0,4}"
    rf"[^,。;:]{{0,8}}?{_RELATION}|{_NOT_WITH_CHANGE}(?:终止|解除|结束|停止|了结|终结)(?:[或和及与、/](?:终止|解除|结束|停止|中止|暂停)){{0,2}}"
    r"(?:本|该|此|双方|与您|与用户|与客户|与乙方|与甲方|的|之间|之|间|签订|订立|全部|部分){0,4}"
    rf"(?:(?:向|对|为)[^,。;:]{{1,4}}(?:提供|的)?(?:全部|部分|本)?(?:服务)?|提供(?:本|用户|会员|账[户号]|帐[户号])*服务"
    r"|您的(?:服务|账[户号]|帐[户号]|使用资格|会员资格|使用权)|(?:本)?服务(?:关系)?(?=[,。;或]|$|的|并|而))"
    rf"|{_RELATION}(?:[^,。;:]{{0,10}}?(?:终止|解除)|[^。;:]{{0,40}}?(?:终止|解除)之(?=[,。;]|$))"
    rf"|不再(?:继续)?(?:与[^,。;]{{1,6}}?|为|向)?(?:履行|续签|续约|合作)|(?:终止|解约|解除)(?:的)?(?:书面)?通知|解约"
    r"|(?:提前|单方面?|自行|决定|拟|欲|要求|需要?)(?:终止|解除|结束)(?=的|时|者|,|$)|(?:欲|拟|决定|单方)[^,。;]{0,8}?退出(?:合作|合同|协议)?(?=的|时|者|,)"
)

_NOT_ITS_PRICE = rf"(?!\)?(?:\([^()]{{1,12}}\))?(?:[、和及与或/][^,。;、和及与或/]{{2,4}}){{0,2}}\)?的{_PRICE_NOUN}|(?:调用|使用|服务|租用|订阅){_PRICE_NOUN}|\)?(?:\([^()]{{1,12}}\))?{_PRICE_NOUN})"
"""调整产品（服务）的价格 changes a price and no product."""
_SERVICE_NOUN = (
    "(?:服务(?!商|方|提供[方商者]|条款|协议|合同|规则|费|价|期|器|的?相关规则|的?信息)|功能|产品(?!条款|协议)|业务(?!的?需要|的?发展|经营|运营|情况|实际|调整|模式)|接口|api|sdk|规格|套餐(?!价)|计划|(?<!活动)(?<!还款)方案|(?<=[品件型口端])版本"
    "|模型|机型|线路|通道|模块|插件|地域|接入号码|后缀|渠道|镜像|能力)"
) + _NOT_ITS_PRICE
_SERVICE_VERB = f"(?:{_CHANGES}|增减|增加|减少|更换|升级|停止|下线|关闭|取消|停用|终止|停运|停服|停售|退市|废止|撤下|撤销|裁撤|移除|下架|缩减|废弃|弃用|关掉|砍掉|撤掉|淘汰|供应)"
_NOT_A_CAUSE = "".join(
    f"(?<!{cause})" for cause in ("法规", "法律", "政策", "市场", "环境", "情况", "需求", "监管", "技术")
)
"""根据法规变化…提升服务: what changes there is the reason, not the service."""
_SERVICE = compiled(
    rf"{_NOT_A_CAUSE}{_SERVICE_VERB}(?:[或和及与、/](?:{_SERVICE_VERB}|中断|暂停|中止)){{0,5}}(?:(?!生效|之?后|继续|使用|通过|通知|提前)[^,。;:]){{0,20}}?{_SERVICE_NOUN}"
    rf"|{_SERVICE_NOUN}[^,。;:]{{0,16}}?{_SERVICE_VERB}|停止(?:运营|营业|支持|供应|提供|销售|服务)|(?:停止|终止|不再)维护|终止(?:运营|供应|支持)|停运|关停|关服|下线|停服|退役|停售"
    rf"|(?:产品|服务|版本)?(?:生命周期|维护期|支持期)(?:结束|终止|届满|到期)|(?:下架|停用|弃用|废弃|移除|停止支持)[^,。;:]{{0,10}}?版本"
    rf"|不再(?:继续)?(?:提供|支持|供应|运营|销售|开放)[^,。;:]{{0,16}}?{_SERVICE_NOUN}"
)

_OTHER = compiled(
    r"维护|检修|维修|保养|抢修|停机|续费|续订|续约|续期|(?:服务|合同|订阅|套餐|有效|使用|租用|租期)[期限]{0,2}(?:到期|期满|届满)|到期"
    r"|退款|退费|退货|备份|导出|删除|清除|清理|注销|发票|申诉|投诉|举报|实名|修复|故障|试用|促销|优惠"
)
MAINTENANCE_ZH = re.compile("(?<!停止)(?<!终止)(?<!不再)维护|检修|维修|保养|抢修|停机|割接")

_BARE_CHANGE = re.compile(
    f"^(?:但|且)?(?:如|若|倘|凡|一旦|每次)?(?:有|需|须|要|果|发生|进行|作出|对其|确需){{0,2}}(?:{_PRICE_VERB}|变动)(?=[的时者前后,])"
    f"|^(?:我们|本公司|本平台)(?:将|会|应)?[于在](?:上述|前述|相关)?{CHANGE_ZH}(?:发生|进行|实施|生效)之?前"
)
"""如需调整, 调整前三十日: what changes is what the sentence before it spoke of."""
_NAMES = (
    (Subject.PRICE, compiled(_PRICE_NOUN)),
    (Subject.SERVICE, compiled(f"(?:功能|规格|套餐|机型|产品|接口|模块){_NOT_ITS_PRICE}")),
)


def object_of_bare_change_zh(text: str, before: str) -> Subject | None:
    """What a sentence that begins with a change of nothing named goes on about, where the sentence before it says so."""
    if not _BARE_CHANGE.match(text) or _SOME_DOCUMENT.search(before):
        return None
    return next((subject for subject, named in _NAMES if named.search(before)), None)


_BARE = 2
"""Characters of a verb of change."""
_EXAMPLE = re.compile("[(](?:(?:例?如|比如|包括|譬如|诸如|尤其)[^()]{1,80}|[^()]{2,80}等)[)]")


def without_examples_zh(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Without those that stand in brackets, or reach into them from a bare change: 重大变更(如涉及费用调整) is none of fees."""
    examples = [example.span() for example in _EXAMPLE.finditer(text)] if "(" in text else []
    if not examples:
        return iter(found)
    return (
        mention
        for mention in found
        if not any(start - _BARE <= mention.start and mention.end < end for start, end in examples)
    )


SUBJECTS_ZH = (
    Row(Subject.PRICE, re.compile("价|费|资|租金|涨").search, _PRICE),
    Row(Subject.MOVE, re.compile("迁|搬|割接|换|变更|调整|更改|切|挪|移|调往|异动").search, _MOVE),
    Row(Subject.ENDING, re.compile("终止|解除|结束|停止|不再|解约|了结|终结|退出").search, _ENDING),
    Row(
        Subject.SERVICE,
        re.compile(
            "修|变|更[新改替换]|调整|改|增[补删订减加]|减少|升级|停|下线|关[闭掉停服]|取消|终止|退[市役]|废止|撤|供应|不再|生命|移除|下架|弃|掉"
            "|缩减|裁撤|淘汰|期结束|期届满"
        ).search,
        _SERVICE,
    ),
    Row(
        Subject.OTHER,
        re.compile("维|修|检|保养|停机|续|期|退|备份|导出|删|清|注销|发票|诉|举报|实名|故障|试用|促|优惠").search,
        _OTHER,
    ),
)
