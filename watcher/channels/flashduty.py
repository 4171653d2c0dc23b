"""Flashduty: standard alert push. One alert per matter; it stays open until it is closed with ``Ok``.

Source: the vendor's documentation of the standard alert integration: title of 512, key of 255, description of 2048,
50 labels of 2048 characters; 100 requests a second, 1000 a minute. A title that begins with ``[TPL]`` or refers to
``$labels`` is a template there, so foreign words must never look like one.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from typing import Any, Literal

from watcher.channels import _wording as wording
from watcher.channels._channel import ChannelKind, Outside, Setting, Settings, Unusable, conceal, missing_token
from watcher.channels._http import Answer, HttpChannel, Letter, refusal
from watcher.channels._robot import object_of, quoted, request
from watcher.channels._text import TAME, Room, cut, fit, heading, link_target, sheet, tame
from watcher.model import Alert, AlertKind, Bilingual, Delivered, Delivery, Receipt, Refused, Severity

TITLE, KEY, DESCRIPTION, LABEL = 512, 255, 2048, 300
"""Bytes; the limits are told in characters, which are never more."""
ROOM = Room(DESCRIPTION, parts=10, quote=120)

STATUS: Mapping[Severity, Literal["Critical", "Warning", "Info"]] = {
    Severity.NONE: "Info",
    Severity.LOW: "Info",
    Severity.MEDIUM: "Warning",
    Severity.HIGH: "Warning",
    Severity.CRITICAL: "Critical",
}
CLOSING: frozenset[AlertKind] = frozenset({"agreement.settled", "agreement.in_force", "source.recovered"})
"""Kinds after which nothing is left to do: acknowledged or withdrawn, the last day passed, the page is back."""

_FATAL = frozenset({"InvalidParameter", "Unauthorized", "AccessDenied", "ResourceNotFound", "NoLicense"})


def status(alert: Alert) -> Literal["Critical", "Warning", "Info", "Ok"]:
    return "Ok" if alert.kind in CLOSING else STATUS[alert.severity]


def alert_key(alert: Alert) -> str:
    """One key per matter, so that reminders update and the end closes what the change opened."""
    key = f"agr:{alert.thread or alert.source}"
    return key if len(key) <= KEY and key.isprintable() else f"agr:{sha256(key.encode(errors='replace')).hexdigest()}"


def event(alert: Alert, site: str, now: datetime) -> dict[str, Any]:
    head = TAME.newline.join(heading(alert, now, TAME))
    return {
        "title_rule": cut(_harmless(wording.subject_of(alert)), TITLE),
        "event_status": status(alert),
        "alert_key": alert_key(alert),
        "description": _no_variable(fit(sheet(alert, head, site, TAME, ROOM), DESCRIPTION, alert.language)),
        "labels": {
            **{name: cut(_harmless(value), LABEL) for name, value in _labels(alert) if value},
            "url": link_target(wording.link(alert, site) or wording.original(alert))[:LABEL],
        },
    }


def judge(answer: Answer) -> Receipt:
    """Received means 2xx, and a body that names the request and no ``error``."""
    refused, body = refusal(answer), object_of(answer.body)
    error = body.get("error")
    if not isinstance(error, dict):
        taken = Delivered(f"HTTP {answer.status}") if "request_id" in body or "data" in body else None
        return (
            refused or taken or Refused(f"HTTP {answer.status}, but the body names no request: {quoted(answer.body)}")
        )
    code = str(error.get("code", ""))
    reason = f"HTTP {answer.status}, {wording.short(code, 60)}: {wording.short(str(error.get('message', '')), 200)}"
    return Refused(reason, permanent=code in _FATAL, retry_after=refused.retry_after if refused else None)


def compose(url: str, site: str, delivery: Delivery, now: datetime) -> Letter:
    """One event per matter; of several words on the same matter only the last one counts."""
    latest = {alert_key(alert): alert for alert in sorted(delivery.alerts, key=lambda alert: alert.at)}
    return Letter(tuple(request(url, event(alert, site, now)) for alert in latest.values()))


def open_channel(_id: str, settings: Settings, outside: Outside) -> HttpChannel | Unusable:
    if mistakes := missing_token(settings, "integration_key"):
        return Unusable(mistakes)
    url = settings.text("url")
    return HttpChannel(
        post=outside.post,
        compose=partial(compose, url, outside.site),
        judge=judge,
        hide=partial(conceal, secrets=(url,)),
    )


def _labels(alert: Alert) -> Iterable[tuple[str, str]]:
    """What routing rules over there can match; ``check`` and ``resource`` are what their manual recommends."""
    fact = max(alert.facts, key=lambda fact: fact.severity, default=None)
    clause = max(alert.clauses, key=lambda clause: clause.severity, default=None)
    yield "check", fact.name if fact else alert.kind
    yield "resource", alert.source
    yield "kind", alert.kind
    yield "provider", wording.provider(alert)
    yield "document", wording.title(alert)
    yield "severity", str(alert.severity)
    yield "direction", str(alert.effect)
    yield "fact", fact.label if fact else ""
    yield "old", fact.old if fact else ""
    yield "new", fact.new if fact else ""
    yield "clause", clause.label if clause else ""
    yield "effective_on", str(alert.effective or "")
    yield "act_by", str(alert.deadline or "")


def _harmless(text: str) -> str:
    return _no_variable(tame(wording.one_line(text)))


def _no_variable(text: str) -> str:
    """Words that their title and description rules cannot take for a variable."""
    return text.replace("$", "＄").replace("{{", "｛｛")


FLASHDUTY = ChannelKind(
    name="flashduty",
    label=Bilingual("Flashduty 标准告警", "Flashduty standard alert"),
    settings=(
        Setting(
            "url",
            Bilingual("集成的推送地址，含 integration_key", "push address of the integration with its integration_key"),
            "url",
            secret=True,
        ),
    ),
    open=open_channel,
    min_interval=timedelta(milliseconds=60),
    limit=DESCRIPTION,
    closes=True,
)
