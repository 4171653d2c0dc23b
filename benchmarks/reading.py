"""Reading: what a page of 20,000 characters costs, room by room, and what hostile pages cost. Prints both.

    python -m benchmarks.reading [--hostile]
    python -m benchmarks.reading [--between LEAST MOST] FILE …

The agreements are the gate's own, one after the other until there are 20,000 characters of a language, as plain text:
they are short and state something in nearly every sentence, so real ones cost less. What those cost is told of
agreements in files (HTML, Markdown, plain text), a line each, with the average and the median of each language: the
characters of the text that was read, and milliseconds for 20,000 of them; files may be held to a length in characters.
All figures are processor time, those of files the median of several runs, all others the least. Hostile pages have 5 MB
unless said otherwise and are each read in a process of their own; below them, texts that a careless pattern would take
quadratic time for, read at two lengths: four times the text should cost four times as much.
"""

import argparse
import multiprocessing
import resource
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from pathlib import Path
from statistics import fmean, median
from time import process_time
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from watcher.agreement import read
from watcher.agreement.clauses import Division, divide
from watcher.agreement.clauses.topics import Topics
from watcher.agreement.comparing import findings_of
from watcher.agreement.facts import find
from watcher.agreement.reading import read_document
from watcher.errors import UnreadableError
from watcher.model import Document, Page, Span

KINDS = {".html": "html", ".md": "markdown", ".txt": "plain"}
"""Media types under ``text/`` of the files that are read."""
AGREEMENTS = Path(__file__).parents[1] / "tests" / "gate" / "agreements"
CHARACTERS = 20_000
RUNS = 9
MEGABYTE = 1_000_000
FETCHED = datetime(2026, 1, 1, tzinfo=UTC)


def page(body: str, kind: str = "plain") -> Page:
    url = "https://agreements.example/terms"
    return Page(url, url, 200, {"content-type": f"text/{kind}; charset=utf-8"}, body.encode(), FETCHED)


def dense(language: str) -> str:
    """As many of the gate's agreements as make 20,000 characters."""
    files = [path for path in sorted(AGREEMENTS.glob(f"{language}-*")) if path.suffix in KINDS]
    pages = (page(path.read_text(encoding="utf-8"), KINDS[path.suffix]) for path in files)
    return "\n\n".join(read_document([one]).text for one in pages)[:CHARACTERS]


def spent(work: Callable[[], object], runs: int = RUNS) -> Sequence[float]:
    """Milliseconds of processor time of several runs."""
    times: list[float] = []
    for _ in range(runs):
        before = process_time()
        work()
        times.append(1000 * (process_time() - before))
    return times


def least(work: Callable[[], object], runs: int = RUNS) -> float:
    return min(spent(work, runs))


def topics_of(document: Document, division: Division) -> list[tuple[str, ...]]:
    """What the clauses are about, found again."""
    topics = Topics(document.text)
    return [topics.of(Span(clause.start, clause.end), clause.heading) for clause in division.clauses]


def rooms(text: str) -> Mapping[str, float]:
    """Milliseconds in each room for 20,000 characters of this text."""
    source = page(text)
    document = read_document([source])
    division = divide(document)
    agreement = read([source])
    topics = least(lambda: topics_of(document, division))
    whole = {
        "bytes to blocks": least(lambda: read_document([source])),
        "blocks to clauses": least(lambda: divide(document)) - topics,
        "topics": topics,
        "facts": least(lambda: find(document, division)),
        "findings": least(lambda: findings_of(agreement)),
        "all": least(lambda: read([source])),
    }
    return {room: cost * CHARACTERS / len(document.text) for room, cost in whole.items()}


class FileCost(NamedTuple):
    """One agreement in a file: its characters, and milliseconds for 20,000 of them."""

    name: str
    language: str
    characters: int
    blocks: float
    clauses: float
    facts: float

    @property
    def after_parsing(self) -> float:
        return self.clauses + self.facts


