"""Chinese limits in lists, by what the paying is called, and limits of what others owe."""

from watcher.model import Cap, JoinedCap

from . import Case

CASES = (
    Case(
        "liability.cap",
        Cap("fees_past_months", months=3),
        "赔偿责任总额不超过您最近三个月内的充值总额。",
        title="云舟服务协议",
    ),
    Case("liability.cap", Cap("fees_paid_for_service"), "本公司的赔偿责任以您累计充值金额为限。", title="云舟服务协议"),
    Case(
        "liability.cap",
        Cap("fees_paid_for_service"),
        "我们承担的赔偿责任总额不超过您的实际充值金额。",
        title="云舟服务协议",
    ),
    Case(
        "liability.cap",
        Cap("fees_past_months", months=1),
        "開發者之總責任限額亦不超過以下較低者（包括但不限於）：\n使用者於爭議發生前 1 個月內實際已支付予本服務之費用總額。",
        title="云舟服务协议",
    ),
    Case(
        "liability.cap",
        JoinedCap("max", (Cap("fees_past_months", months=12), Cap("fixed_amount", amount=100, currency="USD"))),
        "我们的责任总额以下列较高者为准：\n(a) 您在事件发生前12个月内向我们支付的费用；或\n(b) 100美元。",
        title="云舟服务协议",
    ),
    Case(
        "liability.cap",
        JoinedCap("max", (Cap("fees_past_months", months=12), Cap("fixed_amount", amount=100, currency="USD"))),
        "我们的总责任不超过（i）您在过去12个月内向我们支付的总额；或（ii）100美元，两者以高者为准。",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "逾期付款违约金累计不超过欠款总额的20%。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "乙方逾期交付的，每逾期一日按合同总价的千分之一支付违约金，违约金总额不超过合同总价的10%。",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "客户对本公司的赔偿责任以合同总金额为上限。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "用户违反本协议的，应赔偿由此造成的全部损失，赔偿额不低于人民币10万元。",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "我们为平台商品投保产品责任险，单次事故赔偿限额为100万元。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "月服务可用性低于99.9%的，赔偿代金券，但赔偿总额不超过未达到服务可用性承诺当月的月度服务费用。",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "每次故障的补偿时长最多不超过7天。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "因我方原因导致服务中断的，按中断时长的两倍延长服务期，最多补偿30天。",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "快递丢失的，最高赔付不超过运费的三倍。", heading="保价服务", title="云舟服务协议"),
    Case("liability.cap", None, "试用期最长不超过30天。", title="云舟服务协议"),
    Case("liability.cap", None, "单笔交易金额不超过5万元。", title="云舟服务协议"),
    Case("liability.cap", None, "平台先行赔付的金额不超过商家缴纳的保证金。", title="云舟服务协议"),
    Case("liability.cap", None, "推荐奖励每人每月最高不超过500元。", title="云舟服务协议"),
    Case("liability.cap", None, "退款金额不超过您实际支付的金额。", title="云舟服务协议"),
    Case(
        "liability.cap", None, "第三方服务商对您的赔偿责任以其服务条款为准，不超过其收取的费用。", title="云舟服务协议"
    ),
    Case("liability.cap", None, "商家向买家承担的赔偿责任不超过商品价款的三倍。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "您应承担我们因此遭受的损失，包括但不限于律师费，最高不超过50万元。",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "保险公司的赔偿责任以保单载明的保险金额为限。", title="云舟服务协议"),
    Case(
        "liability.cap", None, "责任限制：在适用法律允许的最大范围内，我们仅对直接损失承担责任。", title="云舟服务协议"
    ),
    Case("liability.cap", Cap("none"), "试用服务按现状提供，我们对试用服务不承担任何责任。", title="云舟服务协议"),
    Case(
        "liability.cap",
        Cap("fees_past_months", months=12),
        "本公司對您所負之總賠償責任，無論係基於契約或侵權，均不逾事件發生前十二個月內您所支付之費用。",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "本条规定的责任上限不适用于故意或重大过失。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "客户应付的违约金不超过未付款项的百分之三十，且该违约金视为对服务商损失的充分赔偿。",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "我们不对超过您已购容量的数据承担责任。", title="云舟服务协议"),
    Case("liability.cap", None, "对于价值超过5000元的物品，请您购买保价，否则我们不承担责任。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "我们的责任合共不超过以下金额：（i）您在过去6个月内支付的费用；及（ii）100美元。",
        title="云舟服务协议",
    ),
    Case(
        "liability.cap",
        JoinedCap("min", (Cap("fees_past_months", months=6), Cap("fixed_amount", amount=100, currency="USD"))),
        "我们的责任合共不超过（i）您在过去6个月内支付的费用；及（ii）100美元，以较低者为准。",
        title="云舟服务协议",
    ),
    Case(
        "liability.cap",
        Cap("fees_paid_for_service"),
        "任何情况下，我方的赔偿总额不超过您就该产品的购买金额。",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "因充值渠道故障造成的退款以充值金额为限。", title="云舟服务协议"),
    Case("liability.cap", None, "您充值的金额不超过5000元。", title="云舟服务协议"),
    Case("liability.cap", None, "会员积分抵扣金额不得超过购买金额的50%。", title="云舟服务协议"),
    Case("liability.cap", None, "如商家违约，应向消费者赔偿不超过商品价款十倍的金额。", title="云舟服务协议"),
    Case("liability.cap", None, "商户应向我们承担的赔偿责任不超过其缴纳的保证金。", title="云舟服务协议"),
    Case(
        "liability.cap", None, "试用期间您的数据可能丢失，请及时备份，我们不承担由此产生的责任。", title="云舟服务协议"
    ),
    Case("liability.cap", None, "试用期结束后未续费的，我们不承担数据保管责任。", title="云舟服务协议"),
    Case("liability.cap", None, "您损坏租用设备的，应照价赔偿，赔偿金额最高不超过设备原价。", title="云舟服务协议"),
    Case("liability.cap", None, "我方有权要求您赔偿，且违约金不超过合同总额的30%。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "甲方承担的违约金总额不超过合同总额的30%。",
        heading="违约责任",
        title="开发合同\n甲方：客户\n乙方：云舟科技有限公司",
    ),
    Case("liability.cap", None, "賠償責任之範圍以直接損害為限。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "单月累计赔偿总额不超过客户当月服务费的30%。",
        heading="服务等级协议",
        title="云舟服务协议",
    ),
    Case("liability.cap", None, "用户对他人承担的赔偿责任与我们无关，最高不超过其违法所得。", title="云舟服务协议"),
    Case("liability.cap", None, "我们的赔偿责任以法律规定的限额为限。", title="云舟服务协议"),
    Case("liability.cap", None, "我们仅承担法律规定的最低限度的责任。", title="云舟服务协议"),
    Case("liability.cap", None, "押金不超过500元，用于赔偿设备损坏。", title="云舟服务协议"),
    Case("liability.cap", None, "延迟发货的赔偿以平台规则为准，每单最高不超过30元。", title="云舟服务协议"),
    Case(
        "liability.cap", Cap("monthly_fee"), "无论如何，我方的赔偿责任不超过客户一个月的服务费。", title="云舟服务协议"
    ),
    Case("liability.cap", None, "您的信用额度不超过10万元，逾期未还造成的损失由您赔偿。", title="云舟服务协议"),
    Case(
        "liability.cap",
        None,
        "赔付：快件未保价的，按实际损失赔偿，最高不超过500元。",
        heading="物流",
        title="云舟服务协议",
    ),
)
