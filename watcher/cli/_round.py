"""`watcher check` and what it does with alerts: one round now, a test message, another try."""

import asyncio
import json
import logging
import os
import sys
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from watcher import wire, words
from watcher.bootstrap import configure
from watcher.check import Checked
from watcher.cli import _show
from watcher.deliver import Line, deliver
from watcher.engine import Abandoned, Ended, look_round
from watcher.errors import SendError, UsageError, WatcherError
from watcher.model import Alert, Bilingual, Changed, Delivered, Delivery, Effect, Failed, Language, Severity, Suspect
from watcher.service import Service, service

OUTCOME_STYLE = {"first": "cyan", "unchanged": "dim", "changed": "bold", "suspect": "yellow", "error": "red"}
_TEST = Bilingual("这是一条测试消息：渠道可用", "this is a test message: the channel works")


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
    failed = asyncio.run(_round(config, names, as_json=as_json))
    if failed and len(failed) == len(names):
        raise RoundError("no source could be looked at: " + "; ".join(failed[:5]))


async def _round(config: Path, ids: Collection[str], *, as_json: bool) -> list[str]:
    configuration = configure(config, os.environ)
    language = configuration.settings.language
    failed: list[str] = []
    async with service(configuration, os.environ) as parts:
        with _progress() as bar:
            task = bar.add_task("", total=len(ids))
            async for ended in look_round(parts.engine, ids):
                bar.advance(task)
                if isinstance(ended, Abandoned):
                    failed.append(f"{ended.source}: {ended.error}")
                    Console(stderr=True).print(line(ended, language))
                    continue
                if isinstance(ended.verdict.outcome, Failed):
                    failed.append(ended.verdict.source)
                _tell(ended, language, as_json=as_json)
    return failed


def _progress() -> Progress:
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _tell(checked: Checked, language: Language, *, as_json: bool) -> None:
    told = wire.verdict(checked.verdict, checked.recorded.version, checked.recorded.change, language)
    if as_json:
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    else:
        Console().print(line(checked, language))


def line(ended: Ended, language: Language) -> Text:
    """One look in one line: what came of it, and for a change how bad it is."""
    if isinstance(ended, Abandoned):
        return Text.assemble(("abandoned  ", "bold red"), (ended.source, "bold"), f"  {ended.error}")
    outcome = wire.outcome(ended.verdict.outcome)
    said = Text.assemble((f"{outcome:<10} ", OUTCOME_STYLE[outcome]), (ended.verdict.source, "bold"))
    match ended.verdict.outcome:
        case Changed(comparison=found):
            severity = words.SEVERITY[found.severity].in_(language)
            said.append("  ").append(f" {severity} ", style=_show.SEVERITY_STYLE[found.severity])
            said.append(f"  {found.summary.in_(language)}")
        case Suspect(suspicions=doubts):
            said.append("  " + "; ".join(doubt.message.in_(language) for doubt in doubts), style="yellow")
        case Failed(failure=failure):
            said.append(f"  {failure.kind}: {failure.message.in_(language)}", style="red")
    return said


# ── alerts ───────────────────────────────────────────────────────────────────────────────────────


def send_test(config: Path, channel: str) -> None:
    configuration = configure(config, os.environ)
    if channel not in {declared.id for declared in configuration.channels}:
        raise UsageError(f"no channel {channel!r} is declared in {config}")
    quiet_logs()
    asyncio.run(_send_test(config, channel))


async def _send_test(config: Path, channel: str) -> None:
    configuration = configure(config, os.environ)
    async with service(configuration, os.environ) as parts:
        now, language = datetime.now(UTC), configuration.settings.language
        way = parts.engine.outlets[channel].channel
        message = way.render(Delivery(f"test-{now:%Y%m%d%H%M%S}", channel, (_test_alert(language, now),), 1, now), now)
        receipt = await way.send(message)
    if not isinstance(receipt, Delivered):
        raise SendError(f"{channel}: {receipt.reason}")
    Console().print(Text(f"{channel}: delivered {receipt.detail}", style="green"))


def _test_alert(language: Language, now: datetime) -> Alert:
    return Alert(
        kind="channel.test",
        source="watcher/test",
        provider="watcher",
        title="watcher",
        language=language,
        severity=Severity.LOW,
        effect=Effect.NEUTRAL,
        headline=_TEST.in_(language),
        at=now,
        thread="watcher/test",
    )


def retry(config: Path, alert: str) -> None:
    quiet_logs()
    asyncio.run(_retry(config, alert))


async def _retry(config: Path, alert: str) -> None:
    async with service(configure(config, os.environ), os.environ) as parts:
        channel = parts.memory.store.retry(alert, datetime.now(UTC))
        await _send_due(parts, channel)
        record = parts.memory.history.alert(alert)
    if record is None or record.state != "delivered":
        raise SendError(f"{alert}: {record.last_error if record else 'gone'}")
    Console().print(Text(f"{alert}: delivered over {channel}", style="green"))


async def _send_due(parts: Service, channel: str) -> None:
    engine, owner = parts.engine, f"retry/{os.getpid()}"
    outlet = engine.outlets.get(channel)
    if outlet is None:
        raise UsageError(f"no channel {channel!r} is declared")
    for delivery in engine.store.claim_deliveries(channel, engine.clock(), 5, owner):
        async with outlet.channel.session() as send:
            await deliver(delivery, Line(outlet.channel, send, engine.store, engine.clock))


def quiet_logs() -> None:
    """Only what goes wrong is logged beside a command's own words."""
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="%(levelname)s %(message)s")
