"""Bytes to characters: byte order mark, operator's word, UTF-8 where it fits, declaration, then honest tries.

Labels mean what browsers take them to mean (WHATWG Encoding Standard): gb2312 and gbk are gb18030, latin-1 is
windows-1252. Bytes that are valid UTF-8 with characters beyond ASCII are UTF-8 whatever is declared: a declaration
that changes from look to look must not change the text. What cannot be decoded stays visible as U+FFFD.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

import webencodings

from watcher.errors import UnreadableError
from watcher.model import Bilingual, Page

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UNMARKED = (
    (re.compile(rb"(?:\s\x00)*<\x00[!?a-zA-Z]\x00"), "utf-16-le"),
    (re.compile(rb"(?:\x00\s)*\x00<\x00[!?a-zA-Z]"), "utf-16-be"),
)
"""How markup begins in UTF-16 that no byte order mark announces."""
_NO_ENCODINGS = frozenset(("replacement", "x-user-defined"))
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:+-]+)", re.IGNORECASE)
_EAST_ASIAN = ("gb18030", "big5hkscs", "cp932", "cp949")
_WESTERN = frozenset(("cp1252", "cp1254", "iso8859-15"))
EVERYDAY = frozenset("的一是不了在人有我他这為为們们您务務协協议議条條用户戶及或和与與本司法の은는이가을를のにはを")
"""Characters that any page of such a language is full of; a wrong decoding hits them by accident only."""
_LOOK = 4096
_SAMPLE = 60_000


class Decoded(NamedTuple):
    text: str
    encoding: str


def decode(page: Page, override: str | None = None) -> Decoded:
    """The page's characters. Raises ``UnreadableError`` (empty, binary).

    NUL, which stray bytes and zero-filled blocks leave behind, is dropped: parsers make it a lost character.
    """
    text, encoding = _decoded(page.body, codec_of(override), page)
    return Decoded(text.replace("\x00", ""), encoding)


def _decoded(body: bytes, override: str | None, page: Page) -> Decoded:
    if not body.strip():
        raise UnreadableError("empty", Bilingual("网页没有内容（0 字节）。", "The page is empty (0 bytes)."))
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return Decoded(body[len(mark) :].decode(encoding, "replace"), encoding)
    for beginning, encoding in _UNMARKED:
        if override is None and beginning.match(body) and (text := _strictly(body, encoding)) is not None:
            return Decoded(text, encoding)
    declared = override or _declared(page)
    if (not declared or not declared.startswith("utf-16")) and _is_binary(body[:_LOOK]):
        raise UnreadableError("binary", Bilingual("内容是二进制数据，不是文档。", "The bytes are binary, no document."))
    for candidate in (override,) if override else _tries(body, declared):
        text = _strictly(body, candidate) if candidate else None
        if text is not None and candidate:
            return Decoded(text, candidate)
    encoding = declared or "utf-8"
    return Decoded(body.decode(encoding, "replace"), encoding)


def _tries(body: bytes, declared: str | None) -> Iterator[str | None]:
    """Encodings in the order of trust."""
    yield "utf-8" if declared is None or not declared.startswith("utf-16") else None
    sample = body[:_SAMPLE]
    fitting = max(_EAST_ASIAN, key=lambda encoding: _fit(sample, encoding))
    fits = _fit(sample, fitting) > 0.04
    if declared in _WESTERN and fits:
        yield fitting
    yield declared
    if declared != "utf-8":
        yield fitting if fits else "cp1252"
    elif fits:
        yield fitting


def _fit(sample: bytes, encoding: str) -> float:
    """Share of everyday characters among all beyond ASCII, 0 where the bytes do not decode."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        text = decoder.decode(sample)
    except UnicodeDecodeError:
        return 0.0
    beyond = [character for character in text if character > "\x7f"]
    return sum(character in EVERYDAY for character in beyond) / len(beyond) if beyond else 0.0


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return None


def _declared(page: Page) -> str | None:
    header = _HEADER.search(page.headers.get("content-type", ""))
    if header and (codec := codec_of(header[1])):
        return codec
    meta = _META.search(page.body[:_LOOK]) or _XML.search(page.body[:_LOOK])
    codec = codec_of(meta[1].decode("ascii", "replace")) if meta else None
    return "utf-8" if codec and codec.startswith("utf-16") else codec


def codec_of(label: str | None) -> str | None:
    """A WHATWG label as a codec of Python; None for a label that browsers do not know."""
    encoding = webencodings.lookup(label) if label else None
    if encoding is None or encoding.name in _NO_ENCODINGS:
        return None
    return "gb18030" if encoding.name == "gbk" else encoding.codec_info.name


def _is_binary(head: bytes) -> bool:
    controls = sum(head.count(bytes((code,))) for code in (*range(9), *range(14, 27), *range(28, 32)))
    return controls > max(2, len(head) // 50)
