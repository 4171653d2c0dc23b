"""What a sentence speaks of changing, ending or moving: numbers are bound to these mentions, not to the nearest word.

A mention is a verb of change with its object. ``OTHER`` holds what takes a number away from us: maintenance,
renewals, deletions, refunds, the customer's own data.
"""

from collections.abc import Collection, Iterable, Iterator

from watcher.agreement.facts._mention import Mention, Subject, mentions_by
from watcher.agreement.facts._subjects_en import agreement_mentions_en, other_mentions_en
from watcher.agreement.facts._subjects_zh import SUBJECTS_ZH, agreement_mentions_zh, without_examples_zh
from watcher.model import Language

__all__ = ["Mention", "Subject", "amendments_in", "in_order", "mentions_in", "other_changes_in"]


def mentions_in(text: str, language: Language, own: Collection[str]) -> tuple[Mention, ...]:
    """Everything that the text speaks of changing, in order; ``own`` are the names this agreement gives itself."""
    return in_order((*amendments_in(text, language, own), *other_changes_in(text, language)))


def amendments_in(text: str, language: Language, own: Collection[str]) -> tuple[Mention, ...]:
    """Changes of this agreement and of other documents."""
    if language == "zh":
        return tuple(without_examples_zh(text, agreement_mentions_zh(text, own)))
    return tuple(agreement_mentions_en(text, own))


def other_changes_in(text: str, language: Language) -> Iterator[Mention]:
    """Changes of anything but a document."""
    return without_examples_zh(text, mentions_by(SUBJECTS_ZH, text)) if language == "zh" else other_mentions_en(text)


def in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
