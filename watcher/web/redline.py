"""A comparison as one self-contained page: inline styles, no script, nothing loaded, readable in mail clients.

Pure: two agreements and their comparison in, HTML out. Everything that comes from an agreement is escaped.
"""

from datetime import date
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from watcher import words
from watcher.agreement import FACT_TYPES
from watcher.model import Agreement, Bilingual, ClauseChange, Comparison, Dates, Edit, FactChange, Language, Severity

_MARK = "padding:0 .12em;color:inherit;"
"""A little air, so that 30 and 7 side by side are never 307."""
REMOVED = f"{_MARK}background:#d3302f33;text-decoration:line-through;text-decoration-color:#d3302f"
ADDED = f"{_MARK}background:#1a7f3733;text-decoration:underline;text-decoration-color:#1a7f37"
BADGE = "padding:.1rem .5rem;border-radius:.3rem;color:#fff;background:"
COLOURS = {
    Severity.NONE: "#6b7280",
    Severity.LOW: "#0e7490",
    Severity.MEDIUM: "#b45309",
    Severity.HIGH: "#c2410c",
    Severity.CRITICAL: "#b91c1c",
}

_TITLE = Bilingual("{} · 版本对照", "{} · two versions compared")
_COLUMNS = Bilingual("事实|原|新|说明", "fact|old|new|what it means")
_SIDE_BY_SIDE = Bilingual("并排对照", "side by side")
_NOTHING = Bilingual("两个版本没有差别。", "No difference between the two.")

_templates = Environment(
    loader=PackageLoader("watcher.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class _Said(NamedTuple):
    """The sentences of the page in its language."""

    severity: str
    effect: str
    summary: str
    dates: tuple[str, ...]
    columns: list[str]
    nothing: str
    side_by_side: str
    footer: str


class _FactRow(NamedTuple):
    label: str
    old: str
    new: str
    why: str


class _ChangeBlock(NamedTuple):
    kind: str
    name: str
    severity: str
    colour: str
    why: str
    edits: tuple[Edit, ...]

    @property
    def has_two_sides(self) -> bool:
        return {"-", "+"} <= {edit.op for edit in self.edits}


def redline_page(old: Agreement, new: Agreement, found: Comparison, language: Language, today: date) -> str:
    """The page that `watcher compare --html` writes."""
    title = new.title or old.title or "—"
    said = _Said(
        severity=words.SEVERITY[found.severity].in_(language),
        effect=words.EFFECT[found.effect].in_(language),
        summary=found.summary.in_(language),
        dates=date_lines(found.dates, today, language),
        columns=_COLUMNS.in_(language).split("|"),
        nothing=_NOTHING.in_(language),
        side_by_side=_SIDE_BY_SIDE.in_(language),
        footer=words.NOT_ADVICE.in_(language),
    )
    return _templates.get_template("redline_page.html").render(
        language=language,
        title=_TITLE.in_(language).format(title),
        say=said,
        badge=BADGE + COLOURS[found.severity],
        facts=[_fact_row(change, language) for change in found.facts],
        changes=[_change_block(change, language) for change in found.changes],
        findings=[finding.message.in_(language) for finding in found.findings],
        removed=REMOVED,
        added=ADDED,
    )


def date_lines(dates: Dates, today: date, language: Language) -> tuple[str, ...]:
    """The clocks of a version in words: published, in force, last day to act, and what is not known."""
    estimated = f"（{words.ESTIMATED.zh}）" if language == "zh" else f" ({words.ESTIMATED.en})"
    known = ((words.PUBLISHED, dates.published), (words.EFFECTIVE, dates.effective), (words.ACT_BY, dates.deadline))
    lines = [
        f"{name.in_(language)} {day}{estimated if dates.estimated and name is not words.PUBLISHED else ''}"
        for name, day in known
        if day is not None
    ]
    if dates.deadline is not None:
        left = (dates.deadline - today).days
        lines[-1] += (
            Bilingual(f"，还有 {left} 天", f", {left} {'day' if left == 1 else 'days'} left").in_(language)
            if left >= 0
            else ""
        )
    if dates.note != ("", ""):
        lines.append(dates.note.in_(language))
    return tuple(lines)


def _fact_row(change: FactChange, language: Language) -> _FactRow:
    declared = FACT_TYPES[change.name]
    old, new = (declared.show(one.value) if one else words.NOT_STATED for one in (change.old, change.new))
    return _FactRow(declared.label.in_(language), old.in_(language), new.in_(language), change.why.in_(language))


def _change_block(change: ClauseChange, language: Language) -> _ChangeBlock:
    names = [clause.label or clause.heading or "" for clause in (change.old, change.new) if clause is not None]
    labels = " → ".join(dict.fromkeys(name for name in names if name)) or words.FRONT.in_(language)
    heading = change.heading if change.heading and change.heading not in names else ""
    return _ChangeBlock(
        kind=words.CHANGE[change.kind].in_(language),
        name=f"{labels} {heading}".strip(),
        severity=words.SEVERITY[change.severity].in_(language),
        colour=COLOURS[change.severity],
        why=change.why.in_(language),
        edits=change.redline if change.kind in ("added", "removed", "modified") else (),
    )
