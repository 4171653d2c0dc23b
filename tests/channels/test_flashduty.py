"""Flashduty: one alert per matter, opened, kept up to date and closed under one key."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.channels import samples
from tests.channels.examples import TOKEN, channel
from tests.channels.receivers import answers, http_receiver
from watcher.model import Alert, AlertKind, Delivered, Refused, Severity


def event(alert: Alert) -> dict[str, Any]:
    (request,) = channel("flashduty").render(samples.delivery(alert), samples.NOW).requests
    return dict(json.loads(request.content))


@pytest.mark.parametrize(
    ("severity", "status"),
    [
        (Severity.CRITICAL, "Critical"),
        (Severity.HIGH, "Warning"),
        (Severity.MEDIUM, "Warning"),
        (Severity.LOW, "Info"),
        (Severity.NONE, "Info"),
    ],
)
def test_severity_becomes_status(severity: Severity, status: str) -> None:
    assert event(replace(samples.changed(), severity=severity))["event_status"] == status


@pytest.mark.parametrize("kind", ["agreement.settled", "agreement.in_force", "source.recovered"])
def test_what_is_over_is_closed(kind: AlertKind) -> None:
    assert event(samples.of_kind(kind))["event_status"] == "Ok"


def test_one_matter_has_one_key_from_opening_to_closing() -> None:
    kinds: tuple[AlertKind, ...] = ("agreement.changed", "deadline.near", "agreement.in_force", "agreement.settled")
    assert {event(samples.of_kind(kind))["alert_key"] for kind in kinds} == {"agr:yunshan/service@4"}
    assert event(samples.of_kind("source.blind"))["alert_key"] == "agr:yunshan/service#sight"


def test_a_key_too_long_or_unprintable_is_replaced_by_its_digest() -> None:
    keys = {event(replace(samples.changed(), thread=thread))["alert_key"] for thread in ("x" * 400, "x" * 401, "a\nb")}
    assert len(keys) == 3
    assert all(len(key) <= 255 and key.isprintable() for key in keys)


def test_labels_are_what_rules_over_there_match() -> None:
    labels = event(samples.changed())["labels"]
    assert labels["check"] == "amendment.notice"
    assert labels["provider"] == "云山科技"
    assert (labels["old"], labels["new"], labels["direction"]) == ("30 天", "7 天", "mixed")
    assert (labels["effective_on"], labels["act_by"]) == ("2026-08-01", "2026-07-31")
    assert labels["url"].startswith("https://watch.example.com/")


def test_foreign_words_are_no_template() -> None:
    told = event(samples.hostile())
    for text in (told["title_rule"], told["description"], *told["labels"].values()):
        assert "$" not in text
        assert "{{" not in text
        assert not text.startswith("[TPL]")
    assert len(told["title_rule"]) <= 512
    assert len(told["description"]) <= 2048
    assert all(len(value) <= 2048 and len(name) <= 128 for name, value in told["labels"].items())


TARGET = f"/event/push/alert/standard?integration_key={TOKEN}"


async def test_several_matters_are_several_alerts() -> None:
    async with http_receiver(answers(200, b'{"data":{}}')) as receiver:
        built = channel("flashduty", url=receiver.url(TARGET))
        assert isinstance(await built.send(built.render(samples.digest(count=20), samples.NOW)), Delivered)
    assert len(receiver.got) == len({json.loads(got.body)["alert_key"] for got in receiver.got}) == 20


async def test_a_refusal_of_one_is_a_refusal_of_the_delivery_and_stops_it() -> None:
    async with http_receiver(*[answers(200, b'{"data":{}}')] * 5, answers(429, Retry_After="5")) as receiver:
        built = channel("flashduty", url=receiver.url(TARGET))
        receipt = await built.send(built.render(samples.digest(count=50), samples.NOW))
    assert receipt == Refused("HTTP 429", retry_after=timedelta(seconds=5))
    assert len(receiver.got) == 8


def test_of_several_words_on_one_matter_only_the_last_is_sent() -> None:
    over = replace(samples.of_kind("agreement.in_force"), at=samples.AT + timedelta(days=14))
    (only,) = channel("flashduty").render(samples.delivery(over, samples.changed()), samples.NOW).requests
    assert json.loads(only.content)["event_status"] == "Ok"
