"""`watcher sources | history | show | diff | facts | deadlines | search`: the store, read from the terminal.

With ``--json`` each prints the API's own objects; lists that the API gives in pieces are walked to their end.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from watcher import wire, words
from watcher.agreement import FACT_TYPES
from watcher.bootstrap import configure, looking, unusable
from watcher.cli import _show
from watcher.cli._json import print_json
from watcher.errors import UsageError
from watcher.model import Bilingual, Language
from watcher.prose import Prose
from watcher.store import History
from watcher.store.records import ChangeFilter, ChangeRecord, FactRecord, Slice, SourceRecord, VersionRecord
from watcher.terminal import SEVERITY_STYLE
from watcher.web import answers, objects, values

Record = TypeVar("Record")

MOST = 500
"""Records that the memory gives at once."""
LARGEST_NUMBER = 2**31
"""No source has so many versions; larger numbers name none of them either."""
STATE_STYLE = {"watched": "green", "new": "cyan", "doubtful": "yellow", "blind": "bold red", "disabled": "dim"}

_IN_CHINESE = {
    "state": "状态",
    "v": "版本",
    "provider": "服务商",
    "title": "协议",
    "last look": "上次读取",
    "next look": "下次读取",
    "first seen": "首次看到",
    "updated": "标注更新",
    "in force": "生效",
    "severity": "严重程度",
    "what changed": "变更",
    "fact": "要点",
    "source": "来源",
    "value": "内容",
    "clause": "条款",
    "the words": "原文",
    "act by": "行动期限",
    "days": "剩余天数",
    "what": "变更",
    "versions": "版本",
}
"""Heads of columns; ids stay as they are."""
NARROW = ("id", "source", "state", "last look", "next look", "act by", "severity")
"""Columns whose words stay whole."""
_STATE = {
    "watched": Bilingual("正常", "watched"),
    "new": Bilingual("尚未读取", "not read yet"),
    "doubtful": Bilingual("存疑", "doubtful"),
    "blind": Bilingual("无法读取", "cannot be read"),
    "disabled": Bilingual("已停用", "not watched"),
}
_NEAR = timedelta(days=180)
"""A moment nearer than this needs no year."""
_NEVER = Bilingual("从未", "never")
_NOTHING = Bilingual("没有记录", "nothing is recorded")
_NO_SOURCES = Bilingual("还没有声明来源", "no source is declared")
_NO_DEADLINES = Bilingual("没有未到的行动期限", "no deadline is open")
_NO_HITS = Bilingual("没有找到", "nothing found")


class _Review:
    """One question to the store: its history, the language of the answer, today in the service's zone."""

    def __init__(self, history: History, language: Language, zone: str) -> None:
        self.history = history
        self.language = language
        self.now = datetime.now(UTC)
        self.zone = ZoneInfo(zone)
        self.today = self.now.astimezone(self.zone).date()

    def moment(self, when: datetime | None) -> str:
        """In the service's zone, all in one table alike; a far one by its day."""
        if when is None:
            return ""
        near = abs(when - self.now) < _NEAR
        return f"{when.astimezone(self.zone):{'%m-%d %H:%M' if near else '%Y-%m-%d'}}"

    def source(self, name: str) -> SourceRecord:
        found = self.history.source(name, self.now)
        if found is None:
            raise UsageError(f"no such source: {name or repr(name)}; `watcher sources` lists them")
        return found


@contextmanager
def _opened(config: Path) -> Iterator[_Review]:
    configuration = configure(config, os.environ)
    with looking(configuration) as opened:
        yield _Review(opened.history, configuration.settings.language, configuration.settings.timezone)


