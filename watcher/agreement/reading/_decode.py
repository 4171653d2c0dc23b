"""Bytes to characters: byte order mark, operator's word, header, declaration in the page, then honest tries.

Labels mean what browsers take them to mean (WHATWG Encoding Standard): gb2312 and gbk are gb18030, latin-1 is
windows-1252. A text with replacement characters is never passed on silently.
"""

import codecs
import re
from typing import NamedTuple

from watcher.errors import UnreadableError
from watcher.model import Bilingual, Page, Suspicion

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LABELS = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "hz-gb-2312": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-9": "cp1254",
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "utf-16": "utf-16-le",
    "unicode": "utf-16-le",
}
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:+-]+)", re.IGNORECASE)
_HONEST_TRIES = ("utf-8", "gb18030", "big5hkscs", "cp932")
_MOJIBAKE = re.compile(r"锟斤拷|烫烫烫|[ÃÂ][\u0080-\u00bf]|[äåæçèé][\u0080-\u00bf\u2018-\u2122]{2}")
_LOOK = 4096


class Decoded(NamedTuple):
    text: str
    encoding: str
    suspicions: tuple[Suspicion, ...] = ()


def decode(page: Page, override: str | None = None) -> Decoded:
    """The page's characters. Raises ``UnreadableError`` (empty, binary, encoding)."""
    body = page.body
    if not body.strip():
        raise UnreadableError("empty", Bilingual("网页没有内容（0 字节）。", "The page is empty (0 bytes)."))
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return _judged(body[len(mark) :].decode(encoding, "replace"), encoding)
    if _is_binary(body):
        raise UnreadableError("binary", Bilingual("内容是二进制数据，不是文档。", "The bytes are binary, no document."))
    declared = override or _declared(page)
    tries = [_codec(declared)] if declared else []
    tries += [encoding for encoding in _HONEST_TRIES if encoding not in tries]
    for encoding in tries:
        try:
            return _judged(body.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    return _judged(body.decode(tries[0], "replace"), tries[0])


def _declared(page: Page) -> str | None:
    header = _HEADER.search(page.headers.get("content-type", ""))
    if header:
        return header[1]
    meta = _META.search(page.body[:_LOOK]) or _XML.search(page.body[:_LOOK])
    return meta[1].decode("ascii", "replace") if meta else None


def _codec(label: str) -> str:
    """A WHATWG label as a codec; an unknown label is treated as if nothing had been declared."""
    label = label.strip().lower()
    name = _LABELS.get(label, label)
    try:
        codecs.lookup(name)
    except LookupError:
        return "utf-8"
    return name


def _is_binary(body: bytes) -> bool:
    head = body[:_LOOK]
    return head.count(0) > len(head) // 20 and not _looks_utf16(head)


def _looks_utf16(head: bytes) -> bool:
    even, odd = head[::2].count(0), head[1::2].count(0)
    return max(even, odd) > len(head) // 8 and min(even, odd) <= len(head) // 100


def _judged(text: str, encoding: str) -> Decoded:
    broken = text.count("\ufffd")
    if not broken and not _MOJIBAKE.search(text[:200_000]):
        return Decoded(text, encoding)
    message = Bilingual(
        f"网页的字符编码读不对（按 {encoding} 解码，{broken} 处无法还原）；请为该来源设置 encoding。",
        f"The page's characters cannot be read (decoded as {encoding}, {broken} lost); set encoding for this source.",
    )
    return Decoded(text, encoding, (Suspicion("garbled", message),))
