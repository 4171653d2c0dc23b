"""A week of a source that shows two texts by turns."""

from tests.policy.flapping import played, told_at_once


def test_turns_are_told_once_as_a_state_and_a_real_change_at_once() -> None:
    told = [
        (shown, kind) for shown, verdict in played() for channel, kind in told_at_once(verdict) if channel == "mail"
    ]
    assert told == [
        ("B", "agreement.changed"),
        ("A", "agreement.changed"),
        ("B", "source.flapping"),
        ("C", "agreement.changed"),
    ]
