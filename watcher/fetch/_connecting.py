"""How a connection is made: httpx's transport interface over aiohttp's pool, with the guard at the socket.

aiohttp asks its resolver for every name and its ``socket_factory`` for every socket, with the very address it is
about to connect to. Both ask the guard, so there is no second look-up that could answer differently, and a host that
was never looked up (a literal, or one that a parser read in its own way) is judged all the same.

The transport is driven without ``httpx.AsyncClient``: the client keeps a cookie jar, parses every ``Location`` on its
own and logs whole addresses, secrets included; and it doubles the cost of a 304.
"""

import asyncio
import socket
import ssl
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from ipaddress import ip_address
from typing import Self

import aiohttp
import httpx
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.connector import Connection
from httpx_aiohttp import AiohttpTransport

from watcher.errors import ConfigError, Mistake
from watcher.fetch._obstacles import AddressRefusedError, Obstacle, lasting
from watcher.fetch._proxies import Proxy, read_proxy
from watcher.fetch._settings import FetchSettings
from watcher.fetch._urls import CheckedUrl
from watcher.fetch.guard import Guard

TARGET: ContextVar[CheckedUrl] = ContextVar("TARGET")
"""What the running task has been admitted to; connections are judged on its behalf."""

STRAYED = lasting(
    "blocked",
    "连接目标与所检查的地址不一致，已拒绝。",
    "The connection was about to go elsewhere than to the address that was checked; refused.",
)
"""Said where a parser below us reads an address differently than we do."""

LOOKUP_THREADS = 16
LONGEST_STATUS_LINE = 8_190
LONGEST_HEADER = 65_536
KEEPALIVE = 15.0


class SystemLookup:
    """The operating system's resolver, in threads of its own: a name server that hangs blocks nobody else's work."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(LOOKUP_THREADS, thread_name_prefix="lookup")

    async def __call__(self, host: str, port: int) -> list[str]:
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._threads, _getaddrinfo, host, port)
        return list(dict.fromkeys(found))

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)


def _getaddrinfo(host: str, port: int) -> list[str]:
    return [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class GuardedResolver(AbstractResolver):
    """Hands aiohttp only addresses that the guard has judged."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        if host != TARGET.get().host:
            raise AddressRefusedError(STRAYED)
        addresses = await self._guard.resolve_checked(host, port, "web")
        if isinstance(addresses, Obstacle):
            raise AddressRefusedError(addresses)
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
            for address in addresses
        ]

    async def close(self) -> None:
        """Nothing to close: the look-up belongs to the guard."""


class SocketDoor:
    """Opens sockets, after a last look at the address they are for."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    def __call__(self, info: aiohttp.AddrInfoType) -> socket.socket:
        family, kind, protocol, _, sockaddr = info
        target = TARGET.get()
        address, port = ip_address(str(sockaddr[0])), int(sockaddr[1])
        if port != target.port or target.address not in (None, address):
            raise AddressRefusedError(STRAYED)
        obstacle = self._guard.judge(address, port, "" if target.address else target.host)
        if obstacle is not None:
            raise AddressRefusedError(obstacle)
        return socket.socket(family, kind, protocol)


class PlainResponse(aiohttp.ClientResponse):
    """A response without its reason phrase: nobody needs it, and one in GBK breaks what is built on top."""

    async def start(self, connection: Connection) -> Self:
        await super().start(connection)
        self.reason = ""
        return self


def open_transport(settings: FetchSettings, guard: Guard) -> AiohttpTransport:
    """The one way out. With a proxy every connection goes to the proxy, which the operator chose; the guard then
    judges targets by name and by our own look-up before the proxy is asked."""
    context = _trust(settings.ca_file)

    def session() -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=_connector(context, None if settings.proxy else guard),
            response_class=PlainResponse,
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            max_line_size=LONGEST_STATUS_LINE,
            max_field_size=LONGEST_HEADER,
        )

    proxy = _through(read_proxy(settings.proxy)) if settings.proxy else None
    return AiohttpTransport(verify=context, trust_env=False, proxy=proxy, client=session)


def _trust(ca_file: str | None) -> ssl.SSLContext:
    context = httpx.create_ssl_context(trust_env=False)
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except OSError as error:
            mistake = Mistake("settings", None, "ca_file", f"{ca_file} cannot be read as certificates (PEM)")
            raise ConfigError((mistake,)) from error
    return context


def _through(proxy: Proxy) -> httpx.Proxy:
    """aiohttp turns ``Authorization`` among a proxy's headers into what the proxy is told, and nobody else."""
    host = f"[{proxy.host}]" if ":" in proxy.host else proxy.host
    headers = {"Authorization": proxy.authorization} if proxy.authorization else {}
    return httpx.Proxy(f"{proxy.scheme}://{host}:{proxy.port}", headers=headers)


def _connector(context: ssl.SSLContext, guard: Guard | None) -> aiohttp.TCPConnector:
    """Unlimited here: turns are dealt by ``pace``. No cache of names: what was judged is what is connected to."""
    if guard is None:
        return aiohttp.TCPConnector(ssl=context, limit=0, keepalive_timeout=KEEPALIVE)
    return aiohttp.TCPConnector(
        ssl=context,
        limit=0,
        keepalive_timeout=KEEPALIVE,
        use_dns_cache=False,
        resolver=GuardedResolver(guard),
        socket_factory=SocketDoor(guard),
    )
