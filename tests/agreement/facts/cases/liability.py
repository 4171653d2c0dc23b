"""What the provider answers for."""

from watcher.model import Cap, JoinedCap

from . import Case

CAP, INDIRECT = "liability.cap", "liability.indirect_excluded"
ORDER, PAID = Cap("fees_for_order"), Cap("fees_paid_for_service")


def months(count: float) -> Cap:
    return Cap("fees_past_months", months=count)


def money(amount: float, currency: str) -> Cap:
    return Cap("fixed_amount", amount=amount, currency=currency)


CASES = (
    Case(CAP, ORDER, "我们的赔偿责任总额不超过向您收取的当次服务费用总额。"),
    Case(CAP, ORDER, "我们的赔偿责任以该订单金额为限。"),
    Case(CAP, PAID, "我们承担的赔偿总额不超过您就导致该赔偿的服务已支付的服务费用总额。"),
    Case(CAP, PAID, "我们的责任以违约服务对应之服务费总额为限。"),
    Case(CAP, months(12), "我们的赔偿责任不超过就该服务过往 12 个月所缴纳的费用总和。"),
    Case(CAP, months(12), "云舟的全部赔偿责任以违约发生前十二个月您支付的服务费为上限。"),
    Case(CAP, months(6), "我方赔偿总额不超过前〔6〕个月的服务费。"),
    Case(CAP, Cap("monthly_fee"), "我们的赔偿责任以当月服务费为限。"),
    Case(CAP, Cap("annual_fee"), "我们的赔偿责任最高不超过当年度服务费。"),
    Case(CAP, Cap("fees_percentage", percent=50), "我们的赔偿责任总额不超过月度服务费的50%。"),
    Case(CAP, Cap("order_value", percent=20), "乙方的赔偿责任不超过合同总价的20%。"),
    Case(CAP, Cap("unused_balance"), "我们的赔偿责任以您未使用部分的服务费为限。"),
    Case(CAP, money(1000, "CNY"), "我们的赔偿责任总额不超过人民币壹仟元整。"),
    Case(CAP, money(50000, "CNY"), "我们的赔偿责任总额不超过5万元。"),
    Case(
        CAP,
        JoinedCap("min", (months(6), money(10000, "CNY"))),
        "我们的赔偿责任以您过去6个月支付的费用与人民币10000元孰低为限。",
    ),
    Case(
        CAP,
        JoinedCap("max", (months(12), money(500, "USD"))),
        "我们的赔偿责任不超过您过去12个月支付的费用或500美元中的较高者。",
    ),
    Case(CAP, Cap("service_credit"), "我们的赔偿责任最高不超过当月等额的代金券。"),
    Case(CAP, Cap("none"), "本服务免费提供，我们不承担任何赔偿责任。"),
    Case(CAP, months(12), "本公司之賠償責任，以用戶最近十二個月繳付之費用為限。"),
    Case(CAP, None, "您的赔偿责任不超过人民币五十万元。"),
    Case(CAP, None, "您违约的，应向我们支付不低于人民币一万元的违约金。"),
    Case(CAP, None, "账户连续12个月未登录的，不超过1个的将被注销。"),
    Case(CAP, None, "服务可用性未达标的，赔偿总额不超过当月服务费的30%。", "服务可用性承诺"),
    Case(CAP, None, "单次上传的文件大小不超过100元的套餐限额。"),
    Case(
        CAP,
        months(12),
        "Our aggregate liability shall not exceed the amounts paid by you in the twelve (12) months preceding the claim.",
    ),
    Case(
        CAP,
        months(3),
        "In no event will our liability exceed the fees paid in the three months immediately preceding the event.",
    ),
    Case(
        CAP,
        JoinedCap("max", (months(12), money(100, "USD"))),
        "Our total liability is limited to the greater of (a) the fees paid in the 12 months before the claim or (b) $100.",
    ),
    Case(
        CAP,
        JoinedCap("min", (months(6), money(5000, "EUR"))),
        "Our liability will not exceed the lesser of the fees paid in the last six months and EUR 5,000.",
    ),
    Case(CAP, money(50, "USD"), "Our maximum liability to you is limited to $50."),
    Case(CAP, money(100, "USD"), "Our aggregate liability shall not exceed one hundred U.S. dollars (US$100.00)."),
    Case(CAP, money(500000, "USD"), "Vendor's total liability shall not exceed US$500,000."),
    Case(CAP, ORDER, "Our liability is limited to the charges for the affected order."),
    Case(CAP, Cap("monthly_fee"), "Our liability is limited to the monthly fee for the affected service."),
    Case(CAP, Cap("unused_balance"), "Our liability is limited to the unused funds in your wallet."),
    Case(CAP, PAID, "Our liability shall not exceed the total amount you have paid for the Service."),
    Case(CAP, months(6), "The most we will ever owe you is what you paid us in the last six months."),
    Case(CAP, None, "Your total liability under this Agreement shall not exceed $10,000."),
    Case(CAP, None, "Service credits for missed uptime shall not exceed 30% of the monthly fee."),
    Case(CAP, None, "Filing fees are borne by us if your claim for damages does not exceed $75,000."),
    Case(CAP, None, "Uploads shall not exceed 100 MB in storage."),
    # ── indirect loss ──
    Case(INDIRECT, True, "我们对任何间接的、惩罚性的、特殊的损失均不承担责任。"),
    Case(INDIRECT, True, "我们不对任何间接性、后果性、偶然性的损害承担赔偿责任。"),
    Case(INDIRECT, True, "对于利润损失、商誉损失、业务中断，我们不承担任何责任。"),
    Case(INDIRECT, True, "我们的赔偿仅限于直接损失，不包括间接损失和可得利益。"),
    Case(INDIRECT, True, "本公司毋須就任何附帶、衍生性損害負責。"),
    Case(INDIRECT, None, "您将承担因此产生的任何直接或间接损失，我们对此不承担任何责任。"),
    Case(INDIRECT, None, "您应赔偿因泄密给我们造成的直接经济损失。"),
    Case(INDIRECT, None, "因您保管不善导致的直接或间接损失，我们不承担责任。"),
    Case(INDIRECT, None, "您不得直接或间接转让本服务。"),
    Case(INDIRECT, True, "We shall not be liable for any indirect, incidental, special or consequential damages."),
    Case(INDIRECT, True, "In no event will we be responsible for lost profits, revenue or goodwill."),
    Case(INDIRECT, True, "Neither party is liable to the other for consequential loss."),
    Case(INDIRECT, True, "We are liable for direct damages only."),
    Case(INDIRECT, None, "Some jurisdictions do not allow the exclusion of incidental or consequential damages."),
    Case(INDIRECT, None, "You will be liable for all direct and indirect damages caused by your breach."),
    Case(INDIRECT, None, "You may not directly or indirectly resell the Service."),
)
