"""Stable names of clauses: the label, led by part or parent where labels start over, counted where they repeat."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from watcher.agreement.clauses._outline import Node


def keys_of(nodes: Sequence[Node], names: Sequence[str]) -> dict[Node, str]:
    """A key for every node. ``names`` are what is printed: the label, or the words of a heading without one."""
    named = dict(zip(nodes, names, strict=True))
    leads = {node: _lead(node) for node in nodes}
    started_over = _that_start_over(named, leads)
    keys: dict[Node, str] = {}
    seen: Counter[str] = Counter()
    for node, name in named.items():
        lead = leads[node]
        key = f"{keys[lead]}/{name}" if lead is not None and _series(node, name) in started_over else name
        seen[key] += 1
        keys[node] = key if seen[key] == 1 else f"{key}#{seen[key]}"
    return keys


def _that_start_over(named: Mapping[Node, str], leads: Mapping[Node, Node | None]) -> set[str]:
    """Series in which one label stands under two different clauses; then all of the series are led."""
    homes: dict[tuple[str, str], set[int]] = defaultdict(set)
    for node, name in named.items():
        homes[_series(node, name), name].add(id(leads[node]))
    return {series for (series, _), found in homes.items() if len(found) > 1}


def _series(node: Node, name: str) -> str:
    """Headings without number are told apart by their words alone; decimals of all lengths go together."""
    if node.reading is None:
        return name
    return "decimal" if node.reading.is_decimal else node.reading.series


def _lead(node: Node) -> Node | None:
    """The clause that tells equal labels apart. 3.1 already names the 3 that it stands under: its part leads it."""
    parent = node.parent
    if not _is_decimal(node):
        return parent
    while parent is not None and _is_decimal(parent):
        parent = parent.parent
    return parent.parent if parent is not None and parent.founds and parent.number == node.number[:1] else parent


def _is_decimal(node: Node) -> bool:
    return node.reading is not None and node.reading.is_decimal
