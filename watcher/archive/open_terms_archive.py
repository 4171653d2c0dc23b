"""Histories that Open Terms Archive recorded, as captures of their time.

Its data sets are folders ``SERVICE/TERMS TYPE/2021-03-04T05-06-07Z.md``: one file for each version, named by when it
was recorded; folders of snapshots have ``.html`` and ``.pdf`` files named alike. The texts are theirs (ODbL): their
release names the licence, and so should who shows them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from watcher.model import Capture, Page

MEDIA_TYPES = {".md": "text/markdown; charset=utf-8", ".html": "text/html; charset=utf-8", ".pdf": "application/pdf"}
_NAMED_BY_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z")
LARGEST = 40_000_000


@dataclass(frozen=True, slots=True)
class Terms:
    """One kind of terms of one service, and its files in the order of their times."""

    service: str
    name: str
    files: tuple[Path, ...]


def find(folder: Path) -> Iterator[Terms]:
    """The terms that a data set holds, by service and name."""
    for service in sorted(path for path in folder.iterdir() if path.is_dir()):
        for terms in sorted(path for path in service.iterdir() if path.is_dir()):
            files = sorted(path for path in terms.iterdir() if _recorded_at(path) and path.suffix in MEDIA_TYPES)
            if files:
                yield Terms(service.name, terms.name, tuple(files))


def captures(terms: Terms) -> Iterator[Capture]:
    """The versions of one agreement as captures, oldest first. Files too large to be an agreement are left out."""
    address = f"ota:{quote(terms.service)}/{quote(terms.name)}"
    for file in terms.files:
        recorded = _recorded_at(file)
        if recorded is not None and file.stat().st_size <= LARGEST:
            headers = {"content-type": MEDIA_TYPES[file.suffix]}
            yield Capture((Page(address, address, 200, headers, file.read_bytes(), recorded),))


def _recorded_at(file: Path) -> datetime | None:
    named = _NAMED_BY_TIME.fullmatch(file.stem)
    if named is None:
        return None
    day, hour, minute, second = named.groups()
    try:
        return datetime.fromisoformat(f"{day}T{hour}:{minute}:{second}").replace(tzinfo=UTC)
    except ValueError:
        return None