def sources(config: Path, *, as_json: bool) -> None:
    for absent in unusable(configure(config, os.environ), os.environ):
        Console(stderr=True).print(Text(str(absent), style="yellow"), soft_wrap=True)
    with _opened(config) as review:
        records = _whole(lambda cursor: review.history.sources(review.now, None, MOST, cursor))
        if as_json:
            facts = review.history.facts_of([record.source.id for record in records])
            items = (objects.source(one, facts.get(one.source.id, ()), review.language) for one in records)
            print_json(objects.listing(items))
            return
        table = _table(review.language, "id", "state", "v", "provider", "title", "last look", "next look")
        for one in records:
            state = objects.state(one)
            table.add_row(
                one.source.id,
                Text(_STATE[state].in_(review.language), style=STATE_STYLE[state]),
                str(one.version or ""),
                Prose(one.source.provider),
                Prose(one.source.title),
                review.moment(one.last_look) or _NEVER.in_(review.language),
                review.moment(one.next_look) if one.enabled else "",
            )
        _print(table if records else _said(_NO_SOURCES, review))


def history(config: Path, source: str, limit: int, *, as_json: bool) -> None:
    with _opened(config) as review:
        known = review.source(source)
        found = review.history.versions(source, limit)
        if as_json:
            items = (objects.version(one, review.language, review.today) for one in found.records)
            print_json(objects.listing(items, found.next))
            return
        changes = _whole(lambda cursor: review.history.changes(ChangeFilter(source=source), MOST, cursor))
        brought = {one.new_version: one for one in changes}
        table = _table(review.language, "v", "first seen", "updated", "in force", "severity", "what changed")
        for one in found.records:
            seen = _when(one.first_seen, known.source.timezone)
            told = _told(brought.get(one.n), review.language)
            table.add_row(str(one.n), seen, _day(one.updated_on), _in_force(one, review.language), *told)
        _print(table if found.records else _said(_NOTHING, review))


def show(config: Path, version: str, *, as_json: bool) -> None:
    with _opened(config) as review:
        source, number = _numbered(review, version)
        agreement, record = _edition(review, source, number)
        if as_json:
            print_json(objects.version_in_full(record, agreement, review.language, review.today))
            return
        evidence = [f"{page.final_url}  {page.fetched_at:%Y-%m-%d %H:%M:%SZ}  {page.sha256}" for page in record.pages]
        head = Text(f"{source}@{number}\n" + "\n".join(evidence) + "\n", style="dim")
        shown = _show.agreement(agreement, review.language, Console().width)
        _print(Group(head, shown, Prose("\n" + agreement.text)))


def diff(config: Path, old: str, new: str, *, as_json: bool) -> bool:
    """Prints it, and tells whether the two differ."""
    with _opened(config) as review:
        (source, earlier), (other, later) = _numbered(review, old), _numbered(review, new)
        if source != other:
            raise UsageError(
                "the two versions are of different sources; `watcher compare --facts-only` compares providers"
            )
        declared = review.source(source).source
        before, after = _edition(review, source, earlier), _edition(review, source, later)
        found = answers.compared(before, after, declared, review.now)
        if as_json:
            print_json(wire.comparison(found, answers.today_of(declared, review.now), review.language))
        else:
            _print(_show.comparison(found, review.language))
        return not found.is_empty


def facts(config: Path, name: str | None, *, as_json: bool) -> None:
    if name is not None and name not in FACT_TYPES:
        raise UsageError(f"no such fact: {name!r}; known are {', '.join(sorted(FACT_TYPES))}")
    with _opened(config) as review:
        stated, silent = _one_fact(review, name) if name else (_every_fact(review), [])
        if as_json:
            print_json(objects.facts_listing(stated, silent))
            return
        table = _table(review.language, "fact", "source", "value", "clause", "the words")
        for one in stated:
            shown = (values.label(one.name), values.shown(one.name, one.value))
            label, value = (part.in_(review.language) for part in shown)
            words_ = Prose(_show.shortened(one.quote, 160))
            table.add_row(Prose(label), one.source, Prose(value), one.clause or "", words_)
        for other in silent:
            table.add_row("", other.source.id, words.NOT_STATED.in_(review.language))
        _print(table if stated or silent else _said(_NOTHING, review))


def _every_fact(review: _Review) -> list[FactRecord]:
    return _whole(lambda cursor: review.history.facts(None, MOST, cursor))


