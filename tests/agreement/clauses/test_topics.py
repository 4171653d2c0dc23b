"""What clauses are about: sentences of our own on every topic, in simplified and traditional Chinese and in English."""

from dataclasses import replace

import pytest

from tests.agreement.clauses.documents import document
from watcher.agreement.clauses import TOPICS, divide, topics
from watcher.agreement.clauses._kinds import topic_of_title
from watcher.model import Span


def topics_of(words: str, heading: str | None = None, chapter: tuple[str, ...] = topics.GENERAL) -> tuple[str, ...]:
    return topics.Topics(words).of(Span(0, len(words)), heading, topics.Chapter(chapter)) or topics.GENERAL


SENTENCES = {
    "amendment": (
        "云杉有权根据业务需要修改本协议，修改后的协议自公布之日起生效。",
        "我们更新本政策的，会提前十五日在首页公告。",
        "若您在条款变更后继续使用本服务，视为您接受变更后的条款。",
        "本規則之修訂，應於三十日前公告；用戶未表示異議者，視為同意修訂後之規則。",
        "對本條款的任何修改，將於網站公布後生效。",
        "We may modify these Terms at any time by posting the revised version on this page.",
        "Changes to this Policy take effect thirty days after they are posted.",
        "This Agreement may be amended only in writing signed by both parties.",
    ),
    "liability": (
        "在任何情况下，云杉的赔偿责任总额不超过您当月支付的服务费。",
        "因不可抗力造成服务中断的，双方均不承担责任。",
        "我们不对任何间接的、惩罚性的损失或者利润损失负责。",
        "任何一方违约的，应当承担违约责任。",
        "本公司對閣下之任何間接損失概不負責。",
        "賠償總額以閣下已付之費用為限。",
        "In no event will either party be liable for consequential damages or lost profits.",
        "Our aggregate liability shall not exceed the amounts you paid in the preceding twelve months.",
        "Neither party is responsible for delays caused by events of force majeure.",
    ),
    "indemnity": (
        "因您违反本协议引起第三方索赔的，您应赔偿云杉因此遭受的全部损失。",
        "用户应补偿并使云杉免受损害。",
        "第三人就您上传的内容向我们主张权利的，由您应诉并赔偿我们的支出。",
        "用戶應就第三方索賠為本公司抗辯，並使其免受損害。",
        "You shall indemnify and hold harmless the Company from third-party claims.",
        "Customer will defend, indemnify and hold us harmless, including reasonable attorneys' fees.",
        "We will indemnify you against claims that the service infringes a patent.",
    ),
    "warranty": (
        "服务按现状提供，云杉不作任何明示或默示的担保。",
        "我们不保证服务不会中断，也不保证结果符合特定用途。",
        "双方的陈述与保证如下。",
        "本服務按現狀提供，本公司不作任何明示或默示之擔保。",
        'The service is provided "as is" without warranties of merchantability or fitness for a particular purpose.',
        "We do not warrant that the software will be error-free or uninterrupted.",
        "Each party represents and warrants that it may enter into this contract.",
    ),
    "termination": (
        "任何一方可提前三十日书面通知对方解除本合同。",
        "有下列情形之一的，本协议提前终止：",
        "合同期限届满前双方均未提出异议的，自动续约一年。",
        "您可以随时注销账户并终止本协议。",
        "任一方得於六十日前以書面通知他方終止本契約。",
        "Either party may terminate this Agreement for convenience upon thirty days' notice.",
        "You can cancel at any time; your subscription ends at the close of the billing period.",
        "Upon expiration of the term, all rights granted to you end.",
    ),
    "suspension": (
        "您有前款情形的，我们有权立即暂停服务。",
        "云杉可以不经通知限制您的账户权限。",
        "涉嫌违法的账号将被冻结，直至查明。",
        "欠费超过七日的，服务将被中止。",
        "用戶違反本條者，本公司得不待通知立即停止服務。",
        "We may suspend your access without notice if your use poses a risk.",
        "Accounts that are overdue may be suspended until payment is received.",
        "We can restrict access to the service while we investigate.",
    ),
    "fees": (
        "服务费用按月预付，价格以订购页面为准。",
        "逾期付款的，每日按欠费金额的万分之五加收滞纳金。",
        "发票在付款后十日内开具。",
        "我们调整收费标准的，提前三十日通知。",
        "用戶應於繳款期限內付款，逾期加收遲延利息。",
        "Fees are billed monthly in advance and are exclusive of taxes.",
        "Late payments bear interest at 1.5% per month.",
        "We may change our prices with thirty days' notice before your renewal.",
        "Invoices are due within fourteen days.",
    ),
    "refund": (
        "自购买之日起七日内可以申请全额退款。",
        "已支付的费用不予退还。",
        "特价商品不支持退款。",
        "退款將於十四日內原路退回。",
        "All sales are final and payments are non-refundable; no refunds are given.",
        "If you withdraw within the cooling-off period, we refund the full price.",
        "Chargebacks and refunds are handled by our payment partner.",
    ),
    "service_level": (
        "云杉承诺月可用性不低于 99.9%，未达到的按下表补偿时长。",
        "故障响应时间：一级故障十五分钟。",
        "我们提供 7×24 小时技术支持。",
        "計劃內的停機維護將提前二十四小時公告，不計入可用性。",
        "We guarantee a monthly uptime of 99.95%; service credits are your remedy.",
        "Scheduled maintenance takes place on Sundays and does not count as downtime.",
        "Technical support is available on business days.",
    ),
    "service_change": (
        "因机房搬迁需要更换 IP 的，我们至少提前三日通知您。",
        "某项功能下线的，提前六十日公告。",
        "我们可能随时调整服务内容或者停止运营某一产品。",
        "本公司如須遷移機房，應於三十日前通知用戶。",
        "We may discontinue a feature with six months' notice.",
        "We may modify the service or its features from time to time.",
        "Older API versions are deprecated and shut down after twelve months.",
    ),
    "data": (
        "您应当自行对数据进行备份。",
        "服务终止后，我们保留您的数据三十日，期满清除数据。",
        "业务数据的所有权归您所有，我们不会查看。",
        "双方对履行合同中知悉的保密信息负有保密义务。",
        "合約終止後，用戶資料備份保存七日。",
        "Customer is responsible for backing up Customer Data.",
        "We delete your data ninety days after the contract ends.",
        "Each party shall keep the other's Confidential Information secret.",
    ),
    "privacy": (
        "我们收集您的个人信息，包括姓名和手机号码。",
        "未经您同意，我们不会向第三方共享您的个人信息。",
        "未满十四周岁的未成年人使用服务，应当取得监护人同意。",
        "本公司依隱私權政策蒐集個人資料。",
        "We collect personal data such as your name and e-mail address.",
        "This site uses cookies and similar tracking technologies.",
        "You may ask the data controller for access to your personal information.",
        "Children under 13 may not give us personal information.",
    ),
    "ip": (
        "网站上的商标、著作权等知识产权归云杉所有。",
        "未经许可，您不得对软件进行反向工程。",
        "您授予我们在全球范围内免费使用您上传内容的许可。",
        "本網站之商標及著作權均屬本公司所有。",
        "We grant you a non-exclusive licence to use the software.",
        "All copyrights, trademarks and patents remain with their owners.",
        "If you believe that content infringes your copyright, send us a DMCA notice.",
    ),
    "account": (
        "您应当以真实信息完成注册和实名认证。",
        "请妥善保管您的登录名和密码。",
        "连续十二个月未登录的账户，我们可以注销。",
        "用戶須完成註冊並妥善保管密碼。",
        "You must register and keep your password confidential.",
        "You must be at least 18 years old to create an account.",
        "Your username may be reclaimed if you do not log in for two years.",
    ),
    "acceptable_use": (
        "您不得利用本服务从事违法犯罪活动，不得散布淫秽、赌博信息。",
        "禁止发送垃圾邮件、传播病毒或者进行网络攻击。",
        "用户应当遵守法律法规和平台规则。",
        "用戶不得散布病毒或垃圾郵件，亦不得從事詐騙。",
        "You may not use the service for unlawful purposes or to send spam.",
        "Do not upload malware, harass others or impersonate anyone; such conduct is prohibited.",
        "Acceptable use: mining cryptocurrency is prohibited.",
    ),
    "notices": (
        "通知以电子邮件发出的，发出之日视为送达。",
        "您可以通过客服电话与我们联系：400-000-0000。",
        "一方变更联系方式的，应当在三日内告知对方。",
        "通知以電子郵件寄出者，視為已送達。",
        "Notices shall be in writing and are deemed received on the day after posting.",
        "Contact us at legal@provider.example with any questions.",
        "You consent to electronic communications from us.",
    ),
    "dispute": (
        "因本协议产生的争议，双方协商不成的，提交云杉所在地人民法院管辖。",
        "本协议适用中华人民共和国法律。",
        "任何争议均应提交北京仲裁委员会仲裁。",
        "因本條款所生之爭議，以臺灣臺北地方法院為第一審管轄法院。",
        "This Agreement is governed by the laws of Ireland.",
        "Any dispute shall be finally settled by arbitration in Singapore.",
        "You waive your right to a jury trial and to take part in class actions.",
    ),
    "assignment": (
        "未经对方同意，任何一方不得转让本协议项下的权利义务。",
        "云杉可以将本协议的权利义务全部或者部分转移给关联公司。",
        "合同转让应当以书面形式进行。",
        "未經他方同意，任一方不得將本契約權利義務讓與第三人。",
        "You may not assign this Agreement without our consent.",
        "We may assign our rights to a successor in a merger or acquisition.",
        "Assignment. Neither party may transfer its obligations.",
    ),
    "interpretation": (
        "本协议中下列用语的定义如下：",
        "本合同的最终解释权归云杉所有。",
        "中英文版本不一致的，以中文版本为准。",
        "If this Agreement and an order conflict, the order prevails.",
        "本條款如有中英文版本，以中文版本為準。",
        "Headings are for convenience only and do not affect interpretation.",
        '"Services" means the services described in the order form.',
    ),
    "general": (
        "其他约定",
        "附则",
        "总则",
        "特别提示",
        "一般條款",
        "Miscellaneous",
        "General provisions",
        "Welcome to our website.",
        "本协议任一条款无效，不影响其他条款的效力。",
        "本协议及其附件构成双方的完整协议。",
        "If any provision is unenforceable, the rest remains in effect.",
        "This document is the entire agreement between the parties.",
    ),
}
CASES = [(topic, sentence) for topic, sentences in SENTENCES.items() for sentence in sentences]


