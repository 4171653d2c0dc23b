"""Chinese limits measured by what was paid, however it is said for what, since when and by whom."""

from watcher.model import Cap, FactValue, JoinedCap

from . import Case


def _limit(value: FactValue | None, text: str) -> Case:
    return Case("liability.cap", value, text, heading="责任限制", title="云舟服务协议")


_HALF_A_YEAR_OR_80 = JoinedCap(
    "min", (Cap("fees_past_months", months=6), Cap("fixed_amount", amount=80, currency="USD"))
)

CASES = (
    # one limit, whatever the fees were for
    _limit(
        _HALF_A_YEAR_OR_80,
        "我们的赔偿总额不超过您在索赔发生前六 (6) 个月内为本软件或其扩展组件实际支付的金额，或八十美元（USD $80），以较低者为准。",
    ),
    _limit(
        JoinedCap("max", (Cap("fees_past_months", months=6), Cap("fixed_amount", amount=500, currency="CNY"))),
        "我们的全部赔偿责任不超过您在前六个月内支付的服务费或人民币500元，以较高者为准。",
    ),
    # so many months' fees
    _limit(Cap("fees_past_months", months=6), "我们的赔偿金额不超过用户6个月订阅费。"),
    _limit(Cap("fees_past_months", months=3), "我们的赔偿总额以三个月会员费为限。"),
    _limit(Cap("monthly_fee"), "我们的赔偿总额以一个月服务费为限。"),
    _limit(None, "用户拖欠3个月服务费的，我们有权终止服务。"),
    # an amount in an example does not stand for the limit
    _limit(
        Cap("fees_paid_for_service"),
        "我们的总责任不超过您向我们支付的金额（基础版为 0 元，专业版为 90 元）。",
    ),
    _limit(Cap("fixed_amount", amount=100, currency="CNY"), "我们的总责任不超过一百元（人民币100元）。"),
    _limit(Cap("fixed_amount", amount=200, currency="CNY"), "我们的总责任以最高限额（人民币200元）为限。"),
    # words of a limit on what is claimed
    _limit(Cap("fees_paid_for_service"), "您对我们的任何索偿，均只限于您支付的金额。"),
    _limit(Cap("fees_paid_for_service"), "您理解並同意對本公司的任何求償，僅限於您已支付的費用。"),
    _limit(Cap("fees_paid_for_service"), "用户对本网站提出的索赔金额以该用户对本网站缴交的最高款项为限。"),
    _limit(None, "如索赔金额不超过您支付的费用，您可以申请简易程序。"),
    _limit(None, "索赔金额不超过已支付费用的，由客服先行调解。"),
    _limit(None, "您对商家的任何索偿，只限于商家公布的售后范围，与所付费用无关。"),
    _limit(None, "优惠券只限于您支付的订单金额内使用。"),
)
