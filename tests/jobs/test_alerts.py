"""`watcher alerts`: what needs a person first, what is for a later day last; another try by the beginning of an id."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.store.cast import changed, first, owed, source
from watcher.bootstrap import configure, memory
from watcher.cli import app
from watcher.errors import ConfigError, SendError, UsageError
from watcher.model import Delivered, Refused
from watcher.store.records import DeliveryRecord

NOW = datetime.now(UTC)
NOBODY = (
    'kind = "email"\nhost = "127.0.0.1"\nport = 9\nsecurity = "none"\nfrom = "a@example.org"\nto = ["b@example.org"]'
)
CONFIG = f"""[watcher]
database = "watcher.db"
language = "en"

[[channel]]
id = "mail"
{NOBODY}

[[channel]]
id = "hook"
{NOBODY}

[[source]]
id = "alder/terms"
provider = "alder"
title = "Terms"
url = "https://example.com/terms"
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """An outbox with something of everything: dead, due and refused, delivered, for next week."""
    file = tmp_path / "sources.toml"
    file.write_text(CONFIG, encoding="utf-8")
    later = NOW + timedelta(days=7)
    with memory(configure(file, {})) as opened:
        store = opened.store
        store.sync_sources([source()], NOW)
        store.record([first(NOW)])
        told = [owed(name, thread=name, bundle=name, due=NOW) for name in ("dead", "due", "delivered")]
        store.record([changed(NOW, owed=(*told, owed("mail", kind="deadline.near", due=later)))])
        for channel, receipt, again in (
            ("dead", Refused("HTTP 410"), None),
            ("due", Refused("HTTP 503"), NOW + timedelta(minutes=5)),
            ("delivered", Delivered(), None),
        ):
            (taken,) = store.claim_deliveries(channel, NOW, 5, "me")
            store.settle(taken, receipt, NOW, again)
    return file


def run(config: Path, *words: str) -> Result:
    return CliRunner(env={"COLUMNS": "80"}).invoke(app, [*words, "--config", str(config)])


def listed(config: Path) -> tuple[DeliveryRecord, ...]:
    with memory(configure(config, {})) as opened:
        return opened.history.alerts(limit=500).records


def test_what_needs_a_person_stands_first_and_what_is_to_come_last(config: Path) -> None:
    said = run(config, "alerts").output
    places = [said.index(name) for name in ("could not be delivered", "\ndue", "\ndelivered", "\nto come")]
    assert places == sorted(places)
    assert "HTTP 410" in said[: places[1]]
    assert "HTTP 503" in said[places[1] : places[2]]
    assert max(map(len, said.splitlines())) <= 80


def test_only_the_dead_are_shown_when_asked_for(config: Path) -> None:
    said = run(config, "alerts", "--dead").output
    assert "HTTP 410" in said
    assert "HTTP 503" not in said


def test_the_beginning_of_an_id_names_an_alert_to_try_again(config: Path) -> None:
    (one,) = [one for one in listed(config) if one.channel == "mail"]
    tried = run(config, "alerts", "retry", one.id[:8])
    assert isinstance(tried.exception, SendError)
    assert str(tried.exception).startswith(one.id[:8])
    (after,) = [again for again in listed(config) if again.id == one.id]
    assert (after.state, after.attempts) == ("dead", 1)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("alerts", "retry"), "or say --dead"),
        (("alerts", "retry", "abcd", "--dead"), "or say --dead"),
        (("alerts", "retry", "zzzz"), "no such alert: zzzz"),
        (("alerts", "retry", "--dead"), "no channel 'dead' is declared any more"),
        (("alerts", "test", "nothing"), "no channel 'nothing' is declared"),
        (("check", "--all", "alder/terms"), "not both"),
        (("check",), "not both"),
    ],
)
def test_what_makes_no_sense_is_refused(config: Path, words: tuple[str, ...], said: str) -> None:
    wrong = run(config, *words).exception
    assert isinstance(wrong, UsageError)
    assert said in str(wrong)


def test_a_secret_that_is_not_there_is_told_before_it_is_missed(config: Path) -> None:
    with config.open("a", encoding="utf-8") as file:
        file.write('[[channel]]\nid = "robot"\nkind = "feishu"\nurl = { env = "NO_SUCH_VARIABLE" }\n')
    listed = run(config, "sources", "--json")
    assert "channel[2].url: environment variable NO_SUCH_VARIABLE is not set" in listed.stderr
    assert json.loads(listed.stdout)["items"]
    sent = run(config, "alerts", "test", "mail").exception
    assert isinstance(sent, ConfigError)
    assert "NO_SUCH_VARIABLE" in str(sent)
