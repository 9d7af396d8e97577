"""The committed description of the local service is the one that it gives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from anyfind.http.openapi import as_text, described

COMMITTED = Path(__file__).parents[2] / "docs" / "openapi.json"


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANYFIND_ENVIRONMENTS", str(tmp_path_factory.mktemp("environments")))
        return described()


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        f"{method} {path}": operation
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    }


def test_the_committed_document_is_the_service_s_own(document: dict[str, Any]) -> None:
    committed = json.loads(COMMITTED.read_text(encoding="utf-8"))
    assert committed == json.loads(as_text(document)), "run: python -m anyfind.http.openapi docs/openapi.json"


def test_every_operation_says_what_it_does_and_how_it_fails(document: dict[str, Any]) -> None:
    found = operations(document)
    names = [operation["operationId"] for operation in found.values()]
    assert len(names) == len(set(names)) >= 30
    for name, operation in found.items():
        assert operation["summary"], name
        assert operation["tags"], name
        for status in ("4XX", "5XX"):
            (content,) = operation["responses"][status]["content"].items()
            assert content == (
                "application/problem+json", {"schema": {"$ref": "#/components/schemas/Problem"}}
            ), name  # fmt: skip
        good = [code for code in operation["responses"] if code.startswith("2")]
        assert any(operation["responses"][code].get("content") for code in good), name
    assert document["security"] == [{"token": []}]


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]

    def check(value: object) -> None:
        if isinstance(value, dict):
            reference = value.get("$ref")
            if isinstance(reference, str):
                assert reference.rpartition("/")[2] in schemas, reference
            for inner in value.values():
                check(inner)
        elif isinstance(value, list):
            for inner in value:
                check(inner)

    check(document)
    assert {"Event", "Problem", "IndexingState"} <= set(schemas)
