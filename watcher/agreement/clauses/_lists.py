"""Which series are lists inside a clause, and which are clauses.

Every printed label is a clause, but ``1.`` ``2.`` of an enumeration belong to the clause that enumerates. The line:
decimals, brackets, letters, Chinese numerals and named divisions are clauses; plain figures are a list where they
stand under figures (``1.`` under 5.2), or where a colon announces them and the document nowhere uses them otherwise
at that place; and nobody counts to one.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from watcher.agreement.clauses._outline import Node, Series

_FEW = 3
_FEWEST = 2


def without_lists(nodes: Sequence[Node]) -> list[Node]:
    """The nodes that are clauses, re-hung where a list turned out to be a second agreement's numbering."""
    return _Sieve(nodes).clauses()


class _Sieve:
    """Judges every series once; what the judgements need to know of the whole document is gathered before."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._series = list({id(node.series): node.series for node in nodes}.values())
        self._accidents = _accidents(self._series)
        self._tops = sum(node.parent is None for node in nodes)
        self._with_decimals = {id(node.series) for node in nodes if node.has_decimals}
        self._always_announced: dict[tuple[str, str], bool] = defaultdict(lambda: True)
        for series in self._series:
            self._always_announced[_place(series)] &= series.nodes[0].opening.introduced
        self._listed: set[int] = set()

    def clauses(self) -> list[Node]:
        for series in self._series:
            if self._is_list(series):
                self._listed.add(id(series))
            elif _restarts(series):
                _hang(series, _elder(series))
            else:
                self._raise_out_of_lists(series)
        return [node for node in self._nodes if id(node.series) not in self._listed]

    def _raise_out_of_lists(self, series: Series) -> None:
        parent = series.parent
        while parent is not None and id(parent.series) in self._listed:
            _hang(series, parent)
            parent = series.parent

    def _is_list(self, series: Series) -> bool:
        first, parent = series.nodes[0], series.parent
        if first.reading is None or _is_structure(series):
            return False
        if parent is not None and id(parent.series) in self._listed:
            return not _is_second_count(series)
        if id(series) in self._accidents:
            return True
        if first.reading.scheme.plain:
            return self._is_plain_list(series)
        return first.opening.is_listed and parent is not None

    def _is_plain_list(self, series: Series) -> bool:
        first, parent = series.nodes[0], series.parent
        if parent is None:
            beside = self._tops - len(series.nodes)
            return first.opening.introduced and beside >= _FEW
        if parent.reading is None:
            return first.opening.is_listed or first.opening.introduced
        if _counts_in_figures(parent):
            return not (_is_second_count(series) or _is_text_of_a_chapter(series))
        return id(parent.series) in self._with_decimals or self._always_announced[_place(series)]


def _is_structure(series: Series) -> bool:
    """Headings, and numbers that carry decimals, are never a list."""
    return any(node.opening.is_heading or node.has_decimals for node in series.nodes)


def _is_second_count(series: Series) -> bool:
    """Short lines with text under them, set like the clauses that they seem to stand in: another count of clauses."""
    nodes, elder = series.nodes, _elder(series)
    if elder is None or len(nodes) < _FEW or nodes[0].opening.is_listed:
        return False
    alike = sum(node.opening.terse and node.opening.looks_like(elder.opening) for node in nodes)
    with_text = sum(after.opening.start - node.opening.end > 1 for node, after in pairwise(nodes))
    return alike == len(nodes) and with_text * 2 > len(nodes)


def _is_text_of_a_chapter(series: Series) -> bool:
    """Paragraphs that stand right under a chapter's heading, which has no words of its own to enumerate anything."""
    first, chapter = series.nodes[0].opening, series.parent
    if chapter is None or chapter.reading is None or chapter.reading.is_decimal or len(series.nodes) < _FEWEST:
        return False
    heading = chapter.opening
    bare = heading.terse and heading.words < heading.end and first.start <= heading.end + 1
    return bare and not first.introduced and not first.is_listed


def _elder(series: Series) -> Node | None:
    """The nearest clause above the series that is numbered in the same way."""
    node = series.parent
    while node is not None and node.series_name != series.nodes[0].series_name:
        node = node.parent
    return node


def _place(series: Series) -> tuple[str, str]:
    """The kind of series and the kind of clause it stands under."""
    reading, parent = series.nodes[0].reading, series.parent
    above = parent.reading.series if parent is not None and parent.reading else ""
    return (reading.series if reading else "", above)


def _counts_in_figures(node: Node) -> bool:
    reading = node.reading
    return reading is not None and reading.scheme.rank is None and (reading.scheme.plain or reading.is_decimal)


def _accidents(series: Sequence[Series]) -> set[int]:
    """Series of one label that count nothing, innermost first: what stands under a label confirms it."""
    accidents: set[int] = set()
    confirmed: set[int] = set()
    for one in reversed(series):
        first = one.nodes[0]
        if len(one.nodes) == 1 and id(first) not in confirmed and _is_accident(first):
            accidents.add(id(one))
        else:
            confirmed.add(id(one.parent))
    return accidents


def _is_accident(node: Node) -> bool:
    """One letter or figure alone counts nothing: "A. Smith", "I. e.", a wrapped line."""
    reading, opening = node.reading, node.opening
    if reading is None or opening.strong or reading.is_decimal or reading.scheme.rank is not None:
        return False
    return reading.scheme.weak or (reading.scheme.plain and node.parent is None)


def _restarts(series: Series) -> bool:
    """A second numbering of the same kind inside the first: another agreement or another language on the page."""
    reading = series.nodes[0].reading
    if reading is None or not reading.scheme.plain or not (_is_structure(series) or _is_second_count(series)):
        return False
    return _elder(series) is not None


def _hang(series: Series, sibling: Node | None) -> None:
    """Beside the clause that the series seemed to be a list of."""
    series.parent = sibling.parent if sibling is not None else None
    for node in series.nodes:
        node.parent = series.parent
