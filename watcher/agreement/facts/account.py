"""The account: what happens to one that nobody uses."""

from watcher.agreement.facts import _data_en, _data_zh
from watcher.agreement.facts._fact_type import FactType, Reader
from watcher.agreement.facts._ranking import duration
from watcher.agreement.facts._showing import show_duration
from watcher.model import Bilingual, Effect, Severity

FACTS = (
    FactType(
        name="account.inactive_deletion",
        label=Bilingual("账户闲置清理期", "inactivity before deletion"),
        kind="duration",
        topic="account",
        weight=Severity.MEDIUM,
        ranking=duration(longer=Effect.BETTER, stated=Effect.WORSE),
        showing=show_duration,
        readers=(
            Reader(
                "zh",
                ("登录", "登陆", "未使用", "闲置", "不活跃", "休眠", "活动", "活跃", "登入", "交易", "调用", "使用"),
                _data_zh.read_inactive,
            ),
            Reader(
                "en",
                (
                    "inactiv",
                    "dormant",
                    "idle",
                    "unused",
                    "logged",
                    "log in",
                    "log-in",
                    "signed",
                    "sign in",
                    "access",
                    "activity",
                    "used",
                ),
                _data_en.read_inactive,
            ),
        ),
    ),
)
