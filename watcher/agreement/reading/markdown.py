"""Markdown, as documentation sites keep it: front matter, escaped marks, indentation that means nothing.

Read with markdown-it-py; the rules of Markdown that turn agreements into something else are off: indented code
(indentation under a list is not code) and headings underlined with three dashes (a rule under a line is a rule).
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from watcher.agreement.reading import _lines
from watcher.agreement.reading._blocks import BULLET, CELL_BORDER, Draft, Run, plain
from watcher.agreement.reading._decode import decode
from watcher.agreement.reading._format import DocumentFormat, Reading
from watcher.agreement.reading._marks import strong_runs
from watcher.agreement.reading._signatures import suspicion
from watcher.agreement.reading._walk import STRUCK
from watcher.agreement.reading.html import drafts_of as html_drafts
from watcher.agreement.reading.text import drafts_of as text_drafts
from watcher.agreement.reading.text import drop_navigation, is_title
from watcher.model import Page, ReadingRules


class _Parser(MarkdownIt):
    """Takes every address for a link: only its words are read, and ``[terms](javascript:;)`` was meant as one."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        return True


_PARSER = _Parser("commonmark").enable(["table", "strikethrough"]).disable(["code", "lheading"])
_FRONT_MATTER = re.compile(r"\A\s*(?:---|\+\+\+)[ \t]*\n(.*?)\n(?:---|\+\+\+)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^([A-Za-z][\w-]*)\s*[:=]\s*(.*?)\s*$", re.MULTILINE)
_SITE_SYNTAX = re.compile(
    r"^(?:import\s.+\sfrom\s+['\"].*|export\s+(?:const|default)\s.*|\s*:::.*|\s*\{/\*.*\*/\}\s*)$", re.MULTILINE
)
_UNDERLINED = re.compile(r"^(?![#>|*\s-])([^\n|]{1,120})\n={3,}[ \t]*$", re.MULTILINE)
_UNDERLINED_WITH_DASHES = re.compile(
    r"(?<![^\n]\n)^(?![#>|*\s-])([^\n|]{1,120}(?<![。；，;,.]))\n-{4,}[ \t]*$", re.MULTILINE
)
"""A line of its own, and more dashes than a rule has: pages turned into Markdown have one for each letter."""
_HEADING_ID = re.compile(r"\s*\{#[\w-]+\}\s*$")
_MOST_CHARACTERS, _MOST_LINES = 500_000, 20_000
_HTML = re.compile(r"<(/?)(b|strong|u|em|br|del|s|strike)\b", re.IGNORECASE)


def read(page: Page, rules: ReadingRules, known: str | None) -> Reading:
    whole = decode(page, rules.encoding).text
    source = _lines.first_lines(whole)
    metadata, text = front_matter(source.replace("\r\n", "\n"))
    drafts = _with_title(drop_navigation(_rejoined(drafts_of(text))))
    title = next((draft.words.strip() for draft in drafts if draft.kind == "title"), None)
    suspicions = () if source == whole else (suspicion("oversized"),)
    return Reading(drafts, title or metadata.get("title"), metadata.get("lang"), metadata, suspicions)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """What stands between the first two rules, as plain entries, and the text behind it."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}, text
    entries = {key.lower(): value.strip("\"' ") for key, value in _ENTRY.findall(found[1])}
    return entries, text[found.end() :]


def drafts_of(text: str) -> Iterator[Draft]:
    """Headings, paragraphs, items and rows; what is too large to be anyone's Markdown is read as plain text."""
    if len(text) > _MOST_CHARACTERS or text.count("\n") > _MOST_LINES:
        return iter(text_drafts(text))
    source = _UNDERLINED.sub(r"# \1\n", _SITE_SYNTAX.sub("", text))
    source = _UNDERLINED_WITH_DASHES.sub(r"## \1\n", source)
    return _Walk(_PARSER.parse(source), source).drafts()


