"""People ask the memory, and it answers in lists that can be walked to their end."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.store.cast import (
    HOUR,
    NOON,
    SEVEN_DAYS,
    THIRTY_DAYS,
    agreement,
    capture,
    changed,
    failed,
    first,
    owed,
    shortened,
    source,
    suspect,
    unchanged,
    verdict,
)
from watcher.errors import UsageError
from watcher.model import Changed, Comparison, Dates, Duration, Effect, First, Severity, Standing
from watcher.store import History, Store
from watcher.store.records import ChangeFilter, Slice, Tally


@pytest.fixture
def told(store: Store) -> Store:
    """Three agreements of two providers; two of them changed."""
    names = ("alder/terms", "alder/privacy", "birch/terms")
    store.sync_sources([source(name) for name in names], NOON)
    store.record([first(name=name) for name in names])
    store.record([changed(NOON + HOUR, "alder/terms"), changed(NOON + 2 * HOUR, "birch/terms")])
    return store


def test_sources_are_counted_by_how_they_stand(told: Store, history: History) -> None:
    every = [source(name) for name in ("alder/terms", "alder/privacy", "birch/terms", "cedar/a", "cedar/b", "cedar/c")]
    told.sync_sources([*every, source("cedar/d", enabled=False)], NOON)
    told.record([replace(failed(NOON, "cedar/a"), standing=Standing(misses=1))])
    told.record([replace(failed(NOON, "birch/terms"), standing=Standing(misses=3, blind_told=True))])
    told.look_now("alder/terms", NOON - HOUR)
    assert history.tally(NOON) == Tally(
        watched=2, new=2, doubtful=1, blind=1, disabled=1, looks_due=1, longest_wait=HOUR
    )
    assert history.tally(NOON - 2 * HOUR).longest_wait == timedelta()


def walk(ask: Callable[..., Slice[Any]], limit: int) -> list[Any]:
    """Everything in a list, page by page."""
    shown = ask(limit=limit, cursor=None)
    records = list(shown.records)
    while shown.next is not None:
        shown = ask(limit=limit, cursor=shown.next)
        records += shown.records
    return records


def test_every_list_can_be_walked_page_by_page_without_gaps_or_repeats(told: Store, history: History) -> None:
    told.record([changed(NOON + 3 * HOUR, "alder/privacy", owed=tuple(owed(thread=f"t{n}") for n in range(5)))])
    for ask in (
        lambda **page: history.sources(NOON, **page),
        lambda **page: history.versions("alder/terms", **page),
        history.changes,
        lambda **page: history.changes(ChangeFilter(topic="amendment"), **page),
        lambda **page: history.deadlines(date(2026, 3, 1), **page),
        history.facts,
        lambda **page: history.facts("amendment.notice", **page),
        history.checks,
        lambda **page: history.checks("alder/terms", **page),
        history.alerts,
        lambda **page: history.search("仲裁", **page),
    ):
        everything = list(ask(limit=500, cursor=None).records)
        assert len(everything) > 1
        assert walk(ask, 1) == everything
        assert walk(ask, 2) == everything


@pytest.mark.parametrize("cursor", ["", "x", "!!", "WzFd", "bnVsbA", "WyJhIiwgImIiXQ", "💥"])
def test_what_is_no_cursor_is_refused(told: Store, history: History, cursor: str) -> None:
    with pytest.raises(UsageError):
        history.changes(cursor=cursor)
    with pytest.raises(UsageError):
        history.alerts(cursor=cursor)


@pytest.mark.parametrize("limit", [0, -1, 501])
def test_a_limit_out_of_bounds_is_refused(told: Store, history: History, limit: int) -> None:
    with pytest.raises(UsageError):
        history.changes(limit=limit)


def test_what_is_not_there_is_none(told: Store, history: History) -> None:
    assert history.source("nobody/nothing", NOON) is None
    assert history.version("alder/terms", 9) is None
    assert history.agreement("alder/terms", 9) is None
    assert history.capture("alder/terms", 9) is None
    assert history.change(999) is None
    assert history.alert("nothing") is None
    assert history.coverage("nobody/nothing", NOON, NOON, HOUR) is None


CHANGE_FILTERS: list[tuple[ChangeFilter, list[str]]] = [
    (ChangeFilter(), ["birch/terms", "alder/terms"]),
    (ChangeFilter(source="alder/terms"), ["alder/terms"]),
    (ChangeFilter(provider="birch"), ["birch/terms"]),
    (ChangeFilter(topic="amendment"), ["birch/terms", "alder/terms"]),
    (ChangeFilter(topic="dispute"), []),
    (ChangeFilter(fact="amendment.notice"), ["birch/terms", "alder/terms"]),
    (ChangeFilter(fact="liability.cap"), []),
    (ChangeFilter(effect=Effect.WORSE), ["birch/terms", "alder/terms"]),
    (ChangeFilter(effect=Effect.BETTER), []),
    (ChangeFilter(severity=Severity.CRITICAL), ["birch/terms", "alder/terms"]),
    (ChangeFilter(since=NOON + 2 * HOUR), ["birch/terms"]),
    (ChangeFilter(until=NOON + 2 * HOUR), ["alder/terms"]),
    (ChangeFilter(acknowledged=True), ["alder/terms"]),
    (ChangeFilter(acknowledged=False), ["birch/terms"]),
]


@pytest.mark.parametrize(("wanted", "expected"), CHANGE_FILTERS)
def test_changes_can_be_filtered(told: Store, history: History, wanted: ChangeFilter, expected: list[str]) -> None:
    mine = history.changes(ChangeFilter(source="alder/terms")).records[0]
    told.acknowledge(mine.id, "Alice", "", NOON + 3 * HOUR)
    assert [change.source for change in history.changes(wanted).records] == expected


def test_a_milder_change_does_not_pass_a_severity(told: Store, history: History) -> None:
    mild = Changed(capture(b"mild"), SEVEN_DAYS, "mild", shortened(severity=Severity.LOW))
    told.record([verdict(mild, NOON + 4 * HOUR)])
    assert len(history.changes(ChangeFilter(severity=Severity.LOW)).records) == 3
    assert len(history.changes(ChangeFilter(severity=Severity.MEDIUM)).records) == 2


def test_the_fact_matrix_shows_current_values_of_enabled_sources(told: Store, history: History) -> None:
    shown = {fact.source: fact.value for fact in history.facts("amendment.notice").records}
    days = {"alder/terms": 7, "alder/privacy": 30, "birch/terms": 7}
    assert shown == {name: {"count": count, "unit": "day"} for name, count in days.items()}
    told.sync_sources([source("alder/terms")], NOON)
    assert [fact.source for fact in history.facts("amendment.notice").records] == ["alder/terms"]
    assert {fact.name for fact in history.facts_of(["alder/terms"])["alder/terms"]} == {
        "amendment.notice",
        "document.updated_on",
    }
    assert [fact.value for fact in history.facts_in("alder/terms", 1)] == [{"count": 30, "unit": "day"}, "2026-02-01"]


def test_a_facts_timeline_has_an_entry_for_each_turn(told: Store, history: History) -> None:
    silent = agreement({"1": "Changes are announced."})
    for n, (text, canonical) in enumerate([(silent, "silent"), (silent, "again"), (THIRTY_DAYS, "back")], start=3):
        told.record([verdict(Changed(capture(canonical.encode()), text, canonical, shortened()), NOON + n * HOUR)])
    turns = history.fact_turns("alder/terms", "amendment.notice")
    assert [(turn.version, [fact.value["count"] for fact in turn.facts]) for turn in turns] == [
        (1, [30]),
        (2, [7]),
        (3, []),
        (5, [30]),
    ]
    assert history.fact_turns("alder/terms", "liability.cap") == ()


def test_open_deadlines_come_soonest_first_and_a_later_one_replaces_an_earlier(told: Store, history: History) -> None:
    def moved(day: date | None) -> Comparison:
        return replace(shortened(), dates=Dates(effective=day, deadline=day))

    later = Changed(capture(b"later"), SEVEN_DAYS, "later", moved(date(2026, 3, 20)))
    told.record([verdict(later, NOON + 5 * HOUR)])
    undated = Changed(capture(b"undated"), SEVEN_DAYS, "undated", moved(None))
    told.record([verdict(undated, NOON + 6 * HOUR, "birch/terms")])
    shown = [(one.source, one.dates.deadline) for one in history.deadlines(date(2026, 3, 1)).records]
    assert shown == [("birch/terms", date(2026, 3, 8)), ("alder/terms", date(2026, 3, 20))]
    assert [one.source for one in history.deadlines(date(2026, 3, 9)).records] == ["alder/terms"]
    assert history.deadlines(date(2026, 4, 1)).records == ()


SEARCHES = [
    ("仲裁委员会", ["1", "1", "1"]),
    ("仲裁", ["1", "1", "1"]),
    ("裁", ["1", "1", "1"]),
    ("争议 北京", ["1", "1", "1"]),
    ("争议 上海", []),
    ("ANNOUNCED", ["2", "1", "2"]),
    ("30 DAYS", ["1"]),
    ("da", ["2", "1", "2"]),
    ("effect.", ["2", "1", "2"]),
    ('"', []),
    ("%", []),
    ("_", []),
    ("\\", []),
    ("AND OR NOT ( NEAR *", []),
    ("\ud800", []),
    ("\U0010ffff", []),
    ("\x00裁", ["1", "1", "1"]),
]


@pytest.mark.parametrize(("query", "versions"), SEARCHES)
def test_words_are_found_in_any_language_and_length(
    told: Store, history: History, query: str, versions: list[str]
) -> None:
    for indexed in (0, 3, 500):
        told.index_words(indexed)
        assert sorted(str(hit.first_version) for hit in history.search(query).records) == sorted(versions)


def test_past_wordings_are_found_when_asked_for(told: Store, history: History) -> None:
    assert [hit.source for hit in history.search("30 days").records] == ["alder/privacy"]
    past = history.search("30 days", past=True).records
    assert [(hit.source, hit.first_version, hit.last_version) for hit in past if hit.last_version] == [
        ("birch/terms", 1, 1),
        ("alder/terms", 1, 1),
    ]
    assert "30 days" in past[0].excerpt


@pytest.mark.parametrize("query", ["", "   ", "x" * 201])
def test_a_search_for_nothing_is_refused(told: Store, history: History, query: str) -> None:
    with pytest.raises(UsageError):
        history.search(query)


def test_a_word_at_the_very_end_of_a_clause_is_found(told: Store, history: History) -> None:
    ends = agreement({"1": "双方同意仲裁"})
    told.record([verdict(Changed(capture(b"x"), ends, "x", shortened()), NOON + 5 * HOUR)])
    told.index_words()
    assert [hit.source for hit in history.search("意仲裁").records] == ["alder/terms"]
    assert "alder/terms" in [hit.source for hit in history.search("仲裁").records]


def test_coverage_names_the_gaps(told: Store, history: History) -> None:
    told.record([unchanged(NOON + 3 * HOUR)])
    told.record([failed(NOON + 6 * HOUR)])
    told.record([suspect(NOON + 9 * HOUR)])
    covered = history.coverage("alder/terms", NOON, NOON + 10 * HOUR, 2 * HOUR)
    assert covered is not None
    assert covered.looks == {"first": 1, "changed": 1, "unchanged": 1, "error": 1, "suspect": 1}
    assert covered.last_good == NOON + 3 * HOUR
    assert [(gap.after, gap.until) for gap in covered.gaps] == [(NOON + 3 * HOUR, None)]
    stricter = history.coverage("alder/terms", NOON, NOON + 4 * HOUR, timedelta(minutes=90))
    assert stricter is not None
    assert [(gap.after, gap.until) for gap in stricter.gaps] == [(NOON + HOUR, NOON + 3 * HOUR)]


def test_the_times_of_all_versions_tell_what_was_seen_when(told: Store, history: History) -> None:
    old, new = history.version_times("alder/terms")
    assert (old.n, old.first_seen, old.last_seen, old.updated_on) == (1, NOON, NOON, date(2026, 2, 1))
    assert (new.n, new.last_old, new.updated_on, new.dates) == (2, NOON, date(2026, 3, 1), shortened().dates)


def test_facts_with_hostile_words_are_stored_as_they_are(store: Store, history: History) -> None:
    store.sync_sources([source()], NOON)
    hostile = agreement(
        {"1": "'); DROP TABLE facts; -- \u2028 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 %s {} \\"}, {"amendment.notice": Duration(7, "day")}
    )
    store.record([verdict(First(capture(b"x"), hostile, "x"))])
    assert history.agreement("alder/terms", 1) == hostile
    assert history.facts_in("alder/terms", 1)[0].quote == hostile.clauses[0].text


def test_what_no_database_can_store_is_replaced(store: Store, history: History) -> None:
    store.sync_sources([source()], NOON)
    nul = agreement({"1": "before\x00after"}, {"document.provider": "A\x00B"})
    store.record([verdict(First(capture(b"x\x00"), replace(nul, title="T\x00"), "x"))])
    version = history.version("alder/terms", 1)
    assert version is not None
    assert version.title == "T\ufffd"
    assert history.facts_in("alder/terms", 1)[0].quote == "before\ufffdafter"
    assert [hit.clause for hit in history.search("after").records] == ["1"]
    assert store.capture_of("alder/terms", 1).pages[0].body == b"x\x00"
