"""Clause trees for every usual numbering: what is a clause, how deep it stands and what it is called."""

import pytest

from tests.agreement.clauses.documents import document, outline
from watcher.agreement.clauses import divide

TREES = {
    "chapters and articles that count on through them": (
        "第一章 总则\n第一条 为保护双方权益，订立本合同。\n第二条 本合同所称服务见附件。\n第二章 费用\n"
        "第三条 费用按月结算。\n"
        "（一）月初出账；\n（二）月末扣款。\n第四条 逾期付款的，按日计违约金。",
        ["1 第一章", "2 第一条", "2 第二条", "1 第二章", "2 第三条", "3 （一）", "3 （二）", "2 第四条"],
    ),
    "articles that start over in every chapter are led by it": (
        "第一章 总则\n第一条 目的。\n第二条 范围。\n第二章 费用\n第一条 价格。\n第二条 支付。",
        ["1 第一章", "2 第一章/第一条", "2 第一章/第二条", "1 第二章", "2 第二章/第一条", "2 第二章/第二条"],
    ),
    "the official order of Chinese numerals": (
        "一、服务内容\n（一）云主机\n1. 您可以订购云主机。\n（1）按年订购的，享受折扣。\n①折扣以页面为准。\n"
        "②折扣不可叠加。\n"
        "（2）按量订购的，无折扣。\n2. 您可以随时升级。\n（二）云存储\n二、费用",
        ["1 一", "2 （一）", "3 1", "4 （1）", "5 ①", "5 ②", "4 （2）", "3 2", "2 （二）", "1 二"],
    ),
    "decimals under Chinese chapters": (
        "一、账户\n1.1 您应当实名注册。\n1.1.1 个人凭身份证。\n1.1.2 企业凭执照。\n1.2 您应当保管密码。\n"
        "二、费用\n2.1 预付。",
        ["1 一", "2 1.1", "3 1.1.1", "3 1.1.2", "2 1.2", "1 二", "2 2.1"],
    ),
    "decimals with their own chapters, dots behind and ten after nine": (
        "9. 变更\n9.1. 甲。\n9.2. 乙。\n10. 终止\n10.1. 丙。\n10.2. 丁。",
        ["1 9", "2 9.1", "2 9.2", "1 10", "2 10.1", "2 10.2"],
    ),
    "articles of the English kind": (
        "ARTICLE I. DEFINITIONS\nSection 1.1 Terms. In this Agreement:\n"
        "Section 1.2 Reading. Headings are for ease only.\n"
        "ARTICLE II. FEES\nSection 2.1 Payment. You pay monthly.\n(a) in advance; and\n(b) without deduction.\n"
        "(i) Taxes are added.\n(ii) So are duties.",
        [
            "1 ARTICLE I", "2 Section 1.1", "2 Section 1.2", "1 ARTICLE II", "2 Section 2.1", "3 (a)", "3 (b)",
            "4 (i)", "4 (ii)",
        ],
    ),
    "letters under figures start over and are led by their parent": (
        "4. Use\n4.1 You may:\n(a) copy it; and\n(b) run it.\n4.2 You may not:\n(a) sell it; or\n(b) rent it.",
        ["1 4", "2 4.1", "3 4.1/(a)", "3 4.1/(b)", "2 4.2", "3 4.2/(a)", "3 4.2/(b)"],
    ),
    "the letter i behind h, and the number i under it": (
        "1. Scope\n(g) Seventh.\n(h) Eighth.\n(i) Ninth.\n(j) Tenth.\n(i) First of five.\n(ii) Second of five.",
        ["1 1", "2 (g)", "2 (h)", "2 (i)", "2 (j)", "3 (i)#2", "3 (ii)"],
    ),
    "a number i that a letter h came before": (
        "1. Scope\n(a) One.\n(b) Two.\n(c) Three.\n(d) Four.\n(e) Five.\n(f) Six.\n(g) Seven.\n"
        "(h) Eight, namely\n(i) this, and\n(ii) that.",
        ["1 1", *(f"2 ({letter})" for letter in "abcdefgh"), "3 (i)", "3 (ii)"],
    ),
    "parts, sections and schedules": (
        "Part A: General\n1. Scope\n2. Fees\nPart B: Products\n1. Hosting\n2. Storage\n3. Mail\nSchedule 1 – Prices\n"
        "1. Price list\nSchedule 2 – Support",
        [
            "1 Part A", "2 Part A/1", "2 Part A/2", "1 Part B", "2 Part B/1", "2 Part B/2", "2 Part B/3",
            "1 Schedule 1",
            "2 Schedule 1/1", "1 Schedule 2",
        ],
    ),
    "parts whose sections start over": (
        "第一部分：隐私政策\n1. 收集\n我们收集日志。\n2. 使用\n我们使用日志。\n第二部分：服务条款\n1. 内容\n"
        "云主机。\n2. 费用\n按月。\n3. 其他\n无。",
        ["1 第一部分", "2 第一部分/1", "2 第一部分/2", "1 第二部分", "2 第二部分/1", "2 第二部分/2", "2 第二部分/3"],
    ),
    "decimals that start over by part are led by the part, not by their chapter": (
        "第一部分 通用条款\n1. 费用\n1.1 预付。\n第二部分 专用条款\n1. 期限\n1.1 一年。",
        ["1 第一部分", "2 第一部分/1", "3 第一部分/1.1", "1 第二部分", "2 第二部分/1", "3 第二部分/1.1"],
    ),
    "annexes in Chinese": (
        "第一条 服务\n第二条 费用\n附件一：价格表\n附件二：服务等级",
        ["1 第一条", "1 第二条", "1 附件一", "1 附件二"],
    ),
    "traditional characters": (
        "第一條　定義\n本協議所稱服務，見附件。\n第二條　付款\n（一）每月付款。\n（二）逾期計息。\n第三條　終止",
        ["1 第一條", "1 第二條", "2 （一）", "2 （二）", "1 第三條"],
    ),
    "full-width digits, dots and brackets": (
        "１．总则\n１．１　甲方。\n１．２　乙方。\n（１）自然人；\n（２）法人。\n２．费用",
        ["1 １", "2 １．１", "2 １．２", "3 （１）", "3 （２）", "1 ２"],
    ),
    "capital letters with a dot, Roman numbers with a dot": (
        "I. General\nA. Scope of these terms\nB. Changes to them\nII. Fees\nA. Prices\nB. Taxes\nIII. End",
        ["1 I", "2 I/A", "2 I/B", "1 II", "2 II/A", "2 II/B", "1 III"],
    ),
    "the paragraph sign": (
        "§ 1 Scope\n(1) These terms apply.\n(2) Others do not.\n§ 2 Prices\n(1) Prices are net.",
        ["1 § 1", "2 § 1/(1)", "2 § 1/(2)", "1 § 2", "2 § 2/(1)"],
    ),
    "a letter printed with its number": (
        "3.1 Purchases\n3.1.1 In-app purchase. Required.\n3.1.1(a) Link accounts. With care.\n"
        "3.1.1(b) Loot boxes. With odds.",
        ["1 3.1", "2 3.1.1", "3 3.1.1(a)", "3 3.1.1(b)"],
    ),
    "a first clause that was taken for the title": (
        "= ARTICLE ONE: SCOPE\nThese terms apply.\nARTICLE TWO: FEES\nFees are due monthly.",
        ["1 ARTICLE ONE", "1 ARTICLE TWO"],
    ),
    "a title that begins like a label": (
        "= 一 站 式 服 务 协 议\n一、定义\n平台指本站。\n二、费用\n按月。",
        ["1 一", "1 二"],
    ),
    "heavenly stems as chapters, and with their number": (
        "甲、租戶\n甲一 租戶應按期付款，逾期按日計息。\n甲二 租戶不得轉租。\n乙、本公司\n乙一 本公司提供機櫃。\n"
        "（甲）電力；\n（乙）網絡。\n甲、乙雙方應友好協商。\n丙、其他\n丙一 爭議由法院管轄。",
        ["1 甲", "2 甲一", "2 甲二", "1 乙", "2 乙一", "3 （甲）", "3 （乙）", "1 丙", "2 丙一"],
    ),
    "heavenly stems with their number and without chapters": (
        "甲一、租戶應付款。\n甲二、租戶不得轉租。\n乙一、本公司提供機櫃。\n丙一、合約期滿續期。",
        ["1 甲一", "1 甲二", "1 乙一", "1 丙一"],
    ),
    "abridged articles": (
        "Art. 1 Scope\nThese conditions apply.\nART. 2 - FEES\n2.1 Fees are due monthly.\nArt 3 Law\nSwiss law applies.",
        ["1 Art. 1", "1 ART. 2", "2 2.1", "1 Art 3"],
    ),
    "a dash behind the number": (
        "1 - Scope\nThese terms apply to all.\n2 – Fees\n1 - 3 days after the order.\n3 — Law\nThe law of Ohio.",
        ["1 1", "1 2", "1 3"],
    ),
    "figures without a space": (
        "1总则\n1.1本协议由双方订立。\n2费用\n2.1按月付费。\n30日内付清。\n3终止\n3.1任一方可终止。",
        ["1 1", "2 1.1", "1 2", "2 2.1", "1 3", "2 3.1"],
    ),
    "items of a list that have a number of their own": (
        "+ 1. 1. Data we collect\nYour name.\n+ 2. 2. How we use it\nTo log you in.\n+ 3. 2.1 Ads\nNone.\n+ 4. 3. End\nNone.",
        ["1 1", "1 2", "2 2.1", "1 3"],
    ),
    "letters in bold that run on behind a heading": (
        "**I. Scope.** **A. Customers.** These terms apply to customers. **B. Guests.** They do not apply to guests.\n"
        "**II. Fees.** **A. Late fees.** We charge:\n+ 1. a fee; and\n+ 2. interest.\n"
        "**B. Taxes.** See Plan A. **C. Refunds.** None.",
        ["1 I", "2 I/A", "2 I/B", "1 II", "2 II/A", "2 II/B", "2 II/C"],
    ),
    "numbered paragraphs right under a chapter's heading": (
        "1. 范围\n1.本协议由双方订立。\n2.用户指您。\n3.平台指我们。\n2. 账号\n1.账号归平台所有。\n2.您不得：\n1）出租；\n2）出借。\n"
        "3. 费用\n按月支付，包括：\n1.基础费；\n2.增值费。",
        ["1 1", "2 1/1", "2 1/2", "2 1/3", "1 2", "2 2/1", "2 2/2", "1 3"],
    ),
    "chapters behind the numbered sentences of a preface": (
        "1、请您阅读本协议。\n2、请您注意加粗的条款。\n一、范围\n1、本协议由双方订立。\n二、费用\n1、按月支付。\n（1）预付；\n（2）后付。",
        ["1 1", "1 2", "1 一", "2 一/1", "1 二", "2 二/1", "3 （1）", "3 （2）"],
    ),
    "articles printed with their chapter": (
        "第1章 总则\n第1.1条 本协议由双方订立。\n第1.2条 见第1.1条的规定。\n第2章 费用\n第2.1条 按月付费。",
        ["1 第1章", "2 第1.1条", "2 第1.2条", "1 第2章", "2 第2.1条"],
    ),
    "the word before the number": (
        "条款一：范围\n本协议适用于全体。\n条款二：费用\n条款二约定的费用按月支付。\n条款三：终止\n任一方可终止。",
        ["1 条款一", "1 条款二", "1 条款三"],
    ),
    "ordinals": (
        "第一、范围\n本协议适用于全体。\n第二、费用\n第一，按月；第二，预付。\n第三、终止\n任一方可终止。",
        ["1 第一", "1 第二", "1 第三"],
    ),
    "a letter behind the figure": (
        "1. Scope\n1a. These terms apply.\n1b. They bind users.\n2. Fees\n2.a Fees are due.\n2.b. They are final.\n3d printers are fine.",
        ["1 1", "2 1a", "2 1b", "1 2", "2 2.a", "2 2.b"],
    ),
    "clauses inserted later": (
        "3. Fees\n3.1 You pay.\n3A. Trials\n3A.1 Trials are free.\n3A.2 They end.\n4. Term\n4A Renewal\n4B Pauses\n5. End",
        ["1 3", "2 3.1", "2 3A", "3 3A.1", "3 3A.2", "1 4", "2 4A", "2 4B", "1 5"],
    ),
    "words that begin with a figure and a letter": (
        "1. Scope\n2. Goods\n3D Printing is offered.\n4K Video is offered.\n5G Networks are used.\n3. Price\n4. Term",
        ["1 1", "1 2", "1 3", "1 4"],
    ),
    "an article inserted later": (
        "第一条 服务\n第二条 费用\n第二条之一 退款\n第三条 期限",
        ["1 第一条", "1 第二条", "1 第二条之一", "1 第三条"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), TREES.values(), ids=TREES.keys())
def test_the_tree_follows_the_numbers(source: str, expected: list[str]) -> None:
    assert outline(source) == expected


SLIPS = {
    "a wrong number keeps its place and is counted": (
        "2.1 甲：\n2.1.1 一；\n2.1.2 二；\n2.1.3 三。\n2.2 乙：\n2.2.1 一；\n2.2.2 二；\n2.1.3 三。\n三、丙",
        ["2.1", "2.1.1", "2.1.2", "2.1.3", "2.2", "2.2.1", "2.2.2", "2.1.3#2", "三"],
    ),
    "a skipped number": (
        "第一条 甲。\n第二条 乙。\n第四条 丁。\n第五条 戊。",
        ["第一条", "第二条", "第四条", "第五条"],
    ),
    "a skipped decimal": ("1. 甲\n1.1 一。\n1.2 二。\n1.4 四。\n2. 乙", ["1", "1.1", "1.2", "1.4", "2"]),
    "a chapter whose decimals carry the number of another": (
        "四、甲\n4.1 一。\n4.2 二。\n五、乙\n4.1 三。\n4.2 四。\n六、丙\n6.1 五。",
        ["四", "4.1", "4.2", "五", "五/4.1", "五/4.2", "六", "6.1"],
    ),
    "decimals whose chapters have no number": (
        "## 费用\n1.1 预付。\n1.2 后付。\n## 期限\n2.1 一年。",
        ["费用", "1.1", "1.2", "期限", "2.1"],
    ),
    "a heading that stands in between": (
        "1. Fees\n1.1 You pay.\n### Please note\nPrices are net.\n1.2 We bill.\n2. Term",
        ["1", "1.1", "Please note", "1.2", "2"],
    ),
    "a number on one line and its heading on the next": (
        "Article 1\n## Scope\nThese terms apply.\nArticle 2\n## Fees\nYou pay.\nArticle 3\n## Term\nOne year.",
        ["Article 1", "Article 2", "Article 3"],
    ),
    "the first of a series behind the heading, the second on its own line": (
        "3.1 Term. One year.\n3.2 Notices. (a) We send mail.\n(b) You read it.\n(c) Silence means nothing.",
        ["3.1", "3.2", "(a)", "(b)", "(c)"],
    ),
}


@pytest.mark.parametrize(("source", "expected"), SLIPS.values(), ids=SLIPS.keys())
def test_slips_of_the_author_lose_no_clause(source: str, expected: list[str]) -> None:
    assert [clause.key for clause in divide(document(source)).clauses] == expected


LEVELS = {
    "chapters on mixed heading levels": (
        "## 一、甲\n1.1 文。\n### 二、乙\n2.1 文。\n## 三、丙\n### 3.1 小节\n3.1.1 文。\n## 3.2 小节\n"
        "3.2.1 文。\n### 四、丁",
        ["1 一", "2 1.1", "1 二", "2 2.1", "1 三", "2 3.1", "3 3.1.1", "2 3.2", "3 3.2.1", "1 四"],
    ),
    "a smaller heading above a bigger one": (
        "## 三、使用\n#### （一）承诺\n### 1 您承诺守法\n### 2 您承诺诚信\n#### （二）限制\n### 1 不得转让",
        ["1 三", "2 （一）", "3 （一）/1", "3 （一）/2", "2 （二）", "3 （二）/1"],
    ),
    "headings without number under numbered ones": (
        "## 1. Data\n### What we collect\nLogs.\n### Why\nTo serve.\n## 2. Rights\n### Access\nAsk.\n"
        "## Contact\nWrite.",
        ["1 1", "2 (What we collect)", "2 (Why)", "1 2", "2 (Access)", "1 (Contact)"],
    ),
    "numbers under headings without one": (
        "## Privacy\n1. We collect logs.\n2. We keep them.\n## Terms\n1. You pay.\n2. You stop.",
        ["1 (Privacy)", "2 Privacy/1", "2 Privacy/2", "1 (Terms)", "2 Terms/1", "2 Terms/2"],
    ),
    "a heading above everything is a title": (
        "# Terms of Service\nWelcome.\n## 1. Scope\n## 2. Fees",
        ["1 1", "1 2"],
    ),
    "nested headings without numbers": (
        "## Your account\nText.\n### Passwords\nText.\n## Our service\nText.",
        ["1 (Your account)", "2 (Passwords)", "1 (Our service)"],
    ),
}


@pytest.mark.parametrize(("source", "expected"), LEVELS.values(), ids=LEVELS.keys())
def test_depth_is_told_by_numbers_before_heading_levels(source: str, expected: list[str]) -> None:
    assert outline(source) == expected


LISTS = {
    "figures under figures": ("5.1 我们不披露您的资料，除非：\n1. 您同意；\n2. 法律要求。\n5.2 其他。", ["5.1", "5.2"]),
    "figures of the markup under a numbered heading": (
        "## 1 系统中断\n下列情形我们不承担责任：\n+ 1. 停机维护；\n+ 2. 设备故障；\n+ 3. 黑客攻击。\n## 2 责任",
        ["1", "2"],
    ),
    "a list as long as the number of the next chapter": (
        "## 1 账户\n您不得：\n+ 1. 转让。\n## 2 服务\n您应当：\n+ 1. 付费。\n+ 2. 守法。\n## 3 费用",
        ["1", "2", "3"],
    ),
    "a list announced by a colon under a Chinese chapter": (
        "一、禁止行为\n您不得从事下列行为：\n1. 攻击；\n2. 诈骗。\n二、费用\n按月。\n三、期限\n一年。",
        ["一", "二", "三"],
    ),
    "paragraphs that count under a Chinese chapter are clauses": (
        "一、账户\n1. 您应当实名注册。\n2. 您应当保管密码。\n二、费用\n1. 费用按月结算。\n2. 下列费用不退：\n三、期限",
        ["一", "一/1", "一/2", "二", "二/1", "二/2", "三"],
    ),
    "where they are clauses elsewhere, a colon makes them no list": (
        "第一条 账户\n1、您应当实名注册。\n2、您应当保管密码。\n第二条 禁止\n您不得：\n1、攻击；\n2、诈骗。",
        ["第一条", "第一条/1", "第一条/2", "第二条", "第二条/1", "第二条/2"],
    ),
    "items of the markup are clauses where they are the document's sections": (
        "Welcome to our terms.\n+ 1. Scope. These terms apply.\n+ 2. Fees. You pay.\n+ 3. Term. One year.",
        ["1", "2", "3"],
    ),
    "items of the markup under a heading without number are its list": (
        "## Conduct\n+ 1. Be kind.\n+ 2. Be honest.\n## Fees\nYou pay.\n## Term\nOne year.",
        ["Conduct", "Fees", "Term"],
    ),
    "decimals in bullets are clauses": (
        "五、权利\n- 5.1 我们提供服务。\n- 5.2 我们保密，除非：\n- 5.2.1 您同意；\n- 5.2.2 法律要求。",
        ["五", "5.1", "5.2", "5.2.1", "5.2.2"],
    ),
    "a list in front of the clauses": (
        "请您特别注意：\n1. 免责条款；\n2. 管辖条款。\n第一条 服务\n第二条 费用\n第三条 期限",
        ["第一条", "第二条", "第三条"],
    ),
    "a list inside a list": (
        "1. Licences\n+ 1. Text: you agree\n  + 1. to name us,\n  + 2. to link us.\n+ 2. Images: likewise.\n"
        "2. Term\n3. End",
        ["1", "2", "3"],
    ),
    "a second agreement on the page is no list": (
        "1. 服务\n我们提供服务。\n2. 费用\n您按月付费。\n3. 期限\n一年。\n1. Service\nWe serve you.\n"
        "2. Fees\nYou pay.\n3. Term\nOne year.",
        ["1", "2", "3", "1#2", "2#2", "3#2"],
    ),
    "rows of a table": ("1. 价格\n| 1. 云主机 | 100 元\n| 2. 云存储 | 50 元\n2. 期限", ["1", "2"]),
}


@pytest.mark.parametrize(("source", "expected"), LISTS.values(), ids=LISTS.keys())
def test_lists_inside_a_clause_belong_to_it(source: str, expected: list[str]) -> None:
    assert [clause.key for clause in divide(document(source)).clauses] == expected


NO_LABELS = {
    "references at the head of a line": (
        "5.3 甲。\n5.4 乙。\n第5.4条所述情形，以公告为准。\n5.4 条的例外不适用。\n第五条的规定优先。\n6.1 丙。",
        ["5.3", "5.4", "6.1"],
    ),
    "references in English": (
        "3.1 One.\n3.2 Two.\nSection 3.2 above applies.\n3.1 and 3.2 do not.\n3.3 Three.",
        ["3.1", "3.2", "3.3"],
    ),
    "money, shares, versions and addresses": (
        "1.1 甲。\n3.14元起。\n99.9%的可用性。\n192.168.1.1 是内网地址。\n2.1版发布。\n1.2 乙。",
        ["1.1", "1.2"],
    ),
    "dates and times": (
        "1. 甲。\n2022.10.10 更新\n2022年10月10日\n10.19.2020\n12:30 开始\n2. 乙。",
        ["1", "2"],
    ),
    "bare numbers that count something": (
        "## 1 费用\n30 日内付款。\n3 个工作日到账。\n7×24 小时支持。\n7 x 24 support\n## 2 期限",
        ["1", "2"],
    ),
    "telephone and postal numbers": (
        "1. Contact\n400-123-4567\n1 Main Street\n31 St. James Avenue\n2. Term",
        ["1", "2"],
    ),
    "page numbers": ("1. Scope\nThese terms apply.\n2\nYou agree.\n2. Fees\n3\nYou pay.\n3. Term", ["1", "2", "3"]),
    "initials and the pronoun": ("1. Parties\nA. Smith signs.\nI. e. nobody else.\n2. Fees", ["1", "2"]),
    "numbers inside a line": (
        "1. 甲：（1）一；（2）二；1.2 倍；第二条所述；见 1.1。\n2. 乙。",
        ["1", "2"],
    ),
    "a year as number": ("1. 甲。\n2022. 年度报告\n2. 乙。", ["1", "2"]),
}


@pytest.mark.parametrize(("source", "expected"), NO_LABELS.values(), ids=NO_LABELS.keys())
def test_numbers_that_only_look_like_labels_open_no_clause(source: str, expected: list[str]) -> None:
    assert [clause.key for clause in divide(document(source)).clauses] == expected


GLUED = {
    "behind a full stop, the exact successor": (
        "六、隐私\n6.1 甲。6.2 乙。6.3 丙，见 6.1。6.5 元不是标签。\n6.4 丁。",
        ["六", "6.1", "6.2", "6.3", "6.4"],
    ),
    "a bold chapter behind the preface": (
        "请阅读本协议。**一、总则**\n1.1 甲。\n二、账户",
        ["一", "1.1", "二"],
    ),
    "in English": (
        "5.1 Use. You may use it. 5.1.1 You may copy it. 5.1.2 You may not sell it.\n5.2 Term. One year.",
        ["5.1", "5.1.1", "5.1.2", "5.2"],
    ),
    "a full stop carried to the next line": ("六、隐私\n。 6.1 甲。\n6.2 乙。", ["六", "6.1", "6.2"]),
}


@pytest.mark.parametrize(("source", "expected"), GLUED.values(), ids=GLUED.keys())
def test_clauses_that_the_source_glued_together_come_apart(source: str, expected: list[str]) -> None:
    assert [clause.key for clause in divide(document(source)).clauses] == expected


CONTENTS = {
    "with the same numbers": (
        "目录\n一、服务\n二、费用\n三、期限\n一、服务\n我们提供服务。\n二、费用\n按月。\n三、期限\n一年。",
        ["一", "二", "三"],
    ),
    "with page numbers": (
        "Contents\n1. Scope ........ 2\n2. Fees ........ 3\n3. Term ........ 4\n1. Scope\nText.\n2. Fees\n"
        "Text.\n3. Term\nText.",
        ["1", "2", "3"],
    ),
    "as a sentence": (
        "本政策说明：\n一、收集；\n二、使用；\n三、共享。\n一、收集\n日志。\n二、使用\n服务。\n三、共享\n不共享。",
        ["一", "二", "三"],
    ),
    "and no list that is printed twice": (
        "一、例外\n1. 与公共安全有关的；\n2. 与公共卫生有关的；\n3. 与犯罪侦查有关的。\n二、共享\n我们不共享。\n三、例外\n"
        "1. 与公共安全有关的；\n也包括安全事件。\n2. 与公共卫生有关的；\n也包括疫情。\n3. 与犯罪侦查有关的。",
        ["一", "一/1", "一/2", "一/3", "二", "三", "三/1", "三/2", "三/3"],
    ),
    "without numbers": (
        "- Scope\n- Fees\n- Term\n## Scope\nText.\n## Fees\nText.\n## Term\nText.",
        ["Scope", "Fees", "Term"],
    ),
}


@pytest.mark.parametrize(("source", "expected"), CONTENTS.values(), ids=CONTENTS.keys())
def test_a_table_of_contents_makes_no_clauses(source: str, expected: list[str]) -> None:
    assert [clause.key for clause in divide(document(source)).clauses] == expected


UNMARKED = {
    "bold lines": (
        "**Your account**\nYou keep your password secret.\n**Fees**\nYou pay monthly.\n**Term**\nOne year.",
        ["Your account", "Fees", "Term"],
    ),
    "bold run-in heads": (
        "**Termination.** We may end this.\n**Fees.** You pay monthly.\n**Law.** Irish law applies.",
        ["Termination", "Fees", "Law"],
    ),
    "capitals": (
        "GOVERNING LAW\nThe laws of Ireland apply.\nLIMITATION OF LIABILITY\nWe are not liable.\n"
        "TERM AND END\nOne year.",
        ["GOVERNING LAW", "LIMITATION OF LIABILITY", "TERM AND END"],
    ),
    "short lines above paragraphs": (
        "服务内容\n我们提供云主机服务，以订购页面为准。\n费用支付\n您应当按月支付费用，逾期加收违约金。\n"
        "争议解决\n双方协商，协商不成向法院起诉。",
        ["服务内容", "费用支付", "争议解决"],
    ),
}


@pytest.mark.parametrize(("source", "expected"), UNMARKED.values(), ids=UNMARKED.keys())
def test_headings_without_number_and_markup_are_found_where_there_is_nothing_better(
    source: str, expected: list[str]
) -> None:
    assert [clause.key for clause in divide(document(source)).clauses] == expected


HEADINGS = {
    "a heading": ("## 1. Fees\nYou pay.", "Fees"),
    "a line of its own": ("1. 服务费用\n您应当付费。", "服务费用"),
    "in front of a colon": ("1.1 合法使用：您承诺守法。", "合法使用"),
    "in brackets": ("1. 【审慎阅读】您应当认真阅读。", "审慎阅读"),
    "in bold": ("**1. Fees.** You pay monthly.", "Fees"),
    "in front of a full stop": ("1. Limitation of Liability. We are not liable.", "Limitation of Liability"),
    "on the next line": ("Article 1\n## Fees\nYou pay.", "Fees"),
    "none in a sentence": ("1.1 您确认：您已阅读。", None),
    "none where it is glued to the text": ("一、系统中断或故障系统可能无法正常运作，我们不承担责任。", None),
}


@pytest.mark.parametrize(("source", "expected"), HEADINGS.values(), ids=HEADINGS.keys())
def test_the_heading_of_a_clause_is_read_or_left_empty_never_guessed(source: str, expected: str | None) -> None:
    clauses = divide(document(f"{source}\n2. 其他\n## 联系我们\n客服邮箱。")).clauses
    assert clauses[0].heading == expected


def test_short_items_of_a_series_have_no_heading() -> None:
    clauses = divide(document("1.1 We need:\n(a) your name\n(b) your address\n(c) your mail")).clauses
    assert [clause.heading for clause in clauses] == [None] * 4
