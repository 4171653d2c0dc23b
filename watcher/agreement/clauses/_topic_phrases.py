"""What clauses of each topic say, as data: the vocabulary of topics and the words that point to them.

``strong`` words settle a topic wherever they stand; ``plain`` ones only together or in a heading. ``pairs`` are two
words close to each other in one sentence, in either order: a change of *what* decides between three topics. Chinese
is written in simplified characters, traditional text is folded to it; English is lower case, whole words.
"""

from typing import NamedTuple


class Pair(NamedTuple):
    """One of ``first`` and one of ``second`` near each other; alternatives are divided by white space."""

    first: str
    second: str


class Phrases(NamedTuple):
    """The words of one topic. Phrases are divided by white space; ``_`` stands for a space inside one, ``*`` for any
    ending of an English word."""

    topic: str
    strong: str
    plain: str = ""
    pairs: tuple[Pair, ...] = ()


_CHANGE_ZH = "修改 变更 修订 更新 变动 调整 补充 增补"
_CHANGE_EN = "amend* modif* chang* updat* revis* alter*"

PHRASES: tuple[Phrases, ...] = (
    Phrases(
        "amendment",
        strong="修订通知 修改后的条款 修订后的条款 变更后的条款 更新后的条款 最新版本的协议 视为接受修改 协议修改 协议变更 条款修订 政策更新 政策的更新 单方修改 "
        "修改权 amendment changes_to_these changes_to_this changes_to_our_terms changes_to_the_terms modifications_to "
        "revised_terms updated_terms revised_version updated_version we_may_update_these we_may_change_these",
        plain="公示期 继续使用 公示 公布 单方 amend* continued_use posting post_the",
        pairs=(
            Pair(_CHANGE_ZH, "本协议 协议 条款 本政策 政策 本声明 声明 本规则 隐私权政策 约定"),
            Pair(_CHANGE_EN, "terms agreement policy conditions notice statement contract"),
        ),
    ),
    Phrases(
        "liability",
        strong="赔偿责任 责任限制 责任范围 责任限度 责任的限制 责任免除 免责 免除责任 不承担责任 不承担任何责任 不承担赔偿 不负责任 不负任何责任 不负有任何责任 "
        "不承担法律责任 不承担任何法律责任 责任总额 最高赔偿 赔偿总额 赔偿限额 间接损失 间接的 间接性 利润损失 预期利益 惩罚性 不可抗力 违约责任 违约金 损害赔偿 "
        "不构成违约 不属于违约 赔偿范围 "
        "liability liable consequential indirect,_incidental punitive_damages force_majeure lost_profits "
        "loss_of_profit beyond_our_reasonable_control events_beyond",
        plain="责任 损失 赔偿 违约 过错 自行承担 自负 damages losses breach responsible_for negligence aggregate",
    ),
    Phrases(
        "indemnity",
        strong="补偿并使 使其免受 使之免受 免受损害 免受损失 免于承担 免于因 赔偿并使 第三方索赔 第三人索赔 向第三方赔偿 为其抗辩 您应赔偿 用户应赔偿 应予赔偿 "
        "应当赔偿 您应负责处理 indemnif* indemnit* hold_harmless defend,_indemnify third-party_claims third_party_claims",
        plain="索赔 追偿 律师费 诉讼费 claims attorneys'_fees legal_fees defend",
    ),
    Phrases(
        "warranty",
        strong="按现状 按原样 现状 现有状态 不作任何保证 不做任何保证 不作担保 不做担保 明示或暗示 明示或默示 不保证 无法保证 适销性 特定用途 不提供任何担保 陈述与保证 "
        "声明与保证 保证与承诺 质量保证 保修 as_is as-is as_available warrant* merchantability fitness_for_a_particular "
        "disclaimer_of",
        plain="担保 保证 瑕疵 guarantee error-free uninterrupted disclaim",
    ),
    Phrases(
        "termination",
        strong="终止本协议 解除本协议 协议终止 协议的终止 终止协议 解除协议 合同解除 合同终止 提前终止 终止服务 终止接受服务 服务终止 终止向您提供 协议解除 期满终止 "
        "协议期限 合同期限 有效期限 有效期 续约 terminat* expiration expiry_of cancel_your_subscription end_of_the_term",
        plain="终止 解除 期满 届满 到期 停止使用 注销 cancel expire term_and end_this",
        pairs=(
            Pair("终止 解除", "协议 合同 服务"),
            Pair("terminat* cancel end", "agreement contract subscription account service"),
        ),
    ),
    Phrases(
        "suspension",
        strong="暂停服务 中止服务 暂停或终止 中止或终止 暂停向您提供 中止向您提供 暂停或者终止 冻结 封禁 封停 限制使用 限制账户 限制您账户 停止提供服务 关闭账户 "
        "暂停使用 suspen* restrict_access block_access disable_access disable_your freeze",
        plain="暂停 中止 限制 停机 警告 处罚 disable restrict block limit_your_access",
        pairs=(Pair("暂停 中止", "服务 使用 账户 账号 权限"),),
    ),
    Phrases(
        "fees",
        strong="服务费用 服务费 费用 收费 付费 价格 计费 资费 欠费 充值 扣费 扣款 滞纳金 逾期付款 账单 发票 税费 结算 预付 预存 支付方式 续费 付款 计价 保证金 "
        "fees payment pricing price invoic* billing charges late_fee subscription_fee taxes interest_on",
        plain="支付 余额 缴纳 交款 费率 代金券 订单 pay paid overdue currency subscription purchase",
        pairs=(Pair(_CHANGE_ZH, "价格 资费 费用 收费标准"),),
    ),
    Phrases(
        "refund*",
        strong="退款 退费 退还 退订 不予退还 不退还 返还余额 无理由退 退货 退换 refund* money-back chargeback returns_and "
        "right_of_withdrawal cooling-off",
        plain="返还 撤销订单 reimburse return_the credit_to",
    ),
    Phrases(
        "service_level",
        strong="服务等级 服务级别 可用性 服务水平 可用率 服务可用 故障支持 技术支持 售后服务 服务质量 响应时间 系统中断 系统故障 服务中断 停机维护 系统维护 sla uptime "
        "availability service_level service_credit support_services maintenance_window technical_support "
        "scheduled_maintenance downtime",
        plain="故障 维护 稳定 中断 客服支持 工单 support maintenance outage response_time",
    ),
    Phrases(
        "service_change",
        strong="服务变更 服务的变更 变更服务 调整服务 服务调整 下线 停止运营 停止服务 机房迁移 节点迁移 更换ip 服务升级 业务调整 不再提供 终止运营 升级改造 "
        "changes_to_the_service changes_to_our_service discontinu* deprecat* sunset migrate_you new_features "
        "modify_the_service change_the_service",
        plain="迁移 升级 新功能 功能调整 feature functionality beta",
        pairs=(
            Pair(_CHANGE_ZH, "服务内容 服务功能 所提供的服务 服务的形式 产品功能"),
            Pair("modif* chang* updat* add* remov*", "services features functionality"),
        ),
    ),
    Phrases(
        "data",
        strong="用户数据 业务数据 数据备份 备份 数据安全 数据删除 数据存储 数据丢失 数据处理 数据保留 数据恢复 数据导出 删除数据 数据返还 清除数据 存储的数据 数据归属 保密 confidential* non-disclosure "
        "customer_data your_data user_data backup back_up data_processing data_export data_retention data_security "
        "delete_your_data return_of_data data_breach subprocessor sub-processor encrypt*",
        plain="数据 存储 删除 导出 data stored storage delet* retention",
    ),
    Phrases(
        "privacy",
        strong="隐私 个人信息 个人资料 个人数据 cookie 敏感信息 信息的收集 信息收集 信息的使用 信息的共享 未成年人 儿童 身份信息 收集您的 披露您的 用户信息 sdk "
        "privacy personal_data personal_information data_subject gdpr information_we_collect children minors "
        "tracking_technologies data_controller",
        plain="收集 共享 披露 授权访问 去标识 同意 collect disclose share consent",
    ),
    Phrases(
        "ip",
        strong="知识产权 著作权 版权 商标 专利 商业秘密 许可使用 授权使用 使用许可 反向工程 源代码 知识财产 智慧财产 所有权归 侵权投诉 "
        "intellectual_property copyright trademark patent licen* reverse_engineer ownership proprietary_rights "
        "trade_secret user_content your_content dmca infring* feedback",
        plain="许可 侵权 权属 素材 复制 logo 内容 content copy software source_code brand",
    ),
    Phrases(
        "account",
        strong="账户 账号 帐户 帐号 注册 登录 密码 实名 身份验证 用户名 会员资格 口令 user_account your_account account_registration "
        "create_an_account register* password credentials log-in login username eligib* sign_up age_of minimum_age",
        plain="会员 身份 认证 用户资格 account identity member",
    ),
    Phrases(
        "acceptable_use",
        strong="禁止行为 禁止内容 使用规范 行为规范 使用规则 违法信息 不得利用 不得使用本服务 不得从事 淫秽 色情 赌博 病毒 垃圾邮件 网络攻击 攻击 违法犯罪 危害国家安全 "
        "侵犯他人 合法使用 使用守则 用户义务 用户行为 违反国家 散布 诈骗 挖矿 封建迷信 "
        "acceptable_use prohibited you_may_not you_must_not you_agree_not_to unlawful illegal spam malware viruses "
        "harass* fraud hate_speech conduct restrictions_on_use misuse",
        plain="不得 禁止 遵守 违法 违规 规范 must_not abuse comply rules violat*",
    ),
    Phrases(
        "notices",
        strong="通知送达 通知与送达 送达 通知方式 书面通知 视为送达 视为收到 联系我们 联系方式 客服邮箱 客服电话 notices notice_shall "
        "deemed_received deemed_delivered deemed_given contact_us contact_information how_to_contact electronic_communications",
        plain="通知 公告 邮件 短信 站内信 电话 邮箱 e-mail email notif* mail postal",
    ),
    Phrases(
        "dispute",
        strong="争议解决 争议 纠纷 管辖 仲裁 法律适用 适用法律 适用中华人民共和国 准据法 协商解决 协商不成 签订地 "
        "governing_law governed_by arbitrat* jurisdiction venue disputes courts class_action jury_trial dispute_resolution "
        "conflict_of_law choice_of_law",
        plain="协商 起诉 裁决 调解 诉讼 法院 dispute court lawsuit",
    ),
    Phrases(
        "assignment",
        strong="权利义务转让 权利义务全部或者部分转移 权利义务的转让 转让本协议 转让其权利 协议转让 合同转让 权利转让 权利义务转移 转移给 权利义务全部或部分 不得转让 转让给第三方 "
        "assign_this assign_its assignment assign_or_transfer successors_and_assigns change_of_control merger,",
        plain="转让 转移 继受 受让 assign transfer successor merger acquisition",
        pairs=(Pair("转让 转移 让与", "权利义务 权利和义务 本协议 权利或义务"),),
    ),
    Phrases(
        "interpretation",
        strong="定义 释义 解释权 最终解释 名词解释 术语 章节标题 标题仅 完整协议 全部协议 协议构成 组成部分 可分割 可分性 独立性 无效或不可执行 不影响其他条款 不影响其余条款 "
        "不影响其他内容 不因此影响 影响其他内容 影响其他条款 影响其余条款 优先适用 冲突 不一致 弃权 以中文版本为准 语言版本 协议范围 "
        "definition interpretation severab* entire_agreement waiver headings_are order_of_precedence conflict_between "
        "shall_mean has_the_meaning means_the governing_language english_version unenforceable third-party_beneficiar* "
        "survival survive_termination",
        plain="是指 系指 指 以下简称 下称 无效 效力 附件 补充协议 means refers_to invalid conflict prevail defined",
    ),
    Phrases(
        "general",
        strong="附则 其他约定 其他条款 其它条款 其他规定 其它规定 一般条款 总则 其他事项 杂项 通则 miscellaneous general_provisions general_terms "
        "acceptance_of_terms introduction overview welcome about_these about_this",
        plain="其他 其它 服务内容 服务说明 特别提示 生效 接受 general other accept",
    ),
)

