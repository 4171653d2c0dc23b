"""Documents made by hand, one block a line, so that these tests stand on nothing but the book.

= words         title
## words        heading of level 2
- words         bullet item; two more spaces of indent, one more level
+ 1. words      item whose number the markup of a list made
| a | b         table row
**words** more  paragraph with bold words at its head
words           paragraph
"""

import re

from watcher.agreement.clauses import divide
from watcher.model import Block, Clause, Document, Span

_HEADING = re.compile(r"(#{1,6}) (.*)")
_ITEM = re.compile(r"( *)([-+]) (.*)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


def document(source: str, title: str | None = None) -> Document:
    blocks: list[Block] = []
    at = 0
    for line in filter(None, source.splitlines()):
        block = _block(line, at)
        blocks.append(block)
        at = block.end + 1
    language = "zh" if re.search("[\u4e00-\u9fff]", source) else "en"
    return Document(title, language, "\n".join(block.text for block in blocks), tuple(blocks))


def _block(line: str, at: int) -> Block:
    if line.startswith("= "):
        return Block("title", line[2:], at, at + len(line) - 2)
    if heading := _HEADING.fullmatch(line):
        return Block("heading", heading[2], at, at + len(heading[2]), level=len(heading[1]))
    if item := _ITEM.fullmatch(line):
        level, numbered = len(item[1]) // 2 + 1, item[2] == "+"
        text = item[3] if numbered else f"• {item[3]}"
        marker = text.split(" ")[0]
        return Block("item", text, at, at + len(text), level=level, marker=marker)
    if line.startswith("| "):
        return Block("row", line[2:], at, at + len(line) - 2)
    text, emphasis = _without_bold(line, at)
    return Block("paragraph", text, at, at + len(text), anchored=line.startswith("**"), emphasis=emphasis)


def _without_bold(line: str, at: int) -> tuple[str, tuple[Span, ...]]:
    spans: list[Span] = []
    text = ""
    for index, piece in enumerate(_BOLD.split(line)):
        if index % 2:
            spans.append(Span(at + len(text), at + len(text) + len(piece)))
        text += piece
    return text, tuple(spans)


def outline(source: str, title: str | None = None) -> list[str]:
    """The labelled clauses as "depth key", the others as "depth (words)"."""
    return [shown(clause) for clause in divide(document(source, title)).clauses]


def shown(clause: Clause) -> str:
    return f"{clause.depth} {clause.key}" if clause.label else f"{clause.depth} ({clause.key})"
