"""Model to JSON: the shapes that people's scripts rely on (the contract). Pure; field meanings never change.

Every function takes a frozen value and gives a JSON object. Sentences are given in one language, dates in
ISO 8601, times in UTC with offset, numbers as numbers.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from watcher.model import (
    Agreement,
    Cap,
    Changed,
    Clause,
    ClauseChange,
    Comparison,
    Dates,
    Duration,
    Fact,
    FactChange,
    FactValue,
    Failed,
    FetchFailure,
    Finding,
    First,
    Forum,
    JoinedCap,
    Language,
    NotModified,
    Outcome,
    Page,
    Suspect,
    Suspicion,
    Unchanged,
    Verdict,
)
from watcher.words import NOT_ADVICE

Json = dict[str, Any]


def value(it: FactValue) -> Any:
    """The value form of the vocabulary of facts, version 1."""
    match it:
        case Duration(count, unit):
            return {"count": count, "unit": unit}
        case Cap():
            parts = {"months": it.months, "percent": it.percent, "amount": it.amount, "currency": it.currency}
            return {"basis": it.basis} | {name: part for name, part in parts.items() if part is not None}
        case JoinedCap(combine, of):
            return {"combine": combine, "of": [value(cap) for cap in of]}
        case Forum(kind, place):
            return {"kind": kind, "place": place}
        case date():
            return it.isoformat()
        case tuple():
            return sorted(it)
        case _:
            return it


def clause(it: Clause) -> Json:
    return {
        "key": it.key,
        "label": it.label,
        "depth": it.depth,
        "heading": it.heading,
        "text": it.text,
        "start": it.start,
        "end": it.end,
        "topics": list(it.topics),
    }


def fact(it: Fact) -> Json:
    return {
        "name": it.name,
        "value": value(it.value),
        "quote": it.quote,
        "clause": it.clause,
        "start": it.start,
        "end": it.end,
    }


def finding(it: Finding, language: Language) -> Json:
    return {
        "code": it.code,
        "severity": str(it.severity),
        "clause": it.clause,
        "quote": it.quote,
        "message": it.message.in_(language),
    }


def suspicion(it: Suspicion, language: Language) -> Json:
    return {"code": it.code, "message": it.message.in_(language)}


def agreement(it: Agreement, language: Language) -> Json:
    """What `watcher read --json` prints."""
    return {
        "title": it.title,
        "language": it.language,
        "text": it.text,
        "sha256": it.sha256,
        "clauses": [clause(one) for one in it.clauses],
        "facts": [fact(one) for one in it.facts],
        "findings": [finding(one, language) for one in it.findings],
        "suspicions": [suspicion(one, language) for one in it.suspicions],
        "note": NOT_ADVICE.in_(language),
    }


def clause_change(it: ClauseChange, language: Language) -> Json:
    old, new = it.old, it.new
    named = new or old
    return {
        "kind": it.kind,
        "old_label": old.label if old else None,
        "new_label": new.label if new else None,
        "old_key": old.key if old else None,
        "new_key": new.key if new else None,
        "heading": it.heading or (named.heading if named else None),
        "old_text": old.text if old else "",
        "new_text": new.text if new else "",
        "redline": [[edit.op, edit.text] for edit in it.redline],
        "topics": list(it.topics),
        "severity": str(it.severity),
        "why": it.why.in_(language),
    }


def fact_change(it: FactChange, language: Language) -> Json:
    return {
        "name": it.name,
        "old": value(it.old.value) if it.old else None,
        "new": value(it.new.value) if it.new else None,
        "effect": str(it.effect),
        "severity": str(it.severity),
        "old_quote": it.old.quote if it.old else None,
        "new_quote": it.new.quote if it.new else None,
        "old_clause": it.old.clause if it.old else None,
        "new_clause": it.new.clause if it.new else None,
        "why": it.why.in_(language),
    }


def deadline(it: Dates, today: date) -> Json | None:
    """The last day to act; ``days_left`` is negative once it has passed."""
    if it.deadline is None:
        return None
    return {
        "date": it.deadline.isoformat(),
        "basis": it.basis,
        "days_left": (it.deadline - today).days,
        "estimated": it.estimated,
    }


def dates(it: Dates, language: Language) -> Json:
    between = [day.isoformat() for day in it.published_between] if it.published_between else None
    return {
        "published": it.published.isoformat() if it.published else None,
        "published_between": between,
        "effective": it.effective.isoformat() if it.effective else None,
        "basis": it.basis,
        "estimated": it.estimated,
        "status": it.status,
        "note": it.note.in_(language),
    }


def comparison(it: Comparison, today: date, language: Language) -> Json:
    """What `watcher compare --json` prints."""
    return {
        "severity": str(it.severity),
        "effect": str(it.effect),
        "summary": it.summary.in_(language),
        "rewritten": it.rewritten,
        "changes": [clause_change(one, language) for one in it.changes],
        "facts": [fact_change(one, language) for one in it.facts],
        "findings": [finding(one, language) for one in it.findings],
        "dates": dates(it.dates, language),
        "deadline": deadline(it.dates, today),
        "note": NOT_ADVICE.in_(language),
    }


def looked(it: NotModified | Sequence[Page] | None) -> Json | None:
    """How the fetch of one check went: totals over the pages of a source."""
    if it is None:
        return None
    if isinstance(it, NotModified):
        return {
            "status": 304,
            "bytes": 0,
            "elapsed_ms": round(it.elapsed.total_seconds() * 1000),
            "not_modified": True,
            "final_url": it.url,
        }
    return {
        "status": it[-1].status,
        "bytes": sum(len(page.body) for page in it),
        "elapsed_ms": round(sum(page.elapsed.total_seconds() for page in it) * 1000),
        "not_modified": False,
        "final_url": it[0].final_url,
    }


def outcome(it: Outcome) -> str:
    """first · unchanged · changed · suspect · error"""
    match it:
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


def verdict(it: Verdict, version: int | None, change: int | None, language: Language) -> Json:
    """What `watcher check --json` prints for one source."""
    found = it.outcome
    changed = found.comparison if isinstance(found, Changed) else None
    return {
        "source": it.source,
        "checked_at": moment(it.at),
        "outcome": outcome(found),
        "version": version,
        "severity": str(changed.severity) if changed else None,
        "change": change,
        "fetch": looked(it.looked),
        "error": failure(found.failure, language) if isinstance(found, Failed) else None,
        "suspicions": [suspicion(one, language) for one in found.suspicions] if isinstance(found, Suspect) else [],
        "summary": changed.summary.in_(language) if changed else None,
        "next_check": moment(it.next_look),
    }


def failure(it: FetchFailure, language: Language) -> Json:
    return {"kind": it.kind, "message": it.message.in_(language), "status": it.status}


def moment(it: datetime | None) -> str | None:
    """A time with its offset, to the millisecond."""
    return it.isoformat(timespec="milliseconds") if it else None
