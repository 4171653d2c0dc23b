"""The service as its owner meets it: real processes, a real site, a real mailbox, a real receiver, real kills."""

import json
import signal
import threading
from pathlib import Path

import pytest
from standardwebhooks.webhooks import Webhook

from tests.acceptance.world import PATIENCE, SECRET, World, configured, running, until, watcher, world

TERMS = """# 南方云服务协议

更新日期：2026年1月5日

本协议由您与**广州南方云科技有限公司**（以下简称“南方云”）订立。

## 一、服务

1.1 南方云按照订购页面向您提供云服务器服务，您应当按时支付费用。

1.2 您不得利用服务从事违法活动，也不得干扰其他客户使用服务。

## 二、责任

2.1 南方云的赔偿责任总额不超过您在过去 12 个月内支付的服务费用。

2.2 您应当自行备份数据，因未备份造成的损失由您承担。

## 三、其他

3.1 南方云修改本协议的，应当提前 30 日在网站公告修改内容；您继续使用服务的，视为接受修改。

3.2 本协议适用中华人民共和国法律，争议由广州市天河区人民法院管辖。
"""
EDITED = TERMS.replace("提前 30 日", "提前 7 日")
SOURCES = {"south/terms": "/terms.md", "north/terms": "/north.md"}


@pytest.fixture
def it() -> World:
    with world() as made:
        made.pages["/terms.md"] = made.pages["/north.md"] = ("text/markdown; charset=utf-8", TERMS.encode())
        yield made


def edit(it: World) -> None:
    it.pages["/terms.md"] = ("text/markdown; charset=utf-8", EDITED.encode())


def told(it: World) -> list[str]:
    """Ids of the webhooks that told of the change."""
    return [name for name, body, _ in it.hooks if json.loads(body)["type"] == "agreement.changed"]


def checked(config: Path) -> dict[str, dict[str, object]]:
    done = watcher(config, "check", "--all", "--json")
    assert done.returncode == 0, done.stderr
    return {line["source"]: line for line in map(json.loads, done.stdout.splitlines())}


def test_three_rounds_first_unchanged_by_304_then_changed_and_told(it: World, tmp_path: Path) -> None:
    config = configured(tmp_path, it, SOURCES)
    assert {line["outcome"] for line in checked(config).values()} == {"first"}
    second = checked(config)
    assert [line["fetch"]["not_modified"] for line in second.values()] == [True, True]
    assert it.mails == it.hooks == []
    edit(it)
    third = checked(config)
    assert (third["south/terms"]["outcome"], third["north/terms"]["outcome"]) == ("changed", "unchanged")
    assert (third["south/terms"]["severity"], third["south/terms"]["version"]) == ("critical", 2)
    assert [mail["subject"].count("30") for mail in it.mails] == [1]
    ((_, body, headers),) = it.hooks
    assert json.loads(body)["data"]["facts"][0]["new"] == {"count": 7, "unit": "day"}
    Webhook(SECRET).verify(body, dict(headers))


def test_killed_between_the_check_and_its_delivery_the_alert_still_arrives_once(it: World, tmp_path: Path) -> None:
    config = configured(tmp_path, it, SOURCES)
    checked(config)
    edit(it)
    reached, gate = threading.Event(), threading.Event()

    def hang() -> int:
        reached.set()
        gate.wait()
        return 500

    it.mood = hang
    with running(config, "check", "--all") as process:
        until(reached.is_set, "the alert is on its way")
        process.send_signal(signal.SIGKILL)
    gate.set()
    it.mood = lambda: 204
    with running(config, "run"):
        until(lambda: bool(told(it)), "the alert arrives after the restart")
        until(lambda: len(it.mails) >= 1, "the mail arrives too")
    assert len(set(told(it))) == 1
    assert len({mail["message-id"] for mail in it.mails}) == 1


def test_the_daemon_looks_by_itself_and_stops_cleanly(it: World, tmp_path: Path) -> None:
    config = configured(tmp_path, it, SOURCES)
    with running(config, "run") as process:
        until(lambda: ("/terms.md", 304) in it.asked, "the second look")
        edit(it)
        until(lambda: bool(told(it)) and bool(it.mails), "the change is told")
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
    assert len(told(it)) == 1


def test_two_daemons_on_one_database_tell_once(it: World, tmp_path: Path) -> None:
    config = configured(tmp_path, it, SOURCES)
    with running(config, "run"), running(config, "run"):
        until(lambda: ("/north.md", 304) in it.asked, "both are looking")
        edit(it)
        until(lambda: bool(told(it)) and bool(it.mails), "the change is told")
        until(lambda: it.asked.count(("/terms.md", 304)) > 12, "more rounds")
    assert len(told(it)) == 1
    assert len(it.mails) == 1


def test_a_mistake_in_the_configuration_ends_with_2_and_names_its_place(it: World, tmp_path: Path) -> None:
    config = configured(tmp_path, it, SOURCES, settings='databse = "x"')
    done = watcher(config, "check", "--all")
    assert done.returncode == 2
    assert f"{config}:7: watcher.databse" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_address_of_the_cloud_is_an_error_that_is_stored_and_the_good_version_stays(
    it: World, tmp_path: Path
) -> None:
    config = configured(tmp_path, it, {"south/terms": "/terms.md"})
    checked(config)
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace(f"127.0.0.1:{it.ports[0]}/terms.md", "169.254.169.254/latest/meta-data"), encoding="utf-8"
    )
    done = watcher(config, "check", "--all", "--json")
    line = json.loads(done.stdout)
    assert (line["outcome"], line["error"]["kind"], line["version"]) == ("error", "blocked", 1)
    history = json.loads(watcher(config, "history", "south/terms", "--json").stdout)
    assert [version["version"] for version in history["items"]] == [1]
