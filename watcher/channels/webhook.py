"""Signed webhook after Standard Webhooks 1.0.0, signed by the project's own library.

``webhook-id`` is the delivery's id and stays over all attempts: receivers tell repeated messages by it. The
timestamp is the attempt's. Bodies stay small: ids, changed facts, short quotes, and a link to the rest.
"""

import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any, NamedTuple

from standardwebhooks import Webhook

from watcher.channels import _wording as wording
from watcher.channels._channel import (
    ChannelKind,
    Outside,
    Setting,
    SettingMistake,
    Settings,
    Unusable,
    conceal,
    mistake,
)
from watcher.channels._http import JSON, Answer, HttpChannel, Letter, Request, refusal
from watcher.channels._robot import body_of
from watcher.model import Alert, Bilingual, Delivered, Delivery, Receipt

LIMIT = 20_000
SHORTEST_KEY, LONGEST_KEY = 24, 64
"""Bytes of a secret, as the specification asks."""
DIGEST = "agreement.digest"
NEVER_CUT = frozenset({"type", "timestamp", "thread", "source", "url", "link"})
"""Half an address or half an id is worth less than none."""


class Trim(NamedTuple):
    """How far the JSON of a matter is cut: characters of a string, entries of a list."""

    text: int
    entries: int


TRIMS = (Trim(1000, 50), Trim(300, 30), Trim(120, 15), Trim(60, 5), Trim(40, 2))
"""From gentle to rough; the first one under which the body fits is taken."""


def envelope(delivery: Delivery, site: str) -> Mapping[str, Any]:
    """``type``, ``timestamp`` and ``data`` of one matter, or of a digest whose ``data.items`` are such matters."""
    matters = [_matter(alert, site) for alert in delivery.alerts]
    if len(matters) == 1:
        return matters[0]
    newest = max(alert.at for alert in delivery.alerts)
    return {"type": DIGEST, "timestamp": newest.astimezone(UTC).isoformat(), "data": {"items": matters}}


def body(delivery: Delivery, site: str) -> bytes:
    """The envelope within the limit; what had to be cut is marked with ``"truncated": true``."""
    whole = envelope(delivery, site)
    content = body_of(whole)
    for trim in TRIMS:
        if len(content) <= LIMIT:
            return content
        content = body_of({**_trimmed(whole, trim), "truncated": True})
    return content if len(content) <= LIMIT else body_of(_bare(delivery, site))


def signed(secrets: tuple[str, ...], id_: str, now: datetime, content: bytes) -> Mapping[str, str]:
    """The three headers; one signature per secret, so that a secret can be changed without a gap."""
    moment = now.astimezone(UTC)
    signatures = (Webhook(secret).sign(id_, moment, content.decode()) for secret in secrets)
    return {
        **JSON,
        "webhook-id": id_,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


def judge(answer: Answer) -> Receipt:
    return refusal(answer) or Delivered(f"HTTP {answer.status}")


def compose(url: str, secrets: tuple[str, ...], site: str, delivery: Delivery, now: datetime) -> Letter:
    content = body(delivery, site)
    return Letter((Request(url, content, signed(secrets, delivery.id, now, content)),))


def open_channel(_id: str, settings: Settings, outside: Outside) -> HttpChannel | Unusable:
    secrets = settings.texts("secret")
    if mistakes := tuple(found for secret in secrets if (found := _weak(secret))):
        return Unusable(mistakes)
    url = settings.text("url")
    return HttpChannel(
        post=outside.post,
        compose=partial(compose, url, secrets, outside.site),
        judge=judge,
        hide=partial(conceal, secrets=(url, *secrets)),
    )


def _matter(alert: Alert, site: str) -> dict[str, Any]:
    data = json.loads(alert.data)
    return {
        "type": alert.kind,
        "timestamp": alert.at.astimezone(UTC).isoformat(),
        "data": {"thread": alert.thread, "headline": alert.headline, "link": wording.link(alert, site), **data},
    }


def _trimmed(value: Any, trim: Trim) -> Any:
    """The same JSON with long strings and long lists cut."""
    if isinstance(value, str):
        return value if len(value) <= trim.text else value[: trim.text - 1] + "…"
    if isinstance(value, list):
        return [_trimmed(entry, trim) for entry in value[: trim.entries]]
    if isinstance(value, dict):
        return {name: entry if name in NEVER_CUT else _trimmed(entry, trim) for name, entry in value.items()}
    return value


def _bare(delivery: Delivery, site: str) -> dict[str, Any]:
    """What is left when even the roughest cut is too long: which matters these are and where to read them."""
    first = delivery.alerts[0]
    data = {
        "source": wording.short(first.source, 200),
        "headline": wording.headline(first),
        "link": wording.link(first, site)[:1000],
        "count": len(delivery.alerts),
    }
    kind = first.kind if len(delivery.alerts) == 1 else DIGEST
    return {"type": kind, "timestamp": first.at.astimezone(UTC).isoformat(), "data": data, "truncated": True}


def _weak(secret: str) -> SettingMistake | None:
    """A secret that the specification would not accept, or that is no base64 at all."""
    encoded = secret.removeprefix("whsec_")
    try:
        key = b64decode(encoded + "=" * (-len(encoded) % 4), validate=True)
    except ValueError:
        key = b""
    if SHORTEST_KEY <= len(key) <= LONGEST_KEY:
        return None
    return mistake(
        "secret",
        f"密钥应为 whsec_ 加 base64，解码后 {SHORTEST_KEY} 到 {LONGEST_KEY} 字节",
        f"a secret is whsec_ and base64 of {SHORTEST_KEY} to {LONGEST_KEY} bytes",
    )


WEBHOOK = ChannelKind(
    name="webhook",
    label=Bilingual("签名 Webhook（Standard Webhooks）", "signed webhook (Standard Webhooks)"),
    settings=(
        Setting("url", Bilingual("接收地址", "address of the receiver"), "url"),
        Setting(
            "secret",
            Bilingual(
                "签名密钥 whsec_…；轮换期间可写多个", "signing secret whsec_…; several while one replaces another"
            ),
            "texts",
            secret=True,
        ),
    ),
    open=open_channel,
    limit=LIMIT,
    closes=True,
)
