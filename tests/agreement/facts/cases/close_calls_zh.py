"""Chinese wordings that stand close to others which say something else: every class with what it must not take along."""

from watcher.model import Cap, Duration, Forum, JoinedCap

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
CAP = "liability.cap"
INDIRECT = "liability.indirect_excluded"
FORUM = "dispute.forum"
EFFECT = "amendment.takes_effect"
ACCEPTANCE = "amendment.acceptance"


def lower_of(*caps: Cap) -> JoinedCap:
    return JoinedCap("min", caps)


PAID = Cap("fees_paid_for_service")
HALF_A_YEAR = Cap("fees_past_months", months=6)


def yuan(amount: int) -> Cap:
    return Cap("fixed_amount", amount=amount, currency="CNY")


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
    Case(ENDING, day(20), _SOLD_BY_A + "甲方为了追讨欠款向用户起诉的除外。\n甲方终止本协议的，应提前20日通知用户。"),
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
    Case(LEAD, day(3), "續期帳單於到期前二十日發出，用戶應在到期日前至少三日付清。"),
    Case(LEAD, None, "续费账单将于到期前十日寄出，请留意查收并付款。"),
    Case(LEAD, day(10), "用户应在服务到期前十日完成续费。"),
    # published inside an application; sent by electronic mail
    Case(CHANNELS, ("website",), "我们会在小程序内发布修改后的协议。"),
    Case(CHANNELS, ("in_site_message",), "协议修改后，我们会以应用内消息通知您。"),
    Case(CHANNELS, ("email",), "协议修改后，我们会以电邮寄送修改后的全文。"),
    Case(CHANNELS, ("letter",), "协议修改后，我们会邮寄修改后的全文。"),
    # two limits that both hold
    Case(CAP, lower_of(PAID, yuan(2000)), "我们的赔偿责任不超过您已支付的服务费，并且累计不超过２０００元。"),
    Case(
        CAP,
        lower_of(HALF_A_YEAR, yuan(30000)),
        "本公司的赔偿总额以您前六个月支付的费用为限，且最高不超过人民币叁万元。",
    ),
    Case(CAP, PAID, "我们的赔偿责任不超过您已支付的服务费，且不超过您的实际损失。"),
    Case(CAP, PAID, "我们的赔偿总额以您已支付的服务费为限，但您的损失不超过1000元的除外。"),
    # a list that says what is compared
    Case(
        CAP,
        lower_of(HALF_A_YEAR, yuan(9000)),
        "我们的全部责任以下列两者中较低者为限：（1）您前六个月支付的费用；（2）九千元。",
    ),
    Case(
        CAP,
        lower_of(PAID, yuan(500)),
        "我们的赔偿责任不超过以下金额中的较低者：\n（a）您已支付的服务费；\n（b）人民币500元。",
    ),
    Case(CAP, None, "我们的赔偿责任以下列两者中较低者为限：（1）您的实际损失；（2）第三方已赔付的金额。"),
    Case(CAP, None, "下列两者中较低者为您的提现限额：（1）账户余额；（2）五千元。"),
    # multiples of what was paid, and of something else
    Case(CAP, Cap("fees_percentage", percent=200), "我们的赔偿责任以您已支付服务费的两倍为限。"),
    Case(CAP, Cap("order_value", percent=300), "平台对您的赔偿不超过合同总价的3倍。"),
    Case(CAP, None, "我们的赔偿责任不超过您实际损失的一倍。"),
    Case(CAP, None, "用户对我们的赔偿责任，以年费的两倍为限。"),
    # what is free is answered for in no way
    Case(CAP, Cap("none"), "平台不对免费功能承担任何责任。"),
    Case(CAP, None, "平台不对免费功能因您误操作造成的数据丢失承担责任。"),
    # a ceiling of a service level is one of liability only where nothing else is owed
    Case(
        CAP,
        Cap("fees_percentage", percent=20),
        "可用性未达标的，赔付不超过当月费用的２０％，这是我们就此承担的全部赔偿责任。",
    ),
    Case(CAP, None, "月可用性未达标的，赔付不超过当月费用的20%。", "服务等级"),
    # somebody who does a thing indirectly suffers no indirect loss by that
    Case(INDIRECT, None, "对于通过您间接使用本服务的第三人，我们不承担赔偿责任。"),
    Case(INDIRECT, True, "对于第三人使用本服务造成的间接损失，我们不承担赔偿责任。"),
    # a place in front of the words that a court is competent
    Case(FORUM, Forum("court", "provider_domicile"), "争议由平台运营地有管辖权的人民法院管辖。"),
    Case(FORUM, Forum("court", "provider_domicile"), "争议提交本公司备案地有管辖权的法院解决。"),
    Case(FORUM, Forum("court", "provider_domicile"), "发生争议的，向我公司当地人民法院起诉。"),
    Case(FORUM, Forum("court", "customer_domicile"), "发生争议的，可以向您当地的法院起诉。"),
    Case(FORUM, Forum("court", "competent"), "发生争议的，可以向当地法院起诉。"),
    Case(FORUM, Forum("court", "马绍尔群岛"), "发生争议的，管辖法院均设在马绍尔群岛。"),
    Case(FORUM, Forum("court", "杭州市"), "因本协议产生的纠纷，双方约定管辖法院、诉讼地均为杭州市。"),
    Case(FORUM, None, "网站的备案地为江苏省，管辖其备案的是当地通信管理局而非法院。"),
    # the edition that lies here began on a date; so may a change
    Case(EFFECT, None, "附则：本协议２０２４年３月修订，自２０２４年５月１日起施行。"),
    Case(EFFECT, None, "本规则于2023年6月1日发布，自2023年7月1日起实施。"),
    Case(EFFECT, "on_publication", "我们可以修改本协议。任何改动在刊登于网站后即时生效。"),
    Case(EFFECT, None, "您可以修改账户资料，更改后即时生效。"),
    # silence: nobody objects, or nobody leaves in time
    Case(ACCEPTANCE, "silence", "本协议的修改稿公示十日，期满用户未提出异议的，修改稿即生效。"),
    Case(ACCEPTANCE, "silence", "您不同意修订的，可在三十日内解约；逾期未解约的，视为同意。"),
    Case(ACCEPTANCE, None, "您不同意修订的，可在三十日内解约；逾期未解约的，视为同意续费。"),
    Case(ACCEPTANCE, None, "账单寄出后十日内无异议的，账单生效。"),
)
