"""Claims waiting for their turn, by host: a host with a thousand agreements does not hold up the others."""

from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import urlsplit

from watcher.store import Claim


class Backlog:
    """First come, first served among hosts; at most ``per_host`` claims of one host are out at a time."""

    def __init__(self, per_host: int) -> None:
        self._per_host = per_host
        self._waiting: dict[str, deque[Claim]] = {}
        self._out: Counter[str] = Counter()
        self._ready: dict[str, None] = {}
        """Hosts that have something waiting and may have one more out, in the order of their turn."""

    def __len__(self) -> int:
        return sum(len(claims) for claims in self._waiting.values())

    def add(self, claim: Claim) -> None:
        host = _host(claim)
        self._waiting.setdefault(host, deque()).append(claim)
        self._turn(host)

    def take(self) -> Claim | None:
        """The next claim whose host has room; None when there is none."""
        host = next(iter(self._ready), None)
        if host is None:
            return None
        del self._ready[host]
        claim = self._waiting[host].popleft()
        if not self._waiting[host]:
            del self._waiting[host]
        self._out[host] += 1
        self._turn(host)
        return claim

    def done(self, claim: Claim) -> None:
        """A claim that was taken has ended."""
        host = _host(claim)
        self._out[host] -= 1
        if not self._out[host]:
            del self._out[host]
        self._turn(host)

    def shorten(self, longest: int) -> Iterator[Claim]:
        """Give up the claims beyond the first ``longest`` of every host."""
        for host, claims in list(self._waiting.items()):
            while len(claims) > longest:
                yield claims.pop()
            if not claims:
                del self._waiting[host]
                self._ready.pop(host, None)

    def _turn(self, host: str) -> None:
        if host in self._waiting and self._out[host] < self._per_host:
            self._ready.setdefault(host)


def _host(claim: Claim) -> str:
    return urlsplit(claim.source.url).hostname or ""
