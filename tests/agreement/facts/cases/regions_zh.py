"""Chinese tables by region, insurances, rewards and other agreements on the page: whose law, court, limit and change it is."""

from watcher.model import Cap, Duration, Forum

from . import Case

FORUM, LAW, CAP, NOTICE = "dispute.forum", "dispute.governing_law", "liability.cap", "amendment.notice"

CASES = (
    # ── law and court by region ──
    Case(
        FORUM,
        Forum("court", "深圳市南山区人民法院"),
        "地区 | 签约主体 | 管辖法院\n中国大陆 | 云岚科技有限公司 | 深圳市南山区人民法院",
    ),
    Case(FORUM, Forum("court", "爱尔兰法院"), "地区 | 签约主体 | 管辖法院\n欧洲 | Yunlan Ltd | 爱尔兰法院"),
    Case(
        FORUM,
        Forum("arbitration", "新加坡国际仲裁中心"),
        "地区|适用法律|争议解决机构\n亚太|新加坡法律|新加坡国际仲裁中心",
    ),
    Case(LAW, "SG", "地区|适用法律|争议解决机构\n亚太|新加坡法律|新加坡国际仲裁中心"),
    Case(LAW, "US-DE", "地区 | 适用法律\n北美 | 特拉华州"),
    Case(LAW, "IE", "地区 | 适用法律\n欧洲 | 爱尔兰法"),
    Case(FORUM, None, "客户所在地区 | 签约主体 | 管辖法院"),
    Case(FORUM, Forum("court", "新加坡"), "地区 | 适用法律 | 争议解决\n亚太 | 新加坡法律 | 新加坡"),
    Case(FORUM, Forum("court", "杭州市"), "业务 | 约定管辖地\n云桩 | 杭州市"),
    Case(FORUM, None, "缩写 | 中文\nYAC | 云岚国际经济贸易仲裁委员会\nIP | 知识产权\nODM | 原始设计制造商"),
    Case(FORUM, None, "事项 | 法院是否立案、裁决\n补贴依赖 | 补贴明细披露"),
    Case(FORUM, None, "事项 | 争议解决\n商标 | 知识产权局"),
    Case(
        FORUM,
        Forum("court", "provider_domicile"),
        "本协议受中国法律及中国法院管辖。协商不成的，任何一方均可向我方所在地人民法院起诉。",
    ),
    Case(FORUM, None, "费用项目 | 争议处理时间\n退款 | 三日"),
    Case(FORUM, None, "地区 | 争议解决方式\n亚太 | 双方协商"),
    # ── arbitrators that nobody names, and those of an insurance ──
    Case(FORUM, Forum("arbitration", "competent"), "协商不成的，双方同意提交仲裁委员会仲裁。"),
    Case(FORUM, None, "被保险人应在车辆保险所在地向仲裁机关申请仲裁或向人民法院提起诉讼。"),
    # ── limits ──
    Case(CAP, None, "第三者责任险每次事故最高赔偿限额为人民币10万元，由被保险人选择投保。"),
    Case(CAP, Cap("none"), "在任何情况下，本网站均不对您使用本服务所产生的任何损失承担任何责任。"),
    Case(CAP, Cap("none"), "对于用户因使用本服务而遭受的一切损失，本公司概不负责。"),
    Case(CAP, None, "如您泄露密码，对于因使用本服务而遭受的一切损失，本公司概不负责。"),
    Case(CAP, None, "对于第三方网站的任何损失，本公司不承担任何责任。"),
    Case(
        CAP,
        Cap("fees_paid_for_service"),
        "本公司不对您使用本服务产生的任何损失承担责任。即使应当赔偿，赔偿总额也不超过您已支付的服务费。",
    ),
    # ── what is no part of the agreement ──
    Case(NOTICE, None, "平台有权不经通知调整活动规则及奖励政策。"),
    Case(NOTICE, None, "推荐奖励政策如有变更，平台可随时进行，无需另行通知。"),
    Case(NOTICE, None, "我们修改本隐私声明的，将提前通知您。", None, "云岚用户服务协议"),
    Case(NOTICE, "advance", "我们修改本隐私声明的，将提前通知您。", None, "云岚隐私声明"),
    Case(
        NOTICE,
        "advance",
        "We will give you prior notice of any change of this Privacy Policy.",
        None,
        "Yunlan Privacy Policy",
    ),
    Case(
        NOTICE,
        None,
        "We will give you prior notice of any change of this Privacy Policy.",
        None,
        "Yunlan Terms of Service",
    ),
    Case(NOTICE, Duration(1, "month"), "本約款之變更，本公司應於變更生效一個月前公告於網站。"),
    # ── ends ──
    Case("termination.provider_notice", "none", "本公司有权随时终止服务而无需通知。"),
    Case("data.retention_after_end", Duration(7, "day"), "合同终止后七天内您可取回数据，之后数据将被清除。"),
    Case(CAP, Cap("fees_for_order"), "平台仅在您该次订单实际支付的金额范围内承担赔偿责任。"),
    Case(CAP, Cap("fees_paid_for_service"), "我们仅在您已支付的服务费范围内对您承担赔偿责任。"),
    Case(CAP, Cap("fees_past_months", months=6), "赔偿上限相当于违约行为发生前六个月客户向我方支付的费用总和。"),
    Case(CAP, None, "运费险赔付上限为25元，由保险公司赔偿。"),
    Case(CAP, None, "平台在合作范围内承担推广责任，每单不低于10元。"),
)
