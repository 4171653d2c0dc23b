"""Verdicts on their way to the store, many to a commit.

A durable commit costs about as much for one verdict as for two hundred. So verdicts wait a moment for company, and
each check goes on when the commit that has its verdict is durable. When the database refuses, it refuses the whole
group; a verdict that breaks its group fails alone, the others are then written one by one.
"""

import asyncio
from collections.abc import Sequence
from types import TracebackType
from typing import NamedTuple, Self

from watcher.errors import StoreError
from watcher.model import Verdict
from watcher.store import Recorded, Store

LARGEST = 200
"""Verdicts in one commit at most."""
LINGER = 0.03
"""Seconds the first of a group waits for others."""


class _Waiting(NamedTuple):
    verdict: Verdict
    done: asyncio.Future[Recorded]


class Recorder:
    """The one writer of verdicts in a process; open it with ``async with``. Closing writes what still waits."""

    def __init__(self, store: Store, owner: str) -> None:
        self._store = store
        self._owner = owner
        self._queue: asyncio.Queue[_Waiting | None] = asyncio.Queue()
        self._writer: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._writer = asyncio.create_task(self._write_groups(), name="recorder")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._queue.put(None)
        if self._writer is not None:
            await self._writer

    async def record(self, verdict: Verdict) -> Recorded:
        """Returns when the verdict is durable; raises what kept it from being written."""
        waiting = _Waiting(verdict, asyncio.get_running_loop().create_future())
        await self._queue.put(waiting)
        return await waiting.done

    async def _write_groups(self) -> None:
        open_ = True
        while open_:
            group = [await self._queue.get()]
            if group[0] is not None and self._queue.qsize() < LARGEST:
                await asyncio.sleep(LINGER)
            while len(group) < LARGEST and not self._queue.empty():
                group.append(self._queue.get_nowait())
            open_ = None not in group
            await self._write([waiting for waiting in group if waiting is not None])

    async def _write(self, group: Sequence[_Waiting]) -> None:
        try:
            recorded = await self._record(group)
        except StoreError as refusal:
            _fail(group, refusal)
        except Exception as bug:  # noqa: BLE001 - a bug in one verdict must not stop the writer of all
            if len(group) == 1:
                _fail(group, bug)
            else:
                for one in group:
                    await self._write([one])
        else:
            for waiting, result in zip(group, recorded, strict=True):
                if not waiting.done.done():
                    waiting.done.set_result(result)

    async def _record(self, group: Sequence[_Waiting]) -> tuple[Recorded, ...]:
        verdicts = [waiting.verdict for waiting in group]
        return await asyncio.to_thread(self._store.record, verdicts, self._owner) if verdicts else ()


def _fail(group: Sequence[_Waiting], trouble: Exception) -> None:
    for waiting in group:
        if not waiting.done.done():
            waiting.done.set_exception(trouble)
