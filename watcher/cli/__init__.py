"""The command line. Each command is declared here and loads its room when it is called: `watcher history` must not
wait for a web framework to import."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from watcher import __version__
from watcher.errors import UsageError
from watcher.model import Language, ReadingRules

app = typer.Typer(
    help="Reads the agreements of your providers and tells you what changed, how bad it is and by when to act.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)
alerts_app = typer.Typer(help="Deliveries and their state.", invoke_without_command=True)
app.add_typer(alerts_app, name="alerts")

As = Literal["html", "markdown", "text", "pdf", "docx"]
AsFormat = Annotated[
    As | None,
    typer.Option("--as", metavar="FORMAT", help="html, markdown, text, pdf or docx, where bytes or name do not tell"),
]
Agreement = typer.Argument(metavar="SOURCE", help="a file, - or an http(s) address")
Select = Annotated[list[str] | None, typer.Option(metavar="CSS", help="selector of the agreement; may be repeated")]
Remove = Annotated[list[str] | None, typer.Option(metavar="CSS", help="selector of what is not; may be repeated")]
BaseUrl = Annotated[str | None, typer.Option(metavar="URL", help="address the document came from")]
Json = Annotated[bool, typer.Option("--json", help="JSON on standard output and nothing else")]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="exit 1 where there is a difference")]
InLanguage = Annotated[Language | None, typer.Option("--language", help="language of the words shown")]
Config = Annotated[Path, typer.Option(metavar="FILE", help="configuration file", envvar="WATCHER_CONFIG")]
Limit = Annotated[int, typer.Option(metavar="N", min=1, max=500, help="rows at most")]
SourceId = Annotated[str, typer.Argument(metavar="ID", help="a source's id")]
HERE = Path("sources.toml")


def _version(shown: bool) -> None:  # noqa: FBT001 (typer's callback)
    if shown:
        typer.echo(f"watcher {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="print it")] = False,
) -> None:
    pass


# ── without a store ──────────────────────────────────────────────────────────────────────────────


@app.command("read", short_help="Read one agreement: what it states, in which words.")
def read_command(
    source: Annotated[str, Agreement],
    as_format: AsFormat = None,
    select: Select = None,
    remove: Remove = None,
    base_url: BaseUrl = None,
    as_json: Json = False,
    language: InLanguage = None,
) -> None:
    """Read one agreement: its clauses, its facts with the words that prove them, what is worth noting."""
    from watcher.cli import _read

    rules = _rules(as_format, select, remove)
    _read.show_reading(source, _read.Asked(rules, base_url, language, as_json))


@app.command(short_help="Compare two versions: what changed, how bad it is.")
def compare(
    old: Annotated[str, typer.Argument(metavar="OLD", help="a file, - or an http(s) address")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="a file, - or an http(s) address")],
    as_format: AsFormat = None,
    select: Select = None,
    remove: Remove = None,
    base_url: BaseUrl = None,
    old_seen: Annotated[str | None, typer.Option(metavar="DATE", help="last day the old text was seen")] = None,
    new_seen: Annotated[str | None, typer.Option(metavar="DATE", help="first day the new text was seen")] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="write the redline as a page of its own")] = None,
    facts_only: Annotated[
        bool, typer.Option("--facts-only", help="compare what they state: two languages, two providers")
    ] = False,
    as_json: Json = False,
    exit_code: ExitCode = False,
    language: InLanguage = None,
) -> None:
    """Compare two versions: what changed, how bad it is, by when to act."""
    from watcher.cli import _read

    rules = _rules(as_format, select, remove)
    asked = _read.Asked(rules, base_url, language, as_json)
    seen = (_day(old_seen, "--old-seen"), _day(new_seen, "--new-seen"))
    if seen[0] and seen[1] and seen[0] > seen[1]:
        raise UsageError(f"--old-seen {seen[0]} lies after --new-seen {seen[1]}")
    differs = _read.show_comparison((old, new), asked, seen, html, facts_only=facts_only)
    if exit_code and differs:
        raise typer.Exit(1)


# ── the service ──────────────────────────────────────────────────────────────────────────────────


@app.command()
def check(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID", help="sources to look at")] = None,
    everything: Annotated[bool, typer.Option("--all", help="all enabled sources")] = False,
    config: Config = HERE,
    as_json: Json = False,
) -> None:
    """One round now: fetch, read, compare, store, tell."""
    from watcher.cli import _round

    if bool(ids) == everything:
        raise UsageError("name the sources to check, or say --all; not both")
    _round.check(config, tuple(ids or ()), as_json=as_json)


@app.command(short_help="The daemon: looks, alerts, API and pages.")
def run(config: Config = HERE) -> None:
    """The daemon: scheduler, alert delivery, API and pages in one process."""
    from watcher.cli import _serve

    _serve.run(config)


@app.command()
def serve(config: Config = HERE) -> None:
    """The API and the pages alone."""
    from watcher.cli import _serve

    _serve.serve(config)


@app.command(short_help="A further worker beside a daemon (PostgreSQL).")
def worker(config: Config = HERE) -> None:
    """A further worker beside a daemon: checks and delivers what is due, on a shared PostgreSQL database."""
    from watcher.cli import _serve

    _serve.worker(config)


@app.command(short_help="The real pipeline over loopback, in two rounds.")
def demo(
    once: Annotated[
        bool, typer.Option("--once", help="end after the two rounds instead of leaving the pages up")
    ] = False,
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="port of the pages; 0 takes a free one")] = 0,
    language: InLanguage = None,
) -> None:
    """The real pipeline, end to end, over loopback: two rounds, the alerts that arrived, the pages."""
    from watcher.demo.story import tell

    tell(once=once, port=port, language=language or "zh")


# ── review ───────────────────────────────────────────────────────────────────────────────────────


@app.command()
def sources(config: Config = HERE, as_json: Json = False) -> None:
    """What is watched and how it stands."""
    from watcher.cli import _review

    _review.sources(config, as_json=as_json)


@app.command()
def history(source: SourceId, config: Config = HERE, limit: Limit = 50, as_json: Json = False) -> None:
    """The versions of one agreement, newest first."""
    from watcher.cli import _review

    _review.history(config, source, limit, as_json=as_json)


@app.command()
def show(
    version: Annotated[str, typer.Argument(metavar="ID[@N]", help="a source's id, @ and a version's number")],
    config: Config = HERE,
    as_json: Json = False,
) -> None:
    """One version: its evidence, its facts, its text."""
    from watcher.cli import _review

    _review.show(config, version, as_json=as_json)


@app.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="ID@A")],
    new: Annotated[str, typer.Argument(metavar="ID@B")],
    config: Config = HERE,
    as_json: Json = False,
    exit_code: ExitCode = False,
) -> None:
    """Any two versions of one agreement compared."""
    from watcher.cli import _review

    differs = _review.diff(config, old, new, as_json=as_json)
    if exit_code and differs:
        raise typer.Exit(1)


@app.command()
def facts(
    name: Annotated[str | None, typer.Argument(metavar="FACT", help="a fact, such as amendment.notice")] = None,
    config: Config = HERE,
    as_json: Json = False,
) -> None:
    """What all agreements state now, fact by fact."""
    from watcher.cli import _review

    _review.facts(config, name, as_json=as_json)


@app.command()
def deadlines(config: Config = HERE, as_json: Json = False) -> None:
    """Open deadlines, soonest first."""
    from watcher.cli import _review

    _review.deadlines(config, as_json=as_json)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="what to look for; all must stand in a clause")],
    every_version: Annotated[bool, typer.Option("--all-versions", help="older versions too")] = False,
    config: Config = HERE,
    limit: Limit = 20,
    as_json: Json = False,
) -> None:
    """Full text over the stored agreements."""
    from watcher.cli import _review

    _review.search(config, " ".join(words), limit, every_version=every_version, as_json=as_json)


@app.command(short_help="Read what is stored by today's rules; never news.")
def replay(
    apply: Annotated[
        bool, typer.Option("--apply", help="let stored facts, texts and titles say what today's rules read")
    ] = False,
    config: Config = HERE,
    as_json: Json = False,
) -> None:
    """Re-read every stored capture by today's rules and say what would differ. Technical, never news."""
    from watcher.cli import _upkeep

    _upkeep.replay(config, apply=apply, as_json=as_json)


