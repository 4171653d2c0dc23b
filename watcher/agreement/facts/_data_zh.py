"""How Chinese agreements speak of idle accounts, of data kept after the end, and of backups."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._parties import CUSTOMER_ZH, PROVIDER_ZH, customer_acts_before
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._values import COUNTED_ZH, DURATION_ZH, UNITS_ZH, zh_duration

# ── idle accounts ────────────────────────────────────────────────────────────────────────────────

_USES = "(?:登录|登陆|登入|登过|登(?=[,。;的])|使用|活动|活跃|操作|访问|消费|交易|调用|上线|上过线|打开|充值|下单|拨打|来过|用过|动过|光顾|任何(?:行为|记录))"
_UNUSED = f"(?:(?:未|没有|没|无|不|从未|未曾|未有)[^,。;]{{0,24}}?{_USES}|闲置|不活跃|休眠|沉寂|静默|睡眠)"
_IDLE = re.compile(
    f"(?P<period>{DURATION_ZH})(?:以上|及以上|内)?(?:的)?[^。;]{{0,30}}?{_UNUSED}|{_UNUSED}[^。;]{{0,30}}?(?:超过|达到?|满|逾|连续|长达|累计)[^。;]{{0,6}}?(?P<length>{DURATION_ZH})"
    f"|(?:未|没有)[于在](?P<within>{DURATION_ZH})之?内[^,。;]{{0,12}}?{_USES}"
    f"|(?:闲置|休眠|静默|沉寂|不活跃)(?:期|时间|状态)?(?P<idle>{DURATION_ZH})"
)
_REMOVED = re.compile(
    "注销|删除|清理|回收|收回|清除|关闭|终止|取消|失效|停用|释放|封停|冻结|销号|销户|移除|除名|清退|归档|清空|视为放弃|失去|撤销|重新分配"
)
_ACCOUNT = re.compile(
    "账[户号]|帐[户号]|用户名|登录名|昵称|登录|登入|会员|空间|店铺|工作区|的号|商户号|租户|注册|免费版|免费用户|项目"
)
_NOT_IDLE = re.compile("激活(?!使用)|验证码|链接有效|不能(?:正常)?使用|无法使用|故障|退还|退款|退费")


def _read_inactive(sentence: Sentence) -> Iterator[Reading]:
    """How long an account may lie idle before it may be removed."""
    text = sentence.text
    if not COUNTED_ZH.search(text) or not _ACCOUNT.search(text):
        return
    found = _IDLE.search(text)
    if found is None or _NOT_IDLE.search(text):
        return
    removed = any(_REMOVED.search(words) for words in _with_its_list(sentence))
    period = zh_duration(found["period"] or found["length"] or found["within"] or found["idle"])
    if removed and period is not None:
        yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)


def _with_its_list(sentence: Sentence) -> Iterator[str]:
    """The sentence; what it leads to where it ends open; and what leads to it where it is one of several conditions."""
    yield sentence.text
    following = sentence.after()
    if following is not None and sentence.text.endswith((":", ";")):
        yield following.text
    for back in range(1, _LIST_REACH + 1):
        leading = sentence.before(back)
        if leading is None or leading.clause.key not in (sentence.clause.key, sentence.clause.parent):
            return
        if leading.text.endswith(":"):
            yield leading.text
            return


_LIST_REACH = 5
"""Conditions of one list in front of this one."""


# ── data after the end ───────────────────────────────────────────────────────────────────────────

_END = "(?:终止|到期|期满|届满|解除|停止|注销|释放|停服|关服|关闭|结束|销户|退订|停机|欠费|过期|失效|闭户|关站|停用|退租|消灭|终了)"
_LAPSED = "(?:未|没有|不)(?:及时|按时|按期|如期|能|在[^,。;]{1,10})?(?:办理)?续(?:费|订|约|期|缴)"
"""Who has not renewed is one whose service has ended."""
_AFTER = "(?:之日|日|时|之时)?(?:起|后|之后|以后|之日起)"
_KEEP = "(?:仍?在(?=,)|放(?=[0-9一二三四五六七八九十两半])|可恢复|保留|保存|存储|留存|储存|暂存|保管|存放|留|缓存)"
_DATA = "(?:数据|资料|内容|文件|信息|资源|备份|副本|邮件|代码|镜像|映像|快照|记录|纪录|存档|档案|日志|设备|录音|录像|报表|照片|图片|视频|素材|作品|配置|实例|主机|空间|网站|磁盘|云盘|硬盘|镜像)"
_DELETED = "(?:删除|清除|释放|销毁|清空|清理|彻底|回收(?!站)|抹除)"
_FETCHED = "(?:取回|导出|下载|迁移|备份|转移|恢复|找回|拷贝)"
_RETENTION = (
    re.compile(
        f"{_END}[^。;]{{0,6}}?{_AFTER}[^。;]{{0,60}}?{_KEEP}[^。;]{{0,36}}?(?<![0-9第])(?P<period>{DURATION_ZH})(?!前)"
    ),
    re.compile(
        f"{_END}{_AFTER}[^。;]{{0,10}}?(?P<period>{DURATION_ZH})(?:之?内|期间)[^。;]{{0,40}}?(?:{_KEEP}|{_FETCHED})"
    ),
    re.compile(
        f"{_END}{_AFTER}?(?:超过|满|逾|第|达)?[^。;]{{0,4}}?(?<![0-9])(?P<period>{DURATION_ZH})(?:之?后|仍未|未续|内未|以上|届满|期满|内?仍?未|,)[^。;]{{0,60}}?{_DELETED}"
    ),
    re.compile(
        f"{_KEEP}[^,。;]{{0,12}}?{_DATA}[^。;]{{0,16}}?(?P<period>{DURATION_ZH})[^。;]{{0,40}}?(?:期满|届满|逾期|过期|到期|之?后)[^。;]{{0,30}}?{_DELETED}"
    ),
    re.compile(
        f"{_END}(?:的|时|者)?,[^。;]{{0,40}}?{_DATA}[^,。;]{{0,12}}?{_KEEP}(?:期限?|时间|时长)?[^,。;0-9]{{0,8}}?(?P<period>{DURATION_ZH})(?!前)"
    ),
    re.compile(
        f"(?:保留|保存|留存|存放|缓冲|宽限|保管)(?:期限?|时间|时长)(?:为|是|:|不少于|至少|不低于|有|共){{0,2}}(?P<period>{DURATION_ZH})"
    ),
    re.compile(
        f"{_END}[^。;]{{0,8}}?{_AFTER}[^。;]{{0,20}}?(?:有|设|享有|为期|提供|进入|处于){{0,2}}(?P<period>{DURATION_ZH})的?[^。;]{{0,8}}?(?:(?:导出|取回|下载|迁移)期(?=[^。;]{{0,20}}(?:不得|不会|不予)删除)|保留期|缓冲期|宽限期|隔离期|回收期|保护期|赎回期|数据保留)"
    ),
)
_RETENTION_AFTER_LAPSE = (
    re.compile(
        f"(?:{_END}|{_LAPSED})[^。;]{{0,20}}?{_DATA}[^。;]{{0,16}}?{_KEEP}[^。;,]{{0,6}}?(?<![0-9第])(?P<period>{DURATION_ZH})(?!前)"
    ),
    re.compile(f"{_END}{_AFTER}?,?[^。;]{{0,12}}?第(?P<period>{DURATION_ZH})[^。;]{{0,12}}?{_DELETED}"),
    re.compile(
        f"(?:{_END}|{_LAPSED})[^。;]{{0,24}}?{_DATA}[^。;]{{0,12}}?(?P<period>{DURATION_ZH})(?:之|以)?后[^,。;]{{0,8}}?{_DELETED}"
    ),
    re.compile(
        f"{_LAPSED}[^。;]{{0,30}}?{_KEEP}[^,。;]{{0,10}}?{_DATA}[^,。;]{{0,10}}?(?P<period>{DURATION_ZH})(?!前)"
    ),
)
_SOON_DELETED = re.compile(f"(?P<period>{DURATION_ZH})(?:之?内|以内)[^。;未仍后]{{0,14}}?{_DELETED}")
_CONCERNS_DATA = re.compile(_DATA)
_CONCERNS_END = re.compile(f"{_END}|{_LAPSED}")
_NOT_KEPT = re.compile("响应|核查|答复|申诉|保密义务|竞业|发票|质保|保修|异议")


def _read_retention(sentence: Sentence) -> Iterator[Reading]:
    """How long the customer's data are kept once the service has ended; "deleted within" promises no keeping."""
    text = sentence.text
    if (
        not COUNTED_ZH.search(text)
        or not _CONCERNS_DATA.search(text)
        or not _CONCERNS_END.search(text)
        or _NOT_KEPT.search(text)
    ):
        return
    for pattern in (*_RETENTION, *_RETENTION_AFTER_LAPSE):
        found = pattern.search(text)
        period = zh_duration(found["period"]) if found else None
        if found is None or period is None or _SOON_DELETED.match(text, found.start("period")):
            continue
        yield Reading(period, *sentence.phrase(found.start(), found.end()), 1)
        return


