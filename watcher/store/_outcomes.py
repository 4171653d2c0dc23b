"""What an outcome writes: a version with its reading and its change, newer evidence, or a suspect."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, select, update

from watcher import wire
from watcher.model import (
    Agreement,
    Capture,
    Changed,
    Dates,
    Failed,
    First,
    Standing,
    Suspect,
    Suspicion,
    Unchanged,
    Verdict,
)
from watcher.store import _captures, _passages
from watcher.store._statements import insert_all, insert_one
from watcher.store.records import Reading
from watcher.store.tables import (
    captures,
    change_facts,
    change_topics,
    changes,
    facts,
    readings,
    sources,
    suspects,
    versions,
)


class State(NamedTuple):
    """What a source's row says before the verdict; the fields are columns."""

    lease_owner: str | None
    asked: bool
    version: int | None
    canonical: str | None
    last_seen: datetime | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Written:
    """What writing an outcome made, and what the source's row has to say from now on."""

    version: int | None
    change: int | None
    values: Mapping[str, Any]


def write(connection: Connection, verdict: Verdict, state: State, reader: str) -> Written:
    match verdict.outcome:
        case First(capture, agreement, canonical):
            values = _add_version(connection, verdict, state, _Text(1, capture, agreement, canonical, reader))
            return Written(1, None, values)
        case Changed(capture, agreement, canonical):
            n = (state.version or 0) + 1
            values = _add_version(connection, verdict, state, _Text(n, capture, agreement, canonical, reader))
            return Written(n, _add_change(connection, verdict.outcome, verdict, n), values)
        case Unchanged(capture, canonical):
            return Written(state.version, None, _confirm(connection, verdict, state.version, capture, canonical))
        case Suspect(capture, suspicions):
            _keep_suspect(connection, verdict, capture, suspicions)
            return Written(state.version, None, {})
        case Failed():
            return Written(state.version, None, {})


@dataclass(frozen=True, slots=True)
class _Text:
    """A new version: its number, bytes and reading."""

    n: int
    capture: Capture
    agreement: Agreement
    canonical: str
    reader: str


def _add_version(connection: Connection, verdict: Verdict, state: State, new: _Text) -> dict[str, Any]:
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


def _keep_suspect(
    connection: Connection, verdict: Verdict, capture: Capture, suspicions: tuple[Suspicion, ...]
) -> None:
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


def _dates(verdict: Verdict) -> Dates | None:
    return verdict.outcome.comparison.dates if isinstance(verdict.outcome, Changed) else None


def _printed(agreement: Agreement, name: str) -> date | None:
    values = (fact.value for fact in agreement.facts if fact.name == name)
    return next((value for value in values if isinstance(value, date)), None)
