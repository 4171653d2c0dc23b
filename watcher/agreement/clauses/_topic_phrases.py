"""What clauses of each topic say, as data: the vocabulary of topics and the words that point to them.

``strong`` words settle a topic wherever they stand; ``plain`` ones only together or in a heading: fees and accounts are
mentioned in clauses on anything; ``passing`` ones count where nothing else does. ``pairs`` are two words close to each
other in one sentence, in either order: a change of *what* decides between three topics. Chinese is written in
simplified characters, traditional text is folded to it; English is lower case, whole words. Phrases are divided by
white space; ``_`` stands for a space inside one, ``*`` for any ending of an English word.

Severability, waiver, entire agreement and survival are "general"; how words are read and which text prevails is
"interpretation".
"""

from typing import NamedTuple


class Pair(NamedTuple):
    """One of ``first`` and one of ``second`` near each other."""

    first: str
    second: str


class Phrases(NamedTuple):
    """The words of one topic."""

    topic: str
    strong: str
    plain: str
    passing: str = ""
    pairs: tuple[Pair, ...] = ()


_CHANGE_ZH = "修改 变更 修订 更新 变动 调整 补充 增补 更改"
_CHANGE_EN = "amend* modif* chang* updat* revis* alter*"
_END_ZH = "终止 解除 结束"
_HALT_ZH = "暂停 中止 停止 停用 关停 关闭 封停 封禁 冻结 限制"
_SERVICE_ZH = "服务 使用 账户 账号 店铺 权限 访问 发送 资源 实例"

NEUTRAL = """
    licensee licensees licensor licensors its_own your_own their_own our_own his_own registered_trademark
    registered_letter register_of written_consent prior_consent without_consent applicable_law applicable_laws
    privacy_policy privacy_statement customer_service pay_attention 用户责任 付款之日 版权所有 停止使用 惩罚性违约金
    应保证 并保证 须保证 您保证 用户保证
    退订功能 退订方式 契约终止后 终止后 解除后 期满后 届满后 协议终止后 合同终止后 服务终止后
    after_termination following_termination upon_termination expiration_or_termination
"""
"""Words that make no pairs, whatever shorter words they hold: they mean what a topic lists them for, or nothing."""

