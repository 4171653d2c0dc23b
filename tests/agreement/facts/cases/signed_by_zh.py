"""Chinese firms behind an agreement, told from words for a firm."""

from . import Case

CASES = (
    Case(
        "document.provider",
        "重庆青禾水务有限公司",
        "甲方（用户）：\n乙方：重庆青禾水务有限公司\n乙方是一家在中国合法成立的、经营家用净水项目的有限责任公司，甲方为自然人。",
        title="青禾净水协议",
    ),
    Case(
        "document.provider",
        "青岛云帆经济信息技术有限公司",
        "云帆平台系青岛云帆经济信息技术有限公司开发运营的品牌。",
        title="云帆协议",
    ),
    Case(
        "document.provider",
        "杭州华为云服务有限公司",
        "本协议由您与杭州华为云服务有限公司（以下简称“我们”）订立。",
        title="云服务协议",
    ),
    Case("document.provider", None, "欢迎使用本游戏，（以下简称“我们”）网络科技有限公司提醒您注意。", title="游戏协议"),
    Case(
        "document.provider",
        "厦门青禾网络科技有限公司",
        "本协议是您与青禾之间的约定。\n第一条 会员可以使用本服务。\n第二条 本协议适用中国法律。\n厦门青禾网络科技有限公司",
        title="青禾会员协议",
    ),
    Case(
        "document.provider",
        "天津云桩科技有限公司",
        "第一条 为规范天津云桩科技有限公司主办的云桩网，制定本规则。",
        title="云桩规则",
    ),
    Case("document.provider", "沈若溪", "本应用由沈若溪（以下简称“我们”）独立开发。", title="晴雨记用户协议"),
    Case("document.provider", "程远山", "开发者：程远山\n邮箱：a@example.com", title="晴雨记用户协议"),
    Case("document.provider", "沈若溪", "运营主体：沈若溪（个人）", title="晴雨记用户协议"),
    Case("document.provider", None, "开发者：张三", title="晴雨记用户协议"),
    Case("document.provider", None, "开发者：云舟团队", title="晴雨记用户协议"),
    Case("document.provider", None, "开发者：温馨提示您注意阅读。", title="晴雨记用户协议"),
    Case("document.provider", None, "本文由沈若溪（以下简称“作者”）整理。", title="晴雨记用户协议"),
    Case(
        "document.provider",
        "杭州云舟科技有限公司",
        "本协议由您与杭州云舟科技有限公司（以下简称“我们”）签订。\n开发者：程远山",
        title="晴雨记用户协议",
    ),
    Case(
        "document.provider",
        "青禾供应链（无锡）有限公司",
        "双方就青禾供应链（无锡）有限公司为甲方提供代运营等事宜缔结本协议。\n违规操作致使青禾供应链（无锡）有限公司所有权利受损的，甲方应赔偿。",
        title="青禾代运营协议",
    ),
    Case(
        "document.provider",
        "无锡青禾科技有限公司",
        "本协议由您与无锡青禾科技有限公司（以下简称“我们”）签订。\n青禾科技有限公司运营本平台。",
        title="青禾用户协议",
    ),
)
