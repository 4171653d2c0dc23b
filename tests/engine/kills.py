"""The promise, under fire: a service that is killed again and again while its sources change still tells every
change over every route, and never tells one under two ids.

    python -m tests.engine.kills [--kills 200] [--sources 50] [--seed 1] [--database ADDRESS]

Every round all sources change, and `watcher run`, assembled from a sources.toml like anybody's, runs in a process of
its own until it is killed (SIGKILL): after a random number of requests to the site and the receivers and a random
moment more, so that kills fall among looks, commits and messages under way. Then the next edition is put up. At the
end the service runs in peace until nothing is owed. What arrived is held against what the database says was owed.
"""

import argparse
import asyncio
import logging
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import func, select

from tests.engine.audience import CHANNELS, REFERENCE, Audience, configured, environment, open_audience
from tests.engine.world import terms
from watcher.store import Database, History, Store, open_database
from watcher.store.records import DeliveryRecord
from watcher.store.tables import deliveries
from watcher.store.tables import sources as declared

QUIET = 75
"""Fiftieths of a second without a request after which a run has done what it could."""
LONGEST_RUN = 600
"""Seconds in which a run must get where it should: a service that never does is found out, not waited for."""
LONGEST_AFTER = 0.25
"""Seconds that may pass between the request that was waited for and the kill."""
LONGEST_NOTICE = 9_000
"""Days of notice in the first edition; every later one gives less, which is news of the worst kind each time."""


@dataclass(frozen=True)
class Heard:
    """One channel: what it was owed and what its receiver got."""

    channel: str
    owed: int
    received: int
    repeated: int
    """Arrivals of a message that had arrived before: the receiver tells them by their id."""
    lost: int
    twice: int
    """Alerts told under more than one id."""


@dataclass(frozen=True)
class Tally:
    """What came of it."""

    kills: int
    looking: int
    """Kills that left looks behind, begun and not recorded."""
    sending: int
    """Kills that left messages behind, taken and not settled."""
    changes: int
    heard: tuple[Heard, ...]
    unowed: int
    """Stored changes times routes for which nothing was ever owed."""
    forged: int
    """Messages that came unencrypted or with a signature that did not hold."""

    @property
    def holds(self) -> bool:
        """Whether the promise was kept."""
        return not (self.unowed or self.forged or any(one.lost or one.twice for one in self.heard))


async def campaign(directory: Path, database: str, kills: int, sources: int, seed: int = 1) -> Tally:
    dice = random.Random(seed)
    names = [f"t{n}" for n in range(sources)]
    held = [0, 0]
    async with open_audience(directory) as audience:
        config = configured(directory, audience, database, names)
        service = partial(_run, config, audience)
        opened = open_database(database)
        store, history = Store(opened, "test"), History(opened)
        for edition in range(kills + 2):
            audience.pages = {name: terms(LONGEST_NOTICE - edition, name) for name in names}
            for name in names if edition else ():
                store.look_now(name, datetime.now(UTC))
            if edition in (0, kills + 1):
                await service(lambda: _has_looked(opened, sources) and not _waits(opened), in_peace=True)
                continue
            reached = sum(audience.asked.values()) + dice.randrange(1, 3 * sources)
            await service(partial(_has_reached, audience, reached), dice.uniform(0, LONGEST_AFTER))
            held = [had + bool(has) for had, has in zip(held, _held(opened), strict=True)]
        tally = _count(audience, history, kills, held)
        opened.close()
    return tally


def _has_reached(audience: Audience, requests: int) -> bool:
    return sum(audience.asked.values()) >= requests


async def _run(
    config: Path, audience: Audience, until: Callable[[], bool], after: float = 0, *, in_peace: bool = False
) -> None:
    """Run the service until something holds, or until it has been idle for a while; then kill or stop it."""
    command = [sys.executable, "-m", "watcher", "run", "--config", str(config)]
    environ = {**os.environ, **environment(audience)}
    with (config.parent / "service.log").open("ab") as log:
        service = await asyncio.create_subprocess_exec(*command, env=environ, stderr=log, stdout=log)
        before, quiet = sum(audience.asked.values()), 0
        started = before
        late = time.monotonic() + LONGEST_RUN
        while service.returncode is None and quiet < QUIET and not until():
            if time.monotonic() > late:
                service.kill()
                raise RuntimeError(f"the service does not get there: {_said(config)}")
            await asyncio.sleep(0.02)
            now = sum(audience.asked.values())
            quiet = quiet + 1 if before == now > started and not in_peace else 0
            before = now
        await asyncio.sleep(after)
        if service.returncode is not None:
            raise RuntimeError(f"the service ended by itself with {service.returncode}: {_said(config)}")
        service.send_signal(signal.SIGTERM if in_peace else signal.SIGKILL)
        await service.wait()