class _Walk:
    """One pass over the tokens: knows the lists that are open and whether the item's first words were seen."""

    def __init__(self, tokens: Sequence[Token], source: str) -> None:
        self._tokens = tokens
        self._source = source.split("\n")
        self._column = _lines.wrap_column([line for token in tokens for line in self._wrapped_lines(token)])
        self._items: list[bool] = []
        self._marker = ""
        self._cells: list[Run] | None = None
        self._heading = 0

    def drafts(self) -> Iterator[Draft]:
        for token in self._tokens:
            match token.type:
                case "inline":
                    yield from self._words(token)
                case "fence" | "code_block":
                    yield from (plain("paragraph", line) for line in token.content.splitlines())
                case "html_block":
                    yield from html_drafts(token.content)
                case "tr_close":
                    yield Draft("row", tuple(self._cells or ()))
                    self._cells = None
                case _:
                    self._enter_or_leave(token)

    def _enter_or_leave(self, token: Token) -> None:
        match token.type:
            case "list_item_open":
                self._items.append(False)
                self._marker = f"{token.info}{token.markup}" if token.info else self._marker or BULLET
            case "list_item_close":
                self._items.pop()
                self._marker = ""
            case "heading_open":
                self._heading = len(token.markup)
            case "heading_close":
                self._heading = 0
            case "tr_open":
                self._cells = []
            case _:
                pass

    def _words(self, token: Token) -> Iterator[Draft]:
        lines = [strong_runs(line) for line in _inline_lines(token)]
        if self._cells is not None:
            border = [Run(CELL_BORDER)] if self._cells else []
            self._cells += border + [run for line in lines for run in line]
            return
        for index, line in enumerate(_paragraphs(lines, self._printed(token, lines), self._column)):
            yield self._line(line, first=index == 0)

    def _wrapped_lines(self, token: Token) -> Sequence[str]:
        """The source lines of a paragraph that has more than one: they tell at which column a document is wrapped."""
        if token.type != "inline" or token.map is None or token.map[1] - token.map[0] < 2:
            return ()
        return self._source[slice(*token.map)]

    def _printed(self, token: Token, lines: Sequence[Sequence[Run]]) -> list[str]:
        """The lines as the source has them, marks and indentation included: what the wrapping counted."""
        source = self._wrapped_lines(token)
        if len(source) == len(lines):
            return [line.rstrip() for line in source]
        return ["".join(run.text for run in line).strip() for line in lines]

    def _line(self, runs: tuple[Run, ...], *, first: bool) -> Draft:
        if self._heading:
            last = runs[-1]._replace(text=_HEADING_ID.sub("", runs[-1].text))
            return Draft("heading", (*runs[:-1], last), level=self._heading)
        if self._marker and first:
            marker, self._marker = self._marker, ""
            self._items[-1] = True
            return Draft("item", runs, level=sum(self._items), marker=marker)
        return Draft("paragraph", runs)


def _inline_lines(token: Token) -> Iterator[list[Run]]:
    """Runs of an inline token, one list per source line; what is struck through is no word of the text."""
    line: list[Run] = []
    strong = struck = 0
    for child in token.children or ():
        match child.type:
            case "text" | "code_inline" | "text_special":
                line += [Run(child.content, strong > 0)] if not struck else []
            case "s_open" | "s_close":
                struck += child.nesting
            case "strong_open":
                strong += 1
            case "strong_close":
                strong -= 1
            case "softbreak" | "hardbreak":
                yield line
                line = []
            case "html_inline":
                tag = _HTML.match(child.content)
                if tag and tag[2].lower() == "br":
                    yield line
                    line = []
                elif tag and tag[2].lower() in STRUCK:
                    struck = max(0, struck + (-1 if tag[1] else 1))
                elif tag and tag[2].lower() != "em":
                    strong = max(0, strong + (-1 if tag[1] else 1))
            case "html_entity":
                line += [Run(unescape(child.content), strong > 0)] if not struck else []
            case _:
                pass
    yield line


def _paragraphs(lines: Sequence[tuple[Run, ...]], printed: Sequence[str], column: int | None) -> list[tuple[Run, ...]]:
    """Source lines of one paragraph: joined where the text was wrapped or a sentence goes on, else kept apart."""
    written = ["".join(run.text for run in line).strip() for line in lines]
    column = _lines.wrap_column(printed) or column
    paragraphs: list[list[tuple[Run, ...]]] = []
    for index, line in enumerate(lines):
        if not written[index]:
            continue
        before = written[index - 1] if index else ""
        wrapped = column is not None and index > 0 and _lines.is_full(printed[index - 1], written[index], column)
        runs_on = before and (wrapped or _lines.goes_on(before, written[index]))
        if paragraphs and runs_on and not _lines.LABEL.match(written[index]):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_as_one(parts) for parts in paragraphs]


def _as_one(parts: Sequence[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Runs of several lines as the runs of one."""
    return tuple(run for place, runs in enumerate(parts) for run in ((Run("\n"), *runs) if place else runs))


def _rejoined(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """Paragraphs that a page break tore apart in mid-sentence, joined across the blank line."""
    torn: list[Draft] = []
    end = ""
    for draft in drafts:
        words = draft.words
        follows = torn and torn[0].kind in ("paragraph", "item") and draft.kind == "paragraph"
        if torn and not (follows and _lines.goes_on(end, words)):
            yield torn[0]._replace(runs=_as_one([part.runs for part in torn]))
            torn, end = [], ""
        torn.append(draft)
        end = _lines.tail(end, words)
    if torn:
        yield torn[0]._replace(runs=_as_one([part.runs for part in torn]))


def _with_title(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The first heading of the first level is the title, where nothing but a few lines stands before it."""
    for index, draft in enumerate(drafts[:6]):
        if draft.kind == "heading" and draft.level == 1 and not _lines.LABEL.match(draft.words.strip()):
            return (*drafts[:index], draft._replace(kind="title"), *drafts[index + 1 :])
    if drafts and drafts[0].kind == "paragraph" and is_title(drafts[0].words):
        return (drafts[0]._replace(kind="title"), *drafts[1:])
    return drafts


FORMAT = DocumentFormat(
    name="markdown",
    media_types=("text/markdown", "text/x-markdown"),
    suffixes=(".md", ".mdx", ".markdown"),
    recognise=lambda head: False,
    read=read,
)
