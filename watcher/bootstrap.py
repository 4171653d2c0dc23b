"""Puts together what every command needs: the configuration, checked as a whole, and the memory.

In: a path and the environment. Out: ``Configuration`` and ``Memory``. What only running needs (web, channels, engine)
is put together in ``service``, so that a look into the history does not wait for it.
"""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from watcher.agreement import FACT_TYPES, TOPICS
from watcher.channels import KINDS, check
from watcher.errors import Mistake
from watcher.settings import Unreadable, value_in
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
    """The database of a configuration, at today's schema, with the declared sources in it. Raises ReadOnlyError."""
    with looking(configuration) as opened:
        opened.database.must_be_writable()
        yield opened


@contextmanager
def looking(configuration: Configuration) -> Iterator[Memory]:
    """The same for those who only look: a database that is read-only is left as it is."""
    database = open_database(database_url(configuration))
    try:
        store = Store(database, READER)
        if not database.is_read_only:
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


def unusable(configuration: Configuration, environ: Mapping[str, str]) -> tuple[Mistake, ...]:
    """What is declared and is not to be had here: certificates and secrets. Looking at what is stored needs neither."""
    mistakes: list[Mistake] = []
    if wrong := _wrong_certificates(configuration.settings.ca_file):
        mistakes.append(configuration.where.mistake(("watcher", "ca_file"), wrong))
    for place, declared in enumerate(configuration.channels):
        for key, value in declared.settings.items():
            if isinstance(found := revealed(value, environ), Missing):
                mistakes.append(configuration.where.mistake(("channel", place, key), found.reason))
    return tuple(mistakes)


def _wrong_certificates(file: str) -> str | None:
    """Why a file of certificate authorities cannot be used."""
    if not file:
        return None
    try:
        ssl.create_default_context(cafile=file)
    except ssl.SSLError:
        return f"file {file} holds no certificate (PEM)"
    except (OSError, ValueError) as error:
        return f"file {file} cannot be read: {getattr(error, 'strerror', None) or 'no such path'}"
    return None


class Missing(NamedTuple):
    """Why the value of a setting is not there."""

    reason: str


def revealed(value: Any, environ: Mapping[str, str]) -> Any:
    """The value itself, or what it refers to; ``Missing`` where that is not there."""
    if not is_elsewhere(value):
        return value
    if isinstance(value, list):
        parts = [revealed(one, environ) for one in value]
        return next((part for part in parts if isinstance(part, Missing)), parts)
    if "env" in value:
        return environ.get(value["env"]) or Missing(f"environment variable {value['env']} is not set or is empty")
    text = value_in(value["file"])
    return Missing(str(text)) if isinstance(text, Unreadable) else text


def is_elsewhere(value: Any) -> bool:
    """Whether a setting names where its value is: ``{ env = "NAME" }``, ``{ file = "/path" }`` or a list of these."""
    if isinstance(value, list):
        return bool(value) and all(is_elsewhere(one) for one in value)
    if not isinstance(value, dict) or len(value) != 1 or not value.keys() <= {"env", "file"}:
        return False
    return all(isinstance(name, str) and name for name in value.values())
