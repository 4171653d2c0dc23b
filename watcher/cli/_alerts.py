"""`watcher alerts [test | retry]`: what is owed, what became of it, a test message, another try."""

import asyncio
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from watcher import words
from watcher.bootstrap import configure, looking
from watcher.cli import _show
from watcher.cli._json import print_json
from watcher.cli._round import quiet_logs
from watcher.deliver import Line, deliver
from watcher.errors import SendError, UsageError
from watcher.model import Alert, Bilingual, Delivered, Delivery, Effect, Language, Severity
from watcher.prose import Prose
from watcher.service import Service, service
from watcher.sources import Configuration
from watcher.store.records import Agenda, DeliveryRecord
from watcher.terminal import SEVERITY_STYLE
from watcher.web import objects

USUAL, SHORTLY, MOST = 50, 8, 500
"""Alerts listed where nothing is said about it, as JSON and of each kind for a person, and at most."""
ID, HEADLINE, REASON = 8, 100, 160
"""Characters shown of an id, a headline and a reason; the beginning of an id is enough for `retry`."""

_DEAD = Bilingual("未能送达（可用 watcher alerts retry 编号 再试）", "could not be delivered (watcher alerts retry ID)")
_WAITING = Bilingual("到期待送", "due")
_DELIVERED = Bilingual("已送达", "delivered")
_TO_COME = Bilingual("以后的提醒", "to come")
_MORE = Bilingual("…还有更多，用 --limit 查看", "…and more, see --limit")
_NONE = Bilingual("没有提醒", "no alerts")
_TRIES = Bilingual("已试 {} 次", "tried {}×")
_TOLD = Bilingual("{channel}：已送达", "{channel}: delivered")
_NOTHING_DEAD = Bilingual("没有未能送达的提醒", "nothing is dead")
_TEST = Bilingual("这是一条测试消息：渠道可用", "this is a test message: the channel works")


# ── what is owed ─────────────────────────────────────────────────────────────────────────────────


def alerts(config: Path, limit: int | None, *, dead: bool, as_json: bool) -> None:
    """As JSON the API's own list; for a person what needs one first, what is for a later day last."""
    configuration = configure(config, os.environ)
    settings = configuration.settings
    with looking(configuration) as opened:
        if as_json:
            found = opened.history.alerts("dead" if dead else None, limit=limit or USUAL)
            print_json(objects.listing(map(objects.alert, found.records), found.next))
            return
        shown = limit or SHORTLY
        agenda = opened.history.agenda(datetime.now(UTC), min(shown + 1, MOST))
    Console().print(_agenda(agenda, shown, settings.language, ZoneInfo(settings.timezone), only_dead=dead))


def _agenda(agenda: Agenda, limit: int, language: Language, zone: ZoneInfo, *, only_dead: bool) -> RenderableType:
    groups = [(_DEAD, "bold red", agenda.dead)]
    if not only_dead:
        groups += [
            (_WAITING, "yellow", agenda.waiting),
            (_DELIVERED, "green", agenda.delivered),
            (_TO_COME, "cyan", agenda.to_come),
        ]
    parts: list[RenderableType] = []
    for name, style, records in groups:
        if records:
            parts += [Text(name.in_(language), style=style), _table(records[:limit], language, zone)]
            parts += [Text(_MORE.in_(language), style="dim")] if len(records) > limit else []
            parts.append(Text())
    return Group(*parts[:-1]) if parts else Text(_NONE.in_(language), style="yellow")


def _table(records: Sequence[DeliveryRecord], language: Language, zone: ZoneInfo) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True, style="dim")
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, max_width=12, overflow="ellipsis", style="bold")
    table.add_column(ratio=1, overflow="fold")
    for one in records:
        moment = one.settled_at or one.next_attempt or one.due
        table.add_row(one.id[:ID], f"{moment.astimezone(zone):%m-%d %H:%M}", one.channel, _what(one, language))
    return table


