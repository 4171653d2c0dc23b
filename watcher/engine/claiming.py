"""Claims made in threads: one that was begun ends, and is known to have ended, even when nobody waits for it any more.

A thread cannot be cancelled. A claim whose caller was would take its rows after everything held had been put back,
and they would wait for the end of a lease that nobody works under.
"""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

Claimed = TypeVar("Claimed")


class Claiming:
    """The claims of one owner that are under way."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Future[Any]] = set()

    async def take(self, claim: Callable[[], Claimed]) -> Claimed:
        """What ``claim`` takes, asked in a thread; raises what it raises."""
        taking = asyncio.ensure_future(asyncio.to_thread(claim))
        self._under_way.add(taking)
        taking.add_done_callback(self._under_way.discard)
        return await asyncio.shield(taking)

    async def settle(self) -> None:
        """Returns when no claim is under way."""
        await asyncio.gather(*self._under_way, return_exceptions=True)
