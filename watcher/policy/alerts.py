"""Who hears, in which words, and when. Pure: what is owed is a value, written with the verdict that caused it.

A change is told to every route that asked for it; its reminders and its coming into force are owed from the
start and wait in the outbox for their day, so no restart can forget them. What concerns the source itself (blind,
recovered, alternating) is told once per channel, whatever the route filters for: silence must mean "no change".
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from watcher import wire
from watcher.agreement import FACT_TYPES
from watcher.model import (
    Alert,
    AlertKind,
    Bilingual,
    Changed,
    ClauseChange,
    ClauseLine,
    Comparison,
    Effect,
    FactChange,
    FactLine,
    Failed,
    Language,
    Outcome,
    Owed,
    Route,
    Severity,
    Snapshot,
    Source,
    Standing,
    Suspect,
)
from watcher.policy.schedule import after_quiet, next_cron
from watcher.words import FRONT, NOT_STATED

BLIND_AFTER = 3
BLIND_AFTER_GONE = 2
"""Regular looks without the agreement before its owners are told; fewer where the origin says it is gone."""
UNSTEADY = 6
"""How unsteady the sight is from every other look, or every third, that shows no agreement."""
DIGESTS = {"daily": "0 9 * * *", "weekly": "0 9 * * 1"}
MORNING = time(9)
"""Reminders arrive at nine in the provider's zone."""
QUOTE_IN_DATA = 300
ALTERNATING = frozenset({"flapping", "restless"})

_NO_EFFECTIVE_DATE = Bilingual("文本没有写明这次修改何时生效", "the text does not say when this change takes effect")
_NO_DEADLINE = Bilingual("文本不支持任何行动期限", "the text supports no deadline to act by")


class Told(NamedTuple):
    """What telling adds to a verdict."""

    standing: Standing
    owed: tuple[Owed, ...] = ()
    withdrawn: tuple[str, ...] = ()


def compose(source: Source, snapshot: Snapshot, outcome: Outcome, standing: Standing, now: datetime) -> Told:
    """The alerts that one outcome owes, and the standing that remembers what has been told."""
    match outcome:
        case Changed(comparison=comparison):
            told = _tell_change(source, snapshot, comparison, standing, now)
        case Suspect(suspicions=suspicions) if not standing.flapping_told and any(
            doubt.code in ALTERNATING for doubt in suspicions
        ):
            owed = _tell_all(source, "source.flapping", suspicions[0].message, Severity.MEDIUM, now)
            told = Told(replace(standing, flapping_told=True), owed)
        case _:
            told = Told(standing)
    return _tell_sight(source, outcome, told, now)


def wants(route: Route, source: Source, comparison: Comparison) -> bool:
    """Whether a route asked for this change. A filter that is empty lets everything pass."""
    facts = {change.name for change in comparison.facts}
    topics = {topic for change in comparison.changes for topic in change.topics}
    topics |= {FACT_TYPES[name].topic for name in facts}
    return (
        comparison.severity >= route.severity
        and (not route.topics or not route.topics.isdisjoint(topics))
        and (not route.facts or not route.facts.isdisjoint(facts))
        and (not route.effects or comparison.effect in route.effects)
        and (not route.providers or source.provider in route.providers)
        and (not route.tags or not route.tags.isdisjoint(source.tags))
    )


# ── a change, its reminders and its coming into force ────────────────────────────────────────────


def _tell_change(source: Source, snapshot: Snapshot, comparison: Comparison, standing: Standing, now: datetime) -> Told:
    moved = any(finding.code == "effective-date-moved" for finding in comparison.findings)
    dated = comparison.dates.deadline is not None
    version = (snapshot.version or 0) + 1
    thread = standing.reminding[0] if moved and standing.reminding else f"{source.id}@{version}"
    owed: list[Owed] = []
    for route in source.routes:
        if wants(route, source, comparison):
            alert = _changed(source, version, comparison, _language(route, source), now, thread)
            owed.append(Owed(route.channel, alert, _due(route, source, now), _bundle(route, source, now)))
            owed.extend(_later(route, source, alert, now))
    waiting = any(one.alert.kind != "agreement.changed" for one in owed)
    withdrawn = standing.reminding if moved or dated else ()
    reminding = tuple(dict.fromkeys((*(() if withdrawn else standing.reminding), *((thread,) if waiting else ()))))
    return Told(replace(standing, reminding=reminding), tuple(owed), withdrawn)


def _later(route: Route, source: Source, alert: Alert, now: datetime) -> Iterable[Owed]:
    """Reminders before the deadline and the day the change comes into force, each due on its morning."""
    for later, day in (*_reminders(route, alert), *_coming_into_force(alert)):
        due = after_quiet(_morning(day, ZoneInfo(source.timezone)), route.quiet, ZoneInfo(source.timezone))
        if due > now:
            yield Owed(route.channel, replace(later, at=due, data=_counted(alert, day)), due, source.provider)


