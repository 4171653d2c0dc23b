"""The service as a process of its own, for tests that kill it: `service.py DATABASE SITE CHANNEL…`."""

import argparse
import asyncio
import logging

from tests.engine.world import World, open_engine
from watcher.engine import run
from watcher.store import Database, Store


async def main() -> None:
    wishes = argparse.ArgumentParser()
    wishes.add_argument("database")
    wishes.add_argument("site")
    wishes.add_argument("channels", nargs="+")
    given = wishes.parse_args()
    database = Database(given.database)
    world = World(address=given.site)
    async with open_engine(world, Store(database, "test"), given.channels) as engine:
        await run(engine)
    database.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    asyncio.run(main())
