"""What is declared and not to be had on this machine is told with file, line and key before anything is opened."""

from pathlib import Path

import certifi
import pytest

from watcher.bootstrap import configure, unusable
from watcher.errors import ConfigError
from watcher.service import service

CHANNEL = """
[watcher]
ca_file = {ca_file}

[[channel]]
id = "hook"
kind = "webhook"
url = "https://hooks.example.org/"
secret = {secret}
"""
SECRET = "whsec_" + "c2VjcmV0" * 4


def told(tmp_path: Path, ca_file: str, secret: str, environ: dict[str, str]) -> list[tuple[int | None, str, str]]:
    """Lines, keys and messages of what cannot be used."""
    path = tmp_path / "sources.toml"
    path.write_text(CHANNEL.format(ca_file=repr(ca_file), secret=secret), encoding="utf-8")
    return [(one.line, one.key, one.message) for one in unusable(configure(path, environ), environ)]


def test_certificates_and_secrets_that_are_there_are_no_mistake(tmp_path: Path) -> None:
    held = tmp_path / "secret"
    held.write_text(f"\ufeff{SECRET}\n", encoding="utf-8")
    assert told(tmp_path, certifi.where(), f'[{{ env = "HOOK" }}, {{ file = "{held}" }}]', {"HOOK": SECRET}) == []


@pytest.mark.parametrize(
    ("name", "reason"), [("none.pem", "No such file"), ("", "Is a directory"), ("sources.toml", "no certificate")]
)
def test_certificates_that_are_none_are_told_with_their_line(tmp_path: Path, name: str, reason: str) -> None:
    ((line, key, message),) = told(tmp_path, str(tmp_path / name), '{ env = "HOOK" }', {"HOOK": SECRET})
    assert (line, key) == (3, "watcher.ca_file")
    assert reason in message


@pytest.mark.parametrize(
    ("secret", "reason"),
    [
        ('{ env = "HOOK" }', "environment variable HOOK is not set"),
        ('[{ env = "HOME" }, { env = "HOOK" }]', "environment variable HOOK is not set"),
        ('{ file = "/nowhere/at/all" }', "No such file"),
        ('{ file = "/" }', "Is a directory"),
        ('{ file = "/dev/null" }', "it is empty"),
    ],
)
def test_a_secret_that_is_not_there_is_told_with_its_line_and_why(tmp_path: Path, secret: str, reason: str) -> None:
    ((line, key, message),) = told(tmp_path, "", secret, {"HOME": SECRET})
    assert (line, key) == (9, "channel[0].secret")
    assert reason in message


@pytest.mark.parametrize("secret", ["{ env = 3 }", "{ file = [] }", '{ env = "" }', '{ env = "A", file = "B" }'])
def test_a_reference_that_is_none_is_a_mistake_of_the_file(tmp_path: Path, secret: str) -> None:
    with pytest.raises(ConfigError) as caught:
        told(tmp_path, "", secret, {})
    assert {(one.line, one.key) for one in caught.value.mistakes} == {(9, "channel[0].secret")}


async def test_a_secret_that_is_too_short_is_told_with_its_line(tmp_path: Path) -> None:
    environ = {"HOOK": "whsec_c2hvcnQ="}
    assert told(tmp_path, "", '{ env = "HOOK" }', environ) == []
    with pytest.raises(ConfigError) as caught:
        async with service(configure(tmp_path / "sources.toml", environ), environ):
            pass
    (one,) = caught.value.mistakes
    assert (one.line, one.key) == (9, "channel[0].secret")
    assert "24 to 64 bytes" in one.message
    assert environ["HOOK"] not in one.message
