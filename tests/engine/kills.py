"""The promise, under fire: a service that is killed again and again while its sources change still tells every
change over every route, and never tells one under two ids.

    python -m tests.engine.kills DATABASE [--kills 200] [--sources 50]

The service runs in a process of its own and is killed (SIGKILL) after a random number of requests to the site and to
the receivers. At the end it runs in peace until nothing is owed.
"""

import argparse
import asyncio
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import select

from tests.engine.world import World, open_world, terms
from watcher.model import Route
from watcher.store import Database, History, Store, open_database
from watcher.store.records import DeliveryRecord
from watcher.store.tables import deliveries

QUIET = 75
"""Fiftieths of a second without a request after which a run has done what it could."""
CHANNELS = ("mail", "hook", "pager")
SERVICE = Path(__file__).with_name("service.py")


@dataclass(frozen=True)
class Tally:
    """What came of it. ``owed`` counts alerts of stored changes, ``twice`` those told under more than one id."""

    kills: int
    changes: int
    owed: int
    received: int
    repeated: int
    """Arrivals of a message that had arrived before: the receiver tells them by their id."""
    lost: int
    twice: int
    unowed: int
    """Stored changes times routes for which nothing was ever owed."""


async def campaign(address: str, kills: int, sources: int, seed: int = 1) -> Tally:
    dice = random.Random(seed)
    database = open_database(address)
    store, history = Store(database, "test"), History(database)
    async with open_world() as world:
        routes = tuple(map(Route, CHANNELS))
        watched = [world.source(f"t{n}", provider=f"p{n}", routes=routes) for n in range(sources)]
        store.sync_sources(watched, datetime.now(UTC))
        calm = partial(_run, address, world, lambda: not _waits(database), in_peace=True)
        for edition in range(kills + 2):
            world.pages = {f"t{n}": terms(10 + edition, str(n)) for n in range(sources)}
            for source in watched:
                store.look_now(source.id, datetime.now(UTC))
            if edition in (0, kills + 1):
                await calm()
            else:
                busy = sum(world.asked.values()) + dice.randrange(1, 2 * sources)
                await _run(address, world, partial(_reached, world, busy))
    tally = _count(world, history, kills)
    database.close()
    return tally


def _reached(world: World, requests: int) -> bool:
    return sum(world.asked.values()) >= requests


async def _run(address: str, world: World, until: Callable[[], bool], *, in_peace: bool = False) -> None:
    """Run the service until something holds, or until it has been idle for a while; then kill or stop it."""
    command = [sys.executable, str(SERVICE), address, world.address, *CHANNELS]
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    service = await asyncio.create_subprocess_exec(*command, env=environ, stderr=subprocess.DEVNULL)
    started = before = sum(world.asked.values())
    quiet = 0
    while service.returncode is None and quiet < QUIET and (in_peace or not until()):
        await asyncio.sleep(0.02)
        now = sum(world.asked.values())
        quiet = quiet + 1 if before == now > started and (until() or not in_peace) else 0
        before = now
    if service.returncode is not None:
        raise RuntimeError(f"the service ended by itself with {service.returncode}")
    service.send_signal(signal.SIGTERM if in_peace else signal.SIGKILL)
    await service.wait()


def _waits(database: Database) -> bool:
    """Whether news of a change is still to be told; reminders wait for their day."""
    waiting = select(deliveries.c.id).where(deliveries.c.kind == "agreement.changed", deliveries.c.state == "pending")
    with database.reading() as connection:
        return connection.execute(waiting.limit(1)).first() is not None


def _owed(history: History) -> list[DeliveryRecord]:
    """Every alert of a change that was ever owed."""
    shown = history.alerts(limit=500)
    found = list(shown.records)
    while shown.next is not None:
        shown = history.alerts(limit=500, cursor=shown.next)
        found += shown.records
    return [one for one in found if one.kind == "agreement.changed"]


def _count(world: World, history: History, kills: int) -> Tally:
    owed = _owed(history)
    arrived = Counter(arrival.message for arrival in world.received)
    by_matter: dict[tuple[str, str], set[str | None]] = {}
    for one in owed:
        by_matter.setdefault((one.alert.thread, one.channel), set()).add(one.message)
    changes = _stored(history)
    return Tally(
        kills=kills,
        changes=changes,
        owed=len(owed),
        received=sum(one.message in arrived for one in owed),
        repeated=sum(arrived.values()) - len(arrived),
        lost=sum(one.message not in arrived for one in owed),
        twice=sum(len(messages) > 1 for messages in by_matter.values()),
        unowed=changes * len(CHANNELS) - len(owed),
    )


def _stored(history: History) -> int:
    shown = history.changes(limit=500)
    number = len(shown.records)
    while shown.next is not None:
        shown = history.changes(limit=500, cursor=shown.next)
        number += len(shown.records)
    return number


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("database")
    wishes.add_argument("--kills", type=int, default=200)
    wishes.add_argument("--sources", type=int, default=50)
    wishes.add_argument("--seed", type=int, default=1)
    given = wishes.parse_args()
    print(asyncio.run(campaign(given.database, given.kills, given.sources, given.seed)))  # noqa: T201 - what the command is for


if __name__ == "__main__":
    main()
