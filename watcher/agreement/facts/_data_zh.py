"""How Chinese agreements speak of idle accounts, of data kept after the end, and of backups."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import DURATION_ZH, zh_duration

# ── idle accounts ────────────────────────────────────────────────────────────────────────────────

_UNUSED = "(?:未|没有|无|不|从未|未曾)[^,。;]{0,24}?(?:登录|登陆|使用|活动|活跃|操作|访问|消费)|闲置|不活跃|休眠"
_IDLE = re.compile(
    f"(?P<period>{DURATION_ZH})(?:以上|及以上|内)?(?:的)?[^。;]{{0,30}}?(?:{_UNUSED})|(?:{_UNUSED})[^。;]{{0,30}}?(?:超过|达到?|满|逾|连续|长达|累计)[^。;]{{0,6}}?(?P<length>{DURATION_ZH})"
)
_REMOVED = re.compile("注销|删除|清理|回收|收回|清除|关闭|终止|取消|失效|停用|释放|封停|冻结")
_ACCOUNT = re.compile("账[户号]|帐[户号]|用户名|登录名|昵称|登录|会员|用户")
_ACTIVATION = re.compile("激活|验证码|链接有效")


def read_inactive(sentence: Sentence) -> Iterator[Reading]:
    """How long an account may lie idle before it may be removed."""
    text = sentence.text
    found = _IDLE.search(text)
    if found is None or not _ACCOUNT.search(text) or _ACTIVATION.search(text):
        return
    following = sentence.after()
    removed = _REMOVED.search(text) or (
        text.endswith((":", ";")) and following is not None and _REMOVED.search(following.text)
    )
    period = zh_duration(found["period"] or found["length"])
    if removed and period is not None:
        yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)


# ── data after the end ───────────────────────────────────────────────────────────────────────────

_END = "(?:终止|到期|期满|届满|解除|停止|注销|释放|停服|关闭|结束|销户|退订|停机|欠费|过期|失效)"
_KEEP = "(?:保留|保存|存储|留存|继续存储|储存|暂存)"
_DATA = "(?:数据|资料|内容|文件|信息|资源|备份|副本|邮件|代码|镜像|快照)"
_RETENTION: tuple[re.Pattern[str], ...] = (
    re.compile(
        f"{_END}(?:之日|日|时|之时)?(?:起|后|之后|以后)[^。;]{{0,50}}?{_KEEP}[^。;]{{0,30}}?(?P<period>{DURATION_ZH})(?!前)"
    ),
    re.compile(
        f"{_END}(?:之日|日|时|之时)?(?:起|后|之后|以后)[^。;]{{0,8}}?(?P<period>{DURATION_ZH})(?:之?内|期间)[^。;]{{0,40}}?(?:{_KEEP}|取回|导出|下载|迁移|备份|转移|恢复)[^。;]{{0,20}}?"
    ),
    re.compile(
        f"{_END}(?:之日|日|时|之时)?(?:起|后|之后|以后|超过|满)*[^。;]{{0,8}}?(?:超过|满|逾|第)?(?P<period>{DURATION_ZH})(?:之?后|仍未|未续|内未|以上|届满|期满|内?仍?未)[^。;]{{0,60}}?(?:删除|清除|释放|销毁|清空|清理|彻底)"
    ),
    re.compile(
        f"{_KEEP}(?:您|用户|客户|乙方|所有|全部|该等|其|的|业务|相关){{0,6}}{_DATA}[^。;]{{0,16}}?(?P<period>{DURATION_ZH})[^。;]{{0,40}}?(?:期满|届满|逾期|过期|到期|之?后)[^。;]{{0,30}}?(?:删除|清除|销毁|释放)"
    ),
    re.compile(
        f"{_DATA}[^。;]{{0,20}}?{_END}[^。;]{{0,12}}?(?:起|后)[^。;]{{0,10}}?{_KEEP}[^。;]{{0,10}}?(?P<period>{DURATION_ZH})"
    ),
)
_CONCERNS_DATA = re.compile(_DATA)
_CONCERNS_END = re.compile(_END)
_LOGS = re.compile(
    "日志|访问记录|交易记录|不少于六个月|法律(?:法规)?(?:规定|要求)的?(?:最短|期限)|网络安全法|监管|账单|发票|保密|监控录像|录音|响应|核查|答复|申请"
)


def read_retention(sentence: Sentence) -> Iterator[Reading]:
    """How long the customer's data are kept once the service has ended."""
    text = sentence.text
    if not _CONCERNS_DATA.search(text) or not _CONCERNS_END.search(text) or _LOGS.search(text):
        return
    for pattern in _RETENTION:
        found = pattern.search(text)
        period = zh_duration(found["period"]) if found else None
        if found is not None and period is not None:
            yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)
            return


