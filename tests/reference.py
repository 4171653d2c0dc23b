"""The reference in ``docs/reference.md``, written from the code; ``python -m tests.reference`` renews it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import typer
from fastapi import FastAPI

from watcher.agreement import FACT_TYPES
from watcher.channels import KINDS
from watcher.cli import app
from watcher.settings import PREFIX, Settings
from watcher.sources._tables import DefaultsTable, RouteTable, SourceTable
from watcher.web import api

PATH = Path(__file__).parents[1] / "docs" / "reference.md"


def reference() -> str:
    """The whole file."""
    parts = (
        [
            "# Reference",
            "",
            "Written from the code by `python -m tests.reference`; a test fails where it lags behind.",
            "",
        ],
        commands(),
        settings(),
        tables(),
        channels(),
        facts(),
        questions(),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def commands() -> Iterator[str]:
    yield "## Commands"
    yield ""
    yield "Commands that read a configuration take `--config FILE` (default `sources.toml`, or `WATCHER_CONFIG`)."
    yield "Exit codes: 0 success, 1 a difference (with `--exit-code`), 2 wrong usage or configuration, 3 failed."
    yield ""
    group = typer.main.get_command(app)
    rows = []
    for name, command in sorted(group.commands.items()):  # type: ignore[attr-defined]
        rows.append((f"`watcher {name}`", command.help))
        for inner, sub in sorted(getattr(command, "commands", {}).items()):
            rows.append((f"`watcher {name} {inner}`", sub.help))
    yield from table(("command", "what it does"), rows)


def settings() -> Iterator[str]:
    yield "## Settings"
    yield ""
    yield f"In `[watcher]`, or as `{PREFIX}NAME` in the environment; `{PREFIX}NAME_FILE` names a file with the value."
    yield "`watcher read` and `watcher compare` take no file: what they fetch, they fetch by the environment alone."
    yield ""
    fields = Settings.model_fields.items()
    yield from table(
        ("setting", "default", "what it is for"),
        [(f"`{name}`", f"`{field.default!r}`", field.description) for name, field in fields],
    )


def questions() -> Iterator[str]:
    yield "## JSON API"
    yield ""
    yield "Under the address of the pages; described in full, with examples, at `/api/v1/openapi.json`. With keys set,"
    yield "each request carries one as `Authorization: Bearer KEY` or `X-Api-Key: KEY` (feed readers and calendars: as"
    yield "password of `Authorization: Basic`); what changes something needs the admin key. Lists are `items` and"
    yield "`next`, the `cursor` of what follows; errors are problem documents (RFC 9457)."
    yield ""
    yield "```sh"
    yield "curl -H 'X-Api-Key: KEY' 'http://127.0.0.1:8080/api/v1/facts?name=amendment.notice'"
    yield "```"
    yield ""
    house = FastAPI()
    house.include_router(api.router)
    rows = [
        (f"`{method.upper()} {path}`", first(told.get("description", told["summary"])))
        for path, operations in house.openapi()["paths"].items()
        for method, told in operations.items()
    ]
    yield from table(("question", "answer"), rows)


def first(described: str) -> str:
    """The first sentence of a description."""
    return described.split("\n\n", maxsplit=1)[0].replace("\n", " ").replace("``", "`").split(". ")[0].rstrip(".")


def tables() -> Iterator[str]:
    yield "## Keys of sources.toml"
    yield ""
    yield "`[defaults]` takes what is marked; a source overrides it. The JSON Schema is `watcher/sources/schema.json`."
    yield ""
    in_defaults = DefaultsTable.model_fields.keys()
    rows = [(f"`{name}`", "yes" if name in in_defaults else "", MEANING[name]) for name in SourceTable.model_fields]
    yield from table(("key of `[[source]]`", "in defaults", "meaning"), rows)
    yield from table(("key of a route", "meaning"), [(f"`{name}`", ROUTE[name]) for name in RouteTable.model_fields])


MEANING = {
    "id": "unique name, such as `provider/agreement`",
    "provider": "who offers the service",
    "title": "name of the agreement",
    "url": "address of the page; may be empty while `enabled = false`",
    "parts": "further addresses that form the same agreement, versioned only when all came",
    "section": "headings `[from, up to]` between which the agreement stands on a page with several",
    "enabled": "whether to look",
    "format": "html, markdown, text, pdf or docx, where the bytes do not tell",
    "select": "CSS selectors of the agreement; without them it is found by its sentences",
    "remove": "CSS selectors of what does not belong to it",
    "every": 'interval, such as `"30m"`, `"6h"`, `"1d"`',
    "cron": "five fields in the source's time zone, instead of `every`",
    "language": "language the agreement is expected in",
    "timezone": "zone in which the provider counts days",
    "encoding": "character encoding, where the page declares a wrong one",
    "routes": "who is told: names of channels, or tables with filters",
    "tags": "words of your own to filter by",
    "render": "draw the page in a browser first (extra `browser`)",
}
ROUTE = {
    "channel": "id of the channel",
    "severity": "at least low, medium, high or critical",
    "topics": "only changes that touch one of these topics",
    "facts": "only changes of one of these facts",
    "providers": "only these providers",
    "tags": "only sources with one of these tags",
    "effects": "only worse, better, mixed or neutral",
    "language": "zh or en",
    "digest": '`"daily"`, `"weekly"` or a cron expression; without it at once',
    "quiet": 'hours of silence, such as `["22:00", "07:00"]`; what falls in them waits',
    "remind": "days before the effective date on which to remind",
}


def channels() -> Iterator[str]:
    yield "## Channels"
    yield ""
    yield 'A secret is never written into the file: `{ env = "NAME" }` or `{ file = "/path" }`.'
    yield ""
    for kind in KINDS.values():
        yield f'### `kind = "{kind.name}"` — {kind.label.en} · {kind.label.zh}'
        yield ""
        rows = [
            (
                f"`{one.name}`",
                "yes" if one.required else "",
                "yes" if one.secret else "",
                f"{one.help.en} · {one.help.zh}",
            )
            for one in kind.settings
        ]
        yield from table(("setting", "required", "secret", "what it is"), rows)


def facts() -> Iterator[str]:
    yield "## Facts"
    yield ""
    yield "A fact that the text does not state is absent: never guessed, never defaulted."
    yield ""
    rows = [
        (f"`{fact.name}`", fact.label.en, fact.label.zh, fact.kind, str(fact.weight)) for fact in FACT_TYPES.values()
    ]
    yield from table(("fact", "in English", "in Chinese", "value", "weight when it gets worse"), rows)


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    heads = list(heads)
    yield "| " + " | ".join(heads) + " |"
    yield "|" + " --- |" * len(heads)
    for row in rows:
        yield "| " + " | ".join(str(cell or "").replace("|", "\\|").replace("\n", " ") for cell in row) + " |"
    yield ""


if __name__ == "__main__":
    PATH.write_text(reference(), encoding="utf-8")
