"""One connection to an SMTP server: dialled to a judged address, secured, logged in, used for a batch of messages.

What the server says is judged by its type and code, never by its words.
"""

import asyncio
import socket
import ssl
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from functools import partial
from ipaddress import ip_address

from aiosmtplib import SMTP, SMTPException, SMTPRecipientRefused, SMTPResponseException

from watcher.channels import _wording as wording
from watcher.channels._channel import Resolve, conceal
from watcher.channels._http import unreached
from watcher.channels._mail import Mail
from watcher.model import Delivered, FetchFailure, Receipt, Refused

TIMEOUT = 30.0
"""Seconds for one command."""
GOODBYE = 5.0
PATIENT_ATTEMPTS = 3
"""So often everybody waits for a recipient who is put off for the moment."""


@dataclass(frozen=True, slots=True)
class Account:
    """Where to hand the mail over, and as whom."""

    host: str
    port: int
    security: str
    username: str
    password: str = field(repr=False)
    tls: ssl.SSLContext | None = field(repr=False)


class Line:
    """One connection, opened for the first message. A server that cannot be reached is asked once per batch."""

    def __init__(self, account: Account, resolve: Resolve) -> None:
        self._account = account
        self._resolve = resolve
        self._smtp: SMTP | None = None
        self._down: Refused | None = None
        self._hide = partial(conceal, secrets=(account.password,))

    async def send(self, mail: Mail) -> Receipt:
        if self._down:
            return self._down
        try:
            opened = await self._opened()
        except (SMTPException, OSError) as error:
            opened = self._trouble(error)
        if isinstance(opened, Refused):
            self._down = opened
            return opened
        with ExitStack() as torn:
            torn.callback(opened.close)  # a conversation that breaks off anywhere cannot be taken up again
            try:
                receipt = await _hand_over(opened, mail)
            except SMTPResponseException as error:
                receipt = self._trouble(error)
            except (SMTPException, OSError) as error:
                return self._trouble(error)
            torn.pop_all()
        return _noted(receipt, mail, self._hide)

    async def hang_up(self) -> None:
        if self._smtp is not None:
            with suppress(SMTPException, OSError):
                await self._smtp.quit(timeout=GOODBYE)
            self._smtp.close()

    async def _opened(self) -> SMTP | Refused:
        """The connection, if need be a new one; Refused where the server cannot be found or lacks what we ask for."""
        if self._smtp is not None and self._smtp.is_connected:
            return self._smtp
        account = self._account
        addresses = await self._resolve(account.host, account.port)
        if isinstance(addresses, FetchFailure):
            return unreached(addresses, self._hide)
        smtp = _speaker(account, await _dial(addresses, account.port))
        with ExitStack() as torn:
            torn.callback(smtp.close)  # what is not secured to the end must never be used
            await smtp.connect()
            if refused := await _secure_and_log_in(smtp, account):
                return refused
            torn.pop_all()
        self._smtp = smtp
        return smtp

    def _trouble(self, error: SMTPException | OSError) -> Refused:
        """What went wrong, judged by its type and code, never by its words."""
        if isinstance(error, SMTPResponseException):
            reason = f"SMTP {error.code}: {wording.short(error.message, 200)}"
            return Refused(self._hide(reason), permanent=error.code >= 500)
        return Refused(self._hide(f"{type(error).__name__}: {wording.short(str(error), 200)}"))


async def _dial(addresses: tuple[str, ...], port: int) -> socket.socket:
    """A connection to the first of the judged addresses that answers."""
    trouble = OSError("no address")
    for address in addresses:
        family = socket.AF_INET6 if ip_address(address).version == 6 else socket.AF_INET
        with ExitStack() as opened:
            connection = opened.enter_context(socket.socket(family, socket.SOCK_STREAM))
            connection.settimeout(0)
            try:
                async with asyncio.timeout(TIMEOUT):
                    await asyncio.get_running_loop().sock_connect(connection, (address, port))
            except OSError as error:
                trouble = error
                continue
            opened.pop_all()
            return connection
    raise trouble


def _speaker(account: Account, connection: socket.socket) -> SMTP:
    """A client on a connection of ours; certificates are checked against the host's name, not its address."""
    own = ip_address(connection.getsockname()[0].partition("%")[0])
    return SMTP(
        hostname=account.host,
        sock=connection,
        use_tls=account.security == "tls",
        start_tls=False,
        tls_context=account.tls,
        local_hostname=f"[{'IPv6:' if own.version == 6 else ''}{own}]",
        timeout=TIMEOUT,
    )


async def _secure_and_log_in(smtp: SMTP, account: Account) -> Refused | None:
    if account.security == "starttls":
        await smtp.ehlo()
        if not smtp.supports_extension("starttls"):
            return Refused("the server offers no STARTTLS, and nothing is sent unencrypted", permanent=True)
        await smtp.starttls()
    if account.username:
        await smtp.ehlo()
        if not smtp.supports_extension("auth"):
            return Refused("the server offers no authentication; leave out username and password", permanent=True)
        await smtp.login(account.username, account.password)
    return None


async def _hand_over(smtp: SMTP, mail: Mail) -> Receipt:
    try:
        await smtp.mail(mail.sender)
        missed = await _name_recipients(smtp, mail.recipients)
        if refused := _hold_back(mail, missed):
            await smtp.rset()
            return refused
        accepted = await smtp.data(mail.content)
    except SMTPResponseException:
        with suppress(SMTPException, OSError):
            await smtp.rset()
        raise
    detail = f"{accepted.code} {wording.short(accepted.message, 100)}"
    return Delivered(f"{detail}; not accepted: {_told(missed)}" if missed else detail)


async def _name_recipients(smtp: SMTP, recipients: tuple[str, ...]) -> tuple[SMTPRecipientRefused, ...]:
    """Names them all and tells which were not accepted."""
    missed = []
    for recipient in recipients:
        try:
            await smtp.rcpt(recipient)
        except SMTPRecipientRefused as error:
            missed.append(error)
    return tuple(missed)


def _hold_back(mail: Mail, missed: tuple[SMTPRecipientRefused, ...]) -> Refused | None:
    """Whether the message should not be sent now, because nobody or not everybody would get it."""
    put_off = [error for error in missed if error.code < 500]
    nobody = len(missed) == len(mail.recipients)
    if nobody or (put_off and mail.attempt <= PATIENT_ATTEMPTS):
        return Refused(f"recipients not accepted: {_told(missed)}", permanent=not put_off)
    return None


def _told(missed: tuple[SMTPRecipientRefused, ...]) -> str:
    return ", ".join(f"{error.recipient} ({error.code} {wording.short(error.message, 80)})" for error in missed)


def _noted(receipt: Receipt, mail: Mail, hide: Callable[[str], str]) -> Receipt:
    match receipt:
        case Delivered(detail):
            return Delivered(hide(f"{detail}; {mail.note}" if mail.note else detail))
        case Refused(reason, permanent, retry_after, disable):
            return Refused(hide(reason), permanent, retry_after, disable)
