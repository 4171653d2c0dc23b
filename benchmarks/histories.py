"""What would have been told of real pages: years of captures played, in time order, through reading and judging.

The histories are git repositories with one file per document and one commit per capture, as Open Terms Archive
publishes its snapshots. Every capture is one regular look of a source without selectors; what a store would remember
between looks is kept in memory.

    python benchmarks/histories.py REPOSITORY ... [--documents 60] [--captures 60] [--stride 1] [--seed 1]
                                   [--only WORDS] [--judged FILE] [--show]

``--stride 14`` plays one capture of a week where two were made a day, so that more of the years, and more changes, fit
into the same number of looks. What was told is held against hindsight: lines of prose that were not on the page for
three looks before and are for three looks after (or the other way round) *settled*, whoever printed them. A version
without a settled line, and a settled line without a version, are printed for a person to read with ``--show``; the
person's judgement of each goes into the file of ``--judged``: one line ``OLD..NEW true|false why`` for each.
"""

import argparse
import html
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from watcher.model import (
    Capture,
    Changed,
    Comparison,
    Failed,
    First,
    Page,
    Rhythm,
    Snapshot,
    Source,
    Suspect,
    Unchanged,
    Verdict,
)
from watcher.policy import judge

MEDIA = {".html": "text/html; charset=utf-8", ".pdf": "application/pdf", ".md": "text/markdown; charset=utf-8"}
SETTLED = 3
"""Looks that a line must stay away and then stay, to have settled; and within which it must have been told."""
HALF_A_DAY, AGAIN = timedelta(hours=12), 4
MOST = 1_500
"""Characters of a version that are shown."""
PROSE = 60
"""Letters from which a line is prose."""


class Taken(NamedTuple):
    """One capture in a repository."""

    commit: str
    at: datetime
    blob: str


class History(NamedTuple):
    repository: str
    path: str
    captures: tuple[Taken, ...]


class Told(NamedTuple):
    """A version that would have been stored and told."""

    path: str
    pair: str
    severity: str
    settled: bool
    looks: int
    lag: timedelta
    words: str


class Missed(NamedTuple):
    """Lines that settled and were not told."""

    path: str
    pair: str
    words: str


@dataclass
class Tally:
    """What playing one history came to."""

    path: str
    looks: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    told: list[Told] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)
    doubted: list[str] = field(default_factory=list)


# ── the histories ────────────────────────────────────────────────────────────────────────────────


def histories(repository: str) -> dict[str, list[Taken]]:
    """All captures of each document, oldest first."""
    command = ["git", "-C", repository, "-c", "core.quotePath=false", "log", "--reverse", "--raw", "--no-abbrev"]
    log = subprocess.run([*command, "--no-renames", "--format=%H %ct"], capture_output=True, check=True, text=True)
    found: dict[str, list[Taken]] = {}
    commit, at = "", datetime.now(UTC)
    for line in log.stdout.splitlines():
        if line.startswith(":"):
            _, _, _, blob, rest = line.split(" ", 4)
            status, path = rest.split("\t", 1)
            if status != "D" and Path(path).suffix in MEDIA and "/" in path:
                found.setdefault(path, []).append(Taken(commit, at, blob))
        elif line:
            commit, seconds = line.split()
            at = datetime.fromtimestamp(int(seconds), UTC)
    return {path: sorted(taken, key=lambda one: one.at) for path, taken in found.items()}


def sampled(repository: str, options: argparse.Namespace) -> Iterator[History]:
    """A window of every document's history, chosen by chance and alike for alike seeds."""
    chance = random.Random(options.seed)
    found = {path: taken for path, taken in histories(repository).items() if len(taken) > 2 * SETTLED}
    paths = [path for path in sorted(found) if options.only.lower() in path.lower()]
    for path in sorted(chance.sample(paths, min(options.documents, len(paths)))):
        thinned = found[path][:: options.stride]
        begin = chance.randrange(max(1, len(thinned) - options.captures + 1))
        yield History(repository, path, tuple(thinned[begin : begin + options.captures]))


class Blobs:
    """Reads objects of a repository through one git process."""

    def __init__(self, repository: str) -> None:
        command = ["git", "-C", repository, "cat-file", "--batch"]
        self._git = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __call__(self, blob: str) -> bytes:
        assert self._git.stdin
        assert self._git.stdout
        self._git.stdin.write(f"{blob}\n".encode())
        self._git.stdin.flush()
        size = int(self._git.stdout.readline().split()[2])
        body = self._git.stdout.read(size + 1)
        return body[:-1]

    def close(self) -> None:
        self._git.communicate()


# ── one source, look by look ─────────────────────────────────────────────────────────────────────