PHRASES: tuple[Phrases, ...] = (
    Phrases(
        "amendment",
        strong="""
            修订稿 同意新版 条款发生变更 恕不另行 新的条款 新条款 修订内容 修订通知 修改后的条款 修订后的条款
            变更后的条款 更新后的条款 最新版本的协议 视为接受修改 协议修改 协议变更 条款修订 条款之修订 条款更新
            政策更新 政策的更新 本协议的修改 单方修改 修改权 修订生效 修改生效 变更生效 更新生效 修订版 修改后 修订后
            接受有关修订 改了就 约定会改 任何修改 补充协议 规则的调整
            variation the_variation vary_these vary_this varied_terms revised_by_us update_this_agreement old_terms
            revised_policy updated_agreement amendment changes_to_these changes_to_this changes_to_our_terms
            changes_to_the_terms revised_terms updated_terms revised_version updated_version we_may_update_these
            we_may_change_these
        """,
        plain="""
            更改 征求意见 变更生效 公示期 继续使用 公示 公布 单方 修改 修订 视为接受 视为同意 异议
            new_version modification* change_is vary varied revision* amend* changes continued_use posting post_the
            take_effect
        """,
        pairs=(
            Pair("change modification revision variation", "accept accepts accepted acceptance posted apply applies"),
            Pair("变更 修订 修改 更新", "生效 同意 接受 认可"),
            Pair(
                _CHANGE_ZH,
                "本协议 协议 条款 本政策 政策 本声明 声明 本规则 规则 隐私权政策 约定 合同 契约 须知 sla",
            ),
            Pair(_CHANGE_EN, "terms agreement policy conditions statement contract sla addendum"),
        ),
    ),
    Phrases(
        "liability",
        strong="""
            免予承担 所失利益 间接损害 不承担相应 免除责任 责任限额 赔偿责任 责任限制 责任范围 责任限度 责任的限制
            责任免除 免责 不承担责任 不承担任何责任 不承担赔偿 不负责任 不负任何责任 不负有任何责任 不承担法律责任
            不承担任何法律责任 不负责 概不负责 责任总额 最高赔偿 赔偿总额 赔偿限额 赔偿上限 责任上限 全部责任 最多赔
            间接损失 间接的 间接性 利润损失 预期利益 预期利润 停工损失 惩罚性 不可抗力 违约责任 不构成违约 不属于违约
            赔偿范围 故意或者重大过失 故意或重大过失 法律责任
            not_responsible no_responsibility not_be_responsible not_be_held_responsible is_not_responsible
            third-party_websites third_party_websites third-party_sites third-party_content compensation_for_loss*
            indirect_damage* indirect_loss* unlimited_liabilit* assume_the_risk at_your_own_risk property_damage
            limitation_on_claims not_responsible_for excused no_liability liability liable consequential_damages
            consequential_loss indirect,_incidental punitive_damages force_majeure lost_profits loss_of_profit*
            beyond_our_reasonable_control beyond_its_reasonable_control
        """,
        plain="""
            赔付 责任 损失 赔偿 违约 违约金 过错 自行承担 自负 损害
            compensation sole_remedy only_remedy exclusive_remedy not_endorse capped_at control loss_of damages
            losses negligence aggregate exceed
        """,
        passing="responsibility",
        pairs=(
            Pair("赔偿 责任", "总额 上限 为限 不超过"),
            Pair("不负 不承担 免予 免除 不予", "责任 赔偿 损失"),
            Pair("赔付 赔偿 补偿", "上限 为限 最高"),
            Pair("circumstances events causes", "control"),
            Pair("performance", "excused prevented"),
        ),
    ),
    Phrases(
        "indemnity",
        strong="""
            赔偿全部损失 赔偿全部损害 应承担赔偿 全额赔偿 全额补偿 应全额赔偿 应赔偿全部 退一赔三 追究平台 承担平台
            向平台赔偿 补偿并使 使其免受 使之免受 免受损害 免受损失 免于承担 赔偿并使 第三方索赔 第三人索赔 为其抗辩
            应赔偿 应当赔偿 应予赔偿 须赔偿 并赔偿 您应负责处理 向您追偿 向用户追偿 弥偿
            hold_us_harmless indemnif* defend_us costs_that_result indemnit* hold_harmless defend,_indemnify
        """,
        plain="""
            索赔 申索 追偿 律师费 诉讼费 第三方 第三人 行政处罚
            proceedings settlement claims attorneys'_fees legal_fees defend reimburse* fines
        """,
        pairs=(
            Pair("defend* indemnif*", "claim claims proceedings suit"),
            Pair("第三方 第三人 他人", "主张 追究 索赔 起诉 投诉"),
            Pair("reimburse* defend* compensate", "claims claim suit fines damages"),
            Pair("侵犯 侵害", "第三方 第三人"),
        ),
    ),
    Phrases(
        "warranty",
        strong="""
            不担保 不能保证 不能完全保证 不予保证 不提供担保 不提供保证 不作保证 不作出保证 不做保证 质保期 质保
            免费维修 按现状 按原样 现状 现有状态 不作任何保证 不做任何保证 不作担保 不做担保 明示或暗示 明示或默示
            不保证 无法保证 适销性 特定用途 不提供任何担保 陈述与保证 声明与保证 保证与承诺 质量保证 保修 不构成承诺
            make_no_promise* no_guarantee* defect* as_is as-is as_available warrant* merchantability
            fitness_for_a_particular
        """,
        plain="""
            担保 保证 瑕疵 仅供参考 准确性 完整性 适用性
            guarantee* error-free uninterrupted disclaim* accura*
        """,
    ),
    Phrases(
        "termination",
        strong="""
            解约 终止订阅 终止自动续订 可以终止合同 可解约 提前退订 自动顺延 顺延 销户 单方解除 协议终止 协议的终止
            合同解除 合同终止 提前终止 终止服务 终止接受服务 服务终止 终止向您提供 协议解除 期满终止 协议期限 合同期限
            服务期限 有效期限 自动续约 自动续期 注销账户 注销账号 退订
            terminat* end_these end_this_agreement end_the_contract end_the_agreement end_your_subscription
            end_our_agreement term_of_this_agreement runs_for automatically_renew* expiration cancel_at_any_time
            close_your_account cancel_your_subscription end_of_the_term either_party_may_end
        """,
        plain="""
            契约终止后 终止后 解除后 期满后 届满后 协议终止后 合同终止后 服务终止后 终止 解除 期满 届满 注销 续约
            停止使用 停止解析
            after_termination following_termination upon_termination expiration_or_termination terminate_your_access
            cancel* expir* duration leaving term_and end_this
        """,
        passing="renew* 到期",
        pairs=(
            Pair("终止 解除 解约", "订阅 订单 会员 合约 购买"),
            Pair("cancel* terminat* end", "order membership terms"),
            Pair("may", "terminat*"),
            Pair("解除 终止", "单方 书面 提前"),
            Pair("期限 有效期", "一年 二年 三年 自"),
            Pair(_END_ZH, "协议 合同 契约 服务 条款"),
            Pair("terminat* cancel* end", "agreement contract subscription account service"),
        ),
    ),
    Phrases(
        "suspension",
        strong="""
            有权限制 立即关停 立即停止服务 立即停止提供 延迟结算 取消收款 资金止付 封禁 查封 立即停用 停用账号
            立即封停 立即停机 停用您的 封停账号 中止提供 限制使用 无需事先通知 无须事先通知 不以事先通知 立即终止服务
            立即断网 立即停权 停权 不经通知关闭 停止解析 先行切断 切断网络 可以停机 暂停服务 中止服务 暂停或终止
            中止或终止 暂停向您提供 中止向您提供 暂停或者终止 停止提供服务 关闭账户 暂停使用 先行停止 迳行停止
            不经通知 不待通知 无需通知即可 限制其发送 立即关闭 直接封
            disconnect* refuse_access without_warning shut_your cut_off block_your switch_off suspen*
            restrict_access block_access disable_access disable_your freeze
        """,
        plain="""
            暂停 中止 限制 停机 警告 处罚 冻结 封停 关停 切断 断网 收回资源
            disable restrict block limit_your_access
        """,
        pairs=(
            Pair("block* restrict* limit", "traffic messages"),
            Pair("stop stops stopped", "service services access server"),
            Pair(_HALT_ZH, _SERVICE_ZH),
            Pair("block* restrict* disable* limit", "access account service"),
            Pair("切断 断开", "网络 连接 访问"),
        ),
    ),
    Phrases(
        "fees",
        strong="""
            订阅费 话费 月付价 调涨 上调价格 调整费率 费率调整 付清 出账 计收 交纳 包年 包月 收费 付费 资费 欠费 充值
            扣费 扣款 滞纳金 逾期付款 账单 税费 预付 预存 支付方式 续费 计价 收费标准 费用标准 逾期 迟延利息 欠付
            遅延利息 价格以 涨价 缴清 年预缴 月租费
            paying billed prepaid_credit vat in_advance pricing invoic* billing late_fee late_fees late_payment
            subscription_fee* taxes interest_on price_list fees_are payment_terms unpaid
        """,
        plain="""
            计费 付款 发票 单价 欠款 款项 手续费 费率 费用 服务费 价格 支付 余额 缴纳 交款 代金券 订单 结算 保证金
            违约金
            credit_card* debit_card* owe cost prices charges fee fees payment* price* charge* pay paid currency
            overdue subscription* purchase*
        """,
        pairs=(
            Pair("prices charges fees rates", "go_up increase* raise* include exclusive stated"),
            Pair(_CHANGE_ZH, "价格 资费 费用 收费标准 收费 单价 结算价"),
            Pair(_CHANGE_EN, "price prices pricing fees rates"),
        ),
    ),
    Phrases(
        "refund",
        strong="""
            解约退费 支持退订 申请退款 余额退回 退换 恕不退还 余款 退款 退费 不予退还 不退还 概不退还 返还余额
            无理由退 退货 全额退 不退费
            non-refundable non-cancellable refund* money-back chargeback* right_of_withdrawal cooling-off
        """,
        plain="""
            退还剩余 退还未使用 按比例退还 退订 差价 退还 返还 退回 折价 退
            refunding will_refund refund_the_rest get_back reimbursement* reimburse* return_the credit_to
        """,
    ),
    Phrases(
        "service_level",
        strong="""
            维护窗口 割接 可访问率 成功率 首次响应 抵扣券 服务等级 服务级别 可用性 服务水平 服务水准 可用率 服务可用
            故障支持 技术支持 售后服务 服务质量 响应时间 系统中断 系统故障 服务中断 停机维护 系统维护 正常运作时间
            月可用
            service_credits around_the_clock severity-one percent_availability sla uptime availability
            service_level* service_credit* support_services maintenance_window technical_support
            scheduled_maintenance downtime response_time*
        """,
        plain="""
            延迟 故障 维护 稳定 中断 客服支持 工单 检修 随时
            unavailab* availab* credits 24/7 7×24 support maintenance outage* incidents incident response
        """,
        pairs=(
            Pair("中断 检修 维护 故障", "通知 公告 恢复 修复"),
            Pair("available availability unavailability", "% time"),
            Pair("credit credits", "availability unavailability hour downtime"),
        ),
    ),
    Phrases(
        "service_change",
        strong="""
            更换资料中心 移除主要功能 停止销售 退市 停止支持 产品下线 功能下线 服务下线 停止提供某一 终止供应
            停止某项功能 搬迁机房 需要迁移 停止维护 旧版 新版本 服务变更 服务的变更 变更服务 调整服务 服务调整 下线
            停止运营 机房迁移 节点迁移 更换ip 服务升级 业务调整 不再提供 终止运营 升级改造 移机 机房搬迁 节点调整
            换机房 停止供应 停止某项 停售 功能调整
            stop_supporting stop_offering no_longer_offer no_longer_support no_longer_provide relocat* withdrawal_of
            moving relocation change_of_ip changes_of_infrastructure api_version* successor_version
            improving_our_services changes_to_the_service* changes_to_our_service* discontinu* deprecat* sunset
            migrate_you new_features shut_down modify_the_service change_the_service end_of_life
        """,
        plain="withdrawn withdraw 迁移 升级 新功能 模块 feature* functionality beta retire* newer",
        pairs=(
            Pair(
                "modif* chang* updat* withdraw* withdrawn",
                "servers addresses infrastructure interfaces software module modules plans",
            ),
            Pair("不再 终止 停止 移除", "供应 经营 运营 规格 功能 销售"),
            Pair("暂停 终止 停止", "全部或一部 部分服务 一部或全部"),
            Pair("更换 变更 调整", "接入号码 资料中心 数据中心 通道"),
            Pair("增加 减少 替换 取消", "功能 模块 服务项目"),
            Pair("变更 更换 调整", "地址 公网 端口"),
            Pair(
                _CHANGE_ZH + " 增减 更换 迁移 搬迁 改接",
                "服务内容 服务功能 机房 节点 数据中心 线路 ip 伺服器 服务器 功能 模板",
            ),
            Pair(
                "modif* chang* updat* add adds adding remov* retire* move",
                "services service features functionality data_centre data_center ip",
            ),
        ),
    ),
    Phrases(
        "data",
        strong="""
            取回数据 数据导出期 永久删除 保留资料 保留数据 技术资料 用户数据 业务数据 客户数据 数据备份 备份 数据安全
            数据删除 数据存储 数据丢失 数据处理 数据保留 数据恢复 数据导出 删除数据 数据返还 清除数据 存储的数据
            数据归属 保密 回收期
            backing_up kept_for retained_for logs receiving_party disclosing_party back_up_your export_your
            customer_data your_data user_data backup* back_up data_export data_retention data_security
            delete_your_data return_of_data confidential* non-disclosure
        """,
        plain="""
            取回 调用日志 披露方 接收方 数据 存储 删除 导出 录音 映像档 匿名化 恢复
            kept retain* data store* storage delet* retention encrypt* erase* files security
        """,
        pairs=(
            Pair("delet* erase*", "details references"),
            Pair("export* download* erase*", "files data content"),
            Pair("保留 保存 保管 留存 删除 清除 销毁", "数据 内容 纪录 记录 录音 资料 备份 日志 映像档 信息"),
            Pair("delet* retain* keep kept eras* stor*", "data content files records logs backups"),
        ),
    ),
    Phrases(
        "privacy",
        strong="""
            跨境 境外 注册信息 日志信息 第三方组件 去标识化 更正、删除 设备标识符 读取您的 定位权限 撤回授权 个人敏感
            隐私 个人信息 个人资料 个人数据 敏感信息 信息的收集 信息收集 信息的使用 信息的共享 未成年人 儿童 身份信息
            收集您的 披露您的 用户信息 处理者 转委托 委托处理
            data_protection data_transfer* personal_data_breach standard_contractual_clauses supervisory_authorit*
            impact_assessment* data_processing data_processing_agreement sub-processing train_on call_detail_records
            no_logs we_collect withdraw_your_consent right_to_object share_information cookie sdk privacy
            personal_data personal_information data_subject* gdpr information_we_collect children minors
            tracking_technologies data_controller subprocessor* sub-processor* processor controller data_breach
        """,
        plain="""
            收集 授权访问 去标识 定位 读取
            collect* disclos* advertis*
        """,
        passing="共享 披露 同意 share consent",
        pairs=(
            Pair("收集 读取 获取", "手机号 位置 通讯录 设备 信息"),
            Pair("不访问 不使用 不查看 不得访问", "数据 内容 客户数据 用户数据"),
        ),
    ),
    Phrases(
        "ip",
        strong="""
            反编译 转载 改编 登记 创作 知识产权 著作权 版权 商标 专利 商业秘密 许可使用 授权使用 使用许可 反向工程
            源代码 知识财产 智慧财产 所有权归 侵权投诉
            license* licence* licensed sublicens* ownership_of use_of_marks publicity trade_names logos
            rights_in_what_you intellectual_property copyright* trademark* patent* reverse_engineer*
            proprietary_rights trade_secret* user_content dmca infring*
        """,
        plain="""
            举报 许可 侵权 权属 素材 复制 破解 图文
            feedback ownership logo your_content logo* worldwide
        """,
        passing="software brand own source_code",
        pairs=(
            Pair("授予 授权", "许可 使用 权利"),
            Pair("侵犯 侵害", "版权 著作权 商标 专利"),
        ),
    ),
    Phrases(
        "account",
        strong="""
            用户信息管理 注册信息管理 收回账号 回收账号 收回该账号 注销您的账户 注销您的账号 长期未登录 找回密码
            一个账号 出借 转卖 账号不得 注册 登录名 密码 实名 身份验证 用户名 会员资格 口令 密钥 账户安全 账号安全
            用户账户
            inactivity your_registration member_account user_id inactive_account* dormant_account*
            account_inactivity idle_account* contact_details user_account* account_registration create_an_account
            register* password* credentials username eligibility sign_up age_of minimum_age your_account_secure
            years_old
        """,
        plain="""
            账户 账号 帐户 帐号 登录 会员 身份 认证 用户资格
            sign-in sign_in account* identity member* log-in login keys
        """,
        pairs=(
            Pair(
                "account accounts shop shops project projects",
                "inactive inactivity dormant not_been_used no_sign-in idle not_logged_in deactivat* removed",
            ),
            Pair("未登入 未登录 没有登录 未使用", "账户 账号 帐户 帐号 店铺 会员"),
            Pair("注销 未登录 未使用 没有登入 删除", "账户 账号 帐户 帐号"),
            Pair("hold open create", "account accounts"),
            Pair("login password", "responsible safe secret"),
        ),
    ),
    Phrases(
        "acceptable_use",
        strong="""
            使用限制 不得含有 恐吓 教唆 不当行为 歧视 邪教 谣言 扰乱社会 宪法 侮辱 诽谤 恐怖 迷信 暴力 转售给 严禁
            木马 外挂 刷量 虚假广告 骚扰 不实信息 不得发布 不得散播 禁止行为 禁止内容 使用规范 行为规范 使用规则
            违法信息 不得利用 不得使用本服务 不得从事 淫秽 色情 赌博 病毒 垃圾邮件 网络攻击 违法犯罪 危害国家安全
            侵犯他人 合法使用 使用守则 用户义务 用户行为 遵守法律 违反国家 散布 诈骗 挖矿 封建迷信 不许
            prohibition* acceptable_use user_responsibilities rules_of_usage must_not_attack shall_not_permit
            is_not_allowed are_not_allowed scrape overload vulnerabilit* hatred violence prohibited you_must_not
            you_agree_not_to unlawful illegal spam malware viruses harass* fraud* hate_speech restrictions_on_use
            misuse fair_use
        """,
        plain="""
            用户责任 不得 禁止 遵守 违法 违规 规范 攻击 传播 发布
            acceptable_use_policy conduct opt-out* marketing_messages site_rules must_not abuse comply rules violat*
        """,
        passing="""
            do_not you_may_not use_of_the_service use_of_service conditions_of_use customer_responsibilities
        """,
        pairs=(
            Pair("不得 严禁 禁止", "破解 入侵 干扰 从事 侵犯 冒充 抓取 攻击"),
            Pair("遵守 符合", "法律 法规"),
            Pair("不得 严禁 禁止", "发布 上传 传播 散播 散布 骚扰 制作"),
            Pair(
                "must_not may_not shall_not do_not not",
                "upload store post host send attack scan transmit interfere copy",
            ),
            Pair("use", "lawful legal illegal unlawful"),
        ),
    ),
    Phrases(
        "notices",
        strong="""
            视为您已收到 如有疑问 请致电 发送邮件至 通知送达 通知与送达 送达 通知方式 视为送达 视为收到 联系我们
            联系方式 客服邮箱 客服电话 客服热线
            if_you_have_question* write_to formal_notices registered_letter notices notice_shall deemed_received
            deemed_delivered deemed_given contact_us contact_information how_to_contact electronic_communications
            questions_about
        """,
        plain="联系人",
        passing="""
            通知 公告 邮件 短信 站内信 电话 邮箱 致电 客服
            notice contact e-mail email notif* mail postal
        """,
        pairs=(Pair("通知", "送达 发出"),),
    ),
    Phrases(
        "dispute",
        strong="""
            香港法律 争议解决 管辖 仲裁 法律适用 适用法律 适用中华人民共和国 适用中国 准据法 协商解决 协商不成 签订地
            签署地 打官司 中国法律
            legal_proceedings courts_of single_arbitrator place_of_signing governing_law governed_by arbitrat*
            jurisdiction venue courts class_action* jury_trial dispute_resolution conflict_of_law* choice_of_law
            small_claims
        """,
        plain="争议 纠纷 协商 起诉 裁决 调解 诉讼 法院 dispute court lawsuit",
        passing="law",
        pairs=(
            Pair("争议 纠纷", "协商 仲裁 法院 诉讼 提交"),
            Pair("dispute controvers* claim", "court arbitrat* resolve* settle* jurisdiction"),
        ),
    ),
    Phrases(
        "assignment",
        strong="""
            权利义务转让 权利义务全部或者部分转移 权利义务的转让 转让本协议 转让其权利 协议转让 合同转让 权利转让
            权利义务转移 权利义务全部或部分
            not_assign transferable not_transferable change_of_ownership transfer_your transfer_this transfer_its
            assign_this assign_its assignment assign_or_transfer successors_and_assigns change_of_control
        """,
        plain="subcontract* 转让 转移 继受 受让 assign transfer* successor* merger acquisition",
        pairs=(
            Pair("转让 转移 让与 转予", "权利义务 权利和义务 本协议 权利或义务 合同"),
            Pair("transfer* assign", "agreement contract rights obligations"),
            Pair("转让 一并转让", "合同权利 子公司 关联公司"),
        ),
    ),
    Phrases(
        "interpretation",
        strong="""
            未尽事宜 是指除 定义 释义 解释权 最终解释 名词解释 术语 章节标题 标题仅 优先适用 不一致 冲突
            以中文版本为准 语言版本 是指 系指 未约定的事项
            in_case_of_conflict means_any definition* interpretation headings_are order_of_precedence
            conflict_between shall_mean has_the_meaning means_the governing_language english_version
        """,
        plain="为准 指 以下简称 下称 其余部分 prevail* means refers_to conflict defined",
        pairs=(
            Pair("不一致 冲突 抵触", "为准 优先"),
            Pair("conflict* inconsisten* discrepanc* differ", "prevail* govern* precedence control*"),
        ),
    ),
    Phrases(
        "general",
        strong="""
            协议范围 无效或不可执行 可分割 可分性 独立性 不影响其他条款 不影响其余条款 不影响其他内容 不因此影响
            影响其他内容 影响其他条款 影响其余条款 完整协议 全部协议 弃权 不构成放弃 同等效力 认定无效 继续有效
            协议构成 组成部分 合同效力 缔结 概述 签约主体 双方责任 双方的责任 甲方的责任 乙方的责任 甲方责任 乙方责任
            remaining_provision* invalid_or_unenforceable becomes_invalid severab* severed entire_agreement
            whole_agreement waiver* unenforceable survival survive_termination not_a_waiver non-waiver
            third-party_beneficiar* remains_in_effect remain_in_force supersedes govern_your_use
            agree_to_these_terms addendum_to registered_office acceptance_of_terms introduction overview welcome
            about_these about_this
        """,
        plain="""
            附则 其他约定 其他条款 其它条款 其他规定 其它规定 一般条款 总则 其他事项 杂项 通则 附件 效力 无效 其他
            其它 服务内容 服务说明 特别提示
            miscellaneous general_provisions general_terms invalid general
        """,
    ),
)

