"""Three real receivers beside the site of the small world: a mailbox behind TLS, a signed webhook, a chat robot.

Each keeps the id under which a message came, and counts what it could not verify: the webhook by the library of
Standard Webhooks, the robot by the platform's documented formula, the mailbox by the connection's encryption.
"""

import hmac
import json
import re
import ssl
from base64 import b64encode
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from hashlib import sha256
from pathlib import Path

import trustme
from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from tests.channels.receivers import Mailbox, smtp_receiver
from tests.engine.world import SECRET, Arrival, World, open_world

CHANNELS = ("mail", "hook", "robot")
ROBOT_SECRET = "a secret that robot and service share"
REFERENCE = 12
"""Characters of a message's id that robots are shown: they have no other place for it."""


@dataclass
class Audience(World):
    """The world with its receivers, and where to find them."""

    mail_port: int = 0
    authority: Path = Path()
    forged: int = 0
    """Messages whose signature or encryption did not hold."""

    async def receive(self, request: web.Request) -> web.Response:
        name, body = request.match_info["name"], await request.read()
        self.asked[name] += 1
        if name == "robot":
            return self._robot(json.loads(body))
        try:
            Webhook(SECRET).verify(body, dict(request.headers))
        except WebhookVerificationError:
            self.forged += 1
        self.received.append(Arrival(request.headers["webhook-id"][:REFERENCE], name, None))
        return web.Response(status=204)

    def _robot(self, body: Mapping[str, object]) -> web.Response:
        """As the platform's guide says: key is time and secret, nothing is signed with it, 200 and code 0."""
        key = f"{body['timestamp']}\n{ROBOT_SECRET}".encode()
        self.forged += body["sign"] != b64encode(hmac.digest(key, b"", sha256)).decode()
        (shown,) = re.findall(r"编号 (\w+)", json.dumps(body, ensure_ascii=False))
        self.received.append(Arrival(shown, "robot", None))
        return web.json_response({"code": 0})

    def mail(self, envelope: Envelope, *, secured: bool) -> None:
        self.asked["mail"] += 1
        self.forged += not secured
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        named = message_from_bytes(content, policy=policy.default)["Message-ID"]
        self.received.append(Arrival(named.strip("<>").partition("@")[0][:REFERENCE], "mail", None))


class _Box(Mailbox):
    """The mailbox, reporting to its world."""

    def __init__(self, audience: Audience) -> None:
        super().__init__()
        self._audience = audience

    async def handle_DATA(self, _server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self._audience.mail(envelope, secured=session.ssl is not None)
        return "250 queued"


@asynccontextmanager
async def open_audience(directory: Path) -> AsyncIterator[Audience]:
    ca, pem = trustme.CA(), directory / "ca.pem"
    ca.cert_pem.write_to_path(pem)
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert("127.0.0.1").configure_cert(tls)
    audience = Audience()
    async with open_world(audience), smtp_receiver(_Box(audience), require_starttls=True, tls_context=tls) as port:
        audience.mail_port, audience.authority = port, pem
        yield audience


def environment(audience: Audience) -> Mapping[str, str]:
    """The secrets of the three channels."""
    return {"HOOK_SECRET": SECRET, "ROBOT_URL": f"{audience.address}/robot", "ROBOT_SECRET": ROBOT_SECRET}


def configured(directory: Path, audience: Audience, database: str, names: Sequence[str]) -> Path:
    """sources.toml: every source is a provider of its own and tells all three."""
    text = f"""[watcher]
database = "{database}"
allow = ["127.0.0.1"]
pause = 0
per_host = 8
concurrency = 64
gather = 0
port = 0

[defaults]
every = "6h"
routes = ["mail", "hook", "robot"]

[[channel]]
id = "mail"
kind = "email"
host = "127.0.0.1"
port = {audience.mail_port}
security = "starttls"
ca_file = "{audience.authority}"
from = "watcher@example.org"
to = ["legal@example.org"]

[[channel]]
id = "hook"
kind = "webhook"
url = "{audience.address}/hook"
secret = {{ env = "HOOK_SECRET" }}

[[channel]]
id = "robot"
kind = "feishu"
url = {{ env = "ROBOT_URL" }}
secret = {{ env = "ROBOT_SECRET" }}
"""
    for name in names:
        text += (
            f'\n[[source]]\nid = "{name}"\nprovider = "p-{name}"\ntitle = "{name}"\nurl = "{audience.address}/{name}"\n'
        )
    config = directory / "sources.toml"
    config.write_text(text, encoding="utf-8")
    return config
