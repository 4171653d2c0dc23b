"""The promise holds under fire; the long campaign is `python -m tests.engine.kills`."""

import pytest

from tests.engine.kills import campaign


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_service_killed_in_the_middle_of_its_work_loses_nothing(address: str, seed: int) -> None:
    tally = await campaign(address, kills=2, sources=6, seed=seed)
    assert tally.changes > 0
    assert tally.owed == tally.received == 3 * tally.changes
    assert (tally.lost, tally.twice, tally.unowed) == (0, 0, 0)
