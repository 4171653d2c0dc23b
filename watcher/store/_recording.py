"""Verdicts become rows: each whole or not at all, many in one transaction.

Preparing (compressing pages) happens before the transaction, so that the write lock is held for milliseconds. What
most looks need (a check row, the source's next look) is written for all of them by two statements.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select, update

from watcher import wire
from watcher.model import (
    Agreement,
    Capture,
    Changed,
    Failed,
    First,
    Standing,
    Suspect,
    Unchanged,
    Verdict,
)
from watcher.store import _captures, _outbox, _passages
from watcher.store._blobs import Blob
from watcher.store._outbox import Matter
from watcher.store._statements import insert_all, insert_one, update_each
from watcher.store.records import OutcomeName, Reading, Recorded
from watcher.store.tables import (
    captures,
    change_facts,
    change_topics,
    changes,
    checks,
    facts,
    readings,
    sources,
    suspects,
    versions,
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A verdict and the compressed bytes it needs stored."""

    verdict: Verdict
    blobs: tuple[Blob, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """What a source's row says before the verdict."""

    lease_owner: str | None
    version: int | None
    canonical: str | None
    last_seen: datetime | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class _Written:
    """What writing an outcome made, and what the source's row has to say from now on."""

    version: int | None
    change: int | None
    values: Mapping[str, Any]


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
    written: dict[str, _Written] = {}
    for one in current:
        written[one.verdict.source] = _write_outcome(connection, one.verdict, states[one.verdict.source], reader)
    verdicts = [one.verdict for one in current]
    insert_all(connection, checks, [_check_row(verdict, written[verdict.source]) for verdict in verdicts])
    update_each(connection, sources, [(verdict.source, _standing_values(verdict, written)) for verdict in verdicts])
    _settle_alerts(connection, verdicts, written)
    return [_recorded(one.verdict, written.get(one.verdict.source)) for one in prepared]


def _states(connection: Connection, names: Sequence[str]) -> dict[str, _State]:
    columns = (sources.c.lease_owner, sources.c.version, sources.c.canonical, sources.c.last_seen, sources.c.standing)
    chosen = select(sources.c.id, *columns).where(sources.c.id.in_(names)).order_by(sources.c.id)
    return {row[0]: _State(*row[1:]) for row in connection.execute(chosen.with_for_update())}


def _is_current(verdict: Verdict, state: _State | None, owner: str | None) -> bool:
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


def _settle_alerts(connection: Connection, verdicts: Sequence[Verdict], written: Mapping[str, _Written]) -> None:
    """First what is void, then what is owed: a date that moved owes its reminders again."""
    for verdict in verdicts:
        if verdict.withdrawn:
            _outbox.withdraw(connection, verdict.withdrawn, verdict.at)
        if verdict.owed:
            made = written[verdict.source]
            matter = Matter(verdict.source, made.version, made.change)
            _outbox.owe(connection, ((matter, owed) for owed in verdict.owed), verdict.at)


def _recorded(verdict: Verdict, made: _Written | None) -> Recorded:
    if made is None:
        return Recorded(verdict.source, None, None, accepted=False)
    return Recorded(verdict.source, made.version, made.change)


# ── the row that every look writes ───────────────────────────────────────────────────────────────


def _standing_values(verdict: Verdict, written: Mapping[str, _Written]) -> dict[str, Any]:
    return {
        "standing": verdict.standing,
        "next_look": verdict.next_look,
        "last_look": verdict.at,
        "last_outcome": outcome_name(verdict),
        "trouble": _trouble(verdict),
        "asked": False,
        "lease_until": None,
        "lease_owner": None,
        **written[verdict.source].values,
    }


def outcome_name(verdict: Verdict) -> OutcomeName:
    match verdict.outcome:
        case First():
            return "first"
        case Unchanged():
            return "unchanged"
        case Changed():
            return "changed"
        case Suspect():
            return "suspect"
        case Failed():
            return "error"


def _trouble(verdict: Verdict) -> Any:
    match verdict.outcome:
        case Failed(failure):
            return failure.message
        case Suspect(suspicions=(first, *_)):
            return first.message
        case _:
            return None


def _check_row(verdict: Verdict, made: _Written) -> dict[str, Any]:
    outcome = verdict.outcome
    return {
        "source": verdict.source,
        "at": verdict.at,
        "outcome": outcome_name(verdict),
        "version": made.version,
        "change": made.change,
        "fetch": wire.looked(verdict.looked),
        "failure": outcome.failure if isinstance(outcome, Failed) else None,
        "suspicions": outcome.suspicions if isinstance(outcome, Suspect) else None,
    }


# ── the outcomes ─────────────────────────────────────────────────────────────────────────────────


def _write_outcome(connection: Connection, verdict: Verdict, state: _State, reader: str) -> _Written:
    match verdict.outcome:
        case First(capture, agreement, canonical):
            values = _add_version(connection, verdict, state, _Text(1, capture, agreement, canonical, reader))
            return _Written(1, None, values)
        case Changed(capture, agreement, canonical):
            n = (state.version or 0) + 1
            values = _add_version(connection, verdict, state, _Text(n, capture, agreement, canonical, reader))
            return _Written(n, _add_change(connection, verdict.outcome, verdict, n), values)
        case Unchanged(capture, canonical):
            return _Written(state.version, None, _confirm(connection, verdict, state.version, capture, canonical))
        case Suspect(capture, suspicions):
            _keep_suspect(connection, verdict, capture, suspicions)
            return _Written(state.version, None, {})
        case Failed():
            return _Written(state.version, None, {})


@dataclass(frozen=True, slots=True)
class _Text:
    """A new version: its number, bytes and reading."""

    n: int
    capture: Capture
    agreement: Agreement
    canonical: str
    reader: str


def _add_version(connection: Connection, verdict: Verdict, state: _State, new: _Text) -> dict[str, Any]:
    source, held = verdict.source, state.standing.held
    first_seen = held.first_seen if held and isinstance(verdict.outcome, Changed) else verdict.at
    if state.version is not None:
        old = (versions.c.source == source) & (versions.c.n == state.version)
        connection.execute(update(versions).where(old).values(last_seen=state.last_seen))
    number = _captures.keep(connection, source, new.capture)
    row = {"source": source, "n": new.n, "capture": number, "last_capture": number, "canonical": new.canonical}
    times = {"first_seen": first_seen, "last_old": state.last_seen, "dates": _dates(verdict)}
    insert_all(connection, versions, [row | times | _derived(new.agreement, new.reader)])
    _write_reading(connection, source, new.n, new.agreement)
    _passages.advance(connection, source, new.n, new.agreement)
    return {
        "version": new.n,
        "canonical": new.canonical,
        "digest": new.capture.digest,
        "validators": _captures.validators(new.capture.pages),
        "first_seen": first_seen,
        "last_seen": verdict.at,
    }


def _derived(agreement: Agreement, reader: str) -> dict[str, Any]:
    """The columns of a version that come from reading its bytes."""
    return {
        "title": agreement.title,
        "language": agreement.language,
        "sha256": agreement.sha256,
        "reader": reader,
        "updated_on": _printed(agreement, "document.updated_on"),
        "effective_on": _printed(agreement, "document.effective_on"),
    }


def _write_reading(connection: Connection, source: str, n: int, agreement: Agreement) -> None:
    """The agreement as read and its facts, one row each."""
    insert_all(connection, readings, [{"source": source, "n": n, "agreement": agreement}])
    rows = [
        wire.fact(fact) | {"source": source, "version": n, "n": place} for place, fact in enumerate(agreement.facts)
    ]
    insert_all(connection, facts, rows)


def replace_reading(connection: Connection, source: str, n: int, reading: Reading, reader: str) -> None:
    """What was derived from a version's bytes, by a newer reading of them."""
    here = (versions.c.source == source) & (versions.c.n == n)
    values = _derived(reading.agreement, reader) | {"canonical": reading.canonical}
    connection.execute(update(versions).where(here).values(**values))
    current = (sources.c.id == source) & (sources.c.version == n)
    connection.execute(update(sources).where(current).values(canonical=reading.canonical))
    connection.execute(facts.delete().where(facts.c.source == source, facts.c.version == n))
    connection.execute(readings.delete().where(readings.c.source == source, readings.c.n == n))
    _write_reading(connection, source, n, reading.agreement)


def _add_change(connection: Connection, changed: Changed, verdict: Verdict, n: int) -> int:
    comparison = changed.comparison
    row = {
        "source": verdict.source,
        "old_version": n - 1,
        "new_version": n,
        "severity": int(comparison.severity),
        "effect": str(comparison.effect),
        "summary": comparison.summary,
        "effective": comparison.dates.effective,
        "deadline": comparison.dates.deadline,
        "dates": comparison.dates,
        "comparison": comparison,
        "seen_at": verdict.at,
    }
    number = insert_one(connection, changes, row)
    topics = {topic for change in comparison.changes for topic in change.topics}
    names = {change.name for change in comparison.facts}
    insert_all(connection, change_topics, [{"change": number, "topic": topic} for topic in sorted(topics)])
    insert_all(connection, change_facts, [{"change": number, "name": name} for name in sorted(names)])
    return number


def _confirm(
    connection: Connection, verdict: Verdict, version: int | None, capture: Capture | None, canonical: str | None
) -> dict[str, Any]:
    """The current version was seen again, perhaps in other bytes: the newest are kept beside the first."""
    values: dict[str, Any] = {"last_seen": verdict.at}
    if isinstance(verdict.looked, tuple):
        values["validators"] = _captures.validators(verdict.looked)
    if canonical is not None:
        values["canonical"] = canonical
    if capture is not None and version is not None:
        _replace_newest(connection, verdict.source, version, _captures.keep(connection, verdict.source, capture))
        values["digest"] = capture.digest
    return values


def _replace_newest(connection: Connection, source: str, version: int, capture: int) -> None:
    here = (versions.c.source == source) & (versions.c.n == version)
    first, newest = connection.execute(select(versions.c.capture, versions.c.last_capture).where(here)).one()
    connection.execute(update(versions).where(here).values(last_capture=capture))
    if newest != first:
        connection.execute(captures.delete().where(captures.c.id == newest))


def _keep_suspect(connection: Connection, verdict: Verdict, capture: Capture, suspicions: tuple[Any, ...]) -> None:
    """The same doubtful bytes again are counted, not kept twice."""
    again = (
        select(suspects.c.id)
        .join(captures, captures.c.id == suspects.c.capture)
        .where(suspects.c.source == verdict.source, captures.c.digest == capture.digest)
    )
    known = connection.scalar(again)
    if known is not None:
        seen_again = update(suspects).where(suspects.c.id == known)
        connection.execute(seen_again.values(last_seen=verdict.at, looks=suspects.c.looks + 1, suspicions=suspicions))
        return
    row = {"source": verdict.source, "capture": _captures.keep(connection, verdict.source, capture), "looks": 1}
    times = {"first_seen": verdict.at, "last_seen": verdict.at}
    insert_all(connection, suspects, [row | times | {"suspicions": suspicions}])


def _capture(verdict: Verdict) -> Capture | None:
    match verdict.outcome:
        case First(capture=capture) | Changed(capture=capture) | Unchanged(capture=capture) | Suspect(capture=capture):
            return capture
        case Failed():
            return None


def _dates(verdict: Verdict) -> Any:
    return verdict.outcome.comparison.dates if isinstance(verdict.outcome, Changed) else None


def _printed(agreement: Agreement, name: str) -> date | None:
    values = (fact.value for fact in agreement.facts if fact.name == name)
    return next((value for value in values if isinstance(value, date)), None)