class Watched:
    """A source and what a store would remember of it."""

    def __init__(self, path: str) -> None:
        name = re.sub(r"[^a-z0-9]+", "-", Path(path).with_suffix("").as_posix().lower()).strip("-")
        self._media = MEDIA[Path(path).suffix]
        self.source = Source(
            id=name, provider=path.split("/", 1)[0], title=Path(path).stem, url=f"https://{name}.example/legal/terms",
            rhythm=Rhythm(every=timedelta(hours=6)), timezone="Europe/Paris",
        )  # fmt: skip
        self.snapshot = Snapshot(name, None, None, None, {}, None, None)
        self.known: Capture | None = None

    def look(self, body: bytes, at: datetime) -> Verdict:
        page = Page(self.source.url, self.source.url, 200, {"content-type": self._media}, body, at)
        due = self.snapshot.standing.regular_due
        now = max(at, due) if due else at
        verdict = judge(self.source, self.snapshot, self.known, Capture((page,)), now)
        self._remember(verdict)
        return verdict

    def _remember(self, verdict: Verdict) -> None:
        kept = replace(self.snapshot, standing=verdict.standing)
        match verdict.outcome:
            case First(capture, _, canonical) | Changed(capture, _, canonical):
                version = (kept.version or 0) + 1
                kept = replace(kept, version=version, canonical=canonical, digest=capture.digest, first_seen=verdict.at)
                self.known = capture
            case Unchanged(Capture() as capture):
                kept, self.known = replace(kept, digest=capture.digest), capture
        good = isinstance(verdict.outcome, First | Changed | Unchanged)
        self.snapshot = replace(kept, last_seen=verdict.at) if good else kept


def play(history: History) -> Tally:
    """Every capture is one regular look, the next one the look that confirms or drops what was doubted."""
    blobs, watched, tally = Blobs(history.repository), Watched(history.path), Tally(history.path)
    pages: list[dict[str, str]] = []
    changed: dict[int, Changed] = {}
    for number, taken in enumerate(history.captures):
        body = blobs(taken.blob)
        pages.append(prose(body) if history.path.endswith((".html", ".md")) else {})
        outcome = watched.look(body, taken.at).outcome
        tally.looks += 1
        tally.outcomes[named(outcome)] += 1
        if isinstance(outcome, Suspect | Failed):
            tally.doubted.append(f"{history.path} {taken.commit[:10]} {named(outcome)}")
        outcome = _looked_again(watched, body, history.captures[number : number + 2]) or outcome
        if isinstance(outcome, Changed):
            changed[number] = outcome
    blobs.close()
    _hold_against_hindsight(history, pages, changed, tally)
    return tally


def _looked_again(watched: Watched, body: bytes, around: Sequence[Taken]) -> Changed | None:
    """An archive that looks twice a day and keeps what differs saw the same bytes until its next capture."""
    at = around[0].at + HALF_A_DAY
    for _ in range(AGAIN):
        if at > around[-1].at - HALF_A_DAY / 2:
            return None
        outcome = watched.look(body, at).outcome
        if isinstance(outcome, Changed):
            return outcome
        at += HALF_A_DAY
    return None


def named(outcome: object) -> str:
    """What a look came to, with its code."""
    match outcome:
        case Suspect(_, suspicions):
            return f"suspect: {suspicions[0].code}"
        case Failed(failure):
            return f"error: {failure.kind}"
        case _:
            return type(outcome).__name__.lower()


# ── hindsight ────────────────────────────────────────────────────────────────────────────────────

_NO_WORDS = re.compile(r"<(script|style|noscript|template|svg|head)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|td|tr|table|section|article|br|dd|dt|main|header|footer|nav)\b[^>]*>", re.I
)
_TAG = re.compile(r"<[^>]*>")


def prose(body: bytes) -> dict[str, str]:
    """Lines of prose anywhere on the page, by their letters; knows nothing of how the watcher reads."""
    text = _TAG.sub("", _BREAK.sub("\n", _NO_WORDS.sub(" ", body.decode("utf-8", "replace"))))
    lines = (" ".join(html.unescape(line).split()) for line in text.split("\n"))
    return {re.sub(r"\W+", "", line).lower(): line for line in lines if len(line) >= PROSE}


