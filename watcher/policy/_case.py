"""A capture under judgement and what it is judged by."""

from datetime import datetime
from hashlib import sha256
from typing import NamedTuple
from zoneinfo import ZoneInfo

from watcher.agreement import canonical, compare
from watcher.model import (
    Agreement,
    Capture,
    Comparison,
    Document,
    Page,
    ReadingRules,
    Sighting,
    Snapshot,
    Source,
    Standing,
)


class Case(NamedTuple):
    """One look that brought pages: whose, what we remember of it, and when it was."""

    source: Source
    snapshot: Snapshot
    capture: Capture
    now: datetime
    regular: bool
    """Whether the source's own rhythm wanted this look; any other confirms nothing."""

    @property
    def rules(self) -> ReadingRules:
        return self.source.reading

    @property
    def pages(self) -> tuple[Page, ...]:
        return self.capture.pages

    @property
    def standing(self) -> Standing:
        return self.snapshot.standing

    def compared(self, old: Agreement, new: Agreement) -> Comparison:
        """Old and new by today's rules, dated by when we saw them in the provider's zone."""
        zone = ZoneInfo(self.source.timezone)
        held, last_seen = self.standing.held, self.snapshot.last_seen
        first_seen = held.first_seen if held else self.now
        sighting = Sighting(
            first_new=first_seen.astimezone(zone).date(),
            last_old=last_seen.astimezone(zone).date() if last_seen else None,
        )
        return compare(old, new, seen=sighting, today=self.now.astimezone(zone).date())


def canonical_digest(text: Agreement | Document) -> str:
    """Equal for texts that a reader would call the same."""
    return sha256(canonical(text.text).encode()).hexdigest()
