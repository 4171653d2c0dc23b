"""What an alert says, in lines: one composition for plain text and for every robot's markup, within a byte limit.

The most important stands first, the links always stand last, and what does not fit is counted.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from watcher import words
from watcher.channels import _wording as wording
from watcher.model import Alert, Bilingual, ClauseLine, Delivery, Effect, FactLine, Language


class Dialect(NamedTuple):
    """How a receiver writes markup. ``escape`` makes foreign words harmless; the others take escaped words."""

    escape: Callable[[str], str]
    strong: Callable[[str], str]
    paint: Callable[[str, Effect], str]
    aside: Callable[[str], str]
    link: Callable[[str, str], str]
    newline: str = "\n"


class Room(NamedTuple):
    """How much may be said: bytes in all, parts of one alert, characters of one quotation (0 leaves it out)."""

    bytes: int
    parts: int
    quote: int


class Sheet(NamedTuple):
    """A message in pieces that are never torn, except the head where nothing else would fit."""

    head: str
    parts: tuple[str, ...]
    foot: str
    left_out: int = 0


LABEL, REASON, LINK = 80, 160, 500
"""Characters of a label, a reason and an address; whatever is longer is no label and leads nowhere."""
GAP = "\n\n"
HANDFUL = 4

_MARKUP = str.maketrans({
    "<": "＜", ">": "＞", "[": "［", "]": "］", "*": "＊", "#": "＃", "`": "｀", "~": "～", "\\": "＼", "@": "＠",
})  # fmt: skip
_ENTITY = re.compile(r"&(?=#?\w+;)")


def tame(text: str) -> str:
    """Foreign words that no robot takes for markup or a mention: the signs are replaced by their full-width twins.

    None of the robots documents an escape that all of its clients honour; a twin cannot be misread by any of them.
    """
    return _ENTITY.sub("＆", text).translate(_MARKUP)


def link_target(url: str) -> str:
    """An address that cannot break out of ``[words](address)``."""
    return re.sub(r"[\s()<>\[\]\"'`\\]", lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), url)


PLAIN = Dialect(
    escape=str,
    strong=str,
    paint=lambda text, _: text,
    aside=lambda text: f"   {text}",
    link=lambda label, url: f"{label}: {url}",
)
TAME = PLAIN._replace(escape=tame)


def render(delivery: Delivery, now: datetime, site: str, dialect: Dialect, alone: Room, together: Room) -> str:
    """The whole message; several alerts of one delivery share it."""
    if len(delivery.alerts) == 1:
        alert = delivery.alerts[0]
        head = dialect.newline.join((dialect.strong(dialect.escape(_first_line(alert))), *heading(alert, now, dialect)))
        whole, limit = sheet(alert, head, site, dialect, alone), alone.bytes
    else:
        whole, limit = bundle(delivery, now, site, dialect, together), together.bytes
    return fit(numbered(whole, delivery, dialect), limit, wording.language_of(delivery))


def sheet(alert: Alert, head: str, site: str, dialect: Dialect, room: Room) -> Sheet:
    """One alert under a head of the caller's choice."""
    parts = tuple(_parts(alert, dialect, room.quote))
    return Sheet(head, parts[: room.parts], _foot(alert, site, dialect), max(len(parts) - room.parts, 0))


def bundle(delivery: Delivery, now: datetime, site: str, dialect: Dialect, room: Room) -> Sheet:
    """Several alerts: each with its own head, as many of its parts as the room allows, and its link."""
    language = wording.language_of(delivery)
    subject = wording.subject(delivery)
    head = dialect.strong(dialect.escape(subject if words.KEYWORD in subject else f"{words.KEYWORD} {subject}"))
    parts = []
    for number, alert in enumerate(delivery.alerts, 1):
        lines = [dialect.strong(dialect.escape(f"{number}. {_named(alert)}")), *heading(alert, now, dialect)]
        lines += islice(_parts(alert, dialect, room.quote, titled=False), room.parts)
        if _leads(target := wording.link(alert, site)):
            lines.append(dialect.link(wording.link_words(alert), link_target(target)))
        parts.append(dialect.newline.join(lines))
    legal = any(alert.findings for alert in delivery.alerts)
    return Sheet(head, tuple(parts), dialect.escape(wording.said(words.NOT_ADVICE, language)) if legal else "")


def numbered(whole: Sheet, delivery: Delivery, dialect: Dialect) -> Sheet:
    """The sheet with the message's reference as its last line."""
    lines = (whole.foot, dialect.aside(dialect.escape(wording.reference(delivery))).strip())
    return whole._replace(foot=dialect.newline.join(line for line in lines if line))


def heading(alert: Alert, now: datetime, dialect: Dialect) -> Iterator[str]:
    """The headline and the dates."""
    yield dialect.strong(dialect.escape(wording.headline(alert)))
    dates = wording.dates(alert, now)
    if dates:
        colon = _colon(alert.language)
        yield dialect.escape(" · ".join(f"{date.label}{colon}{date.words}" for date in dates))


def fit(whole: Sheet, limit: int, language: Language) -> str:
    """The sheet within so many bytes of UTF-8: parts are kept in order while they fit, the rest is counted."""
    kept: list[str] = []
    room = limit - size(whole.foot) - size(_more(len(whole.parts) + whole.left_out, language)) - 2 * len(GAP)
    head = cut(whole.head, room)
    room -= size(head)
    for part in whole.parts:
        room -= size(part) + len(GAP)
        if room < 0:
            break
        kept.append(part)
    missing = len(whole.parts) - len(kept) + whole.left_out
    pieces = (head, *kept, _more(missing, language) if missing else "", whole.foot)
    return GAP.join(piece for piece in pieces if piece)


