"""A whole round over unchanged sources: claim, conditional request, judge, record. Prints seconds and CPU per source.

    python -m benchmarks.round [SOURCES …]        default 1000 10000

The origin is a process of its own on loopback and answers 304 from the second round on. Figures are of one machine and
of its load at the time: compare them with each other, not with those of another day.
"""

import asyncio
import multiprocessing
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from watcher.bootstrap import configure
from watcher.engine import look_round
from watcher.service import service

PAGE = (
    "# 服务协议\n\n更新日期：2026年1月5日\n\n1.1 修改内容提前 30 日公告。\n\n1.2 争议由被告住所地法院管辖。\n".encode()
)


async def _serve(told: Connection) -> None:
    async def answer(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304, headers={"ETag": '"1"'})
        return web.Response(body=PAGE, headers={"ETag": '"1"', "Content-Type": "text/markdown; charset=utf-8"})

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    told.send(runner.addresses[0][1])
    await asyncio.Event().wait()


@contextmanager
def origin() -> Iterator[int]:
    """The loopback origin's port, while it runs."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=lambda: asyncio.run(_serve(there)), daemon=True)
    process.start()
    try:
        yield here.recv()
    finally:
        process.terminate()


async def measure(count: int, port: int, directory: Path) -> None:
    lines = ['[watcher]\nallow = ["127.0.0.1"]\npause = 0\nper_host = 32\nrespect_robots = false\n']
    lines += [
        f'[[source]]\nid = "s/{n}"\nprovider = "P"\ntitle = "T"\nurl = "http://127.0.0.1:{port}/{n}"\n'
        for n in range(count)
    ]
    path = directory / "sources.toml"
    path.write_text("".join(lines), encoding="utf-8")
    async with service(configure(path, {}), {}) as parts:
        names = [source.id for source in parts.configuration.sources]
        for label in ("first", "unchanged", "unchanged"):
            wall, processor = time.perf_counter(), time.process_time()
            ended = [one async for one in look_round(parts.engine, names)]
            wall, processor = time.perf_counter() - wall, time.process_time() - processor
            each = 1000 / len(ended)
            cost = f"{wall:7.2f} s  {wall * each:6.2f} ms each  {processor * each:6.2f} ms CPU each"
            print(f"{count:>6} sources  {label:<9}  {cost}")


def main() -> None:
    counts = [int(word) for word in sys.argv[1:]] or [1000, 10_000]
    print(f"{datetime.now(UTC):%Y-%m-%d} Python {sys.version.split()[0]}")
    with origin() as port:
        for count in counts:
            with TemporaryDirectory() as directory:
                asyncio.run(measure(count, port, Path(directory)))


if __name__ == "__main__":
    main()
