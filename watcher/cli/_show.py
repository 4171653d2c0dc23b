"""What a person sees in the terminal: tables and redlines of the nouns in the book. Pure: value in, renderable out."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from watcher import words
from watcher.agreement import FACT_TYPES
from watcher.model import (
    Agreement,
    Bilingual,
    ClauseChange,
    Comparison,
    Dates,
    Edit,
    Fact,
    FactChange,
    Finding,
    Language,
    Suspicion,
)
from watcher.prose import Prose
from watcher.terminal import SEVERITY_STYLE

EDIT_STYLE = {"=": "", "-": "red", "+": "bold green"}
EDIT_MARKS = {"=": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
"""As `git diff --word-diff` marks them: readable where there is no colour, or no eye for it."""
CONTEXT = 40
"""Characters of unchanged text kept on each side of an edit."""

WIDE = 110
"""Columns from which on a table has room for the machine's names."""

_NAME = Bilingual("名称", "name")
_FACT = Bilingual("要点", "fact")
_VALUE = Bilingual("内容", "value")
_WHERE = Bilingual("条款", "clause")
_WORDS = Bilingual("原文", "the words")
_OLD, _NEW = Bilingual("原", "old"), Bilingual("新", "new")
_FOR_YOU = Bilingual("影响", "effect")
_NO_FACTS = Bilingual("没有读到任何关注的要点", "the text states none of the watched facts")
_NO_CHANGE = Bilingual("两个版本没有差别", "no difference between the two")


def agreement(it: Agreement, language: Language, width: int = 80) -> RenderableType:
    """`watcher read`, for a terminal of so many columns: title, facts with the words that prove them, findings."""
    counted = Bilingual(
        f"{len(it.text)} 字 · {len(it.clauses)} 个条款 · sha256 {it.sha256[:12]}",
        f"{len(it.text)} characters · {len(it.clauses)} clauses · sha256 {it.sha256[:12]}",
    )
    parts: list[RenderableType] = [
        Text(it.title or "—", style="bold"),
        Text(f"{it.language} · {counted.in_(language)}", style="dim"),
        *suspicions(it.suspicions, language),
        facts(it.facts, language, width) if it.facts else Text(_NO_FACTS.in_(language), style="yellow"),
    ]
    if it.findings:
        parts.append(findings(it.findings, language))
    return Group(*parts)


def facts(them: Sequence[Fact], language: Language, width: int) -> Table:
    """Facts by name where there is room for names: scripts, routes and `watcher facts` use them."""
    table = Table(expand=True, show_edge=False, header_style="bold", row_styles=["", "on grey7"])
    if width >= WIDE:
        table.add_column(_NAME.in_(language), style="dim", no_wrap=True)
    table.add_column(_FACT.in_(language), ratio=3, overflow="fold")
    table.add_column(_VALUE.in_(language), ratio=3, style="bold", overflow="fold")
    table.add_column(_WHERE.in_(language), ratio=1, min_width=6, style="cyan", overflow="fold")
    table.add_column(_WORDS.in_(language), ratio=6, overflow="fold")
    for fact in them:
        declared = FACT_TYPES[fact.name]
        row = (
            Prose(declared.label.in_(language)),
            Prose(declared.show(fact.value).in_(language)),
            fact.clause or words.FRONT.in_(language),
            Prose(shortened(fact.quote, 160)),
        )
        table.add_row(*((fact.name, *row) if width >= WIDE else row))
    return table


def findings(them: Iterable[Finding], language: Language) -> RenderableType:
    lines: list[RenderableType] = []
    for finding in them:
        line = Prose.assemble((words.SEVERITY[finding.severity].in_(language), SEVERITY_STYLE[finding.severity]), "  ")
        line.append(f"{finding.clause} ", style="cyan") if finding.clause else None
        line.append(finding.message.in_(language))
        line.append(f"  {finding.code}", style="dim")
        lines.append(line)
    lines.append(Text(words.NOT_ADVICE.in_(language), style="dim italic"))
    return Padding(Group(*lines), (1, 0, 0, 0))


