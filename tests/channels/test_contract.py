"""Every kind of channel keeps what the room promises, whatever the alert and whoever wrote its words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest

from tests.channels import samples
from tests.channels.examples import SECRETS, SETTINGS, channel, contents
from tests.channels.receivers import OUTSIDE
from watcher.channels import KINDS, Outside
from watcher.model import AlertKind, Bilingual, FetchFailure, Language, Refused

EVERY_KIND = pytest.mark.parametrize("kind", sorted(KINDS))
EVERY_ALERT = pytest.mark.parametrize("alert", samples.KINDS)
EVERY_LANGUAGE = pytest.mark.parametrize("language", samples.LANGUAGES)


def readable(kind: str, message: Any) -> str:
    """Everything a person would see."""
    if kind == "apprise":
        return str(message.title + message.body)
    if kind != "email":
        return "\n".join(request.content.decode() for request in message.requests)
    mail = message_from_bytes(message.content, policy=default)
    return "\n".join(str(part.get_content()) for part in mail.walk() if part.get_content_maintype() == "text")


def test_every_kind_has_an_example_to_be_tested_with() -> None:
    assert set(SETTINGS) == set(KINDS)


@EVERY_KIND
def test_a_kind_describes_itself_in_both_languages(kind: str) -> None:
    declared = KINDS[kind]
    texts = [declared.label, *(setting.help for setting in declared.settings)]
    assert all(text.zh and text.en and text.zh != text.en for text in texts)
    assert declared.limit
    assert any(setting.secret for setting in declared.settings)


@EVERY_KIND
@EVERY_ALERT
@EVERY_LANGUAGE
def test_every_alert_can_be_told_in_both_languages(kind: str, alert: AlertKind, language: Language) -> None:
    told = samples.of_kind(alert, language)
    message = channel(kind).render(samples.delivery(told), samples.NOW)
    text = readable(kind, message)
    assert told.headline in text
    if kind not in ("webhook", "flashduty"):
        assert "协议变更" in text


@EVERY_KIND
@EVERY_LANGUAGE
def test_several_alerts_travel_in_one_message(kind: str, language: Language) -> None:
    text = readable(kind, channel(kind).render(samples.digest(language), samples.NOW))
    assert all(alert.provider in text for alert in samples.digest(language).alerts)


@EVERY_KIND
@EVERY_ALERT
def test_words_chosen_to_break_a_message_do_not(kind: str, alert: AlertKind) -> None:
    message = channel(kind).render(samples.delivery(samples.hostile(alert)), samples.NOW)
    assert all(len(content.encode()) <= KINDS[kind].limit for content in contents(kind, message))


@EVERY_KIND
@pytest.mark.parametrize("count", [2, 30, 400])
def test_a_flood_stays_within_the_limit(kind: str, count: int) -> None:
    for delivery in (samples.digest(count=count), samples.delivery(*[samples.hostile()] * min(count, 30))):
        message = channel(kind).render(delivery, samples.NOW)
        assert all(len(content.encode()) <= KINDS[kind].limit for content in contents(kind, message))


@pytest.mark.parametrize("kind", ["feishu", "dingtalk", "wecom", "apprise", "flashduty"])
def test_no_foreign_word_becomes_markup_or_a_mention(kind: str) -> None:
    message = channel(kind).render(samples.delivery(samples.hostile()), samples.NOW)
    text = "\n".join(contents(kind, message))
    for sign in ("<img", "<at", "<@", "<!", "<script", "@all", "@所有人", "](https://evil", "**粗**", "`x`", "&lt;b"):
        assert sign not in text


@EVERY_KIND
def test_the_same_delivery_at_the_same_time_is_the_same_message(kind: str) -> None:
    delivery = samples.delivery()
    assert channel(kind).render(delivery, samples.NOW) == channel(kind).render(delivery, samples.NOW)


@EVERY_KIND
def test_days_left_are_counted_when_the_message_is_sent(kind: str) -> None:
    if kind == "webhook":
        pytest.skip("machines count for themselves")
    late = samples.NOW + timedelta(days=10)
    text = readable(kind, channel(kind).render(samples.delivery(samples.changed("en")), late))
    assert "3 days left" in text
    assert "13 days left" not in text


@EVERY_KIND
def test_no_secret_shows_when_a_channel_or_a_message_is_printed(kind: str) -> None:
    built = channel(kind)
    message = built.render(samples.delivery(), samples.NOW)
    printed = f"{built!r} {built} {message!r}"
    assert not [secret for secret in SECRETS if secret in printed]


@EVERY_KIND
async def test_no_secret_shows_in_a_receipt_when_the_network_quotes_it(kind: str) -> None:
    settings = SETTINGS[kind]

    async def quotes(url: str, _content: bytes, _headers: object, _within: timedelta) -> FetchFailure:
        words = f"could not reach {url} with {settings}"
        return FetchFailure(url, "connect", Bilingual(words, words), datetime.now(UTC))

    async def forgets(host: str, _port: int) -> FetchFailure:
        words = f"no address of {host}, {settings}"
        return FetchFailure(host, "dns", Bilingual(words, words), datetime.now(UTC))

    built = channel(kind, Outside(quotes, forgets))
    receipt = await built.send(built.render(samples.delivery(), samples.NOW))
    assert isinstance(receipt, Refused)
    assert not receipt.permanent
    assert not [secret for secret in SECRETS if secret in receipt.reason]


@EVERY_KIND
async def test_an_address_that_the_guard_refuses_is_given_up_at_once(kind: str) -> None:
    if kind == "apprise":
        pytest.skip("Apprise has doors of its own")
    blocked = FetchFailure("x", "blocked", Bilingual("内网地址", "a private address"), samples.NOW, transient=False)

    async def refuse(*_: object) -> FetchFailure:
        return blocked

    built = channel(kind, Outside(refuse, refuse))
    receipt = await built.send(built.render(samples.delivery(), samples.NOW))
    assert receipt == Refused("blocked: a private address", permanent=True)


@EVERY_KIND
async def test_rendering_touches_nothing(kind: str) -> None:
    async def untouchable(*_: object) -> FetchFailure:
        raise AssertionError("rendering must not reach for the network")

    channel(kind, Outside(untouchable, untouchable)).render(samples.delivery(), samples.NOW)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"webhook"}))
def test_links_lead_only_to_the_web(kind: str) -> None:
    sneaky = replace(samples.changed(), url="javascript:alert(1)", link="javascript:alert(2)")
    text = readable(kind, channel(kind, OUTSIDE._replace(site="")).render(samples.delivery(sneaky), samples.NOW))
    assert "javascript:" not in text
