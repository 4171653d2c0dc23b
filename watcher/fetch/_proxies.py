"""The operator's own proxy, as written in the settings. Pure."""

import base64
from dataclasses import dataclass

import httpx

from watcher.errors import ConfigError, Mistake


@dataclass(frozen=True, slots=True)
class Proxy:
    """An HTTP proxy, spoken to in the clear or over TLS."""

    scheme: str
    host: str
    port: int
    authorization: str
    """What it is told about us; empty where it does not ask."""


def read_proxy(address: str) -> Proxy:
    """Read ``http://user:password@host:port``; raises ``ConfigError``."""
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as error:
        raise _mistaken("is not an address") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise _mistaken("should read http://host:port or https://host:port")
    port = url.port or (443 if url.scheme == "https" else 80)
    return Proxy(url.scheme, url.host, port, _basic(url.username, url.password) if url.userinfo else "")


def _basic(user: str, password: str) -> str:
    return f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"


def _mistaken(message: str) -> ConfigError:
    return ConfigError((Mistake("settings", None, "proxy", message),))