@app.command(short_help="Prove the stored evidence, hash by hash.")
def verify(config: Config = HERE, as_json: Json = False) -> None:
    """Check the stored evidence: every hash, every version's bytes."""
    from watcher.cli import _upkeep

    _upkeep.verify(config, as_json=as_json)


@app.command(short_help="A verified copy of the database.")
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="file to write")], config: Config = HERE
) -> None:
    """A verified copy of the database, taken while the daemon runs."""
    from watcher.cli import _upkeep

    _upkeep.backup(config, target)


@app.command()
def export(
    source: SourceId,
    target: Annotated[Path, typer.Argument(metavar="FILE", help="file to write")],
    config: Config = HERE,
) -> None:
    """The evidence of one source as a web archive (WARC)."""
    from watcher.cli import _upkeep

    _upkeep.export(config, source, target)


@app.command("import", short_help="Record a history that somebody else kept.")
def import_history(
    source: SourceId,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="a data set as Open Terms Archive publishes them")],
    terms: Annotated[
        str | None, typer.Option(metavar="NAME", help='which of its documents, such as "Example/Terms of Service"')
    ] = None,
    config: Config = HERE,
) -> None:
    """Record a history that somebody else kept of a declared source; nobody is told."""
    from watcher.cli import _upkeep

    _upkeep.bring(config, source, folder, terms)


