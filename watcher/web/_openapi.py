"""The OpenAPI document: what the routes declare, and for every object an example, as this service answered it."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

EXAMPLES = "examples.json"
"""Paths to answers, written by ``python -m tests.web.examples``."""
JSON = "application/json"


def name_of(route: APIRoute) -> str:
    """An operation's id: its group and its function, short enough for the names of generated clients."""
    return "_".join((*map(str, route.tags[:1]), route.name))


def document(app: FastAPI) -> dict[str, Any]:
    """The document of an app; FastAPI keeps it."""
    if app.openapi_schema is None:
        for path, operations in FastAPI.openapi(app)["paths"].items():
            for operation in operations.values():
                _explain(operation, _examples().get(path))
    return FastAPI.openapi(app)


def _explain(operation: dict[str, Any], example: Any) -> None:
    """A summary in words, and an example of the answer."""
    description = operation.get("description", "")
    if description:
        operation["summary"] = " ".join(description.split("\n\n")[0].split()).partition(". ")[0].rstrip(".")
    for status in ("200", "202"):
        content = operation["responses"].get(status, {}).get("content", {})
        if JSON in content and example is not None:
            content[JSON]["example"] = example


@cache
def _examples() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files("watcher.web").joinpath(EXAMPLES).read_text(encoding="utf-8"))
    return found
