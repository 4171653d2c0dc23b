"""A claim in a thread outlives the wait for it; whoever stops can wait for its end."""

import asyncio
import threading

import pytest

from watcher.engine.claiming import Claiming


async def test_what_is_taken_is_given() -> None:
    assert await Claiming().take(lambda: ["a"]) == ["a"]


async def test_a_refusal_is_raised_where_the_claim_was_asked_for() -> None:
    def refuse() -> None:
        raise KeyError("no")

    claiming = Claiming()
    with pytest.raises(KeyError):
        await claiming.take(refuse)
    await claiming.settle()


async def test_a_claim_that_nobody_waits_for_any_more_is_settled_at_its_end() -> None:
    begun, let_go, ended = threading.Event(), threading.Event(), threading.Event()

    def claim() -> None:
        begun.set()
        let_go.wait(30)
        ended.set()

    claiming = Claiming()
    asking = asyncio.create_task(claiming.take(claim))
    await asyncio.to_thread(begun.wait)
    asking.cancel()
    await asyncio.wait([asking])
    settling = asyncio.create_task(claiming.settle())
    await asyncio.sleep(0)
    assert not settling.done()
    let_go.set()
    await settling
    assert ended.is_set()