def cost_of(path: Path, lengths: range) -> FileCost | None:
    """What each room spends on the agreement in a file, if it has one of such a length."""
    url, kind = f"https://agreements.example/{path.name}", KINDS[path.suffix.lower()]
    charset = "" if kind == "html" else "; charset=utf-8"  # a page of the web says in itself how it is written
    source = Page(url, url, 200, {"content-type": f"text/{kind}{charset}"}, path.read_bytes(), FETCHED)
    try:
        document = read_document([source])
    except UnreadableError:
        return None
    if len(document.text) not in lengths:
        return None
    division = divide(document)
    rooms = (lambda: read_document([source]), lambda: divide(document), lambda: find(document, division))
    costs = (median(spent(room)) * CHARACTERS / len(document.text) for room in rooms)
    return FileCost(path.name, document.language, len(document.text), *costs)


def print_files(paths: Sequence[Path], lengths: range, console: Console) -> None:
    """As plain lines: a table would cut the names where no terminal is."""
    head = ("characters", "blocks", "clauses", "facts", "clauses + facts")
    console.print(" " * 40, *(f"{name:>10}" for name in head), soft_wrap=True)
    costs: list[FileCost] = []
    for path in paths:
        one = cost_of(path, lengths)
        if one is None:
            continue
        costs.append(one)
        figures = (f"{figure:10.1f}" for figure in (one.blocks, one.clauses, one.facts, one.after_parsing))
        console.print(f"{one.name[:36]:36} {one.language:3} {one.characters:10,}", *figures, soft_wrap=True)
    for language, some in groupby(sorted(costs, key=lambda one: one.language), key=lambda one: one.language):
        whole = [one.after_parsing for one in some]
        told = f"clauses + facts {fmean(whole):.1f} on average, median {median(whole):.1f}"
        console.print(f"{language}: {len(whole)} files, {told}")


