"""What becomes of a message at every kind of receiver, found out by sending it: `python -m tests.channels.table`.

Real receivers on loopback, the real door of the fetching room, real attempts; nothing in the printed tables is
written by hand. ``docs/alerts.md`` carries them as printed, which a test compares.
"""

import asyncio
import ssl
import tempfile
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import trustme

from tests.channels import samples
from tests.channels.examples import SETTINGS, TOKEN
from tests.channels.receivers import (
    IMPATIENT,
    PATIENT,
    Behaviour,
    Mailbox,
    answers,
    breaks_off,
    http_receiver,
    resolve,
    says_nothing,
    smtp_receiver,
)
from watcher.channels import KINDS, Outside, Unusable, build
from watcher.deliver import WAITS, next_attempt
from watcher.fetch import Fetcher, FetchSettings
from watcher.model import Delivered, Receipt, Refused

TARGETS = {
    "webhook": f"/in/{TOKEN}",
    "feishu": f"/open-apis/bot/v2/hook/{TOKEN}",
    "dingtalk": f"/robot/send?access_token={TOKEN}",
    "wecom": f"/cgi-bin/webhook/send?key={TOKEN}",
    "flashduty": f"/event/push/alert/standard?integration_key={TOKEN}",
    "apprise": f"/{TOKEN}",
}
WELL: Mapping[str, bytes] = {
    "feishu": b'{"code":0,"msg":"success"}',
    "dingtalk": b'{"errcode":0,"errmsg":"ok"}',
    "wecom": b'{"errcode":0,"errmsg":"ok"}',
    "flashduty": b'{"request_id":"r1","data":{"alert_key":"agr:x"}}',
}
LATER: Mapping[str, bytes] = {
    "feishu": b'{"code":11232,"msg":"frequency limited"}',
    "dingtalk": b'{"errcode":130101,"errmsg":"send too fast"}',
    "wecom": b'{"errcode":45009,"errmsg":"api freq out of limit"}',
    "flashduty": b'{"error":{"code":"InternalError","message":"oops"}}',
}
NEVER: Mapping[str, bytes] = {
    "feishu": b'{"code":19021,"msg":"sign match fail"}',
    "dingtalk": b'{"errcode":310000,"errmsg":"sign not match"}',
    "wecom": b'{"errcode":93000,"errmsg":"invalid webhook url"}',
    "flashduty": b'{"error":{"code":"Unauthorized","message":"bad key"}}',
}


class Row(NamedTuple):
    """One kind of receiver: what it does, for each kind of channel in that channel's own words."""

    name: str
    status: int = 200
    bodies: Mapping[str, bytes] = {}
    headers: Mapping[str, str] = {}
    instead: Behaviour | None = None
    patience: timedelta = PATIENT

    def behaviour(self, kind: str) -> Behaviour:
        return self.instead or answers(self.status, self.bodies.get(kind, b""), **self.headers)


ROWS = (
    Row("200", bodies=WELL),
    Row("200, body says “too many”", bodies=LATER),
    Row("200, body says “refused”", bodies=NEVER),
    Row("200, a login page", bodies=dict.fromkeys(WELL, b"<html>login</html>")),
    Row("429, Retry-After: 120", 429, headers={"Retry_After": "120"}),
    Row("410", 410),
    Row("500", 500),
    Row("302 elsewhere", 302, headers={"Location": "http://127.0.0.1:9/"}),
    Row("slow", instead=says_nothing, patience=IMPATIENT),
    Row("cut off", instead=breaks_off),
)


class Post(NamedTuple):
    """An SMTP server: what it says to a recipient and to the message, and how the conversation is secured."""

    name: str
    recipient: str = ""
    data: str = ""
    offers_tls: bool = True
    known_authority: bool = True
    security: str = "starttls"


POSTS = (
    Post("takes it (STARTTLS)"),
    Post("takes it (TLS)", security="tls"),
    Post("450 for the recipient", recipient="450 mailbox busy"),
    Post("550 for the recipient", recipient="550 no such mailbox"),
    Post("451 for the message", data="451 try again"),
    Post("554 for the message", data="554 refused"),
    Post("offers no STARTTLS", offers_tls=False),
    Post("a certificate nobody vouches for", known_authority=False),
)