# ── deliveries ───────────────────────────────────────────────────────────────────────────────────


@alerts_app.callback()
def alerts(
    context: typer.Context,
    dead: Annotated[bool, typer.Option("--dead", help="only those that could not be delivered")] = False,
    config: Config = HERE,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, max=500, help="rows at most, of each kind")] = None,
    as_json: Json = False,
) -> None:
    """What is owed and what became of it: what died and what is due first, what is for a later day last."""
    from watcher.cli import _alerts

    if context.invoked_subcommand is None:
        _alerts.alerts(config, limit, dead=dead, as_json=as_json)


@alerts_app.command("test")
def send_test(
    channel: Annotated[str, typer.Argument(metavar="CHANNEL", help="a channel's id")], config: Config = HERE
) -> None:
    """Send a test message over one channel."""
    from watcher.cli import _alerts

    _alerts.send_test(config, channel)


@alerts_app.command("retry")
def retry(
    names: Annotated[list[str] | None, typer.Argument(metavar="ID", help="ids of alerts, or their beginnings")] = None,
    dead: Annotated[bool, typer.Option("--dead", help="all that could not be delivered")] = False,
    config: Config = HERE,
) -> None:
    """Deliver alerts again that were given up, or now instead of later."""
    from watcher.cli import _alerts

    _alerts.retry(config, tuple(names or ()), dead=dead)


def _rules(as_format: As | None, select: list[str] | None, remove: list[str] | None) -> ReadingRules:
    from watcher.agreement import is_selector

    for option, selectors in (("--select", select), ("--remove", remove)):
        for selector in selectors or ():
            if not is_selector(selector):
                raise UsageError(f"{option}: not a CSS selector: {selector!r}")
    return ReadingRules(format=as_format, select=tuple(select or ()), remove=tuple(remove or ()))


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError as error:
        raise UsageError(f"{option}: not a date: {text!r} (ISO 8601, such as 2026-11-21)") from error
