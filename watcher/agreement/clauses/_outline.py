"""The outline: openings put into their places one after the other, by the succession of their labels.

The document decides which scheme stands under which: the first label of a new series opens under the clause that is
open there; every later one looks for the series it goes on with, from the innermost outwards. Named divisions (part,
chapter, article) alone have ranks of their own. A label that fits nowhere is no label.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import dropwhile

from watcher.agreement.clauses._openings import Opening
from watcher.agreement.clauses.numbering import CUSTOMARY, Number, Reading
from watcher.record import record

_NO_LEVEL = 7
_AS_ALIKE_AS_CAN_BE = 3
_DEEPEST_LIST = 4
_MISSING_LABELS = 3
_MISSING_DIVISIONS = 20
_MISSING_DECIMALS = 9


@dataclass(slots=True, eq=False)
class Node:
    """An opening in its place. ``reading`` is None for a heading without number."""

    opening: Opening
    reading: Reading | None
    series: "Series"
    parent: "Node | None"
    has_decimals: bool = False

    @property
    def number(self) -> Number:
        return self.reading.number if self.reading else ()

    @property
    def founds(self) -> bool:
        return self.reading is not None and self.reading.scheme.founds

    @property
    def series_name(self) -> str:
        return self.reading.series if self.reading else ""

    @property
    def level(self) -> int:
        return self.opening.block.level or _NO_LEVEL


@dataclass(slots=True, eq=False)
class Series:
    """Siblings that count on: 1. 2. 3., or headings without number in a row."""

    parent: Node | None
    nodes: list[Node] = field(default_factory=list)

    @property
    def last(self) -> Reading | None:
        return self.nodes[-1].reading


@record
class Seat:
    """Where an opening belongs: behind its elder siblings in ``series``, or first under ``parent``."""

    reading: Reading
    series: Series | None
    parent: Node | None


@dataclass(slots=True)
class Outline:
    """Grows by ``place``; ``nodes`` are in document order, parents before children."""

    nodes: list[Node] = field(default_factory=list)
    _here: Node | None = None
    _latest: dict[str, Series] = field(default_factory=dict)
    _pending: Opening | None = None
    """A label that fitted nowhere, or stood inside a line: a clause after all if the next one goes on with it."""
    _suspended: list[Node] = field(default_factory=list)
    """Numbered clauses that a heading without number closed; the next label tells whether it only interrupted them."""
    _interrupting: list[Node] = field(default_factory=list)

    def place(self, opening: Opening) -> None:
        seat = self._restored(opening) or self._seat(opening) if opening.label else None
        if seat is not None:
            self._sit(opening, seat)
        elif opening.is_heading:
            self._place_heading(replace(opening, label=None, words=opening.start))
        elif not opening.glued or self._pending is None:
            self._pending = opening

    # ── labels ───────────────────────────────────────────────────────────────────────────────────

    def _seat(self, opening: Opening) -> Seat | None:
        if opening.glued:
            return self._glued(opening)
        if opening.readings[0].scheme.bare and not (opening.is_heading or opening.is_headlike):
            return None
        return (
            self._counting_on(opening)
            or self._reread(opening)
            or self._confirming(opening)
            or self._first(opening)
            or self._resumed(opening)
            or self._tolerated(opening)
        )

    def _glued(self, opening: Opening) -> Seat | None:
        """Inside a line only the exact successor opens a clause, and lists inside a sentence never do."""
        reading = opening.readings[0]
        if not reading.scheme.founds:
            return None
        if reading.scheme.plain or reading.scheme.weak:
            return self._counting_on(opening) or self._first(opening) if opening.strong else None
        if reading.is_decimal or opening.strong:
            return self._counting_on(opening) or self._first(opening)
        return self._counting_on(opening) if opening.ends_sentence else None

    def _counting_on(self, opening: Opening) -> Seat | None:
        """The successor of a label that is open; of several the one that is set most alike, else the innermost."""
        chosen: Seat | None = None
        alike = -1
        readings, node = opening.readings, self._here
        while node is not None and alike < _AS_ALIKE_AS_CAN_BE:
            if elder := node.reading:
                for reading in readings:
                    if reading.follows(elder):
                        likeness = 2 * opening.looks_like(node.opening) + (reading.scheme is elder.scheme)
                        if likeness > alike:
                            chosen, alike = Seat(reading, node.series, node.parent), likeness
            node = node.parent
        return chosen

    def _reread(self, opening: Opening) -> Seat | None:
        """(i) behind (h) was taken for a letter; (ii) behind it tells that it was a number."""
        here = self._here
        if here is None or here.reading is None or len(here.series.nodes) < 2:
            return None
        for other in here.opening.readings:
            for reading in opening.readings:
                if other != here.reading and other.is_first and reading.follows(other):
                    here.series.nodes.pop()
                    here.parent = here.series.nodes[-1]
                    here.series = Series(here.parent, [here])
                    here.reading = other
                    return Seat(reading, here.series, here.parent)
        return None

    def _first(self, opening: Opening) -> Seat | None:
        for reading in opening.readings:
            if not reading.is_first or (reading.scheme.bare and self._is_open(reading) and not opening.is_heading):
                continue
            if not reading.is_decimal:
                return Seat(reading, None, self._host(opening, reading))
            founder = self._founder(reading)
            if founder is not None:
                return Seat(reading, None, founder)
        return None

    def _is_open(self, reading: Reading) -> bool:
        return any(node.series_name == reading.series for node in self._path())

    def _founder(self, reading: Reading) -> Node | None:
        """The open clause that carries these decimals: chapter 2 rather than 2. of a list in it."""
        found: Node | None = None
        for node in self._path():
            if (
                node.founds
                and node.number == reading.number[:-1]
                and node.series_name.endswith(reading.scheme.founders)
            ):
                same = found is not None and found.series_name == node.series_name
                if found is None or (same and not node.has_decimals):
                    found = node
        return found

    def _confirming(self, opening: Opening) -> Seat | None:
        """The label that a doubtful one before it lacked: (b) behind an (a) inside a line, 10. behind a 9. that
        nothing came before. Both are clauses now."""
        pending = self._pending
        for elder in pending.readings if pending else ():
            for reading in opening.readings:
                if pending and (reading.follows(elder) or (elder.scheme.founds and reading.begins(elder))):
                    if pending.glued and not elder.is_first:
                        continue
                    self._sit(pending, Seat(elder, None, self._host(pending, elder)))
                    return self._counting_on(opening) or self._first(opening)
        return None

    def _resumed(self, opening: Opening) -> Seat | None:
        """Numbering that goes on behind a break: articles through chapters, clauses behind a stray heading."""
        for reading in opening.readings:
            series = self._latest.get(reading.series)
            if series is None or series.last is None or not reading.follows(series.last):
                continue
            if series.parent is None or series.parent in self._path():
                return Seat(reading, series, series.parent)
            host = self._host(opening, reading)
            if reading.scheme.rank is not None or _are_peers(series.parent, host):
                return Seat(reading, None, host)
        return None

    def _tolerated(self, opening: Opening) -> Seat | None:
        """Real documents skip and repeat numbers; where the shape is unmistakable that loses no clause."""
        for reading in opening.readings:
            if reading.is_decimal:
                return self._stray_decimal(opening, reading)
            if reading.scheme.rank is not None:
                return self._stray_division(opening, reading)
            for node in self._path():
                steps = reading.steps_from(node.reading) if node.reading else None
                bare = reading.scheme.bare and not opening.is_heading
                if steps is not None and not bare and _is_near(steps, opening, node.opening):
                    return Seat(reading, node.series, node.parent)
            scheme = reading.scheme
            begins = opening.is_heading or (opening.terse and scheme.founds and not scheme.plain)
            if begins and not scheme.weak and not self._is_open(reading):
                return Seat(reading, None, self._host(opening, reading))
        return None

    def _stray_decimal(self, opening: Opening, reading: Reading) -> Seat | None:
        """2.1.3 behind 2.2.2, 3.2 without 3.1, 4.1 in chapter 5: by the number's own length, then by its beginning."""
        chapter, length = reading.number[0], len(reading.number)
        founders = [node for node in self._path() if node.founds]
        for node in founders:
            if len(node.number) == length and abs(chapter - node.number[0]) <= 1:
                return Seat(reading, node.series, node.parent)
        for node in founders:
            if node.number == reading.number[:-1] and reading.number[-1] <= _MISSING_DECIMALS:
                return Seat(reading, None, node)
        for node in founders:
            if len(node.number) < length and abs(chapter - node.number[0]) <= 1:
                return Seat(reading, None, node)
        series = self._latest.get(reading.series)
        known = series is not None and series.last is not None and 0 <= chapter - series.last.number[0] <= 1
        if known or opening.is_heading or (reading.is_first and length == 2):
            return Seat(reading, None, self._host(opening, reading))
        return None

    def _stray_division(self, opening: Opening, reading: Reading) -> Seat | None:
        for node in self._path():
            steps = reading.steps_from(node.reading) if node.reading else None
            if steps is not None and abs(steps) <= _MISSING_DIVISIONS:
                return Seat(reading, node.series, node.parent)
        if opening.is_heading or opening.terse or reading.series in self._latest:
            return Seat(reading, None, self._host(opening, reading))
        return None

    def _host(self, opening: Opening, reading: Reading) -> Node | None:
        """The clause under which a new series opens. A list may open in a list, but not without end."""
        same = [node for node in self._path() if node.series_name == reading.series]
        closed = same[0] if len(same) > 1 and not opening.is_deeper_than(same[0].opening) else None
        closed = same[0] if len(same) > _DEEPEST_LIST else closed
        path = self._path()
        if closed is not None:
            path = dropwhile(lambda node: node is not closed.parent, path)
        return next((node for node in path if _may_host(node, opening, reading)), None)

    # ── headings without number ──────────────────────────────────────────────────────────────────

    def _place_heading(self, opening: Opening) -> None:
        """Under the nearest heading of a higher level; numbered paragraphs end at a heading, for the time being."""
        level = opening.block.level or _NO_LEVEL
        closed: list[Node] = []
        host = self._here
        while host is not None and (not host.opening.is_heading or host.level >= level):
            closed.append(host)
            host = host.parent
        if any(node.reading is None and node not in self._interrupting for node in closed):
            self._suspended, self._interrupting = [], []
        elif not self._suspended:
            self._suspended = closed
        series = closed[-1].series if closed and closed[-1].reading is None else Series(host)
        node = Node(opening, None, series, host)
        self._interrupting = [*self._interrupting[-_NO_LEVEL:], node]
        self._add(node)

    def _restored(self, opening: Opening) -> Seat | None:
        """A label that goes on with what a heading closed: the heading only interrupted it."""
        suspended, interrupting = self._suspended, self._interrupting
        if suspended or interrupting:
            self._suspended, self._interrupting = [], []
        for node in suspended:
            for reading in opening.readings:
                if node.reading is None:
                    continue
                parent = node if node.founds and reading.number[:-1] == node.number else node.parent
                if parent is node or reading.follows(node.reading):
                    for heading in interrupting:
                        if heading.parent is suspended[-1].parent:
                            heading.parent = parent
                    self._here = node
                    return self._seat(opening)
        return None

    # ── growing ──────────────────────────────────────────────────────────────────────────────────

    def _sit(self, opening: Opening, seat: Seat) -> None:
        series = seat.series or Series(seat.parent)
        if seat.parent is not None and seat.reading.is_decimal:
            seat.parent.has_decimals = True
        self._latest[seat.reading.series] = series
        self._add(Node(opening, seat.reading, series, seat.parent))

    def _add(self, node: Node) -> None:
        node.series.nodes.append(node)
        self.nodes.append(node)
        self._here, self._pending = node, None

    def _path(self) -> Iterator[Node]:
        """The open clauses, innermost first. ``_may_host`` keeps it short whatever the document does."""
        node = self._here
        while node is not None:
            yield node
            node = node.parent


