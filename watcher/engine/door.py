"""The web app in the daemon's own process, without its taking over the daemon's signals."""

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from watcher.errors import UsageError


def _nobody(_port: int) -> None:
    pass


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals belong to the daemon: it stops its work first and this server with it."""
        yield


async def serve_until_asked_to_stop(config: uvicorn.Config, told: Callable[[int], None] = _nobody) -> None:
    """Serve until SIGTERM or SIGINT, with no engine beside; ``told`` hears the port once it is open."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await serve_until(config, stop, told)


async def serve_until(config: uvicorn.Config, stop: asyncio.Event, told: Callable[[int], None] = _nobody) -> None:
    """Serve until ``stop`` is set; connections that are open then are answered first."""
    server = _Server(config)
    with _listen(config.host, config.port) as listening:
        told(listening.getsockname()[1])
        serving = asyncio.create_task(server.serve(sockets=[listening]), name="web")
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait((serving, stopping), return_when=asyncio.FIRST_COMPLETED)
        server.should_exit = True
        stopping.cancel()
        await serving


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=256)
    except OSError as refusal:
        raise UsageError(f"cannot listen on {host}:{port}: {refusal.strerror}") from refusal