def _reminders(route: Route, alert: Alert) -> Iterable[tuple[Alert, date]]:
    """Days are counted back from the effective date: one day before it is the last day to act."""
    if alert.deadline is None or alert.effective is None:
        return
    for days in sorted(set(route.remind), reverse=True):
        day = alert.effective - timedelta(days=days)
        left = (alert.deadline - day).days
        yield replace(alert, kind="deadline.near", days_left=left, headline=_reminder(alert)), day


def _counted(alert: Alert, day: date) -> str:
    """The matter for machines, with the days that are left on a later day."""
    matter = json.loads(alert.data)
    if alert.deadline is not None and matter["deadline"] is not None:
        matter["deadline"]["days_left"] = (alert.deadline - day).days
    return json.dumps(matter, ensure_ascii=False)


def _coming_into_force(alert: Alert) -> Iterable[tuple[Alert, date]]:
    if alert.effective is not None:
        yield replace(alert, kind="agreement.in_force", days_left=None, headline=_in_force(alert)), alert.effective


def _changed(
    source: Source, version: int, comparison: Comparison, language: Language, now: datetime, thread: str
) -> Alert:
    dates = comparison.dates
    today = now.astimezone(ZoneInfo(source.timezone)).date()
    return Alert(
        kind="agreement.changed",
        source=source.id,
        provider=source.provider,
        title=source.title,
        language=language,
        severity=comparison.severity,
        effect=comparison.effect,
        headline=comparison.summary.in_(language),
        at=now,
        facts=tuple(_fact_line(change, language) for change in comparison.facts),
        clauses=tuple(_clause_line(change, language) for change in comparison.changes),
        effective=dates.effective,
        deadline=dates.deadline,
        days_left=(dates.deadline - today).days if dates.deadline else None,
        estimated=dates.estimated,
        findings=tuple(finding.message.in_(language) for finding in comparison.findings),
        unknown=tuple(sentence.in_(language) for sentence in _unknown(comparison)),
        url=source.url,
        link=f"/sources/{source.id}/versions/{version - 1}/diff/{version}",
        thread=thread,
        data=json.dumps(_data(source, version, comparison, today, language), ensure_ascii=False),
    )


def _fact_line(change: FactChange, language: Language) -> FactLine:
    declared = FACT_TYPES[change.name]
    old, new = (declared.show(fact.value) if fact else NOT_STATED for fact in (change.old, change.new))
    return FactLine(
        name=change.name,
        label=declared.label.in_(language),
        old=old.in_(language),
        new=new.in_(language),
        effect=change.effect,
        severity=change.severity,
        why=change.why.in_(language),
        old_quote=change.old.quote if change.old else "",
        new_quote=change.new.quote if change.new else "",
    )


def _clause_line(change: ClauseChange, language: Language) -> ClauseLine:
    named = change.new or change.old
    return ClauseLine(
        kind=change.kind,
        label=(named.label or "") if named else "",
        heading=(named.heading or ("" if named.label else FRONT.in_(language))) if named else "",
        severity=change.severity,
        why=change.why.in_(language),
        redline=change.redline,
    )


def _unknown(comparison: Comparison) -> Iterable[Bilingual]:
    """What a reader may take for granted although nobody knows it."""
    if comparison.dates.note != ("", ""):
        yield comparison.dates.note
    if comparison.dates.effective is None:
        yield _NO_EFFECTIVE_DATE
    if comparison.dates.deadline is None:
        yield _NO_DEADLINE


def _data(source: Source, version: int, comparison: Comparison, today: date, language: Language) -> dict[str, Any]:
    """The matter for machines: ids, facts and one line a clause; the whole redline is behind the link."""
    whole = wire.comparison(comparison, today, language)
    for fact in whole["facts"]:
        fact["old_quote"], fact["new_quote"] = (_short(fact[quote]) for quote in ("old_quote", "new_quote"))
    lines = ("kind", "old_label", "new_label", "heading", "topics", "severity", "why")
    whole["changes"] = [{name: change[name] for name in lines} for change in whole["changes"]]
    for finding in whole["findings"]:
        finding["quote"] = _short(finding["quote"])
    return {
        "source": source.id,
        "provider": source.provider,
        "title": source.title,
        "url": source.url,
        "version": version,
        **whole,
    }


def _short(quote: str | None) -> str | None:
    return quote if quote is None or len(quote) <= QUOTE_IN_DATA else quote[: QUOTE_IN_DATA - 1] + "…"


# ── the source itself ────────────────────────────────────────────────────────────────────────────


def _tell_sight(source: Source, outcome: Outcome, told: Told, now: datetime) -> Told:
    """Going blind is news once, seeing again is news once; so is a sight that comes and goes."""
    if isinstance(outcome, Failed | Suspect):
        why = outcome.failure.message if isinstance(outcome, Failed) else outcome.suspicions[0].message
        gone = isinstance(outcome, Failed) and not outcome.failure.transient
        told = _tell_unsteady(source, why, told, now)
        return _tell_blind(source, why, told, now, after=BLIND_AFTER_GONE if gone else BLIND_AFTER)
    if not told.standing.blind_told:
        return told
    owed = _tell_all(source, "source.recovered", _recovered(source), Severity.LOW, now)
    return told._replace(standing=replace(told.standing, blind_told=False), owed=told.owed + owed)


