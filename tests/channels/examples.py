"""Working settings of every kind of channel, and what of its messages people and limits see."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.channels.receivers import OUTSIDE
from watcher.channels import KINDS, Channel, Outside, Unusable, build

TOKEN = "f1c7b0e2-4d3a-49d8-9b6e-topsecret"
SIGNING = "SEC0b5d7e9f1a2c3d4e5f60718293a4b5c6d7e8f9"
WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw8bDdXmZ0Yw4="
PASSWORD = "correct-horse-battery"

SETTINGS: Mapping[str, Mapping[str, object]] = {
    "apprise": {"urls": [f"json://127.0.0.1:9/{TOKEN}"]},
    "dingtalk": {"url": f"https://oapi.dingtalk.com/robot/send?access_token={TOKEN}", "secret": SIGNING},
    "email": {
        "host": "mail.test",
        "username": "watcher",
        "password": PASSWORD,
        "from": "协议变更监测 <watcher@example.com>",
        "to": ["legal@example.com", "ops@example.com"],
    },
    "feishu": {"url": f"https://open.feishu.cn/open-apis/bot/v2/hook/{TOKEN}", "secret": SIGNING},
    "flashduty": {"url": f"https://api.flashcat.cloud/event/push/alert/standard?integration_key={TOKEN}"},
    "webhook": {"url": f"https://hooks.example.com/in/{TOKEN}", "secret": WHSEC},
    "wecom": {"url": f"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={TOKEN}"},
}
SECRETS = (TOKEN, SIGNING, WHSEC, WHSEC.removeprefix("whsec_"), PASSWORD)


def channel(kind: str, outside: Outside = OUTSIDE, **changes: object) -> Channel[Any]:
    """A channel of a kind with its example settings; skips the test where an optional library is missing."""
    if kind == "apprise":
        pytest.importorskip("apprise")
    built = build(KINDS[kind], "legal-team", {**SETTINGS[kind], **changes}, outside)
    assert not isinstance(built, Unusable), built
    return built


def contents(kind: str, message: Any) -> list[str]:
    """What the receiver's limit counts, for each piece that would be sent."""
    if kind == "email":
        return [message.content.decode()]
    if kind == "apprise":
        return [message.body]
    bodies = [request.content.decode() for request in message.requests]
    if kind == "wecom":
        return [json.loads(body)["markdown"]["content"] for body in bodies]
    if kind == "flashduty":
        return [json.loads(body)["description"] for body in bodies]
    return bodies