def _may_host(node: Node, opening: Opening, reading: Reading) -> bool:
    """Whether a new series may open under this node; if not, its parent is asked."""
    level = opening.block.level
    if node.reading is None:
        return not opening.is_heading or node.level < level
    rank = reading.scheme.rank
    if rank is not None:
        return node.reading.scheme.rank is not None and node.reading.scheme.rank < rank
    if opening.terse and not node.opening.terse and _is_customary(reading, node.reading):
        return False  # 一、 behind the numbered sentences of a preface
    same = node.reading.series == reading.series
    if opening.is_heading:
        nests = node.level <= level or _is_customary(node.reading, reading)
        return node.opening.is_heading and nests and not same
    if opening.block.kind == node.opening.block.kind == "item":
        return node.opening.block.level < level or (node.opening.block.level == level and not same)
    return True


def _is_customary(outer: Reading, inner: Reading) -> bool:
    names = (outer.scheme.name, inner.scheme.name)
    return all(name in CUSTOMARY for name in names) and CUSTOMARY.index(names[0]) < CUSTOMARY.index(names[1])


def _is_near(steps: int, opening: Opening, elder: Opening) -> bool:
    """A gap or a slip that a careless author makes: small between lines set alike, wider between headings."""
    if not opening.looks_like(elder):
        return False
    return -1 <= steps <= 2 * _MISSING_LABELS if opening.is_heading else 0 <= steps <= _MISSING_LABELS


def _are_peers(one: Node, other: Node | None) -> bool:
    """Two clauses of one series, or two headings of one level."""
    if other is None:
        return False
    return one.series is other.series or (one.reading is None is other.reading and one.level == other.level)
