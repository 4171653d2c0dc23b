"""A source and what a store would keep of it between looks, in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from watcher.model import (
    Capture,
    Changed,
    First,
    Look,
    Page,
    Rhythm,
    Route,
    Severity,
    Snapshot,
    Source,
    Unchanged,
    Verdict,
)
from watcher.policy import judge

NOON = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
EVERY = timedelta(hours=6)
SOURCE = Source(
    id="north/terms",
    provider="北方云",
    title="服务协议",
    url="https://north.example/terms",
    rhythm=Rhythm(every=EVERY),
    routes=(Route("mail", language="zh"), Route("pager", severity=Severity.CRITICAL, language="en")),
)


def page(text: str, at: datetime, kind: str = "text/markdown") -> Capture:
    return Capture((Page(SOURCE.url, SOURCE.url, 200, {"content-type": f"{kind}; charset=utf-8"}, text.encode(), at),))


class Memory:
    """Keeps what a store would keep between looks: the snapshot and the bytes of the version."""

    def __init__(self, source: Source = SOURCE) -> None:
        self.source = source
        self.now = NOON
        self.snapshot = Snapshot(source.id, None, None, None, {}, None, None)
        self.known: Capture | None = None
        self.verdicts: list[Verdict] = []

    def look(self, what: Look, *, asked: bool = False) -> Verdict:
        verdict = judge(self.source, self.snapshot, self.known, what, self.now, asked=asked)
        self._keep(verdict)
        self.now = max(verdict.next_look, self.now + timedelta(minutes=1))
        self.verdicts.append(verdict)
        return verdict

    def shown(self, *texts: str) -> list[Verdict]:
        """One regular look at each text in turn."""
        verdicts = []
        for text in texts:
            kind = "text/html" if text.startswith("<") else "text/markdown"
            self.now = max(self.now, self.snapshot.standing.regular_due or self.now)
            verdicts.append(self.look(page(text, self.now, kind)))
        return verdicts

    def _keep(self, verdict: Verdict) -> None:
        kept = replace(self.snapshot, standing=verdict.standing)
        match verdict.outcome:
            case First(capture=capture, canonical=canonical) | Changed(capture=capture, canonical=canonical):
                version = (kept.version or 0) + 1
                kept = replace(kept, version=version, canonical=canonical, digest=capture.digest, first_seen=verdict.at)
                self.known = capture
            case Unchanged(capture=Capture() as capture):
                kept = replace(kept, digest=capture.digest)
                self.known = capture
        good = isinstance(verdict.outcome, First | Changed | Unchanged)
        self.snapshot = replace(kept, last_seen=verdict.at) if good else kept

    def told(self) -> list[tuple[str, str]]:
        return [(owed.channel, owed.alert.kind) for verdict in self.verdicts for owed in verdict.owed]


def outcomes(verdicts: Sequence[Verdict]) -> list[str]:
    return [type(verdict.outcome).__name__ for verdict in verdicts]
