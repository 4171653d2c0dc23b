"""Puts together what every command needs: the configuration, checked as a whole, and the memory.

In: a path and the environment. Out: ``Configuration`` and ``Memory``. What only running needs (web, channels, engine)
is put together in ``service``, so that a look into the history does not wait for it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from watcher.agreement import FACT_TYPES, TOPICS
from watcher.channels import KINDS, check
from watcher.errors import Mistake
from watcher.sources import Configuration, load
from watcher.store import READER, Database, History, Store, open_database


@dataclass(frozen=True, slots=True)
class Memory:
    """What the store offers: writing for jobs, reading for people."""

    database: Database
    store: Store
    history: History


def configure(path: Path, environ: Mapping[str, str]) -> Configuration:
    """sources.toml and the environment, checked as a whole. Raises ConfigError."""
    return load(path, environ, _channel_mistakes, facts=FACT_TYPES, topics=TOPICS)


@contextmanager
def memory(configuration: Configuration) -> Iterator[Memory]:
    """The database of a configuration, at today's schema, with the declared sources in it."""
    database = open_database(database_url(configuration))
    try:
        store = Store(database, READER)
        store.sync_sources(configuration.sources, datetime.now(UTC))
        yield Memory(database, store, History(database))
    finally:
        database.close()


def database_url(configuration: Configuration) -> str:
    """The database's address; a relative SQLite file lies beside the configuration."""
    named = configuration.settings.database
    if "://" in named:
        return named
    return f"sqlite:///{(Path(configuration.path).parent / named).resolve()}"


def _channel_mistakes(kind: str, settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with a channel as declared; what a secret holds shows only when the channel is built."""
    if kind not in KINDS:
        yield "kind", f"unknown: {kind!r}; known are {', '.join(sorted(KINDS))}"
        return
    declared = {setting.name: setting for setting in KINDS[kind].settings}
    elsewhere = {key for key, value in settings.items() if is_elsewhere(value)}
    for key in settings.keys() & declared.keys():
        if declared[key].secret and key not in elsewhere:
            yield key, 'a secret does not belong in this file: { env = "NAME" } or { file = "/path" }'
    here = {key: value for key, value in settings.items() if key not in elsewhere}
    for found in check(KINDS[kind], here):
        if found.key not in elsewhere:
            yield found.key, found.message.en


def absent_secrets(configuration: Configuration, environ: Mapping[str, str]) -> tuple[Mistake, ...]:
    """Settings of channels whose variable or file is not there: nothing could be sent over these channels."""
    return tuple(
        Mistake(configuration.path, declared.line, f"channel {declared.id}.{key}", f"{_place(value)} is not there")
        for declared in configuration.channels
        for key, value in declared.settings.items()
        if revealed(value, environ) is None
    )


def revealed(value: Any, environ: Mapping[str, str]) -> Any:
    """The value itself, or what it refers to; None where that is not there."""
    if not is_elsewhere(value):
        return value
    if isinstance(value, list):
        parts = [revealed(one, environ) for one in value]
        return None if None in parts else parts
    if "env" in value:
        return environ.get(value["env"]) or None
    try:
        return Path(value["file"]).read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError):
        return None


def _place(value: Any) -> str:
    """Where a setting's value is to be found."""
    if isinstance(value, list):
        return ", ".join(map(_place, value))
    return f"environment variable {value['env']}" if "env" in value else f"file {value['file']}"


def is_elsewhere(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(is_elsewhere(one) for one in value)
    return isinstance(value, dict) and len(value) == 1 and value.keys() <= {"env", "file"}
