"""Word documents (extra ``docx``): paragraphs, headings, list items with their printed numbers where Word stores them,
tables row by row."""

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from watcher.agreement.reading._blocks import CELL_BORDER, Draft, Run, plain
from watcher.agreement.reading._format import DocumentFormat, Reading
from watcher.agreement.reading.text import titled
from watcher.errors import UnreadableError
from watcher.model import Bilingual, Page, ReadingRules

LARGEST = 200_000_000
"""Bytes that the parts of a document may unpack to."""
_BROKEN = Bilingual("Word 文档已损坏，无法打开。", "The Word document is broken and cannot be opened.")
_EXTRA = Bilingual(
    "阅读 Word 文档需要安装扩展：pip install 'watcher[docx]'。",
    "Reading Word documents needs an extra: pip install 'watcher[docx]'.",
)


def read(page: Page, rules: ReadingRules, known: str | None) -> Reading:
    document = _opened(page.body)
    drafts = titled(tuple(_drafts(document)))
    title = document.core_properties.title or None
    printed = next((draft.words.strip() for draft in drafts if draft.kind == "title"), None)
    return Reading(drafts, title=printed or title)


def _opened(body: bytes) -> Any:
    """The document of python-docx, once its size unpacked is known to be bearable."""
    try:
        library = import_module("docx")
    except ModuleNotFoundError as error:
        raise UnreadableError("extra-missing", _EXTRA) from error
    try:
        with ZipFile(BytesIO(body)) as parts:
            if sum(part.file_size for part in parts.infolist()) > LARGEST:
                raise UnreadableError("broken", _BROKEN)
        return library.Document(BytesIO(body))
    except (BadZipFile, KeyError, ValueError) as error:
        raise UnreadableError("broken", _BROKEN) from error


def _drafts(document: Any) -> Iterator[Draft]:
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            yield from _rows(part)
        elif part.text.strip():
            yield _paragraph(part)


def _rows(table: Any) -> Iterator[Draft]:
    for row in table.rows:
        cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
        yield plain("row", CELL_BORDER.join(cells))


def _paragraph(part: Any) -> Draft:
    style = part.style.name if part.style is not None else ""
    valid = [run for run in part.runs if not (run.font.strike or run.font.double_strike)]
    runs = tuple(Run(run.text, strong=bool(run.bold or run.underline)) for run in valid)
    if not part.runs:
        runs = (Run(part.text),)
    if style == "Title":
        return Draft("title", runs)
    if style.startswith("Heading "):
        level = style.removeprefix("Heading ").strip()
        return Draft("heading", runs, int(level) if level.isdecimal() else 1)
    return Draft("item", runs, 1) if style.startswith("List") else Draft("paragraph", runs)


DOCX = DocumentFormat(
    name="docx",
    media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    suffixes=(".docx",),
    recognise=lambda head: head.startswith(b"PK\x03\x04") and b"word/" in head,
    read=read,
)
