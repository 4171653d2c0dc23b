"""The promise holds under fire; the long campaign is `python -m tests.engine.kills`."""

from tests.engine.kills import campaign


async def test_a_service_killed_in_the_middle_of_its_work_loses_nothing(address: str) -> None:
    tally = await campaign(address, kills=2, sources=6)
    assert tally.changes > 0
    assert tally.owed == tally.received == 3 * tally.changes
    assert (tally.lost, tally.twice, tally.unowed) == (0, 0, 0)
