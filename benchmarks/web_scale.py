"""What the web costs at scale: the API's lists over many sources and checks, asked in this process.

    python benchmarks/web_scale.py [--sources 10000] [--checks 1000000] [--agreements 2000]

Fills a fresh database as ``store_scale.py`` does and prints, in milliseconds, the median from the request to the whole
answer through every layer (gate, conditional requests, route, store), and the processor's time for it, which holds on
a machine that is busy with other things as well. The promise is 50 ms for lists.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import httpx

from benchmarks.store_scale import ASKED, CHANGED, START, changed, enough, fill_checks, first, rate
from tests.store.cast import source
from tests.web.house import NO_LIMIT, client
from watcher.bootstrap import Memory
from watcher.settings import Settings
from watcher.sources import Configuration
from watcher.store import History, Store, open_database
from watcher.web.app import create_app

TIMES = 31
HERE = f"p{ASKED}/{ASKED}"
LISTS = (
    "/api/v1/sources",
    "/api/v1/sources?provider=p7",
    "/api/v1/changes",
    "/api/v1/changes?severity=critical&topic=amendment&acknowledged=false",
    "/api/v1/checks",
    f"/api/v1/sources/{HERE}/checks",
    f"/api/v1/sources/{HERE}/versions",
    f"/api/v1/sources/{HERE}",
    "/api/v1/facts?name=amendment.notice",
    "/api/v1/facts",
    "/api/v1/deadlines",
    "/api/v1/alerts",
    "/api/v1/alerts?state=dead",
    "/api/v1/search?q=违约金",
    f"/api/v1/sources/{HERE}/versions/1",
    f"/api/v1/sources/{HERE}/versions/1/diff/2",
    "/api/v1/feeds/changes.atom",
    "/api/v1/calendar.ics",
    "/",
    "/changes",
    "/facts",
    f"/sources/{HERE}",
    "/metrics",
)


async def measure(asking: httpx.AsyncClient) -> None:
    for address in LISTS:
        spent = []
        worked = time.process_time()
        for _ in range(TIMES):
            begun = time.perf_counter()
            answer = await asking.get(address)
            spent.append((time.perf_counter() - begun) * 1000)
            answer.raise_for_status()
        worked = (time.process_time() - worked) * 1000 / TIMES
        size, middle = len(answer.content) / 1024, statistics.median(spent)
        print(f"{address:72} {answer.status_code} {size:7.1f} KiB {middle:8.2f} ms {worked:8.2f} ms of processor")


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--sources", type=enough, default=10_000)
    wishes.add_argument("--checks", type=int, default=1_000_000)
    wishes.add_argument("--agreements", type=enough, default=2_000)
    given = wishes.parse_args()
    agreements = min(given.agreements, given.sources)
    with tempfile.TemporaryDirectory() as home:
        database = open_database(f"sqlite:///{home}/scale.db")
        store = Store(database, "bench")
        names = [f"p{n % 500}/{n}" for n in range(given.sources)]
        declared = tuple(source(name, url=f"https://{name.replace('/', '-')}.example.com/") for name in names)
        store.sync_sources(declared, START)
        fill_checks(database, given.sources, given.checks)
        rate("record first looks", store, (first(n) for n in range(agreements)))
        at = START + timedelta(hours=12)
        rate("record changed", store, (changed(n, at) for n in range(agreements // CHANGED)))
        while store.index_words():
            pass
        app = create_app(Memory(database, store, History(database)), Configuration(Settings(), declared), NO_LIMIT)
        asyncio.run(_asked(app))
        database.close()


async def _asked(app: object) -> None:
    async with client(app) as asking:  # type: ignore[arg-type]
        await measure(asking)


if __name__ == "__main__":
    main()
