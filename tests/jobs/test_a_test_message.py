"""`watcher alerts test CHANNEL` over every kind of channel of our own: a real receiver for each."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.channels.examples import SIGNING, WHSEC
from tests.channels.receivers import Mailbox, answers, http_receiver, smtp_receiver
from tests.channels.table import NEVER, TARGETS, WELL
from watcher.cli import app
from watcher.errors import SendError

SETTINGS: Mapping[str, str] = {
    "webhook": 'url = "{address}"\nsecret = {{ env = "SECRET" }}',
    "feishu": 'url = {{ env = "ADDRESS" }}\nsecret = {{ env = "SECRET" }}',
    "dingtalk": 'url = {{ env = "ADDRESS" }}\nsecret = {{ env = "SECRET" }}',
    "wecom": 'url = {{ env = "ADDRESS" }}',
    "flashduty": 'url = {{ env = "ADDRESS" }}',
}
MAIL = 'host = "127.0.0.1"\nport = {port}\nsecurity = "none"\nfrom = "watcher@example.org"\nto = ["legal@example.org"]'


async def send_test(home: Path, kind: str, settings: str, address: str = "") -> Result:
    config = home / "sources.toml"
    declared = f'[watcher]\nallow = ["127.0.0.1"]\n[[channel]]\nid = "team"\nkind = "{kind}"\n{settings}\n'
    config.write_text(declared, encoding="utf-8")
    secrets = {"ADDRESS": address, "SECRET": WHSEC if kind == "webhook" else SIGNING}
    words = ["alerts", "test", "team", "--config", str(config)]
    return await asyncio.to_thread(CliRunner(env=secrets).invoke, app, words)


@pytest.mark.parametrize("kind", sorted(SETTINGS))
async def test_it_arrives(kind: str, tmp_path: Path) -> None:
    async with http_receiver(answers(200, WELL.get(kind, b""))) as receiver:
        address = receiver.url(TARGETS[kind])
        done = await send_test(tmp_path, kind, SETTINGS[kind].format(address=address), address)
    assert done.exit_code == 0, done.exception
    assert "team：已送达" in done.stdout
    (got,) = receiver.got
    assert "测试" in got.body.decode() or "\\u6d4b\\u8bd5" in got.body.decode()


@pytest.mark.parametrize("kind", sorted(NEVER))
async def test_a_robot_that_refuses_is_a_failure_that_says_why(kind: str, tmp_path: Path) -> None:
    async with http_receiver(answers(200, NEVER[kind])) as receiver:
        address = receiver.url(TARGETS[kind])
        done = await send_test(tmp_path, kind, SETTINGS[kind].format(address=address), address)
    assert isinstance(done.exception, SendError)
    assert str(done.exception).startswith("team: ")


async def test_a_mail_arrives(tmp_path: Path) -> None:
    mailbox = Mailbox()
    async with smtp_receiver(mailbox) as port:
        done = await send_test(tmp_path, "email", MAIL.format(port=port))
    assert done.exit_code == 0, done.exception
    assert [envelope.rcpt_tos for envelope in mailbox.messages] == [["legal@example.org"]]
