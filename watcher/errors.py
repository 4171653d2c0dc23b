"""Every exception of the house, on one page.

    WatcherError
    ├── ConfigError          mistakes in sources.toml or the environment, all of them at once   exit 2
    ├── UsageError           the request itself is wrong: unknown id, bad date, bad cursor      exit 2
    ├── UnreadableError      bytes that are no document: broken PDF, binary, undecodable text   exit 3
    ├── StoreError           the database cannot be opened, is newer than this code, is full    exit 3
    │   └── ReadOnlyError    … and can only be looked into, as a copy on a read-only disk can   exit 3
    └── SendError            a channel could not be built or reached outside of a delivery      exit 3

What a check expects (no page, a suspect page, a refused message) is a value in ``model.py``, not an exception.
"""

from dataclasses import dataclass

from watcher.model import Bilingual


class WatcherError(Exception):
    """Something a person can act on; the message is for them."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in a configuration: where it stands and what would be right."""

    file: str
    line: int | None
    key: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.key}: {self.message}"


class ConfigError(WatcherError):
    """The configuration cannot be used; carries every mistake found."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes


class UsageError(WatcherError):
    """The caller asked for something that does not exist or makes no sense."""


class UnreadableError(WatcherError):
    """The bytes cannot be read as the document they claim to be."""

    def __init__(self, code: str, message: Bilingual) -> None:
        super().__init__(message.en)
        self.code = code
        self.message = message


class StoreError(WatcherError):
    """The database refuses; nothing was half-written."""


class ReadOnlyError(StoreError):
    """The database can be looked into and not be written."""


class SendError(WatcherError):
    """A channel is misconfigured or cannot be reached."""
