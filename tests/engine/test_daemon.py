"""The daemon's own edges: a database that refuses, a port that is taken, pages that are served and end with it."""

import asyncio
import os
import signal
import socket

import httpx
import pytest
import uvicorn

from tests.engine.world import World, open_engine
from watcher.engine import run
from watcher.engine.daemon import _Tick
from watcher.errors import StoreError, UsageError
from watcher.store import Store

OWN = "127.0.0.9"
"""An address of this machine at which nothing else here listens: a port of it that is free stays so."""
LONG = 60
"""Seconds after which something hangs that would not, on the busiest machine."""


@pytest.mark.parametrize("trouble", [StoreError("disk full"), RuntimeError("a bug")])
async def test_a_tick_that_meets_trouble_says_so_and_rests(
    trouble: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    runs = []

    async def job() -> None:
        runs.append(1)
        raise trouble

    tick = _Tick(job)
    for _ in range(3):
        await tick.run()
    assert len(runs) == 1
    assert str(trouble) in caplog.text


async def app(scope: dict[str, str], receive: object, send: object) -> None:
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 204, "headers": []})  # type: ignore[operator]
    await send({"type": "http.response.body"})  # type: ignore[operator]


def server(port: int) -> uvicorn.Config:
    return uvicorn.Config(app, host=OWN, port=port, lifespan="off", log_config=None)


async def test_pages_are_served_by_the_daemon_and_end_with_it(world: World, store: Store) -> None:
    with socket.create_server((OWN, 0)) as free:
        port = free.getsockname()[1]
    async with open_engine(world, store) as engine:
        running = asyncio.create_task(run(engine, server(port)))
        transport = httpx.AsyncHTTPTransport(retries=8)
        async with httpx.AsyncClient(transport=transport, timeout=LONG) as client:
            assert (await client.get(f"http://{OWN}:{port}/")).status_code == 204
        os.kill(os.getpid(), signal.SIGTERM)
        async with asyncio.timeout(LONG):
            await running


async def test_a_port_that_is_taken_is_said_and_nothing_is_left_running(world: World, store: Store) -> None:
    with socket.create_server((OWN, 0)) as taken:
        async with open_engine(world, store) as engine:
            with pytest.raises(UsageError, match="cannot listen"):
                await run(engine, server(taken.getsockname()[1]))
