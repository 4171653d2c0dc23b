"""``python -m tests.gate [FOLDER] [--raise]``: the table, and what each document missed."""

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from .measuring import BASELINE, Measurement, baseline, fallen, measure, raise_baseline
from .scoring import Score, Tally, total

WIDTH = 140
"""Columns that the table needs; what is shown narrower is cut by the terminal, not by us."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gate", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="score the agreements of this folder instead of our own")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the baseline to what is reached now")
    parser.add_argument("--brief", action="store_true", help="the table alone, without the misses")
    options = parser.parse_args()
    if options.folder and options.lift:
        parser.error("the baseline is that of our own agreements")
    console = Console(highlight=False, soft_wrap=True, width=WIDTH)
    measurement = measure(options.folder)
    if not options.brief:
        print_misses(measurement, console)
    print_table(measurement, console)
    if options.folder:
        return 0
    if options.lift:
        raise_baseline(measurement.figures)
    before = baseline() if BASELINE.exists() else {}
    lost = list(fallen(measurement.figures, before))
    for name, floor, reached in lost:
        console.print(f"[red]fallen[/red] {name}: {floor} → {reached}")
    return 1 if lost else 0


def print_misses(measurement: Measurement, console: Console) -> None:
    for scores in measurement.scores.values():
        for name, one in sorted(scores.items()):
            clauses, facts = one.clauses, one.all_facts
            console.print(f"[bold]{name}[/bold]  facts {facts.f1:.3f}  clauses {clauses.f1:.3f}")
            for miss in one.misses:
                console.print(f"  {miss}", markup=False)


def print_table(measurement: Measurement, console: Console) -> None:
    totals = {group: total(scores.values()) for group, scores in measurement.scores.items()}
    table = Table("F1 (right/false/missed)")
    for group, scores in measurement.scores.items():
        table.add_column(f"{group} ({len(scores)})", no_wrap=True)
    rows = {
        "facts": [one.all_facts for one in totals.values()],
        "· in the right clause": [one.fact_clause for one in totals.values()],
        "clauses": [one.clauses for one in totals.values()],
        "headings": [one.headings for one in totals.values()],
        "topics": [one.topics for one in totals.values()],
        "sentences kept": [one.kept for one in totals.values()],
        "furniture left out": [one.clean for one in totals.values()],
        "quotes in the text": [one.quotes for one in totals.values()],
    }
    for name in sorted({name for one in totals.values() for name in one.facts}):
        rows[name] = [_fact(one, name) for one in totals.values()]
    for label, tallies in rows.items():
        table.add_row(label, *map(_cell, tallies))
    console.print(table)
    for line in measurement.skipped:
        console.print(f"skipped {line}")


def _fact(one: Score, name: str) -> Tally:
    return one.facts.get(name, Tally())


def _cell(tally: Tally) -> str:
    if tally == Tally():
        return "–"
    return f"{tally.f1:.3f} ({tally.hit}/{tally.false}/{tally.missed})"


if __name__ == "__main__":
    raise SystemExit(main())
