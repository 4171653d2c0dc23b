"""What one look means. Pure: the clock and what the store remembers are arguments, the answer is one value.

Three rules keep the promises. A page that is probably not the agreement is a suspect: kept, shown, never news.
A text that is doubtful (replaced as a whole, alternating, restless) is held until it holds: it becomes a version
when it is still there at the next regular look, and is dropped when the old text comes back. An unmistakable edit
in an otherwise equal text is told at once.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple
from zoneinfo import ZoneInfo

from watcher.agreement import canonical, compare, read
from watcher.agreement.reading import is_closed, is_left_over, language_of, read_document, suspicion
from watcher.errors import UnreadableError
from watcher.model import (
    Agreement,
    Bilingual,
    Capture,
    Changed,
    Comparison,
    Document,
    Failed,
    FailureKind,
    FetchFailure,
    First,
    Held,
    Look,
    NotModified,
    Outcome,
    Page,
    Severity,
    Sighting,
    Snapshot,
    Source,
    Standing,
    Suspect,
    Suspicion,
    Unchanged,
    Verdict,
)
from watcher.policy._restless import places, stays
from watcher.policy._zones import SEVERAL, SEVERAL_BACK, only_days_moved
from watcher.policy.alerts import compose
from watcher.policy.schedule import next_look, regular_look

LOOKS_UNTIL_BELIEVED = {
    "rewritten": 2,
    "restless": 2,
    "shortened": 2,
    "other-language": 3,
    "other-document": 3,
    "gutted": 3,
    "flapping": 4,
}
"""Regular looks after which a held text is believed. Suspicions that are not listed here never become a version:
a captcha that stays for a year is still a captcha."""
SMALL = frozenset({"too-short", "not-agreement"})
"""Codes of texts that are no agreement alone, yet may be a part of one."""
STILL_BEING_WRITTEN = frozenset({"rewritten", "other-document", "other-language"})
"""Codes of texts that hardly have a word of the last one: they are held as one, however they are edited meanwhile."""
MUCH = 0.15
"""Share of the words whose going, with hardly a word to replace them, is more likely half a page than an edit."""
A_LANGUAGE = 400
"""Characters that went and that came from which their languages are told: a part of a page may come in another one."""
MEMORY = timedelta(days=30)
MEMORY_ENTRIES = 16
RETURNS_THAT_FLAP = 2
RESTLESS_AFTER = 3
STABLE_AGAIN = timedelta(days=14)
_WORD = re.compile(r"[^\W\d_]{4,}|[\u3400-\u9fff]{2}")
UNDECODABLE = frozenset({"garbled", "charset"})
"""Codes of bytes whose characters cannot be told; all other unreadable bytes are broken documents."""

_SAID = {
    "rewritten": Bilingual(
        "全文与上一版本大不相同或换了名称，待下一次定期检查确认后才记为新版本",
        "the text is largely another one, or bears another title; recorded as a new version once the next regular look "
        "confirms it",
    ),
    "shortened": Bilingual(
        "不少条款不见了，也没有新的内容代替，可能是页面没有加载完整；待下一次定期检查确认后才记为新版本",
        "many clauses are gone and nothing stands in their place, perhaps half a page; recorded as a new version once "
        "the next regular look confirms it",
    ),
    "flapping": Bilingual(
        "页面在几个版本之间来回切换（常见于按地区或分组显示不同文本），稳定后再记录",
        "the page alternates between texts (often by region or test group); recorded once it stays",
    ),
    "restless": Bilingual(
        "每次检查文本都略有不同，可能含有随请求变化的内容；可用 remove 选择器排除",
        "the text differs a little at every look, probably something printed per request; exclude it with `remove`",
    ),
}


class _Case(NamedTuple):
    """A capture under judgement and what it is judged by."""

    source: Source
    snapshot: Snapshot
    capture: Capture
    now: datetime
    regular: bool


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
            after = _missed(standing, now, regular=regular)
        case Capture() if look.digest != snapshot.digest:
            outcome, after = _weigh(_Case(source, snapshot, look, now, regular), known)
        case _:
            outcome, after = Unchanged(None), _good(_observed(standing, snapshot.canonical, now), now)
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


def canonical_digest(text: Agreement | Document) -> str:
    """Equal for texts that a reader would call the same."""
    return sha256(canonical(text.text).encode()).hexdigest()


def _weigh(case: _Case, known: Capture | None) -> tuple[Outcome, Standing]:
    """Only as much is read as the look needs: most bring the text we hold in other bytes, and facts do not matter."""
    standing, now, rules, pages = case.snapshot.standing, case.now, case.source.reading, case.capture.pages
    try:
        if len(pages) > 1 and (broken := _broken_part(case, known)):
            return Suspect(case.capture, broken), _missed(standing, now, regular=case.regular)
        if known is None:
            return _weigh_first(case)
        plain = read_document(pages, rules)
        if not plain.suspicions and (digest := canonical_digest(plain)) == case.snapshot.canonical:
            return Unchanged(case.capture, digest), _good(_observed(standing, digest, now), now)
        before = read_document(known.pages, rules)
        new = read_document(pages, rules, known=before.text)
    except UnreadableError as error:
        return Failed(_unreadable(error, pages[-1], now)), _missed(standing, now, regular=case.regular)
    return _weigh_difference(case, known, before, new)


def _weigh_first(case: _Case) -> tuple[Outcome, Standing]:
    new, standing = read(case.capture.pages, case.source.reading), case.snapshot.standing
    if new.suspicions:
        return Suspect(case.capture, new.suspicions), _missed(standing, case.now, regular=case.regular)
    digest = canonical_digest(new)
    return First(case.capture, new, digest), _good(_observed(standing, digest, case.now), case.now)


def _weigh_difference(case: _Case, known: Capture, before: Document, seen: Document) -> tuple[Outcome, Standing]:
    capture, now, rules, digest = case.capture, case.now, case.source.reading, canonical_digest(seen)
    same = canonical_digest(before)
    if refused := _refused(case, known, before, seen):
        doubts = _told_across(case, known, before, refused)
        return Suspect(capture, doubts), _missed(case.snapshot.standing, now, regular=case.regular)
    returns = digest in (text for text, _ in case.snapshot.standing.seen)
    if digest != same and only_days_moved(before.text, seen.text, SEVERAL_BACK if returns else SEVERAL):
        digest = same
    standing = _observed(case.snapshot.standing, digest, now)
    if digest == same:
        return Unchanged(capture, digest), _good(standing, now)
    old, new = read(known.pages, rules), read(capture.pages, rules, known=before.text)
    if _never_believed(new):
        return Suspect(capture, new.suspicions), _missed(case.snapshot.standing, now, regular=case.regular)
    comparison = _compare(case, old, new)
    if comparison.is_empty:
        return Unchanged(capture, digest), _good(standing, now)
    doubts = _in_place(new.suspicions, old, new) or _doubts(standing, comparison, old, new)
    held = _hold(standing.held, places(comparison) if _is_restless(doubts) else digest, doubts, case)
    if held is None or held.looks >= LOOKS_UNTIL_BELIEVED[held.code]:
        return Changed(capture, new, digest, comparison), _good(standing, now)
    return Suspect(capture, doubts), _missed(replace(standing, held=held), now, regular=case.regular)


def _refused(case: _Case, known: Capture, before: Document, seen: Document) -> tuple[Suspicion, ...]:
    """What speaks against a text however long it stays: by itself, and held against the page that we hold."""
    pages = case.capture.pages
    if _never_believed(seen):
        return seen.suspicions
    broke_off = any(is_closed(old) and not is_closed(new) for old, new in zip(known.pages, pages, strict=False))
    if broke_off and canonical_digest(seen) != canonical_digest(before):
        return (suspicion("truncated"),)
    if seen.suspicions and is_left_over(seen, before, known.pages, case.source.reading):
        return (suspicion("not-agreement"),)
    return ()


def _told_across(case: _Case, known: Capture, before: Document, doubts: tuple[Suspicion, ...]) -> tuple[Suspicion, ...]:
    """Where nothing but a selector is lost, what has changed meanwhile is told with it: whoever mends the selector
    is not to wait for the news until then."""
    if {doubt.code for doubt in doubts} != {"selector-lost"}:
        return doubts
    rules = case.source.reading
    new = read(case.capture.pages, replace(rules, select=()), known=before.text)
    comparison = _compare(case, read(known.pages, rules), new)
    if new.suspicions or comparison.is_empty:
        return doubts
    first, summary = doubts[0], comparison.summary
    across = Bilingual(
        f"{first.message.zh}不用选择器读到的正文与上一版本相比：{summary.zh}",
        f"{first.message.en} What is read without it differs from the last version: {summary.en}",
    )
    return (replace(first, message=across), *doubts[1:])


def _broken_part(case: _Case, known: Capture | None) -> tuple[Suspicion, ...]:
    """A wall or an error in place of one part is no edit of the agreement, however whole the other parts are."""
    rules, pages = replace(case.source.reading, section=(None, None)), case.capture.pages
    held = known.pages if known is not None and len(known.pages) == len(pages) else ()
    for place, page in enumerate(pages):
        twin = held[place : place + 1]
        if twin and twin[0].sha256 == page.sha256:
            continue
        before = read_document(twin, rules) if twin else None
        seen = read_document((page,), rules, known=before.text if before else None)
        alone = case._replace(capture=Capture((page,)))
        doubts = _refused(alone, Capture(twin), before, seen) if before else _unmistakable(seen)
        if doubts:
            return doubts
    return ()


def _unmistakable(part: Document) -> tuple[Suspicion, ...]:
    """What is wrong with a part seen for the first time: an appendix may be short and bear no agreement's name."""
    codes = {*LOOKS_UNTIL_BELIEVED, *SMALL}
    return part.suspicions if any(doubt.code not in codes for doubt in part.suspicions) else ()


