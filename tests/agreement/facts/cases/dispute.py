"""Whose law and whose court."""

from watcher.model import Forum

from . import Case

LAW, FORUM, SIGNED = "dispute.governing_law", "dispute.forum", "dispute.signing_place"


def court(place: str) -> Forum:
    return Forum("court", place)


def arbitration(place: str) -> Forum:
    return Forum("arbitration", place)


CASES = (
    Case(LAW, "CN", "本协议的订立、解释和履行均适用中华人民共和国法律。"),
    Case(LAW, "CN", "本协议适用中国大陆地区法律（不包括冲突法规范）。"),
    Case(LAW, "CN", "本协议之效力与争议解决受中华人民共和国法律管辖。"),
    Case(LAW, "HK", "本條款受香港特別行政區法律管轄。"),
    Case(LAW, "TW", "本約定書以中華民國法律為準據法。"),
    Case(LAW, "SG", "本协议适用新加坡法律。"),
    Case(LAW, None, "您应遵守中华人民共和国法律。"),
    Case(LAW, None, "本公司依据中华人民共和国法律合法成立。"),
    Case(
        LAW,
        "US-DE",
        "This Agreement is governed by the laws of the State of Delaware without regard to conflict of laws.",
    ),
    Case(LAW, "US-CA", "These Terms shall be governed by California law."),
    Case(LAW, "GB", "This Agreement is governed by the laws of England and Wales."),
    Case(LAW, "IE", "These Terms are governed by and construed in accordance with the laws of Ireland."),
    Case(LAW, "HK", "These Terms are governed by the laws of Hong Kong SAR."),
    Case(LAW, "DE", "German law applies to this contract, excluding the UN sales convention."),
    Case(LAW, None, "You must comply with the export laws of the United States and of Germany."),
    Case(LAW, None, "Harbor is a company organized under the laws of the State of Delaware."),
    # ── forum ──
    Case(FORUM, court("signing_place"), "协商不成的，提交本协议签订地有管辖权的人民法院管辖。"),
    Case(FORUM, court("北京市海淀区人民法院"), "任何一方均可向北京市海淀区人民法院提起诉讼。"),
    Case(FORUM, court("杭州互联网法院"), "争议由杭州互联网法院管辖。"),
    Case(FORUM, court("provider_domicile"), "争议提交我方所在地有管辖权的人民法院诉讼解决。"),
    Case(FORUM, court("defendant_domicile"), "因本协议产生的争议由被告住所地人民法院管辖。"),
    Case(FORUM, court("customer_domicile"), "因本协议产生的争议由消费者住所地人民法院管辖。"),
    Case(FORUM, court("competent"), "协商不成的，任何一方可向有管辖权的人民法院起诉。"),
    Case(FORUM, arbitration("北京仲裁委员会"), "因本协议产生的争议，应提交北京仲裁委员会仲裁，裁决是终局的。"),
    Case(FORUM, arbitration("competent"), "争议可提请仲裁机构仲裁。"),
    Case(FORUM, court("臺灣臺北地方法院"), "雙方同意以臺灣臺北地方法院為第一審管轄法院。"),
    Case(FORUM, None, "我们会依法协助法院执行生效判决。"),
    Case(FORUM, None, "部分条款被有管辖权的法院认定为无效的，不影响其他条款。"),
    Case(
        FORUM,
        court("Santa Clara County, California"),
        "Any dispute will be resolved in the courts located in Santa Clara County, California.",
    ),
    Case(
        FORUM,
        court("England and Wales"),
        "The courts of England and Wales have exclusive jurisdiction over any dispute.",
    ),
    Case(
        FORUM,
        court("Suffolk County, Massachusetts"),
        "The state and federal courts sitting in Suffolk County, Massachusetts have exclusive jurisdiction.",
    ),
    Case(
        FORUM,
        arbitration("American Arbitration Association"),
        "Any dispute shall be settled by binding arbitration administered by the American Arbitration Association.",
    ),
    Case(FORUM, arbitration("JAMS"), "Disputes are resolved by final and binding arbitration before JAMS."),
    Case(FORUM, court("customer_domicile"), "You may bring proceedings in the courts of the country where you live."),
    Case(
        FORUM,
        court("provider_domicile"),
        "Disputes are subject to the courts where the Company has its registered office.",
    ),
    Case(FORUM, None, "You may bring a claim in small claims court."),
    Case(FORUM, None, "We may disclose data when ordered by a court."),
    # ── signing place ──
    Case(SIGNED, "北京市海淀区", "本协议签订地为北京市海淀区。"),
    Case(SIGNED, "中国深圳市南山区", "本协议的签署地为中国深圳市南山区。"),
    Case(SIGNED, None, "争议提交本协议签订地人民法院管辖。"),
    Case(SIGNED, None, "本协议由双方签订。"),
    Case(SIGNED, "Hamburg", "This Agreement is deemed to have been made in Hamburg."),
    Case(SIGNED, None, "This Agreement was executed by both parties."),
)
