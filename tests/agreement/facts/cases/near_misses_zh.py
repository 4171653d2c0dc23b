"""Chinese wordings that come close to a fact: who acts, what is limited, whose firm it is."""

from datetime import date

from watcher.model import Cap, Duration

from . import Case

ENDING, SERVICE, PRICE = "termination.provider_notice", "service.change_notice", "fees.price_change_notice"
CHANNELS, EFFECT, RATE = "amendment.channels", "amendment.takes_effect", "fees.late_rate_daily"
PROVIDER, CAP, INDIRECT = "document.provider", "liability.cap", "liability.indirect_excluded"
SUSPENSION, KEPT, SIGNED, SINCE = (
    "suspension.without_notice", "data.retention_after_end", "dispute.signing_place", "document.effective_on",
)  # fmt: skip
FILLER = "用户应当妥善保管账号和密码，不得出租或者转借给他人使用。\n" * 60
"""As long as an opening: what stands behind it is deep in the text."""


def day(count: float) -> Duration:
    return Duration(count, "day")


_WHO_ACTS = (
    Case(CAP, None, "客户损坏机房设施的，赔偿额以五十万元为限。"),
    Case(CAP, Cap("fixed_amount", amount=500000, currency="CNY"), "给客户造成损失的，赔偿额以五十万元为限。"),
    Case(CHANNELS, None, "《星槎隐私政策》另行约定；该政策变更时提前二十日弹窗告知。", title="星槎主机服务协议"),
    Case("amendment.notice", None, "附件《机房守则》由乙方制定，守则的修改提前五日张贴。", title="机房托管合同"),
    Case("amendment.notice", day(5), "本规则的修改提前五日在《公告栏》张贴。", title="社区规则"),
    Case(ENDING, None, "如需结束推广合作，须提前45日以书面形式（含传真、电子邮件）通知本平台。"),
    Case(ENDING, None, "若想解除本协议，应提前二十日书面通知Skyforge。"),
    Case(ENDING, None, "如欲終止合作契約，須於提前三十日以書面（含電子郵件）通知本公司。"),
    Case(
        ENDING, None, "发生不可抗力的，双方互不承担责任。上述事件持续超过60日的，任何一方可提前10日通知对方解除本协议。"
    ),
    Case(ENDING, None, "任一方可提前10日书面通知对方解除本协议。", heading="不可抗力"),
    Case(
        ENDING,
        None,
        "因不可抗力不能履行的，應及時告知。若該等情形持續逾九十日，任一方得提前十五日書面通知他方終止本契約。",
    ),
    Case(ENDING, day(30), "任何一方可以提前30日书面通知对方终止本协议，无需说明理由。"),
    Case(ENDING, day(20), "本公司得於提前二十日通知您後終止本契約。"),
    Case(ENDING, day(15), "我们可提前15日通知您终止本协议。因不可抗力无法履行的，双方均不承担责任。"),
)
_WHAT_CHANGES = (
    Case(SERVICE, None, "我们有权调整产品（服务）的收费标准，并提前通过官网公告。"),
    Case(SERVICE, None, "本公司得調整產品、服務的價格，並提前十日公告。"),
    Case(PRICE, day(10), "本公司得調整產品、服務的價格，並提前十日公告。"),
    Case(PRICE, "advance", "我们有权调整产品（服务）的收费标准，并提前通过官网公告。"),
    Case(SERVICE, day(15), "我们调整产品功能的，将提前15日公告。"),
    Case(SERVICE, day(7), "我们可以变更服务内容及其价格，但应提前7日通知您。"),
    Case(SERVICE, day(60), "我们承诺，如不再提供某项产品，提前60天在官网公告并通知您迁出数据。"),
    Case(SERVICE, day(45), "倘若不再提供某項功能，本公司會提前四十五日公告。"),
    Case(SERVICE, None, "您不再使用某项服务的，应当提前10天通知我们。"),
    Case(SERVICE, "advance", "本站调整、中断或终止的服务，本站应当在调整、中断或终止之前告知您。"),
    Case(SERVICE, "advance", "本公司變更、中斷或停止服務的，應於變更、中斷或停止之前通知您。"),
    Case(ENDING, None, "本站调整、中断或终止的服务，本站应当在调整、中断或终止之前告知您。"),
    Case(CHANNELS, None, "对账单将寄往本协议首部约定的地址，或按约定的变更方式书面通知变更后的电子邮箱。"),
    Case(CHANNELS, None, "變更聯絡人電子郵箱的，依本條款首部所載方式以書面通知對方。"),
    Case(CHANNELS, ("email", "website"), "我们修订本协议时，将在官网公告并以电子邮件通知您。"),
    Case(EFFECT, "on_publication", "我们可根据行业政策变化和经营需要修订本协议。修订后的版本将公布于本页面，并自公布之日起生效。"),
    Case(EFFECT, "on_publication", "本公司得隨時修改本條款。更新後的內容將公告於本頁面，自公告之日起生效。"),
    Case(EFFECT, None, "我们会不时升级客户端软件。更新后的版本将发布在应用商店，并自发布之日起适用。", heading="软件升级"),
    Case(
        CHANNELS,
        ("email", "in_site_message", "popup"),
        "我们会不时修订本政策。修订后的政策将以下列方式告知你：\n1. 在客户端以弹窗方式提示；\n2. 以站内信方式通知你。\n"
        "我们不会减少你的权利。\n对于重大变更，我们还会提供更显著的通知（例如我们会通过电子邮件发送通知）。",
    ),
    Case(
        CHANNELS,
        ("email",),
        "我们修改本协议时会以邮件通知您。\n您的订单发货后，我们会以短信通知您。",
    ),
)  # fmt: skip
_DAILY = (
    Case(RATE, None, "逾期付款超过30日的，除前述违约金外，还应另行支付全部金额15%的违约金。"),
    Case(RATE, None, "逾期繳費滿三十日者，應一次支付應付總額百分之二十之違約金。"),
    Case(RATE, 0.001, "逾期付款的，每逾期一日按欠付金额的千分之一支付违约金；逾期15日以上的，另付欠款总额的20%。"),
    Case(RATE, 0.0005, "逾期付款的，应按日万分之五支付滞纳金。"),
    Case(RATE, 0.003, "乙方逾期付款的，应承担应付款日千分之三的违约金。"),
)
_WHOSE_FIRM = (
    Case(PROVIDER, None, FILLER + "推送SDK\n服务提供方：远山互动股份有限公司\n使用目的：向您推送消息"),
    Case(PROVIDER, "合肥青禾科技有限公司", FILLER + "本隐私声明适用于由合肥青禾科技有限公司及其关联方提供的所有服务。"),
    Case(PROVIDER, "武汉青禾科技有限公司", FILLER + "应用名称：青禾日记\n开发者：武汉青禾科技有限公司"),
    Case(PROVIDER, "厦门青禾股份有限公司", FILLER + "争议由厦门青禾股份有限公司注册地有管辖权的法院管辖。"),
    Case(PROVIDER, None, FILLER + "统计由厦门远山科技有限公司提供，我们会接入其SDK。"),
    Case(
        PROVIDER,
        "厦门青禾股份有限公司",
        "青禾软件由厦门青禾股份有限公司（以下简称“我们”）以应用程序、SDK等方式提供。",
    ),
    Case(PROVIDER, None, FILLER + "域名解析由最终服务商（如溪谷，北京溪谷信息技术有限公司）提供。"),
    Case(PROVIDER, None, FILLER + "底層機房由供應商（例如臺北雲山資訊股份有限公司）提供。"),
    Case(PROVIDER, "青禾(苏州)信息科技有限公司", FILLER + "联系我们\n公司名称：青禾(苏州)信息科技有限公司"),
    Case(PROVIDER, "雲嶺數位股份有限公司", FILLER + "聯絡我們\n運營主體：雲嶺數位股份有限公司"),
    Case(
        PROVIDER,
        "青禾(苏州)信息科技有限公司",
        FILLER
        + "推送SDK\n服务提供方：远山互动股份有限公司\n使用目的：向您推送消息\n公司名称：青禾(苏州)信息科技有限公司\n"
        "协商不成的，提交青禾(苏州)信息科技有限公司住所地有管辖权的人民法院诉讼解决。",
    ),
    Case(PROVIDER, "杭州栖云网络科技有限公司", "本服务由杭州栖云网络科技有限公司运营。\n" + FILLER),
    Case(PROVIDER, "杭州栖云网络科技有限公司", FILLER + "本平台由杭州栖云网络科技有限公司运营。"),
)
_LIMITS = (
    Case(CAP, None, "我们的赔偿责任总额不超过付费交易中我们获得的累计利润。"),
    Case(CAP, None, "我们的赔偿责任不超过损害发生前12个月付费订单中我们取得的利润总额。"),
    Case(CAP, None, "本公司之賠償責任以您所受之直接損失為限。"),
    Case(CAP, None, "我们的赔偿责任不超过您实际损失的50%。"),
    Case(CAP, Cap("fees_paid_for_service"), "我们的赔偿责任以您的实际损失为限，且不超过您已支付的服务费。"),
    Case(CAP, Cap("fees_past_months", months=12), "我们的赔偿责任不超过损害发生前12个月您支付的服务费用。"),
    Case(CAP, Cap("monthly_fee"), "赔偿总额不超过受影响实例的月（按30日计）租用费用。"),
    Case(CAP, Cap("monthly_fee"), "本公司之賠償總額不超過故障設備之月服務費總額。"),
    Case(CAP, Cap("monthly_fee"), "因故障造成损失的，我们按照《服务等级协议（SLA）》的约定予以赔偿。赔偿总额不超过故障资源的月服务费用。"),
    Case(CAP, Cap("fees_past_months", months=6), "我们的赔偿责任总额不超过您过去6个月服务费用。"),
    Case(INDIRECT, True, "本公司不就用户的任何损害承担责任，包括但不限于商誉、利润、数据、使用等方面的损失或其他无形损失。"),
    Case(INDIRECT, True, "對於利潤、商譽、資料之損失或其他無形損失，本公司概不負賠償責任。"),
    Case(INDIRECT, None, "您应赔偿我们因此遭受的利润、商誉、数据等方面的损失。"),
)  # fmt: skip
_THE_REST = (
    Case(SUSPENSION, True, "我们认为您存在违规或滥用行为时，可立即采取处置措施且无需提前告知。"),
    Case(SUSPENSION, True, "會員如有違規情事，本公司得逕行採取必要措施，無須事先通知。"),
    Case(SUSPENSION, None, "为保障系统安全，我们可立即采取措施修复漏洞，且无需提前通知。"),
    Case(SUSPENSION, None, "您发现他人违规使用您的账号的，可立即采取措施并通知我们。"),
    Case(KEPT, day(10), "未按时续费的客户，我们将保留其数据10天。"),
    Case(KEPT, day(15), "逾期未續費之用戶，本公司將保留其資料十五日。"),
    Case(KEPT, None, "我们将保留其操作日志180天以备审计，客户未使用日志功能的除外。"),
    Case(SIGNED, "苏州市吴中区", "协商不成的，任一方均可向本协议签订地苏州市吴中区有管辖权的人民法院起诉。"),
    Case(SIGNED, "臺北市", "雙方同意由本條款簽訂地臺北市之管轄法院審理。"),
    Case(SIGNED, None, "协商不成的，提交合同签订地有管辖权的人民法院诉讼解决。"),
    Case(SIGNED, None, "双方同意由签订地人民法院管辖，上海市除外。"),
    Case(SINCE, date(2024, 3, 5), "本條款於 西元２０２４年（中華民國１１３年）　３　月　５　日 開始實施。"),
    Case(SINCE, date(2023, 12, 1), "本規約自 2023 年（民國 112 年） 12 月 1 日 起施行。"),
    Case(SINCE, None, "本活動於西元２０２４年（中華民國１１３年）３月５日開始報名。"),
)
CASES = (*_WHO_ACTS, *_WHAT_CHANGES, *_DAILY, *_WHOSE_FIRM, *_LIMITS, *_THE_REST)
