"""The shapes of sources.toml, as pydantic models: what is allowed, with defaults and words for the JSON Schema."""

import re
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from cronsim import CronSim, CronSimError
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from watcher.agreement import is_encoding, is_selector
from watcher.settings import Settings, Zone

_INTERVAL = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*(s|m|min|h|d|w)\s*$")
_UNITS = {"s": "seconds", "m": "minutes", "min": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_CLOCK = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")
_LANGUAGE_TAG = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
_ID = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$")
_SHORTEST = timedelta(seconds=1)
_SOME_DAY = datetime(2024, 1, 1, tzinfo=UTC)


def _interval(text: Any) -> timedelta:
    match = _INTERVAL.match(text) if isinstance(text, str) else None
    if match is None:
        raise ValueError('must be an interval such as "30m", "6h" or "1d"')
    interval = timedelta(**{_UNITS[match[2]]: float(match[1])})
    if interval < _SHORTEST:
        raise ValueError("must be at least one second")
    return interval


def _cron(text: str) -> str:
    try:
        next(CronSim(text.strip(), _SOME_DAY))
    except (CronSimError, StopIteration) as error:
        raise ValueError(f"must be a cron expression of five fields that matches some day ({error})") from error
    return text.strip()


def _digest(text: str) -> str:
    return text if text in ("daily", "weekly") else _cron(text)


def address(url: str) -> str:
    """An http(s) address as it is, or ValueError saying what is wrong with it."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError as error:
        raise ValueError(f"not an address: {error}") from error
    if parts.scheme not in ("http", "https") or not host:
        raise ValueError("must be an http:// or https:// address with a host")
    if parts.username or re.search(r"[\s\\\x00-\x1f]", url):
        raise ValueError("no user name, backslash or white space may stand in the address")
    return url


def _address_or_none(url: str) -> str:
    return address(url) if url else url


def _clock(text: str) -> str:
    if not _CLOCK.match(text):
        raise ValueError('must be a time of day such as "22:00"')
    return text


def _selector(text: str) -> str:
    if not is_selector(text):
        raise ValueError(f"not a CSS selector: {text!r}")
    return text


def _encoding(label: str) -> str:
    if not is_encoding(label):
        raise ValueError(f"no such encoding: {label!r} (a name such as gb18030, big5 or utf-8)")
    return label


def _id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise ValueError(
            "must be ASCII letters and digits, with . _ and - among them, in parts divided by /, such as example/terms"
        )
    return text


def _language(tag: str) -> str:
    if not _LANGUAGE_TAG.match(tag):
        raise ValueError(f"not a language tag: {tag!r} (such as zh, zh-Hant or en)")
    return tag


Address = Annotated[str, AfterValidator(address)]
Interval = Annotated[timedelta, BeforeValidator(_interval, json_schema_input_type=str)]
Cron = Annotated[str, AfterValidator(_cron)]
Name = Annotated[str, Field(min_length=1, max_length=200)]
Selectors = tuple[Annotated[str, AfterValidator(_selector)], ...]
Encoding = Annotated[str, AfterValidator(_encoding)]
LanguageTag = Annotated[str, AfterValidator(_language)]
Id = Annotated[str, AfterValidator(_id), Field(json_schema_extra={"pattern": _ID.pattern}, max_length=120)]
Effects = Literal["worse", "better", "mixed", "neutral"]


class Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RouteTable(Table):
    """Who is told of what. Empty filters let everything pass."""

    channel: Name
    severity: Literal["low", "medium", "high", "critical"] = "low"
    topics: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    effects: tuple[Effects, ...] = ()
    language: Literal["zh", "en"] | None = None
    digest: Annotated[str, AfterValidator(_digest)] | None = Field(
        default=None, description='"daily", "weekly" or cron'
    )
    quiet: tuple[Annotated[str, AfterValidator(_clock)], Annotated[str, AfterValidator(_clock)]] | None = None
    remind: tuple[Annotated[int, Field(ge=0, le=365)], ...] = (14, 7, 3, 1)


def _named(route: Any) -> Any:
    """A channel's name alone is a route that lets everything pass."""
    return {"channel": route} if isinstance(route, str) else route


Routes = tuple[Annotated[RouteTable, BeforeValidator(_named, json_schema_input_type=str | RouteTable)], ...]


class DefaultsTable(Table):
    """What every source starts from."""

    format: Literal["html", "markdown", "text", "pdf", "docx"] | None = None
    select: Selectors = ()
    remove: Selectors = ()
    every: Interval | None = None
    cron: Cron | None = None
    language: LanguageTag | None = Field(
        default=None, description="language the agreement is written in, e.g. zh or en"
    )
    timezone: Zone | None = None
    encoding: Encoding | None = None
    routes: Routes = ()
    tags: tuple[str, ...] = ()
    render: bool = False

    @model_validator(mode="after")
    def _one_rhythm(self) -> "DefaultsTable":
        if self.every is not None and self.cron is not None:
            raise ValueError("`every` and `cron` exclude each other")
        return self


class SourceTable(DefaultsTable):
    """One agreement of one provider."""

    id: Id
    provider: Name
    title: Name
    url: Annotated[str, AfterValidator(_address_or_none)] = Field(default="", description="address of the terms page")
    parts: tuple[Address, ...] = Field(
        default=(), description="further addresses that form the same agreement, in order"
    )
    section: tuple[str, str] | None = Field(default=None, description="headings between which the agreement stands")
    enabled: bool = True


class ChannelTable(BaseModel):
    """One way to reach people; further keys depend on the kind (`docs/reference.md` lists them)."""

    model_config = ConfigDict(extra="allow", frozen=True)
    id: Id
    kind: Name


class FileTable(Table):
    """sources.toml"""

    watcher: Settings = Settings()
    defaults: DefaultsTable = DefaultsTable()
    source: tuple[SourceTable, ...] = ()
    channel: tuple[ChannelTable, ...] = ()
