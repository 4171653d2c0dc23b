"""The database says what is due, and gives it to one process at a time."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.store.cast import HOUR, NOON, first, source, unchanged
from watcher.errors import UsageError
from watcher.model import Effect, ReadingRules, Rhythm, Route, Severity, Validators
from watcher.store import Database, History, Store

MINUTE = timedelta(minutes=1)


def due(store: Store, at: object = NOON + HOUR, owner: str = "one", limit: int = 100) -> list[str]:
    return [claim.source.id for claim in store.claim_due(at, limit, owner, MINUTE)]  # type: ignore[arg-type]


def test_new_sources_are_looked_at_soon_but_not_all_at_once(store: Store, history: History) -> None:
    declared = store.sync_sources([source(f"alder/{n}") for n in range(100)], NOON)
    assert len(declared.added) == 100
    looks = [record.next_look for record in history.sources(NOON, limit=500).records]
    assert NOON <= min(looks) < max(looks) <= NOON + timedelta(seconds=5)


EVERYTHING = source(
    "alder/all",
    parts=("https://example.com/2",),
    reading=ReadingRules("html", ("main",), ("nav",), "gb18030", "zh", ("第一条", None)),
    rhythm=Rhythm(cron="0 9 * * *"),
    routes=(
        Route("mail", Severity.HIGH, frozenset({"fees"}), frozenset({"liability.cap"}), quiet=("22:00", "07:00")),
        Route("hook", effects=frozenset({Effect.WORSE}), language="en", digest="daily", remind=(7,)),
    ),
    tags=frozenset({"cloud"}),
    render=True,
)


def test_declaring_the_same_again_changes_nothing(store: Store) -> None:
    sources = [source("alder/a"), source("alder/b", enabled=False), EVERYTHING]
    store.sync_sources(sources, NOON)
    again = store.sync_sources(sources, NOON + HOUR)
    assert (again.added, again.altered, again.retired) == ((), (), ())


def test_a_source_that_is_no_longer_declared_rests_with_its_history(store: Store, history: History) -> None:
    store.sync_sources([source()], NOON)
    store.record([first()])
    assert store.sync_sources([], NOON).retired == ("alder/terms",)
    assert due(store, NOON + 24 * HOUR) == []
    assert history.version("alder/terms", 1) is not None
    assert store.sync_sources([source()], NOON).altered == ("alder/terms",)
    assert due(store, NOON + 24 * HOUR) == ["alder/terms"]


def test_a_source_declared_otherwise_is_asked_for_afresh(store: Store) -> None:
    store.sync_sources([source()], NOON)
    store.record([first()])
    store.sync_sources([source(url="https://example.com/moved")], NOON + HOUR)
    (claim,) = store.claim_due(NOON + HOUR, 10, "one", MINUTE)
    assert claim.source.url == "https://example.com/moved"
    assert (claim.snapshot.version, claim.snapshot.validators, claim.snapshot.digest) == (1, {}, None)


def test_a_source_comes_back_as_it_was_declared(store: Store) -> None:
    store.sync_sources([EVERYTHING], NOON)
    assert store.declared(["alder/all", "alder/none"]) == {"alder/all": EVERYTHING}


def test_a_claim_brings_what_is_remembered(store: Store) -> None:
    store.sync_sources([source()], NOON)
    store.record([first(next_look=NOON + HOUR)])
    (claim,) = store.claim_due(NOON + HOUR, 10, "one", MINUTE)
    assert claim.source == source()
    assert claim.snapshot == store.latest("alder/terms")
    assert list(claim.snapshot.validators.values()) == [Validators(etag='"1"')]


def test_what_waits_longest_comes_first(store: Store) -> None:
    names = [f"alder/{n}" for n in range(5)]
    store.sync_sources([source(name) for name in names], NOON)
    store.record([first(name=name, next_look=NOON + n * MINUTE) for n, name in enumerate(reversed(names))])
    assert due(store, NOON + HOUR, limit=3) == ["alder/4", "alder/3", "alder/2"]


def test_what_one_holds_another_cannot_take_until_the_lease_ends(store: Store) -> None:
    store.sync_sources([source()], NOON)
    assert due(store, NOON + HOUR, "one") == ["alder/terms"]
    assert due(store, NOON + HOUR, "two") == []
    assert store.claim(["alder/terms"], NOON + HOUR, "two") == ()
    assert due(store, NOON + HOUR + MINUTE, "two") == ["alder/terms"]


def test_many_processes_share_the_work_without_taking_anything_twice(address: str, store: Store) -> None:
    names = {f"alder/{n}" for n in range(200)}
    store.sync_sources([source(name) for name in sorted(names)], NOON)

    def take(owner: str) -> list[str]:
        own = Database(address)
        taken: list[str] = []
        while some := due(Store(own, "test"), NOON + HOUR, owner, limit=7):
            taken += some
        own.close()
        return taken

    with ThreadPoolExecutor(6) as processes:
        taken = [name for part in processes.map(take, "abcdef") for name in part]
    assert sorted(taken) == sorted(names)


def test_what_is_put_back_is_due_again_at_once_or_later(store: Store) -> None:
    store.sync_sources([source()], NOON)
    due(store, NOON + HOUR, "one")
    store.release(["alder/terms"], "two")
    assert due(store, NOON + HOUR, "two") == []
    store.release(["alder/terms"], "one")
    assert due(store, NOON + HOUR, "two") == ["alder/terms"]
    store.release(["alder/terms"], "two", until=NOON + 2 * HOUR)
    assert due(store, NOON + HOUR) == []
    assert due(store, NOON + 2 * HOUR) == ["alder/terms"]


def test_what_dead_processes_held_is_put_back_at_once(store: Store) -> None:
    store.sync_sources([source("alder/a"), source("alder/b")], NOON)
    store.claim(["alder/a"], NOON, "dead")
    store.claim(["alder/b"], NOON, "alive")
    assert store.reclaim(lambda owner: owner == "dead") == 1
    assert [claim.source.id for claim in store.claim(["alder/a", "alder/b"], NOON, "me")] == ["alder/a"]


def test_a_person_may_ask_for_a_look_at_once(store: Store) -> None:
    store.sync_sources([source(), replace(source("alder/off"), enabled=False)], NOON)
    store.record([first()])
    store.look_now("alder/terms", NOON + HOUR)
    (claim,) = store.claim_due(NOON + HOUR, 10, "one")
    assert claim.asked
    store.record([unchanged(NOON + 2 * HOUR)], owner="one")
    assert due(store, NOON + 7 * HOUR) == []
    with pytest.raises(UsageError):
        store.look_now("alder/off", NOON)
    with pytest.raises(UsageError):
        store.look_now("alder/none", NOON)


def test_who_asks_during_a_look_gets_another_one(store: Store) -> None:
    store.sync_sources([source()], NOON)
    due(store, NOON + HOUR)
    store.look_now("alder/terms", NOON + HOUR)
    store.record([first(NOON + HOUR)], owner="one")
    (claim,) = store.claim_due(NOON + HOUR, 10, "one")
    assert claim.asked


def test_ten_thousand_names_can_be_claimed_at_once(store: Store) -> None:
    store.sync_sources([source(f"alder/{n}") for n in range(10_000)], NOON)
    assert len(store.claim([f"alder/{n}" for n in range(10_000)], NOON, "one")) == 10_000
