"""The same Chinese promise in other turns of phrase: colloquial, terse, traditional, with the parts in another order."""

from watcher.model import Duration

from . import Case

NOTICE, RULE = "amendment.notice", "amendment.notice_rule"
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
CASES = (*_TOLD_IN_PASSING, *_LEFT_AS_TIME, *_REVISIONS, *_WHO_ENDS)
