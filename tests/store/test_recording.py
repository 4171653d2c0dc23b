"""A verdict is written whole or not at all, and whoever writes it twice owes nothing twice."""

from datetime import date, timedelta

import pytest

from tests.store.cast import (
    HOUR,
    NOON,
    SEVEN_DAYS,
    THIRTY_DAYS,
    URL,
    capture,
    changed,
    failed,
    first,
    owed,
    page,
    shortened,
    source,
    suspect,
    unchanged,
    verdict,
)
from watcher.errors import UsageError
from watcher.model import Capture, First, Held, Standing, Validators
from watcher.store import History, Store


@pytest.fixture
def watched(store: Store) -> Store:
    store.sync_sources([source()], NOON)
    return store


def test_the_first_look_makes_the_first_version(watched: Store, history: History) -> None:
    (recorded,) = watched.record([first()])
    assert (recorded.version, recorded.change) == (1, None)
    version = history.version("alder/terms", 1)
    assert version is not None
    assert (version.sha256, version.title, version.updated_on) == (THIRTY_DAYS.sha256, "Terms", date(2026, 2, 1))
    assert [page.sha256 for page in version.pages] == [capture(b"<p>30 days</p>").digest]
    assert history.agreement("alder/terms", 1) == THIRTY_DAYS


def test_what_was_recorded_is_remembered_for_the_next_look(watched: Store) -> None:
    standing = Standing(failures=2, held=Held("rewritten", NOON, 1, "x"), seen=(("x", NOON),), last_good=NOON)
    watched.record([first(standing=standing)])
    snapshot = watched.latest("alder/terms")
    assert (snapshot.version, snapshot.canonical, snapshot.first_seen, snapshot.last_seen) == (
        1,
        "canonical-30",
        NOON,
        NOON,
    )
    assert snapshot.digest == capture(b"<p>30 days</p>").digest
    assert snapshot.validators == {URL: Validators(etag='"1"')}
    assert snapshot.standing == standing


def test_a_change_comes_with_its_version_its_facts_and_its_alerts(watched: Store, history: History) -> None:
    watched.record([first()])
    (recorded,) = watched.record([changed(owed=(owed("mail"), owed("hook")))])
    assert recorded.version == 2
    assert recorded.change is not None
    change = history.change(recorded.change)
    assert change is not None
    assert change.comparison == shortened()
    assert (change.change.old_version, change.change.new_version) == (1, 2)
    assert (change.change.topics, change.change.facts) == (("amendment",), ("amendment.notice",))
    assert {alert.channel: alert.change for alert in history.alerts().records} == dict.fromkeys(
        ("mail", "hook"), recorded.change
    )
    assert [fact.value for fact in history.facts("amendment.notice").records] == [{"count": 7, "unit": "day"}]


def test_the_old_version_was_last_seen_when_it_was_last_looked_at(watched: Store, history: History) -> None:
    watched.record([first()])
    watched.record([unchanged(NOON + HOUR)])
    watched.record([changed(NOON + 3 * HOUR)])
    old, new = history.version("alder/terms", 1), history.version("alder/terms", 2)
    assert old is not None
    assert new is not None
    assert (old.first_seen, old.last_seen) == (NOON, NOON + HOUR)
    assert (new.last_old, new.first_seen, new.last_seen) == (NOON + HOUR, NOON + 3 * HOUR, NOON + 3 * HOUR)


def test_a_text_that_was_held_was_first_seen_when_it_was_first_held(watched: Store, history: History) -> None:
    watched.record([first()])
    held = Standing(held=Held("rewritten", NOON + HOUR, 1, "canonical-7"))
    watched.record([suspect(NOON + HOUR, standing=held)])
    watched.record([changed(NOON + 7 * HOUR)])
    version = history.version("alder/terms", 2)
    assert version is not None
    assert version.first_seen == NOON + HOUR


def test_recording_a_change_twice_tells_it_once(watched: Store, history: History) -> None:
    watched.record([first()])
    twice = changed(owed=(owed(),))
    assert [one.accepted for one in (*watched.record([twice]), *watched.record([twice]))] == [True, False]
    assert len(history.alerts().records) == 1
    assert len(history.changes().records) == 1