def _what(one: DeliveryRecord, language: Language) -> Text:
    """Who and what, and under it why it was not told."""
    told = one.alert
    said = Prose()
    if told.severity:
        weight = words.SEVERITY[told.severity].in_(language)
        said.append(weight, style=SEVERITY_STYLE[told.severity]).append(" ")
    headline = told.headline if told.provider in told.headline else f"{told.provider}: {told.headline}"
    said.append(_show.shortened(headline, HEADLINE))
    if one.last_error:
        tries = _TRIES.in_(language).format(one.attempts)
        said.append(f"\n{tries}: {_show.shortened(one.last_error, REASON)}", style="red")
    return said


# ── a test message ───────────────────────────────────────────────────────────────────────────────


def send_test(config: Path, channel: str) -> None:
    configuration = configure(config, os.environ)
    if channel not in {declared.id for declared in configuration.channels}:
        known = ", ".join(declared.id for declared in configuration.channels) or "none"
        raise UsageError(f"no channel {channel!r} is declared in {config}; known are {known}")
    quiet_logs()
    asyncio.run(_send_test(configuration, channel))


async def _send_test(configuration: Configuration, channel: str) -> None:
    async with service(configuration, os.environ) as parts:
        now, language = datetime.now(UTC), configuration.settings.language
        way = parts.engine.outlets[channel].channel
        message = way.render(Delivery(f"test-{now:%Y%m%d%H%M%S}", channel, (_test_alert(language, now),), 1, now), now)
        receipt = await way.send(message)
    if not isinstance(receipt, Delivered):
        raise SendError(f"{channel}: {receipt.reason}")
    told = _TOLD.in_(configuration.settings.language).format(channel=channel)
    Console().print(Text(f"{told} {receipt.detail}".rstrip(), style="green"))


def _test_alert(language: Language, now: datetime) -> Alert:
    return Alert(
        kind="channel.test",
        source="watcher/test",
        provider="watcher",
        title="watcher",
        language=language,
        severity=Severity.LOW,
        effect=Effect.NEUTRAL,
        headline=_TEST.in_(language),
        at=now,
        thread="watcher/test",
    )


# ── another try ──────────────────────────────────────────────────────────────────────────────────


def retry(config: Path, names: Sequence[str], *, dead: bool) -> None:
    """Try the named alerts again now, or all that died."""
    if bool(names) == dead:
        raise UsageError("name the alerts to try again, or say --dead for all that could not be delivered")
    quiet_logs()
    asyncio.run(_retry(config, names))


async def _retry(config: Path, names: Sequence[str]) -> None:
    async with service(configure(config, os.environ), os.environ) as parts:
        now, history = datetime.now(UTC), parts.memory.history
        asked = [history.alert_named(name) for name in names] or history.agenda(now, MOST).dead
        for one in asked:
            if one.channel not in parts.engine.outlets:
                raise UsageError(f"{one.id[:ID]}: no channel {one.channel!r} is declared any more")
        for channel in dict.fromkeys([parts.memory.store.retry(one.id, now) for one in asked]):
            await _send_due(parts, channel)
        language = parts.configuration.settings.language
        _tell([history.alert_named(one.id) for one in asked], language)


def _tell(tried: Sequence[DeliveryRecord], language: Language) -> None:
    """What became of them, and an error where one was refused again."""
    for one in tried:
        if one.state == "delivered":
            told = _TOLD.in_(language).format(channel=one.channel)
            Console().print(Text(f"{one.id[:ID]}  {told}", style="green"))
    if refused := [f"{one.id[:ID]}: {one.last_error}" for one in tried if one.state != "delivered"]:
        raise SendError("; ".join(refused[:5]))
    if not tried:
        Console().print(Text(_NOTHING_DEAD.in_(language), style="green"))


async def _send_due(parts: Service, channel: str) -> None:
    """One attempt at everything that is due on a channel."""
    engine, owner = parts.engine, f"retry/{os.getpid()}"
    outlet = engine.outlets[channel]
    async with outlet.channel.session() as send:
        while taken := engine.store.claim_deliveries(channel, engine.clock(), 5, owner):
            for delivery in taken:
                await deliver(delivery, Line(outlet.channel, send, engine.store, engine.clock, tuple(engine.outlets)))
