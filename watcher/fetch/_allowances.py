"""What the operator admits beside the public net: the entries of ``allow``. Pure."""

import re
from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import NamedTuple

from watcher.errors import ConfigError, Mistake
from watcher.fetch._obstacles import Obstacle
from watcher.fetch._urls import Address, read_host

_WITH_PORT = re.compile(r"(?P<where>\[[^\]]+\]|[^:]+):(?P<port>[0-9]{1,5})")


class Allowance(NamedTuple):
    """One entry of ``allow``: a network or a name, on one port or on every port that is fit for the purpose."""

    network: IPv4Network | IPv6Network | None
    name: str
    port: int | None

    def covers(self, name: str, address: Address | None, port: int) -> bool:
        if self.port not in (None, port):
            return False
        if self.network is None:
            return self.name == name
        return address is not None and address.version == self.network.version and address in self.network


def read_allowances(entries: Sequence[str]) -> tuple[Allowance, ...]:
    """Read ``127.0.0.1:8080``, ``10.0.0.0/8``, ``[::1]:8080``, ``intranet.example``; all mistakes at once."""
    read = [(entry, _read_allowance(entry)) for entry in entries]
    mistakes = tuple(
        Mistake("settings", None, "allow", f"{entry!r} is no address, network or host name, with or without :port")
        for entry, allowance in read
        if allowance is None
    )
    if mistakes:
        raise ConfigError(mistakes)
    return tuple(allowance for _, allowance in read if allowance is not None)


def _read_allowance(entry: str) -> Allowance | None:
    with_port = _WITH_PORT.fullmatch(entry)
    if with_port is None:
        return _read_where(entry, None)
    port = int(with_port["port"])
    return _read_where(with_port["where"], port) if 0 < port < 65536 else None


def _read_where(where: str, port: int | None) -> Allowance | None:
    try:
        network = ip_network(where.removeprefix("[").removesuffix("]"), strict=False)
    except ValueError:
        host = read_host(where)
        return None if isinstance(host, Obstacle) else Allowance(None, host.name, port)
    return Allowance(network, "", port)
