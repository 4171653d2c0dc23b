"""The edition of an agreement for other countries, which a site serves by where its reader seems to be.

It is the same agreement under the same date, concluded with another company of the group, and sentences differ in
several clauses. Whoever puts another company into an agreement dates it anew; so it is a state of the source, as
another language is, and a version only where the site does not go back.
"""

from watcher.agreement.reading import printed_dates
from watcher.model import Agreement, Bilingual, Comparison, Suspicion

_SENTENCE = 60
"""Bytes from which what differs is more than a name: as many letters, or twenty Chinese characters."""
_SENTENCES, _CLAUSES = 3, 2
"""How many differ, and in how many clauses: one that is edited is told at once."""
_PARTY = "document.provider"


def another_edition(old: Agreement, new: Agreement, comparison: Comparison) -> tuple[Suspicion, ...]:
    """Why to wait: the text is that of another company of the group, under the very date of the last one."""
    parties = [(fact.old, fact.new) for fact in comparison.facts if fact.name == _PARTY]
    replaced = next(((str(one.value), str(other.value)) for one, other in parties if one and other), None)
    if replaced is None or not _is_apart(comparison):
        return ()
    dates = printed_dates(old.text)
    return (_suspicion(*replaced),) if dates and dates == printed_dates(new.text) else ()


def _is_apart(comparison: Comparison) -> bool:
    """Whether sentences differ all over the text."""
    steps = [
        [step.op != "=" and len(step.text.encode()) >= _SENTENCE for step in one.redline] for one in comparison.changes
    ]
    return sum(map(sum, steps)) >= _SENTENCES and sum(map(any, steps)) >= _CLAUSES


def _suspicion(before: str, now: str) -> Suspicion:
    return Suspicion(
        "other-edition",
        Bilingual(
            f"网页给出的是另一家公司的文本（{now}，此前为 {before}），日期却没有变，常见于按地区显示不同文本；"
            "请固定地区或地址；若两周后仍是如此，才会记为新版本",
            f"the text is that of another company ({now}, before {before}) under the same date, as sites serve by "
            "country; pin the region or the address; recorded as a version if it is still so after two weeks",
        ),
    )
