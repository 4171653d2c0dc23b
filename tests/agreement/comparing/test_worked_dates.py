"""The worked cases of the date rule, as the printed table shows them."""

import pytest

from tests.agreement.comparing.worked_dates import WORKED, Worked


@pytest.mark.parametrize("row", WORKED, ids=lambda row: row.case)
def test_a_worked_case_gives_the_dates_that_the_rule_gives(row: Worked) -> None:
    assert row.got() == row.expected