# ── backups ──────────────────────────────────────────────────────────────────────────────────────

_BACKUP = "(?:(?<!续费或)备份|备存|备援)"
_COPY = "(?<!协议)(?<!协议的)(?<!合同)(?<!条款)(?<!条款的)(?<!凭证)副本"
_DUTY = "(?:应当?|须|(?<![必所])需要?(?!求)|必须|负责|自行|自主|自己|亲自|承诺|有义务|有责任|务必|妥善|(?<!申)请)"
_REFUSES = "(?:不|无|没有|概不|并不|不会|不能|无法)"
_NO_BACKUP_MEANT = "(?!(?:功能|工具|服务|产品|系统|中|软件|机制))"
"""备份系统, 备份工具: a thing, not what somebody has to do."""
_NO_DUTY = re.compile(
    "不保证|不会|不能|无法|没法|不为|不提供|不对|不予|可能|工具|功能|没有义务|无义务|不负责|不承担|可以?为您|可选|付费|购买|开通|选择|增值|仅供|并不|灾难|建议"
)
_ABOUT_A_PRODUCT = re.compile("备份(?:服务|产品)(?:的|是|提供|费)|备份域名")


_CUSTOMER_BACKS_UP = compiled(
    f"(?:{CUSTOMER_ZH}[^。;]{{0,24}}?{_DUTY}|(?:自行|自主|自己|亲自|务必))(?:[^,。;]{{0,40}}?|[^,。;]{{0,24}},[^,。;]{{0,16}}?){_BACKUP}{_NO_BACKUP_MEANT}"
    f"|{_BACKUP}(?:工作|责任|义务)?(?:均|应|须|等|要)?(?:由|归|属于|是|靠)?[^。;]{{0,4}}{CUSTOMER_ZH}(?:自行|负责|承担|完成|自己)"
    f"|{CUSTOMER_ZH}[^,。;]{{0,8}}?(?:负有?|承担|有)[^,。;]{{0,4}}?{_BACKUP}(?:的|之)?(?:义务|责任|责)"
    f"|{_BACKUP}[^,。;]{{0,4}}?(?:系|为|属于?|是)?{CUSTOMER_ZH}(?:之|的)?(?:责任|义务)"
    f"|未(?:能)?(?:及时|自行|按时|进行|妥善|定期)*{_BACKUP}[^。;]{{0,24}}?(?:由{CUSTOMER_ZH}|{CUSTOMER_ZH}(?:自行)?)[^,。;]{{0,4}}?(?:承担|负责)"
    f"|(?<!申)请(?!联系|通知|告知|提交)(?:确保)?{CUSTOMER_ZH}?[^,。;]{{0,28}}?{_BACKUP}{_NO_BACKUP_MEANT}"
    f"|{_REFUSES}(?:负责|承担|提供|负有|义务|负|进行|做)[^,。;]{{0,20}}?{_BACKUP}(?:的|之)?(?:责任|义务|工作|责|服务|$|[,。;])"
    f"|{_REFUSES}(?:负责|承担)(?:为|替|帮|给)?[^,。;]{{0,8}}?{_BACKUP}(?!服务|产品|功能|系统|中|的)"
    f"|{_REFUSES}(?:为|替|帮|给){CUSTOMER_ZH}?[^,。;]{{0,12}}?{_BACKUP}(?:服务)?(?=[,。;]|$)"
    f"|{CUSTOMER_ZH}同意[^。;]{{0,40}}?进行{_BACKUP}"
    f"|(?:是否|怎样|如何|何时){_BACKUP}[^。;]{{0,16}}?(?:由|归){CUSTOMER_ZH}[^,。;]{{0,4}}?(?:决定|负责|承担)"
    f"|{CUSTOMER_ZH}[^,。;]{{0,12}}?{_DUTY}[^,。;]{{0,4}}?(?:保存|保留|留存)[^,。;]{{0,10}}?{_COPY}"
    f"|{CUSTOMER_ZH}[^,。;]{{0,8}}?(?:自行|另行|自己|妥善)[^,。;]{{0,4}}?(?:保存|留存)"
)
_PROVIDER_BACKS_UP = re.compile(
    f"(?:负责|将(?!用于)|(?<!不)会(?!员)|应|须|承诺|默认|每日|每天|每周|每晚|每月|逐日|按[日周月天]|定期|自动)+[^,。;]{{0,8}}?(?:对|为|将|把)?[^,。;]{{0,6}}?{CUSTOMER_ZH}?(?:的)?[^,。;]{{0,10}}?(?:数据|资料|文件|内容|网站|数据库|实例|业务库)?[^,。;]{{0,10}}?(?:进行|做)?(?:每日|每天|定期|自动|异地|实时|一次|全量|增量|完整)*(?:的)?{_BACKUP}"
    f"|由{PROVIDER_ZH}(?:负责|承担|提供)?[^,。;]{{0,16}}?{_BACKUP}"
    f"|{_BACKUP}(?:工作|任务|责任|义务)?[^,。;]{{0,4}}?(?:由|归|属于?){PROVIDER_ZH}[^,。;]{{0,4}}?(?:负责|承担|实施|完成|执行|提供|进行)"
)
_KEEPS_COPIES = re.compile(f"(?:保存|保留|留存)[^,。;]{{0,10}}?{_COPY}")
_LICENSED = re.compile(
    "授予[^。;]{0,60}(?:许可|权利|授权)|(?:许可|授权)(?:我们|我方|本公司|本平台|平台)[^。;]{0,40}备份"
)
"""您授予我们存储、备份内容的许可: what the provider may do, and nobody has to."""
_CUSTOMERS_OWN = re.compile(f"{CUSTOMER_ZH}|[甲乙]方|数据|网站|实例|服务器")