# ── backups ──────────────────────────────────────────────────────────────────────────────────────

_CUSTOMER = "(?:您|用户|客户|乙方|你|会员|租户|使用者|自行)"
_BACKS_UP = "(?:备份|备存|备援)"
_CUSTOMER_BACKS_UP: tuple[re.Pattern[str], ...] = (
    re.compile(
        f"{_CUSTOMER}[^。;]{{0,24}}?(?:应当?|须|需要?|必须|负责|自行|自主|自己|承诺|有义务|有责任|务必|请|妥善|及时|定期|独立)[^。;]{{0,40}}?{_BACKS_UP}(?!(?:功能|工具|服务|产品))"
    ),
    re.compile(
        f"{_BACKS_UP}(?:工作|责任|义务)?(?:均|应|须|等)?(?:由|归|属于|是)[^。;]{{0,4}}{_CUSTOMER}(?:自行|负责|承担|完成)"
    ),
    re.compile(f"(?:建议|提醒|请)(?:您|用户|客户)?(?:务必|自行|自主|定期|及时|做好)[^。;]{{0,30}}?{_BACKS_UP}"),
    re.compile(
        f"(?:我们|本公司|公司|平台|本站|服务商|甲方)?(?:不|无|没有|概不)(?:负责|承担|提供|负有|义务|负)[^,。;]{{0,20}}?{_BACKS_UP}(?:的)?(?:责任|义务|工作|$|[,。;])"
    ),
)
_PROVIDER_BACKS_UP = re.compile(
    "(?:我们|我方|我司|本公司|公司|平台|本站|服务商|甲方|服务方)(?:将|会|应|须|负责|承诺|应当)[^,。;]{0,24}?(?:数据|资料|文件|内容)[^,。;]{0,16}?(?:进行|做|的)?(?:每日|每天|定期|自动|异地|实时)?(?:的)?备份"
    "|由(?:我们|我方|本公司|平台|甲方|服务商)(?:负责|承担|提供)?[^,。;]{0,16}?备份|(?:我们|本公司|平台|甲方|服务商)(?:将|会|负责)?(?:每日|每天|定期|自动)[^,。;]{0,10}?备份(?:您|用户|客户)"
)
_NO_DUTY = re.compile(
    "不保证|可能|工具|功能|没有义务|无义务|不负责|不承担|可以?为您|可选|付费|如(?:您|用户)(?:购买|开通|选择)|增值"
)
_OTHER_BACKUPS = re.compile("备份(?:服务|产品)(?:的|是|提供)|备份域名|备案")


def read_backup(sentence: Sentence) -> Iterator[Reading]:
    """Who answers for backups."""
    text = sentence.text
    for pattern in _CUSTOMER_BACKS_UP:
        found = pattern.search(text)
        if found is not None and not _OTHER_BACKUPS.search(text, found.start(), found.end() + 6):
            yield Reading("customer", *sentence.phrase(found.start(), found.end()), 1)
            return
    found = _PROVIDER_BACKS_UP.search(text)
    if found is not None and not _NO_DUTY.search(text):
        yield Reading("provider", *sentence.phrase(found.start(), found.end()), 1)
