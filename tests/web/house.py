"""A house to look at: agreements of our own in several editions, judged and stored by the real parts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
from fastapi import FastAPI

from watcher.bootstrap import Memory
from watcher.channels import KINDS
from watcher.model import (
    Bilingual,
    Capture,
    Delivery,
    FetchFailure,
    Look,
    Page,
    Refused,
    Route,
    Source,
)
from watcher.policy import judge
from watcher.settings import Settings
from watcher.sources import ChannelDeclaration, Configuration
from watcher.store import READER, History, Store, open_database
from watcher.web._access import Rate
from watcher.web.app import create_app

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
SEED_FILES = {
    "tmisp/terms": ("tmisp.txt", "天门互联", "用户与隐私协议"),
    "cloud/server": ("cloud-server.txt", "云服务器", "隐私政策与服务条款"),
    "xiaoyi/terms": ("xiaoyi.md", "小忆互联", "平台服务条款"),
    "tancloud/service": ("tancloud.md", "TanCloud", "通用服务条款"),
    "flashduty/terms": ("flashduty.md", "Flashduty", "用户协议"),
}
"""Id to file, provider and title."""
START = datetime(2026, 3, 2, 1, tzinfo=UTC)
NO_LIMIT = Rate(1e9, 1e9)
ADMIN, READ = "admin-key-of-the-tests", "read-key-of-the-tests"
CLOSING = next(name for name, kind in KINDS.items() if kind.closes)

HAZEL_1 = """# 榛子云服务协议

更新日期：2026年2月1日

第一条 服务内容
1.1 本协议由北京榛子云科技有限公司（以下简称“榛子云”）与客户订立。
1.2 榛子云按照客户选定的配置提供云服务器、存储与网络服务，具体内容以产品页面为准。

第二条 费用
2.1 客户应按时支付费用。逾期付款的，每逾期一日按应付未付金额的万分之五支付违约金。

第三条 责任限制
3.1 榛子云的赔偿责任总额不超过客户就该项服务在过去12个月内已支付的服务费用。
3.2 任何一方均不对间接损失、利润损失承担责任。

第四条 协议的修改
4.1 榛子云修改本协议的，应当提前30日在网站上公告，并以电子邮件通知客户。
4.2 客户不同意修改的，可以在修改生效前终止服务，榛子云退还未使用的预付费用。

第五条 争议解决
5.1 本协议适用中华人民共和国法律。因本协议产生的争议，双方应协商解决；协商不成的，提交被告所在地人民法院诉讼解决。
"""
HAZEL_2 = (
    HAZEL_1.replace("更新日期：2026年2月1日", "更新日期：2026年3月20日\n生效日期：2026年4月3日")
    .replace("提前30日在网站上公告，并以电子邮件通知客户", "提前7日在网站上公告")
    .replace("不超过客户就该项服务在过去12个月内已支付的服务费用", "不超过客户就当次订单已支付的服务费用")
)
HAZEL_3 = (
    HAZEL_2.replace("更新日期：2026年3月20日\n生效日期：2026年4月3日", "更新日期：{today}\n生效日期：{later}")
    .replace("提交被告所在地人民法院诉讼解决", "提交北京仲裁委员会仲裁")
    .replace(
        "第五条 争议解决", "第五条 通知\n5.1 榛子云向客户登记的电子邮箱发出的通知，发出即视为送达。\n\n第六条 争议解决"
    )
    .replace("5.1 本协议适用", "6.1 本协议适用")
)
ROWAN_1 = """# Rowan Hosting Terms of Service

Last updated: January 5, 2026

1. Services
1.1 These terms are an agreement between you and Rowan Hosting Ltd.
1.2 We provide hosting as described on our product pages.

2. Fees
2.1 Invoices are due within 30 days.

3. Liability
3.1 Our total liability is limited to the fees you paid for the service in the twelve months before the claim.

4. Changes to these terms
4.1 We may change these terms. We will give you at least 30 days' notice by email before a change takes effect.

5. Law
5.1 These terms are governed by the laws of England and Wales. The courts of London have exclusive jurisdiction.
"""
ROWAN_2 = ROWAN_1.replace("January 5, 2026", "March 25, 2026").replace(
    "at least 30 days' notice by email", "at least 45 days' notice by email"
)
EVIL = "<script>alert('owned')</script><img src=x onerror=alert(1)>{{7*7}}{% raw %}=HYPERLINK(\"//evil\")"
HOSTILE_1 = f"""服务协议 {EVIL}

