"""What speaks against a capture however long it stays: it is no agreement, or broke off, or is the frame around one.

What may be believed once it holds is judged in ``_doubts.py``.
"""

from dataclasses import replace

from watcher.agreement import read
from watcher.agreement.reading import is_closed, is_edited, is_left_over, read_document, suspicion
from watcher.model import Agreement, Bilingual, Capture, Document, Page, Suspicion
from watcher.policy._case import Case, canonical_digest
from watcher.policy._holding import CONFIRMED_BY, FROM_THE_FIRST

_SMALL = frozenset({"too-short", "not-agreement"})
"""Codes of texts that are no agreement alone, yet may be a part of one."""


def refusals(case: Case, known: Capture, before: Document, seen: Document) -> tuple[Suspicion, ...]:
    """What speaks against the text by itself, and held against the pages that we hold."""
    if never_believed(seen) or (_is_unfilled(seen) and not is_edited(seen.text, before.text)):
        return _told_across(case, known, before, seen.suspicions)
    broke_off = any(is_closed(old) and not is_closed(new) for old, new in zip(known.pages, case.pages, strict=False))
    if broke_off and canonical_digest(seen) != canonical_digest(before):
        return (suspicion("truncated"),)
    if seen.suspicions and is_left_over(seen, before, known.pages, case.rules):
        return (suspicion("not-agreement"),)
    return ()


def refusals_of_a_part(case: Case, known: Capture | None) -> tuple[Suspicion, ...]:
    """A wall or an error in place of one part is no edit of the agreement, however whole the other parts are."""
    twins = known.pages if known is not None and len(known.pages) == len(case.pages) else (None,) * len(case.pages)
    parts = case._replace(source=replace(case.source, reading=replace(case.rules, section=(None, None))))
    for page, twin in zip(case.pages, twins, strict=True):
        if twin is not None and twin.sha256 == page.sha256:
            continue
        if doubts := _against_part(parts._replace(capture=Capture((page,))), twin):
            return doubts
    return ()


def never_believed(text: Agreement | Document) -> bool:
    """Whether the text is no agreement however long it stays, by its lines or by what its clauses and facts tell."""
    return any(doubt.code not in CONFIRMED_BY for doubt in text.suspicions)


def _is_unfilled(seen: Document) -> bool:
    return any(doubt.code == "unfilled" for doubt in seen.suspicions)


def _against_part(case: Case, twin: Page | None) -> tuple[Suspicion, ...]:
    if twin is None:
        return _unmistakable(read_document(case.pages, case.rules))
    before = read_document((twin,), case.rules)
    return refusals(case, Capture((twin,)), before, read_document(case.pages, case.rules, known=before.text))


def _unmistakable(part: Document) -> tuple[Suspicion, ...]:
    """What is wrong with a part seen for the first time: an appendix may be short and bear no agreement's name."""
    codes = {*CONFIRMED_BY, *FROM_THE_FIRST, *_SMALL}
    return part.suspicions if any(doubt.code not in codes for doubt in part.suspicions) else ()


def _told_across(case: Case, known: Capture, before: Document, doubts: tuple[Suspicion, ...]) -> tuple[Suspicion, ...]:
    """Where nothing but a selector is lost, what has changed meanwhile is told with it: whoever mends the selector
    is not to wait for the news until then.
    """
    if {doubt.code for doubt in doubts} != {"selector-lost"}:
        return doubts
    new = read(case.pages, replace(case.rules, select=()), known=before.text)
    comparison = case.compared(read(known.pages, case.rules), new)
    if new.suspicions or comparison.is_empty:
        return doubts
    first, summary = doubts[0], comparison.summary
    across = Bilingual(
        f"{first.message.zh}不用选择器读到的正文与上一版本相比：{summary.zh}",
        f"{first.message.en} What is read without it differs from the last version: {summary.en}",
    )
    return (replace(first, message=across), *doubts[1:])
