"""The documents say what the code does: the reference is complete, and every command in the README runs."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from tests.reference import PATH, reference
from watcher.cli import app

ROOT = Path(__file__).parents[1]
COMMAND = re.compile(r"^(?:\$ )?watcher (.+?)(?:\s+#.*)?$", re.MULTILINE)
BLOCK = re.compile(r"^```(?:sh|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
STAYS = ("demo", "run", "serve", "worker")
"""Commands that do not end by themselves; their options are checked, they are not run."""


def commands_in(document: str) -> list[str]:
    text = (ROOT / document).read_text(encoding="utf-8")
    return [command for block in BLOCK.findall(text) for command in COMMAND.findall(block)]


def test_the_reference_is_what_the_code_declares() -> None:
    assert PATH.read_text(encoding="utf-8") == reference(), "renew it with: python -m tests.reference"


@pytest.mark.parametrize("command", commands_in("README.md"))
def test_every_command_of_the_readme_exists_with_its_options(command: str) -> None:
    words = shlex.split(command)
    group = typer.main.get_command(app)
    known = group.commands[words[0]]  # type: ignore[attr-defined]
    options = {option for one in known.params for option in one.opts} | {"--config"}
    used = {word.split("=")[0] for word in words if word.startswith("--")}
    assert used <= options


def over_samples(command: str) -> bool:
    """Whether a command reads only files that are here."""
    words = shlex.split(command)
    return words[0] in ("read", "compare") and all((ROOT / word).exists() for word in words[1:] if "." in word)


@pytest.mark.parametrize("command", [one for one in commands_in("README.md") if over_samples(one)])
def test_examples_over_the_sample_agreements_run(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "watcher", *shlex.split(command)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout
