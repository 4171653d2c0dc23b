"""A look at the first letter, or beginning with it, changes no match."""

import re
from itertools import product

import pytest

from watcher.agreement.facts._looking import compiled

LOOKED = {
    "x*(?:a|b|c|d)e": "x*(?:(?=[abcd])(?:a|b|c|d))e",
    "a(?P<rest>b|(?:c|d)|e?f|gh)": "a(?P<rest>(?=[bcdefg])(?:b|(?:c|d)|e?f|gh))",
    "a|b|c+|[-x]": r"(?=[abc\-x])(?:a|b|c+|[-x])",
    r"a|b|c?d|\.": r"(?=[abcd\.])(?:a|b|c?d|\.)",
}
OPENED = {
    "(?:(?:ab|cd)e|f)g": "(?:abe|cde|f)g",
    "(?:ab|cd)e|fg": "abe|cde|fg",
    "[ab]c|d": "ac|bc|d",
    r"\b(?:ab|cd)e": r"(?:ab(?<=\bab)|cd(?<=\bcd))e",
    "(?<!a)(?:bc?|-)": "b(?<=(?<!a)b)c?|-(?<=(?<!a)-)",
    "^(?!ab)(?:ab|ac)": "ab(?<=^(?!ab)ab)|ac(?<=^(?!ab)ac)",
    r"(?:a|\.)b|c": r"ab|\.b|c",
}
AS_WRITTEN = (
    r"\b(?:(?:a|b)c|[de]f)|gh|[ik]l",
    "a|b|c",
    "a|b|c|d?",
    "a|b|c|.d",
    "a|b|c|[^d]",
    "a|b|c|",
    "[a-c]b|c",
    "a|b|c|(?i:d)",
    r"(?P<q>a)b|c|d|(?P=q)",
    "(?:a|b)(c)|-",
)
SAME = (
    *LOOKED,
    *OPENED,
    *AS_WRITTEN,
    "a(?:b|c|ab|ca)*",
    "(?:a?b|b?c|c+a|a{0,2}c)a",
    r"\b(?:a|b|ab|c)\b",
    "^(?:a|b|c|-)|(?:ab|ba|ca|cb)$",
    "a(?:b|c|-|(?=c)c)?+b",
    "[^a](?:[a-c]b|-a|c|b{2})",
    r"\b(?:ab|b|c)|(?<!b)(?:a|ab)c",
    "(?<=a)(?!bb)(?:b|ba|bb)c?|(?:b|bc|-)+a",
    "(?:ab??|ab)c|(?:[bc]|-)$",
)
TEXTS = ["".join(letters) for length in range(6) for letters in product("abc-", repeat=length)]


@pytest.mark.parametrize("pattern", LOOKED)
def test_a_group_of_many_alternatives_is_led_by_their_first_letters(pattern: str) -> None:
    assert compiled(pattern).pattern == LOOKED[pattern]


@pytest.mark.parametrize("pattern", OPENED)
def test_a_beginning_is_opened_into_alternatives_of_plain_letters(pattern: str) -> None:
    assert compiled(pattern).pattern == OPENED[pattern]


@pytest.mark.parametrize("pattern", AS_WRITTEN)
def test_what_may_begin_with_anything_or_nearly_so_stays_as_it_is_written(pattern: str) -> None:
    assert compiled(pattern).pattern == pattern


@pytest.mark.parametrize("pattern", SAME)
def test_the_same_is_found_with_and_without_the_look(pattern: str) -> None:
    plain, looking = re.compile(pattern), compiled(pattern)
    for text in TEXTS:
        assert [found.regs for found in looking.finditer(text)] == [found.regs for found in plain.finditer(text)]


def test_a_pattern_that_is_not_understood_is_refused_when_it_is_first_asked() -> None:
    pattern = compiled("a|b|(?#c)")
    with pytest.raises(ValueError, match="not understood"):
        pattern.search("a")
