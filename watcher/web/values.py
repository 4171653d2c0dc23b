"""Values of facts in the contract's JSON, turned back into what they are, to be shown and ranked. Pure."""

from datetime import date
from functools import cmp_to_key
from typing import Any

from watcher.agreement import FACT_TYPES
from watcher.model import Bilingual, Cap, Duration, Effect, FactValue, Forum, JoinedCap, Language


def typed(name: str, value: Any) -> FactValue:
    """The value of fact ``name`` from its JSON form: the inverse of ``wire.value``."""
    match value:
        case {"count": count, "unit": unit}:
            return Duration(count, unit)
        case {"combine": combine, "of": caps}:
            return JoinedCap(combine, tuple(Cap(**cap) for cap in caps))
        case {"basis": _}:
            return Cap(**value)
        case {"kind": kind, "place": place}:
            return Forum(kind, place)
        case list():
            return tuple(value)
        case str() if name in FACT_TYPES and FACT_TYPES[name].kind == "date":
            return date.fromisoformat(value)
    return value  # type: ignore[no-any-return]


def shown(name: str, value: Any) -> Bilingual:
    """A value in words that people read; a fact that is no longer in the vocabulary is shown as it was stored."""
    if name not in FACT_TYPES:
        return Bilingual(str(value), str(value))
    return FACT_TYPES[name].show(typed(name, value))


def label(name: str) -> Bilingual:
    return FACT_TYPES[name].label if name in FACT_TYPES else Bilingual(name, name)


def heading(name: str, language: Language) -> str:
    """A fact's label as a heading begins: with a capital, where there are any."""
    said = label(name).in_(language)
    return said[:1].upper() + said[1:]


@cmp_to_key
def by_rank(one: tuple[str, Any], other: tuple[str, Any]) -> int:
    """Sorts (name, value) of one fact, worst for the customer first; what cannot be ranked stays as it stands."""
    name, value = one
    if name not in FACT_TYPES:
        return 0
    match FACT_TYPES[name].effect(typed(name, value), typed(name, other[1])):
        case Effect.BETTER:
            return -1
        case Effect.WORSE:
            return 1
        case _:
            return 0
