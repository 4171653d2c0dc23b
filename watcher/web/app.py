"""The web app, assembled from its parts. In: the memory and the configuration. Out: an ASGI application."""

from functools import partial
from importlib.resources import files

from fastapi import Depends, FastAPI
from starlette.staticfiles import StaticFiles

from watcher import __version__
from watcher.bootstrap import Memory
from watcher.channels import KINDS
from watcher.sources import Configuration
from watcher.web import _health, _openapi, _problems, api, pages
from watcher.web._access import USUAL_RATE, Gate, Rate, keys_for
from watcher.web._asking import refuse_unknown
from watcher.web._conditional import Conditional
from watcher.web._headers import Guarded
from watcher.web._viewing import problem_page


def create_app(memory: Memory, configuration: Configuration, rate: Rate = USUAL_RATE) -> FastAPI:
    """Everything people and scripts may ask, over one store. Raises UsageError where the service would listen to the
    world without a key."""
    settings = configuration.settings
    app = FastAPI(
        title="watcher",
        version=__version__,
        description="What your providers' agreements say, what changed in them, how bad it is and by when to act.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        generate_unique_id_function=_openapi.name_of,
    )
    app.state.memory = memory
    app.state.settings = settings
    app.state.keys = keys_for(settings)
    app.state.closing = frozenset(
        channel.id for channel in configuration.channels if channel.kind in KINDS and KINDS[channel.kind].closes
    )
    _problems.install(app, problem_page)
    app.openapi = partial(_openapi.document, app)  # type: ignore[method-assign]
    strict = [Depends(refuse_unknown)]
    app.include_router(api.router)
    app.include_router(_health.router, dependencies=strict, responses=api.PROBLEMS, tags=["service"])
    app.include_router(pages.router, dependencies=strict)
    app.mount("/static", StaticFiles(directory=str(files("watcher.web") / "static")))
    app.add_middleware(Conditional)
    app.add_middleware(Gate, keys=app.state.keys, public_url=settings.public_url, rate=rate)
    app.add_middleware(Guarded)
    return app
