"""Looking at what is due: a pump that keeps a number of checks under way until nothing is left to take.

The database says what is due and gives it to one process at a time. Every check ends at this job boundary: what it
raises is logged, and the source gets a next look whatever happened.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from watcher.check import Checked, Parts, check
from watcher.engine.backlog import Backlog
from watcher.engine.claiming import Claiming
from watcher.errors import StoreError
from watcher.model import Bilingual, FailureKind, FetchFailure, Verdict
from watcher.policy import judge
from watcher.store import Claim, Recorded

LONGEST_CHECK = timedelta(minutes=8)
"""A check that takes longer is given up."""
LEASE = timedelta(minutes=20)
"""Covers the longest check and the queue before it."""
SHARE_OF_HOST = 8
"""One host may take an eighth of the width, so that slow hosts do not hold up the others."""
LONGEST_QUEUE = 16
"""Claims of one host that wait here; more are put back for a while, or their leases would end in the queue."""
UNRECORDED = 8
"""Times the width of checks that may wait for their verdict to become durable."""
LATER = timedelta(seconds=30)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Abandoned:
    """A check that ended in a bug, or whose verdict could not be recorded."""

    source: str
    error: str


Ended = Checked | Abandoned


class Looking:
    """Checks under way in this process: at most ``width`` that look, and others that wait for being recorded."""

    def __init__(self, parts: Parts, owner: str, width: int) -> None:
        self._parts = parts
        self._owner = owner
        self._width = width
        self._claiming = Claiming()
        self._backlog = Backlog(max(2, width // SHARE_OF_HOST))
        self._looks: dict[str, Claim] = {}
        self._under_way: dict[asyncio.Task[Ended], Claim] = {}
        self._one_ended = asyncio.Event()
        self._results: asyncio.Queue[Ended] | None = None
        self._stopping = False

    async def due(self) -> None:
        """Take what is due until nothing is left; what was taken goes on by itself afterwards."""
        while not self._stopping:
            now = self._parts.clock()
            claim_due = partial(self._parts.store.claim_due, now, self._width, self._owner, LEASE)
            claims = await self._claiming.take(claim_due)
            self._admit(claims)
            surplus = [claim.source.id for claim in self._backlog.shorten(LONGEST_QUEUE)]
            if surplus:
                await asyncio.to_thread(self._parts.store.release, surplus, self._owner, now + LATER)
            if not claims:
                return
            while len(self._backlog) >= self._width:
                await self._wait()

    async def named(self, names: Collection[str]) -> AsyncIterator[Ended]:
        """One round over named sources, due or not, giving each result as it comes. What another process looks at
        right now is left out."""
        now = self._parts.clock()
        claims = await self._claiming.take(partial(self._parts.store.claim, names, now, self._owner, LEASE))
        self._results = asyncio.Queue()
        self._admit(claims)
        for _ in claims:
            yield await self._results.get()

    async def stop(self, grace: timedelta) -> None:
        """Take nothing more; let what is under way end, up to ``grace``, and leave the rest."""
        self._stopping = True
        await self._claiming.settle()
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=grace.total_seconds())
        late = list(self._under_way)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _admit(self, claims: Collection[Claim]) -> None:
        for claim in claims:
            self._backlog.add(claim)
        self._start()

    def _start(self) -> None:
        while self._has_room() and not self._stopping and (claim := self._backlog.take()) is not None:
            self._looks[claim.source.id] = claim
            task = asyncio.create_task(self._look(claim), name=f"check {claim.source.id}")
            self._under_way[task] = claim
            task.add_done_callback(self._end)

    def _has_room(self) -> bool:
        return len(self._looks) < self._width and len(self._under_way) < UNRECORDED * self._width

    def _has_looked(self, claim: Claim) -> None:
        """The look is over, whatever is still to be done about it: another may begin."""
        if self._looks.pop(claim.source.id, None) is not None:
            self._backlog.done(claim)
            self._one_ended.set()

    def _end(self, task: asyncio.Task[Ended]) -> None:
        self._has_looked(self._under_way.pop(task))
        if task.cancelled():
            return
        if self._results is not None:
            self._results.put_nowait(task.result())
        self._start()

    async def _wait(self) -> None:
        self._one_ended.clear()
        await self._one_ended.wait()

    # ── the job boundary ─────────────────────────────────────────────────────────────────────────

    async def _look(self, claim: Claim) -> Ended:
        try:
            async with asyncio.timeout(LONGEST_CHECK.total_seconds()):
                checked = await check(claim, replace(self._parts, record=partial(self._record, claim)))
        except StoreError as refusal:
            log.error("check source=%s not recorded: %s", claim.source.id, refusal)  # noqa: TRY400 - no bug, no trace
            return Abandoned(claim.source.id, str(refusal))
        except TimeoutError:
            return await self._give_up(claim, "timeout", f"took longer than {LONGEST_CHECK}")
        except Exception as bug:
            log.exception("check source=%s", claim.source.id)
            return await self._give_up(claim, "read", f"{type(bug).__name__}: {bug}")
        _log(checked)
        return checked

    async def _record(self, claim: Claim, verdict: Verdict) -> Recorded:
        self._has_looked(claim)
        self._start()
        return await self._parts.record(verdict)

    async def _give_up(self, claim: Claim, kind: FailureKind, error: str) -> Ended:
        """A look that broke is a failed look: it is on record and has a next one."""
        now = self._parts.clock()
        words = Bilingual(f"检查未能完成（{error}）", f"the check could not be completed ({error})")
        failure = FetchFailure(claim.source.url, kind, words, now)
        try:
            await self._parts.record(judge(claim.source, claim.snapshot, None, failure, now))
        except Exception:
            log.exception("check source=%s: its failure could not be recorded either", claim.source.id)
        return Abandoned(claim.source.id, error)


def _log(checked: Checked) -> None:
    verdict, recorded = checked.verdict, checked.recorded
    outcome = type(verdict.outcome).__name__.lower()
    log.info(
        "check source=%s outcome=%s version=%s change=%s owed=%d next_look=%s",
        verdict.source,
        outcome if recorded.accepted else "superseded",
        recorded.version,
        recorded.change,
        len(verdict.owed),
        verdict.next_look.isoformat(timespec="seconds"),
    )
