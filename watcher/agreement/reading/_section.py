"""One agreement out of several on a page: the drafts from one heading up to another."""

from collections.abc import Sequence
from typing import NamedTuple

from watcher.agreement.reading._blocks import Draft
from watcher.agreement.reading._canonical import canonical


class Section(NamedTuple):
    drafts: tuple[Draft, ...]
    lost: str | None = None
    """The heading that was not found; then the drafts are all there were."""


def section_of(drafts: Sequence[Draft], bounds: tuple[str | None, str | None]) -> Section:
    """From the first heading, itself included, up to the second, itself excluded; None leaves that end open."""
    start, end = bounds
    first = _place(drafts, start, 0) if start else 0
    if first is None:
        return Section(tuple(drafts), start)
    last = _place(drafts, end, first + 1) if end else len(drafts)
    if last is None:
        return Section(tuple(drafts[first:]), end)
    return Section(tuple(drafts[first:last]))


def _place(drafts: Sequence[Draft], heading: str, since: int) -> int | None:
    """A heading of these words; where the page has none, a line of them."""
    wanted = canonical(heading)
    lines = [index for index in range(since, len(drafts)) if canonical(drafts[index].words) == wanted]
    marked = [index for index in lines if drafts[index].kind in ("heading", "title")]
    return next(iter(marked or lines), None)
