"""Alerts as the service composes them: one of every kind, in both languages, mild and hostile."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import get_args

from watcher.model import (
    Alert,
    AlertKind,
    ClauseLine,
    Delivery,
    Edit,
    Effect,
    FactLine,
    Language,
    Severity,
)

AT = datetime(2026, 7, 18, 1, 30, tzinfo=UTC)
NOW = datetime(2026, 7, 18, 1, 31, 5, 250_000, tzinfo=UTC)
KINDS: tuple[AlertKind, ...] = get_args(AlertKind)
LANGUAGES: tuple[Language, ...] = get_args(Language)
SITE = "https://watch.example.com"


def changed(language: Language = "zh") -> Alert:
    """A change with everything in it: facts for worse and better, clauses of all kinds, dates, findings, gaps."""
    return with_data(_changed_zh() if language == "zh" else _changed_en())


def with_data(alert: Alert) -> Alert:
    """The alert with its matter as JSON, as machines receive it."""
    facts = [{"name": fact.name, "effect": str(fact.effect), "old_quote": fact.old_quote} for fact in alert.facts]
    matter = {"source": alert.source, "provider": alert.provider, "title": alert.title, "version": 4, "facts": facts}
    return replace(alert, data=json.dumps(matter, ensure_ascii=False))


def of_kind(kind: AlertKind, language: Language = "zh") -> Alert:
    """One alert of a kind, as far as possible with what that kind carries."""
    alert = changed(language)
    if kind == "agreement.changed":
        return alert
    if kind in ("deadline.near", "agreement.in_force", "agreement.settled"):
        headline = {
            "deadline.near": {"zh": f"距离行动期限 2026-07-31 还有 3 天：{alert.headline}", "en": "3 days left to act"},
            "agreement.in_force": {"zh": f"今日起生效：{alert.headline}", "en": "In force from today"},
            "agreement.settled": {"zh": "李工已确认这次变更", "en": "Acknowledged by Li"},
        }[kind][language]
        return replace(alert, kind=kind, headline=headline, days_left=3 if kind == "deadline.near" else None)
    return replace(
        alert,
        kind=kind,
        headline={"zh": "自 2026-07-15 08:00 起看不到《云服务协议》", "en": "Not readable since 2026-07-15"}[language],
        severity=Severity.HIGH if kind == "source.blind" else Severity.LOW,
        effect=Effect.NEUTRAL,
        facts=(), clauses=(), effective=None, deadline=None, days_left=None, findings=(), unknown=(),
        link="/sources/yunshan/service",
        thread="yunshan/service#sight",
    )  # fmt: skip


def delivery(*alerts: Alert, id_: str = "dlv_01J8ZQ3T7M", attempt: int = 1) -> Delivery:
    return Delivery(id_, "mail", alerts or (changed(),), attempt, created=AT + timedelta(seconds=20))


def digest(language: Language = "zh", count: int = 3) -> Delivery:
    """Several alerts of several providers in one message."""
    names = {"zh": ("云山科技", "蓝湾主机", "北辰数据"), "en": ("Yunshan", "Bluebay Hosting", "Polaris Data")}[language]
    alerts = tuple(
        with_data(
            replace(
                changed(language),
                provider=names[number % 3],
                source=f"source-{number}",
                thread=f"source-{number}@2",
                link=f"/sources/source-{number}/versions/1/diff/2",
            )
        )
        for number in range(count)
    )
    return delivery(*alerts, id_="dlv_digest")


def hostile(kind: AlertKind = "agreement.changed", language: Language = "zh") -> Alert:
    """An alert whose every word was chosen by somebody who wants to break the message."""
    evil = (
        "<img src=x onerror=alert(1)>\r\nBcc: victim@example.com\r\n\r\n@all @所有人 <@all> <at id=all></at> "
        "<!channel> [点我](https://evil.example) **粗** `x` {{7*7}} ${jndi} $labels::x [TPL]${resource} "
        "&lt;b&gt; ~~s~~ # h\n> q \u202egnp.exe\u2028\ud800 </script><script>alert(1)</script> \x00\x1b[31m "
    )  # fmt: skip
    long = evil + "违约责任与赔偿" * 5_000
    fact = FactLine("amendment.notice", evil, long, long, Effect.WORSE, Severity.CRITICAL, long, long, long)
    redline = (Edit("=", long), Edit("-", long), Edit("+", long), Edit("=", long))
    clause = ClauseLine("modified", evil, long, Severity.HIGH, long, redline)
    return replace(
        of_kind(kind, language),
        provider=evil, title=evil, headline=evil + long, source=evil,
        facts=(fact,) * 40, clauses=(clause,) * 40, findings=(long,) * 40, unknown=(long,) * 5,
        url="javascript:alert(1)", link="/sources/x?a=b)<script>", thread=evil,
        data=json.dumps({"source": "x", "changes": [{"why": evil}] * 600, "facts": [{"old": long}] * 3}),
    )  # fmt: skip


def _changed_zh() -> Alert:
    return Alert(
        kind="agreement.changed",
        source="yunshan/service",
        provider="云山科技",
        title="云服务协议",
        language="zh",
        severity=Severity.CRITICAL,
        effect=Effect.MIXED,
        headline="13.2 修改公示期 30 天→7 天，另有 2 项变化",
        at=AT,
        facts=(
            FactLine(
                "amendment.notice", "修改公示期", "30 天", "7 天", Effect.WORSE, Severity.CRITICAL,
                "以后改协议只提前 7 天告诉您，比原来少 23 天。",
                "云山科技修改本协议的，应提前30天在网站首页公告修改内容",
                "云山科技修改本协议的，应提前7天在网站首页公告修改内容",
            ),
            FactLine(
                "liability.cap", "赔偿上限", "过去 12 个月的服务费", "当次订单金额", Effect.WORSE, Severity.CRITICAL,
                "同样的损失，能得到的赔偿变少。",
                "赔偿总额不超过您在过去12个月内就该服务支付的费用",
                "赔偿总额不超过您就当次订单支付的费用",
            ),
            FactLine(
                "data.retention_after_end", "服务终止后数据保留", "未约定", "30 天", Effect.BETTER, Severity.MEDIUM,
                "首次写明终止后的保留期限。", "", "服务终止后，我们为您保留数据30天",
            ),
        ),
        clauses=(
            ClauseLine(
                "modified", "13.2", "协议的修改", Severity.CRITICAL, "修改公示期由 30 天缩短为 7 天",
                (
                    Edit("=", "云山科技有权根据业务需要修改本协议。云山科技修改本协议的，应提前"),
                    Edit("-", "30"), Edit("+", "7"),
                    Edit("=", "天在网站首页公告修改内容。"),
                    Edit("-", "您不同意修改的，可以在公告期内解除本协议并要求退还剩余费用。"),
                    Edit("+", "您继续使用服务的，视为接受修改后的协议。"),
                    Edit("=", "修改后的协议自公告期满之日起生效，此前的订单仍按照下单时的协议执行，另有约定的除外。"),
                ),
            ),
            ClauseLine(
                "added", "9.6", "数据保留", Severity.MEDIUM, "新增条款",
                (Edit("+", "服务终止后，我们为您保留数据30天，期满后删除且无法恢复，请您及时备份。"),),
            ),
            ClauseLine(
                "removed", "7.4", "服务中断的赔偿", Severity.HIGH, "删除了一项客户权利",
                (Edit("-", "连续中断超过72小时的，您可以解除合同，并要求按剩余天数退还费用。"),),
            ),
            ClauseLine("renumbered", "14.1", "适用法律", Severity.LOW, "原为 13.1", (Edit("=", "适用本国法。"),)),
        ),
        effective=date(2026, 8, 1),
        deadline=date(2026, 7, 31),
        days_left=13,
        findings=(
            "约定的通知方式仅为网站公告，未约定逐一通知。",
            "本次更新页面标注的生效日距更新日 14 天，而现行协议约定提前 30 天。",
        ),
        unknown=("页面没有写明更新日期，发布时间在 2026-07-16 到 07-18 之间。",),
        url="https://www.yunshan.example/terms",
        link="/sources/yunshan/service/versions/3/diff/4",
        thread="yunshan/service@4",
    )  # fmt: skip


def _changed_en() -> Alert:
    return replace(
        _changed_zh(),
        provider="Bluebay Hosting",
        title="Terms of Service",
        language="en",
        headline="notice of amendment 30 days → 7 days, and 1 more",
        estimated=True,
        facts=(
            FactLine(
                "amendment.notice", "Notice of amendment", "30 days", "7 days", Effect.WORSE, Severity.CRITICAL,
                "You will be told 23 days later than before.",
                "We will announce changes at least 30 days before they take effect",
                "We will announce changes at least 7 days before they take effect",
            ),
            FactLine(
                "dispute.forum", "Where disputes go", "not stated", "arbitration in Singapore", Effect.MIXED,
                Severity.CRITICAL, "A forum is imposed where none was named.", "",
                "Any dispute shall be finally resolved by arbitration in Singapore",
            ),
        ),
        clauses=(
            ClauseLine(
                "modified", "12.1", "Changes to these terms", Severity.CRITICAL, "notice shortened from 30 to 7 days",
                (
                    Edit("=", "We may revise these terms from time to time. We will announce changes at least "),
                    Edit("-", "30"), Edit("+", "7"),
                    Edit("=", " days before they take effect"),
                    Edit("-", ", and you may end the agreement within that time and ask for a pro rata refund"),
                    Edit("=", ". Orders placed before that day stay under the terms in force when they were placed."),
                ),
            ),
            ClauseLine(
                "added", "15.3", "Arbitration", Severity.CRITICAL, "new clause on disputes",
                (Edit("+", "Any dispute shall be finally resolved by arbitration in Singapore."),),
            ),
        ),
        findings=("The only channel of notice named is the website.",),
        unknown=("The page prints no effective date; the date above follows from the notice the old text promises.",),
    )  # fmt: skip
