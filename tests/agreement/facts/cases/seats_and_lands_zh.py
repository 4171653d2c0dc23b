"""Chinese courts that are found by somebody's place of business, or stand in a land of their own."""

from watcher.model import Forum

from . import Case


def _forum(place: str | None, text: str) -> Case:
    value = None if place is None else Forum("court", place)
    return Case("dispute.forum", value, text, heading="争议解决", title="云舟服务协议")


CASES = (
    # whose place of business it is
    _forum("provider_domicile", "因本條款所生之爭議，雙方同意以 Yunzhou 經營者主要營業地之地方法院為第一審管轄法院。"),
    _forum("provider_domicile", "双方合意以本公司营业地的地方法院为第一审管辖法院。"),
    _forum("provider_domicile", "因本服務涉訟時，以本公司所在地地方法院為第一審管轄法院。"),
    _forum("customer_domicile", "因本服務涉訟時，以會員住所地之地方法院為管轄法院。"),
    _forum("defendant_domicile", "因本服務涉訟時，以被告住所地之地方法院為管轄法院。"),
    _forum("臺灣臺中地方法院", "因本服務涉訟時，以臺灣臺中地方法院為第一審管轄法院。"),
    _forum("高雄地方法院", "如有訴訟，雙方同意以高雄地方法院為第一審管轄法院。"),
    # courts of a land
    _forum("加利福尼亚州", "争议应先友好协商；未解决时，可向加利福尼亚州具有管辖权的州法院或联邦法院提出。"),
    _forum("特拉华州", "因本协议产生的诉讼，应向特拉华州享有管辖权的法院提起。"),
    _forum("加利福尼亞州", "爭議未能解決時，得向加利福尼亞州具有管轄權之法院提起訴訟。"),
    _forum(None, "我们可能依加利福尼亚州具有管辖权的法院的判决披露信息。"),
)