def _one_fact(review: _Review, name: str) -> tuple[list[FactRecord], list[SourceRecord]]:
    """What all sources state of a fact, and those that are silent."""
    pieces = [answers.one_fact(review.history, name, review.now, MOST)]
    while pieces[-1].next:
        pieces.append(answers.one_fact(review.history, name, review.now, MOST, pieces[-1].next))
    return [one for piece in pieces for one in piece.stated], [one for piece in pieces for one in piece.silent]


def deadlines(config: Path, *, as_json: bool) -> None:
    with _opened(config) as review:
        records = _whole(lambda cursor: review.history.deadlines(review.today, MOST, cursor))
        if as_json:
            print_json(objects.listing(objects.change(one, review.today, review.language) for one in records))
            return
        table = _table(review.language, "act by", "days", "source", "severity", "what")
        for one in records:
            day = one.dates.deadline
            left = str((day - review.today).days) if day else ""
            table.add_row(_day(day), left, one.source, *_told(one, review.language))
        _print(table if records else _said(_NO_DEADLINES, review))


def search(config: Path, query: str, limit: int, *, every_version: bool, as_json: bool) -> None:
    with _opened(config) as review:
        found = review.history.search(query, past=every_version, limit=limit)
        if as_json:
            print_json(objects.listing(map(objects.hit, found.records), found.next))
            return
        table = _table(review.language, "source", "clause", "versions", "the words")
        for one in found.records:
            versions = f"v{one.first_version}–v{one.last_version}" if one.last_version else f"v{one.first_version} →"
            table.add_row(one.source, one.clause, versions, Prose(_show.shortened(one.excerpt, 200)))
        _print(table if found.records else _said(_NO_HITS, review))


def _whole(ask: Callable[[str | None], Slice[Record]]) -> list[Record]:
    """A list to its end."""
    piece = ask(None)
    records = list(piece.records)
    while piece.next:
        piece = ask(piece.next)
        records += piece.records
    return records


def _told(change: ChangeRecord | None, language: Language) -> tuple[Text, Text]:
    """How bad a change is, and what it is, in a line."""
    if change is None:
        return Text(), Text()
    severity = Text(words.SEVERITY[change.severity].in_(language), style=SEVERITY_STYLE[change.severity])
    return severity, Prose(change.summary.in_(language))


def _in_force(version: VersionRecord, language: Language) -> str:
    """From which day, marked where that is an estimate."""
    if version.dates is None or version.dates.effective is None:
        return _day(version.effective_on)
    about = f" ({words.ESTIMATED.in_(language)})" if version.dates.estimated else ""
    return f"{version.dates.effective}{about}"


def _numbered(review: _Review, named: str) -> tuple[str, int]:
    """ID@N taken apart; ID alone is its newest version."""
    source, at, number = named.partition("@")
    if at and not number.isdecimal():
        raise UsageError(f"{named}: behind @ stands the number of a version, such as {source}@1")
    newest = review.source(source).version
    if newest is None:
        raise UsageError(f"{source} has no version yet")
    return source, min(int(number[:18]), LARGEST_NUMBER) if number else newest


def _edition(review: _Review, source: str, number: int) -> answers.Edition:
    agreement, record = review.history.agreement(source, number), review.history.version(source, number)
    if agreement is None or record is None:
        raise UsageError(f"no version {number} of {source}")
    return answers.Edition(agreement, record)


def _table(language: Language, *columns: str) -> Table:
    table = Table(show_edge=False, header_style="bold")
    for column in columns:
        said = _IN_CHINESE.get(column, column) if language == "zh" else column
        table.add_column(said, overflow="fold", no_wrap=column in NARROW)
    return table


def _when(moment: datetime | None, zone: str) -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" if moment else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _said(words_: Bilingual, review: _Review) -> Text:
    return Text(words_.in_(review.language), style="yellow")


def _print(shown: RenderableType) -> None:
    Console().print(shown)
