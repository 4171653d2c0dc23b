"""What a sentence speaks of changing, ending or moving: numbers are bound to these mentions, not to the nearest word.

A mention is a verb of change with its object. ``OTHER`` holds what takes a number away from us: maintenance,
renewals, deletions, refunds, the customer's own data.
"""

from collections.abc import Collection

from watcher.agreement.facts._mention import Mention, Subject, mentions_by
from watcher.agreement.facts._subjects_en import agreement_mentions_en, other_mentions_en
from watcher.agreement.facts._subjects_zh import SUBJECTS_ZH, agreement_mentions_zh, without_examples_zh
from watcher.model import Language

__all__ = ["Mention", "Subject", "mentions_in"]


def mentions_in(text: str, language: Language, own: Collection[str]) -> tuple[Mention, ...]:
    """Everything that the text speaks of changing, in order; ``own`` are the names this agreement gives itself."""
    if language == "zh":
        found = (*agreement_mentions_zh(text, own), *mentions_by(SUBJECTS_ZH, text))
        found = tuple(without_examples_zh(text, found))
    else:
        found = (*agreement_mentions_en(text, own), *other_mentions_en(text))
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))
