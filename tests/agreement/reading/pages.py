"""Pages as a fetch would hand them over."""

from datetime import UTC, datetime

from tests.agreement.reading.corpus.specimens import Specimen
from watcher.agreement.reading import AS_FOUND, canonical, read_document
from watcher.errors import UnreadableError
from watcher.model import Document, Page, ReadingRules

AT = datetime(2026, 3, 1, tzinfo=UTC)


URL = "https://provider.example/terms"
HTML = "text/html; charset=utf-8"


def page(body: str | bytes, media: str = HTML, url: str = URL) -> Page:
    raw = body.encode() if isinstance(body, str) else body
    return Page(url, url, 200, {"content-type": media} if media else {}, raw, AT)


def read(body: str | bytes, suffix: str = "html", rules: ReadingRules = AS_FOUND, known: str | None = None) -> Document:
    media = HTML if suffix == "html" else "text/plain; charset=utf-8"
    return read_document([page(body, media, f"{URL}.{suffix}")], rules, known)


def shape(document: Document) -> list[tuple[str, str]]:
    """Kind and words of every block, to compare with a table."""
    return [(block.kind, block.text) for block in document.blocks]


def reading_of(specimen: Specimen) -> Document:
    """A page of the corpus, read."""
    asked = "https://provider.example/legal/terms"
    served = Page(asked, specimen.final_url, 200, {"content-type": specimen.media}, specimen.body, AT)
    return read_document([served], AS_FOUND, specimen.sample.text if specimen.known else None)


def outcome_of(specimen: Specimen) -> str:
    """What reading it comes to, in a word."""
    try:
        document = reading_of(specimen)
    except UnreadableError as error:
        return error.code
    text = canonical(document.text)
    lost = sum(canonical(sentence) not in text for sentence in specimen.sample.sentences)
    doubts = " ".join(doubt.code for doubt in document.suspicions)
    return doubts or (f"{lost} sentences lost" if lost else "read whole")
