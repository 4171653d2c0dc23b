"""Mail handed over to real SMTP servers on loopback: with TLS, STARTTLS, accounts, and every way of saying no."""

import asyncio
import ssl
from collections.abc import Awaitable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.channels import samples
from tests.channels.examples import PASSWORD, SETTINGS, channel
from tests.channels.receivers import OUTSIDE, Mailbox, knows, smtp_receiver
from tests.fetch.origins import closed_port
from watcher.channels import KINDS, Channel, Unusable, build
from watcher.model import Bilingual, Delivered, FetchFailure, Refused

LONG = 60
"""Seconds after which something hangs that would not, on the busiest machine."""
ACCOUNT = {"authenticator": knows("watcher", PASSWORD), "auth_required": True}


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[trustme.CA, Path]:
    ca = trustme.CA()
    pem = tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(pem)
    return ca, pem


@pytest.fixture
def ca_file(authority: tuple[trustme.CA, Path]) -> str:
    return str(authority[1])


@pytest.fixture
def tls(authority: tuple[trustme.CA, Path]) -> ssl.SSLContext:
    return server_tls(authority[0], "mail.test")


def server_tls(ca: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert(name).configure_cert(context)
    return context


def to(port: int, **changes: object) -> Channel[Any]:
    return channel("email", OUTSIDE, port=port, **changes)


def plain_to(port: int, **changes: object) -> Channel[Any]:
    return to(port, security="none", username="", password="", **changes)


async def deliver(mail: Channel[Any], attempt: int = 1) -> Delivered | Refused:
    return await mail.send(mail.render(samples.delivery(attempt=attempt), samples.NOW))


async def test_over_starttls_with_an_account(tls: ssl.SSLContext, ca_file: str) -> None:
    mailbox = Mailbox()
    async with smtp_receiver(mailbox, require_starttls=True, tls_context=tls, **ACCOUNT) as port:
        receipt = await deliver(to(port, ca_file=ca_file))
    assert receipt == Delivered("250 queued as A1")
    (envelope,) = mailbox.messages
    assert envelope.mail_from == "watcher@example.com"
    assert envelope.rcpt_tos == ["legal@example.com", "ops@example.com"]
    assert mailbox.secured == mailbox.logged_in == [True]


async def test_over_tls_from_the_first_byte(tls: ssl.SSLContext, ca_file: str) -> None:
    mailbox = Mailbox()
    account = {"authenticator": ACCOUNT["authenticator"], "auth_require_tls": False}
    async with smtp_receiver(mailbox, over_tls=tls, **account) as port:
        receipt = await deliver(to(port, security="tls", ca_file=ca_file))
    assert receipt == Delivered("250 queued as A1")
    assert mailbox.logged_in == [True]


async def test_what_arrives_is_what_was_rendered(tls: ssl.SSLContext, ca_file: str) -> None:
    mailbox = Mailbox()
    async with smtp_receiver(mailbox, tls_context=tls, **ACCOUNT) as port:
        mail = to(port, ca_file=ca_file)
        message = mail.render(samples.delivery(), samples.NOW)
        await mail.send(message)
    assert mailbox.messages[0].original_content == message.content


async def test_a_batch_uses_one_connection(tls: ssl.SSLContext, ca_file: str) -> None:
    mailbox = Mailbox()
    async with smtp_receiver(mailbox, tls_context=tls, **ACCOUNT) as port:
        mail = to(port, ca_file=ca_file)
        async with mail.session() as send:
            for id_ in ("one", "two", "three"):
                assert isinstance(await send(mail.render(samples.delivery(id_=id_), samples.NOW)), Delivered)
    assert len(mailbox.messages) == 3
    assert mailbox.connections == 1


async def test_a_server_without_starttls_gets_no_mail_and_no_password() -> None:
    mailbox = Mailbox()
    async with smtp_receiver(mailbox) as port:
        receipt = await deliver(to(port))
    assert isinstance(receipt, Refused)
    assert receipt.permanent
    assert "STARTTLS" in receipt.reason
    assert mailbox.messages == []


async def test_a_certificate_of_another_name_gets_no_mail(authority: tuple[trustme.CA, Path]) -> None:
    ca, pem = authority
    mailbox = Mailbox()
    async with smtp_receiver(mailbox, tls_context=server_tls(ca, "other.test"), **ACCOUNT) as port:
        receipt = await deliver(to(port, ca_file=str(pem)))
    assert isinstance(receipt, Refused)
    assert not receipt.permanent
    assert mailbox.messages == []


@pytest.mark.parametrize("security", ["tls", "starttls"])
async def test_a_certificate_nobody_vouches_for_gets_no_mail(security: str, tls: ssl.SSLContext) -> None:
    mailbox = Mailbox()
    over = {"over_tls": tls} if security == "tls" else {"tls_context": tls}
    async with smtp_receiver(mailbox, **over, **ACCOUNT) as port:
        receipt = await deliver(to(port, security=security))
    assert isinstance(receipt, Refused)
    assert not receipt.permanent
    assert mailbox.messages == []


async def test_a_wrong_password_is_given_up_and_not_told(tls: ssl.SSLContext, ca_file: str) -> None:
    mailbox = Mailbox()
    async with smtp_receiver(mailbox, tls_context=tls, **ACCOUNT) as port:
        receipt = await deliver(to(port, ca_file=ca_file, password="not-the-password"))
    assert isinstance(receipt, Refused)
    assert receipt.permanent
    assert "535" in receipt.reason
    assert "not-the-password" not in receipt.reason


async def test_a_server_without_accounts_is_told_so(tls: ssl.SSLContext, ca_file: str) -> None:
    async with smtp_receiver(Mailbox(), tls_context=tls, auth_exclude_mechanism=["PLAIN", "LOGIN"]) as port:
        receipt = await deliver(to(port, ca_file=ca_file))
    assert isinstance(receipt, Refused)


async def test_nobody_is_written_to_while_somebody_is_put_off_for_the_moment() -> None:
    mailbox = Mailbox(refuse={"ops@example.com": "450 greylisted, try later"})
    async with smtp_receiver(mailbox) as port:
        receipt = await deliver(plain_to(port), attempt=1)
        assert isinstance(receipt, Refused)
        assert not receipt.permanent
        assert mailbox.messages == []
        mailbox.refuse = {}
        assert isinstance(await deliver(plain_to(port), attempt=2), Delivered)
    assert [envelope.rcpt_tos for envelope in mailbox.messages] == [["legal@example.com", "ops@example.com"]]


async def test_a_mailbox_that_stays_full_does_not_silence_the_others() -> None:
    mailbox = Mailbox(refuse={"ops@example.com": "452 mailbox full"})
    async with smtp_receiver(mailbox) as port:
        receipt = await deliver(plain_to(port), attempt=4)
    assert isinstance(receipt, Delivered)
    assert "not accepted: ops@example.com (452 mailbox full)" in receipt.detail
    assert mailbox.messages[0].rcpt_tos == ["legal@example.com"]


async def test_a_recipient_who_does_not_exist_does_not_hold_up_the_others() -> None:
    mailbox = Mailbox(refuse={"ops@example.com": "550 no such user"})
    async with smtp_receiver(mailbox) as port:
        receipt = await deliver(plain_to(port))
    assert isinstance(receipt, Delivered)
    assert "ops@example.com (550 no such user)" in receipt.detail


async def test_a_message_nobody_would_get_is_given_up() -> None:
    mailbox = Mailbox(refuse={"ops@example.com": "550 no", "legal@example.com": "550 no"})
    async with smtp_receiver(mailbox) as port:
        receipt = await deliver(plain_to(port))
    assert isinstance(receipt, Refused)
    assert receipt.permanent


@pytest.mark.parametrize(("answer", "permanent"), [("451 try again", False), ("554 looks like spam", True)])
async def test_content_that_is_refused(answer: str, permanent: bool) -> None:
    mailbox = Mailbox(refuse_data=answer)
    async with smtp_receiver(mailbox) as port:
        mail = plain_to(port)
        async with mail.session() as send:
            receipt = await send(mail.render(samples.delivery(), samples.NOW))
            assert isinstance(receipt, Refused)
            assert (receipt.permanent, receipt.reason) == (permanent, f"SMTP {answer[:3]}: {answer[4:]}")
            mailbox.refuse_data = ""
            assert isinstance(await send(mail.render(samples.delivery(), samples.NOW)), Delivered)
    assert mailbox.connections == 1


async def test_a_server_that_is_away_is_asked_once_per_batch() -> None:
    asked = []

    async def resolve(host: str, port: int) -> FetchFailure:
        asked.append((host, port))
        words = Bilingual("无法解析", "does not resolve")
        return FetchFailure(host, "dns", words, datetime.now(UTC))

    mail = channel("email", OUTSIDE._replace(resolve=resolve))
    async with mail.session() as send:
        receipts = [await send(mail.render(samples.delivery(), samples.NOW)) for _ in range(3)]
    assert receipts == [Refused("dns: does not resolve")] * 3
    assert asked == [("mail.test", 587)]


async def break_off(sending: Awaitable[object], reached: asyncio.Semaphore) -> None:
    """Give a message up once it has come so far."""
    task = asyncio.ensure_future(sending)
    await asyncio.wait_for(reached.acquire(), LONG)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_message_that_is_broken_off_while_securing_is_not_followed_by_one_in_the_clear() -> None:
    heard: list[bytes] = []
    securing, hung_up = asyncio.Semaphore(0), asyncio.Semaphore(0)

    async def stalls_at_starttls(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.test\r\n")
        while line := await reader.readline():
            heard.append(line)
            if line.startswith(b"EHLO"):
                writer.write(b"250-mail.test\r\n250 STARTTLS\r\n")
            else:
                securing.release()
        writer.close()
        hung_up.release()

    server = await asyncio.start_server(stalls_at_starttls, "127.0.0.1", 0)
    async with server:
        mail = to(server.sockets[0].getsockname()[1])
        async with mail.session() as send:
            for _ in range(2):
                await break_off(send(mail.render(samples.delivery(), samples.NOW)), securing)
        for _ in range(2):
            await asyncio.wait_for(hung_up.acquire(), LONG)
    assert {line.split()[0] for line in heard} == {b"EHLO", b"STARTTLS"}
    assert len(heard) == 4


async def test_a_message_that_is_broken_off_in_the_middle_does_not_run_into_the_next() -> None:
    handed_over = asyncio.Semaphore(0)

    class Ponders(Mailbox):
        async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
            if self.connections == 1:
                handed_over.release()
                await asyncio.Event().wait()
            return await super().handle_DATA(server, session, envelope)

    mailbox = Ponders()
    async with smtp_receiver(mailbox) as port:
        mail = plain_to(port)
        async with mail.session() as send:
            await break_off(send(mail.render(samples.delivery(id_="one"), samples.NOW)), handed_over)
            assert await send(mail.render(samples.delivery(id_="two"), samples.NOW)) == Delivered("250 queued as A1")
    assert mailbox.connections == 2
    assert [b"<two@example.com>" in envelope.content for envelope in mailbox.messages] == [True]


async def test_a_connection_that_breaks_off_is_opened_anew_for_the_next_message() -> None:
    class Hangs(Mailbox):
        async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
            if self.connections == 1:
                session.peer = None
                server.transport.abort()
            return await super().handle_DATA(server, session, envelope)

    mailbox = Hangs()
    async with smtp_receiver(mailbox) as port:
        mail = plain_to(port)
        async with mail.session() as send:
            first = await send(mail.render(samples.delivery(id_="one"), samples.NOW))
            second = await send(mail.render(samples.delivery(id_="two"), samples.NOW))
    assert isinstance(first, Refused)
    assert not first.permanent
    assert isinstance(second, Delivered)
    assert mailbox.connections == 2


async def test_a_port_where_nobody_listens_is_tried_again_later() -> None:
    with closed_port() as port:
        receipt = await deliver(plain_to(port))
    assert isinstance(receipt, Refused)
    assert not receipt.permanent


async def test_of_several_addresses_the_first_that_answers_is_used() -> None:
    async def resolve(_host: str, _port: int) -> tuple[str, ...]:
        return ("::1", "127.0.0.1")

    mailbox = Mailbox()
    async with smtp_receiver(mailbox) as port:
        settings = {"port": port, "security": "none", "username": "", "password": ""}
        mail = channel("email", OUTSIDE._replace(resolve=resolve), **settings)
        assert isinstance(await deliver(mail), Delivered)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"from": "nobody"}, "from"),
        ({"from": "王 <王@例子.中国>"}, "from"),
        ({"to": ["a@example.com", "b@example.com>\r\nRCPT TO:<c@example.com"]}, "to"),
        ({"to": ["a@b@c"]}, "to"),
        ({"to": []}, "to"),
        ({"password": ""}, "password"),
        ({"security": "none"}, "security"),
        ({"security": "ssl3"}, "security"),
        ({"ca_file": "/nowhere/ca.pem"}, "ca_file"),
        ({"port": "587"}, "port"),
        ({"hots": "mail.test"}, "hots"),
        ({"host": ""}, "host"),
    ],
)
def test_mistakes_in_the_settings_are_named(changes: dict[str, object], key: str) -> None:
    built = build(KINDS["email"], "mail", {**SETTINGS["email"], **changes}, OUTSIDE)
    assert isinstance(built, Unusable)
    assert [found.key for found in built.mistakes] == [key]
    assert all(found.message.zh and found.message.en for found in built.mistakes)
