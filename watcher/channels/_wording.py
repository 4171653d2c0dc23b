"""How every channel puts things, in both languages. Pure: an alert in, sentences out. The words: ``watcher.words``."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal, NamedTuple

from watcher import words
from watcher.model import Alert, Bilingual, Delivery, Edit, Language, Severity

REFERENCE = 12
"""Characters of a message's id that people are shown: robots have no other place for it."""
GENEROUS = 8
"""White space and marks that vanish may make up so much more of a text than what is left of it."""
STALE_AFTER = timedelta(days=1)
LONGEST = {"provider": 60, "title": 100, "headline": 200, "subject": 180}
"""Characters; whatever is longer was not written to be a name or a headline."""

_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]+"
)
"""Controls, line separators, and marks that reorder or hide what stands next to them."""


class Dated(NamedTuple):
    """One date an alert speaks of, as label and words."""

    label: str
    words: str


def one_line(text: str) -> str:
    """Fit for a header or a title: no control, no line break, no invisible or reordering mark, single spaces."""
    return " ".join(printable(text).split())


def printable(text: str) -> str:
    """The same words without controls and marks that hide or reorder; line breaks become spaces."""
    return _UNPRINTABLE.sub(" ", text)


def short(text: str, longest: int) -> str:
    """One line of at most so many characters. Looks no further than it must: a quotation may be a megabyte."""
    head = text[: longest * GENEROUS]
    line = one_line(head)
    if len(line) <= longest and len(head) == len(text):
        return line
    return line[: longest - 1].rstrip() + "…"


def said(name: Bilingual, language: Language) -> str:
    """A word of the house at the head of a line."""
    word = name.in_(language)
    return word[:1].upper() + word[1:]


def language_of(delivery: Delivery) -> Language:
    """The language of what frames several alerts."""
    return delivery.alerts[0].language


def reference(delivery: Delivery) -> str:
    """By what a message that comes a second time is told from a new one, in a room that shows words only."""
    name = Bilingual("编号", "ref").in_(language_of(delivery))
    return f"{name} {delivery.id[:REFERENCE]}"


def provider(alert: Alert) -> str:
    return short(alert.provider, LONGEST["provider"])


def title(alert: Alert) -> str:
    return short(alert.title, LONGEST["title"])


def headline(alert: Alert) -> str:
    return short(alert.headline, LONGEST["headline"]) or words.ALERT[alert.kind].in_(alert.language)


def badges(alert: Alert) -> tuple[str, ...]:
    """What kind of news and how bad, for a reader who sorts by them."""
    severity = _weight(alert.severity, alert.language)
    kind = () if alert.kind == "agreement.changed" else (words.ALERT[alert.kind].in_(alert.language),)
    return severity + kind


def subject(delivery: Delivery) -> str:
    """The first line anybody sees: tag, weight, who, what, when. Filters can be set on all of them."""
    if len(delivery.alerts) == 1:
        return subject_of(delivery.alerts[0])
    language = language_of(delivery)
    worst = max(alert.severity for alert in delivery.alerts)
    tags = (words.TAG.in_(language), *_weight(worst, language))
    return _tagged(tags, summary(delivery))


def subject_of(alert: Alert) -> str:
    """The subject of one matter."""
    return _tagged((words.TAG.in_(alert.language), *badges(alert)), _single(alert))


def _weight(severity: Severity, language: Language) -> tuple[str, ...]:
    return (said(words.SEVERITY[severity], language),) if severity else ()


def _tagged(tags: Iterable[str], rest: str) -> str:
    return short("".join(f"[{tag}]" for tag in tags) + " " + rest, LONGEST["subject"])


def _single(alert: Alert) -> str:
    who, what = provider(alert), headline(alert)
    when = f"{alert.effective}" if alert.effective and alert.kind == "agreement.changed" else ""
    if alert.language == "zh":
        day = f"（{'推算 ' if alert.estimated else ''}{when} 生效）" if when else ""
        return (what if who in what else f"〔{who}〕 {what}") + day
    day = f" (in force {when}{', estimated' if alert.estimated else ''})" if when else ""
    return (what if who in what else f"{who}: {what}") + day