def _never_believed(text: Agreement | Document) -> bool:
    """Whether the text is no agreement however long it stays, by its lines or by what its clauses and facts tell."""
    return any(doubt.code not in LOOKS_UNTIL_BELIEVED for doubt in text.suspicions)


def _compare(case: _Case, old: Agreement, new: Agreement) -> Comparison:
    """Old and new by today's rules, dated by when we saw them in the provider's zone."""
    zone = ZoneInfo(case.source.timezone)
    held, last_seen = case.snapshot.standing.held, case.snapshot.last_seen
    first_seen = held.first_seen if held else case.now
    sighting = Sighting(
        first_new=first_seen.astimezone(zone).date(),
        last_old=last_seen.astimezone(zone).date() if last_seen else None,
    )
    return compare(old, new, seen=sighting, today=case.now.astimezone(zone).date())


def _doubts(standing: Standing, comparison: Comparison, old: Agreement, new: Agreement) -> tuple[Suspicion, ...]:
    """Why a text that reads as an agreement is not believed at first sight."""
    if _flaps(standing, canonical_digest(new)):
        return (Suspicion("flapping", _SAID["flapping"]),)
    gone, come = (_words(comparison, op) for op in "-+")
    if min(len(gone), len(come)) >= A_LANGUAGE and (spoken := language_of(come)) != (before := language_of(gone)):
        return (suspicion("other-language", new=spoken, old=before),)
    if comparison.rewritten or (len(gone) > MUCH * len(old.text) and _is_renamed(old, new)):
        return (Suspicion("rewritten", _SAID["rewritten"]),)
    if len(gone) > MUCH * len(old.text) and len(come) * 20 < len(gone):
        return (Suspicion("shortened", _SAID["shortened"]),)
    if standing.restless > RESTLESS_AFTER and comparison.severity <= Severity.LOW:
        return (Suspicion("restless", _SAID["restless"]),)
    return ()


