"""What the terminal prints with ``--json`` is what the API answers, object for object."""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from io import RawIOBase
from pathlib import Path
from typing import Any

import httpx
import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

from tests.web.house import OWN, client
from watcher.bootstrap import configure, looking, memory
from watcher.cli import app
from watcher.errors import ReadOnlyError, StoreError, UsageError
from watcher.model import Language
from watcher.store.tables import blobs
from watcher.terminal import OUTCOME_WIDTH, named
from watcher.web.app import create_app
from watcher.words import OUTCOME

RUNNER = CliRunner()


@pytest.fixture
def config(furnished: Path, tmp_path: Path) -> Path:
    """The house as its operator declares it."""
    file = tmp_path / "sources.toml"
    shutil.copy(furnished, tmp_path / "house.db")
    lines = ["[watcher]", 'database = "house.db"']
    for one in OWN:
        told = {"id": one.id, "provider": one.provider, "title": one.title, "url": one.url, "tags": sorted(one.tags)}
        lines += ["[[source]]", *(f"{key} = {json.dumps(value)}" for key, value in told.items())]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def printed(config: Path, *words: str) -> Any:
    done = RUNNER.invoke(app, [*words, "--config", str(config), "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("words", "address"),
    [
        (("sources",), "sources"),
        (("history", "hazel/service"), "sources/hazel/service/versions"),
        (("history", "hazel/service", "--limit", "2"), "sources/hazel/service/versions?limit=2"),
        (("show", "hazel/service@2"), "sources/hazel/service/versions/2"),
        (("show", "rowan/terms"), "sources/rowan/terms/versions/2"),
        (("diff", "hazel/service@1", "hazel/service@3"), "sources/hazel/service/versions/1/diff/3"),
        (("diff", "hazel/service@3", "hazel/service"), "sources/hazel/service/versions/3/diff/3"),
        (("facts",), "facts?limit=500"),
        (("facts", "liability.cap"), "facts?name=liability.cap"),
        (("deadlines",), "deadlines"),
        (("search", "公告"), "search?q=公告&limit=20"),
        (("search", "提前30日 电子邮件", "--all-versions"), "search?q=提前30日 电子邮件&past=true"),
        (("search", "提前30日", "电子邮件", "--all-versions"), "search?q=提前30日 电子邮件&past=true"),
        (("alerts",), "alerts"),
        (("alerts", "--dead"), "alerts?state=dead"),
    ],
)
async def test_the_terminal_prints_the_objects_of_the_api(config: Path, words: tuple[str, ...], address: str) -> None:
    configuration = configure(config, {})
    with memory(configuration) as opened:
        async with client(create_app(opened, configuration)) as asking:
            answer: httpx.Response = await asking.get(f"/api/v1/{address}")
    assert printed(config, *words) == answer.json()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", "nosuch@1"), "no such source: nosuch"),
        (("show", "nosuch"), "no such source: nosuch"),
        (("show", "hazel/service@9"), "no version 9 of hazel/service"),
        (("show", "hazel/service@last"), "behind @ stands the number of a version, such as hazel/service@1"),
        (("show", "fog/terms"), "fog/terms has no version yet"),
        (("history", "nosuch"), "no such source: nosuch"),
        (("diff", "hazel/service@1", "rowan/terms@1"), "different sources"),
        (("facts", "nothing.such"), "no such fact: 'nothing.such'"),
    ],
)
def test_what_is_not_there_is_said_by_its_name(config: Path, words: tuple[str, ...], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        RUNNER.invoke(app, [*words, "--config", str(config)], catch_exceptions=False)


@pytest.mark.parametrize("words", [("--json",), ()])
def test_what_a_check_prints_goes_where_it_is_sent_while_a_bar_is_on_the_terminal(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = tmp_path / "sources.toml"
    file.write_text('[[source]]\nid = "a/b"\nprovider = "A"\ntitle = "T"\nurl = "http://127.0.0.1/"\n')
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "watcher", "check", "a/b", *words, "--config", str(file)]
    with os.fdopen(ours, "rb", buffering=0) as screen, ThreadPoolExecutor(1) as reading:
        reading.submit(drained, screen)
        try:
            done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=False)
        finally:
            os.close(theirs)
    assert done.returncode == 3
    assert b"a/b" in done.stdout


def drained(screen: RawIOBase) -> None:
    """Reads what is drawn, so that drawing goes on, until nobody draws any more."""
    with suppress(OSError):
        while screen.read(4096):
            pass


def test_a_check_names_what_another_process_looks_at(config: Path) -> None:
    with memory(configure(config, {})) as opened:
        opened.store.claim(["hazel/service"], datetime.now(UTC), "elsewhere/1/a")
    done = RUNNER.invoke(app, ["check", "hazel/service", "--config", str(config)], catch_exceptions=False)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "hazel/service: another process looks at it right now" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("sources",),
        ("history", "hazel/service"),
        ("show", "hazel/service@1"),
        ("diff", "hazel/service@1", "hazel/service@2"),
        ("facts",),
        ("facts", "amendment.notice"),
        ("deadlines",),
        ("search", "公告"),
        ("alerts",),
    ],
)
def test_people_read_tables_of_the_same(config: Path, words: tuple[str, ...]) -> None:
    done = RUNNER.invoke(app, [*words, "--config", str(config)], catch_exceptions=False)
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) > 2