def size(text: str) -> int:
    return len(text.encode())


def cut(text: str, limit: int) -> str:
    """At most so many bytes, cut on the border of a character."""
    return text if size(text) <= limit else text.encode()[: max(limit - 3, 0)].decode(errors="ignore") + "…"


def _more(count: int, language: Language) -> str:
    return Bilingual(f"…另有 {count} 项，见链接", f"…and {count} more, see the link").in_(language)


def _first_line(alert: Alert) -> str:
    tag = words.KEYWORD if alert.language == "zh" else f"{words.KEYWORD} {words.TAG.en}"
    return "".join(f"[{word}]" for word in (tag, *wording.badges(alert))) + " " + _named(alert)


def _named(alert: Alert) -> str:
    if alert.language == "zh":
        return f"〔{wording.provider(alert)}〕 {wording.title(alert)}"
    return f"{wording.provider(alert)} · {wording.title(alert)}"


def _parts(alert: Alert, dialect: Dialect, quote: int, *, titled: bool = True) -> Iterator[str]:
    """Facts, clauses, findings, gaps: each a part, the first of a section under its title."""
    sections: tuple[tuple[Bilingual, Iterable[str]], ...] = (
        (words.FACTS, (_fact(fact, alert.language, dialect, quote) for fact in alert.facts)),
        (words.CLAUSES, (_clause(clause, alert.language, dialect, quote) for clause in alert.clauses)),
        (words.FINDINGS, _bullets(alert.findings, dialect)),
        (words.UNKNOWN, _bullets(alert.unknown, dialect)),
    )
    for name, lines in sections:
        for place, line in enumerate(lines):
            under = titled and place == 0
            yield dialect.strong(name.in_(alert.language)) + dialect.newline + line if under else line


def _fact(fact: FactLine, language: Language, dialect: Dialect, quote: int) -> str:
    """``▼ notice of amendment: 30 days → 7 days (worse for you)``, why, and the words that prove it."""
    label, old, new = (wording.short(text, LABEL) for text in (fact.label, fact.old, fact.new))
    effect = words.EFFECT[fact.effect].in_(language)
    mark = dialect.paint(words.EFFECT_MARK[fact.effect], fact.effect)
    said = dialect.escape(f"{label}{_colon(language)}{old} → {new}")
    judged = dialect.escape(f"（{effect}）" if language == "zh" else f" ({effect})")
    lines = [f"{mark} {dialect.strong(said)}{dialect.paint(judged, fact.effect)}"]
    if quote:
        lines += _asides(dialect, wording.short(fact.why, REASON))
        lines += _sides(fact.old_quote, fact.new_quote, language, dialect, quote)
    return dialect.newline.join(lines)


def _clause(clause: ClauseLine, language: Language, dialect: Dialect, quote: int) -> str:
    """``Modified 13.2 Miscellaneous · Critical``, why, and both sides of the redline."""
    named = wording.short(" ".join((clause.label, clause.heading)), LABEL)
    change = wording.said(words.CHANGE[clause.kind], language)
    severity = words.SEVERITY[clause.severity].in_(language)
    lines = [dialect.strong(dialect.escape(f"{change} {named} · {severity}"))]
    lines += _asides(dialect, wording.short(clause.why, REASON))
    if quote and any(edit.op != "=" for edit in clause.redline):
        old, new = (wording.excerpt(clause.redline, side, quote) for side in ("-", "+"))
        lines += _sides(old, new, language, dialect, quote)
    return dialect.newline.join(lines)


def _bullets(sentences: tuple[str, ...], dialect: Dialect) -> Iterator[str]:
    """One-line remarks, a handful to a part."""
    for start in range(0, len(sentences), HANDFUL):
        remarks = (wording.short(sentence, REASON * 2) for sentence in sentences[start : start + HANDFUL])
        yield dialect.newline.join("· " + dialect.escape(remark) for remark in remarks)


def _asides(dialect: Dialect, text: str) -> list[str]:
    return [dialect.aside(dialect.escape(text))] if text else []


def _sides(old: str, new: str, language: Language, dialect: Dialect, quote: int) -> list[str]:
    """The words before and after, each on a line of its own."""
    said = ((words.OLD, old), (words.NEW, new))
    colon = _colon(language)
    return [
        dialect.aside(dialect.escape(f"{side.in_(language)}{colon}{wording.short(text, quote)}"))
        for side, text in said
        if text
    ]


def _foot(alert: Alert, site: str, dialect: Dialect) -> str:
    ours, theirs = wording.link_words(alert), words.ORIGINAL.in_(alert.language)
    links = ((ours, wording.link(alert, site)), (theirs, wording.original(alert)))
    lines = [dialect.link(label, link_target(url)) for label, url in links if _leads(url)]
    if alert.findings:
        lines.append(dialect.aside(dialect.escape(wording.said(words.NOT_ADVICE, alert.language))).strip())
    return dialect.newline.join(lines)


def _leads(url: str) -> bool:
    return 0 < len(url) <= LINK


def _colon(language: Language) -> str:
    return "：" if language == "zh" else ": "
