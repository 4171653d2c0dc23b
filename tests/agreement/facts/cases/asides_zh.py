"""Chinese agreements in passing: exceptions behind a choice, headings set in the line, ends of a showing, placeholders."""

from watcher.model import Cap, Duration, Forum

from . import Case

FORUM, LAW, SIGNED = "dispute.forum", "dispute.governing_law", "dispute.signing_place"
NOTICE, RULE, EFFECT = "amendment.notice", "amendment.notice_rule", "amendment.takes_effect"
ACCEPTANCE, CHANNELS = "amendment.acceptance", "amendment.channels"
CAP, INDIRECT = "liability.cap", "liability.indirect_excluded"
ENDING, SUSPENSION, SERVICE = "termination.provider_notice", "suspension.without_notice", "service.change_notice"
PROVIDER = "document.provider"

CASES = (
    # what a choice of court yields to stands behind a comma; a condition of a dispute is no condition of a ruling
    Case(
        FORUM,
        Forum("court", "provider_domicile"),
        "双方不能协商解决的，应提交服务商注册地的人民法院审理，法律有强制性规定的除外。",
    ),
    Case(
        FORUM, Forum("court", "provider_domicile"), "因本协议起诉的，由我方住所地法院管辖，专属管辖另有规定的从其规定。"
    ),
    Case(FORUM, None, "除消费者住所地法院管辖的强制性规定外，本条不影响其他权利。"),
    Case(FORUM, Forum("court", "signing_place"), "如双方协商不成提交协议签署地人民法院裁判。"),
    Case(FORUM, Forum("court", "provider_domicile"), "如产生纠纷由本公司所在地人民法院管辖。"),
    Case(FORUM, None, "如果有管辖权的法院最终认定某一条款无效，其余条款继续有效。"),
    Case(FORUM, None, "如法院判定争议条款不可执行，该条款应在最小范围内修正。"),
    Case(LAW, "TW", "本合約之解釋與適用，以中華民國（臺灣）法律為準據法。"),
    Case(LAW, None, "會員應遵守中華民國（臺灣）法律及網際網路之國際慣例。"),
    Case(SIGNED, "苏州市吴中区", "本合同的签订地、履行地均为苏州市吴中区。"),
    Case(SIGNED, None, "合同履行地及设备交付地均为苏州市吴中区。"),
    Case(SERVICE, Duration(60, "day"), "我们停用某项功能的，将提前60天通知您，并协助您将数据转移。"),
    # headings set in the line
    Case(NOTICE, Duration(15, "day"), "修订。重要变更将提前15天通知。", heading="一般条款"),
    Case(RULE, "before_effect", "变更。重大变更将提前一个月告知。", heading="其他"),
    Case(NOTICE, Duration(15, "day"), "变更：重大变更提前15天通知。", heading="其他"),
    Case(NOTICE, None, "更新：软件更新前提前通知用户重启。", heading="其他"),
    Case(NOTICE, None, "转让。重大变更将提前15天通知。", heading="一般条款"),
    # a showing that ends, and with it the wait
    Case(
        NOTICE,
        "advance",
        "我们可能更新本政策。如有重大变更（例如收集新类型的数据），我们会在生效前通知您。",
        title="隐私政策",
    ),
    Case(NOTICE, None, "我们向他人共享您的信息前，会事先告知您。", heading="信息的变更与共享", title="隐私政策"),
    Case(FORUM, Forum("arbitration", "competent"), "协商不成的，可将争议提交至合适的仲裁委员会仲裁。"),
    Case(NOTICE, "advance", "平台修订本协议的，应在首页公示，公示期间截止后新协议生效。"),
    Case(EFFECT, "after_notice", "平台修订本协议的，应在首页公示，公示期间截止后新协议生效。"),
    Case(CHANNELS, ("website",), "本协议的修订会在网站发布，公示时间截止后生效。"),
    Case(NOTICE, None, "本协议的修订在网站公布，报名时间截止后不再受理。"),
    Case(EFFECT, "on_publication", "修订后的协议在官网公布，立即生效。"),
    Case(EFFECT, None, "本协议如有修改，将更新生效日期并在登录页面通知。"),
    Case(EFFECT, "on_publication", "修改后的协议公布之日起即为生效日期。"),
    Case(EFFECT, "on_stated_date", "修改后的条款于文首约定的生效之日起生效。"),
    # what is done without asking
    Case(ACCEPTANCE, None, "必要时，我们可以未经您同意而修改本协议。"),
    Case(ACCEPTANCE, None, "本协议的修改未经用户确认即行适用。"),
    Case(ACCEPTANCE, "explicit_consent", "未经用户同意，平台不得修改本协议中的收费条款。"),
    Case(ACCEPTANCE, "explicit_consent", "本协议未经双方书面同意不得变更。"),
    # coupons that are sold, and who it is that bears all responsibility
    Case(CAP, None, "乙方应证明其发放优惠券的资格，并保证对所提交材料的真实性承担全部责任。"),
    Case(CAP, None, "商户自行发放代金券的，由商户负全部责任。"),
    Case(CAP, Cap("service_credit"), "服务中断的，我们赠送等值代金券，此即我方的全部责任。"),
    Case(INDIRECT, None, "您发布的内容不会直接或间接与被禁止的商品链接，也不含对其的描述。"),
    Case(INDIRECT, True, "我们不承担任何直接、间接与附带的损失。"),
    # another takes our place, the next term does not begin, the end has its consequences
    Case(SERVICE, None, "我们不再提供服务的，可提前60天通知您，并将本协议转让给承接方。"),
    Case(ENDING, Duration(60, "day"), "我们停止提供服务的，将提前60天通知您，并协助您将数据转移。"),
    Case(ENDING, Duration(20, "day"), "任何一方提前解除合同的，应提前20日书面通知对方，并按约定承担违约责任。"),
    Case(ENDING, None, "一方违反本合同的，对方可提前20日通知解除合同，并要求其承担违约责任。"),
    Case(ENDING, "advance", "我们有权终止服务，终止服务前会告知用户。"),
    Case(SERVICE, None, "用户终止服务前应通知我们。"),
    Case(ENDING, None, "协议期满时，若双方均没有提前15日提出终止，本协议自动顺延一年。"),
    Case(ENDING, Duration(15, "day"), "协议有效期内，我方可提前15日书面通知您终止本协议。"),
    Case(SUSPENSION, None, "我们可终止违规账户。终止后，您使用服务的权利即时停止。"),
    Case(SUSPENSION, True, "您违反本协议的，我们可立即终止您的账户，终止后数据不予保留。"),
    Case(SUSPENSION, None, "网站经营者发现违法信息的，应当立即停止传输，保存记录并报告。"),
    Case(SUSPENSION, True, "发现违法信息的，我们有权立即停止服务，保存记录并报告。"),
    # a new policy of the state is none of ours
    Case(CHANNELS, None, "因新政策或法律法规出台而不能履行的一方，应立即将情况书面通知对方。"),
    Case(CHANNELS, ("email",), "新政策生效前，我们会通过邮件通知您。", heading="隐私政策的更新", title="隐私政策"),
    Case(CHANNELS, None, "邮箱是我们与您沟通的唯一官方电子邮件。", heading="协议修改与联系"),
    # firms that are not ours, and forms not filled in
    Case(PROVIDER, None, "运营主体：【请填写全称，例如 XX 网络科技有限公司】"),
    Case(PROVIDER, None, "本平台由某某信息技术有限公司运营。"),
    Case(PROVIDER, None, "钱包支付是晴川支付有限公司向您提供的第三方支付服务。"),
    Case(
        PROVIDER,
        "青禾供应链（无锡）有限公司",
        "双方就青禾供应链（无锡）有限公司为甲方提供第三方平台代运营服务达成本协议。\n甲方应于收到青禾供应链（无锡）有限公司的账单后三日内核对。",
    ),
    Case(
        PROVIDER,
        "成都成就教育科技有限公司",
        "本协议由您与成都成就教育科技有限公司（以下简称“我们”）签订。",
        title="成就课堂协议",
    ),
    # courts of a whole land, and its laws; a court is no law
    Case(FORUM, Forum("court", "中国法院"), "因本条款产生的争议，由中国法院专属管辖。"),
    Case(LAW, None, "因本条款产生的争议，由中国法院专属管辖。"),
    Case(FORUM, Forum("court", "中華民國法院"), "雙方合意以中華民國法院為管轄法院。"),
    Case(FORUM, Forum("court", "competent"), "争议应向有管辖权的中国大陆法院提起诉讼。"),
    Case(FORUM, None, "任何一方均可向中国法院申请强制执行仲裁裁决。"),
    Case(FORUM, Forum("court", "珠海"), "若有纠纷需要诉讼，诉讼地必须在珠海。"),
    Case(FORUM, Forum("court", "法国"), "发生争议的，法国法院拥有专属管辖权。"),
    Case(FORUM, Forum("court", "特拉华州"), "不能仲裁的，由特拉华州的州法院与联邦法院管辖。"),
    Case(FORUM, Forum("court", "英格兰和威尔士"), "双方同意英格兰和威尔士法院拥有专属管辖权。"),
    Case(FORUM, None, "法国法院的判决可以依法承认。"),
    Case(FORUM, Forum("arbitration", "美国仲裁协会"), "争议应根据美国仲裁协会的规则通过有约束力的仲裁解决。"),
    Case(
        FORUM,
        Forum("arbitration", "美国仲裁协会"),
        "争议应根据美国仲裁协会的规则仲裁解决，但任何一方均可在有管辖权的法院寻求禁令。",
    ),
    Case(FORUM, None, "本协议不强制您只能向运营者所在地法院起诉。"),
    Case(FORUM, None, "任何一方均可在有管辖权的法院寻求禁令或临时救济。"),
    Case(FORUM, None, "仲裁协会的规则可以在其网站查阅。"),
    Case(LAW, "DE", "本条款受德意志联邦共和国法律管辖。"),
    Case(LAW, "CA-QC", "一切争议均受魁北克法律管辖。"),
    Case(LAW, "PT", "本协议受葡萄牙法律管辖并据其解释。"),
    Case(LAW, "VG", "本条款的解释适用英属维尔京群岛法律。"),
    Case(LAW, "US-NV", "本协议适用内华达州法律，不适用其冲突法规则。"),
    Case(LAW, "ID", "本协议受印度尼西亚共和国法律管辖。"),
    Case(LAW, None, "您在泰国使用本服务的，应遵守泰国法律。"),
    # limits
    Case(CAP, Cap("order_value"), "我方的总赔偿责任不超过该专案合约总金额。"),
    Case(CAP, Cap("fees_past_months", months=3), "任一方的赔偿责任上限，为过去三个月的合约总金额。"),
    Case(CAP, Cap("fees_paid_for_service"), "平台的赔偿责任以您就争议服务实际支付的费用为合理上限。"),
    Case(CAP, Cap("fees_percentage", percent=500), "我方只承担被证实的过失责任，并且赔偿金额不超过检测费用的5倍。"),
    Case(CAP, None, "我方只承担被证实的过失责任。"),
    Case(CAP, Cap("fixed_amount", amount=100, currency="CNY"), "我们对每位会员的责任总额应限制在100元人民币之内。"),
    Case(CAP, None, "我们会把故障造成的损失控制在最小范围内。"),
    Case(CAP, Cap("none"), "软件免费提供，作者的赔偿责任上限为零。"),
    Case(CAP, Cap("none"), "赔偿责任以零元为上限。"),
    Case(CAP, Cap("order_value"), "乙方之賠償責任以本軟體之報酬總價金為限。"),
    Case(CAP, None, "责任上限为零点五倍的说法没有依据。"),
    # notices
    Case(NOTICE, "advance", "条约如有调整，我们将在网站公告。公告期满后，修改后的协议即为生效。"),
    Case(NOTICE, "advance", "本政策如有修改，我们会在变更生效前通过官网披露。", title="隐私政策"),
    Case(
        NOTICE,
        Duration(14, "day"),
        "我们可更新本政策；重大变更将至少提前14天通过邮件或产品内通知告知。",
        title="隐私政策",
    ),
    Case(SERVICE, None, "我们可更新本政策；重大变更将至少提前14天通过邮件或产品内通知告知。", title="隐私政策"),
    Case(NOTICE, Duration(30, "day"), "本隐私策略可能更新。重大变更会提前30天通知用户。", title="隐私策略"),
    Case(NOTICE, None, "我们会调整营销策略，活动提前30天通知用户。", title="用户协议"),
    Case(CHANNELS, None, "费用由我们根据运营策略等综合考虑后调整，并在支付页面向您展示。"),
    Case(CHANNELS, ("website",), "本条款修改后将公布于本App中。"),
    Case(CHANNELS, ("in_site_message", "sms"), "条款变更前，我们将以应用内+短信的方式通知您。"),
)
