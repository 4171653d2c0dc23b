"""The engine's tests: a real small world, and a store on both databases."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.engine.world import World, open_world


@pytest_asyncio.fixture
async def world() -> AsyncIterator[World]:
    async with open_world(World()) as opened:
        yield opened
