"""`watcher check`: one round now."""

import asyncio
import json
import logging
import os
import sys
from collections.abc import Collection
from pathlib import Path

from rich.console import Console, Group
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from watcher import wire
from watcher.bootstrap import configure
from watcher.check import Checked
from watcher.engine import Abandoned, look_round
from watcher.errors import UsageError, WatcherError
from watcher.model import Failed, Language
from watcher.service import service
from watcher.sources import Configuration
from watcher.terminal import line


class RoundError(WatcherError):
    """A round in which no source could be looked at; one that fails among others is told in its own line."""


def check(config: Path, ids: tuple[str, ...], *, as_json: bool) -> None:
    """Look at the named sources, or at all enabled ones, then deliver what is due."""
    configuration = configure(config, os.environ)
    known = {source.id for source in configuration.sources}
    if unknown := sorted(set(ids) - known):
        raise UsageError(f"no such source: {', '.join(unknown)}; known are {', '.join(sorted(known)) or 'none'}")
    disabled = {source.id for source in configuration.sources if not source.enabled}
    if resting := sorted(set(ids) & disabled):
        raise UsageError(f"disabled in {config}: {', '.join(resting)}")
    quiet_logs()
    names = ids or tuple(sorted(known - disabled))
    failed = asyncio.run(_round(configuration, names, as_json=as_json))
    if failed and len(failed) == len(names):
        raise RoundError("no source could be looked at: " + "; ".join(failed[:5]))


async def _round(configuration: Configuration, ids: Collection[str], *, as_json: bool) -> list[str]:
    """Tells each look as it ends; gives those that failed."""
    language = configuration.settings.language
    failed: list[str] = []
    left = dict.fromkeys(ids)
    async with service(configuration, os.environ) as parts:
        with _progress(wanted=not as_json) as bar:
            task = bar.add_task("", total=len(ids))
            async for ended in look_round(parts.engine, ids):
                bar.advance(task)
                left.pop(ended.source if isinstance(ended, Abandoned) else ended.verdict.source, None)
                if isinstance(ended, Abandoned):
                    failed.append(f"{ended.source}: {ended.error}")
                    Console(stderr=True).print(Group(line(ended, language)))
                    continue
                if isinstance(ended.verdict.outcome, Failed):
                    failed.append(ended.verdict.source)
                _tell(ended, language, as_json=as_json)
    for source in left:
        sys.stderr.write(f"{source}: another process looks at it right now\n")
    return failed


def _progress(*, wanted: bool) -> Progress:
    """A bar on the terminal. It may take over standard output only where that is a terminal too: what goes to a file
    or to another command must get there."""
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    console = Console(stderr=True)
    shown = wanted and console.is_terminal
    return Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty(), disable=not shown)


def _tell(checked: Checked, language: Language, *, as_json: bool) -> None:
    told = wire.verdict(checked.verdict, checked.recorded.version, checked.recorded.change, language)
    if as_json:
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    else:
        Console().print(Group(line(checked, language)))  # alone it would be joined into a text that breaks at spaces


def quiet_logs() -> None:
    """Only what goes wrong is logged beside a command's own words."""
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="%(levelname)s %(message)s")
