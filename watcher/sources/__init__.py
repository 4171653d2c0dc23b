"""sources.toml: what is watched, how, and who is told. In: a file and the environment. Out: a ``Configuration``.

All mistakes are reported at once as one ``ConfigError``, each with file, line and key. Secrets are never written
into the file: a channel's setting may be ``{ env = "NAME" }`` or ``{ file = "/path" }`` and is read when the channel
is built.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from watcher.errors import ConfigError, Mistake
from watcher.model import DEFAULT_RHYTHM, Effect, ReadingRules, Rhythm, Route, Severity, Source
from watcher.settings import Override, Settings, Unreadable, as_value, variables
from watcher.sources._places import Path as Place
from watcher.sources._places import nearest, places
from watcher.sources._tables import ChannelTable, DefaultsTable, FileTable, RouteTable, SourceTable, address

__all__ = [
    "ChannelCheck",
    "ChannelDeclaration",
    "Configuration",
    "Whereabouts",
    "address",
    "json_schema",
    "load",
    "settings_from",
]

ChannelCheck = Callable[[str, Mapping[str, Any]], Iterable[tuple[str, str]]]
"""What is wrong with the settings of a channel of a kind: (key, message) pairs."""

_TOML_PLACE = re.compile(r"\(at line (\d+), column \d+\)$")
_WANTED = {
    "missing": "is missing",
    "tuple_type": 'must be a list in brackets, such as ["one", "two"]',
    "string_type": "must be a text in quotes",
    "model_type": "must be a table",
    "dict_type": "must be a table",
    "string_too_short": "must not be empty",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
}
"""pydantic's names of what was expected, in the words of someone who edits a file."""
_REPEATED = ("source", "channel")
_TABLES: Mapping[str, type[BaseModel]] = {
    "watcher": Settings,
    "defaults": DefaultsTable,
    "source": SourceTable,
    "channel": ChannelTable,
}


