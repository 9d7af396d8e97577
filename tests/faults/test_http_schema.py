"""What the OpenAPI document allows, and what not, thrown at the running service: never a failure, never a hang."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.specs.openapi.schemas import OpenApiSchema

from fakes.served import TOKEN, Served, with_small_plugins

EXAMPLES: Final = 12
PATIENCE_S: Final = 30
CHECKS: Final = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
SKIPPED: Final = {
    "shutdown": "it would end the process; a test of its own asks for it",
    "events": "it does not end; the tests of events follow it",
}
PATHS: Final = {"path", "old", "new", "target", "folder", "out", "files", "captions", "source", "weights_from"} | {
    "photos",
    "stamps",
    "keep",
}
PATHS_OR_NAMES: Final = {"requirement"}

DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "openapi.json"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("fuzzed")
    with pytest.MonkeyPatch.context() as patch:
        with_small_plugins(patch)
        patch.setenv("ANYFIND_HOME", str(folder / "anyfind-home"))
        patch.setenv("ANYFIND_ENVIRONMENTS", str(folder / "anyfind-environments"))
        patch.setenv("ANYFIND_CACHE", str(folder / "cache"))
        # Whatever is asked for, no package index is.
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("PIP_CONFIG_FILE", os.devnull)
        with Served(folder / "anyfind-home", folder / "files") as running:
            running.fill({"a.note": "some words", "b.square": "1 2 3"})
            yield running


@pytest.fixture(scope="module")
def schema(served: Served) -> OpenApiSchema:
    url = f"http://127.0.0.1:{served.port}/v1/openapi.json"
    return schemathesis.openapi.from_url(url, headers={"Authorization": f"Bearer {TOKEN}"})


def operation_ids() -> list[str]:
    schema = schemathesis.openapi.from_path(DOCUMENT)
    found = []
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)
        found.append(str(result.ok().definition.raw["operationId"]))
    assert set(SKIPPED) <= set(found)
    return [name for name in found if name not in SKIPPED]


def confined(value: Any, folder: Path, key: str = "") -> Any:
    """The same request with every path below a folder, so that nothing else on the computer is read or written."""
    if isinstance(value, dict):
        kept = {name: confined(inner, folder, str(name)) for name, inner in value.items()}
        if kept.get("kind") == "eval.stamps":
            # Without a folder the stamps would be fetched.
            kept["folder"] = str(folder / "stamps")
        if kept.get("kind") == "eval.search":
            kept["stamps"] = str(folder / "stamps")
        return kept
    if isinstance(value, list):
        return [confined(inner, folder, "path" if key == "folders" else key) for inner in value]
    if isinstance(value, str) and key in PATHS:
        # Some are the folder that is there, and some are no paths at all.
        return value if len(value) % 5 == 4 else str(folder / value.replace("/", "_")[:40]) if value else str(folder)
    if isinstance(value, str) and key in PATHS_OR_NAMES:
        return str(folder / f"{value[:20].replace('/', '_')}.whl")
    return value


@pytest.mark.slow
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["fitting", "unfitting"])
@pytest.mark.parametrize("name", operation_ids())
def test_no_request_breaks_the_service(served: Served, schema: OpenApiSchema, name: str, mode: GenerationMode) -> None:
    operation = schema.find_operation_by_id(name)
    sent = []

    with requests.Session() as session:

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def throw(case: schemathesis.Case[Any]) -> None:
            case.body = confined(case.body, served.files)
            response = case.call(session=session, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=PATIENCE_S)
            sent.append(response.status_code)
            case.validate_response(response, checks=CHECKS)

        throw()
    assert sent
    assert served.get("/ping")["pid"] == os.getpid()


def test_nothing_hangs_behind(served: Served) -> None:
    for job in served.get("/jobs")["jobs"]:
        served.ask("DELETE", f"/v1/jobs/{job['id']}")
        left = served.get(f"/jobs/{job['id']}?wait=30")
        assert left["finished_at"] is not None, left
        assert left["error"] is None or left["error"]["status"] != 500, left
    served.get("/status")
