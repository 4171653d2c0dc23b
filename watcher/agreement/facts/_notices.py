"""Promises of notice, whatever they are a notice of: how long, counted which way, and given by whom.

A notice is a period before something happens (提前7日, at least 30 days before), a period after being told (发布7日后生效),
a promise without a length (advance), or the words that there will be none. A period the customer must keep is no notice.
"""

import re

from watcher.agreement.facts._notice import Notice
from watcher.agreement.facts._notices_en import notices_en
from watcher.agreement.facts._notices_zh import notices_zh
from watcher.agreement.facts._parties import Parties
from watcher.model import Language

_QUOTED_FROM_ANOTHER = re.compile("[^,。;]{0,8}为准")


def notices_in(text: str, language: Language, parties: Parties) -> tuple[Notice, ...]:
    """Every notice that the provider owes, or says it does not owe, in this sentence; periods before words."""
    found = notices_zh(text, parties) if language == "zh" else notices_en(text)
    return tuple(
        notice
        for notice in found
        if not parties.customer_acts_before(text, notice.start, language)
        and not parties.provider_is_told_behind(text, notice.end, language)
        and not parties.provider_is_told_before(text, notice.start, language)
        and not (language == "en" and parties.customer_asks_before(text, notice.start))
        and not _QUOTED_FROM_ANOTHER.match(text, notice.end)
    )
