"""The service as a process of its own, for tests that kill it: `service.py DATABASE SITE [--channel NAME]`."""

import argparse
import asyncio
from datetime import timedelta

from tests.engine.world import World, open_engine
from watcher.engine import run
from watcher.engine.daemon import Engine
from watcher.store import Database, Store


async def main() -> None:
    wishes = argparse.ArgumentParser()
    wishes.add_argument("database")
    wishes.add_argument("site")
    wishes.add_argument("--channel", default="hook")
    given = wishes.parse_args()
    database = Database(given.database)
    world = World(address=given.site)
    async with open_engine(world, Store(database, "test"), gather=timedelta()) as engine:
        outlets = {"hook": engine.outlets[given.channel]}
        await run(Engine(engine.store, engine.fetch, outlets))
    database.close()


if __name__ == "__main__":
    asyncio.run(main())
