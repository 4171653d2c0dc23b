"""Chinese wordings that stand close to others which say something else: every class with what it must not take along."""

from watcher.model import Duration

from . import Case


def day(count: int) -> Duration:
    return Duration(count, "day")


NOTICE = "amendment.notice"
CHANNELS = "amendment.channels"
ENDING = "termination.provider_notice"
SUSPENSION = "suspension.without_notice"
SERVICE = "service.change_notice"
PRICE = "fees.price_change_notice"
MOVE = "service.migration_notice"
LEAD = "fees.renewal_lead"

_SOLD_BY_A = '海塘网络有限公司（下称"海塘或甲方"，网址：haitang.example）向使用者（下称"用户"）提供服务。\n'
_SOLD_BY_B = (
    '"海塘商城"（下称"本服务"）是由海塘网络有限公司（下称"乙方"）向商城商户（下称"甲方"）提供的，甲乙双方订立本协议。\n'
)
_BOUGHT_BY_A = "甲方：使用本服务的客户\n乙方：海塘网络有限公司\n"

CASES = (
    # who is who: a name beside another one, and brackets that close behind a name
    Case(ENDING, day(20), _SOLD_BY_A + "甲方终止本协议的，应提前20日通知用户。"),
    Case(ENDING, day(20), _SOLD_BY_B + "乙方终止本协议的，应提前20日通知甲方。"),
    Case(ENDING, None, _SOLD_BY_B + "甲方终止本协议的，应提前20日通知乙方。"),
    Case(ENDING, None, _BOUGHT_BY_A + "甲方终止本协议的，应提前20日通知乙方。"),
    Case(SUSPENSION, True, _SOLD_BY_B + "甲方违反本协议的，乙方有权不经通知先行冻结该账户。"),
    # a breach that is only said not to be one
    Case(ENDING, day(45), "双方均可提前45日书面通知对方终止本协议，且不构成违约。"),
    Case(ENDING, day(15), "我们可提前１５日通知您解除本合同，无需承担任何违约责任。"),
    Case(ENDING, None, "您违约的，我们可提前15日通知您解除本合同，且不承担任何责任。"),
    # a breach told by the clause that forbids it
    Case(SUSPENSION, True, "用户出现第八条所列情形的，我们可以不经通知关闭其账户。"),
    Case(SUSPENSION, True, "倒卖账号的，一经查出，平台立即封停账号。"),
    Case(SUSPENSION, True, "您的使用行为不符合平台规则的，我们有权在不事先通知您的情况下暂停服务。"),
    Case(ENDING, None, "用户出现第八条所列情形的，我们可以不经通知终止服务。"),
    Case(SERVICE, None, "一经核实，我们可以立即停止服务而无需通知。"),
    Case(SERVICE, "none", "我们可以随时停止部分功能而无需通知您。"),
    Case(SUSPENSION, None, "您可按第八条所述方式随时停止使用，无需通知我们。"),
    # not one by one is not untold
    Case(NOTICE, None, "条款修订后将于官网公布，恕不一一通知。", "条款的修订"),
    Case(NOTICE, None, "我们修改本协议后会在首页公告，恕不另行分别通知。"),
    Case(NOTICE, "none", "我们可随时修改本协议，恕不另行通知。"),
    Case(NOTICE, "none", "本协议如有修改，恕不逐一通知。"),
    Case(PRICE, "none", "套餐调价以门户所公布的为准，恕不一一告知。"),
    # a place that is called after rules is no document
    Case(NOTICE, day(10), "我们修改本协议的，在规则中心公示修改稿，公示期为１０日。"),
    Case(NOTICE, None, "规则中心改版前，我们会提前10日通知您。"),
    # prices by trade names, and those that are another's
    Case(PRICE, day(20), "挂牌价调整的，我们提前２０天通知您。"),
    Case(PRICE, day(10), "我们上调目录价前，至少提前10日公告。"),
    Case(PRICE, None, "上游机构可能在不通知的情况下调整批发价。"),
    Case(PRICE, None, "本服务的公开价值由您自行评估，我们不会提前10日调整内容。"),
    # what else is an address of a machine
    Case(MOVE, Duration(1, "week"), "解析地址变更的，我们提前一周告知您。"),
    Case(MOVE, None, "您的收件地址变更的，应提前一周告知我们。"),
    # when the bill is made is not when it must be paid
    Case(LEAD, day(5), "续费账单在到期前二十日开具，您应在到期前5日付清。"),
    Case(LEAD, None, "续费账单将于到期前十日寄出，请留意查收并付款。"),
    Case(LEAD, day(10), "用户应在服务到期前十日完成续费。"),
    # published inside an application; sent by electronic mail
    Case(CHANNELS, ("website",), "我们会在小程序内发布修改后的协议。"),
    Case(CHANNELS, ("in_site_message",), "协议修改后，我们会以应用内消息通知您。"),
    Case(CHANNELS, ("email",), "协议修改后，我们会以电邮寄送修改后的全文。"),
    Case(CHANNELS, ("letter",), "协议修改后，我们会邮寄修改后的全文。"),
)
