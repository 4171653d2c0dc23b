"""`watcher replay | verify | backup`: the archive looked after."""

import os
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from watcher import __version__, wire
from watcher.archive import open_terms_archive, warc
from watcher.bootstrap import configure, looking, memory
from watcher.cli._json import print_json
from watcher.errors import UsageError, WatcherError
from watcher.model import Language
from watcher.replay import Rereading, Unread, adopt, bring_in
from watcher.replay import replay as read_again
from watcher.store import back_up


class EvidenceError(WatcherError):
    """Stored bytes that are not what their hash says, or versions without their bytes."""


def replay(config: Path, *, apply: bool, as_json: bool) -> None:
    configuration = configure(config, os.environ)
    language = configuration.settings.language
    with memory(configuration) if apply else looking(configuration) as opened:
        found: list[Rereading | Unread] = []
        console = Console(stderr=True)
        for source in track(configuration.sources, console=console, transient=True, disable=not console.is_terminal):
            read = list(read_again(opened.store, opened.history, source))
            found += read
            if apply:
                adopt(opened.store, source, [one for one in read if isinstance(one, Rereading)])
    if as_json:
        print_json({"items": [_told(one, language) for one in found], "applied": apply})
        return
    table = Table(show_edge=False, header_style="bold")
    for column in ("source", "v", "technical difference"):
        table.add_column(column, overflow="fold")
    for one in found:
        if isinstance(one, Unread):
            table.add_row(one.source, str(one.version), Text(one.error, style="red"))
        elif one.differs:
            table.add_row(one.source, str(one.version), one.comparison.summary.in_(language))
    differing = table.row_count
    if differing:
        Console().print(table)
    Console().print(Text(f"{len(found)} versions read again, {differing} read otherwise than before", style="bold"))


def _told(one: Rereading | Unread, language: Language) -> wire.Json:
    told: wire.Json = {"source": one.source, "version": one.version}
    if isinstance(one, Unread):
        return told | {"differs": None, "error": one.error}
    return told | {
        "differs": one.differs,
        "same_as_before": one.same_as_before,
        "summary": one.comparison.summary.in_(language),
        "facts": [wire.fact_change(change, language) for change in one.comparison.facts],
    }


def verify(config: Path, *, as_json: bool) -> None:
    """Every stored byte by its hash, every version by its text."""
    console, proven = Console(), Counter[str]()
    damaged: list[wire.Json] = []
    with looking(configure(config, os.environ)) as opened:
        for proof in opened.history.verify():
            proven[proof.kind] += 1
            if proof.damage is not None:
                damaged.append({"kind": proof.kind, "name": proof.name, "damage": proof.damage})
                if not as_json:
                    console.print(Text(f"{proof.kind} {proof.name}: {proof.damage}", style="red"), soft_wrap=True)
    if as_json:
        print_json({"checked": dict(proven), "damaged": damaged})
    else:
        told = ", ".join(f"{count} {kind}{'s' if count != 1 else ''}" for kind, count in sorted(proven.items()))
        console.print(Text(f"checked {told}; {len(damaged)} damaged", style="bold"))
    if damaged:
        raise EvidenceError(f"{len(damaged)} pieces of evidence are damaged")


def backup(config: Path, target: Path) -> None:
    with looking(configure(config, os.environ)) as opened:
        written = back_up(opened.database, target)
    Console().print(Text(f"{written}: {written.stat().st_size} bytes, verified", style="green"))


def export(config: Path, source: str, target: Path) -> None:
    """A source's evidence as a web archive, oldest first."""
    if target.exists():
        raise UsageError(f"{target} exists already")
    with looking(configure(config, os.environ)) as opened:
        versions = [times.n for times in opened.history.version_times(source)]
        if not versions:
            raise UsageError(f"no version of {source!r}")
        captures = (opened.store.capture_of(source, number) for number in versions)
        try:
            with target.open("xb") as file:
                written = warc.export(captures, file, f"watcher/{__version__}")
        except OSError as error:
            raise UsageError(f"{target}: cannot be written: {error.strerror}") from error
    Console().print(Text(f"{target}: {written} records of {len(versions)} versions", style="green"))


def bring(config: Path, source: str, folder: Path, terms: str | None) -> None:
    """Record the history that somebody else kept of a declared source; it is told to nobody."""
    configuration = configure(config, os.environ)
    declared = configuration.source(source)
    if declared is None:
        raise UsageError(f"no such source: {source}")
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder")
    kept = {f"{one.service}/{one.name}": one for one in open_terms_archive.find(folder)}
    if not kept:
        raise UsageError(f"{folder}: holds no data set as Open Terms Archive publishes them")
    named = terms if terms or len(kept) != 1 else next(iter(kept))
    if named is None or named not in kept:
        raise UsageError(f"say which with --terms; the data set holds {', '.join(sorted(kept))}")
    captures = open_terms_archive.captures(kept[named])
    with memory(configuration) as opened:
        outcomes = Counter(wire.outcome(one.outcome) for one in bring_in(opened.store, declared, captures))
    Console().print(Text(", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()), style="green"))
