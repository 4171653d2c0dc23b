"""Verdicts become rows: each whole or not at all, many in one transaction.

Preparing (compressing pages) happens before the transaction, so that the write lock is held for milliseconds. What
most looks need (a check row, the source's next look) is written for all of them by two statements.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from watcher import wire
from watcher.model import Bilingual, Capture, Changed, Failed, First, Suspect, Unchanged, Verdict
from watcher.store import _captures, _outbox, _outcomes
from watcher.store._blobs import Blob
from watcher.store._leases import FREE
from watcher.store._outbox import Matter
from watcher.store._outcomes import State, Written
from watcher.store._statements import insert_all, update_each
from watcher.store.records import Recorded
from watcher.store.tables import checks, sources


@dataclass(frozen=True, slots=True)
class Prepared:
    """A verdict and the compressed bytes it needs stored."""

    verdict: Verdict
    blobs: tuple[Blob, ...]


def prepare(connection: Connection, verdict: Verdict) -> Prepared:
    """Compress the pages that are not stored yet."""
    capture = _capture(verdict)
    if capture is None:
        return Prepared(verdict, ())
    return Prepared(verdict, _captures.compress(connection, verdict.source, capture))


def record(connection: Connection, prepared: Sequence[Prepared], owner: str | None, reader: str) -> list[Recorded]:
    """Write verdicts. One whose source is no longer ours, or stands elsewhere by now, is dropped."""
    if len({one.verdict.source for one in prepared}) == len(prepared):
        return _record_together(connection, prepared, owner, reader)
    return [made for one in prepared for made in _record_together(connection, [one], owner, reader)]


def _record_together(
    connection: Connection, prepared: Sequence[Prepared], owner: str | None, reader: str
) -> list[Recorded]:
    """Verdicts of different sources share the statements that all of them need."""
    states = _states(connection, [one.verdict.source for one in prepared])
    current = [one for one in prepared if _is_current(one.verdict, states.get(one.verdict.source), owner)]
    _captures.keep_blobs(connection, {blob.sha256: blob for one in current for blob in one.blobs}.values())
    written: dict[str, Written] = {}
    for one in current:
        written[one.verdict.source] = _outcomes.write(connection, one.verdict, states[one.verdict.source], reader)
    verdicts = [one.verdict for one in current]
    insert_all(connection, checks, [_check_row(verdict, written[verdict.source]) for verdict in verdicts])
    standings = ((one.source, _standing_values(one, states[one.source], written[one.source])) for one in verdicts)
    update_each(connection, sources, standings)
    _settle_alerts(connection, verdicts, written)
    return [_recorded(one.verdict, written.get(one.verdict.source)) for one in prepared]


def _states(connection: Connection, names: Sequence[str]) -> dict[str, State]:
    columns = [sources.c[name] for name in State._fields]
    chosen = select(sources.c.id, *columns).where(sources.c.id.in_(names)).order_by(sources.c.id)
    return {row[0]: State(*row[1:]) for row in connection.execute(chosen.with_for_update())}


def _is_current(verdict: Verdict, state: State | None, owner: str | None) -> bool:
    """Whether the verdict was reached on what the source's row still says."""
    if state is None or (owner is not None and state.lease_owner != owner):
        return False
    match verdict.outcome:
        case First():
            return state.version is None
        case Changed(canonical=canonical):
            return state.version is not None and state.canonical != canonical
        case _:
            return True


def _settle_alerts(connection: Connection, verdicts: Sequence[Verdict], written: Mapping[str, Written]) -> None:
    """First what is void, then what is owed: a date that moved owes its reminders again."""
    for verdict in verdicts:
        if verdict.withdrawn:
            _outbox.withdraw(connection, verdict.withdrawn, verdict.at)
        if verdict.owed:
            made = written[verdict.source]
            matter = Matter(verdict.source, made.version, made.change)
            _outbox.owe(connection, ((matter, owed) for owed in verdict.owed), verdict.at)


def _recorded(verdict: Verdict, made: Written | None) -> Recorded:
    if made is None:
        return Recorded(verdict.source, None, None, accepted=False)
    return Recorded(verdict.source, made.version, made.change)


# ── the row that every look writes ───────────────────────────────────────────────────────────────


def _standing_values(verdict: Verdict, state: State, made: Written) -> dict[str, Any]:
    """A person who asked while we looked did not mean this look: the next one is due at once."""
    return {
        "standing": verdict.standing,
        "next_look": verdict.at if state.asked else verdict.next_look,
        "last_look": verdict.at,
        "last_outcome": wire.outcome(verdict.outcome),
        "trouble": _trouble(verdict),
        **FREE,
        **made.values,
    }


def _trouble(verdict: Verdict) -> Bilingual | None:
    match verdict.outcome:
        case Failed(failure):
            return failure.message
        case Suspect(suspicions=(first, *_)):
            return first.message
        case _:
            return None


def _check_row(verdict: Verdict, made: Written) -> dict[str, Any]:
    outcome = verdict.outcome
    return {
        "source": verdict.source,
        "at": verdict.at,
        "outcome": wire.outcome(verdict.outcome),
        "version": made.version,
        "change": made.change,
        "fetch": wire.looked(verdict.looked),
        "failure": outcome.failure if isinstance(outcome, Failed) else None,
        "suspicions": outcome.suspicions if isinstance(outcome, Suspect) else None,
    }


def _capture(verdict: Verdict) -> Capture | None:
    match verdict.outcome:
        case First(capture=capture) | Changed(capture=capture) | Unchanged(capture=capture) | Suspect(capture=capture):
            return capture
        case Failed():
            return None
