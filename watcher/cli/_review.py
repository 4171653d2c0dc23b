"""`watcher sources | history | show | diff | facts | deadlines | search | alerts`: the store, read from the terminal.

With ``--json`` each prints the API's own objects.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from watcher import wire, words
from watcher.agreement import FACT_TYPES, compare
from watcher.bootstrap import configure, memory
from watcher.cli import _show
from watcher.cli._json import print_json
from watcher.errors import UsageError
from watcher.model import Agreement, Bilingual, Language
from watcher.store import History
from watcher.web import objects, values

LARGEST_NUMBER = 2**31
"""No source has so many versions; larger numbers name none of them either."""
STATE_STYLE = {"watched": "green", "new": "cyan", "doubtful": "yellow", "blind": "bold red", "disabled": "dim"}
DELIVERY_STYLE = {"pending": "yellow", "delivered": "green", "dead": "bold red", "withdrawn": "dim"}

_NEVER = Bilingual("从未", "never")
_NOTHING = Bilingual("没有记录", "nothing is recorded")
_NO_DEADLINES = Bilingual("没有未到的行动期限", "no deadline is open")
_NO_HITS = Bilingual("没有找到", "nothing found")


class _Review:
    """One question to the store: its history, the language of the answer, today in the service's zone."""

    def __init__(self, history: History, language: Language, zone: str) -> None:
        self.history = history
        self.language = language
        self.now = datetime.now(UTC)
        self.today = self.now.astimezone(ZoneInfo(zone)).date()


@contextmanager
def _opened(config: Path) -> Iterator[_Review]:
    configuration = configure(config, os.environ)
    with memory(configuration) as opened:
        yield _Review(opened.history, configuration.settings.language, configuration.settings.timezone)


def sources(config: Path, *, as_json: bool) -> None:
    with _opened(config) as review:
        records = review.history.sources(review.now, limit=500).records
        if as_json:
            facts = review.history.facts_of([record.source.id for record in records])
            items = (objects.source(one, facts.get(one.source.id, ()), review.language) for one in records)
            print_json(objects.listing(items))
            return
        table = _table("id", "state", "v", "provider", "title", "last look", "next look")
        for one in records:
            state = objects.state(one)
            table.add_row(
                one.source.id,
                Text(state, style=STATE_STYLE[state]),
                str(one.version or ""),
                one.source.provider,
                one.title or one.source.title,
                _when(one.last_look, one.source.timezone) or _NEVER.in_(review.language),
                _when(one.next_look, one.source.timezone) if one.enabled else "",
            )
        _print(table if records else _said(_NOTHING, review))


def history(config: Path, source: str, limit: int, *, as_json: bool) -> None:
    with _opened(config) as review:
        known = review.history.source(source, review.now)
        if known is None:
            raise UsageError(f"no such source: {source}")
        found = review.history.versions(source, limit)
        if as_json:
            items = (objects.version(one, review.language) for one in found.records)
            print_json(objects.listing(items, found.next))
            return
        table = _table("v", "first seen", "last seen", "updated", "in force", "sha256", "title")
        for one in found.records:
            zone = known.source.timezone
            dates = (_day(one.updated_on), _day(one.effective_on or (one.dates.effective if one.dates else None)))
            table.add_row(
                str(one.n), _when(one.first_seen, zone), _when(one.last_seen, zone), *dates, one.sha256[:12], one.title
            )
        _print(table if found.records else _said(_NOTHING, review))


def show(config: Path, version: str, *, as_json: bool) -> None:
    with _opened(config) as review:
        source, number = _numbered(review, version)
        record = review.history.version(source, number)
        agreement = _agreement(review, source, number)
        if record is None:
            raise UsageError(f"no version {number} of {source}")
        if as_json:
            print_json(objects.version_in_full(record, agreement, review.language) | {"text": agreement.text})
            return
        evidence = [f"{page.final_url}  {page.fetched_at:%Y-%m-%d %H:%M:%SZ}  {page.sha256}" for page in record.pages]
        head = Text(f"{source}@{number}\n" + "\n".join(evidence) + "\n", style="dim")
        shown = _show.agreement(agreement, review.language, Console().width)
        _print(Group(head, shown, Text("\n" + agreement.text)))


