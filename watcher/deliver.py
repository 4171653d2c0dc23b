"""One delivery: render, send, settle. At least once: what was not settled is sent again, under the same id.

What is refused is tried again after ever longer waits, for more than a week: a receiver that was down for a week
still hears. Then the message is dead, stays visible, and is told over another channel of the source.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from watcher.channels import Channel, Send
from watcher.model import Alert, Bilingual, Delivery, Owed, Receipt, Refused, Route, Source
from watcher.policy.schedule import after_quiet
from watcher.store import Store

PATIENCE = timedelta(seconds=45)
"""How long one attempt may take; shorter than the lease under which it is made."""
_SECONDS, _MINUTES, _HOURS = (timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1))
WAITS = (
    5 * _SECONDS,
    5 * _MINUTES,
    30 * _MINUTES,
    *(hours * _HOURS for hours in (2, 5, 10, 14, 20, 24)),
    *(24 * _HOURS,) * 5,
)
"""Waits between attempts as Standard Webhooks suggests, then daily until eight days have passed."""
JITTER = 0.1
"""Share of a wait by which attempts at different messages are spread."""
LONGEST_WAIT = timedelta(days=1)
NOT_TOLD_ON = ("delivery.dead", "channel.test", "agreement.settled")
"""Alerts whose death is shown but not told: telling would go in circles, or nobody would miss them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A way out: the channel, how to send over it just now, where to settle, what time it is."""

    channel: Channel[Any]
    send: Send[Any]
    store: Store
    clock: Callable[[], datetime]
    channels: tuple[str, ...] = ()
    """All that are declared, for telling elsewhere what dies here."""


async def deliver(delivery: Delivery, line: Line) -> Receipt:
    """One attempt at a message that is ours, and its settlement."""
    message = line.channel.render(delivery, line.clock())
    receipt = await _send(line.send, message)
    await settle(delivery, receipt, line.store, line.clock(), line.channels)
    return receipt


async def settle(
    delivery: Delivery, receipt: Receipt, store: Store, now: datetime, channels: tuple[str, ...] = ()
) -> None:
    """Write how an attempt went: done, to be tried again, or dead and told elsewhere."""
    again: datetime | None = None
    owed: tuple[Owed, ...] = ()
    if isinstance(receipt, Refused):
        sources = await asyncio.to_thread(store.declared, {alert.source for alert in delivery.alerts})
        again = next_attempt(delivery, receipt, now)
        if again is not None:
            again = undisturbed(delivery, sources, again)
        else:
            closed = await asyncio.to_thread(store.closed_channels)
            spare = tuple(name for name in channels if name not in closed)
            owed = tuple(obituaries(delivery, receipt, sources, closed, now, spare))
    await asyncio.to_thread(store.settle, delivery, receipt, now, again, owed)


async def _send(send: Send[Any], message: Any) -> Receipt:
    try:
        async with asyncio.timeout(PATIENCE.total_seconds()):
            return await send(message)
    except TimeoutError:
        return Refused(f"no answer within {PATIENCE.seconds} seconds")


def next_attempt(delivery: Delivery, refused: Refused, now: datetime) -> datetime | None:
    """When to try again; None when there is no use, or when it was tried for more than a week."""
    if refused.permanent or refused.disable or delivery.attempt > len(WAITS):
        return None
    digest = sha256(f"{delivery.id}\n{delivery.attempt}".encode()).digest()
    jitter = 1 + JITTER * (int.from_bytes(digest[:4], "big") / 2**31 - 1)
    asked = min(refused.retry_after or timedelta(), LONGEST_WAIT)
    return now + max(WAITS[delivery.attempt - 1] * jitter, asked)


def undisturbed(delivery: Delivery, sources: Mapping[str, Source], moment: datetime) -> datetime:
    """The moment, or the end of the hours of silence it falls in, as soon as one of those who asked may be told."""
    moments = (
        after_quiet(moment, route.quiet, ZoneInfo(source.timezone))
        for source in sources.values()
        for route in source.routes
        if route.channel == delivery.channel
    )
    return min(moments, default=moment)


def obituaries(
    delivery: Delivery,
    refused: Refused,
    sources: Mapping[str, Source],
    closed: frozenset[str],
    now: datetime,
    spare: tuple[str, ...] = (),
) -> Iterable[Owed]:
    """What a dead message said, owed once for each alert over another open channel of its source. Where it has none,
    any other of the house will do: better told to the wrong people than to nobody."""
    for alert in delivery.alerts:
        source = sources.get(alert.source)
        if source is None or alert.kind in NOT_TOLD_ON:
            continue
        shut = {delivery.channel, *closed}
        routes = (*source.routes, *map(Route, spare))
        other = next((route for route in routes if route.channel not in shut), None)
        if other is not None:
            due = after_quiet(now, other.quiet, ZoneInfo(source.timezone))
            yield Owed(other.channel, _obituary(alert, delivery.channel, refused, now), due, f"dead {delivery.id}")


def _obituary(alert: Alert, channel: str, refused: Refused, now: datetime) -> Alert:
    headline = Bilingual(
        f"经「{channel}」未能送达（{refused.reason}）：{alert.headline}",
        f"could not be delivered over “{channel}” ({refused.reason}): {alert.headline}",
    )
    return replace(alert, kind="delivery.dead", headline=headline.in_(alert.language), at=now)
