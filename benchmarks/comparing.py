"""What comparing costs: two versions of 200 pages, two unrelated texts of 5 MB, one clause of 5 MB edited throughout.

    python benchmarks/comparing.py

Agreements are made up with a fixed seed and handed over as read; reading is not measured here. Each case runs in a
process of its own, so that the memory shown is what this case alone took beyond the texts themselves.
"""

import random
import resource
import time
from collections.abc import Callable, Mapping
from multiprocessing import get_context
from typing import NamedTuple

from watcher.agreement import compare
from watcher.model import Agreement, Clause, Comparison

PAGES, CLAUSES_A_PAGE = 200, 4
LARGE = 5_000_000
"""Bytes of UTF-8."""
EDITED = 0.1
"""Share of sentences that an edit touches."""
STOCK = [chr(0x4E00 + first) + chr(0x4E00 + 7 * first % 3_000) for first in range(600)]


class Cost(NamedTuple):
    """What one comparison took, and whether its redlines give both texts back."""

    name: str
    seconds: float
    processor: float
    megabytes: float
    told: str


def sentence(dice: random.Random) -> str:
    return "".join(dice.choice(STOCK) for _ in range(dice.randrange(6, 18))) + "。"


def edited(sentences: list[str], dice: random.Random) -> list[str]:
    """Words exchanged, sentences dropped and sentences written in, one in ten."""
    changed = []
    for one in sentences:
        kind = dice.random() if dice.random() < EDITED else 1.0
        if kind < 0.6:
            place = dice.randrange(len(one) - 2)
            changed.append(one[:place] + dice.choice(STOCK) + one[place + 2 :])
        elif kind >= 0.8:
            changed += [one] if kind == 1.0 else [one, sentence(dice)]
    return changed


def agreement(paragraphs: list[str]) -> Agreement:
    """Clauses 1, 2, 3 … with one paragraph each."""
    clauses: list[Clause] = []
    parts: list[str] = []
    at = 0
    for number, paragraph in enumerate(paragraphs, start=1):
        label = f"{number}."
        start = at + len(label) + 1
        clauses.append(Clause(str(number), str(number), 1, None, paragraph, start, start + len(paragraph)))
        parts.append(f"{label} {paragraph}")
        at = start + len(paragraph) + 1
    preface = Clause("", None, 0, None, "", 0, 0)
    return Agreement(None, "zh", "\n".join(parts), (), preface, tuple(clauses), facts=(), findings=())


def of_bytes(dice: random.Random, most: int) -> list[str]:
    sentences, size = [], 0
    while size < most:
        sentences.append(sentence(dice))
        size += len(sentences[-1].encode())
    return sentences


def two_hundred_pages() -> tuple[Agreement, Agreement]:
    """Every tenth clause edited, and one written in near the top, so that all others are renumbered."""
    dice = random.Random(1)
    old = [[sentence(dice) for _ in range(8)] for _ in range(PAGES * CLAUSES_A_PAGE)]
    new = [edited(one, dice) if dice.random() < EDITED else one for one in old]
    new.insert(3, [sentence(dice) for _ in range(8)])
    return agreement(["".join(one) for one in old]), agreement(["".join(one) for one in new])


def strangers() -> tuple[Agreement, Agreement]:
    sides = (of_bytes(random.Random(seed), LARGE) for seed in (1, 2))
    old, new = (agreement(["".join(side[at : at + 8]) for at in range(0, len(side), 8)]) for side in sides)
    return old, new


def one_clause() -> tuple[Agreement, Agreement]:
    sentences = of_bytes(random.Random(1), LARGE)
    return agreement(["".join(sentences)]), agreement(["".join(edited(sentences, random.Random(2)))])


def one_clause_without_full_stops() -> tuple[Agreement, Agreement]:
    old, new = one_clause()
    commas = (agreement([side.clauses[0].text.replace("。", "，")]) for side in (old, new))
    return next(commas), next(commas)


CASES: Mapping[str, Callable[[], tuple[Agreement, Agreement]]] = {
    "200 pages, a clause written in near the top, one clause in ten edited": two_hundred_pages,
    "two unrelated texts of 5 MB": strangers,
    "one clause of 5 MB, one sentence in ten edited": one_clause,
    "the same with commas alone, no sentence ends": one_clause_without_full_stops,
}


def measure(name: str) -> Cost:
    old, new = CASES[name]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    wall, processor = time.perf_counter(), time.process_time()
    found = compare(old, new)
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return Cost(name, wall, processor, memory, told(found))


def told(found: Comparison) -> str:
    for change in found.changes:
        sides = ("".join(edit.text for edit in change.redline if edit.op != op) for op in "+-")
        for side, clause in zip(sides, (change.old, change.new), strict=True):
            assert side == (clause.text if clause else ""), "a redline does not give its clause back"
    marked = sum(len(edit.text) for change in found.changes for edit in change.redline if edit.op != "=")
    return f"{len(found.changes)} changes, {marked:,} characters marked, joins exact"


def main() -> None:
    print("| case | seconds | processor | peak memory beyond the texts | told |\n| --- | --- | --- | --- | --- |")
    with get_context("spawn").Pool(1, maxtasksperchild=1) as alone:
        for cost in alone.imap(measure, CASES, chunksize=1):
            print(
                f"| {cost.name} | {cost.seconds:.2f} | {cost.processor:.2f} | {cost.megabytes:.0f} MB | {cost.told} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
