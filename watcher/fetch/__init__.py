"""The only door to the web: pages in, values out.

In: an http(s) address, the validators of what is held of it, ``FetchSettings``. Times are seconds, sizes bytes.
Out: ``Page`` (200, body decoded and whole), ``NotModified`` (304 to our validators) or ``FetchFailure`` with a kind,
words in two languages and what to try. ``Fetcher.post`` sends alerts to webhooks; ``Guard.resolve_checked`` serves
whoever must connect by other means (SMTP). ``watcher.fetch.browser`` (optional extra) draws pages that need scripts.

Errors: expected ones are values; ``ConfigError`` when ``allow`` cannot be read.

Every connection, of a page, a redirect, a robots.txt, a webhook or the browser, passes one guard that judges the
address it goes to. Sources of the rules: RFC 9110 (HTTP), 9309 (robots), 6890 and the IANA registries (addresses),
3986 and the WHATWG URL standard (spelling of addresses).
"""

from watcher.fetch._obstacles import Obstacle
from watcher.fetch._settings import FetchSettings, fetch_settings
from watcher.fetch._urls import CheckedUrl
from watcher.fetch.fetcher import Fetcher, Response
from watcher.fetch.guard import Guard

__all__ = ["CheckedUrl", "FetchSettings", "Fetcher", "Guard", "Obstacle", "Response", "fetch_settings"]
