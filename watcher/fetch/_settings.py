"""What the operator decides about fetching."""

from dataclasses import dataclass

from watcher.settings import Settings


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """Times are seconds, sizes bytes."""

    user_agent: str
    """Honest: the product, its version and where to reach the operator."""
    language: str = "zh-CN,zh;q=0.9,en;q=0.5"
    """``Accept-Language``; the same at every look, or the site may answer in another language."""
    timeout_connect: float = 10
    """For looking the name up, connecting and the TLS handshake together."""
    timeout_read: float = 20
    """Longest silence of an origin."""
    timeout_total: float = 60
    """For one try with all its redirects, however steadily bytes drip in; waiting for a turn does not count."""
    max_bytes: int = 20_000_000
    """Of a body as sent."""
    max_decoded: int = 40_000_000
    """Of a body after its compression is undone."""
    max_redirects: int = 10
    retries: int = 2
    backoff: float = 1
    """Before the first retry; doubles with each, and varies by a half from address to address."""
    patience: float = 10
    """The longest ``Retry-After`` that is waited for within a look; for more, the look ends and says when."""
    allow: tuple[str, ...] = ()
    """Hosts outside the public net that may be reached: "127.0.0.1:8080", "10.0.0.0/8", "intranet.example"."""
    proxy: str | None = None
    """Through which everything goes, such as "http://proxy.example:3128"; proxy variables of the environment do not."""
    respect_robots: bool = True
    per_host: int = 1
    """Requests to one host at the same time."""
    pause: float = 1
    """Between two requests to one host; varies by a quarter from address to address."""
    connections: int = 256
    """Requests to all hosts at the same time."""
    ca_file: str | None = None
    """Further certificate authorities (PEM), for origins with a private one."""


def fetch_settings(settings: Settings) -> FetchSettings:
    """What the settings of the service say about it."""
    return FetchSettings(
        user_agent=settings.user_agent,
        timeout_connect=settings.timeout_connect,
        timeout_read=settings.timeout_read,
        timeout_total=settings.timeout_total,
        max_bytes=settings.max_bytes,
        max_decoded=settings.max_decoded,
        allow=settings.allow,
        proxy=settings.proxy or None,
        respect_robots=settings.respect_robots,
        per_host=settings.per_host,
        pause=settings.pause,
        ca_file=settings.ca_file or None,
    )


def accept_language(tag: str) -> str:
    """``Accept-Language`` for a document in one language: that before all others, any before none."""
    return f"{tag},{tag.partition('-')[0]};q=0.9,*;q=0.1" if "-" in tag else f"{tag},*;q=0.1"