def test_a_verdict_counts_only_while_its_owner_holds_the_source(watched: Store, history: History) -> None:
    watched.claim(["alder/terms"], NOON, "one", timedelta(minutes=1))
    watched.claim(["alder/terms"], NOON + HOUR, "two", timedelta(minutes=1))
    assert [one.accepted for one in watched.record([first(NOON + HOUR)], owner="one")] == [False]
    assert [one.accepted for one in watched.record([first(NOON + HOUR)], owner="two")] == [True]
    assert len(history.checks().records) == 1


def test_recording_puts_the_source_back_until_its_next_look(watched: Store) -> None:
    watched.claim(["alder/terms"], NOON, "one")
    watched.record([first(next_look=NOON + 6 * HOUR)], owner="one")
    assert watched.claim_due(NOON + 5 * HOUR, 10, "two") == ()
    assert [claim.snapshot.source for claim in watched.claim_due(NOON + 6 * HOUR, 10, "two")] == ["alder/terms"]


def test_a_failed_look_keeps_the_version_and_says_what_is_wrong(watched: Store, history: History) -> None:
    watched.record([first()])
    watched.record([failed(NOON + HOUR)])
    shown = history.source("alder/terms", NOON)
    assert shown is not None
    assert (shown.version, shown.last_outcome, shown.trouble and shown.trouble.en) == (1, "error", "timed out")
    assert watched.latest("alder/terms").validators == {URL: Validators(etag='"1"')}
    newest = history.checks("alder/terms").records[0]
    assert newest.failure is not None
    assert newest.failure.kind == "timeout"


def test_a_suspect_is_kept_once_and_counted(watched: Store, history: History) -> None:
    watched.record([first()])
    watched.record([suspect(NOON + HOUR)])
    watched.record([suspect(NOON + 2 * HOUR)])
    watched.record([suspect(NOON + 3 * HOUR, body=b"login")])
    kept = history.suspects("alder/terms")
    assert [(one.looks, one.suspicions[0].code) for one in kept] == [(1, "captcha"), (2, "captcha")]
    assert watched.latest("alder/terms").version == 1


def test_other_bytes_that_say_the_same_become_the_newest_evidence(watched: Store) -> None:
    watched.record([first()])
    for hour in (1, 2):
        other = capture(b"<p>30 days</p><!-- nonce %d -->" % hour, NOON + hour * HOUR, etag=f'"n{hour}"')
        watched.record([unchanged(NOON + hour * HOUR, seen=other)])
    assert watched.capture_of("alder/terms", 1) == capture(b"<p>30 days</p>", etag='"1"')
    assert watched.newest_capture("alder/terms", 1).pages[0].body == b"<p>30 days</p><!-- nonce 2 -->"
    assert watched.latest("alder/terms").validators == {URL: Validators(etag='"n2"')}


def test_pages_of_several_addresses_come_back_in_their_order(watched: Store) -> None:
    both = Capture((page(b"one"), page(b"two", url=URL + "/2")))
    watched.record([verdict(First(both, THIRTY_DAYS, "canonical-30"))])
    assert watched.capture_of("alder/terms", 1) == both


def test_verdicts_of_many_sources_are_written_together(store: Store, history: History) -> None:
    names = [f"alder/{number}" for number in range(120)]
    store.sync_sources([source(name) for name in names], NOON)
    recorded = store.record([first(name=name) for name in names])
    assert {one.version for one in recorded} == {1}
    assert len(history.checks(limit=500).records) == 120


def test_a_verdict_that_cannot_be_written_leaves_no_trace(watched: Store, history: History) -> None:
    watched.record([first()])
    broken = changed(owed=(owed(thread=None),))
    with pytest.raises(Exception, match="thread"):
        watched.record([broken])
    assert watched.latest("alder/terms").version == 1
    assert history.changes().records == ()
    assert len(history.checks().records) == 1


def test_facts_may_hold_dates_and_come_back_as_dates(watched: Store, history: History) -> None:
    watched.record([first()])
    watched.record([changed()])
    agreement = history.agreement("alder/terms", 2)
    assert agreement == SEVEN_DAYS


def test_a_version_that_nobody_recorded_has_no_bytes(watched: Store) -> None:
    with pytest.raises(UsageError):
        watched.capture_of("alder/terms", 1)
    with pytest.raises(UsageError):
        watched.latest("nobody/nothing")
