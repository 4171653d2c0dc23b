"""Properties that are worked out when first asked for, and then kept."""

from collections.abc import Callable
from typing import Generic, TypeVar

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class lazily(Generic[Owner, Value]):  # noqa: N801 - reads as ``property`` does
    """As ``functools.cached_property``, which takes a lock for each first look up to Python 3.11: three times as dear.

    A text has thousands of sentences with such properties, and no two threads ever work on one text.
    """

    def __init__(self, work: Callable[[Owner], Value]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    def __get__(self, owner: Owner, _class: type[Owner]) -> Value:
        value = owner.__dict__[self._name] = self._work(owner)
        return value
