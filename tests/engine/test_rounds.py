"""A round over real pages: first, then unchanged, then told."""

from datetime import UTC, datetime

from tests.engine.world import World, open_engine, terms
from watcher.engine import Ended, Engine, look_round
from watcher.model import Source
from watcher.store import History, Store


async def rounds(engine: Engine, *sources: Source) -> list[Ended]:
    return [ended async for ended in look_round(engine, [source.id for source in sources])]


async def test_a_change_is_seen_recorded_and_told(world: World, store: Store, history: History) -> None:
    source = world.source("terms")
    store.sync_sources([source], datetime.now(UTC))
    async with open_engine(world, store) as engine:
        world.pages["terms"] = terms(30)
        await rounds(engine, source)
        await rounds(engine, source)
        world.pages["terms"] = terms(7)
        await rounds(engine, source)
    assert [check.outcome for check in history.checks().records] == ["changed", "unchanged", "first"]
    assert [check.fetch and check.fetch["status"] for check in history.checks().records] == [200, 304, 200]
    (told,) = world.received
    assert told[1]["type"] == "agreement.changed"
    delivered = history.alerts(state="delivered").records
    assert [one.message for one in delivered] == [told[0]]
