"""Headings: lines that head a clause though no markup says so, and the heading that a clause's first line carries."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from watcher.agreement.clauses._lines import Line
from watcher.agreement.clauses._openings import is_terse
from watcher.agreement.clauses.numbering import read_label
from watcher.model import Block, Span

_SOFT_LEVEL = 6
_FEWEST_CAPITALS = 4
_LONGEST_RUN_IN = 90
_CAPITALS = re.compile(r"[^a-z\u4e00-\u9fff]{4,90}")
_LETTERS = re.compile("[A-Z]")
_HAN = re.compile("[\u4e00-\u9fff]")
_SENTENCE_WORDS = re.compile(
    "[您你我]|本公司|本平台|以下|如下|包括|下列|应当|不得|可以|同意|确认|承诺|保证|例如|注[：:]?$|提示$"
)
_RUN_IN_ZH = re.compile(
    r"([^\s，。；：、,.;:！？!?]{2,16}(?:[、/与和及][^\s，。；：、,.;:！？!?]{1,10}){0,3})[：:](?=\S|\s\S)"
)
_RUN_IN_BRACKETS = re.compile(r"【([^】\n]{2,30})】|\[([^\]\n]{2,30})\](?!\()")
_CAPITAL = r"[A-Z][\w’'/-]*"
_SMALL = "and|or|of|to|the|for|in|on|by|with|from|&|a|an|your|our|us"
_RUN_IN_EN = re.compile(rf"({_CAPITAL}(?:[ ,&/-]{{1,3}}(?:{_CAPITAL}|{_SMALL})){{0,9}})[.:](?=\s)")


def with_headings(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines of a document whose headings are only set in bold or capitals, marked as the headings they are."""
    return [
        replace(line, block=replace(line.block, kind="heading", level=_SOFT_LEVEL))
        if line.block.kind == "paragraph" and _heads(text, line.block, following.block if following else None)
        else line
        for line, following in zip_longest(lines, lines[1:])
    ]


def _heads(text: str, block: Block, following: Block | None) -> bool:
    if block.anchored and _strong_head(text, block.start, block.emphasis):
        return True
    if following is None or not is_terse(block.text):
        return False
    whole = _is_whole(block.emphasis, block)
    return whole or _is_in_capitals(block.text) or _is_caption(block.text, following)


def _is_whole(emphasis: Sequence[Span], block: Block) -> bool:
    return bool(emphasis) and emphasis[0].start == block.start and emphasis[0].end >= block.end - 1


def _is_in_capitals(text: str) -> bool:
    return _CAPITALS.fullmatch(text) is not None and len(_LETTERS.findall(text)) >= _FEWEST_CAPITALS


def _is_caption(text: str, following: Block) -> bool:
    """A short line without a sentence's end in front of a paragraph that has one."""
    if is_terse(following.text) or following.kind == "heading" or len(following.text) < len(text):
        return False
    if _HAN.search(text):
        return len(text) <= 16 and not _SENTENCE_WORDS.search(text) and not re.search(r"[\d@，,]", text)
    return len(text) <= 60 and _title_case(text)


def _title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]*", text) if len(word) > 3]
    return bool(words) and text[0].isupper() and sum(word[0].isupper() for word in words) * 3 >= len(words) * 2


def heading_of(text: str, line: Span, emphasis: Sequence[Span], *, is_heading: bool, goes_on: bool) -> str | None:
    """The heading in a clause's first line: all of it, or what runs in front of the text. None rather than a guess."""
    strong = _strong_head(text, line.start, emphasis) if emphasis else None
    if strong:
        return strong
    words = text[line.start : line.end]
    if is_heading or (goes_on and is_terse(words)):
        return _tidy(words) or None
    return _run_in(words)


def _strong_head(text: str, at: int, emphasis: Sequence[Span]) -> str | None:
    """The words in bold at the head of a line, where they are fewer than the line and end like a heading."""
    for span in emphasis:
        if span.start > at + 2:
            break
        if span.end < at + 2:
            continue
        label = read_label(text, span.start, span.end)
        words = text[max(at, label.words if label else span.start) : span.end]
        rest = text[span.end : span.end + 2]
        ends = (
            words.rstrip().endswith((".", ":", "：", "。")) or rest.lstrip()[:1] in tuple(".:：。\n–—-") or rest == ""
        )
        if ends and 1 < len(words) <= _LONGEST_RUN_IN and is_terse(words.rstrip(" .:：。")):
            return _tidy(words)
    return None


def _run_in(words: str) -> str | None:
    bracketed = _RUN_IN_BRACKETS.match(words) if words[:1] in ("【", "[") else None
    if bracketed:
        return bracketed[1] or bracketed[2]
    head = words[:_LONGEST_RUN_IN]
    chinese = _RUN_IN_ZH.match(words) if "：" in head or ":" in head else None
    if chinese and _HAN.search(chinese[1]):
        return None if _SENTENCE_WORDS.search(chinese[1]) else chinese[1]
    english = _RUN_IN_EN.match(words) if "A" <= words[:1] <= "Z" else None
    return english[1] if english and len(english[1]) <= _LONGEST_RUN_IN else None


def _tidy(words: str) -> str:
    return words.strip(" \t*_#\u3000").rstrip(" .:：。*_")
