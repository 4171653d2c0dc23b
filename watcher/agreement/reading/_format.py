"""What a document format declares about itself, and what it makes of one page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from watcher.agreement.reading._blocks import Draft
from watcher.model import Format, Page, ReadingRules, Suspicion


@dataclass(frozen=True, slots=True)
class Reading:
    """One page read: its words in order, what it says about itself, and what looked wrong on the way."""

    drafts: tuple[Draft, ...]
    title: str | None = None
    language: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    suspicions: tuple[Suspicion, ...] = ()
    markup: str = ""
    """The source of a page, for judging what it is."""


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """A plug: how bytes of this format are recognised, and how they are read.

    ``recognise`` is asked for the first bytes only where they are unmistakable (a magic number, a doctype);
    what they do not settle is settled by media type and file suffix.
    """

    name: Format
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    recognise: Callable[[bytes], bool]
    read: Callable[[Page, ReadingRules, str | None], Reading]