TOPICS: tuple[str, ...] = tuple(phrases.topic for phrases in PHRASES)
"""The vocabulary, in the order in which topics are shown where they weigh the same."""

_TRADITIONAL = """
    丟丢 並并 亂乱 佈布 併并 係系 個个 們们 備备 傢家 僅仅 價价 償偿 優优 儲储 兒儿
    內内 冊册 凍冻 別别 刪删 則则 動动 務务 協协 參参 員员 問问 單单 國国 圍围 執执
    報报 塊块 實实 專专 導导 屆届 屬属 帳账 張张 彌弥 後后 從从 復复 態态 憲宪 應应
    懲惩 戶户 換换 損损 擊击 擔担 據据 擾扰 數数 斷断 於于 昇升 時时 暫暂 會会 條条
    棄弃 業业 構构 標标 機机 檔档 檢检 權权 歸归 毀毁 決决 沒没 減减 準准 滯滞 滿满
    漲涨 潤润 為为 無无 營营 燬毁 爭争 爲为 狀状 獨独 現现 產产 異异 當当 發发 碼码
    礦矿 稅税 稱称 穩稳 節节 範范 簡简 簽签 籤签 糾纠 紀纪 約约 納纳 級级 紛纷 終终
    結结 絡络 統统 經经 綫线 維维 網网 線线 締缔 緻致 總总 繫系 繳缴 繼继 續续 罰罚
    義义 聯联 聲声 脩修 與与 舉举 華华 處处 號号 術术 衝冲 補补 製制 複复 規规 視视
    訂订 計计 託托 記记 訟讼 訪访 許许 訴诉 註注 証证 詐诈 詞词 話话 誌志 認认 語语
    說说 誹诽 調调 諾诺 謗谤 謠谣 證证 識识 議议 護护 變变 讓让 負负 財财 貨货 責责
    費费 資资 賠赔 質质 賬账 賭赌 踰逾 轄辖 轉转 迴回 運运 過过 達达 違违 適适 遲迟
    遷迁 還还 郵邮 釋释 銷销 錄录 錯错 録录 鑰钥 閉闭 間间 閱阅 關关 陞升 隱隐 雜杂
    電电 響响 項项 須须 預预 題题 額额 餘余 騙骗 驗验 體体 點点 齣出
"""
TRADITIONAL: dict[str, str] = {pair[0]: pair[1] for pair in _TRADITIONAL.split()}
"""Traditional characters of the words above and their simplified forms; one to one, so that places stay."""