TOPICS: tuple[str, ...] = tuple(phrases.topic for phrases in PHRASES)
"""The vocabulary, in the order in which topics are shown where they weigh the same."""

TRADITIONAL = str.maketrans(
    "協議條節項變訂權責賠償範圍擔違約損間接懲罰預損終續暫凍結帳號戶費價計賬單稅預餘額繳還貨級術質應維護遷換調運營備數據庫刪儲丟處導歸"
    "隱資個敏兒童證識產著標專許禮碼認實類義務規攻擊騙礦淫犯賭侵聯繫絡電話郵簡訊爭紛轄訴訟適準簽轉讓繼釋詞語標題執離優衝棄廣總則則說載啟開戰災網線機頁確認於為與對將"
    "無須後發佈現狀態場銷擴補購閱讀絕時當會員讓關閉險",
    "协议条节项变订权责赔偿范围担违约损间接惩罚预损终续暂冻结账号户费价计账单税预余额缴还货级术质应维护迁换调运营备数据库删储丢处导归"
    "隐资个敏儿童证识产著标专许礼码认实类义务规攻击骗矿淫犯赌侵联系络电话邮简讯争纷辖诉讼适准签转让继释词语标题执离优冲弃广总则则说载启开战灾网线机页确认于为与对将"
    "无须后发布现状态场销扩补购阅读绝时当会员让关闭险",
)
"""Traditional characters of the words above; one to one, so that places stay."""
