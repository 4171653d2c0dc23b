"""The OpenAPI document tells the truth: generated questions find no answer that it does not describe.

``WATCHER_QUESTIONS`` sets how many questions each operation is asked: few in the suite, many in a long run.
"""

import os
from contextlib import suppress

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

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
