"""The web app, assembled from its parts. In: the memory and the configuration. Out: an ASGI application."""

from fastapi import FastAPI

from watcher import __version__
from watcher.bootstrap import Memory
from watcher.sources import Configuration
from watcher.web import _problems, api


def create_app(memory: Memory, configuration: Configuration) -> FastAPI:
    """Everything people and scripts may ask, over one store."""
    app = FastAPI(
        title="watcher",
        version=__version__,
        description="What your providers' agreements say, what changed in them, how bad it is and by when to act.",
        docs_url="/api/v1/docs",
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.memory = memory
    app.state.settings = configuration.settings
    _problems.install(app)
    app.include_router(api.router)
    return app
