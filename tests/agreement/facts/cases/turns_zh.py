"""The same Chinese promise in other turns of phrase: colloquial, terse, traditional, with the parts in another order."""

from datetime import date

from watcher.model import Cap, Duration, Forum, JoinedCap

from . import Case

NOTICE, RULE, EFFECT = "amendment.notice", "amendment.notice_rule", "amendment.takes_effect"
CHANNELS, ACCEPTANCE = "amendment.channels", "amendment.acceptance"
ENDING, SERVICE, PRICE, MOVE = (
    "termination.provider_notice", "service.change_notice", "fees.price_change_notice", "service.migration_notice",
)  # fmt: skip
IDLE, KEPT, BACKUP = "account.inactive_deletion", "data.retention_after_end", "data.backup_by"
LAW, FORUM, SIGNED = "dispute.governing_law", "dispute.forum", "dispute.signing_place"
RATE, LEAD, CAP, INDIRECT = (
    "fees.late_rate_daily", "fees.renewal_lead", "liability.cap", "liability.indirect_excluded",
)  # fmt: skip
PROVIDER, UPDATED = "document.provider", "document.updated_on"
SUSPENSION, OUTAGE = "suspension.without_notice", "termination.customer_after_outage"


def day(count: float) -> Duration:
    return Duration(count, "day")


