"""What a channel is: settings declared as data, a pure rendering, and one act of sending."""

import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal, NamedTuple, Protocol, TypeVar
from urllib.parse import parse_qsl, urlsplit

from watcher.channels._http import Post
from watcher.model import Bilingual, Delivery, FetchFailure, Receipt

SettingForm = Literal["text", "texts", "url", "number", "port", "host", "mailbox", "mailboxes"]
SettingValue = str | int | tuple[str, ...]

SHORTEST_SECRET = 6
"""Shorter pieces of an address ("v2", "send") are no secrets, and hiding them would garble every message."""


class Setting(NamedTuple):
    """One key of a ``[[channel]]`` table, told once: checking, the JSON Schema and the manual read it from here."""

    name: str
    help: Bilingual
    form: SettingForm = "text"
    required: bool = True
    secret: bool = False
    """Comes from the environment or a file, never from the configuration itself; never printed."""
    default: SettingValue = ""
    choices: tuple[str, ...] = ()


class SettingMistake(NamedTuple):
    """What is wrong with one setting; ``key`` is its name."""

    key: str
    message: Bilingual


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a channel cannot be built: every mistake, not the first one."""

    mistakes: tuple[SettingMistake, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """The checked settings of one channel, defaults filled in. Its printed form shows no value."""

    values: Mapping[str, SettingValue] = field(repr=False)

    def text(self, name: str) -> str:
        value = self.values[name]
        return value if isinstance(value, str) else str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.values[name]
        return value if isinstance(value, tuple) else (str(value),) if value else ()

    def number(self, name: str) -> int:
        value = self.values[name]
        return value if isinstance(value, int) else 0


class Resolve(Protocol):
    """Name and port to the addresses that may be connected to, or why there are none."""

    async def __call__(self, host: str, port: int) -> tuple[str, ...] | FetchFailure: ...


class Outside(NamedTuple):
    """What a channel may use of the world; the assembly passes in the guarded door of the fetching room."""

    post: Post
    resolve: Resolve
    site: str = ""
    """Address of our own pages, put in front of ``Alert.link``; empty leaves the links out."""


Message = TypeVar("Message")
Send = Callable[[Message], Awaitable[Receipt]]


class Channel(Protocol[Message]):
    """A configured way to a receiver."""

    def render(self, delivery: Delivery, now: datetime) -> Message:
        """The words, signed for an attempt at ``now``. Pure."""

    async def send(self, message: Message) -> Receipt:
        """One attempt. What a receiver does is a value, never an exception."""

    def session(self) -> AbstractAsyncContextManager[Send[Message]]:
        """For several messages in a row over one connection, where the channel has such a thing."""


@dataclass(frozen=True, slots=True)
class ChannelKind:
    """The declaration by which a channel file describes itself."""

    name: str
    label: Bilingual
    settings: tuple[Setting, ...]
    open: Callable[[str, Settings, Outside], Channel[Any] | Unusable]
    """Takes the channel's id, its checked settings and the world."""
    min_interval: timedelta = timedelta()
    """Least time between two messages that the receiver's limits ask for."""
    limit: int | None = None
    """Most bytes of one message's content."""
    closes: bool = False
    """Can close what it opened: wants to hear of ``agreement.settled``."""


def mistake(key: str, zh: str, en: str) -> SettingMistake:
    return SettingMistake(key, Bilingual(zh, en))


def missing_token(settings: Settings, parameter: str) -> tuple[SettingMistake, ...]:
    """An address copied without its token would be refused at every attempt."""
    if parameter in dict(parse_qsl(urlsplit(settings.text("url")).query)):
        return ()
    return (mistake("url", f"地址里缺少参数 {parameter}", f"the address lacks the parameter {parameter}"),)


def conceal(text: str, secrets: tuple[str, ...]) -> str:
    """The text with every secret and every telling piece of a secret address blotted out."""
    pieces = {piece for secret in secrets for piece in _pieces(secret) if len(piece) >= SHORTEST_SECRET}
    for piece in sorted(pieces, key=len, reverse=True):
        text = text.replace(piece, "•••")
    return text


def _pieces(secret: str) -> list[str]:
    """A secret in the forms in which others quote it: an address also as its path, query and their values."""
    parts = urlsplit(secret) if re.match(r"[\w+.-]+://", secret) else None
    if parts is None:
        return [secret, secret.removeprefix("whsec_")]
    host = parts.netloc if parts.scheme not in ("http", "https") or "@" in parts.netloc else ""
    return [secret, parts.query, host, *parts.path.split("/"), *(value for _, value in parse_qsl(parts.query))]
