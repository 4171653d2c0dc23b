"""What a round of conditional requests costs when nothing has changed.

An origin in a process of its own answers 304 to everything; the fetcher asks it for 1,000 and for 10,000 addresses,
a robots.txt and the guard included. Printed: CPU and wall milliseconds per check of the fetching process.

    python benchmarks/fetch_304.py [addresses ...]
"""

import asyncio
import resource
import subprocess
import sys
import time
from pathlib import Path

from watcher.fetch import Fetcher, FetchSettings
from watcher.model import NotModified, Validators

ORIGIN = """
import asyncio

ANSWER = b'HTTP/1.1 304 Not Modified\\r\\nETag: "1"\\r\\nServer: loopback\\r\\nCache-Control: max-age=60\\r\\n\\r\\n'

class Origin(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.held = transport, b""

    def data_received(self, data):
        *requests, self.held = (self.held + data).split(b"\\r\\n\\r\\n")
        self.transport.write(ANSWER * len(requests))

async def main():
    server = await asyncio.get_running_loop().create_server(Origin, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()

asyncio.run(main())
"""
WIDTHS = (16, 64, 256)
ROUNDS = 3


async def one_round(fetcher: Fetcher, port: int, addresses: int) -> int:
    """Ask for every address at once, as a scheduler does that finds them all due; the fetcher deals the turns."""
    held = Validators(etag='"1"')
    looks = [fetcher.fetch(f"http://127.0.0.1:{port}/terms/{number}", held) for number in range(addresses)]
    return sum(isinstance(outcome, NotModified) for outcome in await asyncio.gather(*looks))


async def measure(port: int, addresses: int, width: int) -> str:
    settings = FetchSettings(
        user_agent="benchmark/1", allow=(f"127.0.0.1:{port}",), per_host=width, pause=0, connections=width
    )
    best_cpu = best_wall = float("inf")
    async with Fetcher(settings) as fetcher:
        for _ in range(ROUNDS):
            cpu, wall = time.process_time(), time.perf_counter()
            unchanged = await one_round(fetcher, port, addresses)
            best_cpu = min(best_cpu, time.process_time() - cpu)
            best_wall = min(best_wall, time.perf_counter() - wall)
            assert unchanged == addresses, f"{unchanged} of {addresses} were 304"
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{addresses:>8,} {width:>6} {best_cpu / addresses * 1e3:>9.3f} {best_wall / addresses * 1e3:>9.3f}"
        f" {best_wall:>8.2f} {addresses / best_wall:>9,.0f} {memory:>7.0f}"
    )


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:]] or [1_000, 10_000]
    origin = subprocess.Popen([sys.executable, "-c", ORIGIN], stdout=subprocess.PIPE, text=True)
    try:
        assert origin.stdout is not None
        port = int(origin.stdout.readline())
        print(f"{Path(__file__).name}: best of {ROUNDS} rounds")
        print(" checks  width  ms CPU/1   ms wall/1  seconds  checks/s  MB peak")
        for addresses in sizes:
            for width in WIDTHS:
                print(asyncio.run(measure(port, addresses, width)))
    finally:
        origin.terminate()
        origin.wait()


if __name__ == "__main__":
    main()
