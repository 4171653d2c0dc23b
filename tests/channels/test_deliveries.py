"""What every posting channel makes of real receivers: the ones that take it, refuse it, stall, break off, send away."""

import json
from datetime import timedelta
from typing import NamedTuple

import pytest

from tests.channels import samples
from tests.channels.examples import SECRETS, TOKEN, channel
from tests.channels.receivers import (
    HURRIED,
    OUTSIDE,
    Behaviour,
    HttpReceiver,
    answers,
    breaks_off,
    http_receiver,
    says_nothing,
)
from tests.fetch.origins import closed_port
from watcher.channels import Outside
from watcher.model import Delivered, Receipt, Refused

TARGETS = {
    "dingtalk": f"/robot/send?access_token={TOKEN}",
    "feishu": f"/open-apis/bot/v2/hook/{TOKEN}",
    "flashduty": f"/event/push/alert/standard?integration_key={TOKEN}",
    "webhook": f"/in/{TOKEN}",
    "wecom": f"/cgi-bin/webhook/send?key={TOKEN}",
}
POSTING = pytest.mark.parametrize("kind", sorted(TARGETS))
WELL = {
    "dingtalk": b'{"errcode":0,"errmsg":"ok"}',
    "feishu": b'{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}',
    "flashduty": b'{"request_id":"r1","data":{"alert_key":"agr:x"}}',
    "webhook": b"",
    "wecom": b'{"errcode":0,"errmsg":"ok"}',
}


async def deliver(kind: str, receiver: HttpReceiver, outside: Outside = OUTSIDE) -> Receipt:
    built = channel(kind, outside, url=receiver.url(TARGETS[kind]))
    return await built.send(built.render(samples.delivery(), samples.NOW))


@POSTING
async def test_a_receiver_that_takes_it_has_it(kind: str) -> None:
    async with http_receiver(answers(200, WELL[kind])) as receiver:
        assert isinstance(await deliver(kind, receiver), Delivered)
    assert [got.line.split(" ")[0] for got in receiver.got] == ["POST"]
    assert receiver.got[0].headers["content-type"].startswith("application/json")


class Case(NamedTuple):
    behaviour: Behaviour
    permanent: bool = False
    disable: bool = False
    wait: timedelta | None = None
    said: str = ""


RECEIVERS = {
    "429 with Retry-After": Case(answers(429, Retry_After="120"), wait=timedelta(seconds=120), said="429"),
    "429 with a date": Case(
        answers(429, Date="Sat, 18 Jul 2026 01:00:00 GMT", Retry_After="Sat, 18 Jul 2026 01:05:00 GMT"),
        wait=timedelta(minutes=5),
    ),
    "503 with an age to wait": Case(answers(503, Retry_After="99999999999"), wait=timedelta(days=1)),
    "503 with nonsense": Case(answers(503, Retry_After="soon")),
    "410": Case(answers(410), permanent=True, disable=True, said="410"),
    "500": Case(answers(500), said="500"),
    "404": Case(answers(404), said="404"),
    "redirect": Case(answers(302, Location="http://127.0.0.1:9/elsewhere"), said="redirects are not followed"),
    "slow": Case(says_nothing, said="timeout"),
    "cut off": Case(breaks_off, said="read"),
}


@POSTING
@pytest.mark.parametrize("case", RECEIVERS)
async def test_a_receiver_that_does_not_take_it_has_not_got_it(kind: str, case: str) -> None:
    behaviour, permanent, disable, wait, said = RECEIVERS[case]
    async with http_receiver(behaviour) as receiver:
        receipt = await deliver(kind, receiver, HURRIED if behaviour is says_nothing else OUTSIDE)
    assert isinstance(receipt, Refused)
    assert (receipt.permanent, receipt.disable, receipt.retry_after) == (permanent, disable, wait)
    assert said in receipt.reason
    assert not [secret for secret in SECRETS if secret in receipt.reason]
    assert len(receiver.got) == 1


async def test_a_receiver_that_is_not_there_is_tried_again() -> None:
    with closed_port() as port:
        receipt = await deliver("webhook", HttpReceiver([], port=port))
    assert isinstance(receipt, Refused)
    assert not receipt.permanent


class Said(NamedTuple):
    kind: str
    body: dict[str, object]
    permanent: bool
    wait: timedelta | None = None
    status: int = 200