def settled(pages: Sequence[dict[str, str]]) -> dict[int, list[str]]:
    """Per look, the lines that came to stay or went for good; what returned or came back is none of them."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for number, lines in enumerate(pages):
        for key in lines:
            first.setdefault(key, number)
            last[key] = number
    steps: dict[int, list[str]] = {}
    for key, begin in first.items():
        end = last[key] + 1
        if end - begin < SETTLED or sum(key in lines for lines in pages[begin:end]) < 0.9 * (end - begin):
            continue
        if SETTLED <= begin <= len(pages) - SETTLED:
            steps.setdefault(begin, []).append(f"+ {pages[begin][key]}")
        if SETTLED <= end <= len(pages) - SETTLED:
            steps.setdefault(end, []).append(f"- {pages[end - 1][key]}")
    return steps


def _hold_against_hindsight(
    history: History, pages: Sequence[dict[str, str]], changed: dict[int, Changed], tally: Tally
) -> None:
    steps, captures = settled(pages), history.captures
    used: set[int] = set()
    for number, outcome in changed.items():
        near = [step for step in steps if number - SETTLED <= step <= number]
        used.update(near)
        since = min(near, default=number)
        lag = captures[number].at - captures[since].at
        words = redline(outcome.comparison)
        severity = str(outcome.comparison.severity)
        pair = _pair(captures, number)
        tally.told.append(Told(history.path, pair, severity, bool(near), number - since, lag, words))
    for step in sorted(steps.keys() - used):
        tally.missed.append(Missed(history.path, _pair(captures, step), " ‖ ".join(steps[step])))


def _pair(captures: Sequence[Taken], number: int) -> str:
    return f"{captures[number - 1].commit[:10]}..{captures[number].commit[:10]}"


def redline(comparison: Comparison) -> str:
    """What differs, a little of what stands around it included."""
    return " ‖ ".join(
        "".join(
            step.text[-20:] if step.op == "=" else f"[{step.op}{step.text[:300]}]"
            for step in change.redline
        )
        for change in comparison.changes
    )  # fmt: skip


# ── the table ────────────────────────────────────────────────────────────────────────────────────


class Sums(NamedTuple):
    looks: int
    versions: int
    settled: int
    false: int
    true: int
    missed: int
    unread: int


def judgements(path: str | None) -> dict[str, bool]:
    """What a person found: pair of captures, and whether the agreement's words differ between them."""
    lines = Path(path).read_text().splitlines() if path else []
    words = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return {pair: verdict == "true" for pair, verdict, *_ in words}


def summed(tallies: Iterable[Tally], judged: dict[str, bool]) -> Sums:
    """Versions and missed steps nobody has read count by hindsight: a settled line makes a version true."""
    tallies = list(tallies)
    told = [one for tally in tallies for one in tally.told]
    missed = [one for tally in tallies for one in tally.missed]
    true = sum(judged.get(one.pair, one.settled) for one in told)
    return Sums(
        looks=sum(tally.looks for tally in tallies),
        versions=len(told),
        settled=sum(one.settled for one in told),
        false=len(told) - true,
        true=true,
        missed=sum(judged.get(one.pair, False) for one in missed),
        unread=sum(one.pair not in judged for one in [*told, *missed]),
    )


def report(tallies: Sequence[Tally], judged: dict[str, bool]) -> None:
    sums = summed(tallies, judged)
    outcomes = sum((tally.outcomes for tally in tallies), Counter[str]())
    print(f"{sums.looks:,} captures of {len(tallies)} documents")
    for name, count in outcomes.most_common():
        print(f"  {name:<28}{count:>7,}")
    noise = sums.false / (sums.looks - sums.true) * 1_000
    print(f"{sums.versions} versions: {sums.true} true, {sums.false} false = {noise:.1f} per 1,000 unchanged looks")
    if changes := sums.true + sums.missed:
        print(f"true changes told: {sums.true} of {changes} = {sums.true / changes:.1%}")
    print(f"{sums.unread} of the versions and settled lines were read by nobody")
    if lags := sorted(one.looks for tally in tallies for one in tally.told if one.settled):
        middle, late = lags[len(lags) // 2], lags[int(len(lags) * 0.95)]
        print(f"captures until told: median {middle}, 95 % within {late}, at most {lags[-1]}")


def show(tallies: Sequence[Tally], judged: dict[str, bool]) -> None:
    """What a person has to read."""
    for tally in tallies:
        for told in tally.told:
            if told.pair not in judged:
                support = "settled" if told.settled else "UNSETTLED"
                print(f"\nTOLD {support} {told.severity} {told.pair} {told.path}\n  {told.words[:MOST]}")
        for missed in tally.missed:
            if missed.pair not in judged:
                print(f"\nMISSED {missed.pair} {missed.path}\n  {missed.words[:MOST]}")
        for doubted in tally.doubted:
            print(f"DOUBTED {doubted}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+")
    for name, default in (("documents", 60), ("captures", 60), ("stride", 1), ("seed", 1), ("jobs", 2)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--only", default="")
    parser.add_argument("--judged")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    chosen = [history for repository in options.repositories for history in sampled(repository, options)]
    with ProcessPoolExecutor(options.jobs) as workers:
        tallies = list(workers.map(play, chosen))
    judged = judgements(options.judged)
    if options.show:
        show(tallies, judged)
    report(tallies, judged)


if __name__ == "__main__":
    sys.exit(main())