_TOLD_IN_PASSING = (
    Case(NOTICE, day(5), "咱们改这份条款之前会提前五天在公告板上吼一声。"),
    Case(NOTICE, day(14), "合同内容要改的话，提前14天跟你打个招呼。"),
    Case(PRICE, day(10), "涨价这件事，我们起码提前十天在用户群里说一声。"),
    Case(MOVE, "advance", "把您的主机搬到别的机房之前，我们会先给您发通知。"),
)
_LEFT_AS_TIME = (
    Case(NOTICE, day(20), "修改本协议的，应在修改生效之日的二十日以前，于官网公告栏登载修改内容。"),
    Case(NOTICE, day(12), "规则调整应当预留不少于12日的公示时间。"),
    Case(NOTICE, day(9), "变更本合同，自告知之日至变更开始实施，距实施之日不得短于九日。"),
    Case(RULE, "before_effect", "协议条款调整的，距生效之日至少留出8日作为公示期。"),
    Case(RULE, "after_notice", "自本站公告修改之日起满20天，修改后的协议取代旧协议。"),
    Case(ENDING, day(40), "我方不再继续与您合作的，会给您留出不少于40日的时间并以邮件告知。"),
    Case(PRICE, day(60), "我方可在给予六十日书面通知后调整收费。"),
)
_REVISIONS = (
    Case(NOTICE, day(6), "公示期为六日，自修订稿登载于本站之日起计算。"),
    Case(NOTICE, None, "资费标准变动的，本公司提前15天公示新标准。"),
    Case(PRICE, day(15), "资费标准变动的，本公司提前15天公示新标准。"),
    Case(NOTICE, None, "我们有权随时变更、中断部分网络服务而无需通知用户。"),
    Case(NOTICE, None, "因业务调整而决定终止与您的协议的，我们会事先通知您。"),
    Case(NOTICE, None, "模板作者修改其授权条款的，提前30日公告。"),
)
_WHO_ENDS = (
    Case(ENDING, None, "用户终止本协议的，应提前30日书面告知。"),
    Case(ENDING, None, "若您解除本合同，应当提前二十日通知。"),
    Case(ENDING, None, "乙方（客户）提前解约的，须提前30日书面告知。"),
    Case(ENDING, day(30), "我方提前解约的，须提前30日书面告知您。"),
    Case(ENDING, day(90), "公司提前终止的，应提前90天通知客户。"),
    Case(SERVICE, None, "客户更换产品的，应提前3日通知。"),
    Case(SERVICE, day(3), "我们为客户更换产品的，应提前3日通知。"),
    Case(SERVICE, Duration(2, "month"), "产品生命周期结束前两个月，厂商将以邮件通知全部客户。"),
    Case(MOVE, day(4), "更換資料中心時，本公司應於四日前公告。"),
    Case(MOVE, day(3), "要把您的云主机挪到别的可用区时，我们提前3个自然日发站内信。"),
)
_BEGINNINGS = (
    Case(EFFECT, "on_publication", "本条款的修订版挂在官网当天起对双方有约束力。"),
    Case(EFFECT, "on_publication", "新版条款发布之日即为其生效日。"),
    Case(EFFECT, "after_notice", "本协议变更的公示期过后，新的条款开始执行。"),
    Case(EFFECT, "on_acceptance", "任何修改，未经甲方书面确认，对甲方不生效力。"),
    Case(EFFECT, "on_acceptance", "条款的变更以您点选同意之日为生效日，您确认之日即为变更生效之日。"),
    Case(EFFECT, "on_renewal", "修改后的协议自下一个合同年度起执行。"),
    Case(EFFECT, None, "对个别客户另签的合同，非经双方书面同意不得变更，不适用本条款修改的规定。"),
    Case(EFFECT, None, "该机构的条款如有更改，自其公布当日起适用于您的证书。"),
)
_CONSENTS = (
    Case(ACCEPTANCE, "continued_use", "变更生效后客户照常拨打电话的，即认定客户接受变更。"),
    Case(ACCEPTANCE, "continued_use", "新规则发布后您依旧上传文件的，等同于您承诺遵守新规则。"),
    Case(ACCEPTANCE, "silence", "收到修改通知七日内没有答复的，推定客户认可本合同的修改。"),
    Case(ACCEPTANCE, "silence", "用戶於施行日前未為反對之表示者，視為同意修訂。"),
    Case(ACCEPTANCE, "explicit_consent", "新版协议在登录时弹出，您勾选“已阅读并同意”即表示接受新协议。"),
    Case(ACCEPTANCE, "explicit_consent", "客户须在后台点选同意修改后的条款，方可继续新建项目。"),
    Case(ACCEPTANCE, None, "涨价后您照常续费的，视为接受新的价格。"),
    Case(ACCEPTANCE, None, "我们可调整服务内容，继续使用即视为接受调整后的服务内容。"),
    Case(ACCEPTANCE, None, "电子文本的协议如同双方书面签署的协议一样有效，协议的修改亦同。"),
    Case(ACCEPTANCE, None, "如接收方变更本政策的，我们将要求其重新征得您的明示同意。"),
    Case(ACCEPTANCE, None, "该协议载明“可随时修改，继续使用视为同意”的内容，对甲方没有约束力。"),
)
_MEANS = (
    Case(CHANNELS, ("in_site_message",), "条款改了以后，我们给每个账号发一条站内信。"),
    Case(CHANNELS, ("letter",), "变更本合同的，须以挂号信寄至客户的注册地址。"),
    Case(CHANNELS, ("sms",), "修订内容以短信发送至管理员手机。"),
    Case(CHANNELS, ("in_site_message", "website"), "修訂條款將張貼於官網，並於登入後之訊息中心告知。"),
    Case(CHANNELS, ("in_site_message",), "本条款的重大变更将通过应用内公告提示。"),
    Case(CHANNELS, ("email", "website"), "修改本协议，我们在主页显著位置提示或者发送电子邮件通知您。"),
    Case(CHANNELS, ("email", "sms"), "我们以下列方式告知您本协议的变更：\n（一）发送短信；\n（二）发送邮件。"),
    Case(CHANNELS, None, "本协议项下的一切通知可以通过邮件或者短信发送。", heading="协议的修改与通知"),
    Case(CHANNELS, None, "当您对本政策有任何疑问，可以发送邮件联系站长咨询。", heading="政策的修改"),
    Case(CHANNELS, None, "模板作者修改其授权条款的，按照其公告的时间执行。", heading="协议的修改"),
    Case(CHANNELS, None, "游戏由开发商运营，他们改用户协议会在启动器里弹窗。"),
    Case(CHANNELS, None, "我们会在必要时发出与服务有关的公告，例如因系统维护而暂停服务时。", heading="政策的更新"),
)
_DATA = (
    Case(IDLE, Duration(2, "year"), "两年都没登过的号，我们会清空并收回来。"),
    Case(IDLE, Duration(9, "month"), "免费租户9个月内没有任何登录记录的，视为放弃，予以销户。"),
    Case(IDLE, Duration(36, "month"), "36个月内无充值、无消费行为的商户号将被清退。"),
    Case(KEPT, Duration(48, "hour"), "停服之日起实例保留48小时，之后彻底清除。"),
    Case(KEPT, Duration(4, "month"), "订阅结束的，租户档案保存期为4个月，期间续费即可恢复。"),
    Case(KEPT, Duration(3, "week"), "終止後，本公司會將客戶的檔案保存三星期。"),
    Case(KEPT, day(45), "合同终止后，公司为客户保留录音和报表四十五天。"),
    Case(BACKUP, "customer", "请您养成定期备份的习惯。"),
    Case(BACKUP, "customer", "本公司不負備份之責，重要資料請會員另行保存。"),
    Case(BACKUP, "customer", "我们不会为您提供任何形式的云端备份服务。"),
    Case(BACKUP, "customer", "平台提供快照工具，是否备份、如何备份由您决定并由您负责。"),
    Case(BACKUP, "provider", "系统数据的备份工作由服务商负责实施。"),
    Case(BACKUP, None, "当您申请注销账号时，我们可能不会立即从备份系统中删除您的信息。"),
)
_DISPUTES = (
    Case(LAW, "CN", "本合同的成立、效力与解释均应依照中国法律（不含港澳台地区法律）。"),
    Case(LAW, "CN", "双方之权利义务依中华人民共和国法律确定。"),
    Case(LAW, "HK", "本協議受香港法律管限。"),
    Case(LAW, None, "依照中国法律成立的公司可以申请企业认证，双方另有约定的除外。"),
    Case(FORUM, Forum("court", "competent"), "谈不拢的，交有管辖权的人民法院判决。"),
    Case(FORUM, Forum("arbitration", "上海仲裁委员会"), "协商不成就去上海仲裁委员会申请仲裁。"),
    Case(
        FORUM,
        Forum("arbitration", "中国国际经济贸易仲裁委员会"),
        "争议应提交并按照中国国际经济贸易仲裁委员会的规则仲裁。",
    ),
    Case(FORUM, None, "第三人就您的内容向人民法院起诉我们的，您应出面应诉。"),
    Case(FORUM, None, "依据人民法院生效判决，我们可冻结账户以解决争议。"),
    Case(SIGNED, "苏州市吴中区", "各方同意以苏州市吴中区为本合同的签订地点。"),
    Case(SIGNED, "福州市鼓楼区", "您在线勾选同意的，视为在福州市鼓楼区签订本协议。"),
)
_MONEY = (
    Case(RATE, 0.003, "逾期的，滞纳金以应付总额为基数，日率为千分之三。"),
    Case(RATE, 0.0002, "商户结欠的手续费，每日按万分之二计息直至清偿。"),
    Case(RATE, 0.001, "租金迟交的，每拖欠壹日支付千分之一的滞纳金。"),
    Case(RATE, None, "乙方延迟交付的，每日按合同金额的万分之五向甲方支付违约金。"),
    Case(LEAD, Duration(2, "month"), "客户需继续使用的，应于合同到期前两个月缴纳下一年度费用。"),
    Case(LEAD, Duration(8, "working_day"), "续签并付款须在届满前八个工作日内办结。"),
    Case(LEAD, None, "协议到期前15日，我们的客服会致电您征询续租意向。"),
)
_LIABILITY = (
    Case(CAP, Cap("fixed_amount", amount=200, currency="USD"), "本公司對您的責任總額以美金兩百元為上限。"),
    Case(CAP, Cap("order_value"), "赔偿额最高不逾引起争议的那笔交易金额。"),
    Case(
        CAP,
        Cap("fees_past_months", months=2),
        "该赔偿责任的全部金额以您索赔之前两个月内实际支付的费用为准，超过部分您同意放弃。",
    ),
    Case(CAP, Cap("none"), "公测版免费提供，由其产生的任何损失我们均不赔。"),
    Case(
        CAP,
        JoinedCap("max", (Cap("fees_past_months", months=3), Cap("fixed_amount", amount=8000, currency="HKD"))),
        "本公司的總責任不超過客戶於索償前三個月所付費用或港幣 8,000 元，以較高者為準。",
    ),
    Case(CAP, None, "每次充值最多赔付以活动规则为准，优惠不得叠加。"),
    Case(INDIRECT, True, "赔偿只限于直接损失，预期可得利益不在其内。"),
    Case(INDIRECT, True, "预期收益落空等间接损失，不在赔偿范围之内。"),
    Case(INDIRECT, True, "因延时所致的营业中断及其他衍生损失，本公司不予承担。"),
    Case(INDIRECT, True, "你同意不向服务提供方主张惩罚性赔偿或者任何间接性质的损害赔偿。"),
    Case(INDIRECT, True, "我们不会为您少赚的钱买单，包括任何间接的损失。"),
)
_STOPS = (
    Case(SUSPENSION, True, "你要是干坏事，我们会马上停掉你的密钥，不会提前打招呼。"),
    Case(SUSPENSION, True, "滥发消息的，通道随时关闭，恕不另行通知。"),
    Case(SUSPENSION, True, "存在刷单行为的，平台有权不经提示直接限制登录直至永久封停。"),
    Case(SUSPENSION, True, "會員違反規定者，本公司得立即停權，不待事先通知。"),
    Case(SUSPENSION, None, "您违规内容删除后，我们可能不会立即从备份系统中删除相应的信息。"),
    Case(SUSPENSION, None, "申诉成立的，我们将立即解除因违规而采取的资金冻结措施。"),
    Case(OUTAGE, Duration(10, "hour"), "由于我们的问题让您连着10个小时都用不了，您可以退出并申请退款。"),
    Case(OUTAGE, day(20), "店铺后台一直打不开且满20天的，商家可要求解除合同。"),
    Case(OUTAGE, Duration(2, "month"), "线路中断状态延续两个月未能修复，客户得解除租用关系。"),
    Case(OUTAGE, Duration(84, "hour"), "造成客户八十四（84）小时不间断地无法访问的，客户可书面要求终止。"),
    Case(OUTAGE, day(6), "连续6日无法访问的，您有权解除本协议并要求退还未使用期限的费用。"),
    Case(OUTAGE, None, "连续30日未使用的，您可取消订阅。"),
)
_WHO_OFFERS = (
    Case(PROVIDER, None, "支付功能由第三方支付机构汇远付科技有限公司提供。"),
    Case(PROVIDER, None, "商品由入驻商家宁波蓝贝食品有限公司销售。"),
    Case(PROVIDER, None, "乙方（客户）：上海乙某贸易有限公司，确认其已阅读全部条款。"),
    Case(
        PROVIDER,
        "南京海棠支付服务有限公司苏州分公司",
        "本协议由南京海棠支付服务有限公司苏州分公司（“海棠支付”）与商户签署。",
    ),
    Case(PROVIDER, "西安晨露网络科技中心（有限合伙）", "“晨露”小程序的经营者为西安晨露网络科技中心（有限合伙）。"),
    Case(PROVIDER, "江州大学附属医院", "江州大学附属医院（以下简称“江医”）按照本协议向您提供服务。"),
    Case(PROVIDER, None, "域名争议由互联网信息协会（以下简称“协会”）的规则处理。"),
    Case(UPDATED, None, "历史版本：2020年3月1日版、2021年5月6日版。"),
    Case(UPDATED, date(2019, 8, 3), "【更新时间】二〇一九年八月三日"),
    Case(UPDATED, date(2021, 7, 20), "本政策的最新一版修改发生在2021/7/20，请您留意。"),
)
_MORE = (
    Case(NOTICE, day(8), "我方可根据业务需要进行调整，并于调整实施前8日公告。", heading="协议的变更"),
    Case(PRICE, Duration(1, "week"), "会员价格的改变，至少提前一周公告。"),
    Case(PRICE, "advance", "开始收费前，我们将在服务页面进行公告。"),
    Case(ENDING, None, "在任何情况下，会员行为违反法律的，我们可不经事先通知终止向该会员提供服务。"),
    Case(
        FORUM,
        Forum("arbitration", "中国国际经济贸易仲裁委员会华东分会"),
        "争议提交中国国际经济贸易仲裁委员会华东分会仲裁。",
    ),
    Case(BACKUP, None, "我们收集会员信息用于满足会员对产品的需求、安全防范、存档和备份。"),
)
_SECOND_LOOK = (
    Case(NOTICE, day(20), "若修改本协议，我们会把修改稿挂在论坛公告板，挂出经过二十日后才对您产生约束。"),
    Case(NOTICE, Duration(9, "working_day"), "我们变更本合同的，至少应早9个工作日让客户知晓。"),
    Case(RULE, "before_effect", "如有修訂，將於生效前十二日公告於本網站。"),
    Case(RULE, "after_notice", "自更新版发布之日起，经过6个工作日，更新版自动替代旧版。"),
    Case(EFFECT, "on_publication", "改好的条款贴到官网上即行生效。"),
    Case(EFFECT, "on_acceptance", "新版条款须经您重新签署方可生效，以您签署的时间为准。"),
    Case(ACCEPTANCE, "continued_use", "不同意新条款就请停用；没停用的，我们认为您同意新条款。"),
    Case(ACCEPTANCE, "silence", "客户自接到修改文本之日起10日内不答复者，视作同意。"),
    Case(ACCEPTANCE, "silence", "公示期内未收到您的反对意见的，修改后的协议视为获得了您的同意。"),
    Case(CHANNELS, ("im",), "本条款改版的，将在客户微信群内发布改版公告。"),
    Case(CHANNELS, ("email",), "供应商更新本协议的，以邮件通知客户管理员。"),
    Case(CHANNELS, ("website",), "本条款变更的，最新文本置于官方网站的帮助中心。"),
    Case(ENDING, day(80), "我方欲于合同期内退出合作的，应给予客户至少80天的书面预告期。"),
    Case(ENDING, day(20), "运营方如欲提前了结本协议，须在了结日二十天前告知客户。"),
    Case(ENDING, "none", "我们可随时终止您的使用资格，不论是否通知您。"),
    Case(SERVICE, Duration(5, "month"), "本软件停止维护的决定将提前五个月公之于众。"),
    Case(SERVICE, "none", "运营方无须另行知会即可增加或者暂停任何一项服务。"),
    Case(SERVICE, day(80), "接口版本废弃前，会预留八十天的缓冲时间。"),
    Case(PRICE, Duration(2, "month"), "对包年客户的费用调整，须早于调整日两个月以邮件告知。"),
    Case(MOVE, day(25), "设备需迁移至新机房的，我方至少早二十五日函告客户。"),
    Case(MOVE, "advance", "IP位址如須異動，本公司將事先通知客戶。"),
    Case(IDLE, day(150), "闲置150日的试用租户将由系统回收删除。"),
    Case(IDLE, Duration(4, "year"), "四年没来过的老用户，账号会被系统清理掉。"),
    Case(KEPT, Duration(2, "month"), "您退租之后，主机上的资料保存两个月，超时无法找回。"),
    Case(KEPT, day(40), "退租申请生效之后，您的镜像和磁盘还会在我们这里放40天，逾期即行抹除。"),
    Case(KEPT, None, "停止后为客户提供三十日的客服咨询，但不保留数据。"),
    Case(BACKUP, "customer", "设备上的一切数据，由客户负备份之责。"),
    Case(BACKUP, "customer", "对导入的业务数据，客户负有独立备份义务。"),
    Case(BACKUP, "provider", "服务商应按日备份客户的业务库，并保存于异地。"),
    Case(LAW, "HK", "本協議及由此引起的糾紛，均以香港法律為準。"),
    Case(LAW, "CN", "中国法律将管辖本协议及双方之间的全部权利义务。"),
    Case(LAW, "CN", "与域名有关的纠纷，以中华人民共和国法律作为裁断依据。"),
    Case(FORUM, Forum("court", "provider_domicile"), "诉讼解决的，由本公司营业地法院受理。"),
    Case(FORUM, Forum("arbitration", "成都仲裁委员会"), "双方选择成都仲裁委员会作为唯一的争议解决机构。"),
    Case(FORUM, Forum("arbitration", "南京仲裁委员会"), "任一方得将争议交付南京仲裁委员会裁决。"),
    Case(SIGNED, "石家庄市长安区", "【签订地点】石家庄市长安区"),
    Case(SIGNED, "贵阳市观山湖区", "合同成立及签订的地点均视为贵阳市观山湖区。"),
    Case(SIGNED, "昆明市盘龙区", "如无另行约定，昆明市盘龙区即为本协议签署地。"),
    Case(SIGNED, "大连市沙河口区", "本合同由双方于大连市沙河口区签署。"),
    Case(RATE, 0.002, "用户拖欠费用的，须就欠款额每天另付千分之二的滞纳金。"),
    Case(RATE, None, "服务方逾期开具发票的，每逾期一日按金额的千分之二支付违约金。"),
    Case(LEAD, day(9), "客户应不迟于到期日之前第九天付清下一期费用。"),
    Case(LEAD, day(4), "会员卡过期前四天记得续费。"),
    Case(LEAD, None, "我方在到期前30日、7日分别向您发送续费提醒。"),
    Case(LEAD, None, "合同到期前一个月，双方就续约进行协商。"),
    Case(UPDATED, date(2024, 5, 1), "最近修訂：113年5月1日（西元2024年5月1日）"),
    Case(UPDATED, date(2025, 6, 21), "当前版本最后改动于2025.06.21。"),
    Case(SUSPENSION, True, "一旦发现挖矿行为，平台将直接关停实例，恕不提前知会。"),
    Case(SUSPENSION, True, "内容违规的签名会被当场停用。"),
    Case(SUSPENSION, True, "触犯本规范者，管理员可不经警告删除其帖子。"),
    Case(OUTAGE, Duration(30, "hour"), "机柜断电满三十小时仍未恢复，租户有权退柜。"),
    Case(OUTAGE, day(9), "平台连续9日以上无法登录的，客户可以解除合同并要求按未使用天数退费。"),
    Case(OUTAGE, Duration(100, "hour"), "卖方系统原因导致买方在100个小时内始终不能使用软件，买方可以终止订阅。"),
    Case(OUTAGE, Duration(20, "hour"), "如果线路故障一直延续了20小时，您有解除订单的权利。"),
)
_MORE_LIMITS = (
    Case(CAP, Cap("fees_for_order"), "全部赔偿以引起索赔的那一次服务所收取之费用为限。"),
    Case(CAP, Cap("fees_past_months", months=4), "您最多能从我们这里获得的赔偿，相当于事发前四个月您为该产品付的钱。"),
    Case(CAP, Cap("annual_fee"), "厂商责任以一年的服务年费为最高限度。"),
    Case(CAP, Cap("fixed_amount", amount=300, currency="CNY"), "平台对单个用户的赔偿总计不超过人民币叁佰元。"),
    Case(CAP, Cap("fixed_amount", amount=20000, currency="CNY"), "我方责任的最高金额为两万元人民币。"),
    Case(CAP, Cap("none"), "鉴于您未就本服务支付任何费用，我们对您不负任何赔偿责任。"),
    Case(CAP, Cap("unused_balance"), "其责任仅限于返还您尚未用完的预存款。"),
    Case(CAP, Cap("service_credit"), "由此产生的损失，客户仅可获得服务抵用券，此外别无其他补偿。"),
    Case(CAP, Cap("order_value"), "平台就任何一笔订单所应负的赔偿不超过该订单之成交金额。"),
    Case(PROVIDER, None, "因本平台使用了东海云计算（北京）有限责任公司提供的云资源，该公司可能会处理您的数据。"),
    Case(PROVIDER, None, "物流服务由西山速运有限公司提供，与本平台无关。"),
    Case(CHANNELS, None, "我们还会通过弹窗及功能更新说明等方式告知目的，更新说明等构成本政策的一部分。"),
)
_THIRD_LOOK = (
    Case(NOTICE, day(30), "本合约条款的任何增补，应预先三十天知照客户。"),
    Case(EFFECT, "after_notice", "规则修改的意见征集期结束后，新规则开始施行。"),
    Case(EFFECT, "on_stated_date", "每次修订的起效日以修订公告里写的那一天为准。"),
    Case(EFFECT, "on_acceptance", "协议的变更自您在新版协议上电子签名时起生效。"),
    Case(ACCEPTANCE, "continued_use", "新协议生效后您不退出而接着用的，就是认可新协议。"),
    Case(ACCEPTANCE, "silence", "客户收到变更函后一周内未作书面拒绝，变更即视为经客户同意。"),
    Case(ACCEPTANCE, "explicit_consent", "没有您的亲自确认，任何条款变更都不适用于您。"),
    Case(ENDING, day(30), "本公司得於三十日前通知會員後終止本合約。"),
    Case(CAP, Cap("fees_for_order"), "赔偿金额以引发争议的当笔订单实付款为最高额。"),
    Case(SUSPENSION, True, "欠费的，系统自动停机，不再另行通知。"),
    Case(RATE, 0.0005, "逾期一天，按欠款的万分之五计收滞纳金。"),
    Case(SERVICE, day(15), "某项功能下架前15天，我们会在更新日志里写明。"),
    Case(IDLE, day(90), "试用账号90天未激活使用即自动清除。"),
)
_FOURTH_LOOK = (
    Case(NOTICE, "advance", "变更协议的，我们将在合理期限之前告知您。"),
    Case(NOTICE, day(30), "会员规约如有变更，于变更日前30日起于网站公告。"),
    Case(NOTICE, day(9), "上述协议的更新将于指定的日期实施，通常不短于发布之日后九日。"),
    Case(NOTICE, None, "隐私声明之修订依其所载，通常于修订前七日提示。", title="云舟服务条款"),
    Case(EFFECT, "on_publication", "此等條款之變更一旦發布至網站便立即生效。"),
    Case(EFFECT, "on_publication", "修改后的条款一经公开发布，即为有效。"),
    Case(CHANNELS, ("website",), "本协议变更的，我们选择以网站公告的方式予以公布而不再另行单独通知您。"),
    Case(CHANNELS, ("email", "website"), "修改條款時，本平台得以電子郵件或於平台公告為之。"),
    Case(ACCEPTANCE, "silence", "变更公告后15日内未主动取消服务的，视为接受条款的变更。"),
    Case(SERVICE, "advance", "我们有权在通知您后对功能进行变更。"),
    Case(ENDING, day(35), "欢迎使用云舟平台（以下简称“本平台”）。本平台可提前35天公告终止本服务。"),
    Case(ENDING, day(30), "除违约情形外，服务商解除本合同的，应当提前30日通知客户。"),
    Case(SUSPENSION, True, "对涉嫌违法的站点，我们将先关停后通知。"),
    Case(SUSPENSION, True, "登錄不實資料者，本公司得逕行終止其會員資格。", heading="違反規定之處理"),
    Case(
        IDLE,
        Duration(8, "month"),
        "出现以下情形之一的，我们可收回您的账户：\n（一）未实名认证；\n（二）连续八个月未登录。",
    ),
    Case(KEPT, day(12), "我们为未及时续费用户的数据保留12天。"),
    Case(KEPT, day(5), "服务到期后，服务器将于第5日关闭并删除数据。"),
    Case(BACKUP, "customer", "您同意對於您所傳送之檔案及其他資料進行備份。"),
    Case(BACKUP, None, "到期前我们会发送提醒，请您续费或备份数据。"),
    Case(LAW, "HK", "本条款须按香港特别行政区法律诠释。"),
    Case(FORUM, None, "您可向被告住所地有管辖权的法院提起诉讼，或者向网信等监管部门投诉。"),
    Case(FORUM, Forum("arbitration", "苏州仲裁委员会"), "争议均提交苏州仲裁委员会适用苏州仲裁委员会的规则进行仲裁。"),
    Case(LEAD, day(6), "每月提前6天支付下月费用，到期未到账将被停机。"),
    Case(LEAD, None, "自动续费将在当前订阅期结束前24小时内进行。"),
    Case(CAP, None, "您应赔偿我们因此遭受的损失，包括但不限于我们已支付的费用。"),
    Case(CAP, Cap("service_credit"), "服务不达标的赔偿以延长服务期的方式进行，此为我方的唯一责任。"),
    Case(
        CAP,
        Cap("fees_paid_for_service"),
        "赔偿责任总额不超过违约服务对应之服务费总额（若为免费服务，则总额不超过人民币一万元）。",
    ),
    Case(INDIRECT, True, "本公司不就因使用本产品引起的，或与其有关的任何特殊的、间接的损害承担任何责任。"),
)
CASES = (
    *_FOURTH_LOOK,
    *_THIRD_LOOK,
    *_MORE_LIMITS,
    *_SECOND_LOOK,
    *_WHO_OFFERS,
    *_MORE,
    *_DATA,
    *_DISPUTES,
    *_MONEY,
    *_LIABILITY,
    *_STOPS,
    *_BEGINNINGS,
    *_CONSENTS,
    *_MEANS,
    *_TOLD_IN_PASSING,
    *_LEFT_AS_TIME,
    *_REVISIONS,
    *_WHO_ENDS,
)