@pytest.fixture
def copy(config: Path) -> Path:
    """The house as somebody looks at it who was given a copy of its database and nothing else."""
    file = config.with_name("copy.toml")
    file.write_text('[watcher]\ndatabase = "house.db?mode=ro"\n', encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "words",
    [
        ("sources",),
        ("history", "hazel/service"),
        ("show", "hazel/service@1"),
        ("diff", "hazel/service@1", "hazel/service@2"),
        ("facts",),
        ("deadlines",),
        ("search", "公告"),
        ("alerts",),
        ("replay",),
        ("verify",),
        ("export", "hazel/service", "{new}"),
        ("backup", "{new}"),
    ],
)
def test_a_copy_that_is_read_only_is_looked_into_without_a_trace(copy: Path, words: tuple[str, ...]) -> None:
    before = (copy.parent / "house.db").read_bytes()
    named = [word.format(new=copy.with_name("new")) for word in words]
    done = RUNNER.invoke(app, [*named, "--config", str(copy)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert done.stdout.strip()
    assert (copy.parent / "house.db").read_bytes() == before
    assert {one.name for one in copy.parent.iterdir()} - {"new"} == {"copy.toml", "house.db", "sources.toml"}


@pytest.mark.parametrize("words", [("check", "--all"), ("replay", "--apply"), ("alerts", "retry", "--dead"), ("run",)])
def test_commands_that_write_say_that_a_copy_is_read_only(copy: Path, words: tuple[str, ...]) -> None:
    with pytest.raises(ReadOnlyError, match=r"house\.db can only be looked into"):
        RUNNER.invoke(app, [*words, "--config", str(copy)], catch_exceptions=False)


async def test_the_pages_of_a_copy_offer_no_change_and_refuse_one(copy: Path) -> None:
    configuration = configure(copy, {})
    with looking(configuration) as opened:
        async with client(create_app(opened, configuration)) as asking:
            page = await asking.get("/changes/1", headers={"accept": "text/html"}, follow_redirects=True)
            refused = await asking.post("/api/v1/changes/1/acknowledge", json={"who": "me"})
    assert page.status_code == 200
    assert '<form method="post"' not in page.text
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/read-only")


def test_a_difference_is_told_by_the_exit_code_where_asked_for(config: Path) -> None:
    for old, new, code in ((1, 2, 1), (2, 2, 0)):
        words = ["diff", f"hazel/service@{old}", f"hazel/service@{new}", "--config", str(config)]
        assert RUNNER.invoke(app, [*words, "--exit-code"]).exit_code == code
        assert RUNNER.invoke(app, words).exit_code == 0


def test_proof_of_the_evidence_is_told_to_scripts(config: Path) -> None:
    told = printed(config, "verify")
    assert told["checked"]["version"] == 7
    assert told["damaged"] == []


def test_an_export_that_breaks_off_leaves_no_half_a_file(config: Path, tmp_path: Path) -> None:
    with memory(configure(config, {})) as opened, opened.database.writing() as connection:
        (page,) = opened.store.capture_of("hazel/service", 3).pages
        connection.execute(blobs.update().where(blobs.c.sha256 == page.sha256).values(data=b"damaged"))
    before = set(tmp_path.iterdir())
    words = ["export", "hazel/service", str(tmp_path / "evidence.warc.gz"), "--config", str(config)]
    with pytest.raises(StoreError):
        RUNNER.invoke(app, words, catch_exceptions=False)
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "words", [("verify",), ("replay",), ("backup", "{new}"), ("export", "hazel/service", "{new}"), ("alerts",)]
)
def test_sentences_are_said_in_the_language_of_the_service(config: Path, words: tuple[str, ...], language: str) -> None:
    declared = config.read_text(encoding="utf-8").replace("[watcher]", f'[watcher]\nlanguage = "{language}"')
    config.write_text(declared, encoding="utf-8")
    named = [word.format(new=config.with_name("new")) for word in words]
    done = RUNNER.invoke(app, [*named, "--config", str(config)], catch_exceptions=False)
    said = done.stdout.splitlines()[0]
    assert any(char >= "\u4e00" for char in said) == (language == "zh"), said


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("outcome", sorted(OUTCOME))
def test_what_came_of_a_look_stands_in_a_column_of_its_own(outcome: str, language: Language) -> None:
    assert cell_len(named(outcome, language)) == OUTCOME_WIDTH
    assert named(outcome, language).endswith(" ")


def test_an_agreement_without_a_name_is_asked_for() -> None:
    with pytest.raises(UsageError, match="the name is empty"):
        RUNNER.invoke(app, ["read", ""], catch_exceptions=False)


def test_a_folder_without_a_history_is_said_to_hold_none(config: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    words = ["import", "hazel/service", str(tmp_path / "empty"), "--config", str(config)]
    with pytest.raises(UsageError, match="holds no data set"):
        RUNNER.invoke(app, words, catch_exceptions=False)


def test_states_are_said_in_the_language_of_the_service(config: Path) -> None:
    done = RUNNER.invoke(app, ["sources", "--config", str(config)], catch_exceptions=False)
    assert "正常" in done.stdout
    assert "watched" not in done.stdout