def diff(config: Path, old: str, new: str, *, as_json: bool) -> None:
    with _opened(config) as review:
        (source, earlier), (other, later) = _numbered(review, old), _numbered(review, new)
        if source != other:
            raise UsageError(
                "the two versions are of different sources; `watcher compare --facts-only` compares providers"
            )
        found = compare(_agreement(review, source, earlier), _agreement(review, source, later), today=review.today)
        if as_json:
            print_json(wire.comparison(found, review.today, review.language))
        else:
            _print(_show.comparison(found, review.language))


def facts(config: Path, name: str | None, *, as_json: bool) -> None:
    if name is not None and name not in FACT_TYPES:
        raise UsageError(f"no such fact: {name!r}; known are {', '.join(sorted(FACT_TYPES))}")
    with _opened(config) as review:
        found = review.history.facts(name, limit=500)
        stated = {record.source for record in found.records}
        silent = [
            one
            for one in (review.history.sources(review.now, limit=500).records if name else ())
            if one.version and one.enabled and one.source.id not in stated
        ]
        if as_json:
            print_json(objects.facts_listing(found.records, silent, found.next))
            return
        table = _table("fact", "source", "value", "clause", "the words")
        for one in found.records:
            shown = (values.label(one.name), values.shown(one.name, one.value))
            label, value = (part.in_(review.language) for part in shown)
            table.add_row(label, one.source, value, one.clause or "", _show.shortened(one.quote, 160))
        for other in silent:
            table.add_row("", other.source.id, words.NOT_STATED.in_(review.language))
        _print(table)


def deadlines(config: Path, *, as_json: bool) -> None:
    with _opened(config) as review:
        found = review.history.deadlines(review.today, limit=500)
        if as_json:
            print_json(objects.listing(objects.change(one, review.today, review.language) for one in found.records))
            return
        table = _table("act by", "days", "source", "severity", "what")
        for one in found.records:
            day = one.dates.deadline
            left = str((day - review.today).days) if day else ""
            severity = Text(words.SEVERITY[one.severity].in_(review.language), style=_show.SEVERITY_STYLE[one.severity])
            table.add_row(_day(day), left, one.source, severity, one.summary.in_(review.language))
        _print(table if found.records else _said(_NO_DEADLINES, review))


def search(config: Path, query: str, limit: int, *, every_version: bool, as_json: bool) -> None:
    with _opened(config) as review:
        found = review.history.search(query, past=every_version, limit=limit)
        if as_json:
            print_json(objects.listing(map(objects.hit, found.records), found.next))
            return
        table = _table("source", "clause", "versions", "the words")
        for one in found.records:
            versions = f"{one.first_version}–{one.last_version or ''}"
            table.add_row(one.source, one.clause, versions, _show.shortened(one.excerpt, 200))
        _print(table if found.records else _said(_NO_HITS, review))


def alerts(config: Path, limit: int, *, dead: bool, as_json: bool) -> None:
    with _opened(config) as review:
        found = review.history.alerts("dead" if dead else None, limit=limit)
        if as_json:
            print_json(objects.listing(map(objects.alert, found.records), found.next))
            return
        table = _table("id", "state", "channel", "due", "tries", "what", "last error")
        for one in found.records:
            state = Text(one.state, style=DELIVERY_STYLE[one.state])
            said = f"{one.alert.provider} {one.alert.headline}"
            table.add_row(
                one.id, state, one.channel, _when(one.due, "UTC"), str(one.attempts), said, one.last_error or ""
            )
        _print(table if found.records else _said(_NOTHING, review))


def _numbered(review: _Review, named: str) -> tuple[str, int]:
    """ID@N taken apart; ID alone is its newest version."""
    source, at, number = named.rpartition("@")
    if at and number.isdecimal():
        return source, min(int(number[:18]), LARGEST_NUMBER)
    known = review.history.source(named, review.now)
    if known is None:
        raise UsageError(f"no such source: {named}")
    if known.version is None:
        raise UsageError(f"{named} has no version yet")
    return named, known.version


def _agreement(review: _Review, source: str, number: int) -> Agreement:
    found = review.history.agreement(source, number)
    if found is None:
        raise UsageError(f"no version {number} of {source}")
    return found


def _table(*columns: str) -> Table:
    table = Table(show_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in ("id", "source"))
    return table


def _when(moment: datetime | None, zone: str) -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" if moment else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _said(words_: Bilingual, review: _Review) -> Text:
    return Text(words_.in_(review.language), style="yellow")


def _print(shown: RenderableType) -> None:
    Console().print(shown)
