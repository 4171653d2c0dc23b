"""One check: what is asked for, what is recalled, what is recorded."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.engine.world import terms
from tests.store.cast import NOON, source
from watcher.check import Checked, Parts, check
from watcher.model import (
    Bilingual,
    FetchFailure,
    NotModified,
    Page,
    Source,
    Validators,
    Verdict,
)
from watcher.store import History, Recorded, Store

TWO = source(parts=("https://example.com/annex",))
Answer = Page | NotModified | FetchFailure


class Origin:
    """What the addresses of a source answer, and what they were asked."""

    def __init__(self, **answers: bytes | FetchFailure) -> None:
        self.answers = {TWO.url: answers["terms"], TWO.parts[0]: answers["annex"]}
        self.asked: list[tuple[str, Validators]] = []

    async def fetch(self, source: Source, url: str, validators: Validators) -> Answer:
        self.asked.append((url, validators))
        answer = self.answers[url]
        if isinstance(answer, FetchFailure):
            return answer
        etag = f'"{hash(answer)}"'
        if validators.etag == etag:
            return NotModified(url, {"etag": etag}, NOW)
        headers = {"content-type": "text/html; charset=utf-8", "etag": etag}
        return Page(url, url, 200, headers, answer, NOW)


NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
FAILED = FetchFailure(TWO.parts[0], "timeout", Bilingual("超时", "timed out"), NOW)


@pytest.fixture
def look(store: Store) -> Callable[[Origin], Awaitable[Checked]]:
    store.sync_sources([TWO], NOON)

    async def record(verdict: Verdict) -> Recorded:
        return store.record([verdict], "me")[0]

    async def look_at(origin: Origin) -> Checked:
        (claim,) = store.claim([TWO.id], NOW, "me")
        return await check(claim, Parts(store, origin.fetch, record, None, lambda: NOW + timedelta(seconds=1)))

    return look_at


Look = Callable[[Origin], Awaitable[Checked]]


async def test_all_addresses_form_one_capture_in_reading_order(look: Look, store: Store) -> None:
    checked = await look(Origin(terms=terms(30), annex=terms(30, "附件")))
    assert checked.recorded.version == 1
    assert [page.url for page in store.capture_of(TWO.id, 1).pages] == [TWO.url, *TWO.parts]


async def test_each_address_is_asked_with_its_own_validators(look: Look) -> None:
    origin = Origin(terms=terms(30), annex=terms(30, "附件"))
    await look(origin)
    checked = await look(origin)
    assert [validators.etag is None for _, validators in origin.asked] == [True, True, False, False]
    assert isinstance(checked.verdict.looked, NotModified)


async def test_a_page_that_is_not_modified_is_filled_from_what_we_hold(look: Look, store: Store) -> None:
    await look(Origin(terms=terms(30), annex=terms(30, "附件")))
    checked = await look(Origin(terms=terms(30), annex=terms(7, "附件")))
    assert checked.recorded.version == 2
    assert [page.body for page in store.newest_capture(TWO.id, 2).pages] == [terms(30), terms(7, "附件")]


async def test_the_first_address_that_fails_fails_the_look(look: Look, history: History) -> None:
    origin = Origin(terms=terms(30), annex=FAILED)
    checked = await look(origin)
    assert checked.recorded.version is None
    (row,) = history.checks().records
    assert row.failure == FAILED
    assert row.at == NOW + timedelta(seconds=1)


async def test_the_verdict_is_durable_when_the_check_has_ended(look: Look, history: History) -> None:
    await look(Origin(terms=terms(30), annex=terms(30, "附件")))
    checked = await look(Origin(terms=terms(7), annex=terms(30, "附件")))
    change = history.change(checked.recorded.change or 0)
    assert change is not None
    assert change.change.facts[:1] == ("amendment.notice",)
