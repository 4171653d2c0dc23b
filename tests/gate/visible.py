"""The words a person sees in a file of the gate: a second, much simpler reader, to check gold without the product."""

import re
from html.parser import HTMLParser

from .gold import GoldDocument
from .scoring import squeezed

UNSEEN = {"script", "style", "title", "template", "noscript"}

MARKDOWN_SYNTAX = re.compile(
    r"!\[[^\]]*\]\([^)]*\)"  # images
    r"|(?<=\])\([^)\s]*\)"  # link targets
    r"|</?[a-z][^>]*>"  # inline HTML
    r"|^\s*(?:\#{1,6}\s+|>\s?|[-*+]\s+)"  # heads of headings, quotes, items
    r"|\*\*|__|`|\\|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])"  # emphasis, code, escapes
    r"|\[(?=[^\]]*\]\()|(?<=\w)\](?=\()",  # brackets of links
    re.MULTILINE,
)


def visible_text(document: GoldDocument) -> str:
    """All visible words without white space: furniture too, for what belongs to the agreement is gold's to say."""
    source = document.body.decode("utf-8")
    if document.media_type.startswith("text/html"):
        reader = _Words()
        reader.feed(source)
        source = "".join(reader.words)
    elif document.media_type.startswith("text/markdown"):
        source = MARKDOWN_SYNTAX.sub("", source)
    return squeezed(source.replace("\u200b", ""))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data)
