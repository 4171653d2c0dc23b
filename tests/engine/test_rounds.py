"""A round over real pages: first, then unchanged, then told; and every kind of trouble on the way."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.engine.world import World, open_engine, terms
from watcher.check import Checked
from watcher.engine import Abandoned, Ended, Engine, look_round
from watcher.model import NotModified, Source
from watcher.store import History, Store


async def rounds(engine: Engine, *sources: Source) -> list[Ended]:
    return [ended async for ended in look_round(engine, [source.id for source in sources])]


def outcomes(history: History) -> list[str]:
    return [check.outcome for check in reversed(history.checks(limit=500).records)]


async def test_a_change_is_seen_recorded_and_told(world: World, store: Store, history: History) -> None:
    source = world.source("terms")
    store.sync_sources([source], datetime.now(UTC))
    async with open_engine(world, store) as engine:
        world.pages["terms"] = terms(30)
        await rounds(engine, source)
        await rounds(engine, source)
        world.pages["terms"] = terms(7)
        await rounds(engine, source)
    assert outcomes(history) == ["first", "unchanged", "changed"]
    assert [check.fetch and check.fetch["status"] for check in history.checks().records] == [200, 304, 200]
    (told,) = world.received
    assert told.body["type"] == "agreement.changed"
    delivered = [one for one in history.alerts(state="delivered").records if one.kind == "agreement.changed"]
    assert [one.message for one in delivered] == [told.message]
    assert [fact.value for fact in history.facts("amendment.notice").records] == [{"count": 7, "unit": "day"}]


async def test_a_page_that_is_gone_keeps_the_last_version(world: World, store: Store, history: History) -> None:
    source = world.source("terms")
    store.sync_sources([source], datetime.now(UTC))
    async with open_engine(world, store) as engine:
        world.pages["terms"] = terms(30)
        await rounds(engine, source)
        world.pages.clear()
        await rounds(engine, source)
    assert outcomes(history) == ["first", "error"]
    shown = history.source(source.id, datetime.now(UTC))
    assert shown is not None
    assert shown.version == 1
    assert shown.trouble is not None


async def test_parts_form_one_agreement_and_a_304_is_filled_from_what_we_hold(
    world: World, store: Store, history: History
) -> None:
    source = world.source("one", parts=(f"{world.address}/two",))
    store.sync_sources([source], datetime.now(UTC))
    world.pages = {"one": terms(30), "two": terms(30, "附件").replace("公告".encode(), "公示".encode())}
    async with open_engine(world, store) as engine:
        await rounds(engine, source)
        world.pages["two"] = terms(7, "附件").replace("公告".encode(), "公示".encode())
        await rounds(engine, source)
        (again,) = await rounds(engine, source)
    assert outcomes(history) == ["first", "changed", "unchanged"]
    assert isinstance(again, Checked)
    assert isinstance(again.verdict.looked, NotModified)
    newest = store.capture_of(source.id, 2)
    assert [page.body for page in newest.pages] == [world.pages["one"], world.pages["two"]]


async def test_one_missing_part_is_no_version(world: World, store: Store, history: History) -> None:
    source = world.source("one", parts=(f"{world.address}/two",))
    store.sync_sources([source], datetime.now(UTC))
    world.pages = {"one": terms(30)}
    async with open_engine(world, store) as engine:
        await rounds(engine, source)
    assert outcomes(history) == ["error"]
    assert history.versions(source.id).records == ()


async def test_a_look_that_fails_inside_still_gets_its_next_time(world: World, store: Store, history: History) -> None:
    source = world.source("terms")
    store.sync_sources([source], datetime.now(UTC))

    async def broken(*_: object) -> object:
        raise RuntimeError("a bug in the fetcher")

    async with open_engine(world, store) as engine:
        (ended,) = await rounds(replace(engine, fetch=broken), source)  # type: ignore[arg-type]
    assert isinstance(ended, Abandoned)
    assert outcomes(history) == ["error"]
    shown = history.source(source.id, datetime.now(UTC))
    assert shown is not None
    assert shown.next_look > datetime.now(UTC)
    assert not shown.checking
    assert "a bug in the fetcher" in (shown.trouble.en if shown.trouble else "")


async def test_what_another_process_looks_at_is_left_alone(world: World, store: Store) -> None:
    source = world.source("terms")
    store.sync_sources([source], datetime.now(UTC))
    store.claim([source.id], datetime.now(UTC), "elsewhere/1/x", timedelta(minutes=1))
    async with open_engine(world, store) as engine:
        assert await rounds(engine, source) == []
    assert world.asked == {}


async def test_forty_sources_of_one_host_share_the_way(world: World, store: Store, history: History) -> None:
    sources = [world.source(f"t{n}") for n in range(40)]
    store.sync_sources(sources, datetime.now(UTC))
    world.pages = {f"t{n}": terms(30, str(n)) for n in range(40)}
    async with open_engine(world, store, width=16) as engine:
        assert len(await rounds(engine, *sources)) == 40
        assert len(await rounds(engine, *sources)) == 40
    assert outcomes(history) == ["first"] * 40 + ["unchanged"] * 40
