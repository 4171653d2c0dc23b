"""Patterns that look at one letter before they try their alternatives: the same matches, found several times as fast.

Python's engine tries every alternative of a group, one after the other, at every place where the group may stand. A
vocabulary has dozens of them, and nearly everywhere none begins. So a class of all letters with which one can begin is
put in front of each group of many alternatives: ``(?:通知|公告|告知)`` becomes ``(?=[通公告])(?:通知|公告|告知)``. What
cannot be told so (an alternative that may be empty, or begin with anything) stays as it is written.

At the beginning of a pattern more can be had: the engine skips to the next letter with which a match can begin, but
only where the pattern is written as alternatives that begin with a plain letter each. So its beginning is opened:
``(?:(?:修|变)改|调整)后`` becomes ``(?:修改|变改|调整)后``, and what looks around in front of a letter looks back from behind
it: ``(?<!再)(?:修改|调整)`` becomes ``修改(?<=(?<!再)修改)|调整(?<=(?<!再)调整)``.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple, cast

_FEW = 3
"""Alternatives up to which trying them costs no more than the look."""
_TOKEN = re.compile(
    r"(?P<look>\(\?(?:=|!|<=|<!))|(?P<open>\((?:\?:|\?P<\w+>|(?!\?)))|(?P<flagged>\(\?[a-z]+:)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<edge>\\[bB]|[$^])|(?P<letter>\\.|[^.|()])|(?P<any>\.|\(\?P=\w+\))",
    re.DOTALL,
)
_TIMES = re.compile(r"(?:[*+?]|\{[0-9]*(?:,[0-9]*)?\})[?+]?")
_CAPTURES = re.compile(r"(?<!\\)\((?!\?)|\(\?P<")
"""Opens a group that is numbered: it cannot be written twice."""
_WORD = re.compile(r"(?:\\.|[^\\().|?*+{\[])(?:[^\W_](?![?*+{]))*", re.DOTALL)
"""The letters with which an alternative begins, up to one that may be missing."""
_PLAIN_SET = re.compile(r"\[[^\^\-\\\]]{1,12}\]")
_MUCH = 3000
"""Characters of a pattern that are not written again for the sake of its beginning."""
_MOST_LATIN = 6
"""Different Latin letters up to which it pays to skip to the next one of them."""
_NONE_AT_ALL = re.compile(r"[*?]|\{0?,|\{0\}")


class _Opened(NamedTuple):
    """A piece of a pattern as alternatives that begin with a plain letter each, and what stands behind all of them."""

    heads: tuple[str, ...]
    tail: str = ""

    def source(self) -> str:
        heads = "|".join(self.heads)
        return f"(?:{heads}){self.tail}" if self.tail and len(self.heads) > 1 else heads + self.tail


class _Part(NamedTuple):
    """A piece of a pattern, with the inside of a class of all letters it can begin with; ``None``: with any."""

    source: str
    first: str | None
    may_be_empty: bool
    opened: _Opened | None = None


def compiled(pattern: str) -> re.Pattern[str]:
    """As ``re.compile``, with its beginning opened, and a look in front of each group of many alternatives; and not
    before something is looked for: hundreds of patterns take a second, which who asks for a list is not to wait.
    """
    return cast("re.Pattern[str]", _WhenAsked(pattern))


class _WhenAsked:
    """Becomes the pattern when it is first asked for anything: from then on its methods are the pattern's own. What
    they find says in ``Match.re`` that it was found by that pattern, and not by this.
    """

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        pattern = re.compile(_with_looks(self._source))
        for method in _METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


def _with_looks(pattern: str) -> str:
    whole = _Reading(pattern).alternatives()
    return whole.opened.source() if whole.opened and _is_rare(whole.opened) else whole.source


def _is_rare(opened: _Opened) -> bool:
    """Whether texts have few of the letters with which a match can begin: most Latin ones stand in every word."""
    letters = {head.lstrip("\\")[:1] for head in opened.heads}
    return sum(letter.isascii() and letter.isalpha() for letter in letters) <= _MOST_LATIN


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
        return _Part(source, first, may_be_empty, _any_of(parts))

    def _sequence(self) -> _Part:
        """One alternative; what it begins with is told by its parts up to the first that cannot be empty."""
        parts = list[_Part]()
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            parts.append(self._repeated())
        leading = next((number for number, part in enumerate(parts, 1) if not part.may_be_empty), len(parts))
        known = [part.first for part in parts[:leading] if part.first is not None]
        first = "".join(known) if len(known) == leading else None
        source = "".join(part.source for part in parts)
        return _Part(source, first, all(part.may_be_empty for part in parts), _one_after_another(parts))

    def _repeated(self) -> _Part:
        part = self._single()
        times = _TIMES.match(self._pattern, self._at)
        if times is None:
            return part
        self._at = times.end()
        may_be_empty = part.may_be_empty or _NONE_AT_ALL.match(times[0]) is not None
        return _Part(part.source + times[0], part.first, may_be_empty)

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
            source = f"{found[0]}{inside.source})"
            if found.lastgroup == "flagged":
                return _Part(source, None, inside.may_be_empty)
            return _Part(source, inside.first, inside.may_be_empty, inside.opened if found[0] == "(?:" else None)
        if found.lastgroup == "edge":
            return _Part(found[0], "", may_be_empty=True)
        letters = _letters_of(found)
        return _Part(found[0], _class_of(found), may_be_empty=False, opened=_Opened(letters) if letters else None)

    def _around(self, start: int) -> str:
        """A look around, as it is written."""
        self.alternatives()
        self._at += 1
        return self._pattern[start : self._at]


def _any_of(parts: Sequence[_Part]) -> _Opened | None:
    """Alternatives opened together, where that writes little twice and no numbered group."""
    if len(parts) == 1:
        return parts[0].opened
    opened = [part.opened for part in parts if part.opened is not None]
    if len(opened) < len(parts):
        return None
    twice = [each for each in opened if len(each.heads) > 1]
    if any(_CAPTURES.search(each.tail) for each in twice):
        return None
    if sum(len(each.heads) * len(each.tail) for each in twice) > _MUCH:
        return None
    return _Opened(tuple(head + each.tail for each in opened for head in each.heads))


def _one_after_another(parts: Sequence[_Part]) -> _Opened | None:
    """A sequence opened at its first letter; what looks around in front of it then looks back from behind."""
    number = next((number for number, part in enumerate(parts) if not (part.may_be_empty and part.first == "")), None)
    opened = parts[number].opened if number is not None else None
    if number is None or opened is None:
        return None
    looks = "".join(part.source for part in parts[:number])
    tail = opened.tail + "".join(part.source for part in parts[number + 1 :])
    return _Opened(tuple(_looking_back(looks, head) for head in opened.heads), tail)


def _looking_back(looks: str, head: str) -> str:
    """A head with what looks around in front of it put behind its first letters."""
    word = _WORD.match(head)
    if not looks or word is None:
        return head
    return f"{word[0]}(?<={looks}{word[0]}){head[word.end() :]}"


def _letters_of(token: re.Match[str]) -> tuple[str, ...]:
    """The letters that this letter or class stands for, where they are few and plain."""
    text = token[0]
    if token.lastgroup == "letter":
        return () if text[0] == "\\" and text[1].isalnum() else (text,)
    if token.lastgroup == "set" and _PLAIN_SET.fullmatch(text):
        return tuple(map(re.escape, text[1:-1]))
    return ()


def _class_of(token: re.Match[str]) -> str | None:
    """What stands for this letter or class inside a class."""
    text = token[0]
    if token.lastgroup == "any" or text.startswith(("[^", "\\S", "\\W", "\\D")):
        return None
    if token.lastgroup == "set":
        inside = text[1:-1]
        return ("\\" if inside[0] in "-]" else "") + (inside[:-1] + "\\-" if inside[1:].endswith("-") else inside)
    return text if text.startswith("\\") else re.escape(text)
