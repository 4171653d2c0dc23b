"""The forms that settings of channels have: what is wanted, in words, and whether a value has it. Pure."""

import re
from collections.abc import Callable, Mapping
from email.utils import getaddresses
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from watcher.channels._channel import SettingForm
from watcher.model import Bilingual

HIGHEST_PORT = 65535

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_HOST = re.compile(rf"(?=.{{1,253}}\.?$){_LABEL}(?:\.{_LABEL})*\.?")


class Form(NamedTuple):
    """What is wanted, and whether a value is that."""

    wanted: Bilingual
    fits: Callable[[object], bool]


def is_line(value: object) -> bool:
    return isinstance(value, str) and value.isprintable()


def is_web(value: object) -> bool:
    if not isinstance(value, str) or not is_line(value):
        return False
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def is_host(value: object) -> bool:
    """A name that can be looked up, or an address."""
    if not isinstance(value, str):
        return False
    try:
        ip_address(value)
    except ValueError:
        return bool(_HOST.fullmatch(value)) and not value.rstrip(".").replace(".", "").isdigit()
    return True


def is_mailbox(value: object) -> bool:
    """One address, with or without a name. International ones need SMTPUTF8 all the way, and of two in one text the
    second would be dropped: we would rather say so than lose a message on it."""
    if not isinstance(value, str) or not is_line(value):
        return False
    found = getaddresses([value])
    return len(found) == 1 and bool(_ADDRESS.fullmatch(found[0][1]))


def _is_number(value: object, highest: float = float("inf")) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= highest


def _all_are(one: Callable[[object], bool]) -> Callable[[object], bool]:
    """One of them, or a list of them."""

    def fits(value: object) -> bool:
        return all(map(one, value)) if isinstance(value, list | tuple) else one(value)

    return fits


FORMS: Mapping[SettingForm, Form] = {
    "text": Form(Bilingual("一行文字", "one line of text"), is_line),
    "texts": Form(
        Bilingual("文字或文字列表", "text or a list of texts"), _all_are(lambda one: bool(one) and is_line(one))
    ),
    "url": Form(Bilingual("http(s) 地址", "an http(s) address"), is_web),
    "number": Form(Bilingual("整数", "a whole number"), _is_number),
    "port": Form(
        Bilingual("0 到 65535 的端口号", "a port from 0 to 65535"), lambda value: _is_number(value, HIGHEST_PORT)
    ),
    "host": Form(Bilingual("主机名或 IP 地址", "the name of a host, or its address"), is_host),
    "mailbox": Form(Bilingual("邮件地址（只支持 ASCII）", "an e-mail address (ASCII only)"), is_mailbox),
    "mailboxes": Form(
        Bilingual("邮件地址（只支持 ASCII）或其列表", "e-mail addresses (ASCII only)"), _all_are(is_mailbox)
    ),
}
