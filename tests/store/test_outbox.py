"""What is owed is told at least once, under an id by which it is told only once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest

from tests.store.cast import HOUR, NOON, alert, changed, first, owed, source, unchanged
from watcher.errors import UsageError
from watcher.model import ClauseLine, Delivered, Delivery, Edit, Effect, FactLine, Owed, Refused, Severity
from watcher.store import Database, History, Store

LATER = NOON + 24 * HOUR


@pytest.fixture
def told(store: Store) -> Store:
    """A store in which the agreement has its first version."""
    store.sync_sources([source(), source("alder/privacy"), source("birch/terms")], NOON)
    store.record([first(name=name) for name in ("alder/terms", "alder/privacy", "birch/terms")])
    return store


def claim(store: Store, channel: str = "mail", at: datetime = LATER, **settings: object) -> tuple[Delivery, ...]:
    return store.claim_deliveries(channel, at, 50, "one", **settings)  # type: ignore[arg-type]


def states(history: History) -> list[str]:
    return sorted(one.state for one in history.alerts(limit=500).records)


def test_an_alert_comes_back_word_for_word(told: Store) -> None:
    fact = FactLine("amendment.notice", "修订公示期", "30 天", "7 天", Effect.WORSE, Severity.CRITICAL, "…", "30", "7")
    clause = ClauseLine("modified", "13.2", "附则", Severity.HIGH, "why", (Edit("=", "提前"), Edit("-", "30")))
    written = alert(days_left=7, deadline=date(2026, 3, 8), findings=("a", "b"), facts=(fact,), clauses=(clause,))
    told.record([changed(owed=(Owed("mail", written, NOON),))])
    (delivery,) = claim(told)
    assert delivery.alerts == (written,)
    assert (delivery.channel, delivery.attempt, delivery.created) == ("mail", 1, NOON + HOUR)


def test_what_is_not_due_waits(told: Store) -> None:
    told.record([changed(owed=(owed(due=LATER),))])
    assert claim(told, at=LATER - HOUR) == ()
    assert told.channels_due(LATER - HOUR) == ()
    assert told.channels_due(LATER) == ("mail",)
    assert len(claim(told, at=LATER)) == 1


def test_alerts_of_one_bundle_travel_together_and_others_alone(told: Store) -> None:
    both = {name: (owed(name=name, bundle="alder"),) for name in ("alder/terms", "alder/privacy")}
    told.record([changed(name=name, owed=what) for name, what in both.items()])
    told.record(
        [changed(name="birch/terms", owed=(owed(name="birch/terms", bundle=""), owed("mail", thread="x", bundle="")))]
    )
    deliveries = claim(told)
    assert sorted(len(delivery.alerts) for delivery in deliveries) == [1, 1, 2]


def test_languages_do_not_share_a_message(told: Store) -> None:
    told.record([changed(owed=(owed(language="zh"), owed(language="en")))])
    assert sorted(delivery.alerts[0].language for delivery in claim(told)) == ["en", "zh"]


def test_a_message_keeps_its_id_and_its_alerts_over_every_attempt(told: Store) -> None:
    told.record([changed(owed=(owed(),))])
    (before,) = claim(told)
    told.record([changed(name="alder/privacy", owed=(owed(name="alder/privacy"),))])
    told.settle(before, Refused("busy"), LATER, next_attempt=LATER + HOUR)
    again = claim(told, at=LATER + HOUR)
    assert [(one.id, one.attempt, len(one.alerts)) for one in again if one.id == before.id] == [(before.id, 2, 1)]
    assert len(again) == 2


def test_a_fresh_alert_waits_a_while_for_company(told: Store) -> None:
    told.record([changed(owed=(owed(due=LATER),))])
    assert claim(told, at=LATER + timedelta(seconds=5), gather=timedelta(seconds=20)) == ()
    assert len(claim(told, at=LATER + timedelta(seconds=20), gather=timedelta(seconds=20))) == 1


def test_a_flood_becomes_one_message_in_each_language(told: Store) -> None:
    many = [owed(thread=f"t{n}", bundle=f"b{n}", language="en" if n < 25 else "zh") for n in range(30)]
    told.record([changed(owed=tuple(many))])
    assert sorted(len(delivery.alerts) for delivery in claim(told, flood=20)) == [5, 25]


def test_what_is_still_to_ripen_is_part_of_the_flood(told: Store) -> None:
    many = [owed(thread=f"t{n}", bundle=f"b{n}", due=LATER - timedelta(seconds=n)) for n in range(30)]
    told.record([changed(owed=tuple(many))])
    assert [len(delivery.alerts) for delivery in claim(told, flood=20, gather=timedelta(seconds=25))] == [30]


def test_of_reminders_that_are_due_together_only_the_last_is_told(told: Store, history: History) -> None:
    days = {
        n: owed(kind="deadline.near", thread="t", days_left=n, due=LATER - n * timedelta(days=1)) for n in (7, 3, 1)
    }
    other = owed(kind="deadline.near", thread="u", due=LATER)
    told.record([changed(owed=(owed(thread="t", due=NOON), *days.values(), other))])
    (delivery,) = claim(told)
    assert {(one.kind, one.thread, one.days_left) for one in delivery.alerts} == {
        ("agreement.changed", "t", None),
        ("deadline.near", "t", 1),
        ("deadline.near", "u", None),
    }
    assert states(history) == ["pending", "pending", "pending", "withdrawn", "withdrawn"]


def test_what_one_is_telling_another_does_not_tell(told: Store) -> None:
    told.record([changed(owed=(owed(),))])
    assert len(claim(told)) == 1
    assert claim(told) == ()
    assert told.channels_due(LATER) == ()
    (again,) = claim(told, at=LATER + HOUR)
    assert again.attempt == 1


def test_two_daemons_never_send_the_same_message(told: Store, address: str) -> None:
    told.record([changed(owed=tuple(owed(thread=f"t{n}", bundle="") for n in range(60)))])

    def take(owner: str) -> list[str]:
        own = Database(address)
        taken: list[str] = []
        while some := Store(own, "test").claim_deliveries("mail", LATER, 3, owner, flood=1000):
            taken += [delivery.id for delivery in some]
        own.close()
        return taken

    with ThreadPoolExecutor(4) as daemons:
        taken = [name for part in daemons.map(take, "abcd") for name in part]
    assert len(taken) == len(set(taken)) == 60


def test_delivered_is_delivered(told: Store, history: History) -> None:
    told.record([changed(owed=(owed(),))])
    (delivery,) = claim(told)
    told.settle(delivery, Delivered("250 ok"), LATER)
    (row,) = history.alerts().records
    assert (row.state, row.attempts, row.settled_at, row.message) == ("delivered", 1, LATER, delivery.id)
    assert claim(told, at=LATER + 24 * HOUR) == ()


def test_without_a_next_attempt_it_is_dead_and_owed_elsewhere(told: Store, history: History) -> None:
    told.record([changed(owed=(owed(),))])
    (delivery,) = claim(told)
    elsewhere = owed("hook", kind="delivery.dead", due=LATER)
    told.settle(delivery, Refused("no such mailbox"), LATER, None, (elsewhere,))
    told.settle(delivery, Refused("no such mailbox"), LATER, None, (elsewhere,))
    assert states(history) == ["dead", "pending"]
    assert [one.last_error for one in history.alerts(state="dead").records] == ["no such mailbox"]
    assert [one.alerts[0].kind for one in claim(told, "hook")] == ["delivery.dead"]


def test_a_dead_alert_can_be_tried_again_by_hand(told: Store, history: History) -> None:
    told.record([changed(owed=(owed(),))])
    (delivery,) = claim(told)
    told.settle(delivery, Refused("gone", permanent=True, disable=True), LATER)
    assert told.closed_channels() == {"mail"}
    (row,) = history.alerts(state="dead").records
    assert told.retry(row.id, LATER + HOUR) == "mail"
    assert told.closed_channels() == frozenset()
    (again,) = claim(told, at=LATER + HOUR)
    assert (again.id, again.attempt) == (delivery.id, 1)
    told.settle(again, Delivered(), LATER + HOUR)
    with pytest.raises(UsageError):
        told.retry(row.id, LATER)
    with pytest.raises(UsageError):
        told.retry("nothing", LATER)


def test_a_moved_date_voids_the_old_reminders_and_owes_new_ones(told: Store, history: History) -> None:
    near = owed(kind="deadline.near", due=LATER, thread="alder/terms@2")
    told.record([changed(owed=(owed(), near))])
    moved = owed(kind="deadline.near", due=LATER + HOUR, thread="alder/terms@2")
    told.record([unchanged(NOON + 2 * HOUR, owed=(moved,), withdrawn=("alder/terms@2",))])
    assert states(history) == ["pending", "pending", "withdrawn"]
    assert [one.kind for one in history.alerts(state="withdrawn").records] == ["deadline.near"]


def test_news_is_never_withdrawn(told: Store, history: History) -> None:
    told.record([changed(owed=(owed(thread="t"),))])
    assert told.withdraw(["t"], NOON) == 0
    assert states(history) == ["pending"]


def test_received_is_received_even_if_withdrawn_meanwhile(told: Store, history: History) -> None:
    told.record([changed(owed=(owed(kind="deadline.near", thread="t"),))])
    (delivery,) = claim(told)
    told.withdraw(["t"], LATER)
    told.settle(delivery, Delivered(), LATER)
    assert states(history) == ["delivered"]


def test_what_was_withdrawn_before_the_attempt_stays_withdrawn(told: Store, history: History) -> None:
    told.record([changed(owed=(owed(thread="t"), owed(kind="deadline.near", thread="t")))])
    (delivery,) = claim(told)
    told.settle(delivery, Refused("busy"), LATER, next_attempt=LATER + HOUR)
    told.withdraw(["t"], LATER)
    (again,) = claim(told, at=LATER + HOUR)
    assert [one.kind for one in again.alerts] == ["agreement.changed"]
    told.settle(again, Delivered(), LATER + HOUR)
    assert states(history) == ["delivered", "withdrawn"]


def test_an_acknowledged_change_reminds_nobody(told: Store, history: History) -> None:
    soon, force = owed(kind="deadline.near", due=LATER), owed(kind="agreement.in_force", due=LATER)
    (recorded,) = told.record([changed(owed=(owed(), owed("pager"), soon, force))])
    assert recorded.change is not None
    told.acknowledge(recorded.change, "Alice", "we agree", LATER, closing=["pager"])
    change = history.change(recorded.change)
    assert change is not None
    assert change.change.acknowledged is not None
    assert (change.change.acknowledged.by, change.change.acknowledged.note) == ("Alice", "we agree")
    assert [one.kind for one in history.alerts(state="withdrawn").records] == ["deadline.near"]
    settled = [one.channel for one in history.alerts(limit=500).records if one.kind == "agreement.settled"]
    assert settled == ["pager"]
    with pytest.raises(UsageError):
        told.acknowledge(999, "Alice", "", LATER)


def test_put_back_messages_can_be_taken_at_once(told: Store) -> None:
    told.record([changed(owed=(owed(),))])
    (delivery,) = claim(told)
    told.release_deliveries([delivery.id], "two")
    assert claim(told) == ()
    told.release_deliveries([delivery.id], "one")
    assert [one.attempt for one in claim(told)] == [1]


def test_people_see_what_waits_and_what_died_by_channel(told: Store, history: History) -> None:
    told.record([changed(owed=(owed(), owed("hook", thread="a"), owed("hook", thread="b", due=LATER)))])
    (delivery,) = claim(told, "hook", at=NOON + HOUR)
    told.settle(delivery, Refused("gone", disable=True), LATER)
    shown = {channel.id: channel for channel in history.channels(NOON + HOUR)}
    assert (shown["mail"].waiting, shown["mail"].dead, shown["mail"].oldest_due) == (1, 0, NOON)
    assert (shown["hook"].waiting, shown["hook"].dead, shown["hook"].reason) == (0, 1, "gone")