def way_out(fetcher: Fetcher, patience: timedelta = PATIENT) -> Outside:
    """The one that the service has, for somebody who waits so long."""

    async def post(url: str, content: bytes, headers: Any, _within: timedelta, /) -> Any:
        return await fetcher.post(url, content, headers, patience.total_seconds())

    return Outside(post, resolve, samples.SITE)


def door() -> Fetcher:
    return Fetcher(FetchSettings("watcher-tests/1", allow=("127.0.0.1",), pause=0))


async def send(kind: str, settings: Mapping[str, object], outside: Outside) -> Receipt:
    built = build(KINDS[kind], "legal-team", {**SETTINGS[kind], **settings}, outside)
    assert not isinstance(built, Unusable), built
    receipt: Receipt = await built.send(built.render(samples.delivery(), samples.NOW))
    return receipt


async def post_to(kind: str, row: Row, fetcher: Fetcher) -> str:
    async with http_receiver(row.behaviour(kind)) as receiver:
        target = receiver.url(TARGETS[kind])
        settings: Mapping[str, object] = {"url": target}
        if kind == "apprise":
            seconds = row.patience.total_seconds()
            settings = {"urls": [target.replace("http:", "json:") + f"?rto={seconds}&cto={seconds}"]}
        return told(await send(kind, settings, way_out(fetcher, row.patience)))


async def mail_to(post: Post, ca: trustme.CA, pem: Path, fetcher: Fetcher) -> str:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    (ca if post.known_authority else trustme.CA()).issue_cert("mail.test").configure_cert(tls)
    mailbox = Mailbox(refuse=dict.fromkeys(("legal@example.com",), post.recipient) if post.recipient else {})
    mailbox.refuse_data = post.data
    over_tls = tls if post.security == "tls" else None
    options: dict[str, Any] = {"tls_context": tls} if post.offers_tls and over_tls is None else {}
    async with smtp_receiver(mailbox, over_tls, **options) as port:
        settings: dict[str, object] = {"port": port, "security": post.security, "ca_file": str(pem)}
        nobody: dict[str, object] = {"username": "", "password": "", "to": ["legal@example.com"]}
        return told(await send("email", settings | nobody, way_out(fetcher)))


def told(receipt: Receipt) -> str:
    """What follows from an attempt, as the service itself decides it."""
    match receipt:
        case Delivered():
            return "delivered"
        case Refused(disable=True):
            return "dead, channel closed"
        case refused:
            again = next_attempt(samples.delivery(), refused, samples.NOW)
            if again is None:
                return "dead"
            return f"again in {words(refused.retry_after)}" if refused.retry_after else "again"


def words(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    for unit, size in (("d", 86400), ("h", 3600), ("min", 60)):
        if seconds >= size and seconds % size == 0:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


async def posting() -> str:
    async with door() as fetcher:
        cells = await asyncio.gather(*(post_to(kind, row, fetcher) for row in ROWS for kind in TARGETS))
    kinds = len(TARGETS)
    rows = [[row.name, *cells[place * kinds : (place + 1) * kinds]] for place, row in enumerate(ROWS)]
    return markdown(["the receiver answers", *TARGETS], rows)


async def mailing() -> str:
    with tempfile.TemporaryDirectory() as home:
        ca, pem = trustme.CA(), Path(home) / "ca.pem"
        ca.cert_pem.write_to_path(pem)
        async with door() as fetcher:
            cells = await asyncio.gather(*(mail_to(post, ca, pem, fetcher) for post in POSTS))
    return markdown(["the mail server", "email"], [[post.name, cell] for post, cell in zip(POSTS, cells, strict=True)])


def waiting() -> str:
    """When a message that is refused every time is tried: waits, and how long after the first attempt."""
    since, rows = timedelta(), [["1", "", "at once"]]
    for number, wait in enumerate(WAITS, 2):
        since += wait
        days, rest = divmod(since, timedelta(days=1))
        after = " ".join(part for part in (f"{days} d" if days else "", str(rest) if rest else "") if part)
        rows.append([str(number), words(wait), after])
    return markdown(["attempt", "waits", "after the first"], rows)


async def tables() -> tuple[str, str, str]:
    return await posting(), await mailing(), waiting()


if __name__ == "__main__":
    print("\n\n".join(asyncio.run(tables())))  # noqa: T201 - what the command is for
