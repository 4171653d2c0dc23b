"""sources.toml: what it accepts, and that every mistake names its line and key at once."""

import json
import tomllib
from datetime import timedelta
from pathlib import Path

import jsonschema
import pytest

from watcher.errors import ConfigError
from watcher.model import Effect, Rhythm, Route, Severity
from watcher.sources import Configuration, json_schema, load, settings_from

WHOLE = """
[watcher]
language = "en"
timezone = "Europe/Berlin"
allow = ["127.0.0.1:8080"]

[defaults]
every = "6h"
routes = ["mail"]
remove = [".banner"]

[[channel]]
id = "mail"
kind = "email"
to = ["legal@example.org"]

[[source]]
id = "north/terms"
provider = "North Cloud"
title = "Terms of Service"
url = "https://north.example/terms"

[[source]]
id = "south/terms"
provider = "South Host"
title = "服务协议"
url = "https://south.example/terms"
parts = ["https://south.example/annex"]
cron = "0 9 * * 1"
timezone = "Asia/Shanghai"
select = ["main"]
section = ["服务协议", "隐私政策"]
tags = ["prod"]
routes = [{ channel = "mail", severity = "high", topics = ["fees"], effects = ["worse"], quiet = ["22:00", "07:00"] }]

[[source]]
id = "east/terms"
provider = "East"
title = "Terms"
enabled = false
"""


def accept_all(kind: str, settings: object) -> list[tuple[str, str]]:
    return []


def written(tmp_path: Path, text: str, environ: dict[str, str] | None = None) -> Configuration:
    path = tmp_path / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return load(path, environ or {}, accept_all, facts=("liability.cap",), topics=("fees",))


def mistakes(tmp_path: Path, text: str) -> list[tuple[int | None, str, str]]:
    with pytest.raises(ConfigError) as caught:
        written(tmp_path, text)
    return [(mistake.line, mistake.key, mistake.message) for mistake in caught.value.mistakes]


def test_a_source_starts_from_the_defaults_and_overrides_them(tmp_path: Path) -> None:
    north, south, east = written(tmp_path, WHOLE).sources
    assert north.rhythm == Rhythm(every=timedelta(hours=6))
    assert north.reading.remove == (".banner",)
    assert north.routes == (Route("mail", language="en"),)
    assert north.timezone == "Europe/Berlin"
    assert south.rhythm == Rhythm(cron="0 9 * * 1")
    assert south.timezone == "Asia/Shanghai"
    assert south.reading.section == ("服务协议", "隐私政策")
    assert south.parts == ("https://south.example/annex",)
    assert south.routes[0].severity is Severity.HIGH
    assert south.routes[0].effects == {Effect.WORSE}
    assert south.routes[0].quiet == ("22:00", "07:00")
    assert not east.enabled
    assert east.rhythm == Rhythm(every=timedelta(hours=6))


