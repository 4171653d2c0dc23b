"""Settings are checked by their declaration: all mistakes at once, each under its key, in both languages."""

import pytest

from tests.channels.examples import SETTINGS, TOKEN, WHSEC
from tests.channels.receivers import OUTSIDE
from watcher.channels import KINDS, Unusable, build, check

MISTAKES: list[tuple[str, dict[str, object], list[str]]] = [
    ("feishu", {"url": ""}, ["url"]),
    ("feishu", {"url": "ftp://open.feishu.cn/x"}, ["url"]),
    ("feishu", {"url": "https://"}, ["url"]),
    ("feishu", {"url": "https://[broken/x"}, ["url"]),
    ("feishu", {"url": "https://x.example/\r\nHost: y"}, ["url"]),
    ("feishu", {"url": 7, "secret": ["a"], "colour": "red"}, ["colour", "url", "secret"]),
    ("dingtalk", {"url": "https://oapi.dingtalk.com/robot/send"}, ["url"]),
    ("wecom", {"url": "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?token=x"}, ["url"]),
    ("flashduty", {"url": "https://api.flashcat.cloud/event/push/alert/standard"}, ["url"]),
    ("webhook", {"secret": []}, ["secret"]),
    ("webhook", {"secret": [WHSEC, ""]}, ["secret"]),
    ("email", {"port": -1}, ["port"]),
    ("email", {"port": True}, ["port"]),
    ("email", {"port": 65536}, ["port"]),
    ("email", {"host": "http://mail.example.com"}, ["host"]),
    ("email", {"host": "mail.example.com:587"}, ["host"]),
    ("email", {"host": "999.1.1.1"}, ["host"]),
    ("email", {"host": "-mail"}, ["host"]),
    ("email", {"from": "watcher"}, ["from"]),
    ("email", {"from": "watcher@例子.cn"}, ["from"]),
    ("email", {"to": "legal"}, ["to"]),
    ("email", {"to": "legal@example.com, ops@example.com"}, ["to"]),
    ("email", {"to": "Doe, John <john@example.com>"}, ["to"]),
    ("email", {"to": ["legal@example.com", "ops@"]}, ["to"]),
    ("email", {"to": ["legal@example.com\nBcc: x@example.com"]}, ["to"]),
]


@pytest.mark.parametrize(("kind", "changes", "keys"), MISTAKES)
def test_mistakes_are_named_by_key(kind: str, changes: dict[str, object], keys: list[str]) -> None:
    built = build(KINDS[kind], "x", {**SETTINGS[kind], **changes}, OUTSIDE)
    assert isinstance(built, Unusable)
    assert [found.key for found in built.mistakes] == keys
    assert all(found.message.zh and found.message.en for found in built.mistakes)
    assert TOKEN not in repr(built)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_required_setting_is_missed(kind: str) -> None:
    required = [setting.name for setting in KINDS[kind].settings if setting.required]
    assert [found.key for found in check(KINDS[kind], {})] == required


@pytest.mark.parametrize("host", ["mail", "smtp.example.com", "smtp.example.com.", "127.0.0.1", "::1", "mail_1.lan"])
def test_hosts_are_names_or_addresses(host: str) -> None:
    assert check(KINDS["email"], {**SETTINGS["email"], "host": host}) == ()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_examples_are_without_mistake(kind: str) -> None:
    assert check(KINDS[kind], SETTINGS[kind]) == ()


def test_a_secret_is_never_repeated_in_a_mistake() -> None:
    wrong = check(KINDS["feishu"], {"url": f"htp://x/{TOKEN}", "secret": 5})
    assert TOKEN not in repr(wrong)
