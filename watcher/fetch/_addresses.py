"""Which addresses belong to the public net, and which never do. Pure tables, with reasons.

Python's ``is_global`` is only the last word: it differs between versions (192.0.0.192, 3fff::/20), calls site-local
addresses public and cannot know that 168.63.129.16 is a cloud's control channel. Sources: the IANA special-purpose
registries for IPv4 and IPv6, the clouds' documentation of their metadata services.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import NamedTuple

from watcher.fetch._urls import Address
from watcher.model import Bilingual


class Range(NamedTuple):
    """A block of addresses that no public site has, and what it is instead."""

    network: str
    what: Bilingual


_PRIVATE = Bilingual("内网地址", "a private address")
_LOOPBACK = Bilingual("本机地址", "a loopback address")
_LINK_LOCAL = Bilingual("链路本地地址", "a link-local address")
_SHARED = Bilingual("运营商共享地址", "a shared carrier address")
_RESERVED = Bilingual("保留地址", "a reserved address")
_EXAMPLE = Bilingual("文档示例地址", "a documentation address")
_MULTICAST = Bilingual("组播地址", "a multicast address")
_TUNNEL = Bilingual("已废弃的隧道地址", "an address of an obsolete tunnel")
_BENCHMARK = Bilingual(
    "性能测试网段（本机代理软件的 fake-IP 常用；可改用 proxy 设置）",
    "a benchmarking address (proxy tools hand them out as fake IPs: use the `proxy` setting)",
)
_METADATA = Bilingual("云平台元数据服务的地址，任何设置都不放行", "a cloud metadata service, which no setting admits")
_NOT_GLOBAL = Bilingual("非公网地址", "not an address of the public net")

RANGES = (
    Range("0.0.0.0/8", _LOOPBACK),
    Range("10.0.0.0/8", _PRIVATE),
    Range("100.64.0.0/10", _SHARED),
    Range("127.0.0.0/8", _LOOPBACK),
    Range("169.254.0.0/16", _LINK_LOCAL),
    Range("172.16.0.0/12", _PRIVATE),
    Range("192.0.0.0/24", _RESERVED),
    Range("192.0.2.0/24", _EXAMPLE),
    Range("192.88.99.0/24", _TUNNEL),
    Range("192.168.0.0/16", _PRIVATE),
    Range("198.18.0.0/15", _BENCHMARK),
    Range("198.51.100.0/24", _EXAMPLE),
    Range("203.0.113.0/24", _EXAMPLE),
    Range("224.0.0.0/4", _MULTICAST),
    Range("240.0.0.0/4", _RESERVED),
    Range("::/128", _LOOPBACK),
    Range("::1/128", _LOOPBACK),
    Range("::/96", _TUNNEL),
    Range("64:ff9b:1::/48", _PRIVATE),
    Range("100::/64", _RESERVED),
    Range("2001::/32", _TUNNEL),
    Range("2001:db8::/32", _EXAMPLE),
    Range("2001::/23", _RESERVED),
    Range("2002::/16", _TUNNEL),
    Range("3fff::/20", _EXAMPLE),
    Range("5f00::/16", _RESERVED),
    Range("fc00::/7", _PRIVATE),
    Range("fe80::/10", _LINK_LOCAL),
    Range("fec0::/10", _PRIVATE),
    Range("ff00::/8", _MULTICAST),
)

METADATA = frozenset(
    ip_address(text)
    for text in (
        "169.254.169.254",  # AWS, Azure, Google, Huawei, OpenStack
        "169.254.170.2",  # AWS container credentials
        "169.254.0.23",  # Tencent
        "100.100.100.200",  # Alibaba: inside 100.64.0.0/10, "not private" to many libraries
        "168.63.129.16",  # Azure: a public address
        "192.0.0.192",  # Oracle
        "fd00:ec2::254",  # AWS
        "fd20:ce::254",  # Google
    )
)

_NETWORKS = tuple((ip_network(row.network), row.what) for row in RANGES)
_NAT64 = ip_network("64:ff9b::/96")
_COMPATIBLE = ip_network("::/96")
_GLOBAL_IPV6 = ip_network("2000::/3")


def faces(address: Address) -> tuple[Address, ...]:
    """Every address that a connection to this one may end at: packets for a mapped or NAT64 address travel to the
    IPv4 address inside it; a tunnel address stands for itself and for what it wraps."""
    if isinstance(address, IPv4Address):
        return (address,)
    if address.ipv4_mapped is not None:
        return (address.ipv4_mapped,)
    if address in _NAT64:
        return (_tail(address),)
    wrapped = _wrapped(address)
    return (address,) if wrapped is None else (address, wrapped)


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    is_compatible = address in _COMPATIBLE and int(address) > 1
    return _tail(address) if is_compatible or _is_isatap(address) else None


def _is_isatap(address: IPv6Address) -> bool:
    """Interface identifiers 0000:5efe and 0200:5efe (RFC 5214)."""
    return (int(address) >> 32) & 0xFDFF_FFFF == 0x0000_5EFE


def _tail(address: IPv6Address) -> IPv4Address:
    return IPv4Address(int(address) & 0xFFFF_FFFF)


def is_metadata(address: Address) -> bool:
    return address in METADATA


def not_public(address: Address) -> Bilingual | None:
    """What this address is, if no public site can have it."""
    if address in METADATA:
        return _METADATA
    for network, what in _NETWORKS:
        if address.version == network.version and address in network:
            return what
    if isinstance(address, IPv6Address) and address not in _GLOBAL_IPV6:
        return _NOT_GLOBAL
    return None if address.is_global and not address.is_multicast else _NOT_GLOBAL