def test_the_environment_overrides_settings_and_files_bring_secrets(tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("s3cret-s3cret-s3cret\n")
    environ = {
        "WATCHER_PORT": "9000",
        "WATCHER_ADMIN_KEY_FILE": str(key),
        "WATCHER_ALLOW": "10.0.0.0/8, intranet.example",
    }
    settings = written(tmp_path, WHOLE, environ).settings
    assert settings.port == 9000
    assert settings.admin_key == "s3cret-s3cret-s3cret"
    assert settings.allow == ("10.0.0.0/8", "intranet.example")
    assert "s3cret" not in repr(settings)


def test_commands_that_take_no_file_have_their_settings_from_the_environment() -> None:
    settings = settings_from({"WATCHER_PROXY": "http://127.0.0.1:3128", "WATCHER_ALLOW": "10.0.0.0/8"})
    assert (settings.proxy, settings.allow) == ("http://127.0.0.1:3128", ("10.0.0.0/8",))
    with pytest.raises(ConfigError, match="environment: WATCHER_PROXY: must be an http:// or https:// address"):
        settings_from({"WATCHER_PROXY": "127.0.0.1:3128"})


def test_all_mistakes_are_reported_at_once_with_line_and_key(tmp_path: Path) -> None:
    text = """[watcher]
databse = "x.db"

[[channel]]
id = "mail"
kind = "email"

[[source]]
id = "a/b"
provider = "A"
title = "T"
url = "ftp://x/"
every = "6 parsecs"
routes = ["mail", "nobody", { channel = "mail", facts = ["fees.nonsense"] }]

[[source]]
id = "a/b"
provider = "A"
url = "https://example.com/"
"""
    found = {(line, key) for line, key, _ in mistakes(tmp_path, text)}
    assert found == {
        (2, "watcher.databse"),
        (12, "source[0].url"),
        (13, "source[0].every"),
        (14, "source[0].routes[1]"),
        (14, "source[0].routes[2].facts"),
        (16, "source[1].title"),
        (17, "source[1].id"),
    }


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("nonsense = 1", "known are"),
        ('every = "1h"\ncron = "0 9 * * *"', "exclude"),
        ('cron = "61 * * * *"', "cron"),
        ('cron = "0 0 31 2 *"', "cron"),
        ('every = "0s"', "second"),
        ('timezone = "Mars/Olympus"', "time zone"),
        ('format = "docm"', "html"),
        ("render = 3", "true or false"),
        ('select = ["main[["]', "CSS selector"),
        ('remove = [""]', "CSS selector"),
        ('select = "main"', "a list"),
        ('encoding = "gb99999"', "no such encoding"),
        ('encoding = "rot13"', "no such encoding"),
        ('language = "Chinese!"', "language tag"),
        ('routes = [{ channel = "mail", digest = "hourly" }]', "cron"),
        ('routes = [{ channel = "mail", quiet = ["25:00", "07:00"] }]', "time of day"),
        ('routes = [{ channel = "mail", severity = "loud" }]', "critical"),
    ],
)
def test_a_wrong_value_says_what_would_be_right(tmp_path: Path, line: str, word: str) -> None:
    text = f'[[channel]]\nid = "mail"\nkind = "email"\n[defaults]\n{line}\n'
    assert any(word in message for _, _, message in mistakes(tmp_path, text))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "http://", "http://user@host/", "http://a\\b/", "http://[::1", " http://x/ y"]
)
def test_an_address_that_is_none_is_refused(tmp_path: Path, url: str) -> None:
    text = f"[[source]]\nid = 'a'\nprovider = 'A'\ntitle = 'T'\nurl = '{url}'\n"
    assert [key for _, key, _ in mistakes(tmp_path, text)] == ["source[0].url"]


def test_an_enabled_source_without_an_address_is_a_mistake(tmp_path: Path) -> None:
    text = "[[source]]\nid = 'a'\nprovider = 'A'\ntitle = 'T'\n"
    assert [(line, key) for line, key, _ in mistakes(tmp_path, text)] == [(1, "source[0].url")]


@pytest.mark.parametrize("id_", ["", "/a", "a b", "a//b", "云/条款", "a/"])
def test_an_id_that_is_none_is_told_what_one_is_in_words(tmp_path: Path, id_: str) -> None:
    text = f"[[source]]\nid = {json.dumps(id_)}\nprovider = 'A'\ntitle = 'T'\nurl = 'https://x.example/'\n"
    ((line, key, message),) = mistakes(tmp_path, text)
    assert (line, key) == (2, "source[0].id")
    assert "such as example/terms" in message
    assert "^" not in message


@pytest.mark.parametrize("kind", ["source", "channel"])
@pytest.mark.parametrize("text", ["{kind} = 3", '{kind} = "x"', '[{kind}]\nid = "a"'])
def test_tables_that_are_repeated_are_said_to_be_written_in_two_brackets(tmp_path: Path, kind: str, text: str) -> None:
    assert (1, kind, f"must be written as [[{kind}]], one such table for each") in mistakes(
        tmp_path, text.format(kind=kind)
    )


WRONG_VALUES = ("3", '"x"', "[3]", '["x"]', "[[]]", "{}", "{ a = 1 }", "true", "nan", "2020-01-01", '"\\u0000"', "")
ROUTED = '[[channel]]\nid = "m"\nkind = "email"\n[defaults]\n'


@pytest.mark.parametrize("value", WRONG_VALUES)
@pytest.mark.parametrize("key", ["channel", "severity", "topics", "facts", "effects", "quiet", "digest"])
def test_no_value_of_a_route_ends_in_anything_but_a_mistake(tmp_path: Path, key: str, value: str) -> None:
    channel = "" if key == "channel" else 'channel = "m", '
    told = mistakes(tmp_path, f"{ROUTED}routes = [{{ {channel}{key} = {value} }}]\n")
    assert {line for line, _, _ in told} == {5}


@pytest.mark.parametrize("value", WRONG_VALUES)
def test_no_id_of_a_channel_ends_in_anything_but_a_mistake(tmp_path: Path, value: str) -> None:
    text = f'[[channel]]\nkind = "email"\nid = {value}\n'
    assert value == '"x"' or {line for line, _, _ in mistakes(tmp_path, text)} == {3}


