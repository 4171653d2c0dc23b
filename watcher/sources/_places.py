"""Where a key stands in a TOML file, so that every mistake can name its line.

``tomllib`` gives values without places. This walks the lines and notes for each path, such as
``("source", 1, "url")``, the line on which its key is written. It reads only what has already parsed as TOML.
"""

import re
from collections.abc import Mapping

Path = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*=""")
_STRING = re.compile(r"""\"\"\".*?\"\"\"|'''.*?'''|"(?:[^"\\]|\\.)*"|'[^']*'|#.*""", re.DOTALL)


def places(text: str) -> dict[Path, int]:
    """Line numbers (from 1) by path."""
    found: dict[Path, int] = {}
    counts: dict[str, int] = {}
    table: Path = ()
    depth, fence = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        if fence:
            fence = "" if fence in line else fence
            continue
        if depth == 0 and (header := _HEADER.match(line)):
            table = _table(header[1], header[2], counts)
            found.setdefault(table, number)
            continue
        if depth == 0 and (key := _KEY.match(line)):
            found.setdefault((*table, *_names(key[1])), number)
        fence = _opened(line)
        bare = _STRING.sub("", line)
        depth = max(0, depth + sum(map(bare.count, "[{")) - sum(map(bare.count, "]}")))
    return found


def nearest(found: Mapping[Path, int], path: Path) -> int | None:
    """The line of ``path``, or of the closest table around it."""
    for length in range(len(path), 0, -1):
        if path[:length] in found:
            return found[path[:length]]
    return None


def _table(brackets: str, name: str, counts: dict[str, int]) -> Path:
    names = _names(name)
    if brackets == "[[":
        counts[name] = counts.get(name, -1) + 1
        return (*names, counts[name])
    return names


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _opened(line: str) -> str:
    """The multi-line string that this line opens and does not close."""
    for fence in ('"""', "'''"):
        if line.count(fence) % 2:
            return fence
    return ""
