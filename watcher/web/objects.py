"""Records of the store as the API's JSON objects; `--json` of the terminal prints the same. Pure.

Every object has the ids that lead on and a ``links`` map of paths. Times are UTC, dates the provider's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from watcher import wire
from watcher.model import Agreement, Dates, Language
from watcher.store.records import (
    ChangeRecord,
    ChannelRecord,
    CheckRecord,
    ComparedChange,
    Coverage,
    DeliveryRecord,
    FactRecord,
    FactTurn,
    Hit,
    PageRecord,
    SourceRecord,
    SuspectRecord,
    VersionRecord,
)
from watcher.wire import Json

BASE = "/api/v1"


def listing(items: Iterable[Json], following: str | None = None) -> Json:
    return {"items": list(items), "next": following}


def source(it: SourceRecord, facts: Sequence[FactRecord], language: Language) -> Json:
    """A source and how it stands. ``state`` says in a word whether silence means that nothing changed."""
    declared, standing = it.source, it.standing
    here = f"{BASE}/sources/{declared.id}"
    return {
        "id": declared.id,
        "provider": declared.provider,
        "title": declared.title,
        "url": declared.url,
        "parts": list(declared.parts),
        "tags": sorted(declared.tags),
        "timezone": declared.timezone,
        "enabled": it.enabled,
        "state": state(it),
        "version": it.version,
        "first_seen": wire.moment(it.first_seen),
        "last_seen": wire.moment(it.last_seen),
        "last_check": wire.moment(it.last_look),
        "next_check": wire.moment(it.next_look) if it.enabled else None,
        "last_outcome": it.last_outcome,
        "health": {
            "failures": standing.failures,
            "blind_since": wire.moment(standing.blind_since),
            "last_good": wire.moment(standing.last_good),
            "held": standing.held.code if standing.held else None,
            "trouble": it.trouble.in_(language) if it.trouble else None,
        },
        "facts": [fact(one) for one in facts],
        "links": {"self": here, "versions": f"{here}/versions", "page": f"/sources/{declared.id}"},
    }


def state(it: SourceRecord) -> str:
    """disabled · new · blind · doubtful · watched"""
    if not it.enabled:
        return "disabled"
    if it.standing.misses > 0 or it.standing.blind_told:
        return "blind" if it.standing.blind_told else "doubtful"
    return "watched" if it.version else "new"


def bound(day: date, version: int, current: int, changed: Json | None, source: str) -> Json:
    """What a contract date means: ``version`` binds; ``changed`` is its comparison with the current text."""
    here = f"{BASE}/sources/{source}/versions"
    links = {"version": f"{here}/{version}", "page": f"/sources/{source}/versions/{version}"}
    if changed is not None:
        links["diff"] = f"{here}/{version}/diff/{current}"
    return {
        "date": day.isoformat(),
        "version": version,
        "current": current,
        "same": changed is None,
        "changed": changed,
        "links": links,
    }


def page(it: PageRecord) -> Json:
    """The evidence of one response, without its bytes."""
    return {
        "url": it.url,
        "final_url": it.final_url,
        "redirects": list(it.redirects),
        "status": it.status,
        "headers": dict(it.headers),
        "sha256": it.sha256,
        "bytes": it.size,
        "fetched_at": wire.moment(it.fetched_at),
    }


def version(it: VersionRecord, language: Language, today: date) -> Json:
    here = f"{BASE}/sources/{it.source}/versions/{it.n}"
    return {
        "source": it.source,
        "version": it.n,
        "title": it.title,
        "language": it.language,
        "sha256": it.sha256,
        "reader": it.reader,
        "first_seen": wire.moment(it.first_seen),
        "last_seen": wire.moment(it.last_seen),
        "last_old_seen": wire.moment(it.last_old),
        "updated_on": it.updated_on.isoformat() if it.updated_on else None,
        "effective_on": it.effective_on.isoformat() if it.effective_on else None,
        "dates": wire.dates(as_today(it.dates, today), language) if it.dates else None,
        "change": it.change,
        "evidence": [page(one) for one in it.pages],
        "newest_evidence": [page(one) for one in it.last_pages],
        "links": {
            "self": here,
            "text": f"{here}/text",
            "raw": f"{here}/raw",
            "page": f"/sources/{it.source}/versions/{it.n}",
        },
    }


def version_in_full(it: VersionRecord, read: Agreement, language: Language, today: date) -> Json:
    """A version with what was read in it: text, clauses, facts, findings."""
    whole = wire.agreement(read, language)
    del whole["suspicions"]
    return version(it, language, today) | whole


def as_today(it: Dates, today: date) -> Dates:
    """Dates as they stand today: what was pending when a change came may be in force by now."""
    if it.effective is None:
        return it
    return replace(it, status="pending" if today < it.effective else "in_force")


def change(it: ChangeRecord, today: date, language: Language) -> Json:
    acknowledged = it.acknowledged
    return {
        "id": it.id,
        "source": it.source,
        "provider": it.provider,
        "title": it.title,
        "old_version": it.old_version,
        "new_version": it.new_version,
        "severity": str(it.severity),
        "effect": str(it.effect),
        "summary": it.summary.in_(language),
        "seen_at": wire.moment(it.seen_at),
        "topics": list(it.topics),
        "fact_names": list(it.facts),
        "dates": wire.dates(as_today(it.dates, today), language),
        "deadline": wire.deadline(it.dates, today),
        "acknowledged": {
            "at": wire.moment(acknowledged.at),
            "by": acknowledged.by,
            "note": acknowledged.note,
        }
        if acknowledged
        else None,
        "links": {
            "self": f"{BASE}/changes/{it.id}",
            "diff": f"{BASE}/sources/{it.source}/versions/{it.old_version}/diff/{it.new_version}",
            "page": f"/changes/{it.id}",
        },
    }


def compared(it: ComparedChange, today: date, language: Language) -> Json:
    """A change with its whole comparison."""
    return wire.comparison(it.comparison, today, language) | change(it.change, today, language)


def fact(it: FactRecord) -> Json:
    return {
        "source": it.source,
        "provider": it.provider,
        "version": it.version,
        "name": it.name,
        "value": it.value,
        "quote": it.quote,
        "clause": it.clause,
        "start": it.start,
        "end": it.end,
        "since": wire.moment(it.first_seen),
        "links": {"version": f"{BASE}/sources/{it.source}/versions/{it.version}"},
    }


def facts_listing(stated: Iterable[FactRecord], silent: Iterable[SourceRecord], following: str | None = None) -> Json:
    """One fact over sources: its values, and apart from them the sources that do not state it."""
    return {
        "items": [fact(one) for one in stated],
        "not_stated": [
            {
                "source": one.source.id,
                "provider": one.source.provider,
                "version": one.version,
                "links": {"version": f"{BASE}/sources/{one.source.id}/versions/{one.version}"},
            }
            for one in silent
        ],
        "next": following,
    }


def turn(it: FactTurn) -> Json:
    """From this version on the fact reads so; ``stated`` is false where the text says nothing of it any more."""
    return {
        "version": it.version,
        "since": wire.moment(it.first_seen),
        "stated": bool(it.facts),
        "facts": [fact(one) for one in it.facts],
    }


def check(it: CheckRecord, language: Language) -> Json:
    """One look, as `watcher check --json` prints it."""
    return {
        "source": it.source,
        "checked_at": wire.moment(it.at),
        "outcome": it.outcome,
        "version": it.version,
        "change": it.change,
        "fetch": it.fetch,
        "error": wire.failure(it.failure, language) if it.failure else None,
        "suspicions": [wire.suspicion(one, language) for one in it.suspicions],
    }


def suspect(it: SuspectRecord, language: Language) -> Json:
    return {
        "id": it.id,
        "suspicions": [wire.suspicion(one, language) for one in it.suspicions],
        "first_seen": wire.moment(it.first_seen),
        "last_seen": wire.moment(it.last_seen),
        "looks": it.looks,
        "evidence": [page(one) for one in it.pages],
    }


def coverage(it: Coverage) -> Json:
    """How closely a source was watched: without this, "no change" is only a claim."""
    return {
        "source": it.source,
        "since": wire.moment(it.since),
        "looks": dict(it.looks),
        "last_good": wire.moment(it.last_good),
        "blind_since": wire.moment(it.blind_since),
        "longest_allowed_s": it.longest_allowed.total_seconds(),
        "gaps": [{"after": wire.moment(gap.after), "until": wire.moment(gap.until)} for gap in it.gaps],
    }


def hit(it: Hit) -> Json:
    return {
        "source": it.source,
        "provider": it.provider,
        "title": it.title,
        "clause": it.clause,
        "heading": it.heading,
        "excerpt": it.excerpt,
        "first_version": it.first_version,
        "last_version": it.last_version,
        "links": {"version": f"{BASE}/sources/{it.source}/versions/{it.newest_version}"},
    }


def alert(it: DeliveryRecord) -> Json:
    """One alert owed to one channel, and how telling it went."""
    told = it.alert
    return {
        "id": it.id,
        "message": it.message,
        "channel": it.channel,
        "kind": it.kind,
        "state": it.state,
        "source": it.source,
        "change": it.change,
        "provider": told.provider,
        "title": told.title,
        "headline": told.headline,
        "severity": str(told.severity),
        "due": wire.moment(it.due),
        "attempts": it.attempts,
        "next_attempt": wire.moment(it.next_attempt),
        "last_error": it.last_error,
        "created": wire.moment(it.created),
        "settled_at": wire.moment(it.settled_at),
    }


def channel(it: ChannelRecord) -> Json:
    """What waits for a channel, what died on it, whether its receiver closed it."""
    return {
        "id": it.id,
        "waiting": it.waiting,
        "dead": it.dead,
        "oldest_due": wire.moment(it.oldest_due),
        "disabled_at": wire.moment(it.disabled_at),
        "reason": it.reason,
    }