@pytest.mark.parametrize(("topic", "sentence"), CASES)
def test_a_clause_is_about_what_it_says(topic: str, sentence: str) -> None:
    assert topic in topics_of(sentence)


def test_every_topic_of_the_vocabulary_has_cases_in_both_languages() -> None:
    assert set(SENTENCES) == set(TOPICS)
    for sentences in SENTENCES.values():
        assert any(sentence.isascii() for sentence in sentences)
        assert any(not sentence.isascii() for sentence in sentences)
    assert len(CASES) >= 150


HEADINGS = {
    "fees": ("服务费用", "Fees and Payment", "付款方式", "Pricing"),
    "termination": ("合同的解除与终止", "Term and Termination", "服务期限"),
    "liability": ("责任限制", "Limitation of Liability", "违约责任", "不可抗力"),
    "dispute": ("法律适用与争议解决", "Governing Law", "管辖"),
    "amendment": ("协议的修改", "Changes to these Terms", "条款变更"),
    "privacy": ("个人信息保护", "Privacy", "隱私權"),
    "data": ("数据安全", "Customer Data", "保密"),
    "notices": ("通知与送达", "Notices", "联系我们"),
    "account": ("用户账户", "Your Account", "帳號管理"),
    "ip": ("知识产权", "Intellectual Property", "智慧財產權"),
    "interpretation": ("定义", "Definitions", "名詞解釋"),
    "service_level": ("服务等级", "Service Levels"),
}


