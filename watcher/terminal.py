"""A look and its weight as a terminal shows them: one line each, for `watcher check` and the demonstration."""

from collections.abc import Mapping

from rich.cells import set_cell_size
from rich.text import Text

from watcher import wire, words
from watcher.engine import Abandoned, Ended
from watcher.model import Changed, Failed, Language, Severity, Suspect
from watcher.prose import Prose

SEVERITY_STYLE: Mapping[Severity, str] = {
    Severity.NONE: "dim",
    Severity.LOW: "cyan",
    Severity.MEDIUM: "yellow",
    Severity.HIGH: "bold red",
    Severity.CRITICAL: "bold white on red",
}
OUTCOME_STYLE = {"first": "cyan", "unchanged": "dim", "changed": "bold", "suspect": "yellow", "error": "red"}
OUTCOME_WIDTH = 11
"""Cells of the column; the longest word for an outcome, and a gap."""


def line(ended: Ended, language: Language, width: int = 0) -> Text:
    """What came of one look, and for a change how bad it is; ``width`` is that of a column for the sources' names."""
    if isinstance(ended, Abandoned):
        name = f"{ended.source:<{width}}"
        return Text.assemble((named("abandoned", language), "bold red"), (name, "bold"), f"  {ended.error}")
    outcome = wire.outcome(ended.verdict.outcome)
    name = f"{ended.verdict.source:<{width}}"
    said = Prose.assemble((named(outcome, language), OUTCOME_STYLE[outcome]), (name, "bold"))
    match ended.verdict.outcome:
        case Changed(comparison=found):
            severity = words.SEVERITY[found.severity].in_(language)
            said.append("  ").append(f" {severity} ", style=SEVERITY_STYLE[found.severity])
            said.append(f"  {found.summary.in_(language)}")
        case Suspect(suspicions=doubts):
            said.append("  " + "; ".join(doubt.message.in_(language) for doubt in doubts), style="yellow")
        case Failed(failure=failure):
            said.append(f"  {failure.kind}: {failure.message.in_(language)}", style="red")
    return said


def named(outcome: str, language: Language) -> str:
    """What came of a look, in a column of its own."""
    return set_cell_size(words.OUTCOME[outcome].in_(language), OUTCOME_WIDTH)
