"""Text cut into what a redline never splits: Chinese characters, words, numbers and dates; and into sentences."""

import re

_DATE = (
    r"\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)"
)
_ADDRESS = r"https?://[^\s，。；）)】」]+|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
_NUMBER = r"\d+(?:[.,:]\d+)*%?"
_CHINESE_NUMBER = "[〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]+"
_IDEOGRAPH = r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_WORD = rf"(?:(?!{_IDEOGRAPH})[^\W\d_])+(?:['’\-](?:(?!{_IDEOGRAPH})[^\W\d_])+)*"

_TOKEN = re.compile(rf"{_ADDRESS}|{_DATE}|{_NUMBER}|{_CHINESE_NUMBER}|{_WORD}|\s+|.", re.DOTALL)
_COUNTED = re.compile(rf"(?:{_DATE}|{_NUMBER}|{_CHINESE_NUMBER})\Z")
_PLAIN = r"[^\n。；;！!？?.]*"
_INSIDE = r"[.;!?](?=[A-Za-z0-9%&=_])"
"""Marks inside a number, a name or an address: 13.2, example.cn/a?b=c."""
_SENTENCE = re.compile(
    rf"{_PLAIN}(?:{_INSIDE}{_PLAIN})*(?:[。；;！!？?]+[”’」』）)\"']*|\.(?=\s|$)[”’)\"']*|[.]|\n|$)\s*"
)


_SHORT_FORM = re.compile(
    r"(?:^|[\s(“\"])(?:e\.g|i\.e|etc|incl|inc|ltd|co|corp|no|nos|art|sec|cf|vs?|mr|mrs|ms|dr|st|approx|[a-z](?:\.[a-z])*)\.\s*$",
    re.IGNORECASE,
)


def tokens(text: str) -> list[str]:
    """The pieces of ``text``; joined they are the text."""
    return _TOKEN.findall(text)


def is_number(token: str) -> bool:
    """A number or a date, in digits or in Chinese."""
    return bool(_COUNTED.match(token))


def sentences(text: str) -> list[str]:
    """Sentences and lines with whatever white space follows them; joined they are the text."""
    whole: list[str] = []
    open_end = ""
    for piece in _SENTENCE.findall(text):
        if not piece:
            continue
        open_end += piece
        if _ends(piece):
            whole.append(open_end)
            open_end = ""
    if open_end:
        whole.append(open_end)
    return whole


def is_ended(piece: str) -> bool:
    """Whether a stretch ends where a sentence or a line does."""
    closed = piece.rstrip(" \t")
    if not closed or closed.endswith("\n"):
        return True
    last = closed.rstrip("”’」』）)\"'\n ")[-1:]
    return last in "。；;！!？?" or (last == "." and closed != piece)


def _ends(piece: str) -> bool:
    """A full stop before anything but white space, or behind a short form, ends no sentence."""
    return not piece.endswith(".") and ("\n" in piece or not _SHORT_FORM.search(piece))