def _tell_unsteady(source: Source, why: Bilingual, told: Told, now: datetime) -> Told:
    standing = told.standing
    if standing.flapping_told or standing.unsteady < UNSTEADY:
        return told
    owed = _tell_all(source, "source.flapping", _unsteady(source, why), Severity.MEDIUM, now)
    return told._replace(standing=replace(standing, flapping_told=True), owed=told.owed + owed)


def _tell_blind(source: Source, why: Bilingual, told: Told, now: datetime, *, after: int) -> Told:
    standing = told.standing
    if standing.blind_told or standing.misses < after:
        return told
    owed = _tell_all(source, "source.blind", _blind(source, standing, why), Severity.HIGH, now)
    return told._replace(standing=replace(standing, blind_told=True), owed=told.owed + owed)


def _tell_all(
    source: Source, kind: AlertKind, headline: Bilingual, severity: Severity, now: datetime
) -> tuple[Owed, ...]:
    """One alert per channel and language of the source, past every filter but the hours of silence."""
    owed: dict[tuple[str, Language], Owed] = {}
    for route in source.routes:
        language = _language(route, source)
        alert = Alert(
            kind=kind,
            source=source.id,
            provider=source.provider,
            title=source.title,
            language=language,
            severity=severity,
            effect=Effect.NEUTRAL,
            headline=headline.in_(language),
            at=now,
            url=source.url,
            link=f"/sources/{source.id}",
            thread=f"{source.id}#sight",
            data=json.dumps(
                {"source": source.id, "provider": source.provider, "title": source.title, "url": source.url,
                 "message": headline.in_(language)},
                ensure_ascii=False,
            ),
        )  # fmt: skip
        due = after_quiet(now, route.quiet, ZoneInfo(source.timezone))
        owed.setdefault((route.channel, language), Owed(route.channel, alert, due, f"sight {source.provider}"))
    return tuple(owed.values())


def _blind(source: Source, standing: Standing, why: Bilingual) -> Bilingual:
    since = standing.blind_since.astimezone(ZoneInfo(source.timezone)) if standing.blind_since else None
    day = f"{since:%Y-%m-%d %H:%M}" if since else "?"
    zh, en = why.zh.rstrip("。"), why.en.rstrip(".")
    return Bilingual(
        f"自 {day} 起看不到《{source.title}》：{zh}。在恢复之前，没有消息不等于没有变更",
        f"“{source.title}” has not been readable since {day}: {en}. Until it is, silence does not mean no change",
    )


def _unsteady(source: Source, why: Bilingual) -> Bilingual:
    zh, en = why.zh.rstrip("。"), why.en.rstrip(".")
    return Bilingual(
        f"《{source.title}》时而看得到、时而看不到：{zh}。变更可能会晚一些才发现",
        f"“{source.title}” can be read at some looks and not at others: {en}. Changes may be found later than usual",
    )


def _recovered(source: Source) -> Bilingual:
    return Bilingual(f"又可以看到《{source.title}》了", f"“{source.title}” can be read again")


# ── when, in which language, with whom ───────────────────────────────────────────────────────────


def _due(route: Route, source: Source, now: datetime) -> datetime:
    zone = ZoneInfo(source.timezone)
    due = now if route.digest is None else next_cron(DIGESTS.get(route.digest, route.digest), now, zone)
    return after_quiet(due, route.quiet, zone)


def _bundle(route: Route, source: Source, now: datetime) -> str:
    """Alerts of one provider travel together; a digest gathers all providers."""
    if route.digest is None:
        return source.provider
    return f"digest {_due(route, source, now).astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def _language(route: Route, source: Source) -> Language:
    if route.language is not None:
        return route.language
    return "en" if source.reading.language == "en" else "zh"


def _morning(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, MORNING, zone).astimezone(UTC)


def _reminder(alert: Alert) -> str:
    """With dates, not with days: who knows when it arrives. The days left are counted when it is sent."""
    estimated = Bilingual("（推算）", " (estimated)").in_(alert.language) if alert.estimated else ""
    return Bilingual(
        f"{alert.effective} 生效{estimated}，行动期限 {alert.deadline}：{alert.headline}",
        f"in force on {alert.effective}{estimated}, last day to act {alert.deadline}: {alert.headline}",
    ).in_(alert.language)


def _in_force(alert: Alert) -> str:
    estimated = Bilingual("（推算）", " (estimated)").in_(alert.language) if alert.estimated else ""
    return Bilingual(
        f"今日起生效{estimated}：{alert.headline}", f"In force from today{estimated}: {alert.headline}"
    ).in_(alert.language)
