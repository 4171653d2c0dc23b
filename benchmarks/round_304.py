"""What a whole round costs when nothing has changed: claimed, fetched, judged, recorded durably.

An origin in a process of its own answers 304 to everything. Each source's first version is put into the store as its
first look would have; then rounds over all sources are timed. Printed: wall and processor time per source.

    python benchmarks/round_304.py [sources ...] [--profile]
"""

import asyncio
import cProfile
import pstats
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from fetch_304 import ORIGIN
from tests.store.cast import first
from watcher.check import Checked
from watcher.engine import Engine, look_round
from watcher.fetch import Fetcher, FetchSettings
from watcher.model import FetchFailure, NotModified, Page, Source, Validators
from watcher.store import READER, Store, open_database

WIDTH = 64
ROUNDS = 3


def declare(store: Store, port: int, count: int) -> list[str]:
    names = [f"p{n % 500}/{n}" for n in range(count)]
    address = f"http://127.0.0.1:{port}"
    store.sync_sources([Source(name, name.split("/")[0], "Terms", f"{address}/{name}") for name in names], START)
    verdicts = [first(START, name) for name in names]
    for begin in range(0, count, 200):
        store.record(verdicts[begin : begin + 200])
    return names


START = datetime.now(UTC)


async def measure(store: Store, names: list[str], port: int) -> str:
    settings = FetchSettings(
        user_agent="benchmark/1", allow=(f"127.0.0.1:{port}",), per_host=WIDTH, pause=0, connections=WIDTH
    )
    async with Fetcher(settings) as fetcher:

        async def fetch(source: Source, url: str, _: Validators) -> Page | NotModified | FetchFailure:
            return await fetcher.fetch(url, Validators(etag='"1"'))

        engine = Engine(store, fetch, {}, width=WIDTH)
        spent = []
        for _ in range(ROUNDS):
            wall, processor = time.perf_counter(), time.process_time()
            ended = [one async for one in look_round(engine, names)]
            assert all(isinstance(one, Checked) for one in ended), ended[0]
            spent.append((time.perf_counter() - wall, time.process_time() - processor))
    wall, processor = (min(one[part] for one in spent) / len(names) * 1000 for part in (0, 1))
    return f"{len(names):7,} sources: {1000 / wall:7,.0f} /s wall, {processor:5.2f} ms of processor each"


def main() -> None:
    wanted = [int(one) for one in sys.argv[1:] if one.isdigit()] or [1_000, 10_000]
    origin = subprocess.Popen([sys.executable, "-c", ORIGIN], stdout=subprocess.PIPE, text=True)
    assert origin.stdout is not None
    port = int(origin.stdout.readline())
    profile = cProfile.Profile() if "--profile" in sys.argv else None
    try:
        for count in wanted:
            with tempfile.TemporaryDirectory() as home:
                database = open_database(f"sqlite:///{home}/round.db")
                store = Store(database, READER)
                names = declare(store, port, count)
                if profile:
                    profile.enable()
                print(asyncio.run(measure(store, names, port)))
                if profile:
                    profile.disable()
                database.close()
    finally:
        origin.kill()
        origin.wait()
    if profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
