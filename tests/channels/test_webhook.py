"""The signed webhook, checked by the verifier of the Standard Webhooks project."""

import json
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from tests.channels import samples
from tests.channels.examples import SETTINGS, WHSEC, channel
from tests.channels.receivers import OUTSIDE, answers, http_receiver
from watcher.channels import KINDS, Unusable, build
from watcher.model import Delivery

OTHER = "whsec_" + b64encode(b"another secret of 32 bytes......").decode()


def request(delivery: Delivery, now: datetime = samples.NOW, **changes: object) -> Any:
    (only,) = channel("webhook", **changes).render(delivery, now).requests
    return only


async def test_what_arrives_is_verified_by_an_independent_verifier() -> None:
    async with http_receiver(answers(204)) as receiver:
        built = channel("webhook", url=receiver.url("/hook"))
        await built.send(built.render(samples.delivery(), datetime.now(UTC)))
    got = receiver.got[0]
    body = Webhook(WHSEC).verify(got.body, dict(got.headers))
    assert body["type"] == "agreement.changed"
    assert body["data"]["source"] == "yunshan/service"
    with pytest.raises(WebhookVerificationError):
        Webhook(OTHER).verify(got.body, dict(got.headers))
    with pytest.raises(WebhookVerificationError):
        Webhook(WHSEC).verify(got.body.replace(b"agreement", b"agreemenT"), dict(got.headers))


def test_while_a_secret_is_replaced_both_verify() -> None:
    only = request(samples.delivery(), datetime.now(UTC), secret=[WHSEC, OTHER])
    for secret in (WHSEC, OTHER):
        Webhook(secret).verify(only.content, dict(only.headers))


def test_the_id_stays_over_attempts_and_the_timestamp_is_the_attempt_s() -> None:
    first = request(samples.delivery(attempt=1))
    later = request(samples.delivery(attempt=5), samples.NOW + timedelta(hours=2))
    assert first.headers["webhook-id"] == later.headers["webhook-id"] == "dlv_01J8ZQ3T7M"
    assert int(later.headers["webhook-timestamp"]) - int(first.headers["webhook-timestamp"]) == 7200
    assert first.content == later.content


def test_the_event_carries_when_it_happened() -> None:
    body = json.loads(request(samples.delivery(samples.of_kind("deadline.near"))).content)
    assert body["type"] == "deadline.near"
    assert body["timestamp"] == "2026-07-18T01:30:00+00:00"
    assert body["data"]["thread"] == "yunshan/service@4"
    assert body["data"]["link"] == "https://watch.example.com/sources/yunshan/service/versions/3/diff/4"


def test_a_digest_is_one_event_with_items() -> None:
    body = json.loads(request(samples.digest()).content)
    assert body["type"] == "agreement.digest"
    assert [item["type"] for item in body["data"]["items"]] == ["agreement.changed"] * 3
    assert body["data"]["items"][1]["data"]["provider"] == "蓝湾主机"


def test_a_matter_too_large_is_cut_and_says_so() -> None:
    quotes = [{"name": "amendment.notice", "quote": "应当提前七日公告" * 400, "url": "https://x.example/" + "a" * 300}]
    large = replace(samples.changed(), data=json.dumps({"source": "x", "facts": quotes * 20}))
    only = request(samples.delivery(large))
    body = json.loads(only.content)
    assert len(only.content) <= 20_000
    assert body["truncated"] is True
    assert body["data"]["facts"][0]["name"] == "amendment.notice"
    assert body["data"]["facts"][0]["quote"].endswith("…")
    assert body["data"]["facts"][0]["url"] == "https://x.example/" + "a" * 300


def test_a_matter_that_cannot_be_cut_is_told_by_its_link_alone() -> None:
    wide = replace(samples.changed(), data=json.dumps({f"fact-{number}": "x" * 100 for number in range(2_000)}))
    body = json.loads(request(samples.delivery(wide)).content)
    assert body["truncated"] is True
    assert body["data"]["source"] == "yunshan/service"
    assert body["data"]["link"].startswith("https://watch.example.com/")


@pytest.mark.parametrize(
    "secret",
    ["whsec_", "whsec_c2hvcnQ=", "whsec_!!!not-base64!!!", "plain words", "whsec_" + b64encode(b"x" * 65).decode()],
)
def test_a_secret_the_specification_would_not_accept_is_a_mistake(secret: str) -> None:
    built = build(KINDS["webhook"], "hook", {**SETTINGS["webhook"], "secret": [WHSEC, secret]}, OUTSIDE)
    assert isinstance(built, Unusable)
    assert [found.key for found in built.mistakes] == ["secret"]
    assert secret not in repr(built) or len(secret) < 7


@pytest.mark.parametrize("length", [24, 32, 64])
def test_secrets_of_24_to_64_bytes_are_accepted_padded_or_not(length: int) -> None:
    whole = "whsec_" + b64encode(bytes(range(length))).decode()
    for secret in (whole, whole.rstrip("=")):
        only = request(samples.delivery(), datetime.now(UTC), secret=secret)
        Webhook(secret).verify(only.content, dict(only.headers))
