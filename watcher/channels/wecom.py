"""WeCom group robots: Markdown of at most 4096 bytes; errcode 0 alone means received. The address is the secret.

Source: the platform's guide to group robots: 20 messages a minute, then errcode 45009; text messages of 2048 bytes.
"""

from datetime import datetime, timedelta
from functools import partial

from watcher.channels._channel import ChannelKind, Outside, Setting, Settings, Unusable, conceal, missing_token
from watcher.channels._http import HttpChannel, Letter
from watcher.channels._robot import Code, Dictionary, judge, request
from watcher.channels._text import TAME, Dialect, Room, render, tame
from watcher.model import Bilingual, Delivery, Effect

MARKDOWN_LIMIT, TEXT_LIMIT = 4096, 2048
ALONE, TOGETHER = Room(MARKDOWN_LIMIT, parts=10, quote=100), Room(MARKDOWN_LIMIT, parts=2, quote=0)
PLAINLY = Room(TEXT_LIMIT, parts=3, quote=0)

DICTIONARY = Dictionary(
    code_names=("errcode",),
    sentence_name="errmsg",
    codes={
        -1: Code("the platform is busy", "wait"),
        45009: Code("too many messages", "wait", timedelta(minutes=1)),
        45033: Code("too many messages at once", "wait", timedelta(minutes=1)),
        40008: Code("this kind of message is not supported", "say it plainly"),
        40058: Code("the message has an invalid field", "say it plainly"),
        93000: Code("no robot has this key", "give up"),
        93004: Code("the robot was removed", "give up"),
        93008: Code("the robot is not in the group", "give up"),
    },
)

_INK = {Effect.WORSE: "warning", Effect.BETTER: "info"}

MARKDOWN = Dialect(
    escape=tame,
    strong=lambda text: f"**{text}**",
    paint=lambda text, effect: f'<font color="{_INK[effect]}">{text}</font>' if effect in _INK else text,
    aside=lambda text: f"> {text}",
    link=lambda label, url: f"[{label}]({url})",
)


def compose(url: str, site: str, delivery: Delivery, now: datetime) -> Letter:
    markdown = {"content": render(delivery, now, site, MARKDOWN, ALONE, TOGETHER)}
    text = {"content": render(delivery, now, site, TAME, PLAINLY, PLAINLY)}
    return Letter(
        (request(url, {"msgtype": "markdown", "markdown": markdown}),),
        plain=request(url, {"msgtype": "text", "text": text}),
    )


def open_channel(_id: str, settings: Settings, outside: Outside) -> HttpChannel | Unusable:
    if mistakes := missing_token(settings, "key"):
        return Unusable(mistakes)
    url = settings.text("url")
    return HttpChannel(
        post=outside.post,
        compose=partial(compose, url, outside.site),
        judge=partial(judge, dictionary=DICTIONARY),
        hide=partial(conceal, secrets=(url,)),
    )


WECOM = ChannelKind(
    name="wecom",
    label=Bilingual("企业微信群机器人", "WeCom group robot"),
    settings=(
        Setting(
            "url",
            Bilingual("机器人的 Webhook 地址，含 key", "webhook address of the robot with its key"),
            "url",
            secret=True,
        ),
    ),
    open=open_channel,
    min_interval=timedelta(seconds=3),
    limit=MARKDOWN_LIMIT,
)
