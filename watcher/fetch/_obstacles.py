"""What stands between us and a page: every way a request can end badly, each with words for the operator.

Pure. An obstacle becomes a ``FetchFailure`` once it is known which address was asked for and when.
"""

import socket
import ssl
from datetime import datetime, timedelta
from typing import NamedTuple

import aiohttp
import httpx

from watcher.model import Bilingual, FailureKind, FetchFailure


class Obstacle(NamedTuple):
    """Why a request gave no page."""

    kind: FailureKind
    message: Bilingual
    transient: bool = False
    """Likely to pass by itself before the next look."""
    status: int | None = None
    retry_after: timedelta | None = None
    retriable: bool = False
    """Worth another try at once, within the same look."""

    def as_failure(self, url: str, at: datetime, seconds: float) -> FetchFailure:
        """The obstacle met on the way to this address, after so many seconds."""
        elapsed = timedelta(seconds=seconds)
        return FetchFailure(url, self.kind, self.message, at, self.transient, self.status, self.retry_after, elapsed)


class AddressRefusedError(OSError):
    """Carries the guard's obstacle through a library that only knows exceptions."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.message.en)
        self.obstacle = obstacle


def passing(kind: FailureKind, zh: str, en: str) -> Obstacle:
    """An obstacle that may be gone in a second."""
    return Obstacle(kind, Bilingual(zh, en), transient=True, retriable=True)


def lasting(kind: FailureKind, zh: str, en: str) -> Obstacle:
    """An obstacle that stays until somebody changes something."""
    return Obstacle(kind, Bilingual(zh, en))


def out_of_time(seconds: float) -> Obstacle:
    return Obstacle(
        "timeout",
        Bilingual(
            f"整个请求在限定的 {seconds:.0f} 秒内没有完成；站点确实很慢时请调大 timeout_total。",
            f"The request was not done in the {seconds:.0f} s it had; if the site is that slow, raise `timeout_total`.",
        ),
        transient=True,
    )


def from_exception(error: Exception, host: str) -> Obstacle:
    """Read an exception of the transport by its type, never by its text."""
    cause = error.__cause__ if isinstance(error, httpx.HTTPError) and error.__cause__ is not None else error
    if isinstance(cause, aiohttp.ClientConnectorError):
        return _from_connecting(cause, host)
    if isinstance(cause, aiohttp.ClientHttpProxyError):
        return passing(
            "connect",
            f"代理拒绝转发到 {host}（状态 {cause.status}）；请检查 proxy 设置。",
            f"The proxy refused to reach {host} (status {cause.status}); check the `proxy` setting.",
        )
    if isinstance(cause, aiohttp.ConnectionTimeoutError):
        return passing(
            "timeout",
            f"在限定时间内未能与 {host} 建立连接；请确认网络可达，或调大 timeout_connect。",
            f"No connection to {host} within the time allowed; check the network or raise `timeout_connect`.",
        )
    if isinstance(cause, TimeoutError | httpx.TimeoutException):
        return passing(
            "timeout",
            f"{host} 在限定时间内没有继续发送数据；可调大 timeout_read。",
            f"{host} stopped sending for longer than allowed; `timeout_read` can be raised.",
        )
    return _from_reading(cause, host)


def _from_connecting(cause: aiohttp.ClientConnectorError, host: str) -> Obstacle:
    reason = cause.os_error
    if isinstance(reason, AddressRefusedError):
        return reason.obstacle
    if isinstance(cause, aiohttp.ClientConnectorCertificateError):
        return _bad_certificate(cause.certificate_error, host)
    if isinstance(cause, aiohttp.ClientConnectorSSLError):
        return passing(
            "tls",
            f"与 {host} 的 TLS 握手失败；对方可能不支持 TLS 1.2 以上，或该端口不是 https。",
            f"The TLS handshake with {host} failed; it may lack TLS 1.2, or the port may not speak https.",
        )
    if isinstance(cause, aiohttp.ClientConnectorDNSError):
        return no_such_name(host, reason)
    whom = (f"代理 {cause.host}", f"the proxy {cause.host}") if _is_proxy(cause) else (host, host)
    detail = reason.strerror or type(reason).__name__
    return passing("connect", f"无法连接 {whom[0]}：{detail}。", f"Cannot connect to {whom[1]}: {detail}.")


def _is_proxy(cause: aiohttp.ClientConnectorError) -> bool:
    return isinstance(cause, aiohttp.ClientProxyConnectionError)


def no_such_name(host: str, reason: OSError) -> Obstacle:
    message = Bilingual(
        f"域名 {host} 无法解析；请检查地址拼写与 DNS。",
        f"The name {host} does not resolve; check its spelling and the DNS.",
    )
    return Obstacle("dns", message, transient=True, retriable=reason.errno == socket.EAI_AGAIN)


def _bad_certificate(error: Exception, host: str) -> Obstacle:
    detail = error.verify_message if isinstance(error, ssl.SSLCertVerificationError) else type(error).__name__
    return lasting(
        "tls",
        f"{host} 的证书不可信：{detail}；内部证书机构可用 ca_file 加入。",
        f"The certificate of {host} is not trusted: {detail}; a private authority can be added with `ca_file`.",
    )


def _from_reading(cause: BaseException, host: str) -> Obstacle:
    if isinstance(cause, aiohttp.ClientPayloadError):
        return passing(
            "read",
            f"{host} 的响应没有传完（长度与声明不符，或连接中断）。",
            f"The response of {host} was cut off: shorter than announced, or the connection broke.",
        )
    if isinstance(cause, aiohttp.ClientResponseError | aiohttp.InvalidURL):
        return lasting(
            "read",
            f"{host} 的应答不是有效的 HTTP，或响应头过大。",
            f"What {host} sent is not valid HTTP, or its headers are too large.",
        )
    return passing("read", f"{host} 在应答前关闭了连接。", f"{host} closed the connection before it answered.")
