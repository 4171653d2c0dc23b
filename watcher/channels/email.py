"""E-mail over SMTP: TLS or STARTTLS, one connection for a batch, to an address that was judged before.

A channel with several recipients is one delivery. Where only some of them are put off for the moment, nobody is
written to at first, so that the next attempt reaches all of them once; a mailbox that stays full must not silence
the others, so from the fourth attempt on whoever can be reached is.
"""

import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parseaddr

from watcher import words
from watcher.channels import _wording as wording
from watcher.channels._channel import (
    ChannelKind,
    Outside,
    Resolve,
    Send,
    Setting,
    SettingMistake,
    Settings,
    Unusable,
    mistake,
)
from watcher.channels._mail import Envelope, Mail, compose
from watcher.channels._smtp import Account, Line
from watcher.model import Bilingual, Delivery, Receipt

PORTS = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True, slots=True)
class EmailChannel:
    account: Account
    envelope: Envelope
    resolve: Resolve = field(repr=False)
    site: str

    def render(self, delivery: Delivery, now: datetime) -> Mail:
        return compose(self.envelope, self.site, delivery, now)

    async def send(self, message: Mail) -> Receipt:
        async with self.session() as send:
            return await send(message)

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Send[Mail]]:
        line = Line(self.account, self.resolve)
        try:
            yield line.send
        finally:
            await line.hang_up()


def open_channel(id_: str, settings: Settings, outside: Outside) -> EmailChannel | Unusable:
    name, sender = parseaddr(settings.text("from"))
    recipients = tuple(parseaddr(written)[1] for written in settings.texts("to"))
    mistakes = _wrong_login(settings)
    tls = _tls(settings)
    if isinstance(tls, SettingMistake):
        mistakes.append(tls)
    if mistakes or isinstance(tls, SettingMistake):
        return Unusable(tuple(mistakes))
    security = settings.text("security")
    account = Account(
        host=settings.text("host"),
        port=settings.number("port") or PORTS[security],
        security=security,
        username=settings.text("username"),
        password=settings.text("password"),
        tls=tls,
    )
    envelope = Envelope(wording.one_line(name) or words.NAME.zh, sender, recipients, _list_id(id_))
    return EmailChannel(account, envelope, outside.resolve, outside.site)


def _wrong_login(settings: Settings) -> list[SettingMistake]:
    username, password = settings.text("username"), settings.text("password")
    if bool(username) != bool(password):
        return [mistake("password", "用户名和密码要么都写，要么都不写", "username and password go together")]
    if password and settings.text("security") == "none":
        return [mistake("security", "不会在未加密的连接上发送密码", "a password is never sent unencrypted")]
    return []


def _tls(settings: Settings) -> ssl.SSLContext | SettingMistake | None:
    if settings.text("security") == "none":
        return None
    file = settings.text("ca_file")
    try:
        return ssl.create_default_context(cafile=file or None)
    except ssl.SSLError:
        return mistake("ca_file", f"{file} 中没有证书（PEM）", f"{file} holds no certificate (PEM)")
    except OSError as error:
        reason = error.strerror
        return mistake("ca_file", f"无法读取 {file}：{reason}", f"{file} cannot be read: {reason}")


def _list_id(id_: str) -> str:
    """The channel's id as a label of a domain name."""
    return re.sub(r"[^a-z0-9-]+", "-", id_.lower()).strip("-") or "alerts"


EMAIL = ChannelKind(
    name="email",
    label=Bilingual("电子邮件（SMTP）", "e-mail (SMTP)"),
    settings=(
        Setting("host", Bilingual("发信服务器", "outgoing mail server"), "host"),
        Setting(
            "port",
            Bilingual(
                "端口；默认 587（starttls）、465（tls）、25（none）", "port; 587 (starttls), 465 (tls), 25 (none)"
            ),
            "port",
            required=False,
            default=0,
        ),
        Setting(
            "security",
            Bilingual("连接的加密方式", "how the connection is encrypted"),
            required=False,
            default="starttls",
            choices=("starttls", "tls", "none"),
        ),
        Setting("username", Bilingual("登录名", "user name"), required=False),
        Setting("password", Bilingual("密码或授权码", "password"), required=False, secret=True),
        Setting("from", Bilingual("发件人，可带名称", "sender, with or without a name"), "mailbox"),
        Setting("to", Bilingual("收件人，可写多个", "recipients"), "mailboxes"),
        Setting(
            "ca_file",
            Bilingual("额外信任的证书（PEM 文件）", "PEM file of certificates to trust instead of the system's"),
            required=False,
        ),
    ),
    open=open_channel,
    limit=600_000,
)
