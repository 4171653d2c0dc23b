"""The promise holds under fire; the long campaign is `python -m tests.engine.kills`."""

from pathlib import Path

from tests.engine.kills import campaign


async def test_a_service_killed_in_the_middle_of_its_work_loses_nothing(address: str, tmp_path: Path) -> None:
    tally = await campaign(tmp_path, address, kills=2, sources=6)
    assert tally.changes > 0
    assert [one.owed for one in tally.heard] == [tally.changes] * 3
    assert tally.holds, tally
