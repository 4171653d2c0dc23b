"""Settings of the service: one row each, from `[watcher]` in sources.toml, overridden by the environment.

The environment variable of a setting is its name in capitals behind ``WATCHER_``; appending ``_FILE`` names a file
that holds the value, which is how secrets should come. The table in ``docs/reference.md`` is generated from these rows.
"""

import re
from collections.abc import Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, get_origin
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

PREFIX = "WATCHER_"


def known_zone(name: str) -> str:
    """An IANA time zone name, or ValueError."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError(f"no such time zone: {name!r} (an IANA name such as Asia/Shanghai)") from error
    return name


def _admitted(entry: str) -> str:
    """A host, a network or an address, with or without a port; what it covers is judged where connections are made."""
    try:
        ip_network(entry.strip("[]"), strict=False)
    except ValueError:
        if not _HOST.fullmatch(entry):
            raise ValueError(f"{entry!r} is no host, network or address, with or without :port") from None
    return entry


def _own_address(url: str) -> str:
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise ValueError("must be an http:// or https:// address with a host")
    return url


def _database(named: str) -> str:
    if not named or ("://" in named and not named.startswith(("sqlite://", "postgresql://", "postgresql+"))):
        raise ValueError("must be an SQLite file or a postgresql:// address")
    return named


def _user_agent(text: str) -> str:
    if not _PLAIN.fullmatch(text):
        raise ValueError("must be three characters of plain ASCII or more, such as watcher/0.1 (+mailto:a@b.org)")
    return text


def _key(text: str) -> str:
    if text and not _HEADER_WORD.fullmatch(text):
        raise ValueError(
            f"must have at least {SHORTEST_KEY} letters, digits or signs without spaces: a key must not be guessed"
        )
    return text


_PLAIN = re.compile(r"^[\x20-\x7e]{3,}$")
SHORTEST_KEY = 16
_HEADER_WORD = re.compile(rf"[\x21-\x7e]{{{SHORTEST_KEY},}}")
"""What a request can carry as a key."""
_HOST = re.compile(r"(?:\[[0-9A-Fa-f:.]+\]|[\w-]+(?:\.[\w-]+)*\.?)(?::[0-9]{1,5})?")
Zone = Annotated[str, AfterValidator(known_zone)]
Admitted = Annotated[str, AfterValidator(_admitted)]
OwnAddress = Annotated[str, AfterValidator(_own_address)]
Key = Annotated[str, AfterValidator(_key)]
Seconds = Annotated[float, Field(gt=0, le=3600)]


class Settings(BaseModel):
    """Every setting of the service, with its default and what it is for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    database: Annotated[str, AfterValidator(_database)] = Field(
        default="watcher.db", description="SQLite file, or a postgresql:// address; FILE?mode=ro is only looked into"
    )
    timezone: Zone = Field(default="Asia/Shanghai", description="zone of providers that name none of their own")
    language: Literal["zh", "en"] = Field(default="zh", description="language of alerts and pages where none is chosen")
    user_agent: Annotated[str, AfterValidator(_user_agent)] = Field(
        default="watcher/0.1 (agreement change monitor; set user_agent to your contact)",
        description="how the service names itself to sites; put a contact address in it",
        json_schema_extra={"pattern": _PLAIN.pattern},
    )
    public_url: OwnAddress = Field(
        default="", description="address under which people reach the pages, for links in alerts"
    )
    host: str = Field(
        default="127.0.0.1", description="address the API and the pages listen on; beyond loopback a key is needed"
    )
    port: int = Field(default=8080, ge=0, le=65535, description="port of the API and the pages; 0 takes a free one")
    read_key: Key = Field(
        default="", description="key that may read the API; better as WATCHER_READ_KEY_FILE", repr=False
    )
    admin_key: Key = Field(default="", description="key that may also change things; as a file likewise", repr=False)
    allow: tuple[Admitted, ...] = Field(
        default=(), description="hosts, host:port or networks on loopback and private ranges that may be fetched"
    )
    proxy: OwnAddress = Field(default="", description="HTTP proxy for all fetching, e.g. http://127.0.0.1:3128")
    ca_file: str = Field(default="", description="further certificate authorities (PEM) to trust when fetching")
    respect_robots: bool = Field(default=True, description="obey robots.txt")
    concurrency: int = Field(default=32, ge=1, le=1024, description="sources looked at at the same time")
    per_host: int = Field(default=1, ge=1, le=64, description="connections to one host at the same time")
    pause: float = Field(default=1.0, ge=0, le=600, description="seconds between two requests to one host")
    timeout_connect: Seconds = Field(default=10.0, description="seconds to reach a host")
    timeout_read: Seconds = Field(default=20.0, description="seconds a host may stay silent")
    timeout_total: Seconds = Field(default=60.0, description="seconds one fetch may take in all")
    max_bytes: int = Field(default=20_000_000, ge=1024, description="bytes of a page on the wire")
    max_decoded: int = Field(default=40_000_000, ge=1024, description="bytes of a page after decompression")
    gather: float = Field(
        default=20.0, ge=0, le=3600, description="seconds alerts wait for others of the same provider"
    )


class Unreadable(NamedTuple):
    """Why a file that should hold a value gives none."""

    file: str
    reason: str

    def __str__(self) -> str:
        return f"file {self.file} gives nothing: {self.reason}"


def value_in(file: str) -> str | Unreadable:
    """The text that a file holds, without the end of its line."""
    try:
        text = Path(file).read_text(encoding="utf-8-sig").strip()
    except OSError as error:
        return Unreadable(file, error.strerror or type(error).__name__)
    except ValueError:
        return Unreadable(file, "it is not UTF-8 text")
    return text or Unreadable(file, "it is empty")


class Override(NamedTuple):
    """What the environment says of a setting."""

    variable: str
    text: str | Unreadable


def variables(environ: Mapping[str, str]) -> dict[str, Override]:
    """Settings named by the environment; of a value and a file with one, the file counts."""
    named: dict[str, Override] = {}
    for name in Settings.model_fields:
        variable = PREFIX + name.upper()
        in_file = f"{variable}_FILE"
        if in_file in environ:
            named[name] = Override(in_file, value_in(environ[in_file]))
        elif variable in environ:
            named[name] = Override(variable, environ[variable])
    return named


def as_value(name: str, text: str) -> Any:
    """The text of a variable as the setting wants it; lists are separated by commas."""
    if get_origin(Settings.model_fields[name].annotation) is tuple:
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return text
