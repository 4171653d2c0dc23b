"""Values in words that people read, in both languages of the house."""

from collections.abc import Callable, Mapping
from datetime import date

from watcher.model import Bilingual, Cap, Duration, FactValue, Forum, JoinedCap, Unit

Showing = Callable[[FactValue], Bilingual]


_UNITS: Mapping[Unit, Bilingual] = {
    "hour": Bilingual("小时", "hour"),
    "day": Bilingual("天", "day"),
    "working_day": Bilingual("个工作日", "working day"),
    "week": Bilingual("周", "week"),
    "month": Bilingual("个月", "month"),
    "quarter": Bilingual("个季度", "quarter"),
    "year": Bilingual("年", "year"),
}

_CURRENCIES: Mapping[str, str] = {"CNY": "元人民币", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "HKD": "港元"}

_NAMED_COURTS: Mapping[str, Bilingual] = {
    "provider_domicile": Bilingual("服务方所在地", "the provider's domicile"),
    "customer_domicile": Bilingual("客户所在地", "the customer's domicile"),
    "defendant_domicile": Bilingual("被告所在地", "the defendant's domicile"),
    "signing_place": Bilingual("签订地", "the signing place"),
    "competent": Bilingual("有管辖权", "competent"),
}

_FORUM_KINDS: Mapping[str, Bilingual] = {
    "court": Bilingual("法院", "court"),
    "arbitration": Bilingual("仲裁", "arbitration"),
}


def number(value: float) -> str:
    """Digits as a person writes them: 7, 0.5, 1,000."""
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def show_duration(value: FactValue) -> Bilingual:
    if not isinstance(value, Duration):
        return show_text(value)
    unit = _UNITS[value.unit]
    plural = "" if value.count == 1 else "s"
    return Bilingual(f"{number(value.count)} {unit.zh}", f"{number(value.count)} {unit.en}{plural}")


_NOTICES: Mapping[FactValue, Bilingual] = {
    "advance": Bilingual("提前通知（未写期限）", "in advance, no period stated"),
    "none": Bilingual("无需通知", "without notice"),
}


def show_notice(value: FactValue) -> Bilingual:
    return _NOTICES[value] if isinstance(value, str) and value in _NOTICES else show_duration(value)


def show_text(value: FactValue) -> Bilingual:
    words = value.isoformat() if isinstance(value, date) else str(value)
    return Bilingual(words, words)


def show_flag(_value: FactValue) -> Bilingual:
    return Bilingual("是", "yes")


def show_rate(value: FactValue) -> Bilingual:
    percent = f"{number(float(value) * 100)}%" if isinstance(value, (int, float)) else str(value)
    return Bilingual(f"每日 {percent}", f"{percent} a day")


def words(choices: Mapping[str, Bilingual]) -> Showing:
    """Shows one word of a closed list, or a set of them."""

    def show(value: FactValue) -> Bilingual:
        chosen = value if isinstance(value, tuple) else (str(value),)
        shown = [choices.get(choice, Bilingual(choice, choice)) for choice in chosen]
        return Bilingual("、".join(word.zh for word in shown), ", ".join(word.en for word in shown))

    return show


def show_forum(value: FactValue) -> Bilingual:
    if not isinstance(value, Forum):
        return show_text(value)
    kind, place = _FORUM_KINDS[value.kind], _NAMED_COURTS.get(value.place)
    if place is None:
        return Bilingual(f"{kind.zh}：{value.place}", f"{kind.en}: {value.place}")
    return Bilingual(f"{place.zh}{kind.zh}", f"{kind.en}: {place.en}")


# ── limits of liability ──────────────────────────────────────────────────────────────────────────

_BASES: Mapping[str, Bilingual] = {
    "fees_for_order": Bilingual("当次服务费用", "the fees of the order"),
    "fees_paid_for_service": Bilingual("该服务已支付的费用", "the fees paid for the service"),
    "fees_past_months": Bilingual("过往 {months} 个月的费用", "the fees of the past {months} months"),
    "monthly_fee": Bilingual("一个月的服务费", "one monthly fee"),
    "annual_fee": Bilingual("一年的服务费", "one annual fee"),
    "fees_percentage": Bilingual("费用的 {percent}%", "{percent}% of the fees"),
    "fixed_amount": Bilingual("{amount} {currency_zh}", "{amount} {currency}"),
    "order_value": Bilingual("合同或订单总额", "the value of the order"),
    "unused_balance": Bilingual("未使用部分的费用", "the unused balance"),
    "service_credit": Bilingual("服务抵扣额度", "service credits"),
    "none": Bilingual("不承担任何责任", "no liability at all"),
}

_COMBINED: Mapping[str, Bilingual] = {
    "max": Bilingual("以较高者为限", "whichever is higher"),
    "min": Bilingual("以较低者为限", "whichever is lower"),
}


def _show_single(value: Cap) -> Bilingual:
    base = _BASES.get(value.basis, Bilingual(value.basis, value.basis))
    slots = {
        "months": number(value.months or 0),
        "percent": number(value.percent or 0),
        "amount": number(value.amount or 0),
        "currency": value.currency or "",
        "currency_zh": _CURRENCIES.get(value.currency or "", value.currency or ""),
    }
    shown = Bilingual(base.zh.format(**slots), base.en.format(**slots))
    if value.percent is not None and value.basis != "fees_percentage":
        return Bilingual(f"{shown.zh}的 {slots['percent']}%", f"{slots['percent']}% of {shown.en}")
    return shown


def show_cap(value: FactValue) -> Bilingual:
    if isinstance(value, JoinedCap):
        parts, joint = [_show_single(part) for part in value.of], _COMBINED[value.combine]
        zh, en = "；".join(part.zh for part in parts), "; ".join(part.en for part in parts)
        return Bilingual(f"{zh}（{joint.zh}）", f"{en} ({joint.en})")
    return _show_single(value) if isinstance(value, Cap) else show_text(value)
