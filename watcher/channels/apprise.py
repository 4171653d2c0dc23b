"""Everything else, through Apprise addresses (optional extra ``watcher[apprise]``): plain text, title and body.

Apprise answers yes or no, and for some receivers yes only means "handed over". It talks to the network by itself,
past our guard; what may be reached is what the operator wrote. Its log and that of its HTTP client are kept above
the level on which they print addresses.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any, NamedTuple

from watcher.channels import _wording as wording
from watcher.channels._channel import ChannelKind, Outside, Send, Setting, Settings, Unusable, mistake
from watcher.channels._text import TAME, Room, render, tame
from watcher.model import Bilingual, Delivered, Delivery, Receipt, Refused

ALONE, TOGETHER = Room(bytes=3_000, parts=8, quote=120), Room(bytes=3_000, parts=2, quote=0)
"""Small enough for Telegram's 4096 characters; Apprise cuts for narrower receivers itself."""
TIMEOUT = 60


class Note(NamedTuple):
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class AppriseChannel:
    receivers: Any = field(repr=False)
    site: str

    def render(self, delivery: Delivery, now: datetime) -> Note:
        return Note(tame(wording.subject(delivery)), render(delivery, now, self.site, TAME, ALONE, TOGETHER))

    async def send(self, message: Note) -> Receipt:
        try:
            async with asyncio.timeout(TIMEOUT):
                accepted = await self.receivers.async_notify(body=message.body, title=message.title, body_format="text")
        except TimeoutError:
            return Refused(f"no answer within {TIMEOUT} s")
        return Delivered("handed over to Apprise") if accepted else Refused("Apprise could not hand it over")

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Send[Note]]:
        yield self.send


def open_channel(_id: str, settings: Settings, outside: Outside) -> AppriseChannel | Unusable:
    try:
        apprise = import_module("apprise")
    except ImportError:
        return Unusable((mistake("kind", "需要安装 watcher[apprise]", "needs watcher[apprise] to be installed"),))
    for talkative in ("apprise", "urllib3"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    receivers = apprise.Apprise()
    if mistakes := tuple(
        mistake("urls", f"第 {place} 个地址 Apprise 不认识", f"address {place} is none that Apprise knows")
        for place, url in enumerate(settings.texts("urls"), 1)
        if not receivers.add(url)
    ):
        return Unusable(mistakes)
    return AppriseChannel(receivers, outside.site)


APPRISE = ChannelKind(
    name="apprise",
    label=Bilingual("其他渠道（Apprise）", "all others (Apprise)"),
    settings=(Setting("urls", Bilingual("Apprise 地址，可写多个", "Apprise addresses"), "texts", secret=True),),
    open=open_channel,
    min_interval=timedelta(seconds=1),
    limit=ALONE.bytes,
)
