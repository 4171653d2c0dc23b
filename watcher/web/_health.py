"""What supervisors and monitors ask: is it alive, can it work, how does it stand.

The gauges are read from the memory when they are asked for; this process counts nothing by itself, so the text format
is written here in a few lines rather than through a library of counters.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse

from watcher import __version__
from watcher.store import History
from watcher.web._asking import Ask

router = APIRouter()
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
STATES = ("watched", "new", "doubtful", "blind", "disabled")


@router.get("/healthz", response_class=PlainTextResponse)
def healthz() -> PlainTextResponse:
    """The process answers."""
    return PlainTextResponse("ok\n")


@router.get("/readyz", response_class=PlainTextResponse)
def readyz(ask: Ask) -> PlainTextResponse:
    """The store answers; 503 where it does not."""
    ask.history.sources(ask.now, limit=1)
    return PlainTextResponse("ready\n")


@router.get("/metrics", response_class=PlainTextResponse)
def metrics(ask: Ask) -> PlainTextResponse:
    """Gauges in the text format of Prometheus."""
    return PlainTextResponse("\n".join(_gauges(ask.history, ask.now)) + "\n", media_type=MEDIA_TYPE)


def _gauges(history: History, now: datetime) -> Iterator[str]:
    tally = history.tally(now)
    waits, states = tally.longest_wait.total_seconds(), asdict(tally)
    yield from _gauge("watcher_up", "The service answers.", ((f'version="{__version__}"', 1),))
    yield from _gauge("watcher_sources", "Sources by state.", ((f'state="{one}"', states[one]) for one in STATES))
    yield from _gauge("watcher_looks_due", "Sources whose look is due.", (("", tally.looks_due),))
    yield from _gauge("watcher_look_lag_seconds", "How long the longest due look waits.", (("", waits),))
    channels = [(f'channel="{_escaped(one.id)}"', one) for one in history.channels(now)]
    yield from _gauge(
        "watcher_alerts_waiting", "Alerts due and not told.", ((name, one.waiting) for name, one in channels)
    )
    yield from _gauge("watcher_alerts_dead", "Alerts given up.", ((name, one.dead) for name, one in channels))
    closed = ((name, int(one.disabled_at is not None)) for name, one in channels)
    yield from _gauge("watcher_channel_closed", "The receiver closed the channel.", closed)


def _gauge(name: str, told: str, values: Iterable[tuple[str, float]]) -> Iterator[str]:
    yield f"# HELP {name} {told}"
    yield f"# TYPE {name} gauge"
    for labels, value in values:
        yield f"{name}{{{labels}}} {value:g}" if labels else f"{name} {value:g}"


def _escaped(label: str) -> str:
    return label.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
