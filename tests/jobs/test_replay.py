"""Reading again is never news; histories of others can be brought in."""

from datetime import timedelta

from tests.engine.world import terms
from tests.store.cast import HOUR, NOON, THIRTY_DAYS, capture, source
from watcher.agreement import read
from watcher.model import Duration, First, NotModified, Route, Standing, Verdict
from watcher.policy import judge
from watcher.replay import Rereading, Unread, adopt, bring_in, replay
from watcher.store import History, Store

TERMS = source(routes=(Route("mail"),))


def told(store: Store) -> None:
    """Two versions, read by rules that saw nothing of what stands there."""
    store.sync_sources([TERMS], NOON)
    for hour, days in enumerate((30, 7)):
        seen = capture(terms(days), NOON + hour * HOUR)
        known = store.newest_capture(TERMS.id, 1) if hour else None
        store.record([judge(TERMS, store.latest(TERMS.id), known, seen, seen.fetched_at)])


def misread(store: Store) -> None:
    store.sync_sources([TERMS], NOON)
    seen = capture(terms(30))
    store.record([Verdict(TERMS.id, NOON, First(seen, THIRTY_DAYS, "old"), Standing(), NOON + HOUR, looked=seen.pages)])


def reread(store: Store, history: History) -> list[Rereading]:
    return [one for one in replay(store, history, TERMS) if isinstance(one, Rereading)]


def test_what_is_read_as_before_does_not_differ(store: Store, history: History) -> None:
    told(store)
    assert [(one.version, one.differs, one.same_as_before) for one in reread(store, history)] == [
        (1, False, False),
        (2, False, False),
    ]


def test_a_better_reader_refreshes_what_was_derived_and_tells_nobody(store: Store, history: History) -> None:
    misread(store)
    (one,) = reread(store, history)
    assert one.differs
    assert one.comparison.summary.zh.startswith("读法不同：事实")
    assert "对您" not in one.comparison.summary.zh
    adopt(store, TERMS, [one])
    assert history.agreement(TERMS.id, 1) == read([capture(terms(30)).pages[0]])
    assert Duration(30, "day") in [fact.value for fact in one.reading.agreement.facts]
    assert [fact.value for fact in history.facts("amendment.notice").records] == [{"count": 30, "unit": "day"}]
    assert [hit.clause for hit in history.search("妥善保管").records] == ["1.2"]
    assert history.search("arbitration", past=True).records == ()
    assert (history.changes().records, history.alerts().records) == ((), ())
    assert len(history.versions(TERMS.id).records) == 1
    assert [one.differs for one in reread(store, history)] == [False]


def test_after_a_refresh_an_unchanged_page_is_unchanged(store: Store, history: History) -> None:
    misread(store)
    adopt(store, TERMS, reread(store, history))
    snapshot = store.latest(TERMS.id)
    again = judge(TERMS, snapshot, None, NotModified(TERMS.url, {}, NOON + HOUR), NOON + HOUR)
    store.record([again])
    assert [check.outcome for check in history.checks().records] == ["unchanged", "first"]


def test_bytes_that_cannot_be_read_any_more_keep_their_reading(store: Store, history: History) -> None:
    store.sync_sources([TERMS], NOON)
    broken = capture(bytes(range(256)) * 40)
    store.record([Verdict(TERMS.id, NOON, First(broken, THIRTY_DAYS, "old"), Standing(), NOON, looked=broken.pages)])
    (one,) = replay(store, history, TERMS)
    assert isinstance(one, Unread)
    assert history.agreement(TERMS.id, 1) == THIRTY_DAYS


def test_a_history_that_others_kept_becomes_ours_without_alerts(store: Store, history: History) -> None:
    store.sync_sources([TERMS], NOON)
    kept = [capture(terms(days), NOON - timedelta(days=100 - days)) for days in (30, 30, 15, 7)]
    verdicts = list(bring_in(store, TERMS, kept))
    assert [type(verdict.outcome).__name__ for verdict in verdicts] == ["First", "Unchanged", "Changed", "Changed"]
    assert history.alerts().records == ()
    assert [version.first_seen for version in history.versions(TERMS.id).records] == [
        kept[3].fetched_at,
        kept[2].fetched_at,
        kept[0].fetched_at,
    ]
