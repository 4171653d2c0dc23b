"""`watcher replay | verify | backup | export | import`: what is stored, read again, proven, copied, handed on."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from watcher import __version__, wire, words
from watcher.archive import open_terms_archive, warc
from watcher.bootstrap import configure, looking, memory
from watcher.cli._json import print_json
from watcher.errors import UsageError, WatcherError
from watcher.model import Bilingual, Language
from watcher.prose import Prose
from watcher.replay import Rereading, Unread, adopt, bring_in
from watcher.replay import replay as read_again
from watcher.store import back_up

_COLUMNS = (Bilingual("来源", "source"), Bilingual("版本", "v"), Bilingual("技术性差异", "technical difference"))
_READ_AGAIN = Bilingual(
    "重新读取 {count} 个版本，其中 {differing} 个与先前读法不同",
    "versions read again: {count}, of these read otherwise than before: {differing}",
)
_PROVEN = {
    "database": Bilingual("数据库", "databases"),
    "blob": Bilingual("原始字节", "blobs"),
    "version": Bilingual("版本", "versions"),
}
_CHECKED = Bilingual("已核对：{counted}；损坏：{damaged}", "checked: {counted}; damaged: {damaged}")
_DAMAGED = Bilingual("有 {damaged} 份证据已损坏", "pieces of evidence that are damaged: {damaged}")
_BACKED_UP = Bilingual("{target}：{size} 字节，已核对", "{target}: {size} bytes, verified")
_EXPORTED = Bilingual(
    "{target}：{versions} 个版本，{records} 条记录", "{target}: {versions} versions in {records} records"
)
_NOTHING_KEPT = Bilingual("没有可记录的内容", "nothing to record")


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
    for column in _COLUMNS:
        table.add_column(column.in_(language), overflow="fold")
    for one in found:
        if isinstance(one, Unread):
            table.add_row(one.source, str(one.version), Prose(one.why.in_(language), "red"))
        elif one.differs:
            table.add_row(one.source, str(one.version), Prose(one.comparison.summary.in_(language)))
    differing = table.row_count
    if differing:
        Console().print(table)
    _say(_READ_AGAIN, language, "bold", count=len(found), differing=differing)


def _told(one: Rereading | Unread, language: Language) -> wire.Json:
    told: wire.Json = {"source": one.source, "version": one.version}
    if isinstance(one, Unread):
        return told | {"differs": None, "error": one.why.in_(language)}
    return told | {
        "differs": one.differs,
        "same_as_before": one.same_as_before,
        "summary": one.comparison.summary.in_(language),
        "facts": [wire.fact_change(change, language) for change in one.comparison.facts],
    }


def verify(config: Path, *, as_json: bool) -> None:
    """Every stored byte by its hash, every version by its text."""
    configuration = configure(config, os.environ)
    language = configuration.settings.language
    console, proven = Console(), Counter[str]()
    damaged: list[wire.Json] = []
    with looking(configuration) as opened:
        for proof in opened.history.verify():
            proven[proof.kind] += 1
            if proof.damage is not None:
                why = proof.damage.in_(language)
                damaged.append({"kind": proof.kind, "name": proof.name, "damage": why})
                if not as_json:
                    kind = _PROVEN[proof.kind].in_(language)
                    console.print(Text(f"{kind} {proof.name}: {why}", style="red"), soft_wrap=True)
    if as_json:
        print_json({"checked": dict(proven), "damaged": damaged})
    else:
        counted = (
            Bilingual("、", ", ")
            .in_(language)
            .join(f"{kind.in_(language)} {proven[it]}" for it, kind in _PROVEN.items())
        )
        _say(_CHECKED, language, "bold", counted=counted, damaged=len(damaged))
    if damaged:
        raise EvidenceError(_DAMAGED.in_(language).format(damaged=len(damaged)))


def backup(config: Path, target: Path) -> None:
    configuration = configure(config, os.environ)
    with looking(configuration) as opened:
        written = back_up(opened.database, target)
    size = f"{written.stat().st_size:,}"
    _say(_BACKED_UP, configuration.settings.language, "green", target=written, size=size)


def export(config: Path, source: str, target: Path) -> None:
    """A source's evidence as a web archive, oldest first."""
    if target.exists():
        raise UsageError(f"{target} exists already")
    configuration = configure(config, os.environ)
    with looking(configuration) as opened:
        versions = [times.n for times in opened.history.version_times(source)]
        if not versions:
            raise UsageError(f"no version of {source!r}")
        captures = (opened.store.capture_of(source, number) for number in versions)
        try:
            with _whole(target) as file:
                written = warc.export(captures, file, f"watcher/{__version__}")
        except OSError as error:
            raise UsageError(f"{target}: cannot be written: {error.strerror}") from error
    language = configuration.settings.language
    _say(_EXPORTED, language, "green", target=target, records=written, versions=len(versions))


@contextmanager
def _whole(target: Path) -> Iterator[BinaryIO]:
    """A file to write that has its name once it is whole; where writing breaks off, nothing of it stays."""
    part = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)


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
    language = configuration.settings.language
    counted = (f"{words.OUTCOME[outcome].in_(language)} {count}" for outcome, count in outcomes.items())
    Console().print(Text(", ".join(counted) or _NOTHING_KEPT.in_(language), style="green"))


def _say(sentence: Bilingual, language: Language, style: str, **values: object) -> None:
    Console().print(Text(sentence.in_(language).format(**values), style=style), soft_wrap=True)
