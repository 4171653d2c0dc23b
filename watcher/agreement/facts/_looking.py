"""Patterns that look at one letter before they try their alternatives: the same matches, found several times as fast.

Python's engine tries every alternative of a group, one after the other, at every place where the group may stand. A
vocabulary has dozens of them, and nearly everywhere none begins. So a class of all letters with which one can begin is
put in front of each group of many alternatives: ``(?:通知|公告|告知)`` becomes ``(?=[通公告])(?:通知|公告|告知)``. What
cannot be told so (an alternative that may be empty, or begin with anything) stays as it is written.
"""

import re
from typing import NamedTuple

_FEW = 3
"""Alternatives up to which trying them costs no more than the look."""
_TOKEN = re.compile(
    r"(?P<look>\(\?(?:=|!|<=|<!))|(?P<open>\((?:\?:|\?P<\w+>|(?!\?)))|(?P<flagged>\(\?[a-z]+:)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<edge>\\[bB]|[$^])|(?P<letter>\\.|[^.|()])|(?P<any>\.|\(\?P=\w+\))",
    re.DOTALL,
)
_TIMES = re.compile(r"(?:[*+?]|\{[0-9]*(?:,[0-9]*)?\})[?+]?")
_NONE_AT_ALL = re.compile(r"[*?]|\{0?,|\{0\}")


class _Part(NamedTuple):
    """A piece of a pattern, with the inside of a class of all letters it can begin with; ``None``: with any."""

    source: str
    first: str | None
    may_be_empty: bool


def compiled(pattern: str) -> re.Pattern[str]:
    """As ``re.compile``, with a look in front of each group of many alternatives."""
    return re.compile(_Reading(pattern).alternatives().source)


class _Reading:
    """One pass over a pattern's source."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def alternatives(self) -> _Part:
        """Everything up to the end of a group, or of the pattern."""
        parts = [self._sequence()]
        while self._pattern.startswith("|", self._at):
            self._at += 1
            parts.append(self._sequence())
        source = "|".join(part.source for part in parts)
        may_be_empty = any(part.may_be_empty for part in parts)
        known = [part.first for part in parts if part.first is not None]
        first = "".join(dict.fromkeys(known)) if len(known) == len(parts) else None
        if first is not None and not may_be_empty and len(parts) > _FEW:
            source = f"(?=[{first}])(?:{source})"
        return _Part(source, first, may_be_empty)

    def _sequence(self) -> _Part:
        """One alternative; what it begins with is told by its parts up to the first that cannot be empty."""
        source, firsts, may_be_empty = "", list[str | None](), True
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            part = self._repeated()
            source += part.source
            if may_be_empty:
                firsts.append(part.first)
                may_be_empty = part.may_be_empty
        known = [first for first in firsts if first is not None]
        return _Part(source, "".join(known) if len(known) == len(firsts) else None, may_be_empty)

    def _repeated(self) -> _Part:
        part = self._single()
        times = _TIMES.match(self._pattern, self._at)
        if times is None:
            return part
        self._at = times.end()
        return _Part(part.source + times[0], part.first, part.may_be_empty or _NONE_AT_ALL.match(times[0]) is not None)

    def _single(self) -> _Part:
        found = _TOKEN.match(self._pattern, self._at)
        if found is None:
            raise ValueError(f"not understood at {self._at}: {self._pattern}")
        self._at = found.end()
        if found.lastgroup == "look":
            return _Part(self._around(found.start()), "", may_be_empty=True)
        if found.lastgroup in ("open", "flagged"):
            inside = self.alternatives()
            self._at += 1
            first = inside.first if found.lastgroup == "open" else None
            return _Part(f"{found[0]}{inside.source})", first, inside.may_be_empty)
        if found.lastgroup == "edge":
            return _Part(found[0], "", may_be_empty=True)
        return _Part(found[0], _class_of(found), may_be_empty=False)

    def _around(self, start: int) -> str:
        """A look around, as it is written."""
        self.alternatives()
        self._at += 1
        return self._pattern[start : self._at]


def _class_of(token: re.Match[str]) -> str | None:
    """What stands for this letter or class inside a class."""
    text = token[0]
    if token.lastgroup == "any" or text.startswith(("[^", "\\S", "\\W", "\\D")):
        return None
    if token.lastgroup == "set":
        inside = text[1:-1]
        return ("\\" if inside[0] in "-]" else "") + (inside[:-1] + "\\-" if inside[1:].endswith("-") else inside)
    return text if text.startswith("\\") else re.escape(text)