def test_what_is_nearly_right_is_guessed(tmp_path: Path) -> None:
    text = ROUTED.replace('"m"', '"mail"') + 'routes = ["mial", { channel = "mail", facts = ["liability.cup"] }]\n'
    assert [message for _, _, message in mistakes(tmp_path, text)] == [
        "no channel 'mial' is declared; did you mean 'mail'?",
        "unknown: 'liability.cup'; did you mean 'liability.cap'?",
    ]


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path) -> None:
    assert written(tmp_path, "\ufeff" + WHOLE).settings.language == "en"


@pytest.mark.parametrize("key", ["read_key", "admin_key"])
@pytest.mark.parametrize("value", ["short", "a key with spaces in it", "密钥密钥密钥密钥密钥密钥密钥密钥"])
def test_a_key_that_can_be_guessed_or_not_be_sent_is_refused(tmp_path: Path, key: str, value: str) -> None:
    ((line, told, message),) = mistakes(tmp_path, f'[watcher]\nlanguage = "en"\n{key} = "{value}"\n')
    assert (line, told) == (3, f"watcher.{key}")
    assert "at least 16" in message
    assert value not in message


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "[watcher]\nlanguage = zh\n")[0][:2] == (2, "file")


def test_a_missing_or_binary_file_is_a_mistake_not_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path / "none.toml", {}, accept_all)
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="UTF-8"):
        load(tmp_path / "binary.toml", {}, accept_all)


def test_a_channel_that_its_kind_refuses_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text('[[channel]]\nid = "x"\nkind = "pigeon"\n')
    with pytest.raises(ConfigError) as caught:
        load(path, {}, lambda kind, settings: [("kind", f"unknown: {kind}")])
    assert [(one.line, one.key) for one in caught.value.mistakes] == [(3, "channel[0].kind")]


def test_the_shipped_schema_is_the_one_the_tables_give() -> None:
    shipped = json.loads((Path(__file__).parents[2] / "watcher/sources/schema.json").read_text(encoding="utf-8"))
    assert shipped == json_schema()


def test_the_schema_accepts_what_the_reader_accepts_and_refuses_unknown_keys() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    validator = jsonschema.Draft202012Validator(json_schema())
    assert not list(validator.iter_errors(tomllib.loads(WHOLE)))
    assert list(validator.iter_errors({"watcher": {"databse": "x"}}))


@pytest.mark.parametrize(
    ("setting", "word"),
    [
        ('allow = ["not a net!"]', "no host"),
        ('proxy = "ftp://x"', "http://"),
        ('public_url = "nonsense"', "http://"),
        ('database = "mysql://x"', "postgresql://"),
        ('database = ""', "SQLite"),
    ],
)
def test_a_setting_that_cannot_work_is_a_mistake_of_its_line(tmp_path: Path, setting: str, word: str) -> None:
    found = mistakes(tmp_path, f"[watcher]\n{setting}\n")
    assert [line for line, _, message in found if word in message] == [2]


@pytest.mark.parametrize("entry", ["127.0.0.1:8080", "10.0.0.0/8", "[::1]:8080", "::1", "intranet.example", "fd00::/8"])
def test_hosts_networks_and_ports_may_be_admitted(tmp_path: Path, entry: str) -> None:
    assert written(tmp_path, f'[watcher]\nallow = ["{entry}"]\n').settings.allow == (entry,)


def test_a_wrong_environment_variable_is_blamed_by_its_name_not_on_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(WHOLE, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(path, {"WATCHER_PORT": "many"}, accept_all, facts=("liability.cap",), topics=("fees",))
    assert [(one.file, one.line, one.key) for one in caught.value.mistakes] == [("environment", None, "WATCHER_PORT")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "No such file"), (b"", "empty"), (b"\xff\xfe\x00", "not UTF-8"), (b"short", "at least 16")],
)
def test_a_file_that_gives_no_value_is_blamed_by_the_variable_that_names_it(
    tmp_path: Path, content: bytes | None, reason: str
) -> None:
    held = tmp_path / "key"
    if content is not None:
        held.write_bytes(content)
    assert of_the_environment(tmp_path, {"WATCHER_ADMIN_KEY_FILE": str(held)}, reason)


def test_a_folder_that_is_named_as_a_file_is_said_to_be_one(tmp_path: Path) -> None:
    assert of_the_environment(tmp_path, {"WATCHER_ADMIN_KEY_FILE": str(tmp_path)}, "Is a directory")


def of_the_environment(tmp_path: Path, environ: dict[str, str], reason: str) -> bool:
    """Whether the only mistake is blamed on the only variable, for this reason."""
    with pytest.raises(ConfigError) as caught:
        written(tmp_path, WHOLE, environ)
    (one,) = caught.value.mistakes
    return (one.file, one.line, one.key) == ("environment", None, *environ) and reason in one.message
