"""What changes in Chinese agreements, told from why it changes and from who else writes letters."""

from watcher.model import Duration, FactValue

from . import Case


def _case(fact: str, value: FactValue | None, text: str) -> Case:
    return Case(fact, value, text, heading="服务变更", title="云舟服务协议")


_FEES = "我们可以根据市场行情或政策要求调整会员权益或订阅价格。重大调整前，我们将通过公告或邮件告知您。"
_TERMS = "我们可以根据市场行情或政策变化修改本协议。修改前，我们将通过公告或邮件提前10日告知您。"
_POLICY = "我们可以根据业务需要或本政策的实施情况修订本政策，修订前将提前10日公告。"

CASES = (
    # a policy of the state is a reason, not a document of ours
    _case("amendment.notice", None, _FEES),
    _case("amendment.channels", None, _FEES),
    _case("fees.price_change_notice", "advance", _FEES),
    _case("amendment.notice", Duration(10, "day"), _TERMS),
    _case("amendment.notice", Duration(10, "day"), _POLICY),
    # 于…发生前
    _case(
        "service.change_notice",
        "advance",
        "我們保留調整上述服務項目的權利，例如新增課程類型、推出下載功能。我們將於調整發生前在網站公告相關資訊。",
    ),
    _case("service.change_notice", None, "本服务在故障发生前的公告仍然保留。"),
    # an authority's letter is no channel
    _case("amendment.channels", None, "主管部门要求停止或整改本协议约定业务的书面通知，您应立即执行。"),
    _case("amendment.channels", None, "因政策变更或收到主管部门要求停止本协议约定业务的书面通知等情形，本协议可终止。"),
    _case("amendment.channels", ("letter",), "本协议的变更，我们将以书面通知告知您。"),
)
