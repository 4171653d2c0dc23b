"""Agreements named on the command line: a file, `-` or an address, as the pages the reader takes."""

import asyncio
import mimetypes
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from watcher.errors import UsageError, WatcherError
from watcher.fetch import Fetcher, fetch_settings
from watcher.model import FetchFailure, Language, NotModified, Page
from watcher.sources import address, settings_from

LARGEST = 64 * 1024 * 1024
"""Bytes of a file: more than any agreement, less than what hurts."""


class FetchError(WatcherError):
    """The address named on the command line gave no page."""


def page(source: str, base_url: str | None, language: Language) -> Page:
    """The bytes behind SOURCE. Raises UsageError for a file that cannot be read, FetchError for an address."""
    if not source:
        raise UsageError("which agreement? the name is empty: a file, - or an http(s) address")
    if source.startswith(("http://", "https://")):
        return asyncio.run(_fetched(source, language))
    if "://" in source and not Path(source).exists():
        raise UsageError(f"{source}: only http:// and https:// addresses are fetched")
    return _stored(source, _base(base_url))


def _base(url: str | None) -> str | None:
    try:
        return address(url) if url else None
    except ValueError as error:
        raise UsageError(f"--base-url: {error}") from error


def _stored(source: str, base_url: str | None) -> Page:
    try:
        body = sys.stdin.buffer.read(LARGEST + 1) if source == "-" else _bytes(Path(source))
    except OSError as error:
        raise UsageError(f"{source}: cannot be read: {error.strerror}") from error
    if len(body) > LARGEST:
        raise UsageError(f"{source}: larger than {LARGEST // 2**20} MiB, no agreement is")
    kind = {".md": "text/markdown", ".markdown": "text/markdown"}.get(Path(source).suffix.lower())
    kind = kind or mimetypes.guess_type(source)[0]
    url = base_url or (source if source == "-" else Path(source).name)
    return Page(url, url, 200, {"content-type": kind} if kind else {}, body, datetime.now(UTC))


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


async def _fetched(url: str, language: Language) -> Page:
    """No configuration is read for this: proxy, certificates and what may be reached come from the environment."""
    settings = fetch_settings(settings_from(os.environ))
    async with Fetcher(replace(settings, pause=0)) as fetcher:
        match await fetcher.fetch(url):
            case Page() as found:
                return found
            case FetchFailure(message=message, kind=kind):
                raise FetchError(f"{url}: {kind}: {message.in_(language)}")
            case NotModified():
                raise FetchError(f"{url}: the site answered 304 to a request without conditions")
