"""Who may be talked to: the single judge over every address this service connects to.

A URL is judged by its spelling, scheme, port and host; the *address* is judged at the moment of connecting
(``resolve_checked`` hands out addresses that were judged, and the connection goes to those; ``judge`` is asked again
for every socket). What the operator names in ``allow`` is admitted; cloud metadata services never are.
"""

import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from ipaddress import ip_address
from typing import Literal

from watcher.fetch._addresses import faces, is_metadata, not_public
from watcher.fetch._allowances import read_allowances
from watcher.fetch._obstacles import Obstacle, lasting, no_such_name
from watcher.fetch._urls import Address, CheckedUrl, read_host, read_url, resolve

Purpose = Literal["web", "mail"]
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""Looks a name up: (host, port) to addresses; raises ``OSError`` where there are none."""

LOCAL_NAMES = ("localhost", "local", "internal", "home.arpa")
"""Names, and everything under them, that mean this machine or this network (RFC 6761, 6762, 8375; ICANN 2024)."""

METADATA_NAMES = frozenset({"metadata.google.internal", "metadata.tencentyun.com", "metadata.azure.internal"})

LOW_PORTS: Mapping[Purpose, frozenset[int]] = {
    "web": frozenset({80, 443}),
    "mail": frozenset({25, 465, 587}),
}
"""Of the ports below 1024, the ones where such a service is found."""

OTHER_SERVICES = frozenset(
    {1080, 1433, 1521, 1719, 1720, 1723, 2049, 2375, 2376, 2379, 2380, 3128, 3306, 3389, 3659, 4045, 4190, 5060, 5061}
    | {5432, 5672, 5900, 5984, 6000, 6379, 6443, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 8500, 9042, 9092}
    | {9200, 9300, 10080, 10250, 10255, 11211, 15672, 27017, 27018}
)
"""Of the ports above, those of data stores, queues and orchestrators, and those browsers refuse (WHATWG Fetch)."""


class Guard:
    """Judges addresses by what the operator allows and by what is public."""

    def __init__(self, allow: Sequence[str], lookup: Resolve) -> None:
        self._allow = read_allowances(allow)
        self._lookup = lookup

    def check_url(self, url: str) -> CheckedUrl | Obstacle:
        """An address as written by an operator or a redirect; without any look-up."""
        read = read_url(url)
        return read if isinstance(read, Obstacle) else self._check(read)

    def check_redirect(self, base: CheckedUrl, location: str) -> CheckedUrl | Obstacle:
        """Where ``base`` redirects to, judged like any address, and never from https down to http."""
        read = resolve(base, location)
        if isinstance(read, Obstacle):
            return read
        if base.scheme == "https" and read.scheme == "http":
            return lasting(
                "blocked",
                f"{base.host} 从 https 跳转到未加密的 http（{read.host}），已拒绝。",
                f"{base.host} redirects from https down to plain http ({read.host}); refused.",
            )
        return self._check(read)

    def _check(self, url: CheckedUrl) -> CheckedUrl | Obstacle:
        obstacle = self._judge_name_and_port(url.host, url.address, url.port, "web")
        if obstacle is None and url.address is not None:
            obstacle = self.judge(url.address, url.port)
        return obstacle or url

    def judge(self, address: Address, port: int, name: str = "") -> Obstacle | None:
        """May this address be connected to, on behalf of this name?"""
        for face in faces(address):
            what = not_public(face)
            if what is None or (not is_metadata(face) and self._is_allowed(name, face, port)):
                continue
            shown = f"{name} → {address}" if name else str(address)
            if is_metadata(face):
                return lasting(
                    "blocked", f"{shown} 是{what.zh}；已拒绝连接。", f"{shown} is {what.en}; not connected to."
                )
            return lasting(
                "blocked",
                f"{shown} 是{what.zh}，已拒绝连接；确属自有主机时可在 allow 中写明。",
                f"{shown} is {what.en}; not connected to. If the host is yours, name it in `allow`.",
            )
        return None

    async def resolve_checked(self, host: str, port: int, purpose: Purpose = "mail") -> tuple[str, ...] | Obstacle:
        """The addresses of a host, all of them fit to connect to; one that is not condemns them all."""
        read = read_host(host)
        if isinstance(read, Obstacle):
            return read
        obstacle = self._judge_name_and_port(read.name, read.address, port, purpose)
        if obstacle is not None:
            return obstacle
        try:
            found = [read.name] if read.address else await self._lookup(read.name, port)
        except OSError as error:
            return no_such_name(read.name, error)
        return self._judge_all(read.name, found, port)

    async def refuses_behind_proxy(self, url: CheckedUrl) -> Obstacle | None:
        """A proxy connects on our behalf, so the guard can only judge what the name means to us. A name that only the
        proxy knows is the proxy's to judge."""
        found = await self.resolve_checked(url.host, url.port, "web")
        return found if isinstance(found, Obstacle) and found.kind != "dns" else None

    def _judge_all(self, name: str, found: Sequence[str], port: int) -> tuple[str, ...] | Obstacle:
        if not found:
            return no_such_name(name, OSError(socket.EAI_NONAME, "no address"))
        for text in found:
            obstacle = self.judge(ip_address(text), port, name)
            if obstacle is not None:
                return obstacle
        return tuple(found)

    def _judge_name_and_port(self, name: str, address: Address | None, port: int, purpose: Purpose) -> Obstacle | None:
        if name in METADATA_NAMES or (_is_local(name) and not self._is_allowed(name, None, port)):
            return lasting(
                "blocked",
                f"{name} 指向本机、内网或云元数据服务，已拒绝；自有主机可在 allow 中写明。",
                f"{name} means this machine, its network or a metadata service; refused. "
                "If the host is yours, name it in `allow`.",
            )
        if is_fit(port, purpose) or any(a.port and a.covers(name, address, port) for a in self._allow):
            return None
        return lasting(
            "blocked",
            f"端口 {port} 不用于此类服务，已拒绝；确有需要时可在 allow 中写明“{name}:{port}”。",
            f"Port {port} is not one of such a service; refused. If it is right, name {name}:{port} in `allow`.",
        )

    def _is_allowed(self, name: str, address: Address | None, port: int) -> bool:
        return any(allowance.covers(name, address, port) for allowance in self._allow)


def is_fit(port: int, purpose: Purpose) -> bool:
    """Is this a port on which such a service may be looked for without being named in ``allow``?"""
    return port in LOW_PORTS[purpose] or (1024 <= port < 65536 and port not in OTHER_SERVICES)


def _is_local(name: str) -> bool:
    return name.endswith(tuple(f".{local}" for local in LOCAL_NAMES)) or name in LOCAL_NAMES
