"""Stable names of clauses: the label, led by part or parent where labels start over, counted where they repeat."""

from collections.abc import Iterable, Sequence

from watcher.agreement.clauses._outline import Node

_Named = tuple[Node, str, str, Node | None]
"""A node, its name, the series of names it belongs to, and the clause that may have to lead it."""


def keys_of(nodes: Sequence[Node], names: Sequence[str]) -> dict[Node, str]:
    """A key for every node. ``names`` are what is printed: the label, or the words of a heading without one."""
    named = [(node, name, _series(node, name), _lead(node)) for node, name in zip(nodes, names, strict=True)]
    started_over = _that_start_over(named)
    keys: dict[Node, str] = {}
    seen: dict[str, int] = {}
    for node, name, series, lead in named:
        key = f"{keys[lead]}/{name}" if lead is not None and series in started_over else name
        times = seen[key] = seen.get(key, 0) + 1
        keys[node] = key if times == 1 else f"{key}#{times}"
    return keys


def _that_start_over(named: Iterable[_Named]) -> set[str]:
    """Series in which one label stands under two different clauses; then all of the series are led."""
    homes: dict[tuple[str, str], Node | None] = {}
    return {series for _, name, series, lead in named if homes.setdefault((series, name), lead) is not lead}


def _series(node: Node, name: str) -> str:
    """Headings without number are told apart by their words alone; decimals of all lengths go together."""
    if node.reading is None:
        return name
    return "decimal" if node.reading.is_decimal else node.reading.series


def _lead(node: Node) -> Node | None:
    """The clause that tells equal labels apart. 3.1 already names the 3 that it stands under: its part leads it."""
    parent = node.parent
    if parent is None or not _is_decimal(node):
        return parent
    while parent is not None and _is_decimal(parent):
        parent = parent.parent
    return parent.parent if parent is not None and parent.founds and parent.number == node.number[:1] else parent


def _is_decimal(node: Node) -> bool:
    return node.reading is not None and node.reading.is_decimal
