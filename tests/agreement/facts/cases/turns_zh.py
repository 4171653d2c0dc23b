"""The same Chinese promise in other turns of phrase: colloquial, terse, traditional, with the parts in another order."""

from watcher.model import Duration

from . import Case

NOTICE, RULE, EFFECT = "amendment.notice", "amendment.notice_rule", "amendment.takes_effect"
CHANNELS, ACCEPTANCE = "amendment.channels", "amendment.acceptance"
ENDING, SERVICE, PRICE, MOVE = (
    "termination.provider_notice", "service.change_notice", "fees.price_change_notice", "service.migration_notice",
)  # fmt: skip


def day(count: float) -> Duration:
    return Duration(count, "day")


_TOLD_IN_PASSING = (
    Case(NOTICE, day(5), "咱们改这份条款之前会提前五天在公告板上吼一声。"),
    Case(NOTICE, day(14), "合同内容要改的话，提前14天跟你打个招呼。"),
    Case(PRICE, day(10), "涨价这件事，我们起码提前十天在用户群里说一声。"),
    Case(MOVE, "advance", "把您的主机搬到别的机房之前，我们会先给您发通知。"),
)
_LEFT_AS_TIME = (
    Case(NOTICE, day(20), "修改本协议的，应在修改生效之日的二十日以前，于官网公告栏登载修改内容。"),
    Case(NOTICE, day(12), "规则调整应当预留不少于12日的公示时间。"),
    Case(NOTICE, day(9), "变更本合同，自告知之日至变更开始实施，距实施之日不得短于九日。"),
    Case(RULE, "before_effect", "协议条款调整的，距生效之日至少留出8日作为公示期。"),
    Case(RULE, "after_notice", "自本站公告修改之日起满20天，修改后的协议取代旧协议。"),
    Case(ENDING, day(40), "我方不再继续与您合作的，会给您留出不少于40日的时间并以邮件告知。"),
    Case(PRICE, day(60), "我方可在给予六十日书面通知后调整收费。"),
)
_REVISIONS = (
    Case(NOTICE, day(6), "公示期为六日，自修订稿登载于本站之日起计算。"),
    Case(NOTICE, None, "资费标准变动的，本公司提前15天公示新标准。"),
    Case(PRICE, day(15), "资费标准变动的，本公司提前15天公示新标准。"),
    Case(NOTICE, None, "我们有权随时变更、中断部分网络服务而无需通知用户。"),
    Case(NOTICE, None, "因业务调整而决定终止与您的协议的，我们会事先通知您。"),
    Case(NOTICE, None, "模板作者修改其授权条款的，提前30日公告。"),
)
_WHO_ENDS = (
    Case(ENDING, None, "用户终止本协议的，应提前30日书面告知。"),
    Case(ENDING, None, "若您解除本合同，应当提前二十日通知。"),
    Case(ENDING, None, "乙方（客户）提前解约的，须提前30日书面告知。"),
    Case(ENDING, day(30), "我方提前解约的，须提前30日书面告知您。"),
    Case(ENDING, day(90), "公司提前终止的，应提前90天通知客户。"),
    Case(SERVICE, None, "客户更换产品的，应提前3日通知。"),
    Case(SERVICE, day(3), "我们为客户更换产品的，应提前3日通知。"),
    Case(SERVICE, Duration(2, "month"), "产品生命周期结束前两个月，厂商将以邮件通知全部客户。"),
    Case(MOVE, day(4), "更換資料中心時，本公司應於四日前公告。"),
    Case(MOVE, day(3), "要把您的云主机挪到别的可用区时，我们提前3个自然日发站内信。"),
)
_BEGINNINGS = (
    Case(EFFECT, "on_publication", "本条款的修订版挂在官网当天起对双方有约束力。"),
    Case(EFFECT, "on_publication", "新版条款发布之日即为其生效日。"),
    Case(EFFECT, "after_notice", "本协议变更的公示期过后，新的条款开始执行。"),
    Case(EFFECT, "on_acceptance", "任何修改，未经甲方书面确认，对甲方不生效力。"),
    Case(EFFECT, "on_acceptance", "条款的变更以您点选同意之日为生效日，您确认之日即为变更生效之日。"),
    Case(EFFECT, "on_renewal", "修改后的协议自下一个合同年度起执行。"),
    Case(EFFECT, None, "对个别客户另签的合同，非经双方书面同意不得变更，不适用本条款修改的规定。"),
    Case(EFFECT, None, "该机构的条款如有更改，自其公布当日起适用于您的证书。"),
)
_CONSENTS = (
    Case(ACCEPTANCE, "continued_use", "变更生效后客户照常拨打电话的，即认定客户接受变更。"),
    Case(ACCEPTANCE, "continued_use", "新规则发布后您依旧上传文件的，等同于您承诺遵守新规则。"),
    Case(ACCEPTANCE, "silence", "收到修改通知七日内没有答复的，推定客户认可本合同的修改。"),
    Case(ACCEPTANCE, "silence", "用戶於施行日前未為反對之表示者，視為同意修訂。"),
    Case(ACCEPTANCE, "explicit_consent", "新版协议在登录时弹出，您勾选“已阅读并同意”即表示接受新协议。"),
    Case(ACCEPTANCE, "explicit_consent", "客户须在后台点选同意修改后的条款，方可继续新建项目。"),
    Case(ACCEPTANCE, None, "涨价后您照常续费的，视为接受新的价格。"),
    Case(ACCEPTANCE, None, "我们可调整服务内容，继续使用即视为接受调整后的服务内容。"),
    Case(ACCEPTANCE, None, "电子文本的协议如同双方书面签署的协议一样有效，协议的修改亦同。"),
    Case(ACCEPTANCE, None, "如接收方变更本政策的，我们将要求其重新征得您的明示同意。"),
    Case(ACCEPTANCE, None, "该协议载明“可随时修改，继续使用视为同意”的内容，对甲方没有约束力。"),
)
_MEANS = (
    Case(CHANNELS, ("in_site_message",), "条款改了以后，我们给每个账号发一条站内信。"),
    Case(CHANNELS, ("letter",), "变更本合同的，须以挂号信寄至客户的注册地址。"),
    Case(CHANNELS, ("sms",), "修订内容以短信发送至管理员手机。"),
    Case(CHANNELS, ("in_site_message", "website"), "修訂條款將張貼於官網，並於登入後之訊息中心告知。"),
    Case(CHANNELS, ("in_site_message",), "本条款的重大变更将通过应用内公告提示。"),
    Case(CHANNELS, ("email", "website"), "修改本协议，我们在主页显著位置提示或者发送电子邮件通知您。"),
    Case(CHANNELS, ("email", "sms"), "我们以下列方式告知您本协议的变更：\n（一）发送短信；\n（二）发送邮件。"),
    Case(CHANNELS, None, "本协议项下的一切通知可以通过邮件或者短信发送。", heading="协议的修改与通知"),
    Case(CHANNELS, None, "当您对本政策有任何疑问，可以发送邮件联系站长咨询。", heading="政策的修改"),
    Case(CHANNELS, None, "模板作者修改其授权条款的，按照其公告的时间执行。", heading="协议的修改"),
    Case(CHANNELS, None, "游戏由开发商运营，他们改用户协议会在启动器里弹窗。"),
    Case(CHANNELS, None, "我们会在必要时发出与服务有关的公告，例如因系统维护而暂停服务时。", heading="政策的更新"),
)
CASES = (*_BEGINNINGS, *_CONSENTS, *_MEANS, *_TOLD_IN_PASSING, *_LEFT_AS_TIME, *_REVISIONS, *_WHO_ENDS)
