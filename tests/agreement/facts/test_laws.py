"""The law that governs is shown by its land's name, never by a code; the value itself stays the code."""

import pytest

from watcher.agreement import FACT_TYPES
from watcher.agreement.facts._jurisdictions import CODES
from watcher.agreement.facts._law_zh import _LAWS as READ_IN_CHINESE
from watcher.agreement.facts._laws import LAWS

GOVERNING_LAW = FACT_TYPES["dispute.governing_law"]


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("CN", "中国大陆法律", "the laws of mainland China"),
        ("HK", "香港法律", "the laws of Hong Kong"),
        ("GB", "英国法律", "the laws of the United Kingdom"),
        ("US-CA", "美国加利福尼亚州法律", "the laws of California (United States)"),
        ("AU-WA", "澳大利亚西澳大利亚州法律", "the laws of Western Australia (Australia)"),
        ("CA-NS", "加拿大新斯科舍省法律", "the laws of Nova Scotia (Canada)"),
        ("XX", "XX", "XX"),
    ],
)
def test_a_law_is_shown_in_both_languages(code: str, zh: str, en: str) -> None:
    assert GOVERNING_LAW.show(code) == (zh, en)


def test_every_law_that_can_be_read_has_a_name() -> None:
    assert {*CODES.values(), *READ_IN_CHINESE} <= LAWS.keys()
