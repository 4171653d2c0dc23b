"""Alerts on their way to people, and the channels they go through."""

from typing import Annotated

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse

from watcher import wire
from watcher.store.records import DeliveryState
from watcher.web import _schemas as shapes
from watcher.web import objects
from watcher.web._asking import Ask, Cursor, Limit, Text, found
from watcher.web._problems import Problem

router = APIRouter()
AlertId = Annotated[str, Path(max_length=200)]


@router.get("/alerts", response_model=shapes.Listing[shapes.Alert])
def alerts(
    ask: Ask, state: DeliveryState | None = None, channel: Text = None, limit: Limit = 50, cursor: Cursor = None
) -> JSONResponse:
    """Alerts owed to channels and how telling them went, newest first."""
    listed = ask.history.alerts(state, channel, limit, cursor)
    return JSONResponse(objects.listing(map(objects.alert, listed.records), listed.next))


@router.get("/alerts/{alert}", response_model=shapes.Alert)
def alert(ask: Ask, alert: AlertId) -> JSONResponse:
    """An alert owed to one channel."""
    return JSONResponse(objects.alert(found(ask.history.alert(alert), f"no alert {alert!r}")))


@router.post("/alerts/{alert}/retry", status_code=202, response_model=shapes.Retried)
def retry(ask: Ask, alert: AlertId) -> JSONResponse:
    """Try a dead or waiting alert again now; its channel is open again."""
    known = found(ask.history.alert(alert), f"no alert {alert!r}")
    if known.state not in ("dead", "pending"):
        raise Problem(
            409, "settled", f"alert {alert!r} is {known.state}; only dead and waiting ones can be tried again"
        )
    channel = ask.store.retry(alert, ask.now)
    return JSONResponse({"alert": alert, "channel": channel, "due": wire.moment(ask.now)}, 202)


@router.get("/channels", response_model=shapes.Listing[shapes.Channel])
def channels(ask: Ask) -> JSONResponse:
    """Channels that something waits for or died on, by name."""
    return JSONResponse(objects.listing(map(objects.channel, ask.history.channels(ask.now))))