def _in_place(doubts: tuple[Suspicion, ...], old: Agreement, new: Agreement) -> tuple[Suspicion, ...]:
    """Hardly a word is left, yet it bears the very title: a rewrite, which need not wait as long as a stranger."""
    titles = [canonical(each.title or "").lower() for each in (old, new)]
    if {doubt.code for doubt in doubts} == {"other-document"} and titles[0] and titles[0] == titles[1]:
        return (Suspicion("rewritten", _SAID["rewritten"]),)
    return doubts


def _words(comparison: Comparison, op: str) -> str:
    """What went or came; clauses that only moved are still there."""
    steps = (step for change in comparison.changes if change.kind != "moved" for step in change.redline)
    return "".join(step.text for step in steps if step.op == op)


def _is_renamed(old: Agreement, new: Agreement) -> bool:
    """Both are headed by a title, and the titles share no word: a twin of the document more likely than its edition."""
    words = [frozenset(_WORD.findall((each.title or "").lower())) for each in (old, new)]
    return all(words) and words[0].isdisjoint(words[1])


def _flaps(standing: Standing, digest: str) -> bool:
    texts = [text for text, _ in standing.seen]
    returns = sum(text in texts[:place] for place, text in enumerate(texts))
    return returns >= RETURNS_THAT_FLAP and texts.count(digest) > 1


def _hold(held: Held | None, digest: str, doubts: tuple[Suspicion, ...], case: _Case) -> Held | None:
    """The doubtful text, counted. A new document may be edited while it waits; what alternates must be the same, and
    of what differs at every look an edit must stay.
    """
    if not doubts:
        return None
    code = max((doubt.code for doubt in doubts), key=LOOKS_UNTIL_BELIEVED.__getitem__)
    if held is None or held.code != code or not _holds(held, digest):
        return Held(digest, case.now, 1, code)
    return replace(held, canonical=digest, looks=held.looks + case.regular)


def _holds(held: Held, digest: str) -> bool:
    if held.code == "restless":
        return stays(held.canonical, digest)
    return held.canonical == digest or held.code in STILL_BEING_WRITTEN


def _is_restless(doubts: tuple[Suspicion, ...]) -> bool:
    return any(doubt.code == "restless" for doubt in doubts)


def _observed(standing: Standing, digest: str | None, now: datetime) -> Standing:
    """The standing after seeing a text: remembered only when it is another one than at the look before."""
    if digest is None:
        return standing
    if standing.seen and standing.seen[-1][0] == digest:
        return replace(standing, restless=0)
    recent = tuple(entry for entry in standing.seen if entry[1] > now - MEMORY)
    return replace(standing, seen=(*recent, (digest, now))[-MEMORY_ENTRIES:], restless=standing.restless + 1)


def _good(standing: Standing, now: datetime) -> Standing:
    """The source shows its agreement: failures end, nothing is held, alternating is forgotten once it stopped."""
    calm = not standing.seen or standing.seen[-1][1] < now - STABLE_AGAIN
    return replace(
        standing,
        failures=0,
        misses=0,
        blind_since=None,
        held=None,
        last_good=now,
        flapping_told=standing.flapping_told and not calm,
    )


def _missed(standing: Standing, now: datetime, *, regular: bool) -> Standing:
    return replace(
        standing,
        failures=standing.failures + 1,
        misses=standing.misses + regular,
        blind_since=standing.blind_since or now,
    )


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
