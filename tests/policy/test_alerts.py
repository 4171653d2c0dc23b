"""What is owed, when: dates that are true whenever they arrive, and hours of silence that hold for everything."""

import json
from dataclasses import replace
from zoneinfo import ZoneInfo

from tests.policy.memory import SOURCE, Memory
from tests.policy.test_verdict import ANNOUNCED, SHORTER_NOTICE, TERMS
from watcher.model import Route


def test_a_reminder_says_dates_and_counts_the_days_of_its_own_day() -> None:
    changed = Memory(replace(SOURCE, routes=(Route("hook"),))).shown(TERMS, ANNOUNCED)[-1]
    matters = {owed.alert.kind: json.loads(owed.alert.data)["deadline"]["days_left"] for owed in changed.owed}
    assert (matters["deadline.near"], matters["agreement.in_force"]) == (0, -1)
    near = [owed.alert for owed in changed.owed if owed.alert.kind == "deadline.near"]
    assert [json.loads(alert.data)["deadline"]["days_left"] for alert in near] == [alert.days_left for alert in near]
    assert all("2026-04-01" in alert.headline and "2026-03-31" in alert.headline for alert in near)


def test_a_digest_that_falls_into_hours_of_silence_waits_for_their_end() -> None:
    routes = (Route("digest", digest="0 3 * * *", quiet=("22:00", "07:00"), language="zh"),)
    changed = Memory(replace(SOURCE, routes=routes)).shown(TERMS, SHORTER_NOTICE)[-1]
    (due,) = {owed.due for owed in changed.owed if owed.alert.kind == "agreement.changed"}
    assert f"{due.astimezone(ZoneInfo(SOURCE.timezone)):%H:%M}" == "07:00"
