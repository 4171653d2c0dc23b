"""The OpenAPI document tells the truth: generated questions find no answer that it does not describe.

``WATCHER_QUESTIONS`` sets how many questions each operation is asked: few in the suite, many in a long run.
"""

import os
from contextlib import suppress

import pytest
import schemathesis
from fastapi.routing import iter_route_contexts
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from pydantic import TypeAdapter
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.routing import compile_path

from tests.web.house import ADMIN, House

QUESTIONS = int(os.environ.get("WATCHER_QUESTIONS", "3"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
FEW = settings(
    max_examples=QUESTIONS,
    deadline=None,
    database=None,
    derandomize=QUESTIONS < 10,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def test_every_operation_is_told_with_its_answers(house: House) -> None:
    paths = house.app().openapi()["paths"]
    assert len(paths) > 25
    for path, operations in paths.items():
        for method, operation in operations.items():
            assert operation["responses"], (method, path)
            assert not [one for one in operation["responses"].values() if not one.get("description")], (method, path)
            assert " " in operation["summary"], (method, path)
            assert len(operation["tags"]) == 1, (method, path)
            for parameter in operation.get("parameters", []):
                assert parameter["name"] != "source" or parameter["in"] != "path" or parameter["schema"]["examples"]


def test_every_object_has_an_example_that_has_its_shape(house: House) -> None:
    app = house.app()
    paths = app.openapi()["paths"]
    shown = 0
    for route in iter_route_contexts(app.routes):
        shape = getattr(route.original_route, "response_model", None)
        if shape is None or not str(route.path).startswith("/api/"):
            continue
        path = compile_path(str(route.path))[1]
        (method,) = route.methods or ()
        (status,) = {"200", "202"} & paths[path][method.lower()]["responses"].keys()
        example = paths[path][method.lower()]["responses"][status]["content"]["application/json"]["example"]
        TypeAdapter(shape).validate_python(example)
        shown += 1
    assert shown > 20


def test_operations_have_names_of_their_own(house: House) -> None:
    paths = house.app().openapi()["paths"]
    names = [operation["operationId"] for operations in paths.values() for operation in operations.values()]
    assert len(names) == len(set(names))
    assert {"changes_changes", "sources_versions", "facts_search", "service_metrics"} <= set(names)


@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode))
def test_generated_questions_get_only_answers_that_are_told(
    own_house: House, mode: schemathesis.GenerationMode
) -> None:
    app = own_house.keyed().app()
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers={"x-api-key": ADMIN})
    for told in schema.get_all_operations():
        operation = told.ok()

        @FEW
        @given(case=operation.as_strategy(generation_mode=mode))
        def asked(case: schemathesis.Case) -> None:
            case.call_and_validate(checks=CHECKS, headers={"x-api-key": ADMIN})

        with suppress(Unsatisfiable):  # an operation without parameters cannot be asked wrongly
            asked()