def _said(config: Path) -> str:
    """The end of the service's log."""
    return (config.parent / "service.log").read_text(encoding="utf-8", errors="replace")[-2000:]


# ── what the database says ───────────────────────────────────────────────────────────────────────


def _has_looked(database: Database, sources: int) -> bool:
    """Whether every source has been looked at as often as was asked for."""
    waiting = declared.c.asked | declared.c.lease_owner.is_not(None) | declared.c.version.is_(None)
    with database.reading() as connection:
        known = connection.scalar(select(func.count()).select_from(declared))
        return known == sources and not connection.scalar(select(func.count()).where(waiting))


def _waits(database: Database) -> bool:
    """Whether news of a change is still to be told; reminders wait for their day."""
    waiting = select(deliveries.c.id).where(deliveries.c.kind == "agreement.changed", deliveries.c.state == "pending")
    with database.reading() as connection:
        return connection.execute(waiting.limit(1)).first() is not None


def _held(database: Database) -> tuple[int, int]:
    """Looks and messages that a killed service left behind."""
    with database.reading() as connection:
        looks, messages = (
            connection.scalar(select(func.count()).where(table.c.lease_owner.is_not(None))) or 0
            for table in (declared, deliveries)
        )
    return looks, messages


def _owed(history: History) -> Iterable[DeliveryRecord]:
    """Every alert of a change that was ever owed."""
    cursor = None
    while True:
        shown = history.alerts(limit=500, cursor=cursor)
        yield from (one for one in shown.records if one.kind == "agreement.changed")
        if (cursor := shown.next) is None:
            return


def _stored(history: History) -> int:
    """Changes on record."""
    number, cursor = 0, None
    while True:
        shown = history.changes(limit=500, cursor=cursor)
        number += len(shown.records)
        if (cursor := shown.next) is None:
            return number


# ── what arrived ─────────────────────────────────────────────────────────────────────────────────


def _count(audience: Audience, history: History, kills: int, held: list[int]) -> Tally:
    owed = tuple(_owed(history))
    arrived = Counter((arrival.channel, arrival.message) for arrival in audience.received)
    changes = _stored(history)
    return Tally(
        kills=kills,
        looking=held[0],
        sending=held[1],
        changes=changes,
        heard=tuple(_heard(name, [one for one in owed if one.channel == name], arrived) for name in CHANNELS),
        unowed=changes * len(CHANNELS) - len(owed),
        forged=audience.forged,
    )


def _heard(channel: str, owed: list[DeliveryRecord], arrived: Mapping[tuple[str, str], int]) -> Heard:
    here = {message: times for (name, message), times in arrived.items() if name == channel}
    received = sum((one.message or "")[:REFERENCE] in here for one in owed)
    ids: dict[str, set[str | None]] = {}
    for one in owed:
        ids.setdefault(one.alert.thread, set()).add(one.message)
    return Heard(
        channel=channel,
        owed=len(owed),
        received=received,
        repeated=sum(here.values()) - len(here),
        lost=len(owed) - received,
        twice=sum(len(messages) > 1 for messages in ids.values()),
    )


def table(tally: Tally) -> str:
    """The tally as Markdown."""
    lines = [
        f"{tally.kills} kills ({tally.looking} left looks behind, {tally.sending} left messages behind), "
        f"{tally.changes} changes stored",
        "",
        "| channel | alerts owed | received | repeated under the same id | told under two ids | lost |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {one.channel} | {one.owed} | {one.received} | {one.repeated} | {one.twice} | {one.lost} |"
        for one in tally.heard
    ]
    return "\n".join((*lines, "", f"never owed: {tally.unowed}; signatures or encryption that failed: {tally.forged}"))


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wishes.add_argument("--kills", type=int, default=200)
    wishes.add_argument("--sources", type=int, default=50)
    wishes.add_argument("--seed", type=int, default=1)
    wishes.add_argument("--database", help="PostgreSQL address of an empty database; else a SQLite file is made")
    given = wishes.parse_args()
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # conversations that a kill breaks off are no news here
    with tempfile.TemporaryDirectory() as home:
        database = given.database or f"sqlite:///{home}/watcher.db"
        tally = asyncio.run(campaign(Path(home), database, given.kills, given.sources, given.seed))
    print(table(tally))  # noqa: T201 - what the command is for
    sys.exit(0 if tally.holds else 1)


if __name__ == "__main__":
    main()
