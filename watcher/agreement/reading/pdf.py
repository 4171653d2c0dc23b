"""PDF with a text layer: lines joined to paragraphs by where they end; running heads and page numbers dropped.

A line goes on in the next one when the next one's first word would not have fitted behind it. A scan without text,
a locked file and broken bytes are ``UnreadableError``s: a state that is shown, never an empty version.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from threading import Lock
from typing import NamedTuple

from pypdfium2 import PdfDocument, PdfiumError, PdfTextPage
from pypdfium2.raw import FPDF_ERR_PASSWORD

from watcher.agreement.reading import _lines
from watcher.agreement.reading._blocks import plain
from watcher.agreement.reading._format import DocumentFormat, Reading
from watcher.agreement.reading.text import titled
from watcher.errors import UnreadableError
from watcher.model import Bilingual, Page, ReadingRules, Suspicion

MOST_PAGES = 1_000
LEAST_CHARACTERS = 20
"""Characters in the whole text layer below which the pages are pictures."""
FARTHEST = 2.6
"""Line heights between two lines beyond which a new paragraph begins."""
EDGE = 2
"""Running lines at the head and foot of a page at most."""
_PAGE_NUMBER = re.compile(
    r"^[-–—\s]*(?:第\s*)?(?:page\s*)?\d{1,4}(?:\s*(?:/|of|／|页\s*[，,]?\s*共)\s*\d{1,4})?\s*页?[-–—\s]*$", re.I
)
_ENDED = re.compile(r"[。！？；.!?;:：)）]$")
_DIGITS = re.compile(r"\d+")
_FIRST_WORD = re.compile(r"[A-Za-z0-9][^\s\u2e80-\u9fff]*|.")
_BROKEN = Bilingual("PDF 已损坏，无法打开。", "The PDF is broken and cannot be opened.")
_LOCKED = Bilingual(
    "PDF 有密码，无法打开；请找未加密的版本。", "The PDF is locked with a password; look for an open one."
)
_SCANNED = Bilingual(
    "PDF 只有图片，没有文字层，无法阅读；请找文字版。",
    "The PDF holds pictures without a text layer; look for one with text.",
)
_LONG = Bilingual(
    f"PDF 超过 {MOST_PAGES} 页，其后未读；请用 parts 指明具体文件。",
    f"The PDF has more than {MOST_PAGES} pages; the rest is not read. Name the document itself.",
)

_one_at_a_time = Lock()
"""PDFium may not be called from two threads at once."""


class Line(NamedTuple):
    """A printed line: its words, where it begins and ends on the page, in points."""

    text: str
    left: float
    right: float
    top: float
    height: float


def read(page: Page, rules: ReadingRules, known: str | None) -> Reading:
    with _one_at_a_time:
        pages, more = _pages(page.body)
    pages = _without_running(pages)
    if sum(len(line.text) for lines in pages for line in lines) < LEAST_CHARACTERS:
        raise UnreadableError("scanned", _SCANNED)
    drafts = titled(tuple(plain("paragraph", text) for text in paragraphs(pages)))
    title = next((draft.words.strip() for draft in drafts if draft.kind == "title"), None)
    return Reading(drafts, title=title, suspicions=(Suspicion("truncated", _LONG),) if more else ())


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Lines of all pages joined where a sentence visibly runs on, over page ends too."""
    right = _margin(line.right for lines in pages for line in lines)
    joined: list[list[str]] = []
    last: Line | None = None
    for line in (line for lines in pages for line in lines):
        if last is not None and _runs_on(last, line, right):
            joined[-1].append(line.text)
        else:
            joined.append([line.text])
        last = line
    return [_lines.joined(*parts) for parts in joined]


def _runs_on(last: Line, line: Line, right: float) -> bool:
    """Whether the next line only begins because the last one was full."""
    if _lines.goes_on(last.text, line.text):
        return True
    if last.top - line.top > FARTHEST * max(last.height, line.height):
        return False
    if _ENDED.search(last.text) and _lines.LABEL.match(line.text):
        return False
    word = _FIRST_WORD.match(line.text)
    width = (line.right - line.left) / max(1, len(line.text)) * len(word[0] if word else "")
    return last.right + width > right


def _margin(rights: Iterable[float]) -> float:
    """Where full lines end: the ninth tenth of all line ends, so that a stray one does not widen the page."""
    ends = sorted(rights)
    return ends[len(ends) * 9 // 10] - 1 if ends else 0.0


def _pages(body: bytes) -> tuple[list[list[Line]], bool]:
    try:
        document = PdfDocument(body)
    except PdfiumError as error:
        locked = error.err_code == FPDF_ERR_PASSWORD
        raise UnreadableError("locked" if locked else "broken", _LOCKED if locked else _BROKEN) from error
    try:
        count = len(document)
        return [list(_lines_of(document, number)) for number in range(min(count, MOST_PAGES))], count > MOST_PAGES
    except PdfiumError as error:
        raise UnreadableError("broken", _BROKEN) from error
    finally:
        document.close()


def _lines_of(document: PdfDocument, number: int) -> Iterator[Line]:
    page = document[number]
    layer = page.get_textpage()
    at = 0
    for printed in layer.get_text_range().replace("\ufffe", "-").split("\r\n"):
        words = printed.strip()
        if words:
            yield _placed(layer, words, at + printed.find(words[0]), at + len(printed.rstrip()) - 1)
        at += len(printed) + 2
    layer.close()
    page.close()


def _placed(layer: PdfTextPage, words: str, first: int, last: int) -> Line:
    left, bottom, _, top = layer.get_charbox(first, loose=True)
    right = layer.get_charbox(max(first, min(last, layer.count_chars() - 1)), loose=True)[2]
    return Line(words, left, right, top, top - bottom)


def _without_running(pages: list[list[Line]]) -> list[list[Line]]:
    """Heads and feet that stand on most pages, and page numbers, are furniture; only the outermost lines can be."""
    for _ in range(EDGE):
        for edge in (0, -1):
            seen = Counter(_shape(lines[edge]) for lines in pages if lines)
            often = {shape for shape, count in seen.items() if len(pages) > 1 and count > len(pages) / 2}
            for lines in pages:
                if lines and (_shape(lines[edge]) in often or _PAGE_NUMBER.match(lines[edge].text)):
                    del lines[edge]
    return pages


def _shape(line: Line) -> str:
    """What makes two running lines the same: all but their numbers, unless the number opens a clause."""
    return line.text if _lines.LABEL.match(line.text) else _DIGITS.sub("#", line.text)


PDF = DocumentFormat(
    name="pdf",
    media_types=("application/pdf", "application/x-pdf"),
    suffixes=(".pdf",),
    recognise=lambda head: b"%PDF-" in head[:1024],
    read=read,
)
