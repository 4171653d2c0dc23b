"""What a limit of liability is measured by: a table of bases per language, read here into values of the vocabulary."""

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from watcher.agreement.facts._amounts import money, share
from watcher.agreement.facts._values import plain
from watcher.model import Cap, Duration, JoinedCap


class Basis(NamedTuple):
    """Words that name a basis, and how they become a cap; of a table the first that fits counts."""

    pattern: re.Pattern[str]
    cap: Callable[[str], Cap | None]


_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}


def flat(basis: str) -> Callable[[str], Cap | None]:
    """A basis that needs no figure."""
    return lambda _words: Cap(basis)


def past_months(duration: str, read: Callable[[str], Duration | None]) -> Callable[[str], Cap | None]:
    """过往 12 个月, the preceding year: the vocabulary counts months."""
    printed = re.compile(duration)

    def cap(words: str) -> Cap | None:
        found = printed.search(words)
        period = read(found[0]) if found else None
        part = share(words)
        if period is None or period.unit not in _MONTHS_OF or part not in (None, 1):
            return None
        return Cap("fees_past_months", months=period.count * _MONTHS_OF[period.unit])

    return cap


def amount(words: str) -> Cap | None:
    sum_of_money = money(words)
    return Cap("fixed_amount", amount=sum_of_money.amount, currency=sum_of_money.currency) if sum_of_money else None


def percentage(basis: str) -> Callable[[str], Cap | None]:
    """A share of the basis; of an order's value the whole where no share is named."""

    def cap(words: str) -> Cap | None:
        part = share(words)
        if part is None:
            return Cap(basis) if basis == "order_value" else None
        return Cap(basis, percent=plain(part * 100))

    return cap


def single(words: str, bases: Sequence[Basis]) -> Cap | None:
    for basis in bases:
        found = basis.pattern.search(words)
        cap = basis.cap(words) if found else None
        if cap is not None:
            return cap
    return None


def joined(combine: Literal["max", "min"], parts: Sequence[str], bases: Sequence[Basis]) -> JoinedCap | None:
    """Two or more different limits; one alone, or a limit that cannot be read, is no joined cap."""
    caps = tuple(dict.fromkeys(cap for part in parts if (cap := single(part, bases)) is not None))
    return JoinedCap(combine, caps) if len(caps) > 1 else None
