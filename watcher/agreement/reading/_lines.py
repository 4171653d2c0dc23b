"""Where a line of text ends only on paper: which lines belong together, and what a printed label looks like.

Rules hold for plain text, Markdown and PDF. A line is continued by the next when the sentence visibly goes on,
never when the next line opens with a label, a bullet or a name in front of a colon.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

_ZH_NUMBER = "[一二三四五六七八九十百零〇]{1,4}"
LABEL = re.compile(
    rf"""(?:
      第\s?(?:{_ZH_NUMBER}|\d{{1,3}})\s?[条章节款部编篇项]     # 第三条
    | {_ZH_NUMBER}[、．.]                                    # 一、
    | [（(]\s?(?:{_ZH_NUMBER}|\d{{1,2}}|[a-zA-Z]|[ivxIVX]{{1,5}})\s?[)）]   # （二） (a) (iv)
    | \d{{1,3}}(?:\.\d{{1,3}}){{1,5}}(?![\d%])\.?               # 1.2.3
    | \d{{1,3}}[.、．)）](?!\d)                               # 1. 2、 3)
    | [①-⑳]
    | [Ⅰ-Ⅻⅰ-ⅻ][、．.\s]                                     # Ⅴ.
    | (?:Article|Section|Clause|Part|Chapter|Schedule|Annex|Appendix)\s+(?:\d+|[IVXLC]+|[A-Z])\b
    | [IVXLC]{{1,5}}\.\s
    | [a-z]\)\s
    )""",
    re.VERBOSE,
)
_BULLET = re.compile(r"[*•·●○■□◆▪‣⁃◦>\-–—|#]\s*\S")
_NAMED = re.compile(r"[^，。；,;.!?！？\s]{1,14}\s?[：:]|[【\[《〈]")
_STOPS = "。！？；：.!?;:…”’\"'）)】]》〉"
_UNIT = re.compile(r"个?(?:小时|分钟|工作日|自然日|日[内起前后的，]|天|个?月|年|周|元|万元|%)")
_INNER = re.compile(r"[，。；,;]")
_CANNOT_START = "，。；：、！？）】》」』,;:!?)]}%％"
_TAIL = 240
MOST = 40_000
"""Lines that an agreement can have: a million characters, wrapped at any width that people read."""
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3001-\u3011\uff00-\uff65]")


SENTENCE = 60
"""Columns from which a line is a sentence without a full stop."""
_STOPPED = 24
"""Columns from which it is one with a full stop."""
SENTENCE_END = re.compile(r"[。！？；.!?;:：]\W{0,2}$")
_LETTERS = re.compile(r"\w+")


def is_sentence(words: str, columns: int | None = None) -> bool:
    """Whether a line says something; menus and captions are shorter. ``columns``: its width, where it is known."""
    columns = width(words) if columns is None else columns
    return columns >= SENTENCE or (columns >= _STOPPED and SENTENCE_END.search(words) is not None)


def sentences_in(text: str) -> int:
    """Lines long enough to say something."""
    return sum(width(line) >= SENTENCE for line in text.split("\n"))


def letters(text: str) -> str:
    """The letters and figures of a line, to find it again."""
    return "".join(_LETTERS.findall(text))


def behind(gap: re.Pattern[str], words: str, at: int) -> int:
    """The place behind the gap that is there, if there is one."""
    found = gap.match(words, at)
    return found.end() if found else at


def first_lines(text: str) -> str:
    """As many lines of a text as an agreement can have; all of them, as a rule."""
    lines = text.splitlines(keepends=True)
    return text if len(lines) <= MOST else "".join(lines[:MOST])


def unwrapped(text: str) -> str:
    """The text without the line ends of its source: nothing stands for one between Chinese characters, else a space."""
    if "\n" not in text:
        return text
    first, *inner, last = text.split("\n")
    lines = [first.rstrip(), *filter(None, map(str.strip, inner)), last.lstrip()]
    whole = lines[:1]
    for before, line in pairwise(lines):
        whole += ("" if _HAN.match(before[-1:]) and _HAN.match(line[:1]) else " ", line)
    return "".join(whole)


def joined(*parts: str) -> str:
    """The lines of a wrapped paragraph as one."""
    return unwrapped("\n".join(parts))


def tail(before: str, line: str) -> str:
    """The end of a paragraph that grows line by line: all that its next line is judged by."""
    return f"{before}{line}"[-_TAIL:]


def opens(line: str) -> bool:
    """A line that visibly begins something: label, bullet, or a name before a colon."""
    return bool(LABEL.match(line) or _BULLET.match(line) or _NAMED.match(line))


def goes_on(before: str, after: str) -> bool:
    """The sentence of one line is visibly unfinished and the next line finishes it."""
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return False
    if after[0] in _CANNOT_START or _open_bracket(before, after):
        return True
    if before[-1].isdigit() and len(before) > 8 and _UNIT.match(after):
        return True
    if before[-1] in _STOPS or opens(after) or not _INNER.search(before):
        return False
    if _HAN.match(before[-1]):
        return len(before) >= 20 and _HAN.match(after[0]) is not None
    return before[-1] == "," or after[0].islower()


def _open_bracket(before: str, after: str) -> bool:
    """A bracket opened near the end of one line and closed by the next."""
    tail = before[-40:]
    for opening, closing in ("（）", "()", "《》", "【】", "“”"):
        cut = tail.rfind(opening)
        if cut >= 0 and closing not in tail[cut:] and closing in after[:60]:
            until = after[: after.index(closing)]
            return opening not in until and "。" not in until
    return False


def width(line: str) -> int:
    """Columns on paper: Chinese characters take two."""
    if line.isascii():
        return len(line)
    return len(line) + sum(map(len, _WIDE.findall(line)))


def wrap_column(lines: Sequence[str]) -> int | None:
    """The column at which a text was wrapped by hand or machine, if it was."""
    widths = sorted(width(line) for line in lines if line.strip())
    if len(widths) < 8:
        return None
    column = widths[int(len(widths) * 0.97)]
    if not 30 <= column <= 140:
        return None
    near = sum(1 for each in widths if each >= column * 0.8)
    return column if near >= len(widths) * 0.35 else None


def is_full(line: str, after: str, column: int) -> bool:
    """The first word of the next line would not have fitted any more."""
    word = after.split(maxsplit=1)[0] if after.strip() else ""
    if _HAN.match(word):
        word = word[:2]
    return width(line) + width(word) + 1 > column - 2