ERRORS_WITH_STATUS_200 = [
    Said("feishu", {"code": 19021, "msg": "sign match fail or timestamp is not within one hour"}, permanent=True),
    Said("feishu", {"code": 19022, "msg": "Ip Not Allowed"}, permanent=True),
    Said("feishu", {"code": 19024, "msg": "Key Words Not Found"}, permanent=True),
    Said("feishu", {"code": 11232, "msg": "frequency limited"}, permanent=False, wait=timedelta(seconds=90)),
    Said("feishu", {"code": 99999, "msg": "never heard of"}, permanent=False),
    Said("feishu", {"StatusCode": 19001, "StatusMessage": "old style"}, permanent=True),
    Said("dingtalk", {"errcode": 310000, "errmsg": "sign not match"}, permanent=True),
    Said("dingtalk", {"errcode": 130101, "errmsg": "send too fast"}, permanent=False, wait=timedelta(minutes=10)),
    Said("dingtalk", {"errcode": -1, "errmsg": "busy"}, permanent=False),
    Said("wecom", {"errcode": 45009, "errmsg": "api freq out of limit"}, permanent=False, wait=timedelta(minutes=1)),
    Said("wecom", {"errcode": 93000, "errmsg": "invalid webhook url"}, permanent=True),
    Said("wecom", {"errcode": False}, permanent=False),
    Said("wecom", {"errcode": "0"}, permanent=False),
    Said("wecom", {}, permanent=False),
    Said("flashduty", {"error": {"code": "Unauthorized", "message": "bad key"}}, permanent=True),
    Said("flashduty", {"error": {"code": "InternalError", "message": "oops"}}, permanent=False),
    Said("flashduty", {"error": {"code": "InvalidParameter", "message": "x"}}, permanent=True, status=400),
]


@pytest.mark.parametrize("said", ERRORS_WITH_STATUS_200, ids=lambda said: f"{said.kind} {said.body}")
async def test_an_error_in_the_body_is_not_received_whatever_the_status(said: Said) -> None:
    async with http_receiver(answers(said.status, json.dumps(said.body).encode())) as receiver:
        receipt = await deliver(said.kind, receiver)
    assert isinstance(receipt, Refused)
    assert (receipt.permanent, receipt.retry_after) == (said.permanent, said.wait)


@pytest.mark.parametrize("kind", ["feishu", "dingtalk", "wecom", "flashduty"])
@pytest.mark.parametrize("body", [b"", b"ok", b"<html>login</html>", b"[0]", b"\xff\xfe", b"[" * 100_000])
async def test_a_robot_that_answers_200_without_a_code_has_not_received(kind: str, body: bytes) -> None:
    async with http_receiver(answers(200, body)) as receiver:
        receipt = await deliver(kind, receiver)
    assert isinstance(receipt, Refused)
    assert not receipt.permanent


UNREADABLE = {
    "feishu": b'{"code":9499,"msg":"Bad Request"}',
    "dingtalk": b'{"errcode":40035,"errmsg":"missing parameter"}',
    "wecom": b'{"errcode":40058,"errmsg":"exceed max length 4096"}',
}


@pytest.mark.parametrize("kind", sorted(UNREADABLE))
async def test_a_rich_message_that_is_refused_goes_out_as_plain_text(kind: str) -> None:
    async with http_receiver(answers(200, UNREADABLE[kind]), answers(200, WELL[kind])) as receiver:
        receipt = await deliver(kind, receiver)
    assert isinstance(receipt, Delivered)
    assert "plain text" in receipt.detail
    rich, plain = (json.loads(got.body) for got in receiver.got)
    assert plain.get("msgtype", plain.get("msg_type")) == "text"
    assert rich.get("msgtype", rich.get("msg_type")) in ("markdown", "interactive")
    assert "协议变更" in json.dumps(plain, ensure_ascii=False)


@pytest.mark.parametrize("kind", sorted(UNREADABLE))
async def test_where_plain_text_is_refused_too_the_message_is_given_up(kind: str) -> None:
    async with http_receiver(answers(200, UNREADABLE[kind])) as receiver:
        receipt = await deliver(kind, receiver)
    assert isinstance(receipt, Refused)
    assert receipt.permanent
    assert len(receiver.got) == 2


async def test_a_session_sends_several_messages() -> None:
    async with http_receiver(answers(200)) as receiver:
        built = channel("webhook", OUTSIDE, url=receiver.url())
        async with built.session() as send:
            for id_ in ("a", "b"):
                await send(built.render(samples.delivery(id_=id_), samples.NOW))
    assert [got.headers["webhook-id"] for got in receiver.got] == ["a", "b"]
