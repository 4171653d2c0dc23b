"""Prints what comparing does: ``python -m tests.agreement.comparing.show``.

Four variants of an agreement beside the repository (said to be missing where it is not there), the twelve worked cases
of the date rule as expected and as got, and the properties that hold for any two generated agreements.
"""

import re
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from tests.agreement.comparing import test_properties
from tests.agreement.comparing.worked_dates import WORKED
from watcher.agreement import compare, read
from watcher.model import Agreement, ClauseChange, Page

SEED = Path(__file__).parents[4] / "shared" / "seeds" / "tancloud.md"
TODAY = date(2026, 11, 22)
NEW_CHAPTER = "5. 服务等级\n\n5.1. 每月可用性不低于 99.95%。\n\n5.2. 您应在故障发生后 30 日内提出赔偿申请。\n\n"
_LABEL = re.compile(r"^(\s*)(\d{1,2})\.", re.MULTILINE)
_MOST_SHOWN = 300


def shortened(text: str) -> str:
    """(a) the notice of clause 13.2."""
    start = text.index("13.2")
    return text[:start] + text[start:].replace("提前30天", "提前7天", 1)


def with_new_chapter(text: str) -> str:
    """(b) a chapter written in before chapter 5, everything behind renumbered."""
    start = text.index("\n5. ") + 1
    behind = _LABEL.sub(lambda found: f"{found[1]}{int(found[2]) + 1}.", text[start:])
    return text[:start] + NEW_CHAPTER + behind


def exchanged(text: str) -> str:
    """(c) chapters 8 and 9 under each other's number."""
    start, middle, end = (text.index(f"\n{number}. ") + 1 for number in (8, 9, 10))
    eighth = _LABEL.sub(lambda found: f"{found[1]}9." if found[2] == "8" else found[0], text[start:middle])
    ninth = _LABEL.sub(lambda found: f"{found[1]}8." if found[2] == "9" else found[0], text[middle:end])
    return text[:start] + ninth + eighth + text[end:]


def reset(text: str) -> str:
    """(d) other white space, bold and quotes."""
    text = text.replace("您", "**您**", 3).replace("“", '"').replace("”", '"')
    return text.replace("。\n", "。  \n").replace("TanCloud 网站", "TanCloud  网站")


VARIANTS: tuple[Callable[[str], str], ...] = (shortened, with_new_chapter, exchanged, reset)


def agreement(text: str) -> Agreement:
    headers = {"content-type": "text/markdown; charset=utf-8"}
    address = "https://watched.example/"
    return read([Page(address, address, 200, headers, text.encode(), datetime.now(UTC))])


def marked(change: ClauseChange) -> str:
    """A redline on one line: [-struck out-]{+written in+}."""
    frames = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return "".join(frames[edit.op].format(edit.text) for edit in change.redline).replace("\n", "⏎")[:_MOST_SHOWN]


def variants() -> Iterator[str]:
    if not SEED.exists():
        yield f"not shown: {SEED.name} is not beside the repository"
        return
    text = SEED.read_text(encoding="utf-8")
    old = agreement(text)
    for variant in VARIANTS:
        found = compare(old, agreement(variant(text)), today=TODAY)
        yield f"\n{variant.__doc__}\n  {found.severity}, {found.effect}: {found.summary.zh}\n  {found.summary.en}"
        for change in found.changes:
            labels = [clause.label or "" if clause else "" for clause in (change.old, change.new)]
            yield f"  {change.kind} {labels[0]} → {labels[1]} ({change.severity}) {change.why.zh}"
            if change.kind in ("added", "removed", "modified"):
                yield f"      {marked(change)}"


def dates() -> Iterator[str]:
    for row in WORKED:
        got = row.got()
        yield f"{'as expected' if got == row.expected else 'OTHERWISE  '} {row.case}: {got}"
        if got != row.expected:
            yield f"            expected: {row.expected}"


def properties() -> Iterator[str]:
    """Each property over a hundred generated pairs; one that does not hold stops here with the pair that breaks it."""
    for name, holds in vars(test_properties).items():
        if name.startswith("test_"):
            holds()
            yield f"holds: {name.removeprefix('test_').replace('_', ' ')}"


def main() -> None:
    for title, lines in (("Redlines", variants), ("Dates", dates), ("Properties", properties)):
        sys.stdout.write(f"\n== {title} ==\n")
        sys.stdout.writelines(f"{line}\n" for line in lines())


if __name__ == "__main__":
    main()