def _read_backup(sentence: Sentence) -> Iterator[Reading]:
    """Who answers for backups."""
    text = sentence.sided
    if "备" not in text and ("建议" in text or not _KEEPS_COPIES.search(text)):
        return
    if _LICENSED.search(text):
        return
    found = _CUSTOMER_BACKS_UP.search(text)
    if found is not None and not _ABOUT_A_PRODUCT.search(text, found.start(), found.end() + 6):
        yield Reading("customer", *sentence.phrase(found.start(), found.end()), 1)
        return
    found = None if _NO_DUTY.search(text) else _PROVIDER_BACKS_UP.search(text)
    if found is None or customer_acts_before(text, found.start(), "zh"):
        return
    if _CUSTOMERS_OWN.search(text):
        yield Reading("provider", *sentence.phrase(found.start(), found.end()), 1)


INACTIVE = Reader(
    "zh",
    (
        "登",
        "来过",
        "用过",
        "闲置",
        "休眠",
        "沉寂",
        "静默",
        "活动",
        "活跃",
        "交易",
        "调用",
        "使用",
        "访问",
        "上线",
        "充值",
        "消费",
    ),
    _read_inactive,
    UNITS_ZH,
)
RETENTION = Reader(
    "zh",
    (
        "保留",
        "保存",
        "存储",
        "留",
        "保管",
        "存放",
        "删除",
        "清除",
        "释放",
        "销毁",
        "回收",
        "清理",
        "导出",
        "取回",
        "下载",
        "抹除",
        "放",
        "数据仍在",
    ),
    _read_retention,
    UNITS_ZH,
)
BACKUP = Reader("zh", ("备份", "备存", "备援", "副本"), _read_backup)
