"""The chat robots: signatures checked by verifiers written from the formula, and what people see."""

import json
from base64 import b64decode
from datetime import timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import unquote

import pytest

from tests.channels import samples
from tests.channels.examples import SIGNING, TOKEN, channel
from tests.channels.receivers import answers, http_receiver
from watcher.model import Delivery

BLOCK = 64


def hmac_sha256(key: bytes, message: bytes) -> bytes:
    """RFC 2104 by hand, so that no library vouches for itself."""
    padded = (sha256(key).digest() if len(key) > BLOCK else key).ljust(BLOCK, b"\0")
    inner = sha256(bytes(byte ^ 0x36 for byte in padded) + message).digest()
    return sha256(bytes(byte ^ 0x5C for byte in padded) + inner).digest()


def feishu_accepts(body: dict[str, Any], secret: str, seconds: float) -> bool:
    """As the robot checks: the key is time and secret, the message is empty, an hour of grace."""
    key = f"{body['timestamp']}\n{secret}".encode()
    fresh = abs(int(body["timestamp"]) - seconds) < 3600
    return fresh and isinstance(body["timestamp"], str) and b64decode(body["sign"]) == hmac_sha256(key, b"")


def dingtalk_accepts(target: str, secret: str, seconds: float) -> bool:
    """As the robot checks: decoded once, milliseconds, the key is the secret."""
    query = dict(pair.split("=", 1) for pair in target.partition("?")[2].split("&"))
    expected = hmac_sha256(secret.encode(), f"{query['timestamp']}\n{secret}".encode())
    fresh = abs(int(query["timestamp"]) / 1000 - seconds) < 3600
    return fresh and query["access_token"] == TOKEN and b64decode(unquote(query["sign"]), validate=True) == expected


def bodies(kind: str, delivery: Delivery, **changes: object) -> list[dict[str, Any]]:
    letter = channel(kind, **changes).render(delivery, samples.NOW)
    return [json.loads(request.content) for request in letter.requests]


def test_our_hmac_by_hand_is_hmac() -> None:
    """Test case 2 of RFC 4231."""
    expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    assert hmac_sha256(b"Jefe", b"what do ya want for nothing?").hex() == expected


async def test_feishu_s_signature_is_accepted_by_the_formula() -> None:
    async with http_receiver(answers(200, b'{"code":0}')) as receiver:
        built = channel("feishu", url=receiver.url("/open-apis/bot/v2/hook/x"))
        await built.send(built.render(samples.delivery(), samples.NOW))
    body = json.loads(receiver.got[0].body)
    assert feishu_accepts(body, SIGNING, samples.NOW.timestamp())
    assert not feishu_accepts(body, SIGNING + "x", samples.NOW.timestamp())
    assert not feishu_accepts(body, SIGNING, samples.NOW.timestamp() + 3601)


async def test_dingtalk_s_signature_is_accepted_by_the_formula() -> None:
    for offset in range(8):  # base64 of some moments carries + and /, which must survive the query
        now = samples.NOW + timedelta(milliseconds=offset)
        async with http_receiver(answers(200, b'{"errcode":0}')) as receiver:
            built = channel("dingtalk", url=receiver.url(f"/robot/send?access_token={TOKEN}"))
            await built.send(built.render(samples.delivery(), now))
        target = receiver.got[0].target
        assert dingtalk_accepts(target, SIGNING, now.timestamp())
        assert not dingtalk_accepts(target, SIGNING + "x", now.timestamp())
        assert "%25" not in target


@pytest.mark.parametrize("kind", ["feishu", "dingtalk"])
def test_without_a_secret_nothing_is_signed(kind: str) -> None:
    letter = channel(kind, secret="").render(samples.delivery(), samples.NOW)
    assert "sign" not in json.loads(letter.requests[0].content)
    assert "sign=" not in letter.requests[0].url


def test_a_feishu_card_is_coloured_by_severity_and_carries_the_keyword() -> None:
    (body,) = bodies("feishu", samples.delivery())
    header = body["card"]["header"]
    assert header["template"] == "red"
    assert header["title"]["content"] == "协议变更 · 严重 · 云山科技"
    text = body["card"]["elements"][0]["content"]
    assert "**修改公示期：30 天 → 7 天**" in text
    assert "[查看逐条对照](https://watch.example.com/sources/yunshan/service/versions/3/diff/4)" in text


def test_a_dingtalk_message_never_mentions_everybody() -> None:
    (body,) = bodies("dingtalk", samples.delivery(samples.hostile()))
    assert body["at"] == {"isAtAll": False}
    assert "@" not in json.dumps(body).replace('"at"', "")


def test_a_wecom_message_says_the_worst_first_and_counts_what_does_not_fit() -> None:
    (body,) = bodies("wecom", samples.delivery(samples.hostile()))
    content = body["markdown"]["content"]
    assert "…另有" in content
    assert content.rstrip().endswith("> 信息提示，不构成法律意见\n> 编号 dlv_01J8ZQ3T")
    (body,) = bodies("wecom", samples.delivery())
    content = body["markdown"]["content"]
    assert content.index("修改公示期") < content.index("条款对照") < content.index("查看逐条对照")


@pytest.mark.parametrize("kind", ["feishu", "dingtalk", "wecom"])
def test_a_hundred_changed_sources_are_one_message(kind: str) -> None:
    letter = channel(kind).render(samples.digest(count=100), samples.NOW)
    assert len(letter.requests) == 1
    assert "100 条通知" in letter.requests[0].content.decode() or "· 100" in letter.requests[0].content.decode()
