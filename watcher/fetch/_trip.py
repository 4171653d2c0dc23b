"""One attempt to reach a page, hop by hop: what is sent where, and whether a redirect is followed. Thinks, never waits.

What identifies us stays where it was meant for: cookies set along the way go to the origin that set them, validators
to the address that gave them.
Nothing of it outlives the attempt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from watcher.fetch._obstacles import Obstacle, lasting
from watcher.fetch._urls import CheckedUrl
from watcher.model import Validators

REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_COOKIES = 30
LONGEST_VALUE = 4_096


@dataclass(slots=True)
class Trip:
    """Where an attempt has been and what it may still spend."""

    start: CheckedUrl
    seconds_left: float
    hops_left: int
    validators: Validators = field(default_factory=Validators)
    wanted: Mapping[str, str] = field(default_factory=dict)
    """Headers that say which edition is asked for; they go wherever the redirects lead."""
    seconds_spent: float = 0
    passed: list[str] = field(default_factory=list)
    """Addresses that redirected, in order."""
    _cookies: dict[str, dict[str, str]] = field(default_factory=dict)
    _seen: set[tuple[str, str]] = field(default_factory=set)

    def headers_for(self, here: CheckedUrl) -> dict[str, str]:
        """What goes to this address beyond what goes to every one."""
        cookies = self._cookie_line(here)
        kept = {"cookie": cookies} if cookies else {}
        return {**self.wanted, **kept, **self.conditions_for(here)}

    def conditions_for(self, here: CheckedUrl) -> dict[str, str]:
        """The headers that make a request conditional, where the validators are those of this very address."""
        if str(here) != (self.validators.url or str(self.start)):
            return {}
        conditions = {"if-none-match": self.validators.etag, "if-modified-since": self.validators.last_modified}
        return {name: value for name, value in conditions.items() if value and _is_sendable(value)}

    def spend(self, seconds: float) -> None:
        self.seconds_spent += seconds
        self.seconds_left -= seconds

    def leave(self, here: CheckedUrl, set_cookies: Sequence[str]) -> Obstacle | None:
        """Take note of a redirect away from here; an obstacle when it is one too many."""
        state = (str(here), self._cookie_line(here))
        if state in self._seen:
            return _endless(here, "循环往复", "go in a circle")
        if self.hops_left == 0:
            return _endless(here, "过多", "are too many")
        self._seen.add(state)
        self.hops_left -= 1
        self.passed.append(str(here))
        self._keep_cookies(here, set_cookies)
        return None

    def _cookie_line(self, here: CheckedUrl) -> str:
        return "; ".join(f"{name}={value}" for name, value in self._cookies.get(here.origin, {}).items())

    def _keep_cookies(self, here: CheckedUrl, set_cookies: Sequence[str]) -> None:
        """Some sites redirect to themselves until their cookie comes back."""
        jar = self._cookies.setdefault(here.origin, {})
        for line in set_cookies[:MOST_COOKIES]:
            name, equals, value = line.partition(";")[0].partition("=")
            if equals and name.strip() and _is_sendable(line):
                jar[name.strip()] = value.strip()


def _is_sendable(value: str) -> bool:
    """What an origin gave us goes back only if it is plain text of decent length."""
    return value.isascii() and value.isprintable() and len(value) <= LONGEST_VALUE


def _endless(here: CheckedUrl, zh: str, en: str) -> Obstacle:
    return lasting(
        "http",
        f"{here.host} 的跳转{zh}；请直接填写最终地址，需要浏览器时设 render = true。",
        f"The redirects of {here.host} {en}; name the final address, or set `render = true` if it takes a browser.",
    )