@pytest.mark.parametrize(
    ("topic", "heading"), [(topic, heading) for topic, headings in HEADINGS.items() for heading in headings]
)
def test_a_heading_alone_tells_the_topic(topic: str, heading: str) -> None:
    assert topic in topics_of(heading, heading)


def test_a_clause_whose_words_say_nothing_inherits_the_topic_of_its_chapter() -> None:
    clauses = divide(document("五、责任限制\n5.1 适用范围如下：\n5.1.1 甲类情形；\n5.1.2 乙类情形。\n六、其他")).clauses
    assert [clause.topics for clause in clauses[:4]] == [("liability",)] * 4


def test_between_two_topics_of_its_own_words_the_chapter_decides() -> None:
    words = "到期未续费的，服务终止。"
    assert topics_of(words, chapter=("fees",))[0] == "fees"
    assert topics_of(words, chapter=("termination",))[0] == "termination"


def test_own_words_come_before_the_chapter() -> None:
    clauses = divide(document("五、费用\n5.1 您应当自行备份数据。\n5.2 甲。\n六、其他")).clauses
    assert clauses[1].topics == ("data",)
    assert clauses[2].topics == ("fees",)


def test_a_clause_on_two_things_has_two_topics() -> None:
    found = topics_of("本协议适用中华人民共和国法律。未经对方同意，任何一方不得转让本协议。")
    assert set(found) == {"dispute", "assignment"}


