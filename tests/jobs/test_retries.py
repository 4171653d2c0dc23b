"""A refused message is tried again for more than a week, then told elsewhere."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.store.cast import NOON, alert, source
from watcher.deliver import WAITS, next_attempt, obituaries, undisturbed
from watcher.model import Delivery, Refused, Route

MESSAGE = Delivery("m1", "mail", (alert(),), 1, NOON)
BUSY = Refused("busy")


def attempts(message: Delivery) -> list[timedelta]:
    """Times of all attempts, from the first one on, at a receiver that never comes back."""
    now, times = NOON, [timedelta()]
    while (later := next_attempt(replace(message, attempt=len(times)), BUSY, now)) is not None:
        now = later
        times.append(now - NOON)
    return times


def test_a_receiver_that_is_down_for_a_week_still_hears() -> None:
    times = attempts(MESSAGE)
    assert len(times) == len(WAITS) + 1
    assert times[1] < timedelta(seconds=6)
    assert times[2] < timedelta(minutes=6)
    assert timedelta(days=7) < times[-1] < timedelta(days=9)


def test_messages_that_were_refused_together_are_not_tried_together() -> None:
    hundred = [next_attempt(replace(MESSAGE, id=f"m{n}", attempt=2), BUSY, NOON) for n in range(100)]
    waits = [moment - NOON for moment in hundred if moment]
    assert len(set(waits)) == 100
    assert timedelta(seconds=270) <= min(waits) < max(waits) <= timedelta(seconds=330)


def test_the_next_attempt_of_a_message_is_the_same_whoever_works_it_out() -> None:
    assert next_attempt(MESSAGE, BUSY, NOON) == next_attempt(MESSAGE, BUSY, NOON)


@pytest.mark.parametrize(
    ("refused", "wait"),
    [
        (Refused("busy", retry_after=timedelta(minutes=2)), timedelta(minutes=2)),
        (Refused("busy", retry_after=timedelta(days=30)), timedelta(days=1)),
    ],
)
def test_a_receiver_that_names_a_time_is_obeyed_within_reason(refused: Refused, wait: timedelta) -> None:
    assert next_attempt(MESSAGE, refused, NOON) == NOON + wait


@pytest.mark.parametrize("refused", [Refused("no such mailbox", permanent=True), Refused("gone", disable=True)])
def test_where_there_is_no_use_it_is_dead_at_once(refused: Refused) -> None:
    assert next_attempt(MESSAGE, refused, NOON) is None


SOURCES = {"alder/terms": source(routes=(Route("mail"), Route("hook"), Route("pager")))}


def test_a_dead_message_is_told_over_another_channel_of_the_source() -> None:
    (owed,) = obituaries(MESSAGE, BUSY, SOURCES, frozenset(), NOON)
    assert (owed.channel, owed.alert.kind, owed.alert.facts) == ("hook", "delivery.dead", alert().facts)
    assert "mail" in owed.alert.headline
    assert alert().headline in owed.alert.headline


NIGHT = NOON.replace(hour=15)
"""Eleven in the evening in Shanghai."""
SLEEPS = Route("hook", quiet=("22:00", "07:00"))


def test_the_death_of_a_message_wakes_nobody() -> None:
    (owed,) = obituaries(MESSAGE, BUSY, {"alder/terms": source(routes=(Route("mail"), SLEEPS))}, frozenset(), NIGHT)
    assert owed.due == NIGHT + timedelta(hours=8)


def test_another_try_waits_for_the_end_of_the_hours_of_silence_of_all_who_asked() -> None:
    over_hook = replace(MESSAGE, channel="hook")
    assert undisturbed(over_hook, {"a": source(routes=(SLEEPS, Route("mail")))}, NIGHT) == NIGHT + timedelta(hours=8)
    assert undisturbed(over_hook, {"a": source(routes=(SLEEPS, Route("hook")))}, NIGHT) == NIGHT
    assert undisturbed(MESSAGE, {"a": source(routes=(SLEEPS, Route("mail")))}, NIGHT) == NIGHT
    assert undisturbed(MESSAGE, {}, NIGHT) == NIGHT


def test_a_closed_channel_is_no_way_out() -> None:
    (owed,) = obituaries(MESSAGE, BUSY, SOURCES, frozenset({"hook"}), NOON)
    assert owed.channel == "pager"
    assert list(obituaries(MESSAGE, BUSY, SOURCES, frozenset({"hook", "pager"}), NOON)) == []


def test_where_a_source_has_no_other_channel_any_of_the_house_will_do() -> None:
    alone = {"alder/terms": source(routes=(Route("mail"),))}
    assert list(obituaries(MESSAGE, BUSY, alone, frozenset(), NOON, ("mail",))) == []
    (owed,) = obituaries(MESSAGE, BUSY, alone, frozenset(), NOON, ("mail", "pager", "hook"))
    assert (owed.channel, owed.due) == ("pager", NOON)
    (owed,) = obituaries(MESSAGE, BUSY, SOURCES, frozenset(), NOON, ("mail", "spare"))
    assert owed.channel == "hook"


@pytest.mark.parametrize("kind", ["delivery.dead", "channel.test", "agreement.settled"])
def test_the_death_of_such_messages_is_told_to_nobody(kind: str) -> None:
    message = replace(MESSAGE, alerts=(alert(kind),))  # type: ignore[arg-type]
    assert list(obituaries(message, BUSY, SOURCES, frozenset(), NOON)) == []


def test_a_source_that_is_not_known_any_more_has_no_other_channel() -> None:
    assert list(obituaries(MESSAGE, BUSY, {}, frozenset(), NOON)) == []
