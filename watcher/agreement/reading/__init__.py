"""Reading: the bytes of one or more pages become one ``Document``.

In: ``Page`` objects in reading order, the operator's ``ReadingRules``, and the text of the last good version where
there is one. Out: a ``Document`` whose blocks tile its text, with suspicions where the page is probably not the
agreement. Offsets are code points. Raises ``UnreadableError`` for bytes that are no document at all.

A format is one file of this package that declares a ``DocumentFormat``.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from urllib.parse import urlsplit

from watcher.agreement.reading import _left_over
from watcher.agreement.reading._blocks import assemble
from watcher.agreement.reading._canonical import canonical
from watcher.agreement.reading._ending import Ending, ending_of, is_closed
from watcher.agreement.reading._evidence import Evidence
from watcher.agreement.reading._format import DocumentFormat
from watcher.agreement.reading._landmarks import is_edited, judge
from watcher.agreement.reading._language import language_of, primary
from watcher.agreement.reading._loading import waits_for_more
from watcher.agreement.reading._remainder import printed_dates
from watcher.agreement.reading._section import section_of
from watcher.agreement.reading._signatures import suspicion
from watcher.agreement.reading._wishes import is_encoding, is_selector
from watcher.model import Document, Page, ReadingRules
from watcher.registry import collect

__all__ = [
    "AS_FOUND",
    "canonical",
    "is_closed",
    "is_edited",
    "is_encoding",
    "is_left_over",
    "is_selector",
    "language_of",
    "printed_dates",
    "read_document",
    "suspicion",
    "waits_for_more",
]

AS_FOUND = ReadingRules()
"""No word from the operator: everything is found out from the bytes."""

_SNIFF = 1024
_VAGUE = ("", "text/plain", "application/octet-stream", "binary/octet-stream")


def read_document(pages: Sequence[Page], rules: ReadingRules = AS_FOUND, known: str | None = None) -> Document:
    """Several pages are read one by one and joined in order.

    ``known`` is the text of the last good version: it helps to find the agreement in the page and to judge the
    capture. Raises ``UnreadableError`` with a code: empty, binary, broken, encrypted, missing-extra.
    """
    readings = [_format_of(page, rules).read(page, rules, known) for page in pages]
    section = section_of([draft for reading in readings for draft in reading.drafts], rules.section)
    text, blocks = assemble(section.drafts)
    language = rules.language or language_of(text, readings[0].language)
    seen = Evidence(
        text,
        readings[0].metadata.get("title") or readings[0].title,
        language,
        pages,
        "".join(reading.markup for reading in readings),
        max(
            (ending_of(reading.markup) for reading in readings), key=lambda ending: ending.value, default=Ending.CLOSED
        ),
    )
    return Document(
        title=readings[0].title,
        language=primary(language) or language,
        text=text,
        blocks=blocks,
        metadata={key: value for reading in reversed(readings) for key, value in reading.metadata.items()},
        suspicions=(
            *(doubt for reading in readings for doubt in reading.suspicions),
            *([suspicion("section-lost", selector=section.lost)] if section.lost else ()),
            *judge(seen, known),
        ),
    )


def is_left_over(seen: Document, before: Document, pages: Sequence[Page], rules: ReadingRules = AS_FOUND) -> bool:
    """Whether most of what was read now is the frame of the site, as it stood around the agreement on these pages."""
    markup = [page for page in pages if _format_of(page, rules).name == "html"]
    return _left_over.is_left_over(seen, before, markup, rules)


def _format_of(page: Page, rules: ReadingRules) -> DocumentFormat:
    """The operator's word, unmistakable first bytes, media type, suffix; else it is plain text."""
    head, media_type = page.body[:_SNIFF], page.headers.get("content-type", "").split(";")[0].strip().lower()
    path = urlsplit(page.final_url).path.lower()
    formats = _formats()
    if rules.format:
        return formats[rules.format]
    for plug in formats.values():
        if plug.recognise(head):
            return plug
    if media_type not in _VAGUE:
        for plug in formats.values():
            if media_type in plug.media_types:
                return plug
    return next((plug for plug in formats.values() if path.endswith(plug.suffixes)), formats["text"])


@cache
def _formats() -> Mapping[str, DocumentFormat]:
    """All formats by their names; collected when the first page is read, for they cannot be while this room is imported."""
    return {plug.name: plug for plug in collect(__name__, DocumentFormat)}
