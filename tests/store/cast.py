"""The cast of the store's tests: one provider, its agreement in several editions, and looks at it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from watcher.model import (
    Agreement,
    Alert,
    AlertKind,
    Bilingual,
    Capture,
    Changed,
    Clause,
    ClauseChange,
    Comparison,
    Dates,
    Duration,
    Edit,
    Effect,
    Fact,
    FactChange,
    FactValue,
    Failed,
    FetchFailure,
    First,
    NotModified,
    Outcome,
    Owed,
    Page,
    Route,
    Severity,
    Source,
    Standing,
    Suspect,
    Suspicion,
    Unchanged,
    Verdict,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
URL = "https://example.com/terms"


def source(name: str = "alder/terms", **declared: object) -> Source:
    given = {
        "provider": name.split("/", maxsplit=1)[0],
        "title": "Terms",
        "url": URL,
        "routes": (Route("mail"), Route("hook")),
    }
    return Source(name, **(given | declared))  # type: ignore[arg-type]


def page(body: bytes, at: datetime = NOON, url: str = URL, **headers: str) -> Page:
    return Page(url, url, 200, {"content-type": "text/html", **headers}, body, at, timedelta(milliseconds=31))


def capture(body: bytes, at: datetime = NOON, **headers: str) -> Capture:
    return Capture((page(body, at, **headers),))


def agreement(clauses: Mapping[str, str], facts: Mapping[str, FactValue] | None = None) -> Agreement:
    """An agreement whose clauses are labelled as given; every fact is quoted from the first clause."""
    text, made = "", []
    for label, words in clauses.items():
        text += f"{label} "
        made.append(Clause(label, label, 1, None, words, len(text), len(text) + len(words), None, ("amendment",)))
        text += f"{words}\n"
    first = made[0]
    found = tuple(
        Fact(name, value, first.text, first.key, first.start, first.end) for name, value in (facts or {}).items()
    )
    preface = Clause("", None, 0, None, "", 0, 0)
    return Agreement("Terms", "en", text, (), preface, tuple(made), found, ())


THIRTY_DAYS = agreement(
    {"1": "Changes are announced 30 days before they take effect.", "2": "争议提交北京仲裁委员会仲裁。"},
    {"amendment.notice": Duration(30, "day"), "document.updated_on": date(2026, 2, 1)},
)
SEVEN_DAYS = agreement(
    {"1": "Changes are announced 7 days before they take effect.", "2": "争议提交北京仲裁委员会仲裁。"},
    {"amendment.notice": Duration(7, "day"), "document.updated_on": date(2026, 3, 1)},
)


def shortened(dates: Dates | None = None, severity: Severity = Severity.CRITICAL) -> Comparison:
    """30 days became 7."""
    old, new = THIRTY_DAYS.clauses[0], SEVEN_DAYS.clauses[0]
    why = Bilingual("修订公示期由 30 天缩短为 7 天", "notice of changes shortened from 30 to 7 days")
    redline = (Edit("=", "Changes are announced "), Edit("-", "30"), Edit("+", "7"), Edit("=", old.text[24:]))
    clause = ClauseChange("modified", old, new, redline, ("amendment",), severity, why)
    fact = FactChange("amendment.notice", THIRTY_DAYS.facts[0], SEVEN_DAYS.facts[0], Effect.WORSE, severity, why)
    given = dates or Dates(effective=date(2026, 3, 9), deadline=date(2026, 3, 8), basis="stated-date")
    return Comparison(severity, Effect.WORSE, (clause,), (fact,), (), given, why)


def alert(kind: AlertKind = "agreement.changed", name: str = "alder/terms", **said: object) -> Alert:
    given = {"headline": "notice shortened", "at": NOON, "thread": f"{name}@2", "link": f"/sources/{name}"}
    words = {"language": "en", "severity": Severity.CRITICAL, "effect": Effect.WORSE}
    return Alert(kind, name, name.split("/", maxsplit=1)[0], "Terms", **(words | given | said))  # type: ignore[arg-type]


def owed(channel: str = "mail", due: datetime = NOON, bundle: str = "alder", **said: object) -> Owed:
    return Owed(channel, alert(**said), due, bundle)  # type: ignore[arg-type]


def verdict(outcome: Outcome, at: datetime = NOON, name: str = "alder/terms", **decided: object) -> Verdict:
    made = Verdict(name, at, outcome, Standing(last_good=at), at + 6 * HOUR)
    return replace(made, **decided)  # type: ignore[arg-type]


def first(
    at: datetime = NOON, name: str = "alder/terms", body: bytes = b"<p>30 days</p>", **decided: object
) -> Verdict:
    seen = capture(body, at, etag='"1"')
    return verdict(First(seen, THIRTY_DAYS, "canonical-30"), at, name, **({"looked": seen.pages} | decided))


def changed(at: datetime = NOON + HOUR, name: str = "alder/terms", **decided: object) -> Verdict:
    seen = capture(b"<p>7 days</p>", at, etag='"2"')
    outcome = Changed(seen, SEVEN_DAYS, "canonical-7", shortened())
    return verdict(outcome, at, name, **({"looked": seen.pages} | decided))


def unchanged(at: datetime, name: str = "alder/terms", seen: Capture | None = None, **decided: object) -> Verdict:
    looked = seen.pages if seen else NotModified(URL, {}, at, timedelta(milliseconds=4))
    return verdict(Unchanged(seen), at, name, **({"looked": looked} | decided))


def suspect(at: datetime, name: str = "alder/terms", body: bytes = b"captcha", **decided: object) -> Verdict:
    doubt = Suspicion("captcha", Bilingual("验证码", "a captcha"))
    seen = capture(body, at)
    return verdict(Suspect(seen, (doubt,)), at, name, **({"looked": seen.pages} | decided))


def failed(at: datetime, name: str = "alder/terms") -> Verdict:
    failure = FetchFailure(URL, "timeout", Bilingual("超时", "timed out"), at)
    return verdict(Failed(failure), at, name, standing=Standing(failures=1))
