"""`watcher run | serve | worker`: the processes that stay."""

import asyncio
import logging
import os
import sys
from datetime import timedelta
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from watcher.bootstrap import configure, looking
from watcher.engine import run as run_engine
from watcher.engine import serve_until_asked_to_stop
from watcher.errors import UsageError
from watcher.service import service
from watcher.sources import Configuration
from watcher.web.app import create_app

LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def run(config: Path) -> None:
    configuration = _start(config)
    asyncio.run(_run(configuration, with_pages=True))


def worker(config: Path) -> None:
    configuration = _start(config)
    if not configuration.settings.database.startswith("postgresql"):
        raise UsageError(
            "a further worker needs a database that processes share: set database to a postgresql:// address"
        )
    asyncio.run(_run(configuration, with_pages=False))


def serve(config: Path) -> None:
    configuration = _start(config)
    with looking(configuration) as opened:
        asyncio.run(serve_until_asked_to_stop(_server(configuration, create_app(opened, configuration))))


async def _run(configuration: Configuration, *, with_pages: bool) -> None:
    gather = timedelta(seconds=configuration.settings.gather)
    async with service(configuration, os.environ, gather=gather) as parts:
        server = _server(configuration, create_app(parts.memory, configuration)) if with_pages else None
        await run_engine(parts.engine, server)


def _start(config: Path) -> Configuration:
    configuration = configure(config, os.environ)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format=LOG_FORMAT)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    return configuration


def _server(configuration: Configuration, app: FastAPI) -> uvicorn.Config:
    settings = configuration.settings
    return uvicorn.Config(app, host=settings.host, port=settings.port, log_config=None, access_log=False)