def _filled(piece: str, size: int = 5 * MEGABYTE) -> str:
    return piece * (size // len(piece.encode()))


HOSTILE: Mapping[str, Callable[[], Page]] = {
    "one clause": lambda: page("1. " + _filled("甲方可以修改本协议，提前三十日公告，继续使用视为同意。")),
    "one clause, English": lambda: page("1. " + _filled("We may amend these terms on thirty days notice. ")),
    "250,000 short clauses": lambda: page("\n".join(f"第{number}条 修改" for number in range(1, 250_001))),
    "第一条, each on its line": lambda: page(_filled("第一条\n")),
    "第一条, in one line": lambda: page(_filled("第一条")),
    "1.1.1.1, in one line": lambda: page(_filled("1.1.1.1 ")),
    "100,000 digits before 日": lambda: page("修改本协议提前" + "1" * 100_000 + "日公告"),
    "1,000,000 opening brackets": lambda: page("(" * 1_000_000),
    "a line of 10 MB": lambda: page("a" * 10 * MEGABYTE),
    "words in a line of 10 MB": lambda: page(_filled("word ", 10 * MEGABYTE)),
    "paragraphs": lambda: page(_filled("<p>第一条 服务"), "html"),
    "lines typed in a page": lambda: page("<pre>" + _filled("第一条 服务\n"), "html"),
    "nested divs": lambda: page(_filled("<div>"), "html"),
    "nested spans with words": lambda: page("<p>" + _filled("<span>条a"), "html"),
    "a table of 200,000 cells": lambda: page(
        "<table>" + ("<tr>" + "<td>费用 7</td>" * 10 + "</tr>") * 20_000 + "</table>", "html"
    ),
    "spaces between two letters": lambda: page("<p>a\n甲" + _filled(" ") + "x", "html"),
    "forms of firms": lambda: page(_filled("Inc ")),
    "a firm in every clause": lambda: page(_filled("我们由云杉科技有限公司提供，")),
}


GROWING: Mapping[str, Callable[[int], str]] = {
    "digits before 日": lambda size: "修改本协议提前" + "1" * size + "日公告",
    "numerals before 日": lambda size: "修改本协议提前" + "十" * size + "日公告",
    "opening brackets": lambda size: "以下简称" + "(" * size,
    "book marks": lambda size: "《" * size,
    "agreements": lambda size: "修改本协议" * (size // 5),
    "companies": lambda size: "有限公司" * (size // 4),
    "letters before a firm": lambda size: "本协议由" + "云" * size + "有限公司提供",
    "limits": lambda size: "赔偿责任不超过" * (size // 7),
    "courts": lambda size: "人民法院" * (size // 4),
    "spaces": lambda size: "提前" + " " * size + "7日公告",
    "words before notice": lambda size: "we may amend these terms " + "prior " * (size // 6) + "notice",
    "number words": lambda size: "amend these terms on " + "one hundred and " * (size // 16) + "days notice",
    "capitals": lambda size: "Between you and " + "Acme " * (size // 5) + "Inc.",
    "liability": lambda size: "liability shall not exceed " * (size // 27),
    "periods, each of another length": lambda size: "".join(f"修改本协议提前{n}日公告。" for n in range(size // 14)),
    "courts, each of another town": lambda size: "".join(
        f"提交云{chr(0x4E00 + n % 20_000)}市人民法院管辖。" for n in range(size // 13)
    ),
    "full stops": lambda size: "a" + "。 " * (size // 2),
    "commas": lambda size: "提前,通知," * (size // 6),
    "bold marks": lambda size: "a" + "*" * size,
    "glued articles": lambda size: "第一条 条。" * (size // 6),
    "glued decimals": lambda size: "1.1.1.1a。" * (size // 9),
    "labels in a row": lambda size: "(a)(b)(c) x\n" * (size // 12),
    "words of topics": lambda size: "修改协议 terminate " * (size // 15),
}
FEW, MANY = 25_000, 100_000


def growing() -> Iterator[tuple[str, float, float]]:
    """Milliseconds of processor time for each text at two lengths."""
    for name, text in GROWING.items():
        few, many = (least(partial(read, [page(text(size))]), runs=3) for size in (FEW, MANY))
        yield name, few, many


def _cost(name: str) -> tuple[float, int]:
    """Seconds of processor time, and the most MiB that the process ever had."""
    source = HOSTILE[name]()
    before = process_time()
    read([source])
    return process_time() - before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def hostile() -> Iterator[tuple[str, float, int]]:
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for name in HOSTILE:
            yield name, *pool.apply(_cost, (name,))


def print_rooms(console: Console, *, with_hostile: bool) -> None:
    table = Table("ms per 20,000 characters", "zh", "en")
    chinese, english = rooms(dense("zh")), rooms(dense("en"))
    for room in chinese:
        table.add_row(room, f"{chinese[room]:.1f}", f"{english[room]:.1f}")
    console.print(table)
    if with_hostile:
        for name, seconds, memory in hostile():
            console.print(f"{name:30} {seconds:6.2f} s {memory:6} MiB")
        console.print(f"ms for {FEW:,} and for {MANY:,} characters")
        for name, few, many in growing():
            console.print(f"{name:32} {few:7.0f} {many:7.0f}")


def main() -> None:
    wishes = argparse.ArgumentParser()
    wishes.add_argument("files", nargs="*", type=Path, metavar="FILE")
    wishes.add_argument("--between", nargs=2, type=int, default=(1, 100 * MEGABYTE), metavar=("LEAST", "MOST"))
    wishes.add_argument("--hostile", action="store_true")
    given = wishes.parse_args()
    if strange := next((path for path in given.files if path.suffix.lower() not in KINDS or not path.is_file()), None):
        wishes.error(f"{strange}: no file that ends in {', '.join(KINDS)}")
    if given.files:
        first, last = given.between
        print_files(given.files, range(first, last + 1), Console())
    else:
        print_rooms(Console(), with_hostile=given.hostile)


if __name__ == "__main__":
    main()
