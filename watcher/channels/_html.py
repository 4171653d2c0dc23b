"""A delivery as an HTML page for mail readers: what the template prints, prepared in words and colours.

Inline styles only, nothing remote, no ``<ins>`` and ``<del>`` (some readers strip them). No text colour and no
background that one mode could make illegible: tints let the reader's own background shine through.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from jinja2 import Environment

from watcher import words
from watcher.channels import _wording as wording
from watcher.channels._text import LABEL, REASON
from watcher.model import Alert, Bilingual, ClauseLine, Delivery, Edit, Effect, FactLine, Language, Severity

LIMIT = 90_000
"""Bytes. Gmail shows 102 kB of a message and hides the rest."""
CONTEXT, QUOTE, CLAUSE = 90, 600, 1_800
"""Characters: unchanged words next to a change, one quotation, one redline."""

CHIP: Mapping[Severity, str] = {
    Severity.NONE: "#5f6b7a",
    Severity.LOW: "#3b6fb5",
    Severity.MEDIUM: "#8a6100",
    Severity.HIGH: "#b54708",
    Severity.CRITICAL: "#b42318",
}
EDGE: Mapping[Effect, str] = {
    Effect.WORSE: "#d92d20",
    Effect.BETTER: "#12934f",
    Effect.MIXED: "#b87a00",
    Effect.NEUTRAL: "#7a8699",
}

SAY: Mapping[str, Bilingual] = {
    "old": words.OLD,
    "new": words.NEW,
    "facts": words.FACTS,
    "clauses": words.CLAUSES,
    "findings": words.FINDINGS,
    "unknown": words.UNKNOWN,
    "legal": words.NOT_ADVICE,
    "name": words.NAME,
}
"""The fixed words of the page."""


class FactView(NamedTuple):
    label: str
    old: str
    new: str
    mark: str
    effect: str
    edge: str
    why: str
    old_quote: str
    new_quote: str


class ClauseView(NamedTuple):
    change: str
    name: str
    severity: str
    why: str
    redline: tuple[Edit, ...]


class AlertView(NamedTuple):
    """One alert, ready to print."""

    badges: tuple[str, ...]
    chip: str
    provider: str
    title: str
    headline: str
    dates: tuple[wording.Dated, ...]
    facts: tuple[FactView, ...]
    clauses: tuple[ClauseView, ...]
    left_out: int
    findings: tuple[str, ...]
    unknown: tuple[str, ...]
    link: str
    link_words: str
    url: str


class Fill(NamedTuple):
    """How much of a delivery is shown: alerts listed, alerts in full, facts and clauses of each."""

    listed: int
    whole: int
    parts: int


ALONE = tuple(Fill(1, 1, parts) for parts in (60, 25, 12, 6, 3, 1))
TOGETHER = (Fill(40, 20, 8), Fill(40, 10, 4), Fill(30, 5, 2), Fill(10, 2, 1), Fill(3, 1, 1))
"""From everything to little; the first one with which the page is small enough is taken."""


def page(delivery: Delivery, now: datetime, site: str, templates: Environment) -> str:
    """The page, with less in it the more there would be."""
    html = ""
    for fill in ALONE if len(delivery.alerts) == 1 else TOGETHER:
        html = _page(delivery, now, site, templates, fill)
        if len(html.encode()) <= LIMIT:
            break
    return html


def segments(redline: tuple[Edit, ...]) -> Iterator[Edit]:
    """A redline for reading: long unchanged stretches cut to what stands next to a change, the whole bounded."""
    room = CLAUSE
    for place, (op, text) in enumerate(redline):
        ends = place == 0, place == len(redline) - 1
        near = text if op != "=" else wording.clip(text, CONTEXT, at_start=ends[0], at_end=ends[1])
        shown = wording.printable(near[: room + 1])
        if room < len(shown):
            yield Edit(op, shown[:room] + "…")
            return
        room -= len(shown)
        yield Edit(op, shown)


def _page(delivery: Delivery, now: datetime, site: str, templates: Environment, fill: Fill) -> str:
    language = wording.language_of(delivery)
    views = [_view(alert, now, site, fill.parts) for alert in delivery.alerts[: fill.listed]]
    return templates.get_template("mail.html").render(
        language=language,
        say={name: wording.said(sentence, language) for name, sentence in SAY.items()},
        subject=wording.subject(delivery),
        summary=wording.summary(delivery),
        listed=views if len(delivery.alerts) > 1 else [],
        whole=views[: fill.whole],
        more=_more(len(delivery.alerts) - len(views), language),
        left_out=lambda count: _more(count, language),
        reference=wording.reference(delivery),
        legal=any(alert.findings for alert in delivery.alerts),
    )


def _view(alert: Alert, now: datetime, site: str, parts: int) -> AlertView:
    facts = alert.facts[:parts]
    clauses = alert.clauses[: max(parts - len(facts), 1)]
    findings, unknown = alert.findings[:parts], alert.unknown[:parts]
    shown, there = (facts, clauses, findings, unknown), (alert.facts, alert.clauses, alert.findings, alert.unknown)
    return AlertView(
        badges=wording.badges(alert),
        chip=CHIP[alert.severity],
        provider=wording.provider(alert),
        title=wording.title(alert),
        headline=wording.headline(alert),
        dates=wording.dates(alert, now),
        facts=tuple(_fact(fact, alert.language) for fact in facts),
        clauses=tuple(_clause(clause, alert.language) for clause in clauses),
        left_out=sum(map(len, there)) - sum(map(len, shown)),
        findings=tuple(wording.short(finding, REASON * 2) for finding in findings),
        unknown=tuple(wording.short(gap, REASON * 2) for gap in unknown),
        link=wording.link(alert, site),
        link_words=wording.link_words(alert),
        url=wording.original(alert),
    )


def _fact(fact: FactLine, language: Language) -> FactView:
    return FactView(
        label=wording.short(fact.label, LABEL),
        old=wording.short(fact.old, LABEL),
        new=wording.short(fact.new, LABEL),
        mark=words.EFFECT_MARK[fact.effect],
        effect=words.EFFECT[fact.effect].in_(language),
        edge=EDGE[fact.effect],
        why=wording.short(fact.why, REASON),
        old_quote=wording.short(fact.old_quote, QUOTE),
        new_quote=wording.short(fact.new_quote, QUOTE),
    )


def _clause(clause: ClauseLine, language: Language) -> ClauseView:
    told = any(edit.op != "=" for edit in clause.redline)
    return ClauseView(
        change=wording.said(words.CHANGE[clause.kind], language),
        name=wording.short(f"{clause.label} {clause.heading}", LABEL),
        severity=words.SEVERITY[clause.severity].in_(language),
        why=wording.short(clause.why, REASON),
        redline=tuple(segments(clause.redline)) if told else (),
    )


def _more(count: int, language: Language) -> str:
    """Which is nothing, where nothing is left out."""
    if count <= 0:
        return ""
    return Bilingual(f"另有 {count} 项，见链接", f"{count} more, see the link").in_(language)
