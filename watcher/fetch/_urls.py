"""The one reading of an address: strict, so that no other parser on the way can understand it differently. Pure.

What leaves here is plain ASCII with a canonical host, an explicit port and an escaped path. Everything that two
parsers are known to read in two ways (user names, backslashes, control characters, escaped or odd-looking hosts)
is refused instead of repaired. Sources: RFC 3986, the WHATWG URL standard (host parsing), UTS 46.
"""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from typing import NamedTuple
from urllib.parse import quote, urljoin

import idna

from watcher.fetch._obstacles import Obstacle, lasting

Address = IPv4Address | IPv6Address

DEFAULT_PORTS = {"http": 80, "https": 443}
LONGEST_URL = 8_000
LONGEST_HOST = 253

_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\\]|^\s|\s$")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB_URL = re.compile(r"https?://(?P<authority>[^/?#]*)(?P<target>[^#]*)", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:\[\]%@]+)(?::(?P<port>[0-9]{1,5}))?")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_PATH_CHARACTERS = "/?:@!$&'()*+,;=-._~%[]"


@dataclass(frozen=True, slots=True)
class CheckedUrl:
    """An address read strictly: ``host`` is a lower-case name or a literal address, ``target`` path and query."""

    scheme: str
    host: str
    port: int
    target: str
    address: Address | None = None
    """Set where the host is a literal address."""

    @property
    def authority(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return self.origin + self.target


class Host(NamedTuple):
    """A host in its canonical spelling, and the address where it is one."""

    name: str
    address: Address | None = None


def read_url(url: str) -> CheckedUrl | Obstacle:
    """Read an absolute http(s) address, or say what is wrong with it."""
    if _FORBIDDEN.search(url) or len(url) > LONGEST_URL:
        return _malformed("含反斜杠、控制字符、首尾空白，或过长", "backslash, control character, outer space, too long")
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() not in DEFAULT_PORTS:
        return lasting(
            "blocked",
            f"不抓取 {scheme[1].lower()[:20]} 类地址，只支持 http 与 https。",
            f"Addresses of the kind {scheme[1].lower()[:20]!r} are not fetched, only http and https.",
        )
    parts = _WEB_URL.match(url)
    authority = _AUTHORITY.fullmatch(parts["authority"]) if parts else None
    if scheme is None or parts is None or authority is None:
        return _malformed(
            "应为 http(s)://主机/路径，主机不带用户名、转义", "write http(s)://host/path, no user, no escapes"
        )
    return _assemble(scheme[1].lower(), authority["host"], authority["port"], parts["target"])


def _assemble(scheme: str, host_text: str, port_text: str | None, target: str) -> CheckedUrl | Obstacle:
    host = read_host(host_text)
    if isinstance(host, Obstacle):
        return host
    port = int(port_text or DEFAULT_PORTS[scheme])
    if not 0 < port < 65536:
        return _malformed("端口应在 1 与 65535 之间", "the port must lie between 1 and 65535")
    path = target if target.startswith("/") else f"/{target}"
    return CheckedUrl(scheme, host.name, port, quote(path, safe=_PATH_CHARACTERS, errors="replace"), host.address)


def resolve(base: CheckedUrl, location: str) -> CheckedUrl | Obstacle:
    """Where a ``Location`` leads, read as strictly as any other address."""
    if _FORBIDDEN.search(location) or not location:
        return _malformed("跳转目标为空或含非法字符", "the redirect target is empty or has forbidden characters")
    if location.startswith("//"):
        return read_url(f"{base.scheme}:{location}")
    return read_url(location if _SCHEME.match(location) else urljoin(str(base), location))


def read_host(text: str) -> Host | Obstacle:
    """Canonical spelling of a host; numbers in any form but a dotted quad are refused, not translated."""
    if text.startswith("["):
        return _read_ipv6(text)
    name = _to_ascii(text).removesuffix(".")
    labels = name.split(".")
    if len(name) > LONGEST_HOST or not all(map(_is_label, labels)):
        return _malformed("主机名不合法", "not a valid host name", text)
    if not _NUMBER.fullmatch(labels[-1]):
        return Host(name)
    address = _read_ipv4(name)
    if address is None or text.removesuffix(".") != name:
        return _malformed("IP 地址应写作四段十进制", "an IP address must be written as four plain decimal parts", text)
    return Host(name, address)


def _to_ascii(text: str) -> str:
    """The name as it is looked up; empty where it cannot be one."""
    if text.isascii():
        return text.lower()
    try:
        return idna.encode(text, uts46=True, std3_rules=True).decode("ascii")
    except UnicodeError:
        return ""


def _is_label(label: str) -> bool:
    """Letters, digits, inner hyphens; one that stands for other scripts must really do so (IDNA 2008)."""
    if not _LABEL.fullmatch(label) or not label.startswith("xn--"):
        return _LABEL.fullmatch(label) is not None
    try:
        return idna.alabel(idna.ulabel(label)).decode("ascii") == label
    except UnicodeError:
        return False


def _read_ipv4(text: str) -> IPv4Address | None:
    try:
        return IPv4Address(text)
    except ValueError:
        return None


def _read_ipv6(text: str) -> Host | Obstacle:
    try:
        address = IPv6Address(text.strip("[]"))
    except ValueError:
        return _malformed("IPv6 地址不合法", "not a valid IPv6 address", text)
    return Host(str(address), address)


def _malformed(zh: str, en: str, host: str = "") -> Obstacle:
    """Names the host at most: what stands around it may be a secret."""
    shown = f" {host[:80]!a}" if host else ""
    return lasting("blocked", f"地址{shown} 有误：{zh}。", f"The address{shown} is not usable: {en}.")
