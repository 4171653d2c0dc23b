"""A delivery as an e-mail: complete plain text first, HTML with the redline, the deadline as a calendar entry.

Pure but for reading the package's own template. The same delivery gives the same bytes at every attempt of a day.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.headerregistry import BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage, Message
from email.policy import SMTP, EmailPolicy, Policy
from email.utils import formataddr
from hashlib import sha256
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, TemplateError

from watcher import words
from watcher.channels import _wording as wording
from watcher.channels._calendar import deadlines
from watcher.channels._html import page
from watcher.channels._text import PLAIN, Room, render
from watcher.model import Alert, Delivery

ROOM = Room(bytes=200_000, parts=1_000, quote=2_000)
TOGETHER = Room(bytes=200_000, parts=200, quote=600)


class AsWritten(UnstructuredHeader, BaseHeader):
    """An identifier stands as it is: the standard folding would turn one of 70 characters into an encoded word."""

    def fold(self, *, policy: "Policy[Message]") -> str:
        return f"{self.name}: {self}{policy.linesep}"


def _wire() -> "EmailPolicy[EmailMessage]":
    headers = HeaderRegistry()
    for name in ("message-id", "in-reply-to", "references", "list-id"):
        headers.map_to_type(name, AsWritten)
    return SMTP.clone(cte_type="7bit", header_factory=headers)


WIRE = _wire()

TEMPLATES = Environment(
    loader=PackageLoader("watcher.channels"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Envelope(NamedTuple):
    """Who writes to whom, and what the list is called."""

    name: str
    sender: str
    recipients: tuple[str, ...]
    list_id: str

    @property
    def domain(self) -> str:
        return self.sender.rpartition("@")[2]


class Mail(NamedTuple):
    """One message as it goes over the wire."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes
    attempt: int
    note: str = ""
    """What could not be made as it should have been."""


def compose(
    envelope: Envelope, site: str, delivery: Delivery, now: datetime, templates: Environment = TEMPLATES
) -> Mail:
    message = EmailMessage(policy=WIRE)
    _head(message, envelope, delivery)
    message.set_content(render(delivery, now, site, PLAIN, ROOM, TOGETHER), cte="base64")
    note = ""
    try:
        message.add_alternative(page(delivery, now, site, templates), subtype="html", cte="base64")
    except TemplateError as broken:
        note = f"plain text only, the HTML template failed: {type(broken).__name__}: {broken.message}"
    if calendar := deadlines(delivery.alerts, site):
        message.add_attachment(
            calendar, maintype="text", subtype="calendar", filename="deadline.ics",
            params={"method": "PUBLISH", "charset": "utf-8"},
        )  # fmt: skip
    _fix_boundaries(message, delivery.id)
    return Mail(envelope.sender, envelope.recipients, message.as_bytes(), delivery.attempt, note)


def _head(message: EmailMessage, envelope: Envelope, delivery: Delivery) -> None:
    message["From"] = formataddr((envelope.name, envelope.sender))
    message["To"] = ", ".join(envelope.recipients)
    message["Subject"] = wording.subject(delivery)
    message["Date"] = delivery.created.astimezone(UTC)
    message["Message-ID"] = f"<{_token(delivery.id)}@{envelope.domain}>"
    if roots := _roots(delivery.alerts):
        root = f"<{roots[0]}@{envelope.domain}>"
        message["In-Reply-To"] = root
        message["References"] = root
    message["List-Id"] = f"{words.NAME.en} <{envelope.list_id}.{envelope.domain}>"
    message["Auto-Submitted"] = "auto-generated"
    if len(delivery.alerts) > 1:
        message["Precedence"] = "bulk"


def _roots(alerts: Iterable[Alert]) -> list[str]:
    """The root of the conversation: of the one matter that all alerts are about, else none.

    The root is a message that nobody ever sent: reminders then meet in one conversation even where the first
    message went to somebody else, or was deleted.
    """
    threads = {wording.thread_id(alert) for alert in alerts}
    return list(threads) if len(threads) == 1 else []


def _token(id_: str) -> str:
    """The delivery's id, where it may stand in a header as it is."""
    return id_ if re.fullmatch(r"[A-Za-z0-9_.-]{1,64}", id_) else sha256(id_.encode()).hexdigest()[:32]


def _fix_boundaries(message: EmailMessage, id_: str) -> None:
    """Boundaries from the id instead of from chance. Neither base64 nor a calendar line can hold ``=_``."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{sha256(id_.encode()).hexdigest()[:24]}_{number}")
