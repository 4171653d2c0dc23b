"""`watcher read` and `watcher compare`: agreements understood and compared, with no store and no daemon."""

from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from watcher import wire
from watcher.agreement import compare, compare_facts, read
from watcher.cli import _files, _show
from watcher.cli._json import print_json
from watcher.errors import UnreadableError, UsageError, WatcherError
from watcher.model import Agreement, Language, ReadingRules, Sighting
from watcher.settings import Settings
from watcher.web.redline import redline_page


class Asked(NamedTuple):
    """How the documents of one command are to be read and shown."""

    rules: ReadingRules
    base_url: str | None
    language: Language | None
    as_json: bool


class ReadError(WatcherError):
    """A document of the command line that cannot be read as what it claims to be."""


def show_reading(source: str, asked: Asked) -> None:
    agreement = _agreement(source, asked)
    language = asked.language or _language(agreement)
    if asked.as_json:
        print_json(wire.agreement(agreement, language))
    else:
        console = Console()
        console.print(_show.agreement(agreement, language, console.width))


def show_comparison(
    sources: tuple[str, str],
    asked: Asked,
    seen: tuple[date | None, date | None],
    html: Path | None,
    *,
    facts_only: bool,
) -> bool:
    """Print the comparison; True where there is a difference."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(sources[0])
        old = _agreement(sources[0], asked)
        bar.update(task, description=sources[1])
        new = _agreement(sources[1], asked)
        today = datetime.now(ZoneInfo(Settings().timezone)).date()
        found = compare_facts(old, new) if facts_only else compare(old, new, seen=_sighting(seen, today), today=today)
    language = asked.language or _language(new)
    if html is not None:
        _write(html, redline_page(old, new, found, language, today))
    if asked.as_json:
        print_json(wire.comparison(found, today, language))
    else:
        Console().print(_show.comparison(found, language))
    return not found.is_empty


def _write(target: Path, page: str) -> None:
    try:
        target.write_text(page, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{target}: cannot be written: {error.strerror}") from error


def _agreement(source: str, asked: Asked) -> Agreement:
    page = _files.page(source, asked.base_url, asked.language or Settings().language)
    try:
        return read((page,), asked.rules)
    except UnreadableError as error:
        language = asked.language or Settings().language
        raise ReadError(f"{source}: {error.code}: {error.message.in_(language)}") from error


def _language(agreement: Agreement) -> Language:
    return "zh" if agreement.language.startswith("zh") else "en"


def _sighting(seen: tuple[date | None, date | None], today: date) -> Sighting | None:
    """When the two texts were seen, as far as the command says: without a word, nothing is known."""
    last_old, first_new = seen
    if first_new is None and last_old is None:
        return None
    return Sighting(first_new=first_new or today, last_old=last_old)
