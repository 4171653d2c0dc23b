"""Promises of notice, whatever they are a notice of: how long, counted which way, and given by whom.

A notice is a period before something happens (提前7日, at least 30 days before), a period after being told (发布7日后生效),
a promise without a length (advance), or the words that there will be none. A period the customer must keep is no notice.
"""

import re

from watcher.agreement.facts._notice import Notice
from watcher.agreement.facts._notices_en import notices_en
from watcher.agreement.facts._notices_zh import notices_zh
from watcher.agreement.facts._parties import (
    customer_acts_before,
    customer_asks_before,
    provider_is_told_before,
    provider_is_told_behind,
)
from watcher.model import Language

_QUOTED_FROM_ANOTHER = re.compile("[^,。;]{0,8}为准")


def notices_in(sided: str, language: Language) -> tuple[Notice, ...]:
    """Every notice that the provider owes, or says it does not owe, in this sentence; periods before words."""
    found = notices_zh(sided) if language == "zh" else notices_en(sided)
    return tuple(
        notice
        for notice in found
        if not customer_acts_before(sided, notice.start, language)
        and not provider_is_told_behind(sided, notice.end, language)
        and not (language == "en" and _is_for_the_customer_to_keep(sided, notice.start))
        and not _QUOTED_FROM_ANOTHER.match(sided, notice.end)
    )


def _is_for_the_customer_to_keep(sided: str, place: int) -> bool:
    return provider_is_told_before(sided, place) or customer_asks_before(sided, place)
