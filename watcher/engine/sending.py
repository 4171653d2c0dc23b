"""Sending what is owed: one queue a channel, all of them at the same time, so that none waits for another.

A channel's queue takes a few messages at a time, in its own pace, over one connection where it has such a thing.
Every attempt ends at this job boundary: what it raises is a refused attempt and is tried again like any other.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from watcher.channels import Channel, Send
from watcher.deliver import PATIENCE, Line, deliver, settle
from watcher.engine.claiming import Claiming
from watcher.errors import StoreError
from watcher.model import Delivered, Delivery, Receipt, Refused
from watcher.store import Store

AT_ONCE = 5
"""Messages taken for a channel at a time; all of them are attempted before their lease ends."""
LONGEST_PAUSE = timedelta(seconds=10)
LEASE = AT_ONCE * (PATIENCE + LONGEST_PAUSE) + timedelta(minutes=1)

REST = timedelta(seconds=15)
"""How long work rests after the database refused."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A channel and the least time between two messages that its receiver asks for."""

    channel: Channel[Any]
    pause: timedelta = timedelta()


class Sending:
    """Deliveries under way in this process. ``gather`` is how long fresh alerts wait for others of their bundle."""

    def __init__(
        self,
        store: Store,
        outlets: Mapping[str, Outlet],
        owner: str,
        clock: Callable[[], datetime],
        gather: timedelta = timedelta(),
    ) -> None:
        self._store = store
        self._outlets = outlets
        self._owner = owner
        self._clock = clock
        self._gather = gather
        self._claiming = Claiming()
        self._queues: dict[str, asyncio.Task[None]] = {}
        self._rests_until: dict[str, datetime] = {}
        self._stopping = False

    async def due(self) -> None:
        """Start a queue for every channel that something is due for and that has none yet; they go on by themselves."""
        now = self._clock()
        for name in await asyncio.to_thread(self._store.channels_due, now):
            rests = self._rests_until.get(name, now) > now
            if name not in self._queues and not rests and not self._stopping:
                self._queues[name] = asyncio.create_task(self._empty(name), name=f"deliver {name}")
                self._queues[name].add_done_callback(partial(self._forget, name))

    async def drain(self) -> None:
        """Attempt everything that is due, once; returns when all channels are done."""
        await self.due()
        await asyncio.gather(*self._queues.values())

    async def stop(self, grace: timedelta) -> None:
        """Let attempts under way end, up to ``grace``; what was taken and not attempted is put back."""
        self._stopping = True
        queues = list(self._queues.values())
        if queues:
            _, late = await asyncio.wait(queues, timeout=grace.total_seconds())
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._claiming.settle()

    def _forget(self, name: str, _ended: asyncio.Task[None]) -> None:
        del self._queues[name]

    async def _empty(self, name: str) -> None:
        """Take and send until nothing is due for the channel."""
        try:
            while not self._stopping and (taken := await self._claim(name)):
                await self._send_all(name, list(taken))
        except StoreError as refusal:
            log.error("deliver channel=%s: %s", name, refusal)  # noqa: TRY400 - no bug, no trace
            self._rests_until[name] = self._clock() + REST

    async def _claim(self, name: str) -> tuple[Delivery, ...]:
        claim, now = self._store.claim_deliveries, self._clock()
        return await self._claiming.take(
            partial(claim, name, now, AT_ONCE, self._owner, lease=LEASE, gather=self._gather)
        )

    async def _send_all(self, name: str, left: list[Delivery]) -> None:
        outlet = self._outlets.get(name)
        try:
            if outlet is None or name in await asyncio.to_thread(self._store.closed_channels):
                reason = "the channel is closed" if outlet else "no such channel is declared"
                await self._refuse_all(left, Refused(reason, permanent=True))
            else:
                await self._send_in_turn(outlet, left)
        except StoreError:
            raise
        except Exception as bug:
            log.exception("deliver channel=%s", name)
            await self._refuse_all(left, Refused(f"{type(bug).__name__}: {bug}"))
        finally:
            if left:
                names = [delivery.id for delivery in left]
                await asyncio.to_thread(self._store.release_deliveries, names, self._owner)

    async def _send_in_turn(self, outlet: Outlet, left: list[Delivery]) -> None:
        """What is attempted leaves the list; what is left in it when this ends was not."""
        async with outlet.channel.session() as send:
            while left and not self._stopping:
                await self._attempt(left[0], outlet.channel, send)
                del left[0]
                if left and outlet.pause:
                    await asyncio.sleep(min(outlet.pause, LONGEST_PAUSE).total_seconds())

    async def _attempt(self, delivery: Delivery, channel: Channel[Any], send: Send[Any]) -> None:
        try:
            receipt = await deliver(delivery, Line(channel, send, self._store, self._clock, tuple(self._outlets)))
        except StoreError:
            raise
        except Exception as bug:
            log.exception("deliver message=%s channel=%s", delivery.id, delivery.channel)
            receipt = Refused(f"{type(bug).__name__}: {bug}")
            await settle(delivery, receipt, self._store, self._clock(), tuple(self._outlets))
        _log(delivery, receipt)

    async def _refuse_all(self, left: list[Delivery], refused: Refused) -> None:
        while left:
            await settle(left[0], refused, self._store, self._clock(), tuple(self._outlets))
            _log(left.pop(0), refused)


def _log(delivery: Delivery, receipt: Receipt) -> None:
    common = (delivery.id, delivery.channel, len(delivery.alerts), delivery.attempt)
    match receipt:
        case Delivered(detail):
            log.info("deliver message=%s channel=%s alerts=%d attempt=%d delivered %s", *common, detail)
        case Refused(reason):
            log.warning("deliver message=%s channel=%s alerts=%d attempt=%d refused: %s", *common, reason)
