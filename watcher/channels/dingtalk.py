"""DingTalk custom robots: Markdown, signed in the query; errcode 0 alone means received.

Source: the platform's guide to custom robots: 20 messages a minute, then ten minutes of silence (errcode 130101).
The signature travels percent-encoded once; encoded twice it comes back as 310000, "sign not match".
"""

from base64 import b64encode
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from hmac import digest
from urllib.parse import urlencode

from watcher import words
from watcher.channels import _wording as wording
from watcher.channels._channel import ChannelKind, Outside, Setting, Settings, Unusable, conceal, missing_token
from watcher.channels._http import HttpChannel, Letter
from watcher.channels._robot import ALONE, TOGETHER, Code, Dictionary, judge, request
from watcher.channels._text import TAME, Dialect, render, tame
from watcher.model import Bilingual, Delivery

SILENCED = timedelta(minutes=10)

DICTIONARY = Dictionary(
    code_names=("errcode",),
    sentence_name="errmsg",
    codes={
        -1: Code("the platform is busy", "wait"),
        130101: Code("too many messages", "wait", SILENCED),
        410100: Code("too many messages", "wait", SILENCED),
        40035: Code("the message lacks a field", "say it plainly"),
        400105: Code("this kind of message is not supported", "say it plainly"),
        43004: Code("the content type is refused", "give up"),
        300001: Code("no robot has this token", "give up"),
        400013: Code("the group no longer exists", "give up"),
        400101: Code("no robot has this token", "give up"),
        400102: Code("the robot is switched off", "give up"),
        310000: Code(f"keyword guard ({words.KEYWORD}), signature or address", "give up"),
        430101: Code("the platform thinks a link unsafe", "give up"),
        430102: Code("the platform thinks the words improper", "give up"),
    },
)

MARKDOWN = Dialect(
    escape=tame,
    strong=lambda text: f"**{text}**",
    paint=lambda text, _: text,
    aside=lambda text: f"> {text}",
    link=lambda label, url: f"[{label}]({url})",
    newline="\n\n",
)


def sign(timestamp: int, secret: str) -> str:
    """The robot's signature for a moment in milliseconds, not yet percent-encoded."""
    return b64encode(digest(secret.encode(), f"{timestamp}\n{secret}".encode(), sha256)).decode()


def signed(url: str, secret: str, now: datetime) -> str:
    """The robot's address for one attempt."""
    if not secret:
        return url
    milliseconds = int(now.timestamp() * 1000)
    return f"{url}&{urlencode({'timestamp': milliseconds, 'sign': sign(milliseconds, secret)})}"


def compose(url: str, secret: str, site: str, delivery: Delivery, now: datetime) -> Letter:
    address = signed(url, secret, now)
    markdown = {
        "title": tame(wording.subject(delivery)),
        "text": render(delivery, now, site, MARKDOWN, ALONE, TOGETHER),
    }
    plain = {"content": render(delivery, now, site, TAME, ALONE, TOGETHER)}
    return Letter(
        (request(address, {"msgtype": "markdown", "markdown": markdown, "at": {"isAtAll": False}}),),
        plain=request(address, {"msgtype": "text", "text": plain, "at": {"isAtAll": False}}),
    )


def open_channel(_id: str, settings: Settings, outside: Outside) -> HttpChannel | Unusable:
    if mistakes := missing_token(settings, "access_token"):
        return Unusable(mistakes)
    url, secret = settings.text("url"), settings.text("secret")
    return HttpChannel(
        post=outside.post,
        compose=partial(compose, url, secret, outside.site),
        judge=partial(judge, dictionary=DICTIONARY),
        hide=partial(conceal, secrets=(url, secret)),
    )


DINGTALK = ChannelKind(
    name="dingtalk",
    label=Bilingual("钉钉群机器人", "DingTalk group robot"),
    settings=(
        Setting(
            "url",
            Bilingual("机器人的 Webhook 地址，含 access_token", "webhook address of the robot with its access_token"),
            "url",
            secret=True,
        ),
        Setting(
            "secret",
            Bilingual("“加签”的密钥（SEC 开头）；未启用则留空", "secret of signing (SEC…); empty where it is off"),
            required=False,
            secret=True,
        ),
    ),
    open=open_channel,
    min_interval=timedelta(seconds=3),
    limit=20_000,
)
