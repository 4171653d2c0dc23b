"""Money: late payment, renewal, prices."""

from watcher.model import Duration

from . import Case

LATE, LEAD, PRICE = "fees.late_rate_daily", "fees.renewal_lead", "fees.price_change_notice"

CASES = (
    Case(LATE, 0.0005, "逾期付款的，按日承担万分之五的违约金。"),
    Case(LATE, 0.0005, "我们可按照您未付费用的万分之五的标准，按日收取滞纳金。"),
    Case(LATE, 0.001, "每逾期一日，应按欠款的千分之一支付滞纳金。"),
    Case(LATE, 0.0005, "逾期的，按欠付金额每日0.05%计收违约金。"),
    Case(LATE, 0.0005, "逾期付款的，按每日 0.5‰ 加收滞纳金。"),
    Case(LATE, 0.0005, "逾期付款的，按每日 5/10000 加收滞纳金。"),
    Case(LATE, 0.0005, "逾期未付的，按日加收千分之零点五的滞纳金。"),
    Case(LATE, 0.0003, "欠费的，应按应缴金额的日0.03%支付违约金。"),
    Case(LATE, None, "逾期未付的，可能产生滞纳金。"),
    Case(LATE, None, "逾期款项按每月百分之二计算利息。"),
    Case(LATE, None, "逾期款项按年利率18%计息。"),
    Case(LATE, None, "我们逾期退款的，每日向您支付万分之五的违约金。"),
    Case(LATE, 0.0004, "Overdue amounts bear interest at 0.04% per day."),
    Case(LATE, 0.001, "Late payments accrue interest of 0.1% for each day of delay."),
    Case(LATE, None, "Late payments bear interest at 1.5% per month or the highest lawful rate."),
    Case(LATE, None, "Overdue amounts bear interest at 18% per annum."),
    Case(LATE, None, "Unpaid invoices are subject to a late fee of $25."),
    # ── renewal ──
    Case(LEAD, Duration(7, "day"), "您至少应在服务期满前7天内支付续费款项。"),
    Case(LEAD, Duration(30, "day"), "您应当在有效期届满三十日前完成续费。"),
    Case(LEAD, Duration(3, "day"), "续费应于到期前3日完成。"),
    Case(LEAD, None, "我们将在到期前7日提醒您续费。"),
    Case(LEAD, None, "开通自动续费的，到期前1日自动扣款。"),
    Case(LEAD, None, "本协议的修改提前7日公告。"),
    Case(LEAD, Duration(3, "day"), "You must pay the renewal fee at least three days before the expiry date."),
    Case(LEAD, Duration(2, "week"), "Renewals must be paid two weeks before the end of the term."),
    Case(LEAD, None, "Your plan renews automatically unless cancelled at least 30 days before the end of the term."),
    Case(LEAD, None, "We will remind you to renew 14 days before expiry."),
    # ── prices ──
    Case(PRICE, "advance", "我们保留调整价格的权利，但会提前通知。"),
    Case(PRICE, Duration(7, "day"), "收费标准变更的，至少提前〔7〕日公告。"),
    Case(PRICE, Duration(30, "day"), "续费价格上调前三十日，我们会以邮件通知您。"),
    Case(PRICE, "none", "我们有权调整收费标准，无需另行通知。"),
    Case(PRICE, None, "服务价格以购买页面所示为准。"),
    Case(PRICE, None, "本协议的修改提前30日公告。"),
    Case(PRICE, None, "服务到期前7日，我们会提醒您缴费。"),
    Case(PRICE, Duration(30, "day"), "We may change our prices with 30 days' notice."),
    Case(
        PRICE,
        Duration(15, "day"),
        "We will notify you of any price increase at least 15 days before the beginning of the billing cycle.",
    ),
    Case(PRICE, "none", "We may change our fees at any time without notice."),
    Case(PRICE, "advance", "We will give you advance notice of changes to our fees."),
    Case(PRICE, None, "Fees are stated on the order page."),
    Case(PRICE, None, "We will give 30 days' notice before changes to these Terms take effect."),
)
