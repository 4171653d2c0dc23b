"""One check: recall what we know, look, judge, record.

The corridor of the house. Everything a look decides is one ``Verdict``, and a check has ended when that verdict is
durable. Expected trouble (no page, a doubtful page) is an outcome; what is raised is a bug or a ``StoreError``.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime

from watcher.model import (
    Capture,
    FetchFailure,
    Look,
    NotModified,
    Page,
    Snapshot,
    Source,
    Validators,
    Verdict,
)
from watcher.policy import judge
from watcher.store import Claim, Recorded, Store

Fetch = Callable[[Source, str, Validators], Awaitable[Page | NotModified | FetchFailure]]
"""Asks for one address of a source, conditionally where there are validators."""
Record = Callable[[Verdict], Awaitable[Recorded]]
"""Makes a verdict durable."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a check needs of the house."""

    store: Store
    fetch: Fetch
    record: Record
    judging: Executor | None
    """Where judging runs, off the event loop; None for the loop's own threads."""
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look decided and what recording it made."""

    verdict: Verdict
    recorded: Recorded


async def check(claim: Claim, parts: Parts) -> Checked:
    """Look at a source that is ours."""
    look = await _look(claim, parts)
    known = await _recall(claim.snapshot, look, parts)
    verdict = await _judge(claim, known, look, parts)
    return Checked(verdict, await parts.record(verdict))


async def _look(claim: Claim, parts: Parts) -> Look:
    """All addresses of the source, in reading order: one capture when every page came, the failure of the first
    that did not. Pages that the origin says are unchanged are filled in from what we hold."""
    source, validators = claim.source, claim.snapshot.validators
    answers: list[Page | NotModified] = []
    for url in (source.url, *source.parts):
        answer = await parts.fetch(source, url, validators.get(url, Validators()))
        if isinstance(answer, FetchFailure):
            return answer
        answers.append(answer)
    pages = [answer for answer in answers if isinstance(answer, Page)]
    if not pages and isinstance(answers[-1], NotModified):
        return answers[-1]
    if len(pages) == len(answers):
        return Capture(tuple(pages))
    return await _filled(claim.snapshot, answers, parts)


async def _filled(snapshot: Snapshot, answers: list[Page | NotModified], parts: Parts) -> Capture:
    held = await _newest(snapshot, parts)
    stored = {page.url: page for page in held.pages} if held else {}
    return Capture(tuple(stored[one.url] if isinstance(one, NotModified) else one for one in answers))


async def _recall(snapshot: Snapshot, look: Look, parts: Parts) -> Capture | None:
    """The bytes we hold, where judging will want to compare with them."""
    if not isinstance(look, Capture) or look.digest == snapshot.digest:
        return None
    return await _newest(snapshot, parts)


async def _newest(snapshot: Snapshot, parts: Parts) -> Capture | None:
    if snapshot.version is None:
        return None
    return await asyncio.to_thread(parts.store.newest_capture, snapshot.source, snapshot.version)


async def _judge(claim: Claim, known: Capture | None, look: Look, parts: Parts) -> Verdict:
    """Reading an agreement takes milliseconds of processor time, a hostile one seconds: not on the event loop."""
    now = parts.clock()

    def weigh() -> Verdict:
        return judge(claim.source, claim.snapshot, known, look, now, asked=claim.asked)

    if not isinstance(look, Capture) or look.digest == claim.snapshot.digest:
        return weigh()
    return await asyncio.get_running_loop().run_in_executor(parts.judging, weigh)
