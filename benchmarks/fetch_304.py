"""What a round of conditional requests costs when nothing has changed.

An origin in a process of its own answers 304 to everything but robots.txt, which it does not have. The fetcher is asked
for all addresses at once, as by a scheduler that finds them all due, and deals the turns itself; guard and robots.txt
are part of what is measured. ``one host``: all addresses at one host, so many connections to it. ``a host each``: every
address at a host of its own, one connection to each; the first round also connects and reads each robots.txt.

    python benchmarks/fetch_304.py [addresses ...]
"""

import asyncio
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

from watcher.fetch import Fetcher, FetchSettings
from watcher.model import NotModified, Validators

ORIGIN = r"""
import asyncio

UNCHANGED = b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\nServer: loopback\r\nCache-Control: max-age=60\r\n\r\n'
ABSENT = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"

class Origin(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.held = transport, b""

    def data_received(self, data):
        *requests, self.held = (self.held + data).split(b"\r\n\r\n")
        for request in requests:
            self.transport.write(ABSENT if request.startswith(b"GET /robots.txt") else UNCHANGED)

async def main():
    server = await asyncio.get_running_loop().create_server(Origin, "0.0.0.0", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()

asyncio.run(main())
"""
HELD = Validators(etag='"1"')
ROUNDS = 4


class Cost(NamedTuple):
    """Milliseconds per address."""

    cpu: float
    wall: float


class Way(NamedTuple):
    name: str
    per_host: int
    address: Callable[[int, int], str]


def at_one_host(port: int, number: int) -> str:
    return f"http://127.0.0.1:{port}/terms/{number}"


def at_a_host_each(port: int, number: int) -> str:
    return f"http://127.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}:{port}/terms"


WAYS = (
    Way("one host, 16 wide", 16, at_one_host),
    Way("one host, 64 wide", 64, at_one_host),
    Way("one host, 256 wide", 256, at_one_host),
    Way("a host each", 1, at_a_host_each),
)


async def one_round(fetcher: Fetcher, urls: list[str]) -> Cost:
    cpu, wall = time.process_time(), time.perf_counter()
    outcomes = await asyncio.gather(*(fetcher.fetch(url, HELD) for url in urls))
    cost = Cost((time.process_time() - cpu) / len(urls) * 1e3, (time.perf_counter() - wall) / len(urls) * 1e3)
    unchanged = sum(isinstance(outcome, NotModified) for outcome in outcomes)
    assert unchanged == len(urls), f"{unchanged} of {len(urls)} were 304"
    return cost


async def measure(port: int, count: int, way: Way) -> str:
    settings = FetchSettings(user_agent="benchmark/1", allow=("127.0.0.0/8",), per_host=way.per_host, pause=0)
    urls = [way.address(port, number) for number in range(1, count + 1)]
    async with Fetcher(settings) as fetcher:
        first, *later = [await one_round(fetcher, urls) for _ in range(ROUNDS)]
    steady = Cost(min(cost.cpu for cost in later), min(cost.wall for cost in later))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{count:>9,}  {way.name:<19}{first.cpu:>8.3f} {first.wall:>8.3f}   {steady.cpu:>8.3f} {steady.wall:>8.3f}"
        f" {steady.wall * count / 1e3:>9.2f} {memory:>7.0f}"
    )


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:]] or [1_000, 10_000]
    origin = subprocess.Popen([sys.executable, "-c", ORIGIN], stdout=subprocess.PIPE, text=True)
    try:
        assert origin.stdout is not None
        port = int(origin.stdout.readline())
        print("                               first round         steady (best of 3)")
        print("addresses  way                 ms CPU  ms wall     ms CPU  ms wall   seconds  MB peak")
        for count in sizes:
            for way in WAYS:
                print(asyncio.run(measure(port, count, way)), flush=True)
    finally:
        origin.terminate()
        origin.wait()


if __name__ == "__main__":
    main()
