"""Everything else goes through Apprise: handed over, or not."""

import json
import logging

import pytest

from tests.channels import samples
from tests.channels.examples import TOKEN, channel
from tests.channels.receivers import OUTSIDE, answers, http_receiver
from watcher.channels import KINDS, Unusable, build
from watcher.model import Delivered, Refused

pytest.importorskip("apprise")


async def test_what_apprise_takes_is_handed_over() -> None:
    async with http_receiver(answers(200)) as receiver:
        built = channel("apprise", urls=[f"json://127.0.0.1:{receiver.port}/{TOKEN}?rto=60&cto=60"])
        receipt = await built.send(built.render(samples.delivery(), samples.NOW))
    assert receipt == Delivered("handed over to Apprise")
    body = json.loads(receiver.got[0].body)
    assert body["title"].startswith("［协议变更］［严重］")
    assert "修改公示期：30 天 → 7 天" in body["message"]


async def test_what_apprise_cannot_hand_over_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        async with http_receiver(answers(500)) as receiver:
            built = channel("apprise", urls=[f"json://127.0.0.1:{receiver.port}/{TOKEN}?rto=60&cto=60"])
            receipt = await built.send(built.render(samples.delivery(), samples.NOW))
    assert receipt == Refused("Apprise could not hand it over")
    assert TOKEN not in caplog.text


def test_an_address_apprise_does_not_know_is_a_mistake() -> None:
    built = build(KINDS["apprise"], "x", {"urls": ["json://127.0.0.1", f"nonsense://{TOKEN}"]}, OUTSIDE)
    assert isinstance(built, Unusable)
    assert [(found.key, "2" in found.message.en) for found in built.mistakes] == [("urls", True)]
    assert TOKEN not in repr(built)
