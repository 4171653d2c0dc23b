"""Feishu and Lark custom robots: a card, signed in the body; code 0 alone means received.

Source: "Custom bot usage guide" of the Feishu open platform: 100 messages a minute and 5 a second, bodies of 20 kB,
busy at full and half hours (code 11232). The guide signs an empty message with ``timestamp\\nsecret`` as the key.
"""

from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from hmac import digest
from typing import Any

from watcher import words
from watcher.channels import _wording as wording
from watcher.channels._channel import ChannelKind, Outside, Setting, Settings, conceal
from watcher.channels._http import HttpChannel, Letter
from watcher.channels._robot import ALONE, TOGETHER, Code, Dictionary, judge, request
from watcher.channels._text import TAME, Dialect, bundle, fit, heading, numbered, render, sheet, tame
from watcher.model import Bilingual, Delivery, Effect, Severity

BUSY = timedelta(seconds=90)
"""Past the crowd of a full hour."""
TITLED = 16
"""Characters of a provider's name in the card's title, which telephones cut after 26."""

DICTIONARY = Dictionary(
    code_names=("code", "StatusCode"),
    sentence_name="msg",
    codes={
        9499: Code("the body cannot be read", "say it plainly"),
        19002: Code("the message lacks a field", "say it plainly"),
        11246: Code("the card cannot be drawn", "say it plainly"),
        11232: Code("too many messages", "wait", BUSY),
        19001: Code("no robot has this address", "give up"),
        19021: Code("signature or clock is wrong", "give up"),
        19022: Code("our address is not on the robot's list", "give up"),
        19024: Code(f"keyword guard: allow {words.KEYWORD}", "give up"),
    },
)

COLOUR: Mapping[Severity, str] = {
    Severity.NONE: "grey",
    Severity.LOW: "blue",
    Severity.MEDIUM: "yellow",
    Severity.HIGH: "orange",
    Severity.CRITICAL: "red",
}
_INK = {Effect.WORSE: "red", Effect.BETTER: "green"}

CARD = Dialect(
    escape=tame,
    strong=lambda text: f"**{text}**",
    paint=lambda text, effect: f"<font color='{_INK[effect]}'>{text}</font>" if effect in _INK else text,
    aside=lambda text: f"<font color='grey'>{text}</font>",
    link=lambda label, url: f"[{label}]({url})",
)


def sign(timestamp: int, secret: str) -> str:
    """The robot's signature for a moment in seconds."""
    return b64encode(digest(f"{timestamp}\n{secret}".encode(), b"", sha256)).decode()


def card(delivery: Delivery, now: datetime, site: str) -> dict[str, Any]:
    """The interactive card: a coloured title, and under it everything in the card's own Markdown."""
    language = wording.language_of(delivery)
    if len(delivery.alerts) == 1:
        alert = delivery.alerts[0]
        title = " · ".join((words.KEYWORD, *wording.badges(alert), wording.short(alert.provider, TITLED)))
        named = f"**{tame(wording.title(alert))}**"
        body = sheet(alert, "\n".join((named, *heading(alert, now, CARD))), site, CARD, ALONE)
    else:
        title = f"{words.KEYWORD} · {len(delivery.alerts)}"
        body = bundle(delivery, now, site, CARD, TOGETHER)
    return {
        "config": {"wide_screen_mode": True},
        "header": {
            "title": {"tag": "plain_text", "content": tame(title)},
            "template": COLOUR[max(alert.severity for alert in delivery.alerts)],
        },
        "elements": [{"tag": "markdown", "content": fit(numbered(body, delivery, CARD), ALONE.bytes, language)}],
    }


def compose(url: str, secret: str, site: str, delivery: Delivery, now: datetime) -> Letter:
    seconds = int(now.timestamp())
    signed = {"timestamp": str(seconds), "sign": sign(seconds, secret)} if secret else {}
    text = render(delivery, now, site, TAME, ALONE, TOGETHER)
    return Letter(
        (request(url, {**signed, "msg_type": "interactive", "card": card(delivery, now, site)}),),
        plain=request(url, {**signed, "msg_type": "text", "content": {"text": text}}),
    )


def open_channel(_id: str, settings: Settings, outside: Outside) -> HttpChannel:
    url, secret = settings.text("url"), settings.text("secret")
    return HttpChannel(
        post=outside.post,
        compose=partial(compose, url, secret, outside.site),
        judge=partial(judge, dictionary=DICTIONARY),
        hide=partial(conceal, secrets=(url, secret)),
    )


FEISHU = ChannelKind(
    name="feishu",
    label=Bilingual("飞书 / Lark 群机器人", "Feishu / Lark group robot"),
    settings=(
        Setting("url", Bilingual("机器人的 Webhook 地址", "webhook address of the robot"), "url", secret=True),
        Setting(
            "secret",
            Bilingual("“签名校验”的密钥；未启用则留空", "secret of the signature check; empty where it is off"),
            required=False,
            secret=True,
        ),
    ),
    open=open_channel,
    min_interval=timedelta(milliseconds=600),
    limit=20_000,
)
