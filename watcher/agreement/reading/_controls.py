"""Which lines of a text are there to be clicked or counted: buttons, calls, tools, counters.

A word on a button may head a clause ("Register", "Search"), and a counter may be a limit that a sentence announces. So a
line is asked for what it stands on, and for the line before and behind it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from watcher.agreement.reading import _lines, _site_lines
from watcher.agreement.reading._walk import Line, Walked

_LONGEST_BUTTON = 40
_HEADS = frozenset(("summary", "dt", "legend", "caption"))
_ANSWERS = frozenset(("yes", "no", "oui", "non", "ja", "nein", "是", "否"))
_ASKS = re.compile(r"helpful|useful|aidé|utile|hilfreich|有帮助|有用|解决|满意", re.IGNORECASE)
_ASKED_ABOVE = 4
"""Lines above an answer in which visitors are asked for it."""
_FEW = 2
"""Buttons of one kind, each above a sentence of its own, that are headings which open."""


def controls(walked: Walked, words: Sequence[str], text: Iterable[int]) -> set[int]:
    """The places of lines that are no part of the text they stand in."""
    headings = cache(lambda: _buttons_that_open(walked, words))
    found: set[int] = set()
    announced = False
    for at in text:
        line = walked.lines[at]
        if not _is_control(walked, words, at) or (walked.boxes[line.home].tag == "button" and at in headings()):
            announced = line.linked == 0 and words[at].endswith((":", "：")) and _lines.is_sentence(words[at])
        elif not announced or line.linked or walked.boxes[line.home].tag == "button":
            found.add(at)
    return found


def _is_control(walked: Walked, words: Sequence[str], at: int) -> bool:
    line, said = walked.lines[at], words[at]
    box = walked.boxes[line.home]
    if _site_lines.is_site_line(said):
        return True
    if line.linked == len(said) > line.fragments and _is_for_a_click(line, said):
        return True
    if _site_lines.is_control(said):
        clicked = line.linked > 0 or (box.tag == "button" and "aria-expanded" not in box.attributes)
        return clicked or (line.draft.kind == "paragraph" and not _says_something(walked, words, at))
    return box.tag == "button" and not box.opens and len(said) < _LONGEST_BUTTON and not _lines.LABEL.match(said)


def _is_for_a_click(line: Line, said: str) -> bool:
    return _site_lines.is_advertisement(said) or (line.draft.kind == "paragraph" and _site_lines.is_call(said))


def _says_something(walked: Walked, words: Sequence[str], at: int) -> bool:
    """An answer that nobody asked visitors for, or the head of the sentence below."""
    if words[at].lower() in _ANSWERS:
        return not any(map(_ASKS.search, words[max(0, at - _ASKED_ABOVE) : at]))
    if _site_lines.is_toggle(words[at]) or not _heads_a_sentence(walked, words, at):
        return False
    line, below = walked.lines[at], walked.lines[at + 1]
    box = walked.boxes[line.home]
    strong = all(run.strong or run.text.isspace() for run in line.draft.runs)
    return strong or line.home == below.home or box.tag in _HEADS or "aria-expanded" in box.attributes


def _heads_a_sentence(walked: Walked, words: Sequence[str], at: int) -> bool:
    below = walked.lines[at + 1 : at + 2]
    return bool(below) and below[0].linked < len(words[at + 1]) / 2 and _lines.is_sentence(words[at + 1])


def _buttons_that_open(walked: Walked, words: Sequence[str]) -> frozenset[int]:
    """Headings that are buttons of one name, each with another word on it and a sentence below."""
    alike: Mapping[str, dict[str, int]] = defaultdict(dict)
    for at, line in enumerate(walked.lines):
        box = walked.boxes[line.home]
        if (
            box.tag == "button"
            and not line.linked
            and not _site_lines.is_control(words[at])
            and _heads_a_sentence(walked, words, at)
        ):
            alike[box.attributes.get("class") or ""].setdefault(words[at], at)
    return frozenset(at for places in alike.values() if len(places) >= _FEW for at in places.values())