@dataclass(frozen=True, slots=True)
class ChannelDeclaration:
    """A channel as declared: its settings with secrets still behind their names."""

    id: str
    kind: str
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where keys stand: in the file, or in the environment that overrides it."""

    file: str = ""
    found: Mapping[Place, int] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)
    """By setting, the environment variable that its value comes from."""

    def mistake(self, place: Place, message: str) -> Mistake:
        if len(place) > 1 and place[0] == "watcher" and place[1] in self.variables:
            return Mistake("environment", None, self.variables[str(place[1])], message)
        key = ".".join(f"[{part}]" if isinstance(part, int) else part for part in place).replace(".[", "[")
        return Mistake(self.file, nearest(self.found, place), key or "file", message)


@dataclass(frozen=True, slots=True)
class Configuration:
    settings: Settings
    sources: tuple[Source, ...] = ()
    channels: tuple[ChannelDeclaration, ...] = ()
    path: str = ""
    where: Whereabouts = Whereabouts()

    def source(self, source_id: str) -> Source | None:
        return next((source for source in self.sources if source.id == source_id), None)


@dataclass(frozen=True, slots=True)
class _Report:
    """Mistakes as they are found."""

    where: Whereabouts
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, place: Place, message: str) -> None:
        self.mistakes.append(self.where.mistake(place, message))


def load(
    path: Path,
    environ: Mapping[str, str],
    check_channel: ChannelCheck,
    facts: Iterable[str] = (),
    topics: Iterable[str] = (),
) -> Configuration:
    """Read a configuration file. Raises ConfigError with every mistake; a missing file is one."""
    text = _text(path)
    overriding = variables(environ)
    report = _Report(Whereabouts(str(path), places(text), _named(overriding)))
    raw = _with_environment(_parsed(text, str(path)), overriding, report)
    shaped = _shaped(raw, report)
    _check_ids(raw, report)
    _check_addresses(raw, report)
    _check_routes(raw, report, {"facts": frozenset(facts), "topics": frozenset(topics)})
    _check_channels(raw, report, check_channel)
    if shaped is None or report.mistakes:
        raise ConfigError(tuple(sorted(report.mistakes, key=lambda mistake: mistake.line or 0)))
    return Configuration(
        settings=shaped.watcher,
        sources=tuple(_source(table, shaped) for table in shaped.source),
        channels=tuple(ChannelDeclaration(table.id, table.kind, table.model_extra or {}) for table in shaped.channel),
        path=str(path),
        where=report.where,
    )


def settings_from(environ: Mapping[str, str]) -> Settings:
    """The settings that the environment alone makes, for commands that take no file. Raises ConfigError."""
    overriding = variables(environ)
    report = _Report(Whereabouts(variables=_named(overriding)))
    shaped = _shaped(_with_environment({}, overriding, report), report)
    if shaped is None or report.mistakes:
        raise ConfigError(tuple(report.mistakes))
    return shaped.watcher


def json_schema() -> dict[str, Any]:
    """The JSON Schema of sources.toml, as shipped in ``watcher/sources/schema.json``."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **FileTable.model_json_schema()}


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(
            (Mistake(str(path), None, "file", f"cannot be read: {error.strerror}; another is named by --config"),)
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError((Mistake(str(path), None, "file", "is not UTF-8 text"),)) from error


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise ConfigError((Mistake(file, line, "file", f"is not TOML: {error}"),)) from error


def _named(overriding: Mapping[str, Override]) -> dict[str, str]:
    """By setting, the variable that overrides it."""
    return {name: one.variable for name, one in overriding.items()}


def _with_environment(raw: dict[str, Any], overriding: Mapping[str, Override], report: _Report) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, one in overriding.items():
        if isinstance(one.text, Unreadable):
            report.add(("watcher", name), str(one.text))
        else:
            values[name] = as_value(name, one.text)
    if not values or not isinstance(raw.get("watcher", {}), dict):
        return raw
    return raw | {"watcher": raw.get("watcher", {}) | values}


def _shaped(raw: dict[str, Any], report: _Report) -> FileTable | None:
    try:
        return FileTable.model_validate(raw)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            report.add(one["loc"], _plain(one["type"], one["msg"], one["loc"]))
        return None


def _plain(kind: str, message: str, place: Place) -> str:
    """What is wrong, said to someone who edits a file."""
    if kind == "extra_forbidden":
        known = _known_keys(place)
        hint = _hint(str(place[-1]), known) or f"; known are {', '.join(sorted(known))}"
        return f"unknown key{hint}"
    if kind == "tuple_type" and place[-1] in _REPEATED:
        return f"must be written as [[{place[-1]}]], one such table for each"
    if kind in _WANTED:
        return _WANTED[kind]
    return message.removeprefix("Value error, ").replace("Input should be", "must be")


def _known_keys(place: Place) -> list[str]:
    if len(place) == 1:
        return list(FileTable.model_fields)
    if "routes" in place:
        return list(RouteTable.model_fields)
    return list(_TABLES[str(place[0])].model_fields)


# ── what one table alone cannot know ─────────────────────────────────────────────────────────────
# These look at the raw tables, so that they report their mistakes even where the shape is wrong elsewhere.


def _tables_of(raw: Mapping[str, Any], kind: str) -> list[tuple[int, Mapping[str, Any]]]:
    tables = raw.get(kind)
    return (
        [(place, one) for place, one in enumerate(tables) if isinstance(one, dict)] if isinstance(tables, list) else []
    )


def _check_ids(raw: Mapping[str, Any], report: _Report) -> None:
    for kind in _REPEATED:
        seen: set[str] = set()
        for place, table in _tables_of(raw, kind):
            id_ = table.get("id")
            if not isinstance(id_, str):
                continue
            if id_ in seen:
                report.add((kind, place, "id"), f"{id_!r} is taken by another {kind}")
            seen.add(id_)


def _check_addresses(raw: Mapping[str, Any], report: _Report) -> None:
    for place, table in _tables_of(raw, "source"):
        if not table.get("url") and table.get("enabled", True):
            report.add(("source", place, "url"), "is missing; a source without an address must say enabled = false")


def _check_routes(raw: Mapping[str, Any], report: _Report, known: Mapping[str, frozenset[str]]) -> None:
    channels = {id_ for _, table in _tables_of(raw, "channel") if isinstance(id_ := table.get("id"), str)}
    declared: list[tuple[Place, Any]] = [(("source", place), table) for place, table in _tables_of(raw, "source")]
    declared.append((("defaults",), raw.get("defaults")))
    for place, table in declared:
        routes = table.get("routes") if isinstance(table, dict) else None
        for number, route in enumerate(routes if isinstance(routes, list) else []):
            asked = route if isinstance(route, dict) else {"channel": route}
            here = (*place, "routes", number)
            for channel in _texts([asked.get("channel")]):
                if channel not in channels:
                    report.add(here, f"no channel {channel!r} is declared{_hint(channel, channels)}")
            for filtered, names in known.items():
                for name in _texts(asked.get(filtered)) if names else ():
                    if name not in names:
                        report.add((*here, filtered), f"unknown: {name!r}{_hint(name, names)}")


def _texts(value: Any) -> list[str]:
    """The texts in a list; what is none is told by its shape."""
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _hint(name: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _check_channels(raw: Mapping[str, Any], report: _Report, check: ChannelCheck) -> None:
    for place, table in _tables_of(raw, "channel"):
        kind = table.get("kind")
        if isinstance(kind, str):
            settings = {key: one for key, one in table.items() if key not in ("id", "kind")}
            for key, message in check(kind, settings):
                report.add(("channel", place, key), message)


# ── from tables to the book ──────────────────────────────────────────────────────────────────────


def _source(table: SourceTable, shaped: FileTable) -> Source:
    given, defaults = table.model_fields_set, shaped.defaults

    def chosen(name: str) -> Any:
        return getattr(table if name in given else defaults, name)

    rhythm = Rhythm(table.every, table.cron) if {"every", "cron"} & given else Rhythm(defaults.every, defaults.cron)
    return Source(
        id=table.id,
        provider=table.provider,
        title=table.title,
        url=table.url,
        parts=table.parts,
        reading=ReadingRules(
            format=chosen("format"),
            select=chosen("select"),
            remove=chosen("remove"),
            encoding=chosen("encoding"),
            language=chosen("language"),
            section=table.section or (None, None),
        ),
        rhythm=rhythm if rhythm.every or rhythm.cron else DEFAULT_RHYTHM,
        timezone=chosen("timezone") or shaped.watcher.timezone,
        routes=tuple(_route(route, shaped) for route in chosen("routes")),
        tags=frozenset(chosen("tags")),
        enabled=table.enabled,
        render=chosen("render"),
    )


def _route(given: RouteTable, shaped: FileTable) -> Route:
    return Route(
        channel=given.channel,
        severity=Severity[given.severity.upper()],
        topics=frozenset(given.topics),
        facts=frozenset(given.facts),
        providers=frozenset(given.providers),
        tags=frozenset(given.tags),
        effects=frozenset(Effect(effect) for effect in given.effects),
        language=given.language or shaped.watcher.language,
        digest=given.digest,
        quiet=given.quiet,
        remind=given.remind,
    )