def suspicions(them: Iterable[Suspicion], language: Language) -> list[RenderableType]:
    return [Prose(f"⚠ {one.message.in_(language)}  {one.code}", style="bold yellow") for one in them]


def comparison(it: Comparison, language: Language) -> RenderableType:
    """`watcher compare`: the verdict, facts side by side, the redline of every changed clause."""
    if it.is_empty and not it.findings:
        return Text(_NO_CHANGE.in_(language), style="green")
    head = Prose.assemble(
        (f" {words.SEVERITY[it.severity].in_(language)} ", SEVERITY_STYLE[it.severity]),
        f"  {words.EFFECT[it.effect].in_(language)}\n",
        (it.summary.in_(language), "bold"),
    )
    parts: list[RenderableType] = [Panel(Group(head, *dates(it.dates, language)), expand=True)]
    if it.facts:
        parts.append(fact_changes(it.facts, language))
    parts.extend(clause_change(change, language) for change in it.changes)
    if it.findings:
        parts.append(findings(it.findings, language))
    return Group(*parts)


def dates(it: Dates, language: Language) -> list[RenderableType]:
    estimated = f" ({words.ESTIMATED.in_(language)})" if it.estimated else ""
    known = [
        (words.PUBLISHED, it.published, ""),
        (words.EFFECTIVE, it.effective, estimated),
        (words.ACT_BY, it.deadline, estimated),
    ]
    line = "   ".join(f"{name.in_(language)} {day}{mark}" for name, day, mark in known if day is not None)
    lines: list[RenderableType] = [Prose(line, style="magenta")] if line else []
    if it.note != ("", ""):
        lines.append(Prose(it.note.in_(language), style="dim"))
    return lines


def fact_changes(them: Iterable[FactChange], language: Language) -> Table:
    table = Table(expand=True, show_edge=False, header_style="bold")
    table.add_column("", width=2)
    table.add_column(_FACT.in_(language), ratio=3, overflow="fold")
    table.add_column(_OLD.in_(language), ratio=3, style="red", overflow="fold")
    table.add_column(_NEW.in_(language), ratio=3, style="green", overflow="fold")
    table.add_column(_FOR_YOU.in_(language), ratio=2, overflow="fold")
    for change in them:
        declared = FACT_TYPES[change.name]
        old, new = (declared.show(one.value) if one else words.NOT_STATED for one in (change.old, change.new))
        mark = Text(words.EFFECT_MARK[change.effect], style=SEVERITY_STYLE[change.severity])
        said = (one.in_(language) for one in (declared.label, old, new, words.EFFECT[change.effect]))
        table.add_row(mark, *map(Prose, said))
    return table


def clause_change(it: ClauseChange, language: Language) -> RenderableType:
    """One changed clause: what happened to it, why that matters, the edits in their context."""
    labels = [clause.label or clause.heading or clause.key for clause in (it.old, it.new) if clause is not None]
    name = " → ".join(dict.fromkeys(label for label in labels if label)) or words.FRONT.in_(language)
    title = Text.assemble(
        (words.CHANGE[it.kind].in_(language), "bold"),
        f" {name} ",
        (words.SEVERITY[it.severity].in_(language), SEVERITY_STYLE[it.severity]),
    )
    parts: list[RenderableType] = [Rule(title, align="left", style="dim"), Prose(it.why.in_(language), style="italic")]
    if it.kind in ("added", "removed", "modified"):
        parts.append(redline(it.redline))
    return Padding(Group(*parts), (1, 0, 0, 0))


def redline(edits: Sequence[Edit]) -> Text:
    """Edits marked and in colour; long unchanged stretches are cut to their ends."""
    shown = Prose()
    last = len(edits) - 1
    for place, edit in enumerate(edits):
        text = edit.text
        if edit.op == "=" and len(text) > 2 * CONTEXT + 3:
            head = text[:CONTEXT] if place else ""
            tail = text[-CONTEXT:] if place != last else ""
            text = f"{head} … {tail}"
        before, after = EDIT_MARKS[edit.op]
        shown.append(f"{before}{text}{after}", style=EDIT_STYLE[edit.op])
    return shown


def shortened(text: str, length: int) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= length else one_line[: length - 1] + "…"