def test_words_of_two_scripts_make_a_pair() -> None:
    assert topics_of("机房调整时，我们可以变更您的 IP 地址。") == ("service_change",)


def test_mentions_are_no_topics() -> None:
    found = topics_of("我们修改本协议的，会提前十日以电子邮件、短信通知到您的账户，您可以选择退费。")
    assert found[0] == "amendment"
    assert not {"account", "notices"} & set(found)


def test_slight_words_tell_where_neither_clause_nor_chapter_says_better() -> None:
    alone = topics_of("我们可能向您发送短信。")
    under_fees = topics_of("我们可能向您发送短信。", chapter=("fees",))
    assert (alone, under_fees) == (("notices",), ("fees",))


RULED = (
    ("欠费超过十日的，我们可以暂停服务。", "suspension"),
    ("协议终止后，我们保留您的数据三十日。", "data"),
    ("服务连续三日无法访问的，您可以解除本协议。", "termination"),
    ("我们调整收费标准的，提前三十日通知；您不同意的，可以终止本协议。", "fees"),
    ("未经对方同意，任何一方不得转让本协议。", "assignment"),
    ("If an invoice remains unpaid, we may suspend the service.", "suspension"),
    ("Following termination of the agreement, we delete your data.", "data"),
    ("We will defend you against claims that the service infringes a patent.", "indemnity"),
    ("We may change these terms. If you do not agree, you may terminate your subscription.", "amendment"),
)


@pytest.mark.parametrize(("words", "topic"), RULED)
def test_what_is_ruled_counts_and_not_the_case_for_which_it_is_ruled(words: str, topic: str) -> None:
    assert topics_of(words)[0] == topic


def test_an_item_of_a_list_is_about_what_the_list_is_about() -> None:
    clauses = divide(
        document("四、禁止行为\n4.1 您不得发布下列内容：\n4.1.1 侵害他人商标；\n4.1.2 泄露他人隐私。")
    ).clauses
    assert [clause.topics for clause in clauses[2:]] == [("acceptable_use",)] * 2


def test_a_chapter_that_does_not_tell_is_about_what_most_of_its_clauses_are() -> None:
    text = "1. What you owe us\n1.1 Fees are due monthly.\n1.2 Invoices are sent by e-mail.\n1.3 So be it.\n2. Other"
    assert [clause.topics for clause in divide(document(text)).clauses[:4]] == [("fees",)] * 4


def test_a_document_on_one_topic_lends_it_to_clauses_that_tell_none() -> None:
    text = "1. Probes\nThere are five of them.\n2. Changes\nWe may change this policy."
    lent = [clause.topics for clause in divide(replace(document(text), title="Service Level Agreement")).clauses]
    none = [clause.topics for clause in divide(replace(document(text), title="Terms of Service")).clauses]
    assert (lent, none) == ([("service_level",), ("amendment",)], [("general",), ("amendment",)])


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("云杉隐私政策", "privacy"),
        ("雲杉隱私權聲明", "privacy"),
        ("可接受使用政策", "acceptable_use"),
        ("对象存储服务等级协议（SLA）", "service_level"),
        ("退款规则", "refund"),
        ("Data Processing Addendum", "privacy"),
        ("Acceptable Use Policy", "acceptable_use"),
        ("用户服务协议", None),
        ("服务与隐私条款", None),
        ("Terms of Service and Privacy Policy", None),
        (None, None),
    ],
)
def test_a_title_tells_what_a_document_is_about_where_that_is_one_thing(title: str | None, topic: str | None) -> None:
    assert topic_of_title(title) == topic


def test_a_word_in_quotes_and_what_it_means_is_a_definition_whatever_it_means() -> None:
    assert topics_of("“个人信息”是指能够识别您的信息。", chapter=("privacy",)) == ("interpretation",)
    assert topics_of('"Fees" means the fees and charges in the order.') == ("interpretation",)
