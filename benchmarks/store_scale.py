"""What the memory costs at scale: recording, recalling, asking what is due, listing.

    python benchmarks/store_scale.py [--sources 10000] [--checks 1000000] [--database sqlite:///scale.db]

Fills a fresh database, prints medians in milliseconds. The figures of record stand in ``benchmarks/RESULTS.md``.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.store.cast import agreement, alert, capture, shortened, source
from watcher.model import (
    Agreement,
    Changed,
    Duration,
    First,
    NotModified,
    Owed,
    Standing,
    Unchanged,
    Verdict,
)
from watcher.store import Database, History, Store, open_database
from watcher.store.records import ChangeFilter
from watcher.store.tables import checks

START = datetime(2026, 1, 1, tzinfo=UTC)
GROUP = 200
CLAUSES = 60
CHANGED = 4
"""Of so many agreements one has a second version."""
ASKED = 17
"""Number of the source about which is asked; it must be among the changed ones."""


def terms(number: int, days: int) -> Agreement:
    words = f"第{number}号服务：乙方应当按照约定支付费用，逾期支付的，每日按应付款项的万分之五支付违约金，"
    clauses = {
        f"{n}.1": f"{words}条款编号{n}，双方另有约定的除外，本条在协议终止后仍然有效。" for n in range(1, CLAUSES)
    }
    clauses["99"] = f"修改本协议应当提前{days}日公告，争议提交北京仲裁委员会仲裁。"
    return agreement(clauses, {"amendment.notice": Duration(days, "day"), "document.updated_on": date(2026, 1, 1)})


def page(number: int, days: int) -> bytes:
    body = "".join(f"<p>{clause.label} {clause.text}</p>" for clause in terms(number, days).clauses)
    return f"<html><head><title>{number}</title></head><body>{body}</body></html>".encode()


def first(number: int) -> Verdict:
    seen = capture(page(number, 30), START, etag=f'"{number}"')
    return verdict(number, START, First(seen, terms(number, 30), f"c{number}"), looked=seen.pages)


def changed(number: int, at: datetime) -> Verdict:
    seen = capture(page(number, 7), at, etag=f'"{number}b"')
    name = f"p{number % 500}/{number}"
    owed = tuple(Owed(channel, alert(name=name, thread=f"{name}@2"), at, "p") for channel in ("mail", "hook"))
    outcome = Changed(seen, terms(number, 7), f"c{number}b", shortened())
    return verdict(number, at, outcome, looked=seen.pages, owed=owed)


def unchanged(number: int, at: datetime) -> Verdict:
    looked = NotModified("https://example.com/terms", {}, at, timedelta(milliseconds=7))
    return verdict(number, at, Unchanged(None), looked=looked)


def verdict(number: int, at: datetime, outcome: object, **more: object) -> Verdict:
    standing = Standing(last_good=at, regular_due=at + timedelta(hours=6), seen=((f"c{number}", START),))
    made = Verdict(f"p{number % 500}/{number}", at, outcome, standing, at + timedelta(hours=6))  # type: ignore[arg-type]
    return replace(made, **more)  # type: ignore[arg-type]


def grouped(verdicts: Iterator[Verdict]) -> Iterator[list[Verdict]]:
    while group := list(islice(verdicts, GROUP)):
        yield group


def rate(label: str, store: Store, verdicts: Iterator[Verdict]) -> None:
    groups = list(grouped(verdicts))
    count = sum(len(group) for group in groups)
    wall, processor = time.perf_counter(), time.process_time()
    for group in groups:
        store.record(group)
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    print(f"{label:44} {count / wall:9,.0f} /s  {processor / count * 1000:7.3f} ms of processor each")


def median(label: str, ask: Callable[[], object], times: int = 41) -> None:
    ask()
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        ask()
        spent.append((time.perf_counter() - begun) * 1000)
    print(f"{label:44} {statistics.median(spent):9.2f} ms  (worst {max(spent):.1f})")


def fill_checks(database: Database, sources: int, wanted: int) -> None:
    """Rows as ``record`` writes them, straight into the table: a million of them would take minutes otherwise."""
    fetch = {"status": 304, "bytes": 0, "elapsed_ms": 7, "not_modified": True, "final_url": "https://example.com/terms"}
    begun = time.perf_counter()
    with database.writing() as connection:
        for start in range(0, wanted, 10_000):
            rows = [
                {
                    "source": f"p{n % sources % 500}/{n % sources}",
                    "at": START + timedelta(seconds=n),
                    "outcome": "unchanged",
                    "version": 1,
                    "fetch": fetch,
                }
                for n in range(start, min(start + 10_000, wanted))
            ]
            connection.execute(checks.insert(), rows)
    print(f"{'check rows in bulk':44} {wanted / (time.perf_counter() - begun):9,.0f} /s")


def enough(text: str) -> int:
    """As many sources as it takes for the one asked about to have changed."""
    fewest = CHANGED * (ASKED + 1)
    if int(text) < fewest:
        raise argparse.ArgumentTypeError(f"at least {fewest}")
    return int(text)


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--sources", type=enough, default=10_000)
    wishes.add_argument("--checks", type=int, default=1_000_000)
    wishes.add_argument("--agreements", type=enough, default=2_000)
    wishes.add_argument("--database", default="")
    given = wishes.parse_args()
    with tempfile.TemporaryDirectory() as home:
        measure(given, given.database or f"sqlite:///{home}/scale.db")
        if not given.database:
            print(f"{'size on disk':44} {Path(home, 'scale.db').stat().st_size / 2**20:9,.0f} MiB")


def measure(given: argparse.Namespace, address: str) -> None:
    database = open_database(address)
    store, history = Store(database, "bench"), History(database)
    count, agreements = given.sources, min(given.agreements, given.sources)
    begun = time.perf_counter()
    names = [f"p{n % 500}/{n}" for n in range(count)]
    store.sync_sources([source(name, url=f"https://{name.replace('/', '-')}.example.com/") for name in names], START)
    print(f"{'declare sources':44} {count / (time.perf_counter() - begun):9,.0f} /s")
    fill_checks(database, count, given.checks)
    rate("record first looks (60 clauses, 9 KB page)", store, (first(n) for n in range(agreements)))
    rate("record unchanged (304)", store, (unchanged(n, START + timedelta(hours=6)) for n in range(count)))
    at = START + timedelta(hours=12)
    rate("record changed (2 alerts each)", store, (changed(n, at) for n in range(agreements // CHANGED)))
    begun, indexed = time.process_time(), 0
    while some := store.index_words():
        indexed += some
    print(f"{'index clauses, behind':44} {indexed / (time.process_time() - begun):9,.0f} /s")
    median("latest()", lambda: store.latest(names[ASKED]))
    median("newest_capture() (a dictionary blob)", lambda: store.newest_capture(names[ASKED], 2))
    median("claim_due(), nothing due", lambda: store.claim_due(START, 100, "b"))
    median("claim_due() of 100", lambda: store.release([c.source.id for c in store.claim_due(at, 100, "b")], "b"))
    median("channels_due()", lambda: store.channels_due(at))
    median("list sources", lambda: history.sources(at))
    middle = history.sources(at, limit=500).next
    median("list sources, further on", lambda: history.sources(at, cursor=middle))
    shown = [record.source.id for record in history.sources(at).records]
    median("facts of the 50 sources listed", lambda: history.facts_of(shown))
    median("one source", lambda: history.source(names[ASKED], at))
    median("list checks of all", history.checks)
    median("list checks of one source", lambda: history.checks(names[ASKED]))
    later = history.checks(limit=500).next
    median("list checks, further on", lambda: history.checks(cursor=later))
    median("coverage of one source", lambda: history.coverage(names[ASKED], START, at, timedelta(hours=7)))
    median("list changes", history.changes)
    median(
        "list changes by topic, provider, severity",
        lambda: history.changes(ChangeFilter(topic="amendment", provider="p7")),
    )
    median("list changes that nothing matches", lambda: history.changes(ChangeFilter(topic="nothing")))
    median("list facts by name", lambda: history.facts("amendment.notice"))
    median("list deadlines", lambda: history.deadlines(date(2026, 1, 1)))
    median("list versions", lambda: history.versions(names[ASKED]))
    median("list alerts", history.alerts)
    median("list dead alerts", lambda: history.alerts(state="dead"))
    median("channels", lambda: history.channels(at))
    median("search 违约金 (everywhere)", lambda: history.search("违约金"))
    median("search 仲裁 (2 characters)", lambda: history.search("仲裁"))
    median("search, nothing found", lambda: history.search("不存在的词语"))
    median("search two words in past versions", lambda: history.search("仲裁 30日", past=True))
    database.close()


if __name__ == "__main__":
    main()