def summary(delivery: Delivery) -> str:
    """How many notices of whom, and the day to look at first."""
    alerts, language = delivery.alerts, language_of(delivery)
    names = tuple(dict.fromkeys(provider(alert) for alert in alerts))
    deadline = min((alert.deadline for alert in alerts if alert.deadline), default=None)
    if language == "zh":
        named = "、".join(names[:3]) + ("等" if len(names) > 3 else "")
        return f"{len(alerts)} 条通知：{named}" + (f"（最早期限 {deadline}）" if deadline else "")
    named = ", ".join(names[:3]) + (" and others" if len(names) > 3 else "")
    return f"{len(alerts)} notices: {named}" + (f" (earliest deadline {deadline})" if deadline else "")


def dates(alert: Alert, now: datetime) -> tuple[Dated, ...]:
    """The dates of an alert; days left are counted anew, because a message may wait for days before it is sent."""
    language = alert.language
    found = []
    if alert.effective:
        found.append(Dated(said(words.EFFECTIVE, language), f"{alert.effective}" + _guess(alert)))
    if alert.deadline:
        found.append(Dated(said(words.ACT_BY, language), f"{alert.deadline}" + _guess(alert) + _left(alert, now)))
    if now - alert.at >= STALE_AFTER:
        found.append(Dated(words.WRITTEN.in_(language), f"{alert.at:%Y-%m-%d %H:%M} UTC"))
    return tuple(found)


def days_left(alert: Alert, now: datetime) -> int | None:
    """``Alert.days_left`` was counted when the alert was written; this is what remains of it at ``now``."""
    if alert.days_left is None:
        return None
    return alert.days_left - max((now - alert.at).days, 0)


def _guess(alert: Alert) -> str:
    return Bilingual("（推算）", " (estimated)").in_(alert.language) if alert.estimated else ""


def _left(alert: Alert, now: datetime) -> str:
    days = days_left(alert, now)
    if days is None:
        return ""
    if days < 0:
        return Bilingual("，已过", ", has passed").in_(alert.language)
    if days == 0:
        return Bilingual("，就是今天", ", today").in_(alert.language)
    return Bilingual(f"，还剩 {days} 天", f", {days} {'day' if days == 1 else 'days'} left").in_(alert.language)


def thread_id(alert: Alert) -> str:
    """The matter as a short token that may stand in any header."""
    return (
        "matter." + sha256((alert.thread or f"{alert.source} {alert.kind}").encode(errors="replace")).hexdigest()[:24]
    )


def link(alert: Alert, site: str) -> str:
    """Where our own pages show the matter; empty where they have no public address."""
    inside = re.match(r"/(?!/)", alert.link)
    return site.rstrip("/") + alert.link if site and inside else ""


def original(alert: Alert) -> str:
    """Where the provider shows the agreement; only web addresses become links."""
    return alert.url if alert.url.startswith(("http://", "https://")) else ""


def link_words(alert: Alert) -> str:
    """What the link leads to."""
    return (words.COMPARE if alert.clauses or alert.facts else words.DETAILS).in_(alert.language)


def excerpt(redline: Iterable[Edit], side: Literal["-", "+"], longest: int) -> str:
    """One side of a redline, with long unchanged stretches cut to what stands next to a change."""
    edits = [edit for edit in redline if edit.op in ("=", side)]
    pieces = [
        clip(edit.text, longest // 4, at_start=place == 0, at_end=place == len(edits) - 1)
        if edit.op == "="
        else edit.text[:longest]
        for place, edit in enumerate(edits)
    ]
    return short("".join(pieces), longest)


def clip(text: str, context: int, *, at_start: bool, at_end: bool) -> str:
    """Unchanged words: only the part next to a change is kept."""
    if at_start and at_end:
        return text
    head, tail = (0 if at_start else context), (0 if at_end else context)
    if len(text) <= head + tail + 1:
        return text
    return text[:head] + "…" + text[len(text) - tail :]
