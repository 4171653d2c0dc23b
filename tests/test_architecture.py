"""The house holds: floors, purity, sizes, catch-alls and hidden imports."""

import ast
import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.application import use_cases
from importlinter.configuration import configure

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "watcher"
MODULES = sorted(path for path in HOUSE.rglob("*.py") if "migrations" not in path.parts)
BOUNDARIES = {"watcher/engine"}
"""Where catching everything is right: a job must not take the daemon down with it."""
MAY_IMPORT_LATE = {"watcher/cli/__init__.py"}
TABLES_OF_DATA = 650
"""Lines a file of data (nouns, vocabularies, character maps) may have; all others stop at 400."""


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def share_of_data(path: Path) -> float:
    """The share of a file's top-level lines that are assignments and frozen records rather than functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lines = {type(node).__name__: 0 for node in tree.body}
    for node in tree.body:
        lines[type(node).__name__] += (node.end_lineno or 0) - node.lineno + 1
    data = sum(lines.get(kind, 0) for kind in ("Assign", "AnnAssign", "ClassDef", "Expr"))
    return data / max(1, sum(lines.values()))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_floors_hold_with_no_exception(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    configure()
    held = use_cases.lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None)
    assert held is use_cases.SUCCESS, capsys.readouterr().out


def test_functions_are_short() -> None:
    lengths = sorted(length(function) for path in MODULES for function in functions(path))
    assert lengths[math.floor(len(lengths) * 0.9)] <= 30
    too_long = [
        f"{named(path)}:{function.lineno} {function.name} {length(function)}"
        for path in MODULES
        for function in functions(path)
        if length(function) > 60
    ]
    assert too_long == []


def test_files_are_short() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    too_long = [
        f"{named(path)} {size}"
        for path, size in sizes.items()
        if size > (TABLES_OF_DATA if share_of_data(path) > 0.8 else 400)
    ]
    assert too_long == []


def test_only_job_boundaries_catch_everything() -> None:
    caught = [
        f"{named(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException"))
        and not any(named(path).startswith(boundary) for boundary in BOUNDARIES)
    ]
    assert caught == []


def imports_inside_functions(path: Path) -> Iterator[int]:
    for function in functions(path):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield node.lineno


def test_imports_stand_at_the_top() -> None:
    hidden = [
        f"{named(path)}:{line}"
        for path in MODULES
        if named(path) not in MAY_IMPORT_LATE
        for line in imports_inside_functions(path)
    ]
    assert hidden == []


def test_every_room_says_what_it_is_for() -> None:
    silent = [named(path) for path in MODULES if ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is None]
    assert silent == []
