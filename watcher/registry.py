"""Collects the plugs of a package: one module is one plug that describes itself, nobody keeps a list of them."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import TypeVar

Plug = TypeVar("Plug")


def collect(package: ModuleType | str, kind: type[Plug]) -> tuple[Plug, ...]:
    """The objects of one kind that the public modules of a package declare at their top level.

    A module declares a plug under any public name, or several in a tuple. Modules come in the order of
    their names, plugs in the order of their declaration; what one module imports from another counts once.
    """
    home = import_module(package) if isinstance(package, str) else package
    found: dict[int, Plug] = {}
    for module in pkgutil.iter_modules(home.__path__):
        if module.name.startswith("_"):
            continue
        for declared in _declared(import_module(f"{home.__name__}.{module.name}"), kind):
            found.setdefault(id(declared), declared)
    return tuple(found.values())


def _declared(module: ModuleType, kind: type[Plug]) -> Iterator[Plug]:
    for name, value in vars(module).items():
        if name.startswith("_"):
            continue
        for candidate in value if isinstance(value, tuple) else (value,):
            if isinstance(candidate, kind):
                yield candidate
