"""Which series are lists inside a clause, and which are clauses.

Every printed label is a clause, but ``1.`` ``2.`` of an enumeration belong to the clause that enumerates. The line:
decimals, brackets, letters, Chinese numerals and named divisions are clauses; plain figures are a list where they
stand under figures (``1.`` under 5.2), or where a colon announces them and the document nowhere uses them otherwise
at that place; and nobody counts to one.
"""

from collections import defaultdict
from collections.abc import Sequence

from watcher.agreement.clauses._outline import Node, Series

_FEW_HEADINGS = 3
_ENUMERATES = tuple("；;，,")


def without_lists(nodes: Sequence[Node]) -> list[Node]:
    """The nodes that are clauses, re-hung where a list turned out to be a second agreement's numbering."""
    return _Sieve(nodes).clauses()


class _Sieve:
    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._headings = sum(node.reading is None for node in nodes)
        self._places: dict[tuple[str, str], list[Series]] = defaultdict(list)
        self._listed: set[int] = set()
        for series in self._series():
            self._places[_place(series)].append(series)

    def clauses(self) -> list[Node]:
        kept: list[Node] = []
        for series in self._series():
            if self._is_list(series):
                self._listed.add(id(series))
            elif _restarts(series):
                _lift(series)
        for node in self._nodes:
            if id(node.series) not in self._listed:
                kept.append(node)
        return kept

    def _series(self) -> list[Series]:
        return list({id(node.series): node.series for node in self._nodes}.values())

    def _is_list(self, series: Series) -> bool:
        first, parent = series.nodes[0], series.parent
        if first.reading is None:
            return False
        if parent is not None and id(parent.series) in self._listed:
            return True
        if any(node.opening.is_heading or node.has_decimals for node in series.nodes):
            return False
        if len(series.nodes) == 1 and _is_accident(first):
            return True
        if first.reading.scheme.plain:
            return self._is_plain_list(series)
        return first.opening.block.kind == "item" and parent is not None and parent.reading is None and _is_weak(first)

    def _is_plain_list(self, series: Series) -> bool:
        first, parent = series.nodes[0], series.parent
        if parent is None:
            return first.opening.introduced and (self._headings >= _FEW_HEADINGS or len(self._series()) > 1)
        if parent.reading is None:
            return first.opening.block.kind == "item" or first.opening.introduced
        if _counts_in_figures(parent):
            return True
        if any(sibling.has_decimals for sibling in parent.series.nodes):
            return True
        return all(other.nodes[0].opening.introduced for other in self._places[_place(series)])


def _place(series: Series) -> tuple[str, str]:
    """The kind of series and the kind of clause it stands under."""
    reading, parent = series.nodes[0].reading, series.parent
    above = parent.reading.series if parent is not None and parent.reading else ""
    return (reading.series if reading else "", above)


def _counts_in_figures(node: Node) -> bool:
    reading = node.reading
    return reading is not None and reading.scheme.rank is None and (reading.scheme.plain or reading.is_decimal)


def _is_weak(node: Node) -> bool:
    return node.reading is not None and node.reading.scheme.weak


def _is_accident(node: Node) -> bool:
    """One letter or figure alone counts nothing: "A. Smith", "I. e.", a wrapped line."""
    reading, opening = node.reading, node.opening
    if reading is None or opening.strong or reading.is_decimal or reading.scheme.rank is not None:
        return False
    return reading.scheme.weak or (reading.scheme.plain and node.parent is None)


def _restarts(series: Series) -> bool:
    """A second numbering of the same kind inside the first: another agreement or another language on the page."""
    reading, parent = series.nodes[0].reading, series.parent
    if reading is None or not reading.scheme.plain:
        return False
    while parent is not None:
        if parent.reading is not None and parent.reading.series == reading.series:
            return True
        parent = parent.parent
    return False


def _lift(series: Series) -> None:
    """Out of the clause it seemed to be a list of, to stand beside it."""
    reading, elder = series.nodes[0].reading, series.parent
    while elder is not None and elder.reading is not None and reading is not None:
        if elder.reading.series == reading.series:
            break
        elder = elder.parent
    series.parent = elder.parent if elder is not None else None
    for node in series.nodes:
        node.parent = series.parent
