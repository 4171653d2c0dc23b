"""A week of a source that shows two texts by turns, then a new one, as the policy judges it: what was told and when.

python -m tests.policy.flapping
"""

from rich.console import Console
from rich.table import Table

from tests.policy.memory import NOON, Memory
from tests.policy.test_verdict import SHORTER_NOTICE, TERMS
from watcher import wire
from watcher.model import Verdict

NEW = TERMS.replace("哈尔滨市南岗区人民法院管辖", "北京仲裁委员会仲裁")
WEEK = (
    *[TERMS] * 4, *[SHORTER_NOTICE, TERMS] * 6, SHORTER_NOTICE, SHORTER_NOTICE, TERMS, TERMS,
    NEW, SHORTER_NOTICE, NEW, NEW, NEW, NEW, NEW, NEW,
)  # fmt: skip
"""Four looks a day: calm, six days of turns, and a real change at the end."""
TITLE = "a week of a source that alternates (A and B), then changes (C)"
SHOWN = {TERMS: "A", SHORTER_NOTICE: "B", NEW: "C"}


def played() -> list[tuple[str, Verdict]]:
    """Each look's text and what was made of it."""
    memory = Memory()
    return [(SHOWN[text], memory.shown(text)[0]) for text in WEEK]


def told_at_once(verdict: Verdict) -> list[tuple[str, str]]:
    """What goes out with this look; reminders wait for their day and are withdrawn with the change they are about."""
    return [(owed.channel, owed.alert.kind) for owed in verdict.owed if owed.due <= verdict.at]


def main() -> None:
    table = Table("day", "look", "page", "outcome", "told (channel: kind)", title=TITLE)
    for day, (shown, verdict) in ((verdict.at - NOON, (shown, verdict)) for shown, verdict in played()):
        told = ", ".join(f"{channel}: {kind}" for channel, kind in told_at_once(verdict))
        reasons = getattr(verdict.outcome, "suspicions", ())
        outcome = " ".join((wire.outcome(verdict.outcome), *(doubt.code for doubt in reasons)))
        table.add_row(str(day.days + 1), f"{verdict.at:%H:%M}", shown, outcome, told)
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
