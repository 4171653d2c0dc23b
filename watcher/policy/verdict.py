"""What one look means. Pure: the clock and what the store remembers are arguments, the answer is one value.

Three rules keep the promises. A page that is probably not the agreement is a suspect: kept, shown, never news.
A text that is doubtful (replaced as a whole, alternating, restless) is held until it holds: it becomes a version
when it is still there at the next regular look, and is dropped when the old text comes back. An unmistakable edit
in an otherwise equal text is told at once.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from watcher.agreement import read
from watcher.agreement.reading import read_document
from watcher.errors import UnreadableError
from watcher.model import (
    Agreement,
    Capture,
    Changed,
    Comparison,
    Document,
    Failed,
    FailureKind,
    FetchFailure,
    First,
    Look,
    NotModified,
    Outcome,
    Page,
    Snapshot,
    Source,
    Standing,
    Suspect,
    Suspicion,
    Unchanged,
    Verdict,
)
from watcher.policy._case import Case, canonical_digest
from watcher.policy._doubts import RESTLESS, alternating, drastic, in_place, restless, still_loading
from watcher.policy._editions import another_edition
from watcher.policy._holding import FROM_THE_FIRST, hold, is_believed
from watcher.policy._refusals import never_believed, refusals, refusals_of_a_part
from watcher.policy._restless import clauses_of, places
from watcher.policy._standing import believed, differing, good, missed, observed
from watcher.policy._zones import SEVERAL, SEVERAL_BACK, only_days_moved
from watcher.policy.alerts import compose
from watcher.policy.schedule import next_look, regular_look

UNDECODABLE = frozenset({"garbled", "charset"})
"""Codes of bytes whose characters cannot be told; all other unreadable bytes are broken documents."""


def judge(
    source: Source, snapshot: Snapshot, known: Capture | None, look: Look, now: datetime, *, asked: bool = False
) -> Verdict:
    """One look, weighed against what we know.

    ``known`` holds the bytes of the last version (None before the first). A look that comes before the source's
    own rhythm wants it can drop what is held but confirms nothing, unless a person ``asked`` for it.
    """
    standing = snapshot.standing
    regular = asked or standing.regular_due is None or now >= standing.regular_due
    match look:
        case FetchFailure():
            outcome: Outcome = Failed(look)
            after = missed(standing, now, regular=regular)
        case Capture() if look.digest != snapshot.digest:
            outcome, after = _weigh(Case(source, snapshot, look, now, regular), known)
        case _:
            outcome, after = Unchanged(None), good(observed(standing, snapshot.canonical, now), now)
    if regular:
        after = replace(after, regular_due=regular_look(source, now))
    told = compose(source, snapshot, outcome, after, now)
    return Verdict(
        source=source.id,
        at=now,
        outcome=outcome,
        standing=told.standing,
        next_look=next_look(source, outcome, told.standing, now, _headers(look)),
        owed=told.owed,
        withdrawn=told.withdrawn,
        looked=look.pages if isinstance(look, Capture) else look if isinstance(look, NotModified) else None,
    )


def _weigh(case: Case, known: Capture | None) -> tuple[Outcome, Standing]:
    """Only as much is read as the look needs: most bring the text we hold in other bytes, and facts do not matter."""
    try:
        if len(case.pages) > 1 and (broken := refusals_of_a_part(case, known)):
            return _suspect(case, broken)
        if known is None:
            return _weigh_first(case)
        plain = read_document(case.pages, case.rules)
        if not plain.suspicions and (digest := canonical_digest(plain)) == case.snapshot.canonical:
            return _unchanged(case, digest)
        before = read_document(known.pages, case.rules)
        seen = read_document(case.pages, case.rules, known=before.text)
        if not _is_back(case, canonical_digest(seen)) and (doubts := refusals(case, known, before, seen)):
            return _suspect(case, doubts)
        return _weigh_difference(case, known, before, seen)
    except UnreadableError as error:
        failure = _unreadable(error, case.pages[-1], case.now)
        return Failed(failure), missed(case.standing, case.now, regular=case.regular)


def _weigh_first(case: Case) -> tuple[Outcome, Standing]:
    new = read(case.pages, case.rules)
    if any(doubt.code not in FROM_THE_FIRST for doubt in new.suspicions):
        return _suspect(case, new.suspicions)
    digest = canonical_digest(new)
    if new.suspicions and not is_believed(held := hold(new.suspicions, digest, case), case):
        return _held(case, new.suspicions, replace(case.standing, held=held))
    return First(case.capture, new, digest), believed(observed(case.standing, digest, case.now), digest, case.now)


def _weigh_difference(case: Case, known: Capture, before: Document, seen: Document) -> tuple[Outcome, Standing]:
    """Nothing speaks against the text; is it another one, and is it believed yet?"""
    digest, same = canonical_digest(seen), canonical_digest(before)
    returns = digest in (text for text, _ in case.standing.seen)
    if digest == same or only_days_moved(before.text, seen.text, SEVERAL_BACK if returns else SEVERAL, case.now.date()):
        return _unchanged(case, same)
    old, new = read(known.pages, case.rules), read(case.pages, case.rules, known=before.text)
    if never_believed(new) and not _is_back(case, digest):
        return _suspect(case, new.suspicions)
    comparison = case.compared(old, new)
    if comparison.is_empty:
        return _unchanged(case, digest)
    standing = observed(case.standing, digest, case.now)
    doubts = _doubts(case, known, old, new, comparison, standing)
    standing = differing(standing, clauses_of(comparison))
    if doubts:
        held = hold(doubts, places(comparison) if RESTLESS in doubts else digest, case)
        if not is_believed(held, case):
            return _held(case, doubts, replace(standing, held=held))
    return Changed(case.capture, new, digest, comparison), believed(standing, digest, case.now)


def _doubts(
    case: Case, known: Capture, old: Agreement, new: Agreement, comparison: Comparison, standing: Standing
) -> tuple[Suspicion, ...]:
    """Why to wait before believing a text; what it was once may come back, unless it keeps coming and going."""
    digest = canonical_digest(new)
    often = alternating(standing, digest)
    if _is_back(case, digest):
        return often or restless(standing, comparison)
    return (
        in_place(new.suspicions, old, new)
        or often
        or drastic(old, new, comparison)
        or another_edition(old, new, comparison)
        or still_loading(case, known, comparison)
        or restless(standing, comparison)
    )


def _is_back(case: Case, digest: str) -> bool:
    """Whatever was believed since, the site has gone back to a text that we know."""
    return digest in case.standing.versions and digest != case.snapshot.canonical


def _suspect(case: Case, doubts: tuple[Suspicion, ...]) -> tuple[Outcome, Standing]:
    return _held(case, doubts, case.standing)


def _held(case: Case, doubts: tuple[Suspicion, ...], standing: Standing) -> tuple[Outcome, Standing]:
    return Suspect(case.capture, doubts), missed(standing, case.now, regular=case.regular)


def _unchanged(case: Case, digest: str) -> tuple[Outcome, Standing]:
    return Unchanged(case.capture, digest), good(observed(case.standing, digest, case.now), case.now)


def _unreadable(error: UnreadableError, page: Page, now: datetime) -> FetchFailure:
    kind: FailureKind = "decode" if error.code in UNDECODABLE else "read"
    return FetchFailure(page.final_url, kind, error.message, now, status=page.status)


def _headers(look: Look) -> Mapping[str, str]:
    match look:
        case Capture():
            return look.pages[-1].headers
        case NotModified():
            return look.headers
        case FetchFailure():
            return {}
