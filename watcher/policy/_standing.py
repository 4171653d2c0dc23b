"""How a source stands after a look: what it showed lately, and how often it showed nothing."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from watcher.model import Standing

_MEMORY, _MOST_SEEN = timedelta(days=30), 16
"""How long, and how many of, the texts are remembered that were seen."""
_MOST_VERSIONS, _MOST_CLAUSES = 8, 32
_A_GAP, _MOST_UNSTEADY = 3, 8
"""What going out of sight weighs, in looks that show the agreement; and from where more of it says nothing more."""
_CALM = timedelta(days=14)
"""Without another text for so long, alternating is over; when it begins again, it is told again."""


def observed(standing: Standing, digest: str | None, now: datetime) -> Standing:
    """After seeing a text: remembered only when it is another one than at the look before."""
    if digest is None:
        return standing
    if standing.seen and standing.seen[-1][0] == digest:
        return replace(standing, restless=0, restless_in=())
    recent = tuple(entry for entry in standing.seen if entry[1] > now - _MEMORY)
    return replace(standing, seen=(*recent, (digest, now))[-_MOST_SEEN:], restless=standing.restless + 1)


def differing(standing: Standing, keys: Collection[str]) -> Standing:
    """After comparing a text with the version: where it differs is remembered while another one comes at every look."""
    return replace(standing, restless_in=tuple(dict.fromkeys((*keys, *standing.restless_in)))[:_MOST_CLAUSES])


def good(standing: Standing, now: datetime) -> Standing:
    """The source shows its agreement: failures end, nothing is held, alternating is forgotten once it stopped."""
    steadier = max(0, standing.unsteady - 1)
    calm = not steadier and (not standing.seen or standing.seen[-1][1] < now - _CALM)
    return replace(
        standing,
        failures=0,
        misses=0,
        unsteady=steadier,
        blind_since=None,
        held=None,
        last_good=now,
        flapping_told=standing.flapping_told and not calm,
    )


def believed(standing: Standing, digest: str, now: datetime) -> Standing:
    """The text has become a version."""
    return replace(good(standing, now), versions=(*standing.versions, digest)[-_MOST_VERSIONS:])


def missed(standing: Standing, now: datetime, *, regular: bool) -> Standing:
    """The source did not show its agreement."""
    goes = regular and not standing.misses
    return replace(
        standing,
        failures=standing.failures + 1,
        misses=standing.misses + regular,
        unsteady=min(_MOST_UNSTEADY, standing.unsteady + _A_GAP) if goes else standing.unsteady,
        blind_since=standing.blind_since or now,
    )