第一条 总则 {EVIL}
1.1 甲方 {EVIL} 提供服务，应当提前15日公告协议的修改。&lt;a href=javascript:alert(1)&gt;点&lt;/a&gt;
1.2 =cmd|' /C calc'!A0 逾期付款每日按万分之三支付违约金。\u202e\u2066
1.3 本条款由双方另行约定，任何修改均须以书面形式作出，未经书面同意不得变更本协议的任何内容。
1.4 客户应当妥善保管账户与密码，并对账户下的一切行为承担责任，服务提供者不对此承担责任。
"""
HOSTILE_2 = HOSTILE_1.replace("提前15日", "提前3日").replace("1.3 本条款", f"1.3 {EVIL} 本条款")


@dataclass(frozen=True)
class House:
    memory: Memory
    configuration: Configuration

    def app(self, rate: Rate = NO_LIMIT) -> FastAPI:
        return create_app(self.memory, self.configuration, rate)

    def keyed(self, read: str = READ, admin: str = ADMIN, **settings: str) -> "House":
        """The same house behind keys."""
        chosen = self.configuration.settings.model_copy(
            update={"read_key": read, "admin_key": admin, "host": "0.0.0.0", **settings}
        )
        return replace(self, configuration=replace(self.configuration, settings=chosen))

    def look(self, name: str, look: Look, at: datetime) -> None:
        """One look at a source, as a check makes it."""
        store, source = self.memory.store, self.configuration.source(name)
        assert source is not None
        snapshot = store.latest(name)
        known = store.newest_capture(name, snapshot.version) if snapshot.version else None
        store.record([judge(source, snapshot, known, look, at, asked=True)])


def source(name: str, title: str, provider: str | None = None) -> Source:
    route = (Route("mail"), Route("hook"))
    url = f"https://{name.replace('/', '-').lower()}.example.com/terms?a=1&b=2"
    return Source(name, provider or name.split("/", maxsplit=1)[0], title, url, routes=route, tags=frozenset({"test"}))


OWN = (
    source("hazel/service", "榛子云服务协议", "榛子云"),
    source("rowan/terms", "Terms of Service", "Rowan"),
    source("hostile/terms", f"协议 {EVIL}", f"=1+1 {EVIL}"),
    source("fog/terms", "雾里看花协议", "雾里"),
)


def declared(*, seeds: bool) -> Configuration:
    sources = OWN + tuple(source(name, title, who) for name, (_, who, title) in SEED_FILES.items() if seeds)
    channels = (ChannelDeclaration("mail", "email", {}), ChannelDeclaration("hook", CLOSING, {}))
    return Configuration(Settings(timezone="Asia/Shanghai"), sources, channels)


@contextmanager
def reopened(address: str, *, seeds: bool = False) -> Iterator[House]:
    """A house as it was left, or an empty one."""
    database = open_database(address)
    try:
        store, configuration = Store(database, READER), declared(seeds=seeds)
        store.sync_sources(configuration.sources, START)
        yield House(Memory(database, store, History(database)), configuration)
    finally:
        database.close()


@contextmanager
def opened(address: str, *, seeds: bool = False) -> Iterator[House]:
    """The house with its agreements in it; ``seeds`` adds those that the service was asked for."""
    with reopened(address, seeds=seeds) as house:
        furnish(house)
        for number, (name, (file, *_)) in enumerate(SEED_FILES.items() if seeds else ()):
            house.look(name, page((SEEDS / file).read_bytes(), START + timedelta(minutes=number)), START)
        house.memory.store.index_words()
        yield house


def furnish(house: House) -> None:
    """Editions and looks: three of hazel, two of rowan, a hostile pair, and a source that never answers. The hostile
    one prints what only templates print, and is believed when it has done so three times.
    """
    today = datetime.now(UTC)
    days = {"today": f"{today:%Y-%m-%d}", "later": f"{today + timedelta(days=12):%Y-%m-%d}"}
    editions = (
        ("hazel/service", HAZEL_1, START),
        ("hazel/service", HAZEL_2, START + timedelta(days=18)),
        ("hazel/service", HAZEL_3.format(**days), today),
        ("rowan/terms", ROWAN_1, START),
        ("rowan/terms", ROWAN_2, START + timedelta(days=24)),
        *(("hostile/terms", HOSTILE_1, START + timedelta(hours=hour)) for hour in (0, 6, 12)),
        ("hostile/terms", HOSTILE_2, START + timedelta(days=3)),
        ("hostile/terms", HOSTILE_2, START + timedelta(days=3, hours=6)),
    )
    for name, text, at in editions:
        kind = "text/plain" if name == "hostile/terms" else "text/markdown"
        house.look(name, page(text.encode(), at, kind), at)
    failure = FetchFailure("https://fog.example.com/", "timeout", Bilingual("超时", f"timed out {EVIL}"), START)
    for hour in range(0, 48, 6):
        house.look("fog/terms", failure, START + timedelta(hours=hour))
    kill_one(house.memory.store, today)


def kill_one(store: Store, now: datetime) -> None:
    """One message is refused for good, and everything else stays as it is."""
    taken: tuple[Delivery, ...] = store.claim_deliveries("mail", now + timedelta(days=400), 1, "tests")
    for delivery in taken:
        store.settle(delivery, Refused(f"550 no such mailbox {EVIL}", permanent=True), now)


def page(body: bytes, at: datetime, kind: str = "text/markdown") -> Capture:
    headers = {"content-type": f"{kind}; charset=utf-8", "etag": '"1"', "server": "<b>nginx</b>"}
    url = "https://site.example.com/terms"
    return Capture((Page(url, url, 200, headers, body, at, timedelta(milliseconds=31)),))


def client(app: FastAPI, key: str = "", host: str = "127.0.0.1", **headers: str) -> httpx.AsyncClient:
    """Asks the app in this process, as a client on ``host`` would."""
    transport = httpx.ASGITransport(app, client=(host, 50000), raise_app_exceptions=False)
    given = {"authorization": f"Bearer {key}"} if key else {}
    return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080", headers={**given, **headers})
